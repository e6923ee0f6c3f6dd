import type { Logger } from 'pino'
import { inTime } from '../concurrency.ts'
import type { MessagePage } from '../rendering/said.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Messenger, Posted } from './messenger.ts'
import type { Pace } from './pace.ts'
import { markOf } from './refresh.ts'

/** A post may land late: history is not asked sooner than this after the attempt. Then again after the others; the last one repeats. */
const firstRetryMs = 5_000
const retriesAfterMs = [firstRetryMs, 15_000, 30_000, 60_000]
/** What is due to be tried again at once waits so long all the same. */
const soonestMs = 1_000
/** So long the outbox waits at its end for what is on its way. The rest is in doubt, and settled after the next start. */
const lastWordWithinMs = 2_000
/** Between the times of two of Slack's servers. */
const marginSeconds = 600

interface OutboxParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly pace: Pace
  readonly log: Logger
  /** The page of a row as it reads now. */
  page(row: LedgerRow): Promise<MessagePage>
  /** Whether a message waits for an hour that its reader has chosen. */
  isTooEarly(row: LedgerRow): boolean
  /** Whether a message may go out now: its time has come, and is not over. */
  isItsTime(row: LedgerRow): boolean
  /** Whether it is known what was said and sent in a channel before. */
  mayPostTo(channel: string): boolean
  /** Told of a message that missed its time as a whole: what it was to say must be planned again. */
  takenBack(row: LedgerRow): void
  /** Told of a message that turned out to have been posted: somebody may have answered it before that was known. */
  found(row: LedgerRow): void
  /** Told of a message that stands: what asked the same before it is asked there now. */
  stands(row: LedgerRow): void
  /** Told of a message whose channel is not there or closed to the bot. Gives where it goes instead, if there is such a place. */
  inPlaceOf(row: LedgerRow, error: string): Promise<Pick<LedgerRow, 'channel' | 'person'> | undefined>
  /** Told of a message that was posted while the register changed: it may read otherwise by now. */
  overtaken(row: LedgerRow): void
}

/** What is known of a page: whether it stands in its channel. `closed`: nobody can tell, for the channel is closed to the bot. */
type PostState = 'out' | 'not out' | 'unknown' | 'closed'

/** A page that was tried: how often, when it is next, and the message behind which it stands if it is out. In monotonic time: the machine's clock may be put back. */
interface Attempts {
  readonly count: number
  readonly nextMs: number
  readonly after?: string | undefined
}

