import type { App, BlockAction } from '@slack/bolt'
import { hear } from '../conversation/inbox.ts'
import type { ConversationParts } from '../conversation/parts.ts'
import { press } from '../conversation/press.ts'
import { ownActions } from '../rendering/buttons.ts'
import { causeFrom, Dedup } from './dedup.ts'
import { heardIn } from './heard.ts'

/** Carries what Slack brings into the conversation: messages, presses, commands. */
export function listen(app: App, parts: ConversationParts): void {
  const dedup = new Dedup()
  app.message(async ({ message }) => {
    const heard = heardIn(message)
    if (heard) await hear(parts, heard)
  })
  app.action<BlockAction>(ownActions, async ({ ack, body, action }) => {
    await ack()
    const cause = causeFrom('press', body.trigger_id, body.actions[0]?.action_ts)
    const thread = threadPressed(body)
    if (!thread || dedup.isKnown(cause)) return
    // Loaded with the first press: zod takes a start 40 ms.
    const { buttonMeaning: meaningOf } = await import('./payloads.ts')
    const replyTo = body.response_url === undefined ? {} : { replyTo: body.response_url }
    await press(parts, { cause, meaning: meaningOf(action), user: body.user.id, thread, ...replyTo })
  })
  app.command('/commitments', async ({ ack, body }) => {
    await ack()
    const cause = causeFrom('command', body.trigger_id)
    if (dedup.isKnown(cause)) return
    const person = await parts.chat.person(body.user_id)
    const place = { is: 'private', replyTo: body.response_url, replaces: false } as const
    const { runCommand } = await import('../conversation/commands/run.ts')
    await runCommand(parts, { cause, words: unescaped(body.text ?? ''), page: 1, person, place })
  })
}

/** The thread in which the button stands, or which its message opens. */
function threadPressed(body: BlockAction): { channel: string; ts: string } | undefined {
  const channel = body.channel?.id ?? body.container['channel_id']
  const ts = body.message?.['thread_ts'] ?? body.container['thread_ts'] ?? body.message?.ts ?? body.container['message_ts']
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined
}

/** Slack escapes three characters in what people type. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
