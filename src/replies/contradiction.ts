import { goesOn, isEnding } from '../register/kinds.ts'
import { withoutEmptyMoves } from './day-behind-reason.ts'
import { formAtStart } from './forms.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Question, Reading, Unclear, Understood } from './reading.ts'
import { isPlainRemark } from './remark.ts'
import { parsedText, plainWords } from './text.ts'

/**
 * A reply that says "done" and then "not published yet" of the same commitment does not close it. Neither does one that also calls it at risk, moves
 * its date, or notes what may take it back; and a rating beside another one is none. The bot asks, and keeps the words as a note.
 */
export function withoutContradiction(said: Reading): Reading {
  return withoutOpenEnding(withOneRating(withoutEmptyMoves(said)))
}

/** "On track and blocked", "on track, slips to May", "on track. NB: we have no money": how it stands is asked, and no rating is taken. */
function withOneRating({ changes, unclear, ...reading }: Reading): Reading {
  const late = new Set(unclear.flatMap(({ question }) => (goesOnIfMeant(question) && question.ask !== 'until when' ? [question.id] : [])))
  const doubtful = changes.filter(
    (change) =>
      change.entry.kind === 'rated' &&
      (isDoubtfulGreen(change, { changes, unclear }, late) || isOneOfTwo(change, changes) || saysNoBeside(change, { changes, unclear })),
  )
  const ids = [...new Set(doubtful.map(({ id }) => id))].filter((id) => !late.has(id))
  const questions = ids.map(
    (id): Unclear => ({
      text: doubtful.flatMap((change) => (change.id === id ? [String(change.entry.text)] : [])).join(', '),
      question: { ask: 'not understood', ids: [id] },
      why: { rule: 'beside' },
    }),
  )
  return {
    ...reading,
    changes: changes.map((change) => (doubtful.includes(change) ? asNote(change) : change)),
    unclear: [...unclear, ...questions],
  }
}

function isDoubtfulGreen({ id, entry }: Understood, reading: Reading, late: ReadonlySet<string>): boolean {
  if (entry.kind !== 'rated' || entry.rating !== 'green') return false
  if (late.has(id)) return true
  return wordsBeside(id, reading).some((words) => lexicons.some(({ exception }) => exception.test(plainWords(words))))
}

/** Whether it is called two things at a time, or given up or called done at the same time. */
function isOneOfTwo({ id, entry }: Understood, changes: readonly Understood[]): boolean {
  if (entry.kind !== 'rated') return false
  return changes.some((other) => {
    if (other.id !== id) return false
    if (other.entry.kind === 'rated') return other.entry.rating !== entry.rating
    return isGivenUp(other) || (entry.rating === 'green' && isEnding(other.entry))
  })
}

/** "Blocked. No." */
function saysNoBeside({ id, entry }: Understood, reading: Reading): boolean {
  return wordsBeside(id, reading).some((words) => {
    const said = parsedText(words)
    const found = formAtStart(said)
    const isOver = entry.kind === 'rated' && entry.rating !== 'green' && lexicons.some(({ settled }) => settled.test(said.plain))
    return isOver || (found?.intent.means === 'no' && !/[\p{L}\p{N}]/u.test(found.tail.plain))
  })
}

function isGivenUp({ entry: { kind } }: Understood): boolean {
  return kind === 'withdrawn' || kind === 'superseded'
}

/** What else the reply says of a commitment in words that change nothing: notes, and what was not understood. */
function wordsBeside(id: string, { changes, unclear }: Reading): string[] {
  const noted = changes.filter((each) => each.id === id && each.entry.kind === 'noted').map(({ entry }) => String(entry.text))
  return [...noted, ...unclear.filter(({ question }) => idsAsked(question).includes(id)).map(({ text }) => text)]
}

function withoutOpenEnding({ changes, unclear, ...reading }: Reading): Reading {
  const doubted = new Set(unclear.map(({ question }) => (question.ask === 'is it done' ? question.id : undefined)))
  const asked = new Set(unclear.flatMap(({ question }) => (goesOnIfMeant(question) ? [question.id] : [])))
  const sure = changes
    .filter(({ id, entry }) => entry.kind !== 'closed' || !doubted.has(id))
    .map((change) => (isEnding(change.entry) && asked.has(change.id) ? asNote(change) : change))
  // Whatever is asked of it besides may take the ending back.
  const unread = new Set(unclear.flatMap(({ question }) => idsAsked(question)))
  const denied = sure.filter(
    (change) => isEnding(change.entry) && (unread.has(change.id) || sure.some((other) => other.id === change.id && denies(other, change))),
  )
  return endingsAsked({ ...reading, changes: sure, unclear }, denied)
}

/** The commitments of which the meaning of some words is asked. */
function idsAsked(question: Question): readonly string[] {
  if (question.ask === 'not understood') return question.ids
  // By when it is done is asked of words that were understood.
  const isUnderstood = question.ask === 'too long' || question.ask === 'by when'
  return 'id' in question && question.id !== undefined && !isUnderstood ? [question.id] : []
}

/** The same with these endings kept as notes, and a question for each. */
export function endingsAsked({ changes, unclear, ...reading }: Reading, doubtful: readonly Understood[]): Reading {
  const questions = doubtful.map(
    ({ id, entry }): Unclear => ({
      text: String(entry.text),
      question: endingQuestion(entry.kind, id),
      why: { rule: 'beside' },
    }),
  )
  return {
    ...reading,
    changes: changes.map((change) => (doubtful.includes(change) ? asNote(change) : change)),
    unclear: [...unclear, ...questions],
  }
}

/** Whether it ended so; of what is superseded, by what: a yes would not say. */
export function endingQuestion(kind: Understood['entry']['kind'], id: string): Question {
  if (kind === 'superseded') return { ask: 'by what', id, word: '' }
  return { ask: kind === 'closed' ? 'is it done' : 'is it withdrawn', id }
}

/** What is asked back is a move, a silence or a reopening: a closing beside it is none. */
function goesOnIfMeant(question: Question): question is Question & { readonly id: string } {
  return 'id' in question && ['reason', 'which date', 'earlier', 'same date', 'date passed', 'until when'].includes(question.ask)
}

function denies(other: Understood, ending: Understood): boolean {
  const { entry } = other
  if (isEnding(other.entry)) return entry.kind !== ending.entry.kind
  if (entry.kind === 'rated') return true
  if (entry.kind === 'noted') return !isOnlyAsked(entry) && !isPlainRemark(parsedText(`: ${String(entry.text)}`))
  return goesOn(entry)
}

/** What is asked back is kept as a note too, and the question stands for it. */
function isOnlyAsked(entry: Understood['entry']): boolean {
  return 'unclear' in entry && entry.unclear === true
}

/** The same words, kept as a note that is no answer. */
export function asNote({ id, entry: { by, team, text } }: Understood): Understood {
  return { id, entry: { kind: 'noted', by, ...(team === undefined ? {} : { team }), unclear: true, text } as Understood['entry'] }
}
