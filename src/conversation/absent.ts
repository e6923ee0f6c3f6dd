import { pointsBack } from '../register/kinds.ts'
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
  { channel, ts, ids, isDirect }: WatchedThread,
  standing: ReadonlySet<string>,
): OfMessage[] {
  if (!standing.has(ts)) return []
  const { commitments } = registers.register()
  const links = ids.flatMap((id) =>
    effective(commitments.get(id)?.log ?? []).flatMap((entry) => (pointsBack(entry) ? [] : (entry.link ?? []))),
  )
  const spoken = [...new Set(links)].flatMap((link) => chat.messageAt(link) ?? [])
  return spoken
    .filter((said) => said.channel === channel && said.threadTs === ts && !standing.has(said.ts))
    .map((said) => ({ is: 'deleted', ...said, direct: isDirect === true }))
}
