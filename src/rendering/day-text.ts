import type { Row } from '../nudges/rows.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Block } from './blocks.ts'
import { blockLimits, cutTo, messageText, wordsIn } from './blocks.ts'
import { bulletinLines } from './bulletins.ts'
import { rowText } from './fitting.ts'
import { pointOf } from './head.ts'
import type { Sheet } from './render-context.ts'
import { resultLines } from './results.ts'

// A day's message for whoever has its text alone: a screen reader, a notification, a client without blocks.

/** All that the blocks say; where that is too long, the rows in few words, as many as have room whole, and how many more there are, and where. */
export function dayText(sheet: Sheet, rows: readonly Row[], blocks: readonly Block[]): string {
  // In each of several languages.
  const room = Math.floor(blockLimits.text / Math.max(1, sheet.view.languages?.length ?? 1)) - 1
  const full = wordsIn(blocks)
  if (full.length <= room) return messageText(full)
  const head = [pointOf(sheet, rows), ...bulletinLines(sheet), ...resultLines(sheet)]
  const lines = rows.map((row) => rowText(sheet, row))
  return messageText(wholeLines(head, lines, { more: (count) => moreSaid(sheet, count), room }))
}

/** How many rows have no room, with the command that lists them. */
export function moreSaid({ words, message }: Sheet, count: number): string {
  return words.moreRows(count, message.team === secretariatId ? undefined : message.team)
}

interface Room {
  readonly more: (count: number) => string
  readonly room: number
}

/** The head, and as many lines behind it as have room whole; then how many more there are. */
function wholeLines(head: readonly string[], lines: readonly string[], { more, room }: Room): string {
  const whole = [...head, ...lines].join('\n')
  if (whole.length <= room) return whole
  const rest = room - more(lines.length).length - 1
  let text = cutTo(head.join('\n'), rest)
  for (const [said, line] of lines.entries()) {
    const next = `${text}\n${line}`
    if (next.length > rest) return `${text}\n${more(lines.length - said)}`
    text = next
  }
  return text
}
