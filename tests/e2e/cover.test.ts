import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deputy = 'deputy@ukba.example'
const absences = [{ person: ukLead, from: '2011-03-28', to: '2011-04-01', cover: deputy }]
const inAbsence = '2011-03-31T09:30:00+01:00'

function away(...commitments: readonly object[]) {
  return { ...(twoSides(...commitments) as { teams: { channel?: string; leads: string[] }[] }), absences }
}

const ports = promised('ports', 'Risk analysis of ports')

test('a stand-in is mentioned, and the message says for whom they stand in and until when', async () => {
  await using town = await aTown(away(ports), { at: inAbsence })
  const nudge = await nudgeIn(town, 'uk')
  const idOf = (email: string) => town.workspace.conversations.personByEmail(email)?.id
  expect(nudge.text).toContain(`<@${idOf(deputy)}>`)
  expect(nudge.text).not.toContain(`<@${idOf(ukLead)}>`)
  expect(shown(nudge)).toContain(
    `${ukLead} is away until Friday 1 April 2011; ${deputy} stands in, and may answer. ${ukLead} stays accountable.`,
  )
})

test('a stand-in may close for the team while the lead is away', async () => {
  await using town = await aTown(away(ports), { at: inAbsence })
  await say(town, deputy, 'uk', await nudgeIn(town, 'uk'), 'done')
  expect((await town.read()).commitments[0]).toMatchObject({
    status: 'closed',
    log: [{ kind: 'closed', by: deputy, team: 'uk-border-agency', party: 'uk' }],
  })
})

test('a stand-in may no longer close once the lead is back, and the lead is mentioned again', async () => {
  await using town = await aTown(away(promised('ports', 'Risk analysis of ports', { due: '2011-04-04' })), {
    at: '2011-04-01T09:30:00+01:00',
  })
  const nudge = await nudgeIn(town, 'uk')
  await town.clock.moveTo(DateTime.fromISO('2011-04-04T09:05:00+01:00'))
  const back = await town.workspace.eventually('the message of the next working day', () => nudges(town, 'uk')[1])
  expect(back.text).toContain(`<@${town.workspace.conversations.personByEmail(ukLead)?.id}>`)
  expect(shown(back)).not.toContain('stands in')

  await town.workspace.person(deputy).say('uk', 'done', { threadTs: nudge.ts })
  await town.workspace.eventually('a word to the deputy', () => town.workspace.ephemeralsOf(deputy)[0] ?? answers(town, 'uk', nudge)[0])
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open' })
})

test('a team without a channel is written to in the direct messages of its stand-in, whose answer there counts', async () => {
  const register = away(ports)
  delete register.teams[0]?.channel
  await using town = await aTown(register, { at: inAbsence })
  const { conversations } = town.workspace
  const direct = (email: string) => conversations.direct(conversations.personByEmail(email)?.id ?? '').id
  await nudgeIn(town, direct(deputy))
  expect(nudges(town, direct(ukLead))).toEqual([])

  const said = await town.workspace.person(deputy).dm('done')
  await town.workspace.eventually('the answer', () => answers(town, direct(deputy), said)[0])
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: deputy }] })
})

test('a stand-in may be named in the register by their Slack id', async () => {
  const id = 'U0DEPUTY1'
  const known = { id, email: deputy, name: 'deputy', zone: 'Europe/London' }
  const register = { ...away(ports), absences: absences.map((absence) => ({ ...absence, cover: id })) }
  await using town = await aTown(register, { at: inAbsence, prepare: ({ conversations }) => conversations.people.set(id, known) })
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).toContain(`<@${id}>`)
  await say(town, deputy, 'uk', nudge, 'done')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: id }] })
})
