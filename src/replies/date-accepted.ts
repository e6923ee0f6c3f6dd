import type { Due } from '../register/schema.ts'
import { isOnlyTopic, speaksOfDate } from './agreed-topic.ts'
import { dateFor } from './agreeing.ts'
import { dateEnds, isDue, mostEnds } from './date-refused.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import { withoutName } from './taking-back.ts'
import { mentionedByName } from './targets.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'
import { waitingIn } from './waiting.ts'

// "Ok for 15 April", "le 15 avril nous convient": a side agrees to the date that the other asks for, and names it, or what it is of.

const notInWord = '(?![\\p{L}\\p{N}])'
const accepting = new RegExp(`^(?:${anyParticle('acceptingDate')})${notInWord}[\\s,:]*`, 'u')
const beforeDate = new RegExp(`^(?:(?:${anyParticle('agreedTo')})\\s+)?(?:${anyParticle('article')})?`, 'u')
const accepted = new RegExp(`^[\\s,:-]*(?:${anyParticle('acceptsDate')})$`, 'u')

/** An agreement to the one date of which it is said. */
interface DateAccepted {
  readonly id: string
  /** The reply that says the same. */
  readonly reply: string
}

/** Beside what is said of other rows: "1 on track, fine with the new date for belgium". `rest`: what is left of the reply. */
export function acceptedBeside(words: string, context: Context): (DateAccepted & { readonly rest: string }) | undefined {
  if (waitingIn(context).every((id) => dateAskedFrom(id, context) === undefined)) return undefined
  const text = parsedText(words)
  const borders = [...text.plain.matchAll(border)].slice(0, mostBorders)
  for (const { index, 0: mark } of borders) {
    const [before, behind] = [slice(text, 0, index).said, slice(text, index + mark.length).said]
    if (before === '' || behind === '') continue
    const last = dateAccepted(behind, context)
    if (last) return { ...last, rest: before }
    const first = dateAccepted(before, context)
    if (first) return { ...first, rest: behind }
  }
  return undefined
}

const border = /\s*[,;.\n]\s+|\n|\s+-\s+/g
const mostBorders = 12

/** Undefined where the words say anything else. */
export function dateAccepted(words: string, context: Context): DateAccepted | undefined {
  const text = parsedText(words)
  const field = fieldFor(context)
  const waiting = waitingIn(context)
  const middles = acceptedIn(text)
  const isFitting = (id: string): boolean => {
    if (middles.some((middle) => isTopicOf(id, middle, { field, context }))) return true
    return context.yours.length === 0 && isAccepted(withoutName(text, [id], field), dateAskedFrom(id, context), context)
  }
  const fitting = waiting.filter(isFitting)
  const [only, another] = fitting.length > 0 ? fitting : middles.flatMap((middle) => dateNamed(middle, { field, context }))
  return only === undefined || another !== undefined ? undefined : { id: only, reply: completions.agreed(only) }
}

/**
 * "Ok for end of March", of what is due then, where no other date waits for a word: the reply that says the same. Only of the one row that the
 * message is about.
 */
export function ownDateKept(words: string, context: Context): string | undefined {
  const [id, another] = context.about
  if (id === undefined || another !== undefined || words.length > longestTopic || words.includes('?')) return undefined
  const commitment = context.register.commitments.get(id)
  if (commitment?.status !== 'open' || context.yours.includes(id) || waitingIn(context).length > 0) return undefined
  const isKept = isAccepted(withoutName(parsedText(words), [id], fieldFor(context)), commitment.due, context)
  return isKept ? completions.onTrack : undefined
}

interface Where {
  readonly field: Field
  readonly context: Context
}

/** "Fine with the new date for ports", "ok for ports": what waits there is all that they name. Below "are these yours?" a bare name may be of that. */
function isTopicOf(id: string, middle: string, { field, context }: Where): boolean {
  if (!isOnlyTopic(middle, id, field) || closingSaid.test(middle) || context.register.commitments.get(id)?.status === 'closing')
    return false
  return speaksOfDate(middle) ? dateAskedFrom(id, context) !== undefined : context.yours.length === 0 && middle !== ''
}

/** "The Vietnam date is fine with us", where none is asked for: they are told so. */
function dateNamed(middle: string, { field }: Where): readonly string[] {
  const [id, another] = speaksOfDate(middle) ? mentionedByName(middle, field) : []
  return id !== undefined && another === undefined && isOnlyTopic(middle, id, field) ? [id] : []
}

const longestTopic = 120
const closingSaid = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('topicClosing')})${notInWord}`, 'u')

/** What words of agreement may be of: behind "fine with", before "is fine with us". */
function acceptedIn(words: Text): string[] {
  if (words.plain.includes('?')) return []
  const end = words.plain.replace(/[\s.!]+$/, '').length
  const lead = accepting.exec(words.plain)?.[0].length ?? 0
  const ends = [...words.plain.slice(0, end).matchAll(dateEnds)].map(({ index }) => index).filter((index) => index > lead)
  return [...ends.slice(0, mostEnds).filter((at) => accepted.test(words.plain.slice(at, end))), ...(lead > 0 ? [end] : [])]
    .filter((at) => at - lead <= longestTopic)
    .map((at) => words.plain.slice(lead, at).trim())
}

/** The same of the words that stand beside a name, in a reply of several. */
export function acceptsDate(spoken: Spoken): boolean {
  const { piece, commitment, context } = spoken
  const where = { field: fieldFor(context), context }
  if (dateFor(spoken) && acceptedIn(piece).some((middle) => speaksOfDate(middle) && isTopicOf(commitment.id, middle, where))) return true
  return isAccepted(withoutName(piece, [commitment.id], fieldFor(context)), dateFor(spoken)?.to, context)
}

function dateAskedFrom(id: string, context: Context): Due | null | undefined {
  const commitment = context.register.commitments.get(id)
  const speaker = commitment && speakerFor(context.register, commitment, context)
  return commitment && speaker && dateFor({ commitment, speaker, context })?.to
}

function isAccepted(words: Text, due: Due | null | undefined, context: Context): boolean {
  if (due === undefined || due === null) return false
  const lead = accepting.exec(words.plain)?.[0] ?? ''
  const behind = slice(words, lead.length)
  const date = slice(behind, beforeDate.exec(behind.plain)?.[0].length ?? 0)
  const end = date.plain.replace(/[\s.!]+$/, '').length
  const ends = [...date.plain.matchAll(dateEnds)].map(({ index }) => index).slice(0, mostEnds)
  return [...ends, end].some((at) => {
    const rest = date.plain.slice(at, end)
    if (rest === '' ? lead === '' : !accepted.test(rest)) return false
    const said = dateAtStart(slice(date, 0, at), dateContextOf(context))
    return said?.rest.plain === '' && (isDue(said, due, context) || isDayOf(said.word, due))
  })
}

/** "the 15th", of a date that is asked for: no other month is meant. */
function isDayOf(word: string, due: Due): boolean {
  const [, day] = /(?:^|\s)(\d{1,2})\p{L}{0,2}$/u.exec(word) ?? []
  return day !== undefined && typeof due === 'string' && due.slice(8) === day.padStart(2, '0')
}
