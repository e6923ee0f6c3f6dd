import type { Logger } from 'pino'
import type { MessagePage } from '../rendering/said.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger, Posted } from './messenger.ts'
import { markOf } from './refresh.ts'

/** A post may land late: history is not asked sooner than this after the attempt. Then again after the others; the last one repeats. */
const retryAfterMs = [5_000, 15_000, 30_000, 60_000]
/** Slack lets about one message a second through a channel, with short bursts. */
const burst = 4
const paceMs = 1_000
/** What is due to be tried again at once waits so long all the same. */
const soonestMs = 1_000

interface OutboxParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  /** The page of a row as it reads now; undefined if nothing is left to be said on it. */
  page(row: LedgerRow): Promise<MessagePage | undefined>
  /** Whether a message may go out now: its time has come, and is not over. */
  isItsTime(row: LedgerRow): boolean
  /** Told of a message that missed its time as a whole: what it was to say must be planned again. */
  takenBack(row: LedgerRow): void
  /** Told of a message that turned out to have been posted: somebody may have answered it before that was known. */
  found(row: LedgerRow): void
  /** Told of a message whose channel is not there or closed to the bot. Gives the channel to which it goes instead, if there is one. */
  inPlaceOf(row: LedgerRow, error: string): Promise<string | undefined>
  /** Told of a message that was posted while the register changed: it may read otherwise by now. */
  overtaken(row: LedgerRow): void
}

/** What is known of a page: whether it stands in its channel. */
type PostState = 'out' | 'not out' | 'unknown'

/** Sends what the ledger means to send, each message once: a doubt is settled from the channel's history before it is tried again. */
export class Outbox {
  readonly #parts: OutboxParts
  /** In monotonic time, like all that is measured here: the machine's clock may be put back. */
  readonly #lastPosts = new Map<string, number[]>()
  readonly #lastAttempts = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #again = false
  #closed = false

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Tries all that is due to be tried now; what is left in doubt is tried again by itself later. */
  flush(): Promise<void> {
    if (this.#running) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#flushWhileWanted()
    return this.#running
  }

  async settled(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #flushWhileWanted(): Promise<void> {
    let nextInMs: number | undefined = soonestMs
    try {
      do {
        this.#again = false
        await this.#tryAll()
        nextInMs = await this.#nextTryInMs()
      } while (this.#again)
    } catch (error) {
      this.#parts.log.error({ error: String(error) }, 'the outbox stopped half-way; it goes on with the next try')
    }
    // At once, with nothing to wait for in between: a flush that is asked for from here on begins by itself.
    this.#running = undefined
    this.#wakeIn(nextInMs)
  }

  async #tryAll(): Promise<void> {
    const { ledger } = this.#parts.store
    for (const { key } of await ledger.open()) {
      if (this.#closed) return
      // It may have been taken back with another page.
      const row = await ledger.byKey(key)
      if (row?.state === 'intent' && this.#dueIn(row) <= 0) await this.#attempt(row)
    }
  }

  async #nextTryInMs(): Promise<number | undefined> {
    const waits = (await this.#parts.store.ledger.open()).map((row) => this.#dueIn(row))
    return waits.length === 0 ? undefined : Math.max(soonestMs, Math.min(...waits))
  }

  #wakeIn(ms: number | undefined): void {
    clearTimeout(this.#timer)
    if (this.#closed || ms === undefined) return
    this.#timer = setTimeout(() => void this.flush(), ms)
    this.#timer.unref()
  }

  async #attempt(row: LedgerRow): Promise<void> {
    const { log } = this.#parts
    const standing = await this.#settle(row)
    if (standing === 'unknown') return this.#attempted(row)
    if (standing === 'out') return
    if (!this.#parts.isItsTime(row)) {
      const rest = await this.#settleRest(row)
      if (rest === 'unknown') return this.#attempted(row)
      // If a part of it stands, the rest follows, however late.
      if (rest === 'not out') return this.#takeBack(row)
    }

    const { registers } = this.#parts.store
    const drawnBy = registers.register()
    const page = await this.#parts.page(row)
    await this.#attempted(row)
    if (!page) return
    const posted = await this.#post(row, row.channel, page)
    if (posted.ok) {
      await this.#sent(row, posted, page)
      // Until now it was no message that a change could draw again.
      if (registers.register() !== drawnBy) this.#parts.overtaken(row)
      return
    }
    log.warn({ key: row.key, error: posted.error, why: posted.why }, 'a message did not go out')
    if (posted.why === 'later') this.#lastPosts.set(row.channel, Array(burst).fill(performance.now() + (posted.retryAfterMs ?? paceMs)))
    if (posted.unreachable === 'channel') await this.#sendElsewhere(row, posted.error, page)
  }

  async #attempted({ key }: LedgerRow): Promise<void> {
    this.#lastAttempts.set(key, performance.now())
    await this.#parts.store.ledger.attempted(key, Date.now())
  }

  /** How long until a row is to be tried, in milliseconds. */
  #dueIn({ key, attempts, attemptedMs }: LedgerRow): number {
    if (attempts === 0) return 0
    // A try before the start left nothing but the time on the wall.
    const last = this.#lastAttempts.get(key) ?? performance.now() - Math.max(0, Date.now() - attemptedMs)
    this.#lastAttempts.set(key, last)
    const wait = retryAfterMs[Math.min(attempts, retryAfterMs.length) - 1] ?? 0
    return last + wait - performance.now()
  }

  async #sent({ key }: LedgerRow, place: { channel: string; ts: string }, page: MessagePage): Promise<void> {
    const { ledger } = this.#parts.store
    this.#lastAttempts.delete(key)
    // Before it counts as sent: from then on it may be drawn again, and this mark must not overtake that one.
    await ledger.markShown(key, markOf(page))
    await ledger.markSent(key, place)
  }

