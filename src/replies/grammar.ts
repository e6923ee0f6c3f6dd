import { isEnding } from '../register/kinds.ts'
import { isDoubtedAtEnd, isGood, isLed, isReversed } from './as-a-whole.ts'
import { askedOfOwners, askedOnce, rowsAskedOnce } from './asked-once.ts'
import { assignmentIn } from './assigning.ts'
import { clauseOf } from './clause.ts'
import { asksToConfirm } from './confirmed-here.ts'
import { closingAllAsked, movingAllAsked } from './confirming.ts'
import { asNote, withoutContradiction } from './contradiction.ts'
import { allAsked, isCorrected, isTakenBack } from './correction.ts'
import { acceptedBeside, dateAccepted, ownDateKept } from './date-accepted.ts'
import { dateRefused } from './date-refused.ts'
import { dateContextOf } from './dates/context.ts'
import type { DateContext } from './dates/when.ts'
import { standingNo, withoutNoBesideState, withStandingNo } from './disowned.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { withoutWhyGiven } from './handing-over.ts'
import { withRowsOnLines } from './layout/enumerated.ts'
import { withoutOthersWords, withoutQuoteHeads } from './layout/mail.ts'
import { withQuotedRows } from './layout/quotes.ts'
import { leftOutAfterwards } from './left-out.ts'
import { leftToThem, ofTeamsBelow } from './of-team-below.ts'
import { withoutOwnName } from './own-name.ts'
import { withOwnWords, withoutFarewells } from './own-words.ts'
import { whereOwnersAsked } from './owner-asked.ts'
import { partedAtRows } from './parted.ts'
import { addsNothing, isBareWord, isFormer, isOpening } from './passed-over.ts'
import { isForNobody, isOnlyKept, isToSomebodyElse, nothingToConfirm, silence, withoutVagueNotes } from './quiet.ts'
import { isDenied } from './rating.ts'
import { asked, joined } from './read-piece.ts'
import type { Context, Question, Reading } from './reading.ts'
import { askedOfRows, rowsPassed, rowsPerhapsNamed } from './rows-passed.ts'
import { withRowsUnheardAsked } from './rows-unheard.ts'
import { sameAgainIn } from './same-again.ts'
import { secondThoughtIn } from './second-thoughts.ts'
import { withoutOpenQuestions } from './settled.ts'
import { withSharedReasons } from './shared-reason.ts'
import { withoutSignOff } from './sign-off.ts'
import { withAllBehindAsked, withStateBehind } from './state-behind.ts'
import { hasNoPlainOrder } from './state-first.ts'
import type { Statement } from './statement.ts'
import { takenApart } from './statement.ts'
import type { StatementRead } from './statement-read.ts'
import { isBeforeState } from './still-so.ts'
import { behindStops } from './stopped-first.ts'
import type { Text } from './text.ts'
import { parsedText } from './text.ts'
import { undoIn } from './undoing.ts'
import { isRestOfUnknown, mayCountParts } from './unknown-names.ts'
import { readable, withUnread } from './unread.ts'
import type { Meant } from './which.ts'
import { meantIds } from './which.ts'
import { whoseAndHow } from './whose-and-how.ts'
import type { ReadWith } from './with-exception.ts'
import { readWithException } from './with-exception.ts'
import { isNoInDoubt, isSaidOfNamed, isStateBehindNo } from './yes-or-no-first.ts'

/**
 * What the words of a reply mean: changes, and questions to ask back. Only plain words close a commitment. What is asked back is also kept as a
 * note, if it is clear which commitment it is about (docs/REPLIES.md). Never throws, whatever the words; takes time in proportion to their length.
 */
export function read(words: string, context: Context): Reading {
  const { beginning: typed, rest } = readable(words)
  const beginning = withoutOwnName(rest === '' ? withoutSignOff(typed, context) : typed, context)
  const assignment = rest === '' ? assignmentIn(words, context) : undefined
  if (assignment) return assignment
  const own = withoutQuoteHeads(beginning, (line) => onlyNamesSource(line, context))
  if (own !== undefined) return withQuoteUnread(own, { words, rest }, context)
  const reading =
    mended(beginning, context) ?? saidAgain(beginning, context) ?? answeredDate(beginning, context) ?? readWords(beginning, context)
  return withoutFarewells(withoutWhyGiven(rest === '' ? reading : withUnread(reading, rest)))
}

