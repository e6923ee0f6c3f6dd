import type { DateSaid } from './dates/dating.ts'
import { dateAtStart } from './dates/dating.ts'
import type { DateContext } from './dates/when.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'

// "We can only do it by the end of May as Paris is not ready", to "why move it to 20 April?": the day by which it will be done holds, and no other.

/** `words`: the day, with its reason where one is said, as they stand behind "slips to". `isSure`: "perhaps 10 May" is not. */
export interface DayInstead {
  readonly words: string
  readonly day: string
  readonly isSure: boolean
}

const mostMarks = 8
const longestLead = 80
const mostWords = 14

const partedByMark = /[,;:.(!]\s*|\s-+\s+/g
const conclusion = new RegExp(`(?:^|\\s)(?:${anyParticle('so')})\\s+`, 'gu')
const concludes = new RegExp(`^(?:(?:${anyParticle('so')}|${anyParticle('and')})\\s+)+`, 'u')

/**
 * The day that words say it will be done by, before its reason or behind it: "it will be 10 May, Paris is late", "Paris is late, so it will be 10 May".
 * A day of something else ("the auditors report on 10 May") is none: it is led to by words that name a thing.
 */
export function dayInstead(text: Text, dates: DateContext): DayInstead | undefined {
  const first = dayLedTo(text, dates)
  if (first) {
    const reason = reasonAfter(first.rest)
    return { ...first, words: `${first.day}${reason === undefined ? '' : `: ${reason}`}` }
  }
  const marks = [...text.plain.matchAll(partedByMark).take(mostMarks), ...text.plain.matchAll(conclusion).take(mostMarks)]
  for (const { index, 0: mark } of marks) {
    const behind = slice(text, index + mark.length)
    const found = dayLedTo(slice(behind, concludes.exec(behind.plain)?.[0].length ?? 0), dates)
    const reason = reasonAfter(slice(text, 0, index))
    if (found && reason !== undefined && reasonAfter(found.rest) === undefined) return { ...found, words: `${found.day}: ${reason}` }
  }
  return undefined
}

const oneLeading = new RegExp(`^(?:${anyParticle('leadsToNewDay')})(?:(?<=')|(?![\\p{L}\\p{N}'])[\\s,]*)`, 'u')
const oneUnsure = new RegExp(`^(?:${anyParticle('unsureDate')})(?![\\p{L}\\p{N}])[\\s,]*`, 'u')

/** The day behind words that lead to it, with what stands behind it; at least one of the words stands there, or the reason begins with the next. */
function dayLedTo(text: Text, dates: DateContext): { day: string; isSure: boolean; rest: Text } | undefined {
  let rest = text
  let isSure = true
  for (let words = 0; words <= mostWords && text.plain.length - rest.plain.length <= longestLead; words++) {
    const said = dateAtStart(rest, dates)
    if (said && isWholeDay(said)) return { day: said.word, isSure, rest: said.rest }
    const unsure = oneUnsure.exec(rest.plain)?.[0] ?? ''
    const leading = unsure === '' ? (oneLeading.exec(rest.plain)?.[0] ?? '') : ''
    if (leading === '' && unsure === '') return undefined
    isSure &&= unsure === ''
    rest = slice(rest, leading.length + unsure.length)
  }
  return undefined
}

/** "10 May is a holiday" says something of that day: a mark, or a word by which a reason begins, ends the words of the date. */
function isWholeDay({ rest }: DateSaid): boolean {
  const behind = rest.plain.trimStart()
  return /^(?:$|[:;,.!()-])/.test(behind) || lexicons.some(({ because }) => because.test(behind))
}
