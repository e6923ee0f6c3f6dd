import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { rehearsalClock } from '../../src/rehearsal/clock.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import { aWorkspace } from './place.ts'

describe('the clock of a rehearsal', () => {
  const start = DateTime.fromISO('2010-11-03T09:00:00+00:00')
  test('stands still until it is moved, and keeps nobody waiting', async () => {
    const clock = rehearsalClock(start)
    await clock.pause(60_000)
    expect(clock.now().toISO()).toBe('2010-11-03T09:00:00.000Z')
    await clock.moveTo(start.plus({ weeks: 1 }))
    expect(clock.now().toISO()).toBe('2010-11-10T09:00:00.000Z')
  })

  test('rings at once and at each move, waits for the work of each ring, and never rings twice at a time', async () => {
    const clock = rehearsalClock(start)
    const seen: string[] = []
    let inside = 0
    const ticking = clock.onTick(async () => {
      expect(++inside).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(clock.now().toFormat('d LLL'))
      inside--
    })
    await clock.moveTo(start.plus({ days: 1 }))
    expect(seen).toEqual(['3 Nov', '4 Nov'])
    await Promise.all([clock.moveTo(start.plus({ days: 2 })), clock.moveTo(start.plus({ days: 3 }))])
    expect(seen).toHaveLength(4)
    await ticking.stop()
    await clock.moveTo(start.plus({ days: 4 }))
    expect(seen).toHaveLength(4)
  })
})

test('a workspace made from the register has its channels, its people in the zone of their party, and the bot everywhere', async () => {
  const parsed = parseRegister(readFileSync(path.resolve(import.meta.dirname, '../../commitments.json'), 'utf8'), loadCalendars())
  if (!parsed.ok) throw new Error('the declaration has faults')
  const { register } = parsed
  await using workspace = await aWorkspace(workspaceFrom(register))
  for (const team of register.teams.values()) {
    const channel = workspace.conversations.channel(team.channel ?? '')
    expect(channel?.members).toContain('U0RELANCE')
    for (const lead of team.leads) {
      const person = workspace.conversations.personByEmail(lead)
      expect(person?.zone).toBe(team.party.timezone)
      expect(channel?.members).toContain(person?.id)
    }
  }
  expect(workspace.conversations.channel(register.secretariat.channel)?.members.size).toBe(register.secretariat.members.length + 1)
})
