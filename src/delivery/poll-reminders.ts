import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import { reminderKey } from '../nudges/key.ts'
import type { Receiver } from '../nudges/planning.ts'
import { isTooEarlyFor } from '../nudges/receivers.ts'
import type { UnansweredPoll } from '../nudges/unanswered.ts'
import type { Day } from '../register/schema.ts'
import type { View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { pollReminded } from '../store/facts.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

interface PollRemindersParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  unansweredPoll(receiver: Receiver): Promise<UnansweredPoll | undefined>
  /** What the words in a team's thread depend on. */
  viewOf(row: LedgerRow): Promise<View>
  /** Whether it is known what was said in a channel: it may have been answered there. */
  mayPostTo(channel: string): boolean
}

/** Reminds each team once, in the thread of its poll, of what it has not answered. It is no message of its own: a silent team has one a week. */
export class PollReminders {
  readonly #parts: PollRemindersParts
  /** The day on which a team was last found to need no further look. */
  readonly #settled = new Map<string, Day>()
  /** The teams of which a reminder is on its way. */
  readonly #underWay = new Set<string>()
  #reminding: Promise<unknown> = Promise.resolve()

  constructor(parts: PollRemindersParts) {
    this.#parts = parts
  }

  /** Those whose hour has come, without making any message wait. One that can't be reminded now is tried again at the next tick. */
  remindMeanwhile(receivers: readonly Receiver[]): void {
    const waiting = receivers.filter(
      ({ id, team, today }) => team !== undefined && this.#settled.get(id) !== today && !this.#underWay.has(id),
    )
    if (waiting.length === 0) return
    for (const { id } of waiting) this.#underWay.add(id)
    this.#reminding = Promise.all([this.#reminding, fewAtOnce(waiting, (receiver) => this.#remind(receiver))])
  }

  /** Resolves when no reminder is on its way. */
  async settled(): Promise<void> {
    await this.#reminding
  }

  async #remind(receiver: Receiver): Promise<void> {
    try {
      if (await this.#isSettled(receiver)) this.#settled.set(receiver.id, receiver.today)
    } catch (error) {
      this.#parts.log.error({ team: receiver.id, error: String(error) }, 'a team could not be reminded of its poll')
    } finally {
      this.#underWay.delete(receiver.id)
    }
  }

  async #isSettled(receiver: Receiver): Promise<boolean> {
    const { store, unansweredPoll } = this.#parts
    const found = await unansweredPoll(receiver)
    if (!found) return true
    const fact = pollReminded(receiver.id)
    const known = await store.facts.get(fact)
    if (known?.poll === found.poll.key && known.isSaid) return true
    const rows = (await store.ledger.rowsOf(found.poll.key)).filter(({ page, state }) => page === 0 && state === 'sent')
    // Before it is said: whoever finds this knows that it may stand.
    await store.facts.set(fact, { poll: found.poll.key, isSaid: false })
    const said = await Promise.all(rows.map((row) => this.#isSaidIn(row, { found, today: receiver.today, mayStand: known !== undefined })))
    if (said.includes(false)) return false
    await store.facts.set(fact, { poll: found.poll.key, isSaid: true })
    return true
  }

  /** False if it is to be tried again. */
  async #isSaidIn(row: LedgerRow, { found, today, mayStand }: { found: UnansweredPoll; today: Day; mayStand: boolean }): Promise<boolean> {
    const { store, messenger, clock, mayPostTo, viewOf } = this.#parts
    const { key, channel, ts, person } = row
    const register = store.registers.register()
    if (ts === undefined) return true
    if (!mayPostTo(channel) || isTooEarlyFor({ ...row.message, day: today }, { register, now: clock.now(), person })) return false
    const said = speak(await viewOf(row)).pollReminder(row.message, found.ids)
    const posted = await messenger.say({ channel, threadTs: ts, key: reminderKey(key), mayStand, ...said })
    // There is nothing to be answered where the poll is gone.
    return posted.ok || posted.unreachable !== undefined
  }
}
