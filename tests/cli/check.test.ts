import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { aRegisterFile } from '../a-register.ts'
import { ran, ranAlone } from './ran.ts'

const folder = mkdtempSync(join(tmpdir(), 'relance-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = `${JSON.stringify(aRegisterFile(), null, 2)}\n`

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'commitments.json')
  writeFileSync(file, content)
  return file
}

describe('check', () => {
  test('says that there are no faults, and exits with 0', async () => {
    const file = fileOf(good)
    expect(await ranAlone(['check', file])).toEqual({ code: 0, out: `${file}: no faults\n`, err: '' })
    expect(await ran('check', file, '--json')).toEqual({ code: 0, out: '{\n  "faults": []\n}\n', err: '' })
  })

  test('says each fault on a line of its own, and exits with 1', async () => {
    const file = fileOf(good.replace('"version": 1', '"version": 2').replace('"role": "lead"', '"role": "boss"'))
    const { code, out, err } = await ranAlone(['check', file])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n')).toEqual([
      `${file}:2: version is 2; expected 1`,
      expect.stringMatching(/:\d+: commitments\[0\]\.owners\[0\]\.role is "boss"; expected "lead" or "support"$/),
      '',
    ])
    expect(JSON.parse((await ran('check', file, '--json')).out).faults).toHaveLength(2)
  })

  test('prints no character of a register that acts on a terminal', async () => {
    const file = fileOf(
      good.replaceAll('fr-paf', 'fr\\u001b[2J\\u009b31m\\u202e').replace('"team": "uk-border-agency"', '"team": "nobody"'),
    )
    const { code, err } = await ran('check', file)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('\\u001b[2J\\u009b31m\\u202e') })
    const { out } = await ran('check', file, '--json')
    for (const printed of [err, out]) expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
    expect(JSON.parse(out).faults.length).toBeGreaterThan(0)
  })

  const latin1 = Buffer.from(good.replace('Police aux frontières', 'Police aux fronti\u00E8res'), 'latin1')
  const line = good.slice(0, good.indexOf('fronti')).split('\n').length
  test.each([
    {
      what: 'a file that is not UTF-8',
      file: () => fileOf(latin1),
      fault: { line, problem: 'is not UTF-8 (it may be Latin-1 or Windows-1252)' },
    },
    { what: 'a folder', file: () => folder, fault: { line: 1, problem: "can't be read (EISDIR)" } },
    { what: 'a file that is not there', file: () => join(folder, 'no.json'), fault: { line: 1, problem: "can't be read (ENOENT)" } },
    { what: 'an empty file', file: () => fileOf(''), fault: { line: 1, problem: 'the file is empty' } },
  ])('says one fault, of the whole file, for $what', async ({ file, fault }) => {
    const given = file()
    const { code, out } = await ran('check', given, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ faults: [{ path: '', ...fault, expected: expect.any(String) }] })
    expect(await ran('check', given)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(`${given}:${fault.line}: ${fault.problem}`),
    })
  })
})

test('check without a FILE reads the register of the settings, even from .env', async () => {
  const file = fileOf(good)
  writeFileSync(join(folder, '.env'), `RELANCE_REGISTER=${file}\n`)
  const { RELANCE_REGISTER: _, ...env } = process.env
  expect(await ranAlone(['check'], { cwd: folder, env })).toEqual({ code: 0, out: `${file}: no faults\n`, err: '' })
})

test('a process ends with the code of its command, and prints how relance is used on stderr', async () => {
  expect(await ranAlone(['chekc'])).toEqual({ code: 2, out: '', err: expect.stringContaining('relance COMMAND') })
})

test.each([[['help']], [['--help']], [['check', '--help']]])('whoever asks for help gets it: relance %s', async (args) => {
  expect(await ran(...args)).toMatchObject({ code: 0, out: expect.stringContaining('relance COMMAND'), err: '' })
})

test.each([
  { args: [], err: 'no command given' },
  { args: ['chekc'], err: 'unknown command "chekc"' },
  { args: ['check', 'a.json', 'b.json'], err: 'unexpected "b.json"' },
  { args: ['check', '--yaml'], err: '--yaml' },
  { args: ['preview', '--from', '2011-03-01'], err: '--to is missing' },
  { args: ['preview', '--from', '2011-03-01', '--to', '2011-03-02', '--about', 'ports'], err: '--about' },
  { args: ['check', '--play'], err: '--play' },
])('wrong usage exits with 2 and prints how relance is used: relance $args', async ({ args, err }) => {
  const result = await ran(...args)
  expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining(err) })
  expect(result.err).toContain('relance COMMAND')
})
