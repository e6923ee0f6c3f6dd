import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueText, code, commandsText, lexiconText } from './made-up-language.ts'

// A language is a matter of two folders: a copy of the house learns one that nobody speaks.

const root = path.resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(path.join(tmpdir(), 'relance-language-'))
const copied = [
  'src',
  'package.json',
  'tsconfig.json',
  'commitments.schema.json',
  'tests/a-register.ts',
  'tests/e2e/town.ts',
  'tests/e2e/in-town.ts',
]
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Where all words of commands, all lexicons and all catalogues stand together. */
const records = ['src/replies/languages/commands.ts', 'src/replies/languages/lexicons.ts', 'src/wording/catalogues.ts'] as const

const run = promisify(execFile)

/** What the compiler has to say of the copy. */
let withoutWords: readonly string[]
let withWords: readonly string[]

beforeAll(() => {
  for (const part of copied) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  edit('src/register/languages.ts', "'fr'] as const", `'fr', '${code}'] as const`)
  const compiled = compilerOfCopy()
  withoutWords = compiled(records)

  writeFileSync(path.join(copy, `src/replies/languages/${code}.ts`), lexiconText)
  join(records[1], '  fr: french,\n')
  writeFileSync(path.join(copy, `src/replies/languages/${code}-commands.ts`), commandsText)
  join(records[0], '  fr: frenchCommands,\n', { exported: 'madeUpCommands', from: `${code}-commands` })
  writeFileSync(path.join(copy, `src/wording/${code}.ts`), catalogueText)
  join(records[2], '  fr,\n')
  withWords = compiled()
  writeFileSync(path.join(copy, 'commitments.json'), JSON.stringify(register))
}, 180_000)

function edit(file: string, old: string, now: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8')
  expect(text).toContain(old)
  writeFileSync(path.join(copy, file), text.replace(old, now))
}

/** One more language in the record that has all of them. */
function join(file: string, last: string, { exported, from } = { exported: 'madeUp', from: code }): void {
  edit(file, last, `${last}  ${code}: ${exported},\n`)
  edit(file, 'import ', `import { ${exported} } from './${from}.ts'\nimport `)
}

/** Compiles files of the copy and what they import, or all of it: gives its faults, a line each. The libraries are parsed once for all times. */
function compilerOfCopy(): (files?: readonly string[]) => string[] {
  const configuration = path.join(copy, 'tsconfig.json')
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile)
  const host = ts.createCompilerHost({})
  const parsed = new Map<string, ts.SourceFile | undefined>()
  const parse = host.getSourceFile
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes('node_modules')) return parse(file, ...rest)
    if (!parsed.has(file)) parsed.set(file, parse(file, ...rest))
    return parsed.get(file)
  }
  host.getCurrentDirectory = () => copy
  return (files) => {
    const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
      { ...config, ...(files ? { files, include: [] } : {}) },
      ts.sys,
      copy,
    )
    const program = ts.createProgram({ options, rootNames: fileNames, host, configFileParsingDiagnostics: errors })
    return ts
      .getPreEmitDiagnostics(program)
      .map((found) => `${path.relative(copy, found.file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`)
  }
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
  cadence: { poll: 'never', digest: 'never' },
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

/** Words, and what the bot makes of them. */
interface Spoken {
  readonly words: string
  readonly as?: string
  readonly about?: string
  readonly comes: object
}

const saidOfPorts: readonly Spoken[] = [
  { words: 'Saluton, ĝi estas finita!', comes: { kind: 'closed' } },
  { words: 'riska: mankas homoj', comes: { kind: 'rated', rating: 'amber', text: 'mankas homoj' } },
  { words: 'movita al 15 kvinmon: mankas homoj', comes: { kind: 'dated', to: '2011-05-15', text: 'mankas homoj' } },
  { words: 'movita al la fino de kvarmon ĉar mankas homoj', comes: { kind: 'dated', to: '2011-04', text: 'ĉar mankas homoj' } },
  { words: 'movita post du semajnoj: mankas homoj', comes: { kind: 'dated', to: '2011-04-14' } },
  { words: 'done', comes: { kind: 'closed' } },
  { words: 'reporté au 15 mai : pourquoi', comes: { kind: 'dated', to: '2011-05-15' } },
].map(({ words, comes }) => ({ words, comes: { changes: [{ id: 'ports', ...comes }], unclear: [] } }))

const saidOfAll: readonly Spoken[] = [
  {
    words: '1 finita kaj 2 riska: mankas homoj\n3 movita al 15 kvinmon: mankas homoj',
    about: 'ports,roads,rails',
    comes: {
      changes: [
        { id: 'ports', kind: 'closed' },
        { id: 'roads', kind: 'rated', rating: 'amber' },
        { id: 'rails', kind: 'dated', to: '2011-05-15' },
      ],
      unclear: [],
    },
  },
  {
    words: 'ciuj krom ports bona',
    about: 'ports,roads,rails',
    comes: {
      changes: [
        { id: 'roads', kind: 'rated', rating: 'green' },
        { id: 'rails', kind: 'rated', rating: 'green' },
      ],
    },
  },
]

const notTaken: readonly Spoken[] = [
  { words: 'preskaŭ finita', comes: { unclear: [{ question: expect.stringMatching(/^Ĉu .* estas finita\?$/) }] } },
  { words: 'finita', as: 'desk@zz.example', comes: { unclear: [{ question: 'Nur estroj rajtas.' }] } },
]

