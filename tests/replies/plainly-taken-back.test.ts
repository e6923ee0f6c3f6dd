import { describe, expect, test } from 'vitest'
import { plainlyTakenBack } from '../../src/replies/closing-taken-back.ts'
import { answered } from '../../src/replies/open-question.ts'
import type { Context } from '../../src/replies/reading.ts'
import { bothSides } from '../a-register.ts'
import { aContext, aReading, closedBefore, fourCommitments, inShort, three } from './a-reading.ts'

const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] } })

function heard(words: string, more: Partial<Context> = {}) {
  const context = { register, about: three, ...more }
  return plainlyTakenBack(aReading(words, context), aContext(context))
}

describe('who says plainly that what their own side has closed is not done', () => {
  test.each([
    ...['sorry, not done', 'not done after all', 'hmm, not done after all', '1 not done, my mistake', '1 is not finished after all'],
    ...["1 isn't done after all", 'ports not done after all', 'we spoke too soon, it is not finished', 'not done yet, sorry'],
    ...['actually 1 is not done, we reopen it', 'we are reopening 1', '1 not done: the figures were wrong'],
    ...['actually no, 1 is not done, Dunkirk is missing', 'hmm, not done yet, only the options paper'],
    ...['1 pas terminé, erreur', 'pas terminé finalement', '1 pas terminé finalement', "finalement ce n'est pas terminé"],
    ...["en fait les ports c'est pas fini, on rouvre", "on a parlé trop vite, ce n'est pas fini", 'on rouvre le 1', '1 : on rouvre'],
    ...['1 pas terminé finalement : il manque Dunkerque', "1 : en fait ce n'est pas fini, il manque Dunkerque"],
  ])('has taken it back, and is asked nothing: %s', (words) => {
    for (const about of [three, three.slice(0, 1)]) {
      const { changes, unclear } = heard(words, { about })
      expect(unclear).toEqual([])
      expect(changes).toMatchObject([{ id: 'ports-risk-analysis', entry: { kind: 'undone', of: closedBefore.at } }])
    }
  })

  test.each([
    ['1 not done after all, at risk: data', 'ports undone; ports rated amber'],
    ['1 not done, amber: data', 'ports undone; ports rated amber'],
    ['1 not done, slips to 15 April: strike', 'ports undone; ports dated 2011-04-15'],
    ['1 pas terminé finalement, à risque : données', 'ports undone; ports rated amber'],
    ['1 pas terminé, reporté au 15 avril : grève', 'ports undone; ports dated 2011-04-15'],
    ['1 not done after all, 2 on track', 'calais rated green; ports undone'],
  ])('is heard on what they say beside it: %s', (words, read) => {
    expect(inShort(heard(words))).toBe(read)
  })

  test.each([
    ...['is 1 not done after all?', 'actually no', 'en fait non', 'pardon, pas le 1', 'no sorry wrong one', "1 j'ai parlé trop vite"],
    ...['1 not done in France', 'on rouvre le port de Calais demain', 'we reopen the port of Calais', '1 in progress', '1 nearly'],
  ])('is asked first where the words may say something else: %s', (words) => {
    expect(inShort(heard(words))).not.toContain('undone')
  })

  test.each(['enforced returns not done after all', 'retours forcés pas terminé finalement', 'les retours forcés pas terminé finalement'])(
    'may name it with words of its title, also where it is no row of the message: %s',
    (words) => {
      const title = { en: 'Increase enforced returns, national and joint', fr: 'Augmenter les retours forcés, nationaux et conjoints' }
      const short = { en: 'Enforced returns', fr: 'Retours forcés' }
      const named = fourCommitments({ 'ports-risk-analysis': { title, short, owners: bothSides, status: 'closing', log: [closedBefore] } })
      for (const about of [three, ['calais-detection']]) expect(inShort(heard(words, { register: named, about }))).toBe('ports undone')
    },
  )

  test('takes back no withdrawal, and nothing that another team or side has closed', () => {
    for (const log of [
      { ...closedBefore, kind: 'withdrawn', outcome: undefined, text: 'no longer wanted' },
      { ...closedBefore, team: 'fr-paf', by: 'lead@paf.example', party: 'fr' },
    ]) {
      const other = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [log] } })
      expect(inShort(heard('1 not done after all', { register: other }))).not.toContain('undone')
    }
  })
})

test.each(['on rouvre le 1', 'we reopen 1'])('what all have closed is opened again for a reason alone: %s', (words) => {
  const closedToo = { ...closedBefore, at: '2011-02-21T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
  const over = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closed', log: [closedBefore, closedToo] } })
  expect(inShort(heard(words, { register: over }))).toBe('ports noted; ask reason')
})

test.each(['no', 'non'])('"%s" to whether it is taken back takes back the words that put it in doubt, and the closing stands', (no) => {
  const noted = {
    at: '2011-03-01T09:00:00.000+00:00',
    by: closedBefore.by,
    team: closedBefore.team,
    kind: 'noted',
    unclear: true,
    text: 'sorry, draft only',
  }
  const doubted = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore, noted] } })
  const { unclear } = aReading(noted.text, { register })
  expect(answered(no, unclear, aContext({ register: doubted }))?.changes).toMatchObject([{ entry: { kind: 'undone', of: noted.at } }])
})
