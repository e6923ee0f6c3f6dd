import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { allAsked } from './correction.ts'
import type { DateContext } from './dates/when.ts'
import {
  askedOfLeftOut,
  keptAs,
  remarkOf,
  rowsSpokenOf,
  saidByRow,
  saidOfException,
  upToException,
  withoutRemarksOf,
} from './each-its-words.ts'
import {
  exceptedFirst,
  exceptionOf,
  isPlainException,
  leavesSomeOut,
  mayLeaveOut,
  mayTellOfOthers,
  ofTheOthers,
  spokenOfApart,
} from './exclusion.ts'
import type { Field } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { isBareAssent } from './quiet.ts'
import type { PieceMeant } from './read-piece.ts'
import { asked, joined, readPiece } from './read-piece.ts'
import type { Context, Reading } from './reading.ts'
import { unanswered } from './reason-given.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What a piece says of all but some: "all on track except 2: at risk", "all on track, Calais less so".

/** What a piece is read with. `apart`: what other pieces of the reply name, and so speak of themselves. */
export interface ReadWith {
  readonly context: Context
  readonly field: Field
  readonly dates: DateContext
  readonly apart: ReadonlySet<string>
}

/** Reads "all on track except 2: at risk": the form for all others, and for the excluded ones what is said behind them. */
export function readWithException(meant: PieceMeant, where: ReadWith): Reading {
  const { piece, clause } = meant
  const left = saysHow.has(clause.intent?.means) && clause.target?.names === 'some' ? (clause.target.except ?? []) : []
  const ids = left.filter((id) => !where.apart.has(id))
  const reading = readBesideExcepted(meant, where)
  return ids.length === 0
    ? reading
    : joined([reading, { changes: [], unclear: [asked(piece.said, { ask: 'not understood', ids, how: 'left out' })] }])
}

// "Snooze all but 2" says of 2 all that it has to.
const saysHow: ReadonlySet<Intent['means'] | undefined> = new Set(['rated', 'closed', 'our side', 'unchanged', 'under way'])

function readBesideExcepted({ piece, clause, ids }: PieceMeant, where: ReadWith): Reading {
  const { context, field, dates, apart } = where
  const first = clause.intent ? undefined : exceptedFirst(piece, field)
  // "Not all of them": which ones, the words do not say.
  if (first?.isAll && ids.length > 1) return whichOf(piece, ids)
  if (first) return askedOfLeftOut(readPiece({ piece, clause, ids }, context, dates))
  const exception = exceptionOf(clause, field)
  if (!exception && ids.length > 1 && leavesSomeOut(clause)) return whichOf(piece, ids)
  const saysForm = (words: Text) => clauseOf(words, field, context.language).intent !== undefined
  const [said = piece, ...further] = exception ? saidByRow(exception.said, saysForm) : []
  const own = exception && clauseOf(said, field, context.language)
  // "except 2, 3 at risk: data" goes on with the names.
  const excepted = own?.intent && own.target?.names === 'some' ? idsOfClause(own) : (exception?.ids ?? [])
  const spoken = new Set([...excepted, ...further.flatMap((words) => idsOfClause(clauseOf(words, field, context.language)))])
  const unread = exception ? rowsSpokenOf(exception.said, field).filter((id) => ids.includes(id) && !spoken.has(id)) : []
  const others = ids.filter((id) => !spoken.has(id) && !unread.includes(id))
  // "Yes except 6, I'm checking": what they say of it is still to come.
  const isPutOff = exception !== undefined && unanswered(exception.rest.plain) === 'put off' && !mayTellOfOthers(exception, field)
  const isPlain =
    exception !== undefined && ((own?.intent !== undefined && !isNoReason(own)) || isPutOff || isPlainException(exception, field))
  if (!isPlain || !own || others.length === 0 || ids.length < 2) return readWithRemark({ piece, clause, ids }, where)

  const nothing = slice(piece, piece.plain.length)
  const head = upToException(piece, clause)
  // "All ok except 2" agrees to nothing where nothing is asked.
  const isState = clause.intent?.means === 'yes' && context.yours.length === 0
  const form = isState ? stateOf(head, where) : { ...clause, tail: nothing }
  const ofOthers = readPiece({ piece: head, clause: form, ids: others }, context, dates)
  const isEither = exception.isEither === true
  const hasForm = own.intent !== undefined && !isPerhapsGiven(own) && !isEither
  if (form.intent?.means === 'yes' && !hasForm && !isEither) {
    if (isPutOff) return ofOthers
    const no: Clause = { intent: { means: 'no' }, form: '', tail: nothing }
    return joined([ofOthers, readPiece({ piece: exception.said, clause: no, ids: excepted }, context, dates)])
  }
  const words = saidOfException(exception, said)
  const left = words.plain === '' ? excepted.filter((id) => !apart.has(id)) : excepted
  // What is read without its form is read without its name, too: « sauf le 6 : grève » names no day.
  const bare: Clause = { form: '', tail: words.plain === '' ? said : words }
  const ofThem = readPiece({ piece: said, clause: hasForm ? own : bare, ids: left }, context, dates)
  return joined([
    ofOthers,
    words.plain === '' ? askedOfLeftOut(ofThem) : keptAs(ofThem, { whole: said, own: words }),
    ...further.map((row) => readRow(row, where)),
    askedOfLeftOut(readPiece({ piece: said, clause: { form: '', tail: said }, ids: unread }, context, dates)),
  ])
}

