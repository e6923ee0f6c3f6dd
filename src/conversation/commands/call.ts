import { distance } from 'fastest-levenshtein'
import { zoneSpoken } from '../../register/addressee.ts'
import { dayIn, dayOf } from '../../register/calendar.ts'
import { findAtStart } from '../../register/find.ts'
import { samePerson } from '../../register/people.ts'
import { teamsOf } from '../../register/query.ts'
import type { Register, Team } from '../../register/register.ts'
import type { Commitment } from '../../register/schema.ts'
import { zoneOf } from '../../register/zone.ts'
import type { Again, Said, Voice } from '../../rendering/said.ts'
import { isJoining } from '../../replies/called.ts'
import { isMonthFirstIn } from '../../replies/dates/figures.ts'
import { readDate } from '../../replies/dates/read-date.ts'
import { wideField } from '../../replies/enquiry-names.ts'
import type { FilterContext } from '../../replies/filters.ts'
import { targetSaid } from '../../replies/targets.ts'
import { plainWords } from '../../replies/text.ts'
import type { Person, Place } from '../chat.ts'
import type { ConversationParts } from '../parts.ts'

/** One call of `/commitments`, or of a further page of its answer. */
export interface CommandCall {
  readonly cause: string
  readonly words: string
  /** From 1, of a paged answer. */
  readonly page: number
  readonly person: Person
  readonly place: Place
  /** See `Utterance`. */
  readonly mark?: string
}

/** A call with what follows its first word, and the voice that answers it. */
export interface PreparedCall extends CommandCall {
  readonly rest: string
  readonly voice: Voice
}

/** Gives the answer to its caller; undefined if it was given already. */
export type Command = (parts: ConversationParts, call: PreparedCall) => Promise<Said | undefined> | Said | undefined

interface Answering<Given> {
  answer(commitment: Commitment, rest: string): Given
  /** What a press says of another commitment than the one that was named. */
  again(rest: string): Again
}

/** The answer of a command about one commitment; if the typed name names no commitment, the answer says so. */
export function onCommitment<Given>(
  { registers }: ConversationParts,
  { rest, voice }: PreparedCall,
  { answer, again }: Answering<Given>,
): Given | Said {
  const register = registers.register()
  const { typed, more, found } = namedAtStart(register, rest)
  const commitment = found.found === 'one' ? register.commitments.get(found.id) : undefined
  if (commitment) return answer(commitment, more)
  // Whoever only looks is shown the one that has the word; what changes something is asked about.
  const [only, another] =
    'looks' in again(more) ? ([rest, typed].map((words) => idsWithWord(words, register)).find(({ length }) => length > 0) ?? []) : []
  const shown = found.found === 'none' && only !== undefined && another === undefined ? register.commitments.get(only) : undefined
  if (shown) return answer(shown, more)
  const nearest = found.found === 'several' ? found.ids : nearestIds(register.commitments.keys(), typed)
  // No more is typed behind the name of what a form opens for than of its fields: all of the words may be a part of the name.
  const whole = 'opens' in again(more) && nearest.length === 0 ? idsWithWord(rest, register) : []
  if (whole.length > 0) return voice.noSuchCommitment(rest, whole, again(''))
  const candidates = nearest.length > 0 ? nearest : idsWithWord(typed, register)
  return voice.noSuchCommitment(typed, candidates, again(more))
}

/** What the words name first, or behind a small word: `object to ports`. */
function namedAtStart(register: Register, rest: string): ReturnType<typeof findAtStart> {
  const named = findAtStart(register, rest)
  const isSmall = named.found.found === 'none' && named.more !== '' && isJoining(plainWords(named.typed))
  const behind = isSmall ? findAtStart(register, named.more) : named
  return behind.found.found === 'none' ? named : behind
}

/** "show freight": those that have the word in a name. */
function idsWithWord(typed: string, register: Register): readonly string[] {
  const target = targetSaid(plainWords(typed), wideField(register))
  return target.names === 'some' || target.names === 'several' ? target.ids : []
}

// An id has 60 characters at most: what is longer is no slip of the pen, and how far it is from each id takes long to tell.
const longestTyped = 80

function nearestIds(ids: Iterable<string>, typed: string): string[] {
  if (typed === '' || typed.length > longestTyped) return []
  return [...ids]
    .map((id) => ({ id, far: distance(id, typed) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(typed.length / 3)))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id)
}

/** A command is about what it names, and speaks for the person's team that owes it: their own, before one in which they stand in for somebody. */
export function spokenOf(register: Register, person: Person, ids: readonly string[]) {
  const owners = ids.flatMap((id) => register.commitments.get(id)?.owners ?? [])
  const teams = teamsOf(register, person.by)
  const own = new Set(teams.map(({ id }) => id))
  const owed = teams.filter(({ id }) => owners.some(({ team }) => team === id))
  const isIn = ({ leads, members }: Team) => [...leads, ...members].some((each) => samePerson(each, person.by))
  const first = new Set((owed.some(isIn) ? owed.filter(isIn) : owed).map(({ id }) => id))
  const mine = owners.find(({ team }) => first.has(team))
  const yours = owners.some(({ assumed, team }) => assumed === true && own.has(team)) ? ids : []
  return { about: ids, yours, ...(mine === undefined ? {} : { answers: { key: '', to: mine.team } }) }
}

/** By what words narrow a list, for this person, and today: by the same clock as what is said of the list. */
export function filterContext(
  parts: Pick<ConversationParts, 'clock' | 'dates' | 'calendars' | 'registers'>,
  person: Person,
): FilterContext {
  const register = parts.registers.register()
  return {
    register,
    today: dayIn(parts.clock.now(), person.zone ?? zoneSpoken(register, person.language)),
    datesOf(words) {
      const when = dateTyped(parts, { person }, words)
      if (when?.is === 'no such date') return when.is
      return when?.is === 'due' ? { first: when.first, last: when.last } : undefined
    },
  }
}

/** The date that the words say, counted from today in the register's zone. */
export function dateTyped(
  { clock, dates, calendars, registers }: Pick<ConversationParts, 'clock' | 'dates' | 'calendars' | 'registers'>,
  { person }: Pick<CommandCall, 'person'>,
  words: string,
): ReturnType<typeof readDate> {
  const register = registers.register()
  const at = clock.now().setZone(zoneOf(register.timezone))
  return readDate(words, {
    today: dayOf(at),
    at,
    language: person.language,
    workingDays: { calendars, calendar: register.calendar },
    isMonthFirst: isMonthFirstIn(register),
    reader: dates,
    events: register.events,
    financialYear: register.financialYear,
  })
}
