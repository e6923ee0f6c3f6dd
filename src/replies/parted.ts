import { isNext, isPlain } from './border.ts'
import { namesWithin, withoutDeterminer } from './called.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field, Target } from './field.ts'
import { isCounted, isNameSaidOfRow, rowAtStart } from './further-rows.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { endsWithRows, withRowsAtEnd } from './row-behind.ts'
import { isStepByName } from './row-in-reason.ts'
import type { Segment } from './segments.ts'
import { rowWithVerdict, segmentsOf } from './segments.ts'
import type { Statement } from './statement.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

/** A part of a piece, and the mark before it. */
interface Part {
  readonly from: number
  readonly to: number
  readonly mark: string
  readonly clause: Clause
}

/**
 * A piece that could not be read, parted where another row begins in it: "calais ops red, 1 done". A question about the whole would be about one row
 * and quote the words of two, and a yes would give those of the second to the first.
 */
export function partedAtRows(statement: Statement, field: Field, { language }: Pick<Context, 'language'>): Statement[] {
  const { piece, clause, isCount, isUnread } = statement
  if (isCount || isUnread || field.about.length < 2 || piece.plain.includes('?') || isOfAllOrRest(clause.target)) return [statement]
  const [first, ...further] = withWholeLists(segmentsOf(piece.plain, namesWithin(piece.plain, field.called)), piece, field)
  const parts: Part[] = [{ from: 0, to: first?.to ?? 0, mark: '', clause }]
  for (const { from, to, isSpaced } of further) {
    const last = parts.at(-1)
    if (!last) break
    const words = slice(piece, from, to)
    const next = { from, to, mark: piece.plain.slice(last.to, from), clause: withRowsAtEnd(clauseOf(words, field, language), field) }
    // "3 not ok 4 ok", but not "2 rather than 3 done"
    const isDivided = !isSpaced || isVerdict(piece.plain.slice(last.from, last.to))
    if (isDivided && beginsRow(words, next, last, field)) parts.push(next)
    else parts.splice(-1, 1, { ...last, to })
  }
  if (parts.length < 2) return [statement]
  return parts.map((part, index) => {
    const own = slice(piece, part.from, part.to)
    const said = clauseOf(own, field, language)
    const before = parts[index - 1]
    const next = parts[index + 1]
    const isSure = before ? isInItsOrder(part, before, field) : next?.clause.intent !== undefined || /[;\n]/.test(next?.mark ?? '')
    return {
      ...statement,
      piece: own,
      clause: before ? withRowsAtEnd(said, field) : said,
      ...(isSure ? {} : { isParted: true as const }),
    }
  })
}

/** "2", before "and 3 definitely on track": what is said of the last of a list is said of each. */
function withWholeLists(segments: readonly Segment[], { plain }: Text, { rows }: Field): Segment[] {
  const whole: Segment[] = []
  for (const segment of segments) {
    const before = whole.at(-1)
    const number = before && whole.length > 1 ? onlyNumbers.exec(plain.slice(before.from, before.to))?.[1] : undefined
    const isOfList = before !== undefined && !segment.strong && rows[Number(number) - 1] !== undefined
    if (isOfList) whole.splice(-1, 1, { ...before, to: segment.to })
    else whole.push(segment)
  }
  return whole
}

// The last number of a list that has nothing behind it.
const numberAndMark = `(?:(?:${anyParticle('article')})?#?\\d{1,2}(?:\\s*[,&+]\\s*|\\s${anyParticle('and')}\\s))*(?:${anyParticle('article')})?`
const onlyNumbers = new RegExp(`^${numberAndMark}#?(\\d{1,2})$`, 'u')
const numbersBeforeLast = new RegExp(`^${numberAndMark}(?=#?\\d)`, 'u')

function isVerdict(plain: string): boolean {
  return rowWithVerdict.exec(plain)?.[0] === plain
}

function isOfAllOrRest(target: Target | undefined): boolean {
  return target?.names === 'rest' || (target?.names === 'some' && target.by === 'all')
}

const shortIs = new RegExp(`(?<=^#?\\d{1,2})${anyParticle('contracted')}(?=\\s)`, 'u')

function beginsRow(words: Text, { clause, mark }: Part, { clause: before }: Part, field: Field): boolean {
  const { target, intent, tail, isBehind } = clause
  const isNumberBefore = before.target?.names === 'some' && before.target.numbered
  // "3: 2 meetings held, 1 to come": what begins with a count goes on counting.
  if (/^[\s:(-]*\d/.test(before.tail.plain)) return false
  if (target?.names !== 'some') {
    const row = isNumberBefore ? rowAtStart(words.plain.replace(shortIs, ''), field) : undefined
    return row !== undefined && !idsOfTarget(before).includes(row)
  }
  if (target.by === 'all' || target.ids.some((id) => idsOfTarget(before).includes(id))) return false
  // "I meant 3, not 2"
  if (intent)
    return isPlain({ form: '', intent, tail }) && !(intent.means === 'no' && isBehind) && !isStepByName(clause, words.plain, before)
  if (target.numbered) return isNumberBefore && (endsWithRows(words.plain) || isNameSaidOfRow(words.plain) || isRowFirst(words, field))
  return mark.includes(';') || (isNameSaidOfRow(words.plain) && !before.tail.plain.includes(':'))
}

/** "2 needs a decision", "as for 2 we need a decision", but not "for 2 visits". */
function isRowFirst({ plain }: Text, field: Field): boolean {
  const bare = withoutDeterminer(plain).replace(numbersBeforeLast, '').replace(shortIs, '')
  return rowAtStart(bare, field) !== undefined && (/^#?\d/.test(plain) || !isCounted(bare))
}

function idsOfTarget({ target }: Clause): readonly string[] {
  return target?.names === 'some' ? target.ids : []
}

/** "4 ok", behind "3 not ok": the next row, of which all is said. */
function isInItsOrder({ clause }: Part, { clause: before }: Part, field: Field): boolean {
  const [id] = idsOfTarget(clause)
  const isNumbered = [clause, before].every(({ target }) => target?.names === 'some' && target.numbered)
  return id !== undefined && isNumbered && clause.intent !== undefined && isPlain(clause) && isNext(id, idsOfTarget(before), field)
}
