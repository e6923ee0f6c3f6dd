import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { calledInto, disownedNoticeAt } from '../store/facts.ts'
import type { Facts, Inbox, Ledger } from '../store/store.ts'
import type { ChannelIds } from './channel-ids.ts'
import type { Incoming, OfMessage } from './incoming.ts'
import { causeOf, isOfMessage } from './incoming.ts'

/** Something that was taken in, and is to be worked on. `again`: work on it was cut short before. */
export interface Taken {
  readonly cause: string
  readonly incoming: Incoming
  readonly again: boolean
}

/** Who works on what was taken in. */
export interface Worker {
  /** Resolves when it is answered, or left for later. Never throws. */
  workOn(taken: Taken): Promise<void>
  /** Tells its author alone that it could not be kept yet. Never throws. */
  tellNotKept(incoming: Incoming): Promise<void>
}

interface IntakeParts {
  readonly inbox: Pick<Inbox, 'receive'>
  readonly ledger: Pick<Ledger, 'at' | 'isOpenIn'>
  readonly facts: Pick<Facts, 'get' | 'under'>
  readonly channelIds: ChannelIds
  readonly log: Logger
  /** Whether it only looks at what there is: nothing is lost if it is asked again. */
  onlyLooks(incoming: Incoming): boolean
}

/** How often the state is tried again while it can't be written, and how long until people hear of it. */
const keepAgainMs = 1_000
const toldAfterMs = 10_000
/** If the chat brings a look a second time at all, it does so within minutes. */
const mostRemembered = 1_000

/**
 * Takes in what people say, press and type, before anything else is done with it: durably, so that it may be acknowledged, or where the state can't
 * be written in memory, until it can. It needs no register, so it begins with the process; the work begins when there is somebody to do it.
 */
export class Intake {
  readonly #parts: IntakeParts
  readonly #waiting: Taken[] = []
  readonly #looks = new Set<string>()
  /** What could not be kept yet, the oldest first. */
  readonly #unkept = new Map<string, { readonly incoming: Incoming; readonly sinceMs: number; isTold: boolean }>()
  readonly #closing = new AbortController()
  #worker: Worker | undefined
  #keeping: Promise<void> | undefined

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /**
   * Resolves when it may be acknowledged: it is durable, or held in memory and tried again. What is known already, or was said where the bot does
   * not listen, is left. `worked` resolves when it is answered, or left for later.
   */
  async take(incoming: Incoming): Promise<{ worked: Promise<void> }> {
    const cause = causeOf(incoming, this.#parts.channelIds)
    if (this.#parts.onlyLooks(incoming)) return { worked: this.#isFirstLook(cause) ? this.#begin(cause, incoming) : noWork }
    if (this.#unkept.has(cause)) return { worked: noWork }
    try {
      return { worked: (await this.#keep(cause, incoming)) ? this.#begin(cause, incoming) : noWork }
    } catch (error) {
      this.#parts.log.error({ cause, error: String(error) }, 'what was said could not be kept yet; tried again each second')
      this.#unkept.set(cause, { incoming, sinceMs: performance.now(), isTold: false })
      this.#keeping ??= this.#keepLater()
      return { worked: noWork }
    }
  }

  /** From now on this worker gets what is taken, and first what was taken so far. */
  workWith(worker: Worker): void {
    this.#worker = worker
    for (const taken of this.#waiting.splice(0)) void worker.workOn(taken)
  }

  /** How much could not be kept yet. */
  get unkept(): number {
    return this.#unkept.size
  }

  /** Tries once more to keep what is held in memory. What can't be kept is told to its author: words are read again at the next start, a press is not. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#keeping
    await this.#keepHeld()
    await Promise.all([...this.#unkept.values()].map(({ incoming }) => this.#worker?.tellNotKept(incoming)))
  }

  async #keep(cause: string, incoming: Incoming): Promise<boolean> {
    if (isOfMessage(incoming) && !(await this.#isForUs(incoming))) return false
    if (!(await this.#parts.inbox.receive(cause, incoming))) return false
    this.#parts.log.info({ cause, user: incoming.is === 'deleted' ? undefined : incoming.user }, 'heard')
    return true
  }

  /**
   * A direct message, one to the bot by name, one in a thread of ours (of a message, of a question to the secretariat, or one in which somebody named
   * it), or one in a channel of which it is not known yet whether a message of ours stands there.
   */
  async #isForUs({ is, channel, threadTs, ...told }: OfMessage): Promise<boolean> {
    // The chat may not say in which thread the words were that are gone.
    if (told.direct || ('toBot' in told && told.toBot) || (is === 'deleted' && threadTs === undefined)) return true
    if (threadTs === undefined) return false
    const { ledger, facts } = this.#parts
    if ((await ledger.at(channel, threadTs)) !== undefined || (await ledger.isOpenIn(channel))) return true
    return (await facts.get(calledInto(channel, threadTs))) === true || (await disownedNoticeAt(facts, channel, threadTs)) !== undefined
  }

  #begin(cause: string, incoming: Incoming): Promise<void> {
    const taken = { cause, incoming, again: false }
    if (this.#worker) return this.#worker.workOn(taken)
    this.#waiting.push(taken)
    return noWork
  }

  #isFirstLook(cause: string): boolean {
    if (this.#looks.has(cause)) return false
    this.#looks.add(cause)
    for (const oldest of this.#looks) {
      if (this.#looks.size <= mostRemembered) break
      this.#looks.delete(oldest)
    }
    return true
  }

  async #keepLater(): Promise<void> {
    while (this.#unkept.size > 0 && !this.#closing.signal.aborted) {
      await wait(keepAgainMs, undefined, { ref: false, signal: this.#closing.signal }).catch(() => undefined)
      await this.#keepHeld()
    }
    this.#keeping = undefined
  }

  async #keepHeld(): Promise<void> {
    for (const [cause, held] of this.#unkept)
      try {
        const isNew = await this.#keep(cause, held.incoming)
        this.#unkept.delete(cause)
        if (isNew) void this.#begin(cause, held.incoming)
      } catch {
        if (held.isTold || performance.now() - held.sinceMs < toldAfterMs) continue
        held.isTold = true
        void this.#worker?.tellNotKept(held.incoming)
      }
  }
}

const noWork = Promise.resolve()
