import type { DateTime } from 'luxon'
import type { Day } from '../register/schema.ts'
import { isDaily, keyRead } from './key.ts'
import type { Message, Reason, Sent, SentMessage } from './message.ts'
import { sentItem, tellsOf } from './message.ts'

/** A ledger in memory, for previews: what a message would have been is remembered as if it had gone out, after what did go out. */
export class SentInMemory implements Sent {
  readonly #begin: DateTime | undefined
  readonly #before: Sent | undefined
  readonly #keys = new Set<string>()
  readonly #last = new Map<string, SentMessage[]>()
  readonly #naming = new Map<string, SentMessage[]>()
  readonly #polls = new Map<string, SentMessage[]>()

  /** `begin`: when whatever has no date of its own came into the register. `before`: what was sent really. */
  constructor({ begin, before }: { begin?: DateTime; before?: Sent } = {}) {
    this.#begin = begin
    this.#before = before
  }

  add(message: Message): void {
    const sent: SentMessage = {
      key: message.key,
      team: message.team,
      kind: message.kind,
      day: message.day,
      plannedAt: message.at,
      items: message.items.map(sentItem),
    }
    this.#keys.add(sent.key)
    if (isDaily(keyRead(sent.key))) keep(this.#last, sent.team, sent)
    if (sent.kind === 'poll') keep(this.#polls, sent.team, sent)
    // One message may name a commitment twice for one reason: two teams may be silent about it.
    const names = sent.items.flatMap(({ id, reason }) => [`${sent.team} ${id}`, `${sent.team} ${id} ${reason}`])
    for (const name of new Set(names)) keep(this.#naming, name, sent)
  }

  has(key: string): boolean {
    return this.#keys.has(key) || this.#before?.has(key) === true
  }

  last(team: string, upTo: Day): SentMessage | undefined {
    return newerOf(newest(this.#last.get(team), upTo), this.#before?.last(team, upTo))
  }

  lastNaming(team: string, id: string, upTo: Day, reason?: Reason): SentMessage | undefined {
    const own = this.#naming.get(reason === undefined ? `${team} ${id}` : `${team} ${id} ${reason}`)
    return newerOf(newest(own, upTo), this.#before?.lastNaming(team, id, upTo, reason))
  }

  daysTold(silence: { to: string; id: string; silent: string }, after: Day, upTo: Day): Day[] {
    const own = (this.#naming.get(`${silence.to} ${silence.id} escalated`) ?? []).filter(
      (message) => message.day > after && message.day <= upTo && tellsOf(message, silence),
    )
    return [...(this.#before?.daysTold(silence, after, upTo) ?? []), ...own.map(({ day }) => day)].toSorted()
  }

  lastPoll(team: string, upTo: Day): SentMessage | undefined {
    return newerOf(newest(this.#polls.get(team), upTo), this.#before?.lastPoll(team, upTo))
  }

  cameIn(id: string): DateTime | undefined {
    return this.#begin ?? this.#before?.cameIn(id)
  }
}

/** In the order of their days: nearly always behind the last one. */
function keep(messages: Map<string, SentMessage[]>, key: string, message: SentMessage): void {
  const kept = messages.get(key)
  if (!kept) messages.set(key, [message])
  else kept.splice(kept.findLastIndex(({ day }) => day <= message.day) + 1, 0, message)
}

function newest(messages: readonly SentMessage[] | undefined, upTo: Day): SentMessage | undefined {
  return messages?.findLast(({ day }) => day <= upTo)
}

function newerOf(own: SentMessage | undefined, before: SentMessage | undefined): SentMessage | undefined {
  return own && before ? (own.day >= before.day ? own : before) : (own ?? before)
}
