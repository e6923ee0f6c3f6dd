import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/register/instant.ts'
import type { Language } from '../../src/register/languages.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { overSlacksLimits, shownIn } from './slack-limits.ts'

// It is 1 March 2011, 12:00 in London.

function shown(given: Record<string, unknown>, language: Language = 'en'): string {
  const register = aRegister({ owners: ukAlone, ...given })
  const ports = register.commitments.get('ports')
  if (!ports) throw new Error('no ports')
  const said = speak(aView(register, language)).show(ports)
  expect(overSlacksLimits(said)).toEqual([])
  return shownIn(said.blocks)
}

const moved = (from: string, to: string, day: number) =>
  aToldEntry({ kind: 'dated', from, to, text: 'strike', at: `2011-02-0${day}T10:00:00.000+00:00` })
const brought = (evidence: unknown, text: string, day: number) =>
  anEntry({ kind: 'evidenced', evidence, text, at: `2011-02-1${day}T10:00:00.000+00:00` })

describe('what the owner says, what there is to show and the first date are three lines', () => {
  test('each line says its own, and none takes the colour of another', () => {
    const log = [
      anEntry({ kind: 'rated', rating: 'green', text: 'on track', at: '2011-02-01T09:00:00.000+00:00' }),
      moved('2011-01', '2011-02-15', 2),
      moved('2011-02-15', '2011-04', 3),
      anEntry({ kind: 'rated', rating: 'green', text: 'on track', at: '2011-02-08T09:00:00.000+00:00' }),
      brought({ value: 80, unit: 'arrests', text: '80 arrests' }, '80 arrests', 0),
      brought('https://gov.example/a?b=1&c=2', 'the report https://gov.example/a?b=1&c=2', 1),
    ]
    const text = shown({ due: '2011-04', log })
    expect(text).toContain('*Rating*: United Kingdom, UK Border Agency: 🟢 Green, on track (<@U1>, since 1 February 2011, 09:00)')
    expect(text).toContain('*Evidence*: <https://gov.example/a?b=1&amp;c=2|the report> · 80 arrests')
    expect(text).toContain('Slipped 89 days (first promised: January 2011); moved twice')
  })

  test.each<{ given: Record<string, unknown>; en: string; fr: string }>([
    {
      given: { due: '2011-04', log: [moved('2011-03', '2011-04', 1)] },
      en: 'Slipped 30 days (first promised: March 2011)',
      fr: 'Échéance reportée de 30 jours (échéance initiale\u00A0: mars 2011)',
    },
    {
      given: { due: '2011-01', status: 'closed', log: [anEntry({ kind: 'closed', party: 'uk', at: '2011-02-02T10:00:00.000+00:00' })] },
      en: 'Ended 2 days after the date first promised (January 2011)',
      fr: 'Terminé 2 jours après l’échéance initiale (janvier 2011)',
    },
    {
      given: {
        due: { event: 'next-summit' },
        log: [aToldEntry({ kind: 'dated', from: '2011-03', to: { event: 'next-summit' }, text: 'x' })],
      },
      en: 'No longer has a date (first promised: March 2011)',
      fr: 'N’a plus d’échéance (échéance initiale\u00A0: mars 2011)',
    },
  ])('the first date is told as "$en"', ({ given, en, fr }) => {
    expect(shown(given).split('\n')).toContain(en)
    expect(shown(given, 'fr').split('\n')).toContain(fr)
  })

  test.each([{ due: '2011-03-01' }, { due: '2011-02-28' }, { due: 'continuing' }, { due: 'without delay' }, {}])(
    'nothing is told of a first date that has not moved (%o)',
    (given) => {
      expect(shown(given)).not.toMatch(/first (?:promised|date)|in time/i)
    },
  )

  test('a commitment with nothing to show says so', () => {
    expect(shown({})).toContain('*Evidence*: none yet')
    expect(shown({}, 'fr')).toContain('*Justificatifs* : aucun à ce jour')
  })

  test('the last three pieces of evidence are shown, and how many more there are', () => {
    const log = [0, 1, 2, 3, 4].map((day) => brought(`report ${day}`, `report ${day}`, day))
    expect(shown({ log })).toContain('*Evidence*: report 4 · report 3 · report 2 · … and 2 more')
  })

  test('evidence that was undone is not shown', () => {
    const log = [
      brought('report', 'report', 1),
      anEntry({ kind: 'undone', of: '2011-02-11T10:00:00.000+00:00', at: '2011-02-12T10:00:00.000+00:00' }),
    ]
    expect(shown({ log })).toContain('*Evidence*: none yet')
  })

  test('evidence that is no address rings nobody and is no link', () => {
    const text = shown({ log: [brought('https://x|<!here>', '<!channel>', 1), brought('javascript:alert(1)', 'x', 2)] })
    expect(text).not.toMatch(/<!|<javascript|<https:\/\/x\|/)
  })
})

