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
    'UK Border Agency\u00A0: 🟠 À risque, hier\u00A0: (en anglais) «\u00A0Dunkirk data is late\u00A0»\u202F; noté, hier\u00A0: (en anglais) «\u00A0Paris has been told\u00A0»',
  )
  expect(nudges(town, 'uk')).toHaveLength(1)
})

test('each side rates for itself, and the file has the worse of both ratings', async () => {
  await using town = await aTown(twoSides(joint), { at: '2011-03-31T09:30:00+01:00' })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'at risk: no data')
  const french = await nudgeIn(town, 'fr')
  await town.workspace.eventually('the rating of the one side in the message of the other', () =>
    shown(nudges(town, 'fr')[0]).includes('🟠 À risque'),
  )
  await say(town, frLead, 'fr', french, 'en bonne voie')
  expect((await town.read()).commitments[0]).toMatchObject({ rating: 'amber', log: [{ rating: 'amber' }, { rating: 'green' }] })
  await town.workspace.eventually('the own rating in the French message', () => shown(nudges(town, 'fr')[0]).includes('🟢 En bonne voie'))
})
