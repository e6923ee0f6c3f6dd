import type { Fault } from '../register/fault.ts'
import { whyOf } from './file-errors.ts'
import type { StoreNews } from './store.ts'

/** What is wrong with the file, if anything. Each is told once when it begins, and when it ends. */
export class FileHealth {
  readonly #tell: (news: StoreNews) => void
  #isFaulty = false
  #isUnwritable = false

  constructor(tell: (news: StoreNews) => void) {
    this.#tell = tell
  }

  /** Nothing is written until it is mended. */
  get isFaulty(): boolean {
    return this.#isFaulty
  }

  /** It is tried again at each look. */
  get isUnwritable(): boolean {
    return this.#isUnwritable
  }

  faulty(faults: readonly Fault[]): void {
    if (this.#isFaulty) return
    this.#isFaulty = true
    this.#tell({ kind: 'file broken', faults })
  }

  mended(): void {
    if (!this.#isFaulty) return
    this.#isFaulty = false
    this.#tell({ kind: 'file mended' })
  }

  unwritable(fault: Fault): void {
    if (this.#isUnwritable) return
    this.#isUnwritable = true
    this.#tell({ kind: 'file unwritable', fault })
  }

  written(): void {
    if (!this.#isUnwritable) return
    this.#isUnwritable = false
    this.#tell({ kind: 'file writable' })
  }
}

/** A fault of the whole file, whose text could not even be looked at. */
export function wholeFileFault(problem: string, error: unknown): Fault {
  return { path: '', line: 1, problem: `${problem}: ${whyOf(error)}`, expected: 'a UTF-8 file that Relance may read and replace' }
}
