import type { DateTime } from 'luxon'
import { addresseeOf } from '../register/addressee.ts'
import { zoneOf } from '../register/zone.ts'
import type { Telling } from './render-context.ts'

/** When a message goes to an addressee: by the reader's own clock, and beside it by the addressee's where that shows another hour. */
export function goesAt({ words, view, zone }: Telling, to: string, at: DateTime): string {
  const own = at.setZone(zoneOf(zone))
  const theirs = at.setZone(zoneOf(addresseeOf(view.register, to).timezone))
  const said = words.instant(own)
  if (own.toFormat(wallClock) === theirs.toFormat(wallClock)) return said
  const isSameDay = own.toISODate() === theirs.toISODate()
  return words.looks.theirHour(said, { at: theirs, day: isSameDay ? undefined : words.instant(theirs) })
}

const wallClock = 'yyyy-MM-dd HH:mm'
