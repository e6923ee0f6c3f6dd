import { isNoLonger } from './beside-rating.ts'
import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isDenied, isPast } from './rating.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statement.ts'
import { speaksOfRest } from './targets.ts'
import type { Text } from './text.ts'

// Statements that need no answer of their own, because of what stands beside them.

/** Whether a statement says nothing beside the others: an empty label, a "no change" before what changes. */
export function addsNothing(statement: Statement, all: readonly Statement[], field: Field): boolean {
  const { clause } = statement
  const before = all[all.indexOf(statement) - 1]
  const isAllWell = clause.intent?.means === 'rated' && clause.intent.ofAll === true && !clause.target
  // "1 done. No issues."
  if (isAllWell && before && isGood(before)) return true
  return isEmptyLabel(clause, all) || isNothingElse(clause, all) || isOnlyAside(clause, all) || isForLater(statement, all, field)
}

/** "1-5 yes, the others I need to check": what they say of the others is still to come. */
function isForLater({ piece, clause }: Statement, all: readonly Statement[], field: Field): boolean {
  if (clause.intent || !speaksOfRest(piece, field)) return false
  return all.some(({ clause: { target, intent } }) => intent?.means === 'yes' && target?.names === 'some' && !target.isAll)
}

/** A "no" or "all right" that only opens a reply needs no answer of its own. */
export function isOpening(clause: Clause, { unclear }: Reading, others: readonly Statement[]): boolean {
  if (clause.target) return false
  // "No. Done.", "on track. No.": a no takes back what is good.
  if (clause.intent?.means === 'no' && (others[0]?.clause !== clause || others.some(isGood))) return false
  if (!unclear.some(({ question }) => question.ask === 'not understood' || question.ask === 'is it done')) return false
  return isBareWord(clause)
}

function isGood({ clause: { intent } }: Statement): boolean {
  return intent?.means === 'closed' || intent?.means === 'our side' || (intent?.means === 'rated' && intent.rating === 'green')
}

export function isBareWord({ intent, tail }: Clause): boolean {
  return intent !== undefined && ['yes', 'no', 'agreed'].includes(intent.means) && !/[\p{L}\p{N}]/u.test(tail.plain)
}

/** "was at risk", "no longer blocked", if the reply goes on to say how it stands now, or has said so. */
export function isFormer(
  { piece, clause: { intent, form, target } }: { piece: Text; clause: Clause },
  before: Clause | undefined,
  next: Clause | undefined,
): boolean {
  if (intent ? intent.means !== 'rated' || !isPast(piece, form) : !isNoLonger(piece.plain)) return false
  return (next?.intent?.means === 'rated' && !next.target) || (before?.intent?.means === 'rated' && !target)
}

/** "At risk: no", where another label of the same form says how it stands. "Delivered: no" beside "done" says something. */
function isEmptyLabel(clause: Clause, all: readonly { readonly clause: Clause }[]): boolean {
  const denied = stateSaid(clause)
  // "Done, red, maybe": behind a comma nothing fills in a label.
  if (denied === undefined || !isDenied(clause) || clause.target || clause.tail.plain.startsWith(',')) return false
  const affirmed = all.filter(({ clause: other }) => !isDenied(other)).map(({ clause: other }) => stateSaid(other))
  // "done, not on track:": it denies by itself, and is no field of a form.
  if (deniedByItself.test(clause.form)) return false
  // What is not even on track is hardly done.
  if (denied === 'green' && affirmed.includes('closed')) return false
  return affirmed.some((state) => state !== undefined) && !affirmed.includes(denied)
}

function stateSaid({ intent }: Clause): string | undefined {
  if (intent?.means === 'closed') return intent.means
  return intent?.means === 'rated' ? intent.rating : undefined
}

const deniedByItself = new RegExp(`^${anyParticle('not')}\\s`)
const asPlanned = new RegExp(`^${anyParticle('asPlanned')}$`)

/** "As planned, 3 is done": how what follows came about. */
function isOnlyAside({ form, tail, target }: Clause, all: readonly { readonly clause: Clause }[]): boolean {
  if (target || tail.plain !== '' || !asPlanned.test(form)) return false
  return all.some(({ clause: other }) => other.target !== undefined && other.intent !== undefined)
}

/** "Nothing to report, all on track": a "no change" beside what says how it stands says no more. */
function isNothingElse({ intent, target }: Clause, all: readonly { readonly clause: Clause }[]): boolean {
  return (
    intent?.means === 'unchanged' &&
    !target &&
    all.some(({ clause: other }) => other.intent !== undefined && other.intent.means !== 'unchanged')
  )
}
