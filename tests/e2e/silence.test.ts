import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { ukDesk, ukLead } from '../a-register.ts'
import { command, nudgeIn, nudges, promised, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

interface Menu {
  readonly block_id: string
  readonly elements?: readonly { readonly type: string; readonly action_id: string; readonly options?: readonly Option[] }[]
}

interface Option {
  readonly text: { readonly text: string }
  readonly value: string
}

/** Chooses what has this label in the menu of a row. */
async function choose(town: Town, message: PostedMessage, label: string): Promise<void> {
  for (const { block_id: blockId, elements = [] } of (message.blocks ?? []) as Menu[])
    for (const { action_id: actionId, options = [] } of elements) {
      const option = options.find(({ text }) => text.text === label)?.value
      if (option !== undefined) await town.workspace.person(ukLead).press({ channel: 'uk', ts: message.ts, blockId, actionId, option })
    }
}

test('"Ask in a week" takes one click and gives a week of silence, which is shown meanwhile and said when it is over', async () => {
  // Four weeks after the promise of 2 November.
  await using town = await aTown(twoSides(promised('data', 'Exchange of data', { due: 'continuing' })), { at: '2010-11-30T09:05:00+00:00' })
  const nudge = await nudgeIn(town, 'uk')
  await choose(town, nudge, 'Ask in a week')
  await town.workspace.eventually('the row with its answer', () => shown(nudges(town, 'uk')[0]).includes('✓'))
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'snoozed', by: ukLead, until: '2010-12-07' }])
  expect(shown(await command(town, ukLead, 'mine'))).toContain('snoozed until 7 December 2010 (UK Border Agency)')

  await town.clock.moveTo(DateTime.fromISO('2010-12-06T09:05:00+00:00'))
  await town.clock.moveTo(DateTime.fromISO('2010-12-07T09:05:00+00:00'))
  const next = await town.workspace.eventually('the message when it is over', () => nudges(town, 'uk')[1])
  expect(shown(next)).toContain('after a snooze until Tuesday 7 December 2010')
})

test('what came up while the lead was away without a stand-in is said on the first day back', async () => {
  const register = {
    ...twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-02-28' })),
    absences: [{ person: ukLead, from: '2011-03-05', to: '2011-03-13' }],
  }
  await using town = await aTown(register, { at: '2011-03-04T12:00:00+00:00' })
  for (const day of ['07', '09', '11']) await town.clock.moveTo(DateTime.fromISO(`2011-03-${day}T09:05:00+00:00`))
  const before = nudges(town, 'uk').length
  await town.clock.moveTo(DateTime.fromISO('2011-03-14T09:05:00+00:00'))
  const back = await town.workspace.eventually('the message of the first day back', () => nudges(town, 'uk')[before])
  expect(shown(back)).toContain('14 days overdue')
})

test('a question that a member asks under the message silences neither the deadline nor the week after it', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-30T09:05:00+01:00' })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.person(ukDesk).say('uk', 'who is on leave tomorrow?', { threadTs: nudge.ts })

  for (const [index, [day, owed]] of [
    ['2011-03-31', 'Due today'],
    ['2011-04-07', 'days overdue'],
  ].entries()) {
    await town.clock.moveTo(DateTime.fromISO(`${day}T09:05:00+01:00`))
    const next = await town.workspace.eventually(`the message of ${day}`, () => nudges(town, 'uk')[index + 1])
    expect(shown(next)).toContain(owed)
  }
  expect((await town.read()).commitments[0]?.log).toEqual([])
})

test('who answers after the secretariat was told of their silence is not told of it any more, now or in the message that said so', async () => {
  const later = promised('data', 'Exchange of data', { due: '2011-04-28' })
  const register = {
    ...twoSides(promised('ports', 'Risk analysis of ports'), later),
    cadence: { overdue: 'P1W', escalateAfter: 'P2W', poll: 'never' },
  }
  await using town = await aTown(register, { at: '2011-04-14T09:05:00+01:00' })
  await town.workspace.eventually('the report', () => nudges(town, 'secretariat').find((each) => shown(each).includes('no answer')))
  const before = nudges(town, 'uk').length
  await town.clock.moveTo(DateTime.fromISO('2011-04-21T09:05:00+01:00'))
  const told = await town.workspace.eventually('who was told', () => nudges(town, 'uk')[before])
  expect(shown(told)).toContain('was told that you have not answered')
  await town.workspace.person(ukLead).say('uk', '1 at risk: no data yet', { threadTs: told.ts })
  await town.workspace.eventually('the message without it', () => !shown(nudges(town, 'uk')[before]).includes('was told that'))
})
