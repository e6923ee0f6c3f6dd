import { clauseIn, firstReal, readAbout, readTogether } from './about-one.ts'
import { read, readEach } from './grammar.ts'
import { completions } from './languages/en-completions.ts'
import { withText } from './own-words.ts'
import { yesOrNoIn } from './plain-yes.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'

// What answers "how does it stand?".

type AskedHow = Extract<Question, { ask: 'not understood' }>

interface HowAnswered {
  readonly words: string
  readonly yes: boolean | undefined
  readonly context: Context
}

/** "On track", "blocked": how the things stand that were asked about. A yes or a no says nothing of it, and is asked once more. */
export function sayingHow(question: AskedHow, unclear: Unclear, answer: HowAnswered): Reading | undefined {
  const { words, yes, context } = answer
  const isOfEach = question.how === 'each of these'
  const said = isOfEach ? ofEachAsked(question.ids, words, context) : ofOneAsked(question, unclear, answer)
  const isOne = question.ids.length === 1
  const mayRepeat = yes !== undefined && context.isJustAsked === true && !question.again && !question.ofOwner && (isOne || isOfEach)
  return said ?? (mayRepeat ? { changes: [], unclear: [{ text: words, question: { ...question, again: true } }] } : undefined)
}

/** The words that left it open say why. */
function ofOneAsked({ ids, how }: AskedHow, { text }: Unclear, { words, yes, context }: HowAnswered): Reading | undefined {
  const [id, another] = ids
  if (id === undefined || another !== undefined || namesAnother(words, ids, context)) return undefined
  if (yes && (how === 'on track or not' || how === 'where it is')) return withText(readAbout(completions.onTrack, id, context), text)
  const reading = firstReal([words], id, context)
  const isBetween = (how === 'on track or not' || how === 'held up') && isBareForm(words, context)
  return reading && isBetween && reading.changes.every(({ entry }) => entry.kind === 'rated') ? withText(reading, text) : reading
}

/** "On track", "all on track", "no change", to "how do 2 and 3 stand?": of these, and of no other row. */
function ofEachAsked(ids: readonly string[], words: string, context: Context): Reading | undefined {
  if (!namesNoRow(words, context)) return undefined
  const { intent, target } = clauseIn(words, context)
  const reading =
    intent && !target
      ? readTogether(ids.map((each) => readAbout(words, each, context)))
      : read(words, { ...context, about: ids, shown: ids.length })
  const isState = reading.changes.every((change) => !isOnlyKept(change) && (change.entry.kind === 'rated' || change.entry.kind === 'noted'))
  return isState && reading.changes.length >= ids.length && reading.unclear.length === 0 ? reading : undefined
}

/** Whether words that are complete by themselves answer what was asked of each of several rows. */
export function isOfEachAsked(question: Question, words: string, context: Context): boolean {
  return question.ask === 'not understood' && question.how === 'each of these' && namesNoRow(words, context)
}

function namesNoRow(words: string, context: Context): boolean {
  const { target } = clauseIn(words, context)
  return !/\d/.test(words) && (target === undefined || target.names === 'unknown' || (target.names === 'some' && target.isAll === true))
}

/** "on track" says how it stands, and is no reason. */
export function isBareForm(words: string, context: Context): boolean {
  const { target, intent, tail, reason } = clauseIn(words, context)
  return !target && intent !== undefined && reason === undefined && !isYesOrNo(words, context) && !/[\p{L}\p{N}]{2}/u.test(tail.plain)
}

export function isYesOrNo(words: string, context: Context): boolean {
  return yesOrNoIn(words, context) !== undefined
}

/** "1 at risk: data", said after something of row 8 was not understood: a number is that of a row of the whole message. */
function namesAnother(words: string, ids: readonly string[], context: Context): boolean {
  return readEach(words, context).each.some(({ statement: { clause, isCount } }) => {
    const { target } = clause
    if (isCount || target?.names === 'rest' || target?.names === 'several') return true
    return target?.names === 'some' && target.ids.some((id) => !ids.includes(id))
  })
}
