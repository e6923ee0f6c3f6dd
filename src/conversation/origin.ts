import { DateTime } from 'luxon'
import { instantOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import type { RespondParts } from './parts.ts'
import type { Utterance } from './utterance.ts'
import { isTakingBack } from './utterance.ts'

// The place and the time of words, as they stand beside what came of them.

/** Words that are older than this when they are recorded have their own time beside it. */
const oldAfterSeconds = 60

/** The origin of words: their address, the chat's own mark of when they were said, and the time itself if that is a while ago. */
export interface Origin {
  readonly mark?: string
  readonly of: { readonly link?: string; readonly said?: Instant }
}

/** A command has no message to link to, and taking something back has no words of its own. */
export function originOf({ chat, clock }: Pick<RespondParts, 'chat' | 'clock'>, { said, place, mark }: Utterance): Origin {
  const marked = mark === undefined ? {} : { mark }
  if (place.is === 'private' || isTakingBack(said)) return { ...marked, of: {} }
  const { thread, ts } = place
  const link = chat.linkTo({ channel: thread.channel, ts: ts ?? thread.ts, threadTs: thread.ts })
  return { ...marked, of: { ...(link === undefined ? {} : { link }), ...(mark === undefined ? {} : saidLongBefore(clock.now(), mark)) } }
}

function saidLongBefore(now: DateTime, ts: string): { said?: Instant } {
  const said = DateTime.fromMillis(Math.floor(Number(ts) * 1000), { zone: 'utc' })
  return said.isValid && now.diff(said).as('seconds') > oldAfterSeconds ? { said: instantOf(said) } : {}
}
