import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import type { Cadence } from '../../src/register/schema.ts'
import { nudges, promised, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const register = twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-31' }))

test('a rhythm edited while the bot runs holds at once, and nothing is said twice', async () => {
  await using town = await aTown(register, { at: '2011-03-10T08:00:00+00:00' }) // a Thursday, three weeks before
  await edit(town, { hour: '08:00', before: ['P3W'], poll: 'never' })
  await town.clock.moveTo(DateTime.fromISO('2011-03-10T08:01:00+00:00'))
  const first = await town.workspace.eventually('the message of the new hour', () => nudges(town, 'uk')[0])
  expect(shown(first)).toContain('*Due in 21 days*')

  await edit(town, { hour: '10:00', before: ['P3W'], poll: 'second Thursday of the month' })
  await quietUntil(town, '2011-03-10T10:30:00+00:00')

  await edit(town, { hour: '10:00', before: ['P3W', 'P20D'], poll: 'never' })
  await town.clock.moveTo(DateTime.fromISO('2011-03-11T10:30:00+00:00'))
  const second = await town.workspace.eventually('the message of the new offset', () => nudges(town, 'uk')[1])
  expect(shown(second)).toContain('*Due in 20 days*')

  await edit(town, { hour: '10:00', before: ['P3W', '14 working days'], poll: 'never' }) // the same day once more, otherwise counted
  await town.restart()
  await quietUntil(town, '2011-03-14T10:30:00+00:00')
})

test('a ladder added to late commitments is climbed from the next message on, each step once', async () => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00' })
  await edit(town, { poll: 'never', digest: 'never', escalation: [{ after: '1 working day', to: 'secretariat' }] })
  await town.clock.moveTo(DateTime.fromISO('2011-04-01T09:30:00+01:00'))
  const told = await town.workspace.eventually('the escalation', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain('*UK Border Agency has given no answer')

  await edit(town, { poll: 'never', digest: 'never', escalation: [{ after: 'P1D', to: 'secretariat' }] })
  await town.clock.moveTo(DateTime.fromISO('2011-04-04T09:30:00+01:00'))
  expect(nudges(town, 'secretariat')).toHaveLength(1)
})

/** Saves the file with another rhythm, and waits for the bot to have seen it. */
async function edit(town: Town, cadence: Cadence): Promise<void> {
  const seen = new Promise<void>((resolve) => town.bot().store.registers.onNews(({ kind }) => kind === 'register changed' && resolve()))
  const text = await readFile(town.file, 'utf8')
  await writeFile(town.file, `${JSON.stringify({ ...JSON.parse(text), cadence }, null, 2)}\n`)
  await seen
}

async function quietUntil(town: Town, instant: string): Promise<void> {
  const before = nudges(town, 'uk').length
  await town.clock.moveTo(DateTime.fromISO(instant))
  expect(nudges(town, 'uk')).toHaveLength(before)
}
