import { timeOf } from '../register/instant.ts'
import { isEnding, isUnclear, pointsBack } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { EntryOf, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { builtOn } from '../register/taking-back.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { speakerFor } from './speaker.ts'

// What a person has said last, by one message or one press: what they mend, take back or say of another row a moment later.

export interface SaidOf {
  readonly id: string
  readonly entry: LogEntry
}

// What was said longer ago is no slip that one mends in passing.
const mendedWithinHours = 24

/** What the person said last of each of these, not long ago, as far as it was one saying. */
export function lastSaidOf(ids: readonly string[], context: Context, withinHours: number = mendedWithinHours): SaidOf[] {
  return lastOf(ids, context, { withinHours, isMeant: (entry) => !isUnclear(entry) })
}

/** The same with the words that were not understood, or refused: they are kept as notes, and may be what is mended. */
export function lastWordsOf(ids: readonly string[], context: Context, withinHours: number = mendedWithinHours): SaidOf[] {
  return lastOf(ids, context, { withinHours, isMeant: () => true })
}

function lastOf(
  ids: readonly string[],
  { register, by, at, isSaidHere }: Context,
  { withinHours, isMeant }: { withinHours: number; isMeant: (entry: LogEntry) => boolean },
): SaidOf[] {
  const all = ids.flatMap((id): SaidOf[] => {
    const entry = effective(register.commitments.get(id)?.log ?? []).findLast(
      (each) =>
        samePerson(each.by, by) && !pointsBack(each) && isMeant(each) && (!isSaidHere || each.link === undefined || isSaidHere(each.link)),
    )
    return entry && at.diff(timeOf(entry.at)).as('hours') < withinHours ? [{ id, entry }] : []
  })
  return ofLastSaying(all)
}

/** Those of one message or one press: the last one. */
export function ofLastSaying<T extends { readonly entry: LogEntry }>(said: readonly T[]): T[] {
  const last = said.reduce<LogEntry | undefined>((newest, { entry }) => (newest && isSaidLater(newest, entry) ? newest : entry), undefined)
  return said.filter(({ entry }) => last && isOfOneSaying(entry, last))
}

function isMovable(entry: LogEntry): entry is EntryOf<'rated'> | EntryOf<'noted'> {
  return entry.kind === 'rated' || entry.kind === 'noted'
}

export function undone({ id, entry }: SaidOf, { by }: Context): Understood {
  return { id, entry: { kind: 'undone', by, of: entry.at } }
}

/** Whether it goes by a word: an ending is asked about, and what others have built on stands. */
export function isTakenLightly({ id, entry }: SaidOf, { register, by }: Context): boolean {
  const { kind } = entry
  const isLight = kind === 'rated' || kind === 'noted' || kind === 'dated' || kind === 'snoozed'
  return isLight && !builtOn(register.commitments.get(id)?.log ?? [], entry, by)
}

/** Takes these back; of what ends something it is asked. Undefined: one of them is not taken back so. */
export function takenBackOrAsked(
  all: readonly SaidOf[],
  { words, isOnly }: { words: string; isOnly?: true },
  context: Context,
): Reading | undefined {
  if (!all.every((said) => isTakenLightly(said, context) || isEnding(said.entry))) return undefined
  return {
    changes: all.filter(({ entry }) => !isEnding(entry)).map((said) => undone(said, context)),
    unclear: all.flatMap(({ id, entry }) =>
      isEnding(entry)
        ? [{ text: words, question: { ask: 'take back', id, of: entry.at, who: entry.by, how: entry.kind, ...(isOnly ? { isOnly } : {}) } }]
        : [],
    ),
  }
}

/** A rating or a note, said of another commitment. */
export function saidInstead(id: string, entry: LogEntry, { register, by, team }: Context): Understood | undefined {
  const commitment = register.commitments.get(id)
  const speaker = commitment && speakerFor(register, commitment, { by, team })
  if (!speaker || !isMovable(entry)) return undefined
  const said = {
    by,
    ...(speaker.team ? { team: speaker.team.id } : {}),
    ...(entry.text === undefined ? {} : { text: entry.text }),
  }
  return { id, entry: entry.kind === 'rated' ? { kind: 'rated', rating: entry.rating, ...said } : { kind: 'noted', ...said } }
}

// Entries of one saying have the same instant, but for the milliseconds by which a log keeps its order.
const ofOneSayingMs = 20

/** Where a clock stands still, as in a rehearsal, the address of the later message of a thread is the greater one. */
function isSaidLater(one: LogEntry, other: LogEntry): boolean {
  const apartMs = timeOf(one.at).diff(timeOf(other.at)).toMillis()
  const isSameInstant = Math.abs(apartMs) <= ofOneSayingMs
  return isSameInstant && one.link !== undefined && other.link !== undefined ? one.link > other.link : apartMs > 0
}

/** Whether two entries come of one message or one press. */
export function isOfOneSaying(entry: LogEntry, last: LogEntry): boolean {
  if (last.link !== undefined || entry.link !== undefined) return entry.link === last.link
  return Math.abs(timeOf(entry.at).diff(timeOf(last.at)).toMillis()) <= ofOneSayingMs
}
