// Slack's limits, as Slack enforces them (docs of Block Kit). Strict on purpose: what passes here must pass there.

type Json = Record<string, unknown>

const kinds = new Set(['section', 'actions', 'context', 'divider', 'header', 'rich_text', 'image', 'input'])
/** All blocks of a message together (users' reports; not in the documentation). */
const together = 13_200

/** What is wrong with a message's blocks, in the words of Slack's `response_metadata.messages`; or `msg_blocks_too_long`. */
export function blockFaults(
  blocks: unknown,
  most = 50,
): { error: 'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long'; messages: string[] } | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: ['[ERROR] must be a list of blocks'] }
  const faults: string[] = []
  if (blocks.length > most) faults.push(`[ERROR] no more than ${most} items allowed [json-pointer:/blocks]`)
  const ids = new Set<string>()
  blocks.forEach((block: unknown, index) => {
    const at = `/blocks/${index}`
    if (!isJson(block)) return void faults.push(`[ERROR] must be an object [json-pointer:${at}]`)
    if (typeof block['block_id'] === 'string') {
      if (block['block_id'].length > 255) faults.push(`[ERROR] must be less than 256 characters [json-pointer:${at}/block_id]`)
      if (ids.has(block['block_id'])) faults.push(`[ERROR] block_id must be unique [json-pointer:${at}/block_id]`)
      ids.add(block['block_id'])
    }
    return faultsOfBlock(block, at, faults)
  })
  if (faults.length > 0) return { error: 'invalid_blocks', messages: faults }
  return JSON.stringify(blocks).length > together * 3 || textLength(blocks) > together
    ? { error: 'msg_blocks_too_long', messages: [] }
    : undefined
}

function faultsOfBlock(block: Json, at: string, faults: string[]): void {
  const kind = String(block['type'])
  if (!kinds.has(kind)) return void faults.push(`[ERROR] unsupported type: ${kind} [json-pointer:${at}/type]`)
  switch (kind) {
    case 'section': {
      const { text, fields, accessory } = block
      if (text === undefined && fields === undefined) faults.push(`[ERROR] must have text or fields [json-pointer:${at}]`)
      if (text !== undefined) faultsOfText(text, 3000, `${at}/text`, faults)
      if (Array.isArray(fields)) {
        if (fields.length > 10) faults.push(`[ERROR] no more than 10 items allowed [json-pointer:${at}/fields]`)
        fields.forEach((field, index) => faultsOfText(field, 2000, `${at}/fields/${index}`, faults))
      }
      if (accessory !== undefined) faultsOfElement(accessory, `${at}/accessory`, faults)
      return
    }
    case 'header':
      return faultsOfText(block['text'], 150, `${at}/text`, faults, 'plain_text')
    case 'context': {
      const elements = listOf(block['elements'], 10, `${at}/elements`, faults)
      return elements.forEach((element, index) => {
        if (isJson(element) && element['type'] !== 'image') faultsOfText(element, 3000, `${at}/elements/${index}`, faults)
      })
    }
    case 'actions': {
      const elements = listOf(block['elements'], 25, `${at}/elements`, faults)
      const ids = elements.map((element) => (isJson(element) ? element['action_id'] : undefined)).filter((id) => id !== undefined)
      if (new Set(ids).size < ids.length) faults.push(`[ERROR] action_id must be unique in a block [json-pointer:${at}/elements]`)
      return elements.forEach((element, index) => faultsOfElement(element, `${at}/elements/${index}`, faults))
    }
  }
}

function faultsOfElement(element: unknown, at: string, faults: string[]): void {
  if (!isJson(element)) return void faults.push(`[ERROR] must be an object [json-pointer:${at}]`)
  if (typeof element['action_id'] === 'string' && element['action_id'].length > 255)
    faults.push(`[ERROR] must be less than 256 characters [json-pointer:${at}/action_id]`)
  switch (element['type']) {
    case 'button':
      faultsOfText(element['text'], 75, `${at}/text`, faults, 'plain_text')
      if (String(element['value'] ?? '').length > 2000) faults.push(`[ERROR] must be less than 2001 characters [json-pointer:${at}/value]`)
      return
    case 'static_select':
    case 'overflow': {
      if (element['type'] === 'static_select' && element['placeholder'] !== undefined)
        faultsOfText(element['placeholder'], 150, `${at}/placeholder`, faults, 'plain_text')
      const options = listOf(element['options'], element['type'] === 'overflow' ? 5 : 100, `${at}/options`, faults)
      return options.forEach((option, index) => {
        if (!isJson(option)) return void faults.push(`[ERROR] must be an object [json-pointer:${at}/options/${index}]`)
        faultsOfText(option['text'], 75, `${at}/options/${index}/text`, faults)
        const value = String(option['value'] ?? '')
        if (value === '' || value.length > 150)
          faults.push(`[ERROR] must be 1 to 150 characters [json-pointer:${at}/options/${index}/value]`)
      })
    }
    default:
      faults.push(`[ERROR] unsupported element: ${String(element['type'])} [json-pointer:${at}/type]`)
  }
}

function faultsOfText(text: unknown, most: number, at: string, faults: string[], only?: 'plain_text'): void {
  if (!isJson(text) || typeof text['text'] !== 'string')
    return void faults.push(`[ERROR] missing required field: text [json-pointer:${at}]`)
  if (text['type'] !== 'plain_text' && text['type'] !== 'mrkdwn') faults.push(`[ERROR] unsupported text type [json-pointer:${at}/type]`)
  if (only !== undefined && text['type'] !== only) faults.push(`[ERROR] must be ${only} [json-pointer:${at}/type]`)
  if (text['text'].length === 0) faults.push(`[ERROR] must be more than 0 characters [json-pointer:${at}/text]`)
  if (text['text'].length > most) faults.push(`[ERROR] must be less than ${most + 1} characters [json-pointer:${at}/text]`)
}

function listOf(value: unknown, most: number, at: string, faults: string[]): unknown[] {
  if (!Array.isArray(value) || value.length === 0) {
    faults.push(`[ERROR] must have at least one item [json-pointer:${at}]`)
    return []
  }
  if (value.length > most) faults.push(`[ERROR] no more than ${most} items allowed [json-pointer:${at}]`)
  return value
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

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
