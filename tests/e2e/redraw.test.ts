import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { secretary, ukDesk, ukLead } from '../a-register.ts'
import { buttonsOf, command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')
const deputy = 'deputy@ukba.example'

function directOf(town: Town, who: string): string {
  const { conversations } = town.workspace
  return conversations.direct(conversations.personByEmail(who)?.id ?? '').id
}

/** The British team has no channel, and two leads. */
function withTwoLeads() {
  const register = twoSides(ports) as { teams: { channel?: string; leads: string[] }[] }
  const [british] = register.teams
  british?.leads.push(deputy)
  delete british?.channel
  return register
}

async function edit(town: Town, from: string, to: string): Promise<void> {
  const text = await readFile(town.file, 'utf8')
  expect(text).toContain(from)
  await writeFile(town.file, text.replace(from, to))
}

test('a hand edit of the file is seen in the messages that speak of it', async () => {
  await using town = await aTown(twoSides(ports), { at })
  await nudgeIn(town, 'uk')
  await edit(town, 'Risk analysis of ports', 'Ports, renamed')
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('Ports, renamed'))
  await edit(town, '"status": "open"', '"status": "closed"')
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('closed, Relance'))
})

test('a hand edit made while the bot was down is seen in its messages, and a message that reads as before is left alone', async () => {
  await using town = await aTown(twoSides(ports, promised('calais', 'Calais', { owners: [{ team: 'fr-paf', role: 'lead' }] })), { at })
  const french = await nudgeIn(town, 'fr')
  await nudgeIn(town, 'uk')
  await town.read()
  await town.restart(() => edit(town, 'Risk analysis of ports', 'Ports, renamed'))
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('Ports, renamed'))
  expect(french.edited).toBe(undefined)
})

test('every lead of a team without a channel sees what one of them answered', async () => {
  await using town = await aTown(withTwoLeads(), { at })
  const [own, other] = [directOf(town, ukLead), directOf(town, deputy)]
  const nudge = await nudgeIn(town, own)
  await nudgeIn(town, other)
  await say(town, ukLead, own, nudge, 'at risk: the data is late')
  for (const direct of [own, other])
    await town.workspace.eventually(`the nudge in ${direct} drawn again`, () => shown(nudges(town, direct)[0]).includes('the data is late'))
})

test('every lead of a team without a channel sees in their message what was done elsewhere', async () => {
  await using town = await aTown(withTwoLeads(), { at })
  const directs = [directOf(town, ukLead), directOf(town, deputy)]
  const threads = await Promise.all(directs.map((direct) => nudgeIn(town, direct)))
  await command(town, secretary, 'done ports')
  expect(threads).toHaveLength(2)
  for (const direct of directs) await town.workspace.eventually(`${direct} drawn again`, () => shown(nudges(town, direct)[0]).includes('✓'))
})

/** The message as versions before sent it: its second page stands below it. */
async function withSecondPage(town: Town): Promise<PostedMessage> {
  const first = await nudgeIn(town, 'uk')
  const { ledger } = town.bot().store
  // It stands in the channel a moment before it is noted that it does.
  const row = await vi.waitFor(async () => {
    const found = await ledger.at(town.workspace.conversations.channel('uk')?.id ?? '', first.ts)
    if (!found) throw new Error('no row')
    return found
  })
  await ledger.intend({ key: `${row.key} 2`, message: row.message, page: 1, channel: row.channel })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  return town.workspace.eventually('a second page', () => nudges(town, 'uk')[1])
}

test('what an older version sent in pages stands on the first, and is still answered under each', async () => {
  const many = Array.from({ length: 60 }, (_, index) => promised(`c${index + 1}`, `Commitment ${index + 1}`))
  await using town = await aTown(twoSides(...many), { at })
  const second = await withSecondPage(town)
  expect(second.text).toContain('is in the first message of that day now')
  await say(town, ukLead, 'uk', second, '60 on track')
  expect((await town.read()).commitments[59]?.rating).toBe('green')
  await town.workspace.eventually('the first page drawn again', () => shown(nudges(town, 'uk')[0]).includes('✓ *60. Commitment 60*'))
})

test('what a newer message asks has no controls in the older one, which says when it was asked again', async () => {
  await using town = await aTown(twoSides(ports, promised('calais', 'Calais', { due: '2011-04-30' })), { at })
  await nudgeIn(town, 'uk')
  expect(buttonsOf(nudges(town, 'uk')[0]).map(({ label }) => label)).toEqual(['On track', 'Done'])
  await town.clock.moveTo(DateTime.fromISO('2011-04-07T09:05:00+01:00'))
  await town.workspace.eventually('the newer message', () => nudges(town, 'uk')[1])
  await town.workspace.eventually('the older one drawn again', () => buttonsOf(nudges(town, 'uk')[0]).length === 0)
  expect(shown(nudges(town, 'uk')[0])).toContain('asked again on 7 April')
})

test('who presses the same button twice has answered once, and is told that it stands already', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = structuredClone(await nudgeIn(town, 'uk'))
  await Promise.all([press(town, ukLead, 'uk', nudge, /^On track$/), press(town, ukLead, 'uk', nudge, /^On track$/)])
  const told = await town.workspace.eventually('an answer', () => town.workspace.ephemeralsOf(ukLead)[0])
  expect(told.text).toMatch(/^You have answered this already, so nothing more was recorded\. It stands:\n✓ .*On track/)
  expect((await town.read()).commitments[0]?.log).toHaveLength(1)
})

test('who presses what was answered meanwhile is told how it stands, alone, and nothing is recorded', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  const stale = structuredClone(nudge.blocks)
  await say(town, ukDesk, 'uk', nudge, 'at risk: the data is late')
  const drawn = await town.workspace.eventually('the nudge drawn again', () => nudges(town, 'uk').find((each) => shown(each).includes('✓')))
  drawn.blocks = stale ?? []
  await press(town, ukLead, 'uk', drawn, /^On track$/)
  const told = await town.workspace.eventually('an answer', () => town.workspace.ephemeralsOf(ukLead)[0])
  expect(shown(told)).toContain('This has changed since, so nothing was recorded.')
  expect(shown(told)).toContain('🟠 At risk')
  expect((await town.read()).commitments[0]?.log).toHaveLength(1)
})

test.each(['ratelimited', 'internal_error'])('a message that could not be drawn again (%s) is drawn at a later try', async (error) => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('chat.update', error, 2)
  await say(town, ukLead, 'uk', nudge, 'on track')
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('✓'))
})

test('of many answers at once a message shows the first, and after a moment how it stands, and is not drawn for each', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  const moment = Promise.withResolvers<void>()
  const { pause } = town.clock
  town.clock.pause = (ms) => (ms === 1_000 ? moment.promise : pause(ms))
  const drawn = () => town.workspace.calls.filter(({ method }) => method === 'chat.update').length
  await say(town, ukLead, 'uk', nudge, 'at risk: reason 0')
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('reason 0'))
  for (let count = 1; count < 10; count++) await say(town, ukLead, 'uk', nudge, `at risk: reason ${count}`)
  expect(drawn()).toBe(1)
  moment.resolve()
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('reason 9'))
  expect(drawn()).toBe(2)
})
