import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { afterEach, expect, test, vi } from 'vitest'
import { ukLead } from '../a-register.ts'
import { bothLead, nudgeIn, nudges, promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

afterEach(() => {
  vi.useRealTimers()
})

// Alone: the clock is that of all.
test('a message that failed is tried again within seconds, though the machine’s clock was set back by a month', {
  concurrent: false,
}, async () => {
  await using town = await aTown(twoSides(ports), {
    at: deadline,
    prepare: (workspace) => workspace.failNext('chat.postMessage', 'internal_error'),
  })
  await town.clock.moveTo(town.clock.now())
  expect(nudges(town, 'uk')).toHaveLength(0)
  vi.setSystemTime(Date.now() - 31 * 86_400_000)
  await nudgeIn(town, 'uk')
  expect(nudges(town, 'uk')).toHaveLength(1)
})

test('a message goes out at its hour though Slack cannot say who leads the team, and names that lead as written', async ({ expect }) => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-30T20:00:00Z' })
  const newcomer = 'newcomer@ukba.example'
  await writeFile(town.file, (await readFile(town.file, 'utf8')).replace(ukLead, newcomer))
  await expect.poll(() => town.bot().store.registers.register().teams.get('uk-border-agency')?.leads).toEqual([newcomer])
  town.workspace.failNext('users.lookupByEmail', 'fatal_error', 100)
  await town.clock.moveTo(DateTime.fromISO(deadline))
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).toContain(newcomer)
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  expect([nudges(town, 'uk').length, nudges(town, 'fr').length]).toEqual([1, 1])
})

test('a message that could not be sent while the clock ran ahead is not sent once the clock is right again', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-30T20:00:00Z' })
  town.workspace.failNext('chat.postMessage', 'internal_error', 1_000)
  await town.clock.moveTo(DateTime.fromISO('2011-04-28T09:30:00+01:00'))
  expect((await town.bot().store.ledger.open()).length).toBeGreaterThan(0)
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T08:59:00+01:00'))
  town.workspace.failNext('chat.postMessage', 'internal_error', 0)
  await expect.poll(() => town.bot().store.ledger.open(), { timeout: 20_000 }).toEqual([])
  expect(nudges(town, 'uk')).toEqual([])
  await town.clock.moveTo(DateTime.fromISO(deadline))
  expect(nudges(town, 'uk').map(({ text }) => text)).toEqual([expect.stringContaining('*Due today: Risk analysis of ports*')])
})

test('a commitment of unknown age that was first seen by a clock that ran ahead is asked after all the same', async () => {
  const ageless = promised('ports', 'Risk analysis of ports', { source: undefined, due: 'continuing' })
  await using town = await aTown(twoSides(ageless), { at: '2012-06-01T12:00:00Z' })
  await town.clock.moveTo(DateTime.fromISO(deadline))
  expect(nudges(town, 'uk')).toEqual([])
  await town.clock.moveTo(DateTime.fromISO(deadline).plus({ weeks: 4 }))
  expect(nudges(town, 'uk').map(({ text }) => text)).toEqual([expect.stringContaining('*Where are we? Risk analysis of ports*')])
})
