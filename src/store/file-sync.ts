import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Calendars } from '../register/calendar.ts'
import type { Fault } from '../register/fault.ts'
import type { Register } from '../register/register.ts'
import { trustedRegister } from '../register/trusted-load.ts'
import type { Signature, Written } from './file.ts'
import { readWritten, signatureNow, signatureOf } from './file.ts'
import { FileHealth, wholeFileFault } from './file-health.ts'
import { FileWatch } from './file-watch.ts'
import type { ItemEdit } from './item-edits.ts'
import { justReplaced } from './kept-copies.ts'
import { isOfState } from './state-health.ts'
import type { StoreNews } from './store.ts'
import { threadedWriter } from './worker-writer.ts'
import type { FileReading, Folded, Writer } from './writer.ts'
import { writerOf } from './writer.ts'

/** What is to be written at one time; whoever gave it is told what became of it. */
export interface Batch {
  readonly edits: readonly ItemEdit[]
  /** When it was taken. */
  readonly atMs: number
  written(signature: Signature): void
  notWritten(): void
}

/** What the sync needs of the store. All of it returns at once, so that no change falls between two of its steps. */
interface Ground {
  /** Takes the register of the file for the one in force, with the changes that wait made on it again. `signature`: of the file. */
  takeUp(register: Register, signature: Signature): void
  takeBatch(): Batch
  isAllWritten(): boolean
  nowMs(): number
  /** Whether the file with this signature was found good before, or written: it need not be checked again. */
  isGood(signature: Signature): boolean
  tell(news: StoreNews): void
}

/** A larger file is edited and written in a thread of its own. A smaller one takes a few milliseconds, less than a thread's start. */
const largeBytes = 1_000_000
/** Changes of a moment are written together. */
const writeDelayMs = 100
/** A change is in the file within a second: a file that takes long to write has that much less time to gather changes. */
const inFileWithinMs = 900
/** An editor that empties a file before it fills it again gets this long. */
const brokenPatienceMs = 2000
const againMs = 100
/** Whoever writes between our reading and our writing this often in a row is told of; it is tried again at each look. */
const mostOvertaken = 10

const unknown = 'unknown'

/** Brings changes into the register's file and hand edits out of it, one thing at a time. */
export class FileSync {
  readonly #path: string
  readonly #calendars: Calendars
  readonly #ground: Ground
  readonly #health: FileHealth
  #writer: { readonly isThreaded: boolean; readonly writer: Writer } | undefined
  #watch: FileWatch | undefined
  /** The file as it was last read or written. */
  #signature: Signature = unknown
  #faultySignature: Signature = unknown
  #work: Promise<void> | undefined
  #isLookWanted = false
  #isWriteWanted = false
  #isClosing = false
  #writeTimer: NodeJS.Timeout | undefined
  #lastWriteMs = 0
  #overtakenInARow = 0
  #flushes: (() => void)[] = []

  constructor(path: string, { calendars, ground }: { calendars: Calendars; ground: Ground }) {
    this.#path = path
    this.#calendars = calendars
    this.#ground = ground
    this.#health = new FileHealth((news) => ground.tell(news))
  }

