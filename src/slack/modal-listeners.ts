import type { App, BlockAction, ViewResponseAction, ViewSubmitAction } from '@slack/bolt'
import { inTime } from '../concurrency.ts'
import type { Place } from '../conversation/chat.ts'
import type { Intake } from '../conversation/intake.ts'
import type { ModalDoor } from '../conversation/modal-door.ts'
import type { ModalChecked } from '../conversation/modals.ts'
import type { Press } from '../conversation/press.ts'
import type { ContactValue } from '../rendering/buttons.ts'
import { itemModal, sayingModal } from '../rendering/buttons.ts'
import type { LastMark } from './last-mark.ts'
import { asView } from './screens.ts'

interface Taking {
  readonly intake: Pick<Intake, 'take'>
  readonly modals: ModalDoor
}

/** Slack waits 3 s for an acknowledgement. */
export const openWithinMs = 2_000

/** A press, with what it takes to open a modal by it. */
export interface PressWithTrigger {
  readonly pressed: Press
  readonly trigger: string
  /** The modal in which it was done. */
  readonly inModal: string | undefined
}

/** What was pressed is taken in, then acknowledged; or the modal for which it asks is open, and nothing has been said yet. */
export async function openOrTake(
  { pressed, trigger, inModal }: PressWithTrigger,
  { ack, intake, modals }: Taking & { readonly ack: () => Promise<void> },
): Promise<void> {
  const opening = openingOf({ pressed, trigger, inModal }, modals)
  if (!opening) {
    const { worked } = await intake.take({ is: 'press', ...pressed })
    await ack()
    const { meaning, place, user } = pressed
    if (inModal !== undefined && meaning.does === 'say')
      await worked.then(() => modals.redrawItem({ view: inModal, id: meaning.id, place, user }))
    return
  }
  const isOpen = await inTime(openWithinMs, opening).catch(() => undefined)
  if (isOpen === true) return ack()
  // Whether it has opened may turn out too late for Slack.
  if (isOpen === undefined) await ack()
  if (await opening) return
  await intake.take({ is: 'press', ...pressed })
  if (isOpen === false) await ack()
}

/** The modal for which a press asks, on its way to the screen; undefined if it asks for none. */
function openingOf({ pressed, trigger, inModal }: PressWithTrigger, modals: ModalDoor): Promise<boolean> | undefined {
  const { meaning, user } = pressed
  const place = beside(pressed.place)
  if (meaning.does === 'turn the page')
    return meaning.item === undefined ? undefined : modals.openItem({ id: meaning.item, place, user, trigger })
  if (meaning.does === 'ask for form') return modals.openForWords({ words: meaning.words, place, user, trigger })
  if (meaning.does === 'fill in again') return modals.openAgain({ cause: meaning.cause, place, user, trigger })
  if (meaning.does === 'edit') return modals.openEdit({ id: meaning.id, place, user, trigger, isAbove: inModal !== undefined })
  if (meaning.does === 'settle' && meaning.how === 'refused')
    return modals.openRefusal({ suggestion: meaning.suggestion, place, user, trigger })
  if (meaning.does === 'contact') return openingOfContact(meaning.contact, { place, user, trigger }, modals)
  if ((meaning.does !== 'answer' && meaning.does !== 'say') || meaning.modal === undefined) return undefined
  const { modal, id, key, words: said } = meaning
  const to = meaning.does === 'say' ? meaning.to : undefined
  return modals.open({ memory: { modal, id, key, place }, user, trigger, isAbove: inModal !== undefined, said, to })
}

function openingOfContact(
  contact: ContactValue,
  asked: { readonly place: Place; readonly user: string; readonly trigger: string },
  modals: ModalDoor,
): Promise<boolean> | undefined {
  if (contact.does === 'name') return modals.openNaming({ contact, ...asked })
  return contact.does === 'hand over' ? modals.openHandingOver({ team: contact.addressee, ...asked }) : undefined
}

/** What is said in a modal leaves the message that its presser alone sees as it is. */
function beside(place: Place): Place {
  return place.is === 'private' ? { ...place, replaces: false } : place
}

/** Where what is pressed in a view is answered, and the modal that it is; undefined for a press in a message. */
export async function viewPressed({ view }: BlockAction): Promise<{ readonly place: Place; readonly inModal?: string } | undefined> {
  if (view === undefined) return undefined
  if (view.type !== 'modal' || view.callback_id !== itemModal) return { place: { is: 'private', replaces: false } }
  const { placeKept } = await import('./modal-payloads.ts')
  return { place: placeKept(view), inModal: view.id }
}

/** Carries what was filled in: checked, kept, and only then acknowledged, by which the modal closes, and the one on which it lies. */
export function listenToModals(app: App, { intake, modals, marks }: Taking & { readonly marks: LastMark }): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: sayingModal }, async ({ ack, body, view }) => {
    const { submittedIn } = await import('./modal-payloads.ts')
    const submitted = submittedIn(view)
    const checked = submitted ? await modals.check({ ...submitted, user: body.user.id }) : await modals.unreadable(body.user.id)
    if (checked.is === 'right' && submitted)
      await intake.take({ is: 'modal', cause: `modal ${view.id}`, ...submitted, user: body.user.id, ...marks.last })
    await ack(acknowledged(checked))
  })
}

/** What Slack is told of what was checked; what is right is kept before. */
export function acknowledged(checked: ModalChecked): ViewResponseAction {
  switch (checked.is) {
    case 'wrong':
      return { response_action: 'errors', errors: checked.at }
    case 'shown again':
      return { response_action: 'update', view: asView(checked.view) }
    case 'right':
      return { response_action: 'clear' }
  }
}
