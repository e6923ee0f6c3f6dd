import { distance } from 'fastest-levenshtein'
import { dayOf } from '../../register/calendar.ts'
import { findCommitment } from '../../register/query.ts'
import type { Commitment, Day } from '../../register/schema.ts'
import type { Said, View } from '../../rendering/said.ts'
import { speak } from '../../rendering/voice.ts'
import { readDate } from '../../replies/dates/read-date.ts'
import type { Person } from '../../slack/directory.ts'
import type { ConversationParts } from '../../slack/parts.ts'

/** One call of `/commitments`. */
export interface CommandCall {
  readonly cause: string
  readonly words: string
  /** From 1, of a paged list. */
  readonly page: number
  readonly person: Person
}

/** A call with what follows its first word, and what its answer is drawn from. */
export interface PreparedCall extends CommandCall {
  readonly rest: string
  readonly view: View
}

export type Command = (parts: ConversationParts, asked: PreparedCall) => Said | Promise<Said>

/** What a command about one commitment comes to; where its id names none, that is said. */
export function onCommitment<Given>(
  { store }: ConversationParts,
  { rest, view }: PreparedCall,
  answer: (commitment: Commitment, rest: string) => Given,
): Given | Said {
  const [, typed = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  const id = typed.replace(/:$/, '')
  const found = findCommitment(store.registers.register(), id)
  const commitment = found.found === 'one' ? store.registers.register().commitments.get(found.id) : undefined
  if (commitment) return answer(commitment, typed.endsWith(':') ? `: ${more}` : more)
  return speak(view).noSuchCommitment(
    id,
    found.found === 'several' ? found.ids : nearestIds(store.registers.register().commitments.keys(), id),
  )
}

function nearestIds(ids: Iterable<string>, typed: string): string[] {
  if (typed === '') return []
  return [...ids]
    .map((id) => ({ id, far: distance(id, typed) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(typed.length / 3)))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id)
}

/** The day that the words say; of a month or a year its first. */
export function dayTyped(parts: ConversationParts, asked: PreparedCall, words: string): Day | undefined {
  const when = dateTyped(parts, asked, words)
  return when?.is === 'due' ? when.first : undefined
}

export function dateTyped(
  { clock, dates, calendars, store }: ConversationParts,
  { person }: PreparedCall,
  words: string,
): ReturnType<typeof readDate> {
  const register = store.registers.register()
  const at = clock.now().setZone(register.timezone)
  return readDate(words, {
    today: dayOf(at),
    at,
    language: person.language,
    place: { calendars, calendar: register.calendar },
    reader: dates,
    events: register.events,
  })
}
