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

/** The words of every language: all are read, whoever writes. */
export const lexicons: readonly Lexicon[] = languages.map((language) => lexiconByLanguage[language])

export function lexiconOf(language: Language): Lexicon {
  return lexiconByLanguage[language]
}

/** All lexicons, the person's own first: what two languages read in two ways means what it means in theirs. */
export function lexiconsFor(language: Language): readonly Lexicon[] {
  const own = lexiconOf(language)
  return [own, ...lexicons.filter((each) => each !== own)]
}

/** A part of a pattern: a particle of any language. If no language has any, it matches nothing. */
export function anyParticle(name: keyof Particles): string {
  const words = lexicons.map(({ particles }) => particles[name]).filter((each) => each !== '')
  return words.length === 0 ? '(?!)' : `(?:${words.join('|')})`
}
