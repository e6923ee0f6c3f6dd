import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// Forms by which a date moves, said on Tuesday 1 March 2011 of what is due in March 2011: its deadline is the 31st.

const inFrench = { by: 'lead@paf.example', language: 'fr' } as const

describe('a length of time counts from the deadline, however it is said', () => {
  test.each([
    ['slips by a week: strike', '2011-04-07'],
    ['slips two weeks: strike', '2011-04-14'],
    ['slips for two weeks: strike', '2011-04-14'],
    ['slips by a fortnight: strike', '2011-04-14'],
    ['slips by a month: strike', '2011-04'],
    ['slips by 10 working days: strike', '2011-04-14'],
    ['slips by 10 wd: strike', '2011-04-14'],
    ['slips by 2w: strike', '2011-04-14'],
    ['slips by 3 wks: strike', '2011-04-21'],
    ['slips by couple of weeks: strike', '2011-04-14'],
    ['slips by a couple more days: strike', '2011-04-02'],
    ['slips by another two weeks: strike', '2011-04-14'],
    ['slips by about two weeks: strike', '2011-04-14'],
    ['slips by around 2 weeks: strike', '2011-04-14'],
    ['slips by twenty-one days: strike', '2011-04-21'],
    ['slips by two weeks (14 April): strike', '2011-04-14'],
    ['need two more weeks: strike', '2011-04-14'],
    ['we need another week: strike', '2011-04-07'],
    ['need 2 weeks more: strike', '2011-04-14'],
    ['need a two week extension: strike', '2011-04-14'],
    ['give us two more weeks: strike', '2011-04-14'],
    ['two weeks late: strike', '2011-04-14'],
    ['2 weeks behind: strike', '2011-04-14'],
    ['it will be two weeks late because of the strike', '2011-04-14'],
    ['running 2 weeks behind: strike', '2011-04-14'],
    ['behind schedule by two weeks: strike', '2011-04-14'],
    ['+2w: strike', '2011-04-14'],
    ['+2 weeks: strike', '2011-04-14'],
    ["2 weeks' delay: strike", '2011-04-14'],
    ['two-week delay: strike', '2011-04-14'],
    ['a 2-week slip: strike', '2011-04-14'],
    ['slips by two weeks because of the strike', '2011-04-14'],
    ['brought forward by a week: no strike', '2011-03-24'],
  ])('%s', (words, due) => {
    expect(inShort(aReading(words))).toBe(`ports dated ${due}`)
  })

  test.each([
    ["reporté d'une semaine : grève", '2011-04-07'],
    ['reporté de 10 jours ouvrés : grève', '2011-04-14'],
    ["reporté d'un mois : grève", '2011-04'],
    ['reporté de 2 sem. : grève', '2011-04-14'],
    ['reporté de 15 j : grève', '2011-04-15'],
    ['reporté de dix-huit jours : grève', '2011-04-18'],
    ['reporté de vingt et un jours : grève', '2011-04-21'],
    ["reporté d'environ deux semaines : grève", '2011-04-14'],
    ['deux semaines de retard : grève', '2011-04-14'],
    ['retard de deux semaines : grève', '2011-04-14'],
    ['il nous faut deux semaines de plus : grève', '2011-04-14'],
    ["nous avons besoin d'une semaine de plus : grève", '2011-04-07'],
    ['besoin de deux semaines supplémentaires : grève', '2011-04-14'],
    ['glisse de deux semaines : grève', '2011-04-14'],
    ['+10j : grève', '2011-04-10'],
    ["avancé d'une semaine : plus de grève", '2011-03-24'],
  ])('%s', (words, due) => {
    expect(inShort(aReading(words, inFrench))).toBe(`ports dated ${due}`)
  })

  test.each([
    'slips by a few weeks: strike',
    'slips by several weeks: strike',
    'slips by some weeks: strike',
    'slips by -2 weeks: strike',
    'slips by 0 weeks: strike',
    'slips by 2.5 weeks: strike',
    'slips by 1.5 months: strike',
    'slips by half a week: strike',
    'slips by a month and a half: strike',
    'slips by 2 - 3 weeks: strike',
    'slips by 2 to 3 weeks: strike',
    'slips 2 to 3 weeks: strike',
    'slips by a week or two: strike',
    'slips by two weeks or more: strike',
    'slips by at least two weeks: strike',
    'slips by up to two weeks: strike',
    'slips by 2 weeks 3 days: strike',
    'slips by 2: strike',
    'slips by 2m: strike',
    'slips by two weeks (15 April): strike',
    'moved forward two weeks: strike',
    "reporté d'un mois et demi : grève",
    'reporté de 2,5 mois : grève',
    'reporté de quelques semaines : grève',
    'reporté de plusieurs mois : grève',
    'reporté de deux à trois semaines : grève',
  ])('what is no plain number is asked: %s', (words) => {
    expect(inShort(aReading(words, words.startsWith('rep') ? inFrench : {}))).toBe('ports noted; ask which date')
  })
})

