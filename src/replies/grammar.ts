import { teamAddressee } from '../register/addressee.ts'
import { dayIn, workingDaysOf } from '../register/calendar.ts'
import { teamsOf } from '../register/query.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { asNote, withoutContradiction } from './contradiction.ts'
import { allAsked, isCorrected, isTakenBack } from './correction.ts'
import type { DateContext } from './dates/when.ts'
import { exceptedFirst, exceptionOf, ofTheOthers, spokenOfApart } from './exclusion.ts'
import { readIntent } from './intents.ts'
import { partsOfReply } from './layout/layout.ts'
import { withoutOthersWords } from './layout/mail.ts'
import { withQuotedRows } from './layout/quotes.ts'
import { piecesOf, soundsClosed } from './pieces.ts'
import { isDenied, isPast } from './rating.ts'
import type { Context, Question, Reading, Unclear, Understood } from './reading.ts'
import { isOnlyCourtesy, isPlainTail } from './remark.ts'
import { speakerFor } from './speaker.ts'
import type { Field } from './targets.ts'
import { fieldFor, mentioned, slipOfThePen } from './targets.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'
import { readable, withUnread } from './unread.ts'

/**
 * What the words of a reply mean: changes, and questions to ask back. Only plain words close a commitment. What is asked back is also kept as a
 * note, if it is clear which commitment it is about (docs/REPLIES.md). Never throws, whatever the words; takes time in proportion to their length.
 */
export function read(words: string, context: Context): Reading {
  const { beginning, rest } = readable(words)
  const reading = readWords(beginning, context)
  return rest === '' ? reading : withUnread(reading, rest)
}

function readWords(words: string, context: Context): Reading {
  const field = fieldFor(context)
  const text = parsedText(withQuotedRows(withoutOthersWords(words), field, context.language))
  const nothing = { changes: [], unclear: [asked(words.trim(), { ask: 'not understood', ids: context.about })] }
  if (text.plain === '') return nothing

  const dates = dateContextOf(context)
  const readings: Reading[] = []
  let spokenOf: readonly string[] = []
  const parts = partsOfReply(text, field, context.language).flatMap((part) =>
    part.is === 'words'
      ? piecesOf(part.text, field, context.language).map(({ text, isCount }) => ({ is: 'words' as const, text, isCount }))
      : [{ ...part, isCount: false }],
  )
  const pieces = parts.filter(({ text: piece }) => parts.length < 2 || !isOnlyCourtesy(piece.plain))
  const clauses = pieces
    .map(({ text: piece, is, isCount }) => ({
      piece,
      isCount,
      isUnread: is === 'unread',
      clause:
        is === 'unread'
          ? { form: '', tail: piece }
          : underItsHeading(clauseOf(piece, field, context.language), is === 'item' && context.about.length < 2),
    }))
    .map((each, index, all) => ({ ...each, clause: withException(each.piece, withSame(each.clause, all[index - 1]?.clause), field) }))
  // "The rest", or an "all" beside other names, means what no other piece names, before or behind it.
  const named = new Set(clauses.flatMap(({ clause: { target } }) => (target?.names === 'some' && !target.isAll ? target.ids : [])))
  const apart = new Set(named)
  const doubted = new Set<string>()
  for (const [index, { piece, isCount, clause, isUnread }] of clauses.entries()) {
    if (isCount) {
      readings.push({ changes: [], unclear: [asked(piece.said, { ask: 'which of several', ids: context.about, word: piece.said })] })
      continue
    }
    if (isEmptyLabel(clause, clauses) || isNothingElse(clause, clauses)) continue
    const ids = meantIds(piece, clause, { context, field, spokenOf, named, apart })
    if ('ask' in ids) {
      const isBare = pieces.length > 1 && ids.ask === 'which of several' && isBareWord(clause)
      if (isBare && (clause.intent?.means !== 'no' || named.size === 0)) continue
      if (isBare) readings.push({ changes: [], unclear: [asked(piece.said, { ask: 'not understood', ids: [...named] })] })
      if (isBare) continue
      readings.push({ changes: [], unclear: [asked(piece.said, ids)] })
      continue
    }
    for (const id of ids.ids) {
      named.add(id)
      if (isUnread || isDenied(clause)) doubted.add(id)
    }
    if (clause.target) spokenOf = ids.ids
    if (isFormer({ piece, clause }, clauses[index - 1]?.clause, clauses[index + 1]?.clause)) continue
    const reading = readWithException({ piece, clause, ids: ids.ids }, { context, field, dates })
    if (
      pieces.length < 2 ||
      !isOpening(
        clause,
        reading,
        clauses.map((each) => each.clause),
      )
    )
      readings.push(reading)
  }
  const reading = withoutDoubtfulGreen(joined(readings), doubted)
  if (reading.changes.length + reading.unclear.length === 0) return nothing
  const isRevoked = isCorrected(text, field, context.language) || (context.yours.length === 0 && isTakenBack(clauses))
  return withoutContradiction(isRevoked ? allAsked(reading) : reading)
}

