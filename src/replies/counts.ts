import type { Language } from '../register/languages.ts'
import { withoutDeterminer } from './called.ts'
import { clauseOf, onlyTarget } from './clause.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { withoutOnly } from './rows.ts'
import type { Segment } from './segments.ts'

// "2 done, 1 to go": numbers that say how many, where there are rows of that number too. Nobody can tell, so they are asked.

const severalSaid = new RegExp(`^(\\d{1,2})\\s+${anyParticle('plural')}(?![\\p{L}\\p{N}])`, 'u')
const leaves = new RegExp(`^${anyParticle('leaves')} \\d{1,2}(?!\\d)`)
const leftOver = new RegExp(`^\\d{1,2}\\s+${anyParticle('leftOver')}(?![\\p{L}\\p{N}])`, 'u')
const countLabel = new RegExp(`^${anyParticle('plural')}\\s*:\\s*\\d{1,2}[\\s.!]*$`)
const listOfRows = new RegExp(`\\d\\s*(?:[,&+]|${anyParticle('and')})\\s*\\d`)
// What begins a segment, without a mark that makes it the number of a row: "2)", "#2".
const bareNumber = /^(\d{1,2})\s+[^\s\d.):#/=-]/

// A count stands at the beginning, and a count of a document is none.
const longestLook = 100

/** How a segment begins. `isListed`: its number belongs to a list of rows. */
interface Beginning {
  readonly words: string
  readonly isListed: boolean
}

/** The segments of all lines whose numbers are counts, by their place in the list. */
export function countLines(plain: string, segments: readonly Segment[], field: Field, language: Language): ReadonlySet<number> {
  const found = new Set<number>()
  if (field.about.length < 2) return found
  const isLabelled = !listOfRows.test(plain)
  for (let first = 0; first < segments.length; ) {
    const next = segments.findIndex(({ isLine }, index) => index > first && isLine)
    const end = next < 0 ? segments.length : next
    const said = beforeColon(plain, segments.slice(first, end), field, language)
    if (isCount(said, field) || (isLabelled && said.some(({ words }) => countLabel.test(words))))
      for (let index = first; index < end; index++) found.add(index)
    first = end
  }
  return found
}

/** The beginnings of a line, before its first reason. What a reason counts is of no row. */
function beforeColon(plain: string, segments: readonly Segment[], field: Field, language: Language): Beginning[] {
  const [line] = segments
  const colon = line ? plain.slice(line.from, segments.at(-1)?.to).indexOf(': ') : -1
  const end = line && colon >= 0 ? line.from + colon : plain.length
  return segments
    .filter(({ from }) => from <= end)
    .map(({ from, to }, index) => {
      const before = segments[index - 1]
      const isListed =
        before !== undefined && isOfList(plain.slice(before.from, before.to).trim(), plain.slice(before.to, from), field, language)
      return { words: plain.slice(from, Math.min(to, from + longestLook)), isListed }
    })
}

/** "1 and 3 done", "les 2 et 3 sont verts", but not "of the 3, 2 done". */
function isOfList(before: string, mark: string, field: Field, language: Language): boolean {
  const words = { said: before, plain: before }
  const target = onlyTarget(words, field)
  // "at risk" may be of a title too.
  if (target?.names === 'some') return target.by !== 'all' && !clauseOf(words, field, language).intent
  return !mark.includes(',') && /^\d{1,3}$/.test(withoutDeterminer(withoutOnly(before)))
}

function isCount(said: readonly Beginning[], field: Field): boolean {
  if (
    said.some(({ words, isListed }) => leaves.test(words) || (said.length > 1 && leftOver.test(words)) || (isSeveral(words) && !isListed))
  )
    return true
  const numbers = said.flatMap(({ words, isListed }) => (isListed ? [] : (bareNumber.exec(words)?.[1] ?? [])))
  return addUp(numbers.map(Number), field)
}

/** "2 reds", "3 faits" */
export function isSeveral(words: string): boolean {
  return Number(severalSaid.exec(words)?.[1] ?? 0) > 1
}

/** "2 on track, 1 at risk", of three: rows are named in their order, and counts, as a rule, with the greatest first. */
function addUp(numbers: readonly number[], { about }: Field): boolean {
  if (numbers.length < 2 || numbers.reduce((sum, number) => sum + number, 0) !== about.length) return false
  return numbers.every((number, index) => index === 0 || number <= (numbers[index - 1] ?? 0))
}
