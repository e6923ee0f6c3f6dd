import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const british = { by: 'lead@ukba.example', team: 'uk-border-agency' }
const french = { by: 'lead@paf.example', team: 'fr-paf' }

/** The port analysis, closed by one side on 28 February; the other is asked to agree. */
function closedBy(of: typeof french, more: object = {}, kind = 'closed'): Partial<Context> {
  const log = [{ at: '2011-02-28T09:00:00.000+00:00', ...of, kind, party: of === french ? 'fr' : 'uk', ...more }]
  return { register: fourCommitments({ 'ports-risk-analysis': { log, owners: bothLead, status: 'closing' } }) }
}

const bothLead = [
  { team: 'uk-border-agency', role: 'lead' },
  { team: 'fr-paf', role: 'lead' },
]
const readBy = (of: typeof french, words: string, context: Partial<Context>) =>
  aReading(words, { by: of.by, language: of === french ? 'fr' : 'en', ...context })

const refused = [
  { of: british, words: 'it is not done, Dunkirk is missing' },
  { of: british, words: 'not done: Dunkirk is missing', why: 'Dunkirk is missing' },
  { of: british, words: "it isn't finished yet, Dunkirk is missing" },
  { of: british, words: 'not complete - no word from Dunkirk', why: 'no word from Dunkirk' },
  { of: british, words: 'not finished yet, we wait for Dunkirk' },
  { of: british, words: 'not started: no budget', why: 'no budget' },
  { of: french, words: "ce n'est pas terminé, il manque Dunkerque" },
  { of: french, words: "c'est pas fini, il reste Lille" },
  { of: french, words: 'pas encore fini, manque Roissy' },
  { of: french, words: 'pas terminé : il manque Dunkerque', why: 'il manque Dunkerque' },
  { of: french, words: "n'est pas clos, le parquet n'a pas répondu" },
]

describe('"not done" to a closing that waits for one’s agreement', () => {
  test.each(refused)('objects with its words: $words', ({ of, words, why = words }) => {
    const { changes, unclear } = readBy(of, words, closedBy(of === french ? british : french))
    expect([changes, unclear]).toMatchObject([[{ entry: { kind: 'objected', party: of === french ? 'fr' : 'uk', text: why } }], []])
  })

  test.each(refused)('keeps the number of the row out of the reason: 1 $words', ({ of, words, why = words }) => {
    const { changes } = readBy(of, `1 ${words}`, { ...closedBy(of === french ? british : french), about: three })
    expect(changes).toMatchObject([{ id: 'ports-risk-analysis', entry: { kind: 'objected', text: why } }])
  })

  test.each([
    { of: british, words: 'not done' },
    { of: british, words: 'not finished yet' },
    { of: british, words: 'nearly done' },
    { of: british, words: 'not yet' },
    { of: french, words: 'pas fini' },
    { of: french, words: "ce n'est pas terminé" },
    { of: french, words: "c'est pas encore fini" },
    { of: french, words: 'presque terminé' },
  ])('is asked why, where it says no more: $words', ({ of, words }) => {
    const { unclear } = readBy(of, words, closedBy(of === french ? british : french))
    expect(unclear).toMatchObject([{ question: { ask: 'reason', id: 'ports-risk-analysis', pending: 'objected' } }])
  })

  test.each([
    { of: british, words: 'that is wrong, nothing has been done on the French side' },
    { of: british, words: 'Dunkirk was never finished' },
    { of: british, words: 'Coquelles is still to be done' },
    { of: french, words: "c'est faux, rien n'a été fait côté anglais" },
    { of: french, words: 'il reste Lille' },
    { of: french, words: "Dunkerque n'a pas été fait" },
  ])('is asked for as the reason, where other words say so: $words', ({ of, words }) => {
    const { unclear } = readBy(of, words, closedBy(of === french ? british : french))
    expect(unclear).toMatchObject([{ question: { ask: 'is that why', pending: 'objected', reason: words } }])
  })

  test.each([
    { of: british, words: 'not done by 15 April' },
    { of: british, words: 'in progress' },
    { of: british, words: 'started' },
    { of: french, words: 'commencé' },
    { of: french, words: 'en cours' },
  ])('records nothing where it may mean something else: $words', ({ of, words }) => {
    const { changes, unclear } = readBy(of, words, closedBy(of === french ? british : french))
    expect(changes).toMatchObject([{ entry: { kind: 'noted', unclear: true } }])
    expect(unclear).toHaveLength(1)
  })

  test('is asked for as the reason, where the other side says itself that only a part is done', () => {
    const { unclear } = readBy(french, 'pas terminé : il manque Dunkerque', closedBy(british, { outcome: 'delivered in part' }))
    expect(unclear).toMatchObject([{ question: { ask: 'is that why', pending: 'objected', reason: 'il manque Dunkerque' } }])
  })

  test('objects to no withdrawal', () => {
    expect(inShort(readBy(french, 'pas terminé : il manque Dunkerque', closedBy(british, {}, 'withdrawn')))).toBe('ports noted')
  })

  test('stays a note, where nothing is closed', () => {
    expect(inShort(aReading('not done: Dunkirk is missing', { about: three.slice(0, 1) }))).toBe('ports noted')
  })
})
