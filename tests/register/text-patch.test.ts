import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemOffsets } from '../../src/register/item-offsets.ts'
import { itemOffsets } from '../../src/register/item-offsets.ts'
import { lineIndentAt, patchedItem, styleOf } from '../../src/register/text-patch.ts'

const plain = `{
  "version": 1,
  "teams": [],
  "x-note": { "commitments": [{ "id": "not-this" }], "s": "a \\"quoted\\" [ { \\\\" },
  "events": [{ "id": "summit", "name": "Summit", "date": null }],
  "commitments": [
    {
      "id": "ports",
      "title": "Ports",
      "x-weight": 1.50e0,
      "owners": [
        { "team": "uk", "role": "lead", "assumed": true },
        { "team": "fr", "role": "lead", "assumed": true }
      ],
      "status": "open",
      "__proto__": { "kept": true },
      "log": []
    },
    {
      "id": "c\\u0061lais",   "title": "Calais",
      "owners": [{ "team": "uk", "role": "lead" }], "status": "open"
    }
  ]
}
`
const entry = { at: '2011-02-01T09:00:00.000Z', by: 'lead@uk.example', kind: 'rated', rating: 'amber' }

/** The commitments and events of a text, each as it is written there. */
function slicesOf(text: string): { commitments: Slice[]; events: Slice[] } {
  const bytes = Buffer.from(text)
  const { commitments, events } = itemOffsets(bytes)
  const slices = ({ ids, starts, ends }: ItemOffsets): Slice[] =>
    ids.map((id, at) => ({
      id,
      start: bytes.subarray(0, starts[at]).toString().length,
      end: bytes.subarray(0, ends[at]).toString().length,
    }))
  return { commitments: slices(commitments), events: slices(events) }
}

/** In the characters of the text. */
interface Slice {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** The text after one commitment or event of it was changed. */
function edited(text: string, id: string, change: (before: Record<string, unknown>) => Record<string, unknown>): string {
  const ranges = slicesOf(text)
  const range = [...ranges.commitments, ...ranges.events].find((one) => one.id === id)
  if (!range) throw new Error(`no ${id}`)
  const slice = text.slice(range.start, range.end)
  const before = JSON.parse(slice)
  const after = change(before)
  const own = patchedItem(slice, { before, after }, { indent: lineIndentAt(text, range.start), style: styleOf(text) })
  expect(JSON.parse(own)).toEqual(after)
  return text.slice(0, range.start) + own + text.slice(range.end)
}

test('every commitment and event is found by its id, and nothing else that looks like one', () => {
  const { commitments, events } = slicesOf(plain)
  expect(commitments.map(({ id }) => id)).toEqual(['ports', 'calais'])
  expect(events.map(({ id }) => id)).toEqual(['summit'])
  for (const { start, end } of [...commitments, ...events]) expect(JSON.parse(plain.slice(start, end))).toHaveProperty('id')
})

test('an answer changes the lines that it is about and no other', () => {
  const text = edited(plain, 'ports', (before) => ({ ...before, rating: 'amber', log: [entry] }))
  expect(text).toBe(
    plain.replace('"status": "open",\n', '"status": "open",\n      "rating": "amber",\n').replace(
      '"log": []',
      `"log": [
        {
          "at": "2011-02-01T09:00:00.000Z",
          "by": "lead@uk.example",
          "kind": "rated",
          "rating": "amber"
        }
      ]`,
    ),
  )
})

test('a second entry is added below the first and leaves the first as it is written', () => {
  const once = edited(plain, 'ports', (before) => ({ ...before, log: [entry] }))
  const twice = edited(once, 'ports', (before) => ({ ...before, log: [entry, { ...entry, rating: 'red' }] }))
  const added = twice.split('\n').filter((line, i) => line !== once.split('\n')[i])
  expect(twice.startsWith(once.slice(0, once.indexOf('"amber"') + 7))).toBe(true)
  expect(added.length).toBeGreaterThan(0)
  expect(twice.split('\n').length - once.split('\n').length).toBe(6)
})

test('the mark of an assumed owner goes and the rest of the owner stays', () => {
  const text = edited(plain, 'ports', (before) => ({
    ...before,
    owners: [
      { team: 'uk', role: 'lead' },
      { team: 'fr', role: 'lead', assumed: true },
    ],
  }))
  expect(text).toBe(plain.replace('{ "team": "uk", "role": "lead", "assumed": true }', '{ "team": "uk", "role": "lead" }'))
})

test('a hand-over keeps the text of the owners who stay', () => {
  const text = edited(plain, 'ports', (before) => ({
    ...before,
    owners: [
      { team: 'fr', role: 'lead', assumed: true },
      { team: 'be', role: 'lead' },
      { team: 'nl', role: 'support' },
    ],
  }))
  expect(text).toContain(
    '        { "team": "fr", "role": "lead", "assumed": true },\n        { "team": "be", "role": "lead" },\n        { "team": "nl"',
  )
})

test('a new date stands after the owners, and a date that goes leaves no trace', () => {
  const dated = edited(plain, 'ports', (before) => ({ ...before, due: { event: 'summit', before: 'P2W' } }))
  expect(dated).toContain('      ],\n      "due": {')
  const { due: _, ...without } = JSON.parse('{"due":1}')
  expect(without).toEqual({})
  const back = edited(dated, 'ports', ({ due: _due, ...rest }) => rest)
  expect(back).toBe(plain)
})

test('a commitment without a log gets one in the style of the file', () => {
  const text = edited(plain, 'calais', (before) => ({ ...before, status: 'closed', rating: 'green', log: [entry] }))
  expect(text).toContain('"owners": [{ "team": "uk", "role": "lead" }], "status": "closed", "rating": "green", "log": [{ "at": "2011')
})

test('an event is dated in its place', () => {
  const text = edited(plain, 'summit', (before) => ({ ...before, date: '2012-02-17', log: [] }))
  expect(text).toContain('{ "id": "summit", "name": "Summit", "date": "2012-02-17", "log": [] }')
})

test('a key named like something that every object has is a key like any other', () => {
  const text = edited(plain, 'ports', (before) => ({ ...before, valueOf: false }))
  expect(text).toContain('"valueOf": false')
  expect(edited(text, 'ports', ({ valueOf: _gone, ...before }) => before)).toBe(plain)
})

describe('the file keeps its own way of being written', () => {
  test.each([
    { style: 'line ends of Windows', text: plain.replaceAll('\n', '\r\n') },
    { style: 'tabs', text: plain.replaceAll(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)) },
    { style: 'four spaces', text: plain.replaceAll(/^( {2})+/gm, (spaces) => spaces.repeat(2)) },
    { style: 'one line', text: `${JSON.stringify(JSON.parse(plain))}\n` },
    { style: 'a byte order mark', text: `\uFEFF${plain}` },
  ])('$style', ({ text }) => {
    const own = edited(text, 'ports', (before) => ({ ...before, status: 'closed', rating: 'red', log: [entry] }))
    expect(own.endsWith('\n')).toBe(true)
    expect(own.replaceAll('\r\n', '').includes('\n')).toBe(text.replaceAll('\r\n', '').includes('\n'))
    if (text.includes('\t')) expect(own).not.toMatch(/^ /m)
    if (text.includes('    "version"')) expect(own).toContain('\n            "rating": "red"')
  })
})

