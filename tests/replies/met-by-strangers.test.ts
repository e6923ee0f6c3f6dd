import { describe, expect, test } from 'vitest'
import { enquiriesIn } from '../../src/replies/enquiry.ts'
import { answered } from '../../src/replies/open-question.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

// What strangers typed that was plain, and was asked about. About three commitments: 1 the ports (due in March), 2 Calais (31 March), 3 Belgium (no time said).

type Given = Parameters<typeof aContext>[0]

const register = fourCommitments()

function entries(words: string, given: Given = {}): string[] {
  return aReading(words, { register, about: three, ...given }).changes.map(({ id, entry }) => {
    const more = 'rating' in entry ? entry.rating : 'to' in entry ? entry.to : ''
    return `${id.split('-')[0]} ${entry.kind} ${more}: ${entry.text}`
  })
}

describe('the day on which it will be ready moves the date, with the reason behind it', () => {
  const moved = 'ports dated 2011-04-08: '
  test.each([
    ['ce sera prêt le 8 avril, les experts sont en retard', `${moved}les experts sont en retard`],
    ['il sera prêt le 8 avril : grève', `${moved}grève`],
    ['elles seront prêtes pour le 8 avril : grève', `${moved}grève`],
    ['ça sera prêt d’ici le 8 avril, les experts sont en retard', `${moved}les experts sont en retard`],
    ["it'll be ready on 8 April, the experts are late", `${moved}the experts are late`],
    ["we'll be done by 8 April: strike", `${moved}strike`],
    ['it will be ready on 8 April, the experts are late', `${moved}the experts are late`],
  ])('%s', (words, entry) => expect(entries(words, { about: three.slice(0, 1) })).toEqual([entry]))

  test.each([
    'ce sera prêt le 8 avril, les experts sont en retard',
    'ils seront prêts le 8 avril : grève',
    "it'll be ready on 8 April: strike",
  ])('among several it is asked which one: %s', (words) =>
    expect(inShort(aReading(words, { register, about: three }))).toBe('ask which of several'),
  )

  test.each(['2 : ce sera prêt le 8 avril : grève', 'le 2 sera prêt le 8 avril, grève', "2: it'll be ready on 8 April: strike"])(
    'of a row: %s',
    (words) => expect(entries(words)).toEqual([expect.stringMatching(/^calais dated 2011-04-08: (?:gr[eè]ve|strike)$/)]),
  )
})

describe('a day alone behind the number of a row is asked about as its new date', () => {
  test.each([
    ['3 fin avril', '2011-04'],
    ['3 le 15 avril', '2011-04-15'],
    ['3 - mi-avril', '2011-04-15'],
    ['3 15 April', '2011-04-15'],
    ['3: end of April', '2011-04'],
    ['2 fin avril', '2011-04'],
  ])('%s', (words, day) => {
    const { unclear } = aReading(words, { register, about: three })
    expect(unclear.map(({ question }) => question)).toEqual([
      expect.objectContaining({ ask: 'move all', dates: { [three[Number(words[0]) - 1] ?? '']: day } }),
    ])
  })

  test.each(['3 15 April meeting with Paris', '3 : réunion le 15 avril', '3 avril', '3 14', '3 avait commencé fin avril'])(
    'what is said of another day is no new date: %s',
    (words) => expect(inShort(aReading(words, { register, about: three }))).not.toMatch(/move all|dated/),
  )
})

describe('"because ..." to "is that the new date?" is a yes with its reason', () => {
  const afterwards = (first: string, second: string) => {
    const context = aContext({ register, about: three })
    return answered(second, aReading(first, context).unclear, context)
  }

  test.each([
    ['2 15 April', 'because the experts are late', 'the experts are late'],
    ['2 15 April', 'due to the strike', 'due to the strike'],
    ['2 15 avril', 'parce que les experts sont en retard', 'les experts sont en retard'],
    ['2 15 avril', 'car les experts sont absents', 'les experts sont absents'],
    ['3 le 15 avril', 'parce qu’ils sont absents', 'ils sont absents'],
    ['can we move 2 to 15 April?', 'because of the strike', 'because of the strike'],
  ])('%s: %s', (first, second, reason) =>
    expect(afterwards(first, second)?.changes.map(({ entry }) => entry)).toEqual([
      expect.objectContaining({ kind: 'dated', to: '2011-04-15', text: reason }),
    ]),
  )

  test.each(['because?', 'vu', 'as discussed', 'no, because of the strike'])('no reason and no yes: %s', (second) =>
    expect(afterwards('2 15 April', second)?.changes ?? []).toEqual([]),
  )

  test('of several the reason is kept, and the move is asked for once more', () => {
    expect(afterwards('all slip to 15 April', 'because of the strike')).toMatchObject({
      changes: [],
      unclear: [{ question: { ask: 'move all', reason: 'because of the strike' } }],
    })
  })
})

