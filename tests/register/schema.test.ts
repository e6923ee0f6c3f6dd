import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemaText } from '../../src/register/jsonschema.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { commitment, registerFile } from '../../src/register/schema.ts'
import { testCalendars } from '../a-register.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

test('commitments.schema.json is what the schema says (npm run schema writes it)', () => {
  expect(read('commitments.schema.json')).toBe(jsonSchemaText())
})

test('an editor is told in one line what each key is for', () => {
  const keys = keysIn(JSON.parse(read('commitments.schema.json')))
  expect(keys.length).toBeGreaterThan(80)
  for (const { key, description } of keys) expect(description, key).toMatch(/^[A-Z].{5,160}\.$/)
})

/** Each key that a JSON Schema describes, wherever it stands. */
function keysIn(schema: unknown): { key: string; description: unknown }[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = Object.entries(('properties' in schema && schema.properties) || {})
  const keys = properties.map(([key, of]) => ({ key, description: Reflect.get(Object(of), 'description') }))
  return [...keys, ...Object.values(schema).flatMap(keysIn)]
}

describe('docs/REGISTER.md', () => {
  const page = read('docs/REGISTER.md')
  const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => match[1] ?? '')

  test('has an example that is a register without a fault', () => {
    const [example = ''] = blocks
    const parsed = parseRegister(example, testCalendars)
    expect(parsed.ok ? [] : parsed.faults).toEqual([])
  })

  test('has log entries that the schema takes', () => {
    const entries = blocks.slice(1).flatMap((block) => block.trim().split('\n'))
    expect(entries.length).toBeGreaterThan(10)
    for (const line of entries) expect(logEntry.safeParse(JSON.parse(line)).success, line).toBe(true)
  })

  test('shows an entry of every kind there is', () => {
    const kinds = logEntry.options.map((option) => option.shape.kind.value)
    const shown = blocks.slice(1).flatMap((block) =>
      block
        .trim()
        .split('\n')
        .map((line) => logEntry.parse(JSON.parse(line)).kind),
    )
    expect([...new Set(shown)].toSorted()).toEqual(kinds.toSorted())
  })

  test.each(Object.keys({ ...registerFile.shape, ...commitment.shape, ...registerFile.shape.cadence.unwrap().shape }))(
    'tells what `%s` is',
    (key) => {
      expect(page).toContain(`\`${key}\``)
    },
  )
})
