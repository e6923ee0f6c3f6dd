import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { loadDateReader } from '../../src/datewords.ts'
import { answered } from '../../src/replies/open-question.ts'
import { bothSides, testCalendars as calendars, secretary } from '../a-register.ts'
import { aReading, closedBefore, fourCommitments, inShort, three } from './a-reading.ts'

const dates = loadDateReader()
const at = DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' })
const joint = { 'ports-risk-analysis': { owners: bothSides, due: '2011-03' } }

type Given = Partial<Parameters<typeof answered>[2]>

/** What the second words mean after what the first were asked back; `alone` if they answer nothing. */
function afterAsking(first: string, second: string, given: Given = {}): string {
  const reading = answerTo(first, second, given)
  return reading ? inShort(reading) : 'alone'
}

/** Whether the question is closed by the second words. */
function isAnswer(first: string, second: string): boolean {
  return answerTo(first, second)?.isAnswer === true
}

function contextWith(given: Given = {}): Parameters<typeof answered>[2] {
  return {
    register: fourCommitments(joint),
    calendars,
    dates,
    about: three,
    yours: [],
    by: 'lead@ukba.example',
    at,
    language: 'en',
    ...given,
  }
}

function answerTo(first: string, second: string, given: Given = {}): ReturnType<typeof answered> {
  const context = contextWith(given)
  const { unclear } = aReading(first, context)
  expect(unclear.length).toBeGreaterThan(0)
  return answered(second, unclear, context)
}

test.each([
  ['2 won’t make it, contractor let us down', '15 April', 'contractor let us down'],
  ['2 late (no data)', '15 April', 'no data'],
  ['2 delayed because of the strike', '15 April', 'because of the strike'],
  ['2 en retard, experts absents', '15 avril', 'experts absents'],
])('who said why with "%s" is asked for the day only: %s', (first, day, reason) => {
  const { unclear } = aReading(first, contextWith())
  expect(unclear.map(({ question }) => question)).toEqual([expect.objectContaining({ ask: 'which date', isExplained: true })])
  const entries = answerTo(first, day)?.changes.map(({ entry }) => entry)
  expect(entries).toEqual([expect.objectContaining({ kind: 'dated', to: '2011-04-15', text: reason })])
})

test.each(['2 late: thanks all', '2 late, will confirm', '2 late'])('who has not said why is asked for it: %s', (first) => {
  expect(aReading(first, contextWith()).unclear.map(({ question }) => question)).toEqual([
    expect.not.objectContaining({ isExplained: true }),
  ])
  expect(afterAsking(first, '15 April')).toMatch(/ask reason/)
})

test.each([
  ['2 on track but tight', 'yes', 'green', '2 on track but tight'],
  ['2 on track, although the data is thin', 'at risk', 'amber', '2 on track, although the data is thin'],
  ['2 en bonne voie malgré tout', 'oui', 'green', '2 en bonne voie malgré tout'],
  ['2 on hold, no money', 'blocked', 'red', '2 on hold, no money'],
  ['2 on hold, no money', 'blocked: Treasury', 'red', 'Treasury'],
])('after "%s" the state alone is said of it, with the words that left it open: %s', (first, answer, rating, text) => {
  const entries = answerTo(first, answer)?.changes.map(({ id, entry }) => ({ id, entry }))
  expect(entries).toMatchObject([{ id: 'calais-detection', entry: { kind: 'rated', rating, text } }])
})

test('words that left open how it stands are not put under another answer', () => {
  expect(answerTo('2 on hold, no money', 'done')?.changes).toMatchObject([{ entry: { kind: 'closed', text: 'done' } }])
  expect(afterAsking('2 on track but tight', 'no')).not.toContain('rated')
})

test.each([
  ['ports delayed because of snow', '15 April', 'because of snow'],
  ['ports en retard à cause de la neige', '15 avril', 'à cause de la neige'],
  ['ports is late due to snow', 'to 15 April', 'due to snow'],
])('after "%s" the day alone moves it, for the reason that was given with it: %s', (first, day, why) => {
  const reading = answerTo(first, day)
  expect(reading && inShort(reading)).toBe('ports dated 2011-04-15')
  expect(reading?.changes[0]?.entry.text).toBe(why)
})

test.each([
  ['Yes because DVLA is late', 'because DVLA is late'],
  ['yes: the strike', 'the strike'],
  ['oui car la DVLA est en retard', 'car la DVLA est en retard'],
  ['yes, due to the strike', 'due to the strike'],
])('a yes to "move all?" that says why gives the reason too: %s', (words, text) => {
  const entries = answerTo('all slip to 15 April', words)?.changes.map(({ entry }) => entry)
  expect(entries).toHaveLength(2)
  for (const entry of entries ?? []) expect(entry).toMatchObject({ kind: 'dated', to: '2011-04-15', text })
})

