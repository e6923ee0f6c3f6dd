import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/ARCHITECTURE.md'), 'utf8')

/** What stands under a heading, up to the next one. */
function under(heading: string): string {
  const from = page.indexOf(`\n${heading}`)
  expect(from, heading).toBeGreaterThan(0)
  const text = page.slice(from + heading.length + 1)
  const end = text.search(/^#{2,3} /m)
  return end < 0 ? text : text.slice(0, end)
}

/** The paths that are named in backquotes. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|tests|docs|bench)\/[\w./-]+)`/g)].flatMap(([, named]) => named ?? [])
}

describe('docs/ARCHITECTURE.md', () => {
  test.each([...new Set(pathsIn(page))])('names %s, which exists', (named) => {
    expect(existsSync(path.join(root, named))).toBe(true)
  })

  test('says of thirty behaviours or more where they are, each in a file of its own or in two', () => {
    const rows = under('## Where is ...')
      .split('\n')
      .filter((line) => line.startsWith('| ') && pathsIn(line).length > 0)
    expect(rows.length).toBeGreaterThanOrEqual(30)
    for (const row of rows) expect(pathsIn(row).length, row).toBeLessThanOrEqual(2)
  })

  test('says of every room what it must never do', () => {
    const rooms = readdirSync(path.join(root, 'src')).filter((name) => statSync(path.join(root, 'src', name)).isDirectory())
    const rows = under('## The rooms')
      .split('\n')
      .filter((line) => line.startsWith('| `src/'))
    expect(rows.map((row) => pathsIn(row)[0]).toSorted()).toEqual(rooms.map((room) => `src/${room}/`).toSorted())
    for (const row of rows) expect(row.split('|')[3]?.trim(), row).not.toBe('')
  })

  test.each(['### The way of a reply', '### The way of a nudge'])('gives %s as a list of files', (heading) => {
    expect(pathsIn(under(heading)).length).toBeGreaterThanOrEqual(8)
  })
})
