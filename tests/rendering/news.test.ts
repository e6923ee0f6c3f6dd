import { expect, test } from 'vitest'
import type { Language } from '../../src/register/languages.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, frPaf, ukBorderAgency } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

// News of many commitments, told to the UK Border Agency on 1 March 2011: what has no room for its controls is a line.

/** The text of a message of twenty rows, each of which tells the same. */
function shown(
  entry: Record<string, unknown>,
  { about, due = '2011-06-30', language }: { about?: string; due?: unknown; language?: Language } = {},
) {
  const ids = Array.from({ length: 20 }, (_, index) => `item-${index + 1}`)
  const [first, ...others] = ids.map((id) => ({ id, title: `Title of ${id}`, owners: bothSides, due }))
  const told = aToldEntry({ at: '2011-02-28T15:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', ...entry })
  const items = ids.map((id) => ({ id, reason: 'news' as const, deadline: aDay('2011-06-30'), tells: { about: about ?? id, entry: told } }))
  const register = aRegister(first, { others, events: [{ id: 'summit', title: 'Summit', name: 'Summit', date: '2011-06-30' }] } as never)
  return shownIn(speak(aView(register, language)).dayMessage(aMessage(items)).blocks)
}

const said = (text: string, number: number) => text.split('\n').find((line) => line.includes(`*${number}. `)) ?? ''

test('a new date in a line is said with the old one and the reason', () => {
  const entry = { kind: 'dated', from: '2011-05-15', to: '2011-06-30', text: 'elections' } satisfies Partial<LogEntry>
  expect(said(shown(entry), 20)).toContain('new date by Thursday 30 June 2011 (it was 15 May 2011) (in French) “elections”')
  expect(said(shown(entry, { language: 'fr' }), 20)).toMatch(/nouvelle échéance.*30 juin 2011.*15 mai 2011.*elections/)
})

test('what is open again is said so in a line, with the reason', () => {
  expect(said(shown({ kind: 'reopened', text: 'no report yet' }), 20)).toContain('“no report yet”')
})

test('whatever depends on an event is told why the event has moved', () => {
  const entry = { kind: 'dated', from: '2011-05-15', to: '2011-06-30', text: 'election', team: undefined }
  const given = { about: 'summit', due: { event: 'summit' } }
  for (const language of ['en', 'fr'] as const) {
    const text = shown(entry, { ...given, language })
    expect(said(text, 20)).toContain('election')
    expect(text.match(/election/g)?.length).toBeGreaterThanOrEqual(20)
  }
})

/** The row of one commitment of which the French red was told, with the log as it is now. */
function redTold(log: readonly object[], told: object = red, language?: Language) {
  const register = aRegister({ owners: bothSides, due: '2011-06-30', log: log as never })
  const tells = { about: 'ports', entry: aToldEntry({ ...told }) }
  const items = [{ id: 'ports', reason: 'news' as const, deadline: aDay('2011-06-30'), tells }]
  return shownIn(speak(aView(register, language)).dayMessage(aMessage(items)).blocks)
}

const byPaf = { by: 'lead@paf.example', team: 'fr-paf' }
const red = { at: '2011-02-28T15:00:00.000+00:00', ...byPaf, kind: 'rated', rating: 'red', text: 'the minister wobbles' }
const later = (minute: number, more: object) => ({ at: `2011-03-01T09:0${minute}:00.000+00:00`, ...byPaf, ...more })

test.each(['undone', 'retracted'])('news of what was taken back afterwards says so, without its words: %s', (kind) => {
  const log = [red, later(1, { kind, of: red.at })]
  expect(redTold([red])).toContain('wobbles')
  expect(redTold(log)).toContain('Taken back since: rated 🔴 Red, off track or blocked (')
  expect(redTold(log, red, 'fr')).toContain('Annulé depuis\u00A0: évalué 🔴 Rouge')
  expect(redTold(log)).not.toContain('wobbles')
})

test('news that a new date was taken back says which date holds again, and no reason', () => {
  const move = { at: '2011-02-27T15:00:00.000+00:00', ...byPaf, kind: 'dated', from: '2011-06-30', to: '2011-07-31', text: 'a strike' }
  const back = { at: '2011-02-28T10:00:00.000+00:00', ...byPaf, kind: 'undone', of: move.at }
  const told = { at: back.at, ...byPaf, kind: 'dated', from: move.to, to: move.from }
  expect(redTold([move, back], told)).toContain('*New date 31 July 2011 taken back*: it is due by Thursday 30 June 2011 again (')
  expect(redTold([move, back], told, 'fr')).toContain('*Nouvelle échéance annulée (31 juillet 2011)*\u00A0: de nouveau ')
  expect(redTold([move, back], { ...told, to: null })).toContain('it has no date again')
  expect(redTold([move, back, later(2, { kind: 'undone', of: back.at })], told)).toContain('Taken back since')
})

