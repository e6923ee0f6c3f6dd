import { expect, test } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

test.each([
  [ukLead, 'hand over ports', 'fr-paf', 'Police aux frontières already leads it.'],
  [frLead, 'transférer ports', 'uk-border-agency', 'Déjà pilote'],
] as const)('a hand-over that is refused says at its input why, and loses no word: %s, "%s"', async (who, words, team, why) => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { owners: bothSides })), {
    at: '2011-01-05T08:00:00Z',
  })
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually('the modal', () => person.modal)
  for (let nth = 0; nth < 2; nth++)
    expect(await person.submit({ team, why: 'they have the data' })).toMatchObject({ errors: { team: expect.stringContaining(why) } })
  expect((await town.read()).commitments[0]?.log).toEqual([])
})