/** "FYI from PAF:" says nothing by itself, and names nothing of which something could be said. */
function onlyNamesSource(line: string, context: Context): boolean {
  const { intent, target, stranger } = clauseOf(parsedText(line), fieldFor(context), context.language)
  return target === undefined && stranger === undefined && (intent === undefined || intent.means === 'noted')
}

/** What was said beside the quoted lines, which are not read: their author is told. */
function withQuoteUnread(own: string, { words, rest }: { words: string; rest: string }, context: Context): Reading {
  const said = parsedText(own).plain === '' ? silence : readWords(own, context)
  const { changes, unclear } = rest === '' ? said : withUnread(said, rest)
  return { ...said, changes, unclear: [...unclear, asked(words.trim(), { ask: 'quoted only' })] }
}

/** "Correction: 3 is red", "I meant 6, not 5": what a reply says in place of one before. */
function mended(words: string, context: Context): Reading | undefined {
  const text = parsedText(words)
  const thought = secondThoughtIn(text, fieldFor(context), context)
  if (!thought) return undefined
  if (thought.rest === undefined) return thought.reading
  const { rest, own = text.said, aside, before } = thought
  const reading = withOwnWords(readWords(rest.said, before ? { ...context, register: before } : context), rest.said, own)
  // What stands in its place is asked about: until then the first holds.
  return before && reading.changes.every(isOnlyKept) ? reading : joined([aside, reading])
}

/** "And 5 too", of who has just said something of another row. */
function saidAgain(words: string, context: Context): Reading | undefined {
  const again = sameAgainIn(parsedText(words), fieldFor(context), context)
  if (!again || again.reading) return again?.reading
  return joined(again.replies.map(({ id, reply }) => withOwnWords(readWords(reply, { ...context, about: [id] }), reply, words.trim())))
}

/** "End of June is too late for us", of what the other side has moved there; "15 April works for us", of what it asks for. */
function answeredDate(words: string, context: Context): Reading | undefined {
  const accepted = dateAccepted(words, context)
  if (accepted) return withOwnWords(readWords(accepted.reply, context), accepted.reply, words.trim())
  const beside = acceptedBeside(words, context)
  const others = beside && readWords(beside.rest, context)
  if (others && isOfOthers(others, beside.id))
    return joined([others, withOwnWords(readWords(beside.reply, context), beside.reply, words.trim())])
  const refused = dateRefused(parsedText(words), fieldFor(context), context)
  const kept = refused ? undefined : ownDateKept(words, context)
  if (kept !== undefined) return withOwnWords(readWords(kept, context), kept, words.trim())
  if (!refused) return undefined
  return 'reply' in refused ? readWords(refused.reply, context) : { changes: [], unclear: [refused.asked] }
}

/** Whether all of it was understood, of other rows than one. */
function isOfOthers({ changes, unclear }: Reading, id: string): boolean {
  return unclear.length === 0 && changes.length > 0 && changes.every((change) => change.id !== id && !isOnlyKept(change))
}

interface Replied {
  readonly text: Text
  readonly field: Field
  readonly dates: DateContext
  readonly each: readonly StatementRead[]
}

/** The statements of a reply, one by one, before what one says is held against what another says. */
export function readEach(words: string, context: Context): Replied {
  const field = fieldFor(context)
  const lines = withRowsOnLines(withQuotedRows(withoutOthersWords(words), field, context.language), field)
  const text = parsedText(lines)
  const dates = dateContextOf(context)
  const own = behindStops(text, field, context.language)
  const said = own.plain === '' ? [] : whoseAndHow(takenApart(own, field, context), own, field, context.language)
  const whole = withSharedReasons(said, { text: own, field, dates })
  const each = readStatements(whole, { context, field, dates })
  const parted = whole.flatMap((statement) => (isUnreadIn(each, statement) ? partedAtRows(statement, field, context) : [statement]))
  const all = parted.length > whole.length ? readStatements(parted, { context, field, dates }) : each
  return { text: own, field, dates, each: withoutNoBesideState(all) }
}

/** Whether nothing of it was understood, so that what it says of another row would be lost with it. */
function isUnreadIn(each: readonly StatementRead[], statement: Statement): boolean {
  return each.some((one) => one.statement === statement && one.reading.unclear.length > 0 && one.reading.changes.every(isOnlyKept))
}

