import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { exceptedFirst, exceptionOf, isPlainException } from './exclusion.ts'
import type { Field, Target } from './field.ts'
import { saysOurs } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { countSaid } from './rows.ts'
import type { Statement } from './statement.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

// "1 ours, at risk: no data": whose it is and how it stands, in one piece. Each is a statement of its own.

/** The statements of a reply to "are these yours?", those that say both parted in two. */
export function whoseAndHow(all: readonly Statement[], text: Text, field: Field, language: Context['language']): Statement[] {
  if (field.yours.length === 0) return [...all]
  const said = all.filter((each, index) => !(opensAgreement(each, all[index + 1]) && field.waiting().length > 0))
  const counted = said.map((each) => ofOtherCount(withAllOfForm(withAllBut(each, field), field), field))
  const named = counted.map((each, index) => ofRowBefore(each, counted[index - 1], text))
  const parted = named.map((each, index) => leftOutFirst(each, named[index + 1], field)).flatMap((each) => parts(each, field, language))
  return withRowsOfYes(parted, field).flatMap((each, _, parted) => {
    const others = parted.filter((other) => other !== each)
    return [ofAll(ofOthers(each, others, field), others), ...excepted(each, others)]
  })
}

const itIs = new RegExp(`^${anyParticle('itIs')}(?![\\p{L}])`, 'u')

/** "1 agreed and ours", "2 done, it's ours": whose that row is, and not whose all are. */
function ofRowBefore(statement: Statement, before: Statement | undefined, text: Text): Statement {
  const { clause, piece } = statement
  const row = before?.clause.target
  const isBare = clause.intent?.means === 'yes' && !clause.target && saysOurs(clause.form) && !/[\p{L}\p{N}]/u.test(clause.tail.plain)
  if (!isBare || !before?.clause.intent || row?.names !== 'some' || row.isAll) return statement
  const from = text.plain.indexOf(before.piece.plain) + before.piece.plain.length
  const at = text.plain.indexOf(piece.plain, from)
  const isJoined = itIs.test(piece.plain) || (at >= 0 && !/[.!\n]/.test(text.plain.slice(from, at)))
  return isJoined ? { ...statement, clause: { ...clause, target: row } } : statement
}

/** "Yes", of "yes, agreed": where something waits for an agreement, it is a part of that. */
function opensAgreement({ clause }: Statement, next: Statement | undefined): boolean {
  const isBare = clause.intent?.means === 'yes' && !clause.target && !saysOurs(clause.form) && !/[\p{L}\p{N}]/u.test(clause.tail.plain)
  return isBare && next?.clause.intent?.means === 'agreed' && !next.clause.target
}

/** "Ours, all of them" */
function isAllSaid(tail: Text, field: Field): boolean {
  const words = withoutEnd(tail.plain.replace(/^[\s,;:.-]+/, ''), /[\s,;:.!-]/)
  const target = words === '' ? undefined : targetSaid(words, field)
  return target?.names === 'some' && target.isAll === true
}

/** "Yes all of them, 4 not ours", "all ours": the form itself says of which. */
function withAllOfForm(statement: Statement, field: Field): Statement {
  const { clause } = statement
  if (clause.intent?.means !== 'yes' || clause.target) return statement
  const words = clause.form.split(' ')
  const parts = words.slice(1).flatMap((_, at) => [words.slice(at + 1), words.slice(0, at + 1)])
  const all = parts.map((part) => targetSaid(part.join(' '), field))
  const target = all.find((each) => each.names === 'some' && each.isAll === true)
  return target ? { ...statement, clause: { ...clause, target } } : statement
}

/** "All except 3", with no more: all others are theirs. */
function withAllBut(statement: Statement, field: Field): Statement {
  const { piece, clause } = statement
  const { target } = clause
  if (clause.intent || target?.names !== 'some' || piece.plain.includes('?')) return statement
  const whole = targetSaid(withoutEnd(piece.plain, /[\s.!]/), field)
  const yes: Clause = { ...clause, intent: { means: 'yes' } }
  if (whole.names === 'some' && whole.except)
    return { ...statement, clause: { ...yes, target: whole, tail: slice(piece, piece.plain.length) } }
  const exception = target.isAll ? exceptionOf(yes, field) : undefined
  const isPlain = exception && exception.ids.length < target.ids.length && isPlainException(exception, field)
  return isPlain ? { ...statement, clause: yes } : statement
}