/**
 * Sends what the ledger means to send, each message once: a doubt is settled from the channel's history before it is tried again. Each channel is a
 * lane of its own, in which messages keep their order; none waits for another.
 */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #lanes = new Map<string, Promise<void>>()
  /** Channels that were asked for again while their lane was busy. */
  readonly #again = new Set<string>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #tried = new Map<string, Attempts>()
  /** Channels to which a post is on its way at this moment. */
  readonly #onItsWay = new Map<string, Promise<void>>()
  /** The newest `ts` that Slack gave: what is posted from now on is no older. */
  #newestTs: string | undefined
  #isClosed = false

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Tries all that is due to be tried now, in these channels or in all; what is left in doubt is tried again by itself later. */
  async flush(channels?: Iterable<string>): Promise<void> {
    const wanted = channels ?? (await this.#channelsOpen())
    await Promise.all([...new Set(wanted)].map((channel) => this.#run(channel)))
  }

  async #channelsOpen(): Promise<string[]> {
    try {
      return (await this.#parts.store.ledger.open()).map(({ channel }) => channel)
    } catch (error) {
      this.#parts.log.error({ error: String(error) }, 'what is to be sent could not be read; the next tick tries again')
      return []
    }
  }

  /** Resolves when no post is on its way to a channel, or when nothing is left to be tried now in any. */
  async settled(channel?: string): Promise<void> {
    if (channel !== undefined) return this.#onItsWay.get(channel)
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values())
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#parts.pace.close()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await inTime(lastWordWithinMs, this.settled()).catch(() => this.#parts.log.warn('the outbox was closed with messages on their way'))
  }

  #run(channel: string): Promise<void> {
    const running = this.#lanes.get(channel)
    if (running) this.#again.add(channel)
    if (running || this.#isClosed) return running ?? Promise.resolve()
    const lane = this.#runWhileWanted(channel)
    this.#lanes.set(channel, lane)
    return lane
  }

  async #runWhileWanted(channel: string): Promise<void> {
    let nextInMs: number | undefined = firstRetryMs
    try {
      do {
        this.#again.delete(channel)
        nextInMs = await this.#tryAllIn(channel)
      } while (this.#again.has(channel))
    } catch (error) {
      this.#parts.log.error({ channel, error: String(error) }, 'the outbox stopped half-way; it goes on with the next try')
    }
    // At once, with nothing to wait for in between: a flush that is asked for from here on begins by itself.
    this.#lanes.delete(channel)
    this.#wakeIn(channel, nextInMs)
  }

  /** Gives how long until something is to be tried again there. */
  async #tryAllIn(channel: string): Promise<number | undefined> {
    const { ledger } = this.#parts.store
    const waits: number[] = []
    const waiting = new Set<string>()
    for (const { key, message } of await ledger.open(channel)) {
      if (this.#isClosed || !this.#parts.mayPostTo(channel)) return undefined
      // A later page does not go before an earlier one.
      if (waiting.has(message.key)) continue
      const row = await this.#openRow(key, channel)
      // The next tick looks again.
      if (row && this.#parts.isTooEarly(row)) continue
      if (row && this.#dueIn(row) <= 0) await this.#attempt(row)
      const left = row && (await this.#openRow(key, channel))
      if (!left) continue
      waits.push(Math.max(soonestMs, this.#dueIn(left)))
      waiting.add(message.key)
      // What was said later waits behind it for a while, and not for good.
      if ((this.#tried.get(key)?.count ?? 0) <= retriesAfterMs.length) break
    }
    return waits.length === 0 ? undefined : Math.min(...waits)
  }

  /** The row as it is by now: it may have been taken back with another page, or sent elsewhere. */
  async #openRow(key: string, channel: string): Promise<LedgerRow | undefined> {
    const row = await this.#parts.store.ledger.byKey(key)
    return row?.state === 'intent' && row.channel === channel ? row : undefined
  }

  #wakeIn(channel: string, ms: number | undefined): void {
    clearTimeout(this.#timers.get(channel))
    this.#timers.delete(channel)
    if (this.#isClosed || ms === undefined) return
    this.#timers.set(channel, setTimeout(() => void this.#run(channel), ms).unref())
  }

  async #attempt(row: LedgerRow): Promise<void> {
    const state = await this.#settle(row)
    if (state === 'out') return
    if (await this.#isTooLate(row, state)) return
    if (state !== 'not out') return this.#tryLater(row)

    const { registers, ledger } = this.#parts.store
    let drawnBy = registers.register()
    let page = await this.#parts.page(row)
    if (!(await this.#parts.pace.nudgeTurn(row.channel))) return
    if (registers.register() !== drawnBy) {
      drawnBy = registers.register()
      page = await this.#parts.page(row)
    }
    if (!(await this.#openRow(row.key, row.channel))) return
    await ledger.attempted(row.key, Date.now())
    await this.#whileOnItsWay(row.channel, () => this.#post(row, page))
    // Until now it was no message that a change could draw again.
    if (registers.register() !== drawnBy) this.#parts.overtaken(row)
  }

  async #post(row: LedgerRow, { text, blocks, commitments, ...page }: MessagePage): Promise<void> {
    const { messenger, log, store } = this.#parts
    const after = this.#tried.get(row.key)?.after ?? this.#newestTs
    const posted = await messenger.post({ channel: row.channel, ...page, text, blocks, key: row.key, commitments })
    if (posted.ok) return this.#sent(row, posted, { ...page, text, blocks, commitments })

    log.warn({ key: row.key, error: posted.error, why: posted.why }, 'a message did not go out')
    this.#tryLater(row, { after, ...posted })
    if (posted.why === 'lost') return
    // Slack said that it did not take it: there is no doubt to be settled.
    await store.ledger.intendAgain(row.key, row)
    if (posted.unreachable === 'channel') await this.#sendElsewhere(row, posted.error)
  }

  async #sendElsewhere(row: LedgerRow, error: string): Promise<void> {
    const place = await this.#parts.inPlaceOf(row, error)
    if (place === undefined || place.channel === row.channel) return
    await this.#parts.store.ledger.intendAgain(row.key, place)
    this.#tried.delete(row.key)
    await this.#run(place.channel)
    // Copies for further people may have come into the ledger.
    void this.flush()
  }

  async #whileOnItsWay(channel: string, work: () => Promise<void>): Promise<void> {
    const working = work()
    this.#onItsWay.set(
      channel,
      working.catch(() => undefined),
    )
    try {
      await working
    } finally {
      this.#onItsWay.delete(channel)
    }
  }

  /** No sooner than Slack asks, if it does; else after ever longer pauses. */
  #tryLater({ key }: LedgerRow, { after, retryAfterMs: askedMs }: { after?: string | undefined; retryAfterMs?: number } = {}): void {
    const { count = 0, after: known } = this.#tried.get(key) ?? {}
    const waitMs = askedMs ?? retriesAfterMs[Math.min(count, retriesAfterMs.length - 1)] ?? 0
    this.#tried.set(key, { count: askedMs === undefined ? count + 1 : count, nextMs: performance.now() + waitMs, after: known ?? after })
  }

  /** How long until a row is to be tried, in milliseconds. */
  #dueIn({ key, attempts, attemptedMs }: LedgerRow): number {
    const tried = this.#tried.get(key)
    if (tried) return tried.nextMs - performance.now()
    if (attempts === 0) return 0
    // A try before the start left nothing but the time on the wall.
    const nextMs = performance.now() + firstRetryMs - Math.max(0, Date.now() - attemptedMs)
    this.#tried.set(key, { count: 0, nextMs })
    return nextMs - performance.now()
  }

  async #sent(row: LedgerRow, { channel, ts }: Extract<Posted, { ok: true }>, page: MessagePage): Promise<void> {
    const { store, log, stands } = this.#parts
    const { key } = row
    // Before it counts as sent: from then on it may be drawn again, and this mark must not overtake that one.
    await store.ledger.markShown(key, markOf(page))
    await store.ledger.markSent(key, { channel, ts })
    this.#standsAt(key, ts)
    log.info({ key, channel, ts, commitments: page.commitments.length }, 'sent')
    stands(row)
  }

  async #found(row: LedgerRow, ts: string): Promise<void> {
    const place = { channel: row.channel, ts }
    await this.#parts.store.ledger.markSent(row.key, place)
    this.#standsAt(row.key, ts)
    this.#parts.log.info({ key: row.key, ...place }, 'found to have been sent')
    this.#parts.found({ ...row, ...place, state: 'sent' })
    this.#parts.stands(row)
  }

  #standsAt(key: string, ts: string): void {
    this.#tried.delete(key)
    if (this.#newestTs === undefined || Number(ts) > Number(this.#newestTs)) this.#newestTs = ts
  }

  /** Whether its time is over, and that was dealt with. If a part of the message stands, the rest follows, however late. */
  async #isTooLate(row: LedgerRow, state: PostState): Promise<boolean> {
    if (row.ts !== undefined) return this.#staysDeleted(row, row.ts, state)
    if (state === 'unknown' || this.#parts.isItsTime(row)) return false
    const rest = await this.#settleRest(row)
    if (rest === 'unknown') this.#tryLater(row)
    else if (rest !== 'out') await this.#takeBack(row)
    return rest !== 'out'
  }

  /** What stood once and was deleted has no time in which it is put back; only where the channel is closed it is left as it was. */
  async #staysDeleted({ key, channel }: LedgerRow, ts: string, state: PostState): Promise<boolean> {
    if (state !== 'closed') return false
    await this.#parts.store.ledger.markSent(key, { channel, ts })
    return true
  }

  async #takeBack({ message, ...row }: LedgerRow): Promise<void> {
    const { store, log } = this.#parts
    for (const { key } of await store.ledger.rowsOf(message.key)) this.#tried.delete(key)
    await store.ledger.takeBack(message.key)
    log.warn({ key: row.key }, 'a message could not go out in its time; what is still true is said on the next working day')
    this.#parts.takenBack({ message, ...row })
  }

  /** Whether anything of the message but this page went out. */
  async #settleRest({ key, message }: LedgerRow): Promise<PostState> {
    const states: PostState[] = []
    for (const row of await this.#parts.store.ledger.rowsOf(message.key))
      if (row.key !== key) states.push(this.#onItsWay.has(row.channel) ? 'unknown' : await this.#settle(row))
    return states.find((each) => each === 'out') ?? states.find((each) => each === 'unknown') ?? 'not out'
  }

  /** Whether it went out after all. While nobody can tell, it is not posted: twice is worse than late. */
  async #settle(row: LedgerRow): Promise<PostState> {
    if (row.state === 'sent') return 'out'
    if (row.attempts === 0) return 'not out'
    try {
      const found = await this.#parts.messenger.find(row.channel, row.key, this.#standsAfter(row))
      if (found === 'closed') return 'closed'
      if (found === undefined || found.ts === row.ts) return 'not out'
      await this.#found(row, found.ts)
      return 'out'
    } catch (error) {
      this.#parts.log.warn({ key: row.key, error: String(error) }, 'whether a message went out could not be settled')
      return 'unknown'
    }
  }

  /** The message behind which it stands, if it is out; undefined if none is known. */
  #standsAfter({ key, ts }: LedgerRow): string | undefined {
    const known = this.#tried.get(key)?.after
    return known === undefined ? ts : String(Number(known) - marginSeconds)
  }
}
