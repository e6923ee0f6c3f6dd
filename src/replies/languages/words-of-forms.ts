import { lexicons } from './lexicons.ts'

// Classes of a pattern, like \s and \p{L}, are no words.
const patternClass = /\\[a-zA-Z](?:\{[^}]*\})?/g

let words: ReadonlySet<string> | undefined

/** Whether it is one of the words by which a language says things ("over", "report", "no"), and so no name that somebody cuts short. */
export function isWordOfForms(word: string): boolean {
  words ??= new Set(lexicons.flatMap(wordsIn))
  return words.has(word)
}

function wordsIn(said: unknown): string[] {
  if (said instanceof RegExp) return wordsIn(said.source)
  if (typeof said === 'string') return said.replaceAll(patternClass, ' ').match(/\p{L}+/gu) ?? []
  if (said instanceof Set || Array.isArray(said)) return [...said].flatMap(wordsIn)
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(wordsIn) : []
}
