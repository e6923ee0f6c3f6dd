import type { Day } from '../register/schema.ts'
import { dayInWords, durationIn, listFormat, pluralIn, quarterOfDay } from './intl.ts'
import type { SaidDue } from './said-due.ts'

const locale = 'en-GB'
const plural = pluralIn(locale)
const andList = listFormat(locale)

/** A due in English. */
export const englishDue = {
  /** "by the end of March 2011" */
  due(due: SaidDue): string {
    switch (due.kind) {
      case 'day':
        return `by ${longDay(due.day)}`
      case 'span':
        return `by the end of ${spanName(due)}`
      case 'event':
        return `${due.before === undefined ? 'by' : 'no later than'} ${eventName(due)} (${due.deadline === null ? 'date not yet fixed' : longDay(due.deadline)})`
      case 'without delay':
      case 'continuing':
      case 'none':
        return englishDue.name(due)
    }
  },
  /** "March 2011" */
  name(due: SaidDue): string {
    switch (due.kind) {
      case 'day':
        return dayInWords(due.day, locale, 'd MMMM yyyy')
      case 'span':
        return spanName(due)
      case 'event':
        return eventName(due)
      case 'without delay':
        return 'without delay'
      case 'continuing':
        return 'continuing'
      case 'none':
        return 'no deadline'
    }
  },
  /** "Wednesday 15 December", "the end of March" */
  date(due: SaidDue, today: Day): string {
    switch (due.kind) {
      case 'day':
        return dayInWords(due.day, locale, due.day.slice(0, 4) === today.slice(0, 4) ? 'cccc d MMMM' : 'cccc d MMMM yyyy')
      case 'span':
        return `the end of ${spanName(due)}`
      case 'event':
        return due.deadline === null ? eventName(due) : `${eventName(due)} (${longDay(due.deadline)})`
      case 'without delay':
      case 'continuing':
      case 'none':
        return englishDue.name(due)
    }
  },
}

function longDay(day: Day): string {
  return dayInWords(day, locale, 'cccc d MMMM yyyy')
}

function spanName({ precision, first }: Extract<SaidDue, { kind: 'span' }>): string {
  if (precision === 'month') return dayInWords(first, locale, 'MMMM yyyy')
  if (precision === 'quarter')
    return `the ${['first', 'second', 'third', 'fourth'][quarterOfDay(first) - 1]} quarter of ${first.slice(0, 4)}`
  return first.slice(0, 4)
}

/** "the next UK-France summit" */
export function eventName({ name, before }: Pick<Extract<SaidDue, { kind: 'event' }>, 'name' | 'before'>): string {
  const event = /^the /i.test(name) ? lowerFirst(name) : `the ${lowerFirst(name)}`
  return before === undefined ? event : `${duration(before)} before ${event}`
}

/** A name within a sentence: "next UK-France summit". A proper noun at its start keeps its capital. */
function lowerFirst(name: string): string {
  return /^(next|last|first|second|third|annual|joint|summit|meeting|conference|review|the) /i.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name
}

function duration(length: string): string {
  return durationIn(
    length,
    [
      (n) => plural(n, 'year', 'years'),
      (n) => plural(n, 'month', 'months'),
      (n) => plural(n, 'week', 'weeks'),
      (n) => plural(n, 'day', 'days'),
    ],
    andList,
  )
}
