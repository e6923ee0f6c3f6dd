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
export class Refresher {
  readonly #parts: RefreshParts
  /** Keys of rows, each with how often it was tried. */
  readonly #stale = new Map<string, number>()
  /** What is still looked up: it is to be drawn too before all is settled. */
  readonly #wanted = new Set<Promise<readonly LedgerRow[]>>()
  #running: Promise<void> | undefined
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
    return this.#draws()
  }

  /** Every open message that reads otherwise by now. One of which it is not known how it reads is left as it is. */
  redrawOpen(): Promise<void> {
    return this.#redraw(this.#open())
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#wanted)
    await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.settled()
  }

  async #threadsOf(ids: readonly string[]): Promise<readonly LedgerRow[]> {
    return (await Promise.all(ids.map((id) => this.#parts.store.ledger.threadsOf(id)))).flat()
  }

  async #open(): Promise<readonly LedgerRow[]> {
    const { store, clock } = this.#parts
    const open = await store.ledger.openSince(clock.now().minus({ days: openDays }))
    return open.filter(({ shown }) => shown !== undefined)
  }

  async #redraw(wanted: Promise<readonly LedgerRow[]>): Promise<void> {
    this.#wanted.add(wanted)
    try {
      for (const { key } of await wanted) this.#stale.set(key, 0)
    } finally {
      this.#wanted.delete(wanted)
    }
    await this.#draws()
  }

  #draws(): Promise<void> {
    this.#running ??= Promise.resolve().then(() => this.#drawStale())
    return this.#running
  }

  async #drawStale(): Promise<void> {
    const { log } = this.#parts
    for (const [key, tries] of this.#stale) {
      this.#stale.delete(key)
      const failed = (error: unknown) => log.warn({ key, error: String(error) }, 'a message could not be drawn again')
      if (!this.#closed) await this.#draw(key, tries).catch(failed)
    }
    this.#running = undefined
  }

  async #draw(key: string, tries: number): Promise<void> {
    const { store, messenger, log } = this.#parts
    const row = await store.ledger.byKey(key)
    const page = row?.ts === undefined ? undefined : await this.#parts.page(row)
    if (!row || !page || row.ts === undefined || row.shown === markOf(page)) return
    const post = { channel: row.channel, text: page.text, blocks: page.blocks, commitments: page.commitments, key: row.key }
    const updated = await messenger.update({ channel: row.channel, ts: row.ts }, post)
    if (updated.ok) return store.ledger.markShown(row.key, markOf(page))
    log.warn({ key: row.key, error: updated.error }, 'a message could not be drawn again')
    if (updated.unreachable === 'message') return this.#postAnew(row, page)
    if (updated.why !== 'refused' && tries + 1 < mostRedraws) this.#later(row.key, tries + 1, updated.retryAfterMs ?? redrawAgainAfterMs)
  }

  /** Somebody deleted it, or it is too old: the answers need a new one to hang on. */
  async #postAnew({ key, channel }: LedgerRow, page: MessagePage): Promise<void> {
    const { store, messenger } = this.#parts
    const posted = await messenger.post({ channel, text: page.text, blocks: page.blocks, commitments: page.commitments, key })
    if (!posted.ok) return
    await store.ledger.markSent(key, posted)
    await store.ledger.markShown(key, markOf(page))
  }

  /** Nobody waits for it: the next answer is not held up by a limit on updates. */
  #later(key: string, tries: number, afterMs: number): void {
    void this.#parts.clock.pause(afterMs).then(() => {
      if (this.#closed || this.#stale.has(key)) return
      this.#stale.set(key, tries)
      void this.#draws()
    })
  }
}

/** Two pages with the same mark read the same. */
export function markOf({ text, blocks }: MessagePage): string {
  return createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('base64')
}
