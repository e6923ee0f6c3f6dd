import { answersOffer } from '../register/hand-over.ts'
import { isUnclear } from '../register/kinds.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Outcome } from '../rendering/said.ts'

// Which outcomes are said back, and which only kept.

/** Whether it is more than a note of words that were not understood. */
export function isToldBack(outcome: Outcome): boolean {
  return isMade(outcome) && isSaidBack(outcome)
}

export function isMade({ applied }: Outcome): boolean {
  return applied.ok
}

export function isOfferAnswered({ applied }: Outcome): boolean {
  return applied.ok && applied.entries.some(answersOffer)
}

/** What only keeps words, takes such words back, or tells of an edit, needs no words of its own. */
function isSaidBack({ understood: { entry }, applied }: Outcome): boolean {
  if (entry.kind === 'undone' && applied.ok && 'commitment' in applied)
    return !applied.commitment.log?.some((each) => each.at === entry['of'] && isUnclear(each))
  return entry.kind !== 'amended' && !isUnclear(entry as LogEntry)
}

export function idOf({ understood }: Outcome): string {
  return understood.id
}
