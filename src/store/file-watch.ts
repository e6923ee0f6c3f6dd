import { watch } from 'chokidar'

/** The file is looked at this often too: on a network's file system watching fails. */
const fileLookEveryMs = 2000

/** Calls back whenever the file may have changed, until it is closed. */
export class FileWatch {
  readonly #timer: NodeJS.Timeout
  readonly #watcher: ReturnType<typeof watch>

  constructor(path: string, look: () => void) {
    this.#watcher = watch(path, { ignoreInitial: true })
    // It does not see what happens before it is ready.
    this.#watcher.on('all', look).on('ready', look).on('error', look)
    this.#timer = setInterval(look, fileLookEveryMs)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#watcher.close()
  }
}
