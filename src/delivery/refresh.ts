import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { MessagePage } from '../rendering/said.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

/** So far back messages are drawn again when nobody says which commitments have changed. */
const openDays = 60
const redrawAgainAfterMs = 5_000
const mostRedraws = 6

interface RefreshParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  /** The page of a row as it reads now. */
  page(row: LedgerRow): Promise<MessagePage | undefined>
}

/** Draws messages again that no longer read as they should: one after the other, for an older drawing that overtakes a newer one would stay. */
export class Redrawing {
  readonly #parts: RefreshParts
  /** Keys of rows, each with how often it was tried. */
  readonly #stale = new Map<string, number>()
  #running: Promise<void> | undefined
  #closed = false

  constructor(parts: RefreshParts) {
    this.#parts = parts
  }

  /** The newest message of each team that has one of these commitments, on all its pages and with each of its leads. */
  redraw(ids: readonly string[]): Promise<void> {
    return this.#redraw(ids.flatMap((id) => this.#parts.store.ledger.threadsOf(id)))
  }

  /** Every open message that reads otherwise by now. One of which it is not known how it reads is left as it is. */
  redrawOpen(): Promise<void> {
    const { store, clock } = this.#parts
    return this.#redraw(store.ledger.openSince(clock.now().minus({ days: openDays })).filter(({ shown }) => shown !== undefined))
  }

  async settled(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }

  #redraw(rows: readonly LedgerRow[]): Promise<void> {
    for (const { key } of rows) this.#stale.set(key, 0)
    this.#running ??= Promise.resolve().then(() => this.#drawStale())
    return this.#running
  }

  async #drawStale(): Promise<void> {
    const { store, log } = this.#parts
    for (const [key, tries] of this.#stale) {
      this.#stale.delete(key)
      const row = this.#closed ? undefined : store.ledger.byKey(key)
      const failed = (error: unknown) => log.warn({ key, error: String(error) }, 'a message could not be drawn again')
      if (row) await this.#draw(row, tries).catch(failed)
    }
    this.#running = undefined
  }

  async #draw(row: LedgerRow, tries: number): Promise<void> {
    const { messenger, log } = this.#parts
    const page = row.ts === undefined ? undefined : await this.#parts.page(row)
    if (!page || row.ts === undefined || row.shown === markOf(page)) return
    const post = { channel: row.channel, text: page.text, blocks: page.blocks, commitments: page.commitments, key: row.key }
    const updated = await messenger.update({ channel: row.channel, ts: row.ts }, post)
    if (updated.ok) return this.#parts.store.ledger.markShown(row.key, markOf(page))
    log.warn({ key: row.key, error: updated.error }, 'a message could not be drawn again')
    if (updated.error === 'message_not_found') return this.#postAnew(row, page)
    if (updated.why !== 'refused' && tries + 1 < mostRedraws) this.#later(row.key, tries + 1, updated.retryAfterMs ?? redrawAgainAfterMs)
  }

  /** Somebody deleted it, or it is too old: the answers need a new one to hang on. */
  async #postAnew({ key, channel }: LedgerRow, page: MessagePage): Promise<void> {
    const { store, messenger } = this.#parts
    const posted = await messenger.post({ channel, text: page.text, blocks: page.blocks, commitments: page.commitments, key })
    if (!posted.ok) return
    store.ledger.markSent(key, posted)
    store.ledger.markShown(key, markOf(page))
  }

  /** Nobody waits for it: the next answer is not held up by a limit on updates. */
  #later(key: string, tries: number, afterMs: number): void {
    void this.#parts.clock.pause(afterMs).then(() => {
      if (this.#closed || this.#stale.has(key)) return
      this.#stale.set(key, tries)
      this.#running ??= Promise.resolve().then(() => this.#drawStale())
    })
  }
}

/** Two pages with the same mark read the same. */
export function markOf({ text, blocks }: MessagePage): string {
  return createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('base64')
}
