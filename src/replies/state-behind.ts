import { asNote } from './contradiction.ts'
import { exceptedFirst } from './exclusion.ts'
import type { Field } from './field.ts'
import { isOnlyKept } from './quiet.ts'
import { asked } from './read-piece.ts'
import type { Question, Reading, Unclear, Understood } from './reading.ts'
import type { StatementRead } from './statement-read.ts'
import type { Text } from './text.ts'

// "5 legal are reviewing. On track", "5 legal are reviewing, all on track": a state behind words about one row that were not understood.

/** With such a state as the answer to how the row stands: what was not understood is asked no more, and is why it is at risk or blocked. */
export function withStateBehind(reading: Reading, each: readonly StatementRead[]): Reading {
  const words = new Map<string, Text>()
  for (const [index, { statement, meant }] of each.entries()) {
    const before = each[index - 1]
    const isOfBefore =
      statement.clause.intent?.means === 'rated' && !statement.clause.target && 'by' in meant && meant.by === 'spoken of before'
    if (before && isOfBefore && isUnreadOfOne(before)) for (const id of meant.ids) words.set(id, before.statement.clause.tail)
  }
  const isAnswered = ({ id, entry }: Understood): boolean => entry.kind === 'rated' && words.has(id)
  const ids = new Set(reading.changes.filter(isAnswered).map(({ id }) => id))
  if (ids.size === 0) return reading
  const isOfThem = ({ question }: Unclear): boolean =>
    question.ask === 'not understood' && question.ids.length > 0 && question.ids.every((id) => ids.has(id))
  const held = new Set(
    reading.unclear.filter((each) => isOfThem(each) && isHeldUp(each)).flatMap(({ question }) => idsNotUnderstood(question)),
  )
  return {
    ...reading,
    changes: reading.changes.map((change) => {
      if (!isAnswered(change) || change.entry.kind !== 'rated') return change
      if (change.entry.rating === 'green') return held.has(change.id) ? asNote(change) : change
      return { ...change, entry: { ...change.entry, text: words.get(change.id)?.said } }
    }),
    unclear: reading.unclear.flatMap((each) => {
      if (!isOfThem(each)) return [each]
      // "5 waiting for Paris. On track": which of the two, they can say by one press.
      const isGreen = reading.changes.some(
        ({ id, entry }) => entry.kind === 'rated' && entry.rating === 'green' && idsNotUnderstood(each.question).includes(id),
      )
      if (!isHeldUp(each) || !isGreen) return []
      return [{ ...each, question: { ask: 'not understood', ids: idsNotUnderstood(each.question), how: 'on track or not' } as const }]
    }),
  }
}

function isHeldUp({ question }: Unclear): boolean {
  return question.ask === 'not understood' && question.how === 'held up'
}

function idsNotUnderstood(question: Question): readonly string[] {
  return question.ask === 'not understood' ? question.ids : []
}

/** Behind a comma "all on track" may be all that there is to the row before it: which ones it means is asked, once. */
export function withAllBehindAsked(
  each: readonly StatementRead[],
  { text, field }: { readonly text: Text; readonly field: Field },
): readonly StatementRead[] {
  return each.flatMap((one, index) => {
    if (isAllBehind(each, index + 1, text, field)) return []
    const before = each[index - 1]
    if (!before || !isAllBehind(each, index, text, field)) return [one]
    const { said } = one.statement.piece
    const question = asked(said, { ask: 'which of several', ids: field.about, word: said })
    return [{ ...one, reading: { changes: before.reading.changes, unclear: [question] } }]
  })
}

function isAllBehind(each: readonly StatementRead[], index: number, { plain }: Text, field: Field): boolean {
  const [before, one] = [each[index - 1], each[index]]
  if (!before || !one || !isUnreadOfOne(before) || exceptedFirst(before.statement.piece, field)) return false
  const { piece, clause } = one.statement
  if (clause.target?.names !== 'some' || clause.target.by !== 'all' || !clause.intent) return false
  const from = plain.indexOf(before.statement.piece.plain) + before.statement.piece.plain.length
  return /^\s*,\s*$/.test(plain.slice(from, plain.indexOf(piece.plain, from)))
}

/** Words of one row that say nothing that was understood. */
function isUnreadOfOne({ statement: { clause }, reading }: StatementRead): boolean {
  const { target, intent } = clause
  if (intent || target?.names !== 'some' || target.ids.length !== 1) return false
  return reading.unclear.length > 0 && reading.changes.every(isOnlyKept)
}
