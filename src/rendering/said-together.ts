import type { Block } from './blocks.ts'
import { blockLimits, cutTo, lengthOf, linesUpTo, messageRoom, messageText, section, wordsIn } from './blocks.ts'
import type { Said, Stepped } from './said.ts'

// One message for readers of two languages: each block says in both what it says, and has its buttons once.

/** What is said in one language and, block by block, in another. */
export function saidTogether<Drawn extends Said & Partial<Pick<Stepped, 'steps'>>>(first: Drawn, second: Drawn): Drawn {
  const steps = first.steps?.map((step, index) => bothSaid(step, second.steps?.[index] ?? second))
  return { ...first, ...bothSaid(first, second), ...(steps ? { steps } : {}) }
}

/** Whether two messages have the same blocks, so that each can say what both say. */
export function hasSameBlocks(first: readonly Block[], second: readonly Block[]): boolean {
  return (
    first.length === second.length &&
    first.every(({ type, block_id }, index) => type === second[index]?.type && block_id === second[index]?.block_id)
  )
}

function bothSaid(first: Said, second: Said): Said {
  return { text: textsTogether(first.text, second.text), blocks: blocksTogether(first.blocks, second.blocks) }
}

/** A notification shows how a text begins, so the first lines of both come first. */
function textsTogether(first: string, second: string): string {
  const half = Math.floor(blockLimits.text / 2) - 1
  const [head = '', ...rest] = cutTo(first, half).split('\n')
  const [otherHead = [], ...otherRest] = newLines(cutTo(second, half), first)
  return messageText([head, otherHead, ...rest, ...otherRest].flat().join('\n'))
}

function blocksTogether(first: readonly Block[], second: readonly Block[]): readonly Block[] {
  if (hasSameBlocks(first, second)) return first.map((block, index) => blockInBoth(block, second[index] ?? block))
  // One of them has room for a row that the other has not. All is said in both; what is to be pressed stands in the first.
  const more = sectionsOf(newLines(wordsIn(second), wordsIn(first)), {
    room: messageRoom.length - lengthOf(first),
    most: blockLimits.blocks - first.length,
  })
  return [...first, ...more]
}

/** Lines in as many blocks as they take, up to `most`, in at most `room` characters of JSON. */
function sectionsOf(lines: readonly string[], { room, most }: { room: number; most: number }): Block[] {
  const blocks: Block[] = []
  let left = lines
  for (let free = room; left.length > 0 && blocks.length < most && free > leastSection; ) {
    const text = linesUpTo(left, Math.min(free - sectionFrame, blockLimits.section - sectionFrame))
    const block = section(text)
    blocks.push(block)
    free -= lengthOf(block) + 1
    left = left.slice(text.split('\n').length)
  }
  return blocks
}

/** What a block takes beside its text, and the least that it is worth beginning one for. */
const sectionFrame = 120
const leastSection = 300

function blockInBoth(first: Block, second: Block): Block {
  switch (first.type) {
    case 'data_table':
    case 'table':
    case 'data_visualization':
      // What it shows is in all languages already.
      return first
    default:
      return valueInBoth(first, second, blockLimits.section) as Block
  }
}

type PartOfBlock = Readonly<Record<string, unknown>>

/** Each text of a block, and of what stands in it, in both languages; all else is the first's. `most`: the characters that a text has room for there. */
function valueInBoth(first: unknown, second: unknown, most: number): unknown {
  if (Array.isArray(first) && Array.isArray(second))
    return first.length === second.length ? first.map((each, index) => valueInBoth(each, second[index], most)) : first
  if (!isPartOfBlock(first) || !isPartOfBlock(second)) return first
  const { type, text } = first
  if (type === 'mrkdwn') return { ...first, text: inLines(String(text), String(second['text']), most) }
  if (type === 'plain_text') return { ...first, text: onOneLine(String(text), String(second['text']), most) }
  return Object.fromEntries(
    Object.entries(first).map(([field, value]) => [
      field,
      field === 'accessibility_label'
        ? onOneLine(String(value), String(second[field]), blockLimits.buttonText)
        : valueInBoth(value, second[field], roomOf(first, field)),
    ]),
  )
}

function isPartOfBlock(value: unknown): value is PartOfBlock {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The characters that a text has room for in a field of a block or of a part of one. */
function roomOf({ type, deny }: PartOfBlock, field: string): number {
  const { section: inSection, context, header, confirmTitle, confirmText, confirmButton, optionText, buttonText } = blockLimits
  switch (field) {
    case 'elements':
      return context
    case 'title':
      return confirmTitle
    case 'confirm':
    case 'deny':
      return confirmButton
    case 'placeholder':
      return optionText
    default:
      if (type === 'section') return inSection
      if (type === 'header') return header
      return deny === undefined ? buttonText : confirmText
  }
}

/** A label in both languages; where that is too long, in the first. */
function onOneLine(first: string, second: string, most: number): string {
  const both = `${first} · ${second}`
  return first === second || both.length > most ? first : both
}

/** A text in one language and, on lines of its own, what the other says in other words. */
function inLines(first: string, second: string, most: number): string {
  const other = newLines(second, first).join('\n')
  if (other === '') return first
  const half = Math.floor((most - 1) / 2)
  const isWhole = first.length + other.length < most
  return [first, other].map((text) => (isWhole ? text : cutTo(text, half))).join('\n')
}

/** The lines of a text that do not stand in the other one: a name is the same in both. */
function newLines(text: string, other: string): string[] {
  const said = new Set(other.split('\n'))
  return text.split('\n').filter((line) => !said.has(line))
}
