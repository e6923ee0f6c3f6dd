import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort } from './a-reading.ts'

// Said on Tuesday 1 March 2011 of what is due in March 2011, where no other day is named.

/** The same, due in February: every day to come is later. */
const overdue = { register: fourCommitments({ 'ports-risk-analysis': { due: '2011-02' } }) }

const said = (day: string) => DateTime.fromISO(`${day}T10:00`, { zone: 'Europe/London' })

describe('a date keeps the precision in which it was said', () => {
  test.each([
    ['to 15 April', '2011-04-15'],
    ['to the 15th of April', '2011-04-15'],
    ['to April 15', '2011-04-15'],
    ['to Apr 15th, 2011', '2011-04-15'],
    ['to 15/4', '2011-04-15'],
    ['to 15.04.2011', '2011-04-15'],
    ['to 2011-04-15', '2011-04-15'],
    ['to the 15th', '2011-03-15'],
    ['to the 31st', '2011-03-31'],
    ['to Tuesday 15 March', '2011-03-15'],
    ['to 29 February', '2012-02-29'],
    ['to 9/11', '2011-11-09'],
    ['to end of April', '2011-04'],
    ['to the end of April', '2011-04'],
    ['to April', '2011-04'],
    ['to may', '2011-05'],
    ['to 15 October', '2011-10-15'],
    ['to October', '2011-10'],
    ['to the end of the month', '2011-03'],
    ['to next month', '2011-04'],
    ['to Q2', '2011-Q2'],
    ['to end of Q2 2012', '2012-Q2'],
    ['to the second quarter', '2011-Q2'],
    ['to next quarter', '2011-Q2'],
    ['to 2012', '2012'],
    ['to the end of the year', '2011'],
    ['to next year', '2012'],
    ['to H1 2012', '2012-06'],
    ['to mid-April', '2011-04-15'],
    ['to tomorrow', '2011-03-02'],
    ['to Friday', '2011-03-04'],
    ['to Monday week', '2011-03-14'],
    ['to the end of next week', '2011-03-11'],
    ['to Friday next week', '2011-03-11'],
    ['to in two weeks', '2011-03-15'],
    ['to 14th of next month', '2011-04-14'],
    ['to the third Friday of April', '2011-04-15'],
    ['to the 3rd Friday in April 2011', '2011-04-15'],
    ['to the last Friday of April', '2011-04-29'],
    ['to the first Monday of next month', '2011-04-04'],
    ['to the last Thursday of the month', '2011-03-31'],
    ['to the last working day of March', '2011-03-31'],
    ['to the last working day of April', '2011-04-28'], // the 29th was a holiday
    ['to the first working day of May', '2011-05-03'], // so was Monday the 2nd
    ['to the last day of April', '2011-04-30'],
    ['to the last week of April', '2011-04'],
    ['to w/c 4 April', '2011-04-08'],
    ['to end-April', '2011-04'],
    ['in 10 working days', '2011-03-15'],
    ['by 04/2011', '2011-04'],
    ['to 15 April at the latest', '2011-04-15'],
    ['to COP 15 April', '2011-04-15'],
    ['to 15 Apr 2011', '2011-04-15'],
    ["to 15 Apr '11", '2011-04-15'],
    ['to 15 April 11', '2011-04-15'],
    ['to 15-Apr-11', '2011-04-15'],
    ['to 15Apr', '2011-04-15'],
    ['to Apr 15', '2011-04-15'],
    ['to 15. 4. 2011', '2011-04-15'],
    ['to 15 . 04 . 2011', '2011-04-15'],
    ['to 15.4.', '2011-04-15'],
    ['to 15/04', '2011-04-15'],
    ['to 1/4/2011', '2011-04-01'],
    ['to 2011/04/15', '2011-04-15'],
    ['to 20110415', '2011-04-15'],
    ['to Fri 15/4', '2011-04-15'],
    ['to April 15, 2011', '2011-04-15'],
    ['to 15th April 2011 (Fri)', '2011-04-15'],
    ['to 15 April, Friday', '2011-04-15'],
    ['to Friday (15 April)', '2011-04-15'],
    ['to Friday 15 April (next month)', '2011-04-15'],
    ['to April (2012)', '2012-04'],
    ['to 2012, Q2', '2012-Q2'],
    ['to Q2 (end of May)', '2011-05'],
    ['to Thursday (next week)', '2011-03-10'],
    ['to Monday, w/c 11 April', '2011-04-11'],
    ['to EOD Friday 15 April', '2011-04-15'],
    ['to end of day 15 April', '2011-04-15'],
    ['to first thing Monday 18 April', '2011-04-18'],
    ['to COB 15 April', '2011-04-15'],
    ['to 15 April in the morning', '2011-04-15'],
    ['to w/e 15 April', '2011-04-15'],
    ['to week ending Sunday 17 April', '2011-04-15'],
    ['to week 15', '2011-04-15'],
    ['to wk 15', '2011-04-15'],
    ['to CW15', '2011-04-15'],
    ['to mid 2011', '2011-06'],
    ['to end of H1', '2011-06'],
    ['to the 2nd half of 2011', '2011-12'],
    ['to FY11/12 Q2', '2011-Q3'],
    ['to Q2 FY11/12', '2011-Q3'],
    ['to Q2 2011/12', '2011-Q3'],
    ['to FY2011-12', '2012-03'],
    ['to the end of the financial year', '2011-03'],
    ['to Easter', '2011-04-24'],
    ['to Easter 2012', '2012-04-08'],
    ['to Christmas', '2011-12-25'],
    ['to the ninth of April', '2011-04-09'],
  ])('moved %s', (words, due) => {
    expect(inShort(aReading(`moved ${words}: strike at the port`, overdue))).toBe(`ports dated ${due}`)
  })

  test.each([
    ['au 15 avril', '2011-04-15'],
    ['au 1er avril', '2011-04-01'],
    ['au mardi 15 mars', '2011-03-15'],
    ['au 15/04/2011', '2011-04-15'],
    ['au 15', '2011-03-15'],
    ["au troisième vendredi d'avril", '2011-04-15'],
    ['au 3e vendredi d’avril 2011', '2011-04-15'],
    ['au dernier vendredi du mois', '2011-03-25'],
    ['au premier lundi du mois prochain', '2011-04-04'],
    ['au dernier jour ouvré de mars', '2011-03-31'],
    ['au premier jour ouvré de mai', '2011-05-02'],
    ['au dernier jour du mois', '2011-03-31'],
    ["au milieu du mois d'avril", '2011-04-15'],
    ['à la mi-avril', '2011-04-15'],
    ['sous 10 jours ouvrés', '2011-03-15'],
    ['au 15 avril au plus tard', '2011-04-15'],
    ['à fin mars', '2011-03'],
    ['fin avril 2011', '2011-04'],
    ['à la fin du mois', '2011-03'],
    ['en avril', '2011-04'],
    ['au mois d’avril', '2011-04'],
    ['à mi-avril', '2011-04-15'],
    ['au mois prochain', '2011-04'],
    ['au 2e trimestre 2011', '2011-Q2'],
    ['au T3', '2011-Q3'],
    ['à fin 2011', '2011'],
    ['à l’année prochaine', '2012'],
    ['à après-demain', '2011-03-03'],
    ['à demain', '2011-03-02'],
    ['à lundi en huit', '2011-03-14'],
    ['à lundi prochain', '2011-03-07'],
    ['dans 15 jours', '2011-03-16'],
    ["d'ici une semaine", '2011-03-08'],
    ['sous quinzaine', '2011-03-15'],
    ["jusqu'à fin mai", '2011-05'],
    ['au mar. 15 mars', '2011-03-15'],
    ['au mar. 5 avril', '2011-04-05'],
    ['au ven. 15 avril 2011', '2011-04-15'],
    ['au 15 avril (ven.)', '2011-04-15'],
    ['au vendredi (15 avril)', '2011-04-15'],
    ['au 15 avril prochain', '2011-04-15'],
    ['au 15 courant', '2011-03-15'],
    ['au 15avril', '2011-04-15'],
    ['au 15 avril 11', '2011-04-15'],
    ['au vendredi 15 avril en fin de journée', '2011-04-15'],
    ['au 15 avril au matin', '2011-04-15'],
    ['au 2e semestre', '2011-12'],
    ['au second semestre 2011', '2011-12'],
    ['à fin S1', '2011-06'],
    ['en S15', '2011-04-15'],
    ['à la semaine 15', '2011-04-15'],
    ['à la semaine du 11 avril', '2011-04-15'],
    ['à la mi-2012', '2012-06'],
    ['à Pâques', '2011-04-24'],
    ['à Noël', '2011-12-25'],
  ])('déplacé %s', (words, due) => {
    expect(inShort(aReading(`déplacé ${words} : grève au port`, { ...overdue, by: 'lead@paf.example', language: 'fr' }))).toBe(
      `ports dated ${due}`,
    )
  })

  test.each([
    { financialYear: '04-01', words: 'moved to Q4 FY11/12: strike', due: '2012-Q1' },
    { financialYear: '07-01', words: 'moved to Q1 FY11/12: strike', due: '2011-Q3' },
    { financialYear: '04-06', words: 'moved to FY11/12: strike', due: '2012-04-05' },
    { financialYear: '01-01', words: 'moved to FY12: strike', due: '2012' },
    { financialYear: '01-01', words: "déplacé à l'exercice 2012 : grève", due: '2012' },
    { financialYear: '04-01', words: "déplacé à fin de l'exercice 2011-2012 : grève", due: '2012-03' },
    { financialYear: '04-01', words: "déplacé au T2 de l'exercice 2011-2012 : grève", due: '2011-Q3' },
  ])('the financial year is the register’s: $words, where it begins on $financialYear', ({ financialYear, words, due }) => {
    expect(inShort(aReading(words, { register: { ...overdue.register, financialYear } }))).toBe(`ports dated ${due}`)
  })

  test.each([
    { financialYear: '04-01', words: 'moved to FY12: strike' },
    { financialYear: '04-01', words: 'moved to FY11/13: strike' },
    { financialYear: '04-06', words: 'moved to Q1 FY11/12: strike' },
  ])('what is no plain financial year is asked: $words, where it begins on $financialYear', ({ financialYear, words }) => {
    expect(inShort(aReading(words, { register: { ...overdue.register, financialYear } }))).toBe('ports noted; ask which date')
  })

  test('an event of the register counts as a date', () => {
    expect(aReading('moved to the next summit: strike').changes[0]?.entry).toMatchObject({ kind: 'dated', to: { event: 'next-summit' } })
  })
})

