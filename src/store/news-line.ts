import type { StoreNews } from './store.ts'

/** Those who want to know what happens, and what happened before anybody listened: the first who listens is told of it. */
export class NewsLine {
  readonly #listeners: ((news: StoreNews) => void)[] = []
  #untold: StoreNews[] = []

  listen(listener: (news: StoreNews) => void): void {
    this.#listeners.push(listener)
    const untold = this.#untold
    this.#untold = []
    for (const news of untold) listener(news)
  }

  tell(news: StoreNews): void {
    if (this.#listeners.length === 0) this.#untold.push(news)
    for (const listener of this.#listeners) listener(news)
  }
}
