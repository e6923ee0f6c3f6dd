import { editCommitment, lineIndentAt, styleOf } from '../register/edit.ts'
import type { ItemRange } from '../register/ranges.ts'
import { commitmentRanges } from '../register/ranges.ts'
import type { Signature } from './file.ts'
import { replaceFile, signatureOf } from './file.ts'

/** One commitment or event that is to be written: what the file says of it, and what it shall say. */
export interface ItemEdit {
  readonly target: 'commitment' | 'event'
  readonly id: string
  readonly before: object
  readonly after: object
}

/** The text on which the next edits are made. `isOnDisk` false: the file holds another text, whose signature this is. */
export interface Base {
  readonly text: string
  readonly signature: Signature
  readonly isOnDisk: boolean
}

/** `changed`: somebody else has written to the file, nothing was. `overtaken`: it was written, but over a save of that very instant, with this text. */
export type Folded =
  | { readonly kind: 'written'; readonly signature: Signature }
  | { readonly kind: 'overtaken'; readonly signature: Signature; readonly text: string }
  | { readonly kind: 'changed' }

/** Writes edits into the register's file, keeping every byte that is not about them. */
export interface Writer {
  /** Takes effect before the next fold. */
  adopt(base: Base): void
  fold(edits: readonly ItemEdit[]): Promise<Folded>
  close(): Promise<void>
}

/** A writer in this thread. It keeps the text and the place of each item between folds, so that a fold costs a scan no second time. */
export function writerOf(path: string): Writer {
  let base: Base | undefined
  let places: Places | undefined

  return {
    adopt(given) {
      base = given
      places = placesOf(given.text)
    },

    async fold(edits) {
      if (!base || !places) throw new Error('A fold before a text was adopted')
      if (base.isOnDisk && (await signatureOf(path)) !== base.signature) return { kind: 'changed' }

      const { text, moved } = spliced(base.text, places, edits)
      if (base.isOnDisk && text === base.text) return { kind: 'written', signature: base.signature }
      const result = await replaceFile(path, text, base)
      if (result.kind === 'changed') return result
      base = { text, signature: result.signature, isOnDisk: true }
      places = moved
      return result.overtaken === undefined
        ? { kind: 'written', signature: result.signature }
        : { kind: 'overtaken', signature: result.signature, text: result.overtaken }
    },

    async close() {
      base = undefined
      places = undefined
    },
  }
}

/** All items in the order of the text, and each by what it is. */
interface Places {
  readonly inOrder: readonly ItemRange[]
  readonly byKey: ReadonlyMap<string, number>
}

function placesOf(text: string): Places {
  const { commitments, events } = commitmentRanges(text)
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
    changed.set(index, editCommitment(slice, before, after, { indent: lineIndentAt(text, range.start), style }))
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