describe('a day that passed only lately is asked back, with the next such day', () => {
  test.each([
    { on: '2011-03-10', words: 'slips to 9 March: strike', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to 9/3: strike', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to 9 March', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to the ninth of March: strike', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to Wednesday 9 March: strike', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to February: strike', passed: '2011-02', next: '2012-02' },
    { on: '2011-03-10', words: 'slips to the end of February: strike', passed: '2011-02', next: '2012-02' },
    { on: '2011-03-10', words: 'slips to mid-February: strike', passed: '2011-02-15', next: '2012-02-15' },
    { on: '2011-03-10', words: 'slips to the first week of March: strike', passed: '2011-03-07' },
    { on: '2011-03-10', words: 'slips to the first week of February: strike', passed: '2011-02-07', next: '2012-02-07' },
    { on: '2011-03-15', words: 'slips to the week of 7 March: strike', passed: '2011-03-11' },
    { on: '2011-03-10', words: 'slips to 15 December: strike', passed: '2010-12-15', next: '2011-12-15' },
    { on: '2011-04-20', words: 'slips to Q1: strike', passed: '2011-Q1', next: '2012-Q1' },
    { on: '2011-08-02', words: 'slips to H1: strike', passed: '2011-06', next: '2012-06' },
    { on: '2011-04-27', words: 'slips to Easter: strike', passed: '2011-04-24' },
    { on: '2011-12-28', words: 'reporté à Noël : grève', passed: '2011-12-25' },
    { on: '2011-03-10', words: 'slips to 9 March 2011: strike', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'slips to February 2011: strike', passed: '2011-02' },
    { on: '2011-04-20', words: 'slips to Q1 2011: strike', passed: '2011-Q1' },
    { on: '2011-03-10', words: 'reporté au 9 mars : grève', passed: '2011-03-09' },
    { on: '2011-03-10', words: 'reporté à fin février : grève', passed: '2011-02', next: '2012-02' },
    { on: '2011-03-10', words: 'reporté au mercredi 9 mars : grève', passed: '2011-03-09' },
    { on: '2011-04-20', words: 'reporté au 1er trimestre : grève', passed: '2011-Q1', next: '2012-Q1' },
    { on: '2011-08-02', words: 'reporté au premier semestre : grève', passed: '2011-06', next: '2012-06' },
    { on: '2011-03-10', words: 'snooze until 9 March', passed: '2011-03-09' },
    { on: '2011-03-10', words: "en pause jusqu'au 9 mars", passed: '2011-03-09' },
  ])('$words, said on $on', ({ on, words, passed, next }) => {
    const { changes, unclear } = aReading(words, { at: said(on) })
    expect(changes.map(({ entry }) => entry.kind)).toEqual(['noted'])
    const question = { ask: 'date passed', id: 'ports-risk-analysis', passed, ...(next === undefined ? {} : { next }) }
    expect(unclear).toEqual([{ text: words, question }])
  })
})

describe('a day that can only be to come is the next such day', () => {
  test.each([
    { on: '2011-11-08', words: 'moved to 15 April: strike', due: '2012-04-15' },
    { on: '2011-11-08', words: 'moved to April: strike', due: '2012-04' },
    { on: '2011-11-08', words: 'moved to Q2: strike', due: '2012-Q2' },
    { on: '2011-11-08', words: 'déplacé au 15 avril : grève', due: '2012-04-15' },
    { on: '2011-03-10', words: 'moved to 10 March: strike', due: '2011-03-10' },
    { on: '2011-03-10', words: 'moved to March: strike', due: '2011-03' },
    { on: '2011-03-10', words: 'moved to 9 March 2012: strike', due: '2012-03-09' },
    { on: '2011-03-10', words: 'moved to Friday 9 March: strike', due: '2012-03-09' },
    { on: '2011-03-09', words: 'moved to the week of 7 March: strike', due: '2011-03-11' },
    { on: '2011-03-10', words: 'moved to Wednesday: strike', due: '2011-03-16' },
    { on: '2011-03-10', words: 'moved to the 9th: strike', due: '2011-04-09' },
    { on: '2011-03-10', words: 'moved to 29 February: strike', due: '2012-02-29' },
    { on: '2011-12-29', words: 'moved to 5 January: strike', due: '2012-01-05' },
    { on: '2011-03-10', words: 'déplacé à mercredi : grève', due: '2011-03-16' },
  ])('$words, said on $on', ({ on, words, due }) => {
    expect(inShort(aReading(words, { ...overdue, at: said(on) }))).toBe(`ports dated ${due}`)
  })

  test.each(['done on 3 March', 'done on Thursday 3 March', 'done in the week of 28 February', 'fait le 3 mars', 'terminé jeudi 3 mars'])(
    'a day in a closing may lie in the past: %s',
    (words) => {
      expect(inShort(aReading(words, { at: said('2011-03-10') }))).toBe('ports closed')
    },
  )
})

describe('a date that is not plain is asked back', () => {
  test.each([
    ['slips to 31 February: strike', 'no such date'],
    ['slips to 4/15: strike', 'no such date'],
    ['reporté au 30 février : grève', 'no such date'],
    ['slips to 29 February 2011: strike', 'no such date'],
    ['slips to 1 February 2011: strike', 'date passed'],
    ['slips to March 2010: strike', 'date passed'],
    ['slips to yesterday: strike', 'date passed'],
    ['slips to week 1: strike', 'date passed'],
    ['reporté au 31 mars 2010 : grève', 'date passed'],
    ['slips to Monday 15 April: strike', 'which date'],
    ['slips to early May: strike', 'which date'],
    ['reporté à début mai : grève', 'which date'],
    ['slips to soon: strike', 'which date'],
    ['slips to France: strike', 'which date'],
    ['slips to the fifth Friday of March: strike', 'no such date'],
    ['postponed indefinitely: strike', 'which date'],
    ['reporté sine die : grève', 'which date'],
    ['slips', 'which date'],
    ['behind schedule', 'which date'],
    ['reporté', 'which date'],
    ['slips: strike', 'which date'],
  ])('%s', (words, ask) => {
    const { changes, unclear } = aReading(words)
    expect(changes.map(({ entry }) => entry.kind)).toEqual(['noted'])
    expect(unclear.map(({ question }) => question.ask)).toEqual([ask])
  })
})

describe('a date moves only with a reason', () => {
  test.each([
    ['slips to 15 April: strike, and ill', 'strike, and ill'],
    ['slips to 15 April - strike', 'strike'],
    ['slips to 15 April, strike', 'strike'],
    ['slips to 15 April (strike)', 'strike'],
    ['slips to 15 April because of the strike', 'because of the strike'],
    ['slips to 15 April\nStrike', 'Strike'],
    ['Moved to 15 April 2011: strike', 'strike'],
    ['postponed until 15 April: strike', 'strike'],
    ['reporté au 15 avril : grève', 'grève'],
    ['reporté au 15 avril en raison de la grève', 'en raison de la grève'],
    ["il nous faut jusqu'au 15 avril : grève", 'grève'],
    ["nous avons besoin jusqu'au 15 avril, grève", 'grève'],
  ])('%s', (words, text) => {
    expect(aReading(words).changes).toEqual([
      {
        id: 'ports-risk-analysis',
        entry: { kind: 'dated', by: 'lead@ukba.example', team: 'uk-border-agency', from: '2011-03', to: '2011-04-15', text },
      },
    ])
  })

  test.each([
    ['slip of two weeks: strike', '2011-04-14'],
    ['behind schedule by two weeks: strike', '2011-04-14'],
    ['will do by 15 April: strike', '2011-04-15'],
    ['moved to the end of next week: strike', '2011-03-11'],
    ["il faut reporter à la fin du mois d'avril : grève", '2011-04'],
    ['delay of two weeks: strike', '2011-04-14'],
    ['pushed right to May: strike', '2011-05'],
    ['now 15 April: strike', '2011-04-15'],
    ['will deliver by 15 April: strike', '2011-04-15'],
    ["glissement d'un mois : grève", '2011-04'],
    ['livraison prévue le 15 avril : grève', '2011-04-15'],
  ])('%s', (words, due) => {
    expect(inShort(aReading(words))).toBe(`ports dated ${due}`)
  })

  test('a move without a reason is asked for one, with the date that was understood', () => {
    expect(aReading('slips to end of April').unclear).toEqual([
      { text: 'slips to end of April', question: { ask: 'reason', id: 'ports-risk-analysis', pending: 'dated', to: '2011-04' } },
    ])
  })

  test('a first date needs no reason', () => {
    expect(inShort(aReading('due 15 April', { about: ['belgium-invitation'] }))).toBe('belgium dated 2011-04-15')
  })
})

test('any day to come is understood, however it is written', () => {
  const today = DateTime.fromISO('2011-03-01')
  const formats = ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d, yyyy', 'd/M/yyyy', 'dd.MM.yyyy', 'yyyy-MM-dd', 'cccc d MMMM yyyy']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(...formats), fc.constantFrom('en', 'fr'), (days, format, locale) => {
      const day = today.plus({ days })
      fc.pre(locale === 'en' || !format.startsWith('MMMM'))
      const words = `${locale === 'en' ? 'moved to' : 'déplacé au'} ${day.setLocale(locale).toFormat(format)}: strike`
      expect(inShort(aReading(words, overdue))).toBe(`ports dated ${day.toISODate()}`)
    }),
  )
})

