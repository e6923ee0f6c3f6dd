import { recoveredFact } from '../delivery/recover.ts'
import type { LedgerRow } from '../store/store.ts'
import type { Parts } from './parts.ts'
import { permalink } from './parts.ts'
import type { Said } from './threads.ts'
import { causeOf, saidIn, workOn } from './threads.ts'

/** How far back threads are read: an answer to an older message is still heard when it comes while the bot runs. */
const watchedDays = 60
/** So far back they are read before anything is asked; the older ones meanwhile, since Slack lets about 50 a minute be read. */
const freshDays = 7

/** What was received and not answered before a crash, then what was said in the watched threads while the bot was away. */
export async function catchUp(parts: Parts, ended: AbortSignal): Promise<void> {
  const { store, clock } = parts
  await workOnUnfinished(parts)
  const watched = store.ledger.since(clock.now().minus({ days: watchedDays }))
  const fresh = new Set(store.ledger.since(clock.now().minus({ days: freshDays })).map((row) => row.key))
  for (const row of watched.filter(({ key }) => fresh.has(key))) await readThread(parts, row)
  void readAll(
    parts,
    watched.filter(({ key }) => !fresh.has(key)),
    ended,
  )
}

/** What was received and not answered: a crash or a fault came in between. */
export async function workOnUnfinished(parts: Parts): Promise<void> {
  for (const { cause, body } of parts.store.unfinished())
    await workOn(parts, cause, body as Said).catch((error) =>
      parts.log.error({ cause, error: String(error) }, 'words that were received could not be worked on'),
    )
}

async function readAll(parts: Parts, rows: readonly LedgerRow[], ended: AbortSignal): Promise<void> {
  for (const row of rows) {
    if (ended.aborted) return
    await readThread(parts, row)
  }
}

/** What people said in the thread of one message and nobody has heard yet. */
export async function readThread(parts: Parts, row: LedgerRow): Promise<void> {
  const { store, log } = parts
  if (row.ts === undefined) return
  try {
    for (const said of await saidSince(parts, row.channel, row.ts)) {
      const cause = causeOf(said)
      if (!isRecorded(parts, row, said) && store.receive(cause, said)) await workOn(parts, cause, said)
    }
  } catch (error) {
    log.warn({ key: row.key, error: String(error) }, 'a thread could not be read')
  }
}

/** An entry with its permalink: it was heard, whatever the state knows of it. */
function isRecorded({ store, url }: Parts, row: LedgerRow, said: Said): boolean {
  const link = permalink(url, said)
  return row.message.items.some(({ id }) =>
    store
      .register()
      .commitments.get(id)
      ?.log?.some((entry) => entry.link === link),
  )
}

/** A thread's messages of people since the last one seen; with the state lost, since the bot's own last word in it. */
async function saidSince({ store, client }: Parts, channel: string, ts: string): Promise<Said[]> {
  const seen = store.facts.get(`seen ${channel} ${ts}`)
  const isRecovered = store.facts.get(recoveredFact(channel, ts)) === true && seen === undefined
  let said: Said[] = []
  let cursor: string | undefined
  do {
    const page = await client.conversations.replies({
      channel,
      ts,
      limit: 200,
      ...(typeof seen === 'string' ? { oldest: seen } : {}),
      ...(cursor ? { cursor } : {}),
    })
    for (const message of page.messages ?? []) {
      if (message.ts === ts) continue
      if (isRecovered && message.bot_id !== undefined) said = []
      const words = saidIn({ ...message, channel, thread_ts: ts })
      if (words) said.push(words)
    }
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return said
}
