import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { bothLead, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const joint = promised('joint', 'Joint returns', bothLead)

test('each side is asked on its own day and at its own hour, and reads what the other side said, with the time by its own clock', async () => {
  await using town = await aTown(twoSides(joint), { at: '2011-03-30T09:30:00+01:00' })
  const british = await nudgeIn(town, 'uk')
  await nudgeIn(town, 'fr')
  await town.clock.moveTo(DateTime.fromISO('2011-03-30T10:00:00+01:00'))
  await say(town, ukLead, 'uk', british, 'at risk: Dunkirk data is late')
  await say(town, ukLead, 'uk', british, 'note: Paris has been told')

  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:00:00+02:00'))
  const french = await town.workspace.eventually('the French message of the next day', () => nudges(town, 'fr')[1])
  expect(shown(french)).toContain(
    'UK Border Agency : évalué 🟠 Orange, à risque (30 mars 2011, 11:00) · noté, dans leurs propres mots : « Paris has been told » (30 mars 2011, 11:00)',
  )
  expect(nudges(town, 'uk')).toHaveLength(1)

  await say(town, frLead, 'fr', french, 'bloqué : pas de données')
  await town.workspace.eventually('the British message drawn again', () =>
    shown(nudges(town, 'uk')[0]).includes(
      'Police aux frontières: rated 🔴 Red, off track or blocked, in their own words: “pas de données” (31 March 2011, 08:00)',
    ),
  )
})

test('each side rates for itself, and the file has the worse of both ratings', async () => {
  await using town = await aTown(twoSides(joint), { at: '2011-03-31T09:30:00+01:00' })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'at risk: no data')
  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), 'en bonne voie')
  expect((await town.read()).commitments[0]).toMatchObject({ rating: 'amber', log: [{ rating: 'amber' }, { rating: 'green' }] })
  await town.workspace.eventually('both ratings in the French message', () => {
    const text = shown(nudges(town, 'fr')[0])
    return text.includes('🟠 Orange, à risque') && text.includes('🟢 Vert, en bonne voie')
  })
})
