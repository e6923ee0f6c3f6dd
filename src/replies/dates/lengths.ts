import { minusSpan, plusSpan } from '../../register/calendar.ts'
import { minusDuration, plusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import type { Due } from '../../register/schema.ts'
import type { DateWords } from '../languages/date-words.ts'
import type { Way } from '../languages/lexicon.ts'
import { lexiconsFor } from '../languages/lexicons.ts'
import { datePhrase } from './plain-phrase.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, monthDue } from './when.ts'

// Lengths of time: "two more weeks", "10 jours ouvrés".

/** What a length of time is counted from, and in which direction. */
export interface Moving {
  readonly due: Due | undefined
  readonly way: Way | undefined
}

/**
 * The due that lies a length of time after the deadline, or before it if it is brought forward. A month plus whole months or years stays a month.
 * Undefined if the words are no length.
 */
export function movedBy(said: string, { due, way }: Moving, context: DateContext): When | undefined {
  const length = lengthFromDeadline(datePhrase(said), context)
  if (length === undefined) return undefined
  const deadline = deadlineOf(due, context.events)
  // "moved forward two weeks" is later for some and earlier for others.
  if (deadline.kind !== 'dated' || way === 'unsure') return { is: 'unclear' }
  const [whole, working] = way === 'earlier' ? [minusDuration, minusSpan] : [plusDuration, plusSpan]
  if (/^P\d+[MY]$/.test(length) && deadline.precision === 'month') return monthDue(whole(deadline.first, length))
  return dayDue(working(deadline.day, length, context.workingDays))
}

function lengthFromDeadline(phrase: string, { language }: DateContext): string | undefined {
  for (const { dates } of lexiconsFor(language)) {
    const bare = phrase
      .replace(dates.fromDeadline, '')
      .replace(/^\+\s?/, '')
      .replace(dates.about, '')
      .replace(dates.lateBehind, '')
    const length = lengthSaid(bare, dates)
    if (length !== undefined) return length
  }
  return undefined
}

/** The length of time that the words are, as the register writes it: `P2W`, `10 working days`. */
export function lengthSaid(phrase: string, words: DateWords): string | undefined {
  const [, weeks] = words.inWeeks.find(([said]) => said.test(phrase.replace(words.more, '').trim())) ?? []
  if (weeks !== undefined) return `P${weeks}W`
  const { unit, said } = unitAtEnd(phrase.replace(/^(\d{1,3})(?=\p{L})/u, '$1 '), words) ?? {}
  if (unit === 'fortnight' && said === undefined) return 'P2W'
  const count = said === undefined ? undefined : countSaid(said, words)
  if (unit === undefined || count === undefined || count === 0) return undefined
  switch (unit) {
    case 'workingDay':
      return `${count} working days`
    case 'day':
      return `P${count}D`
    case 'week':
      return `P${count}W`
    case 'fortnight':
      return `P${count * 2}W`
    case 'month':
      return `P${count}M`
    case 'quarter':
      return `P${count * 3}M`
    case 'year':
      return `P${count}Y`
  }
}

type Unit = keyof DateWords['units']
const unitNames: readonly Unit[] = ['fortnight', 'workingDay', 'day', 'week', 'month', 'quarter', 'year']

/** The unit at the end of the words, the longest there is ("working days", not "days"), and what stands before it. */
function unitAtEnd(phrase: string, { units }: DateWords): { unit: Unit; said: string | undefined } | undefined {
  const starts = [
    { end: undefined, start: 0 },
    ...[...phrase.matchAll(/[\s-]+/g)].map(({ 0: gap, index }) => ({ end: index, start: index + gap.length })),
  ]
  for (const { end, start } of starts) {
    const unit = unitNames.find((name) => units[name].test(phrase.slice(start)))
    if (unit) return { unit, said: end === undefined ? undefined : phrase.slice(0, end) }
  }
  return undefined
}

/** "two", "21", "twenty-one", "two more", "another two". */
function countSaid(said: string, { numbers, more }: DateWords): number | undefined {
  const bare = said
    .replace(more, ' ')
    .replace(/[\s-]+/g, ' ')
    .trim()
  const known = (words: string): number | undefined => (Object.hasOwn(numbers, words) ? numbers[words] : undefined)
  if (/^\d{1,3}$/.test(bare)) return Number(bare)
  if (known(bare) !== undefined) return known(bare)
  const [first = '', ...others] = bare.split(' ')
  const rest = others.join(' ')
  if (rest === '' || known(first) !== 1) return undefined
  return /^\d{1,3}$/.test(rest) ? Number(rest) : known(rest)
}
