import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const compileCache = fileURLToPath(new URL('../../src/compile-cache.js', import.meta.url))
const child = fileURLToPath(new URL('./busy-child.ts', import.meta.url))

/** A bot in a process of its own, which the system can refuse to let write: to its files it is a disk that is full. */
export function aBusyBot(file: string, { as }: { as?: number } = {}) {
  const bot = spawn(process.execPath, ['--import', compileCache, child, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(as === undefined ? {} : { uid: as, gid: as }),
  })
  const lines: string[] = []
  const waiting: (() => void)[] = []
  createInterface({ input: bot.stdout }).on('line', (line) => {
    lines.push(line)
    for (const look of waiting) look()
  })
  return {
    lines,
    /** Resolves when what it has said so far is as wished. */
    until: (isSo: (lines: readonly string[]) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => isSo(lines) && resolve()
        waiting.push(look)
        look()
      }),
    limit(bytes: number | 'unlimited') {
      const set = spawnSync('prlimit', ['--pid', String(bot.pid), `--fsize=${bytes}:`], { encoding: 'utf8' })
      if (set.status !== 0) throw new Error(set.stderr)
    },
    async end() {
      bot.stdin.end()
      if (bot.exitCode === null) await once(bot, 'close')
    },
    async [Symbol.asyncDispose]() {
      bot.kill('SIGKILL')
      if (bot.exitCode === null && bot.signalCode === null) await once(bot, 'close')
    },
  }
}

export function acknowledgedIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^acknowledged (.*)/.exec(line)?.[1] ?? [])
}
