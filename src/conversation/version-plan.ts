import { isDeepStrictEqual } from 'node:util'
import type { EntryOf, Instant, LogEntry } from '../register/schema.ts'
import type { Reading, Understood } from '../replies/reading.ts'
import type { Trace } from './traces.ts'

/** What another version of a message changes, and what of the one before stays. */
export interface Plan {
  readonly reading: Reading
  readonly stays: readonly { readonly id: string; readonly at: Instant }[]
  /** Of a deleted message: the name that the log has. */
  readonly author?: string
}

/**
 * What is to be changed so that the logs say what the words say now: nothing, before it is answered whether the other side may read them. Without `words`, what is taken back says nothing of what
 * is said instead.
 */
export function planOf(traces: readonly Trace[], reading: Reading, { by, words }: { by: string; words?: string }): Plan {
  if (reading.unclear.some(({ question }) => question.ask === 'other side reads'))
    return { reading: { changes: [], unclear: reading.unclear }, stays: staysOf(traces) }

  const left = new Set(traces)
  const amended: Understood[] = []
  const fresh: Understood[] = []
  for (const understood of reading.changes) {
    // The secretariat's closing is an entry for each side.
    const same = [...left].filter((trace) => trace.id === understood.id && meansTheSame(understood.entry, trace.entry))
    const matched = understood.entry.kind === 'noted' || understood.entry.kind === 'evidenced' ? same.slice(0, 1) : same
    if (matched.length === 0) fresh.push(understood)
    for (const trace of matched) {
      left.delete(trace)
      const { text } = understood.entry
      if (trace.stands && text !== undefined && text !== trace.entry.text)
        amended.push({ id: trace.id, entry: { kind: 'amended', by, of: trace.entry.at, text } })
    }
  }
  const stays = staysOf(traces.filter((trace) => !left.has(trace)))
  const isFresh = new Set(fresh.map(({ id }) => id))
  const { notYours = [], unclear } = reading
  return {
    reading: {
      changes: [
        ...retractionsOf(
          [...left].filter(({ stands }) => stands),
          { by, ...(words === undefined ? {} : { text: words }) },
        ),
        ...amended,
        ...fresh,
      ],
      unclear,
      notYours: notYours.filter((id) => isFresh.has(id)),
    },
    stays,
  }
}

function staysOf(traces: readonly Trace[]): Plan['stays'] {
  return traces.filter(({ stands }) => stands).map(({ id, entry }) => ({ id, at: entry.at }))
}

/** `text`: what the author says instead. */
export function retractionsOf(traces: readonly Trace[], { by, text }: { by: string; text?: string }): Understood[] {
  return traces.map(({ id, entry }) => ({
    id,
    entry: { kind: 'retracted', by, of: entry.at, ...(text === undefined ? {} : { text }) },
  }))
}

/** What a change is given when it is made, and words, tell nothing of what is meant. */
const fromElsewhere: ReadonlySet<string> = new Set(['at', 'by', 'team', 'party', 'from', 'proposed', 'text', 'link', 'said'])

function meansTheSame(said: Understood['entry'], entry: LogEntry): boolean {
  if (said.kind !== entry.kind) return false
  if (said.kind === 'confirmed') return true
  if (entry.kind === 'assigned') return isDeepStrictEqual(teamsIn(said as EntryOf<'assigned'>), teamsIn(entry))
  const meant = (one: object) => Object.fromEntries(Object.entries(one).filter(([key]) => !fromElsewhere.has(key)))
  const { to, ...rest } = meant(entry)
  // An objection to a date has the date from its log.
  return isDeepStrictEqual(
    meant(said),
    said.kind === 'objected' && said.to === undefined ? rest : to === undefined ? rest : { ...rest, to },
  )
}

/** The teams to which a hand-over goes: in the log they may have another part, or a mark. */
function teamsIn({ added }: EntryOf<'assigned'>): string[] {
  return added.map(({ team }) => team).toSorted()
}
