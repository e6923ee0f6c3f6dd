/** The last mark of Slack's. A command and a modal have none: they come after all that Slack has brought so far. */
export class LastMark {
  #last: string | undefined

  see(mark: string | undefined): void {
    if (mark !== undefined && mark > (this.#last ?? '')) this.#last = mark
  }

  get last(): { at?: string } {
    return this.#last === undefined ? {} : { at: this.#last }
  }
}
