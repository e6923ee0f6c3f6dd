import { inEveryLanguage } from '../../register/names.ts'
import type { Day } from '../../register/schema.ts'
import { anyParticle, lexicons, lexiconsFor } from '../languages/lexicons.ts'
import { plainWords } from '../text.ts'
import { readPhrase } from './phrase.ts'
import { datePhrase } from './plain-phrase.ts'
import type { DateContext, When } from './when.ts'
import { dayDue, dayFrom } from './when.ts'

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
  // Whatever else it reads ("a few weeks", "next year") is read above, or is a guess.
  if (!namesMonth(phrase) || /[/&+]|\d\D+\d{1,2}(?!\d)/.test(phrase)) return undefined
  const bare = phrase.replace(beforeDay, '')
  for (const { dates: words } of lexiconsFor(language)) {
    const found = words.library && reader.day(bare, at, words.library)
    if (!found) continue
    const day = dayFrom(found.year, found.month, found.day)
    return day === undefined ? { is: 'no such date' } : dayDue(day, /\d{4}/.test(phrase) ? undefined : 'P1Y')
  }
  return undefined
}

/** "the ninth of March" */
function namesMonth(phrase: string): boolean {
  return phrase.split(' ').some((word) => lexicons.some(({ dates }) => dates.months.some((month) => month.test(word))))
}
