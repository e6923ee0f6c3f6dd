import type { Fault } from '../register/fault.ts'
import type { StoreNews } from './store.ts'

/** `faulty`: nothing is written until it is mended. `unwritable`: tried again at each look. */
type Broken = 'faulty' | 'unwritable'

/** What is wrong with the file, if anything. Told when it begins and when it ends. */
export class FileHealth {
  readonly #tell: (news: StoreNews) => void
  #broken: Broken | undefined

  constructor(tell: (news: StoreNews) => void) {
    this.#tell = tell
  }

  get broken(): Broken | undefined {
    return this.#broken
  }

  break(how: Broken, faults: readonly Fault[]): void {
    const isNews = this.#broken === undefined
    this.#broken = how
    if (isNews) this.#tell({ kind: 'file broken', faults })
  }

  mend(): void {
    if (this.#broken === undefined) return
    this.#broken = undefined
    this.#tell({ kind: 'file mended' })
  }
}

/** A fault of the whole file, whose text could not even be looked at. */
export function wholeFileFault(problem: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error)
  return { path: '', line: 1, problem: `${problem}: ${why}`, expected: 'a UTF-8 file that Relance may read and replace' }
}
