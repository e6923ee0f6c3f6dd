import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { AbsenceLast } from '../store/facts.ts'
import { absenceLast } from '../store/facts.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'

/** As long an undo without a name is of what was said last. */
const undoneWithinHours = 12

interface SaidAt {
  readonly person: Person
  readonly place: Place
}

/** In a direct conversation, or by a command, whatever was said last in either; in a thread what was said there. */
function absenceLastAt(chat: Pick<ConversationParts['chat'], 'isDirect'>, { person, place }: SaidAt): ReturnType<typeof absenceLast> {
  const isAlone = place.is === 'private' || chat.isDirect(place.thread.channel)
  return absenceLast(person.id, isAlone ? 'alone' : `${place.thread.channel} ${place.thread.ts}`)
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

/** Knows, if these words have edited who is away, that the next undo there is of them. */
export async function keepLastAbsence(
  { facts, clock, chat, registers }: Pick<ConversationParts, 'facts' | 'clock' | 'chat' | 'registers'>,
  { cause, ...at }: SaidAt & { readonly cause: string },
): Promise<void> {
  if (registers.absenceEdit(cause) !== undefined) await facts.set(absenceLastAt(chat, at), { cause, at: instantOf(clock.now()) })
}