function readStatements(statements: readonly Statement[], where: Omit<ReadWith, 'apart'>): StatementRead[] {
  const { field, dates } = where
  // "The rest", or an "all" beside other names, means what no other piece names, before or behind it.
  const named = new Set(statements.flatMap(({ clause: { target } }) => (target?.names === 'some' && !target.isAll ? target.ids : [])))
  const apart = new Set(named)
  let spokenOf: readonly string[] = []
  let spokenBy: Meant['by'] | undefined
  let lookedUpTo = 0
  const each: StatementRead[] = []
  const isRead = (one: Statement): boolean => each.some(({ statement, reading }) => statement === one && !reading.changes.every(isOnlyKept))
  for (const [index, statement] of statements.entries()) {
    if (addsNothing(statement, statements, field) || isSaidOfNamed(statement, statements, field)) continue
    if (isBeforeState(statement, statements, where.context)) continue
    const { piece, clause } = statement
    const context = whereOwnersAsked(clause, where.context)
    const isRest = clause.target?.names === 'rest'
    const passed = rowsPassed(isRest ? statements.slice(lookedUpTo, index) : [], { named, isRead }, field)
    if (isRest) lookedUpTo = index
    for (const id of passed.keys()) named.add(id)
    const several: Question = { ask: 'which of several', ids: context.about, word: piece.said }
    const all = statement.isCount ? several : meantIds(piece, clause, { context, field, spokenOf, named, apart })
    const disowned = 'ask' in all ? [] : standingNo(all, clause, context)
    const meant = 'ask' in all || disowned.length === 0 ? all : { ...all, ids: all.ids.filter((id) => !disowned.includes(id)) }
    if ('ask' in meant) {
      for (const id of meant.ask === 'which' ? meant.candidates : rowsPerhapsNamed(piece.plain, field)) named.add(id)
      const reading = askedWhich(statement, meant, { isOnly: statements.length < 2, named })
      if (reading) each.push({ statement, meant, reading })
      continue
    }
    for (const id of meant.ids) named.add(id)
    if (clause.target) [spokenOf, spokenBy] = [meant.ids, meant.by]
    if (isFormer(statement, statements[index - 1]?.clause, statements[index + 1]?.clause)) continue
    // "All overdue, slip to 30 April": what is moved was named by "all".
    const by = meant.by === 'spoken of before' && spokenBy === 'all' ? spokenBy : meant.by
    const read = readMeant(statement, { ...meant, by }, { context, field, dates, apart })
    const alone = joined([withStandingNo(read, disowned, { piece, clause, field, context }), askedOfRows(passed)])
    const isInDoubt = statement.isParted || isLed(statements, index, field) || isStateBehindNo(statements, index, field)
    const reading = isInDoubt ? allAsked(alone) : alone
    if (statements.length < 2 || !isOpening(clause, reading, statements)) each.push({ statement, meant, reading })
  }
  return each
}

/** The question which ones are meant; undefined for a bare "yes" that only opens the reply. A bare "no" asks about all that the reply names. */
function askedWhich(
  { piece, clause, isCount }: Statement,
  question: Question,
  { isOnly, named }: { isOnly: boolean; named: ReadonlySet<string> },
): Reading | undefined {
  const mayOpen = question.ask === 'which of several' || (named.size > 0 && asksToConfirm(question))
  if (isCount || isOnly || !mayOpen || !isBareWord(clause)) return { changes: [], unclear: [asked(piece.said, question)] }
  if (clause.intent?.means !== 'no' || named.size === 0) return undefined
  return { changes: [], unclear: [asked(piece.said, { ask: 'not understood', ids: [...named] })] }
}

function readMeant({ piece, clause }: Statement, meant: Meant, where: ReadWith): Reading {
  const { context } = where
  const below = ofTeamsBelow(meant, clause, context)
  const ids = meant.ids.filter((id) => !below.includes(id))
  if (below.length > 0 && ids.length === 0) return leftToThem(below, clause, { piece, context })
  const closing = closingAllAsked(readWithException({ piece, clause, ids }, where), meant, context)
  const own = movingAllAsked(closing, piece.said, { all: meant, context })
  return below.length === 0 ? own : joined([own, leftToThem(below, clause, { piece, context })])
}

