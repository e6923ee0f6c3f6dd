import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort } from './a-reading.ts'

// What is no plain date is asked, said on Tuesday 1 March 2011 of what is due in March 2011.

/** Whether the date stays as it is, and something is asked. */
function isAsked(words: string): boolean {
  const { changes, unclear } = aReading(words)
  return unclear.length > 0 && changes.every(({ entry }) => entry.kind === 'noted')
}

describe('a range, or two dates, is asked', () => {
  test.each([
    ...[
      '15 - 20 April',
      '15-20 April',
      '15/20 April',
      '15 to 20 April',
      '15 April to 20 April',
      '15 April - 20 April',
      '15, 20 or 25 April',
    ],
    ...[
      '15 April through 20 April',
      '15 April until 20 April',
      'between 15 and 20 April',
      '15 or 16 April',
      'the 15th or 16th',
      '15 & 20 April',
    ],
    ...['2011-04-15 - 2011-04-20', '2011-04-15/2011-04-20', '15.-20. April', '15-20', '5-6', '15 April, 20', '15 April, 20 April'],
    ...[
      'April - May',
      'April/May',
      'April or May',
      'Q3 - Q4',
      'Q3/Q4',
      'Q3 or Q4',
      'Q3, maybe Q4',
      'end of April or early May',
      'mid/late April',
    ],
    ...[
      '15 April (Monday)',
      'Friday (16 April)',
      'April (May)',
      '15 April, 20 April at the latest',
      '15 April, sorry, 20 April',
      '15 April: 20 April',
    ],
    ...['15 April\n20 April', '2011/12', '2011-12', 'the week after Easter', 'after Easter', '15'],
  ])('slips to %s', (date) => {
    for (const words of [`slips to ${date}`, `slips to ${date}: strike`, `moved to ${date}: strike`, `snooze until ${date}`])
      expect(isAsked(words), words).toBe(true)
  })

  test.each([
    ...[
      '15 - 20 avril',
      '15-20 avril',
      '15 au 20 avril',
      '15 avril au 20 avril',
      '15 ou 16 avril',
      '15 et 16 avril',
      '15 avril ou 20 avril',
    ],
    ...['15 avril (lundi)', '15 avril, puis 20 avril', '15 avril, non 20 avril', '15 avril - 20 avril'],
  ])('reporté au %s', (date) => {
    for (const words of [`reporté au ${date}`, `reporté au ${date} : grève`, `déplacé au ${date} : grève`])
      expect(isAsked(words), words).toBe(true)
  })

  test.each([
    'reporté du 15 au 20 avril : grève',
    'reporté entre le 15 et le 20 avril : grève',
    'reporté à avril - mai : grève',
    'moved from 15 April to 20 April: strike',
    'slips to 15 April 2101: strike',
    'slips to Q2 15: strike',
    'slips by two weeks (a month): strike',
    'slips to 15 April, 17:00 or 20 April: strike',
    'slips to Q3 - 20: strike',
    'slips to Q3 2011 Friday: strike',
    'slips to 15 April, + 20 April: strike',
    'delayed, new date 15 March: strike',
    'delayed by the strike to 15 April',
    'deadline 31 March, will slip to 15 April: strike',
    'two weeks late, now done',
    'was two weeks late: strike',
    'reporté sine die : grève',
    'slips to 15 April, Paris says 20 April: strike',
  ])('%s', (words) => {
    expect(isAsked(words)).toBe(true)
  })
})

