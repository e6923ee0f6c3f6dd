import type { DateTime } from 'luxon'
import { Agenda } from '../nudges/agenda.ts'
import { digestFor, isDigestDue, mayHaveDigest } from '../nudges/digest-plan.ts'
import type { Message, SentMessage } from '../nudges/message.ts'
import { mayHear, messageFor } from '../nudges/plan.ts'
import type { PlanBasis, Receiver } from '../nudges/planning.ts'
import { lastDayTold, pollByHand } from '../nudges/polls.ts'
import { receiverNow, receiversAt } from '../nudges/receivers.ts'
import { othersToldOf } from '../nudges/recipients.ts'
import { SentHistory } from '../nudges/sent-history.ts'
import { agreedBySilence, awaitedInSilence, silentTeams } from '../nudges/tacit.ts'
import type { UnansweredPoll } from '../nudges/unanswered.ts'
import { unansweredPoll } from '../nudges/unanswered.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Team } from '../register/register.ts'
import type { Day, EntryOf } from '../register/schema.ts'
import type { Ledger, Registers } from '../store/store.ts'

/** The closing of a side by its silence. `teams`: its leading teams, all of them silent. */
export interface AgreedBySilence {
  readonly id: string
  readonly entry: EntryOf<'closed'>
  readonly teams: readonly string[]
}

interface DayPlannerParts {
  readonly store: { readonly registers: Pick<Registers, 'register' | 'cameIn'>; readonly ledger: Pick<Ledger, 'sentTo' | 'lastPolls'> }
  readonly calendars: Calendars
}

/** Plans messages by the register in force and the ledger. It asks the ledger once a day for a receiver, and for a message only if there may be something to say. */
export class DayPlanner {
  readonly #parts: DayPlannerParts
  readonly #agenda = new Agenda()
  readonly #histories = new KeptForDay<SentHistory>()
  readonly #lastPolls = new KeptForDay<readonly SentMessage[]>()

  constructor(parts: DayPlannerParts) {
    this.#parts = parts
  }

  receiversAt(now: DateTime): Receiver[] {
    return receiversAt(this.#basis(), now)
  }

  async #digestFor(receiver: Receiver): Promise<Message | undefined> {
    const { store } = this.#parts
    const register = store.registers.register()
    if (!mayHaveDigest(register, receiver)) return undefined
    const sent = await this.#sentTo(receiver)
    if (!isDigestDue(register, sent, receiver)) return undefined
    const teams = [...register.teams.keys()]
    const histories = new Map(await Promise.all(teams.map(async (id) => [id, await this.#sentTo({ ...receiver, id })] as const)))
    return digestFor({ register, sent, sentTo: (id) => histories.get(id) ?? new SentHistory() }, receiver)
  }

  /** The day's message of a receiver, if there is anything to say and it had none yet. */
  async messageFor(receiver: Receiver): Promise<Message | undefined> {
    const lastPolls = receiver.team ? [] : await this.#pollsToldTo(receiver)
    if (!mayHear({ ...this.#basis(), lastPolls }, receiver, this.#agenda)) return undefined
    const sent = await this.#sentTo(receiver)
    const others = await this.#sentToOthers(receiver)
    return messageFor({ ...this.#basis(), sent, sentTo: (id) => others.get(id) ?? new SentHistory(), lastPolls }, receiver, this.#agenda)
  }

  /** All that there is to post to a receiver now: the digest, and then the day's message: what asks stands last, where it is answered. */
  async messagesFor(receiver: Receiver): Promise<Message[]> {
    return [await this.#digestFor(receiver), await this.messageFor(receiver)].filter((message) => message !== undefined)
  }

  /** The closings to which the silence of a side agrees now, with the teams that were silent. */
  async agreedBySilence(now: DateTime): Promise<AgreedBySilence[]> {
    const { register, calendars } = this.#basis()
    const found: AgreedBySilence[] = []
    for (const commitment of awaitedInSilence(register)) {
      const teams = [...silentTeams(register, commitment).values()].flat()
      const sent = new Map<string, SentHistory>()
      for (const team of teams) sent.set(team.id, await this.#sentTo(receiverNow(team, calendars, now)))
      const basis = { register, calendars, sentTo: (id: string) => sent.get(id) ?? new SentHistory() }
      for (const entry of agreedBySilence(basis, commitment, now))
        found.push({ id: commitment.id, entry, teams: teams.filter(({ party }) => party.id === (entry.party ?? '')).map(({ id }) => id) })
    }
    return found
  }

  /** What a team is to be reminded of, of its last poll. */
  async unansweredPoll(receiver: Receiver): Promise<UnansweredPoll | undefined> {
    return unansweredPoll({ register: this.#parts.store.registers.register(), sent: await this.#sentTo(receiver) }, receiver)
  }

  async pollByHand(team: Team, now: DateTime): Promise<Message> {
    const sent = await this.#sentTo(receiverNow(team, this.#parts.calendars, now))
    return pollByHand({ ...this.#basis(), sent, sentTo: () => new SentHistory(), lastPolls: [] }, team, now)
  }

  /** These commitments have changed: they are looked at again. */
  changed(commitments: readonly string[] | 'all'): void {
    this.#agenda.changed(commitments)
  }

  /** The ledger has this message now. */
  intended({ team }: Message): void {
    this.#histories.drop(team)
    this.#lastPolls.drop(allTeams)
  }

  /** The ledger has this message no longer: what it was to say is to be planned again. */
  takenBack(message: Message): void {
    this.intended(message)
    this.#agenda.changed(message.items.map(({ id }) => id))
  }

  #basis(): PlanBasis {
    const { store, calendars } = this.#parts
    return { register: store.registers.register(), calendars, cameIn: (id) => store.registers.cameIn(id) }
  }

  #sentTo({ id, today }: Receiver): Promise<SentHistory> {
    return this.#histories.get(id, today, async () => new SentHistory(await this.#parts.store.ledger.sentTo(id)))
  }

  /** What was sent to those of whom a receiver is told: who heard of its silences, or of the secretariat the teams that are asked whose it is. */
  async #sentToOthers(receiver: Receiver): Promise<ReadonlyMap<string, SentHistory>> {
    const ids = othersToldOf(this.#parts.store.registers.register(), receiver)
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.#sentTo({ ...receiver, id })] as const)))
  }

  #pollsToldTo(secretariat: Receiver): Promise<readonly SentMessage[]> {
    return this.#lastPolls.get(allTeams, secretariat.today, () => this.#parts.store.ledger.lastPolls(lastDayTold(secretariat)))
  }
}

const allTeams = 'all teams'

/** What was read from the ledger, kept for a day. If it is dropped while it is read, it is read again: it may lack what it was dropped for. */
class KeptForDay<Value> {
  readonly #kept = new Map<string, { readonly day: Day; readonly value: Promise<Value> }>()

  async get(key: string, day: Day, read: () => Promise<Value>): Promise<Value> {
    for (;;) {
      const known = this.#kept.get(key)
      const entry = known?.day === day ? known : { day, value: read() }
      this.#kept.set(key, entry)
      try {
        const value = await entry.value
        if (this.#kept.get(key) === entry) return value
      } catch (error) {
        if (this.#kept.get(key) === entry) this.#kept.delete(key)
        throw error
      }
    }
  }

  drop(key: string): void {
    this.#kept.delete(key)
  }
}
