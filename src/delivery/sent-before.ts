import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import { keyOfMessage, keyRead } from '../nudges/key.ts'
import type { Item, Message } from '../nudges/message.ts'
import { addresseeOf, addressees } from '../register/addressee.ts'
import { dayIn, localHour } from '../register/calendar.ts'
import { deadlineOf } from '../register/due.ts'
import type { Register } from '../register/register.ts'
import { ledgerBegun, recoveredThread } from '../store/facts.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

interface SentBeforeParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
  /** Told of a message that the ledger has again. */
  recovered(message: Message): void
  /** Told when it is known what was sent to a channel, and answered there. */
  known(channel: string): void
  /** Told of messages that came to light late: what was answered to them is to be read. */
  cameToLight(): void
}

const historyAgainMs = 2_000

/**
 * After the state was lost, the channels' history tells what went out and what each message spoke of. So nothing goes twice on a day, and replies in
 * those threads find what they are about. Each channel is read for itself: one that Slack keeps waiting holds up nothing but what is to go there.
 */
export class SentBefore {
  readonly #parts: SentBeforeParts
  /** `found`: what was answered to what came to light there is not known yet. */
  readonly #channels = new Map<string, 'being read' | 'found' | 'known'>()
  readonly #closing = new AbortController()
  #isAllKnown = false
  /** Each addressee's channels are among them. */
  #isListed = false
  #found = 0

  constructor(parts: SentBeforeParts) {
    this.#parts = parts
  }

  /** Whether it is known what was sent to a channel, and answered there. One that nobody has asked for is read from now on. */
  isKnown(channel: string): boolean {
    if (!this.#isAllKnown && !this.#channels.has(channel)) void this.#read(channel)
    return this.#isAllKnown || this.#channels.get(channel) === 'known'
  }

  /**
   * Reads what was sent to each addressee; resolves when each channel was tried once. What can't be read then is read later. Gives how many messages
   * came to light. Does nothing if the ledger was never lost.
   */
  async learn(): Promise<number> {
    this.#isAllKnown ||= (await this.#parts.store.facts.get(ledgerBegun)) === true
    if (this.#isAllKnown) return 0
    const before = this.#found
    await this.#readAll(addressees(this.#parts.store.registers.register()).map(({ id }) => id))
    return this.#found - before
  }

  /** What was answered to the messages that have come to light was read. */
  heard(): void {
    for (const [channel, state] of this.#channels) if (state === 'found') this.#known(channel)
    this.#isAllKnown ||= this.#isWhole
  }

  close(): void {
    this.#closing.abort()
  }

  get #isWhole(): boolean {
    return this.#isListed && [...this.#channels.values()].every((state) => state !== 'being read')
  }

  async #readAll(addressed: readonly string[]): Promise<void> {
    const left: string[] = []
    await fewAtOnce(addressed, async (id) => {
      try {
        for (const channel of (await this.#parts.messenger.destinationOf(id)).channels)
          if (!this.#channels.has(channel)) await this.#read(channel)
      } catch (error) {
        this.#parts.log.warn({ team: id, error: String(error) }, 'where a team was written to could not be found out; tried again')
        left.push(id)
      }
    })
    if (left.length > 0) return this.#later(() => this.#readAll(left))
    this.#isListed = true
    await this.#beginIfWhole()
  }

  /** Nothing is posted there before it is known what was posted. */
  async #read(channel: string): Promise<void> {
    const { messenger, log } = this.#parts
    this.#channels.set(channel, 'being read')
    try {
      const found = await this.#takeIn(channel, await messenger.ownMessages(channel))
      this.#found += found
      if (found === 0) this.#known(channel)
      else this.#channels.set(channel, 'found')
    } catch (error) {
      log.warn({ channel, error: String(error) }, 'the history of a channel could not be read; tried again')
      return this.#later(() => this.#readLate(channel))
    }
    await this.#beginIfWhole()
  }

  async #readLate(channel: string): Promise<void> {
    await this.#read(channel)
    if (this.#channels.get(channel) === 'found') this.#parts.cameToLight()
  }

  /** Nobody waits for it. */
  #later(work: () => Promise<void>): void {
    const { signal } = this.#closing
    void wait(historyAgainMs, undefined, { signal, ref: false })
      .then(work)
      .catch((error) => signal.aborted || this.#parts.log.error({ error: String(error) }, 'what was sent could not be read'))
  }

  #known(channel: string): void {
    this.#channels.set(channel, 'known')
    this.#parts.known(channel)
  }

  async #beginIfWhole(): Promise<void> {
    if (!this.#isWhole || this.#closing.signal.aborted) return
    await this.#parts.store.facts.set(ledgerBegun, true)
  }

  /** Gives how many messages the ledger did not have. */
  async #takeIn(channel: string, own: readonly Own[]): Promise<number> {
    const { store, clock } = this.#parts
    let found = 0
    for (const { key, ts, commitments, lastReply } of own) {
      const message = messageFromKey(store.registers.register(), key, commitments)
      // In some zone it is tomorrow already.
      if (!message || message.day > dayIn(clock.now().plus({ days: 1 }), 'utc')) continue
      const known = await store.ledger.byKey(key)
      if (known?.state === 'sent') continue
      await store.ledger.intend({ key, message, page: (keyRead(key)?.page ?? 1) - 1, channel })
      await store.ledger.markSent(key, { channel, ts })
      // A message that was on its way when the bot died was not lost with a state: nothing in its thread can have been answered.
      if (!known) await store.facts.set(recoveredThread(channel, ts), lastReply ?? ts)
      this.#parts.recovered(message)
      found++
    }
    return found
  }
}

type Own = Awaited<ReturnType<Messenger['ownMessages']>>[number]

/** The message as far as its key and its commitments tell: why each was named is not known any more. */
function messageFromKey(register: Register, key: string, commitments: readonly string[]): Message | undefined {
  const told = keyRead(key)
  if (!told) return undefined
  const { to: id, day, poll, isDigest } = told
  const { timezone, cadence } = addresseeOf(register, id)
  const items = commitments.flatMap((commitment): Item[] => {
    const found = register.commitments.get(commitment)
    if (!found) return []
    const deadline = deadlineOf(found.due, register.events)
    // An owner who is still assumed was asked about it in some message: not again.
    const assumed = found.owners.some((owner) => owner.team === id && owner.assumed)
    return [
      {
        id: commitment,
        reason: assumed ? 'yours' : 'poll',
        on: day,
        deadline: deadline.kind === 'dated' ? deadline.day : null,
        due: found.due ?? null,
      },
    ]
  })
  return {
    key: keyOfMessage(told),
    team: id,
    kind: isDigest ? 'digest' : poll === undefined ? 'nudge' : 'poll',
    day,
    at: localHour(day, cadence.hour, timezone),
    items,
  }
}
