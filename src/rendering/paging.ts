import { pageKey } from '../nudges/key.ts'
import type { Row } from '../nudges/rows.ts'
import { messageRoom } from './blocks.ts'
import { bulletinLength } from './bulletins.ts'
import type { Sheet } from './render-context.ts'
import { rowFrame } from './rows.ts'

// The message alone decides which row is on which page: an answer makes a row shorter, and must move no other.

/** The most that the head and the foot of a page take, in blocks and in characters of JSON. The first page also asks "are these yours?". */
const firstFrame = { blocks: 8, length: 3100 }
const laterFrame = { blocks: 4, length: 1100 }
export const resultLength = 1600
/** The most characters in which a poll names what it does not ask. */
export const notAskedLength = 450

/** Enough for a title, an id and why the row is here. */
const leastText = 330
const mostText = 1400

/** A page's key and its rows. */
export interface Cut {
  readonly key: string
  readonly rows: readonly Row[]
}

interface Size {
  readonly blocks: number
  readonly length: number
}

/** The pages, and how many characters the text of each row may take. */
export function cutIntoPages(sheet: Sheet, rows: readonly Row[]): { pages: Cut[]; roomForText: number } {
  const frames = rows.map((row) => ({ row, frame: rowFrame(sheet, row, longestKey(sheet.message.key)) }))
  const controls = frames.reduce((sum, { frame }) => sum + frame.length, 0)
  const roomForText = sheet.isLarge ? leastText : textRoom(messageRoom.length - frameOf(sheet, 0).length - controls, rows.length)

  const pages: Row[][] = [[]]
  let used = frameOf(sheet, 0)
  for (const { row, frame } of frames) {
    const size = { blocks: frame.blocks, length: frame.length + roomForText }
    const page = pages.at(-1)
    if (page && (page.length === 0 || fits(together(used, size)))) {
      page.push(row)
      used = together(used, size)
    } else {
      used = together(frameOf(sheet, pages.length), size)
      pages.push([row])
    }
  }
  return { pages: pages.map((ofPage, index) => ({ key: pageKey(sheet.message.key, index + 1), rows: ofPage })), roomForText }
}

/** The fewer rows, the more each may say. */
function textRoom(left: number, rows: number): number {
  return Math.min(mostText, Math.max(leastText, Math.floor(left / Math.max(1, rows))))
}

function together(a: Size, b: Size): Size {
  return { blocks: a.blocks + b.blocks, length: a.length + b.length }
}

function fits({ blocks, length }: Size): boolean {
  return blocks <= messageRoom.blocks && length <= messageRoom.length
}

function frameOf({ message }: Sheet, page: number): Size {
  if (page > 0) return laterFrame
  const result = message.result ? resultLength : 0
  const notAsked = message.kind === 'poll' ? { blocks: 1, length: notAskedLength + 100 } : { blocks: 0, length: 0 }
  const told = message.bulletins ? { blocks: 1, length: bulletinLength } : { blocks: 0, length: 0 }
  return {
    blocks: firstFrame.blocks + notAsked.blocks + told.blocks,
    length: firstFrame.length + result + notAsked.length + told.length,
  }
}

/** A key at least as long as any page's. */
function longestKey(key: string): string {
  return pageKey(key, 9999)
}
