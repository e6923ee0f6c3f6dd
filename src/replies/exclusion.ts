import type { Clause } from './clause.ts'
import { targetCut } from './cut-names.ts'
import { isReason } from './dates/reason.ts'
import type { Field, Target } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isPlainTail, remarksIn } from './remark.ts'
import { endsWithRows, longestTarget } from './row-behind.ts'
import { mentioned, targetSaid } from './targets.ts'
import { tellingWhy } from './telling-why.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

/** The commitments that a piece excludes from what it says: "all done except calais". */
export interface Exception {
  readonly ids: readonly string[]
  /** From the name on. It may go on to say how the excluded one stands: "calais, which is blocked: why". */
  readonly said: Text
  /** What follows the name. */
  readonly rest: Text
  /** Whether the name may be that of either of them: all are left out, and of which it is said is asked. */
  readonly isEither?: true
}

const exclusionShape = new RegExp(
  `^[\\s,;.(-]*(?:${anyParticle('forAll')} |${anyParticle('everything')} )?${anyParticle('excepting')}\\s+(?=\\S)`,
)
/** A possible end of the excluded name. */
const nameEnd = new RegExp(`\\s*[:(,.!)]|\\s(?:${anyParticle('which')}|${anyParticle('stands')}|${anyParticle('thatIs')}|-)\\s`, 'g')

const butOne = new RegExp(`(?<!\\p{L})${anyParticle('butOne')}\\s+$`, 'u')

/** "all done but 1": the first, or any one. */
function isAnyOne(mark: string, named: string): boolean {
  return named.trim() === '1' && butOne.test(mark)
}

/** Whether words behind the form begin as those that leave somebody out. */
export function mayLeaveOut({ intent, tail }: Clause): boolean {
  return intent !== undefined && exclusionShape.test(tail.plain)
}

/** The exception behind the form of a clause, if it plainly names commitments. */
export function exceptionOf({ intent, tail }: Clause, field: Field): Exception | undefined {
  const mark = exclusionShape.exec(tail.plain)
  if (!intent || !mark) return undefined
  const said = slice(tail, mark[0].length)
  const first = leftOutAtStart(said, mark[0], field)
  if (!first) return undefined
  const ids = [...first.ids]
  let { rest } = first
  // "4 (SOCA) and 6 (DFID)"
  for (let behind = intent.means === 'yes' ? behindWhose(rest) : undefined; behind; behind = behindWhose(rest)) {
    const next = leftOutAtStart(behind, mark[0], field)
    if (!next) break
    ids.push(...next.ids)
    rest = next.rest
  }
  return { ids: [...new Set(ids)], said, rest, ...(first.isEither ? { isEither: true as const } : {}) }
}

