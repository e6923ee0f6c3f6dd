import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueText, code, lexiconText } from './made-up-language.ts'

// A language is a matter of two folders: a copy of the house learns one that nobody speaks.

const root = path.resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(path.join(tmpdir(), 'relance-language-'))
const copied = ['src', 'package.json', 'tsconfig.json', 'commitments.schema.json', 'tests/e2e/town.ts', 'tests/e2e/world.ts']
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Where all lexicons and all catalogues stand together. */
const records = ['src/replies/languages/lexicons.ts', 'src/wording/catalogues.ts'] as const

const run = promisify(execFile)

/** What the compiler has to say of the copy. */
let withoutWords = ''
let withWords = ''

beforeAll(() => {
  for (const part of copied) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  edit('src/register/languages.ts', "'fr'] as const", `'fr', '${code}'] as const`)
  writeFileSync(path.join(copy, 'records.json'), JSON.stringify({ extends: './tsconfig.json', include: records }))
  withoutWords = compile('records.json')

  writeFileSync(path.join(copy, `src/replies/languages/${code}.ts`), lexiconText)
  join(records[0], '  fr: french,\n')
  writeFileSync(path.join(copy, `src/wording/${code}.ts`), catalogueText)
  join(records[1], '  fr,\n')
  withWords = compile('tsconfig.json')
  writeFileSync(path.join(copy, 'commitments.json'), JSON.stringify(register))
}, 180_000)

function edit(file: string, old: string, now: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8')
  expect(text).toContain(old)
  writeFileSync(path.join(copy, file), text.replace(old, now))
}

/** One more language in the record that has all of them. */
function join(file: string, last: string): void {
  edit(file, last, `${last}  ${code}: madeUp,\n`)
  edit(file, 'import ', `import { madeUp } from './${code}.ts'\nimport `)
}

function compile(project: string): string {
  return spawnSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', project], {
    cwd: copy,
    encoding: 'utf8',
  }).stdout
}

const register = {
  version: 1,
  timezone: 'Europe/London',
  secretariat: { channel: '#secretariat', members: ['secretary@example.org'] },
  parties: [
    { id: 'uk', name: 'United Kingdom', language: 'en', timezone: 'Europe/London' },
    { id: 'zz', name: 'Nowhere', language: code, timezone: 'Europe/London' },
  ],
  teams: [
    { id: 'zz-ports', name: 'Havenoj', party: 'zz', channel: '#zz-ports', leads: ['lead@zz.example'], members: ['desk@zz.example'] },
    { id: 'uk-ports', name: 'Ports', party: 'uk', channel: '#uk-ports', leads: ['lead@uk.example'] },
  ],
  cadence: { poll: 'never' },
  commitments: ['ports', 'roads', 'rails'].map((id) => ({
    id,
    title: `Title of ${id}`,
    owners: [{ team: 'zz-ports', role: 'lead' }],
    source: { date: '2010-11-02' },
    due: '2011-03-29',
    status: 'open',
    rating: null,
    log: [],
  })),
}

interface ReadBack {
  readonly changes: readonly object[]
  readonly unclear: readonly object[]
}

async function readBack(words: string, { as = 'lead@zz.example', about = 'ports' } = {}): Promise<ReadBack> {
  const args = ['read', words, '--about', about, '--as', as, '--at', '2011-03-31T10:00Z', '--json', 'commitments.json']
  const { stdout } = await run(process.execPath, ['src/cli/relance.ts', ...args], { cwd: copy })
  return JSON.parse(stdout) as ReadBack
}

