import type { Lexicon } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'

// Rows by their numbers and places, and how many are meant.

const noOrNumero = new RegExp(`^${anyParticle('noOrNumero')}\\s+(?=#?\\d)`)
const numero = new RegExp(`^(?!${noOrNumero.source.slice(1)})${anyParticle('numero')}\\.?\\s*(?=\\d)`)
const numberRange = new RegExp(`^#?(\\d{1,3})(?:\\s*(?:-|${anyParticle('through')})\\s*#?(\\d{1,3}))?[.)]?$`)

/** `2`, `#2`, `2.`, `1-3`, `1 to 3`. */
export function numbersOf(bare: string): number[] | undefined {
  const range = numberRange.exec(bare.replace(numero, ''))
  if (!range) return undefined
  const first = Number(range[1])
  const last = Number(range[2] ?? range[1])
  return last < first || last - first > 200 ? undefined : fromTo(first, last)
}

const spelled = lexicons.map(({ particles: { rowNoun }, dates: { numbers } }) => ({
  numbers,
  shape: new RegExp(rowNoun === '' ? '(?!)' : `^(?:${rowNoun}) (${Object.keys(numbers).join('|')})$`),
}))

/** "item two", as a phone writes what is spoken: the number of the row. */
export function rowSpelled(words: string): number | undefined {
  for (const { numbers, shape } of spelled) {
    const word = shape.exec(words.trim())?.[1]
    if (word !== undefined) return numbers[word]
  }
  return undefined
}

/** "one, two", "un et deux": the numbers, if all are words of one language and go up. */
export function numbersSpelled(words: readonly string[]): string[] | undefined {
  for (const { numbers } of spelled) {
    const found = words.map((word) => (Object.hasOwn(numbers, word) ? (numbers[word] ?? 0) : 0))
    if (found.every((number, index) => number > (found[index - 1] ?? 0))) return found.map(String)
  }
  return undefined
}

/** "no 2 done": where something is said of it, the "no" is short for "number". */
export function withoutNumero(named: string): string {
  return named.replace(noOrNumero, '')
}

const onlyThese = new RegExp(`^\\s*${anyParticle('onlyThese')}\\s+`)

/** "only 1 and 3": where several rows are listed, nothing is said of the others. */
export function withoutOnly(words: string): string {
  return words.replace(onlyThese, '')
}

/** "the second", "the last one", "the first two", among so many rows. */
export function placesOf(bare: string, rows: number): number[] | undefined {
  for (const { ordinals, last, firstFew, lastFew, dates } of lexicons) {
    const place = ordinals.findIndex((ordinal) => ordinal.test(bare)) + 1
    if (place > 0) return [place]
    if (last.test(bare)) return [rows]
    const few = numberSaid(firstFew.exec(bare)?.[1], dates)
    if (few > 1 && few <= rows) return fromTo(1, few)
    const fewAtEnd = numberSaid(lastFew.exec(bare)?.[1], dates)
    if (fewAtEnd > 1 && fewAtEnd <= rows) return fromTo(rows - fewAtEnd + 1, rows)
  }
  return undefined
}

/** Whether they count from the end: "the last two". */
export function isPlaceFromEnd(bare: string): boolean {
  return lexicons.some(({ last, lastFew }) => last.test(bare) || lastFew.test(bare))
}

const lastOfList = new RegExp(`^.*(?:[,;&+]|\\s${anyParticle('and')}\\s)\\s*`)
const articleAtStart = new RegExp(`^${anyParticle('article')}`)
const standsNext = new RegExp(`^(?:${anyParticle('stands')}|${anyParticle('which')})(?![\\p{L}])`, 'u')

/** "first draft", "3, last month": an ordinal before another word is of that, and no row. */
export function isPlaceOfThing(head: string, behind: string, rows: number): boolean {
  const place = head.replace(lastOfList, '').replace(articleAtStart, '')
  return placesOf(place, rows) !== undefined && /^\p{L}/u.test(behind) && !standsNext.test(behind)
}

/** "all three", "les 3": the number; 0 if the words are none. */
export function countSaid(bare: string, { counted, dates }: Lexicon): number {
  return numberSaid(counted.exec(bare)?.[1], dates)
}

/** "the other one", "the other two": how many; 0 if the words say nothing of the kind. */
export function othersCounted(bare: string, { other, otherFew, dates }: Lexicon): number {
  if (other.test(bare)) return 1
  const [, ...said] = otherFew.exec(bare) ?? []
  return numberSaid(
    said.find((words) => words !== undefined),
    dates,
  )
}

/** Whether the words say how many are meant, and not which. */
export function isQuantity(bare: string, lexicon: Lexicon): boolean {
  const { all, both, rest } = lexicon
  return all.test(bare) || both.test(bare) || rest.test(bare) || othersCounted(bare, lexicon) > 0 || countSaid(bare, lexicon) > 1
}

export function numberSaid(said: string | undefined, { numbers }: Lexicon['dates']): number {
  if (said === undefined) return 0
  return /^\d+$/.test(said) ? Number(said) : Object.hasOwn(numbers, said) ? (numbers[said] ?? 0) : 0
}

function fromTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The name of a month: the number before it is a day, and no row. */
export const monthShape = lexicons.flatMap(({ dates: { months } }) => months.map(({ source }) => source.replace('^', ''))).join('|')

const dayOfMonth = new RegExp(
  `^(?:(?:${anyParticle('noteOn')}|${anyParticle('onDay')})\\s+)?(?:${anyParticle('article')})?\\d{1,2}\\s(?:${monthShape})`,
  'u',
)
const mayBeVerb = new RegExp(`^\\D*\\d{1,2}\\s(?:${anyParticle('saidOfRow')})(?![\\p{L}\\p{N}])`, 'u')

/** "on 2 March we meet", "le 3 mars tout sera fini": the number is that of a day. "2 may slip" is of row 2. */
export function isDayOfMonth({ plain }: { readonly plain: string }): boolean {
  return dayOfMonth.test(plain) && !mayBeVerb.test(plain)
}

const unitAtStart = new RegExp(
  `^(?:${lexicons.flatMap(({ dates: { units } }) => Object.values(units).map(({ source }) => source.replaceAll('^', '').replaceAll('$', ''))).join('|')})(?![\\p{L}'])`,
  'u',
)

/** "weeks early": the number before it is how long, and no row. */
export function isLength(plain: string): boolean {
  return unitAtStart.test(plain)
}
