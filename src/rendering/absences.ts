import { otherSides } from '../register/absences.ts'
import { samePerson } from '../register/people.ts'
import type { Absence, Day } from '../register/schema.ts'
import type { AbsentDays } from '../replies/away-days.ts'
import type { AbsentPerson } from '../wording/absences.ts'
import type { Block } from './blocks.ts'
import { actions, button, messageText, section } from './blocks.ts'
import type { FormValue, UndoValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf } from './lines.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Said, View } from './said.ts'
import { opensForm } from './suggestions.ts'

/** Why a cover is asked about. `people`: whom the name may mean. */
export interface CoverAsked {
  readonly why: 'unknown' | 'which' | 'several' | 'themselves' | 'no member' | 'away'
  readonly typed: string
  readonly people?: readonly string[]
  /** The last day of their own absence. */
  readonly until?: Day
}

/** What came of words about an absence. `who`: whose it is. */
export type AwayAnswer =
  | {
      readonly is: 'set'
      /** Undone by it; absent: it stood so already. */
      readonly cause: string | undefined
      readonly absence: Absence
      readonly today: Day
      /** The first working day after it. */
      readonly back: Day
      /** What was said of these days before. */
      readonly replaced: readonly Absence[]
      /** The teams that they lead, and those that nobody leads meanwhile. */
      readonly teams: readonly string[]
      readonly alone: readonly string[]
    }
  /** `isAhead`: it had not begun. */
  | { readonly is: 'ended'; readonly who: string; readonly cause: string; readonly isAhead?: boolean }
  | { readonly is: 'taken back'; readonly who: string; readonly absences: readonly Absence[] }
  | { readonly is: 'gone' }
  | { readonly is: 'not away'; readonly who: string; readonly ahead: readonly Absence[] }
  | { readonly is: 'shown'; readonly own: readonly Absence[]; readonly others: readonly Absence[] }
  /** `words`: those that asked, of one's own absence: a form opens with what they say. */
  | { readonly is: 'days asked'; readonly days: Exclude<AbsentDays, { is: 'days' }>; readonly words?: string }
  | { readonly is: 'cover asked'; readonly asked: CoverAsked; readonly words?: string }
  | { readonly is: 'whose'; readonly typed: string; readonly people: readonly string[] }
  | { readonly is: 'not named'; readonly who: string }
  | { readonly is: 'not yours'; readonly who: string; readonly may: readonly string[] }

/** All that is said of absences to one reader. */
export interface AbsenceVoice {
  answered(answer: AwayAnswer): Said
  /** To who is away, as somebody else said. */
  absentTold(absence: Absence): Said
  /** To who stands in, or does so no longer. */
  coverTold(absence: Absence, more: { readonly how: 'stands in' | 'no longer'; readonly teams: readonly string[] }): Said
}

/** `reader`: to whom it is said. */
export function absencesFor(view: View, reader: string): AbsenceVoice {
  const telling = tellingOf(view)
  const { words } = telling
  const own = words.absences
  return {
    answered: (answer) => answeredTo(telling, answer, reader),
    absentTold: (absence) => saidOf(telling, [own.absentTold(personNamed(telling, absence.by ?? ''), spanSaidOf(telling, absence))]),
    coverTold: (absence, { how, teams }) => {
      const who = personNamed(telling, absence.person)
      const line =
        how === 'no longer'
          ? own.coverFreed(who)
          : own.coverTold({ who, from: absence.from, to: absence.to, teams: teamsNamed(telling, teams) })
      return saidOf(telling, [line])
    },
  }
}

function answeredTo(telling: Telling, answer: AwayAnswer, reader: string): Said {
  const { words, names } = telling
  const own = words.absences
  switch (answer.is) {
    case 'set':
      return setSaid(telling, answer, reader)
    case 'ended':
      return undoable(telling, [(answer.isAhead ? own.calledOff : own.ended)(absentPerson(telling, answer.who, reader))], answer.cause)
    case 'taken back':
      return saidOf(telling, [own.takenBack(absentPerson(telling, answer.who, reader)), ...spansSaid(telling, answer.absences)])
    case 'gone':
      return saidOf(telling, [own.gone])
    case 'not away':
      return saidOf(telling, [own.notAway(absentPerson(telling, answer.who, reader)), ...spansSaid(telling, answer.ahead)])
    case 'shown':
      return shownAway(telling, answer)
    case 'days asked':
      return saidOf(telling, [daysAskedBack(telling, answer.days)], opensForm(telling, answer.words ?? ''))
    case 'cover asked':
      return saidOf(telling, [coverAsked(telling, answer.asked)], opensForm(telling, answer.words ?? ''))
    case 'whose':
      return saidOf(telling, [own.whose(plainUpTo(answer.typed, 60), peopleNamedIn(telling, answer.people))])
    case 'not named':
      return saidOf(telling, [own.notNamed(absentPerson(telling, answer.who, reader))])
    case 'not yours':
      return saidOf(telling, [
        own.notYours(
          personNamed(telling, answer.who),
          answer.may.slice(0, 10).map((person) => names.person(person)),
        ),
      ])
  }
}