test('news has the words that its author gave it by an edit', () => {
  const text = redTold([red, later(1, { kind: 'amended', of: red.at, text: 'the printers are late' })])
  expect(text).toContain('“the printers are late”')
  expect(text).not.toContain('wobbles')
})

test('news of a red whose reason was given later and taken back is still of a red, without that reason', () => {
  const reason = later(1, { kind: 'rated', rating: 'red', text: 'no budget' })
  const told = { ...reason, at: red.at }
  const { text: _none, ...bare } = red
  expect(redTold([bare, reason], told)).toContain('“no budget”')
  const text = redTold([bare, reason, later(2, { kind: 'undone', of: reason.at })], told)
  expect(text).toContain('🔴 Red, off track or blocked*')
  expect(text).not.toContain('no budget')
})

/** What a message to the French says of a hand-over among the British, with the log as it is now. */
function handOverTold(
  { owners, log, to = ['uk-home-office'] }: { owners: readonly object[]; log: readonly object[]; to?: string[] },
  language?: Language,
) {
  const { by, text } = handedOver
  const teams = [ukBorderAgency, frPaf, { id: 'uk-home-office', name: 'Home Office', party: 'uk' }]
  const register = aRegister({ owners, due: '2011-06-30', log } as never, { teams } as never)
  const bulletin = { tells: 'handed over', ids: ['ports'], from: ['uk-border-agency'], to, by, text, isOffer: false } as const
  return shownIn(speak(aView(register, language)).dayMessage(aMessage([], { team: 'fr-paf', bulletins: [bulletin] })).blocks)
}

const office = { team: 'uk-home-office', role: 'lead' }
const handedOver = {
  at: '2011-02-28T15:00:00.000+00:00',
  by: 'secretary@cabinet.example',
  kind: 'assigned',
  added: [office],
  removed: [{ team: 'uk-border-agency', role: 'lead' }],
  text: 'assign ports to uk-home-office: they have the data',
}

test.each(['undone', 'retracted'])('a hand-over that was taken back after it was told says so, without its words: %s', (kind) => {
  const gone = { owners: bothSides, log: [handedOver, { at: '2011-03-01T09:01:00.000+00:00', by: handedOver.by, kind, of: handedOver.at }] }
  expect(handOverTold({ owners: [office], log: [handedOver] })).toContain('has handed')
  expect(handOverTold(gone)).toContain('Taken back since: handed over from UK Border Agency to Home Office (')
  expect(handOverTold(gone, 'fr')).toContain('Annulé depuis\u00A0: transféré')
  expect(handOverTold(gone)).not.toMatch(/has handed|they have the data/)
})

test.each([
  { what: 'leads', added: [office], removed: [], en: 'has added *Home Office* to *Risk', part: 'to lead it', fr: 'comme pilote' },
  {
    what: 'supports',
    added: [{ ...office, role: 'support' }],
    removed: [],
    en: 'has added *Home Office* to',
    part: 'to support it',
    fr: 'en appui',
  },
  {
    what: 'led it and supports',
    added: [{ ...office, role: 'support' }],
    removed: [office],
    en: 'has changed the part of *Home Office* in',
    part: 'to support it',
    fr: 'Rôle modifié',
  },
])('a team that $what it beside the others is told as that, and as no hand-over', ({ added, removed, en, part, fr }) => {
  const entry = { ...handedOver, added, removed, text: undefined }
  const told = (language?: Language, log: readonly object[] = []) => {
    const teams = [ukBorderAgency, frPaf, { id: 'uk-home-office', name: 'Home Office', party: 'uk' }]
    const owners = [...bothSides, ...added]
    const register = aRegister({ owners, due: '2011-06-30', log: [entry, ...log] } as never, { teams } as never)
    const bulletin = { tells: 'handed over', ids: ['ports'], from: [], to: ['uk-home-office'], by: entry.by, isOffer: false } as const
    const { text, blocks } = speak(aView(register, language)).dayMessage(aMessage([], { team: 'fr-paf', bulletins: [bulletin] }))
    return `${text} ${shownIn(blocks)}`
  }
  expect(told()).toMatch(new RegExp(`Owners changed: .*${en.replaceAll('*', '\\*')}.*${part}`, 's'))
  expect(told('fr')).toContain(fr)
  const undone = { at: '2011-03-01T09:01:00.000+00:00', by: entry.by, kind: 'undone', of: entry.at }
  for (const text of [told(), told('fr'), told('en', [undone]), told('fr', [undone])])
    expect(text).not.toMatch(/handed|Handed|Transfert|transféré/)
})

test('a hand-over that was taken back stays so where it was told, though it was made once more', () => {
  const undone = { at: '2011-03-01T09:01:00.000+00:00', by: handedOver.by, kind: 'undone', of: handedOver.at }
  const again = { ...handedOver, at: '2011-03-01T09:02:00.000+00:00', text: 'assign ports to uk-home-office: they insist' }
  const text = handOverTold({ owners: [office], log: [handedOver, undone, again] })
  expect(text).toContain('Taken back since: handed over from UK Border Agency to Home Office (')
  expect(text).not.toContain('has handed')
})