describe('what is called a slip comes after the deadline, or is asked', () => {
  test.each([
    'slips to 15 March: strike',
    'delayed to 15 March: strike',
    'postponed until Friday: strike',
    'pushed back to 15 March: strike',
    'put back to the 15th: strike',
    'deferred to mid-March: strike',
    'extended to 30 March: strike',
    'late, 15 March: strike',
    'delayed - new date 15 March - strike',
    'slips in two weeks: strike',
    'reporté au 15 mars : grève',
    'repoussé au 15 mars : grève',
    'retardé au 15 mars : grève',
    'décalé au 15 mars : grève',
    'glisse au 15 mars : grève',
    'prolongé jusqu’au 15 mars : grève',
    'différé au 15 mars : grève',
    "reporté d'ici une semaine : grève",
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words)
    expect(changes.map(({ entry }) => entry.kind)).toEqual(['noted'])
    expect(changes[0]?.entry).toMatchObject({ unclear: true })
    expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'earlier', id: 'ports-risk-analysis' }])
  })

  test.each([
    ['moved to 15 March: no strike', 'ports dated 2011-03-15'],
    ['now due 15 March: no strike', 'ports dated 2011-03-15'],
    ['new date 15 March: no strike', 'ports dated 2011-03-15'],
    ['brought forward to 15 March: no strike', 'ports dated 2011-03-15'],
    ['pulled forward to 15 March: no strike', 'ports dated 2011-03-15'],
    ['déplacé au 15 mars : plus de grève', 'ports dated 2011-03-15'],
    ['avancé au 15 mars : plus de grève', 'ports dated 2011-03-15'],
    ['brought forward to 15 April: strike', 'ports noted; ask which date'],
    ['avancé au 15 avril : grève', 'ports noted; ask which date'],
  ])('other words may bring it forward: %s', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })

  test('without a deadline any day to come is later', () => {
    expect(inShort(aReading('slips to Friday: strike', { about: ['belgium-invitation'] }))).toBe('belgium dated 2011-03-04')
  })
})

describe('the date that it has already is no move', () => {
  test.each([
    'slips to 31 March: strike',
    'slips to March: strike',
    'now due in March: strike',
    'moved to the end of the month: strike',
    'reporté à fin mars : grève',
  ])('the reason is kept as a note, and the date named: %s', (words) => {
    const { changes, unclear } = aReading(words)
    expect(changes).toEqual([
      { id: 'ports-risk-analysis', entry: { kind: 'noted', by: 'lead@ukba.example', team: 'uk-border-agency', text: words } },
    ])
    expect(unclear.map(({ question }) => question)).toMatchObject([{ ask: 'same date', due: '2011-03', reason: expect.any(String) }])
  })

  test('without a reason the words are no answer', () => {
    const { changes, unclear } = aReading('now due in March')
    expect(changes[0]?.entry).toMatchObject({ kind: 'noted', unclear: true })
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'same date', id: 'ports-risk-analysis', due: '2011-03' }])
  })
})

