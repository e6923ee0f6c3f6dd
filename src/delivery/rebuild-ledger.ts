import type { DateTime } from 'luxon'
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

interface RebuildParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
}

const historyAgainMs = 2_000

/**
 * After the state was lost, the channels' history tells what went out and what each message spoke of. So nothing goes twice on a day, and
 * replies in those threads find what they are about. Does nothing if the ledger was begun.
 */
export async function rebuildLedger({ store, messenger, clock, log }: RebuildParts, ended: AbortSignal): Promise<number> {
  if ((await store.facts.get(ledgerBegun)) === true) return 0
  const channels = new Set<string>()
  await fewAtOnce(addressees(store.registers.register()), async ({ id }) => {
    for (const channel of (await messenger.destinationOf(id)).channels) channels.add(channel)
  })

  let found = 0
  const read = async (channel: string): Promise<void> => {
    if (ended.aborted) return
    try {
      for (const own of await messenger.ownMessages(channel)) if (await takeIn(store, { channel, own, now: clock.now() })) found++
    } catch (error) {
      // Nothing is posted before it is known what was posted.
      log.warn({ channel, error: String(error) }, 'the history of a channel could not be read; tried again')
      await clock.pause(historyAgainMs)
      return read(channel)
    }
  }
  await fewAtOnce(channels, read)
  if (!ended.aborted) await store.facts.set(ledgerBegun, true)
  return found
}

type Own = Awaited<ReturnType<Messenger['ownMessages']>>[number]

async function takeIn(store: Store, { channel, own, now }: { channel: string; own: Own; now: DateTime }): Promise<boolean> {
  const { key, ts, commitments } = own
  const message = messageFromKey(store.registers.register(), key, commitments)
  // In some zone it is tomorrow already.
  if (!message || message.day > dayIn(now.plus({ days: 1 }), 'utc')) return false
  const page = (keyRead(key)?.page ?? 1) - 1
  if (!(await store.ledger.intend({ key, message, page, channel }))) return false
  await store.ledger.markSent(key, { channel, ts })
  await store.facts.set(recoveredThread(channel, ts), true)
  return true
}

/** The message as far as its key and its commitments tell: why each was named is not known any more. */
function messageFromKey(register: Register, key: string, commitments: readonly string[]): Message | undefined {
  const told = keyRead(key)
  if (!told) return undefined
  const { to: id, day, poll } = told
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
    kind: poll === undefined ? 'nudge' : 'poll',
    day,
    at: localHour(day, cadence.hour, timezone),
    items,
  }
}
