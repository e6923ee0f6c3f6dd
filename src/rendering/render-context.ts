import type { Message } from '../nudges/message.ts'
import { addresseeOf, zoneSpoken } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { Day } from '../register/schema.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { catalogues } from '../wording/catalogues.ts'
import { namesIn } from './names.ts'
import type { View } from './said.ts'

/** All that it takes to say something to one reader. */
export interface Telling {
  readonly words: Catalogue
  readonly view: View
  readonly names: Names
  /** Of the times that are told. */
  readonly zone: string
  readonly today: Day
}

export function tellingOf(view: View, zone = zoneSpoken(view.register, view.language)): Telling {
  const words = catalogues[view.language]
  return { words, view, names: namesIn(words, view, zone), zone, today: dayIn(view.now, zone) }
}

/** All that it takes to draw a message. */
export interface Sheet extends Telling {
  readonly message: Message
  /** It has many rows. Each gets one menu: six buttons a row would fill the channel. */
  readonly isLarge: boolean
}

export function sheetOf(view: View, message: Message, { isLarge }: { isLarge: boolean }): Sheet {
  return { ...tellingOf(view, addresseeOf(view.register, message.team).timezone), message, isLarge }
}
