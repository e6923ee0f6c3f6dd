import type { Field } from '../field.ts'
import { formAtStart } from '../forms.ts'
import { standsSo } from '../further-rows.ts'
import type { Intent } from '../languages/lexicon.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { isOnlyLeadIn } from '../leading-in.ts'
import { parsedText, slice } from '../text.ts'

// "1 - on track. 2 - moved to 15 April, contractor. 3 - nothing to report": the rows of a message, one behind the other on one line.

/** A number with a mark behind it. `isMarkedOff`: a mark ends what stands before it. `isState`: words that say how something stands follow it. */
interface Marked {
  readonly at: number
  readonly row: number
  readonly mark: string
  readonly isMarkedOff: boolean
  /** What joins it to what stands before it: "and", "but", a slash, a dash. */
  readonly joint: string
  /** Whether a word before it makes it the number of a part: "phase 2.". */
  readonly isPart: boolean
  readonly isState: boolean
}

// A longer line is a document.
const longestRowLine = 2000
const markedNumber = /(?<![^\s.!?;,:])#?(\d{1,2})(?:[^\S\n]*([–—:)-])|([.)]))(?=[^\S\n]+(?!\d)\S)/g
const startOfLine = /^[^\S\n]*(?:[-•·*]+[^\S\n]+)?$/

/** The words with each row of such a line on a line of its own. Each character keeps its place. */
export function withRowsOnLines(words: string, { about }: Field): string {
  if (about.length < 2) return words
  return words
    .split('\n')
    .map((line) => (line.length > longestRowLine ? line : divided(line, about.length)))
    .join('\n')
}

function divided(line: string, rows: number): string {
  const [first, ...others] = numbersIn(line)
  if (!first || first.row > rows || !beginsLine(line, first)) return line
  let parted = line
  let last = first
  let found = 1
  for (const each of others) {
    const isListed = found > 1 && each.row === last.row + 1 && each.mark === last.mark && !each.isPart
    if ((!isListed && !isNextRowAfter(each, last)) || each.row > rows) continue
    found++
    const to = each.at - each.joint.length
    parted = `${parted.slice(0, to - 1)}\n${' '.repeat(each.joint.length)}${parted.slice(each.at)}`
    last = each
  }
  return parted
}

/** A number that goes back, or has another mark, counts something; behind no mark it has to be the very next ("1: on track 2: late"). */
function isNextRowAfter({ row, mark, joint, isMarkedOff, isPart, isState }: Marked, last: Marked): boolean {
  // "Point 1: done. Point 2: on track" begins each with its word.
  if (mark !== last.mark || (isPart && !isMarkedOff && joint === '')) return false
  if (joint !== '' && row !== last.row) return true
  // "1. delivered in phase 2. The rest", but "1. at risk, vendor 2. done".
  return isMarkedOff
    ? row > last.row
    : isState && row < last.row && mark === ':'
      ? true
      : row === last.row + 1 && (mark === ':' || mark === ')' || isState)
}

/** Whether nothing stands before it but a dot, a sentence that is over, or words that lead in to it: "Quick update: 1 - on track." */
function beginsLine(line: string, { at }: Marked): boolean {
  const before = line.slice(0, at)
  if (startOfLine.test(before) || /[.!?]\s+$/.test(before)) return true
  // "green: 1 - amber: 2" is a list of states.
  const { plain } = parsedText(before)
  return isOnlyLeadIn(plain) || (/^[^\d:]+:$/.test(plain) && lexicons.some(({ introduction }) => introduction.test(plain)))
}

function numbersIn(line: string): Marked[] {
  return [...line.matchAll(markedNumber)].flatMap(({ index: at, 0: whole, 1: row = '', 2: mark, 3: dot = '' }) => {
    const before = line.slice(Math.max(0, at - 4), at)
    // "15.2. 3": where no space stands, no line can begin.
    if (before !== '' && !/\s$/.test(before)) return []
    const joint = joined.exec(line.slice(Math.max(0, at - longestWord), at))?.[1] ?? ''
    const isMarkedOff = /[.!?;,:)]\s*$/.test(before)
    const isPart = isPartBefore.test(parsedText(line.slice(Math.max(0, at - longestWord), at)).plain)
    const isState = !isPart && saysState(line.slice(at + whole.length))
    return [{ at, row: Number(row), mark: mark === undefined ? dot : /[–—-]/.test(mark) ? '-' : mark, isMarkedOff, joint, isPart, isState }]
  })
}

const longestWord = 20
const joined = new RegExp(`(?<!(?<![\\d./:-])\\d{1,2}\\s)(?<=\\s)((?:${anyParticle('and')}|${anyParticle('whereas')}|/|[–—-])\\s+)$`, 'iu')
// "Delivered in phase 2. Done": the number is that of a part.
const isPartBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('beforeNumber')}|${anyParticle('partBefore')})\\s*$`, 'u')

function saysState(words: string): boolean {
  const text = parsedText(words)
  const said = slice(text, /^\s*/.exec(text.plain)?.[0].length ?? 0)
  const means = formAtStart(said)?.intent.means
  return (means !== undefined && states.has(means)) || standsSo(said.plain)
}

const states: ReadonlySet<Intent['means']> = new Set(['closed', 'our side', 'rated', 'slips', 'under way', 'unchanged', 'not yet'])
