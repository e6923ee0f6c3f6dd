import { Worker } from 'node:worker_threads'
import type { Order } from './worker.ts'
import type { Folded, Writer } from './writer.ts'

/** A writer in a thread of its own. One fold at a time: the store waits for each. */
export function threadedWriter(path: string): Writer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: path })
  worker.unref()
  let death: unknown
  worker.on('error', (error) => {
    death = error
  })
  const give = (order: Order) => worker.postMessage(order)

  return {
    adopt(base) {
      give({ adopt: base })
    },

    fold(edits) {
      if (death !== undefined) return Promise.reject(death)
      return new Promise<Folded>((resolve, reject) => {
        // While a fold is under way the process stays up for it.
        worker.ref()
        const settled = () => {
          worker.unref()
          worker.off('message', answered)
          worker.off('exit', ended)
        }
        const answered = ({ result, error }: { result: Folded; error?: unknown }) => {
          settled()
          if (error === undefined) resolve(result)
          else reject(error)
        }
        const ended = () => {
          settled()
          reject(death ?? new Error(`The thread that writes ${path} has ended`))
        }
        worker.on('message', answered)
        worker.on('exit', ended)
        give({ fold: edits })
      })
    },

    async close() {
      await worker.terminate()
    },
  }
}
