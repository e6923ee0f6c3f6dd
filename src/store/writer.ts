import type { Calendars } from '../register/calendar.ts'
import type { Fault } from '../register/fault.ts'
import type { ItemRange } from '../register/item-offsets.ts'
import { itemOffsets } from '../register/item-offsets.ts'
import { lineIndentAt, patchedItem, styleOf } from '../register/text-patch.ts'
import type { Signature } from './file.ts'
import { readFileText, replaceFile, signatureOf } from './file.ts'

/** One commitment or event that is to be written: what the file says of it, and what it shall say. */
export interface ItemEdit {
  readonly target: 'commitment' | 'event'
  readonly id: string
  readonly before: object
  readonly after: object
}

/** The file as it was read: a register without faults, or all that keeps it from being one. */
export type FileReading =
  | { readonly kind: 'register'; readonly text: string; readonly signature: Signature }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/**
 * `changed`: somebody else has written to the file, so nothing was written. `overtaken`: it was written over a save of that very instant. `text` is
 * that save's, and the next edits are made on it.
 */
export type Folded =
  | { readonly kind: 'written'; readonly signature: Signature }
  | { readonly kind: 'overtaken'; readonly signature: Signature; readonly text: string }
  | { readonly kind: 'changed' }

/** Reads and checks the register's file, and writes edits into it, and keeps every byte that is not about them. */
export interface Writer {
  read(): Promise<FileReading>
  /** Makes edits on the text with the signature `onto`: the one last read or written, else the file's. */
  fold(edits: readonly ItemEdit[], onto: Signature): Promise<Folded>
  close(): Promise<void>
}

/** The text on which the next edits are made. `isOnDisk` false: the file holds another text, whose signature this is. */
interface Base {
  readonly text: string
  readonly signature: Signature
  readonly isOnDisk: boolean
}

/** A writer in this thread. */
export function writerOf(path: string, calendars: Calendars): Writer {
  return new FileWriter(path, calendars)
}

/** It keeps the text and the place of each item between folds, so that the text is scanned once. */
class FileWriter implements Writer {
  readonly #path: string
  readonly #calendars: Calendars
  #base: Base | undefined
  #places: Places | undefined

  constructor(path: string, calendars: Calendars) {
    this.#path = path
    this.#calendars = calendars
  }

  async read(): Promise<FileReading> {
    const { text, signature } = await readFileText(this.#path)
    const faults = await this.#faultsOf(text)
    if (faults.length > 0) return { kind: 'faulty', faults }
    this.#standOn({ text, signature, isOnDisk: true })
    return { kind: 'register', text, signature }
  }

  async fold(edits: readonly ItemEdit[], onto: Signature): Promise<Folded> {
    const from = await this.#baseOf(onto)
    if (!from || (from.isOnDisk && (await signatureOf(this.#path)) !== onto)) return { kind: 'changed' }

    this.#places ??= placesOf(from.text)
    const { text, moved } = spliced(from.text, this.#places, edits)
    if (from.isOnDisk && text === from.text) return { kind: 'written', signature: onto }
    const result = await replaceFile(this.#path, text, from)
    if (result.kind === 'changed') return result

    const { signature, overtaken } = result
    if (overtaken !== undefined && (await this.#faultsOf(overtaken)).length === 0) {
      this.#standOn({ text: overtaken, signature, isOnDisk: false })
      return { kind: 'overtaken', signature, text: overtaken }
    }
    this.#standOn({ text, signature, isOnDisk: true }, moved)
    return { kind: 'written', signature }
  }

  async close(): Promise<void> {
    this.#base = undefined
    this.#places = undefined
  }

  async #faultsOf(text: string): Promise<readonly Fault[]> {
    // Loaded only when it is needed: a start that leaves the checking to a thread is faster without the schema.
    const { faultsIn } = await import('../register/parse.ts')
    return faultsIn(text, this.#calendars)
  }

  #standOn(base: Base, places?: Places): Base {
    this.#base = base
    this.#places = places
    return base
  }

  /** The text with the signature `onto`: at hand, or the file's. */
  async #baseOf(onto: Signature): Promise<Base | undefined> {
    if (this.#base?.signature === onto) return this.#base
    const read = await readFileText(this.#path)
    return read.signature === onto ? this.#standOn({ ...read, isOnDisk: true }) : undefined
  }
}

/** All items in the order of the text, and each by what it is. */
interface Places {
  readonly inOrder: readonly ItemRange[]
  readonly byKey: ReadonlyMap<string, number>
}

function placesOf(text: string): Places {
  const { commitments, events } = itemOffsets(text)
  const all = [
    ...commitments.map((range) => ({ range, key: `commitment ${range.id}` })),
    ...events.map((range) => ({ range, key: `event ${range.id}` })),
  ].toSorted((a, b) => a.range.start - b.range.start)
  return { inOrder: all.map(({ range }) => range), byKey: new Map(all.map(({ key }, index) => [key, index])) }
}

function spliced(text: string, places: Places, edits: readonly ItemEdit[]): { text: string; moved: Places } {
  const style = styleOf(text)
  const changed = new Map<number, string>()
  for (const { target, id, before, after } of edits) {
    const index = places.byKey.get(`${target} ${id}`)
    const range = index === undefined ? undefined : places.inOrder[index]
    if (index === undefined || !range) throw new Error(`The ${target} ${id} is not in the file's text`)
    const slice = text.slice(range.start, range.end)
    changed.set(index, patchedItem(slice, { before, after }, { indent: lineIndentAt(text, range.start), style }))
  }

  const parts: string[] = []
  let from = 0
  let shift = 0
  const inOrder = places.inOrder.map((range, index) => {
    const own = changed.get(index)
    const start = range.start + shift
    if (own !== undefined) {
      parts.push(text.slice(from, range.start), own)
      from = range.end
      shift += own.length - (range.end - range.start)
    }
    return { id: range.id, start, end: range.end + shift }
  })
  parts.push(text.slice(from))
  return { text: parts.join(''), moved: { inOrder, byKey: places.byKey } }
}
