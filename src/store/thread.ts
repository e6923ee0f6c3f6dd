import { Worker } from 'node:worker_threads'
import type { Order } from './worker.ts'
import type { Folded, Writer } from './writer.ts'

/** A writer in a thread of its own. Only one order is under way at a time: the store waits for each. */
export function threadedWriter(path: string): Writer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: path })
  worker.unref()

  function ask<T>(order: Order): Promise<T> {
    return new Promise((resolve, reject) => {
      // While an order is under way the process stays up for it.
      worker.ref()
      const settled = () => {
        worker.unref()
        worker.off('message', answered)
        worker.off('error', failed)
        worker.off('exit', ended)
      }
      const answered = ({ result, error }: { result: T; error?: unknown }) => {
        settled()
        if (error === undefined) resolve(result)
        else reject(error)
      }
      const failed = (error: unknown) => {
        settled()
        reject(error)
      }
      const ended = () => failed(new Error(`The thread that writes ${path} has ended`))
      worker.on('message', answered)
      worker.on('error', failed)
      worker.on('exit', ended)
      worker.postMessage(order)
    })
  }

  return {
    adopt: (base) => ask<void>({ adopt: base }),
    fold: (edits) => ask<Folded>({ fold: edits }),
    async close() {
      await worker.terminate()
    },
  }
}
