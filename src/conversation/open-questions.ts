import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import { allAskedAbout } from '../replies/asked-of.ts'
import type { StoodThen } from '../replies/overtaken.ts'
import type { Question, Unclear } from '../replies/reading.ts'
import { waitsForAnswer } from '../replies/reading.ts'
import type { Fact, FactFamily, Facts } from '../store/store.ts'

/** How long a question waits for its answer. */
const answerableDays = 7

/** The place in which a person is asked and answers: a thread, or all of a direct conversation. */
export interface AskingPlace {
  readonly channel: string
  /** The thread; empty for a direct conversation, in which people seldom answer within one. */
  readonly thread: string
}

const commands = '/commitments'

/** A command is no place to go on in: what it asks is answered by its own buttons. */
export function askingOfCommand(cause: string): AskingPlace {
  return { channel: commands, thread: cause }
}

export function isOfCommand({ channel }: AskingPlace): boolean {
  return channel === commands
}

/** What a person was asked last in a place, and by which of their words. */
export interface OpenQuestions extends AskedOnce {
  /** What they were asked there before, and have not answered: its own buttons still answer it, words do not. */
  readonly older?: readonly AskedOnce[]
  /** What was open when those words were read: read once more, they must mean the same. */
  readonly before?: OpenQuestions
}

interface AskedOnce {
  readonly at: Instant
  /** What was read last. */
  readonly cause: string
  /** What brought the words that were asked about, if that was read before. */
  readonly askedBy?: string
  readonly asked: readonly Unclear[]
  /** How each stood when it was asked about. Absent: asked by an older version. */
  readonly stood?: StoodThen
  /** Whether those words changed something as well. */
  readonly hasChanged?: boolean
  readonly about: readonly string[]
  /** Those of which it was asked elsewhere whether they are theirs. */
  readonly yours?: readonly string[]
}

/** The question below which a button stands. One of an older version says no more than that it was the last one. */
export interface QuestionPressed {
  /** What brought the words that were asked about. */
  readonly cause?: string | undefined
  readonly ask?: string | undefined
  /** What it asks about first. */
  readonly id?: string | undefined
}

/** How many of those that were not answered are kept. */
const mostOlder = 8

function openQuestionsOf(person: string, { channel, thread }: AskingPlace): Fact<OpenQuestions> {
  return { key: `asked ${channel} ${thread} ${person}` }
}

interface Asking {
  /** The chat's own id of the person. */
  readonly person: string
  readonly place: AskingPlace
  readonly cause: string
}

/** What is open for a person in a place when these words are read, for the first time or once more. */
export async function openFor(
  facts: Pick<Facts, 'get'>,
  { person, place, cause }: Asking,
  now: DateTime,
  pressed?: QuestionPressed,
): Promise<OpenQuestions | undefined> {
  const last = lastBefore(await facts.get(openQuestionsOf(person, place)), cause)
  const open = last && pressed?.cause !== undefined ? questionPressed(last, pressed) : last
  if (!open || open.asked.length === 0) return undefined
  return isRecentEnough(open, now) ? open : undefined
}

function lastBefore(last: OpenQuestions | undefined, cause: string): OpenQuestions | undefined {
  return last?.cause === cause ? last.before : last
}

function isRecentEnough({ at }: AskedOnce, now: DateTime): boolean {
  return now.diff(timeOf(at)).as('days') <= answerableDays
}

function everyAsked(last: OpenQuestions): readonly AskedOnce[] {
  const { before: _before, older = [], ...own } = last
  return [own, ...older]
}

/** That question alone, whatever was asked since. */
function questionPressed(last: OpenQuestions, pressed: QuestionPressed): OpenQuestions | undefined {
  const found = everyAsked(last).find((each) => isAskedBy(each, pressed.cause))
  return found && { ...found, asked: found.asked.filter((each) => isPressed(each, pressed)) }
}

function isAskedBy({ cause, askedBy = cause }: AskedOnce, by: string | undefined): boolean {
  return askedBy === by
}

function isPressed({ question, also = [] }: Unclear, { ask, id }: QuestionPressed): boolean {
  return question.ask === (ask as Question['ask']) && allAskedAbout({ question, also })[0] === id
}

/** Words that were edited or deleted are asked nothing any more. */
export async function forgetAsked(facts: Pick<Facts, 'get' | 'set'>, { person, place, cause }: Asking): Promise<void> {
  const last = await facts.get(openQuestionsOf(person, place))
  const left = last && withoutAskedBy(last, cause)
  if (left && left !== last) await facts.set(openQuestionsOf(person, place), left)
}

