import type { Day } from '../register/schema.ts'
import { isDaily, keyRead } from './key.ts'
import type { Reason, SentMessage } from './message.ts'

/**
 * What was sent to one receiver (or is on its way), as the planner asks for it. Every question has an end: a clock that ran ahead for a while
 * leaves messages of days that are still to come.
 */
export class SentHistory {
  readonly #keys = new Set<string>()
  readonly #messages: SentMessage[] = []
  readonly #polls: SentMessage[] = []
  readonly #digests: SentMessage[] = []
  /** By the commitment, and by the commitment and the reason; made when it is first asked for. */
  #naming: Map<string, SentMessage[]> | undefined

  constructor(messages: Iterable<SentMessage> = []) {
    for (const message of messages) this.add(message)
  }

  add(message: SentMessage): void {
    this.#keys.add(message.key)
    // A digest asks nothing: what it names counts neither as asked nor as told.
    if (message.kind === 'digest') {
      insertByDay(this.#digests, message)
      return
    }
    insertByDay(this.#messages, message)
    if (message.kind === 'poll') insertByDay(this.#polls, message)
    if (this.#naming) addByName(this.#naming, message)
  }

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  /** The last day's message (poll or nudge, not one called by hand), of a day no later than `upTo`. */
  last(upTo: Day): SentMessage | undefined {
    return this.#messages.findLast(({ key, day }) => day <= upTo && isDaysOwn(key))
  }

  /** The last message that named `id`, for the given reason if there is one. */
  lastNaming(id: string, upTo: Day, reason?: Reason): SentMessage | undefined {
    return this.#named(reason === undefined ? id : `${id} ${reason}`).findLast(({ day }) => day <= upTo)
  }

  /** Every message that named `id` for the given reason. */
  allNaming(id: string, reason: Reason): readonly SentMessage[] {
    return this.#named(`${id} ${reason}`)
  }

  /** The days, oldest first, of the messages after a day and up to another that told of a team's silence about `id`. */
  daysTold({ id, silent }: { id: string; silent: string }, after: Day, upTo: Day): Day[] {
    const told = this.#named(`${id} escalated`).filter(({ day, items }) => day > after && day <= upTo && tellsOf(items, { id, silent }))
    return [...new Set(told.map(({ day }) => day))]
  }

  /** What the messages up to a day, from another on, told of a team's silence: of which commitment, and on which day. */
  silencesTold(silent: string, from: Day | undefined, upTo: Day): { readonly id: string; readonly day: Day }[] {
    return this.#messages
      .filter(({ day }) => day <= upTo && (from === undefined || day >= from))
      .flatMap(({ day, items }) => items.filter(({ id }) => tellsOf(items, { id, silent })).map(({ id }) => ({ id, day })))
  }

  lastPoll(upTo: Day): SentMessage | undefined {
    return this.#polls.findLast(({ day }) => day <= upTo)
  }

  /** The last digest of a day no later than `upTo`. */
  lastDigest(upTo: Day): SentMessage | undefined {
    return this.#digests.findLast(({ day }) => day <= upTo)
  }

  /** The days of its polls up to a day, oldest first, also of those called by hand. */
  pollDays(upTo: Day): Day[] {
    return [...new Set(this.#polls.map(({ day }) => day))].filter((day) => day <= upTo)
  }

  #named(name: string): readonly SentMessage[] {
    if (!this.#naming) {
      this.#naming = new Map()
      for (const message of this.#messages) addByName(this.#naming, message)
    }
    return this.#naming.get(name) ?? []
  }
}

/** What was sent to each receiver, to plan for all of them. */
export class Histories {
  readonly #byReceiver = new Map<string, SentHistory>()

  constructor(messages: Iterable<SentMessage> = []) {
    for (const message of messages) this.add(message)
  }

  add(message: SentMessage): void {
    this.of(message.team).add(message)
  }

  of(receiver: string): SentHistory {
    const history = this.#byReceiver.get(receiver) ?? new SentHistory()
    this.#byReceiver.set(receiver, history)
    return history
  }

  lastPolls(upTo: Day): SentMessage[] {
    return [...this.#byReceiver.values()].flatMap((history) => history.lastPoll(upTo) ?? [])
  }
}

function isDaysOwn(key: string): boolean {
  const told = keyRead(key)
  return isDaily(told) && told?.copy === 1
}

/** A message that was read back from the channel after the state was lost does not say whose silence it told of: it counts for each team. */
function tellsOf(items: SentMessage['items'], { id, silent }: { id: string; silent: string }): boolean {
  return items.some((item) => item.id === id && item.reason === 'escalated' && (item.silent ?? silent) === silent)
}

/** One message may name a commitment twice for one reason: two teams may be silent about it. */
function addByName(naming: Map<string, SentMessage[]>, message: SentMessage): void {
  for (const name of new Set(message.items.flatMap(({ id, reason }) => [id, `${id} ${reason}`]))) {
    const messages = naming.get(name)
    if (messages) insertByDay(messages, message)
    else naming.set(name, [message])
  }
}

/** Nearly always behind the last one. */
function insertByDay(messages: SentMessage[], message: SentMessage): void {
  messages.splice(messages.findLastIndex(({ day }) => day <= message.day) + 1, 0, message)
}