describe('a time of day adds nothing to a date, wherever it stands, and is no reason', () => {
  test.each([
    ['slips to 15 April 17:00: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to Fri 15 April 17:00: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to April 15 17:00: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to 17:00 on 15 April: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to 5:30pm on 15 April: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to 15 April, 17:00: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to 15 April at noon: strike', 'ports dated 2011-04-15', 'strike'],
    ['slips to 15 April 17:00 GMT: strike at 17:00', 'ports dated 2011-04-15', 'strike at 17:00'],
    ['slips to 15 April 5 pm because of the strike', 'ports dated 2011-04-15', 'because of the strike'],
    ['slips to 2011-04-15 17:00: strike', 'ports dated 2011-04-15', 'strike'],
    ['reporté au 15 avril à 17h : grève', 'ports dated 2011-04-15', 'grève'],
    ['reporté au 15 avril à 17 h 30 : grève', 'ports dated 2011-04-15', 'grève'],
    ['reporté au vendredi 15 avril à 9 heures : grève', 'ports dated 2011-04-15', 'grève'],
    ['slips to 15 April 17:00', 'ports noted; ask reason 2011-04-15', 'slips to 15 April 17:00'],
    ['done by 17:00 on 15 April', 'ports noted; ask reason 2011-04-15', 'done by 17:00 on 15 April'],
    ['slips to 17:00: strike', 'ports noted; ask which date', 'slips to 17:00: strike'],
    ['remind me at 14:00', 'ports noted; ask until when', 'remind me at 14:00'],
    ['snooze until 9:00 tomorrow', 'ports snoozed 2011-03-02', 'snooze until 9:00 tomorrow'],
    ['snooze until 15 April 09:00', 'ports snoozed 2011-04-15', 'snooze until 15 April 09:00'],
  ])('%s', (words, read, text) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe(read)
    expect(reading.changes[0]?.entry.text).toBe(text)
  })
})
