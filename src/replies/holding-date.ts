import { deadlineOf } from '../register/due.ts'
import type { Due } from '../register/schema.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import type { DateContext } from './dates/when.ts'
import type { Field } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { SaidOf } from './last-said.ts'
import { isTakenLightly, lastSaidOf, undone } from './last-said.ts'
import type { Context, Reading } from './reading.ts'
import { withoutName } from './taking-back.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// "We keep March after all", "finalement on tient mars": who has just moved a date says that the one before it stands.

const notInWord = '(?![\\p{L}\\p{N}])'
const holds = new RegExp(`^(?:${anyParticle('holdsDate')})${notInWord}\\s*`, 'u')
const stands = new RegExp(`^(?:${anyParticle('dateStands')})${notInWord}`, 'u')
const firstDate = new RegExp(`^(?:${anyParticle('firstDate')})$`)
const marksBefore = /^[\s,.;:!()-]+/
const mostBeside = 4

/** The move that is taken back by such words; undefined where they say anything else. */
export function firstDateHeld(words: Text, field: Field, context: Context): Reading | undefined {
  const moved = lastSaidOf(context.about, context).filter(({ entry }) => entry.kind === 'dated')
  if (moved.length === 0) return undefined
  const ids = moved.map(({ id }) => id)
  const bare = withoutName(words, ids, field)
  const isNamed = ({ id }: SaidOf): boolean => withoutName(words, [id], field).plain === bare.plain
  const meant = bare.plain === words.plain ? moved : moved.filter(isNamed)
  const isBack = meant.every(
    (said) =>
      isTakenLightly(said, context) &&
      said.entry.kind === 'dated' &&
      said.entry.from != null &&
      saysItHolds(bare, said.entry.from, dateContextOf(context)),
  )
  return isBack ? { changes: meant.map((said) => undone(said, context)), unclear: [] } : undefined
}

/** The same of who was asked why it moves: it does not. */
export function isHeld(id: string, words: string, context: Context): boolean {
  const due = context.register.commitments.get(id)?.due
  return due !== undefined && saysItHolds(parsedText(words), due, dateContextOf(context))
}

/** Whether the words say that this date holds, and nothing else. */
function saysItHolds(words: Text, due: Due, dates: DateContext): boolean {
  const said = withoutBeside(words)
  const ends = [...said.plain.matchAll(/[\s,]+|$/g)].map(({ index }) => index)
  const end = ends.find((index) => index > 0 && isEnd(slice(said, index)))
  if (end === undefined) return false
  const verb = holds.exec(said.plain.slice(0, end))?.[0] ?? ''
  const isSaid = verb !== '' || standsAt(slice(said, end)) !== undefined
  return isSaid && isDate(slice(said, verb.length, end), due, dates)
}

/** "stands after all", "finalement" */
function isEnd(words: Text): boolean {
  return withoutBeside(standsAt(words) ?? words).plain === ''
}

/** The words behind "stands", if it is said there. */
function standsAt(words: Text): Text | undefined {
  for (const rest of [slice(words, marksBefore.exec(words.plain)?.[0].length ?? 0), withoutBeside(words)]) {
    const said = stands.exec(rest.plain)?.[0]
    if (said !== undefined) return slice(rest, said.length)
  }
  return undefined
}

function isDate(words: Text, due: Due, dates: DateContext): boolean {
  if (firstDate.test(words.plain)) return true
  const said = dateAtStart(words, dates)
  return said?.when.is === 'due' && said.rest.plain === '' && isSameDay(said.when.due, due, dates)
}

/** "March" and "31 March" are the same deadline. */
function isSameDay(one: Due, other: Due, { events }: DateContext): boolean {
  const [a, b] = [deadlineOf(one, events), deadlineOf(other, events)]
  return a.kind === 'dated' && b.kind === 'dated' && a.day === b.day
}

/** Without "finally", "after all", "sorry" before it. */
function withoutBeside(words: Text): Text {
  let rest = words
  for (let times = 0; times < mostBeside; times++) {
    const marks = marksBefore.exec(rest.plain)?.[0].length ?? 0
    const bare = slice(rest, marks)
    const beside = lexicons
      .map(({ besideRetraction }) => besideRetraction.exec(bare.plain)?.[0] ?? '')
      .reduce((a, b) => (b.length > a.length ? b : a), '')
    rest = slice(bare, beside.length)
    if (beside === '') break
  }
  return rest
}
