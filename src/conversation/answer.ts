import { answerKey } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Change } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { mayRead } from '../register/rights.ts'
import type { LogEntry } from '../register/schema.ts'
import { answerableBy, mayNotAnswer } from '../rendering/may-not.ts'
import type { Answer, Outcome, Said, Voice } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { standsAsked } from '../replies/asked-of.ts'
import type { TypedIn } from '../replies/form-kinds.ts'
import type { Reading, Unclear, Understood } from '../replies/reading.ts'
import { notesOfRefused } from '../replies/refused.ts'
import type { Thread } from './chat.ts'
import { failedFor, isOfRowRefused, keepFailed } from './failed.ts'
import { tellNotYours } from './not-yours.ts'
import type { AskingPlace } from './open-questions.ts'
import { askingOfCommand, isOfCommand, keepOpen, openFor } from './open-questions.ts'
import type { Origin } from './origin.ts'
import { originOf } from './origin.ts'
import type { RespondParts } from './parts.ts'
import { tellProposers } from './proposals-undone.ts'
import { readingOf, replySaid, whyAskedOf } from './reading-of.ts'
import { idOf, isMade, isOfferAnswered, isToldBack } from './told-back.ts'
import type { Utterance } from './utterance.ts'
import { ownWordsOf } from './utterance.ts'

/** What came of an utterance. */
export interface Responded {
  readonly reading: Reading
  /** Of each change that was understood, made or refused. */
  readonly outcomes: readonly Outcome[]
  /** Of the notes that were made of refused words. */
  readonly notes: readonly Outcome[]
  /** What is asked of words that were understood. */
  readonly asks?: Unclear
  /** What was rated in words that say no more than the colour. */
  readonly unexplained?: readonly string[]
  /** Of edited words: what they said before and still say. */
  readonly stays?: readonly Outcome[]
  /** What was typed in a form that is not taken. */
  readonly typedIn?: TypedIn | undefined
  /** Of edited and deleted words: the commitments of which something was to be taken back that holds, because others have built on it. */
  readonly holds?: readonly string[]
}

/** What is left to do of something when it has been recorded. */
export type Step = () => Promise<void>

/** The one way in for whatever people say: records it, then answers it. */
export async function respond(parts: RespondParts, utterance: Utterance): Promise<Responded> {
  const responded = await record(parts, utterance)
  await answer(parts, utterance, responded)
  return responded
}

/** Reads the words, makes the changes durable, and keeps refused words as notes. No answer keeps the next words from being recorded. */
export async function record(parts: RespondParts, utterance: Utterance): Promise<Responded> {
  const { cause, person } = utterance
  const asking = askingPlaceOf(utterance)
  const now = parts.clock.now()
  const at = asking && { person: person.id, place: asking, cause }
  const open = at && (await openFor(parts.facts, at, now, utterance.question))
  const failed = await failedFor(parts.facts, utterance, now)
  // What is worked on again may have changed something itself: it came in time.
  const isInTime = utterance.again === true && (parts.registers.outcome(cause) ?? []).length > 0
  const reading = await readingOf(parts, { ...utterance, isInTime }, open, failed)
  const origin = originOf(parts, utterance)
  const outcomes = await make(parts, { cause, understood: reading.changes, origin })
  const words = ownWordsOf({ ...utterance, said: await replySaid(parts, utterance) })
  const refused = notesOfRefused(outcomes, { by: person.by, words })
  const notes = await make(parts, { cause: `${cause} kept`, understood: refused, origin })
  // Thanks between a question and its answer leave the question open.
  const isSilent = reading.changes.length + reading.unclear.length === 0 && !reading.isAnswer
  const why = await whyAskedOf(parts, utterance, outcomes)
  const asks = reading.unclear.length === 0 ? why.asks : undefined
  const unclear = reading.stillAsked ?? (isSilent ? undefined : asks ? [asks] : reading.unclear)
  const asked = unclear && answerableBy({ register: parts.registers.register(), now }, person.by, unclear)
  if (at && asked)
    await keepOpen(parts.facts, at, {
      unclear: asked,
      stood: { ...standsAsked(parts.registers.register(), { asked, by: person.by }), ...(reading.stillAsked ? open?.stood : {}) },
      hasChanged: outcomes.some(isToldBack),
      of: utterance,
      before: open,
      now,
      pressed: utterance.question,
      isAnswer: reading.isAnswer === true,
      isSameAsked: reading.stillAsked !== undefined,
    })
  const said = { hasFailed: hasFailed(outcomes, reading), isOfRow: isOfRowRefused(outcomes, reading), before: failed, now }
  if (!isSilent) await keepFailed(parts.facts, utterance, said)
  return { reading, outcomes, notes, unexplained: why.unexplained, ...(asks ? { asks } : {}) }
}

