import { clauseIn, readAbout, readTogether } from './about-one.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'
import { givenAs } from './reason-given.ts'
import { partedReason } from './reason-parted.ts'
import { beginsWithOther } from './reasons-by-row.ts'
import { tellingWhy } from './telling-why.ts'
import { parsedText } from './text.ts'

// What answers only the half of a question: why it is late, and not until when; which row is blocked, and why.

/** "Because of the strike", to "to which day, and why?": the reason is kept, and the day asked once more. */
export function explainedWithoutDay(
  question: Question & { ask: 'which date' },
  unclear: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  const ids = [question.id, ...(unclear.also ?? [])]
  if (question.isExplained || question.either || beginsWithOther(words, ids, context)) return undefined
  const clause = clauseIn(words, context)
  const given = givenAs(words, { ids, clause, context })
  if (given.is !== 'reason' || given.isDoubtful || given.ids.length < ids.length || partedReason(words, ids, context)) return undefined
  const notes = readTogether(ids.map((id) => readAbout(words, id, context))).changes.filter(isOnlyKept)
  const asked: Unclear = { ...unclear, text: `${unclear.text}: ${given.text}`, question: { ...question, isExplained: true } }
  return { changes: notes, unclear: [asked] }
}

/** "3, we have no flights", to which one is blocked: the row, and why. */
export function namedWithReason(unclear: Unclear, words: string, context: Context): Reading | undefined {
  const { target, intent, tail } = clauseIn(words, context)
  if (intent || target?.names !== 'some' || !target.numbered || target.ids.length !== 1 || tail.plain === '') return undefined
  const { plain } = parsedText(words)
  if (!/[,:;-]\s*$/.test(plain.slice(0, plain.length - tail.plain.length)) && !/^[,:;-]/.test(tail.plain)) return undefined
  const state = clauseIn(unclear.text, context)
  const isBad = state.intent?.means === 'slips' || (state.intent?.means === 'rated' && state.intent.rating !== 'green')
  if (!isBad || state.target || /\p{L}/u.test(state.tail.plain) || tellingWhy(tail) !== 'plain') return undefined
  const why = tail.said.replace(/^[\s,:;-]+/, '')
  return readTogether(target.ids.map((id) => readAbout(`${unclear.text.replace(/[\s.!:]+$/, '')}: ${why}`, id, context)))
}
