import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isLength, monthShape } from './rows.ts'

// The numbers of a reply that may be those of rows, and how each of them stands there.

/** What stands before a number or a name, and what leads in to it. */
export type BorderSaid = 'strong' | 'weak' | 'reason' | 'none'

/** What leads in to a number: nothing, "on", an article, what can stand before one thing alone ("point 2", "le 2"), or the sign of "#2". */
type Lead = 'none' | 'on' | 'article' | 'noun' | 'sign'

/** What stands behind it. */
type Mark = 'space' | 'comma' | 'colon' | 'bracket' | 'dash' | 'stop' | 'sign' | 'end'

/** A number, and the words about it from where they begin to where they end. */
export interface NumberSaid {
  readonly number: number
  readonly from: number
  readonly to: number
  readonly border: BorderSaid
  readonly lead: Lead
  readonly mark: Mark
  /** Whether the words about it stand before it: "no news on 1". */
  readonly isAtEnd: boolean
  readonly words: string
}

const numberShape = /(?<![\p{L}\p{N}/%]|[\p{N}][.:,-])#?(\d{1,2})(?![\p{L}\p{N}%]|[./:,-]\p{N}|\s?%)/gu
const percentShape = /(?<=^|\s)#?(\d{1,2})(?=(?:\s*[-:=])?\s*(?:\d{1,3}\s?%|\p{Extended_Pictographic}))/gu

const on = `(?:${anyParticle('noteOn')})\\s+`
const leadsIn: readonly (readonly [Lead, RegExp])[] = [
  ['on', new RegExp(`(?<![\\p{L}\\p{N}])${on}(?:${anyParticle('article')})?(?:(?:${anyParticle('rowNoun')})\\s)?$`, 'u')],
  ['noun', new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('rowNoun')})\\s$`, 'u')],
  ['article', new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('article')})$`, 'u')],
]
const joins = `(?:(?:${anyParticle('and')}|${anyParticle('whereas')}|${anyParticle('next')})\\s+)?`
const borders: readonly (readonly [BorderSaid, RegExp])[] = [
  ['strong', new RegExp(`(?:^|[\\n;.!?])[\\s*•-]*${joins}$`, 'u')],
  ['reason', /[:(]\s*$/],
  [
    'weak',
    new RegExp(
      `(?:[,)]\\s*|\\s-+\\s+|\\s/\\s+)${joins}$|\\s(?:${anyParticle('and')}|${anyParticle('whereas')})\\s+(?:${anyParticle('thatAlso')}\\s+)?$`,
      'u',
    ),
  ],
]
const marks: readonly (readonly [Mark, RegExp])[] = [
  ['sign', /^(?:\s*[-:=])?\s*(?:\d{1,3}\s?%|\p{Extended_Pictographic})/u],
  ['colon', /^[^\S\n]*[:=]\s*/],
  ['bracket', /^[^\S\n]*[)(]\s*/],
  ['dash', /^[^\S\n]*-+>?\s+/],
  ['stop', /^\.\s+/],
  ['comma', /^[^\S\n]*,\s*/],
  ['space', /^[^\S\n]+(?=[\p{L}\p{N}])/u],
]
// "No news 1 - no idea 2" has its marks behind the numbers, as "1 - no news 2 - no idea" has.
const mayEnd: ReadonlySet<Mark> = new Set<Mark>(['dash', 'stop', 'comma', 'end'])
const joinBehind = new RegExp(`^\\s+(?:${anyParticle('and')}|${anyParticle('whereas')})\\s`, 'u')
export const nextMark = /[,;!?\n]|\.(?=\s|$)|\s-+\s|\s\/\s/
const lastMark = new RegExp(`^.*(?:[,;:!?()]|\\.\\s|\\s-+\\s|\\s/\\s|\\s(?:${anyParticle('and')}|${anyParticle('whereas')})\\s)\\s*`, 'su')
const lastLine = /^[\s\S]*\n[\s*•-]*/
const partAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('partBefore')})\\s$`, 'u')
const goesBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('beforeNumber')}|${anyParticle('reasonFirst')})\\s$`, 'u')

