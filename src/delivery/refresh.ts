import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { mayHaveHandOverUndone } from '../nudges/handed-over.ts'
import type { MessagePage } from '../rendering/said.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

/** So far back messages are drawn again when nobody says which commitments have changed. */
const openDays = 60
const redrawAgainAfterMs = 5_000
/** Then it is left for the next tick. */
const mostRedraws = 6
/** A message is drawn at once for the first answer, and no sooner than this for the next ones: Slack allows no more. */
const restAfterDrawingMs = 1_000
/** One that Slack keeps waiting does not hold up the others. */
const drawnAtOnce = 8

interface RefreshParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  /** The page of a row as it reads now. */
  page(row: LedgerRow): Promise<MessagePage>
  /** Told of a message that somebody deleted: the answers need a new one to hang on. */
  gone(row: LedgerRow): Promise<void>
}

/** Draws messages again that no longer read as they should: a few at once, but each one once at a time, for an older drawing that overtakes a newer one would stay. */
export class Refresher {
  readonly #parts: RefreshParts
  /** Keys of rows, each with how often it was tried. */
  readonly #stale = new Map<string, number>()
  readonly #drawing = new Map<string, Promise<void>>()
  /** Those for which Slack was asked a moment ago. */
  readonly #resting = new Map<string, Promise<void>>()
  readonly #leftOver = new Set<string>()
  /** What is still looked up: it is to be drawn too before all is settled. */
  readonly #wanted = new Set<Promise<readonly LedgerRow[]>>()
  #closed = false

  constructor(parts: RefreshParts) {
    this.#parts = parts
  }

  /** The newest message of each team that has one of these commitments, on all its pages and with each of its leads. */
  redraw(ids: readonly string[]): Promise<void> {
    return this.#redraw(this.#threadsOf(ids))
  }

  /** One page of a message. */
  redrawRow(key: string): Promise<void> {
    this.#stale.set(key, 0)
    return this.#drawn([key])
  }

  /** The messages in which the commitments of this one were asked after last: that is asked here now. Nobody waits for it. */
  redrawBefore(message: string): void {
    const failed = (error: unknown) =>
      this.#parts.log.warn({ key: message, error: String(error) }, 'older messages could not be drawn again')
    void this.#redraw(this.#parts.store.ledger.sentBefore(message)).catch(failed)
  }

  /** Every open message that reads otherwise by now. One of which it is not known how it reads is left as it is. */
  redrawOpen(): Promise<void> {
    return this.#redraw(this.#open())
  }

  /** Draws what could not be drawn for a while, without making anybody wait. */
  drawLeftOver(): void {
    for (const key of this.#leftOver) this.#stale.set(key, 0)
    this.#leftOver.clear()
    this.#start()
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#wanted)
    while (this.#drawing.size + this.#stale.size > 0) await this.#oneLess()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stale.clear()
    await this.settled()
  }

  async #threadsOf(ids: readonly string[]): Promise<readonly LedgerRow[]> {
    const rows = await Promise.all(ids.map((id) => this.#parts.store.ledger.threadsOf(id)))
    return [...rows.flat(), ...(await this.#tellingOf(ids))]
  }

  /** What tells above its rows of a hand-over that has been undone. */
  async #tellingOf(ids: readonly string[]): Promise<readonly LedgerRow[]> {
    const { store, clock } = this.#parts
    const { commitments } = store.registers.register()
    const undone = new Set(ids.filter((id) => mayHaveHandOverUndone(commitments.get(id))))
    if (undone.size === 0) return []
    const rows = await store.ledger.since(clock.now().minus({ days: openDays }))
    return rows.filter(({ message: { bulletins = [] } }) =>
      bulletins.some((each) => each.tells === 'handed over' && each.ids.some((id) => undone.has(id))),
    )
  }

  async #open(): Promise<readonly LedgerRow[]> {
    const { store, clock } = this.#parts
    const open = await store.ledger.openSince(clock.now().minus({ days: openDays }))
    return open.filter(({ shown }) => shown !== undefined)
  }

  async #redraw(wanted: Promise<readonly LedgerRow[]>): Promise<void> {
    this.#wanted.add(wanted)
    const rows = await wanted.finally(() => this.#wanted.delete(wanted))
    const keys = rows.map(({ key }) => key)
    for (const key of keys) this.#stale.set(key, 0)
    await this.#drawn(keys)
  }

  async #drawn(keys: readonly string[]): Promise<void> {
    this.#start()
    for (const key of keys) while (this.#stale.has(key) || this.#drawing.has(key)) await this.#oneLess()
  }

  /** Resolves when something has been drawn, or may be drawn again. */
  #oneLess(): Promise<void> {
    return Promise.race([...this.#drawing.values(), ...this.#resting.values()])
  }

  #start(): void {
    for (const [key, tries] of this.#stale) {
      if (this.#drawing.size >= drawnAtOnce) return
      if (this.#drawing.has(key) || this.#resting.has(key)) continue
      this.#stale.delete(key)
      const failed = (error: unknown) => this.#parts.log.warn({ key, error: String(error) }, 'a message could not be drawn again')
      const drawing = this.#draw(key, tries)
        .catch(failed)
        .finally(() => {
          this.#drawing.delete(key)
          this.#start()
        })
      this.#drawing.set(key, drawing)
    }
  }

  /** One that reads as it stands is looked at as often as anybody likes. */
  #rest(key: string): void {
    const rested = this.#parts.clock.pause(restAfterDrawingMs).then(() => {
      this.#resting.delete(key)
      this.#start()
    })
    this.#resting.set(key, rested)
  }

  async #draw(key: string, tries: number): Promise<void> {
    const { store, messenger, log } = this.#parts
    const row = await store.ledger.byKey(key)
    // A digest says how things stood when it went out.
    if (row?.state !== 'sent' || row.ts === undefined || row.message.kind === 'digest') return
    const page = await this.#parts.page(row)
    if (row.shown === markOf(page)) return
    const post = { channel: row.channel, text: page.text, blocks: page.blocks, commitments: page.commitments, key: row.key }
    this.#rest(key)
    const updated = await messenger.update({ channel: row.channel, ts: row.ts }, post)
    if (updated.ok) return store.ledger.markShown(row.key, markOf(page))
    log.warn({ key: row.key, error: updated.error }, 'a message could not be drawn again')
    if (updated.unreachable === 'message') return this.#parts.gone(row)
    if (updated.why === 'refused') return
    if (tries + 1 < mostRedraws) this.#later(row.key, tries + 1, updated.retryAfterMs ?? redrawAgainAfterMs)
    else this.#leftOver.add(row.key)
  }

  /** Nobody waits for it: the next answer is not held up by a limit on updates. */
  #later(key: string, tries: number, afterMs: number): void {
    void this.#parts.clock.pause(afterMs).then(() => {
      if (this.#closed || this.#stale.has(key)) return
      this.#stale.set(key, tries)
      this.#start()
    })
  }
}

/** Two pages with the same mark read the same. */
export function markOf({ text, blocks }: MessagePage): string {
  return createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('base64')
}
