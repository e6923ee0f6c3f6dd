import { plusSpan } from '../../register/calendar.ts'
import { plusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import type { Day, Due } from '../../register/schema.ts'
import { en } from '../languages/en.ts'
import { fr } from '../languages/fr.ts'
import { plainWords, withoutEnd } from '../text.ts'
import { lengthSaid, readPhrase } from './phrase.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, monthDue } from './when.ts'

/** The due that the words say, or nothing where they are no date. A day or a month without a year is the next such one (see `justPassed`). */
export function readDate(said: string, context: DateContext): When | undefined {
  const phrase = tidy(plainWords(said))
  if (phrase === '' || phrase.length > 60) return undefined
  for (const { dates } of languages(context)) {
    const when = readPhrase(phrase, dates, context)
    if (when) return when
  }
  return eventPhrase(phrase, context) ?? byLibrary(phrase, context)
}

/** The due that is a length of time ("a week", "10 jours ouvrés") after the deadline of `due`; a month stays a month where whole months are added. */
export function movedBy(said: string, due: Due | undefined, context: DateContext): When | undefined {
  const phrase = tidy(plainWords(said))
  const length = languages(context)
    .map(({ dates }) => lengthSaid(phrase.replace(dates.fromDeadline, ''), dates))
    .find((found) => found !== undefined)
  if (length === undefined) return undefined

  const deadline = deadlineOf(due, context.events)
  if (deadline.kind !== 'dated') return { is: 'unclear' }
  const months = /^P(\d+)M$/.exec(length)
  if (months && deadline.precision === 'month') return monthDue(plusDuration(deadline.first, length))
  return dayDue(plusSpan(deadline.day, length, context.place))
}

function languages(context: DateContext) {
  return context.language === 'fr' ? [fr, en] : [en, fr]
}

function tidy(words: string): string {
  return withoutEnd(words.replace(/\s+/g, ' '), /[\s:,;.)!-]/)
    .replace(/^[\s:,;.(-]+/, '')
    .replace(/^(?:(?:cop|cob|close of (?:play|business))(?: on)? )(?=.)/, '')
    .replace(/ (?:at the latest|latest|please|cop|cob|close of (?:play|business)|au plus tard|inclus|svp)$/, '')
    .trim()
}

const meeting = /^(?:summit|sommet|meeting|reunion|conference|council|conseil|session|forum|committee|comite)s?$/

/** "the next summit": all of the words in the name of one event. */
function eventPhrase(phrase: string, { events }: DateContext): When | undefined {
  const words = phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !en.small.has(word) && !fr.small.has(word))
  if (words.length === 0) return undefined
  const found = [...events.values()].filter((event) => {
    const name = new Set(`${plainWords(event.name)} ${event.id}`.split(/[^\p{L}\p{N}]+/u))
    // "France" alone is no "UK-France summit".
    const isNamed = words.some((word) => meeting.test(word) || plainWords(event.name).endsWith(word)) || words.length > 2
    if (!isNamed) return false
    return words.every((word) => name.has(word) || (word === 'sommet' && name.has('summit')) || (word === 'prochain' && name.has('next')))
  })
  const [event] = found
  if (found.length !== 1 || !event || words.every((word) => word === 'next' || word === 'prochain')) return undefined
  const far = '9999-12-31' as Day
  return { is: 'due', due: { event: event.id }, first: event.date ?? far, last: event.date ?? far }
}

function byLibrary(phrase: string, { reader, at, language }: DateContext): When | undefined {
  const other = language === 'en' ? 'fr' : 'en'
  const bare = phrase.replace(/^(?:(?:by|on|to|the|le|au) )+/, '')
  const found = reader.day(bare, language, at) ?? reader.day(bare, other, at)
  if (!found) return undefined
  const day = dayFrom(found.year, found.month, found.day)
  return day === undefined ? { is: 'no such date' } : dayDue(day, isOfAnyYear(phrase) ? 'P1Y' : undefined)
}

/** "the ninth of March": a month, and no year. */
function isOfAnyYear(phrase: string): boolean {
  const isMonth = (word: string): boolean => [en, fr].some(({ dates }) => dates.months.some((month) => month.test(word)))
  return !/\d{4}/.test(phrase) && phrase.split(' ').some(isMonth)
}
