import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukAlone, ukDesk, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { buttonsOf, command, nudgeIn, press, promised, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What ends a commitment in another way than by closing, and what opens it again, asks for its reason in a form; so does a closing that has to be shown.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })
const calais = promised('calais', 'Screening at Calais', { owners: bothSides })
const visas = promised('visas', 'Report on visas', { owners: ukAlone, status: 'withdrawn', log: [withdrawn('2010-12-01T09:00:00Z')] })
const shown = promised('shown', 'Joint report', { owners: ukAlone, evidence: 'required', due: '2011-03-31' })
const at = '2011-03-01T08:00:00Z'

function withdrawn(when: string): object {
  return { kind: 'withdrawn', at: when, by: secretary, party: 'uk', text: 'overtaken' }
}

function town(...commitments: readonly object[]): Promise<Town> {
  return aTown(twoSides(...commitments), { at })
}

async function opened(town: Town, who: string, words: string) {
  const person = town.workspace.person(who)
  await person.command(words)
  const modal = await town.workspace.eventually(`the form of "${words}"`, () => person.modal)
  return { person, title: (modal.content['title'] as { text: string }).text, says: JSON.stringify(modal.content) }
}

async function kinds(town: Town, nth = 0) {
  return (await town.read()).commitments[nth]?.log?.map(({ kind, text, party }) => [kind, text, party])
}

test.each([
  [ukLead, 'show ports', 'Withdraw', 'uk'],
  [frLead, 'montrer ports', 'Retirer', 'fr'],
])('a commitment is withdrawn for one’s own side from its menu, and never without a reason: %s', async (who, shows, label, party) => {
  await using ended = await town(ports)
  const person = ended.workspace.person(who)
  await choose(ended, who, 'uk', await command(ended, who, shows), { label })
  await ended.workspace.eventually('the form', () => person.modal)
  await expect(person.submit({})).rejects.toThrow('Slack asks to fill in')
  expect(await person.submit({ why: 'policy changed' })).toEqual({ outcome: 'acknowledged' })
  await ended.workspace.eventually('the answer', () => ended.workspace.ephemeralsOf(who)[1])
  expect(await kinds(ended)).toEqual([['withdrawn', 'policy changed', party]])
})

test.each([
  [ukLead, 'show ports', 'Supersede'],
  [frLead, 'montrer ports', 'Remplacer'],
])('what takes its place is chosen by its title, of those that can: %s', async (who, shows, label) => {
  await using ended = await town(ports, calais, visas)
  const person = ended.workspace.person(who)
  await choose(ended, who, 'uk', await command(ended, who, shows), { label })
  const modal = await ended.workspace.eventually('the form', () => person.modal)
  const options = JSON.stringify(modal.content)
  expect(options).toContain('"Screening at Calais"')
  expect(options).not.toContain('Report on visas')
  expect(options).not.toContain('"value":"ports"')
  await person.submit({ successor: 'calais', why: 'merged' })
  await ended.workspace.eventually('the answer', () => ended.workspace.ephemeralsOf(who)[1])
  expect((await ended.read()).commitments[0]?.log).toMatchObject([{ kind: 'superseded', successor: 'calais', text: 'merged' }])
  // Calais may not be replaced by what it replaces.
  const back = await command(ended, who, who === ukLead ? 'superseded calais' : 'remplacé calais')
  await choose(ended, who, 'uk', back, { label })
  await ended.workspace.eventually('the form', () => person.modal)
  expect(JSON.stringify(person.modal?.content)).not.toContain('"value":"ports"')
})

test('the secretariat withdraws for one side or for both, and opens it again with its reason', async () => {
  await using ended = await town(ports)
  const { person } = await opened(ended, secretary, 'withdraw ports')
  await person.submit({ side: '*', why: 'overtaken by the treaty' })
  await ended.workspace.eventually('the answer', () => ended.workspace.ephemeralsOf(secretary)[0])
  expect((await ended.read()).commitments[0]?.status).toBe('withdrawn')
  const card = await command(ended, secretary, 'show ports')
  expect(buttonsOf(card).map(({ label }) => label)).toEqual(['Edit', 'Add a note', 'Add evidence', 'Reopen'])
  await press(ended, secretary, 'uk', card, /^Reopen$/)
  await ended.workspace.eventually('the form', () => person.modal)
  await person.submit({ why: 'the treaty failed' })
  await ended.workspace.eventually('it is open', async () => (await ended.read()).commitments[0]?.status === 'open' || undefined)
  expect((await kinds(ended))?.at(-1)).toEqual(['reopened', 'the treaty failed', undefined])
})

test('who may not end it is offered no form for that', async () => {
  await using ended = await town(ports)
  const labels = buttonsOf(await command(ended, ukDesk, 'show ports')).map(({ label }) => label)
  expect(labels).not.toContain('Withdraw')
  expect(labels).not.toContain('Supersede')
})