/** "No idea about 3", of the one that is left out: a reason, which may speak of others. */
function isNoReason({ intent, tail }: Clause): boolean {
  return intent?.means === 'no' && /\p{L}/u.test(tail.plain)
}

function whichOf({ said }: Text, ids: readonly string[]): Reading {
  return { changes: [], unclear: [asked(said, { ask: 'which of several', ids, word: said })] }
}

/** "Ok", of "ok except 2": of the others it says that they go well. */
function stateOf(head: Text, { context, field }: ReadWith): Clause {
  const clause = clauseOf(head, field, context.language)
  if (clause.intent || !isBareAssent(head)) return clause
  return { intent: { means: 'rated', rating: 'green' }, form: head.plain, tail: slice(head, head.plain.length), mayBeYes: true }
}

/** "all ours except 2: that is the Home Office's" says no of it first of all: it is the secretariat's to say whose it is. */
function isPerhapsGiven({ intent }: Clause): boolean {
  return intent?.means === 'handed over' && intent.isPerhaps === true
}

function idsOfClause({ target }: Clause): readonly string[] {
  return target?.names === 'some' ? target.ids : []
}

/** "3 blocked: Treasury", behind what was said of row 2: a state is taken, anything else is asked. */
function readRow(words: Text, { context, field, dates }: ReadWith): Reading {
  const clause = clauseOf(words, field, context.language)
  if (clause.target?.names !== 'some') return joined([])
  const reading = readPiece({ piece: words, clause, ids: clause.target.ids }, context, dates)
  return clause.intent?.means === 'rated' ? reading : allAsked(reading)
}

/** "all on track, Calais less so": whom a remark speaks of is asked about, the others are taken at their word. */
function readWithRemark({ piece, clause, ids }: PieceMeant, { context, field, dates }: ReadWith): Reading {
  const apart = ids.length > 1 ? spokenOfApart(clause, ids, field) : []
  if (apart.length === 0 || apart.length === ids.length) return readPiece({ piece, clause, ids }, context, dates)
  // Where it is not plain who is left out, the words stay whole.
  const isWhole = mayLeaveOut(clause)
  const others = { piece: isWhole ? piece : withoutRemarksOf(piece, clause, apart, field), clause: ofTheOthers(clause, apart, field) }
  return joined(
    ids.map((id) => {
      const remark = isWhole ? piece : remarkOf(piece, clause, id, field)
      return readPiece(
        { ...(apart.includes(id) ? { piece: remark, clause: { form: '', tail: remark } } : others), ids: [id] },
        context,
        dates,
      )
    }),
  )
}
