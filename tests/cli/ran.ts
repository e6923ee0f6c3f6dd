import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { runCli } from '../../src/cli/run.ts'

/** What came of a command: its exit code, and all that it printed. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command in this process, which takes a hundredth of the time of one of its own. */
export async function ran(...args: string[]): Promise<Ran> {
  const [out, err] = [kept(process.stdout), kept(process.stderr)]
  try {
    return { code: await runCli(args), out: out.text(), err: err.text() }
  } finally {
    out.giveBack()
    err.giveBack()
  }
}

/** Keeps what is written to a stream, instead of writing it. */
function kept(stream: NodeJS.WriteStream): { text: () => string; giveBack: () => void } {
  const pieces: string[] = []
  const write = stream.write
  stream.write = (piece: string | Uint8Array) => pieces.push(String(piece)) > 0
  return {
    text: () => pieces.join(''),
    giveBack: () => {
      stream.write = write
    },
  }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Runs a command as `npm run relance` does, in a process of its own. */
export async function ranAlone(args: readonly string[], { cwd = root, env = process.env } = {}): Promise<Ran> {
  const command = ['--import', path.join(root, 'src/compile-cache.js'), path.join(root, 'src/cli/relance.ts')]
  const child = spawn(process.execPath, [...command, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}