describe('forms that people use', () => {
  test.each([
    'pushed back to 15 April: strike',
    'moved from 31 March to 15 April: strike',
    'slips to 15 April instead of 31 March: strike',
    'slips to 15 April (was 31 March): strike',
    'need until 15 April: strike',
    'new ETA 15 April: strike',
    'ETA: 15 April: strike',
    'target 15 April: strike',
    'target date: 15 April: strike',
    'new target 15 April: strike',
    'revised date 15 April: strike',
    'revised deadline: 15 April: strike',
    'forecast 15 April: strike',
    'now 15 April: strike',
    'will be ready by 15 April: strike',
    'ready on 15 April: strike',
    'expected by 15 April: strike',
    'should land on 15 April: strike',
    'delayed - new date 15 April - strike',
    'delayed, new date 15 April: strike',
    'late: new ETA 15 April (strike)',
    'eta moved to 15 April: strike',
    'deadline extended to 15 April: strike',
    're-scheduled to 15 April: strike',
    'carried over to 15 April: strike',
    'we’ll need until 15 April: strike',
    'please give us until 15 April: strike',
    'need an extension to 15 April: strike',
    'delivery now 15 April: strike',
    'strike, so slips to 15 April',
    'Paris is on strike, so this slips to 15 April',
    'ports: because of the strike, slips to 15 April',
    'unfortunately delayed to 15 April: strike',
    'Hi all,\n\nI’m afraid this slips to 15 April because of the strike.\n\nBest wishes,\nAnn',
    'New deadline:\n15 April 2011\nReason: strike',
    'malheureusement, reporté au 15 avril : grève',
    'because of the strike it slips to 15 April',
    'because of the strike, slips to 15 April',
    'due to the strike, delayed to 15 April',
    'date cible : 15 avril : grève',
    'nouvelle échéance : 15 avril : grève',
    'prévu pour le 15 avril : grève',
    'décalé au 15 avril : grève',
    "décalé d'ici le 15 avril : grève",
    'reporté pour le 15 avril au plus tard : grève',
    'reporté du 31 mars au 15 avril : grève',
    'reporté au 15 avril au lieu du 31 mars : grève',
    'en raison de la grève, reporté au 15 avril',
    'à cause de la grève nous reportons au 15 avril',
    'grève, donc reporté au 15 avril',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports dated 2011-04-15')
  })

  test.each([
    ['strike, so slips to 15 April', 'strike'],
    ['because of the strike it slips to 15 April', 'because of the strike'],
    ['en raison de la grève, reporté au 15 avril', 'en raison de la grève'],
    ['slips to 15 April: strike until 10 April', 'strike until 10 April'],
    ['slips to 15 April, 12 officers are ill', '12 officers are ill'],
    ['slips to 15 April - 17 officers are ill', '17 officers are ill'],
    ['slips to 15 April (target): strike', 'strike'],
    ['slips to 15 April after the strike', 'after the strike'],
    ['slips to 15 April as 10 April is a holiday', 'as 10 April is a holiday'],
    ['slips to 15 April: parts', 'parts'],
    ['slips to 15 April: May elections', 'May elections'],
    ['slips to 15 April: first half of the data is late', 'first half of the data is late'],
    ['slips to 15/4/2011: Easter', 'Easter'],
    ['reporté au 15 avril, mon équipe est malade', 'mon équipe est malade'],
    ['reporté au 15 avril, sept agents malades', 'sept agents malades'],
  ])('the reason of "%s"', (words, text) => {
    expect(aReading(words).changes[0]?.entry).toMatchObject({ kind: 'dated', to: '2011-04-15', text })
  })

  test.each([
    ['on hold until 14 March', '2011-03-14'],
    ['parked until 14 March', '2011-03-14'],
    ['snooze for two weeks', '2011-03-15'],
    ["en attente jusqu'au 14 mars", '2011-03-14'],
    ["mis en pause jusqu'au 14 mars", '2011-03-14'],
  ])('%s', (words, until) => {
    expect(inShort(aReading(words))).toBe(`ports snoozed ${until}`)
  })

  test.each([
    ['snooze until end of May', '2011-05-31'],
    ['snooze till end April', '2011-04-30'],
    ['on hold until the very end of April', '2011-04-30'],
    ['on hold til the end of next month', '2011-04-30'],
    ['snooze until April end', '2011-04-30'],
    ['snooze until end of next week', '2011-03-11'],
    ['snooze until the end of the month', '2011-03-31'],
    ['snooze until end of Q2', '2011-06-30'],
    ['snooze until year end', '2011-12-31'],
    ["en pause jusqu'à fin avril", '2011-04-30'],
    ["en pause jusqu'à la fin avril", '2011-04-30'],
    ["en pause jusqu'à fin mai", '2011-05-31'],
    ["en pause jusqu'à fin de semaine prochaine", '2011-03-11'],
    ['snooze until April', '2011-04-01'],
    ["en pause jusqu'en avril", '2011-04-01'],
    ['snooze until next week', '2011-03-07'],
  ])('a silence "until the end" of a span ends with its last day, and one until a span with its first: %s', (words, until) => {
    expect(inShort(aReading(words))).toBe(`ports snoozed ${until}`)
  })

  test.each([
    'snooze until late April',
    'snooze until the last week of April',
    'snooze until the second half of April',
    'en pause courant avril',
  ])('until when is asked of a silence that names a part of a span without its day: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask until when')
  })

  const at = '2011-03-01T09:59:00.000+00:00'
  const log = [{ kind: 'dated', at, by: 'lead@ukba.example', team: 'uk-border-agency', from: '2011-03', to: '2011-04-15', text: 'strike' }]
  const moved = fourCommitments({ 'ports-risk-analysis': { due: '2011-04-15', log } })

  test('words that are read a second time, because their answer was cut short, are the same move', () => {
    const words = 'moved from 31 March to 15 April: strike'
    expect(inShort(aReading(words, { register: moved, again: true }))).toBe('ports dated 2011-04-15')
  })

  test.each(['slips to 15 April: strike', 'slips to 15 April: storm', 'slips to 15 April', 'reporté au 15 avril : strike'])(
    'a move that is said again is none: %s',
    (words) => {
      for (const by of ['lead@ukba.example', 'lead@ho.example'])
        expect(inShort(aReading(words, { register: moved, by }))).not.toContain('dated')
      expect(inShort(aReading(words, { register: moved }))).toBe('ports noted; ask same date')
    },
  )
})

