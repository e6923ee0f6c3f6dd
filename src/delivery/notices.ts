import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { noticeKey } from '../nudges/key.ts'
import { languageOf, secretariatId, zoneOwn } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { mayPutBack } from '../register/rights.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import type { Notice, Reader, Said, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { DisownedNotice, VanishedNotice } from '../store/facts.ts'
import { disownedNoticesOf, noticeOfDisowned, noticeOfVanished, suggestionMade } from '../store/facts.ts'
import type { Fact, FactFamily, Store, VanishedEntry } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger, Posted } from './messenger.ts'
import { allShown, standingNotices, troubleCause, troubleNow } from './trouble-notices.ts'

interface NoticesParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  /** Whether the channel of an addressee is lost, and told to be. */
  isLost(addressee: string): Promise<boolean>
  /** What the words for one reader depend on, and those for all who read the addressee's channel. */
  view(addressee: string, reader: Reader): Promise<View>
  viewForAll(addressee: string): Promise<View>
}

type Stand = VanishedNotice['stands'][number]

/** A notice that is still to be told, perhaps told already. */
interface OwedNotice {
  readonly notice: Notice
  /** Of what brought it, if that may come again. */
  readonly cause?: string | undefined
}

const owedNotices: FactFamily<OwedNotice> = { prefix: 'owed notice ' }

function owedNotice(key: string): Fact<OwedNotice> {
  return { key: `${owedNotices.prefix}${key}` }
}

/** A notice of a cause that may come again was told. */
function noticeTold(key: string): Fact<boolean> {
  return { key: `told notice ${key}` }
}

