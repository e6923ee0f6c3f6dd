import type { Language } from '../register/languages.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The sentences of every language. */
export const catalogues: Record<Language, Catalogue> = {
  en,
  fr,
}