/** "Yes both", of six: which ones, the words do not say. */
function ofOtherCount(statement: Statement, field: Field): Statement {
  const { intent, target, form } = statement.clause
  if ((intent?.means !== 'yes' && intent?.means !== 'no') || target) return statement
  const words = form.replaceAll(/[^\p{L}\p{N}']+/gu, ' ').split(' ')
  const isCount = words.some((_, from) => words.some((_, to) => isCountOf(words.slice(from, to + 1).join(' '), field)))
  return isCount ? { ...statement, isCount } : statement
}

function isCountOf(words: string, field: Field): boolean {
  return lexicons.some((each) => each.both.test(words) || countSaid(words, each) > 1) && targetSaid(words, field).names !== 'some'
}

/** "3 ours; done", "yes, on track": how it stands, behind the yes and with no row of its own, is said of the same. */
function withRowsOfYes(all: readonly Statement[], field: Field): Statement[] {
  return all.map((each, index) => {
    const before = all[index - 1]?.clause
    const { intent, target, stranger, maybeNames } = each.clause
    const agreed = agreedBehindOurs(each, all[index - 1], field)
    if (agreed) return { ...each, clause: { ...each.clause, target: agreed } }
    const isState = intent !== undefined && howItStands.has(intent.means) && !target && stranger === undefined && maybeNames === undefined
    if (!isState || before?.intent?.means !== 'yes' || /[\p{L}\p{N}]/u.test(before.tail.plain)) return each
    const isAlone = all.every(({ clause }, at) => at === index - 1 || !clause.target)
    if (!isAlone || (before.target && before.target.names !== 'some')) return each
    // What holds up all of them is no answer to be given in a word.
    if (!before.target && intent.means !== 'closed' && !(intent.means === 'rated' && intent.rating === 'green')) return each
    return { ...each, clause: { ...each.clause, target: before.target ?? allOf(field) } }
  })
}

/** "Ours and agreed", of several rows: the agreement is of the only one that waits for it. */
function agreedBehindOurs({ clause }: Statement, before: Statement | undefined, field: Field): Target | undefined {
  const [waiting, another] = field.waiting()
  const own = before?.clause.target
  const isOfAll = own === undefined || (own.names === 'some' && own.isAll === true)
  const isOurs = isOfAll && before?.clause.intent?.means === 'yes' && saysOurs(before.clause.form)
  if (!isOurs || clause.target || !clause.intent || !answersClosing.has(clause.intent.means) || another !== undefined) return undefined
  return waiting === undefined ? undefined : { names: 'some', ids: [waiting], by: 'all', numbered: false }
}

function allOf({ yours }: Field): Target {
  return { names: 'some', ids: yours, by: 'all', numbered: false, isAll: true }
}

/** "Except 4, all ours": a no to that one. */
function leftOutFirst(statement: Statement, next: Statement | undefined, field: Field): Statement {
  const { clause, piece } = statement
  const isYes = next?.clause.intent?.means === 'yes' && next.clause.target?.names === 'some' && next.clause.target.isAll === true
  const target = isYes && !clause.intent ? exceptedFirst(piece, field) : undefined
  if (!target || target.isAll) return statement
  return { ...statement, clause: { target, intent: { means: 'no' }, form: '', tail: slice(piece, piece.plain.length) } }
}

/** "Ours, 3 not": all but those of which another piece says no. */
function ofOthers(statement: Statement, others: readonly Statement[], field: Field): Statement {
  const { clause } = statement
  if (clause.intent?.means !== 'yes' || clause.target || !saysOurs(clause.form)) return statement
  const isDenied = others.some(
    ({ clause: { intent, target } }) => target?.names === 'some' && intent !== undefined && isAway.has(intent.means),
  )
  return isDenied ? { ...statement, clause: { ...clause, target: allOf(field) } } : statement
}

const isAway: ReadonlySet<Intent['means']> = new Set(['no', 'handed over'])

/** "All of them ours, and 1 is done": how one stands leaves it in the "all", which whose it is would not. */
function ofAll(statement: Statement, others: readonly Statement[]): Statement {
  const { target, ...clause } = statement.clause
  if (clause.intent?.means !== 'yes' || target?.names !== 'some' || !target.isAll) return statement
  const isOnlyState = others.every(
    ({ clause: { intent } }) => intent !== undefined && (howItStands.has(intent.means) || answersClosing.has(intent.means)),
  )
  return isOnlyState ? { ...statement, clause } : statement
}

function parts(statement: Statement, field: Field, language: Context['language']): Statement[] {
  const { piece, clause } = statement
  const { yes, ...state } = clause
  // "Yes agreed" may be to what waits for an agreement, and says no more of whose it is than "agreed".
  if (yes !== undefined && clause.intent?.means === 'agreed' && !saysOurs(yes)) return [{ ...statement, clause: state }]
  if (yes !== undefined) {
    const own = upTo(piece, yes)
    const behind = slice(piece, own.plain.length)
    return [
      { ...statement, piece: own, clause: yesAlone(clause, yes, piece) },
      { ...statement, piece: slice(behind, lead.exec(behind.plain)?.[0].length ?? 0), clause: state },
    ]
  }
  if (clause.intent?.means !== 'yes') return [statement]
  if (isAllSaid(clause.tail, field))
    return [{ ...statement, piece: upTo(piece, clause.form), clause: yesAlone(clause, clause.form, piece) }]
  const behind = slice(clause.tail, lead.exec(clause.tail.plain)?.[0].length ?? 0)
  const own = behind.plain === '' ? undefined : (stateOf(behind, field, language) ?? agreementOf(behind, clause.target, field, language))
  if (!own) return [statement]
  const head = slice(piece, 0, withoutEnd(piece.plain.slice(0, piece.plain.length - clause.tail.plain.length), /[\s,;:(.-]/).length)
  const target = own.target ?? clause.target
  return [
    { ...statement, piece: head, clause: yesAlone(clause, clause.form, piece) },
    { ...statement, piece: behind, clause: target ? { ...own, target } : own },
  ]
}

function upTo(piece: Text, form: string): Text {
  const at = piece.plain.indexOf(form)
  return at < 0 ? piece : slice(piece, 0, at + form.length)
}

const lead = new RegExp(`^[\\s,;:.(-]*(?:(?:${anyParticle('and')}|${anyParticle('whereas')}|${anyParticle('which')})\\s+)?`, 'u')
const stands = new RegExp(`^${anyParticle('stands')}(?![\\p{L}])`, 'u')
const howItStands: ReadonlySet<Intent['means']> = new Set(['rated', 'slips', 'closed', 'our side', 'under way', 'done by'])
const answersClosing: ReadonlySet<Intent['means']> = new Set(['agreed', 'objected'])

/** What is said of how something stands: plainly, or of a row in words that have to be asked ("5 is on hold"). */
function stateOf(words: Text, field: Field, language: Context['language']): Clause | undefined {
  const clause = clauseOf(words, field, language)
  if (clause.intent) return howItStands.has(clause.intent.means) ? clause : undefined
  return clause.target?.names === 'some' && clause.target.numbered && stands.test(clause.tail.plain) ? clause : undefined
}

/** What is said of what waits for an agreement: "agreed", of "1 ours and agreed". */
function agreementOf(words: Text, target: Target | undefined, field: Field, language: Context['language']): Clause | undefined {
  const clause = clauseOf(words, field, language)
  const of = clause.target ?? target
  const waiting = field.waiting()
  const isWaitedFor = of?.names === 'some' ? of.ids.some((id) => waiting.includes(id)) : of === undefined && waiting.length > 0
  return isWaitedFor && clause.intent && answersClosing.has(clause.intent.means) ? clause : undefined
}

function yesAlone({ target }: Clause, form: string, piece: Text): Clause {
  return { ...(target ? { target } : {}), intent: { means: 'yes' }, form, tail: slice(piece, piece.plain.length) }
}

/** "All but 4 and 5 are ours": a no to those, unless the reply goes on about them. */
function excepted(statement: Statement, others: readonly Statement[]): Statement[] {
  const { clause, piece } = statement
  const { target, intent, tail } = clause
  if (intent?.means !== 'yes' || target?.names !== 'some' || !target.except || /\p{L}/u.test(tail.plain)) return []
  const spoken = new Set(others.flatMap(({ clause: each }) => (each.target?.names === 'some' ? each.target.ids : [])))
  const ids = target.except.filter((id) => !spoken.has(id))
  const no: Clause = {
    target: { names: 'some', ids, by: target.by, numbered: false },
    intent: { means: 'no' },
    form: '',
    tail: slice(piece, piece.plain.length),
  }
  return ids.length === 0 ? [] : [{ ...statement, clause: no }]
}