/** Says what came of what was said where it was said, and draws the messages again. */
export function answer(parts: RespondParts, utterance: Utterance, responded: Responded): Promise<void> {
  const { place } = utterance
  if (place.is === 'private') return answerPrivately(parts, utterance, responded)
  return answerInThread(parts, { ...utterance, thread: place.thread }, responded)
}

/** Makes each change for itself; durable when this resolves. */
async function make(
  { registers, clock }: RespondParts,
  { cause, understood, origin }: { cause: string; understood: readonly Understood[]; origin: Origin },
): Promise<Outcome[]> {
  if (understood.length === 0) return []
  const at = instantOf(clock.now())
  const marked = origin.mark === undefined ? {} : { mark: origin.mark }
  const changes = understood.map(
    ({ id, entry }): Change => ({ commitment: id, entry: { ...entry, at, ...origin.of } as LogEntry, ...marked }),
  )
  const applied = await registers.change(cause, changes)
  return understood.flatMap((each, index) => {
    const one = applied[index]
    return one ? [{ understood: each, applied: one }] : []
  })
}

/**
 * In a thread, what was recorded is said to everybody there, in one line. What is asked back or refused is for the person alone. A press in a row has no
 * reply but that row, drawn again.
 */
async function answerInThread(parts: RespondParts, utterance: Utterance & { thread: Thread }, responded: Responded): Promise<void> {
  const { chat } = parts
  const { cause, person, place, thread } = utterance
  const { outcomes, stays = [], holds = [] } = responded
  // "No longer counts", of a note beside a closing that holds, would be read as of the closing.
  const isOfWhatHolds = ({ understood: { id, entry } }: Outcome) => entry.kind === 'retracted' && holds.includes(id)
  const made = [...stays, ...outcomes].filter((outcome) => isToldBack(outcome) && !isOfWhatHolds(outcome))
  const voice = await voiceFor(parts, utterance)
  const voiceForAll = await voiceInChannel(parts, utterance)
  const saying = sayingOf(utterance, responded)
  const ids = [...new Set(outcomes.filter(isMade).map(idOf))]
  const rest = restOf(parts, utterance, responded)
  const isRest = rest.outcomes.length + rest.unclear.length + rest.kept.length > 0

  // Nobody's answer waits for what others are told, and what is drawn again.
  if (ids.length > 0) afterwards(parts, cause, () => tellOthers(parts, utterance, outcomes))
  if (chat.isDirect(thread.channel)) {
    // Nobody else reads it there.
    if (made.length > 0 || isRest)
      await sayIn(parts, utterance, voice.answer({ ...saying, ...rest, outcomes: [...made, ...rest.outcomes] }))
  } else {
    const isShownInRow = utterance.isPressed === true && utterance.answers !== undefined
    if (made.length > 0 && !isShownInRow)
      await sayIn(parts, utterance, voiceForAll.answer({ ...saying, outcomes: made, unclear: [], kept: [] }))
    if (isRest) await chat.whisper(person, place, voice.answer({ ...saying, ...rest }))
  }
  await tellNotYours(parts, utterance, responded)
}

