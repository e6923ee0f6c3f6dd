import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { isSecretariat } from '../register/register.ts'
import type { Notice, Said, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
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

interface Stand {
  readonly channel: string
  readonly ts: string
}

/** A notice of vanished entries, kept as a fact: its button says no more than which one it is, for a button has no room for many entries. */
interface Vanishing {
  readonly entries: readonly VanishedEntry[]
  /** Where it stands: in the secretariat's channel, or with each of its members. */
  readonly stands: readonly Stand[]
  readonly putBack?: { readonly by: string; readonly at: string }
}

export type PutBackOutcome =
  | { readonly came: 'done'; readonly entries: readonly VanishedEntry[] }
  | { readonly came: 'done before'; readonly by: string; readonly at: string }
  | { readonly came: 'not allowed'; readonly may: readonly string[] }
  | { readonly came: 'unknown' }

/** What the secretariat is told beside its day's message. */
export class Notices {
  readonly #parts: NoticesParts
  readonly #telling = new Set<Promise<void>>()

  constructor(parts: NoticesParts) {
    this.#parts = parts
  }

  /** Gives where it stands. */
  async tell(notice: Notice): Promise<Stand[]> {
    return this.#post(await this.#said(notice), `notice ${notice.kind} ${randomUUID()}`)
  }

  /** What nobody waits for: no nudge is held up by it. */
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
    this.#keep(id, { entries, stands: [] })
    const posted = await this.tell({ kind: 'entries vanished', id, entries })
    const kept = this.#kept(id)
    if (!kept) return
    this.#keep(id, { ...kept, stands: [...kept.stands.filter((stand) => !posted.some(({ ts }) => ts === stand.ts)), ...posted] })
    if (kept.putBack) await this.#redraw(id)
  }

  /** Puts the entries of a notice back, once, for a member of the secretariat. `stand`: where the button was pressed. */
  async putBack(id: string, by: string, stand: Stand): Promise<PutBackOutcome> {
    const { store, clock } = this.#parts
    const kept = this.#kept(id)
    if (!kept) return { came: 'unknown' }
    const { secretariat } = store.register()
    if (!isSecretariat(store.register(), by)) return { came: 'not allowed', may: secretariat.members }
    if (kept.putBack) return { came: 'done before', ...kept.putBack }

    await store.putBack(kept.entries)
    const now = this.#kept(id) ?? kept
    if (now.putBack) return { came: 'done before', ...now.putBack }
    const stands = now.stands.some(({ ts }) => ts === stand.ts) ? now.stands : [...now.stands, stand]
    this.#keep(id, { entries: kept.entries, stands, putBack: { by, at: instantOf(clock.now()) } })
    await this.#redraw(id)
    return { came: 'done', entries: kept.entries }
  }

  async #redraw(id: string): Promise<void> {
    const { messenger, log } = this.#parts
    const kept = this.#kept(id)
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

  #kept(id: string): Vanishing | undefined {
    return this.#parts.store.facts.get(factOf(id)) as Vanishing | undefined
  }

  #keep(id: string, vanishing: Vanishing): void {
    this.#parts.store.facts.set(factOf(id), vanishing)
  }
}

function factOf(id: string): string {
  return `notice of vanished ${id}`
}
