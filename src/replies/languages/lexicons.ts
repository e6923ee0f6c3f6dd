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

/** A part of a pattern that matches a particle of any language; nothing, if no language has one. */
export function anyParticle(name: keyof Particles): string {
  const words = lexicons.map(({ particles }) => particles[name]).filter((each) => each !== '')
  return words.length === 0 ? '(?!)' : `(?:${words.join('|')})`
}
