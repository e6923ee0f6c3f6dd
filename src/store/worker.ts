import { parentPort, workerData } from 'node:worker_threads'
import type { Base, ItemEdit } from './writer.ts'
import { writerOf } from './writer.ts'

/** What the store asks its thread for, one at a time. */
export type Order = { readonly adopt: Base } | { readonly fold: readonly ItemEdit[] }

// The thread in which a large file is edited and written, so that nobody waits for it.
const writer = writerOf(String(workerData))

parentPort?.on('message', async (order: Order) => {
  try {
    const result = 'adopt' in order ? await writer.adopt(order.adopt) : await writer.fold(order.fold)
    parentPort?.postMessage({ result })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
