import type { App, MessageShortcut, ViewSubmitAction } from '@slack/bolt'
import { inTime } from '../concurrency.ts'
import type { Intake } from '../conversation/intake.ts'
import type { ModalDoor } from '../conversation/modal-door.ts'
import { formModal, trackShortcut } from '../rendering/buttons.ts'
import { causeFrom } from './cause.ts'
import type { LastMark } from './last-mark.ts'
import { acknowledged, openWithinMs } from './modal-listeners.ts'

/** Carries what was filled in: checked, kept, and only then acknowledged, by which the form closes. */
export function listenToForms(
  app: App,
  { intake, modals, marks }: { readonly intake: Pick<Intake, 'take'>; readonly modals: ModalDoor; readonly marks: LastMark },
): void {
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: trackShortcut }, async ({ ack, shortcut }) => {
    const { trigger_id: trigger, response_url: replyTo, user, channel, message } = shortcut
    const { ts, text = '', user: author, thread_ts: threadTs } = message
    const tracked = {
      message: {
        channel: channel.id,
        ts,
        text,
        ...(author === undefined ? {} : { user: author }),
        ...(typeof threadTs === 'string' ? { threadTs } : {}),
      },
      user: user.id,
    }
    const opening = modals.openForMessage({ ...tracked, replyTo, trigger })
    const isOpen = await inTime(openWithinMs, opening).catch(() => false)
    // What has not opened is told like a command for which no form opens.
    if (!isOpen) await intake.take({ is: 'command', cause: causeFrom('command', trigger), words: 'add', replyTo, user: user.id })
    await ack()
  })
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: formModal }, async ({ ack, body, view }) => {
    const { formSubmittedIn } = await import('./form-payloads.ts')
    const submitted = formSubmittedIn(view)
    const user = body.user.id
    const cause = `form ${view.id}`
    const checked = submitted ? await modals.checkForm({ ...submitted, cause, user }) : await modals.unreadableForm()
    if (checked.is === 'right' && submitted) await intake.take({ is: 'form', cause, ...submitted, user, ...marks.last })
    await ack(acknowledged(checked))
  })
}
