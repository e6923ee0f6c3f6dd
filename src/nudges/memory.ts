import type { DateTime } from 'luxon'
import type { Message, Reason, Sent, SentMessage } from './message.ts'

/** A ledger in memory, for previews: what a message would have been is remembered as if it had gone out, after what did go out. */
export class SentInMemory implements Sent {
  readonly #begin: DateTime | undefined
  readonly #before: Sent | undefined
  readonly #keys = new Set<string>()
  readonly #last = new Map<string, SentMessage>()
  readonly #naming = new Map<string, SentMessage>()
  readonly #polls = new Map<string, SentMessage>()

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
      items: message.items.map(({ id, reason }) => ({ id, reason })),
    }
    this.#keys.add(sent.key)
    if (sent.key.endsWith(' nudge')) this.#last.set(sent.team, sent)
    if (sent.kind === 'poll') this.#polls.set(sent.team, sent)
    for (const { id, reason } of sent.items) {
      this.#naming.set(`${sent.team} ${id}`, sent)
      this.#naming.set(`${sent.team} ${id} ${reason}`, sent)
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key) || this.#before?.has(key) === true
  }

  last(team: string): SentMessage | undefined {
    return this.#last.get(team) ?? this.#before?.last(team)
  }

  lastNaming(team: string, id: string, reason?: Reason): SentMessage | undefined {
    return (
      this.#naming.get(reason === undefined ? `${team} ${id}` : `${team} ${id} ${reason}`) ?? this.#before?.lastNaming(team, id, reason)
    )
  }

  cameIn(id: string): DateTime | undefined {
    return this.#begin ?? this.#before?.cameIn(id)
  }

  lastPoll(team: string): SentMessage | undefined {
    return this.#polls.get(team) ?? this.#before?.lastPoll(team)
  }
}
