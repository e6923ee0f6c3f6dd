import { deadlineOf } from '../register/due.ts'
import type { EntryOf } from '../register/schema.ts'
import { dateAtStart, lengthAtStart } from './dates/dating.ts'
import { isUnsure } from './dates/inexact.ts'
import type { Moving } from './dates/lengths.ts'
import type { DateContext } from './dates/when.ts'
import { formAtStart } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Reading, Understood } from './reading.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'

// A new date that stands behind the reason: "late because HR lost two analysts, new date 30 November"; or behind how much later it is.

const mostMarks = 8

/** The same with the words between as its reason; undefined where no date is called the new one, or a doubt stands before it. */
export function dayBehindReason(spoken: Spoken): Spoken | undefined {
  const { clause, dates } = spoken
  if (clause.intent?.means !== 'slips' || clause.intent.way !== 'later') return undefined
  const { tail } = clause
  for (const { index, 0: mark } of tail.plain.matchAll(/[,;:.(]\s*|\s-\s+/g).take(mostMarks)) {
    const found = formAtStart(slice(tail, index + mark.length))
    const isNew = found?.intent.means === 'slips' && dateAtStart(found.tail, dates) !== undefined
    const before = slice(tail, 0, index)
    const reason = isNew && !isDoubted(before) ? reasonAfter(before) : undefined
    if (isNew && reason !== undefined) return { ...spoken, clause: { ...clause, form: found.form, tail: found.tail, reason } }
  }
  return undefined
}

const leadsToDay = new RegExp(`^(?:(?:${(['and', 'so', 'atPresent'] as const).map((each) => anyParticle(each)).join('|')})\\s+)+`, 'u')

/** "Slipped a week, now 8 April, printers", "two weeks late: strike, so 20 April": a day that is said beside a length is the one that holds. */
export function dayBesideLength(spoken: Spoken): Spoken | undefined {
  const { clause, commitment, dates } = spoken
  if (clause.intent?.means !== 'slips') return undefined
  const moving = { due: commitment.due, way: clause.intent.way }
  const day = dayThatLengthComesTo(clause.tail, dates, moving)
  if (day) return { ...spoken, clause: { ...clause, tail: day } }
  const rest = lengthAtStart(clause.tail, dates, moving)?.rest
  if (!rest) return undefined
  for (const { index, 0: mark } of rest.plain.matchAll(/[,;:.]\s*|\s-\s+/g).take(mostMarks)) {
    const behind = slice(rest, index + mark.length)
    const led = leadsToDay.exec(behind.plain)?.[0].length ?? 0
    const found = formAtStart(slice(behind, led)) ?? formAtStart(behind)
    const isMoved = found?.intent.means === 'slips'
    const tail = isMoved ? found.tail : slice(behind, led)
    const isDay = index === 0 || led > 0 || isMoved
    const before = slice(rest, 0, index)
    if (!isDay || isDoubted(before) || dateAtStart(tail, dates)?.when.is !== 'due') continue
    const reason = reasonAfter(before)
    return { ...spoken, clause: { ...clause, tail, ...(reason === undefined ? {} : { reason }) } }
  }
  return undefined
}

const untilDay = new RegExp(`(?<=\\S)\\s+${anyParticle('lengthTo')}\\s+`, 'g')
const longestLength = 60

/** "8 April: strike", of "a week to 8 April: strike". */
function dayThatLengthComesTo(tail: Text, dates: DateContext, moving: Moving): Text | undefined {
  for (const { index, 0: mark } of tail.plain.slice(0, longestLength).matchAll(untilDay)) {
    const day = slice(tail, index + mark.length)
    const isLength = lengthAtStart(slice(tail, 0, index), dates, moving)?.rest.plain === ''
    if (isLength && dateAtStart(day, dates)?.when.is === 'due') return day
  }
  return undefined
}

function isDoubted(words: Text): boolean {
  return words.plain.includes('?') || isUnsure(words) || lexicons.some(({ tentative }) => tentative.test(words.plain))
}

/**
 * "delayed, new date 15 April: why": what one piece says without its date, another says with it. A date that is earlier than before is none of a
 * delay, and stays asked.
 */
export function withoutEmptyMoves({ changes, unclear, ...reading }: Reading): Reading {
  const empty = unclear.filter(({ question }) => question.ask === 'which date' && question.word === '')
  const asked = new Set(empty.flatMap(({ question }) => ('id' in question ? [question.id] : [])))
  const isTaken = ({ id, entry }: Understood): boolean => entry.kind === 'dated' && asked.has(id)
  const moved = new Set(changes.filter((each) => isTaken(each) && !movesBack(each)).map(({ id }) => id))
  const answered = empty.filter(({ question }) => 'id' in question && moved.has(question.id))
  const isAnswered = ({ entry }: Understood): boolean => entry.kind === 'noted' && answered.some(({ text }) => text === entry.text)
  return {
    ...reading,
    changes: changes.filter((each) => !isAnswered(each) && !(isTaken(each) && movesBack(each))),
    unclear: unclear.filter((each) => !answered.includes(each)),
  }
}

function movesBack({ entry }: Understood): boolean {
  if (entry.kind !== 'dated') return false
  const dated = entry as EntryOf<'dated'>
  const [from, to] = [dated.from, dated.to].map((due) => deadlineOf(due ?? undefined, new Map()))
  return from?.kind === 'dated' && to?.kind === 'dated' && to.day < from.day
}
