import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { three } from './a-reading.ts'
import { saidInOrder } from './said-in-order.ts'

/** What an answer to what was asked of the first words makes of each row; then what is asked of which. "alone": it is read as it stands. */
function answerOf(first: string, second: string): string {
  const { context, asked } = saidInOrder(first)
  const reading = answered(second, asked ? [asked] : [], { ...context, language: /[éàèû]/.test(first) ? 'fr' : 'en' })
  if (!reading) return 'alone'
  const rowOf = (id: string) => three.indexOf(id) + 1
  const said = reading.changes.map(({ id, entry }) => {
    const what = 'rating' in entry ? String(entry['rating']) : 'unclear' in entry && entry.unclear ? 'kept' : entry.kind
    return `${rowOf(id)} ${what} “${entry.text}”`
  })
  const further = reading.unclear.map(({ question, also = [] }) => {
    const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id, ...also] : []
    return `${ids.map(rowOf)}? ${question.ask}`
  })
  return [...said, ...further].join('; ')
}

describe('what an answer to "why?" says of another row is no part of the reason', () => {
  test.each([
    ['2 blocked', 'staffing, otherwise 3 is done', '2 red “staffing”; 3 closed “3 is done”'],
    ['2 blocked', 'staffing. Otherwise 3 is on track', '2 red “staffing”; 3 green “3 is on track”'],
    ['2 blocked', 'staffing and 3 is blocked too', '2 red “staffing”; 3 red “3 is blocked too”'],
    ['2 blocked', 'staffing, rest is fine', '2 red “staffing”; 1 green “rest is fine”; 3 green “rest is fine”'],
    ['2 blocked', 'the scanner is late, 3 slips to 30 April: strike', '2 red “the scanner is late”; 3 dated “strike”'],
    ['2 blocked', 'the strike; as for 3 it’s done', '2 red “the strike”; 3 closed “as for 3 it’s done”'],
    ['2 blocked', 'staffing but 1 is fine', '2 red “staffing”; 1 kept “1 is fine”; 1? not understood'],
    ['2 blocked', 'only 2 analysts, 1 done', '2 red “only 2 analysts”; 1 kept “1 done”; 1? is it done'],
    ['2 bloqué', 'les effectifs, sinon le 3 est terminé', '2 red “les effectifs”; 3 closed “le 3 est terminé”'],
    ['2 bloqué', 'grève, le reste va bien', '2 red “grève”; 1 green “le reste va bien”; 3 green “le reste va bien”'],
    ['2 bloqué', 'grève, pareil pour le 3', '2 red “grève”; 3 red “grève”'],
    ['2 blocked', 'no budget, like 3', '2 red “no budget”; 3? not understood'],
    ['2 bloqué', 'pas de crédits, comme le 3', '2 red “pas de crédits”; 3? not understood'],
    ['2 blocked', 'waiting for 3', '2 red “waiting for 3”'],
    ['2 blocked', '3 experts are ill', '2 red “3 experts are ill”'],
    ['2 blocked', '3 officers short', '2 red “3 officers short”'],
    ['2 bloqué', '3 agents en moins', '2 red “3 agents en moins”'],
    ['2 blocked', '3 we still wait for the Treasury', 'alone'],
    ['2 blocked', '3 waiting for the Treasury', 'alone'],
    ['2 blocked', '3 is waiting for the Treasury', 'alone'],
    ['2 blocked', '3. nobody has answered', 'alone'],
    ['2 bloqué', '3 on attend toujours le parquet de Lille', 'alone'],
    ['2 bloqué', '3 n’avance pas', 'alone'],
    ['2 bloqué', '3 c’est le parquet qui bloque', 'alone'],
    ['2 bloqué', '3 il manque Dunkerque', 'alone'],
    ['2 blocked', 'no, 3 at risk', 'alone'],
    ['2 bloqué', 'non, 3 à risque', 'alone'],
    ['2 bloqué', 'pardon, le 3 à risque', 'alone'],
  ])('%s … %s', (first, second, means) => expect(answerOf(first, second)).toBe(means))
})

