import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import type { StoodThen } from '../replies/overtaken.ts'
import type { Unclear } from '../replies/reading.ts'
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
export interface OpenQuestions {
  readonly at: Instant
  /** What brought the words that were asked about. */
  readonly cause: string
  readonly asked: readonly Unclear[]
  /** How each stood when it was asked about. Absent: asked by an older version. */
  readonly stood?: StoodThen
  /** Whether those words changed something as well. */
  readonly hasChanged?: boolean
  readonly about: readonly string[]
  /** Those of which it was asked elsewhere whether they are theirs. */
  readonly yours?: readonly string[]
  /** What was open when those words were read: read once more, they must mean the same. */
  readonly before?: OpenQuestions
}

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
): Promise<OpenQuestions | undefined> {
  const last = await facts.get(openQuestionsOf(person, place))
  const open = last?.cause === cause ? last.before : last
  if (!open || open.asked.length === 0) return undefined
  return now.diff(timeOf(open.at)).as('days') <= answerableDays ? open : undefined
}

/** Words that were edited or deleted are asked nothing any more. */
export async function forgetAsked(facts: Pick<Facts, 'get' | 'set'>, { person, place, cause }: Asking): Promise<void> {
  const last = await facts.get(openQuestionsOf(person, place))
  if (last?.cause === cause && last.asked.length > 0) await facts.set(openQuestionsOf(person, place), { ...last, asked: [] })
}

/** The same of whoever wrote them: the chat says neither who has deleted a message nor, mostly, in which thread it was. */
export async function forgetAskedIn(
  facts: Pick<Facts, 'set' | 'under'>,
  { channel }: Pick<AskingPlace, 'channel'>,
  cause: string,
): Promise<void> {
  const family: FactFamily<OpenQuestions> = { prefix: `asked ${channel} ` }
  for (const { fact, value } of await facts.under(family))
    if (value.cause === cause && value.asked.length > 0) await facts.set(fact, { ...value, asked: [] })
}

/** What these words were asked back is open from now on; what was open before is not. */
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
  }: {
    unclear: readonly Unclear[]
    stood?: StoodThen
    hasChanged?: boolean
    of: { readonly about: readonly string[]; readonly waitElsewhere?: { readonly yours: readonly string[] } }
    before: OpenQuestions | undefined
    now: DateTime
  },
): Promise<void> {
  const asked = unclear.filter(waitsForAnswer)
  if (asked.length === 0 && !before) return
  const { before: _older, ...last } = before ?? {}
  // What is worked on again was asked before others changed something.
  const known = await facts.get(openQuestionsOf(person, place))
  const stoodThen = { ...stood, ...(known?.cause === cause ? known.stood : {}) }
  const kept = {
    at: instantOf(now),
    cause,
    asked,
    stood: stoodThen,
    hasChanged,
    about,
    ...(waitElsewhere ? { yours: waitElsewhere.yours } : {}),
    ...(before ? { before: last as OpenQuestions } : {}),
  }
  await facts.set(openQuestionsOf(person, place), kept)
}
