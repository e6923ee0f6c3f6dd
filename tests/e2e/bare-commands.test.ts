import { expect, test } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { command, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A command that says how something stands, and not why.

const quiet = '2011-01-05T08:00:00Z'
const ports = promised('ports', 'Risk analysis of ports')
const bureau = promised('bureau', 'Duty office', { owners: [{ team: 'fr-paf', role: 'lead' }] })
const given = {
  ...promised('given', 'Report on visas'),
  status: 'closed',
  log: [{ at: '2011-01-04T09:00:00Z', by: ukLead, team: 'uk-border-agency', kind: 'closed', outcome: 'delivered', text: 'done' }],
}

async function saidOf(town: Town, of: string) {
  const { log = [] } = (await town.read()).commitments.find(({ id }) => id === of) ?? {}
  return log.map(({ kind, rating, text }) => [kind, rating, text])
}

test.each([
  [ukLead, 'blocked ports', 'ports', 'red'],
  [ukLead, 'ports at risk', 'ports', 'amber'],
  [frLead, 'bloqué bureau', 'bureau', 'red'],
  [frLead, 'bureau à risque', 'bureau', 'amber'],
] as const)('%s types "%s": a modal asks why, and nothing is recorded without it', async (who, words, id, rating) => {
  await using town = await aTown(twoSides(ports, bureau), { at: quiet })
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually('the modal', () => person.modal)
  expect(await saidOf(town, id)).toEqual([])
  await person.submit({ why: 'Dunkirk' })
  await town.workspace.eventually('the answer', () => town.workspace.ephemeralsOf(who)[0])
  expect(await saidOf(town, id)).toEqual([['rated', rating, 'Dunkirk']])
})

test.each([
  [ukLead, 'blocked ports', 'ports', '`blocked ports: why`', 'rated'],
  [ukLead, 'ports amber', 'ports', '`at risk ports: why`', 'rated'],
  [frLead, 'bloqué bureau', 'bureau', '`bloqué bureau : motif`', 'rated'],
  [frLead, 'bureau à risque', 'bureau', '`à risque bureau : motif`', 'rated'],
  [ukLead, 'slips ports', 'ports', '`slips ports to 15 April: why`', 'dated'],
  [ukLead, 'slips ports to 20 April 2011', 'ports', '`slips ports to 15 April: why`', 'dated'],
  [frLead, 'reporter bureau', 'bureau', '`reporté bureau au 15 avril : motif`', 'dated'],
  [ukLead, 'snooze ports', 'ports', '`snooze ports until 14 March`', 'snoozed'],
  [frLead, 'mettre en pause bureau', 'bureau', "`en pause bureau jusqu'au 14 mars`", 'snoozed'],
  [ukLead, 'evidence ports', 'ports', '`evidence ports: 80 arrests`', 'evidenced'],
  [frLead, 'preuve bureau', 'bureau', '`preuve bureau : 80 interpellations`', 'evidenced'],
  [ukLead, 'reopen given', 'given', '`reopen given: why`', 'reopened'],
] as const)('where no modal opens, "%s: %s" is told what to type, and that does it', async (who, words, id, example, kind) => {
  await using town = await aTown(twoSides(ports, bureau, given), { at: quiet })
  town.workspace.failNext('views.open', 'expired_trigger_id')
  const { text } = await command(town, who, words)
  expect(text).toContain(example)
  await command(town, who, example.replaceAll('`', '').replace(/why|motif/, 'Dunkirk'))
  expect((await saidOf(town, id)).at(-1)?.[0]).toBe(kind)
})

test('who rates by command what both sides have ended is told how to reopen it by its id', async () => {
  const [mine] = given.log
  const agreed = { ...given, owners: bothSides, log: [mine, { ...mine, at: '2011-01-04T10:00:00Z', by: frLead, team: 'fr-paf' }] }
  await using town = await aTown(twoSides(agreed), { at: quiet })
  expect((await command(town, ukLead, 'on track given')).text).toContain('`reopen given: why`')
  expect((await command(town, frLead, 'given en bonne voie')).text).toContain('`rouvrir given : motif`')
})