describe('each of several rows gets its own reason, and who says why of one is asked of the others', () => {
  test.each([
    ['1 amber, 2 red', 'Reason for 1 is the charter, for 2 the data', '1 amber “the charter”; 2 red “the data”'],
    ['1 amber, 2 red', 'reason for 1 is the charter and for 2 the data', '1 amber “the charter”; 2 red “the data”'],
    ['1 amber, 2 red', 'the charter for 1, data for 2', '1 amber “the charter”; 2 red “data”'],
    ['1 amber, 2 red', '1 is the charter, 2 is staffing', '1 amber “the charter”; 2 red “staffing”'],
    ['1 amber, 2 red', '1 - charter\n2 - staffing', '1 amber “charter”; 2 red “staffing”'],
    ['1 amber, 2 red', '1 has no money, 2 no staff', '1 amber “has no money”; 2 red “no staff”'],
    ['1 amber, 2 red', 'for 1 it’s the charter', '1 amber “the charter”; 2? reason'],
    ['1 amber, 2 red', '2: data', '2 red “data”; 1? reason'],
    ['1 orange, 2 bloqué', 'la raison du 1 c’est le contrat, du 2 les effectifs', '1 amber “le contrat”; 2 red “les effectifs”'],
    ['1 orange, 2 bloqué', 'le contrat pour le 1, les effectifs pour le 2', '1 amber “le contrat”; 2 red “les effectifs”'],
    ['1 orange, 2 bloqué', 'pour le 2, les effectifs', '2 red “les effectifs”; 1? reason'],
    ['2 bloqué', 'pour le 2, les effectifs', '2 red “les effectifs”'],
    ['2 bloqué', 'le 3, les effectifs', 'alone'],
    ['1 amber, 2 red, 3 red', 'staffing, 3 is the weather', '1 amber “staffing”; 2 red “staffing”; 3 red “the weather”'],
    ['1 amber, 2 red, 3 red', 'staffing. For 3 it’s the weather', '1 amber “staffing”; 2 red “staffing”; 3 red “the weather”'],
    ['1 amber, 2 red, 3 red', 'staffing for all but 3', '1 amber “staffing”; 2 red “staffing”; 3? reason'],
    ['1 amber, 2 red', 'staffing, except 2', '1 amber “staffing”; 2? reason'],
    ['1 orange, 2 bloqué', 'les effectifs sauf pour le 2', '1 amber “les effectifs”; 2? reason'],
    ['1 amber, 2 red', 'no data, 2 visits cancelled', '1 amber “no data, 2 visits cancelled”; 2 red “no data, 2 visits cancelled”'],
    ['1 amber, 2 red', 'no data since 2 March', '1 amber “no data since 2 March”; 2 red “no data since 2 March”'],
    ['1 amber, 2 red', 'only 1 of 2 boats works', '1 amber “only 1 of 2 boats works”; 2 red “only 1 of 2 boats works”'],
  ])('%s … %s', (first, second, means) => expect(answerOf(first, second)).toBe(means))
})

describe('what says that the reason is said elsewhere, or is what it was, is none: it is asked again, and nothing is said of other rows', () => {
  test.each([
    ['2 blocked', 'see my email'],
    ['2 blocked', 'cf. my email'],
    ['2 blocked', 'same as last time'],
    ['2 blocked', 'always the same'],
    ['2 blocked', 'same thing'],
    ['2 blocked', 'like last month'],
    ['2 blocked', 'it’s in the minutes'],
    ['2 bloqué', 'comme le mois dernier'],
    ['2 bloqué', 'toujours la même chose'],
    ['2 bloqué', 'c’est dans le compte rendu'],
    ['2 blocked', 'no change'],
    ['2 blocked', 'as we discussed on Monday'],
    ['2 blocked', 'I told you on Monday'],
    ['2 bloqué', 'toujours pareil'],
    ['2 bloqué', 'RAS'],
    ['2 bloqué', 'cf. compte rendu'],
    ['2 bloqué', 'comme on en a parlé lundi'],
    ['2 bloqué', 'je vous l’ai dit lundi'],
  ])('%s … %s', (first, second) => expect(answerOf(first, second)).toBe('2? reason'))

  test.each([
    ['2 blocked', 'will tell you Thursday'],
    ['2 blocked', 'we’ll discuss on Thursday at the board'],
    ['2 bloqué', 'on en parle jeudi en comité'],
    ['2 bloqué', 'on voit ça jeudi'],
  ])('what puts the answer off leaves the question open: %s … %s', (first, second) => expect(answerOf(first, second)).toBe(''))

  test.each([
    ['2 blocked', 'I told you the scanner is broken', '2 red “I told you the scanner is broken”'],
    ['2 blocked', 'it’s in the hands of Paris', '2 red “it’s in the hands of Paris”'],
    ['2 blocked', 'same scanner', '2 red “same scanner”'],
    ['2 bloqué', 'c’est dans les mains de Bercy', '2 red “c’est dans les mains de Bercy”'],
    ['2 blocked', 'they said the strike is on', '2 red “they said the strike is on”'],
    ['2 bloqué', 'on a vu avec Thales, pas de pièces', '2 red “on a vu avec Thales, pas de pièces”'],
  ])('what was told is a reason where it says what: %s … %s', (first, second, means) => expect(answerOf(first, second)).toBe(means))
})

describe('a state in the place of the one that was asked about', () => {
  test.each([
    ['1 at risk', 'no: blocked', '1 red “no: blocked”'],
    ['1 bloqué', 'non : à risque', '1 amber “non : à risque”'],
  ])('says no more than the state: %s … %s', (first, second, means) => expect(answerOf(first, second)).toBe(means))

  test.each([
    ['2 blocked', 'I’ve just been told it’s resolved'],
    ['2 blocked', 'Paul says it’s sorted'],
    ['2 blocked', 'apparently it’s fixed'],
    ['2 bloqué', 'on vient de me dire que c’est résolu'],
    ['2 bloqué', 'il paraît que c’est débloqué'],
  ])('that somebody was told is asked how it stands: %s … %s', (first, second) => expect(answerOf(first, second)).toBe('2? not understood'))

  test.each([
    ['2 blocked', 'nobody told me it’s resolved', '2 red “nobody told me it’s resolved”'],
    ['2 bloqué', 'on m’a dit que la grève continue', '2 red “on m’a dit que la grève continue”'],
  ])('what was told against it is a reason: %s … %s', (first, second, means) => expect(answerOf(first, second)).toBe(means))
})

test('what is put in the place of another state is asked why', () => {
  expect(saidInOrder('no, 3 at risk').asked?.question).toMatchObject({ ask: 'reason', id: 'belgium-invitation' })
})