function readWords(words: string, context: Context): Reading {
  if (isToSomebodyElse(words)) return silence
  const { text, field, dates, each: read } = readEach(words, context)
  const each = withAllBehindAsked(read, { text, field })
  const undone = undoIn(text, field, context)
  if (undone) return undone
  const leftOutOnly = leftOutAfterwards(
    each.map(({ statement }) => statement),
    field,
    context,
  )
  if (leftOutOnly) return leftOutOnly
  const alone = each.map(({ statement, reading }, index) => {
    if (isRestOfUnknown(statement, each, { field, language: context.language })) return allAsked(reading)
    return mayCountParts(text, statement, each[index - 1]) ? allAsked(reading, ({ entry }) => isEnding(entry)) : reading
  })
  const heard = withRowsUnheardAsked(joined(alone), each, { text, field })
  const reading = yesAndNoAskedOnce(withoutDoubtfulGreen(heard, doubtedIn(each)), each)
  const statements = each.map(({ statement }) => statement)
  if (reading.notYours !== undefined && reading.notYours.length > 0 && isNoInDoubt(statements, field, context))
    return askedOfOwners({ changes: [], unclear: [asked(words.trim(), { ask: 'not understood', ids: context.yours })] }, context)
  if (hasNoPlainOrder(text, field, context.language)) {
    const named = statements.flatMap(({ clause: { target } }) => (target?.names === 'some' ? target.ids : []))
    const ids = named.length > 0 ? [...new Set(named)] : context.about
    return askedOfOwners({ changes: [], unclear: [asked(words.trim(), { ask: 'not understood', ids })] }, context)
  }
  if (reading.changes.every(isOnlyKept) && isForNobody(words, reading, { statements, context }))
    return nothingToConfirm(words.trim(), statements, context)
  if (reading.changes.length + reading.unclear.length === 0)
    return askedOfOwners({ changes: [], unclear: [asked(words.trim(), { ask: 'not understood', ids: context.about })] }, context)
  const isRevoked = isReversed(text) || isCorrected(text, field, dates) || (context.yours.length === 0 && isTakenBack(statements))
  const isDoubted = isDoubtedAtEnd(text, statements, field) || leavesUnknown(each)
  const held = withStateBehind(withoutContradiction(isRevoked ? allAsked(reading) : isDoubted ? allAsked(reading, isGood) : reading), each)
  return askedOfOwners(
    rowsAskedOnce(
      askedOnce(withoutOpenQuestions({ ...held, changes: withoutVagueNotes(held.changes, each, { ...context, field }) }, context)),
      context,
    ),
    context,
  )
}

/** "All done; harwich not": whoever says it of all, and then of one that we do not know, has left somebody out. */
function leavesUnknown(each: readonly StatementRead[]): boolean {
  const isAll = each.some(({ statement: { clause } }) => clause.target?.names === 'some' && clause.target.isAll)
  return (
    isAll &&
    each.some(
      ({ statement, meant }) =>
        'ask' in meant && (meant.ask === 'unknown name' || (meant.ask === 'which of several' && !statement.clause.target)),
    )
  )
}

/** The commitments of which a form or a heading could not be read, or says no to a state. */
function doubtedIn(each: readonly StatementRead[]): ReadonlySet<string> {
  return new Set(
    each.flatMap(({ statement: { isUnread, clause }, meant }) =>
      'ids' in meant && !('ask' in meant) && (isUnread || isDenied(clause)) ? meant.ids : [],
    ),
  )
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

/** "1 yes 2 yes 3 no", where no yes or no was asked: what they mean is asked once. */
function yesAndNoAskedOnce(reading: Reading, each: readonly StatementRead[]): Reading {
  const bare = new Set(
    each.flatMap(({ statement, reading: { unclear } }) =>
      isBareWord(statement.clause) ? unclear.filter(({ question }) => question.ask === 'not understood') : [],
    ),
  )
  if (bare.size < 2) return reading
  const ids = [...bare].flatMap(({ question }) => ('ids' in question ? question.ids : []))
  const once = asked([...new Set([...bare].map(({ text }) => text))].join(', '), { ask: 'not understood', ids: [...new Set(ids)] })
  return { ...reading, unclear: [once, ...reading.unclear.filter((one) => !bare.has(one))] }
}
