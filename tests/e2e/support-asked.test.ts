import { expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { nudgeIn, promised, saidAlone, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// What a team in support says counts for no colour of the commitment, and is told all the same to who asks.

const supported = {
  owners: [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'support' },
  ],
}
const ports = promised('ports', 'Risk analysis of ports', supported)
const calais = promised('calais', 'New screening at Calais', supported)

test('a question why something is red finds the red of a team in support, and one how things stand says that the leads have not rated it', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T08:59:00Z' })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  const uk = await nudgeIn(town, 'uk')
  await town.workspace.person(frLead).command('blocked ports: pas de réponse de Lille')
  await town.workspace.eventually('what was taken', () => saidAlone(town, frLead)[0])
  const why = await say(town, ukLead, 'uk', uk, 'why red?')
  expect(why.text).toMatch(/Risk analysis of ports.*Police aux frontières: .*pas de réponse de Lille/)
  expect(why.text).not.toContain('New screening')
  const how = await say(town, ukLead, 'uk', uk, 'where are we?')
  expect(how.text).toContain('2 not rated yet (by support, 1 red)')
  expect(how.text).toMatch(/Risk analysis of ports\*: .*not rated yet by a lead/)
  expect(how.text).not.toMatch(/New screening at Calais\*: not rated yet by a lead/)
  expect((await say(town, ukLead, 'uk', uk, 'why amber?')).text).toBe('None of these is rated so.')
})
