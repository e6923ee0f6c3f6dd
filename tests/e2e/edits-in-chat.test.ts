import { expect, test } from 'vitest'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { bothLead, command, nudgeIn, nudges, press, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What stands of a commitment is corrected in chat: its title, how its due is written, its owners, names and tags.

const ports = promised('ports', 'Risk analysis of prots', { ...bothLead, due: '2011-06', aliases: ['harbours'], tags: ['sea'] })
const phase = promised('phase-two', 'Phase two')

function town(): Promise<Town> {
  return aTown(twoSides(ports, phase), { at: '2011-03-01T10:00:00Z' })
}

async function editing(edited: Town, who: string, words = 'edit ports') {
  const person = edited.workspace.person(who)
  await person.command(words)
  await edited.workspace.eventually('the form', () => person.modal)
  return person
}

test('`/commitments edit ID` shows what stands, and changes only what was changed; the log says what, and Undo puts it back', async () => {
  await using edited = await town()
  const person = await editing(edited, secretary)
  expect(person.modal?.values).toMatchObject({
    title: { value: { value: 'Risk analysis of prots' } },
    due: { value: { value: 'June 2011' } },
    aliases: { value: { value: 'harbours' } },
    leads: { value: { selected_options: [{ value: 'uk-border-agency' }, { value: 'fr-paf' }] } },
  })
  expect(await person.submit()).toMatchObject({ errors: { title: 'Nothing was changed.' } })
  expect(await person.submit({ due: 'some day', partOf: 'ports' })).toMatchObject({
    errors: { due: expect.any(String), partOf: expect.any(String) },
  })
  expect(
    await person.submit({ title: 'Risk analysis of ports', due: 'by July 2011', partOf: 'phase two', tags: 'sea\nports', short: 'Ports' }),
  ).toEqual({ outcome: 'acknowledged' })
  const said = await edited.workspace.eventually('an answer', () => saidAlone(edited, secretary)[0])
  const before = { title: 'Risk analysis of prots', due: '2011-06', partOf: null, tags: ['sea'], short: null }
  const after = { title: 'Risk analysis of ports', due: '2011-07', partOf: 'phase-two', tags: ['sea', 'ports'], short: 'Ports' }
  expect((await edited.read()).commitments[0]).toMatchObject({
    ...after,
    aliases: ['harbours'],
    log: [{ kind: 'edited', by: secretary, before, after }],
  })
  expect((await command(edited, ukLead, 'history ports')).text).toContain('it was “Risk analysis of prots”')
  const { conversations } = edited.workspace
  await choose(edited, secretary, conversations.direct(conversations.personByEmail(secretary)?.id ?? '').id, said, { label: 'Undo' })
  await edited.workspace.eventually('what was undone', () => saidAlone(edited, secretary).find(({ text }) => text.includes('undone')))
  const [back] = (await edited.read()).commitments
  expect(back).toMatchObject({ title: 'Risk analysis of prots', due: '2011-06', tags: ['sea'] })
  expect([back?.short, back?.partOf]).toEqual([undefined, undefined])
})

test.each([
  { words: 'edit ports title: Risk analysis of ports', field: 'title', stands: 'Risk analysis of ports' },
  { words: 'edit ports title Risk analysis of ports', field: 'title', stands: 'Risk analysis of ports' },
  { words: 'rename ports to Risk analysis of ports', field: 'title', stands: 'Risk analysis of ports' },
  { words: 'renommer ports en Analyse des risques', field: 'title', stands: 'Analyse des risques' },
  { words: 'edit ports due 15 July 2011', field: 'due', stands: '15 July 2011' },
  { words: 'modifie ports : son échéance = 15 juillet 2011', field: 'due', stands: '15 juillet 2011' },
  { words: "modifier ports l'échéance 15 juillet 2011", field: 'due', stands: '15 juillet 2011' },
  { words: 'edit ports short name: Ports', field: 'short', stands: 'Ports' },
  { words: 'modifier ports nom court Ports', field: 'short', stands: 'Ports' },
  { words: 'edit ports tags sea', field: 'tags', stands: 'sea' },
  { words: 'edit ports title', field: 'title', stands: 'Risk analysis of prots' },
  { words: 'edit ports please, it is wrong', field: 'title', stands: 'Risk analysis of prots' },
])('"$words" opens the form with “$stands” as its $field', async ({ words, field, stands }) => {
  await using edited = await town()
  const person = await editing(edited, secretary, words)
  expect(person.modal?.values).toMatchObject({ [field]: { value: { value: stands } } })
})

test('a due that is corrected is no slip, and the owners read of it in their next message', async () => {
  await using edited = await town()
  const person = await editing(edited, secretary, 'modifier ports')
  await person.submit({ due: 'end of August 2011' })
  await edited.workspace.eventually('an answer', () => saidAlone(edited, secretary)[0])
  expect((await command(edited, secretary, 'show ports')).text).not.toContain('first promised')
  await edited.clock.moveTo(edited.clock.now().plus({ days: 1 }))
  expect(shown(await nudgeIn(edited, 'uk'))).toMatch(/Corrected: due by the end of August 2011 \(it was June 2011\)/)
  expect(shown(await nudgeIn(edited, 'fr'))).toMatch(/Corrigé.*août 2011/s)
})

test('owners that are edited are handed over, and tags alone are no news', async () => {
  const owners = [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'support' },
  ]
  await using edited = await aTown(twoSides({ ...ports, owners }), { at: '2011-03-01T10:00:00Z' })
  const person = await editing(edited, secretary)
  await person.submit({ leads: ['fr-paf'], supports: ['uk-border-agency'], tags: '' })
  await edited.workspace.eventually('an answer', () => saidAlone(edited, secretary)[0])
  const [commitment] = (await edited.read()).commitments
  expect(commitment?.owners.map(({ team, role }) => [team, role])).toEqual([
    ['uk-border-agency', 'support'],
    ['fr-paf', 'lead'],
  ])
  expect(commitment?.tags).toBeUndefined()
  expect(commitment?.log?.map(({ kind }) => kind)).toEqual(['edited', 'assigned'])
})

