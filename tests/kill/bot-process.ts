import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from '../e2e/process.ts'

const steps = path.resolve(import.meta.dirname, 'steps.ts')

/** `npm start`, with the steps loaded right before the bot. */
const stepped = main.toSpliced(-1, 0, '--import', steps)

/** One life of the bot, as `npm start` runs it. */
export class BotProcess {
  /** Resolves with what ended it: the named step, `SIGKILL` from outside, or an exit code. */
  readonly ended: Promise<string>
  readonly #child: ChildProcess
  #output = ''

  constructor({ folder, env, killAt }: { folder: string; env: Record<string, string>; killAt?: string }) {
    this.#child = spawn(process.execPath, stepped, {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...env, ...(killAt === undefined ? {} : { KILL_AT: killAt }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (piece) => {
        this.#output += piece
      })
    this.ended = new Promise((resolve) =>
      this.#child.on('close', (code, signal) => resolve(/^killed: (.+)$/m.exec(this.#output)?.[1] ?? signal ?? `exit ${code}`)),
    )
  }

  get output(): string {
    return this.#output
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** Does something while the process stands still in whatever it was doing. */
  frozen(work: () => void): void {
    if (this.#child.kill('SIGSTOP')) while (!isStopped(this.#child.pid));
    work()
    this.#child.kill('SIGCONT')
  }
}

/** Whether each thread of the process stands still, or is gone. */
function isStopped(pid: number | undefined): boolean {
  try {
    const threads = `/proc/${pid}/task`
    return readdirSync(threads).every((id) => /^\d+ \(.*\) [TtZX]/.test(readFileSync(`${threads}/${id}/stat`, 'utf8')))
  } catch {
    return true
  }
}
