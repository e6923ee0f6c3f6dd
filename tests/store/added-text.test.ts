import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, placedItems } from '../../src/store/item-edits.ts'

// What is added stands at the end of the commitments, in the style of the file, and no other byte changes.

const item = {
  id: 'visas',
  title: 'Report on visas',
  owners: [{ team: 'uk', role: 'lead', assumed: true }],
  due: '2011-03',
  status: 'open',
  rating: null,
  log: [{ at: '2011-02-01T09:00:00.000+00:00', by: 'secretary@example.org', kind: 'added' }],
}

function withAdded(text: string, ...items: readonly object[]): string {
  const bytes = Buffer.from(text)
  const edits = (items as { id: string }[]).map((after) => ({ target: 'commitment' as const, id: after.id, before: undefined, after }))
  return Buffer.from(edited(bytes, { edits, places: placedItems(bytes), room: new Uint8Array() }).bytes).toString()
}

const spread = JSON.stringify({ version: 1, commitments: [{ id: 'ports', title: 'Ports' }] }, null, 2)

describe('a new commitment is written in the style of the file', () => {
  test.each([
    {
      file: 'spread over lines',
      text: `${spread}\n`,
      after: '    },\n    {\n      "id": "visas",\n      "title": "Report on visas",\n      "owners": [\n',
    },
    { file: 'with tabs', text: spread.replaceAll('  ', '\t'), after: '\t\t},\n\t\t{\n\t\t\t"id": "visas",\n' },
    { file: 'with CRLF', text: spread.replaceAll('\n', '\r\n'), after: '    },\r\n    {\r\n      "id": "visas",\r\n' },
    {
      file: 'with short objects on one line',
      text: '{\n  "commitments": [\n    {\n      "id": "ports",\n      "owners": [{ "team": "uk", "role": "lead" }]\n    }\n  ]\n}\n',
      after: '      "owners": [{ "team": "uk", "role": "lead", "assumed": true }],\n      "due": "2011-03",\n',
    },
    { file: 'on one line', text: JSON.stringify(JSON.parse(spread)), after: '"title":"Ports"},{"id":"visas","title":"Report on visas",' },
    {
      file: 'an item a line',
      text: '{ "commitments": [\n  { "id": "ports", "title": "Ports" }\n] }\n',
      after: '\n  { "id": "visas", "title": "Report on visas", "owners": [{',
    },
    {
      file: 'with an empty list',
      text: '{\n  "version": 1,\n  "commitments": []\n}\n',
      after: '  "commitments": [\n    {\n      "id": "visas",\n',
    },
    {
      file: 'with an empty list on two lines',
      text: '{\n  "commitments": [\n  ]\n}\n',
      after: '  "commitments": [\n    {\n      "id": "visas",\n',
    },
    {
      file: 'with an empty list, on one line',
      text: '{"version":1,"commitments":[]}',
      after: '"commitments":[{"id":"visas","title":"Report on visas",',
    },
  ])('$file', ({ text, after }) => {
    const own = withAdded(text, item)
    expect(own).toContain(after)
    expect(JSON.parse(own).commitments.at(-1)).toEqual(item)
    const two = withAdded(text, item, { ...item, id: 'calais' })
    expect(
      JSON.parse(two)
        .commitments.slice(-2)
        .map(({ id }: { id: string }) => id),
    ).toEqual(['visas', 'calais'])
    expect(withAdded(own, { ...item, id: 'calais' })).toBe(two)
  })
})

test('every byte of the others stays, whatever the file looks like', () => {
  const style = fc.record({
    indent: fc.constantFrom<string | number | undefined>(undefined, 1, 2, 4, '\t'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 }),
      style,
      fc.jsonValue(),
      (others, { indent, eol }, last) => {
        const commitments = others.map((other, n) => ({ ...other, id: `c-${n}` }))
        const text = JSON.stringify({ version: 1, commitments, last }, null, indent).replaceAll('\n', eol)
        const own = withAdded(text, item)
        const place = commitments.length === 0 ? text.indexOf('"commitments":') + '"commitments":'.length : 0
        expect(JSON.parse(own)).toEqual({ ...JSON.parse(text), commitments: [...JSON.parse(text).commitments, item] })
        if (commitments.length > 0) expect(own.length).toBeGreaterThan(text.length)
        expect(own.startsWith(text.slice(0, place))).toBe(true)
        // What was there is what is left when the addition is cut out.
        let same = 0
        while (own[same] === text[same]) same++
        const rest = commitments.length === 0 ? '' : text.slice(same)
        expect(own.endsWith(rest)).toBe(true)
      },
    ),
  )
})

test('a change of the last commitment and of an event go with it into one writing', () => {
  const text = '{\n  "events": [{ "id": "summit", "date": null }],\n  "commitments": []\n}\n'
  const bytes = Buffer.from(text)
  const event = {
    target: 'event' as const,
    id: 'summit',
    before: { id: 'summit', date: null },
    after: { id: 'summit', date: '2011-03-31' },
  }
  const added = { target: 'commitment' as const, id: 'visas', before: undefined, after: item }
  const { bytes: own } = edited(bytes, { edits: [added, event], places: placedItems(bytes), room: new Uint8Array() })
  expect(JSON.parse(Buffer.from(own).toString())).toEqual({ events: [{ id: 'summit', date: '2011-03-31' }], commitments: [item] })
})