/** What could not be read of a form or a heading, or says no to a state, may take back an "on track" beside it: it is asked already. */
function withoutDoubtfulGreen({ changes, ...reading }: Reading, doubted: ReadonlySet<string>): Reading {
  return {
    ...reading,
    changes: changes.map((change) => {
      const isDoubtful = doubted.has(change.id) && change.entry.kind === 'rated' && change.entry.rating === 'green'
      return isDoubtful ? asNote(change) : change
    }),
  }
}

/** "Done:" above what is no commitment says what was done since, and closes nothing. */
function underItsHeading(clause: Clause, isItem: boolean): Clause {
  return isItem && clause.intent?.means === 'closed' && !clause.target ? { ...clause, intent: { means: 'not yet' } } : clause
}

/** "calais too" says of Calais what the piece before says. Further words behind the "too" make a piece of its own. */
function withSame(clause: Clause, before: Clause | undefined): Clause {
  if (clause.intent?.means !== 'same' || !clause.target || !before?.intent || /[?]|\p{L}/u.test(clause.tail.plain)) return clause
  return { ...before, target: clause.target }
}

/** "except calais", before "all done" */
function withException(piece: Text, clause: Clause, field: Field): Clause {
  const target = clause.intent || clause.target ? undefined : exceptedFirst(piece, field)
  return target ? { ...clause, target } : clause
}

/** A "no" or "all right" that only opens a reply needs no answer of its own. */
function isOpening(clause: Clause, { unclear }: Reading, others: readonly Clause[]): boolean {
  if (clause.target) return false
  // "No. Done.", "on track. No.": a no takes back what is good.
  if (clause.intent?.means === 'no' && (others[0] !== clause || others.some(isGood))) return false
  if (!unclear.some(({ question }) => question.ask === 'not understood' || question.ask === 'is it done')) return false
  return isBareWord(clause)
}

function isGood({ intent }: Clause): boolean {
  return intent?.means === 'closed' || intent?.means === 'our side' || (intent?.means === 'rated' && intent.rating === 'green')
}

function isBareWord({ intent, tail }: Clause): boolean {
  return intent !== undefined && ['yes', 'no', 'agreed'].includes(intent.means) && !/[\p{L}\p{N}]/u.test(tail.plain)
}

/** "was at risk", if the reply goes on to say how it stands now, or has said so. */
function isFormer(
  { piece, clause: { intent, form, target } }: { piece: Text; clause: Clause },
  before: Clause | undefined,
  next: Clause | undefined,
): boolean {
  if (intent?.means !== 'rated' || !isPast(piece, form)) return false
  return (next?.intent?.means === 'rated' && !next.target) || (before?.intent?.means === 'rated' && !target)
}

