import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukAlone, ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-01-05T08:00:00Z'
const joint = promised('ports', 'Risk analysis of ports', { owners: bothSides })

/** Each side has a second team. */
function twoTeamsEach(...commitments: readonly object[]): object {
  const register = twoSides(...commitments) as { teams: object[] }
  const second = (id: string, party: string) => ({ id, name: id.toUpperCase(), party, leads: [`lead@${id}.example`] })
  return { ...register, teams: [...register.teams, second('soca', 'uk'), second('dcpaf', 'fr')] }
}

async function opened(town: Town, who: string, words: string) {
  const person = town.workspace.person(who)
  await person.command(words)
  const modal = await town.workspace.eventually('the modal', () => person.modal)
  return { submit: modal.content['submit'], says: JSON.stringify(modal.content).replaceAll(/[\u00a0\u202f]/g, ' ') }
}

test.each([
  [ukLead, 'hand over ports', 'uk-border-agency', 'fr-paf', /already/],
  [frLead, 'transférer ports', 'fr-paf', 'uk-border-agency', /[Dd]éjà/],
] as const)('a hand-over that is refused says at its input why, and loses no word: %s, "%s"', async (who, words, own, team, why) => {
  await using town = await aTown(twoTeamsEach(promised('ports', 'Risk analysis of ports', { owners: [{ team: own, role: 'lead' }] })), {
    at,
  })
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually('the modal', () => person.modal)
  await person.submit({ team })
  await town.workspace.eventually('the offer', async () => (await town.read()).commitments[0]?.log?.[0])
  await person.command(words)
  await town.workspace.eventually('the modal again', () => person.modal)
  for (let nth = 0; nth < 2; nth++)
    expect(await person.submit({ team, why: 'they have the data' })).toMatchObject({ errors: { team: expect.stringMatching(why) } })
  expect((await town.read()).commitments[0]?.log).toHaveLength(1)
})

test.each([
  [ukLead, 'hand over ports', 'There is nobody else to hand it over to: Police aux frontières has it already. Ask <@'],
  [frLead, 'transférer ports', 'Aucun autre service à qui le transférer : UK Border Agency s’en occupe déjà.'],
  [secretary, 'assign ports', 'There is nobody else to hand it over to'],
] as const)('a hand-over that nobody could take over says so at once, and asks for nothing: %s, "%s"', async (who, words, why) => {
  await using town = await aTown(twoSides(joint), { at })
  const { says, submit } = await opened(town, who, words)
  expect(says).toContain(why)
  expect(submit).toBeUndefined()
})

test('a hand-over to the one other team, to which it is offered already, says at once by whom', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { owners: ukAlone })), { at })
  const lead = town.workspace.person(ukLead)
  await lead.command('hand over ports')
  await town.workspace.eventually('the modal', () => lead.modal)
  await lead.submit({ team: 'fr-paf' })
  await town.workspace.eventually('the offer', async () => (await town.read()).commitments[0]?.log?.[0])
  const { says, submit } = await opened(town, ukLead, 'hand over ports')
  expect(says).toContain('offered it to Police aux frontières already')
  expect(submit).toBeUndefined()
})

test.each([
  ['2011-03-31T08:00:00+01:00', 'snooze ports', 'it cannot be put off beyond that day'],
  ['2011-04-05T08:00:00+01:00', 'snooze ports', 'It is overdue, so it cannot be put off'],
])('a pause that no day would do for says so at once, and asks for none (%s)', async (now, words, why) => {
  await using town = await aTown(twoSides(joint), { at: now })
  const { says, submit } = await opened(town, ukLead, words)
  expect(says).toContain(why)
  expect(submit).toBeUndefined()
})

test('a pause up to the deadline is asked for on the day before it', async () => {
  await using town = await aTown(twoSides(joint), { at: '2011-03-30T08:00:00+01:00' })
  const { submit } = await opened(town, ukLead, 'snooze ports')
  expect(submit).toBeDefined()
})

test('a modal that a command opens has the reason that was typed', async () => {
  await using town = await aTown(twoSides(joint), { at })
  const { says, submit } = await opened(town, ukLead, 'slips ports: late')
  expect(says).toContain('"initial_value":"late"')
  expect(submit).toBeDefined()
})