describe('the first date and the evidence stand beside each other', () => {
  const log = [moved('2011-01', '2011-02', 1), brought('report', 'report', 0), brought('minutes', 'minutes', 1)]
  const register = aRegister({ due: '2011-02', owners: ukAlone, rating: 'amber', log })

  test('in a list', () => {
    const { text } = speak(aView(register)).list({
      title: { of: 'all' },
      commitments: [...register.commitments.values()],
      page: 1,
      command: 'list',
    })
    expect(text).toContain(
      'by the end of February 2011, first promised: January 2011; moved once, *1 day late*, 29 days past the first date · UK Border Agency · 🟠 Amber, at risk · 2 pieces of evidence',
    )
  })

  test('in a row of a nudge', () => {
    const page = speak(aView(register, 'fr')).dayMessage(aMessage([{ id: 'ports', deadline: aDay('2011-02-28') }]))
    expect(shownIn(page.blocks)).toContain('2 justificatifs · échéance initiale\u00A0: janvier 2011\u202F; reportée une fois')
  })

  test('in a row of a poll, even if it brings news', () => {
    const tells = { about: 'ports', entry: moved('2011-01', '2011-02', 1) }
    const items = [
      { id: 'ports', reason: 'poll' as const },
      { id: 'ports', reason: 'news' as const, tells },
    ]
    const page = speak(aView(register)).dayMessage(aMessage(items, { kind: 'poll' }))
    expect(shownIn(page.blocks)).toContain('2 pieces of evidence · first promised: January 2011; moved once')
  })

  test('with how late it is by the date in force, not by the one that is asked for', () => {
    const asks = anEntry({
      kind: 'dated',
      party: 'uk',
      proposed: true,
      from: '2011-02',
      to: '2011-05',
      at: '2011-02-28T10:00:00.000+00:00',
    })
    const asked = aRegister({ due: '2011-02', log: [moved('2011-01', '2011-02', 1), asks] }, { dateChanges: 'agreed' })
    const { text } = speak(aView(asked)).list({
      title: { of: 'all' },
      commitments: [...asked.commitments.values()],
      page: 1,
      command: 'list',
    })
    expect(text).toContain('moved once, *1 day late*, 29 days past the first date; UK Border Agency asks for May 2011, not agreed yet')
  })

  test('with one lateness only, if the due is back on the first date', () => {
    const log = [moved('2011-02', '2011-04', 1), moved('2011-04', '2011-02', 2)]
    const back = aRegister({ due: '2011-02', log })
    const { text } = speak(aView(back)).list({
      title: { of: 'all' },
      commitments: [...back.commitments.values()],
      page: 1,
      command: 'list',
    })
    expect(text).toContain('first promised: February 2011; moved twice, *1 day late* · ')
  })

  test('evidence leaves the buttons of its row', () => {
    const since = aRegister({ due: '2011-02', owners: ukAlone, log: [anEntry({ kind: 'evidenced', evidence: 'report', text: 'report' })] })
    const page = speak(aView(since)).dayMessage(aMessage([{ id: 'ports', deadline: aDay('2011-02-28') }]))
    expect(shownIn(page.blocks)).toContain('evidence: report')
    expect(JSON.stringify(page.blocks)).toContain('"row:1"')
  })
})

