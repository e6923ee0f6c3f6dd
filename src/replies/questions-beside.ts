import { clauseOf } from './clause.ts'
import type { Enquiry, EnquiryContext } from './enquiry.ts'
import { enquiriesIn } from './enquiry.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isOnlyAround } from './question-form.ts'
import type { Context } from './reading.ts'
import { isOnlyCourtesy } from './remark.ts'
import { takenApart } from './statement.ts'
import { parsedText } from './text.ts'

// "1 on track, 2 done. When is 4 due?": what is said is read as if it stood alone, and the question is answered.

/** A reply without the questions to the register that stand beside it. */
export interface Parted {
  /** Empty if nothing is said but a greeting or thanks. */
  readonly reply: string
  readonly enquiries: readonly Enquiry[]
}

type PartingContext = Pick<EnquiryContext, 'register' | 'about' | 'by'> & Pick<Context, 'language'>

// A longer one is a mail, in which a question may be anybody's.
const longestReply = 1000
const mostSentences = 40

/**
 * Takes out the questions in a known form that stand at the end of a reply, on a line of their own, or before words with a name of their own. What puts
 * in doubt what is said stays where it is: "done?", "1 done. Is 1 closed?", "the status? done".
 */
export function partedFrom(said: string, context: PartingContext): Parted {
  const whole: Parted = { reply: said, enquiries: [] }
  if (said.length > longestReply || !said.includes('?')) return whole
  const sentences = sentencesOf(said)
  if (sentences.length < 2 || sentences.length > mostSentences) return whole
  const runs = questionsAmong(said, sentences, context)
  if (runs.length === 0) return whole
  const reply = replyWithout(said, runs)
  const field = fieldFor(context)
  const spoken = isNothing(reply) ? [] : idsSpokenOf(reply, field, context)
  const [only, another] = spoken
  const spokenOf = another === undefined ? only : undefined
  const enquiries = runs.flatMap(({ from, to }) => enquiriesIn(said.slice(from, to), { ...context, spokenOf }))
  const isDoubt = enquiries.some(({ asks, ids }) => asks === 'how' && ids.some((id) => spoken.includes(id)))
  return isDoubt ? whole : { reply: isNothing(reply) ? '' : reply, enquiries }
}

interface Sentence {
  readonly from: number
  readonly to: number
  /** Whether only a comma or an "and" stands before it. */
  readonly isWeak: boolean
}

const sentenceMark = new RegExp(
  `(?<=[.!?])\\s+|\\s*\\n+\\s*|\\s*;\\s*|,\\s+(?:${anyParticle('and')}\\s+)?|\\s+${anyParticle('and')}\\s+`,
  'gi',
)

function sentencesOf(said: string): Sentence[] {
  const marks = [...said.matchAll(sentenceMark)]
  const starts = [
    { from: 0, isWeak: false },
    ...marks.map(({ index, 0: mark }) => ({ from: index + mark.length, isWeak: isWeakMark(mark) })),
  ]
  const ends = [...marks.map(({ index }) => index), said.length]
  return starts.map((start, place) => ({ ...start, to: ends[place] ?? said.length }))
}

function isWeakMark(mark: string): boolean {
  return /[,\p{L}]/u.test(mark)
}

/** A question may hold so many commas. */
const mostJoined = 3

/** The places of the questions, each as long as it can be. */
function questionsAmong(said: string, sentences: readonly Sentence[], context: PartingContext): Pick<Sentence, 'from' | 'to'>[] {
  const runs: Pick<Sentence, 'from' | 'to'>[] = []
  const field = fieldFor(context)
  let next: string | undefined
  for (let end = sentences.length - 1; end >= 0; end--) {
    const { to = 0 } = sentences[end] ?? {}
    const starts = sentences.slice(Math.max(0, end - mostJoined + 1), end + 1)
    const run = mayEndHere(next, field, context)
      ? starts.find(({ from, isWeak }) => isQuestionBeside(said.slice(from, to), isWeak, context))
      : undefined
    if (run) {
      const behind = runs[0]
      const isBefore = behind !== undefined && said.slice(to, behind.from).trim() === ''
      if (isBefore) runs.shift()
      runs.unshift({ from: run.from, to: isBefore ? behind.to : to })
      end -= starts.length - 1 - starts.indexOf(run)
    } else next = said.slice(sentences[end]?.from, to)
  }
  return runs
}

/** What stands behind a question may answer it, unless it names what it speaks of. */
function mayEndHere(next: string | undefined, field: Field, { language }: PartingContext): boolean {
  if (next === undefined || isNothing(next)) return true
  const names = clauseOf(parsedText(next), field, language).target?.names
  return names === 'some' || names === 'rest'
}

/** A question in less than three words may be a tag: "1 done, who else?" */
function isQuestionBeside(words: string, isWeak: boolean, context: PartingContext): boolean {
  if (
    !/\?[\s?!.]*$/.test(words) ||
    words
      .trim()
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length < 3
  )
    return false
  const enquiries = enquiriesIn(words, context)
  return enquiries.length > 0 && (!isWeak || enquiries.every(({ isNamed }) => isNamed))
}

function replyWithout(said: string, runs: readonly Pick<Sentence, 'from' | 'to'>[]): string {
  const kept = [...runs.map(({ from }, place) => said.slice(runs[place - 1]?.to ?? 0, from)), said.slice(runs.at(-1)?.to)]
  return kept
    .map((part) => part.trim().replace(danglingMark, ''))
    .filter((part) => part !== '')
    .join('\n')
}

const danglingMark = new RegExp(`(?:\\s*[,;]|\\s+${anyParticle('and')})+\\s*$`, 'i')

/** The commitments of which something is said: those that are named, or all that may be meant. */
function idsSpokenOf(reply: string, field: Field, context: PartingContext): readonly string[] {
  const targets = takenApart(parsedText(reply), field, context).map(({ clause: { target } }) =>
    target?.names === 'some' ? target.ids : undefined,
  )
  return targets.includes(undefined)
    ? [...new Set([...field.about, ...targets.flatMap((ids) => ids ?? [])])]
    : [...new Set(targets.flatMap((ids) => ids ?? []))]
}

function isNothing(words: string): boolean {
  const { plain } = parsedText(words)
  return !/[\p{L}\p{N}]/u.test(plain) || isOnlyAround(plain) || isOnlyCourtesy(plain)
}
