import type { App, ViewSubmitAction } from '@slack/bolt'
import { inTime } from '../concurrency.ts'
import type { Place } from '../conversation/chat.ts'
import type { Intake } from '../conversation/intake.ts'
import type { ModalDoor } from '../conversation/modal-door.ts'
import type { Press } from '../conversation/press.ts'
import { sayingModal } from '../rendering/buttons.ts'
import type { LastMark } from './last-mark.ts'
import { asView } from './screens.ts'

interface Taking {
  readonly intake: Pick<Intake, 'take'>
  readonly modals: ModalDoor
}

/** Slack waits 3 s for an acknowledgement. */
const openWithinMs = 2_000

/** What was pressed is taken in, then acknowledged; or the modal for which it asks is open, and nothing has been said yet. */
export async function openOrTake(
  pressed: Press,
  { ack, trigger, intake, modals }: Taking & { readonly ack: () => Promise<void>; readonly trigger: string },
): Promise<void> {
  const { meaning, place, user } = pressed
  if ((meaning.does !== 'answer' && meaning.does !== 'say') || meaning.modal === undefined) {
    await intake.take({ is: 'press', ...pressed })
    return ack()
  }
  const { modal, id, key } = meaning
  const opening = modals.open({ memory: { modal, id, key, place: beside(place) }, user, trigger })
  const isOpen = await inTime(openWithinMs, opening).catch(() => undefined)
  if (isOpen === true) return ack()
  // Whether it has opened may turn out too late for Slack.
  if (isOpen === undefined) await ack()
  if (await opening) return
  await intake.take({ is: 'press', ...pressed })
  if (isOpen === false) await ack()
}

/** What is said in a modal leaves the message that its presser alone sees as it is. */
function beside(place: Place): Place {
  return place.is === 'private' ? { ...place, replaces: false } : place
}

/** Carries what was filled in: checked, kept, and only then acknowledged, by which the modal closes. */
export function listenToModals(app: App, { intake, modals, marks }: Taking & { readonly marks: LastMark }): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: sayingModal }, async ({ ack, body, view }) => {
    const { submittedIn } = await import('./modal-payloads.ts')
    const submitted = submittedIn(view)
    const checked = submitted ? await modals.check({ ...submitted, user: body.user.id }) : await modals.unreadable(body.user.id)
    switch (checked.is) {
      case 'wrong':
        return ack({ response_action: 'errors', errors: checked.at })
      case 'shown again':
        return ack({ response_action: 'update', view: asView(checked.view) })
      case 'right':
        if (submitted) await intake.take({ is: 'modal', cause: `modal ${view.id}`, ...submitted, user: body.user.id, ...marks.last })
        return ack()
    }
  })
}