test('a lead of the other side that is added to what is closed is told as added, and asked to agree; no side hears of a hand-over', async () => {
  const ours = promised('ports', 'Risk analysis of ports', { due: '2011-06' })
  await using edited = await aTown(twoSides(ours, phase), { at: '2011-03-01T10:00:00Z' })
  await command(edited, ukLead, 'done ports')
  await command(edited, ukLead, 'done phase-two')
  const person = await editing(edited, secretary)
  await person.submit({ leads: ['uk-border-agency', 'fr-paf'] })
  const said = await edited.workspace.eventually('an answer', () => saidAlone(edited, secretary)[0])
  expect(said.text).toBe(
    '✓ *Risk analysis of ports* now with Police aux frontières as well. Now France is asked to agree. (`undo` takes it back)',
  )
  await edited.clock.moveTo(edited.clock.now().plus({ days: 1 }))
  const [uk, fr] = [shown(await nudgeIn(edited, 'uk')), shown(await nudgeIn(edited, 'fr'))]
  expect(uk).toMatch(
    /The secretariat has added \*Police aux frontières\* to \*Risk analysis of ports\*[^.]*, to lead it \(secretary@example\.org\)\./,
  )
  expect(uk).toContain('Its end now waits for France to agree.')
  expect(fr).toMatch(/Service ajouté, par le secrétariat \(votre service, comme pilote\)/)
  expect(fr).toContain('attend désormais l’accord de votre partie')
  for (const message of [uk, fr]) expect(message).not.toMatch(/handed|Handed|Transfert|transféré/)
  expect((await edited.read()).commitments[0]).toMatchObject({ status: 'closing', log: [{ kind: 'closed' }, { kind: 'assigned' }] })
})