test.each(['yes?', 'yes but not 3', 'yes: but not 3', 'yes, talk tomorrow', 'yes because of 3?'])(
  'a yes to "move all?" that says something else moves nothing: %s',
  (words) => {
    expect(answerTo('all slip to 15 April', words)?.changes.filter(({ entry }) => entry.kind === 'dated') ?? []).toEqual([])
  },
)

test('after "it is late" the day is asked for, and then why', () => {
  expect(afterAsking('ports is late', '15 April')).toBe('ports noted; ask reason 2011-04-15')
})

test.each([
  ['no, leave it open', ''],
  ['no, keep it open please', ''],
  ['leave it open', ''],
  ["don't close it", ''],
  ['non, on laisse ouvert', ''],
  ['non, laissez-le ouvert', ''],
  ['on garde ouvert', ''],
  ['non, ne pas clore', ''],
  ['yes, all of it', 'ports closed'],
  ['yes, close it all the same', 'ports closed'],
  ['yes, anyway', 'ports closed'],
  ['oui, clore quand même', 'ports closed'],
  ['oui, quand même', 'ports closed'],
  ['oui, en entier', 'ports closed'],
  ['clore tout de même', 'ports closed'],
  ['yes, all of it but the annex', 'alone'],
  ['oui, mais laissez ouvert', 'alone'],
  ['yes, leave it open', 'alone'],
])('whether an umbrella is closed though a part is open: "%s"', (words, means) => {
  const register = fourCommitments({ 'ports-risk-analysis': { due: '2011-03' }, 'calais-detection': { partOf: 'ports-risk-analysis' } })
  expect(afterAsking('1 done', words, { register })).toBe(means)
})