describe('whatever is changed, the text says it, and every other byte is as it was', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const logEntries = fc.array(fc.record({ at: fc.string(), kind: fc.string(), x: value }), { maxLength: 3 })
  const owners = fc.uniqueArray(
    fc.record({ team: fc.string(), role: fc.constantFrom('lead', 'support'), assumed: fc.boolean() }, { requiredKeys: ['team', 'role'] }),
    {
      selector: ({ team }) => team,
      maxLength: 4,
    },
  )
  const state = fc.record(
    { status: fc.string(), rating: fc.option(fc.string()), due: value, owners, log: logEntries },
    { requiredKeys: ['owners'] },
  )
  const unknown = fc.dictionary(
    fc.string().filter((key) => !['status', 'rating', 'due', 'owners', 'log', 'id', '__proto__'].includes(key)),
    value,
  )
  const spacing = fc.constantFrom('  ', '\t', '    ', '')

  test('in any style', () => {
    fc.assert(
      fc.property(state, state, logEntries, unknown, spacing, fc.boolean(), (a, b, more, extra, space, stateFirst) => {
        const before = stateFirst ? { id: 'one', ...a, ...extra } : { id: 'one', ...extra, ...a }
        const after = { id: 'one', ...extra, ...b, ...(a.log ? { log: [...a.log, ...more] } : b.log ? { log: b.log } : {}) }
        const file = { first: [1, { commitments: '}' }], commitments: [{ id: 'zero', x: 1.5 }, before, { id: 'two' }], last: '"]}' }
        const text = JSON.stringify(file, null, space)
        const own = edited(text, 'one', () => JSON.parse(JSON.stringify(after)))
        expect(JSON.parse(own)).toEqual(
          JSON.parse(JSON.stringify({ ...file, commitments: [file.commitments[0], after, file.commitments[2]] })),
        )
        const ranges = slicesOf(own).commitments
        const old = slicesOf(text).commitments
        expect(own.slice(0, ranges[1]?.start)).toBe(text.slice(0, old[1]?.start))
        expect(own.slice(ranges[1]?.end)).toBe(text.slice(old[1]?.end))
      }),
    )
  })

  test('a change that is taken back leaves the text as it was before', () => {
    fc.assert(
      fc.property(state, fc.string(), unknown, (a, status, extra) => {
        const before = { id: 'one', ...extra, ...a, status: 'open' }
        const text = JSON.stringify({ commitments: [before] }, null, 2)
        const changed = edited(text, 'one', () => JSON.parse(JSON.stringify({ ...before, status })))
        expect(edited(changed, 'one', () => JSON.parse(JSON.stringify(before)))).toBe(text)
      }),
    )
  })
})
