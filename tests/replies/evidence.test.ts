import { describe, expect, test } from 'vitest'
import { read } from '../../src/replies/grammar.ts'
import { inputsBegun } from '../../src/replies/modal.ts'
import { answered } from '../../src/replies/open-question.ts'
import type { Context } from '../../src/replies/reading.ts'
import { bothSides, secretary } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

/** What was kept as evidence, each with the words kept beside it. */
function kept(words: string, context: Partial<Context> = {}): unknown[] {
  return aReading(words, context).changes.flatMap(({ entry }) => (entry.kind === 'evidenced' ? [entry.evidence] : []))
}

describe('evidence is a link, a figure with its unit, or words', () => {
  test.each<{ words: string; evidence: unknown; language?: 'en' | 'fr' }>([
    { words: 'evidence: https://gov.example/report', evidence: 'https://gov.example/report' },
    { words: 'Evidence: <https://gov.example/report>', evidence: 'https://gov.example/report' },
    { words: 'evidence: <http://gov.example|gov.example>.', evidence: 'http://gov.example' },
    { words: 'evidence: <https://gov.example/a?b=1&amp;c=2|the report>', evidence: 'https://gov.example/a?b=1&c=2' },
    { words: 'evidence <https://gov.example/report>', evidence: 'https://gov.example/report' },
    { words: 'evidence: minutes of 3 March <https://gov.example/m>', evidence: 'https://gov.example/m' },
    { words: 'evidence: minutes of the meeting of 3 March', evidence: 'minutes of the meeting of 3 March' },
    { words: 'evidence: 80 arrests', evidence: { value: 80, unit: 'arrests', text: '80 arrests' } },
    { words: 'evidence: 1,200 lorries searched.', evidence: { value: 1200, unit: 'lorries searched', text: '1,200 lorries searched' } },
    { words: 'evidence: 80% of lorries', evidence: { value: 80, unit: '% of lorries', text: '80% of lorries' } },
    { words: 'evidence: 3.5 million euros', evidence: { value: 3.5, unit: 'million euros', text: '3.5 million euros' } },
    {
      words: 'evidence: 80 arrests (https://gov.example/arrests)',
      evidence: { value: 80, unit: 'arrests', text: '80 arrests', source: 'https://gov.example/arrests' },
    },
    {
      words: 'preuve : 1 200 interpellations',
      evidence: { value: 1200, unit: 'interpellations', text: '1 200 interpellations' },
      language: 'fr',
    },
    { words: 'preuves : 3,5 millions', evidence: { value: 3.5, unit: 'millions', text: '3,5 millions' }, language: 'fr' },
    { words: 'justificatif : <https://gouv.example/rapport>', evidence: 'https://gouv.example/rapport', language: 'fr' },
    // Neither a day, a year, a part nor a number that may be two is a figure.
    { words: 'evidence: 3 March report', evidence: '3 March report' },
    { words: 'evidence: 2011 report', evidence: '2011 report' },
    { words: 'evidence: 2 of 3 visits', evidence: '2 of 3 visits' },
    { words: 'preuve : 1.200 visites', evidence: '1.200 visites', language: 'fr' },
  ])('$words', ({ words, evidence, language = 'en' }) => {
    expect(kept(words, { language })).toEqual([evidence])
  })

  test('two links are two pieces of evidence', () => {
    expect(kept('evidence: https://gov.example/a, https://gov.example/b')).toEqual(['https://gov.example/a', 'https://gov.example/b'])
  })

  test('the words beside a link are kept, with the link as people read it', () => {
    const [change] = aReading('evidence: the minutes <https://gov.example/m|minutes>').changes
    expect(change?.entry).toMatchObject({ evidence: 'https://gov.example/m', text: 'the minutes https://gov.example/m' })
  })
})

