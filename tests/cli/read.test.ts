import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aRegisterFile, ukAlone } from '../a-register.ts'
import type { Ran } from './ran.ts'
import { ran, ranAlone } from './ran.ts'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-read-'))
  file = join(folder, 'commitments.json')
  const register = aRegisterFile({ due: '2011-03' }, { others: [{ title: 'Visits', owners: ukAlone, due: '2011-03-31' }] })
  await writeFile(file, `${JSON.stringify(register, null, 2)}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

/** What `read` gives for words said about `ports` (led by both sides), by the British lead, unless told otherwise. */
function readBack(words: string, { as = 'lead@ukba.example', about = 'ports', options = ['--json'] } = {}): Promise<Ran> {
  return ran(...typed(words, { as, about }), ...options, file)
}

function typed(words: string, { as = 'lead@ukba.example', about = 'ports' } = {}): string[] {
  return ['read', words, '--about', about, '--as', as, '--at', '2011-03-01T10:00Z']
}

async function readAs(words: string, given: Parameters<typeof readBack>[1] = {}) {
  const { code, out } = await readBack(words, given)
  expect(code).toBe(0)
  return JSON.parse(out) as { changes: object[]; unclear: object[] }
}

const at = '2011-03-01T10:00:00.000+00:00'

describe('read gives what the bot would make of the words', () => {
  test('a lead’s closing is an entry of the log', async () => {
    expect(await readAs('done: report sent')).toEqual({
      changes: [
        {
          id: 'ports',
          at,
          by: 'lead@ukba.example',
          team: 'uk-border-agency',
          kind: 'closed',
          outcome: 'delivered',
          party: 'uk',
          text: 'report sent',
        },
      ],
      unclear: [],
    })
  })

  test('a member’s closing is refused, in words, and kept as a note', async () => {
    expect(await readAs('done', { as: 'desk@ukba.example' })).toEqual({
      changes: [{ id: 'ports', at, by: 'desk@ukba.example', team: 'uk-border-agency', kind: 'noted', unclear: true, text: 'done' }],
      unclear: [{ text: 'done', question: expect.stringContaining('Only a lead may do that'), id: 'ports', refused: 'not allowed' }],
    })
  })

  test('a French member is refused in French', async () => {
    const { unclear } = await readAs('terminé', { as: 'desk@paf.example' })
    expect(unclear).toMatchObject([{ question: expect.stringContaining('Réservé aux responsables') }])
  })

  test('the secretariat’s closing of a joint commitment is one entry for each side', async () => {
    const { changes, unclear } = await readAs('done for both sides', { as: 'secretary@example.org' })
    expect(changes).toEqual(
      ['uk', 'fr'].map((party, index) => ({
        id: 'ports',
        at: `2011-03-01T10:00:00.00${index}+00:00`,
        by: 'secretary@example.org',
        kind: 'closed',
        outcome: 'delivered',
        party,
        text: 'done for both sides',
      })),
    )
    expect(unclear).toEqual([])
  })

  test('a change that can’t be made is refused in words, and changes nothing', async () => {
    expect(await readAs('reopen: the figures were wrong')).toEqual({
      changes: [],
      unclear: [{ text: 'the figures were wrong', question: 'It is not closed.', id: 'ports', refused: 'not closed' }],
    })
  })

  test('words that are not clear get a question, in words and as data', async () => {
    const { changes, unclear } = await readAs('slips to 15 April')
    expect(changes).toMatchObject([{ id: 'ports', kind: 'noted', unclear: true, text: 'slips to 15 April' }])
    expect(unclear).toEqual([
      {
        text: 'slips to 15 April',
        question: expect.stringContaining('to 15 April 2011? Type it again with the reason'),
        ask: 'reason',
        id: 'ports',
        pending: 'dated',
        to: '2011-04-15',
      },
    ])
  })

  test('each change is made upon the one before it', async () => {
    const { changes } = await readAs('at risk: ill; slips to 15 April: strike; slips by a week: ill again')
    expect(changes).toMatchObject([
      { kind: 'rated', rating: 'amber' },
      { kind: 'dated', from: '2011-03', to: '2011-04-15' },
      { kind: 'dated', from: '2011-04-15' },
    ])
  })

  test.each(['- done', '-done', '-- done', '– done'])('words may begin with a dash: %s', async (words) => {
    expect((await readAs(words)).changes).toMatchObject([{ kind: 'closed' }])
  })

  test('without --json the outcome is printed for people', async () => {
    const { out } = await ranAlone([...typed('1 done, 2 slips to 15 April', { about: 'ports,other-1' }), file])
    expect(out).toMatch(/^ports: \{"at":.*"kind":"closed".*\}\nother-1: \{.*"kind":"noted".*\}\nunclear "2 slips to 15 April": Why move /)
  })
})

describe('read refuses', () => {
  test.each([
    { what: 'a commitment that is not there', given: { about: 'nothing' }, code: 1, err: '--about names nothing' },
    { what: 'an unknown option', given: { options: ['--loud'] }, code: 2, err: '--loud' },
  ])('$what', async ({ given, code, err }) => {
    const result = await readBack('done', given)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(err)
  })
})

describe('read --explain says how each piece was read', () => {
  test('a person gets it in lines', async () => {
    const { code, out } = await readBack('done, Paris sent it back', { options: ['--explain'] })
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 4)).toEqual([
      '"done, Paris sent it back"',
      '  about    ports (by the message, which speaks of no other)',
      '  form     "done" means closed',
      '  asks     is it done: this remark does not say by itself that it happened: "Paris sent it back"',
    ])
  })

  test('JSON has it beside the changes', async () => {
    const { out } = await readBack('slips to 15 April: strike', { options: ['--explain', '--json'] })
    expect(JSON.parse(out)).toMatchObject({
      changes: [{ kind: 'dated' }],
      explained: [
        { said: 'slips to 15 April: strike', about: ['ports'], date: { words: '15 April', is: '2011-04-15' }, gives: ['ports dated'] },
      ],
    })
  })
})
