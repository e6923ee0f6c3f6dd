import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import type { Outcome } from '../rendering/said.ts'
import type { Reading } from '../replies/reading.ts'
import type { Fact, Facts } from '../store/store.ts'
import type { Utterance } from './utterance.ts'

// Words that have changed nothing, of which their author was told so: the "undo" behind them is of these, and of nothing that was said before.

/** The last words of a person in a place, if they failed. */
export interface FailedWords {
  readonly at: Instant
  readonly cause: string
  /** Whether they failed; otherwise what was said there since has changed something, or an undo was of them. */
  readonly isSo: boolean
  /** Whether they were of a row that was not found, or were refused: a correction behind them is of that row, and of no other. */
  readonly isOfRow?: boolean
  /** What had failed when they were read: read once more, they must mean the same. */
  readonly before?: FailedWords
}

// As long as an undo without a name is of what was said last.
const undoneWithinHours = 12

type WordsSaid = Pick<Utterance, 'person' | 'place' | 'asking' | 'cause'>

/** In a direct conversation, or by a command, whatever was said last in either; in a thread what was said there. */
function failedWordsOf({ person, place, asking }: WordsSaid): Fact<FailedWords> {
  const at = asking ?? (place.is === 'thread' ? { channel: place.thread.channel, thread: place.thread.ts } : undefined)
  return { key: `failed ${at === undefined || at.thread === '' ? 'alone' : `${at.channel} ${at.thread}`} ${person.id}` }
}

/** The words that failed before these in their place, read for the first time or once more. */
export async function failedFor(facts: Pick<Facts, 'get'>, said: WordsSaid, now: DateTime): Promise<FailedWords | undefined> {
  const last = await facts.get(failedWordsOf(said))
  const failed = last?.cause === said.cause ? last.before : last
  return failed?.isSo && now.diff(timeOf(failed.at)).as('hours') <= undoneWithinHours ? failed : undefined
}

/** Whether these words failed is known to the next ones in that place. */
export async function keepFailed(
  facts: Pick<Facts, 'get' | 'set'>,
  said: WordsSaid,
  { hasFailed, isOfRow = false, before, now }: { hasFailed: boolean; isOfRow?: boolean; before?: FailedWords | undefined; now: DateTime },
): Promise<void> {
  if (!hasFailed && !before) return
  const { before: _older, ...last } = before ?? {}
  const known = { at: instantOf(now), cause: said.cause, isSo: hasFailed, ...(isOfRow ? { isOfRow } : {}) }
  await facts.set(failedWordsOf(said), before ? { ...known, before: last as FailedWords } : known)
}

/** Whether words were of a row that was not found, or were refused. */
export function isOfRowRefused(outcomes: readonly Outcome[], { unclear }: Reading): boolean {
  return outcomes.some(({ applied }) => !applied.ok) || unclear.some(({ question }) => question.ask === 'unknown name')
}