/** The same of whoever wrote them: the chat says neither who has deleted a message nor, mostly, in which thread it was. */
export async function forgetAskedIn(
  facts: Pick<Facts, 'set' | 'under'>,
  { channel }: Pick<AskingPlace, 'channel'>,
  cause: string,
): Promise<void> {
  const family: FactFamily<OpenQuestions> = { prefix: `asked ${channel} ` }
  for (const { fact, value } of await facts.under(family)) {
    const left = withoutAskedBy(value, cause)
    if (left !== value) await facts.set(fact, left)
  }
}

function withoutAskedBy(last: OpenQuestions, cause: string): OpenQuestions {
  const isOwn = isAskedBy(last, cause) && last.asked.length > 0
  const older = last.older?.filter((each) => !isAskedBy(each, cause))
  const isOlder = older !== undefined && older.length < (last.older?.length ?? 0)
  return isOwn || isOlder ? { ...last, ...(isOwn ? { asked: [] } : {}), ...(isOlder ? { older } : {}) } : last
}

/**
 * What these words were asked back is open from now on. What was open before is only answered by its buttons, if these words were no answer to it. A
 * press answers its own question, and leaves what else is open.
 */
export async function keepOpen(
  facts: Pick<Facts, 'get' | 'set'>,
  { person, place, cause }: Asking,
  {
    unclear,
    stood,
    hasChanged = false,
    of: { about, waitElsewhere },
    before,
    now,
    pressed,
    isAnswer = false,
    isSameAsked = false,
  }: {
    unclear: readonly Unclear[]
    readonly pressed?: QuestionPressed | undefined
    readonly isAnswer?: boolean
    /** What is asked is what was open before, or a part of it. */
    readonly isSameAsked?: boolean
    stood?: StoodThen
    hasChanged?: boolean
    of: { readonly about: readonly string[]; readonly waitElsewhere?: { readonly yours: readonly string[] } }
    before: OpenQuestions | undefined
    now: DateTime
  },
): Promise<void> {
  const asked = unclear.filter(waitsForAnswer)
  if (asked.length === 0 && !before) return
  // What is worked on again was asked before others changed something.
  const known = await facts.get(openQuestionsOf(person, place))
  const last = lastBefore(known, cause)
  const { before: _before, ...kept } = last ?? {}
  const keptBefore = last ? { before: kept as OpenQuestions } : {}
  const left = last && !isSameAsked ? leftOpen(last, { pressed, isAnswer, now }) : []
  const [first, ...others] = left
  if (pressed?.cause !== undefined && asked.length === 0 && last && first) {
    // What was asked last is still what words answer.
    const isLast = askerOf(first) === askerOf(last)
    const open = isLast ? first : { ...first, asked: [], askedBy: cause }
    const older = isLast ? others : left
    await facts.set(openQuestionsOf(person, place), { ...open, askedBy: askerOf(open), cause, older, ...keptBefore })
    return
  }
  const stoodThen = { ...stood, ...(known?.cause === cause ? known.stood : {}) }
  const older = (isSameAsked ? (last?.older ?? []) : left).slice(0, mostOlder)
  const open: OpenQuestions = {
    at: instantOf(now),
    cause,
    ...(isSameAsked && last ? { askedBy: askerOf(last) } : {}),
    asked,
    stood: stoodThen,
    hasChanged,
    about,
    ...(waitElsewhere ? { yours: waitElsewhere.yours } : {}),
    ...(older.length > 0 ? { older } : {}),
    ...keptBefore,
  }
  await facts.set(openQuestionsOf(person, place), open)
}

function askerOf({ cause, askedBy = cause }: AskedOnce): string {
  return askedBy
}

/** What is not answered by these words, what was asked last first. */
function leftOpen(
  last: OpenQuestions,
  { pressed, isAnswer, now }: { pressed: QuestionPressed | undefined; isAnswer: boolean; now: DateTime },
): readonly AskedOnce[] {
  const every = everyAsked(last)
  // Of several the words answer one: what has changed by it, a late press is told.
  const left =
    pressed?.cause === undefined
      ? every.slice(isAnswer && last.asked.length < 2 ? 1 : 0)
      : every.map((each) =>
          isAskedBy(each, pressed.cause) ? { ...each, asked: each.asked.filter((one) => !isPressed(one, pressed)) } : each,
        )
  return left.filter((each) => each.asked.length > 0 && isRecentEnough(each, now))
}
