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

export function tellingOf(view: View, zone = view.zone ?? zoneSpoken(view.register, view.language)): Telling {
  const words = catalogues[view.language]
  return { words, view, names: namesIn(words, view, zone), zone, today: dayIn(view.now, zone) }
}

/** All that it takes to draw a message. */
export interface Sheet extends Telling {
  readonly message: Message
  /** It has many rows. Each gets three dots: the buttons of all would fill the channel. */
  readonly isLarge: boolean
  /** It has one row, which needs no number, and is named by the head. */
  readonly isOnly: boolean
  /** What a newer message asks, and on which day. */
  readonly askedAgain: ReadonlyMap<string, Day>
  /** Names the message in the values of its controls, where it is drawn elsewhere. */
  readonly valueKey: { readonly key?: string }
}

export function sheetOf(view: View, message: Message, drawn: Omit<Sheet, keyof Telling | 'message'>): Sheet {
  const telling = tellingOf(view, addresseeOf(view.register, message.team).timezone)
  return { ...telling, message: { ...message, drawnOn: telling.today }, ...drawn }
}
