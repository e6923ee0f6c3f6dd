import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { noticeKey } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { mayPutBack } from '../register/rights.ts'
import type { Notice, Said, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { VanishedNotice } from '../store/facts.ts'
import { noticeOfVanished } from '../store/facts.ts'
import type { Store, VanishedEntry } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

interface NoticesParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  view(team: string): Promise<View>
}

type Stand = VanishedNotice['stands'][number]

export type PutBackOutcome =
  | { readonly came: 'done'; readonly entries: readonly VanishedEntry[] }
  | { readonly came: 'done before'; readonly by: string; readonly at: string }
  | { readonly came: 'not allowed'; readonly may: readonly string[] }
  | { readonly came: 'unknown' }

/** What the secretariat is told beside its day's message. */
export class Notices {
  readonly #parts: NoticesParts
  readonly #telling = new Set<Promise<void>>()
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(parts: NoticesParts) {
    this.#parts = parts
  }

  /** Gives the messages that carry it. */
  async tell(notice: Notice): Promise<Stand[]> {
    return this.#post(await this.#said(notice), noticeKey(notice.kind, randomUUID()))
  }

  /** Tells it without making anybody wait: no nudge is held up. */
  tellMeanwhile(notice: Notice): void {
    const telling = this.tell(notice)
      .then(() => undefined)
      .catch((error) => this.#parts.log.error({ error: String(error), notice: notice.kind }, 'the secretariat could not be told'))
      .finally(() => this.#telling.delete(telling))
    this.#telling.add(telling)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#telling)
  }

  /** With a button that puts them back. */
  async tellVanished(entries: readonly VanishedEntry[]): Promise<void> {
    const id = randomUUID()
    // Before it is posted: somebody may press at once.
    await this.#keep(id, { entries, stands: [] })
    const posted = await this.tell({ kind: 'entries vanished', id, entries })
    const isPutBack = await this.#inTurn(async () => {
      const kept = await this.#kept(id)
      if (!kept) return false
      const others = kept.stands.filter((stand) => !posted.some(({ ts }) => ts === stand.ts))
      await this.#keep(id, { ...kept, stands: [...others, ...posted] })
      return kept.putBack !== undefined
    })
    if (isPutBack) await this.#redraw(id)
  }

  /** Puts the entries of a notice back, once, for a member of the secretariat. `stand`: where the button was pressed. */
  async putBack(id: string, { by, stand }: { by: string; stand: Stand }): Promise<PutBackOutcome> {
    const { registers } = this.#parts.store
    const kept = await this.#kept(id)
    if (!kept) return { came: 'unknown' }
    const { allowed, may } = mayPutBack(registers.register(), { by })
    if (!allowed) return { came: 'not allowed', may }
    if (kept.putBack) return { came: 'done before', ...kept.putBack }

    await registers.putBack(kept.entries)
    const before = await this.#inTurn(() => this.#keepPutBack(id, kept, { by, stand }))
    if (before) return { came: 'done before', ...before }
    await this.#redraw(id)
    return { came: 'done', entries: kept.entries }
  }

  /** Gives who did it before, if somebody did. */
  async #keepPutBack(id: string, first: VanishedNotice, { by, stand }: { by: string; stand: Stand }): Promise<VanishedNotice['putBack']> {
    const now = (await this.#kept(id)) ?? first
    if (now.putBack) return now.putBack
    const stands = now.stands.some(({ ts }) => ts === stand.ts) ? now.stands : [...now.stands, stand]
    await this.#keep(id, { entries: first.entries, stands, putBack: { by, at: instantOf(this.#parts.clock.now()) } })
    return undefined
  }

  /** A notice is read and kept again by one at a time: of two who press at once one comes too late, and no stand is forgotten. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  async #redraw(id: string): Promise<void> {
    const { messenger, log } = this.#parts
    const kept = await this.#kept(id)
    if (!kept) return
    const said = await this.#said({ kind: 'entries vanished', id, ...kept })
    for (const { channel, ts } of kept.stands) {
      const updated = await messenger.update({ channel, ts }, { channel, ...said })
      if (!updated.ok) log.warn({ channel, error: updated.error }, 'a notice could not be drawn again')
    }
  }

  async #said(notice: Notice): Promise<Said> {
    return speak(await this.#parts.view(secretariatId)).notice(notice)
  }

  async #post(said: Said, key: string): Promise<Stand[]> {
    const { messenger, log } = this.#parts
    const stands: Stand[] = []
    for (const channel of (await messenger.destinationOf(secretariatId)).channels) {
      const posted = await messenger.say({ channel, key, ...said })
      if (posted.ok) stands.push({ channel, ts: posted.ts })
      else log.error({ error: posted.error, text: said.text }, 'the secretariat could not be told')
    }
    return stands
  }

  #kept(id: string): Promise<VanishedNotice | undefined> {
    return this.#parts.store.facts.get(noticeOfVanished(id))
  }

  #keep(id: string, notice: VanishedNotice): Promise<void> {
    return this.#parts.store.facts.set(noticeOfVanished(id), notice)
  }
}
