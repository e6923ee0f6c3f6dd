import type { NamePlace } from './called.ts'
import { isWithinName } from './called.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { misspeltBehindRows } from './short-state.ts'
import type { Start } from './state-first.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

/** A part of a reply between two marks. A piece may begin with it. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** Whether a line, a sentence or a semicolon ended before it. A comma or an "and" is weak. */
  readonly strong: boolean
  /** Whether it begins a line. */
  readonly isLine: boolean
  /** Whether nothing but a space stands before its number: "1 done 2 at risk". */
  readonly isSpaced: boolean
  /** Whether it begins with a name, and no mark stands before that. */
  readonly isRunOn?: true
  /** Whether it begins with a number of a line whose numbers go on one by one. */
  readonly isOfRun?: true
  /** Where a line is a list of states with their rows: whether a state begins, or one more of its rows. */
  readonly begins?: 'state' | 'item'
}

// A reply with more segments than this is a document: the rest is read as one piece.
export const mostSegments = 200

const and = anyParticle('and')
const whereas = anyParticle('whereas')
const otherwise = `(?:${anyParticle('apartFromThat')})\\s+(?=(?:${anyParticle('article')})?#?\\d)`
const moreOfList = `(?:(?:\\s?[,&+]\\s?|\\s${and}\\s)#?\\d{1,2}){1,5}(?= )`
const numberOfRow = `#?\\d{1,2}(?:-\\d{1,2}(?= )|\\s${anyParticle('through')}\\s\\d{1,2}(?= )|${moreOfList})?`
const behindNumber = `(?:\\s*[.):/=-]+\\s*|\\s+)(?:${anyParticle('is')} )?(?:${anyParticle('not')} )?`
const verdictSign = '[🟢🟠🟡🔴🟩🟧🟨🟥✅✔✓❌✖✗👍👎⚠]'
/** "2 done", "3 isn't": a number and one of the words that say in lists how a row stands. */
export const rowWithVerdict = new RegExp(
  `^${numberOfRow}(?:${behindNumber}(?:${anyParticle('verdict')}\\b|${verdictSign})|${verdictSign})`,
  'u',
)
// What stands on the next line is not of the number.
const behindNumberInLine = behindNumber.replaceAll('\\s', '[^\\S\\n]')
const rowAndWords = `${numberOfRow}(?:${behindNumberInLine}(?:\\p{L}|${verdictSign})|${verdictSign})`
const rowAndMark = new RegExp(`^${numberOfRow}${behindNumberInLine}`, 'u')
const verdicts: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['closed', 'our side', 'rated', 'under way', 'unchanged'])
const isToldOfRow: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['noted', 'evidenced'])
// "2 to", of "2 to 4 done".
const rangeBegun = `(?:^|[,;.:)(/\\n]\\s*)(?:${anyParticle('beforeNumber')}\\s+)?#?\\d{1,2}\\s*(?:-|${anyParticle('through')})`
const dividers = [
  // A line, a semicolon or a full stop, but not the full stop of "1. done" or "no. 2". That of "5, 6. at risk: 7" ends a list.
  `\\s*(?:\\n\\s*|;|(?<!(?:^|[\\n.;!]\\s*|(?<!\\d\\s*),\\s*|(?:^|\\n)\\s*(?:#?\\d[^\\n]{0,80})?-\\s*)#?\\d{1,3}|(?:^|(?<!\\d)\\s)${anyParticle('numero')})[.!](?=\\s)|[.!](?=\\n))\\s*(?:(?:${whereas}|${anyParticle('next')})(?=\\s)\\s*|${otherwise})?`,
  // "no money, otherwise 3 is done"
  `\\s*,\\s*${otherwise}`,
  // Not behind "other than that", which says of which rows what follows is.
  `(?<!(?:^|[.;\\n]\\s*)(?:${anyParticle('apartFromThat')}))\\s*,\\s*(?:${and}|${anyParticle('next')}|${whereas})?(?=\\s)\\s*`,
  // "1 on track,2 done", as phones write it.
  `(?<=[^\\s\\d]),(?=${rowAndWords})`,
  // "I confirm that 1 is on track and that 3 is done"
  `\\s+${and}\\s+${anyParticle('thatAlso')}\\s+(?=(?:${anyParticle('article')})?(?:(?:${anyParticle('rowNoun')})\\s)?#?\\d{1,2}\\s)(?<=(?<!\\p{L})(?:${anyParticle('tellsThat')})\\s[^.;?\\n]*)`,
  `\\s+(?:${and}|[&+]|${whereas})\\s+`,
  // "1 done / 2 at risk", but not "phase 2 / 3".
  `(?:(?<!(?:^|[\\s(#])\\d{1,2})\\s+/{1,2}\\s+|\\s+/{1,2}\\s+(?=\\p{L}))`,
  // "1 on track so is 2", "1 terminé ainsi que le 2"
  `(?<=\\S)\\s+(?=${anyParticle('alsoOf')} (?:${anyParticle('article')})?#?\\d)`,
  // "1 on track - 2 late: strike - 3 done", but not "5 - 6 done".
  `(?<!(?<![\\d./:-])#?\\d{1,2})(?<=\\S)\\s+-+\\s+(?=${rowAndWords})`,
  // "1 done 2 at risk", but not within "2 to 4 done".
  `(?<!(?:^|(?<!\\d)[\\s/(])(?:${anyParticle('beforeNumber')}|${anyParticle('alsoOf')})|${rangeBegun}|(?:^|\\n)[-•*>·]{1,3})\\s+(?=${rowAndWords})`,
  // "2 at risk (cash) 4 we closed on Friday"
  '(?<=\\S\\))\\s+(?=#?\\d{1,2}\\s\\p{L})',
  // The boxes of a form on one line.
  '\\s+(?=☐|☑|☒|\\[[ xX]?\\](?!\\())',
]
const divider = new RegExp(dividers.join('|'), 'gu')

