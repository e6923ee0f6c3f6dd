import type { Messenger, Posted } from '../delivery/messenger.ts'
import type { Inbox, Ledger, StoreNews } from '../store/store.ts'

/** What was done, counted since the start. The names of each count are few: each is a line of the metrics. */
export interface VitalCounts {
  /** By how it came out. */
  readonly posts: Map<string, number>
  /** Slack's names for what it refused. */
  readonly refusals: Map<string, number>
  /** By the way in which they came. */
  readonly words: Map<string, number>
  /** Commitments that were changed, by whom. */
  readonly changes: Map<string, number>
}

/** How the bot is at this moment. */
export interface VitalState {
  readonly isDeaf: boolean
  readonly isRegisterRead: boolean
  readonly isStateWritable: boolean
  readonly sinceTickMs: number
  readonly unfinished: number
  readonly oldestUnfinishedMs: number
  readonly inDoubt: number
}

interface VitalsParts {
  readonly inbox: Pick<Inbox, 'unfinished'>
  readonly ledger: Pick<Ledger, 'open'>
  readonly isDeaf: () => boolean
  readonly monotonicMs: () => number
}

const ways = new Set(['message', 'press', 'command'])
/** Slack has some hundreds of names for a refusal; a few are met. */
const mostRefusals = 40

/** What whoever runs the bot wants to know of it: counted and timed as it happens, and never what anybody said. */
export class Vitals {
  readonly counts: VitalCounts = { posts: new Map(), refusals: new Map(), words: new Map(), changes: new Map() }
  readonly #parts: VitalsParts
  /** When each cause was first seen unfinished. */
  #unfinishedSince = new Map<string, number>()
  #tickedAt: number
  #isRegisterRead = true
  #isStateWritable = true

  constructor(parts: VitalsParts) {
    this.#parts = parts
    this.#tickedAt = parts.monotonicMs()
  }

  /** A tick begins. */
  async ticks(): Promise<void> {
    this.#tickedAt = this.#parts.monotonicMs()
    await this.#unfinished().catch(() => undefined)
  }

  /** The same messenger, its posts counted. */
  posting(messenger: Messenger): Messenger {
    const seen = async (posting: Promise<Posted>): Promise<Posted> => {
      const posted = await posting
      this.#posted(posted)
      return posted
    }
    return {
      ...messenger,
      post: (post) => seen(messenger.post(post)),
      say: (post) => seen(messenger.say(post)),
      update: (place, post) => seen(messenger.update(place, post)),
    }
  }

  /** The same inbox, what it receives counted once. */
  hearing(inbox: Inbox): Inbox {
    return {
      ...inbox,
      receive: async (cause, body) => {
        const isNew = await inbox.receive(cause, body)
        if (isNew) this.#heard(cause)
        return isNew
      },
    }
  }

  #posted(posted: Posted): void {
    countIn(this.counts.posts, posted.ok ? 'sent' : posted.why)
    if (posted.ok || posted.why === 'lost') return
    const { refusals } = this.counts
    const isName = /^[a-z_]{1,60}$/.test(posted.error) && (refusals.has(posted.error) || refusals.size < mostRefusals)
    countIn(refusals, isName ? posted.error : 'other')
  }

  /** By the first word of its cause. */
  #heard(cause: string): void {
    const way = cause.split(' ')[0] ?? ''
    countIn(this.counts.words, ways.has(way) ? way : 'other')
  }

  learns(news: StoreNews): void {
    if (news.kind === 'file broken') this.#isRegisterRead = false
    if (news.kind === 'file mended') this.#isRegisterRead = true
    if (news.kind === 'state unwritable' || news.kind === 'state lost') this.#isStateWritable = false
    if (news.kind === 'state writable') this.#isStateWritable = true
    if (news.kind === 'register changed') countIn(this.counts.changes, news.by, news.commitments === 'all' ? 1 : news.commitments.length)
  }

  async state(): Promise<VitalState> {
    const { ledger, isDeaf, monotonicMs } = this.#parts
    const [unfinished, inDoubt] = await Promise.all([this.#unfinished(), ledger.open()]).catch(() => [undefined, []] as const)
    const oldest = Math.min(monotonicMs(), ...this.#unfinishedSince.values())
    return {
      isDeaf: isDeaf(),
      isRegisterRead: this.#isRegisterRead,
      // What can't be read can't be written either.
      isStateWritable: this.#isStateWritable && unfinished !== undefined,
      sinceTickMs: monotonicMs() - this.#tickedAt,
      unfinished: unfinished ?? 0,
      oldestUnfinishedMs: monotonicMs() - oldest,
      inDoubt: inDoubt.length,
    }
  }

  async #unfinished(): Promise<number> {
    const now = this.#parts.monotonicMs()
    const before = this.#unfinishedSince
    const unfinished = await this.#parts.inbox.unfinished()
    this.#unfinishedSince = new Map(unfinished.map(({ cause }) => [cause, before.get(cause) ?? now]))
    return unfinished.length
  }
}

function countIn(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}
