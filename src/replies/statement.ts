import { withGivingUpAgreed } from './agreed-to-giving-up.ts'
import { withAllWell } from './all-well.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { behindException, exceptedFirst } from './exclusion.ts'
import type { Field } from './field.ts'
import { saysOurs } from './forms.ts'
import { rowWithOwnTime } from './further-rows.ts'
import { isNotUs } from './giving.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { partsOfReply } from './layout/layout.ts'
import { isOnlyLeadIn, withoutExcuse } from './leading-in.ts'
import { isNextOfVerb } from './next-row.ts'
import { withNoneDone } from './none-done.ts'
import type { Piece } from './pieces.ts'
import { piecesOf } from './pieces.ts'
import type { Context } from './reading.ts'
import { isOnlyCourtesy, isThanks } from './remark.ts'
import { withRowsAtEnd } from './row-behind.ts'
import { withSuccessorBehind } from './successor-behind.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'
import { withoutAsking } from './told.ts'

/**
 * A piece of a reply, taken apart. `isUnread`: it is asked back as it stands, whatever it looks like. `isParted`: it was a part of one that could not
 * be read, and the rest of that may take it back.
 */
export interface Statement extends Pick<Piece, 'isCount' | 'isItem' | 'isParted'> {
  readonly piece: Text
  readonly clause: Clause
  readonly isUnread: boolean
}

/** A reply in statements, each about its own commitments. Courtesies between them are left out. */
export function takenApart(text: Text, field: Field, { language, about }: Pick<Context, 'language' | 'about'>): Statement[] {
  const parts = partsOfReply(text, field, language).flatMap((part) =>
    part.is === 'words' ? piecesOf(part.text, field, language).map((piece) => ({ ...piece, is: part.is })) : [{ ...part, isCount: false }],
  )
  const statements = parts
    .filter((part) => parts.length < 2 || !(isOnlyCourtesy(part.text.plain) || isOnlyLeadIn(part.text.plain) || isThanks(part.text.plain)))
    .map(({ text: words, is, isCount, isItem, isParted }): Statement => {
      const piece = withoutAsking(withoutExcuse(words), field)
      const isUnread = is === 'unread'
      const whole = clauseOf(piece, field, language)
      const said = isParted ? withRowsAtEnd(whole, field) : whole
      const own = withSuccessorBehind(said, piece)
      const clause = isUnread ? { form: '', tail: piece } : underItsHeading(own, is === 'item' && about.length < 2)
      return { piece, clause, isCount, isUnread, ...(isItem ? { isItem } : {}), ...(isParted ? { isParted } : {}) }
    })
  const all: Statement[] = []
  for (const each of statements) {
    const before = all.at(-1)?.clause
    const own = withSame(
      withNotDone(
        withNoneDone(
          withNone(withNotUs(withAllWell(withGivingUpAgreed(each.clause, each.piece, field), each.piece, field)), each.piece, field),
          each.piece,
          field,
        ),
        before,
        field,
      ),
      before,
    )
    const listed = withListed(
      each,
      isSameLine(text, all.at(-1), each.piece) ? withVerbOfEach(each.piece, own, all.at(-1), field) : own,
      before,
    )
    all.push({ ...each, clause: withException(each.piece, listed, { field, language }) })
  }
  return withUnchangedRest(withDaysOfRows(all, field), text)
}

const dayAndWhy = new RegExp(`\\d[^:\\n]{1,20}(?::\\s*\\p{L}|\\s(?:${anyParticle('reasonFirst')})\\s)`, 'u')

/** "2 to 30 June: why. 5 to 31 July: why": one alone may be a span of days; a list of rows, each with its day and why, moves them. */
function withDaysOfRows(statements: Statement[], field: Field): Statement[] {
  const isOfDay = ({ piece, clause }: Statement): boolean =>
    !clause.intent &&
    clause.target?.names === 'some' &&
    dayAndWhy.test(clause.tail.plain) &&
    rowWithOwnTime(piece.plain, field) !== undefined
  return statements.filter(isOfDay).length < 2
    ? statements
    : statements.map((each) => (isOfDay(each) ? { ...each, clause: { ...each.clause, intent: { means: 'slips' } } } : each))
}

