import type { Absence, Day } from '../register/schema.ts'
import type { AbsentDays } from '../replies/away-days.ts'
import type { AwayAnswer, CoverAsked } from './absences.ts'
import { absencesFor } from './absences.ts'
import type { SettingsAnswer } from './person-settings.ts'
import { settingsAnswered } from './person-settings.ts'
import type { Said, View } from './said.ts'
import { dueDay, longName, longText, many, numberedPerson } from './worst-register.ts'

const worstDay = dueDay as Day
const people = many(40, numberedPerson)
const worstAbsence: Absence = { person: longName, from: worstDay, to: worstDay, cover: longName }
const absences = many(40, () => worstAbsence)
const days: Record<Exclude<AbsentDays['is'], 'days'>, Exclude<AbsentDays, { is: 'days' }>> = {
  'no end': { is: 'no end', from: worstDay },
  unread: { is: 'unread', words: longText, noDate: longText },
  'which day': { is: 'which day', days: [worstDay, worstDay] },
  past: { is: 'past', day: worstDay },
  backwards: { is: 'backwards', from: worstDay, to: worstDay },
  'too long': { is: 'too long', to: worstDay },
}
const coverWhys: Record<CoverAsked['why'], true> = {
  unknown: true,
  which: true,
  several: true,
  themselves: true,
  'no member': true,
  away: true,
}

/** All that is said of absences, with the worst texts. */
export function worstAbsences(view: View): readonly Said[] {
  const teams = [...view.register.teams.keys()]
  const answers: { readonly [Is in AwayAnswer['is']]: readonly AwayAnswer[] } = {
    set: [undefined, longText].flatMap((cause) =>
      [worstAbsence, { person: longName, from: worstDay, to: worstDay }].map((one) => ({
        is: 'set' as const,
        cause,
        absence: one,
        today: worstDay,
        back: worstDay,
        replaced: absences,
        teams,
        alone: teams,
      })),
    ),
    ended: [true, false].map((isAhead) => ({ is: 'ended', who: longName, cause: longText, isAhead })),
    'taken back': [{ is: 'taken back', who: longName, absences }],
    gone: [{ is: 'gone' }],
    'not away': [{ is: 'not away', who: longName, ahead: absences }],
    shown: [{ is: 'shown', own: absences, others: absences }],
    'days asked': Object.values(days).map((each) => ({ is: 'days asked', days: each, words: longText })),
    'cover asked': (Object.keys(coverWhys) as CoverAsked['why'][]).map((why) => ({
      is: 'cover asked',
      asked: { why, typed: longText, people, until: worstDay },
      words: longText,
    })),
    whose: [
      { is: 'whose', typed: longText, people },
      { is: 'whose', typed: longText, people: [] },
    ],
    'not named': [{ is: 'not named', who: longName }],
    'not yours': [{ is: 'not yours', who: longName, may: people }],
  }
  return [
    ...['', longName].flatMap((reader) =>
      Object.values(answers)
        .flat()
        .map((answer) => absencesFor(view, reader).answered(answer)),
    ),
    absencesFor(view, longName).absentTold({ ...worstAbsence, by: longName }),
    ...(['stands in', 'no longer'] as const).map((how) => absencesFor(view, longName).coverTold(worstAbsence, { how, teams })),
  ]
}

/** All that is said of what people choose for themselves, with the worst texts. */
export function worstSettings(view: View): readonly Said[] {
  const people = [{ person: longName, language: view.language, hour: '23:59' }]
  const seen: View = { ...view, register: { ...view.register, people } }
  const may = many(40, numberedPerson)
  const answers: { readonly [Is in SettingsAnswer['is']]: readonly (SettingsAnswer & { is: Is })[] } = {
    shown: [{ is: 'shown', who: longName }],
    set: [true, false].map((isNew) => ({ is: 'set', who: longName, isNew })),
    told: [{ is: 'told', who: longName, by: longName }],
    unread: [{ is: 'unread', typed: longText }],
    'too early': [{ is: 'too early', who: longName, usual: '09:00' }],
    'not named': [{ is: 'not named', who: longName }],
    'not yours': [{ is: 'not yours', who: longName, may }],
  }
  const all = Object.values(answers).flat()
  return ['', longName].flatMap((reader) => all.map((answer) => settingsAnswered(seen, answer, reader)))
}