test.each([
  { who: ukLead, words: 'edit analysis', answer: 'Did you mean' },
  { who: ukLead, words: 'edit risk prots', answer: 'Did you mean' },
  { who: ukLead, words: 'rename analysis to Risk analysis of ports', answer: 'Did you mean' },
  { who: frLead, words: 'modifier analysis', answer: 'Vouliez-vous dire' },
])('a part of a title behind the word that edits asks which commitment is meant, and its button opens the form: $words', async (asked) => {
  await using edited = await town()
  const said = await command(edited, asked.who, asked.words)
  expect(said.text).toContain(asked.answer)
  const person = edited.workspace.person(asked.who)
  await press(edited, asked.who, 'uk', said, /Risk/)
  const form = await edited.workspace.eventually('the form', () => person.modal)
  expect(JSON.stringify(form)).toContain('Risk analysis of')
})

test('what others have edited while the form was open is shown, and not written over', async () => {
  await using edited = await town()
  const person = await editing(edited, secretary)
  await edited.bot().store.registers.change('another', [
    {
      commitment: 'ports',
      entry: {
        kind: 'edited',
        at: '2011-03-01T10:01:00.000+00:00',
        by: 'relance',
        before: { title: 'Risk analysis of prots' },
        after: { title: 'Ports' },
      } as never,
    },
  ])
  await person.submit({ short: 'Harbours' })
  expect(JSON.stringify(person.modal?.content)).toMatch(/Since you opened this.*title “Ports”/s)
  expect((await edited.read()).commitments[0]).toMatchObject({ title: 'Ports' })
})

test('of two leads who propose another title the second is asked about anew, beside what the first has come to', async () => {
  await using edited = await town()
  const asked = (title: string) =>
    edited.workspace.eventually(`the question of "${title}"`, () =>
      nudges(edited, 'secretariat').find((each) => shown(each).includes(`title “${title}”`)),
    )
  for (const [lead, title] of [
    [ukLead, 'Ports'],
    [frLead, 'Analyse des ports'],
  ] as const) {
    await (await editing(edited, lead)).submit({ title })
    await asked(title)
  }
  await choose(edited, secretary, 'secretariat', await asked('Ports'), { label: 'Confirm' })
  await edited.workspace.eventually('the first title', async () => (await edited.read()).commitments[0]?.title === 'Ports')

  await choose(edited, secretary, 'secretariat', await asked('Analyse des ports'), { label: 'Confirm' })
  await edited.workspace.eventually('to be told', () => saidAlone(edited, secretary).find(({ text }) => text.includes('edited since')))
  expect((await edited.read()).commitments[0]).toMatchObject({ title: 'Ports' })
  expect(shown(await asked('Analyse des ports'))).toContain('(it was “Ports”)')

  await choose(edited, secretary, 'secretariat', await asked('Analyse des ports'), { label: 'Confirm' })
  await edited.workspace.eventually('the second title', async () => (await edited.read()).commitments[0]?.title === 'Analyse des ports')
})

test('"Edit" on the card of a commitment opens it; a lead proposes, and the secretariat confirms', async () => {
  await using edited = await town()
  const card = await command(edited, frLead, 'show ports')
  const { conversations } = edited.workspace
  await choose(edited, frLead, conversations.direct(conversations.personByEmail(frLead)?.id ?? '').id, card, { label: 'Modifier' })
  const person = edited.workspace.person(frLead)
  await edited.workspace.eventually('the form', () => person.modal)
  expect(await person.submit({ title: 'Analyse des ports' })).toEqual({ outcome: 'acknowledged' })
  const notice = await edited.workspace.eventually('the question', () => nudges(edited, 'secretariat')[0])
  expect(shown(notice)).toMatch(/proposes to edit this.*title “Analyse des ports” \(it was “Risk analysis of prots”\)/s)
  await choose(edited, secretary, 'secretariat', notice, { label: 'Confirm' })
  await edited.workspace.eventually('the lead to hear of it', () =>
    saidAlone(edited, frLead).find(({ text }) => text.includes('confirmée')),
  )
  expect((await edited.read()).commitments[0]).toMatchObject({
    title: 'Analyse des ports',
    log: [{ kind: 'edited', by: secretary, proposedBy: frLead }],
  })
})
