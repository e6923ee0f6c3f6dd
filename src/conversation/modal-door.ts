import type { CommandTyped, ItemAsked, ItemShown, ModalAsked, ModalChecked, ModalSubmitted, Modals } from './modals.ts'

/** The way to the modals, open from the start on. Until the bot has read its register none opens, and what was filled in is checked when it is recorded. */
export class ModalDoor {
  #modals: Modals | undefined

  openWith(modals: Modals): void {
    this.#modals = modals
  }

  async open(asked: ModalAsked): Promise<boolean> {
    return (await this.#modals?.open(asked)) ?? false
  }

  /** For a submission of which nothing is known. */
  async unreadable(user: string): Promise<ModalChecked> {
    return (await this.#modals?.unreadable(user)) ?? { is: 'right' }
  }

  async openFor(command: CommandTyped): Promise<boolean> {
    return (await this.#modals?.openFor(command)) ?? false
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