describe('a doubt, a condition, a question or a negation never moves a date', () => {
  test.each([
    ...['may slip to 15 April', 'might slip to 15 April', 'could slip to 15 April', 'would slip to 15 April', 'risks slipping to 15 April'],
    ...[
      'it may well slip to 15 April',
      'likely to slip to 15 April',
      'possible delay to 15 April',
      'if it slips to 15 April',
      "won't slip to 15 April",
    ],
    ...[
      "doesn't slip to 15 April",
      'not slipping to 15 April',
      'not delayed to 15 April',
      'no slip to 15 April',
      'because of the strike it may slip to 15 April',
    ],
    ...['slips to 15 April?', 'slips to 15 April maybe', 'slips to 15 April unless Paris signs', 'slips to 15 April, unless Paris signs'],
    ...[
      'slips to 15 April (tbc)',
      'slips to 15 April, subject to Paris',
      'slips to 15 April, we hope',
      'slips to 15 April at the earliest',
    ],
    ...[
      'slips to 15 April or so',
      'slips to 15 April, worst case',
      'slips to 15 April, all being well',
      'slips to no earlier than 15 April',
    ],
    ...[
      'hopefully slips to 15 April',
      'I think it slips to 15 April',
      'Paris says it slips to 15 April',
      'we would like to move to 15 April',
      'slips to 15 April (est.)',
      'slips to 15 April in the worst case',
      'slips to 15 April and beyond',
      'slips to 15 April +/- a week',
      'risk of a two week delay',
      'up to two weeks late',
      'may need two more weeks',
      'they may be two weeks late',
      'avoided a delay to 15 April',
      'reporté au 15 avril, voire plus tard',
      'reporté au 15 avril dans le pire des cas',
      'reporté au 15 avril, à valider par Paris',
      'il faudrait reporter au 15 avril',
      'Paris demande de reporter au 15 avril',
      'retard possible de deux semaines',
      'was due 15 April',
      'met on 15 April',
      'the 15 April meeting',
      'we will know on 15 April',
      '15 April is a holiday',
      '15 April',
      'no longer 15 April',
    ],
    ...['not 15 April', 'moved on 15 April', 'postponed on 15 April', 'postponed in April', 'delayed since 15 April'],
    ...[
      'pourrait glisser au 15 avril',
      'risque de glisser au 15 avril',
      'ne glisse pas au 15 avril',
      "s'il glisse au 15 avril",
      'reporté au 15 avril ?',
    ],
    ...[
      'reporté au 15 avril peut-être',
      'reporté au 15 avril, sauf si Paris signe',
      'reporté au 15 avril (à confirmer)',
      'reporté le 15 avril',
    ],
    ...[
      'était prévu le 15 avril',
      'nous nous sommes vus le 15 avril',
      'rapport remis le 15 avril',
      'sans report au 15 avril',
      'pas de retard',
    ],
  ])('%s', (words) => {
    for (const said of [words, `${words}: strike`, `${words}, strike`, `ports ${words}: strike`]) expect(isAsked(said), said).toBe(true)
  })

  test.each([
    'slips to 15 April: tbc',
    'slips to 15 April: strike, unless Paris signs',
    'slips to 15 April: strike?',
    'slips to 15 April? strike',
  ])('%s', (words) => {
    expect(isAsked(words)).toBe(true)
  })
})

const deadline = '2011-03-31'
const later = ['slips to', 'delayed to', 'postponed until', 'pushed back to', 'put back to', 'deferred to', 'extended to', 'need until']
const laterInFrench = ['reporté au', 'repoussé au', 'décalé au', 'glisse au', "prolongé jusqu'au", 'différé au']
const dayToCome = fc.integer({ min: 0, max: 500 }).map((days) => DateTime.fromISO('2011-03-01').plus({ days }))
const format = fc.constantFrom(
  'd MMMM yyyy',
  'd MMM',
  'd/M/yyyy',
  'd.M.',
  'yyyy-MM-dd',
  'cccc d MMMM',
  'MMMM',
  'd MMMM (cccc)',
  'cccc',
  'kkkk-[W]WW',
)

test('a slip never comes to a day before the deadline, whatever it is said with', () => {
  const form = fc.oneof(
    fc.constantFrom(...later).map((form) => ({ form, locale: 'en' })),
    fc.constantFrom(...laterInFrench).map((form) => ({ form, locale: 'fr' })),
  )
  fc.assert(
    fc.property(form, dayToCome, format, ({ form, locale }, day, format) => {
      const [change] = aReading(`${form} ${day.setLocale(locale).toFormat(format)}: strike`).changes
      if (change?.entry.kind === 'dated') expect(String(change.entry.to) >= deadline.slice(0, String(change.entry.to).length)).toBe(true)
    }),
  )
})