  async #found(row: LedgerRow, place: { channel: string; ts: string }): Promise<void> {
    this.#lastAttempts.delete(row.key)
    await this.#parts.store.ledger.markSent(row.key, place)
    this.#parts.found({ ...row, ...place, state: 'sent' })
  }

  async #takeBack({ message, ...row }: LedgerRow): Promise<void> {
    const { store, log } = this.#parts
    for (const { key } of await store.ledger.rowsOf(message.key)) this.#lastAttempts.delete(key)
    await store.ledger.takeBack(message.key)
    log.warn({ key: row.key }, 'a message could not go out in its time; what is still true is said on the next working day')
    this.#parts.takenBack({ message, ...row })
  }

  /** Whether anything of the message but this page went out. */
  async #settleRest({ key, message }: LedgerRow): Promise<PostState> {
    const standings: PostState[] = []
    for (const row of await this.#parts.store.ledger.rowsOf(message.key)) if (row.key !== key) standings.push(await this.#settle(row))
    return standings.find((each) => each === 'out') ?? standings.find((each) => each === 'unknown') ?? 'not out'
  }

  /** Whether it went out after all. While nobody can tell, it is not posted: twice is worse than late. */
  async #settle(row: LedgerRow): Promise<PostState> {
    if (row.state === 'sent') return 'out'
    if (row.attempts === 0) return 'not out'
    try {
      const found = await this.#parts.messenger.find(row.channel, row.key)
      if (found) await this.#found(row, { channel: row.channel, ts: found.ts })
      return found ? 'out' : 'not out'
    } catch (error) {
      this.#parts.log.warn({ key: row.key, error: String(error) }, 'whether a message went out could not be settled')
      return 'unknown'
    }
  }

  async #sendElsewhere(row: LedgerRow, error: string, page: MessagePage): Promise<void> {
    const { messenger } = this.#parts
    const channel = await this.#parts.inPlaceOf(row, error)
    if (channel === undefined || channel === row.channel) return
    // An earlier try may have posted it there and gone no further.
    const found = await messenger.find(channel, row.key)
    if (found) return this.#found(row, { channel, ts: found.ts })
    const posted = await this.#post(row, channel, page)
    if (posted.ok) await this.#sent(row, posted, page)
  }

  async #post(row: LedgerRow, channel: string, { text, blocks, commitments }: MessagePage): Promise<Posted> {
    await this.#pace(channel)
    return this.#parts.messenger.post({ channel, text, blocks, key: row.key, commitments })
  }

  async #pace(channel: string): Promise<void> {
    const recent = this.#lastPosts.get(channel) ?? []
    const oldest = recent.length < burst ? undefined : recent[0]
    const waitMs = oldest === undefined ? 0 : oldest + burst * paceMs - performance.now()
    if (waitMs > 0) await this.#parts.clock.pause(waitMs)
    this.#lastPosts.set(channel, [...recent, performance.now()].slice(-burst))
  }
}
