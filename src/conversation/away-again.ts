import { timeOf } from '../register/instant.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { Said } from '../rendering/said.ts'
import { parsedText } from '../replies/text.ts'
import { isBareUndo } from '../replies/undoing.ts'
import type { AbsenceLast, Rewritten } from '../store/facts.ts'
import { rewritten } from '../store/facts.ts'
import { closeAbsence, lastAbsence } from './absence-last.ts'
import type { Step } from './answer.ts'
import { sayIn } from './answer.ts'
import { absenceAnswered, awayIn, editOnce, takeAwayBack, undoingOf } from './away.ts'
import type { DeletedMessage, Person } from './chat.ts'
import { failedFor } from './failed.ts'
import type { ConversationParts } from './parts.ts'
import { isPlainAbsence } from './plain-absence.ts'
import type { Utterance } from './utterance.ts'

// What takes an absence back: "undo" behind it, and its message edited or deleted.

/** Gives what is answered to an undo typed behind an absence, if that is what its author said last there; undefined for all other words. */
export async function absenceUndoTyped(
  parts: ConversationParts,
  { cause, said, person, place, asking }: Pick<Utterance, 'cause' | 'person' | 'place' | 'asking'> & { said: string },
): Promise<Said | undefined> {
  const { facts, clock, registers } = parts
  if (said.length > 100 || !isBareUndo(parsedText(said))) return undefined
  const last = await lastAbsence(parts, { person, place }, clock.now())
  if (!last) return undefined
  const failed = await failedFor(facts, { cause, person, place, ...(asking ? { asking } : {}) }, clock.now())
  if (failed && timeOf(failed.at) > timeOf(last.at)) return undefined
  if (hasSaidSince(registers.register(), person, last)) return undefined
  const { isDone, said: answer } = await takeAwayBack(parts, { cause, of: [last.cause], person })
  if (isDone) await closeAbsence(parts, { person, place })
  // What was undone before is no longer what they said last.
  return isDone ? answer : undefined
}

/** Whether they have said anything of a commitment since. */
export function hasSaidSince({ commitments }: Register, { by }: Person, { at }: Pick<AbsenceLast, 'at'>): boolean {
  for (const { log = [] } of commitments.values())
    if (log.some((entry) => samePerson(entry.by, by) && timeOf(entry.at) > timeOf(at))) return true
  return false
}

/** One version of a message. `first`: the cause of the words that it had at first; `cause`: that of this one. */
interface Versioned {
  readonly first: string
  readonly version: string
  readonly cause: string
}

/**
 * An edited message that said an absence, or says one now: it counts as it stands now. What is no absence any more is taken back, and read like other
 * words: undefined.
 */
export async function absenceRewritten(parts: ConversationParts, utterance: Utterance, versioned: Versioned): Promise<Step | undefined> {
  const { said, person } = utterance
  const known = await parts.facts.get(rewritten(versioned.first))
  if (typeof said !== 'string' || (known && known.version > versioned.version)) return undefined
  const instead = absencesSaidBy(parts, versioned, known)
  const away = awayIn(parts, { words: said, person, mark: utterance.mark })
  if (!away || !isPlainAbsence(parts, away, { by: person.by, isToBot: utterance.isToBot === true })) {
    if (instead.length > 0) await undoneBy(parts, { cause: `${versioned.cause} back`, instead })
    return undefined
  }
  await keepVersion(parts, versioned, known)
  return () => absenceAnswered(parts, { ...utterance, said, instead, rewrites: versioned.first }, away)
}

/** A deleted message that said an absence: its author no longer says so. Undefined: it said none. */
export async function absenceDeleted(
  parts: ConversationParts,
  versioned: Versioned,
  { channel, ts, threadTs }: DeletedMessage,
): Promise<Step | undefined> {
  const known = await parts.facts.get(rewritten(versioned.first))
  const instead = absencesSaidBy(parts, versioned, known)
  if (instead.length === 0) return undefined
  const author = instead.flatMap((cause) => parts.registers.absenceEdit(cause)?.comes ?? []).find(({ by }) => by !== undefined)?.by
  const person = author === undefined ? undefined : await parts.chat.personNamed(author)
  await keepVersion(parts, versioned, known)
  if (!person) {
    await undoneBy(parts, { cause: versioned.cause, instead })
    return async () => undefined
  }
  const { said, isDone } = await takeAwayBack(parts, { cause: versioned.cause, of: instead, person })
  const thread = { channel, ts: threadTs ?? ts }
  const utterance = { cause: versioned.cause, said: '', person, place: { is: 'thread' as const, thread, ts }, about: [], yours: [] }
  return async () => {
    if (isDone) await sayIn(parts, { ...utterance, thread, rewrites: versioned.first }, said)
  }
}

async function undoneBy(parts: ConversationParts, { cause, instead }: { cause: string; instead: readonly string[] }): Promise<void> {
  const edit = parts.registers.absenceEdit(cause) ?? undoingOf(parts, instead)
  if (edit.goes.length + edit.comes.length > 0) await editOnce(parts, cause, edit)
}

/** The causes of the versions before this one that said an absence, the first one first. */
function absencesSaidBy(
  { registers }: Pick<ConversationParts, 'registers'>,
  { first, cause: own }: Versioned,
  known: Rewritten | undefined,
): string[] {
  return [...new Set([first, ...(known?.causes ?? [])])].filter((cause) => cause !== own && registers.absenceEdit(cause) !== undefined)
}

async function keepVersion(
  { facts }: ConversationParts,
  { first, version, cause }: Versioned,
  known: Rewritten | undefined,
): Promise<void> {
  const plan = { reading: { changes: [], unclear: [] }, stays: [] }
  await facts.set(rewritten(first), { version, causes: [...new Set([...(known?.causes ?? []), cause])], plan })
}
