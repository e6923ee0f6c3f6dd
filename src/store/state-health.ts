import { databaseFault } from './sqlite/faults.ts'
import type { StoreNews } from './store.ts'

/** Nothing can be kept any more: the state was taken away, or is damaged. The process is to end, and to be started again. */
export class LostState extends Error {}

interface StateHealthParts {
  /** The state's own name, for who reads of it. */
  readonly name: string
  /** What was taken away from under the bot, if anything was. */
  readonly takenAway: () => string | undefined
  /** Writes something into the state, and takes it out again. */
  readonly probe: () => void
  readonly tell: (news: StoreNews) => void
  /** Brings what was acknowledged into the register's file, as far as that can be done. */
  readonly save: () => Promise<void>
}

/**
 * How it stands with the state. Nothing is kept in one that is not in its place: who comes next would not find it there. That it can't be written is
 * told once, and it is tried again until it can be.
 */
export class StateHealth {
  /** Resolves when the state is lost, and what was acknowledged is in the register's file as far as that could be done. */
  readonly lost: Promise<LostState>
  readonly #parts: StateHealthParts
  readonly #resolveLost: (loss: LostState) => void
  #loss: LostState | undefined
  #isUnwritable = false

  constructor(parts: StateHealthParts) {
    this.#parts = parts
    const { promise, resolve } = Promise.withResolvers<LostState>()
    this.lost = promise
    this.#resolveLost = resolve
  }

  get isLost(): boolean {
    return this.#loss !== undefined
  }

  /**
   * Asks the state for something, or keeps something in it.
   *
   * @throws {LostState} if nothing can be kept any more.
   */
  guard<T>(work: () => T): T {
    this.#checkPlace()
    if (this.#loss) throw this.#loss
    return this.mind(work)
  }

  /** The same for work whose outcome comes later. */
  async guardLater<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.guard(work)
    } catch (error) {
      this.#note(error)
      throw error
    }
  }

  /** Does what has to be tried even in a state that is lost, and hears what the state says to it. */
  mind<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      this.#note(error)
      throw error
    }
  }

  /** Sees whether the state is in its place, and whether one that could not be written can be by now. */
  look(): void {
    this.#checkPlace()
    if (!this.#isUnwritable || this.#loss) return
    try {
      this.mind(this.#parts.probe)
    } catch {
      return
    }
    this.#isUnwritable = false
    this.#parts.tell({ kind: 'state writable' })
  }

  #checkPlace(): void {
    if (this.#loss) return
    const taken = this.#parts.takenAway()
    if (taken !== undefined) this.#lose(taken)
  }

  #note(error: unknown): void {
    const fault = databaseFault(error)
    if (!fault || this.#loss) return
    const { name, tell } = this.#parts
    if (fault.kind === 'damaged') this.#lose(`${name} is damaged (${fault.why})`)
    else if (!this.#isUnwritable) {
      this.#isUnwritable = true
      tell({ kind: 'state unwritable', why: `${name}: ${fault.why}` })
    }
  }

  #lose(why: string): void {
    const loss = new LostState(why)
    this.#loss = loss
    this.#parts.tell({ kind: 'state lost', why })
    void this.#parts.save().finally(() => this.#resolveLost(loss))
  }
}

/** Whether it was the state that failed, and not what was being done with it. */
export function isOfState(error: unknown): boolean {
  return error instanceof LostState || databaseFault(error) !== undefined
}
