import { isEnding } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { endsAs } from '../register/state.ts'
import { evidencesOf } from '../register/statements.ts'
import { askingSide } from './dues.ts'
import { evidenceSaid } from './evidence.ts'
import type { Sheet } from './render-context.ts'
import { momentOf, quotedFor } from './sides.ts'

// What a row says of that to which the reader's side is to agree.

/** Says who asks for which date and why, and what the due is now. */
export function dateLine(sheet: Sheet, commitment: Commitment, { entry, to }: DateAsked): string {
  const { words, view, names } = sheet
  return words.agreeDate({
    side: askingSide(view, entry),
    due: names.due(to),
    who: names.quietly(entry.by),
    when: momentOf(sheet, entry),
    words: quotedFor(sheet, entry),
    now: names.due(commitment.due),
  })
}

export function closingLine(
  sheet: Sheet,
  commitment: Commitment,
  { entry, silentUntil }: { entry: LogEntry; silentUntil: Day | undefined },
): string {
  const { words, names } = sheet
  const who = names.quietly(entry.by)
  const ending = isEnding(entry) ? entry : undefined
  return words.agree({
    how: ending ? endsAs(ending) : 'closed',
    side: ending?.party ? names.party(ending.party) : who,
    who,
    when: momentOf(sheet, entry),
    // A bare link is the evidence, which is said behind.
    words: bareLink.test(entry.text ?? '') ? '' : quotedFor(sheet, entry),
    shown: shownFor(sheet, commitment, ending?.party),
    silentUntil,
  })
}

const bareLink = /^\s*<?https?:\/\/\S+\s*$/

/** What a side has brought last to show it. */
function shownFor({ view: { register } }: Sheet, commitment: Commitment, party: string | undefined): string {
  const ofSide = ({ team }: LogEntry) => team === undefined || register.teams.get(team)?.party.id === party
  const last = evidencesOf(commitment).findLast(ofSide)
  return last ? evidenceSaid(last) : ''
}
