import type { Message } from '../nudges/message.ts'
import { addresseeOf } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { Day } from '../register/schema.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { catalogues } from '../wording/catalogues.ts'
import { namesIn, zoneOf } from './names.ts'
import type { View } from './said.ts'

/** What something is said with to one reader. */
export interface Telling {
  readonly words: Catalogue
  readonly view: View
  readonly names: Names
  /** Where times are told. */
  readonly zone: string
  readonly today: Day
}

export function tellingOf(view: View, zone = zoneOf(view)): Telling {
  const words = catalogues[view.language]
  return { words, view, names: namesIn(words, view, zone), zone, today: dayIn(view.now, zone) }
}

/** What a message is drawn with. */
export interface Sheet extends Telling {
  readonly message: Message
  /** Many rows: one menu a row, for six buttons each would fill the channel. */
  readonly isLarge: boolean
}

export function sheetOf(view: View, message: Message, { isLarge }: { isLarge: boolean }): Sheet {
  return { ...tellingOf(view, addresseeOf(view.register, message.team).timezone), message, isLarge }
}
