import { setImmediate as immediate } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { answerKey } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Change } from '../register/change.ts'
import { answersOffer, handsOver } from '../register/hand-over.ts'
import { instantOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import type { Outcome, Voice } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { Reading, Understood } from '../replies/reading.ts'
import { notesOfRefused } from '../replies/refused.ts'
import type { Registers } from '../store/store.ts'
import type { Person, Thread } from './chat.ts'
import type { RespondParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

/** What came of an utterance. */
export interface Responded {
  readonly reading: Reading
  /** Of each change that was understood, made or refused. */
  readonly outcomes: readonly Outcome[]
  /** Of the notes that were made of refused words. */
  readonly notes: readonly Outcome[]
  /** Of edited words: what they said before and still say. */
  readonly stays?: readonly Outcome[]
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
  const reading = await readingOf(parts, utterance)
  const origin = originOf(parts, utterance)
  const outcomes = await make(parts, { cause, understood: reading.changes, origin })
  const words = typeof utterance.said === 'string' ? utterance.said : ''
  const notes = await make(parts, { cause: `${cause} kept`, understood: notesOfRefused(outcomes, { by: person.by, words }), origin })
  return { reading, outcomes, notes }
}

/** Says what came of what was said where it was said, tells others, and draws the messages again. */
export function answer(parts: RespondParts, utterance: Utterance, responded: Responded): Promise<void> {
  const { place } = utterance
  if (place.is === 'private') return answerPrivately(parts, utterance, responded)
  return answerInThread(parts, { ...utterance, thread: place.thread }, responded)
}

/** What an utterance means, said by this person about these commitments. */
export async function readingOf(
  { registers, calendars, dates, clock }: Pick<RespondParts, 'calendars' | 'dates' | 'clock'> & { registers: Pick<Registers, 'register'> },
  { said, person, about, yours, answers }: Pick<Utterance, 'said' | 'person' | 'about' | 'yours' | 'answers'>,
): Promise<Reading> {
  const { by, language } = person
  const register = readableBy(registers.register(), person, about)
  if (typeof said !== 'string')
    return { changes: said.takesBack.map(({ id, at }) => ({ id, entry: { kind: 'undone', by, of: at } })), unclear: [] }

  // Loaded with the first words: the two languages would take a tenth of a start.
  const { read } = await import('../replies/grammar.ts')
  const team = answers === undefined || answers.to === secretariatId ? {} : { team: answers.to }
  return read(said, { register, calendars, dates, about, yours, by, ...team, at: clock.now(), language })
}

/** The register as a person may read it: whoever may not hears only of the commitments of the message that they answer. */
function readableBy(register: Register, person: Person, about: readonly string[]): Register {
  if (mayRead(register, person).allowed) return register
  const shown = about.flatMap((id) => {
    const commitment = register.commitments.get(id)
    return commitment ? [[id, commitment] as const] : []
  })
  return { ...register, commitments: new Map(shown) }
}

/** Words that are older than this when they are recorded have their own time beside it. */
const oldAfterSeconds = 60

/** The origin of words: their address, the chat's own mark of when they were said, and the time itself if that is a while ago. */
export interface Origin {
  readonly mark?: string
  readonly of: { readonly link?: string; readonly said?: Instant }
}

/** A command has no message to link to, and taking something back has no words of its own. */
export function originOf({ chat, clock }: RespondParts, { said, place, mark }: Utterance): Origin {
  const marked = mark === undefined ? {} : { mark }
  if (place.is === 'private' || typeof said !== 'string') return { ...marked, of: {} }
  const { thread, ts } = place
  const link = chat.linkTo({ channel: thread.channel, ts: ts ?? thread.ts, threadTs: thread.ts })
  return { ...marked, of: { ...(link === undefined ? {} : { link }), ...(mark === undefined ? {} : saidLongBefore(clock.now(), mark)) } }
}

function saidLongBefore(now: DateTime, ts: string): { said?: Instant } {
  const said = DateTime.fromMillis(Math.floor(Number(ts) * 1000), { zone: 'utc' })
  return said.isValid && now.diff(said).as('seconds') > oldAfterSeconds ? { said: instantOf(said) } : {}
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

/** In a thread, what was done and what is asked back is for everybody there; what was refused is for the person alone. */
async function answerInThread(parts: RespondParts, utterance: Utterance & { thread: Thread }, responded: Responded): Promise<void> {
  const { chat, announcer } = parts
  const { cause, person, place, thread, answers, again, rewrites } = utterance
  const { reading, outcomes, notes, stays = [] } = responded
  const made = outcomes.filter(isMade)
  const refused = outcomes.filter((outcome) => !isMade(outcome))
  const voice = await voiceFor(parts, utterance)
  const key = answers?.key ?? ''
  const kept = notes.filter(isMade).map(idOf)

  // Nobody's answer waits for what others are told, and what is drawn again.
  if (made.length > 0)
    afterwards(parts, cause, async () => {
      for (const outcome of made.filter(isOfferAnswered)) await announcer.tell(outcome, person.by, thread)
      await announcer.redraw(made.map(idOf))
    })
  if (made.length > 0 || reading.unclear.length > 0) {
    const shown = [...stays, ...made.filter(({ understood }) => understood.entry.kind !== 'amended')]
    const said = voice.answer({ outcomes: shown, unclear: reading.unclear, kept: [...new Set([...kept, ...keptUnread(responded)])], key })
    const came = await chat.say(thread, {
      ...said,
      key: answerKey(rewrites ?? cause),
      mayStand: again ?? false,
      instead: rewrites !== undefined,
    })
    // The thread is gone, or closed: its author hears of it all the same.
    if (came === 'refused') await chat.whisper(person, place, said)
  }
  if (refused.length > 0) await chat.whisper(person, place, voice.answer({ outcomes: refused, unclear: [], kept, key }))
  await tellNotYours(parts, utterance, reading)
}

/** To its author alone. The threads of what was changed are told of it, and the author's answer does not wait for that. */
async function answerPrivately(parts: RespondParts, utterance: Utterance, responded: Responded): Promise<void> {
  const { chat, announcer } = parts
  const { cause, person, place } = utterance
  const { reading, outcomes, notes } = responded
  const made = outcomes.filter(isMade)
  afterwards(parts, cause, async () => {
    for (const outcome of made.filter((each) => !isPassedOn(each))) await announcer.tell(outcome, person.by)
    await announcer.redraw(made.map(idOf))
  })
  // A head start for the threads: mostly they read what happened before its author goes on.
  await immediate()
  const voice = await voiceFor(parts, utterance)
  await chat.whisper(person, place, voice.answer({ outcomes, unclear: reading.unclear, kept: notes.filter(isMade).map(idOf), key: '' }))
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
  return speak(await announcer.view(answers?.to ?? secretariatId, person.language))
}

/** The commitments whose words were kept only as a note, because they were not understood. */
function keptUnread({ outcomes, reading }: Responded): string[] {
  if (reading.unclear.length === 0) return []
  return outcomes.filter((outcome) => isMade(outcome) && outcome.understood.entry.kind === 'noted').map(idOf)
}

async function tellNotYours(
  { announcer }: RespondParts,
  { cause, said, person, answers }: Utterance,
  { notYours = [] }: Reading,
): Promise<void> {
  if (notYours.length === 0 || answers === undefined || typeof said !== 'string') return
  await announcer.notice({ kind: 'not yours', team: answers.to, ids: notYours, by: person.by, words: said }, cause)
}

function isMade({ applied }: Outcome): boolean {
  return applied.ok
}

function isOfferAnswered({ applied }: Outcome): boolean {
  return applied.ok && applied.entries.some(answersOffer)
}

/** Those whom it concerns are told in their next message, however many it is. */
function isPassedOn({ applied }: Outcome): boolean {
  return applied.ok && applied.entries.every(handsOver)
}

function idOf({ understood }: Outcome): string {
  return understood.id
}
