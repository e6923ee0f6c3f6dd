import { languagesOwn, usualHourOf } from '../register/addressee.ts'
import type { Language } from '../register/languages.ts'
import { languages } from '../register/languages.ts'
import { samePerson } from '../register/people.ts'
import { settingsOf } from '../register/person-settings.ts'
import type { Register } from '../register/register.ts'
import type { AbsentPerson } from '../wording/absences.ts'
import { capital, languageNamed } from '../wording/intl.ts'
import type { Block } from './blocks.ts'
import { actions, menu } from './blocks.ts'
import type { ChooseValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf } from './lines.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Said, View } from './said.ts'

/** What came of words about what somebody chooses for themselves. `who`: whose it is. */
export type SettingsAnswer =
  | { readonly is: 'shown'; readonly who: string }
  | { readonly is: 'set'; readonly who: string; readonly isNew: boolean }
  | { readonly is: 'unread'; readonly typed: string }
  /** Nothing goes out before the hour of their team. */
  | { readonly is: 'too early'; readonly who: string; readonly usual: string }
  | { readonly is: 'not named'; readonly who: string }
  | { readonly is: 'not yours'; readonly who: string; readonly may: readonly string[] }
  /** `by` has changed it; told to whose it is. */
  | { readonly is: 'told'; readonly who: string; readonly by: string }

/** What is answered to `reader`, with the choices of their own below it where there are any to make. */
export function settingsAnswered(view: View, answer: SettingsAnswer, reader: string): Said {
  const telling = tellingOf(view)
  const { words, names } = telling
  const own = words.settings
  const stand = (who: string, before: readonly string[]) =>
    saidOf(
      telling,
      [...before, ...settingsKnown(telling, who, reader), own.howTo],
      samePerson(who, reader) ? [settingsControls(telling, who)] : [],
    )
  switch (answer.is) {
    case 'shown':
      return stand(answer.who, [])
    case 'set':
      return stand(answer.who, [answer.isNew ? own.saved : own.asBefore])
    case 'told':
      return stand(answer.who, [own.told(names.person(answer.by))])
    case 'unread':
      return saidOf(telling, [own.unread(plainUpTo(answer.typed, 200))])
    case 'too early':
      return saidOf(telling, [own.tooEarly(personSpokenOf(telling, answer.who, reader), answer.usual)])
    case 'not named':
      return saidOf(telling, [words.absences.notNamed(personSpokenOf(telling, answer.who, reader))])
    case 'not yours':
      return saidOf(telling, [
        own.notYours(
          names.person(answer.who),
          answer.may.slice(0, 10).map((person) => names.person(person)),
        ),
      ])
  }
}

/** How somebody is spoken to, in three lines. */
export function settingsKnown(telling: Telling, who: string, reader: string): string[] {
  const { words, view } = telling
  const { register, language: spoken } = view
  const own = words.settings
  const { language, hour } = settingsOf(register, who)
  const person = personSpokenOf(telling, who, reader)
  const usual = usualOf(register, who)
  // The language that this is told in is that of their words, or of Slack, where nothing else decides.
  const now = language ?? (usual.length > 1 && samePerson(who, reader) ? spoken : usual[0])
  const named = (each: Language) => languageNamed(each, spoken)
  return [
    own.spoken(person, named(now ?? register.language), { of: usual.map(named), isChosen: language !== undefined }),
    own.from(person, hour ?? usualHourOf(register, who), hour === undefined ? undefined : usualHourOf(register, who)),
    own.direct,
  ]
}

/** The hours that a menu offers behind that of the team; any other one can be typed. */
const hoursOffered = Array.from({ length: 12 }, (_, index) => `${String(index + 7).padStart(2, '0')}:00`)

/** The menus by which somebody chooses for themselves. With another choice they are another block: Slack would show the old one. */
export function settingsControls(telling: Telling, who: string): Block {
  const { words, view } = telling
  const { register, language: spoken } = view
  const own = words.settings
  const { language, hour } = settingsOf(register, who)
  const inOwn = languages.map((each) => ({ label: capital(languageNamed(each, each)), value: { language: each } satisfies ChooseValue }))
  const usual = usualOf(register, who).map((each) => capital(languageNamed(each, spoken)))
  const languagesOffered = [{ label: own.asTeam(usual), value: { language: null } satisfies ChooseValue }, ...inOwn]
  const hours = [
    ...new Set([...hoursOffered.filter((each) => each > usualHourOf(register, who)), ...(hour === undefined ? [] : [hour])]),
  ].toSorted()
  const hoursToChoose = [
    { label: own.asTeam([usualHourOf(register, who)]), value: { hour: null } satisfies ChooseValue },
    ...hours.map((each) => ({ label: each, value: { hour: each } satisfies ChooseValue })),
  ]
  return actions(
    [
      ...menu(own.language, actionIds.choose('language'), languagesOffered, language === undefined ? 0 : languages.indexOf(language) + 1),
      ...menu(own.hour, actionIds.choose('hour'), hoursToChoose, hour === undefined ? 0 : hours.indexOf(hour) + 1),
    ],
    `choose ${language ?? ''} ${hour ?? ''}`,
  )
}

/** What holds where nothing is chosen: the languages of their team. */
function usualOf(register: Register, who: string): readonly Language[] {
  const own = languagesOwn(register, who)
  return own.length > 0 ? own : [register.language]
}

function personSpokenOf({ names }: Telling, who: string, reader: string): AbsentPerson {
  return samePerson(who, reader) ? 'you' : { name: names.person(who) }
}
