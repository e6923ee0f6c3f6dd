import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { AgreedBySilence, DayPlanner } from './day-planner.ts'

interface SilentAgreementsParts {
  readonly store: { readonly registers: Pick<Store['registers'], 'register' | 'change'> }
  readonly clock: Clock
  readonly log: Logger
  readonly planner: DayPlanner
  /** Whether all is known that was said to these teams. */
  hasHeard(teams: readonly string[]): Promise<boolean>
  recorded(id: string): void
}

/**
 * Records that a side which has let its time pass agrees to a closing by its silence, where the commitment says so. What its teams may have said while
 * nobody listened is heard before.
 */
export class SilentAgreements {
  readonly #parts: SilentAgreementsParts

  constructor(parts: SilentAgreementsParts) {
    this.#parts = parts
  }

  /** One that can't be recorded now is found again at the next tick. */
  async record(): Promise<void> {
    const { planner, clock, log } = this.#parts
    for (const found of await planner.agreedBySilence(clock.now()))
      await this.#recordOne(found).catch((error) =>
        log.error({ commitment: found.id, error: String(error) }, 'an agreement by silence could not be recorded'),
      )
  }

  async #recordOne({ id, entry, teams }: AgreedBySilence): Promise<void> {
    const { registers } = this.#parts.store
    if (!(await this.#parts.hasHeard(teams))) return
    const last = registers.register().commitments.get(id)?.log?.at(-1)?.at
    const cause = `silence ${id} ${entry.party ?? ''} ${last}`
    const [applied] = await registers.change(cause, [{ commitment: id, entry }])
    if (applied?.ok) this.#parts.recorded(id)
    else this.#parts.log.warn({ commitment: id, refusal: applied?.refusal }, 'an agreement by silence was refused')
  }
}
