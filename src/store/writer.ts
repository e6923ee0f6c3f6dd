import type { Calendars } from '../register/calendar.ts'
import type { Fault } from '../register/fault.ts'
import type { Signature } from './file.ts'
import { isStillThere, readWritten, replaceFile } from './file.ts'
import type { ItemEdit, PlacedItems } from './item-edits.ts'
import { edited, placedItems } from './item-edits.ts'
import { keepCopies } from './kept-copies.ts'

/** The file as it was read: a register without faults, or all that keeps it from being one. */
export type FileReading =
  | { readonly kind: 'register'; readonly bytes: Uint8Array; readonly signature: Signature }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/**
 * `changed`: somebody else has written to the file, so nothing was written. `overtaken`: it was written over a save of that very instant. `bytes`
 * are that save's, and the next edits are made on them.
 */
export type Folded =
  | { readonly kind: 'written'; readonly signature: Signature }
  | { readonly kind: 'overtaken'; readonly signature: Signature; readonly bytes: Uint8Array }
  | { readonly kind: 'changed' }

/** The signature of the content on which edits are made, and the time at which what they replace is kept. */
export interface FoldBasis {
  readonly onto: Signature
  readonly atMs: number
}

/** Reads and checks the register's file, and writes edits into it, and keeps every byte that is not about them. */
export interface Writer {
  read(): Promise<FileReading>
  /** Makes edits on the content with the signature `onto`: the one last read or written, else the file's. */
  fold(edits: readonly ItemEdit[], basis: FoldBasis): Promise<Folded>
  close(): Promise<void>
}

/** What the next edits are made on. `isOnDisk` false: the file holds other content, whose signature this is. */
interface Base {
  readonly bytes: Uint8Array
  readonly signature: Signature
  readonly isOnDisk: boolean
}

/** Memory for two contents of the file: the one that edits are made on, and the one that comes of it. */
interface Rooms {
  readonly taken: Uint8Array
  readonly free: Uint8Array
}

/** A writer in this thread. */
export function writerOf(path: string, calendars: Calendars): Writer {
  return new FileWriter(path, calendars)
}

/** It keeps the bytes and the place of each item between folds, so that the file is read and scanned once. */
class FileWriter implements Writer {
  readonly #path: string
  readonly #calendars: Calendars
  #base: Base | undefined
  #places: PlacedItems | undefined
  /** Used in turns: left to the collector, three or four contents stand in memory. */
  #rooms: Rooms | undefined

  constructor(path: string, calendars: Calendars) {
    this.#path = path
    this.#calendars = calendars
  }

  async read(): Promise<FileReading> {
    const { bytes, signature } = await readWritten(this.#path)
    const faults = await this.#faultsOf(bytes)
    if (faults.length > 0) return { kind: 'faulty', faults }
    return { kind: 'register', bytes, signature }
  }

  async fold(edits: readonly ItemEdit[], { onto, atMs }: FoldBasis): Promise<Folded> {
    const from = await this.#baseOf(onto)
    if (!from || (from.isOnDisk && !(await isStillThere(this.#path, from)))) return { kind: 'changed' }

    this.#places ??= placedItems(from.bytes)
    this.#rooms ??= { taken: from.bytes, free: new Uint8Array() }
    const { bytes, room, moved } = edited(from.bytes, { edits, places: this.#places, room: this.#rooms.free })
    if (from.isOnDisk && Buffer.compare(bytes, from.bytes) === 0) return { kind: 'written', signature: onto }
    const result = await replaceFile(this.#path, bytes, { expected: from, atMs })
    if (result.kind === 'changed') return result

    const { signature, overtaken } = result
    if (overtaken !== undefined && (await this.#faultsOf(overtaken)).length === 0) {
      this.#standOn({ bytes: overtaken, signature, isOnDisk: false })
      return { kind: 'overtaken', signature, bytes: overtaken }
    }
    if (overtaken !== undefined) await keepCopies(this.#path, atMs)
    this.#rooms = { taken: room, free: this.#rooms.taken }
    this.#standOn({ bytes, signature, isOnDisk: true }, moved)
    return { kind: 'written', signature }
  }

  async close(): Promise<void> {
    this.#base = undefined
    this.#places = undefined
    this.#rooms = undefined
  }

  async #faultsOf(bytes: Uint8Array): Promise<readonly Fault[]> {
    // Loaded only when it is needed: a start that leaves the checking to a thread is faster without the schema.
    const { faultsIn } = await import('../register/parse.ts')
    return faultsIn(textOf(bytes), this.#calendars)
  }

  #standOn(base: Base, places?: PlacedItems): Base {
    this.#base = base
    this.#places = places
    if (!places) this.#rooms = undefined
    return base
  }

  /** The content with the signature `onto`: at hand, or the file's. */
  async #baseOf(onto: Signature): Promise<Base | undefined> {
    if (this.#base?.signature === onto) return this.#base
    const read = await readWritten(this.#path)
    return read.signature === onto ? this.#standOn({ ...read, isOnDisk: true }) : undefined
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