/** Draws again what stands. Who offered a commitment to another side hears in their thread what came of it. */
async function tellOthers({ announcer, chat }: RespondParts, { person, place }: Utterance, outcomes: readonly Outcome[]): Promise<void> {
  const thread = place.is === 'thread' ? place.thread : undefined
  for (const outcome of outcomes.filter(isOfferAnswered)) await announcer.tell(outcome, person.by, thread)
  await announcer.redraw([...new Set(outcomes.filter(isMade).map(idOf))])
  await tellProposers({ chat, announcer }, person, outcomes)
}

/** The thread may be gone, or closed: its author hears of it all the same. */
export async function sayIn(
  { chat }: RespondParts,
  { cause, person, place, thread, again, rewrites }: Utterance & { thread: Thread },
  said: Said,
): Promise<void> {
  const key = answerKey(rewrites ?? cause)
  const came = await chat.say(thread, { ...said, key, mayStand: again ?? false, instead: rewrites !== undefined })
  if (came === 'refused') await chat.whisper(person, place, said)
}

/** The place in which its author is asked back, if anywhere. */
function askingPlaceOf({ asking, place, cause }: Utterance): AskingPlace | undefined {
  return asking ?? (place.is === 'private' ? askingOfCommand(cause) : undefined)
}

/** What an answer has to know of the words. */
function sayingOf(
  utterance: Utterance,
  { reading: { isReason }, unexplained, typedIn }: Responded,
): Omit<Answer, 'outcomes' | 'unclear' | 'kept'> {
  const { cause, said, typed: own, about, answers, isPressed, isCalled, person } = utterance
  const asking = askingPlaceOf(utterance)
  const typed = typeof said === 'string' && !isPressed ? { typed: own ?? said } : {}
  // Only the rows of a message have numbers, and only where they are shown.
  return {
    cause,
    by: person.by,
    ...typed,
    ...(isReason ? { isReason } : {}),
    ...(answers && answers.key !== '' && !isCalled ? { about } : {}),
    ...(unexplained ? { unexplained } : {}),
    ...(typedIn ? { typedIn } : {}),
    ...(asking && isOfCommand(asking) ? { ofCommand: asking.thread } : asking ? { staysOpen: true } : {}),
    key: answers?.key ?? '',
  }
}

/** To its author alone, who does not wait for what is drawn again. */
async function answerPrivately(parts: RespondParts, utterance: Utterance, responded: Responded): Promise<void> {
  const { chat } = parts
  const { cause, person, place } = utterance
  const { outcomes } = responded
  const made = outcomes.filter(isToldBack)
  const rest = restOf(parts, utterance, responded)
  if (outcomes.some(isMade)) afterwards(parts, cause, () => tellOthers(parts, utterance, outcomes))
  // What is drawn again shows its reader what came of it.
  const isSeen = place.is === 'private' && place.replyTo === undefined && utterance.isPressed === true
  if (!isSeen || rest.outcomes.length + rest.unclear.length + rest.kept.length > 0) {
    const voice = await voiceFor(parts, utterance)
    await chat.whisper(person, place, voice.answer({ ...sayingOf(utterance, responded), ...rest, outcomes: [...made, ...rest.outcomes] }))
  }
  await tellNotYours(parts, utterance, responded)
}

/** What was refused, is asked back, and was only kept as a note. */
function restOf(parts: RespondParts, utterance: Utterance, responded: Responded): Pick<Answer, 'outcomes' | 'unclear' | 'kept'> {
  const { outcomes, notes } = responded
  const kept = [...new Set([...notes.filter(isMade).map(idOf), ...keptUnread(responded), ...keptRefused(parts, utterance, responded)])]
  return { outcomes: outcomes.filter((outcome) => !isMade(outcome)), unclear: askedIn(parts, utterance, responded), kept }
}

