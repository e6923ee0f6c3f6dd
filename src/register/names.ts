import type { Language } from './languages.ts'
import { languages } from './languages.ts'
import type { Team } from './register.ts'
import type { Commitment, Translatable } from './schema.ts'

/** The text for a reader of a language. If it is missing in that language, a text in another is better than none. */
export function inLanguage(text: Translatable, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? inEveryLanguage(text)[0] ?? '')
}

/** The text in each of its languages. */
export function inEveryLanguage(text: Translatable): string[] {
  return typeof text === 'string' ? [text] : languages.flatMap((language) => text[language] ?? [])
}

/** What a message calls a team. */
export function shortNameOf({ short, name }: Team, language: Language): string {
  return inLanguage(short ?? name, language)
}

/** All names that people may call a team by in chat, besides its id: everybody reads their own language, and they write to each other. */
export function namesOfTeam({ name, short, aliases }: Team): string[] {
  return [...inEveryLanguage(name), ...shortAndAliases({ short, aliases })]
}

/** The same of a commitment. */
export function namesOfCommitment(commitment: Commitment): string[] {
  return [...inEveryLanguage(commitment.title), ...shortAndAliases(commitment)]
}

/** The names that are not the whole title. Most commitments have none. */
export function shortAndAliases({
  short,
  aliases = [],
}: {
  readonly short?: Translatable | undefined
  readonly aliases?: readonly string[] | undefined
}): string[] {
  return [...(short === undefined ? [] : inEveryLanguage(short)), ...aliases]
}

/** No name is longer, so nothing longer is compared with them. */
export const longestName = 400

/** A name as it is compared: without regard to case, accents, and the quotes, dashes and spaces that a keyboard makes. */
export function foldedName(text: string): string {
  return folded(text)
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
