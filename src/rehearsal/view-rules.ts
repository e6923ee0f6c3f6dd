import { blockFaults } from './block-rules.ts'
import { faultsOfDataInModal } from './data-block-rules.ts'
import { faultAt, faultsOfString, faultsOfText } from './field-rules.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'

/** The limit of a view as a whole. */
const mostCharacters = 250_000

/** What is wrong with a modal or a Home tab, in the words of Slack's `response_metadata.messages`; empty if Slack takes it. */
export function viewFaults(view: Json, kind: 'modal' | 'home'): string[] {
  const fault = blockFaults(view['blocks'], { most: 100, together: mostCharacters })
  return [
    ...(view['type'] === kind ? [] : [faultAt('/view/type', `must be ${kind}`)]),
    ...(kind === 'modal' ? [...faultsOfModal(view), ...faultsOfDataInModal(view['blocks'])] : []),
    ...faultsOfString(view['private_metadata'], '/view/private_metadata', 3000),
    ...faultsOfString(view['callback_id'], '/view/callback_id', 255),
    ...(fault ? (fault.messages.length > 0 ? fault.messages : [`[ERROR] ${fault.error}`]) : []),
  ]
}

function faultsOfModal({ title, submit, close, blocks }: Json): string[] {
  const label = { most: 24, only: 'plain_text' } as const
  const asks = Array.isArray(blocks) && blocks.some((block) => isJson(block) && block['type'] === 'input')
  return [
    ...faultsOfText(title, '/view/title', label),
    ...(submit === undefined ? [] : faultsOfText(submit, '/view/submit', label)),
    ...(close === undefined ? [] : faultsOfText(close, '/view/close', label)),
    ...(asks && submit === undefined ? [faultAt('/view', 'missing required field: submit')] : []),
  ]
}
