import { foldedName } from '../register/names.ts'
import { isWordOfChat } from './chat-words.ts'
import { lexicons } from './languages/lexicons.ts'

/** Longer ids nobody types. */
const longestMade = 40

/**
 * An id made of a title: its words without the small ones, as many as have room. The same title always gives the same. It is no number and no word of
 * chat, which would be taken for something else.
 */
export function idOfTitle(title: string): string {
  const letters = Object.entries(joined).reduce((text, [sign, as]) => text.replaceAll(sign, as), foldedName(title))
  const words = letters.replaceAll("'", ' ').match(/[a-z0-9]+/g) ?? []
  const large = words.filter((word) => !lexicons.some(({ small }) => small.has(word)) && word.length > 1)
  const id = fitting(large.length > 0 ? large : words)
  const isTaken = id === '' || /^\d+(?:-\d+)*$/.test(id) || isWordOfChat(id) || isWordOfChat(id.replaceAll('-', ' '))
  return isTaken ? `c-${id}`.replace(/-$/, '') : id
}

const joined = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

function fitting(words: readonly string[]): string {
  const [first = '', ...others] = words
  return others.reduce<{ id: string; isFull: boolean }>(
    ({ id, isFull }, word) =>
      isFull || id.length + word.length + 1 > longestMade ? { id, isFull: true } : { id: `${id}-${word}`, isFull },
    { id: first.slice(0, longestMade), isFull: false },
  ).id
}