/** Whoever speaks to the bot itself and may not read the register is asked nothing of it, but told whom to ask, as by a command. */
function askedIn({ registers }: RespondParts, { person, isToBot }: Utterance, { reading, asks }: Responded): readonly Unclear[] {
  const unclear = asks ? [...reading.unclear, asks] : reading.unclear
  const isClosed = unclear.length > 0 && isToBot === true && !mayRead(registers.register(), person).allowed
  return isClosed ? [{ text: '', question: { ask: 'no reader' } }] : unclear
}

/** The answer whose Undo was pressed says what was undone, in its own place. What could not be undone is said to the presser alone. */
export async function answerUndo(
  parts: RespondParts,
  utterance: Utterance,
  { recorded, message }: { recorded: Responded; message: Thread | undefined },
): Promise<void> {
  const { chat } = parts
  const made = recorded.outcomes.filter(isMade)
  if (message === undefined || utterance.place.is === 'private') return answer(parts, utterance, recorded)
  const voice = await voiceFor(parts, utterance)
  if (made.length > 0) {
    afterwards(parts, utterance.cause, () => tellOthers(parts, utterance, made))
    await chat.replace(message, (await voiceInChannel(parts, utterance)).undone(made))
  }
  const refused = recorded.outcomes.filter((outcome) => !isMade(outcome))
  if (refused.length > 0)
    await chat.whisper(
      utterance.person,
      utterance.place,
      voice.answer({ ...sayingOf(utterance, recorded), outcomes: refused, unclear: [], kept: [] }),
    )
}

/** Does what nobody's answer waits for. A stop of the bot does. */
export function afterwards({ work, log }: Pick<RespondParts, 'work' | 'log'>, cause: string, tell: Step): void {
  void work.once(`told ${cause}`, () =>
    tell().catch((error) => log.error({ cause, error: String(error) }, 'what was changed could not be told')),
  )
}

/** The voice that answers a person, in their language. */
export async function voiceFor(
  { announcer }: Pick<RespondParts, 'announcer'>,
  { person, answers }: Pick<Utterance, 'person' | 'answers'>,
): Promise<Voice> {
  return speak(await announcer.view(answers?.to ?? secretariatId, person))
}

/** The voice that answers where others read it, too: in their languages, with the person's first. */
async function voiceInChannel(
  { announcer }: Pick<RespondParts, 'announcer'>,
  { person, answers }: Pick<Utterance, 'person' | 'answers'>,
): Promise<Voice> {
  return speak(await announcer.viewForAll(answers?.to ?? secretariatId, person))
}

/** The commitments whose words were kept only as a note, because they were not understood. */
function keptUnread({ outcomes, reading }: Responded): string[] {
  const asked = new Set(reading.unclear.flatMap(({ question }) => (question.ask === 'not understood' ? question.ids : [])))
  return outcomes.filter((outcome) => isMade(outcome) && outcome.understood.entry.kind === 'noted' && asked.has(idOf(outcome))).map(idOf)
}

/** What somebody may not say is not asked of them, but refused: their words are kept as a note all the same. */
function keptRefused(
  { registers, clock }: Pick<RespondParts, 'registers' | 'clock'>,
  { person }: Pick<Utterance, 'person'>,
  { outcomes, reading }: Responded,
): string[] {
  const view = { register: registers.register(), now: clock.now() }
  const refused = new Set(reading.unclear.flatMap((asked) => mayNotAnswer(view, asked, person.by)?.ids ?? []))
  return outcomes.filter((outcome) => isMade(outcome) && outcome.understood.entry.kind === 'noted' && refused.has(idOf(outcome))).map(idOf)
}

/** Whether words have changed nothing, and their author is told so. An undo says so of what was said before. */
function hasFailed(outcomes: readonly Outcome[], { unclear }: Reading): boolean {
  const isUndo = unclear.length > 0 && unclear.every(({ question: { ask } }) => ask === 'dropped' || ask === 'nothing to undo')
  return !isUndo && !outcomes.some(isToldBack) && (unclear.length > 0 || outcomes.some((outcome) => !isMade(outcome)))
}
