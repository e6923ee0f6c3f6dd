import type { HomeView, ModalView } from '../rendering/view-blocks.ts'

/** A modal that is open on somebody's screen. */
export interface OpenModal {
  readonly id: string
}

/** How modals reach a person's screen. */
export interface Screens {
  /** Opens it on top of the modal in which the act was done. */
  push(trigger: string, view: ModalView): Promise<OpenModal | undefined>
  /** Opens a modal over the act that brought the trigger. Undefined if it came too late, or is refused: the person sees nothing. */
  open(trigger: string, view: ModalView): Promise<OpenModal | undefined>
  /** Draws a person's Home tab; gives what it is called as it stands now. Undefined if it is not the one called `hash` any more. */
  publish(user: string, view: HomeView, hash: string | undefined): Promise<string | undefined>
  /** Draws an open one anew; one that is closed already is left. */
  update(modal: OpenModal, view: ModalView): Promise<void>
}
