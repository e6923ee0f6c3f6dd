import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import { failedKey } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Said, Voice } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { triesOf } from '../store/facts.ts'
import { isStateFailure } from '../store/store.ts'
import type { Step } from './answer.ts'
import type { Person, Place } from './chat.ts'
import { OutOfReach } from './chat.ts'
import { isLook } from './commands/looks.ts'
import { recordForm } from './form-said.ts'
import type { Incoming } from './incoming.ts'
import { atPresent, incomingKept, isOfMessage, placeOf } from './incoming.ts'
import type { Taken, Worker } from './intake.ts'
import { NotKnownYet, recordMessage } from './message.ts'
import { recordModal } from './modal-said.ts'
import { answeredInOwnWords } from './own-language.ts'
import type { ConversationParts } from './parts.ts'
import { recordPress } from './press.ts'
import { recordDeleted, recordEdited } from './rewritten.ts'
import { keepTyped } from './typed-again.ts'

/** How often something is tried that fails for a reason of our own. What fails because the chat or the disk does is tried until it works. */
const mostTries = 5
/** How long until what is left is tried again; the last one repeats. */
const againAfterMs = [1_000, 5_000, 15_000, 30_000, 60_000]
/** After so many failures in a row a round is left: nothing gets through now. */
const mostFailures = 8

/** The bot is stopping: what has not begun is for its next start. */
class Stopping extends Error {}

/** What became of one try. */
type Came = 'answered' | 'left'

/**
 * Works on what was taken in: records it, in the order of its place, then answers it. What can't be done now stays in the inbox and is tried again:
 * for ever while it is the chat or the disk that fails, and some times if the fault is ours.
 */
export class Answering implements Worker {
  readonly #parts: ConversationParts
  readonly #log: Logger
  /** What is being recorded, by channel. */
  readonly #recording = new Map<string, Set<Promise<unknown>>>()
  readonly #told = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #rounds = 0
  #isClosed = false

  constructor(parts: ConversationParts) {
    this.#parts = parts
    this.#log = parts.log
  }

  workOn(taken: Taken): Promise<void> {
    return this.#parts.work.once(taken.cause, async () => {
      if ((await this.#try(taken)) === 'left') this.#later()
    })
  }

  /** Works on what was taken in and not answered: a crash or a fault came in between. */
  async workOnUnfinished(): Promise<void> {
    const { inbox, work } = this.#parts
    let [left, inARow] = [0, 0]
    const unfinished = await inbox.unfinished()
    await fewAtOnce(unfinished, async ({ cause, body }) => {
      if (this.#isClosed || inARow >= mostFailures || work.isUnderWay(cause)) return
      await work.once(cause, async () => {
        // It may have been answered since the list was made.
        if (!(await inbox.isOpen(cause))) return
        const came = await this.#try({ cause, incoming: incomingKept(body), again: true })
        if (came === 'left') left++
        inARow = came === 'left' ? inARow + 1 : 0
      })
    })
    if (left > 0) this.#later()
    else this.#rounds = 0
  }

  /** Resolves when all that was taken in so far from a channel is in the register, or could not be recorded yet. */
  async recordedIn(channel: string): Promise<void> {
    await Promise.allSettled(this.#recording.get(channel) ?? [])
  }

  async tellNotKept(incoming: Incoming): Promise<void> {
    await this.#tellAlone(incoming, (voice) => voice.notRecordedYet()).catch((error) =>
      this.#log.error({ error: String(error) }, 'the author of words that could not be kept could not be told'),
    )
  }

  /** What has begun is finished; what waits is for the next start. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  async #try(asTaken: Taken): Promise<Came> {
    const { cause } = asTaken
    const incoming = atPresent(asTaken.incoming, this.#parts.channelIds)
    const taken = { ...asTaken, incoming }
    try {
      // If the process dies of it each time, it is not tried for ever.
      if (taken.again) await this.#countTry(cause)
      const { work, inbox, facts } = this.#parts
      const place = placeOf(incoming)
      const answering = await this.#recorded(taken)
      await work.inOrder(`answer ${place}`, this.#unlessClosed(answering))
      await inbox.finish(cause)
      if (taken.again) await facts.delete(triesOf(cause))
      this.#told.delete(cause)
      return 'answered'
    } catch (error) {
      if (error instanceof Stopping) return 'left'
      return this.#failed(taken, error).catch((why) => {
        this.#log.error({ cause, error: String(why) }, 'what was said is left for later')
        return 'left'
      })
    }
  }

  /** The same work, when its turn comes; what waits in a long queue does not hold up a stop. */
  #unlessClosed<Given>(work: () => Promise<Given>): () => Promise<Given> {
    return async () => {
      if (this.#isClosed) throw new Stopping()
      return work()
    }
  }

  #recorded(taken: Taken): Promise<Step> {
    const { incoming } = taken
    const recording = this.#parts.work.inOrder(
      placeOf(incoming),
      this.#unlessClosed(() => this.#record(taken)),
    )
    const channel = channelOf(incoming)
    if (channel !== undefined) {
      const all = this.#recording.get(channel) ?? new Set()
      this.#recording.set(channel, all.add(recording))
      const ended = () => {
        all.delete(recording)
        if (all.size === 0 && this.#recording.get(channel) === all) this.#recording.delete(channel)
      }
      recording.then(ended, ended)
    }
    return recording
  }

