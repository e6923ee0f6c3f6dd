import { dayIn } from '../../register/calendar.ts'
import { minusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import { eventsCalled, findAtStart, teamsCalled } from '../../register/find.ts'
import { instantOf } from '../../register/instant.ts'
import { isDating } from '../../register/kinds.ts'
import { allOpen } from '../../register/query.ts'
import type { EventItem, Register } from '../../register/register.ts'
import { mayDateEvent } from '../../register/rights.ts'
import type { Commitment, LogEntry } from '../../register/schema.ts'
import { effective } from '../../register/state.ts'
import type { OddEventDate, Said } from '../../rendering/said.ts'
import { eventDayTyped, eventHeldOn, eventWord, withoutAnyway } from '../../replies/command-words.ts'
import { partiesCalled } from '../../replies/sides.ts'
import { afterwards, voiceFor } from '../answer.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'
import { dateTyped } from './call.ts'

/** `event ID 2012-02-17`, `event ID held`, `event ID no date`. */
export async function event(parts: ConversationParts, call: PreparedCall): Promise<Said> {
  const { registers } = parts
  const { rest, voice, person } = call
  const { allowed, may } = mayDateEvent(registers.register(), person)
  if (!allowed) return voice.refused({ reason: 'secretariat only', may })
  if (rest === '') return voice.eventUsage()
  const { found, typed, words } = eventAtStart(parts, call)
  if (!found) return voice.noSuchEvent(typed)
  const { words: date, isSure } = withoutAnyway(words)
  const over = heldOnDay(parts, call, { event: found, said: date })
  if (over === 'to come') return voice.whichDay(found)
  if (over) return recorded(parts, call, { found, entries: over })
  const entry = entryTyped(parts, call, date)
  if (entry === 'no such date')
    return voice.answer({ outcomes: [], unclear: [{ text: words, question: { ask: 'no such date', word: words } }], kept: [], key: '' })
  if (entry === 'which day') return voice.whichDay(found)
  const odd = isSure ? undefined : oddDate(parts, found, entry)
  if (odd) return voice.oddEventDate(found, { ...odd, typed: words })

  return recorded(parts, call, { found, entries: [entry] })
}

async function recorded(
  parts: ConversationParts,
  call: PreparedCall,
  { found, entries }: { found: EventItem; entries: readonly LogEntry[] },
): Promise<Said> {
  const { registers, announcer } = parts
  const { cause, voice } = call
  const all = await registers.change(
    cause,
    entries.map((entry) => ({ event: found.id, entry })),
  )
  // A day that it has already is no news beside that it was held.
  const applied = all.findLast(({ ok }) => ok) ?? all.at(-1)
  if (!applied) return voice.failed([])
  if (!applied.ok) return voice.refused(applied.refusal)
  const hanging = [...registers.register().commitments.values()].filter((each) => hangsOn(each, found.id)).map((each) => each.id)
  afterwards(parts, cause, () => announcer.redraw(hanging))
  return (await voiceFor(parts, call)).eventSaid(registers.register().events.get(found.id) ?? found, applied)
}

/**
 * "Held on 10 January", and the day of what was noted as held without one: it is over, so a day without a year is the last one of that date. Undefined:
 * they say no such thing.
 */
function heldOnDay(
  parts: ConversationParts,
  call: PreparedCall,
  { event: { date, log }, said }: { event: EventItem; said: string },
): readonly LogEntry[] | 'to come' | undefined {
  const held = eventHeldOn(said.slice(0, 500))
  const { day, reason } = eventDayTyped(held ?? said)
  const isNoted = date === null && effective(log).findLast((each) => each.kind === 'held' || isDating(each))?.kind === 'held'
  const typed = held !== undefined || isNoted ? day : undefined
  const when = typed === undefined ? undefined : dateTyped(parts, call, typed)
  if (typed === undefined || when?.is !== 'due' || when.first !== when.last) return undefined
  const today = dayIn(parts.clock.now(), parts.registers.register().timezone)
  const to = when.first > today && !/\d{4}/.test(typed) ? minusDuration(when.first, 'P1Y') : when.first
  if (to > today) return held === undefined ? undefined : 'to come'
  const at = parts.clock.now()
  const spoken = { by: call.person.by, ...(reason === undefined || isNoted ? {} : { text: reason }) }
  const dated: LogEntry = { kind: 'dated', to, at: instantOf(at), ...spoken }
  return isNoted ? [dated] : [dated, { kind: 'held', at: instantOf(at.plus({ milliseconds: 1 })), ...spoken }]
}

/** Whether words behind `event` name an event first. */
export function namesEvent(register: Register, words: string): boolean {
  return eventSaidFirst(register, words) !== undefined
}

/**
 * Whether words that no `event` leads in say plainly when an event is: "board-jan moves to 17 January: room", "le sommet a eu lieu". A side or a team
 * may be a word of an event's name, and what names a commitment is said of that.
 */
export function saysOfEvent(parts: ConversationParts, call: Pick<PreparedCall, 'person' | 'words'>): boolean {
  const register = parts.registers.register()
  const named = eventSaidFirst(register, call.words)
  if (!named || teamsCalled(register, named.typed).length > 0 || partiesCalled(register, named.typed).length > 0) return false
  if (findAtStart(register, call.words).found.found !== 'none') return false
  const { words } = withoutAnyway(named.words)
  const { day } = eventDayTyped(words)
  const hasVerb = eventWord(day) !== undefined || !words.startsWith(day)
  return hasVerb && typeof entryTyped(parts, call, words) !== 'string'
}

/** The event that the words begin with, by its id or any of its names, the longest first; where there is only one event it need not be named. */
function eventAtStart(parts: ConversationParts, call: PreparedCall): { found?: EventItem | undefined; typed: string; words: string } {
  const register = parts.registers.register()
  const named = eventSaidFirst(register, call.rest)
  if (named) return named
  const [only, another] = [...register.events.values()]
  const isSaid =
    only && !another && !['no such date', 'which day'].includes(String(entryTyped(parts, call, withoutAnyway(call.rest).words)))
  const [typed = ''] = call.rest.split(/\s/, 1)
  return isSaid ? { found: only, typed: '', words: call.rest } : { typed, words: '' }
}

const longestEventName = 120

function eventSaidFirst(register: Register, said: string): { found: EventItem; typed: string; words: string } | undefined {
  const ends = [...said.slice(0, longestEventName).matchAll(/[^\s:,]+/g)].map(({ index, 0: word }) => index + word.length)
  for (const end of ends.toReversed()) {
    const [event, another] = eventsCalled(register, said.slice(0, end))
    if (event && !another)
      return {
        found: event,
        typed: said.slice(0, end),
        words: said
          .slice(end)
          .replace(/^[\s:,]+/, '')
          .trim(),
      }
  }
  return undefined
}

/** What is said of an event. It is on a day: one that would have to be guessed from a month is asked for. */
function entryTyped(parts: ConversationParts, call: Pick<PreparedCall, 'person'>, words: string): LogEntry | 'no such date' | 'which day' {
  // Without a reason nothing was said that the entry does not say.
  const { day, reason } = eventDayTyped(words)
  const spoken = { at: instantOf(parts.clock.now()), by: call.person.by, ...(reason === undefined ? {} : { text: reason }) }
  const word = eventWord(day)
  if (word === 'held') return { kind: 'held', ...spoken }
  if (word === 'no date') return { kind: 'dated', to: null, ...spoken }
  const when = dateTyped(parts, call, day)
  if (when?.is === 'due' && when.first === when.last) return { kind: 'dated', to: when.first, ...spoken }
  return when?.is === 'no such date' ? when.is : 'which day'
}

/** What an event's date would do that is probably not meant: it is over, or before what was promised for it. */
function oddDate(
  { registers, clock }: ConversationParts,
  { id: eventId, date }: EventItem,
  entry: LogEntry,
): Omit<OddEventDate, 'typed'> | undefined {
  const isToCome = entry.kind === 'held' && date !== null && date > dayIn(clock.now(), registers.register().timezone)
  if (isToCome) return { day: date, late: 0, before: 0, isToCome }
  if (entry.kind !== 'dated' || typeof entry.to !== 'string') return undefined
  const register = registers.register()
  const deadline = deadlineOf(entry.to, register.events)
  if (deadline.kind !== 'dated') return undefined
  const { day } = deadline
  const hanging = allOpen(register).filter((each) => hangsOn(each, eventId))
  const before = hanging.filter(({ source }) => source?.date !== undefined && day < source.date).length
  const isPast = day < dayIn(clock.now(), register.timezone)
  return isPast || before > 0 ? { day, late: isPast ? hanging.length : 0, before } : undefined
}

function hangsOn({ due: owed }: Commitment, eventId: string): boolean {
  return typeof owed === 'object' && owed.event === eventId
}
