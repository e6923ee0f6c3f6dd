import type { DateTime } from 'luxon'
import { fewAtOnce } from '../concurrency.ts'
import { addressees } from '../register/addressee.ts'
import { directChannels, openedThreads, threadsRead } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import type { ConversationParts } from './parts.ts'

/** How far back threads are watched: an answer to an older message is still heard when it comes while the bot runs. */
const watchedDays = 60

/** A thread that is watched: one of the bot's messages, or one that somebody opened by a direct message. */
export interface WatchedThread {
  readonly key: string
  readonly channel: string
  readonly ts: string
  /** The commitments of its message. */
  readonly ids: readonly string[]
  readonly isDirect?: true
}

/** A channel or a direct conversation in which somebody may have said something to the bot. */
export interface WatchedPlace {
  readonly channel: string
  readonly isDirect: boolean
  readonly threads: readonly WatchedThread[]
}

/** The thread that hangs on a message; empty as long as the message is not posted. */
export function threadOf({ key, channel, ts, message }: LedgerRow): WatchedThread[] {
  return ts === undefined ? [] : [{ key, channel, ts, ids: message.items.map(({ id }) => id) }]
}

/** All places that are watched, those of the last messages first. */
export async function watchedPlaces(parts: ConversationParts): Promise<WatchedPlace[]> {
  const { ledger, clock } = parts
  const since = clock.now().minus({ days: watchedDays })
  const sent = (await ledger.since(since)).flatMap(threadOf)
  const directs = await knownDirects(parts)
  const opened = (await Promise.all([...directs].map((channel) => threadsOpenedIn(parts, channel, since)))).flat()
  const byChannel = Map.groupBy([...sent, ...opened], ({ channel }) => channel)
  for (const channel of directs) if (!byChannel.has(channel)) byChannel.set(channel, [])
  return [...byChannel].map(([channel, threads]) => ({ channel, threads, isDirect: directs.has(channel) }))
}

/** The direct conversations in which somebody may have written: those of people who did before, and of people who are written to directly. */
async function knownDirects({ registers, facts, chat, log }: ConversationParts): Promise<Set<string>> {
  const channels = new Set(await directChannels(facts))
  await fewAtOnce(addressees(registers.register()), async ({ id }) => {
    try {
      for (const channel of await chat.directsOf(id)) channels.add(channel)
    } catch (error) {
      log.warn({ of: id, error: String(error) }, 'whether somebody is written to directly could not be asked')
    }
  })
  return channels
}

/** The threads of a direct conversation that were opened by a message to the bot. */
async function threadsOpenedIn({ facts }: ConversationParts, channel: string, since: DateTime): Promise<WatchedThread[]> {
  const [opened, read] = await Promise.all([openedThreads(facts, channel), threadsRead(facts, channel)])
  const oldest = String(since.toSeconds())
  return [...new Set([...opened, ...read])]
    .filter((ts) => ts > oldest)
    .map((ts) => ({ key: `direct ${channel} ${ts}`, channel, ts, ids: [], isDirect: true }))
}