// To the end of the line, if it is not closed. ":(" is a face.
const bracket = /(?<!:-?)\((?:[^()\n]|\([^()\n]*\))*/g

/** The parts of plain words between their marks. No mark divides a name, nor what stands in a bracket. */
export function segmentsOf(plain: string, names: readonly NamePlace[]): Segment[] {
  const brackets = Array.from(plain.matchAll(bracket), ({ index, 0: words }) => ({ from: index, to: index + words.length }))
  const segments: Segment[] = []
  let begun = { from: 0, strong: true, isLine: true, isSpaced: false }
  for (const { index, 0: mark } of plain.matchAll(divider)) {
    // "Border technology and infrastructure: on track": the "and" belongs to the title.
    if (isWithinName(names, index) || isWithinName(brackets, index)) continue
    const from = index + mark.length
    if (isNumberInWords(plain, index, from)) continue
    segments.push({ ...begun, to: index })
    begun = {
      from,
      strong: /[\n;.!]/.test(mark) || /[☐☑☒[]/.test(plain.charAt(from)),
      isLine: mark.includes('\n'),
      isSpaced: mark.trim() === '' && /[#\d]/.test(plain.charAt(from)) && !mark.includes('\n'),
    }
  }
  segments.push({ ...begun, to: plain.length })
  return segments
}

/** "Within 2 weeks": behind a bare space a number begins a part if it says how a row stands, or if a bracket ended before it. */
function isNumberInWords(plain: string, at: number, from: number): boolean {
  if (
    /\S/.test(plain.slice(at, from)) ||
    !/[#\d]/.test(plain.charAt(from)) ||
    plain.slice(at, from).includes('\n') ||
    plain.charAt(at - 1) === ')'
  )
    return false
  const words = plain.slice(from)
  if (rowWithVerdict.test(words) || misspeltBehindRows({ plain: words, said: words })) return false
  const said = words.slice(rowAndMark.exec(words)?.[0].length ?? 0)
  const form = formAtStart({ said, plain: said })
  // "2 evidence: LINK", "2 slips to 15 April: strike": what has a mark of its own behind it is said of a row.
  const isMarked = form !== undefined && isToldOfRow.has(form.intent.means) && form.tail.plain.startsWith(':')
  return !isMarked && !verdicts.has(form?.intent.means ?? 'noted')
}

/** The segments, with those of a list of states in the place of those that the marks within it made. */
export function withStarts(segments: readonly Segment[], starts: readonly Start[]): Segment[] {
  const inList = ({ from, to }: Segment): boolean => starts.some((start) => start.from < to && from < start.to)
  const own = starts.map(({ from, to, isItem }): Segment => {
    const same = segments.find((segment) => segment.from === from)
    return { from, to, strong: true, isLine: same?.isLine ?? false, isSpaced: false, begins: isItem ? 'item' : 'state' }
  })
  return [...segments.filter((segment) => !inList(segment)), ...own].toSorted((a, b) => a.from - b.from)
}

/** The segments, with a weak one from each place on. */
export function partedAt(places: readonly number[], segments: readonly Segment[], text: Text, mark = /\s/): Segment[] {
  return segments.flatMap((segment) => {
    const own = places.filter((place) => segment.from < place && place < segment.to)
    const ends = own.map((place) => endBefore(place, segment, text, mark))
    const parts = own.map((from, index) => ({ from, to: ends[index + 1] ?? segment.to, strong: false, isLine: false, isSpaced: false }))
    return [{ ...segment, to: ends[0] ?? segment.to }, ...parts]
  })
}

/** Where a segment ends if another one begins at that place. `mark`: what divides them there, and belongs to neither. */
export function endBefore(place: number, { from }: Pick<Segment, 'from'>, { plain }: Text, mark = /[\s-]/): number {
  return from + withoutEnd(plain.slice(from, place), mark).length
}