describe('a date that is there is not asked for, whatever stands around it', () => {
  test.each([
    ['will slip to mid April then, need more time', 'need more time'],
    ['pushed to mid April as things stand, hardware late', 'hardware late'],
    ['need to push to mid April, DVLA systems', 'DVLA systems'],
    ["we'll have to push it to mid April, DVLA systems", 'DVLA systems'],
    ['delayed til mid April cos of the venue', 'cos of the venue'],
    ['delayed till mid April bc strike', 'bc strike'],
    ['slips to 15 April for the audit', 'for the audit'],
    ['slips to 15 April: call for tenders failed', 'call for tenders failed'],
    ['31 March → 15 April: strike', 'strike'],
    ['March -> 15 April (strike)', 'strike'],
    ["reporté au 15 avril : appel d'offres infructueux", "appel d'offres infructueux"],
    ['reporté à mi-avril : l’appel d’offres est sans suite', 'l’appel d’offres est sans suite'],
    ['décalé au 15 avril cause grève', 'cause grève'],
    ['décalé au 15 avril pb de recrutement', 'pb de recrutement'],
    ['glisse à mi-avril du coup, besoin de temps', 'besoin de temps'],
    ['on doit décaler à mi-avril, salle fermée', 'salle fermée'],
    ['nous allons devoir repousser à mi-avril : panne', 'panne'],
  ])('%s', (words, text) => {
    expect(aReading(words).changes).toMatchObject([{ entry: { kind: 'dated', to: '2011-04-15', text } }])
  })

  test.each(['snooze til 14 March', 'snooze till 14 March', 'on hold til 14 March'])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports snoozed 2011-03-14')
  })

  test.each([
    'mid April cos of the venue',
    'mid April cause the venue is closed',
    'likely mid April now',
    'looks like mid April: strike',
    'another month, hardware late',
    'un mois de plus, matériel en retard',
    '15 April lawyers',
    '15 April survey redone',
    '15 avril juristes',
    '15 avril : enquête à refaire',
  ])('a day without a word of moving is asked by one yes or no: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask move all')
  })

  test.each([
    'two weeks of tests',
    '15 April meeting with Paris',
    '15 avril réunion avec Londres',
    '15 April launch',
    '2 → two weeks: strike',
    'April → 15 May: strike',
  ])('what moves nothing is asked: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask not understood')
  })
})

