import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import type { DateSaid } from './dating.ts'
import { dateAtStart } from './dating.ts'
import type { DateContext } from './when.ts'

const beforeDate = /(?<=^|[\s:,;(-])[\p{L}\d]/gu
const mostPlaces = 40

/** Each date that stands among the words, and where it begins: "published on 15 April". */
export function* datesAmong(words: Text, dates: DateContext): Generator<DateSaid & { readonly index: number }> {
  let end = 0
  for (const { index } of words.plain.matchAll(beforeDate).take(mostPlaces)) {
    const said = index < end ? undefined : dateAtStart(slice(words, index), dates)
    if (!said) continue
    end = words.plain.length - said.rest.plain.length
    yield { ...said, index }
  }
}
