import type { Item, Message } from '../nudges/message.ts'
import type { Language } from '../register/languages.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { catalogues } from '../wording/catalogues.ts'
import type { View } from './said.ts'

/** One commitment of a message, with all that it is in it for; its number is the same on every page and every redrawing. */
export interface Row {
  readonly number: number
  readonly id: string
  readonly items: readonly Item[]
}

/** What a row is drawn with. */
export interface Sheet {
  readonly words: Catalogue
  readonly view: View
  readonly names: Names
  readonly message: Message
  /** Many rows: one menu a row, for six buttons each would fill the channel. */
  readonly large: boolean
}

/** All sentences of a language. */
export function catalogueIn(language: Language): Catalogue {
  return catalogues[language]
}