const allSpoken = [...saidOfPorts, ...saidOfAll, ...notTaken].map(({ comes: _comes, ...spoken }) => spoken)

/** What a process in the copy says, asked everything at once. */
interface Answered {
  readonly read: Record<string, object>
  readonly previewed: readonly { readonly text: string }[]
  readonly commands: unknown
  readonly town: object
}

/** Runs in the copy, as the command line and the bot do there. */
const script = `
import { readFileSync } from 'node:fs'
import { runCli } from './src/cli/run.ts'
import { commandNamed, eventWord, spanTyped } from './src/replies/command-words.ts'
import { registerOf } from './src/register/register.ts'
import { filtersTyped } from './src/replies/filters.ts'
import { aTown } from './tests/e2e/town.ts'
import { nudgeIn, say } from './tests/e2e/in-town.ts'

async function printed(...args) {
  const pieces = []
  const write = process.stdout.write
  process.stdout.write = (piece) => pieces.push(piece) > 0
  await runCli(args).finally(() => {
    process.stdout.write = write
  })
  return JSON.parse(pieces.join(''))
}

const read = {}
for (const { words, as = 'lead@zz.example', about = 'ports' } of ${JSON.stringify(allSpoken)})
  read[words + as] = await printed('read', words, '--about', about, '--as', as, '--at', '2011-03-31T10:00Z', '--json', 'commitments.json')
const previewed = await printed('preview', 'commitments.json', '--from', '2011-03-28T00:00Z', '--to', '2011-04-06T00:00Z', '--json')
const day = '2011-05-01'
const register = registerOf(JSON.parse(readFileSync('commitments.json', 'utf8')))
const listed = { register, today: '2011-03-01', datesOf: (words) => (words === 'kvinmon' ? { first: day, last: day } : undefined) }
const commands = [commandNamed('Listu'), ...filtersTyped('malfrue antaŭ kvinmon', listed).filters, spanTyped('de 1 unmon ĝis 2 unmon'), eventWord('okazis')]

await using town = await aTown(JSON.parse(readFileSync('commitments.json', 'utf8')), { at: '2011-03-31T09:30:00+01:00' })
const nudge = await nudgeIn(town, 'zz-ports')
const answer = await say(town, 'lead@zz.example', 'zz-ports', nudge, '1 finita, 2 movita al 15 kvinmon: mankas homoj')
const { commitments } = await town.read()
const kinds = commitments.map(({ log }) => (log ?? []).map(({ kind }) => kind))
console.log(JSON.stringify({ read, previewed, commands, town: { nudge: nudge.text, answer: answer.text, kinds } }))
`

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
    expect(withoutWords).toEqual(records.map((file) => expect.stringMatching(new RegExp(`^${file}: .*'${code}' is missing`))))
  })

  test('is one word in a list, its files in two folders, and a line in each of their records', () => {
    expect(withWords).toEqual([])
    expect(editedFiles()).toEqual([
      'src/register/languages.ts',
      'src/replies/languages/commands.ts',
      'src/replies/languages/lexicons.ts',
      'src/replies/languages/qaa-commands.ts',
      'src/replies/languages/qaa.ts',
      'src/wording/catalogues.ts',
      'src/wording/qaa.ts',
    ])
  })

  describe('once it is there', () => {
    let answered: Answered

    beforeAll(async () => {
      writeFileSync(path.join(copy, 'script.ts'), script)
      answered = JSON.parse((await run(process.execPath, ['script.ts'], { cwd: copy })).stdout)
    }, 120_000)

    const readBack = ({ words, as = 'lead@zz.example' }: Spoken) => answered.read[words + as]

    test.each(saidOfPorts)('is read, and so are the others, by who speaks it: $words', (spoken) => {
      expect(readBack(spoken)).toMatchObject(spoken.comes)
    })

    test.each(saidOfAll)('has its own "and" and its own "except" between the numbers of several commitments: $words', (spoken) => {
      expect(readBack(spoken)).toMatchObject(spoken.comes)
    })

    test.each(notTaken)('is the one in which words are asked back and refused: $words', (spoken) => {
      expect(readBack(spoken)).toMatchObject(spoken.comes)
    })

    test('is the one in which a nudge is written, with its own dates and its own plurals', () => {
      expect(answered.previewed.map(({ text }) => text)).toEqual([
        expect.stringMatching(/^\*3 promesoj\* \(Havenoj\).*ĝis 29 trimon 2011, restas 1 tago\n/s),
        expect.stringMatching(/ĝis 29 trimon 2011, restas 0 tagoj\n/),
        expect.stringMatching(/^\*3 promesoj\* \(Havenoj\).*ĝis 29 trimon 2011, 7 tagoj tro malfrue\n/s),
      ])
    })

    test('has words of commands that are known', () => {
      expect(answered.commands).toEqual([
        'list',
        { by: 'state', state: 'overdue' },
        { by: 'before', day: '2011-05-01' },
        { first: '1 unmon', last: '2 unmon' },
        'held',
      ])
    })

    test('is the one in which the bot nudges, reads the answer in the thread and answers it, and the register is written', () => {
      expect(answered.town).toMatchObject({
        nudge: expect.stringContaining('3 promesoj'),
        answer: expect.stringContaining('nova dato ĝis 15 kvinmon 2011'),
        kinds: [['closed'], ['dated'], []],
      })
    })
  })
})
