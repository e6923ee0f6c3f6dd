import type { Language } from '../../register/languages.ts'
import { languages } from '../../register/languages.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { Lexicon } from './lexicon.ts'
import type { Particles } from './particles.ts'

const lexiconByLanguage: Record<Language, Lexicon> = {
  en: english,
  fr: french,
}

/** The words of every language. All languages are read, whoever writes. */
export const lexicons: readonly Lexicon[] = languages.map((language) => lexiconByLanguage[language])

export function lexiconOf(language: Language): Lexicon {
  return lexiconByLanguage[language]
}

/** All lexicons, the person's own first: it decides about words that two languages read differently. */
export function lexiconsFor(language: Language): readonly Lexicon[] {
  const own = lexiconOf(language)
  return [own, ...lexicons.filter((each) => each !== own)]
}

/**
 * A part of a pattern that matches a particle of any language; nothing, if no language has one. What two languages share stands in it once: said over and
 * over, "ah ah ah" could else be matched in as many ways as there are twos in it.
 */
export function anyParticle(name: keyof Particles): string {
  const words = new Set(lexicons.flatMap(({ particles }) => alternativesIn(particles[name])))
  return words.size === 0 ? '(?!)' : `(?:${[...words].join('|')})`
}

/** The alternatives of a part of a pattern, without those inside of them: "a", "(?:b|c) d" of "a|(?:b|c) d". */
function alternativesIn(pattern: string): string[] {
  if (pattern === '') return []
  const found = ['']
  let depth = 0
  for (const [sign] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu)) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === '|' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found
}