test('words of dates in any order behind a slip never come to a day before the deadline', () => {
  const words = fc.constantFrom(
    ...[
      '15',
      '20',
      '15 April',
      '20 March',
      'April',
      'mars',
      'Q1',
      'T2',
      '2011',
      'Friday',
      'lundi',
      'next week',
      'two weeks',
      '2 sem.',
      '17:00',
    ],
    ...[
      'week 15',
      'S15',
      'end of',
      'fin',
      'mid-',
      'early',
      '15/4',
      'le 20',
      'Easter',
      'half',
      'or',
      'et',
      'au',
      'to',
      '-',
      ',',
      '(',
      ')',
      ':',
      'until',
    ],
    ...['by', 'not', 'about', 'environ', 'the', '+', '/', 'instead of', 'tomorrow', 'in', 'dans', 'ago', 'week'],
  )
  const form = fc.constantFrom(
    'slips to',
    'slips by',
    'slips',
    'delayed',
    'reporté au',
    'reporté de',
    'retard',
    'two weeks late',
    'need until',
  )
  fc.assert(
    fc.property(form, fc.array(words, { maxLength: 5 }), (form, words) => {
      for (const { entry } of aReading(`${form} ${words.join(' ')}: strike`).changes)
        if (entry.kind === 'dated') expect(String(entry.to) >= deadline.slice(0, String(entry.to).length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('two different days are never a date, however they are divided', () => {
  const divided = fc.constantFrom(
    ' - ',
    ' – ',
    '-',
    '/',
    ' to ',
    ' or ',
    ' and ',
    ', ',
    ' until ',
    ' (',
    ': ',
    '; ',
    '\n',
    ' & ',
    ' then ',
    ', or ',
  )
  const days = fc.tuple(dayToCome, dayToCome).filter(([one, other]) => one.toFormat('d M') !== other.toFormat('d M'))
  const written = fc.constantFrom('d MMMM', 'd MMM yyyy', 'd/M/yyyy', 'yyyy-MM-dd')
  const end = fc.constantFrom(': strike', '', ', strike', ' because of the strike')
  fc.assert(
    fc.property(days, divided, written, end, ([one, other], mark, format, end) => {
      const words = `moved to ${one.toFormat(format)}${mark}${other.toFormat(format)}${end}`
      expect(isAsked(words), words).toBe(true)
    }),
  )
})

test('a time of day changes nothing, wherever it stands', () => {
  const times = [
    '17:00',
    '5 pm',
    '5pm',
    '5:30pm',
    'noon',
    'at noon',
    '17h',
    '17h30',
    'at 9 am',
    '17:00 GMT',
    'EOD',
    'COB',
    'end of day',
    'by close of play',
  ]
  const dates = ['15 April', 'Friday 15 April', '15/4/2011', '2011-04-15', 'April 15', '15 April 2011', '15 avril', 'vendredi 15 avril']
  for (const date of dates)
    for (const time of times)
      for (const words of [`${date} ${time}`, `${time} ${date}`, `${time} on ${date}`, `${date}, ${time}`, `${date} (${time})`])
        expect(inShort(aReading(`slips to ${words}: strike`)), words).toBe('ports dated 2011-04-15')
})

describe('a day behind the deadline with no word of moving is asked, as a move', () => {
  test.each(['15 April: strike', 'by 15 April: strike', '15 April', 'more like 15 April', '15 avril : grève', 'on vise le 15 avril'])(
    '%s',
    (words) => {
      expect(inShort(aReading(words))).toBe('ports noted; ask move all')
    },
  )

  test.each(['15 March: strike', '15 April?', 'meeting on 15 April', '15 April works for me', '15 April is a holiday'])(
    'no move is asked by "%s"',
    (words) => {
      expect(inShort(aReading(words))).not.toContain('move')
    },
  )
})

describe('a day behind the deadline among other words is offered as the new date, and nothing moves', () => {
  test.each([
    ['going to the April board, so 15 April please', '2011-04-15'],
    ['it goes to ministers on 15 April', '2011-04-15'],
    ['can we say 15 April?', '2011-04-15'],
    ['the analysts report in mid April', '2011-04-15'],
    ['back from the lawyers in June', '2011-06'],
    ['passera en comité le 15 avril', '2011-04-15'],
    ['les juristes rendent leur avis le 15 avril', '2011-04-15'],
    // What is awaited may be at risk or blocked, and may give the day too.
    ['waiting for the ministers, 15 April', '2011-04-15'],
  ])('%s', (words, perhapsTo) => {
    const { changes, unclear } = aReading(words)
    expect(changes.map(({ entry }) => entry.kind)).toEqual(changes.length === 0 ? [] : ['noted'])
    expect(unclear.map(({ question }) => question)).toEqual([expect.objectContaining({ ask: 'not understood', perhapsTo })])
  })

  test.each([
    'the board meets on 15 March',
    'two analysts left in 2010',
    'see the Monday meeting',
    'ask me tomorrow',
    'reports on 15 April, reviewed on 20 May',
    'we counted 80 vehicles',
    'the ministers met on 15 January',
  ])('no date is offered by "%s"', (words) => {
    for (const { question } of aReading(words).unclear) expect(question).not.toHaveProperty('perhapsTo')
  })
})

describe('figures that fit two days are asked about where the month may stand first', () => {
  const inTown = (own: object) => {
    const register = fourCommitments()
    const teams = [...register.teams].map(([id, team]) => [id, { ...team, party: { ...team.party, ...own } }] as const)
    return { register: { ...register, teams: new Map(teams) } }
  }
  const newYork = inTown({ timezone: 'America/New_York' })
  test.each([
    ['slips to 03/04/2011: staff', ['2011-03-04', '2011-04-03']],
    ['slips to 05/04: staff', ['2011-04-05', '2011-05-04']],
    ['slips to 5-4-2011: staff', ['2011-04-05', '2011-05-04']],
    ['reporté au 05/04/2011 : grève', ['2011-04-05', '2011-05-04']],
    ['snooze until 05/04', ['2011-04-05', '2011-05-04']],
    ['done by 05/04/2011', ['2011-04-05', '2011-05-04']],
  ])('"%s" in New York', (words, days) => {
    const { changes, unclear } = aReading(words, newYork)
    expect(changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
    const [either] = unclear.map(({ question }) => ('either' in question ? question.either : undefined))
    expect(either?.map(({ day }) => day)).toEqual(days)
    expect(either?.map(({ says }) => inShort(aReading(says, newYork)).replace(/;.*/, ''))).not.toContain('')
  })

  test.each([
    ['slips to 04/15/2011: staff', newYork, '2011-04-15'],
    ['slips to 15/04/2011: staff', newYork, '2011-04-15'],
    ['slips to 05/05/2011: staff', newYork, '2011-05-05'],
    ['slips to Tuesday 05/04/2011: staff', newYork, '2011-04-05'],
    ['slips to Wednesday 05/04/2011: staff', newYork, '2011-05-04'],
    ['slips to 02/04/2011: staff', newYork, '2011-04-02'], // 4 February has passed
    ['slips to 05.04.2011: staff', newYork, '2011-04-05'],
    ['slips to 5 April 2011: staff', newYork, '2011-04-05'],
    ['slips to 05/04/2011: staff', inTown({ calendar: 'FR' }), '2011-04-05'],
    ['slips to Monday 05/09/2011: staff', {}, '2011-09-05'],
    ['slips to 12/25/2011: staff', {}, '2011-12-25'],
    ['slips to 05/04/2011: staff', {}, '2011-04-05'],
  ])('"%s" has one meaning in its town', (words, context, day) => {
    expect(inShort(aReading(words, context))).toBe(`ports dated ${day}`)
  })
})
