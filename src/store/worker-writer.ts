import { Worker } from 'node:worker_threads'
import type { Order } from './worker.ts'
import type { FileReading, Folded, Writer } from './writer.ts'

/** A writer in a thread of its own, which begins with its first order. One thing at a time: the store waits for each. */
export function threadedWriter(path: string): Writer {
  let worker: Worker | undefined
  let death: unknown
  const begin = (): Worker => {
    const begun = new Worker(new URL('./worker.ts', import.meta.url), { workerData: path })
    begun.on('error', (error) => {
      death = error
    })
    return begun
  }

  const ask = <T>(order: Order): Promise<T> => {
    if (death !== undefined) return Promise.reject(death)
    worker ??= begin()
    const thread = worker
    return new Promise<T>((resolve, reject) => {
      // While something is under way the process stays up for it.
      thread.ref()
      const settled = () => {
        thread.unref()
        thread.off('message', answered)
        thread.off('exit', ended)
      }
      const answered = ({ result, error, code }: { result: T; error?: object; code?: unknown }) => {
        settled()
        if (error === undefined) resolve(result)
        else reject(Object.assign(error, { code }))
      }
      const ended = () => {
        settled()
        reject(death ?? new Error(`The thread that keeps ${path} has ended`))
      }
      thread.on('message', answered)
      thread.on('exit', ended)
      thread.postMessage(order)
    })
  }

  return {
    read: () => ask<FileReading>({ kind: 'read' }),
    fold: (edits, onto) => ask<Folded>({ kind: 'fold', edits, onto }),
    close: async () => {
      await worker?.terminate()
    },
  }
}
