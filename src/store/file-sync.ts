import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { watch } from 'chokidar'
import type { Calendars } from '../register/calendar.ts'
import type { Fault } from '../register/fault.ts'
import type { Register } from '../register/register.ts'
import { checkedRegister } from '../register/trusted-load.ts'
import type { Signature, Written } from './file.ts'
import { readFileText, signatureNow, signatureOf } from './file.ts'
import type { StoreNews } from './store.ts'
import { threadedWriter } from './worker-writer.ts'
import type { FileReading, ItemEdit, Writer } from './writer.ts'
import { writerOf } from './writer.ts'

/** What is to be written at one time; the one who gave it is told what became of it. */
export interface Batch {
  readonly edits: readonly ItemEdit[]
  written(signature: Signature): void
  notWritten(): void
}

/** What the folding needs of the store. All of it returns at once, so that no change falls between two of its steps. */
export interface Ground {
  /** Takes the register of the file for the one in force, with the changes that wait made on it again. `signature`: of the file. */
  swap(register: Register, signature: Signature): void
  take(): Batch
  isAllWritten(): boolean
  /** Whether the file with this signature was found good before, or written: it need not be checked again. */
  isGood(signature: Signature): boolean
  tell(news: StoreNews): void
}

/** Above this a file is edited and written in a thread of its own; a smaller one takes a few milliseconds, less than a thread's start. */
const largeBytes = 1_000_000
/** Changes of a moment are written together. */
const foldDelayMs = 100
/** A change is in the file within a second: a file that takes long to write has that much less time to gather changes. */
const inFileWithinMs = 900
/** An editor that empties a file before it fills it again gets this long. */
const brokenPatienceMs = 2000
const againMs = 100
/** Where watching fails (a network's file system), the file is still looked at. */
const fileLookEveryMs = 2000

const unknown = 'unknown'

/** Brings changes into the register's file and hand edits out of it, one thing at a time. */
export class Folding {
  readonly #path: string
  readonly #calendars: Calendars
  readonly #ground: Ground
  #writer: Writer | undefined
  /** The file as it was last read or written. */
  #signature: Signature = unknown
  #faultySignature: Signature = unknown
  /** `faulty`: nothing is folded until it is mended. `unwritable`: tried again at each look. */
  #broken: 'faulty' | 'unwritable' | undefined
  #work: Promise<void> | undefined
  #isLookWanted = false
  #isFoldWanted = false
  #isClosing = false
  #foldTimer: NodeJS.Timeout | undefined
  #lastFoldMs = 0
  #lookTimer: NodeJS.Timeout | undefined
  #watcher: ReturnType<typeof watch> | undefined
  #flushes: (() => void)[] = []

  constructor(path: string, { calendars, ground }: { calendars: Calendars; ground: Ground }) {
    this.#path = path
    this.#calendars = calendars
    this.#ground = ground
  }