/** "At risk: no", where another label of the same form says how it stands. "Delivered: no" beside "done" says something. */
function isEmptyLabel(clause: Clause, all: readonly { readonly clause: Clause }[]): boolean {
  const denied = stateSaid(clause)
  if (denied === undefined || !isDenied(clause) || clause.target) return false
  const affirmed = all.filter(({ clause: other }) => !isDenied(other)).map(({ clause: other }) => stateSaid(other))
  return affirmed.some((state) => state !== undefined) && !affirmed.includes(denied)
}

function stateSaid({ intent }: Clause): string | undefined {
  if (intent?.means === 'closed') return intent.means
  return intent?.means === 'rated' ? intent.rating : undefined
}

/** "Nothing to report, all on track": a "no change" beside what says how it stands says no more. */
function isNothingElse({ intent, target }: Clause, all: readonly { readonly clause: Clause }[]): boolean {
  return (
    intent?.means === 'unchanged' &&
    !target &&
    all.some(({ clause: other }) => other.intent !== undefined && other.intent.means !== 'unchanged')
  )
}

interface Where {
  readonly context: Context
  readonly field: Field
  /** What an earlier piece last spoke of by name, and all that the reply names or has spoken of so far. */
  readonly spokenOf: readonly string[]
  readonly named: ReadonlySet<string>
  /** What the pieces name, except by "all". */
  readonly apart: ReadonlySet<string>
}

/** The commitments that a piece speaks of, or the question which ones it means. */
function meantIds(piece: Text, clause: Clause, { context, field, spokenOf, named, apart }: Where): { ids: readonly string[] } | Question {
  const { about, yours } = context
  const { target, intent } = clause
  if (target?.names === 'some') {
    const others = target.isAll ? target.ids.filter((id) => !apart.has(id)) : []
    return { ids: others.length > 0 ? others : target.ids }
  }
  if (target?.names === 'rest') {
    const rest = about.filter((id) => !named.has(id))
    const isSo = target.isOne ? rest.length === 1 : rest.length > 0
    return isSo ? { ids: rest } : { ask: 'which of several', ids: about, word: piece.said }
  }
  if (target?.names === 'several') return { ask: 'which', candidates: target.ids, word: target.word }

  // "on track except 2"
  if (intent?.means === 'rated' && !target && about.length > 1 && exceptionOf(clause, field)) return { ids: about }

  const { stranger } = clause
  const slip = stranger === undefined ? undefined : slipOfThePen(stranger, field)
  if (slip) return about.length === 1 ? { ids: about } : slip
  // The other pieces name their commitments, so this word is probably a name too, which we do not know.
  if (stranger !== undefined && named.size > 0 && mentioned(stranger, field).length === 0)
    return { ask: 'unknown name', candidates: about, word: stranger }
  const [only, second] = about
  if (only !== undefined && second === undefined) {
    // "dover done" under a message about Calais is about Calais, but `readIntent` asks back, because of the strange name.
    return { ids: [only] }
  }
  const maybe = clause.maybeNames === undefined ? undefined : slipOfThePen(clause.maybeNames, field)
  if (maybe && !intent) return maybe
  const [mention, another] = mentioned(piece.plain, field)
  if (!intent && mention !== undefined && another === undefined) return { ids: [mention] }
  if (stranger !== undefined) return { ask: 'unknown name', candidates: about, word: stranger }
  // One question was asked about all of them, so one word answers it for all.
  if ((intent?.means === 'yes' || intent?.means === 'no') && yours.length > 0) return { ids: yours }
  if (intent?.means === 'unchanged' && spokenOf.length === 0) return { ids: about }
  if (intent && intent.means !== 'closed' && spokenOf.length > 0) return { ids: spokenOf }
  if (intent || soundsClosed(piece.plain) || isEmoji(piece.plain)) return maybe ?? { ask: 'which of several', ids: about, word: piece.said }
  return { ask: 'not understood', ids: about }
}

/** A piece and the commitments that it speaks of. */
interface Piece {
  readonly piece: Text
  readonly clause: Clause
  readonly ids: readonly string[]
}

