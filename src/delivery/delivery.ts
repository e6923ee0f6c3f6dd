import { setImmediate as immediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { fewAtOnce, inTime } from '../concurrency.ts'
import { copyKey, toldKey } from '../nudges/key.ts'
import type { Message } from '../nudges/message.ts'
import type { Receiver } from '../nudges/planning.ts'
import { isItsTime, isTooEarlyFor } from '../nudges/receivers.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Notice, Outcome, Reader, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { CalledPoll } from './called-polls.ts'
import { CalledPolls } from './called-polls.ts'
import type { Clock } from './clock.ts'
import { DayPlanner } from './day-planner.ts'
import type { Destination, Messenger } from './messenger.ts'
import { placesIn } from './messenger.ts'
import { MissingChannels } from './missing-channel.ts'
import type { PutBackOutcome } from './notices.ts'
import { Notices } from './notices.ts'
import { Outbox } from './outbox.ts'
import type { Pace } from './pace.ts'
import { PollReminders } from './poll-reminders.ts'
import { Refresher } from './refresh.ts'
import { SentBefore } from './sent-before.ts'
import { SilentAgreements } from './silent-agreements.ts'
import { Views } from './views.ts'

interface DeliveryParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly calendars: Calendars
  readonly pace: Pace
  readonly log: Logger
  /** Whether it is known what was said in a channel while nobody listened: until then nothing is planned or posted there. */
  mayPostTo(channel: string): boolean
  /** Whether the channel of an addressee is lost, and told to be. */
  isLost(addressee: string): Promise<boolean>
}

/** A team of which the preparation takes longer does not keep the others waiting: it goes on by itself. */
const prepareWithinMs = 10_000
/** Everything that the bot says by itself: the day's messages, polls called by hand, notices; and what it said, drawn again as answers come. */
export class Delivery {
  /** What is told beside the messages of the day. */
  readonly notices: Notices
  readonly #parts: DeliveryParts
  readonly #views: Views
  readonly #outbox: Outbox
  readonly #refresher: Refresher
  readonly #planner: DayPlanner
  readonly #missing: MissingChannels
  readonly #calledPolls: CalledPolls
  readonly #silences: SilentAgreements
  readonly #reminders: PollReminders
  /** Whose message is being prepared. */
  readonly #preparing = new Set<string>()
  readonly #sentBefore: SentBefore
  /** Teams of which the message waits until more is known of their channels. */
  readonly #heldBack = new Map<string, { readonly receiver: Receiver; readonly channels: readonly string[] }>()
  #found: ((row: LedgerRow) => void) | undefined
  #cameToLight: (() => void) | undefined
  #sent: (() => void) | undefined

