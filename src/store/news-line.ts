import type { StoreNews } from './store.ts'

/** Passes news on to its listeners. News from before anybody listened goes to the first listener. */
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