  async #record({ cause, incoming, again }: Taken): Promise<Step> {
    const parts = this.#parts
    switch (incoming.is) {
      case 'message':
        return recordMessage(parts, incoming, { cause, again })
      case 'edited':
        return recordEdited(parts, incoming, { cause, again })
      case 'deleted':
        return recordDeleted(parts, incoming, { cause, again })
      case 'press':
        return recordPress(parts, incoming, { again })
      case 'modal':
        return recordModal(parts, incoming, { again })
      case 'form':
        return recordForm(parts, incoming)
      case 'command': {
        const { words, user, replyTo, at } = incoming
        const person = await answeredInOwnWords(parts, await parts.chat.person(user), words)
        const { runCommand } = await import('./commands/run.ts')
        const call = { cause, words, page: 1, person, ...(at === undefined ? {} : { mark: at }) }
        return () => runCommand(parts, { ...call, place: { is: 'private', replyTo, replaces: false } })
      }
    }
  }

  async #failed(taken: Taken, error: unknown): Promise<Came> {
    const { cause, incoming, again } = taken
    const isPassing = error instanceof OutOfReach || error instanceof NotKnownYet || isStateFailure(error)
    const stack = isPassing ? {} : { stack: error instanceof Error ? error.stack : undefined }
    this.#log[isPassing ? 'warn' : 'error']({ cause, error: String(error), ...stack }, 'what was said could not be answered yet')
    if (isLook(incoming)) return this.#failedLook(incoming)
    if (isStateFailure(error)) await this.#tellOnce(cause, incoming)
    if (isPassing) {
      if (again) await this.#uncountTry(cause)
      return 'left'
    }
    const tries = again ? ((await this.#parts.facts.get(triesOf(cause))) ?? 1) : 1
    if (!again) await this.#parts.facts.set(triesOf(cause), 1)
    if (tries < mostTries) return 'left'
    await this.#giveUp(taken)
    return 'answered'
  }

  /** Nothing is lost with a look: its author is told, and can ask again. */
  async #failedLook(incoming: Incoming): Promise<Came> {
    // A page that can't be turned stays as it is.
    if (incoming.is === 'command') await this.#tellAlone(incoming, (voice) => voice.failed([]))
    return 'answered'
  }

  /** Its author is told what of it was recorded, so that nobody hears "not done" of what is. */
  async #giveUp({ cause, incoming }: Taken): Promise<void> {
    const { inbox, facts, registers, chat } = this.#parts
    const recorded = (await registers.change(cause, [])).flatMap((applied) =>
      applied.ok ? ('event' in applied ? applied.event.id : applied.commitment.id) : [],
    )
    if (incoming.is === 'message' || incoming.is === 'edited') {
      const said = (await this.#voiceFor(incoming)).failed(recorded)
      const thread = { channel: incoming.channel, ts: incoming.threadTs ?? incoming.ts }
      await chat.say(thread, { ...said, key: failedKey(cause), mayStand: true })
    } else {
      const isForm = (incoming.is === 'modal' || incoming.is === 'form') && recorded.length === 0
      const typed = isForm ? await keepTyped(this.#parts, incoming, await this.#personOf(incoming)) : undefined
      await this.#tellAlone(incoming, (voice) => (typed ? voice.withTyped(voice.failed(recorded), typed) : voice.failed(recorded)))
    }
    await inbox.finish(cause)
    await facts.delete(triesOf(cause))
  }

  async #countTry(cause: string): Promise<void> {
    const { facts } = this.#parts
    await facts.set(triesOf(cause), ((await facts.get(triesOf(cause))) ?? 0) + 1)
  }

  async #uncountTry(cause: string): Promise<void> {
    const { facts } = this.#parts
    await facts.set(triesOf(cause), Math.max(0, ((await facts.get(triesOf(cause))) ?? 1) - 1))
  }

  async #tellOnce(cause: string, incoming: Incoming): Promise<void> {
    if (this.#told.has(cause)) return
    this.#told.add(cause)
    await this.tellNotKept(incoming)
  }

  async #tellAlone(incoming: Incoming, say: (voice: Voice) => Said): Promise<void> {
    // Slack does not say who deleted a message, so there is nobody to tell.
    if (incoming.is === 'deleted') return
    const person = await this.#personOf(incoming)
    await this.#parts.chat.whisper(person, answerPlaceOf(incoming), say(await this.#voiceFor(incoming, person)))
  }

  /** Also when it can't be asked who somebody is. */
  async #personOf({ user }: { user: string }): Promise<Person> {
    const { chat, registers } = this.#parts
    return chat.person(user).catch((): Person => ({ id: user, by: user, language: registers.register().language, standing: 'outsider' }))
  }

  async #voiceFor(incoming: Exclude<Incoming, { is: 'deleted' }>, person?: Person): Promise<Voice> {
    return speak(await this.#parts.announcer.view(secretariatId, person ?? (await this.#personOf(incoming))))
  }

  #later(): void {
    if (this.#isClosed || this.#timer) return
    const afterMs = againAfterMs[Math.min(this.#rounds++, againAfterMs.length - 1)]
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.workOnUnfinished().catch((error) => {
        this.#log.error({ error: String(error) }, 'what was left could not be tried again')
        this.#later()
      })
    }, afterMs)
    this.#timer.unref()
  }
}

function channelOf(incoming: Incoming): string | undefined {
  if (isOfMessage(incoming)) return incoming.channel
  const place = incoming.is === 'press' ? incoming.place : incoming.is === 'modal' ? incoming.memory.place : undefined
  return place?.is === 'thread' ? place.thread.channel : undefined
}

function answerPlaceOf(incoming: Incoming): Place {
  switch (incoming.is) {
    case 'message':
    case 'edited':
    case 'deleted':
      return { is: 'thread', thread: { channel: incoming.channel, ts: incoming.threadTs ?? incoming.ts }, ts: incoming.ts }
    case 'press':
      return incoming.place
    case 'modal':
    case 'form':
      return incoming.memory.place
    case 'command':
      return { is: 'private', replyTo: incoming.replyTo, replaces: false }
  }
}