describe('on whose side it is held up is no part of why', () => {
  test.each([
    ["merci, et le 3 c'est bloqué chez nous : pas de scanner", 'belgium rated red: pas de scanner'],
    ['3 à risque de notre côté, pas de scanner', 'belgium rated amber: pas de scanner'],
    ['bloqué ici sur le 3 : pas de scanner', 'belgium rated red: pas de scanner'],
    ['thanks, and 3 is blocked on our side: no scanner', 'belgium rated red: no scanner'],
    ['3 at risk for us - no scanner', 'belgium rated amber: no scanner'],
    ['3 red our end: no scanner', 'belgium rated red: no scanner'],
    ['blocked on our side on 3: no scanner', 'belgium rated red: no scanner'],
    ['3 blocked on our side', 'belgium rated red: 3 blocked on our side'],
  ])('%s', (words, entry) => expect(entries(words)).toEqual([entry]))

  test.each(['3 at risk our side is late', '1 blocked our part of the work is late', '3 blocked on our side?'])(
    'where it goes on as a sentence it is asked: %s',
    (words) => expect(inShort(aReading(words, { register, about: three }))).not.toMatch(/rated/),
  )
})

describe('what a row is may be asked with the row behind a comma', () => {
  test.each([
    'qu’est-ce que c’est, le 3 ?',
    'qu’est-ce que c’est le 3 ?',
    'le 3, qu’est-ce que c’est ?',
    'c’est quoi déjà le 3 ?',
    'c’est quoi, le 3 ?',
    'what is 3 again?',
    "what's that, 3?",
  ])('%s', (words) => {
    expect(enquiriesIn(words, aContext({ register, about: three }))).toMatchObject([{ asks: 'text', ids: ['belgium-invitation'] }])
  })
})

describe('a row that is dropped is given up, once it is said why', () => {
  test.each([
    ['drop 3: no budget', 'belgium withdrawn : no budget'],
    ["we're dropping 3: no budget", 'belgium withdrawn : no budget'],
    ['shelve 3: no budget', 'belgium withdrawn : no budget'],
    ['on laisse tomber le 3 : plus de budget', 'belgium withdrawn : plus de budget'],
    ['nous abandonnons le 3 : plus de budget', 'belgium withdrawn : plus de budget'],
  ])('%s', (words, entry) => expect(entries(words)).toEqual([entry]))

  test.each(['drop 3', 'drop ports', 'laisser tomber le 3', 'on laisse tomber les ports'])('without a reason it is asked: %s', (words) =>
    expect(inShort(aReading(words, { register, about: three }))).toMatch(/^\w+ noted; ask is it withdrawn$/),
  )

  test.each(['drop in numbers', 'drop-in sessions on 3', '1 drop in numbers', 'can we drop 3?'])('nothing is given up by: %s', (words) =>
    expect(inShort(aReading(words, { register, about: three }))).not.toMatch(/withdrawn/),
  )
})

describe('words to all colleagues about a meeting of theirs are for nobody here', () => {
  test.each([
    'hello all, meeting at 2pm',
    'morning everyone, call at 14:00 in room 4',
    'bonjour à tous, réunion à 14 h',
    'bonjour à toutes et à tous, visio à 14h30',
  ])('%s', (words) => expect(inShort(aReading(words, { register, about: three }))).toBe(''))

  test.each(['hello all, 3 is blocked: no scanner', 'bonjour à tous, le 3 est bloqué : pas de scanner'])(
    'what they say of a row is read: %s',
    (words) => expect(inShort(aReading(words, { register, about: three }))).toBe('belgium rated red'),
  )
})

describe('"no change for all" beside an exception is of all others', () => {
  test.each([
    'no change for all, 3 at risk: minister away',
    'no change for all. 3 at risk: minister away',
    'no update on all, but 3 at risk: minister away',
    'nothing new for all, 3 at risk: minister away',
    'aucun changement pour tous, 3 à risque : le ministre est absent',
  ])('%s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('ports noted; calais noted; belgium rated amber')
  })
})
