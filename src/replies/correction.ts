import { isEnding } from '../register/kinds.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { asNote, endingQuestion } from './contradiction.ts'
import { dateAtStart } from './dates/dating.ts'
import type { DateContext } from './dates/when.ts'
import type { Field } from './field.ts'
import { formAtStart, saysOurs } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { piecesOf } from './pieces.ts'
import type { Reading, Unclear, Understood } from './reading.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "2 on track, sorry, 3": who corrects themselves may take back any of it, so all is asked.

const slip = new RegExp(
  `(?:(?<=[^:\\s]\\s|[,;.!(\\n-])${anyParticle('correcting')}|(?<=[,;.!(\\n-]\\s?)${anyParticle('correctingBehindMark')})(?![\\p{L}\\p{N}])[\\s,:;.!)-]*`,
  'gu',
)
const mostSlips = 5
// What is said in place of it stands right behind.
const longestLook = 120

/** A star before or behind a number on a line of its own, as one types it on a phone: "2 done\n*3". */
const starred = /\n\s*(?:\*\s*#?\d{1,2}\*?|#?\d{1,2}\*)\s*$/

/** Whether the writer puts something in the place of what they have said before. */
export function isCorrected(text: Text, field: Field, dates: DateContext): boolean {
  if (starred.test(text.said)) return true
  for (const { index, 0: words } of text.plain.matchAll(slip).take(mostSlips)) {
    if (isSecondOfYesAndNo(text, index, field, dates)) continue
    const behind = slice(text, index + words.length, index + words.length + longestLook)
    if (isAnswerOfRow.test(text.plain.slice(0, index)) && !namesRow(behind, field, dates)) continue
    const isAnother = behind.plain === '' ? !isCourtesy(words) : saysAnother(behind, field, dates)
    if (isAnother && saysSomething(slice(text, 0, index), field, dates)) return true
  }
  return false
}

const besideNumber = /^\p{L}+ #?\d/u

/** "Yes 1, no 2", to "are these yours?": the second answers as the first does. "Yes 1, no, 2" mends it. */
function isSecondOfYesAndNo(text: Text, index: number, field: Field, { language }: DateContext): boolean {
  if (field.yours.length === 0 || !besideNumber.test(text.plain.slice(index))) return false
  const before = piecesOf(slice(text, 0, index), field, language).map((piece) => clauseOf(piece.text, field, language))
  return before.every(({ intent, form }) => (intent?.means === 'yes' || intent?.means === 'no') && !saysOurs(form))
}

/** "2 at risk, sorry" */
function isCourtesy(words: string): boolean {
  return lexicons.some(({ courtesy }) => courtesy.test(words))
}

// "2 - on track. 3 - no, stuck": what the "no" answers is how row 3 stands.
const isAnswerOfRow = /(?:^|[\n.;,])\s*#?\d{1,2}\s*(?:-+|:)\s*$/

function namesRow(words: Text, field: Field, { language }: DateContext): boolean {
  const { target } = clauseOf(words, field, language)
  return target !== undefined && target.names !== 'unknown'
}

function saysAnother(behind: Text, field: Field, dates: DateContext): boolean {
  if (namesRow(behind, field, dates)) return true
  const means = formAtStart(behind)?.intent.means
  if (means !== undefined) return means !== 'yes' && means !== 'no' && means !== 'same'
  return dateAtStart(behind, dates)?.when.is === 'due'
}

function saysSomething(before: Text, field: Field, { language }: DateContext): boolean {
  return piecesOf(before, field, language).some(({ text }) => clauseOf(text, field, language).intent !== undefined)
}

/** "1 done, 2 on track. Nope." */
export function isTakenBack(clauses: readonly { readonly piece: Text; readonly clause: Clause }[]): boolean {
  const [before, last] = clauses.slice(-2)
  if (!before?.clause.intent || !last || before.piece.plain.endsWith('?')) return false
  const { intent, target, tail } = last.clause
  return intent?.means === 'no' && !target && !/[\p{L}\p{N}]/u.test(tail.plain)
}

/** The same reading with nothing done, and a question about each thing. */
export function allAsked({ changes, unclear }: Reading, isMeant: (change: Understood) => boolean = isDone): Reading {
  const meant = changes.filter(isMeant)
  return {
    changes: changes.map((change) => (meant.includes(change) ? asNote(change) : change)),
    unclear: [...unclear, ...meant.map(questionAbout)],
  }
}

function isDone({ entry }: Understood): boolean {
  return entry.kind !== 'noted' && entry.kind !== 'evidenced'
}

function questionAbout({ id, entry }: Understood): Unclear {
  const text = String(entry.text)
  const { kind } = entry
  if (kind === 'closed') return { text, question: { ask: 'is it done', id }, why: { rule: 'beside' } }
  return { text, question: isEnding(entry) ? endingQuestion(kind, id) : { ask: 'not understood', ids: [id] } }
}