  /** Reads the file for the first time and watches it from then on. Gives its faults where it is no register. */
  async start(): Promise<readonly Fault[] | undefined> {
    this.#writer = statSync(this.#path).size > largeBytes ? threadedWriter(this.#path) : writerOf(this.#path, this.#calendars)
    const faults = await this.#takeUp()
    if (faults) {
      await this.#writer.close()
      return faults
    }
    this.#watcher = watch(this.#path, { ignoreInitial: true })
    // What happens before the watcher is ready it does not see.
    this.#watcher
      .on('all', () => this.#look())
      .on('ready', () => this.#look())
      .on('error', () => this.#look())
    this.#lookTimer = setInterval(() => this.#look(), fileLookEveryMs)
    this.#lookTimer.unref()
    return undefined
  }

  foldSoon(): void {
    // The longer a write takes, the longer it rests before the next: replies want the disk and the processor too.
    const delayMs = Math.max(foldDelayMs, Math.min(2 * this.#lastFoldMs, inFileWithinMs - this.#lastFoldMs))
    this.#foldTimer ??= setTimeout(() => this.#foldNow(), delayMs)
  }

  /** Resolves when all that was changed so far is in the file. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      this.#flushes.push(resolve)
      this.#foldNow()
    })
  }

  /** What can't be written now waits in the state for the next start. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#lookTimer)
    await this.#watcher?.close()
    for (let tries = 0; tries < 3 && !this.#broken && !this.#ground.isAllWritten(); tries++) {
      this.#foldNow()
      await this.#work
    }
    this.#isLookWanted = false
    this.#isFoldWanted = false
    await this.#work
    clearTimeout(this.#foldTimer)
    await this.#writer?.close()
  }

  #foldNow(): void {
    clearTimeout(this.#foldTimer)
    this.#foldTimer = undefined
    this.#isFoldWanted = true
    this.#go()
  }

  #look(): void {
    this.#isLookWanted = true
    this.#go()
  }

  /** One thing at a time is done with the file; what is asked for meanwhile comes after it. */
  #go(): void {
    this.#work ??= this.#drain()
      .catch((error) => this.#break('unwritable', [wholeFileFault('can not be taken up', error)]))
      .finally(() => {
        this.#work = undefined
      })
  }

  async #drain(): Promise<void> {
    while (this.#isLookWanted || this.#isFoldWanted) {
      if (this.#isLookWanted) {
        this.#isLookWanted = false
        await this.#lookAtFile()
        continue
      }
      this.#isFoldWanted = false
      if (this.#broken === 'faulty' || this.#signature === unknown) continue
      const begun = performance.now()
      await this.#fold(this.#ground.take())
      this.#lastFoldMs = performance.now() - begun
    }
    if (!this.#ground.isAllWritten()) return
    const flushes = this.#flushes
    this.#flushes = []
    for (const resolve of flushes) resolve()
  }

  async #lookAtFile(): Promise<void> {
    const signature = await signatureOf(this.#path).catch(() => 'none')
    if (signature === (this.#broken === 'faulty' ? this.#faultySignature : this.#signature)) {
      if (this.#broken === 'unwritable') this.#isFoldWanted = true
      return
    }
    const faults = await this.#takeUp()
    if (!faults) return
    this.#faultySignature = signature
    this.#break('faulty', faults)
  }

  #break(how: 'faulty' | 'unwritable', faults: readonly Fault[]): void {
    const isNews = this.#broken === undefined
    this.#broken = how
    if (isNews) this.#ground.tell({ kind: 'file broken', faults })
  }

  #mend(): void {
    if (this.#broken === undefined) return
    this.#broken = undefined
    this.#ground.tell({ kind: 'file mended' })
  }

  /** Takes the file as it is now for the register. Gives its faults where it can't be, after some patience. */
  async #takeUp(): Promise<readonly Fault[] | undefined> {
    const until = performance.now() + brokenPatienceMs
    for (;;) {
      const read = await this.#read()
      if (read.kind === 'register') {
        this.#adopt(read)
        this.#mend()
        return undefined
      }
      if (performance.now() >= until || this.#isClosing) return read.faults
      await wait(againMs)
    }
  }

  /** The first order to a thread that checks goes out before this returns: what the start does meanwhile does not wait for it. */
  async #read(): Promise<FileReading> {
    try {
      if (!this.#ground.isGood(signatureNow(this.#path))) return await this.#writing().read()
      const read = await readFileText(this.#path)
      return this.#ground.isGood(read.signature) ? { kind: 'register', ...read } : await this.#writing().read()
    } catch (error) {
      return { kind: 'faulty', faults: [wholeFileFault('can not be read', error)] }
    }
  }

  #adopt({ text, signature }: Written): void {
    this.#signature = signature
    this.#ground.swap(checkedRegister(text), signature)
    if (!this.#ground.isAllWritten()) this.foldSoon()
  }

  #writing(): Writer {
    if (!this.#writer) throw new Error('The register is not open')
    return this.#writer
  }

  async #fold(batch: Batch): Promise<void> {
    try {
      const folded = await this.#writing().fold(batch.edits, this.#signature)
      if (folded.kind === 'changed') {
        batch.notWritten()
        this.#isLookWanted = true
        this.#isFoldWanted = true
        return
      }

      if (folded.kind === 'overtaken') {
        batch.notWritten()
        this.#adopt(folded)
        // The file has ours, without theirs: it is written even where nothing of ours is left to add.
        this.#isFoldWanted = true
        return
      }

      // Where the state can't note it, the file is read again before anything else is written: its log tells what it has.
      this.#signature = unknown
      batch.written(folded.signature)
      this.#signature = folded.signature
      if (batch.edits.length > 0) this.#ground.tell({ kind: 'file written' })
      if (this.#broken === 'unwritable') this.#mend()
    } catch (error) {
      batch.notWritten()
      // Gone under our hands: looked for, with patience, like any file that can't be read.
      if (isNoFile(error)) this.#isLookWanted = true
      else this.#break('unwritable', [wholeFileFault('can not be written', error)])
    }
  }
}

/** A fault of the whole file, whose text could not even be looked at. */
export function wholeFileFault(problem: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error)
  return { path: '', line: 1, problem: `${problem}: ${why}`, expected: 'a UTF-8 file that Relance may read and replace' }
}

function isNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
