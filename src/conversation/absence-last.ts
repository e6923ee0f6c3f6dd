import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { AwaySaid } from '../replies/away.ts'
import type { AbsenceLast, AbsenceOpen } from '../store/facts.ts'
import { absenceLast, absenceOpen } from '../store/facts.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'

/** As long an undo without a name is of what was said last. */
const undoneWithinHours = 12

interface SaidAt {
  readonly person: Person
  readonly place: Place
}

/** In a direct conversation, or by a command, whatever was said last in either; in a thread what was said there. */
export function placeOfAbsence(chat: Pick<ConversationParts['chat'], 'isDirect'>, { place }: Pick<SaidAt, 'place'>): string {
  const isAlone = place.is === 'private' || chat.isDirect(place.thread.channel)
  return isAlone ? 'alone' : `${place.thread.channel} ${place.thread.ts}`
}

function absenceLastAt(chat: Pick<ConversationParts['chat'], 'isDirect'>, at: SaidAt): ReturnType<typeof absenceLast> {
  return absenceLast(at.person.id, placeOfAbsence(chat, at))
}

/** The absence of which an undo there may be. */
export async function lastAbsence(
  { facts, chat }: Pick<ConversationParts, 'facts' | 'chat'>,
  at: SaidAt,
  now: DateTime,
): Promise<AbsenceLast | undefined> {
  const last = await facts.get(absenceLastAt(chat, at))
  return last && now.diff(timeOf(last.at)).as('hours') <= undoneWithinHours ? last : undefined
}

/** Knows, if these words have edited who is away, that the next undo there is of them, and that the next words there may add to them. */
export async function keepLastAbsence(
  { facts, clock, chat, registers }: Pick<ConversationParts, 'facts' | 'clock' | 'chat' | 'registers'>,
  { cause, said, ...at }: SaidAt & { readonly cause: string; readonly said: AwaySaid },
): Promise<void> {
  await keepAbsenceOpen({ facts, clock, chat }, at, said)
  if (registers.absenceEdit(cause) !== undefined) await facts.set(absenceLastAt(chat, at), { cause, at: instantOf(clock.now()) })
}

async function keepAbsenceOpen(parts: Pick<ConversationParts, 'facts' | 'clock' | 'chat'>, there: SaidAt, said: AwaySaid): Promise<void> {
  if (said.says !== 'away') return closeAbsence(parts, there)
  const { days, isOwn, person, covers } = said
  const begun = days.is === 'no end' && days.from !== undefined ? { from: days.from } : {}
  const known = days.is === 'days' ? { days: { from: days.from, to: days.to } } : begun
  const open: AbsenceOpen = { at: instantOf(parts.clock.now()), isOwn, ...(person === undefined ? {} : { person }), covers, ...known }
  await parts.facts.set(absenceOpen(there.person.id, placeOfAbsence(parts.chat, there)), open)
}

/** Nothing that follows adds to it: they are back, or have taken it back. */
export async function closeAbsence(parts: Pick<ConversationParts, 'facts' | 'clock' | 'chat'>, there: SaidAt): Promise<void> {
  const over: AbsenceOpen = { at: instantOf(parts.clock.now()), isOwn: true, covers: [], isOver: true }
  await parts.facts.set(absenceOpen(there.person.id, placeOfAbsence(parts.chat, there)), over)
}