describe('rows and their days in one message', () => {
  const ofThree = { about: three }

  test.each([
    ['new date for 2: 30 June, DVLA', 'calais dated 2011-06-30'],
    ['new date for 1 and 2: 30 June, DVLA', 'ports dated 2011-06-30; calais dated 2011-06-30'],
    ['need another month on 1, hardware late', 'ports dated 2011-04'],
    ['slips two weeks on 2: strike', 'calais dated 2011-04-14'],
    ['slips to 15 April for 1 and 2, strike', 'ports dated 2011-04-15; calais dated 2011-04-15'],
    ['nouvelle date pour le 2 : 30 juin, grève', 'calais dated 2011-06-30'],
    ['nouvelle date pour 1 et 2 : 30 juin, grève', 'ports dated 2011-06-30; calais dated 2011-06-30'],
    ["besoin d'un mois de plus sur le 1, matériel en retard", 'ports dated 2011-04'],
    ['reporté au 15 avril pour le 2 : grève', 'calais dated 2011-04-15'],
    ['1 and 2 → 30 June (DVLA)', 'ports dated 2011-06-30; calais dated 2011-06-30'],
    ['1 -> 30 June (DVLA); 2 -> 30 Sept (FOI)', 'ports dated 2011-06-30; calais dated 2011-09-30'],
    ['1 → mi-avril (grève), 2 → rouge : panne', 'ports dated 2011-04-15; calais rated red'],
    ["2 we'll have to push to mid April because of DVLA", 'calais dated 2011-04-15'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, ofThree))).toBe(read)
  })

  test.each(['slips to 15 April on 2 May', 'snooze until 14 March for 2 weeks', 'slips to 15 April for calais reasons'])(
    'what stands behind the day is no row: %s',
    (words) => {
      expect(aReading(words, ofThree).changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    },
  )

  const dates = { 'ports-risk-analysis': '2011-07', 'calais-detection': '2011-09' }

  test.each(['1 end of July, 2 end of Sept', '1 end of July; 2 end of September', '1 fin juillet, 2 fin septembre'])(
    'whether they move is asked once: %s',
    (words) => {
      const { unclear } = aReading(words, ofThree)
      expect(unclear).toMatchObject([{ question: { ask: 'move all', ids: three.slice(0, 2), dates } }])
    },
  )

  test.each([
    '1 slips to end of July, 2 slips to end of Sept',
    '1 → end of July, 2 → end of Sept',
    '1 reporté à fin juillet, 2 reporté à fin septembre',
  ])('why they move is asked once: %s', (words) => {
    const { unclear } = aReading(words, ofThree)
    expect(unclear).toMatchObject([{ question: { ask: 'reason', id: 'ports-risk-analysis', dates }, also: ['calais-detection'] }])
  })
})

describe('who says that the day will not be kept is asked to which one it moves', () => {
  test.each([
    ...['won’t make it', 'is not going to make it', 'we’ll miss the deadline', 'can’t be done by then', 'unlikely to meet the deadline'],
    ...['will not be ready in time', 'we cannot keep to the timetable', 'is going to miss the date'],
  ])('1 %s', (words) => {
    expect(inShort(aReading(`1 ${words}`))).toBe('ports noted; ask which date')
  })

  test.each([
    ...['ne sera pas prêt à temps', 'on ne tiendra pas le délai', 'le délai ne sera pas tenu', 'va être en retard'],
    ...['nous ne pourrons pas respecter l’échéance', 'sera pas fini dans les temps', 'on va dépasser la date'],
  ])('1 %s', (words) => {
    expect(inShort(aReading(`1 ${words}`, { language: 'fr' }))).toBe('ports noted; ask which date')
  })

  test.each([
    '2 won’t make it to the meeting',
    '2 can’t meet the French until April',
    '1 will not miss the deadline',
    '1 n’est pas en retard',
  ])('%s says nothing of the day', (words) => {
    expect(inShort(aReading(words))).not.toMatch(/which date|dated/)
  })
})

