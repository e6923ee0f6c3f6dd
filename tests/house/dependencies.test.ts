import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const names = z.record(z.string(), z.string())
const shape = z.object({
  license: z.string().optional(),
  dependencies: names.optional(),
  optionalDependencies: names.optional(),
  resolved: z.string().optional(),
})
const { packages } = z.object({ packages: z.record(z.string(), shape) }).parse(JSON.parse(read('package-lock.json')))
const production = Object.keys(packages['']?.dependencies ?? {})
const rows = new Map(
  read('docs/DEPENDENCIES.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^`.+`$/.test(cells[1] ?? ''))
    .map(([, name = '', why = '', licence = '', count = '', touches = '']) => [name.slice(1, -1), { why, licence, count, touches }]),
)

/** Every package that is installed for one, itself included. */
function treeOf(place: string, seen = new Set<string>()): Set<string> {
  if (seen.has(place)) return seen
  seen.add(place)
  const { dependencies, optionalDependencies, resolved } = packages[place] ?? {}
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...packages[resolved ?? '-']?.dependencies })) {
    const found = placeOf(place, name)
    if (found !== undefined) treeOf(found, seen)
  }
  return seen
}

/** The folder that Node would take for a name: the nearest one upwards. */
function placeOf(from: string, name: string): string | undefined {
  const parts = from.split('/node_modules/')
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'))
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].find((place) => place in packages)
}

describe('docs/DEPENDENCIES.md', () => {
  test('has a row for each production dependency, in their order, and for nothing else', () => {
    expect([...rows.keys()]).toEqual(production)
  })

  test.each(production)('says of %s why, its licence, with how many packages it comes, and what it may touch', (name) => {
    const row = rows.get(name)
    expect(Number(row?.count)).toBe(treeOf(`node_modules/${name}`).size)
    const { license = 'MIT' } = packages[`node_modules/${name}`] ?? {}
    expect(row?.licence.replace('and', 'AND')).toBe(license.replace(/[()]/g, ''))
    expect([row?.why, row?.touches].every((cell) => (cell ?? '').length > 3)).toBe(true)
  })
})
