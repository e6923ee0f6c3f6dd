import { parentPort, workerData } from 'node:worker_threads'
import { loadCalendars } from '../holidays.ts'
import type { ItemEdit } from './item-edits.ts'
import type { FileReading, FoldBasis, Folded } from './writer.ts'
import { writerOf } from './writer.ts'

/** What the store asks its thread for. */
export type Order = { readonly kind: 'read' } | { readonly kind: 'fold'; readonly edits: readonly ItemEdit[]; readonly basis: FoldBasis }

// The thread in which a large file is checked, edited and written, so that nobody waits for it.
const writer = writerOf(String(workerData), loadCalendars())

parentPort?.on('message', async (order: Order) => {
  try {
    const result = order.kind === 'read' ? await writer.read() : await writer.fold(order.edits, order.basis)
    parentPort?.postMessage({ result }, handedOver(result))
  } catch (error) {
    // An error loses its code on the way to the other thread.
    parentPort?.postMessage({ error, code: error instanceof Error && 'code' in error ? error.code : undefined })
  }
})

/** The bytes of a file that was read are given away and not copied. */
function handedOver(result: FileReading | Folded): ArrayBuffer[] {
  if (result.kind !== 'register') return []
  const { buffer, byteLength } = result.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
