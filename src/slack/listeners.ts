import type { App, BlockAction } from '@slack/bolt'
import { inTime } from '../concurrency.ts'
import type { Place } from '../conversation/chat.ts'
import type { Intake } from '../conversation/intake.ts'
import type { ModalDoor } from '../conversation/modal-door.ts'
import { ownActions } from '../rendering/buttons.ts'
import { causeFrom } from './cause.ts'
import { listenToForms } from './form-listeners.ts'
import { broughtBy } from './heard.ts'
import { LastMark } from './last-mark.ts'
import { listenToModals, openOrTake, openWithinMs, viewPressed } from './modal-listeners.ts'

/** Carries what Slack brings into the conversation: messages, presses, commands. Each is kept before it is acknowledged, and answered after it. */
export function listen(app: App, { intake, modals }: { intake: Pick<Intake, 'take'>; modals: ModalDoor }): void {
  const marks = new LastMark()
  app.message(async ({ message, context }) => {
    marks.see(message.ts)
    const brought = broughtBy(message, context.botUserId)
    if (brought) await intake.take(brought)
  })
  // Of a message that names the bot Slack brings two events. Its cause is the message, so it counts once.
  app.event('app_mention', async ({ event, context }) => {
    const brought = broughtBy(event, context.botUserId)
    if (brought) await intake.take(brought)
  })
  app.action<BlockAction>(ownActions, async ({ ack, body, action }) => {
    const at = body.actions[0]?.action_ts
    marks.see(at)
    const inView = await viewPressed(body)
    const place = inView?.place ?? placePressed(body)
    if (!place) return ack()
    // Loaded with the first press: zod takes a start 40 ms.
    const { buttonMeaning: meaningOf } = await import('./payloads.ts')
    const cause = causeFrom('press', body.trigger_id, at)
    const more = {
      ...messageOf(body),
      ...(at === undefined ? {} : { at }),
      ...(body.response_url === undefined ? {} : { replyTo: body.response_url }),
    }
    const pressed = { cause, meaning: meaningOf(action), user: body.user.id, place, ...more }
    await openOrTake({ pressed, trigger: body.trigger_id, inModal: inView?.inModal }, { ack, intake, modals })
  })
  listenToModals(app, { intake, modals, marks })
  listenToForms(app, { intake, modals, marks })
  app.command('/commitments', async ({ ack, body }) => {
    const cause = causeFrom('command', body.trigger_id)
    const call = { cause, user: body.user_id, words: unescaped(body.text ?? ''), replyTo: body.response_url }
    const opening = modals.openFor({ ...call, trigger: body.trigger_id })
    if (await inTime(openWithinMs, opening).catch(() => false)) return ack()
    await intake.take({ is: 'command', ...call, ...marks.last })
    await ack()
  })
}

/** The thread in which the button stands, or which its message opens; a message that only its presser sees hangs in no thread. */
function placePressed(body: BlockAction): Place | undefined {
  if (body.container['is_ephemeral'] === true && body.response_url !== undefined)
    return { is: 'private', replyTo: body.response_url, replaces: true }
  const channel = body.channel?.id ?? body.container['channel_id']
  const ts = body.message?.['thread_ts'] ?? body.container['thread_ts'] ?? body.message?.ts ?? body.container['message_ts']
  return typeof channel === 'string' && typeof ts === 'string' ? { is: 'thread', thread: { channel, ts } } : undefined
}

/** The message in which the button stands; one that only its presser sees can't be drawn anew. */
function messageOf(body: BlockAction): { message?: { channel: string; ts: string } } {
  const channel = body.channel?.id ?? body.container['channel_id']
  const ts = body.message?.ts ?? body.container['message_ts']
  if (body.container['is_ephemeral'] === true || typeof channel !== 'string' || typeof ts !== 'string') return {}
  return { message: { channel, ts } }
}

/** Slack escapes three characters in what people type. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
