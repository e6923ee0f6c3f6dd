import type { ItemOffsets } from '../register/item-offsets.ts'
import { itemOffsets } from '../register/item-offsets.ts'
import { lineIndentAt, patchedItem, styleOf } from '../register/text-patch.ts'

/** One commitment or event that is to be written: what the file says of it, and what it shall say. */
export interface ItemEdit {
  readonly target: 'commitment' | 'event'
  readonly id: string
  readonly before: object
  readonly after: object
}

/** The items of one content of the file, and where each stands. */
export interface PlacedItems {
  readonly commitments: ItemOffsets
  readonly events: ItemOffsets
  /** The places in their lists. */
  readonly indexOf: { readonly commitment: ReadonlyMap<string, number>; readonly event: ReadonlyMap<string, number> }
}

export function placedItems(bytes: Uint8Array): PlacedItems {
  const { commitments, events } = itemOffsets(bytes)
  return { commitments, events, indexOf: { commitment: indexes(commitments), event: indexes(events) } }
}

function indexes({ ids }: ItemOffsets): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

/**
 * The content with the edits made, where everything stands in it, and the room that it takes up: the one given, if that is large enough. What was
 * given stays as it is, but for `room`.
 */
export function edited(
  bytes: Uint8Array,
  { edits, places, room: given }: { edits: readonly ItemEdit[]; places: PlacedItems; room: Uint8Array },
): { bytes: Uint8Array; room: Uint8Array; moved: PlacedItems } {
  const patches = patchesOf(bytes, places, edits)
  const size = bytes.length + patches.reduce((grown, { own, start, end }) => grown + own.length - (end - start), 0)
  const room = given.length >= size ? given : new Uint8Array(size + Math.ceil(size / roomToGrow))
  let [from, to] = [0, 0]
  for (const { start, end, own } of patches) {
    room.set(bytes.subarray(from, start), to)
    to += start - from
    room.set(own, to)
    to += own.length
    from = end
  }
  room.set(bytes.subarray(from), to)
  const moved = { ...places, commitments: shiftedBy(places.commitments, patches), events: shiftedBy(places.events, patches) }
  return { bytes: room.subarray(0, size), room, moved }
}

/** A room is taken for a content a sixty-fourth larger: answers make a file grow, and the next content is to fit as well. */
const roomToGrow = 64

/** The new bytes of one item, and those that they stand for. */
interface Patch {
  readonly start: number
  readonly end: number
  readonly own: Uint8Array
}

/** In the order of the file. */
function patchesOf(bytes: Uint8Array, places: PlacedItems, edits: readonly ItemEdit[]): Patch[] {
  const style = styleOf(asText.decode(bytes.subarray(0, Math.max(leastHead, places.commitments.starts[0] ?? 0))))
  return edits
    .map(({ target, id, before, after }) => {
      const index = places.indexOf[target].get(id)
      const { starts, ends } = target === 'event' ? places.events : places.commitments
      const [start, end] = [starts[index ?? -1], ends[index ?? -1]]
      if (start === undefined || end === undefined) throw new Error(`The ${target} ${id} is not in the file's text`)
      const indent = indentAt(bytes, start)
      return {
        start,
        end,
        own: toUtf8.encode(patchedItem(asText.decode(bytes.subarray(start, end)), { before, after }, { indent, style })),
      }
    })
    .toSorted((a, b) => a.start - b.start)
}

/** The white space that the line begins with. None where the line began long ago: the file is written on one line. */
function indentAt(bytes: Uint8Array, at: number): string {
  const before = bytes.subarray(Math.max(0, at - longestLine), at)
  const line = before.subarray(before.lastIndexOf(lineEnd) + 1)
  return line.length === longestLine ? '' : lineIndentAt(asText.decode(line), line.length)
}

/** As many bytes show how a file is written. */
const leastHead = 4096
const longestLine = 10_000
const lineEnd = 0x0a
const asText = new TextDecoder('utf-8', { ignoreBOM: true })
const toUtf8 = new TextEncoder()

function shiftedBy({ ids, starts, ends }: ItemOffsets, patches: readonly Patch[]): ItemOffsets {
  const moved = { ids, starts: new Uint32Array(starts.length), ends: new Uint32Array(ends.length) }
  let [next, shift] = [0, 0]
  for (let index = 0; index < starts.length; index++) {
    const [start = 0, end = 0] = [starts[index], ends[index]]
    for (let patch = patches[next]; patch && patch.start < start; patch = patches[++next]) shift += grownBy(patch)
    moved.starts[index] = start + shift
    const own = patches[next]
    moved.ends[index] = end + shift + (own?.start === start ? grownBy(own) : 0)
  }
  return moved
}

function grownBy({ start, end, own }: Patch): number {
  return own.length - (end - start)
}
