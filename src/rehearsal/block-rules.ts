import { faultsOfDataTogether, keysOfDataBlocks, rulesOfDataBlocks } from './data-block-rules.ts'
import { faultsOfElement } from './element-rules.ts'
import { faultAt, faultsOfKeys, faultsOfList, faultsOfString, faultsOfText, itemsOf, ownKeys } from './field-rules.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'

// Slack's limits, as Slack enforces them (docs of Block Kit). Strict on purpose: what passes here must pass there.

export interface BlockFault {
  readonly error: 'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long'
  /** In the words of Slack's `response_metadata.messages`. */
  readonly messages: string[]
}

/** Which keys each kind of block may have besides `type` and `block_id`. Slack refuses any other kind. */
const keysByBlock: Record<string, readonly string[]> = {
  section: ['text', 'fields', 'accessory', 'expand'],
  actions: ['elements'],
  context: ['elements'],
  divider: [],
  header: ['text'],
  image: ['image_url', 'slack_file', 'alt_text', 'title'],
  input: ['label', 'element', 'dispatch_action', 'hint', 'optional'],
  rich_text: ['elements'],
  ...keysOfDataBlocks,
}
/** The limit for all blocks of a message together (reported by users, not documented). */
const togetherLimit = 13_200

/** What is wrong with the blocks of a message, or of a view, which may have more of them. */
export function blockFaults(blocks: unknown, { most, together } = { most: 50, together: togetherLimit }): BlockFault | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: ['[ERROR] must be a list of blocks'] }
  const ids = new Set<unknown>()
  const faults = blocks.flatMap((block: unknown, index) => {
    const at = `/blocks/${index}`
    if (!isJson(block)) return [faultAt(at, 'must be an object')]
    const id = block['block_id']
    const isTwice = id !== undefined && ids.has(id)
    ids.add(id)
    return [
      ...faultsOfString(id, `${at}/block_id`, 255),
      ...(isTwice ? [faultAt(`${at}/block_id`, 'block_id must be unique')] : []),
      ...faultsOfBlock(block, at),
    ]
  })
  if (blocks.length > most) faults.unshift(faultAt('/blocks', `no more than ${most} items allowed`))
  faults.push(...faultsOfDataTogether(blocks))
  if (faults.length > 0) return { error: 'invalid_blocks', messages: faults }
  // The cells of tables have a limit of their own; what they show counts all the same.
  const others = blocks.filter((block) => !isJson(block) || block['rows'] === undefined)
  return JSON.stringify(others).length > together * 3 || textLength(blocks) > together
    ? { error: 'msg_blocks_too_long', messages: [] }
    : undefined
}

function faultsOfBlock(block: Json, at: string): string[] {
  const kind = String(block['type'])
  const keys = ownKeys(keysByBlock, kind)
  if (!keys) return [faultAt(`${at}/type`, `unsupported type: ${kind}`)]
  return [...faultsOfKeys(block, at, ['type', 'block_id', ...keys]), ...(rulesByBlock[kind]?.(block, at) ?? [])]
}

/** What is wrong inside a block. A divider has nothing inside, and people's rich text is not looked at. */
const rulesByBlock: Record<string, (block: Json, at: string) => string[]> = {
  section: faultsOfSection,
  header: ({ text }, at) => faultsOfText(text, `${at}/text`, { most: 150, only: 'plain_text' }),
  context: faultsOfContext,
  actions: faultsOfActions,
  image: faultsOfImage,
  input: faultsOfInput,
  ...rulesOfDataBlocks,
}

function faultsOfSection({ text, fields, accessory }: Json, at: string): string[] {
  return [
    ...(text === undefined && fields === undefined ? [faultAt(at, 'must have text or fields')] : []),
    ...(text === undefined ? [] : faultsOfText(text, `${at}/text`, { most: 3000 })),
    ...(fields === undefined ? [] : faultsOfList(fields, `${at}/fields`, 10)),
    ...itemsOf(fields).flatMap((field, index) => faultsOfText(field, `${at}/fields/${index}`, { most: 2000 })),
    ...(accessory === undefined ? [] : faultsOfElement(accessory, `${at}/accessory`)),
  ]
}

function faultsOfContext({ elements }: Json, at: string): string[] {
  return [
    ...faultsOfList(elements, `${at}/elements`, 10),
    ...itemsOf(elements).flatMap((element, index) => {
      const here = `${at}/elements/${index}`
      return isJson(element) && element['type'] === 'image' ? faultsOfImage(element, here) : faultsOfText(element, here, { most: 3000 })
    }),
  ]
}

function faultsOfActions({ elements }: Json, at: string): string[] {
  const ids = itemsOf(elements)
    .map((element) => (isJson(element) ? element['action_id'] : undefined))
    .filter((id) => id !== undefined)
  return [
    ...faultsOfList(elements, `${at}/elements`, 25),
    ...(new Set(ids).size < ids.length ? [faultAt(`${at}/elements`, 'action_id must be unique in a block')] : []),
    ...itemsOf(elements).flatMap((element, index) => faultsOfElement(element, `${at}/elements/${index}`)),
  ]
}

function faultsOfInput({ label, hint, element }: Json, at: string): string[] {
  return [
    ...faultsOfText(label, `${at}/label`, { most: 2000, only: 'plain_text' }),
    ...(hint === undefined ? [] : faultsOfText(hint, `${at}/hint`, { most: 2000, only: 'plain_text' })),
    ...faultsOfElement(element, `${at}/element`),
  ]
}

function faultsOfImage(image: Json, at: string): string[] {
  const isAnywhere = image['image_url'] !== undefined || image['slack_file'] !== undefined
  return [
    ...(isAnywhere ? [] : [faultAt(at, 'missing required field: image_url')]),
    ...(typeof image['alt_text'] === 'string' ? [] : [faultAt(at, 'missing required field: alt_text')]),
    ...faultsOfString(image['image_url'], `${at}/image_url`, 3000),
  ]
}

/** The characters that a reader sees. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textLength(each), 0)
  if (!isJson(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : textLength(each)),
    0,
  )
}