describe('the next words answer what was asked', () => {
  test.each(
    [
      ['1 done, I think', 'yes', 'ports closed'],
      ['1 done, I think', 'oui', 'ports closed'],
      ['1 done, I think', 'no', ''],
      ['2 slips', '15 April: the strike', 'calais dated 2011-04-15'],
      ['2 slips', '15 April', 'calais noted; ask reason 2011-04-15'],
      ['2 reporté', 'au 15 avril : la grève', 'calais dated 2011-04-15'],
      ['2 slips to 15 April', 'the experts are away', 'calais dated 2011-04-15'],
      ['2 slips to 15 April', 'because the scanner is blocked', 'calais dated 2011-04-15'],
      ['2 slips to 15 April', 'blocked by the strike', 'calais dated 2011-04-15'],
      ['2 slips to 15 April', 'on track', 'calais rated green'],
      ['2 slips to 15 January: strike', 'yes', 'calais dated 2012-01-15'],
      ['2 slips to 10 March: strike', 'yes', 'calais dated 2011-03-10'],
      ['2 slips to 10 March: strike', '10 May: strike', 'calais dated 2011-05-10'],
      ['snooze 2', 'until 14 March', 'calais snoozed 2011-03-14'],
      ['2 en pause', "jusqu'au 14 mars", 'calais snoozed 2011-03-14'],
      ['2 evidence', '80 arrests', 'calais evidenced'],
      ['at risk: no data', '2', 'calais rated amber'],
      ['at risk: no data', 'calais and ports', 'calais rated amber; ports rated amber'],
      ['done', 'all', 'ask close all'],
      ['all done', 'yes', 'ports closed; calais closed; belgium closed'],
      ['all done', 'no', ''],
      ['2 hand over to Home', 'Home Office', 'calais assigned'],
      ['1 done, I think', 'yes please', 'ports closed'],
      ['1 done, I think', 'yes, please close it', 'ports closed'],
      ['1 done, I think', 'oui, clore', 'ports closed'],
      ['1 done, I think', 'close it', 'ports closed'],
      ['1 done, I think', 'done', 'ports closed'],
      ['all done', 'close them', 'ports closed; calais closed; belgium closed'],
      ['calais: 15 April: strike', 'yes', 'calais dated 2011-04-15'],
      ['calais: more like 20 April', 'yes', 'ask reason 2011-04-20'],
      ['calais : plutôt le 20 avril : grève', 'oui', 'calais dated 2011-04-20'],
      ['calais: 15 April: strike', 'no', ''],
      ['2 on hold', 'blocked: no money', 'calais rated red'],
      ['2 hmm', 'at risk: no data', 'calais rated amber'],
      ['everybody withdrawn', '15 April', 'alone'],
    ].slice(0, -1),
  )('"%s", then "%s": %s', (first, second, means) => {
    expect(afterAsking(first ?? '', second ?? '')).toBe(means)
  })

  test.each([
    ['sorry, 16 June', 'calais noted; ask reason 2011-06-16'],
    ['non, plutôt le 16 juin', 'calais noted; ask reason 2011-06-16'],
    ['20 June: the strike', 'calais dated 2011-06-20'],
    ['20 June is a holiday', 'calais dated 2011-06-15'],
    ['2: the scanner is late', 'calais dated 2011-06-15'],
    ['2 experts are ill', 'calais dated 2011-06-15'],
    ['ports data is late', 'calais dated 2011-06-15'],
    ['because ports is late', 'calais dated 2011-06-15'],
    ['waiting for FCO clearance', 'calais dated 2011-06-15'],
    ['hold on, the minister resigned', 'calais dated 2011-06-15'],
    ['ports is late too', 'alone'],
    ['3 done I think', 'alone'],
    ['2 slips to 15 June: 20 June', 'alone'],
    ['thanks', ''],
  ])('why a date moves, or to which day it does: "%s"', (words, means) => {
    expect(afterAsking('2 slips to 15 June', words)).toBe(means)
  })

  test.each(['who is on leave this week?', 'why?', 'see my email', 'as agreed', 'no reason', 'sans raison'])(
    'what is no reason is asked once more: "%s"',
    (words) => {
      expect(afterAsking('2 slips to 15 June', words)).toBe('ask reason 2011-06-15')
    },
  )

  test.each([
    "I'll tell you tomorrow",
    'hang on, asking the team',
    'no wait',
    'not sure yet',
    'let me ask Paul',
    'je demande',
    'je vérifie avec Londres et je reviens vers vous',
  ])('an answer that is still to come leaves the question open, in silence: "%s"', (words) => {
    for (const first of ['2 slips to 15 June', '2 evidence', '1 done, I think']) {
      expect(afterAsking(first, words)).toBe('')
      expect(isAnswer(first, words)).toBe(false)
    }
  })

  test.each(['forget it', 'never mind', 'keep the old date', 'laissez tomber', 'oubliez'])(
    'who drops it is asked no more: "%s"',
    (words) => {
      expect(afterAsking('2 slips to 15 June', words)).toBe('')
      expect(isAnswer('2 slips to 15 June', words)).toBe(true)
    },
  )

  test.each([
    'thanks Ana',
    'merci Jean',
    'cheers John',
    'on my way',
    'brb',
    'I am at lunch',
    'Sam will call you',
    'on se voit à la cantine',
  ])('what people say to one another where it was asked why changes nothing, and leaves the question open: "%s"', (words) => {
    const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] } })
    const paf = { register, by: 'lead@paf.example', team: 'fr-paf', about: ['ports-risk-analysis'] }
    for (const [first, given] of [
      ['2 slips to 15 June', {}],
      ['not agreed', paf],
    ] as const) {
      expect(afterAsking(first, words, given)).toBe('')
      expect(answerTo(first, words, given)?.isAnswer).toBeUndefined()
    }
  })

  test.each(['wrong thread', 'sorry, wrong channel', 'mauvais fil', 'oups, erreur de fil'])(
    'who wrote in another thread than they meant is asked no more: "%s"',
    (words) => {
      expect(afterAsking('2 slips to 15 June', words)).toBe('')
      expect(isAnswer('2 slips to 15 June', words)).toBe(true)
    },
  )

  test.each(['Kim joins', 'Deloitte', "I'm on leave until 20 February", 'Jean arrive lundi'])(
    'a date moves by words that may be no reason only once they are confirmed as one: "%s"',
    (words) => {
      expect(afterAsking('2 slips to 15 June', words)).toMatch(/^ask is that why/)
      const asked = answerTo('2 slips to 15 June', words)?.unclear ?? []
      const context = contextWith()
      const said = (answer: string) => {
        const reading = answered(answer, asked, context)
        return reading ? [inShort(reading), ...reading.changes.map(({ entry }) => entry.text)] : 'alone'
      }
      expect(said('yes')).toEqual(['calais dated 2011-06-15', words])
      expect(said('no')).toEqual(['ask reason 2011-06-15'])
      expect(said('the scanner is late')).toEqual(['calais dated 2011-06-15', 'the scanner is late'])
      expect(said('thanks Ana')).toEqual([''])
      expect(said('forget it')).toEqual([''])
    },
  )

  test.each([
    ['who has it?', 'ask what evidence'],
    ['ports is late', 'alone'],
    ['the report', 'calais evidenced'],
  ])('what there is to show, asked for: "%s"', (words, means) => {
    expect(afterAsking('2 evidence', words)).toBe(means)
  })

  test.each([
    ["2 reporté avant l'été : élections", 'fin juin', 'élections'],
    ['2 hand over to Home', 'Home Office', '2 hand over to Home'],
  ])('what is kept is what was typed: "%s", then "%s"', (first, second, kept) => {
    expect(answerTo(first, second)?.changes.map(({ entry }) => entry.text)).toEqual([kept])
  })

  test('the words of an answer are kept, and not what was made of them', () => {
    const { changes, unclear } = answerTo('2 slips', '15 April') ?? { changes: [], unclear: [] }
    expect([...changes.map(({ entry }) => entry.text), ...unclear.map(({ text }) => text)]).toEqual(['15 April', '15 April'])
  })

  test.each(['ok', 'sure', 'of course', 'understood', 'noted', 'thanks', 'agreed', "d'accord", 'bien reçu', '👍', ':+1:'])(
    '"%s" says that a question was read, and leaves it open',
    (words) => {
      expect(afterAsking('1 done, I think', words)).toBe('')
      expect(afterAsking('all done', words)).toBe('')
      expect(afterAsking('2 slips to 10 March: strike', words)).toBe('')
    },
  )

  test('a yes to somebody else is none to the bot', () => {
    expect(afterAsking('1 done, I think', '<@U1> yes')).toBe('')
    expect(afterAsking('1 done, I think', 'yes <@U1>')).toBe('alone')
  })

  test('a closing is taken back, and what was said then holds', () => {
    const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] } })
    expect(afterAsking('1 at risk: no data', 'yes', { register })).toBe('ports undone; ports rated amber')
    expect(afterAsking('1 at risk: no data', 'no', { register })).toBe('')
  })

  test('why a closing is not agreed to', () => {
    const register = fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] } })
    const paf = { register, by: 'lead@paf.example', team: 'fr-paf', language: 'fr' as const, about: ['ports-risk-analysis'] }
    expect(afterAsking("pas d'accord", "aucune réunion n'a eu lieu", paf)).toBe('ports objected')
  })

  test.each(["pas d'accord", 'not agreed'])(
    'a bare refusal is about the one row that waits for an agreement, among several, and is asked why: "%s"',
    (words) => {
      const register = fourCommitments({
        'ports-risk-analysis': { owners: bothSides, status: 'closing', log: [closedBefore] },
        'calais-screening': { owners: bothSides },
      })
      const paf = { register, by: 'lead@paf.example', team: 'fr-paf' }
      expect(inShort(aReading(words, { ...paf, about: three }))).toContain('ask reason')
      expect(afterAsking(words, 'les contrats ne sont pas signés', paf)).toBe('ports objected')
      expect(inShort(aReading(`${words} : les contrats ne sont pas signés`, { ...paf, about: three }))).toBe('ports objected')
    },
  )

  test('by when what is called on track, and is late, will be done', () => {
    const late = { at: DateTime.fromISO('2011-04-14T10:00', { zone: 'Europe/London' }), about: ['ports-risk-analysis'] }
    expect(inShort(aReading('on track', { register: fourCommitments(joint), ...late }))).toBe('ports rated green; ask by when')
    expect(inShort(aReading('at risk: strike', { register: fourCommitments(joint), ...late }))).toBe('ports rated amber')
    const all = { register: fourCommitments(joint), at: late.at, about: three }
    expect(inShort(aReading('all on track except 2: blocked, no data', all))).toContain('ports rated green')
    expect(afterAsking('on track', '15 May: the strike', late)).toBe('ports dated 2011-05-15')
    expect(afterAsking('on track', '15 May', late)).toBe('ports noted; ask reason 2011-05-15')
  })

  test('for which side the secretariat closes', () => {
    const bySecretariat = { by: secretary, about: ['ports-risk-analysis'] }
    expect(afterAsking('done', 'France', bySecretariat)).toBe('ports closed')
    expect(afterAsking('done', 'both', bySecretariat)).toBe('ports closed; ports closed')
  })
})

