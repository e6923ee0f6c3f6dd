import type { Due } from '../../register/schema.ts'
import type { Clause } from '../clause.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { reasonAfter, slice, withoutEnd } from '../text.ts'
import { movedBy, readDate } from './read-date.ts'
import type { DateContext, When } from './when.ts'

export interface DateSaid {
  readonly when: When
  /** The words of the date, as said. */
  readonly word: string
  readonly rest: Text
}

/** The date that stands behind a form ("slips to 15 April: why"), and the reason behind it. A length of time counts from `due`. */
export function dateSaid(
  { tail, intent }: Clause,
  due: Due | undefined,
  dates: DateContext,
): (DateSaid & { readonly reason?: string }) | undefined {
  const said = (intent?.means === 'slips' ? dateAtStart(tail, dates, { due }) : undefined) ?? dateAtStart(tail, dates)
  if (!said) return undefined
  const reason = reasonAfter(said.rest)
  return reason === undefined ? said : { ...said, reason }
}

/** The longest beginning that is a date. A mark, or a word that begins a reason, must divide it from what follows. */
export function dateAtStart(tail: Text, dates: DateContext, moving?: { readonly due: Due | undefined }): DateSaid | undefined {
  const text = slice(tail, /^[\s:,-]*/.exec(tail.plain)?.[0].length ?? 0)
  const days = withoutTimes(text)
  for (const end of endsOf(days.plain).toReversed()) {
    const word = slice(days, 0, end)
    const when = (moving && movedBy(word.said, moving.due, dates)) ?? readDate(word.said, dates)
    if (when) return { when, word: withoutEnd(word.said, /[\s:,;.!?-]/), rest: slice(text, end) }
  }
  return undefined
}

const timeOfDay = new RegExp(`(?<![\\p{L}\\p{N}:.])${anyParticle('timeOfDay')}(?![\\p{L}\\p{N}]|:\\d)`, 'gu')
const mostLooked = 200

/** The same with spaces in the place of each time of day: every other place stays where it is. */
function withoutTimes({ said, plain }: Text): Text {
  const start = plain.slice(0, mostLooked)
  const blank = (words: string) => ' '.repeat(words.length)
  let days = said
  for (const { index, 0: time } of start.matchAll(timeOfDay)) days = days.slice(0, index) + blank(time) + days.slice(index + time.length)
  return { said: days, plain: start.replace(timeOfDay, blank) + plain.slice(mostLooked) }
}

function endsOf(plain: string): number[] {
  const found = new Set<number>([plain.length])
  for (const { index } of plain.matchAll(/[:;,(.!?\n]|\s-+\s?|-\s/g)) found.add(index)
  for (const { index } of plain.matchAll(/(?<=\s)\p{L}/gu))
    if (lexicons.some(({ because }) => because.test(plain.slice(index)))) found.add(index)
  return [...found].filter((end) => end > 0 && end <= 60).toSorted((a, b) => a - b)
}
