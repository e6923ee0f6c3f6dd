import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/register/schema.ts'
import { dueShape as dueSchema } from '../../src/register/shapes.ts'
import { dueWithMoves, saidDue } from '../../src/rendering/dues.ts'
import { en } from '../../src/wording/en.ts'
import { fr } from '../../src/wording/fr.ts'
import { aDay, anEntry } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

const noDate = { register: aRegister(), language: 'en' } as const
const dated = {
  register: aRegister({}, { events: [{ id: 'next-summit', name: 'Next UK-France summit', date: '2012-02-17' }] }),
  language: 'en',
} as const

describe('the words of the source survive, with what they were taken as', () => {
  test.each([
    { written: '2011-03-31', en: 'by Thursday 31 March 2011', fr: 'au plus tard le jeudi 31 mars 2011' },
    { written: '2011-03-01', en: 'by Tuesday 1 March 2011', fr: 'au plus tard le mardi 1er mars 2011' },
    { written: '2011-03', en: 'by the end of March 2011', fr: 'd’ici fin mars 2011' },
    { written: '2012-02', en: 'by the end of February 2012', fr: 'd’ici fin février 2012' },
    {
      written: '2011-Q1',
      en: 'by the end of the first quarter of 2011',
      fr: 'd’ici la fin du 1er trimestre 2011',
    },
    { written: '2011', en: 'by the end of 2011', fr: 'd’ici fin 2011' },
    {
      written: { event: 'next-summit' },
      en: 'by the next UK-France summit (date not yet fixed)',
      fr: 'd’ici «\u00A0Next UK-France summit\u00A0» (date non fixée)',
    },
    {
      written: { event: 'next-summit', before: 'P2W' },
      en: 'no later than 2 weeks before the next UK-France summit (date not yet fixed)',
      fr: 'au plus tard 2 semaines avant «\u00A0Next UK-France summit\u00A0» (date non fixée)',
    },
    { written: 'without delay', en: 'without delay', fr: 'sans délai' },
    { written: 'continuing', en: 'continuing', fr: 'permanent' },
    { written: undefined, en: 'no deadline', fr: 'sans échéance' },
  ])('$written', (row) => {
    const said = saidDue(row.written === undefined ? undefined : dueSchema.parse(row.written), noDate)
    expect(en.due(said)).toBe(row.en)
    expect(fr.due(said)).toBe(row.fr)
  })
})

test('an event is named within the sentence, and its date once', () => {
  const [may, june] = [aDay('2011-05-17'), aDay('2011-05-03')]
  const of = (date: Day | null, before: Day | null, by?: Day) => en.eventNews('Next UK-France summit', { date, before, by, why: '' })
  expect(of(null, may)).toBe('*The date of the next UK-France summit is open again*, and so is the deadline of this')
  expect(of(may, null, may)).toBe('*The next UK-France summit is on Tuesday 17 May 2011*; this is due by then')
  expect(of(may, june, may)).toBe('*The next UK-France summit is now on Tuesday 17 May 2011* (was Tuesday 3 May 2011); this is due by then')
  expect(of(may, null, june)).toBe('*The next UK-France summit is on Tuesday 17 May 2011*; this is due by Tuesday 3 May 2011')
})

test('an event that has a date keeps its name beside it', () => {
  expect(en.due(saidDue({ event: 'next-summit' }, dated))).toBe('by the next UK-France summit (Friday 17 February 2012)')
  expect(en.due(saidDue({ event: 'next-summit', before: 'P2W' }, dated))).toBe(
    'no later than 2 weeks before the next UK-France summit (Friday 3 February 2012)',
  )
  expect(fr.due(saidDue({ event: 'next-summit' }, dated))).toBe('d’ici «\u00A0Next UK-France summit\u00A0» (vendredi 17 février 2012)')
})

test.each([
  { length: 'P1D', en: '1 day', fr: '1 jour' },
  { length: 'P1M', en: '1 month', fr: '1 mois' },
  { length: 'P1Y2M', en: '1 year and 2 months', fr: '1 an et 2 mois' },
])('a length of time before an event is said in words: $length', ({ length, en: english, fr: french }) => {
  const said = saidDue({ event: 'next-summit', before: length }, noDate)
  expect(en.due(said)).toContain(`${english} before`)
  expect(fr.due(said)).toContain(`${french} avant`)
})

describe('a date that was moved says from where, and how often', () => {
  const moves = [
    anEntry({ kind: 'dated', from: '2011-03', to: '2011-04', text: 'late', at: '2011-03-01T10:00:00.000+00:00' }),
    anEntry({ kind: 'dated', from: '2011-04', to: '2011-05-16', text: 'later', at: '2011-04-01T10:00:00.000+01:00' }),
  ]
  const said = (log: readonly unknown[], words: typeof en) => {
    const register = aRegister({ due: '2011-05-16', log })
    const commitment = register.commitments.get('ports')
    return commitment ? dueWithMoves(commitment, { words, view: { register, language: words.language } }) : ''
  }

  test('after two moves', () => {
    expect(said(moves, en)).toBe('by Monday 16 May 2011, first promised: March 2011; moved twice')
    expect(said(moves, fr)).toBe('au plus tard le lundi 16 mai 2011, échéance initiale\u00A0: mars 2011\u202F; reportée deux fois')
  })

  test('without a move that was undone', () => {
    const undone = anEntry({ kind: 'undone', of: moves[1]?.at, at: '2011-04-02T10:00:00.000+01:00' })
    expect(said([...moves, undone], en)).toContain('first promised: March 2011; moved once')
  })

  test('without the day that it was first given', () => {
    const given = anEntry({ kind: 'dated', to: '2011-03', at: '2011-02-01T10:00:00.000+00:00' })
    expect(said([given, ...moves], en)).toContain('first promised: March 2011; moved twice')
  })

  test('a first date given where there was none is no move', () => {
    expect(said([anEntry({ kind: 'dated', to: '2011-05-16' })], en)).toBe('by Monday 16 May 2011')
  })
})

test.each([
  { days: 1, en: '1 day late', fr: '1 jour de retard' },
  { days: 12, en: '12 days late', fr: '12 jours de retard' },
])('a delay of $days is "$en" in English and "$fr" in French', ({ days, en: english, fr: french }) => {
  expect(en.late(days)).toBe(english)
  expect(fr.late(days)).toBe(french)
})

test('a colour never stands without its words', () => {
  expect(['green', 'amber', 'red'].map((rating) => en.rating(rating as 'green').replace(/^\P{L}+/u, ''))).toEqual([
    'Green, on track',
    'Amber, at risk',
    'Red, off track or blocked',
  ])
  expect(fr.rating('amber')).toContain('Orange, à risque')
})
