import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// What French colleagues say plainly in other than the stock words. About three commitments: 1 the ports, 2 Calais, 3 Belgium; `one` is the ports alone.

const one = three.slice(0, 1)

function meaningOf(words: string, about = three): string {
  return inShort(aReading(words, { about, language: 'fr' }))
}

const allGreen = 'ports rated green; calais rated green; belgium rated green'
const allNoted = 'ports noted; calais noted; belgium noted'

/** Words by which nothing is closed, rated or moved, whatever is asked. */
function asked(rows: readonly string[], about = three): void {
  test.each(rows)('nothing changes by: %s', (words) => expect(meaningOf(words, about)).not.toMatch(/closed|rated|dated|snoozed|withdrawn/))
}

describe('a row is named behind the state, also in the feminine', () => {
  test.each([
    ['On a bouclé la 1 hier soir', 'ports closed'],
    ['mission accomplie pour la 2 !', 'calais closed'],
    ['en rouge la 3 : aucune offre reçue', 'belgium rated red'],
    ['en vert la 1 et la 2', 'ports rated green; calais rated green'],
    ['délais tenus sur la 1', 'ports rated green'],
    ["on demande un report d'un mois pour la 1, les relevés ne sont pas finis", 'ports dated 2011-04'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  asked([
    'mission presque accomplie pour la 2',
    'mission accomplie pour la 2 ?',
    'on a bouclé la 1 demain soir',
    'on termine la 1 en ce moment',
  ])
})

describe('what goes well is green in other words', () => {
  test.each([
    ['on tient les délais partout', allGreen],
    ['2 se passe très bien, deux réseaux démantelés en décembre', 'calais rated green'],
    ['Ports : légère avance', 'ports rated green'],
    ['tout bon pour la 3', 'belgium rated green'],
    ['1 on sera prêts', 'ports rated green'],
    ["1 nous tiendrons l'échéance de mars", 'ports rated green'],
    ['la 1 on la finit ce mois-ci', 'ports rated green'],
    ['1 : on termine fin mars', 'ports rated green'],
    ['1 : on termine fin avril', 'ports noted; ask reason 2011-04'],
    ['nada', allNoted],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  test.each(['on sera prêts', "Nous tiendrons l'échéance de mars", "nous tiendrons l'échéance du 31 mars", 'on finit fin mars'])(
    'below a message about one: %s',
    (words) => expect(meaningOf(words, one)).toBe('ports rated green'),
  )

  asked([
    'on tient les délais partout ?',
    'on tient les délais partout sauf sur la 2',
    'pas tout bon pour la 3',
    '1 : légère avance sur la 2',
    '1 on sera pas prêts',
    '1 on sera prêts si Londres signe',
    "1 nous tiendrons l'échéance d'avril",
    "1 on ne tiendra pas l'échéance de mars",
    'plus de problème sur la 3, les renforts sont arrivés',
    'plus de problèmes que prévu sur la 3',
  ])
  asked(["nous tiendrons l'échéance de mars si Londres signe", "nous ne tiendrons pas l'échéance de mars"], one)
})

describe('a closing goes on with what shows it, and from when', () => {
  test.each([
    ['1 fait, voir le PV du 5 janvier', 'ports closed'],
    ['1 terminé, rapport envoyé à la préfecture hier', 'ports closed'],
    ["1 clos à partir d'aujourd'hui, la convention est signée", 'ports closed'],
  ])('%s', (words, means) => expect(meaningOf(words)).toBe(means))

  asked(['1 fait, voir le PV du 5 avril', '1 close à partir de demain', '1 terminé, envoyé au préfet pour signature'])
})

describe('an answer that is still to come is none', () => {
  test.each(['je vous dis ça vendredi', 'Je regarde ça cet après-midi et je vous réponds', 'je regarde et je vous dis'])('%s', (words) =>
    expect([meaningOf(words), meaningOf(words, one)]).toEqual(['', '']),
  )

  test.each(['je vous dis ça vendredi, la 2 est bloquée : grève', 'je regarde la 2 et je vous dis'])(
    'what says more is no such answer: %s',
    (words) => expect(meaningOf(words)).not.toBe(''),
  )
})

describe('a later day behind words that only say that it is late is offered as the new date, with its reason', () => {
  function moveAsked(words: string, about = three): unknown {
    const { changes, unclear } = aReading(words, { about, language: 'fr' })
    const moves = unclear.map(({ question }) =>
      question.ask === 'move all' ? { to: Object.values(question.dates), why: question.reason } : question.ask,
    )
    return [inShort({ changes, unclear: [] }), ...moves]
  }

  test.each([
    [
      "pour la 1 on aura du retard, plutôt mi-avril parce que la douane n'a pas encore envoyé ses chiffres",
      { to: ['2011-04-15'], why: "parce que la douane n'a pas encore envoyé ses chiffres" },
    ],
    ['la 1 a du retard, plutôt mi-avril', { to: ['2011-04-15'], why: undefined }],
    ["la 1 a du retard - disons fin avril, la douane n'a rien envoyé", { to: ['2011-04'], why: "la douane n'a rien envoyé" }],
  ])('%s', (words, move) => expect(moveAsked(words)).toEqual(['ports noted', move]))

  test.each([
    'la 1 a du retard, plutôt mi-avril si Londres signe',
    'la 1 a du retard, plutôt la faute de la douane',
    '1 en retard, plutôt fin février',
  ])('no such day is offered by: %s', (words) => expect(moveAsked(words)).toEqual(['ports noted', 'which date']))

  test.each(['fin avril', 'end of April'])('a day alone, though a name of the register begins with its first word: %s', (words) => {
    const register = fourCommitments({ 'others-work': { title: { en: 'End the illegal camps', fr: 'Fin des campements illégaux' } } })
    const { unclear } = aReading(words, { register, language: 'fr' })
    expect(unclear.map(({ question }) => question.ask)).toEqual(['move all'])
  })
})