/** "Done:" above what is no commitment says what was done since, and closes nothing. */
function underItsHeading(clause: Clause, isItem: boolean): Clause {
  return isItem && clause.intent?.means === 'closed' && !clause.target ? { ...clause, intent: { means: 'not yet' } } : clause
}

/** "calais too" says of Calais what the piece before says, and "the others too" of these. Further words behind the "too" make a piece of its own. */
function withSame(clause: Clause, before: Clause | undefined): Clause {
  // "idem", with nothing before it: the same as last time.
  if (clause.intent?.means === 'same' && clause.intent.isAnswer && !before && !clause.isBehind)
    return { ...clause, intent: { means: 'unchanged' } }
  if (clause.intent?.means !== 'same' || !before?.intent || /[?]|\p{L}/u.test(clause.tail.plain)) return clause
  // "Others same" may be the same as before.
  const isOfRest = clause.target?.names === 'rest' && (!clause.intent.isAnswer || clause.isBehind === true)
  if (clause.target?.names !== 'some' && !isOfRest) return clause
  return { ...before, target: clause.target }
}

/** "3 isn't", "le 3 non", behind "5 is done": that one is not. Where a yes or a no is waited for, it answers that. */
function withNotDone(clause: Clause, before: Clause | undefined, field: Field): Clause {
  const { intent, target, form, tail } = clause
  if (intent?.means !== 'no' || before?.intent?.means !== 'closed' || target?.names !== 'some' || target.isAll || saysOurs(form))
    return clause
  const said = before.target?.names === 'some' ? before.target.ids : []
  const isOther = said.length > 0 && target.ids.every((id) => !said.includes(id) && !field.waiting().includes(id))
  if (!isOther || field.yours.length > 0 || /[\p{L}\p{N}?]/u.test(tail.plain)) return clause
  return { ...clause, intent: { means: 'under way' } }
}