describe('what is complete by itself is read as itself', () => {
  test.each([
    ['1 done, I think', '2 on track'],
    ['2 slips to 15 April', '3 done'],
    ['2 slips', '3 at risk: no data'],
    ['at risk: no data', '2 on track'],
    ['1 done, I think', 'hmm'],
    ['1 done, I think', 'ours'],
    ['1 done, I think', 'yes?'],
    ['3 looks fine', '1 at risk: data. 2 done I guess'],
    ['3 looks fine', '1 slips to 15 June'],
    ['3 va bien je crois', '1 reporté au 15 juin'],
    ['3 looks fine', 'the rest on track'],
    ['2 evidence', '3: 80 arrests'],
    ['2 slips', '3: 15 June'],
    ['2 reporté à fin mai', "3 on n'aura rien avant septembre"],
    ['2 slips to June', '3 nobody has answered'],
    ['2 slips', '3 we have nothing yet'],
  ])('"%s", then "%s"', (first, second) => {
    expect(afterAsking(first, second)).toBe('alone')
  })
})

test.each([
  ['3 will slip', 'end of May'],
  ['belgium will slip', 'to the end of May'],
  ['3 en retard', 'fin mai'],
  ['3 slips', 'May'],
  ['3 will slip', 'end of may please'],
])('of what had no date "%s" is asked why as well: "%s" alone dates nothing, and is no reason', (first, day) => {
  const context = contextWith()
  const reading = answerTo(first, day)
  expect(reading && inShort(reading)).toBe('ask reason 2011-05')
  const why = answered('no charter company bid', reading?.unclear ?? [], context)
  expect(why?.changes).toMatchObject([
    { id: 'belgium-invitation', entry: { kind: 'dated', to: '2011-05', text: 'no charter company bid' } },
  ])
})

