import { keyRead } from '../nudges/key.ts'
import { pointsBack } from '../register/kinds.ts'
import { openOf } from '../register/query.ts'
import { effective } from '../register/state.ts'
import type { OfMessage } from './incoming.ts'
import type { ConversationParts } from './parts.ts'
import type { WatchedThread } from './watched.ts'

/**
 * The replies of a thread that the log speaks of and that are not in it any more. `standing`: the `ts` of all that stands in it. Where what opens the
 * thread is gone too, nothing is concluded: a workspace may keep its messages for a while only.
 */
export function repliesGone(
  { registers, chat }: Pick<ConversationParts, 'registers' | 'chat'>,
  { key, channel, ts, ids, isDirect }: WatchedThread,
  standing: ReadonlySet<string>,
): OfMessage[] {
  if (!standing.has(ts)) return []
  const register = registers.register()
  const { commitments } = register
  // A reply may speak of whatever its team owes, also of what the message does not name.
  const team = keyRead(key)?.to
  const owed = team === undefined ? [] : openOf(register, team).map(({ id }) => id)
  const links = [...new Set([...ids, ...owed])].flatMap((id) =>
    effective(commitments.get(id)?.log ?? []).flatMap((entry) => (pointsBack(entry) ? [] : (entry.link ?? []))),
  )
  const spoken = [...new Set(links)].flatMap((link) => chat.messageAt(link) ?? [])
  return spoken
    .filter((said) => said.channel === channel && said.threadTs === ts && !standing.has(said.ts))
    .map((said) => ({ is: 'deleted', ...said, direct: isDirect === true }))
}
