import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { command, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A command that lacks something opens the form that asks for it, whoever types it, with what was typed in it.

const assumed = bothSides.map((owner) => ({ ...owner, assumed: true }))
const ports = promised('ports-analysis', 'Risk analysis of ports', { owners: bothSides })
const at = '2011-01-05T08:00:00Z'

async function modalOf(town: Town, who: string, words: string) {
  const person = town.workspace.person(who)
  await person.command(words)
  const modal = await town.workspace.eventually(`the modal of "${words}"`, () => person.modal)
  return { person, title: (modal.content['title'] as { text: string }).text, values: JSON.stringify(modal.values) }
}

test.each([
  [ukLead, 'slips ports-analysis to 15 April', '2011-04-15'],
  [ukLead, 'ports-analysis slips to 15 April', '2011-04-15'],
  [ukLead, 'move ports-analysis to 15 April', '2011-04-15'],
  [ukLead, 'due ports-analysis 15 April', '2011-04-15'],
  [ukLead, 'slips ports-analysis to June', 'June 2011'],
  [secretary, 'slips ports-analysis to 15 April', '2011-04-15'],
  [frLead, 'reporter ports-analysis au 15 avril', '2011-04-15'],
  [frLead, 'ports-analysis reporté au 15 avril', '2011-04-15'],
  [frLead, 'ports-analysis reporté à juin', 'juin 2011'],
])('a move that lacks its reason is asked why in the form, with its date: %s, "%s"', async (who, words, date) => {
  await using town = await aTown(twoSides(ports), { at })
  const { person, title, values } = await modalOf(town, who, words)
  expect(title).toMatch(/New date|Nouvelle échéance/)
  expect(values).toContain(date)
  expect(await person.submit({ why: 'strike' })).toEqual({ outcome: 'acknowledged' })
  await town.workspace.eventually('an answer', () => town.workspace.ephemeralsOf(who)[0])
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'dated', text: 'strike' }])
})

test.each([
  [ukLead, 'at risk ports-analysis'],
  [ukLead, 'blocked ports-analysis'],
  [frLead, 'à risque ports-analysis'],
])('the form opens though it is not known yet who types, and nothing is recorded without its reason: %s, "%s"', async (who, words) => {
  await using town = await aTown(twoSides({ ...ports, owners: assumed }), { at })
  town.workspace.faults.plan('users.info', { does: 'delay', ms: 1_500 }, { times: 5 })
  const { person } = await modalOf(town, who, words)
  await town.workspace.eventually('the input', () => person.modal?.values['why'])
  expect((await town.read()).commitments[0]?.log).toEqual([])
})

test.each([
  'slips ports-analysis to 15 April: strike',
  'slips ports-analysis to 31 February',
  'due ports-analysis soon',
  'ports-analysis on track',
])('what lacks no reason, or more than that, is answered: "%s"', async (words) => {
  await using town = await aTown(twoSides(ports), { at })
  await command(town, ukLead, words)
  expect(town.workspace.person(ukLead).modal).toBeUndefined()
})

test('who may not move it is told who may', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const person = town.workspace.person(ukDesk)
  await person.command('slips ports-analysis to 15 April')
  await town.workspace.eventually('why not', () => person.modal ?? town.workspace.ephemeralsOf(ukDesk)[0])
  expect((await town.read()).commitments[0]?.log?.filter(({ kind }) => kind === 'dated')).toEqual([])
})
