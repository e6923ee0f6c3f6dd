import type { Fault } from '../register/fault.ts'
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

/** Why something could not be done with a file, in words, and by the system's name for who looks that up. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const why = whys[code]
  return why === undefined ? error.message : `${why} (${code})`
}

const whys: Record<string, string> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'it is a folder',
  ENXIO: 'it is a socket or a device, and no file',
  EACCES: 'the user that Relance runs as may not',
  EPERM: 'the user that Relance runs as may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the user that Relance runs as has no more room on the disk',
  EFBIG: 'the system allows no file as large as that',
  EIO: 'the disk gives errors',
  ELOOP: 'its symbolic links lead in a circle',
  ESTALE: 'the network’s disk has lost it',
}
