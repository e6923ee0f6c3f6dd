import { rm } from 'node:fs/promises'
import path from 'node:path'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

/** Five weeks later it would be asked again. */
const weeksLater = DateTime.fromISO('2011-05-05T09:30:00+01:00')
const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')
const report = promised('report', 'Report')

/** The British team has no channel: its lead is written to directly. */
function withoutChannel() {
  const register = twoSides(ports, report) as { teams: { channel?: string }[] }
  delete register.teams[0]?.channel
  return register
}

function directOf(town: Town): string {
  const { conversations } = town.workspace
  return conversations.direct(conversations.personByEmail(ukLead)?.id ?? '').id
}

const lead = (town: Town) => town.workspace.person(ukLead)
const kinds = async (town: Town) => (await town.read()).commitments.map(({ log = [] }) => log.map(({ kind }) => kind))

test('a direct message sent while the bot was away is read at its start, and only once', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await nudgeIn(town, directOf(town))
  let first = await lead(town).dm('on track for ports')
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), first)[0])
  await town.restart(async () => {
    first = await lead(town).dm('ports done')
    await lead(town).dm('report at risk: the data is late')
  })
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), first)[0])
  expect(await kinds(town)).toEqual([['rated', 'closed'], ['rated']])

  const said = town.workspace.messages(directOf(town)).length
  await town.restart()
  await town.restart()
  expect(town.workspace.messages(directOf(town))).toHaveLength(said)
  expect(await kinds(town)).toEqual([['rated', 'closed'], ['rated']])
})

test('the first direct message that a lead ever wrote, sent while the bot was away, is read at its start', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await nudgeIn(town, directOf(town))
  await town.restart(async () => void (await lead(town).dm('1 done')))
  expect(await kinds(town)).toEqual([['closed'], []])
})

test('a reply in the thread of a direct message, sent while the bot was away, is read at its start', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await nudgeIn(town, directOf(town))
  const thread = await lead(town).dm('done?')
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), thread)[0])
  await town.restart(async () => void (await lead(town).say(directOf(town), 'ports done', { threadTs: thread.ts })))
  await town.workspace.eventually('a second answer', () => answers(town, directOf(town), thread)[1])
  expect((await kinds(town))[0]?.at(-1)).toBe('closed')
})

test('no direct message is answered twice after the state was lost', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await nudgeIn(town, directOf(town))
  const thread = await lead(town).dm('ports done')
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), thread)[0])
  await town.read()
  await town.restart(() => rm(path.join(path.dirname(town.file), '.relance'), { recursive: true }))
  expect(answers(town, directOf(town), thread)).toHaveLength(1)
  expect(nudges(town, directOf(town))).toHaveLength(1)
  expect(await kinds(town)).toEqual([['closed'], []])
})

test('an answer is heard before its commitment is asked after again, though the bot was away for weeks', async () => {
  await using town = await aTown(twoSides(ports, report), { at })
  const nudge = await nudgeIn(town, 'uk')
  await town.restart(async () => {
    await lead(town).say('uk', 'ports done', { threadTs: nudge.ts })
    await town.clock.moveTo(weeksLater)
  })
  const next = await town.workspace.eventually('the next nudge', () => nudges(town, 'uk')[1])
  expect(next.metadata).toMatchObject({ event_payload: { commitments: ['report'] } })
})

test('a reply sent while the socket was cut is heard once a new one is open, though Slack does not send it again', async () => {
  await using town = await aTown(twoSides(ports, report), { at })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.gateway.cut()
  expect(town.workspace.gateway.connected).toBe(false)
  await lead(town).say('uk', 'ports done', { threadTs: nudge.ts })
  await town.workspace.gateway.joined()
  await town.workspace.eventually('an answer', () => answers(town, 'uk', nudge)[0])
  expect(await kinds(town)).toEqual([['closed'], []])
})

test('direct messages sent while the bot was away are read, though it never wrote there outside a thread', async () => {
  await using town = await aTown(twoSides(ports, report), { at })
  await nudgeIn(town, 'uk')
  const first = await lead(town).dm('ports on track')
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), first)[0])
  let later = first
  await town.restart(async () => {
    later = await lead(town).dm('ports done')
  })
  await town.workspace.eventually('an answer', () => answers(town, directOf(town), later)[0])
  expect((await kinds(town))[0]).toEqual(['rated', 'closed'])
  expect(answers(town, directOf(town), first)).toHaveLength(1)
})
