import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from './problem.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Whether the binary of Node that runs this is the one whose hash is in git. */
export async function runtimeProblems(binary: string): Promise<Problem[]> {
  const sums = await readFile(path.join(root, 'ops/runtime/SHA256SUMS'), 'utf8')
  const pinned = Object.fromEntries(
    sums
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/).reverse()),
  ) as Record<string, string>
  const platform = `node-${process.platform}-${process.arch}@`
  const [name] = Object.keys(pinned).filter((each) => each.startsWith(platform))
  if (name === undefined)
    return [
      {
        where: binary,
        problem: `is ${process.version}; no binary of ${process.platform} ${process.arch} has its hash in ops/runtime/SHA256SUMS`,
        mend: 'Run it on Linux, x64 or arm64, or trust this machine’s own Node.',
        severity: 'warning',
      },
    ]
  const found = await sha256Of(binary)
  if (found === pinned[name]) return []
  return [
    {
      where: binary,
      problem: `is ${process.version} with the hash ${found}; ops/runtime/SHA256SUMS has ${pinned[name]} for ${name}`,
      mend: 'Run the bot by node_modules/.bin/node; if that is what was run, install again: npm ci --omit=dev.',
    },
  ]
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  // The binary has a hundred megabytes: most of the time would go into asking for the next of the usual 64 kB.
  for await (const piece of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}
