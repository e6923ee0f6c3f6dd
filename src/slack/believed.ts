/** How long an answer of Slack's is believed. */
const believedForMs = 5 * 60_000

interface Belief<Answer> {
  /** By the machine's own time, which nobody puts back; before all time once it has failed. */
  askedMs: number
  readonly asked: Promise<Answer>
  /** The last answer, perhaps to an earlier question. */
  answer: Answer | undefined
  isUnderWay: boolean
}

/** Slack's answers, each believed for a while. What is being asked is not asked a second time; a failure is no answer, and the next call asks again. */
export class Believed<Answer> {
  readonly #ask: (about: string) => Promise<Answer>
  readonly #beliefs = new Map<string, Belief<Answer>>()

  constructor(ask: (about: string) => Promise<Answer>) {
    this.#ask = ask
  }

  get(about: string): Promise<Answer> {
    return this.#belief(about).asked
  }

  /** The answer if it comes this soon after it was asked for, else the last one. Never throws: for what is not worth waiting for. */
  async soon(about: string, withinMs: number): Promise<Answer | undefined> {
    const { asked, askedMs } = this.#belief(about)
    const waited = new AbortController()
    const left = Math.max(0, askedMs + withinMs - performance.now())
    const enough = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left)
      waited.signal.addEventListener('abort', () => clearTimeout(timer))
    })
    await Promise.race([asked.catch(() => undefined), enough])
    waited.abort()
    return this.last(about)
  }

  /** The last answer, however old it is. */
  last(about: string): Answer | undefined {
    return this.#beliefs.get(about)?.answer
  }

  /** Slack may answer otherwise now, also to what is just being asked. `answer`: the last one, where there was one. */
  doubt(isDoubted: (about: string, answer: Answer | undefined) => boolean): void {
    for (const [about, belief] of this.#beliefs) {
      if (!isDoubted(about, belief.answer)) continue
      belief.askedMs = Number.NEGATIVE_INFINITY
      belief.isUnderWay = false
    }
  }

  #belief(about: string): Belief<Answer> {
    const known = this.#beliefs.get(about)
    if (known && (known.isUnderWay || performance.now() - known.askedMs < believedForMs)) return known
    const belief: Belief<Answer> = {
      askedMs: performance.now(),
      answer: known?.answer,
      isUnderWay: true,
      asked: this.#ask(about).then(
        (answer) => {
          belief.answer = answer
          belief.isUnderWay = false
          return answer
        },
        (error) => {
          belief.askedMs = Number.NEGATIVE_INFINITY
          belief.isUnderWay = false
          throw error
        },
      ),
    }
    this.#beliefs.set(about, belief)
    return belief
  }
}
