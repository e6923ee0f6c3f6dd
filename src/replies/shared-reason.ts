import type { Clause } from './clause.ts'
import { dateSaid } from './dates/dating.ts'
import { isReason } from './dates/reason.ts'
import type { DateContext } from './dates/when.ts'
import { isOfRemark } from './exclusion.ts'
import type { Field } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { remarksIn } from './remark.ts'
import type { Statement } from './statement.ts'
import type { Text } from './text.ts'
import { asBehindColon, parsedText, reasonAfter, slice, withoutEnd } from './text.ts'

// "1 slips to 30 April and 2 to end of June, no staff": a reason behind the last of several rows that an "and" joins is of each of them. "2 to 15 May, same
// reason" has that of the row before.

interface Among {
  readonly text: Text
  readonly field: Field
  readonly dates: DateContext
}

/** The statements, those that say that something moves or goes badly with the reason that they share with the next. */
export function withSharedReasons(all: readonly Statement[], among: Among): Statement[] {
  const named: Statement[] = []
  for (const each of all) named.push(withSameReason(each, named.at(-1), among))
  const fromLast: Statement[] = []
  for (const each of named.toReversed()) fromLast.push(withReasonOf(fromLast.at(-1), each, among))
  return fromLast.toReversed()
}

function withReasonOf(next: Statement | undefined, statement: Statement, among: Among): Statement {
  const { clause } = statement
  if (!next || !isBad(clause) || clause.intent?.means !== next.clause.intent?.means || !isBad(next.clause)) return statement
  if (reasonBehindIt(clause, among) !== 'none') return statement
  const said = reasonBehindIt(next.clause, among)
  if (typeof said === 'string') return statement
  const ofAll = behindAll(said.reason)
  const reason = ofAll ?? said.reason
  const isJoined =
    ofAll !== undefined || saysOfBoth(reason) || (said.isMarkedOff && joinedByAnd.test(wordsBetween(statement, next, among.text)))
  if (!isJoined || remarksIn(reason).some((remark) => isOfRemark(remark, among.field.about, among.field))) return statement
  return {
    ...statement,
    clause: clause.intent?.means === 'slips' ? { ...clause, reason: reason.said } : { ...clause, tail: asBehindColon(reason) },
  }
}

function withSameReason(statement: Statement, before: Statement | undefined, among: Among): Statement {
  const { clause } = statement
  if (!before || !isBad(before.clause) || !isBad(clause)) return statement
  const own = wordsBehindIt(clause, among)
  const first = reasonOfStatement(before.clause, among)
  if (typeof own === 'string' || !first || !saysSame(own.reason)) return statement
  const tail = asBehindColon(first)
  if (clause.intent?.means !== 'slips') return { ...statement, clause: { ...clause, tail } }
  return { ...statement, clause: { ...clause, tail: slice(clause.tail, 0, own.from), reason: first.said } }
}

function reasonOfStatement(clause: Clause, among: Among): Text | undefined {
  if (clause.reason !== undefined) return parsedText(clause.reason)
  const found = reasonBehindIt(clause, among)
  return typeof found === 'string' ? undefined : found.reason
}

function saysSame({ plain }: Text): boolean {
  const words = withoutEnd(plain, /[\s.!)]/)
  return lexicons.some(({ sameReason }) => sameReason.test(words))
}

function isBad({ intent, target }: Clause): boolean {
  return target?.names === 'some' && (intent?.means === 'slips' || (intent?.means === 'rated' && intent.rating !== 'green'))
}

/** `from`: its place in the tail, with the mark before it. */
interface ReasonFound {
  readonly reason: Text
  readonly isMarkedOff: boolean
  readonly from: number
}

/** The reason of such a clause; `none` if nothing stands behind what it says, and `other` for words of any other kind. */
function reasonBehindIt(clause: Clause, among: Among): 'none' | 'other' | ReasonFound {
  const found = wordsBehindIt(clause, among)
  return typeof found === 'string' || isReason(found.reason, false) ? found : 'other'
}

function wordsBehindIt(clause: Clause, { field, dates }: Among): 'none' | 'other' | ReasonFound {
  const rest = clause.intent?.means === 'slips' ? behindDate(clause, field, dates) : clause.tail
  if (rest === undefined || clause.reason !== undefined) return 'other'
  // "🟠 → 🟢" says what it goes over into.
  if (!/[\p{L}\p{N}\p{S}]/u.test(rest.plain)) return 'none'
  const reason = parsedText(reasonAfter(rest) ?? '')
  const before = clause.tail.plain.slice(0, clause.tail.plain.length - rest.plain.length)
  return { reason, isMarkedOff: /[:,]\s*$/.test(before) || /^\s*[:,]/.test(rest.plain), from: before.length }
}

function behindDate(clause: Clause, { register }: Field, dates: DateContext): Text | undefined {
  const [id = ''] = clause.target?.names === 'some' ? clause.target.ids : []
  return dateSaid(clause, register.commitments.get(id)?.due, dates)?.rest
}

/** ": same charter contract", "à cause du même contrat", ": the charter for both": what is the same is that of the row before. */
function saysOfBoth({ plain }: Text): boolean {
  if (!saysSame({ plain, said: plain }) && lexicons.some(({ sameThing }) => sameThing.test(plain))) return true
  const last = forAtEnd.exec(withoutEnd(plain, /[\s.!)]/))?.[1] ?? ''
  return lexicons.some(({ both }) => both.test(last))
}

const forAtEnd = new RegExp(`\\s(?:${anyParticle('noteOn')})\\s+((?:\\p{L}+\\s+){0,2}\\p{L}+)$`, 'u')
const areColours = new RegExp(`^(?:(?:${anyParticle('article')})?(?:${anyParticle('plural')})\\s+)+`, 'u')
const mostWordsOfAll = 3

/** "Because of the strike", of "both because of the strike", "ambers are both because of the strike". */
function behindAll(said: Text): Text | undefined {
  const reason = slice(said, areColours.exec(said.plain)?.[0].length ?? 0)
  const ends = [...reason.plain.matchAll(/\s/g).take(mostWordsOfAll)].map(({ index }) => index)
  const end = ends.findLast((at) => lexicons.some(({ both, all }) => [both, all].some((each) => each.test(reason.plain.slice(0, at)))))
  return end === undefined ? undefined : slice(reason, end)
}

const joinedByAnd = new RegExp(`^\\s*(?:${anyParticle('and')}|&)\\s*$`)

function wordsBetween({ piece }: Statement, next: Statement, { plain }: Text): string {
  const at = plain.indexOf(piece.plain) + piece.plain.length
  return plain.slice(at, plain.indexOf(next.piece.plain, at))
}
