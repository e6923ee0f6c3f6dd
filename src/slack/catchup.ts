import type { Parts } from './parts.ts'
import { causeOf, saidIn, workOn } from './threads.ts'
import type { Said } from './threads.ts'

/** How far back threads are watched: an answer to an older message is still heard when it comes while the bot runs. */
const watchedDays = 60

/** What was received and not answered before a crash, then what was said in the watched threads while the bot was away. */
export async function catchUp(parts: Parts): Promise<void> {
  const { store, clock, log } = parts
  for (const { cause, body } of store.unfinished()) await workOn(parts, cause, body as Said)

  for (const row of store.ledger.since(clock.now().minus({ days: watchedDays }))) {
    if (row.ts === undefined) continue
    try {
      for await (const said of saidSince(parts, row.channel, row.ts)) {
        const cause = causeOf(said)
        if (store.receive(cause, said)) await workOn(parts, cause, said)
      }
    } catch (error) {
      log.warn({ key: row.key, error: String(error) }, 'a thread could not be read')
    }
  }
}

/** A thread's messages of people since the last one seen. */
async function* saidSince({ store, client }: Parts, channel: string, ts: string): AsyncGenerator<Said> {
  const seen = store.facts.get(`seen ${channel} ${ts}`)
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
      const said = saidIn({ channel, ...message })
      if (said && said.ts !== ts) yield said
    }
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
}
