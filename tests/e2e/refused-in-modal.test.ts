import { expect, test } from 'vitest'
import { bothSides, frLead, ukDesk, ukLead } from '../a-register.ts'
import { nudges, promised, saidAlone, twoSides } from './in-town.ts'
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

test.each([
  [ukLead, 'poll', /status poll goes to 1 team/],
  [frLead, 'sondage', /1 service|point est demandé/],
  [ukDesk, 'poll', /Only a lead/],
] as const)('%s says "%s" to the bot directly, and it is the command', async (who, words, told) => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { owners: bothSides })), {
    at: '2011-02-22T10:00:00Z',
  })
  await town.workspace.person(who).dm(words)
  await town.workspace.eventually('the answer', () => saidAlone(town, who).find(({ text }) => told.test(text)))
  if (who === ukDesk) expect([...nudges(town, 'uk'), ...nudges(town, 'fr')]).toEqual([])
})
