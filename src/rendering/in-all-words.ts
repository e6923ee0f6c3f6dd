import type { Language } from '../register/languages.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import { catalogues } from '../wording/catalogues.ts'
import type { View } from './said.ts'

/**
 * A label in each of its readers' languages: "Days late / Jours de retard", "Jul / juil. 2011". It is the same in whichever of them the rest is said;
 * where all have no room in `most` characters, it is in the first.
 */
export function inAllWords(
  { language, languages = [language] }: Pick<View, 'language' | 'languages'>,
  most: number,
  say: (words: Catalogue, language: Language) => string,
): string {
  const [first = language] = languages
  const said = [...new Set(languages.map((each) => say(catalogues[each], each)))]
  const together = [withLastOnce(said), said.join(slash)].find((each) => each.length <= most)
  return together ?? say(catalogues[first], first)
}

const slash = ' / '

/** What all end with, a year, is said once. */
function withLastOnce(said: readonly string[]): string {
  const [last = ''] = / \d+$/.exec(said[0] ?? '') ?? []
  return last !== '' && said.every((each) => each.endsWith(last))
    ? said.map((each) => each.slice(0, -last.length)).join(slash) + last
    : said.join(slash)
}
