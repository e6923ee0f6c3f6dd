import type { Due } from '../register/schema.ts'
import { dateSaid } from './dates/dating.ts'
import type { DateContext } from './dates/when.ts'
import { read, readEach } from './grammar.ts'
import type { Intent } from './languages/lexicon.ts'
import type { Context, Question, Understood, Why } from './reading.ts'
import type { StatementRead } from './statement-read.ts'
import type { Meant } from './which.ts'

/** How one piece of a reply was read. */
export interface Explained {
  /** The words of the piece. */
  readonly said: string
  /** The commitments that it speaks of, and by what one knows. None, if that is asked. */
  readonly about: readonly string[]
  readonly by?: Meant['by']
  /** The words that say what is meant, and what that is. */
  readonly form?: { readonly words: string; readonly means: string }
  /** The words of a date, and the due that they are, or why they are none. */
  readonly date?: { readonly words: string; readonly is: Due | 'unclear' | 'no such date' }
  /** The changes that this piece makes, and those that other words of the reply take back. */
  readonly gives: readonly string[]
  readonly takenBack: readonly string[]
  readonly asks: readonly { readonly question: Question['ask']; readonly why?: Why }[]
}

/** Each piece of a reply, with what was made of it and why. The same words in the same context always give the same. */
export function explain(words: string, context: Context): Explained[] {
  const { each, dates } = readEach(words, context)
  const kept = read(words, context).changes.filter(isMeant)
  return each.map((one) => explained(one, { context, dates, kept }))
}

function explained(
  { statement: { piece, clause }, meant, reading }: StatementRead,
  { context, dates, kept }: { context: Context; dates: DateContext; kept: readonly Understood[] },
): Explained {
  const ids = 'by' in meant ? meant.ids : []
  const changes = reading.changes.filter(isMeant)
  const isKept = ({ id, entry }: Understood): boolean => kept.some((other) => other.id === id && other.entry.kind === entry.kind)
  const date = datedBy(clause.intent, () => dateSaid(clause, context.register.commitments.get(ids[0] ?? '')?.due, dates))
  return {
    said: piece.said,
    about: ids,
    ...('by' in meant ? { by: meant.by } : {}),
    ...(clause.intent ? { form: { words: clause.form, means: meaningOf(clause.intent) } } : {}),
    ...(date ? { date: { words: date.word, is: date.when.is === 'due' ? date.when.due : date.when.is } } : {}),
    gives: changes.filter(isKept).map(inWords),
    takenBack: changes.filter((each) => !isKept(each)).map(inWords),
    asks: reading.unclear.map(({ question, why }) => ({ question: question.ask, ...(why ? { why } : {}) })),
  }
}

/** A note of what was asked back is no change of its own. */
function isMeant({ entry }: Understood): boolean {
  return !('unclear' in entry && entry.unclear)
}

function datedBy<T>(intent: Intent | undefined, said: () => T): T | undefined {
  return intent && ['slips', 'done by', 'snoozed', 'closed'].includes(intent.means) ? said() : undefined
}

function meaningOf(intent: Intent): string {
  return intent.means === 'rated' ? `rated ${intent.rating}` : intent.means
}

function inWords({ id, entry }: Understood): string {
  return `${id} ${entry.kind === 'rated' ? `rated ${String(entry.rating)}` : entry.kind}`
}