test('an ending of another kind than the one that waits is asked about in the form, and displaces it when submitted again', async () => {
  await using ended = await town(ports)
  await command(ended, frLead, 'fait ports')
  const { person } = await opened(ended, ukLead, 'withdraw ports')
  await person.submit({ why: 'no longer wanted' })
  expect(JSON.stringify(person.modal?.content)).toContain('Submit again')
  await person.submit()
  await ended.workspace.eventually('the answer', () => ended.workspace.ephemeralsOf(ukLead)[0])
  expect((await kinds(ended))?.at(-1)).toEqual(['withdrawn', 'no longer wanted', 'uk'])
})

test.each([
  [ukLead, 'reopen visas', 'Reopen'],
  [ukLead, 'visas reopened', 'Reopen'],
  [secretary, 'reopen visas', 'Reopen'],
  [secretary, 'rouvrir visas', 'Reopen|Rouvrir'],
])('what is opened again without a reason is asked for it in a form: %s, "%s"', async (who, words, title) => {
  await using ended = await town(visas)
  const form = await opened(ended, who, words)
  expect(form.title).toMatch(new RegExp(title))
  await form.person.submit({ why: 'asked for again' })
  await ended.workspace.eventually('it is open', async () => (await ended.read()).commitments[0]?.status === 'open' || undefined)
})

test('what is opened again with its reason opens no form, and what has not ended has none to fill in', async () => {
  await using ended = await town(visas, ports)
  const form = await opened(ended, ukLead, 'reopen ports')
  expect(form.says).toContain('not closed')
  expect(form.says).not.toContain('"submit"')
  await form.person.closeModal()
  await command(ended, ukLead, 'reopen visas: asked for again')
  expect(form.person.modal).toBeUndefined()
  expect((await ended.read()).commitments[0]?.status).toBe('open')
})

test.each([
  [ukLead, 'withdraw ports', 'Withdraw'],
  [frLead, 'retirer ports', 'Retirer'],
])('an ending that lacks its reason opens the form: %s, "%s"', async (who, words, title) => {
  await using ended = await town(ports, calais)
  const form = await opened(ended, who, words)
  expect(form.title).toBe(title)
  expect(await kinds(ended)).toEqual([])
})

test.each([
  [ukLead, 'done shown', undefined],
  [ukLead, 'shown done', undefined],
  [ukLead, 'done shown: report sent', 'report sent'],
  [secretary, 'done shown', undefined],
  [secretary, 'fait shown : rapport envoyé', 'rapport envoyé'],
])('a closing that has to be shown opens its form with what was typed: %s, "%s"', async (who, words, note) => {
  await using ended = await town(shown)
  const { person, title, says } = await opened(ended, who, words)
  expect(title).toMatch(/Close|Clore/)
  if (note !== undefined) expect(says).toContain(`"initial_value":"${note}"`)
  await person.submit({ evidence: 'https://gov.example/report' })
  await ended.workspace.eventually('it is closed', async () => (await ended.read()).commitments[0]?.status === 'closed' || undefined)
})

test('what brings its link is closed at once', async () => {
  await using ended = await town(shown)
  await command(ended, ukLead, 'done shown: https://gov.example/report')
  expect((await ended.read()).commitments[0]?.status).toBe('closed')
})

test.each([
  ['done: report sent', /^Close$/, 'report sent', { evidence: 'https://gov.example/report' }, 'closed'],
  ['slips to 15 April', /^New date$/, '2011-04-15', { why: 'strike' }, 'dated'],
])('what is lacking in a thread is filled in by a button, with what was said: "%s"', async (words, label, begun, filled, kind) => {
  await using ended = await aTown(twoSides(shown), { at: '2011-03-31T08:30:00Z' })
  const nudge = await nudgeIn(ended, 'uk')
  const asked = await say(ended, ukLead, 'uk', nudge, words)
  const person = ended.workspace.person(ukLead)
  await press(ended, ukLead, 'uk', asked, label)
  const modal = await ended.workspace.eventually('the form', () => person.modal)
  expect(JSON.stringify(modal.content)).toContain(begun)
  expect(await person.submit(filled)).toEqual({ outcome: 'acknowledged' })
  await ended.workspace.eventually('it is recorded', async () => (await kinds(ended))?.some(([each]) => each === kind) || undefined)
})

test('a thread in which something is opened again without a reason has a button that asks for it', async () => {
  await using ended = await aTown(twoSides({ ...ports, due: '2011-03-31' }), { at: '2011-03-31T08:30:00Z' })
  const nudge = await nudgeIn(ended, 'uk')
  await say(ended, ukLead, 'uk', nudge, 'done')
  const asked = await say(ended, ukLead, 'uk', nudge, 'reopen')
  await press(ended, ukLead, 'uk', asked, /^Reopen$/)
  const person = ended.workspace.person(ukLead)
  await ended.workspace.eventually('the form', () => person.modal)
  await person.submit({ why: 'Dunkirk is missing' })
  await ended.workspace.eventually('it is open', async () => (await ended.read()).commitments[0]?.status === 'open' || undefined)
})
