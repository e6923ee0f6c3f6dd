import type { App, ViewSubmitAction } from '@slack/bolt'
import type { Intake } from '../conversation/intake.ts'
import type { ModalDoor } from '../conversation/modal-door.ts'
import { formModal } from '../rendering/buttons.ts'
import type { LastMark } from './last-mark.ts'
import { asView } from './screens.ts'

/** Carries what was filled in: checked, kept, and only then acknowledged, by which the form closes. */
export function listenToForms(
  app: App,
  { intake, modals, marks }: { readonly intake: Pick<Intake, 'take'>; readonly modals: ModalDoor; readonly marks: LastMark },
): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: formModal }, async ({ ack, body, view }) => {
    const { formSubmittedIn } = await import('./form-payloads.ts')
    const submitted = formSubmittedIn(view)
    const user = body.user.id
    const checked = submitted ? await modals.checkForm({ ...submitted, user }) : await modals.unreadableForm()
    switch (checked.is) {
      case 'wrong':
        return ack({ response_action: 'errors', errors: checked.at })
      case 'shown again':
        return ack({ response_action: 'update', view: asView(checked.view) })
      case 'right':
        if (submitted) await intake.take({ is: 'form', cause: `form ${view.id}`, ...submitted, user, ...marks.last })
        return ack({ response_action: 'clear' })
    }
  })
}