describe('evidence counts for one of several commitments, and beside whatever else is said', () => {
  test.each([
    { words: 'ports evidence: 80 arrests', read: 'ports evidenced' },
    { words: '2 evidence: https://gov.example', read: 'calais evidenced' },
    { words: 'evidence for calais: 80 arrests', read: 'calais evidenced' },
    { words: 'preuve pour ports : 80 interpellations', read: 'ports evidenced' },
    { words: 'evidence: 80 arrests', read: 'ask which of several' },
    { words: 'ports done; evidence: https://gov.example', read: 'ports closed; ports evidenced' },
    { words: 'ports done, evidence: https://gov.example', read: 'ports closed; ports evidenced' },
    { words: 'ports on track. Evidence: 80 arrests, 3 in Calais', read: 'ports rated green; ports evidenced' },
    { words: 'ports evidence: 80 arrests; calais at risk: no data', read: 'ports evidenced; calais rated amber' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

describe('what is no evidence is asked back', () => {
  test.each([
    'evidence:',
    'evidence: none yet',
    'evidence: to follow',
    'evidence: awaiting the minutes',
    'evidence: which one?',
    'preuve : aucune pour le moment',
    'preuve : à venir',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask what evidence')
  })

  test.each(['evidence is late', 'we have no evidence'])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask not understood')
  })
})

test('the link of a closing stays in its words, and nobody guesses what it is evidence of', () => {
  const { changes } = aReading('done: <https://gov.example/report>')
  expect(changes.map(({ entry }) => entry.kind)).toEqual(['closed'])
})

test('a member may bring evidence', () => {
  expect(kept('evidence: 80 arrests', { by: 'desk@ukba.example' })).toHaveLength(1)
})

test.each([
  ['done: https://x.example/1', 'done for both sides', ['done: https://x.example/1', 'done: https://x.example/1']],
  ['done https://x.example/1', 'both sides', ['done https://x.example/1', 'done https://x.example/1']],
  ['terminé : https://x.example/1', 'terminé pour les deux parties', ['terminé : https://x.example/1', 'terminé : https://x.example/1']],
  ['done https://x.example/1', 'done for France, thanks to them', ['done for France, thanks to them https://x.example/1']],
  ['done https://x.example/1', 'done for France https://x.example/2', ['done for France https://x.example/2']],
  ['done!', 'done for France', ['done!']],
])('words that leave open for which side it is done count when that is said: %s; %s', (first, second, kept) => {
  const context = aContext({ by: secretary, register: fourCommitments({ 'ports-risk-analysis': { owners: bothSides } }) })
  const { unclear } = read(first, context)
  expect(unclear.map(({ question }) => question.ask)).toEqual(['which sides'])
  const { changes } = answered(second, unclear, context) ?? read(second, context)
  expect(changes.map(({ entry }) => entry.text)).toEqual(kept)
})

test('the form of a closing has the link that was typed before it opened', () => {
  const inputs = [{ field: 'evidence', takes: 'words' }] as const
  expect(inputsBegun(inputs, { said: 'partly done, see https://x.example/1.' })).toEqual([{ ...inputs[0], begun: 'https://x.example/1' }])
  expect(inputsBegun(inputs, { said: 'partly done' })).toEqual(inputs)
})

test.each([
  ['done all the same', undefined],
  ['Terminé quand même', undefined],
  ['terminé tout de même', undefined],
  ['delivered in part all the same', undefined],
  ['livré en partie quand même', undefined],
  ['done all the same: report sent', 'report sent'],
  ['terminé quand même : rapport reçu', 'rapport reçu'],
  ['done: report sent', 'report sent'],
  ['partly done: 2 of 5 ports', 'partly done: 2 of 5 ports'],
])('the form of a closing begins with what was typed behind it, and not with "all the same": %s', (said, begun) => {
  const inputs = [{ field: 'note', takes: 'words' }] as const
  expect(inputsBegun(inputs, { said })).toEqual([begun === undefined ? inputs[0] : { ...inputs[0], begun }])
})
