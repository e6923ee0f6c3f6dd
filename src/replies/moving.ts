import { sameDue } from '../register/state.ts'
import { dateFor } from './agreeing.ts'
import type { Clause } from './clause.ts'
import { dateSaid } from './dates/dating.ts'
import type { When } from './dates/when.ts'
import { justPassed } from './dates/year.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Question, Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import type { Text } from './text.ts'

// What moves a date, or keeps the bot silent until a day.

/** "slips to 15 April: why", "done by 15 April: why". */
export function dating(spoken: Spoken): Reading {
  const { commitment, clause, dates } = spoken
  const { id } = commitment
  const said = dateSaid(clause, commitment.due, dates)
  if (!said) return askBack(spoken, withoutDate(clause, id))
  const { when, word, reason } = said
  if (when.is === 'no such date') return askBack(spoken, { ask: 'no such date', word })
  if (when.is === 'unclear') return askBack(spoken, { ask: 'which date', id, word })
  const passed = passedOf(spoken, when)
  if (passed) return askBack(spoken, passed)
  if (reason === undefined && spoken.piece.plain.includes('?')) return askBack(spoken, notUnderstood(id))
  const asked = dateFor(spoken)
  const isAnswer = asked !== undefined && sameDue(asked.to, when.due)
  if (reason === undefined && commitment.due !== undefined && !isAnswer)
    return askBack(spoken, { ask: 'reason', id, pending: 'dated', to: when.due })
  const from = commitment.due === undefined ? {} : { from: commitment.due }
  return change(spoken, { kind: 'dated', ...from, to: when.due, text: reason ?? spoken.piece.said })
}

const callsForDate = new RegExp(`${anyParticle('callsForDate')}$`)

/** The question for a form that calls for a date and has no date behind it. */
function withoutDate({ intent, form, tail }: Clause, id: string): Question {
  if (intent?.means === 'done by') return { ask: 'is it done', id }
  const isMove = tail.plain === '' || callsForDate.test(form) || /^[:(,]/.test(tail.plain)
  return isMove ? { ask: 'which date', id, word: wordOf(tail) } : notUnderstood(id)
}

/** The question about a day in the past. If the words name no year and the day passed only recently, the question offers the next such day. */
function passedOf({ commitment: { id }, dates }: Spoken, when: When & { is: 'due' }): Question | undefined {
  if (when.last < dates.today) return { ask: 'date passed', id, passed: when.due }
  const passed = justPassed(when, dates.today)
  return passed && { ask: 'date passed', id, passed: passed.due, next: when.due }
}

/** "snooze until 14 March" */
export function snoozing(spoken: Spoken): Reading {
  const { id } = spoken.commitment
  const said = dateSaid(spoken.clause, undefined, spoken.dates)
  if (!said || said.when.is === 'unclear') return askBack(spoken, { ask: 'until when', id })
  if (said.when.is === 'no such date') return askBack(spoken, { ask: 'no such date', word: said.word })
  const passed = passedOf(spoken, said.when)
  if (passed) return askBack(spoken, passed)
  if (spoken.piece.plain.includes('?')) return askBack(spoken, notUnderstood(id))
  // "until April" ends when April begins; if the month has begun, when it is over.
  const until = said.when.first > spoken.dates.today ? said.when.first : said.when.last
  return change(spoken, { kind: 'snoozed', until, text: keptWords(spoken) })
}

/** The words in the place of a date, up to the next mark. */
export function wordOf(tail: Text): string {
  return /^[^:;,(]*/.exec(tail.said)?.[0].trim() ?? ''
}