test('of many that are handed over three are named', () => {
  const others = ['Calais', 'Returns', 'Visas', 'Coasts'].map((title) => ({ title, owners: [office] }))
  const teams = [ukBorderAgency, frPaf, { id: 'uk-home-office', name: 'Home Office', party: 'uk' }]
  const register = aRegister({ owners: [office], log: [handedOver] } as never, { teams, others } as never)
  const told = { tells: 'handed over', from: ['uk-border-agency'], to: ['uk-home-office'], by: handedOver.by, isOffer: false } as const
  const said = (ids: readonly string[]) =>
    shownIn(speak(aView(register)).dayMessage(aMessage([], { team: 'fr-paf', bulletins: [{ ...told, ids }] })).blocks)
  const rest = ['other-1', 'other-2', 'other-3', 'other-4']
  expect(said(['ports', ...rest])).toContain('*Risk analysis of the Northern French ports*, *Calais*, *Returns* and 2 more')
  expect(said(rest.slice(0, 3))).toContain('*Calais* (`other-1`), *Returns* (`other-2`) and *Visas* (`other-3`)')
})

test('a hand-over that is taken back before it is answered stands as taken back above the rows of who was asked to take it', () => {
  const back = { at: '2011-03-01T09:01:00.000+00:00', by: handedOver.by, kind: 'undone', of: handedOver.at }
  const given = { ...handedOver, added: [{ ...office, assumed: true }] }
  const teams = [ukBorderAgency, frPaf, { id: 'uk-home-office', name: 'Home Office', party: 'uk' }]
  const asked = aMessage([{ id: 'ports', reason: 'yours' }], { team: 'uk-home-office' })
  const shown = (owners: readonly object[], log: readonly object[]) =>
    shownIn(speak(aView(aRegister({ owners, log } as never, { teams } as never))).dayMessage(asked).blocks)
  expect(shown(bothSides, [given, back])).toContain('1 taken back since')
  expect(shown(bothSides, [given, { ...given, at: back.at, added: bothSides, removed: [office] }])).toContain('1 handed over')
})

test('a team that has left a commitment is named with those with whom it stays', () => {
  const left = { ...handedOver, added: [], text: 'assign ports from uk-border-agency to uk-home-office: budget' }
  const log = [left]
  const told = { owners: [office, { team: 'fr-paf', role: 'lead' }], log, to: [] }
  expect(handOverTold(told)).toMatch(/no longer with \*UK Border Agency\*.*Now with \*Home Office\* and \*/)
  expect(handOverTold(told, 'fr')).toMatch(/ne relève plus de \*UK Border Agency\*.*Désormais\u00A0: \*Home Office\*/)
})

test.each([
  ['closing', 'en', '*Closed for the United Kingdom* ('],
  ['closed', 'en', '*Closed* ('],
  ['closing', 'fr', '*Clos côté Royaume-Uni* ('],
  ['closed', 'fr', '*Clos* ('],
] as const)('a closing that a lead above them said is told as %s in %s: %s', (status, language, told) => {
  const closing = { at: '2011-02-28T15:00:00.000+00:00', by: 'lead@ho.example', team: 'uk-border-agency', kind: 'closed', party: 'uk' }
  const parties = [
    { id: 'uk', name: { en: 'United Kingdom', fr: 'Royaume-Uni' }, language: 'en', timezone: 'Europe/London', calendar: 'GB-ENG' },
    { id: 'fr', name: 'France', language: 'fr', timezone: 'Europe/Paris', calendar: 'FR' },
  ]
  const log = status === 'closed' ? [closing, { ...closing, at: '2011-02-28T16:00:00.000+00:00', team: 'fr-paf', party: 'fr' }] : [closing]
  const register = aRegister({ owners: bothSides, due: '2011-06-30', status, log } as never, { parties } as never)
  const tells = { about: 'ports', entry: aToldEntry(closing) }
  const items = [{ id: 'ports', reason: 'news' as const, deadline: aDay('2011-06-30'), tells }]
  expect(shownIn(speak(aView(register, language)).dayMessage(aMessage(items)).blocks)).toContain(told)
})

test.each(['en', 'fr'] as const)(
  'who alone keeps what another team is taken off is not told in %s that it is now with themselves',
  (language) => {
    const log = [{ ...handedOver, added: [], removed: [{ team: 'uk-home-office', role: 'support' }], text: 'take it off' }]
    const told = handOverTold({ owners: bothSides.slice(1), log, to: [] }, language)
    expect(told).not.toMatch(/Now with|Désormais/)
    expect(told).toMatch(/no longer with|ne relève plus/)
  },
)
