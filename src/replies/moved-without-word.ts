import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import type { Due } from '../register/schema.ts'
import { sameDue } from '../register/state.ts'
import { dateFor } from './agreeing.ts'
import { isBareNumber } from './closing.ts'
import { datesAmong } from './dates/among.ts'
import type { DateSaid } from './dates/dating.ts'
import { dateAtStart } from './dates/dating.ts'
import { isUnsure } from './dates/inexact.ts'
import type { Moving } from './dates/lengths.ts'
import { isNearerBack } from './dates/past.ts'
import { isPresentDue } from './dates/present.ts'
import { readDate } from './dates/read-date.ts'
import { isOnlyStep, isReason } from './dates/reason.ts'
import type { DateContext } from './dates/when.ts'
import { justPassed } from './dates/year.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isFarAhead } from './moving.ts'
import type { Question } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { tellingWhy } from './telling-why.ts'
import type { Text } from './text.ts'
import { parsedText, reasonAfter, slice } from './text.ts'

// A day, or more time, with no word of moving before it.

const upToArrow = /^([^>]{1,40}?)\s*[=-]*>\s*/

/** "2 → 30 June: strike", "31 March → 30 June": an arrow from the row, or from the present date, to a day. */
export function movedByArrow(spoken: Spoken): Spoken | undefined {
  const { clause, commitment, dates, piece } = spoken
  const isBehindRow = clause.target !== undefined && />\s*$/.test(piece.plain.slice(0, piece.plain.length - clause.tail.plain.length))
  const [arrow = '', from = ''] = isBehindRow ? [] : (upToArrow.exec(clause.tail.plain) ?? [])
  if (!isBehindRow && !isPresentDue(readDate(from, dates), commitment.due, dates)) return undefined
  const tail = slice(clause.tail, arrow.length)
  if (dateAtStart(tail, dates)?.when.is !== 'due') return undefined
  return { ...spoken, clause: { ...clause, intent: { means: 'slips', way: 'stated' }, tail } }
}

const perhapsMoves = new RegExp(`^(?:${anyParticle('perhapsMovesTo')}\\s+)+`, 'u')

/**
 * "15 April: strike", "more like 20 April": a day behind the deadline and no word of moving. It may be the new date, or the day of the strike: so it is
 * asked, as a move. Undefined: no such day, or words of another thing beside it.
 */
export function perhapsMoved(spoken: Spoken): Question | undefined {
  const { commitment, clause, dates } = spoken
  const { tail } = clause
  const { id, due } = commitment
  const deadline = deadlineOf(due, dates.events)
  const words = slice(tail, /^[\s:]*/.exec(tail.plain)?.[0].length ?? 0)
  const behind = slice(words, perhapsMoves.exec(words.plain)?.[0].length ?? 0)
  const said = dateAtStart(behind, dates) ?? moreTimeAtStart(behind, { due, way: 'later' }, dates) ?? dayBeforeWhy(behind, dates)
  if (said?.when.is !== 'due' || justPassed(said.when, dates.today)) return undefined
  if (said.when.last <= (deadline.kind === 'dated' ? deadline.day : dates.today)) return undefined
  const asked = dateFor(spoken)?.to
  if (tail.plain.includes('?') || (asked !== undefined && sameDue(asked, said.when.due))) return undefined
  if (isBareNumber(words, said.word) || isFarAhead(said.when, dates) || isUnsure(said.rest)) return undefined
  const reason = reasonAfter(said.rest) ?? whyUnmarked(said.rest)
  const isReasoned = reason !== undefined && isReason(parsedText(reason), false)
  if (!isReasoned && /[\p{L}\p{N}]/u.test(said.rest.plain)) return undefined
  return { ask: 'move all', ids: [id], dates: { [id]: said.when.due }, withoutDate: [], ...(isReasoned ? { reason } : {}) }
}

/** "We'll be late, more like mid April because the data is late": the day that is reckoned with, behind words that only say that it is late. */
export function reckonedDay(spoken: Spoken): Question | undefined {
  const { intent, tail } = spoken.clause
  const mark = /^\s*[,;:-]\s*/.exec(tail.plain)?.[0]
  if (intent?.means !== 'slips' || mark === undefined) return undefined
  const behind = slice(tail, mark.length)
  return perhapsMoves.test(behind.plain) ? perhapsMoved({ ...spoken, clause: { ...spoken.clause, tail: behind } }) : undefined
}

/** "15 April lawyers": a day, and up to three words that say why, though no mark divides them; but not "15 April meeting with Paris". */
function dayBeforeWhy(words: Text, dates: DateContext): DateSaid | undefined {
  const ends = [...words.plain.matchAll(/\s+/g)].slice(0, longestDay).map(({ index }) => index)
  return ends
    .toReversed()
    .filter((end) => whyUnmarked(slice(words, end)) !== undefined)
    .flatMap((end) => {
      const day = dateAtStart(slice(words, 0, end), dates)
      return day && /\d/.test(day.word) && day.rest.plain === '' ? [{ ...day, rest: slice(words, end) }] : []
    })[0]
}

const longestDay = 4

function whyUnmarked(rest: Text): string | undefined {
  const words = rest.said.trim()
  const isShort = /^\s*\p{L}/u.test(rest.plain) && words.split(/\s+/).length <= 3
  return isShort && !isOnlyStep(rest) && tellingWhy(rest) === 'plain' ? words : undefined
}

/** "Going to the board on 8 November": the one day behind the deadline among words of another thing. Perhaps it is the new date. */
export function dayAmong({ commitment: { due }, clause: { tail }, dates }: Spoken): Due | undefined {
  const deadline = deadlineOf(due, dates.events)
  const [said, another] = datesAmong(tail, dates)
  if (deadline.kind !== 'dated' || said?.when.is !== 'due' || typeof said.when.due !== 'string' || another) return undefined
  const { when, word, index } = said
  if (when.last <= deadline.day || when.last <= dates.today || isNearerBack(when, dates) || isFarAhead(when, dates)) return undefined
  // "Call me tomorrow", "the Monday meeting": a day within a week that no number names is seldom meant.
  const isMeant = /\d/.test(word) ? !isBareNumber(slice(tail, index), word) : when.last > plusDays(dates.today, 7)
  return isMeant ? said.when.due : undefined
}

const moreTime = new RegExp(`(?<!\\p{L})${anyParticle('moreTime')}(?!\\p{L})`, 'u')

/** "another month, hardware late", but not "two weeks of tests". */
function moreTimeAtStart(words: Text, moving: Moving, dates: DateContext): DateSaid | undefined {
  const said = dateAtStart(words, dates, moving)
  return said && moreTime.test(parsedText(said.word).plain) ? said : undefined
}
