import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const closedByFrance = {
  'ports-risk-analysis': {
    status: 'closing',
    log: [{ at: '2011-02-20T10:00:00Z', by: 'lead@fr.example', kind: 'closed', party: 'fr', text: 'fait' }],
  },
}

describe('what says only that it was read confirms nobody as the owner', () => {
  test.each([
    'ok',
    'bien reçu',
    'vu',
    'SO',
    'merci',
    'noté',
    'received',
    'noted',
    'thanks',
    '1 vu',
    '1 bien reçu',
    '1 ok pour clore',
    '1 ok to close',
  ])('%s', (words) => {
    const { changes } = aReading(words, { yours: ['ports-risk-analysis'] })
    expect(changes.filter(({ entry }) => entry.kind === 'confirmed')).toEqual([])
  })
})

describe('a plain yes confirms the owner', () => {
  test.each(['oui', 'à nous', 'yes', 'ours', '1 ok', '1 oui'])('%s', (words) => {
    expect(inShort(aReading(words, { yours: ['ports-risk-analysis'] }))).toBe('ports confirmed')
  })
})

describe('a closing that waits is agreed to by', () => {
  const plain = [
    "d'accord",
    'dacord',
    'd acc',
    'd acc pour clore',
    '1 d accord',
    'bon pour accord',
    '1 ok pour clore',
    'ok pour clore',
    'ok to close',
    '1 ok',
    '1 ok pour nous',
  ]
  test.each([...plain, 'c ok pour nous', 'agreed', 'we are happy to close'])('%s', (words) => {
    expect(inShort(aReading(words, { register: fourCommitments(closedByFrance) }))).toBe('ports closed')
  })
  test.each(plain.filter((words) => /1|cl/.test(words)))('%s, where one row of three waits for it', (words) => {
    expect(inShort(aReading(words, { register: fourCommitments(closedByFrance), about: three }))).toBe('ports closed')
  })
  test.each(['agreed', ...plain.filter((words) => !/1|cl/.test(words))])('%s is asked about where it is one of three', (words) => {
    expect(inShort(aReading(words, { register: fourCommitments(closedByFrance), about: three }))).toBe('ask is it done')
  })
})

describe('an "ok" of a row that is asked whose it is, and to whose closing the team has not agreed, is the agreement', () => {
  const both = { register: fourCommitments(closedByFrance), yours: three }
  test.each([
    'ports: ok',
    'ports ok',
    '1 ok',
    '1 : ok',
    "1 : d'accord",
    '1 ok pour nous',
    '1 ok pour clore',
    '1 👍',
    "c'est bon pour le 1",
  ])('%s', (words) => {
    expect(inShort(aReading(words, { ...both, about: three }))).toBe('ports closed')
  })

  test.each(['1 ours', '1 à nous', 'ports: ours'])('%s says whose it is', (words) => {
    expect(inShort(aReading(words, { ...both, about: three }))).toBe('ports confirmed')
  })

  test('an "ok" of another row says whose that is', () => {
    expect(inShort(aReading('2 ok', { ...both, about: three }))).toBe('calais confirmed')
  })
})

describe('a closing that waits is objected to, with the reason, by', () => {
  test.each([
    "pas tout à fait d'accord, il manque la note",
    'pas daccord : il manque la note',
    'opposition : il manque la note',
    'not quite agreed: no note yet',
  ])('%s', (words) => {
    expect(inShort(aReading(words, { register: fourCommitments(closedByFrance) }))).toBe('ports objected')
  })
})

describe('no change is said again, whoever it is said to be of', () => {
  const rated = {
    'ports-risk-analysis': {
      rating: 'red',
      log: [{ at: '2011-02-20T10:00:00Z', by: 'lead@ukba.example', kind: 'rated', rating: 'red', team: 'uk-border-agency', text: 'visas' }],
    },
  }
  const said = (words: string): string => inShort(aReading(words, { register: fourCommitments(rated) }))
  test.each([
    'RAS de notre côté',
    'de notre côté RAS',
    'RAS à signaler',
    'néant de notre côté',
    'pas d’évolution',
    'situation inchangée',
    'nil return',
    'nothing from our side',
    // It was red for the visas, and is.
    'RAS, visas bloqués',
  ])('%s', (words) => {
    expect(said(words)).toBe('ports rated red')
  })
  test.each(['RAS sauf le budget', 'pas d’évolution du budget', 'RAS, visas reportés'])('%s is asked', (words) => {
    expect(said(words)).toMatch(/^ports noted; ask /)
  })
})

test('a sign-off and a name below a reply are no part of the reason', () => {
  const textOf = (words: string): unknown => aReading(words).changes[0]?.entry.text
  expect(textOf('bloqué (visas)\n\nBien cordialement,\nJ. Dupont')).toBe('visas')
  expect(textOf('blocked: visas\n\nKind regards,\nJ. Smith')).toBe('visas')
  expect(textOf('done.\nCordialement,')).toBe('done.')
})
