import type { ItemOffsets } from '../register/item-offsets.ts'
import { itemOffsets } from '../register/item-offsets.ts'
import type { EditedList } from '../register/list-text.ts'
import { listPatch } from '../register/list-text.ts'
import { newItemsText } from '../register/new-item-text.ts'
import type { Style } from '../register/text-patch.ts'
import { lineIndentAt, patchedItem, styleOf } from '../register/text-patch.ts'
import type { ItemRef } from './item-ref.ts'

/**
 * What is to be written of a commitment, an event, an addressee, or of a list of the register's own: what the file says of it (nothing: it is added at the end), and what
 * it shall say.
 */
export interface ItemEdit {
  readonly target: ItemRef['target']
  readonly id: string
  readonly before: object | undefined
  readonly after: object
}

/** The items of one content of the file, and where each stands. */
export interface PlacedItems {
  readonly commitments: ItemOffsets
  readonly events: ItemOffsets
  readonly addressees: ItemOffsets
  /** The places in their lists. */
  readonly indexOf: Readonly<Record<keyof typeof listsByTarget, ReadonlyMap<string, number>>>
}

const listsByTarget = { commitment: 'commitments', event: 'events', addressee: 'addressees' } as const

export function placedItems(bytes: Uint8Array): PlacedItems {
  const placed = itemOffsets(bytes)
  const indexOf = { commitment: indexes(placed.commitments), event: indexes(placed.events), addressee: indexes(placed.addressees) }
  return { ...placed, indexOf }
}

function indexes({ ids }: ItemOffsets): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

/**
 * The content with the edits made, where everything stands in it (not known where something was added, or a list edited), and the room that it takes up: the one given,
 * if that is large enough. What was given stays as it is, but for `room`.
 */
export function edited(
  bytes: Uint8Array,
  { edits, places, room: given }: { edits: readonly ItemEdit[]; places: PlacedItems; room: Uint8Array },
): { bytes: Uint8Array; room: Uint8Array; moved: PlacedItems | undefined } {
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
  const isGrown = edits.some(({ before, target }) => before === undefined || isList(target))
  const moved = {
    ...places,
    commitments: shiftedBy(places.commitments, patches),
    events: shiftedBy(places.events, patches),
    addressees: shiftedBy(places.addressees, patches),
  }
  return { bytes: room.subarray(0, size), room, moved: isGrown ? undefined : moved }
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
  return [...edits.flatMap((edit) => patchOf(bytes, places, { edit, style })), ...additionOf(bytes, places, { edits, style })].toSorted(
    (a, b) => a.start - b.start,
  )
}

function patchOf(
  bytes: Uint8Array,
  places: PlacedItems,
  { edit: { target, id, before, after }, style }: { edit: ItemEdit; style: Style },
): Patch[] {
  if (before === undefined) return []
  if (isList(target)) {
    const { start, end, text } = listPatch(bytes, target, { before, after, style })
    return [{ start, end, own: toUtf8.encode(text) }]
  }
  const index = places.indexOf[target].get(id)
  const { starts, ends } = places[listsByTarget[target]]
  const [start, end] = [starts[index ?? -1], ends[index ?? -1]]
  if (start === undefined || end === undefined) throw new Error(`The ${target} ${id} is not in the file's text`)
  const indent = indentAt(bytes, start)
  return [{ start, end, own: toUtf8.encode(patchedItem(asText.decode(bytes.subarray(start, end)), { before, after }, { indent, style })) }]
}

function isList(target: ItemRef['target']): target is EditedList {
  return target === 'absences' || target === 'people'
}

/** All new commitments, behind the last one. */
function additionOf(bytes: Uint8Array, places: PlacedItems, { edits, style }: { edits: readonly ItemEdit[]; style: Style }): Patch[] {
  const items = edits.filter(({ before }) => before === undefined).map(({ after }) => after)
  if (items.length === 0) return []
  const { starts, ends, open } = places.commitments
  const [start, end] = [starts.at(-1), ends.at(-1)]
  if (start !== undefined && end !== undefined) {
    const like = { text: asText.decode(bytes.subarray(start, end)), ownLine: isFirstOnLine(bytes, start) }
    return [{ start: end, end, own: toUtf8.encode(newItemsText(items, { like, indent: indentAt(bytes, start), style })) }]
  }
  const close = bytes.indexOf(bracketClosing, open)
  const head = asText.decode(bytes.subarray(0, open))
  return [{ start: open, end: close, own: toUtf8.encode(newItemsText(items, { head, indent: indentAt(bytes, open), style })) }]
}

function isFirstOnLine(bytes: Uint8Array, at: number): boolean {
  const before = asText.decode(bytes.subarray(Math.max(0, at - longestLine), at))
  return /\n[ \t]*$/.test(before)
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
const bracketClosing = 0x5d
const asText = new TextDecoder('utf-8', { ignoreBOM: true })
const toUtf8 = new TextEncoder()

function shiftedBy({ ids, starts, ends, open }: ItemOffsets, patches: readonly Patch[]): ItemOffsets {
  const opens = patches.filter(({ start }) => start < open).reduce((at, patch) => at + grownBy(patch), open)
  const moved = { ids, starts: new Uint32Array(starts.length), ends: new Uint32Array(ends.length), open: opens }
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