function setSaid(telling: Telling, answer: AwayAnswer & { is: 'set' }, reader: string): Said {
  const own = telling.words.absences
  const { absence, today, back, replaced, teams, alone, cause } = answer
  const { person, from, to, cover } = absence
  const who = absentPerson(telling, person, reader)
  const across = otherSides(telling.view.register, absence).map((side) => telling.names.party(side))
  const lines = [
    ...(cause === undefined ? [own.asBefore] : []),
    own.set({ who, from: from === today ? undefined : from, to, back }),
    cover === undefined
      ? own.uncovered(who, { alone: teamsNamed(telling, alone), isLead: teams.length > 0 })
      : own.covered(who, personNamed(telling, cover)),
    ...(cover === undefined || across.length === 0 ? [] : [own.coverAcross(personNamed(telling, cover), across)]),
    ...(replaced.length === 0 || cause === undefined ? [] : [own.instead(replaced.map((each) => spanSaidOf(telling, each)))]),
  ]
  return cause === undefined ? saidOf(telling, lines) : undoable(telling, lines, cause)
}

/** One section, with Undo beside it. */
function undoable(telling: Telling, lines: readonly string[], cause: string): Said {
  const text = messageText(lines.join('\n'))
  const [undo] = button(telling.words.undo, actionIds.undo, { cause } satisfies UndoValue)
  return { text, blocks: [section(text, { accessory: undo })] }
}

function shownAway(telling: Telling, { own, others }: AwayAnswer & { is: 'shown' }): Said {
  const { absences } = telling.words
  const ahead = others.slice(0, mostSpans).map((each) => `${personNamed(telling, each.person)}: ${spanSaidOf(telling, each)}`)
  const lines = [...absencesKnown(telling, own), ...(ahead.length === 0 ? [] : [absences.others, ahead.join('\n')]), absences.howTo]
  return saidOf(telling, lines, [absenceControls(telling, own)])
}

/** What is known of the reader's own absences. */
export function absencesKnown(telling: Telling, own: readonly Absence[]): string[] {
  const { absences } = telling.words
  return own.length === 0 ? [absences.noneOwn] : [absences.own, ...spansSaid(telling, own)]
}

/** Opens the form for one's absence; and ends the one that is under way. */
export function absenceControls({ words, today }: Telling, own: readonly Absence[]): Block {
  const isAway = own.some(({ from, to }) => from <= today && today <= to)
  return actions([
    ...button(own.length === 0 ? words.absences.sayAway : words.absences.change, actionIds.form, { words: 'away' } satisfies FormValue),
    ...(isAway ? button(words.absences.amBack, actionIds.back, {}) : []),
  ])
}

/** More do not fit into a section. */
const mostSpans = 15

function spansSaid(telling: Telling, absences: readonly Absence[]): string[] {
  return absences.length === 0
    ? []
    : [
        absences
          .slice(0, mostSpans)
          .map((each) => spanSaidOf(telling, each))
          .join('\n'),
      ]
}

function spanSaidOf(telling: Telling, { from, to, cover }: Absence): string {
  return telling.words.absences.span(from, to, cover === undefined ? undefined : personNamed(telling, cover))
}

function daysAskedBack(telling: Telling, days: Exclude<AbsentDays, { is: 'days' }>): string {
  const own = telling.words.absences
  switch (days.is) {
    case 'no end':
      return own.untilWhen
    case 'unread':
      return days.noDate === undefined ? own.unread(plainUpTo(days.words, 100)) : own.noSuchDay(plainUpTo(days.noDate, 60))
    case 'which day':
      return own.whichDay(days.days)
    case 'past':
      return own.past(days.day)
    case 'backwards':
      return own.backwards(days.from, days.to)
    case 'too long':
      return own.tooLong(days.to)
  }
}

function coverAsked(telling: Telling, { why, typed, people = [], until }: CoverAsked): string {
  const own = telling.words.absences
  const name = plainUpTo(typed, 100)
  switch (why) {
    case 'unknown':
      return own.coverUnknown(name)
    case 'which':
      return own.coverWhich(name, peopleNamedIn(telling, people))
    case 'several':
      return own.coverSeveral(name)
    case 'themselves':
      return own.coverThemselves
    case 'no member':
      return own.coverNoMember(name)
    case 'away':
      return own.coverAway(name, until)
  }
}

function absentPerson(telling: Telling, who: string, reader: string): AbsentPerson {
  return samePerson(who, reader) ? 'you' : { name: personNamed(telling, who) }
}

/** No mention: nobody needs to be called for it. */
function personNamed({ names }: Telling, person: string): string {
  return names.quietly(person)
}

function peopleNamedIn(telling: Telling, people: readonly string[]): string[] {
  return people.slice(0, 6).map((person) => personNamed(telling, person))
}

function teamsNamed({ names }: Telling, teams: readonly string[]): string[] {
  return teams.map((team) => names.team(team))
}
