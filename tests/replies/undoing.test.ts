import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, three } from './a-reading.ts'

const entry = (minute: number, more: object = {}) => ({
  at: `2011-03-01T08:0${minute}:00.000+00:00`,
  by: 'lead@ukba.example',
  team: 'uk-border-agency',
  kind: 'rated',
  rating: 'amber',
  ...more,
})
const link = 'https://chat.example/2'
const register = fourCommitments({
  'ports-risk-analysis': { log: [entry(1), entry(2, { link })] },
  'calais-detection': { log: [entry(0), entry(2, { link }), entry(3, { by: 'desk@ukba.example' })] },
})
const undone = (words: string, about = three) =>
  aReading(words, { register, about }).changes.map(({ id, entry: { kind, ...rest } }) => [
    id.split('-')[0],
    kind,
    (rest as { of?: string }).of?.slice(14, 16),
  ])

describe('"undo" takes back what its author said last, by one message', () => {
  test.each([
    'undo',
    'Undo that, please',
    'take that back',
    'annuler',
    'Annuler cette réponse',
    'annulez ma dernière réponse, merci',
    'cancel that',
    'forget what I just said',
    'annule ça',
    'annule cela stp',
  ])('%s', (words) => {
    expect(undone(words)).toEqual([
      ['ports', 'undone', '02'],
      ['calais', 'undone', '02'],
    ])
  })

  test('of the commitment that it names', () => {
    for (const words of ['undo 2', 'undo calais', 'annuler 2']) expect(undone(words)).toEqual([['calais', 'undone', '02']])
  })

  test('what was not understood, of which nobody was told, is never taken back', () => {
    const unclear = entry(4, { kind: 'noted', rating: undefined, unclear: true, text: 'hmm' })
    const noted = fourCommitments({ 'ports-risk-analysis': { log: [entry(1), unclear] } })
    expect(aReading('undo', { register: noted }).changes.map(({ entry: { of } }: { entry: { of?: string } }) => of?.slice(14, 16))).toEqual(
      ['01'],
    )
  })

  test('in a direct message it is whatever its author said last', () => {
    const direct = aReading('undo', { register, about: ['belgium-invitation'], isDirect: true })
    expect(direct.changes.map(({ id }) => id.split('-')[0])).toEqual(['ports', 'calais'])
  })

  test('what was said on another day, or stands in the file since the beginning, is not meant where no thread says what is', () => {
    const before = { ...entry(2), at: '2011-02-27T10:00:00.000+00:00' }
    const old = fourCommitments({ 'ports-risk-analysis': { log: [before] } })
    const undo = (words: string, more: object = {}) => aReading(words, { register: old, about: three, ...more })
    expect(undo('undo', { isDirect: true }).changes).toEqual([])
    expect(undo('undo', { isDirect: true }).unclear[0]?.question.ask).toBe('nothing to undo')
    expect(undo('undo ports', { isDirect: true }).changes).toHaveLength(1)
  })

  test('"undo" of nothing is told so', () => {
    expect(aReading('undo', { register, about: ['belgium-invitation'] }).unclear[0]?.question.ask).toBe('nothing to undo')
  })
})

test('"annuler" with a reason, or a name, may give a commitment up: nothing is taken back', () => {
  for (const words of ['annuler : plus de crédits', 'annulé : plus de crédits', 'annuler Calais'])
    expect(undone(words).filter(([, kind]) => kind === 'undone')).toEqual([])
})

test('where the clock stands still, "undo" takes back the message that came last, whatever commitment has more entries', () => {
  const said = (at: string, address: string) => ({ ...entry(2, { link: `https://chat.example/${address}` }), at: `2011-03-01T08:02:${at}` })
  const still = fourCommitments({
    'ports-risk-analysis': { log: [said('00.000+00:00', '1003')] },
    'calais-detection': { log: [said('00.000+00:00', '1001'), said('00.001+00:00', '1002')] },
  })
  expect(aReading('undo', { register: still, about: three }).changes.map(({ id }) => id)).toEqual(['ports-risk-analysis'])
})