function isClosed(posted: Posted | undefined): boolean {
  return posted?.ok === false && posted.unreachable === 'channel'
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
  /** The keys of the notices that are being told. */
  readonly #underWay = new Set<string>()
  /** Ids of notices of vanished entries that do not show yet that these were put back. */
  readonly #stale = new Set<string>()
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(parts: NoticesParts) {
    this.#parts = parts
  }

  /** Kept before it is told, and until it is: what can't be told now is told at a later tick. The same `cause` is told once. */
  async tell(notice: Notice, cause?: string): Promise<void> {
    const { facts } = this.#parts.store
    // As lost it is told once, and drawn again when it is mended.
    if (notice.kind === 'channel missing' && (await this.#parts.isLost(notice.team))) return
    const key = noticeKey(notice.kind, cause ?? randomUUID())
    if (cause !== undefined && (await facts.get(noticeTold(key))) === true)
      return notice.kind === 'suggested' ? this.#redrawSuggested(notice) : undefined
    const owed = owedNotice(key)
    const mayStand = (await facts.get(owed)) !== undefined
    // If the state can't be written, that may be the very thing to be told.
    await facts.set(owed, { notice, ...(cause === undefined ? {} : { cause }) }).catch((error) => this.#failed(notice.kind, error))
    await this.#tellOnce(key, { notice, cause }, { mayStand })
  }

  /** Tells the secretariat, or a person, of who left or of a channel that is lost: each of them once. */
  tellTrouble(trouble: ReachTrouble, to: string): Promise<void> {
    return this.tell({ kind: 'trouble', trouble, to }, troubleCause(trouble, to))
  }

  /** Tells it without making anybody wait: no nudge is held up. */
  tellMeanwhile(notice: Notice, cause: string): void {
    this.#meanwhile(notice.kind, this.tell(notice, cause))
  }

  /** Tells what could not be told before, and draws what could not be drawn, without making anybody wait. */
  tellOwed(): void {
    this.#meanwhile(undefined, this.#tellAllOwed())
  }

  async #tellAllOwed(): Promise<void> {
    const stale = [...this.#stale]
    this.#stale.clear()
    for (const id of stale) this.#meanwhile('entries vanished', this.#redraw(id))
    for (const { fact, value } of await this.#parts.store.facts.under(owedNotices))
      this.#meanwhile(value.notice.kind, this.#tellOnce(fact.key.slice(owedNotices.prefix.length), value, { mayStand: true }))
  }

  async settled(): Promise<void> {
    await Promise.all(this.#telling)
  }

  /** Draws again what asks who owns these commitments (no ids: any), if it reads otherwise now. */
  async redrawDisowned(ids?: readonly string[]): Promise<void> {
    const { facts } = this.#parts.store
    for (const kept of await disownedNoticesOf(facts, ids)) {
      const said = await this.#said({ kind: 'not yours', ...kept })
      if (said.text === kept.shown) continue
      const drawn = await Promise.all(kept.stands.map((stand) => this.#drawAgain(stand, said)))
      if (!drawn.includes(false)) await facts.set(noticeOfDisowned(kept.cause), { ...kept, shown: said.text })
    }
  }

  /** Draws again what tells of leavers and channels, where it reads otherwise now. */
  async redrawTroubles(): Promise<void> {
    const { facts } = this.#parts.store
    for (const { fact, value: kept } of await facts.under(standingNotices)) {
      const said = await this.#said(await this.#atPresent(kept.notice))
      if (allShown(said) === kept.shown) continue
      const drawn = await Promise.all(kept.stands.map((stand) => this.#drawAgain(stand, said)))
      if (!drawn.includes(false)) await facts.set(fact, { ...kept, shown: allShown(said) })
    }
  }

  async #drawAgain({ channel, ts }: Stand, said: Said): Promise<boolean> {
    const { messenger, log } = this.#parts
    const updated = await messenger.update({ channel, ts }, { channel, ...said })
    if (!updated.ok) log.warn({ channel, error: updated.error }, 'a notice could not be drawn again')
    return updated.ok || updated.why === 'refused'
  }

  /** With a button that puts them back. */
  async tellVanished(entries: readonly VanishedEntry[]): Promise<void> {
    const id = randomUUID()
    // Before it is posted: somebody may press at once.
    await this.#keep(id, { entries, stands: [] })
    await this.tell({ kind: 'entries vanished', id, entries })
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
      if (updated.ok) continue
      log.warn({ channel, error: updated.error }, 'a notice could not be drawn again')
      if (updated.why !== 'refused') this.#stale.add(id)
    }
  }

  async #said(notice: Notice): Promise<Said> {
    const { store, view, viewForAll } = this.#parts
    const isToPerson = notice.kind === 'trouble' && notice.to !== secretariatId
    if (!isToPerson) return speak(await viewForAll(secretariatId)).notice(notice)
    const register = store.registers.register()
    const zone = zoneOwn(register, notice.to)
    const reader = { language: languageOf(register, notice.to), ...(zone === undefined ? {} : { zone }) }
    return speak(await view(secretariatId, reader)).notice(notice)
  }

  #meanwhile(kind: Notice['kind'] | undefined, tell: Promise<void>): void {
    const telling = tell.catch((error) => this.#failed(kind, error)).finally(() => this.#telling.delete(telling))
    this.#telling.add(telling)
  }

  #failed(kind: Notice['kind'] | undefined, error: unknown): void {
    this.#parts.log.error({ error: String(error), notice: kind }, 'the secretariat could not be told')
  }

  /** A notice that is being told is not told by a tick at the same time. */
  async #tellOnce(key: string, { notice, cause }: OwedNotice, { mayStand }: { mayStand: boolean }): Promise<void> {
    const { facts } = this.#parts.store
    if (this.#underWay.has(key)) return
    this.#underWay.add(key)
    try {
      const said = await this.#said(await this.#atPresent(notice))
      const stands = await this.#post({ ...said, key, mayStand }, notice.kind === 'trouble' ? notice.to : secretariatId)
      if (notice.kind === 'entries vanished') await this.#keepStands(notice.id, stands)
      if (notice.kind === 'not yours' && cause !== undefined) await this.#keepDisowned(notice, cause, { stands, shown: said.text })
      if (notice.kind === 'suggested') await this.#keepSuggested(notice.cause, stands)
      if (notice.kind === 'trouble' || notice.kind === 'channel missing')
        await facts.set({ key: `${standingNotices.prefix}${key}` }, { notice, stands, shown: allShown(said) })
      if (cause !== undefined) await facts.set(noticeTold(key), true)
      await facts.delete(owedNotice(key))
    } finally {
      this.#underWay.delete(key)
    }
  }

  /** What was proposed may have been settled since, and what was wrong be over. */
  async #atPresent(notice: Notice): Promise<Notice> {
    if (notice.kind === 'trouble') return { ...notice, trouble: await troubleNow(this.#parts.store.facts, notice.trouble) }
    const kept = notice.kind === 'suggested' ? await this.#parts.store.facts.get(suggestionMade(notice.cause)) : undefined
    return kept ? { kind: 'suggested', ...kept } : notice
  }

  async #keepSuggested(cause: string, stands: readonly Stand[]): Promise<void> {
    const { facts } = this.#parts.store
    const kept = await facts.get(suggestionMade(cause))
    if (kept) await facts.set(suggestionMade(cause), { ...kept, stands })
  }

  async #redrawSuggested(notice: Notice & { kind: 'suggested' }): Promise<void> {
    const kept = await this.#parts.store.facts.get(suggestionMade(notice.cause))
    const said = await this.#said(await this.#atPresent(notice))
    await Promise.all((kept?.stands ?? []).map((stand) => this.#drawAgain(stand, said)))
  }

  #keepDisowned({ kind: _kind, ...notice }: Notice & { kind: 'not yours' }, cause: string, out: Pick<DisownedNotice, 'stands' | 'shown'>) {
    return this.#parts.store.facts.set(noticeOfDisowned(cause), { cause, ...notice, ...out })
  }

  async #keepStands(id: string, posted: readonly Stand[]): Promise<void> {
    const isPutBack = await this.#inTurn(async () => {
      const kept = await this.#kept(id)
      if (!kept) return false
      const others = kept.stands.filter((stand) => !posted.some(({ ts }) => ts === stand.ts))
      await this.#keep(id, { ...kept, stands: [...others, ...posted] })
      return kept.putBack !== undefined
    })
    if (isPutBack) await this.#redraw(id)
  }

  /** Gives the messages that carry it: in the secretariat's channel, or where that is closed, with its members; or with a person. @throws {Error} if one is not out. */
  async #post(said: Said & { key: string; mayStand: boolean }, to: string): Promise<Stand[]> {
    const { messenger } = this.#parts
    const own = to === secretariatId ? undefined : await messenger.directOf(to)
    // Nothing is told to a person who can't be written to any more.
    if (to !== secretariatId && own === undefined) return []
    const { channels } = own === undefined ? await messenger.destinationOf(secretariatId) : { channels: [own] }
    const posted = await Promise.all(channels.map((channel) => messenger.say({ channel, ...said })))
    const [closed] = channels.filter((_, nth) => isClosed(posted[nth]))
    const direct = closed === undefined ? [] : (await messenger.destinationOf(secretariatId, closed)).channels
    const others = direct.filter((channel) => !channels.includes(channel))
    const all = [
      ...posted.filter((each) => !isClosed(each)),
      ...(await Promise.all(others.map((channel) => messenger.say({ channel, ...said })))),
    ]
    const failed = all.find((each) => !each.ok)
    if (failed && !failed.ok) throw new Error(`a notice is not out: ${failed.error}`)
    return all.flatMap((each) => (each.ok ? [{ channel: each.channel, ts: each.ts }] : []))
  }

  #kept(id: string): Promise<VanishedNotice | undefined> {
    return this.#parts.store.facts.get(noticeOfVanished(id))
  }

  #keep(id: string, notice: VanishedNotice): Promise<void> {
    return this.#parts.store.facts.set(noticeOfVanished(id), notice)
  }
}
