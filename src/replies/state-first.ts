import type { Language } from '../register/languages.ts'
import { isWithinName, namesWithin } from './called.ts'
import { clauseOf, onlyTarget } from './clause.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { shortStateLabelled } from './short-state.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "red: 1 and 4 - done: 5", "green 1 amber 2": where a line begins with a state and its numbers, each state takes what stands behind it.

/** A place of the reply where a piece begins. `isItem`: it has the state of the piece before it ("red: 1 (data), 2"). */
export interface Start {
  readonly from: number
  readonly to: number
  readonly isItem: boolean
}

// A longer line is no list of states.
const longestListed = 400
const bulletAtStart = /^\s*(?:[-•·*]+\s+)?/
const bracketed = /\([^()\n]*\)/g
const states: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['closed', 'our side', 'rated', 'under way', 'unchanged'])

const and = anyParticle('and')
const number = '#?\\d{1,2}(?![\\d\\p{L}/%])'
const numbers = `${number}(?:\\s*(?:,|&|\\+|${and})\\s*${number})*`
const mark = '[\\s:=/|–-]*'
const behindState = new RegExp(`^${mark}(?:${anyParticle('numero')}\\s*)?${numbers}(?=\\s*(?:$|[,;.&/|(–-]))`, 'u')
const endsInNumbers = new RegExp(`(?<![\\p{L}\\d.,/])${number}[\\s:=/–-]*$`, 'u')
const onlyNumbersBehind = new RegExp(`^${mark}${numbers}[\\s.!]*$`, 'u')
const markAtStart = new RegExp(`^${mark}`)
const dividerBehindBracket = new RegExp(`^\\s*(?:[,;/–-]\\s*)?(?:${and}\\s+)?`)
const dividerAtEnd = new RegExp(`(?:[\\s,;.:&/|–-]|(?<=\\s)${and}(?=\\s))+$`)

/** A state within a line, and where the words behind it begin. */
interface State {
  readonly from: number
  readonly behind: number
}

/** The pieces of each line that is a list of states with their rows behind them; none where all lines are something else. */
export function startsOfStates(text: Text, field: Field, language: Language): Start[] {
  if (field.about.length < 2) return []
  return shortLinesIn(text.plain).flatMap(({ from, to }) => startsInLine(text, { from, to }, field, language) ?? [])
}

/** Whether numbers stand on both sides of a state, and nothing tells to which side it belongs: "2 - done: 3", "red 1 visas, 2 done 3". */
export function hasNoPlainOrder(text: Text, field: Field, language: Language): boolean {
  if (field.about.length < 2) return false
  return shortLinesIn(text.plain).some(({ from, to }) => {
    const line = slice(text, from, to)
    const plain = masked(line.plain)
    const found = statesIn(line)
    const last = found.at(-1)
    if (!last || !found.some((state) => isBetweenNumbers(plain, state))) return false
    if (found[0]?.from === (bulletAtStart.exec(plain)?.[0].length ?? 0))
      return startsInLine(text, { from, to }, field, language) === undefined
    // "1 done 2 at risk": the order of a line that begins with a number is plain, unless it ends with one.
    return /^\s*#?\d/.test(plain) && onlyNumbersBehind.test(plain.slice(last.behind)) && isBetweenNumbers(plain, last)
  })
}

function isBetweenNumbers(plain: string, { from, behind }: State): boolean {
  return endsInNumbers.test(plain.slice(Math.max(0, from - 12), from)) && behindState.test(plain.slice(behind, behind + 60))
}

function shortLinesIn(plain: string): { from: number; to: number }[] {
  return [...plain.matchAll(/[^\n]+/g)]
    .map(({ index, 0: line }) => ({ from: index, to: index + line.length }))
    .filter(({ from, to }) => to - from <= longestListed)
}

/** With nothing in its brackets: what stands there is a reason. */
function masked(plain: string): string {
  return plain.replace(bracketed, (words) => (/^\([\s\d,&+]*\)$/.test(words) ? words : `(${' '.repeat(words.length - 2)})`))
}

/** The states of a line, in their order, none within a bracket. */
function statesIn(line: Text): State[] {
  const plain = masked(line.plain)
  const words: Text = { said: line.said, plain }
  const found: State[] = []
  let from = bulletAtStart.exec(plain)?.[0].length ?? 0
  for (const { index } of plain.matchAll(/(?<![\p{L}\p{N}'])[\p{L}\p{Extended_Pictographic}:]/gu)) {
    if (index < from) continue
    const behind = behindStateAt(words, index)
    if (behind === undefined) continue
    found.push({ from: index, behind })
    from = behind
  }
  return found
}

function behindStateAt(words: Text, at: number): number | undefined {
  const here = { said: words.said.slice(at), plain: words.plain.slice(at) }
  const form = shortStateLabelled(here) ?? formAtStart(here)
  return form && states.has(form.intent.means) ? words.plain.length - lengthBehind(words, form.tail) : undefined
}

/** How much of the words is left from a tail on. The end of the words may be without its space. */
function lengthBehind({ plain }: Text, tail: Text): number {
  return plain.length - plain.trimEnd().length + tail.plain.length
}

/** The pieces of one line; undefined if it is no list of states. */
function startsInLine(text: Text, { from, to }: { from: number; to: number }, field: Field, language: Language): Start[] | undefined {
  const line: Text = { said: text.said.slice(from, to), plain: text.plain.slice(from, to) }
  const bullet = bulletAtStart.exec(line.plain)?.[0].length ?? 0
  const names = namesWithin(line.plain, field.called)
  const found = statesIn(line).filter((state) => !isWithinName(names, state.from))
  if (found[0]?.from !== bullet) return undefined
  const starts: Start[] = []
  for (const [index, state] of found.entries()) {
    const end = found[index + 1]?.from ?? line.plain.length
    const items = itemsIn(line, state, end, field)
    if (!items) return undefined
    const [first] = items
    const piece = slice(line, state.from, first?.to)
    const { target, isBehind } = clauseOf(piece, field, language)
    if (!isBehind || target?.names !== 'some') return undefined
    starts.push(
      ...items.map((item, place) => ({ from: from + (place === 0 ? state.from : item.from), to: from + item.to, isItem: place > 0 })),
    )
  }
  return starts.length > 1 ? starts : undefined
}

/** What stands behind a state: its rows, each with its reason in a bracket if it has one. */
function itemsIn(line: Text, { behind }: State, end: number, field: Field): { from: number; to: number }[] | undefined {
  const items: { from: number; to: number }[] = []
  const words = line.plain.slice(behind, end)
  const lead = markAtStart.exec(words)?.[0].length ?? 0
  const whole = words.replace(dividerAtEnd, '').length
  const brackets = [...words.matchAll(bracketed)].filter(({ 0: each }) => /\p{L}/u.test(each))
  let from = lead
  for (const { index, 0: bracket } of brackets) {
    if (!onlyTarget(slice(line, behind + from, behind + index), field)) return undefined
    items.push({ from: behind + from, to: behind + index + bracket.length })
    from = index + bracket.length
    from += dividerBehindBracket.exec(words.slice(from))?.[0].length ?? 0
  }
  if (from < whole) {
    if (!onlyTarget(slice(line, behind + from, behind + whole), field)) return undefined
    items.push({ from: behind + from, to: behind + whole })
  }
  return items.length > 0 ? items : undefined
}
