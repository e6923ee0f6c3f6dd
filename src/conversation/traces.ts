import type { Applied } from '../register/change.ts'
import { apply } from '../register/change.ts'
import { pointsBack } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import type { Rewritten } from '../store/facts.ts'
import type { HeardMessage } from './chat.ts'
import type { ConversationParts } from './parts.ts'

/** One entry that came of a message. `stands`: nobody has undone it. */
export interface Trace {
  readonly id: string
  readonly entry: LogEntry
  readonly stands: boolean
}

export interface Traced {
  readonly known: Rewritten | undefined
  readonly message: Pick<HeardMessage, 'channel' | 'ts' | 'threadTs'>
  readonly first: string
  readonly about: readonly string[]
}

/**
 * The entries that came of all versions of a message: by its causes, or where the state was lost by its link. A press has the link of what opens its
 * thread, so only of a reply the link tells.
 */
export function tracesOf({ registers, chat }: ConversationParts, { known, message, first, about }: Traced): Trace[] {
  const causes = [first, ...(known?.causes ?? [])].flatMap((cause) => [cause, `${cause} kept`])
  const applied = causes.map((cause) => registers.outcome(cause))
  if (applied.some((each) => each !== undefined)) return applied.flatMap((each = []) => each.flatMap(tracesIn))
  const link = message.threadTs === undefined ? undefined : chat.linkTo({ ...message, threadTs: message.threadTs })
  if (link === undefined) return []
  const { commitments } = registers.register()
  return about.flatMap((id) => tracesAmong(id, commitments.get(id)?.log ?? [], (entry) => entry.link === link))
}

function tracesIn(applied: Applied): Trace[] {
  if (!applied.ok || 'event' in applied) return []
  const { commitment, entries } = applied
  const ats = new Set(entries.map(({ at }) => at))
  return tracesAmong(commitment.id, commitment.log ?? [], ({ at }) => ats.has(at))
}

/** Without those that the author has taken back by another version: what is said once more is new. What somebody has undone stays undone. */
function tracesAmong(id: string, log: readonly LogEntry[], isIt: (entry: LogEntry) => boolean): Trace[] {
  const counting = effective(log)
  const counts = new Set(counting.map(({ at }) => at))
  const retracted = new Set(counting.flatMap((entry) => (entry.kind === 'retracted' ? [entry.of] : [])))
  return log
    .filter((entry) => isIt(entry) && !pointsBack(entry) && !retracted.has(entry.at))
    .map((entry) => ({ id, stands: counts.has(entry.at), entry: counting.find(({ at }) => at === entry.at) ?? entry }))
}

/** The register as if the message had not been written, as far as nobody has built on it. */
export function registerWithout(register: Register, traces: readonly Trace[], { by, at }: { by: string; at: Instant }): Register {
  const commitments = new Map(register.commitments)
  const without = { ...register, commitments }
  for (const { id, entry, stands } of traces) {
    if (!stands) continue
    const taken = apply(without, { commitment: id, entry: { kind: 'retracted', by, at, of: entry.at } })
    if (taken.ok && 'commitment' in taken) commitments.set(id, taken.commitment)
  }
  return without
}
