import { keyRead } from '../nudges/key.ts'
import type { Receiver } from '../nudges/planning.ts'
import { nextHourOf } from '../nudges/receivers.ts'
import type { Calendars } from '../register/calendar.ts'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import { pollCalled, pollsCalled } from '../store/facts.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'

/** A team that a poll called by hand goes to; `at`: at its next hour, if not at once. */
export interface CalledPoll {
  readonly team: string
  readonly at?: Instant
}

interface CalledPollsParts {
  readonly store: Store
  readonly clock: Clock
  readonly calendars: Calendars
  /** Sends a poll to a team, if there is anything to ask it. */
  send(team: string): Promise<boolean>
  /** Whether there is anything to ask a team. */
  hasRows(team: string): Promise<boolean>
}

/** Polls that were called by hand while a team sleeps. They are kept until its next hour. */
export class CalledPolls {
  readonly #parts: CalledPollsParts

  constructor(parts: CalledPollsParts) {
    this.#parts = parts
  }

  /** Undefined if there is nothing to ask the team. */
  async call(id: string): Promise<CalledPoll | undefined> {
    const { store, clock, calendars, send, hasRows } = this.#parts
    const team = store.registers.register().teams.get(id)
    if (!team) return undefined
    const now = clock.now()
    const at = nextHourOf(team, calendars, now)
    if (at === undefined) return (await send(id)) ? { team: id } : undefined
    if (!(await hasRows(id))) return undefined
    await store.facts.set(pollCalled(id), instantOf(now))
    return { team: id, at: instantOf(at) }
  }

  /** Sends what was called for those whose hour has come. */
  async sendDue(receivers: readonly Receiver[]): Promise<void> {
    const { store, send } = this.#parts
    for (const { fact, value } of await store.facts.under(pollsCalled)) {
      const id = fact.key.slice(pollsCalled.prefix.length)
      const receiver = receivers.find((each) => each.id === id)
      if (!receiver) continue
      if (!(await this.#hasBeenPolled(receiver, value))) await send(id)
      await store.facts.delete(fact)
    }
  }

  /** Whether today's message is a poll, or one was sent since it was called: the bot may have died before it was forgotten. */
  async #hasBeenPolled({ id, today }: Receiver, called: Instant): Promise<boolean> {
    const sent = await this.#parts.store.ledger.sentTo(id)
    return sent.some(
      ({ kind, key, day, at }) => kind === 'poll' && (day === today || (keyRead(key)?.poll !== undefined && at >= timeOf(called))),
    )
  }
}
