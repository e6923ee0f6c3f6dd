import type { Json } from './element-rules.ts'
import { faultsOfElement, faultsOfKeys, faultsOfLength, faultsOfText, isJson, listGiven } from './element-rules.ts'

// Slack's limits, as Slack enforces them (docs of Block Kit). Strict on purpose: what passes here must pass there.

export interface BlockFault {
  readonly error: 'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long'
  /** In the words of Slack's `response_metadata.messages`. */
  readonly messages: string[]
}

/** Which keys each kind of block may have besides `type` and `block_id`; a kind that is not here is refused. */
const keysOf: Record<string, readonly string[]> = {
  section: ['text', 'fields', 'accessory', 'expand'],
  actions: ['elements'],
  context: ['elements'],
  divider: [],
  header: ['text'],
  image: ['image_url', 'slack_file', 'alt_text', 'title'],
  input: ['label', 'element', 'dispatch_action', 'hint', 'optional'],
  rich_text: ['elements'],
}
/** All blocks of a message together (users' reports; not in the documentation). */
const togetherLimit = 13_200

/** What is wrong with the blocks of a message (`most` 50) or of a view (100). */
export function blockFaults(blocks: unknown, most = 50): BlockFault | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: ['[ERROR] must be a list of blocks'] }
  const faults: string[] = []
  if (blocks.length > most) faults.push(`[ERROR] no more than ${most} items allowed [json-pointer:/blocks]`)
  const ids = new Set<unknown>()
  blocks.forEach((block: unknown, index) => {
    const at = `/blocks/${index}`
    if (!isJson(block)) {
      faults.push(`[ERROR] must be an object [json-pointer:${at}]`)
      return
    }
    const id = block['block_id']
    faultsOfLength(id, 255, `${at}/block_id`, faults)
    if (id !== undefined && ids.has(id)) faults.push(`[ERROR] block_id must be unique [json-pointer:${at}/block_id]`)
    ids.add(id)
    faultsOfBlock(block, at, faults)
  })
  if (faults.length > 0) return { error: 'invalid_blocks', messages: faults }
  return JSON.stringify(blocks).length > togetherLimit * 3 || textLength(blocks) > togetherLimit
    ? { error: 'msg_blocks_too_long', messages: [] }
    : undefined
}

function faultsOfBlock(block: Json, at: string, faults: string[]): void {
  const kind = String(block['type'])
  const keys = Object.hasOwn(keysOf, kind) ? keysOf[kind] : undefined
  if (!keys) return void faults.push(`[ERROR] unsupported type: ${kind} [json-pointer:${at}/type]`)
  faultsOfKeys(block, ['type', 'block_id', ...keys], at, faults)
  switch (kind) {
    case 'section':
      faultsOfSection(block, at, faults)
      break
    case 'header':
      faultsOfText(block['text'], 150, `${at}/text`, faults, 'plain_text')
      break
    case 'context':
      listGiven(block['elements'], 10, `${at}/elements`, faults).forEach((element, index) => {
        if (isJson(element) && element['type'] === 'image') faultsOfImage(element, `${at}/elements/${index}`, faults)
        else faultsOfText(element, 3000, `${at}/elements/${index}`, faults)
      })
      break
    case 'actions': {
      const elements = listGiven(block['elements'], 25, `${at}/elements`, faults)
      const ids = elements.map((element) => (isJson(element) ? element['action_id'] : undefined)).filter((id) => id !== undefined)
      if (new Set(ids).size < ids.length) faults.push(`[ERROR] action_id must be unique in a block [json-pointer:${at}/elements]`)
      for (const [index, element] of elements.entries()) faultsOfElement(element, `${at}/elements/${index}`, faults)
      break
    }
    case 'image':
      faultsOfImage(block, at, faults)
      break
    case 'input':
      faultsOfText(block['label'], 2000, `${at}/label`, faults, 'plain_text')
      if (block['hint'] !== undefined) faultsOfText(block['hint'], 2000, `${at}/hint`, faults, 'plain_text')
      faultsOfElement(block['element'], `${at}/element`, faults)
  }
}

function faultsOfSection({ text, fields, accessory }: Json, at: string, faults: string[]): void {
  if (text === undefined && fields === undefined) faults.push(`[ERROR] must have text or fields [json-pointer:${at}]`)
  if (text !== undefined) faultsOfText(text, 3000, `${at}/text`, faults)
  if (fields !== undefined)
    for (const [index, field] of listGiven(fields, 10, `${at}/fields`, faults).entries())
      faultsOfText(field, 2000, `${at}/fields/${index}`, faults)
  if (accessory !== undefined) faultsOfElement(accessory, `${at}/accessory`, faults)
}

function faultsOfImage(image: Json, at: string, faults: string[]): void {
  if (image['image_url'] === undefined && image['slack_file'] === undefined)
    faults.push(`[ERROR] missing required field: image_url [json-pointer:${at}]`)
  if (typeof image['alt_text'] !== 'string') faults.push(`[ERROR] missing required field: alt_text [json-pointer:${at}]`)
  faultsOfLength(image['image_url'], 3000, `${at}/image_url`, faults)
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