  constructor(parts: DeliveryParts) {
    this.#parts = parts
    this.#views = new Views(parts)
    this.#planner = new DayPlanner(parts)
    this.notices = new Notices({
      ...parts,
      view: (addressee, reader) => this.#views.of(addressee, reader),
      viewForAll: (addressee) => this.#views.forAll(addressee),
    })
    this.#refresher = new Refresher({ ...parts, page: (row) => this.#views.pageOf(row), gone: (row) => this.#postAnew(row) })
    this.#missing = new MissingChannels({
      ...parts,
      tell: (notice, cause) => this.notices.tellMeanwhile(notice, cause),
      intended: (message) => this.#planner.intended(message),
    })
    this.#calledPolls = new CalledPolls({ ...parts, send: (team) => this.#pollByHand(team), hasRows: (team) => this.#hasRows(team) })
    this.#silences = new SilentAgreements({
      ...parts,
      planner: this.#planner,
      hasHeard: async (teams) =>
        this.#mayPostTo((await Promise.all(teams.map((team) => this.#placeFor(team)))).flatMap(({ channels }) => channels)),
      recorded: (id) => void this.redraw([id]),
    })
    this.#reminders = new PollReminders({
      ...parts,
      unansweredPoll: (receiver) => this.#planner.unansweredPoll(receiver),
      viewOf: (row) => this.#views.forPlace(row),
      mayPostTo: (channel) => this.#mayPostTo([channel]),
    })
    this.#sentBefore = new SentBefore({
      ...parts,
      recovered: (message) => this.#planner.intended(message),
      known: (channel) => void this.flush(channel),
      cameToLight: () => this.#cameToLight?.(),
    })
    this.#outbox = new Outbox({
      ...parts,
      page: (row) => this.#views.pageOf(row),
      isTooEarly: ({ message, person }) => isTooEarlyFor(message, this.#readBy(person)),
      isItsTime: ({ message, person }) => isItsTime(message, this.#readBy(person)),
      mayPostTo: (channel) => this.#mayPostTo([channel]),
      takenBack: ({ message }) => this.#planner.takenBack(message),
      stands: ({ message }) => {
        this.#refresher.redrawBefore(message.key)
        this.#sent?.()
      },
      found: (row) => {
        this.#found?.(row)
        // What was changed while it was in doubt does not show in it.
        void this.#refresher.redrawRow(row.key)
      },
      overtaken: ({ key }) => void this.#refresher.redrawRow(key),
      inPlaceOf: (row, error) => this.#missing.inPlaceOf(row, error),
    })
  }

  /** What is due now goes to the ledger, and out: each team for itself. */
  async tick(): Promise<void> {
    this.notices.tellOwed()
    this.#refresher.drawLeftOver()
    await this.#silences.record()
    const receivers = this.#planner.receiversAt(this.#parts.clock.now())
    await fewAtOnce(receivers, async (receiver) => {
      await this.#prepareInTime(receiver)
      // A first look at a large register takes a while: replies are answered in between.
      await immediate()
    })
    await this.#calledPolls.sendDue(receivers)
    this.#reminders.remindMeanwhile(receivers)
    await this.#outbox.flush()
  }

  /** These commitments have changed: the next tick looks at them again. */
  changed(commitments: readonly string[] | 'all'): void {
    this.#planner.changed(commitments)
  }

  /**
   * A poll of these teams, a message of its own, within each one's own day; gives those that have something to be asked, as soon as it is durable that
   * they will be.
   *
   * @throws {Error} if none of them could be.
   */
  async poll(teams: readonly string[]): Promise<CalledPoll[]> {
    const called = new Map<string, CalledPoll>()
    const failures: unknown[] = []
    await fewAtOnce(teams, async (id) => {
      const polling = this.#calledPolls.call(id)
      const poll = await inTime(prepareWithinMs, polling).catch((error) => this.#failed(failures, id, error))
      if (poll) called.set(id, poll)
    })
    if (called.size === 0 && failures.length > 0) throw failures[0]
    return teams.flatMap((id) => called.get(id) ?? [])
  }

  /** Draws what was said of these commitments again, as they stand now. */
  async redraw(ids: readonly string[]): Promise<void> {
    await Promise.all([this.#refresher.redraw(ids), this.notices.redrawDisowned(ids)])
  }

  /** The register was changed by hand: any message may read otherwise now. */
  async redrawOpen(): Promise<void> {
    await Promise.all([this.#refresher.redrawOpen(), this.notices.redrawDisowned()])
  }

  /** Says in the newest thread of each team, with each of its leads, what was changed elsewhere. */
  async tell(outcome: Outcome, by: string, except?: { readonly channel: string; readonly ts: string }): Promise<void> {
    const rows = await this.#parts.store.ledger.threadsOf(outcome.understood.id)
    const others = rows.filter(({ channel, ts }) => channel !== except?.channel || ts !== except.ts)
    await Promise.all(others.map((row) => this.#tellIn(row, outcome, by)))
  }

  /** A fault or a notice, in the secretariat's channel; kept until it could be told. The same `cause` is told once. */
  async notice(notice: Notice, cause?: string): Promise<void> {
    await this.notices.tell(notice, cause)
  }

  /** Puts vanished entries back, once. `stand`: the message in which that was asked for. */
  putBack(notice: string, by: string, stand: { readonly channel: string; readonly ts: string }): Promise<PutBackOutcome> {
    return this.notices.putBack(notice, { by, stand })
  }

  /** What the words for one reader of what an addressee is sent depend on. */
  view(addressee: string, reader: Reader): Promise<View> {
    return this.#views.of(addressee, reader)
  }

  /** What the words for all who read an addressee's channel depend on. `to`: whom they answer, whose language comes first. */
  viewForAll(addressee: string, to?: Reader): Promise<View> {
    return this.#views.forAll(addressee, to)
  }

  /** Tells of a message that turned out to have been posted: replies in its thread may have been missed. */
  onFound(listener: (row: LedgerRow) => void): void {
    this.#found = listener
  }

  /** It is known by now what was said and sent in a channel, or in more than before: what waited for that goes. */
  async flush(channel?: string): Promise<void> {
    const held = [...this.#heldBack.values()].filter(({ channels }) => this.#mayPostTo(channels))
    for (const { receiver } of held) this.#heldBack.delete(receiver.id)
    await fewAtOnce(held, ({ receiver }) => this.#prepareInTime(receiver))
    await this.#outbox.flush(channel === undefined ? undefined : [channel])
  }

  /** After the state was lost: reads what was sent. Gives how many messages came to light; what was answered to them is to be read then. */
  learnWhatWasSent(): Promise<number> {
    return this.#sentBefore.learn()
  }

  /** What was answered to the messages that have come to light was read. */
  heardWhatWasAnswered(): void {
    this.#sentBefore.heard()
  }

  /** Tells of messages that came to light after `learnWhatWasSent`. */
  onCameToLight(listener: () => void): void {
    this.#cameToLight = listener
  }

  /** Tells that a message went out, or was found to have: another one is the next. */
  onSent(listener: () => void): void {
    this.#sent = listener
  }

  /** Resolves when no message is on its way to this channel, or none at all. */
  async settled(channel?: string): Promise<void> {
    await this.#outbox.settled(channel)
    if (channel === undefined) await this.#refresher.settled()
  }

  async close(): Promise<void> {
    this.#sentBefore.close()
    await this.#outbox.close()
    await this.#refresher.close()
    await Promise.all([this.notices.settled(), this.#reminders.settled()])
  }

  /** One that can't be prepared now is planned again at the next tick. */
  async #prepareInTime(receiver: Receiver): Promise<void> {
    if (this.#preparing.has(receiver.id)) return
    this.#preparing.add(receiver.id)
    const preparing = this.#prepare(receiver).finally(() => this.#preparing.delete(receiver.id))
    await inTime(prepareWithinMs, preparing).catch((error) =>
      this.#parts.log.error({ team: receiver.id, error: String(error) }, 'a message could not be prepared'),
    )
  }

  async #prepare(receiver: Receiver): Promise<void> {
    // Slack is not asked for those who have nothing to hear.
    if ((await this.#planner.messagesFor(receiver)).length === 0) return
    const place = await this.#placeFor(receiver.id)
    const { channels } = place
    if (!this.#mayPostTo(channels)) return void this.#heldBack.set(receiver.id, { receiver, channels })
    // By what is known now of what was said and sent.
    for (const message of await this.#planner.messagesFor(receiver)) await this.#intend(message, place)
  }

  async #pollByHand(id: string): Promise<boolean> {
    const { store, clock } = this.#parts
    const team = store.registers.register().teams.get(id)
    if (!team) return false
    const place = await this.#placeFor(id)
    const message = await this.#planner.pollByHand(team, clock.now())
    if (message.items.length === 0) return false
    await this.#intend(message, place)
    return true
  }

  async #hasRows(id: string): Promise<boolean> {
    const team = this.#parts.store.registers.register().teams.get(id)
    return team !== undefined && (await this.#planner.pollByHand(team, this.#parts.clock.now())).items.length > 0
  }

  #failed(failures: unknown[], team: string, error: unknown): undefined {
    this.#parts.log.error({ team, error: String(error) }, 'a poll could not be prepared')
    failures.push(error)
  }

  async #placeFor(team: string): Promise<Destination> {
    const destination = await this.#parts.messenger.destinationOf(team)
    if (destination.missing !== undefined) this.#missing.tell(team, destination.missing)
    return destination
  }

  #mayPostTo(channels: readonly string[]): boolean {
    return channels.every((channel) => this.#sentBefore.isKnown(channel) && this.#parts.mayPostTo(channel))
  }

  async #intend(message: Message, destination: Destination): Promise<void> {
    // The same message to a second lead is a message of its own.
    const rows = placesIn(destination).map((place, nth) => ({ key: copyKey(message.key, nth + 1), message, page: 0, ...place }))
    await this.#parts.store.ledger.intend(...rows)
    this.#planner.intended(message)
    void this.#outbox.flush(destination.channels)
  }

  /** Somebody deleted it: it is sent again, as by the outbox everything is, once. */
  async #postAnew(row: LedgerRow): Promise<void> {
    await this.#parts.store.ledger.intendAgain(row.key, row)
    await this.#outbox.flush([row.channel])
  }

  async #tellIn(row: LedgerRow, outcome: Outcome, by: string): Promise<void> {
    const { store, messenger } = this.#parts
    const { id } = outcome.understood
    const page = await this.#views.pageOf(row)
    if (row.ts === undefined || !page.commitments.includes(id)) return
    const said = speak(await this.#views.forAll(row.message.team)).told(outcome, by)
    const key = toldKey(row.key, outcome.applied.ok ? outcome.applied.entries : [])
    const told = await messenger.say({ channel: row.channel, threadTs: row.ts, key, ...said })
    if (told.ok || told.unreachable !== 'message') return
    await this.#postAnew(row)
    const anew = await store.ledger.byKey(row.key)
    if (anew?.state === 'sent' && anew.ts !== undefined) await messenger.say({ channel: anew.channel, threadTs: anew.ts, key, ...said })
  }

  #readBy(person: string | undefined) {
    return { register: this.#parts.store.registers.register(), now: this.#parts.clock.now(), person }
  }
}
