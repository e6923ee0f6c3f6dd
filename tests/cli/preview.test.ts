import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterFile } from '../../src/register/schema.ts'
import { aRegisterFile, ukAlone } from '../a-register.ts'
import type { Ran } from './ran.ts'
import { ran } from './ran.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-preview-'))
})
afterAll(() => rm(folder, { recursive: true }))

function previewed(...args: string[]): Promise<Ran> {
  return previewedOf(aRegisterFile({ due: '2011-03', owners: ukAlone }), args)
}

async function previewedOf(register: RegisterFile, args: readonly string[]): Promise<Ran> {
  const file = join(folder, 'commitments.json')
  await writeFile(file, `${JSON.stringify(register, null, 2)}\n`)
  return ran('preview', file, ...args)
}

describe('preview', () => {
  test('gives one JSON value: each message that would be posted, where, why, and in which words', async () => {
    const { code, out } = await previewed('--from', '2011-03-01T00:00Z', '--to', '2011-03-02T00:00Z', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        at: '2011-03-01T09:00:00.000+00:00',
        team: 'uk-border-agency',
        channel: '#uk-border-agency',
        kind: 'nudge',
        items: [{ id: 'ports', reason: 'begins', deadline: '2011-03-31', due: '2011-03' }],
        text: expect.stringContaining('March 2011'),
      },
    ])
  })

  test('names a commitment once in a message, for its most pressing reason; an escalation to the same team is a row beside it', async () => {
    const owners = [
      { team: 'uk-border-agency', role: 'lead', assumed: true },
      { team: 'uk-home-office', role: 'lead' },
    ]
    const register = aRegisterFile({ due: '2011-02-15', owners, source: { date: '2011-02-14' } })
    const { out } = await previewedOf(register, ['--from', '2011-02-14T00:00Z', '--to', '2011-03-02T00:00Z', '--json'])
    const rows = JSON.parse(out).map(({ at, team, items }: { at: string; team: string; items: { id: string; reason: string }[] }) => [
      at.slice(0, 10),
      team,
      items.map(({ id, reason }) => `${id} ${reason}`),
    ])
    expect(rows).toEqual([
      ['2011-02-14', 'uk-home-office', ['ports before']],
      ['2011-02-14', 'uk-border-agency', ['ports before']],
      ['2011-02-15', 'uk-home-office', ['ports due']],
      ['2011-02-15', 'uk-border-agency', ['ports due']], // and "are these yours?"
      ['2011-02-22', 'uk-home-office', ['ports overdue']],
      ['2011-02-22', 'uk-border-agency', ['ports overdue']],
      ['2011-03-01', 'uk-home-office', ['ports escalated', 'ports overdue']],
      ['2011-03-01', 'uk-border-agency', ['ports overdue']],
      ['2011-03-01', 'secretariat', ['ports escalated']],
    ])
  })

  test('prints text for people when --json is not given', async () => {
    const { out } = await previewed('--from', '2011-03-01T00:00Z', '--to', '2011-03-02T00:00Z')
    expect(out).toMatch(/^2011-03-01T09:00:00.000\+00:00 #uk-border-agency \(uk-border-agency, nudge\)\n {2}/)
  })

  test.each([
    { what: 'an end before the begin is a fault', args: ['--from', '2011-03-02', '--to', '2011-03-01'], code: 1 },
    { what: 'a day that does not exist is a fault', args: ['--from', '2011-02-30', '--to', '2011-03-01'], code: 1 },
    { what: 'more than a hundred years are a fault', args: ['--from', '0001-01-01', '--to', '9999-12-31'], code: 1 },
    { what: 'no end is wrong usage', args: ['--from', '2011-03-02'], code: 2 },
  ])('$what', async ({ args, code }) => {
    const result = await previewed(...args)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).not.toBe('')
  })
})