function leftOutAtStart(said: Text, mark: string, field: Field): Pick<Exception, 'ids' | 'rest' | 'isEither'> | undefined {
  const ends = [
    said.plain.length,
    ...said.plain
      .matchAll(nameEnd)
      .take(longestTarget)
      .map(({ index }) => index),
  ]
  for (const end of ends) {
    const name = said.plain.slice(0, end)
    const known = targetSaid(name, field)
    const target = known.names === 'unknown' ? targetCut(name, field) : known
    // "Apart from returns", of which there are two: neither is among the others.
    const isEither = target.names === 'several' && !/[,:(]/.test(name)
    if ((target.names === 'some' || isEither) && !isAnyOne(mark, name))
      return { ids: target.ids, rest: slice(said, end), ...(isEither ? { isEither } : {}) }
  }
  return undefined
}

const whoseAndNext = new RegExp(
  `^\\s*\\([^()\\d?]*\\)\\s*(?:,\\s*(?:${anyParticle('and')}\\s+)?|(?:${anyParticle('and')}|&)\\s+)(?=\\S)`,
  'u',
)

/** "(SOCA) and 6": the words from the next name on. */
function behindWhose(rest: Text): Text | undefined {
  const mark = whoseAndNext.exec(rest.plain)?.[0]
  return mark === undefined ? undefined : slice(rest, mark.length)
}

const listGoesOn = new RegExp(`^(?:${anyParticle('and')}|&)\\s+`)
const toldOfOne = new RegExp(`^\\s*${anyParticle('which')}\\s[^,;.:()\\n]*`)
const startsToSay = new RegExp(`^\\s*(?:${anyParticle('which')}|${anyParticle('thatIs')})\\s`)

/** Whether it is plain who is left out: nothing stands behind the name, or something that names no other and casts no doubt. */
export function isPlainException({ ids, rest }: Exception, field: Field): boolean {
  if (!rest.plain.startsWith(':') && remarksIn(rest).some((remark) => mayNameAnother(remark, ids, field))) return false
  if (rest.plain.startsWith(':') && (endsWithRows(rest.plain) || namesOthers({ ids, rest }, field))) return false
  if (isPlainTail(rest) || saysWhyLeftOut(rest, ids, field)) return true
  // "Which is waiting for money" tells of the one that is left out; a doubt behind its end may be of the others.
  const behind = rest.plain.replace(toldOfOne, '')
  const isOpen = rest.plain.includes('?') || lexicons.some(({ doubt }) => doubt.test(behind))
  return startsToSay.test(rest.plain) && !isOpen && !/\d/.test(rest.plain)
}

/** "(no flights)", ", where we lack flights": what stands in the way of those that are left out is no doubt about the others. */
function saysWhyLeftOut(rest: Text, ids: readonly string[], field: Field): boolean {
  if (rest.plain.startsWith(':') && mayTellOfOthers({ ids, rest }, field)) return false
  const isDoubted = rest.plain.includes('?') || lexicons.some(({ tentative }) => tentative.test(rest.plain))
  return /^\s*[:,(-]/.test(rest.plain) && !isDoubted && tellingWhy(rest) === 'plain' && isReason(rest, false)
}

/** "Except 2: no idea about 3" */
export function mayTellOfOthers({ ids, rest }: Pick<Exception, 'ids' | 'rest'>, field: Field): boolean {
  return /\d/.test(rest.plain) || namesOthers({ ids, rest }, field)
}

function namesOthers({ ids, rest }: Pick<Exception, 'ids' | 'rest'>, field: Field): boolean {
  return mentioned(rest.plain, field).some((id) => !ids.includes(id))
}

/** ", 3 and harwich", "(and 3)": the list of those that are left out may go on. */
function mayNameAnother(remark: Text, ids: readonly string[], field: Field): boolean {
  const others = field.about.filter((id) => !ids.includes(id))
  return rowShape.test(remark.plain.replace(listGoesOn, '')) || isOfRemark(remark, others, field)
}

/** "all on track but for two": which ones, the words do not say. */
export function leavesSomeOut({ intent, tail }: Clause): boolean {
  return (intent?.means === 'rated' || intent?.means === 'closed') && lexicons.some(({ someOut }) => someOut.test(tail.plain))
}

const exceptionFirst = new RegExp(`^(?:${anyParticle('excepting')})\\s+(?=\\S)`)

/** What is left out before the rest is said: "except calais, all done". */
export function exceptedFirst({ plain }: Text, field: Field): Extract<Target, { names: 'some' }> | undefined {
  const mark = exceptionFirst.exec(plain)?.[0]
  const target = mark === undefined ? undefined : targetSaid(withoutEnd(plain.slice(mark.length), /[\s,.:;!)]/), field)
  return target?.names === 'some' ? target : undefined
}

// A name that is left out, and the words for all or for the rest, have no more words than these.
const mostWordsLeftOut = 8
const mostWordsOfAll = 3

/** Of "except 4 all on track": the place of "all", behind the name. Undefined if what is left out does not stand first, or no such word does. */
export function behindExceptedFirst(plain: string, field: Field): number | undefined {
  const mark = exceptionFirst.exec(plain)?.[0]
  if (mark === undefined) return undefined
  const starts = [
    ...plain
      .slice(mark.length)
      .matchAll(/(?<=\s)\S/g)
      .take(mostWordsLeftOut),
  ].map(({ index }) => mark.length + index)
  return starts.find((start) => {
    const left = targetSaid(withoutEnd(plain.slice(mark.length, start), /[\s,:]/), field)
    return left.names === 'some' && left.isAll !== true && beginsWithAll(plain.slice(start), field)
  })
}

/** "all on track", "the rest is done" */
function beginsWithAll(plain: string, field: Field): boolean {
  const words = plain.split(/\s+/)
  return Array.from({ length: Math.min(mostWordsOfAll, words.length - 1) }, (_, index) => words.slice(0, index + 1).join(' ')).some(
    (said) => {
      const target = targetSaid(said, field)
      return target.names === 'rest' || (target.names === 'some' && target.isAll === true)
    },
  )
}

/** Whether a clause ends with whom it leaves out: "all on track except 4". */
export function endsWithException(clause: Clause, field: Field): boolean {
  const exception = exceptionOf(clause, field)
  return exception !== undefined && !/[\p{L}\p{N}]/u.test(exception.rest.plain)
}

const onlyNot = new RegExp(`^${anyParticle('not')}\\s+$`)

/** "Except 2: at risk", with nothing before it: what is said of 2. */
export function behindException(piece: Text): Text | undefined {
  const mark = exceptionFirst.exec(piece.plain)?.[0]
  return mark === undefined || onlyNot.test(mark) ? undefined : slice(piece, mark.length)
}

// A longer remark is looked at no further.
const longestLook = 500
const rowShape = /^#?(\d{1,2})(?!\d)/

/**
 * Those of several that a remark behind what is said of all speaks of by name: "all on track, Calais less so". Behind a colon an "at risk" has its
 * reason, which may name any.
 */
export function spokenOfApart({ intent, tail }: Clause, ids: readonly string[], field: Field): readonly string[] {
  if (!intent) return []
  if (intent.means !== 'rated' && intent.means !== 'closed' && intent.means !== 'our side')
    return ids.filter((id) => isExcepted(id, tail, field))
  if (intent.means === 'rated' && intent.rating !== 'green' && !/^\s*[,.;!\n]/.test(tail.plain)) return []
  const words = slice(tail, 0, longestLook)
  const rows = remarksIn(words).flatMap(({ plain }) => field.rows[Number(rowShape.exec(plain)?.[1] ?? 0) - 1] ?? [])
  const apart = new Set([...rows, ...mentioned(tellingWords(words.plain), field)])
  return ids.filter((id) => apart.has(id))
}

/** The clause for the others: without the remarks that speak of those apart. Every other remark still counts. */
export function ofTheOthers(clause: Clause, apart: readonly string[], field: Field): Clause {
  let { said, plain } = clause.tail
  for (const remark of remarksIn(clause.tail)) {
    if (!isOfRemark(remark, apart, field)) continue
    const to = remark.from + remark.plain.length
    const blank = ' '.repeat(remark.plain.length)
    said = said.slice(0, remark.from) + blank + said.slice(to)
    plain = plain.slice(0, remark.from) + blank + plain.slice(to)
  }
  return { ...clause, tail: slice({ said, plain }, 0) }
}

/** Whether a remark speaks of one of these, by its name or by the number of its row. */
export function isOfRemark({ plain }: Text, ids: readonly string[], field: Field): boolean {
  const row = field.rows[Number(rowShape.exec(plain)?.[1] ?? 0) - 1]
  return [...mentioned(plain, field), ...(row === undefined ? [] : [row])].some((id) => ids.includes(id))
}

/** Without the words that say how it goes or what there is to show, though a title may have them: "all on track, no risks". */
function tellingWords(plain: string): string {
  const words = plain.match(/[\p{L}\p{N}'-]+/gu) ?? []
  return words.filter((word) => !lexicons.some(({ exception, evidence }) => exception.test(word) || evidence.test(word))).join(' ')
}

const exceptedWord = new RegExp(
  `(?<!\\p{L})${anyParticle('excepting')}\\s+([\\p{L}#][\\p{L}\\p{N}-]*|#?\\d{1,2}(?=\\s*(?:$|[.,;!)])))`,
  'gu',
)

/** "all slip to 15 April: strike, but not Calais" */
function isExcepted(id: string, { plain }: Text, field: Field): boolean {
  return plain
    .slice(0, longestLook)
    .matchAll(exceptedWord)
    .some(([, name = '']) => {
      const target = targetSaid(name, field)
      return target.names === 'some' && target.ids.includes(id)
    })
}