test.each([
  ['3 will slip', 'end of May: no charter company bid', 'no charter company bid'],
  ['3 will slip', 'end of May, no charter company bid', 'no charter company bid'],
  ['3 delayed: the elections', 'end of May', 'the elections'],
  ['3 late because of the strike', 'end of May', 'because of the strike'],
  ['3 en retard : grève', 'fin mai', 'grève'],
])('of what had no date the reason of "%s", "%s" is "%s"', (first, second, text) => {
  const { changes = [], unclear } = answerTo(first, second) ?? {}
  expect(changes).toMatchObject([{ entry: { kind: 'dated', to: '2011-05', text } }])
  expect(unclear).toEqual([])
})

test('why rows move of which only the day was said is asked in one question, also where one of them had no date', () => {
  const reading = answerTo('2 and 3 will slip', 'end of May')
  expect(reading?.unclear).toMatchObject([{ question: { ask: 'reason', to: '2011-05' }, also: ['belgium-invitation'] }])
  const why = answered('no charter company bid', reading?.unclear ?? [], contextWith())
  expect(why && inShort(why)).toBe('calais dated 2011-05; belgium dated 2011-05')
})

describe('what is called delivered in part is closed so by a yes, and never as delivered', () => {
  const outcomes = (first: string, second: string) =>
    answerTo(first, second)?.changes.map(({ entry }) => (entry.kind === 'closed' ? `closed ${entry.outcome}` : entry.kind))

  test.each([
    ['1 delivered in part: five of eight ports', 'yes'],
    ['1 delivered in part', 'yes, close it'],
    ['1 partly delivered, the rest was dropped', 'yes'],
    ['1 partially closed', 'yes'],
    ['le 1 est livré en partie', 'oui'],
    ['1 partiellement réalisé : cinq ports sur huit', 'oui'],
  ])('%s, %s', (first, second) => expect(outcomes(first, second)).toEqual(['closed delivered in part']))

  test('a no leaves it open', () => expect(outcomes('1 delivered in part', 'no')).toEqual([]))

  test('a plain "done" behind it is the whole', () => expect(outcomes('1 delivered in part', 'done')).toEqual(['closed delivered']))

  test('another doubt is not of parts', () => expect(outcomes('1 done, I think', 'yes')).toEqual(['closed delivered']))
})

describe('"all", said when it was asked which, is of those that are open, and closes none of several without a question', () => {
  const closedPorts = { 'ports-risk-analysis': { status: 'closed', log: [closedBefore] } }

  test.each([
    ['on track', 'all of them', 'calais rated green; belgium rated green'],
    ['bloqué', 'tous', 'calais rated red; belgium rated red'],
    ['on track', '1', 'ports noted; ask ended'],
  ])('%s, %s', (first, second, means) => expect(afterAsking(first, second, { register: fourCommitments(closedPorts) })).toBe(means))

  test.each([
    ['done', 'all'],
    ['terminé', 'tous'],
  ])('%s, %s', (first, second) => expect(afterAsking(first, second)).toBe('ask close all'))
})
