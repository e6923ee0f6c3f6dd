import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { command, promised, saidAlone, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A form or a modal that is refused after it was submitted stands as it was filled in: nobody types the same twice.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides, due: '2011-06', partOf: 'phase-two', tags: ['sea'] })
const phase = promised('phase-two', 'Phase two', { owners: bothSides })

function town(): Promise<Town> {
  return aTown(twoSides(ports, phase), { at: '2011-03-01T10:00:00Z' })
}

async function opened(town: Town, who: string, words: string) {
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually(`the form of "${words}"`, () => person.modal)
  return person
}

/** What stands in an input of the modal in front. */
function held(person: Awaited<ReturnType<typeof opened>>, field: string): unknown {
  const [element] = Object.values((person.modal?.values[field] ?? {}) as Record<string, Record<string, unknown>>)
  return element?.['value'] ?? (element?.['selected_options'] as { value: string }[] | undefined)?.map(({ value }) => value)
}

test.each([
  [secretary, 'edit phase two', 'ports', 'part of'],
  [ukLead, 'edit phase two', 'Risk analysis of ports', 'part of'],
  [frLead, 'modifier phase two', 'ports', 'en fait partie'],
])(
  'what would be a part of itself is said at that input, and the rest that was typed stays: %s, "%s"',
  async (who, words, partOf, says) => {
    await using refused = await town()
    const person = await opened(refused, who, words)
    expect(await person.submit({ partOf, short: 'Phase 2' })).toMatchObject({ errors: { partOf: expect.stringContaining(says) } })
    expect(held(person, 'short')).toBe('Phase 2')
    expect(await person.submit({ partOf: '' })).toEqual({ outcome: 'acknowledged' })
  },
)

test.each([
  [secretary, 'edit ports', ['fr-paf'], 'the United Kingdom', 'assign'],
  [ukLead, 'edit ports', ['uk-border-agency'], 'France', 'assign'],
  [frLead, 'modifier ports', ['fr-paf'], 'United Kingdom', 'attribuer'],
])('the last lead of a side is not edited away: %s, "%s"', async (who, words, leads, side, command) => {
  await using refused = await town()
  const person = await opened(refused, who, words)
  const says = await person.submit({ leads })
  expect(says).toMatchObject({ errors: { leads: expect.stringContaining(side) } })
  expect(JSON.stringify(says)).toContain(command)
  expect(held(person, 'leads')).toEqual(leads)
})

test.each([
  [ukLead, 'edit ports', '15 July 2011', 'slips ports to'],
  [frLead, 'modifier ports', '15 juillet 2011', 'reporter ports au'],
  [frLead, 'modifier ports', '', 'reporter ports au'],
])(
  'a date to which the other side has to agree is not moved as a correction by a lead: %s, "%s" to "%s"',
  async (who, words, due, says) => {
    await using refused = await aTown({ ...twoSides(ports, phase), dateChanges: 'agreed' }, { at: '2011-03-01T10:00:00Z' })
    const person = await opened(refused, who, words)
    expect(await person.submit({ due })).toMatchObject({ errors: { due: expect.stringContaining(says) } })
    // The same day in other words is a correction.
    expect(await person.submit({ due: who === ukLead ? '30 June 2011' : '30 juin 2011' })).toEqual({ outcome: 'acknowledged' })
  },
)

test('a date is corrected by the secretariat, and by a lead where no other side has to agree', async () => {
  await using agreed = await aTown({ ...twoSides(ports, phase), dateChanges: 'agreed' }, { at: '2011-03-01T10:00:00Z' })
  expect(await (await opened(agreed, secretary, 'edit ports')).submit({ due: '15 July 2011' })).toEqual({ outcome: 'acknowledged' })
  await agreed.workspace.eventually('an answer', () => saidAlone(agreed, secretary)[0])
  expect((await agreed.read()).commitments[0]).toMatchObject({ due: '2011-07-15', log: [{ kind: 'edited' }] })
  await using free = await town()
  expect(await (await opened(free, ukLead, 'edit ports')).submit({ due: '15 July 2011' })).toEqual({ outcome: 'acknowledged' })
})

