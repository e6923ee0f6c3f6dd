/** What is being worked on: the same thing not twice at a time, and what is said in one place in its order. */
export class Work {
  readonly #running = new Map<string, Promise<void>>()
  readonly #lastIn = new Map<string, Promise<unknown>>()

  /** Does the work, unless work with this key is under way: then that is waited for. */
  once(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key) ?? work().finally(() => this.#running.delete(key))
    this.#running.set(key, running)
    return running
  }

  isUnderWay(key: string): boolean {
    return this.#running.has(key)
  }

  /** Does the work after all that was asked for in the same place before, however that ended. */
  async inOrder<Given>(place: string, work: () => Promise<Given>): Promise<Given> {
    const before = this.#lastIn.get(place) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(work)
    this.#lastIn.set(place, turn)
    try {
      return await turn
    } finally {
      if (this.#lastIn.get(place) === turn) this.#lastIn.delete(place)
    }
  }

  /** Resolves when all that is under way has ended, well or not, and all that began meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size + this.#lastIn.size > 0) await Promise.allSettled([...this.#running.values(), ...this.#lastIn.values()])
  }
}