function editedFiles(): string[] {
  return readdirSync(path.join(copy, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(copy, path.join(entry.parentPath, entry.name)))
    .filter((file) => readText(path.join(copy, file)) !== readText(path.join(root, file)))
    .toSorted()
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

describe('a third language', () => {
  test('does not compile without its words and its sentences, and the compiler says where they belong', () => {
    expect(withoutWords).toMatch(/src\/replies\/languages\/lexicons\.ts.*'qaa' is missing/)
    expect(withoutWords).toMatch(/src\/wording\/catalogues\.ts.*'qaa' is missing/)
    expect(withoutWords.trim().split('\n')).toHaveLength(2)
  })

  test('is one word in a list, a file in each of two folders, and a line in the record of each', () => {
    expect(withWords).toBe('')
    expect(editedFiles()).toEqual([
      'src/register/languages.ts',
      'src/replies/languages/lexicons.ts',
      'src/replies/languages/qaa.ts',
      'src/wording/catalogues.ts',
      'src/wording/qaa.ts',
    ])
  })

  test.each([
    ['Saluton, ĝi estas finita!', { kind: 'closed' }],
    ['riska: mankas homoj', { kind: 'rated', rating: 'amber', text: 'mankas homoj' }],
    ['movita al 15 kvinmon: mankas homoj', { kind: 'dated', to: '2011-05-15', text: 'mankas homoj' }],
    ['movita al la fino de kvarmon ĉar mankas homoj', { kind: 'dated', to: '2011-04', text: 'ĉar mankas homoj' }],
    ['movita post du semajnoj: mankas homoj', { kind: 'dated', to: '2011-04-14' }],
    ['done', { kind: 'closed' }],
    ['reporté au 15 mai : pourquoi', { kind: 'dated', to: '2011-05-15' }],
  ])('is read, and so are the others, by who speaks it: %s', async (words, entry) => {
    expect(await readBack(words)).toMatchObject({ changes: [{ id: 'ports', ...entry }], unclear: [] })
  })

  test('several commitments are answered by their numbers, divided by its own "and"', async () => {
    const about = 'ports,roads,rails'
    expect(await readBack('1 finita kaj 2 riska: mankas homoj\n3 movita al 15 kvinmon: mankas homoj', { about })).toMatchObject({
      changes: [
        { id: 'ports', kind: 'closed' },
        { id: 'roads', kind: 'rated', rating: 'amber' },
        { id: 'rails', kind: 'dated', to: '2011-05-15' },
      ],
      unclear: [],
    })
    expect(await readBack('ciuj krom ports bona', { about })).toMatchObject({
      changes: [
        { id: 'roads', kind: 'rated', rating: 'green' },
        { id: 'rails', kind: 'rated', rating: 'green' },
      ],
    })
  })

  test('what is not plain is asked back in it, and what is not allowed is refused in it', async () => {
    expect(await readBack('preskaŭ finita')).toMatchObject({ unclear: [{ question: expect.stringMatching(/^Ĉu .* estas finita\?$/) }] })
    expect(await readBack('finita', { as: 'desk@zz.example' })).toMatchObject({ unclear: [{ question: 'Nur estroj rajtas.' }] })
  })

  test('a nudge is written in it, with its own dates and its own plurals', async () => {
    const args = ['preview', 'commitments.json', '--from', '2011-03-28T00:00Z', '--to', '2011-04-06T00:00Z', '--json']
    const { stdout } = await run(process.execPath, ['src/cli/relance.ts', ...args], { cwd: copy })
    const texts = (JSON.parse(stdout) as { text: string }[]).map(({ text }) => text)
    expect(texts).toEqual([
      expect.stringMatching(/^\*Havenoj\*, 28 trimon 2011: 3 promesoj\..*ĝis 29 trimon 2011, restas 1 tago\n/s),
      expect.stringMatching(/ĝis 29 trimon 2011, restas 0 tagoj\n/),
      expect.stringMatching(/^\*Havenoj\*, 5 kvarmon 2011: .*ĝis 29 trimon 2011, 7 tagoj tro malfrue\n/s),
    ])
  })

  test('the words of commands are known in it', async () => {
    const said = await inCopy(`
      import { commandNamed, eventWord, listFilter, spanTyped } from './src/replies/command-words.ts'
      say([commandNamed('Listu'), listFilter('malfrue'), listFilter('antaŭ kvinmon'), spanTyped('de 1 unmon ĝis 2 unmon'), eventWord('okazis')])`)
    expect(said).toEqual(['list', { of: 'overdue' }, { of: 'due before', date: 'kvinmon' }, { first: '1 unmon', last: '2 unmon' }, 'held'])
  })

  test('the bot nudges in it, reads the answer in the thread, answers in it, and writes the register', async () => {
    const said = await inCopy(`
      import { readFileSync } from 'node:fs'
      import { aTown } from './tests/e2e/town.ts'
      import { nudgeIn, say as answerTo } from './tests/e2e/world.ts'
      await using town = await aTown(JSON.parse(readFileSync('commitments.json', 'utf8')), { at: '2011-03-31T09:30:00+01:00' })
      const nudge = await nudgeIn(town, 'zz-ports')
      const answer = await answerTo(town, 'lead@zz.example', 'zz-ports', nudge, '1 finita, 2 movita al 15 kvinmon: mankas homoj')
      const { commitments } = await town.read()
      say({ nudge: nudge.text, answer: answer.text, kinds: commitments.map(({ log }) => (log ?? []).map(({ kind }) => kind)) })`)
    expect(said).toMatchObject({
      nudge: expect.stringContaining('31 trimon 2011: 3 promesoj.'),
      answer: expect.stringContaining('nova dato ĝis 15 kvinmon 2011'),
      kinds: [['closed'], ['dated'], []],
    })
  })
})

/** What a script in the copy has to `say`. */
async function inCopy(script: string): Promise<unknown> {
  writeFileSync(path.join(copy, 'script.ts'), `const say = (what: unknown) => console.log(JSON.stringify(what))\n${script}\n`)
  const { stdout } = await run(process.execPath, ['script.ts'], { cwd: copy })
  return JSON.parse(stdout)
}
