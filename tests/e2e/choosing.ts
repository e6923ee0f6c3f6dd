import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { pressables, shownIn } from '../rendering/slack-limits.ts'
import type { Town } from './town.ts'

interface Pressed {
  readonly label: string
  /** The commitment whose row it is. */
  readonly of?: string
}

/** Presses a button, or chooses what stands behind the three dots. */
export async function choose(town: Town, who: string, channel: string, message: PostedMessage, { label, of }: Pressed): Promise<void> {
  const found = pressables((message.blocks ?? []) as object[]).find(
    (each) => each.label === label && (of === undefined || each.block?.replace(/^actions /, '') === of),
  )
  if (!found) throw new Error(`no ${label} in ${shownIn((message.blocks ?? []) as object[])}`)
  const block = (message.blocks ?? []).find((each) => (each as { block_id?: string }).block_id === found.block) as {
    accessory?: { type?: string }
    elements?: { action_id: string; type: string }[]
  }
  const element = [...(block.elements ?? []), block.accessory].find(
    (each) => each !== undefined && (each as { action_id?: string }).action_id === found.actionId,
  )
  const option = element?.type === 'overflow' ? { option: JSON.stringify(found.value) } : {}
  await town.workspace.person(who).press({ channel, ts: message.ts, blockId: found.block ?? '', actionId: found.actionId, ...option })
}