describe('a snooze is shown wherever the commitment is, until it is over', () => {
  const snoozed = (until: string, at = '2011-02-20T10:00:00.000+00:00') => anEntry({ kind: 'snoozed', until, text: 'snooze', at })
  const register = aRegister(
    { title: 'Ports', due: 'continuing', owners: ukAlone, log: [snoozed('2011-03-14')] },
    { others: [{ title: 'Calais', due: 'continuing', owners: ukAlone, log: [snoozed('2011-03-01')] }] },
  )
  const all = [...register.commitments.values()]
  const poll = aMessage([{ id: 'other-1', reason: 'poll', silenceEnded: aDay('2011-03-01') }], { kind: 'poll' })

  test.each<{ language: Language; list: string; show: string; foot: string; ended: string }>([
    {
      language: 'en',
      list: 'UK Border Agency · no rating yet · snoozed until 14 March 2011 (UK Border Agency)',
      show: '*Snoozed*: snoozed until 14 March 2011 (UK Border Agency)',
      foot: 'Not asked, 1 snoozed: Ports (snoozed until 14 March 2011)',
      ended: '(after a snooze until Tuesday 1 March 2011)',
    },
    {
      language: 'fr',
      list: 'UK Border Agency · pas encore évalué · en pause jusqu’au 14 mars 2011 (UK Border Agency)',
      show: '*En pause* : en pause jusqu’au 14 mars 2011 (UK Border Agency)',
      foot: 'Sans question, 1 en pause\u00A0: Ports (en pause jusqu’au 14 mars 2011)',
      ended: '(après une pause jusqu’au mardi 1er mars 2011)',
    },
  ])('in $language', ({ language, list, show, foot, ended }) => {
    const voice = speak(aView(register, language))
    const listed = voice.list({ title: { of: 'all' }, commitments: all, page: 1, command: 'list' }).text
    expect(listed).toContain(list)
    expect(listed.split('\n').filter((line) => /snooz|pause/.test(line))).toHaveLength(1)
    const [ports] = all
    expect(ports ? shownIn(voice.show(ports).blocks) : '').toContain(show)
    const page = voice.dayMessage(poll)
    expect(shownIn(page.blocks)).toContain(foot)
    expect(shownIn(page.blocks)).toContain(ended)
  })

  test("a poll with many snoozed commitments is within Slack's limits, and no row is lost", () => {
    const others = Array.from({ length: 99 }, (_, index) => ({
      title: `${'& '.repeat(60)}${index}`,
      owners: ukAlone,
      log: index < 40 ? [snoozed('2011-03-14')] : [],
    }))
    const large = aRegister({ owners: ukAlone }, { others })
    const items = Array.from({ length: 59 }, (_, index) => ({ id: `other-${index + 41}`, reason: 'poll' as const }))
    const page = speak(aView(large)).dayMessage(aMessage(items, { kind: 'poll' }))
    expect(overSlacksLimits(page)).toEqual([])
    expect(page.commitments).toEqual(items.map(({ id }) => id))
    expect(shownIn(page.blocks)).toContain('Not asked, 40 snoozed')
  })

  test('a snoozed commitment is no missing answer in the result of a poll', () => {
    const result = { pollDay: aDay('2011-02-28'), teams: ['uk-border-agency'] }
    const only = aRegister({ due: 'continuing', owners: ukAlone, log: [snoozed('2011-03-14')] })
    const page = speak(aView(only)).dayMessage(aMessage([], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge', result }))
    expect(page.text).toContain('*, none asked; 1 snoozed.')
    const french = speak(aView(only, 'fr')).dayMessage(aMessage([], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge', result }))
    expect(french.text).toContain('*, aucune question posée\u202F; 1 en pause.')
    expect(page.text).not.toContain('No answer at all')
  })

  test('a commitment promised on the day of a poll or later, which had no row, is no missing answer', () => {
    const result = { pollDay: aDay('2011-02-28'), teams: ['uk-border-agency'] }
    const late = { owners: ukAlone, source: { date: '2011-02-28' } }
    const page = speak(aView(aRegister({ owners: ukAlone }, { others: [late] }))).dayMessage(
      aMessage([], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge', result }),
    )
    expect(page.text).toContain('1 without an answer')
  })

  test.each([
    { deadline: null, offered: true },
    // Behind the three dots of a large message a new date takes its place.
    { deadline: '2011-03-08', offered: true, inLarge: false },
    { deadline: '2011-03-07', offered: false },
    { deadline: '2011-02-28', offered: false },
  ])('a snooze of a week is offered only if the deadline leaves room for it ($deadline)', ({ deadline, offered, inLarge = offered }) => {
    const item = { id: 'ports', reason: 'review' as const, deadline: deadline === null ? null : aDay(deadline) }
    const large = Array.from({ length: 8 }, (_, index) => ({ ...item, id: index === 0 ? 'ports' : `other-${index}` }))
    for (const items of [[item], large]) {
      const others = large.slice(1).map(() => ({ owners: ukAlone }))
      const page = speak(aView(aRegister({ owners: ukAlone }, { others }))).dayMessage(aMessage(items))
      expect(JSON.stringify(page.blocks).includes('Ask in a week')).toBe(items === large ? inLarge : offered)
    }
  })
})

describe('what is due today is counted apart from what is due later, and is not late', () => {
  const log = [moved('2011-02', '2011-03-01', 1)]
  const dues = ['2011-02-28', '2011-03-01', '2011-03-02', '2011-03-31'].map((due) => ({ due, owners: ukAlone }))
  const register = aRegister({ due: '2011-03-01', owners: ukAlone, log }, { others: dues })
  const span = { since: instantOf(DateTime.fromISO('2011-02-21T09:00:00Z')), silent: [] }

  test.each<{ language: Language; sums: string }>([
    { language: 'en', sums: '1 overdue, 2 due today (1 past the first date), 2 due later' },
    { language: 'fr', sums: '1 en retard, 2 pour aujourd’hui (dont 1 au-delà de la première échéance), 2 à venir' },
  ])('in a list, a digest and the result of a poll, in $language', ({ language, sums }) => {
    const voice = speak(aView(register, language))
    const result = { pollDay: aDay('2011-02-28'), teams: ['uk-border-agency'] }
    const ofPoll = aMessage([], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge', result })
    expect(voice.list({ title: { of: 'all' }, commitments: [...register.commitments.values()], page: 1, command: 'list' }).text).toContain(
      sums,
    )
    expect(voice.digest({ teams: undefined, span }).text).toContain(sums)
    expect(voice.dayMessage(ofPoll).text).toContain(sums)
  })
})

describe('commitments that are continuing, have no date, or are late by their first date alone are counted apart, and never as overdue', () => {
  const put = { due: '2011-04', log: [moved('2011-01', '2011-04', 1)] }
  const others = [{ due: 'continuing' }, { due: 'continuing' }, { due: 'without delay' }, {}, { due: '2011-04' }, put].map((each) => ({
    ...each,
    owners: ukAlone,
  }))
  const register = aRegister({ due: '2011-02', owners: ukAlone }, { others })
  const result = { pollDay: aDay('2011-02-28'), teams: ['uk-border-agency'] }
  const secretariat = aMessage([], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge', result })

  test.each<{ language: Language; list: string; side: string; poll: string }>([
    {
      language: 'en',
      list: '*7 open commitments*: 1 overdue, 2 due later (1 past the first date), 2 continuing, 2 without a date',
      side: '*, 7 asked: 7 without an answer. Still open, 7: 1 overdue, 2 due later (1 past the first date), 2 continuing, 2 without a date.',
      poll: '*1 overdue; round-up, 1 March: 7 commitments*',
    },
    {
      language: 'fr',
      list: '*7 engagements ouverts*\u00A0: 1 en retard, 2 à venir (dont 1 au-delà de la première échéance), 2 permanents, 2 sans date',
      side: '*, 7 engagements\u00A0: 7 sans réponse. Encore ouverts, 7\u00A0: 1 en retard, 2 à venir (dont 1 au-delà de la première échéance), 2 permanents, 2 sans date.',
      poll: '*1 en retard\u202F; point du 1er mars\u00A0: 7 engagements*',
    },
  ])('in $language', ({ language, list, side, poll }) => {
    const voice = speak(aView(register, language))
    const all = [...register.commitments.values()]
    const polled = all.map(({ id }, index) => ({ id, reason: 'poll' as const, deadline: index === 0 ? aDay('2011-02-28') : null }))
    expect(voice.list({ title: { of: 'all' }, commitments: all, page: 1, command: 'list' }).text.split('\n')[0]).toBe(list)
    expect(voice.dayMessage(secretariat).text).toContain(side)
    expect(voice.dayMessage(aMessage(polled, { kind: 'poll' })).text).toContain(poll)
  })
})
