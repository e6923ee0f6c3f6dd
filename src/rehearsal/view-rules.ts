import { blockFaults } from './block-rules.ts'
import type { Json } from './element-rules.ts'
import { faultsOfLength, faultsOfText, isJson } from './element-rules.ts'

/** What is wrong with a modal or a Home tab, in the words of Slack's `response_metadata.messages`; empty: Slack takes it. */
export function viewFaults(view: Json, kind: 'modal' | 'home'): string[] {
  const faults: string[] = []
  if (view['type'] !== kind) faults.push(`[ERROR] must be ${kind} [json-pointer:/view/type]`)
  if (kind === 'modal') {
    faultsOfText(view['title'], 24, '/view/title', faults, 'plain_text')
    for (const key of ['submit', 'close']) if (view[key] !== undefined) faultsOfText(view[key], 24, `/view/${key}`, faults, 'plain_text')
    const asks = Array.isArray(view['blocks']) && view['blocks'].some((block) => isJson(block) && block['type'] === 'input')
    if (asks && view['submit'] === undefined) faults.push('[ERROR] missing required field: submit [json-pointer:/view]')
  }
  faultsOfLength(view['private_metadata'], 3000, '/view/private_metadata', faults)
  faultsOfLength(view['callback_id'], 255, '/view/callback_id', faults)
  const fault = blockFaults(view['blocks'], 100)
  return fault ? [...faults, ...(fault.messages.length > 0 ? fault.messages : [`[ERROR] ${fault.error}`])] : faults
}
