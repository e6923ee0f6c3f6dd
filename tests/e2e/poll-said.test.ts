import { expect, test } from 'vitest'
import { bothSides, frLead, ukDesk, ukLead } from '../a-register.ts'
import { nudges, promised, saidAlone, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

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
