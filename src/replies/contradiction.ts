import { goesOn, isEnding } from '../register/kinds.ts'
import type { Question, Reading, Unclear, Understood } from './reading.ts'

/**
 * A reply that says "done" and then "not published yet" of the same commitment does not close it. Neither does a reply that also calls it at
 * risk or moves its date. The bot asks whether it is done, and keeps the closing as a note.
 */
export function withoutContradiction(reading: Reading): Reading {
  return withoutOpenEnding(withOneRating(reading))
}

/** "On track and blocked", or "on track, slips to May": how it stands is asked, and no rating is taken. */
function withOneRating({ changes, unclear, ...reading }: Reading): Reading {
  const late = new Set(unclear.flatMap(({ question }) => (goesOnIfMeant(question) && question.ask !== 'until when' ? [question.id] : [])))
  const isDoubtful = ({ id, entry }: Understood): boolean =>
    entry.kind === 'rated' &&
    ((entry.rating === 'green' && late.has(id)) ||
      changes.some((other) => other.id === id && other.entry.kind === 'rated' && other.entry.rating !== entry.rating))
  const doubtful = changes.filter(isDoubtful)
  const ids = [...new Set(doubtful.map(({ id }) => id))].filter((id) => !late.has(id))
  const questions = ids.map(
    (id): Unclear => ({
      text: doubtful.flatMap((change) => (change.id === id ? [String(change.entry.text)] : [])).join(', '),
      question: { ask: 'not understood', ids: [id] },
    }),
  )
  return {
    ...reading,
    changes: changes.map((change) => (isDoubtful(change) ? asNote(change) : change)),
    unclear: [...unclear, ...questions],
  }
}

function withoutOpenEnding({ changes, unclear, ...reading }: Reading): Reading {
  const doubted = new Set(unclear.map(({ question }) => (question.ask === 'is it done' ? question.id : undefined)))
  const asked = new Set(unclear.flatMap(({ question }) => (goesOnIfMeant(question) ? [question.id] : [])))
  const sure = changes
    .filter(({ id, entry }) => entry.kind !== 'closed' || !doubted.has(id))
    .map((change) => (isEnding(change.entry) && asked.has(change.id) ? asNote(change) : change))
  // What was not understood may take the closing back.
  const unread = new Set(unclear.flatMap(({ question }) => (question.ask === 'not understood' ? question.ids : [])))
  const denied = sure.filter(
    (change) => isEnding(change.entry) && (unread.has(change.id) || sure.some((other) => other.id === change.id && denies(other, change))),
  )
  return endingsAsked({ ...reading, changes: sure, unclear }, denied)
}

/** The same with these endings kept as notes, and a question for each. */
export function endingsAsked({ changes, unclear, ...reading }: Reading, doubtful: readonly Understood[]): Reading {
  const questions = doubtful.map(
    ({ id, entry }): Unclear => ({
      text: String(entry.text),
      question: { ask: entry.kind === 'closed' ? 'is it done' : 'is it withdrawn', id },
    }),
  )
  return {
    ...reading,
    changes: changes.map((change) => (doubtful.includes(change) ? asNote(change) : change)),
    unclear: [...unclear, ...questions],
  }
}

/** What is asked back is a move, a silence or a reopening: a closing beside it is none. */
function goesOnIfMeant(question: Question): question is Question & { readonly id: string } {
  return 'id' in question && ['reason', 'which date', 'earlier', 'same date', 'date passed', 'until when'].includes(question.ask)
}

function denies(other: Understood, ending: Understood): boolean {
  const { entry } = other
  if (isEnding(other.entry)) return entry.kind !== ending.entry.kind
  if (entry.kind === 'rated') return entry.rating !== 'green'
  return goesOn(entry)
}

function asNote({ id, entry: { by, team, text } }: Understood): Understood {
  return { id, entry: { kind: 'noted', by, ...(team === undefined ? {} : { team }), unclear: true, text } as Understood['entry'] }
}
