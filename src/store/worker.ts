import { parentPort, workerData } from 'node:worker_threads'
import type { Base, ItemEdit } from './writer.ts'
import { writerOf } from './writer.ts'

/** What the store asks its thread for; only a fold is answered. */
export type Order = { readonly adopt: Base } | { readonly fold: readonly ItemEdit[] }

// The thread in which a large file is edited and written, so that nobody waits for it.
const writer = writerOf(String(workerData))

parentPort?.on('message', async (order: Order) => {
  try {
    if ('adopt' in order) writer.adopt(order.adopt)
    else parentPort?.postMessage({ result: await writer.fold(order.fold) })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