const notUsAtEnd = /[,;:.(-]\s*[^,;:.(-]*$/

/** "6 is somebody in Borders, not us": whoever has it, it is not theirs. */
function withNotUs(clause: Clause): Clause {
  const { intent, target, tail } = clause
  const mark = notUsAtEnd.exec(tail.plain)
  if (intent || target?.names !== 'some' || !mark || !isNotUs(mark[0]) || tail.plain.includes('?')) return clause
  return { ...clause, intent: { means: 'no' }, form: mark[0], tail: slice(tail, tail.plain.length) }
}

const noneOfUs = new RegExp(`^${anyParticle('noneOfUs')}[\\s.!]*$`)

/** "None.", to "are these yours?" */
function withNone(clause: Clause, piece: Text, { yours }: Field): Clause {
  if (yours.length === 0 || clause.intent || clause.target || !noneOfUs.test(piece.plain)) return clause
  return { ...clause, intent: { means: 'no' }, form: piece.plain, tail: slice(piece, piece.plain.length) }
}

const verbsOfEach: ReadonlySet<Intent['means']> = new Set(['noted', 'evidenced', 'snoozed'])
const untilFirst = new RegExp(`^(?:(?:${anyParticle('untilDay')})(?:\\s+|'))+`)

/** "slips to 14 April and 2 to 20 April", "snooze 2 until 14 March and 4 until 21 March", "note 2: vendor changed, 4: two meetings held": what the verb says is said of the next row too. */
function withVerbOfEach(piece: Text, clause: Clause, statement: Statement | undefined, field: Field): Clause {
  const before = statement?.clause
  const means = before?.intent?.means
  if (!before || !means || clause.intent || clause.target?.names !== 'some') return clause
  if (means === 'slips') return rowWithOwnTime(piece.plain, field) === undefined ? clause : { ...clause, intent: before.intent }
  if (!verbsOfEach.has(means)) return clause
  const isVerbFirst = before.isBehind === true || statement.piece.plain.startsWith(before.form)
  if (!isVerbFirst && means !== 'snoozed') return clause
  const until = means === 'snoozed' ? (untilFirst.exec(clause.tail.plain)?.[0].length ?? 0) : 0
  if (until === 0 && !isNextOfVerb(piece.plain)) return clause
  return { ...before, target: clause.target, tail: slice(clause.tail, until), isBehind: true }
}

/** Whether a piece goes on in the line in which another one stands. */
const butAtEnd = new RegExp(`(?<!\\p{L})(?:${anyParticle('whereas')}|${anyParticle('excepting')})\\s*(?:${anyParticle('forAll')} )?$`, 'u')

/** "Same as before, but 5 finished": what stands before the "but" is said of the others. */
function withUnchangedRest(all: readonly Statement[], text: Text): Statement[] {
  const [first, next] = all
  const isOfSome = ({ clause: { target } }: Statement) => target === undefined || (target.names === 'some' && target.isAll !== true)
  if (!first || !next?.clause.target || first.clause.target || first.clause.intent?.means !== 'unchanged' || !all.every(isOfSome))
    return [...all]
  const from = text.plain.indexOf(first.piece.plain) + first.piece.plain.length
  const between = text.plain.slice(from, text.plain.indexOf(next.piece.plain, from))
  if (!butAtEnd.test(between)) return [...all]
  return [{ ...first, clause: { ...first.clause, target: { names: 'rest' } } }, ...all.slice(1)]
}

function isSameLine(text: Text, before: Statement | undefined, piece: Text): boolean {
  const at = before ? text.plain.indexOf(before.piece.plain) : -1
  const next = at < 0 ? -1 : text.plain.indexOf(piece.plain, at + (before?.piece.plain.length ?? 0))
  return next >= 0 && !text.plain.slice(at, next).includes('\n')
}

/** "amber: 19 - regulator, 20 - parts", "red: 1 (data), 2": what stands before the first row is said of the next one too. */
function withListed({ piece, isItem }: Statement, clause: Clause, before: Clause | undefined): Clause {
  if (isItem && before?.isBehind && clause.target?.names === 'some' && !clause.intent)
    return { ...before, target: clause.target, tail: clause.tail }
  if (clause.intent || clause.target?.names !== 'some' || !before?.isBehind || !/^#?\d{1,2}\s*-\s/.test(piece.plain)) return clause
  return { ...before, target: clause.target, tail: { said: `- ${clause.tail.said}`, plain: `- ${clause.tail.plain}` } }
}

const butFirst = new RegExp(`^${anyParticle('whereas')}\\s`)
const saidOfThat = new RegExp(`^([^,]*?)(?:\\s*[:(]|\\s(?:${anyParticle('stands')}|${anyParticle('which')})\\s)`)

/** "except calais", before "all done" */
function withException(piece: Text, clause: Clause, { field, language }: { field: Field; language: Context['language'] }): Clause {
  if (clause.target) return clause
  const target = clause.intent ? undefined : exceptedFirst(piece, field)
  if (target) return { ...clause, target }
  const behind = behindException(piece)
  const own = behind && clauseOf(behind, field, language)
  if (!behind || !own?.intent || own.target?.names !== 'some') return clause
  // "Except 2, on track" says so of the others, "except 2, blocked" of that one, and "except 2 on track" of either.
  const isBad = own.intent.means === 'slips' || (own.intent.means === 'rated' && own.intent.rating !== 'green')
  const isOfThat = butFirst.test(piece.plain)
    ? !behind.plain.slice(0, behind.plain.indexOf(own.form)).includes(',')
    : targetSaid(saidOfThat.exec(behind.plain)?.[1] ?? '', field).names === 'some'
  return isBad || isOfThat ? own : clause
}