describe('boards carry an item forward', () => {
  test.each([
    ['1 carried forward to 15 April: no paper', 'ports dated 2011-04-15'],
    ['1 rolled forward to May, no money', 'ports dated 2011-05'],
    ['1 c/f', 'ports noted; ask which date'],
    ['1 carried forward', 'ports noted; ask which date'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})

describe('more time that is asked for is offered as a move, and nothing moves', () => {
  test.each([
    ['can we have 2 more weeks on 2?', 'calais ask move all 2011-04-14'],
    ['could we get another month on 2?', 'calais ask move all 2011-04-30'],
    ['may we have an extra fortnight for 2, the printer is late?', 'calais ask move all 2011-04-14'],
    ['can we push 2 back two weeks?', 'calais ask move all 2011-04-14'],
    ['can we move 2 to 15 May?', 'calais ask move all 2011-05-15'],
    ['peut-on avoir deux semaines de plus sur le 2 ?', 'calais ask move all 2011-04-14'],
    ['on peut avoir un mois de plus pour le 2 ?', 'calais ask move all 2011-04-30'],
    ['peut-on repousser le 2 de deux semaines ?', 'calais ask move all 2011-04-14'],
    ['can we have 2 more people on 2?', ' ask not understood '],
  ])('%s', (words, asked) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes.every(({ entry }) => entry.kind === 'noted')).toBe(true)
    const said = unclear.map(({ question }) => {
      const isMove = question.ask === 'move all'
      const [id = ''] = isMove ? question.ids : []
      return `${id.replace(/-.*/, '')} ask ${question.ask} ${isMove ? question.dates[id] : ''}`
    })
    expect(said).toEqual([asked])
  })
})

describe('who is late and says that the deadline stands moves no date', () => {
  test.each([
    'a week behind because of the snow but will still make the deadline',
    'one week late because of the snow, should still make it',
    'slips by a week: snow. We will still hit the deadline.',
    'a week behind (snow) but still on track for 31 March',
    'two weeks late because of snow but we’ll catch up',
    'two weeks late, snow, but we’ll make up the time',
    'two weeks behind, no impact on the deadline',
    'delayed by two weeks, snow, deadline unchanged',
    'two weeks late: snow, but expect to meet the deadline',
    'two weeks late: snow, which won’t affect the final date',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask not understood')
  })

  test.each([
    'une semaine de retard à cause de la neige mais on tiendra l’échéance',
    'une semaine de retard, neige, mais on tiendra les délais',
    'une semaine de retard à cause de la neige, sans impact sur l’échéance',
    'décalé d’une semaine, neige, l’échéance est maintenue',
    'deux semaines de retard, neige, mais on va rattraper',
    'deux semaines de retard à cause de la neige, échéance inchangée',
    'deux semaines de retard, la neige, toujours bon pour fin mars',
  ])('%s', (words) => {
    expect(inShort(aReading(words, inFrench))).toBe('ports noted; ask not understood')
  })

  test.each([
    ['two weeks late: strike, so we cannot make the deadline', '2011-04-14'],
    ['two weeks late because of a strike, and won’t meet the target', '2011-04-14'],
    ['two weeks late: no time to catch up', '2011-04-14'],
    ['two weeks late: waiting to meet the minister', '2011-04-14'],
    ['two weeks late: we meet the supplier on Monday', '2011-04-14'],
    ['deux semaines de retard : impossible de tenir l’échéance', '2011-04-14'],
    ['deux semaines de retard : grève, on ne tiendra pas les délais', '2011-04-14'],
  ])('a deadline that does not stand is why: %s', (words, due) => {
    expect(inShort(aReading(words))).toBe(`ports dated ${due}`)
  })
})
