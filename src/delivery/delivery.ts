import { setImmediate as immediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { copyKey, isDaily, keyRead, toldKey } from '../nudges/key.ts'
import type { Message } from '../nudges/message.ts'
import { isItsTime } from '../nudges/receivers.ts'
import { addresseeOf } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Language } from '../register/languages.ts'
import type { MessagePage, Notice, Outcome, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { LedgerRow, Store, VanishedEntry } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { DayPlanner } from './day-planner.ts'
import type { Messenger } from './messenger.ts'
import { MissingChannels } from './missing-channel.ts'
import type { PutBackOutcome } from './notices.ts'
import { Notices } from './notices.ts'
import { Outbox } from './outbox.ts'
import { Refresher } from './refresh.ts'

interface DeliveryParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly calendars: Calendars
  readonly log: Logger
}

/** Everything that the bot says by itself: the day's messages, polls called by hand, notices; and what it said, drawn again as answers come. */
export class Delivery {
  readonly #notices: Notices
  readonly #parts: DeliveryParts
  readonly #outbox: Outbox
  readonly #refresher: Refresher
  readonly #planner: DayPlanner
  readonly #missing: MissingChannels
  #found: ((row: LedgerRow) => void) | undefined

  constructor(parts: DeliveryParts) {
    this.#parts = parts
    this.#planner = new DayPlanner(parts)
    this.#notices = new Notices({ ...parts, view: (team) => this.view(team) })
    this.#refresher = new Refresher({ ...parts, page: (row) => this.#pageOf(row) })
    this.#missing = new MissingChannels({
      ...parts,
      tell: (team, channel) => this.#notices.tellMeanwhile({ kind: 'channel missing', team, channel }),
      intended: (message) => this.#planner.intended(message),
    })
    this.#outbox = new Outbox({
      ...parts,
      page: (row) => this.#pageOf(row),
      // A poll called by hand has no hour.
      isItsTime: ({ message }) => !isDaily(keyRead(message.key)) || isItsTime(message, parts.store.registers.register(), parts.clock.now()),
      takenBack: ({ message }) => this.#planner.takenBack(message),
      found: (row) => this.#found?.(row),
      overtaken: ({ key }) => void this.#refresher.redrawRow(key),
      inPlaceOf: (row, error) => this.#missing.inPlaceOf(row, error),
    })
  }

  /** What is due now goes to the ledger, and out. */
  async tick(): Promise<void> {
    const { clock, log } = this.#parts
    for (const receiver of this.#planner.receiversAt(clock.now())) {
      const message = await this.#planner.messageFor(receiver)
      // One team that can't be looked up now does not keep the others waiting; it is planned again at the next tick.
      if (message)
        await this.#intend(message).catch((error) =>
          log.error({ key: message.key, error: String(error) }, 'a message could not be prepared'),
        )
      // A first look at a large register takes a while: replies are answered in between.
      await immediate()
    }
    await this.#outbox.flush()
  }

  /** These commitments have changed: the next tick looks at them again. */
  changed(commitments: readonly string[] | 'all'): void {
    this.#planner.changed(commitments)
  }

  /** A poll of these teams, a message of its own; gives the teams that have something to be asked. */
  async poll(teams: readonly string[]): Promise<string[]> {
    const { store, clock } = this.#parts
    const polled: string[] = []
    for (const id of teams) {
      const team = store.registers.register().teams.get(id)
      const message = team && (await this.#planner.pollByHand(team, clock.now()))
      if (!message || message.items.length === 0) continue
      await this.#intend(message)
      polled.push(id)
    }
    await this.#outbox.flush()
    return polled
  }

  /** Draws what was said of these commitments again, as they stand now. */
  redraw(ids: readonly string[]): Promise<void> {
    return this.#refresher.redraw(ids)
  }

  /** The register was changed by hand: any message may read otherwise now. */
  redrawOpen(): Promise<void> {
    return this.#refresher.redrawOpen()
  }

  /** Says in the newest thread of each team, with each of its leads, what was changed elsewhere. */
  async tell(outcome: Outcome, by: string): Promise<void> {
    const { store, messenger } = this.#parts
    const { id } = outcome.understood
    for (const row of await store.ledger.threadsOf(id)) {
      const page = await this.#pageOf(row)
      if (row.ts === undefined || (page && !page.commitments.includes(id))) continue
      const said = speak(await this.view(row.message.team)).told(outcome, by)
      const key = toldKey(row.key, outcome.applied.ok ? outcome.applied.entries : [])
      await messenger.say({ channel: row.channel, threadTs: row.ts, key, ...said })
    }
  }

  /** A fault or a notice, in the secretariat's channel. */
  async notice(notice: Notice): Promise<void> {
    await this.#notices.tell(notice)
  }

  /** Tells the secretariat of log entries that vanished from the file, with a button that puts them back. */
  tellVanished(entries: readonly VanishedEntry[]): Promise<void> {
    return this.#notices.tellVanished(entries)
  }

  /** Puts vanished entries back, once. `stand`: the message in which that was asked for. */
  putBack(notice: string, by: string, stand: { readonly channel: string; readonly ts: string }): Promise<PutBackOutcome> {
    return this.#notices.putBack(notice, { by, stand })
  }

  /** What the words for a team depend on. */
  async view(team: string, language?: Language): Promise<View> {
    const { store, messenger, clock } = this.#parts
    const mentions = await messenger.mentionsOf(team)
    return {
      register: store.registers.register(),
      now: clock.now(),
      language: language ?? this.#languageOf(team),
      mentions,
      nameOf: (person) => messenger.nameOf(person),
    }
  }

  /** Tells of a message that turned out to have been posted: replies in its thread may have been missed. */
  onFound(listener: (row: LedgerRow) => void): void {
    this.#found = listener
  }

  /** Resolves when no message is on its way. */
  async settled(): Promise<void> {
    await Promise.all([this.#outbox.settled(), this.#refresher.settled()])
  }

  async close(): Promise<void> {
    await this.#outbox.close()
    await this.#refresher.close()
    await this.#notices.settled()
  }

  async #intend(message: Message): Promise<void> {
    const { store, messenger } = this.#parts
    const place = await messenger.destinationOf(message.team)
    if (place.missing !== undefined) await this.#missing.tell(message.team, place.missing)
    const pages = speak(await this.view(message.team)).pages(message)
    const rows = place.channels.flatMap((channel, nth) =>
      pages.map((page, index) => {
        // The same message to a second lead is a message of its own.
        const key = copyKey(page.key, nth + 1)
        return { key, message, page: index, channel }
      }),
    )
    await store.ledger.intend(...rows)
    this.#planner.intended(message)
  }

  async #pageOf(row: LedgerRow): Promise<MessagePage | undefined> {
    const pages = speak(await this.view(row.message.team)).pages(row.message)
    const page = pages[row.page]
    const [first, ...rest] = page?.blocks ?? []
    return page && first ? { ...page, key: row.key, blocks: [{ ...first, block_id: row.key }, ...rest] } : undefined
  }

  #languageOf(team: string): Language {
    return addresseeOf(this.#parts.store.registers.register(), team).language
  }
}
