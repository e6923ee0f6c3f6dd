import { plusSpan } from '../../register/calendar.ts'
import { plusDuration } from '../../register/days.ts'
import { deadlineOf } from '../../register/due.ts'
import { inEveryLanguage } from '../../register/names.ts'
import type { Day, Due } from '../../register/schema.ts'
import { anyParticle, lexicons, lexiconsFor } from '../languages/lexicons.ts'
import { plainWords, withoutEnd } from '../text.ts'
import { lengthSaid, readPhrase } from './phrase.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom, monthDue } from './when.ts'

/** The due that the words say, if they are a date. A day or a month without a year is the next such one (see `justPassed`). */
export function readDate(said: string, context: DateContext): When | undefined {
  const phrase = datePhrase(said)
  if (phrase === '' || phrase.length > 60) return undefined
  for (const { dates } of lexiconsFor(context.language)) {
    const when = readPhrase(phrase, dates, context)
    if (when) return when
  }
  return eventPhrase(phrase, context) ?? byLibrary(phrase, context)
}

/** The due that lies a length of time ("a week", "10 jours ouvrés") after the deadline of `due`. A month plus whole months stays a month. */
export function movedBy(said: string, due: Due | undefined, context: DateContext): When | undefined {
  const phrase = datePhrase(said)
  const length = lexiconsFor(context.language)
    .map(({ dates }) => lengthSaid(phrase.replace(dates.fromDeadline, ''), dates))
    .find((found) => found !== undefined)
  if (length === undefined) return undefined

  const deadline = deadlineOf(due, context.events)
  if (deadline.kind !== 'dated') return { is: 'unclear' }
  const months = /^P(\d+)M$/.exec(length)
  if (months && deadline.precision === 'month') return monthDue(plusDuration(deadline.first, length))
  return dayDue(plusSpan(deadline.day, length, context.workingDays))
}

const beforeDate = new RegExp(`^${anyParticle('beforeDate')} (?=.)`)
const afterDate = new RegExp(` ${anyParticle('afterDate')}$`)

/** The plain words of a date, without the words around it that mean nothing more. */
function datePhrase(said: string): string {
  return withoutEnd(plainWords(said).replace(/\s+/g, ' '), /[\s:,;.)!-]/)
    .replace(/^[\s:,;.(-]+/, '')
    .replace(beforeDate, '')
    .replace(afterDate, '')
    .trim()
}

const meeting = new RegExp(`^${anyParticle('meeting')}(?:${lexicons.flatMap(({ plurals }) => plurals).join('|')})?$`)
const nextEvent = new RegExp(`^${anyParticle('nextEvent')}$`)

/** "the next summit": the event whose name has all of these words, if there is only one. */
function eventPhrase(phrase: string, { events }: DateContext): When | undefined {
  const words = phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !lexicons.some(({ small }) => small.has(word)))
  if (words.length === 0) return undefined
  const found = [...events.values()].filter((event) => {
    const names = inEveryLanguage(event.name).map(plainWords)
    const name = new Set(`${names.join(' ')} ${event.id}`.split(/[^\p{L}\p{N}]+/u))
    // "France" alone does not name the "UK-France summit".
    const isNamed = words.some((word) => meeting.test(word) || names.some((each) => each.endsWith(word))) || words.length > 2
    if (!isNamed) return false
    return words.every((word) => name.has(word) || otherNamesOf(word).some((other) => name.has(other)))
  })
  const [event] = found
  if (found.length !== 1 || !event || words.every((word) => nextEvent.test(word))) return undefined
  const far = '9999-12-31' as Day
  return { is: 'due', due: { event: event.id }, first: event.date ?? far, last: event.date ?? far }
}

function otherNamesOf(word: string): string[] {
  return lexicons.flatMap(({ eventWords }) => (Object.hasOwn(eventWords, word) ? [eventWords[word] ?? word] : []))
}

const beforeDay = new RegExp(`^(?:${anyParticle('beforeDay')} )+`)

function byLibrary(phrase: string, { reader, at, language }: DateContext): When | undefined {
  const bare = phrase.replace(beforeDay, '')
  for (const { dates: words } of lexiconsFor(language)) {
    const found = words.library && reader.day(bare, at, words.library)
    if (!found) continue
    const day = dayFrom(found.year, found.month, found.day)
    return day === undefined ? { is: 'no such date' } : dayDue(day, isOfAnyYear(phrase) ? 'P1Y' : undefined)
  }
  return undefined
}

/** "the ninth of March": a month, and no year. */
function isOfAnyYear(phrase: string): boolean {
  const isMonth = (word: string): boolean => lexicons.some(({ dates }) => dates.months.some((month) => month.test(word)))
  return !/\d{4}/.test(phrase) && phrase.split(' ').some(isMonth)
}