const listGoesOn = new RegExp(`^\\s*(?:[,&]|${anyParticle('and')})\\s*(?:${anyParticle('article')})?#?\\d`, 'u')
// "No budget, like 4"
const comparedAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('comparing')})\\s$`, 'u')

/** The numbers of plain words, but for those of days and lengths of time, those that count, and those in a list of several. */
export function numbersSaid(plain: string): NumberSaid[] {
  const found = [...plain.matchAll(numberShape), ...plain.matchAll(percentShape)]
  const places = [...new Map(found.map((match) => [match.index, match])).values()].toSorted((a, b) => a.index - b.index)
  const numbers: NumberSaid[] = []
  for (const { index, 0: all, 1: number } of places) {
    if (plain.lastIndexOf('(', index) > plain.lastIndexOf(')', index)) continue
    const said = numberAt(plain, { from: index, to: index + all.length, number: Number(number) }, numbers[0])
    if (said) numbers.push(said)
  }
  return numbers
}

interface NumberPlace {
  readonly from: number
  readonly to: number
  readonly number: number
}

function numberAt(plain: string, { from, to, number }: NumberPlace, first: NumberSaid | undefined): NumberSaid | undefined {
  const before = plain.slice(0, from)
  const behind = plain.slice(to)
  const [lead, own] = plain.startsWith('#', from) ? (['sign', 0] as const) : leadOf(before)
  const border = borderBehind(before.slice(0, before.length - own))
  const [mark, length] = joinBehind.test(behind) ? (['end', 0] as const) : markBehind(behind)
  const isLikeFirst = first?.isAtEnd === false && first.lead === lead && first.mark === mark
  const isAtEnd = border === 'none' && mayEnd.has(mark) && !isLikeFirst
  const shared = { number, lead, border, mark, isAtEnd }
  if (isAtEnd) {
    const clause = before
      .slice(0, before.length - own)
      .replace(lastLine, '')
      .replace(lastMark, '')
    const isCompared = comparedAtEnd.test(before.slice(0, before.length - own))
    const isPart = isCompared ? listGoesOn.test(behind) : lead === 'none' && (partAtEnd.test(before) || goesBefore.test(before))
    return isPart || clause.trim() === '' ? undefined : { ...shared, words: clause.trim(), from: from - own - clause.length, to }
  }
  const rest = behind.slice(length)
  const words = rest.slice(0, nextMark.exec(rest)?.index)
  if (mark !== 'sign' && !/^\p{L}/u.test(words)) return undefined
  if (mark === 'space' && (monthAtStart.test(words) || isLengthOfTime(words))) return undefined
  if (border === 'none' && lead !== 'on' && (partAtEnd.test(before) || goesBefore.test(before.slice(0, before.length - own))))
    return undefined
  return { ...shared, words, from: from - own, to: to + (mark === 'sign' ? length : length + words.length) }
}

/** What words end with: the end of a sentence, a comma or an "and", the colon of a reason, or none of these. */
export function borderBehind(before: string): BorderSaid {
  return borders.find(([, shape]) => shape.test(before))?.[0] ?? 'none'
}

const monthAtStart = new RegExp(`^(?:${monthShape})`)

const article = new RegExp(`^(?:${anyParticle('article')})`)

/** "weeks", "more weeks"; but not "next week", "la semaine prochaine". */
function isLengthOfTime(words: string): boolean {
  if (isLength(words)) return true
  return isLength(words.replace(/^\S+\s/, '')) && !article.test(words) && !lexicons.some(({ dates: { next } }) => next.test(words))
}

export function leadOf(before: string): readonly [Lead, number] {
  for (const [lead, shape] of leadsIn) {
    const own = shape.exec(before)?.[0]
    if (own !== undefined) return [lead, own.length]
  }
  return ['none', 0]
}

export function markBehind(behind: string): readonly [Mark, number] {
  for (const [mark, shape] of marks) {
    const own = shape.exec(behind)?.[0]
    if (own !== undefined) return [mark, own.length]
  }
  return ['end', 0]
}