/** Reads "all on track except 2: at risk": the form for all others, and for the excluded ones what is said behind them. */
function readWithException(
  { piece, clause, ids }: Piece,
  { context, field, dates }: { context: Context; field: Field; dates: DateContext },
): Reading {
  const exception = exceptionOf(clause, field)
  const others = ids.filter((id) => !exception?.ids.includes(id))
  const own = exception && clauseOf(exception.said, field, context.language)
  const isPlain = exception !== undefined && (own?.intent !== undefined || isPlainTail(exception.rest))
  if (!isPlain || !own || others.length === 0 || ids.length < 2) return readWithRemark({ piece, clause, ids }, { context, field, dates })

  const nothing = slice(piece, piece.plain.length)
  const no: Clause = { intent: { means: 'no' }, form: '', tail: nothing }
  return joined([
    readPiece({ piece, clause: { ...clause, tail: nothing }, ids: others }, context, dates),
    own.intent
      ? readPiece({ piece: exception.said, clause: own, ids: exception.ids }, context, dates)
      : readPiece({ piece, clause: clause.intent?.means === 'yes' ? no : { form: '', tail: piece }, ids: exception.ids }, context, dates),
  ])
}

/** "all on track, Calais less so": whom a remark speaks of is asked about, the others are taken at their word. */
function readWithRemark(
  { piece, clause, ids }: Piece,
  { context, field, dates }: { context: Context; field: Field; dates: DateContext },
): Reading {
  const apart = ids.length > 1 ? spokenOfApart(clause, ids, field) : []
  if (apart.length === 0 || apart.length === ids.length) return readPiece({ piece, clause, ids }, context, dates)
  const remark: Clause = { form: '', tail: piece }
  const others = ofTheOthers(clause, apart, field)
  return joined(ids.map((id) => readPiece({ piece, clause: apart.includes(id) ? remark : others, ids: [id] }, context, dates)))
}

function readPiece({ piece, clause, ids }: Piece, context: Context, dates: DateContext): Reading {
  const { register } = context
  const readings: Reading[] = []
  const noPart: string[] = []
  for (const id of ids) {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, context)
    if (commitment && speaker) readings.push(readIntent({ commitment, speaker, clause, piece, context, dates }))
    else noPart.push(id)
  }
  if (noPart.length > 0) readings.push({ changes: [], unclear: [asked(piece.said, { ask: 'no part in it', ids: noPart })] })
  return joined(readings)
}

function joined(readings: readonly Reading[]): Reading {
  const changes: Understood[] = []
  for (const change of readings.flatMap((reading) => reading.changes))
    if (!changes.some((other) => saysTheSame(other, change))) changes.push(change)
  const notYours = readings.flatMap((reading) => reading.notYours ?? [])
  return { changes, unclear: readings.flatMap((reading) => reading.unclear), ...(notYours.length > 0 ? { notYours } : {}) }
}

function saysTheSame(one: Understood, other: Understood): boolean {
  if (one.id !== other.id || one.entry.kind !== other.entry.kind) return false
  if (one.entry.kind === 'dated') return JSON.stringify(one.entry['to']) === JSON.stringify(other.entry['to'])
  return one.entry.kind === 'confirmed' || one.entry.kind === 'closed' || JSON.stringify(one.entry) === JSON.stringify(other.entry)
}

function asked(text: string, question: Question): Unclear {
  return { text, question }
}

/** Today and the working days are the person's own, from their team's party. */
function dateContextOf({ register, calendars, dates, by, team, at, language }: Context): DateContext {
  const teams = teamsOf(register, by)
  const ownTeam = teams.find((each) => each.id === team) ?? teams[0]
  const own = ownTeam ? teamAddressee(ownTeam) : { timezone: register.timezone, calendar: register.calendar }
  return {
    today: dayIn(at, own.timezone),
    at: at.setZone(own.timezone),
    language,
    workingDays: workingDaysOf(own, calendars),
    reader: dates,
    events: register.events,
    financialYear: register.financialYear,
  }
}

function isEmoji(plain: string): boolean {
  return !/[\p{L}\p{N}]/u.test(plain.replace(/:[a-z0-9_+-]+:/g, ''))
}
