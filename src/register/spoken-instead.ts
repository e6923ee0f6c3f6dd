import { timeOf } from './instant.ts'
import { isUnclear, saysNotOurs } from './kinds.ts'
import type { Register } from './register.ts'
import { relance } from './rights.ts'
import type { Commitment, EntryOf, LogEntry } from './schema.ts'
import { effective, endingsOf } from './state.ts'

// A side that is asked to agree to a closing, and says something else than that it does.

/**
 * What such a side said last since it was asked, where its silence would count: how it stands, another date, or words that were not understood. Who
 * says that is not silent; a plain note, and that it is theirs, leaves their silence to count.
 */
export function spokenInstead(register: Register, commitment: Commitment): LogEntry | undefined {
  if (commitment.silence === undefined || commitment.status !== 'closing') return undefined
  const endings = endingsOf(commitment)
  const [proposed] = endings.values()
  if (proposed?.kind !== 'closed') return undefined
  return effective(commitment.log ?? []).findLast((entry) => {
    const party = entry.team === undefined ? undefined : register.teams.get(entry.team)?.party.id
    if (party === undefined || endings.has(party) || entry.by === relance) return false
    return timeOf(entry.at) > timeOf(proposed.at) && isOtherThanSilence(entry)
  })
}

function isOtherThanSilence(entry: LogEntry): boolean {
  return ['rated', 'dated', 'objected'].includes(entry.kind) || isUnclear(entry) || saysNotOurs(entry)
}

/** The same, as it is told to whoever counts on the silence. A new date is told as that. */
export function saidInsteadOfSilence(register: Register, commitment: Commitment): EntryOf<'noted'>[] {
  const said = spokenInstead(register, commitment)
  if (said?.kind !== 'noted' && said?.kind !== 'rated') return []
  const { at, by, team, text } = said
  return [{ kind: 'noted', at, by, ...(team === undefined ? {} : { team }), ...(text === undefined ? {} : { text }) }]
}

/** Whether the side that closed it has said since what was not understood, and nothing after it: it may take its closing back. */
export function isInDoubt(register: Register, commitment: Commitment): boolean {
  const [proposed] = endingsOf(commitment).values()
  if (proposed?.kind !== 'closed' || commitment.status !== 'closing') return false
  const last = effective(commitment.log ?? []).findLast(
    ({ team }) => team !== undefined && register.teams.get(team)?.party.id === proposed.party,
  )
  return last !== undefined && isUnclear(last) && timeOf(last.at) > timeOf(proposed.at)
}