  /** Reads the file for the first time and watches it from then on. Gives its faults if it is no register. */
  async start(): Promise<readonly Fault[] | undefined> {
    if (justReplaced(this.#path).length > 0) await this.#endCutShort()
    const faults = await this.#takeUp()
    if (faults) {
      await this.#writer?.writer.close()
      return faults
    }
    this.#watch = new FileWatch(this.#path, () => this.#look())
    return undefined
  }

  /** What can't be put back stays among the versions that were replaced. */
  async #endCutShort(): Promise<void> {
    const [{ endCutShort }, { faultsIn }] = await Promise.all([import('./overtaken-save.ts'), import('../register/parse.ts')])
    const isRegister = (bytes: Uint8Array) => faultsIn(new TextDecoder().decode(bytes), this.#calendars).length === 0
    await endCutShort(this.#path, { atMs: this.#ground.nowMs(), isRegister }).catch((error) =>
      this.#health.unwritable(wholeFileFault('can not be written', error)),
    )
  }

  writeSoon(): void {
    // The longer a write takes, the longer it rests before the next: replies want the disk and the processor too.
    const delayMs = Math.max(writeDelayMs, Math.min(2 * this.#lastWriteMs, inFileWithinMs - this.#lastWriteMs))
    this.#writeTimer ??= setTimeout(() => this.#writeNow(), delayMs)
  }

  /** Resolves when all that was changed so far is in the file. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      this.#flushes.push(resolve)
      this.#writeNow()
    })
  }

  /** What can't be written now waits in the state for the next start. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#watch?.close()
    for (let tries = 0; tries < 3 && !this.#health.isFaulty && !this.#health.isUnwritable && !this.#ground.isAllWritten(); tries++) {
      this.#writeNow()
      await this.#work
    }
    this.#isLookWanted = false
    this.#isWriteWanted = false
    await this.#work
    clearTimeout(this.#writeTimer)
    await this.#writer?.writer.close()
  }

  #writeNow(): void {
    clearTimeout(this.#writeTimer)
    this.#writeTimer = undefined
    this.#isWriteWanted = true
    this.#go()
  }

  #look(): void {
    this.#isLookWanted = true
    this.#go()
  }

  /** One thing at a time is done with the file; what is asked for meanwhile comes after it. */
  #go(): void {
    this.#work ??= this.#workWhileWanted()
      .catch((error) => {
        // Of the state somebody else tells.
        if (!isOfState(error)) this.#health.unwritable(wholeFileFault('can not be taken up', error))
      })
      .finally(() => {
        this.#work = undefined
      })
  }

  async #workWhileWanted(): Promise<void> {
    while (this.#isLookWanted || this.#isWriteWanted) {
      if (this.#isLookWanted) {
        this.#isLookWanted = false
        await this.#lookAtFile()
        continue
      }
      this.#isWriteWanted = false
      if (this.#health.isFaulty || this.#signature === unknown) continue
      const begun = performance.now()
      await this.#write(this.#ground.takeBatch())
      this.#lastWriteMs = performance.now() - begun
    }
    if (!this.#ground.isAllWritten()) return
    const flushes = this.#flushes
    this.#flushes = []
    for (const resolve of flushes) resolve()
  }

  async #lookAtFile(): Promise<void> {
    const signature = await signatureOf(this.#path).catch(() => 'none')
    if (signature === (this.#health.isFaulty ? this.#faultySignature : this.#signature)) {
      if (this.#health.isUnwritable) this.#isWriteWanted = true
      return
    }
    const faults = await this.#takeUp()
    if (!faults) return
    this.#faultySignature = signature
    this.#health.faulty(faults)
  }

  /** Takes the file as it is now for the register. Gives its faults, after some patience, if it can't be. */
  async #takeUp(): Promise<readonly Fault[] | undefined> {
    const until = performance.now() + brokenPatienceMs
    for (;;) {
      const read = await this.#read()
      if (read.kind === 'register') {
        this.#adopt(read)
        giveBack(read.bytes)
        this.#health.mended()
        return undefined
      }
      if (performance.now() >= until || this.#isClosing) return read.faults
      await wait(againMs)
    }
  }

  /** A thread that checks gets its order before this returns, so that it works while the start goes on. */
  async #read(): Promise<FileReading> {
    try {
      const writer = this.#writerNow()
      if (!this.#ground.isGood(signatureNow(this.#path))) return await writer.read()
      const read = await readWritten(this.#path)
      return this.#ground.isGood(read.signature) ? { kind: 'register', ...read } : await writer.read()
    } catch (error) {
      return { kind: 'faulty', faults: [wholeFileFault('can not be read', error)] }
    }
  }

  #adopt({ bytes, signature }: Written): void {
    // What could not be taken up is looked at again.
    this.#signature = unknown
    this.#ground.takeUp(trustedRegister(bytes), signature)
    this.#signature = signature
    if (!this.#ground.isAllWritten()) this.writeSoon()
  }

  /** The writer for a file of this size: a small one may have been replaced by a large one. */
  #writerNow(): Writer {
    const isThreaded = (this.#writer?.isThreaded ?? false) || statSync(this.#path).size > largeBytes
    if (this.#writer?.isThreaded !== isThreaded)
      this.#writer = { isThreaded, writer: isThreaded ? threadedWriter(this.#path) : writerOf(this.#path, this.#calendars) }
    return this.#writer.writer
  }

  async #write(batch: Batch): Promise<void> {
    try {
      this.#settle(batch, await this.#writerNow().fold(batch.edits, { onto: this.#signature, atMs: batch.atMs }))
    } catch (error) {
      batch.notWritten()
      if (isOfState(error)) return
      // It is another file by now, or none: it is looked at, with patience, before anybody is told what is wrong with it.
      if ((await signatureOf(this.#path).catch(() => 'none')) !== this.#signature) this.#isLookWanted = true
      else this.#health.unwritable(wholeFileFault('can not be written', error))
    }
  }

  #settle(batch: Batch, folded: Folded): void {
    switch (folded.kind) {
      case 'changed':
        batch.notWritten()
        this.#isLookWanted = true
        if (++this.#overtakenInARow < mostOvertaken) this.#isWriteWanted = true
        else this.#health.unwritable(wholeFileFault('can not be written', new Error('somebody writes to it without pause')))
        return
      case 'overtaken':
        batch.notWritten()
        this.#adopt(folded)
        // The file has our text, without the other save: it is written again even if we have nothing to add.
        this.#isWriteWanted = true
        return
      case 'written':
        // If the state can't note it, the file is read again before anything else is written: its log tells what it has.
        this.#signature = unknown
        batch.written(folded.signature)
        this.#signature = folded.signature
        this.#overtakenInARow = 0
        if (batch.edits.length > 0) this.#ground.tell({ kind: 'file written' })
        this.#health.written()
    }
  }
}

/** The bytes of a large file, of which nothing is needed any more, are given back now: the collector has no haste with them. */
function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (byteLength > largeBytes && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
