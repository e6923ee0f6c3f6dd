import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const operations = read('docs/OPERATIONS.md')
const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts') && existsSync(path.join(root, file)))
  .map(read)
  .join('\n')

/** The lines of the log that the table of docs/OPERATIONS.md explains, without what stands for the rest of a line. */
const logLines = [...operations.matchAll(/^\| ((?:`[^`|]+`(?:, )?)+) \| (?:info|warn|error|fatal) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line.replace(/ …$/, '')),
)

describe('docs/OPERATIONS.md', () => {
  test('explains many lines of the log', () => expect(logLines.length).toBeGreaterThan(12))

  test.each(logLines)('explains a line of the log that the bot writes: %s', (line) => {
    expect(sources.includes(`'${line}`) || sources.includes(`"${line}`)).toBe(true)
  })

  test('names no metric that there is not, and neither do the alerts', () => {
    const named = [...`${operations}${read('ops/prometheus-alerts.yml')}`.matchAll(/\brelance_[a-z_]+/g)].map(([name]) => name)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !sources.includes(name))).toEqual([])
  })
})

describe('what ops/ starts and copies', () => {
  const unit = read('ops/relance.service')
  const image = read('ops/Dockerfile')

  test('is there', () => {
    const copied = [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))
    const started = [...`${unit}${image}`.matchAll(/(?:\.\/)?src\/[a-z-]+\.[jt]s/g)].map(([file]) => file)
    expect(copied).toContain('ops/runtime')
    expect(new Set(started.map((file) => path.normalize(file)))).toEqual(new Set(['src/compile-cache.js', 'src/main.ts']))
    expect([...copied, ...started].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  test('is started as npm start starts it, with the same bounds of its memory', () => {
    const { start } = JSON.parse(read('package.json')).scripts
    const bounds = start.match(/--(?:max|initial|heap)-[a-z-]+=\d+|MALLOC_[A-Z_]+=\d+/g)
    expect(bounds.length).toBeGreaterThan(3)
    expect(bounds.filter((bound: string) => !unit.includes(bound) || !image.includes(bound))).toEqual([])
  })

  test('is the binary whose hash is pinned, and no npm between it and a signal', () => {
    expect(unit).toMatch(/^ExecStart=\/opt\/relance\/node_modules\/\.bin\/node /m)
    expect(image).toMatch(/^CMD \["node_modules\/\.bin\/node"/m)
  })
})
