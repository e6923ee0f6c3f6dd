import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A message that is drawn again on a later day says how its rows stand then.

const ports = promised('ports', 'Risk analysis of ports', bothLead)

/** Three days before the deadline both sides were asked and have closed it; three weeks after it one has opened it again. */
async function openedAgain(by: string, words: string): Promise<{ town: Town; uk: PostedMessage; fr: PostedMessage }> {
  const town = await aTown({ ...twoSides(ports), cadence: { before: ['P3D'], poll: 'never' } }, { at: '2011-03-28T09:05:00+01:00' })
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  await say(town, ukLead, 'uk', uk, 'done')
  await say(town, frLead, 'fr', fr, "d'accord")
  await town.clock.moveTo(DateTime.fromISO('2011-04-20T12:00:00+01:00'))
  await command(town, by, words)
  return { town, uk, fr }
}

const first = (town: Town, channel: string) => nudges(town, channel)[0]

describe('after a commitment is opened again the message that asked of it before', () => {
  test.each([
    { who: 'by the own side', by: ukLead, words: 'reopen ports: Dunkirk is missing' },
    { who: 'by the other side', by: frLead, words: 'rouvrir ports : il manque Dunkerque' },
    { who: 'by the secretariat', by: secretary, words: 'reopen ports: Dunkirk is missing' },
  ])('says that it is overdue and asks again: $who', async ({ by, words }) => {
    const { town, uk } = await openedAgain(by, words)
    await using _ended = town
    const redrawn = await town.workspace.eventually('the row open again', () => {
      const now = nudges(town, 'uk').find(({ ts }) => ts === uk.ts)
      return now && buttonsOf(now).length > 0 ? now : undefined
    })
    expect(shown(redrawn)).toContain('*Overdue* (was due')
    expect(redrawn.text).toContain('Overdue: Risk analysis of ports')
    expect(shown(redrawn)).not.toContain('in 3 days')
    expect(shown(redrawn)).not.toContain('All answered')
    await town.workspace.eventually('the French row', () => shown(first(town, 'fr')).includes('*En retard* (échéance'))
  })

  test('is answered by what is said after that', async () => {
    const { town, uk } = await openedAgain(ukLead, 'reopen ports: Dunkirk is missing')
    await using _ended = town
    await say(town, ukLead, 'uk', uk, 'at risk: Dunkirk refuses')
    await town.workspace.eventually('the row answered', () => shown(first(town, 'uk')).includes('✓ *Risk analysis of ports* · 🟠 At risk'))
  })
})

test('a row whose date moves on a later day says the new date and no number of days from the old message', async () => {
  await using town = await aTown({ ...twoSides(ports), cadence: { before: ['P3D'], poll: 'never' } }, { at: '2011-03-28T09:05:00+01:00' })
  await nudgeIn(town, 'uk')
  expect(shown(first(town, 'uk'))).toContain('*Due in 3 days*')
  await town.clock.moveTo(DateTime.fromISO('2011-03-30T12:00:00+01:00'))
  await command(town, secretary, 'due ports 30 June: strike')
  await town.workspace.eventually('the new date', () => shown(first(town, 'uk')).includes('*Due*: Thursday 30 June'))
  await town.workspace.eventually('the new date in French', () => shown(first(town, 'fr')).includes('*Échéance*\u00A0: jeudi 30 juin'))
  expect(first(town, 'uk')?.text).toContain('Due: Risk analysis of ports')
})
