import { describe, expect, test } from 'vitest'
import { ukAlone, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Below a message that asked whose they are: `calais-detection` is confirmed since, and `ports-risk-analysis` is still to be confirmed.

const asked = { owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }
const confirmed = {
  owners: ukAlone,
  log: [{ at: '2011-02-28T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'confirmed', text: 'ours' }],
}
const register = fourCommitments({ 'ports-risk-analysis': asked, 'calais-detection': confirmed, 'belgium-invitation': asked })
const inThread = { register, about: three, yours: three }

describe('words of agreement', () => {
  test.each(['2 d’accord', 'calais d’accord', '2 agreed', '2 fine', '2 ok', '2 c’est bon', 'fine with 2', '2 parfait'])(
    'confirm nothing of what is confirmed already: "%s"',
    (words) => {
      expect(aReading(words, inThread).changes.filter(({ entry }) => entry.kind === 'confirmed')).toEqual([])
    },
  )

  test.each(['1 d’accord', '1 agreed', '1 c’est bon', '1 ok', '1 yes', '1 ours'])(
    'confirm what is still to be confirmed: "%s"',
    (words) => {
      expect(inShort(aReading(words, inThread))).toBe('ports confirmed')
    },
  )

  test.each(['agreed', 'd’accord', 'c’est bon'])('said of all confirm only what is still to be confirmed: "%s"', (words) => {
    expect(aReading(words, inThread).changes.map(({ id }) => id)).not.toContain('calais-detection')
  })

  test.each(['fine', 'd’accord', 'agreed', 'ok', 'c’est bon'])('change nothing where all is confirmed: "%s"', (words) => {
    const all = fourCommitments(Object.fromEntries(three.map((id) => [id, confirmed])))
    expect(aReading(words, { ...inThread, register: all }).changes).toEqual([])
  })
})

test('"ours" of what is confirmed already is told that it is', () => {
  expect(inShort(aReading('2 ours', inThread))).toBe('calais confirmed')
})
