import type { Row } from '../nudges/rows.ts'
import { formerRatings } from '../register/former-rating.ts'
import { timeOf } from '../register/instant.ts'
import type { Commitment } from '../register/schema.ts'
import { zoneOf } from '../register/zone.ts'
import type { Sheet, Telling } from './render-context.ts'
import { quotedFor } from './sides.ts'

const formerShown = 2

/** What made it amber or red to who has handed it over, with their words, as long as nobody in their place has said how it stands. */
export function formerSaid({ words, view, names, zone, today }: Telling, commitment: Commitment): string[] {
  return formerRatings(view.register, commitment)
    .slice(0, formerShown)
    .map((rated) =>
      words.wasRated(words.light(rated.rating), names.team(rated.team ?? ''), {
        when: words.moment(timeOf(rated.at).setZone(zoneOf(zone)), today),
        why: quotedFor({ words, view }, rated),
      }),
    )
}

/** The same in a row of a message that asks how it stands or whose it is, with the times as on its day. */
export function formerInRow(sheet: Sheet, { items }: Row, commitment: Commitment): string[] {
  const isNews = items.every(({ reason }) => reason === 'news')
  return isNews ? [] : formerSaid({ ...sheet, today: sheet.message.day }, commitment)
}
