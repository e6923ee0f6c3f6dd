import { isOfHappening } from '../happened.ts'
import type { Lexicon } from '../languages/lexicon.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { labelKind } from './labels.ts'

// How names of people and of offices look. A word that means something to us is no name, with a capital or without.

const mostNameWords = 6
const capital = /^\p{Lu}[\p{L}'’.&-]*,?$/u
const mark = /^[&|,/-]$/
const colour = new RegExp(`^${anyParticle('colour')}$`)

/** A name, a role, a unit: each word begins with a capital, but for those that join others. "Amber Smith" is a name, and so is "First Secretary". */
export function isNamesOnly({ said, plain }: Text): boolean {
  const words = said.split(/\s+/)
  const plainly = plain.split(/\s+/)
  if (words.length > mostNameWords || words.length !== plainly.length || !capital.test(words[0] ?? '')) return false
  const isJoining = (index: number): boolean => lexicons.some(({ joining }) => joining.has((plainly[index] ?? '').replace(/^[dl]'/, '')))
  if (
    !words.every(
      (word, index) => capital.test(word) || mark.test(word) || /^\p{Ll}['’]\p{Lu}/u.test(word) || (index > 0 && isJoining(index)),
    )
  )
    return false
  const bare = plainly.filter((word) => !colour.test(word) && !lexicons.some(({ ordinals }) => ordinals.some((each) => each.test(word))))
  return bare.length === 0 || !meansSomething(bare.join(' '))
}

/** One to three names, as people write them below their words. */
export function isPersonName({ said, plain }: Text): boolean {
  if (!/^\p{Lu}[\p{L}'’-]+\.?(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2}\s*$/u.test(said.trim())) return false
  return plain.split(/\s+/).every((word) => !isNoName(word.replace(/\.$/, ''))) && !meansSomething(plain)
}

/** "Chef du bureau de la coopération": a role, and of what. No two words stand side by side, so that none is a verb. */
export function isRole({ said, plain }: Text): boolean {
  const words = plain.split(/\s+/)
  if (words.length > mostNameWords + 2 || !/^\p{Lu}/u.test(said) || meansSomething(plain)) return false
  const asSaid = said.split(/\s+/)
  const kinds = words.map((word, index) => {
    if (/^\p{Lu}{2,}$/u.test(asSaid[index] ?? '') || lexicons.some(({ mail }) => mail.role.test(word))) return 'role'
    return mark.test(word) || lexicons.some(({ joining }) => joining.has(word)) ? 'joining' : 'word'
  })
  return (
    kinds[0] === 'role' &&
    kinds.every((kind, index) => kind !== 'word' || kinds[index - 1] === 'joining' || /^[dl]'/.test(words[index] ?? ''))
  )
}

/** Whether words say how something stands, or take something back: they are no name. */
export function meansSomething(plain: string): boolean {
  return lexicons.some(({ doubt, exception, revives, closing, ending, lacking, forms }) =>
    [doubt, exception, revives, closing, ending, lacking, ...forms.map(({ pattern }) => pattern)].some((pattern) => pattern.test(plain)),
  )
}

function isNoName(word: string): boolean {
  return labelKind(word) !== undefined || isOfHappening(word) || lexicons.some((each) => isWordOf(each, word))
}

function isWordOf({ noName, evidence, settled, all, both, ordinals, dates }: Lexicon, word: string): boolean {
  const patterns = [noName, evidence, settled, all, both, ...ordinals, ...dates.months, ...dates.weekdays, ...Object.values(dates.units)]
  return Object.hasOwn(dates.numbers, word) || Object.hasOwn(dates.ordinals, word) || patterns.some((pattern) => pattern.test(word))
}