test('what others have edited meanwhile stands beside what was typed, and is not written over by what was only shown', async () => {
  await using refused = await town()
  const person = await opened(refused, secretary, 'edit ports')
  const by = 'relance'
  const edited = (at: string, before: object, after: object) => ({ commitment: 'ports', entry: { kind: 'edited', at, by, before, after } })
  await refused.bot().store.registers.change('another', [
    edited('2011-03-01T10:01:00.000+00:00', { title: 'Risk analysis of ports', tags: ['sea'] }, { title: 'Ports', tags: ['sea', 'UK'] }),
    {
      commitment: 'ports',
      entry: {
        kind: 'assigned',
        at: '2011-03-01T10:02:00.000+00:00',
        by,
        added: [{ team: 'fr-paf', role: 'support' }],
        removed: [{ team: 'fr-paf', role: 'lead' }],
      },
    },
  ] as never)
  await person.submit({ short: 'Harbours', tags: 'sea\nharbours' })
  expect(JSON.stringify(person.modal?.content)).toMatch(/Since you opened this.*title “Ports”.*Submit again/s)
  expect(['title', 'short', 'tags', 'leads', 'supports', 'due'].map((field) => held(person, field))).toEqual([
    'Ports',
    'Harbours',
    'sea\nharbours',
    ['uk-border-agency'],
    ['fr-paf'],
    'June 2011',
  ])
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  await refused.workspace.eventually('an answer', () => saidAlone(refused, secretary)[0])
  const [commitment] = (await refused.read()).commitments
  expect(commitment).toMatchObject({ title: 'Ports', short: 'Harbours', tags: ['sea', 'harbours'], due: '2011-06' })
  expect(commitment?.owners.map(({ team, role }) => [team, role])).toEqual([
    ['uk-border-agency', 'lead'],
    ['fr-paf', 'support'],
  ])
})

test('an edit that somebody has undone meanwhile is shown as it stands now', async () => {
  await using refused = await town()
  const at = '2011-03-01T09:00:00.000+00:00'
  const entry = { kind: 'edited', at, by: 'relance', before: { title: 'Risk analysis of ports' }, after: { title: 'Ports' } }
  const { registers } = refused.bot().store
  await registers.change('before', [{ commitment: 'ports', entry }] as never)
  const person = await opened(refused, secretary, 'edit ports')
  await registers.change('undo', [
    { commitment: 'ports', entry: { kind: 'undone', at: '2011-03-01T10:01:00.000+00:00', by: 'relance', of: at } },
  ] as never)
  await person.submit({ short: 'Harbours' })
  expect([held(person, 'title'), held(person, 'short')]).toEqual(['Risk analysis of ports', 'Harbours'])
})

test('who may edit no more is told above what they typed, and keeps it', async () => {
  await using refused = await town()
  const person = await opened(refused, ukLead, 'edit ports')
  await byHand(refused, (text) => text.replaceAll(ukLead, 'another@ukba.example'))
  await person.submit({ short: 'Harbours' })
  expect(held(person, 'short')).toBe('Harbours')
  expect(JSON.stringify(person.modal?.content)).toMatch(/<@U\d+>/)
  expect((await refused.read()).commitments[0]?.log).toEqual([])
})

test.each([
  [ukLead, 'blocked ports', ['done ports'], 'It has ended'],
  [ukLead, 'at risk ports', ['done ports'], 'It has ended'],
  [frLead, 'bloqué ports', ['fait ports'], 'Cet engagement est clos'],
])('a reason typed before one closes it oneself stays in the modal, beside what has ended it: %s, "%s"', async (who, words, acts, says) => {
  await using refused = await town()
  const person = await opened(refused, who, words)
  for (const act of acts) await command(refused, who, act)
  await person.submit({ why: 'Dunkirk has sent no data' })
  expect(JSON.stringify(person.modal?.content)).toContain(says)
  expect(held(person, 'why')).toBe('Dunkirk has sent no data')
  expect((await refused.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed'])
})

test('a reason for what is theirs no more stays in the modal, with whose it is', async () => {
  await using refused = await town()
  const person = await opened(refused, frLead, 'bloqué ports')
  await refused.bot().store.registers.change('another', [
    {
      commitment: 'ports',
      entry: {
        kind: 'assigned',
        at: '2011-03-01T10:01:00.000+00:00',
        by: secretary,
        added: [],
        removed: [{ team: 'fr-paf', role: 'lead' }],
      },
    },
  ] as never)
  expect(await person.submit({ why: 'pas de données' })).toMatchObject({ errors: { why: expect.stringContaining('UK Border Agency') } })
  expect(held(person, 'why')).toBe('pas de données')
})

/** Edits the file by hand, and waits until it is read. */
async function byHand(town: Town, edit: (text: string) => string): Promise<void> {
  await writeFile(town.file, edit(await readFile(town.file, 'utf8')))
  await town.read()
}
