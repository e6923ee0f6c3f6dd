import type { Facts } from '../store/store.ts'
import type { Place } from './chat.ts'
import type { FormChecked } from './form-checking.ts'
import type { FormSubmitted } from './form-reading.ts'
import type { EditAsked, FormAsked, Forms, HandingOverAsked, MessageTracked, NamingAsked, RefusalAsked } from './forms.ts'
import type { CommandTyped, ItemAsked, ItemShown, ModalAsked, ModalChecked, ModalSubmitted, Modals } from './modals.ts'

/** Somebody wants what they filled in, and was not taken. `cause`: what brought it. */
interface FillingAgain extends Pick<ModalAsked, 'user' | 'trigger'> {
  readonly cause: string
  readonly place: Place
}

/** The way to the modals, open from the start on. Until the bot has read its register none opens, and what was filled in is checked when it is recorded. */
export class ModalDoor {
  #modals: Modals | undefined
  #forms: Forms | undefined

  #facts: Pick<Facts, 'get'> | undefined

  openWith(modals: Modals, forms: Forms, facts: Pick<Facts, 'get'>): void {
    this.#modals = modals
    this.#forms = forms
    this.#facts = facts
  }

  async open(asked: ModalAsked): Promise<boolean> {
    return (await this.#modals?.open(asked)) ?? false
  }

  /** For a submission of which nothing is known. */
  async unreadable(user: string): Promise<ModalChecked> {
    return (await this.#modals?.unreadable(user)) ?? { is: 'right' }
  }

  async openFor(command: CommandTyped): Promise<boolean> {
    return (await this.#forms?.openFor(command)) || ((await this.#modals?.openFor(command)) ?? false)
  }

  async openForMessage(tracked: MessageTracked): Promise<boolean> {
    return (await this.#forms?.openForMessage(tracked)) ?? false
  }

  async openForWords(asked: FormAsked): Promise<boolean> {
    return (await this.#forms?.openForWords(asked)) ?? false
  }

  async openEdit(asked: EditAsked): Promise<boolean> {
    return (await this.#forms?.openEdit(asked)) ?? false
  }

  async openRefusal(asked: RefusalAsked): Promise<boolean> {
    return (await this.#forms?.openRefusal(asked)) ?? false
  }

  async openNaming(asked: NamingAsked): Promise<boolean> {
    return (await this.#forms?.openNaming(asked)) ?? false
  }

  async openHandingOver(asked: HandingOverAsked): Promise<boolean> {
    return (await this.#forms?.openHandingOver(asked)) ?? false
  }

  async checkForm(submitted: FormSubmitted): Promise<FormChecked> {
    return (await this.#forms?.check(submitted)) ?? { is: 'right' }
  }

  async unreadableForm(): Promise<FormChecked> {
    return (await this.#forms?.unreadable()) ?? { is: 'right' }
  }

  /** Opens what was filled in and not taken once more. What was said in a thread is still said there. */
  async openAgain({ cause, place: here, user, trigger }: FillingAgain): Promise<boolean> {
    const { submittedBefore } = await import('./typed-again.ts')
    const submitted = this.#facts && (await submittedBefore(this.#facts, { cause, user }))
    if (!submitted) return false
    const { memory } = submitted
    const place = memory.place.is === 'thread' ? memory.place : here
    if (submitted.is === 'form')
      return (await this.#forms?.openFilled({ ...submitted, memory: { ...submitted.memory, place }, trigger })) ?? false
    const { modal, id, key } = submitted.memory
    return this.open({ memory: { modal, id, key, place }, filled: submitted.filled, user, trigger })
  }

  async openItem(asked: ItemAsked): Promise<boolean> {
    return (await this.#modals?.openItem(asked)) ?? false
  }

  /** Draws the commitment that a modal shows anew. */
  async redrawItem(shown: ItemShown): Promise<void> {
    await this.#modals?.redrawItem(shown)
  }

  async check(submitted: ModalSubmitted): Promise<ModalChecked> {
    return (await this.#modals?.check(submitted)) ?? { is: 'right' }
  }
}
