import { isUnclear } from '../register/kinds.ts'
import type { LogEntry } from '../register/schema.ts'
import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import { completions } from './languages/en-completions.ts'
import type { SaidOf } from './last-said.ts'
import { lastWordsOf, saidInstead } from './last-said.ts'
import { piecesOf } from './pieces.ts'
import type { Context, Reading } from './reading.ts'
import { endingAsked } from './settled.ts'
import { withoutName } from './taking-back.ts'
import type { Text } from './text.ts'
import { parsedText } from './text.ts'

// "And 5 too", "same for 5", as the next message of who has said something of another row: the same is said of that one.

/** What is said of the row, or the replies by which it is said, to be read in the place of the words. */
export type SameAgain =
  | { readonly reading: Reading }
  | { readonly reading?: undefined; readonly replies: readonly { readonly id: string; readonly reply: string }[] }

// "3 idem", longer after something else was said, is the same as last time.
const againWithinHours = 1

/** Undefined where the words say anything else, or the person has said nothing before that can be said again. */
export function sameAgainIn(text: Text, field: Field, context: Context): SameAgain | undefined {
  const said = lastWordsOf(context.about, context, againWithinHours)
  const [first] = said
  // "The third too is ours"
  if (!first || (context.yours.length > 0 && !saysHowItIs(first.entry))) return undefined
  const [piece, more] = piecesOf(text, field, context.language)
  const { intent, target, tail } = piece && more === undefined ? clauseOf(piece.text, field, context.language) : {}
  if (intent?.means !== 'same' || target?.names !== 'some' || target.isAll || /[?]|\p{L}/u.test(tail?.plain ?? '')) return undefined
  const { ids } = target
  if (said.some(({ id, entry }) => ids.includes(id) || !isAlike(entry, first.entry))) return undefined
  return isUnclear(first.entry) ? wordsReadAgain(ids, first, field) : again(ids, first, text, context)
}

function saysHowItIs(entry: LogEntry): boolean {
  return isUnclear(entry) || entry.kind === 'rated' || entry.kind === 'dated' || entry.kind === 'closed'
}

/** "Same for 3", behind "1 with lawyers", of which it is asked how it stands: the same words are read of that row. */
function wordsReadAgain(ids: readonly string[], { id, entry }: SaidOf, field: Field): SameAgain | undefined {
  const words = entry.text === undefined ? '' : withoutName(parsedText(entry.text), [id], field).said
  return words === '' ? undefined : { replies: ids.map((each) => ({ id: each, reply: words })) }
}

/** "1 and 2 blocked: data" is one thing, and "1 done, 2 blocked" are two. */
function isAlike(one: LogEntry, other: LogEntry): boolean {
  if (one.kind === 'rated' && other.kind === 'rated') return one.rating === other.rating
  if (one.kind === 'dated' && other.kind === 'dated') return JSON.stringify(one.to) === JSON.stringify(other.to)
  return one.kind === other.kind
}

function again(ids: readonly string[], { entry }: SaidOf, { said }: Text, context: Context): SameAgain | undefined {
  // Nothing is closed by "too" alone.
  if (entry.kind === 'closed') return { reading: { changes: [], unclear: [{ text: said, question: { ask: 'close all', ids } }] } }
  if (entry.kind === 'rated' || entry.kind === 'noted') {
    const asked = ids.map((id) => (entry.kind === 'rated' ? endingAsked(id, context) : undefined))
    const open = ids.filter((_, index) => asked[index] === undefined)
    const changes = open.flatMap((id) => saidInstead(id, entry, context) ?? [])
    const unclear = asked.flatMap((question) => (question ? [{ text: said, question }] : []))
    return changes.length === open.length ? { reading: { changes, unclear } } : undefined
  }
  if (entry.kind !== 'dated' || typeof entry.to !== 'string' || entry.text === undefined) return undefined
  const { to, text } = entry
  return { replies: ids.map((id) => ({ id, reply: `${completions.moved(to)}: ${text}` })) }
}
