import { Worker } from 'node:worker_threads'
import type { Order } from './worker.ts'
import type { FileReading, Folded, Writer } from './writer.ts'

/**
 * A writer whose work is done in threads. One thing at a time: the store waits for each. What checks a file needs several times its size, and is
 * ended then, which gives all of that back at once; what edits it stays, with the file's bytes at hand.
 */
export function threadedWriter(path: string): Writer {
  let editing: WriterThread | undefined
  return {
    read: async () => {
      const checking = new WriterThread(path)
      try {
        return await checking.ask<FileReading>({ kind: 'read' })
      } finally {
        await checking.end()
      }
    },
    fold: (edits, basis) => {
      // One that died (it ran out of memory, say) is followed by another.
      if (!editing?.isAlive) editing = new WriterThread(path)
      return editing.ask<Folded>({ kind: 'fold', edits, basis })
    },
    close: async () => {
      await editing?.end()
    },
  }
}

/** A thread that does what it is asked for. It begins at once, and keeps the process up only while something is under way. */
class WriterThread {
  readonly #worker: Worker
  readonly #path: string
  #death: unknown
  #isAlive = true

  constructor(path: string) {
    this.#path = path
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: path })
    this.#worker.on('error', (error) => {
      this.#death = error
    })
    this.#worker.on('exit', () => {
      this.#isAlive = false
    })
    this.#worker.unref()
  }

  get isAlive(): boolean {
    return this.#isAlive
  }

  ask<T>(order: Order): Promise<T> {
    const worker = this.#worker
    return new Promise<T>((resolve, reject) => {
      worker.ref()
      const settled = () => {
        worker.unref()
        worker.off('message', answered)
        worker.off('exit', ended)
      }
      const answered = ({ result, error, code }: { result: T; error?: object; code?: unknown }) => {
        settled()
        if (error === undefined) resolve(result)
        else reject(Object.assign(error, { code }))
      }
      const ended = () => {
        settled()
        reject(this.#death ?? new Error(`The thread that keeps ${this.#path} has ended`))
      }
      worker.on('message', answered)
      worker.on('exit', ended)
      worker.postMessage(order)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
