import type { Due } from '../../register/schema.ts'
import type { Clause } from '../clause.ts'
import { en } from '../languages/en.ts'
import { fr } from '../languages/fr.ts'
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

/** The date that stands behind a form ("slips to 15 April: why"), and the reason behind it. `due` is what a length of time counts from. */
export function dateSaid(
  { tail, form }: Clause,
  due: Due | undefined,
  dates: DateContext,
): (DateSaid & { readonly reason?: string }) | undefined {
  const isMove =
    !/(?:done|complete|completed|finished|delivered|closed|ready|fait\w*|termin\w+|clos\w*|livr\w+)\b/.test(form) &&
    !/^(?:please )?(?:snooze|pause|mute|remind|en pause|rappel|relanc)/.test(form)
  const said = dateAtStart(tail, dates, isMove ? { due } : undefined) ?? dateAtStart(tail, dates, undefined)
  if (!said) return undefined
  const reason = reasonAfter(said.rest)
  return reason === undefined ? said : { ...said, reason }
}

/** The longest beginning that is a date; what follows must be divided from it by a mark or by a word that begins a reason. */
export function dateAtStart(tail: Text, dates: DateContext, moving?: { readonly due: Due | undefined }): DateSaid | undefined {
  const text = slice(tail, /^[\s:,-]*/.exec(tail.plain)?.[0].length ?? 0)
  for (const end of endsOf(text.plain).toReversed()) {
    const word = slice(text, 0, end)
    const when = (moving && movedBy(word.said, moving.due, dates)) ?? readDate(word.said, dates)
    if (when) return { when, word: withoutEnd(word.said, /[\s:,;.!?-]/), rest: slice(text, end) }
  }
  return undefined
}

function endsOf(plain: string): number[] {
  const found = new Set<number>([plain.length])
  for (const { index } of plain.matchAll(/[:;,(.!?\n]|\s-+\s?|-\s/g)) found.add(index)
  for (const { index } of plain.matchAll(/(?<=\s)\p{L}/gu))
    if (en.because.test(plain.slice(index)) || fr.because.test(plain.slice(index))) found.add(index)
  return [...found].filter((end) => end > 0 && end <= 60).toSorted((a, b) => a - b)
}
