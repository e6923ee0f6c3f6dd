import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const eve = '2011-03-30T20:00:00+01:00'
const morning = DateTime.fromISO('2011-03-31T09:05:00+01:00')
const ports = promised('ports', 'Risk analysis of ports')

/** The direct messages of a person. */
function directOf({ workspace: { conversations } }: Town, who: string): string {
  return conversations.direct(conversations.person(who)?.id ?? '').id
}

test('a channel that is renamed in Slack is told to the secretariat with both names, and followed there', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.rename('#uk', 'uk-borders')
  const told = await town.workspace.eventually('the new name told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain('#uk (UK Border Agency) is called #uk-borders in Slack now')
  await town.clock.moveTo(morning)
  const nudge = await nudgeIn(town, 'uk-borders')
  expect(nudges(town, directOf(town, ukLead))).toEqual([])
  await say(town, ukLead, 'uk-borders', nudge, 'done')
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a channel that goes on under another id keeps its threads: an answer there is heard, and the message is drawn again', async () => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-31T09:30:00+01:00' })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.admin.changeId('#uk')
  await say(town, ukLead, 'uk', nudge, 'done')
  expect((await town.read()).commitments[0]?.status).toBe('closed')
  await town.workspace.eventually('the row drawn again', () => shown(nudges(town, 'uk')[0]).includes('✓'))
  await town.restart(async () => {
    await town.workspace.person(ukLead).say('uk', 'reopen: the data is wrong', { threadTs: nudge.ts })
  })
  await town.workspace.eventually('an answer to what was said meanwhile', () => answers(town, 'uk', nudge)[1])
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed', 'reopened'])
})

test('what was said in a channel before it went on under another id is recorded and answered once', async () => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-31T09:30:00+01:00' })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'at risk: no data')
  await town.workspace.admin.changeId('#uk')
  await town.restart()
  await say(town, ukLead, 'uk', nudge, 'on track')
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['rated', 'rated'])
  expect(answers(town, 'uk', nudge)).toHaveLength(2)
})

test('a channel that the register names by an id that is another now is told to the secretariat with both ids', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  const before = town.workspace.conversations.channel('uk')?.id ?? ''
  const changed = new Promise((resolve) => town.bot().store.registers.onNews(({ kind }) => kind === 'register changed' && resolve(kind)))
  await writeFile(town.file, (await readFile(town.file, 'utf8')).replace('"#uk"', `"${before}"`))
  await changed
  const after = await town.workspace.admin.changeId('#uk')
  const told = await town.workspace.eventually('the new id told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain(`${before} (UK Border Agency) is called ${after} in Slack now`)
})

test('a channel that the bot was taken out of is left alone, and written to again once it is invited', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.removeBot('#uk')
  await town.clock.moveTo(morning)
  await nudgeIn(town, directOf(town, ukLead))
  expect(nudges(town, 'uk')).toEqual([])
  await town.workspace.admin.inviteBot('#uk')
  await town.clock.moveTo(morning.plus({ weeks: 1 }))
  await nudgeIn(town, 'uk')
  // That the channel was lost, and the one message in its place.
  expect(nudges(town, directOf(town, ukLead))).toHaveLength(2)
})

test('a channel that is archived, and then not, is written to again', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.archive('#uk')
  await town.clock.moveTo(morning)
  await nudgeIn(town, directOf(town, ukLead))
  await town.workspace.admin.unarchive('#uk')
  await town.clock.moveTo(morning.plus({ weeks: 1 }))
  await nudgeIn(town, 'uk')
})

test('a lead whose account is deactivated is written to no more as soon as Slack tells of it', async () => {
  const register = twoSides(ports) as { teams: { channel?: string; leads: string[] }[] }
  delete register.teams[0]?.channel
  register.teams[0]?.leads.push('second@ukba.example')
  await using town = await aTown(register, { at: eve })
  await town.workspace.admin.change(ukLead, { account: { deleted: true } })
  await town.clock.moveTo(morning)
  await nudgeIn(town, directOf(town, 'second@ukba.example'))
  expect(town.workspace.messages(directOf(town, ukLead))).toEqual([])
})
