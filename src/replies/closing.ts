import { daysBetween, minusDuration } from '../register/days.ts'
import type { Clause } from './clause.ts'
import { dateAtStart } from './dating.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Text } from './text.ts'
import type { DateContext } from './when.ts'

// Signs of joy, and of a tick: they say no more than the word they stand by. Any other (crossed fingers) makes it less than plain.
const ticks =
  /(?:✅|✔|☑|👍|🎉|🙂|😀|😊|🙏|👏|🥳|💪|🟢|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}])|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1|thumbsup|tada|pray|clap|muscle|slightly_smiling_face|large_green_circle):|[:;]-?\)/gu

/** Whether "done" and what follows it is a plain closing, a date to come, or neither. */
export function closingOf({ tail }: Clause, dates: DateContext): 'plain' | 'dated' | 'unclear' {
  const said = dateAtStart(tail, dates)
  const isRemark = /^[:,;(-]/.test(tail.plain)
  if (isPlainTail(tail) && !(isRemark && said?.when.is === 'due' && said.when.first > dates.today)) return 'plain'
  if (said?.when.is !== 'due' || tail.plain.includes('?')) return 'unclear'
  const { first, last, again } = said.when
  if (typeof said.when.due !== 'string') return 'dated'
  const isPast =
    last < dates.today || (first === last && first === dates.today) || (again !== undefined && isNearerBack(first, again, dates))
  if (/^[:,;(\s-]*(?:by|before|until|till|d'ici|avant|pour)\b/.test(tail.plain)) return isPast ? 'unclear' : 'dated'
  // "done this week" may be of what was or of what will be.
  if (!isPast && (first <= dates.today || /^(?:this|ce|cette)\b/.test(tail.plain))) return 'unclear'
  if (isPast) return isPlainTail(said.rest) ? 'plain' : 'unclear'
  return 'dated'
}

/** "done on 3 March", said on 10 March, is the one a week ago and not the next. */
function isNearerBack(first: Parameters<typeof minusDuration>[0], again: string, { today }: DateContext): boolean {
  const before = minusDuration(first, again)
  return before <= today && (again !== 'P1Y' || daysBetween(before, today) <= daysBetween(today, first))
}

/** Nothing that takes anything back: no words, a courtesy, or a remark marked off from the verb without a doubt in it. */
export function isPlainTail(tail: Text): boolean {
  const rest = tail.plain
    .replace(/<https?:\/\/[^>]+>|https?:\/\/\S+/g, ' ')
    .replace(ticks, ' ')
    .replace(/^[\s!.]+|[\s!.)]+$/g, '')
  if (rest === '') return true
  if (/[?]|\p{Extended_Pictographic}|(?:^|\s):[a-z_]+:/u.test(rest)) return false
  if (en.doubt.test(rest) || fr.doubt.test(rest)) return false
  return /^[:,;(-]|^(?:and|et)\s|\n/.test(rest) || /^[\s!.]*[.!]\s/.test(tail.plain) || /^[\s!.]*\n/.test(tail.plain) || isCourtesy(rest)
}

/** The same for what is given up: its reason may have any words in it ("withdrawn: no longer needed"), but no question. */
export function isPlainEnding(tail: Text): boolean {
  if (tail.plain.includes('?')) return false
  const isReason =
    /^[\s.]*(?::|-\s|\()|^(?:because|since|as|due to|owing to|given|for lack of|following|car|parce|en raison|faute|suite|a cause|puisque|vu|du fait)\b/
  return isReason.test(tail.plain) || isPlainTail(tail)
}

function isCourtesy(rest: string): boolean {
  return [en, fr].some(({ courtesy }) => courtesy.test(rest)) && rest.split(' ').length < 5
}
