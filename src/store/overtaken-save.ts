import { readFile, rm, stat } from 'node:fs/promises'
import { readWritten, replaceFile } from './file.ts'
import type { JustReplaced } from './kept-copies.ts'
import { contentMark, justReplaced, keepCopies } from './kept-copies.ts'

/** `atMs`: the time under which what was replaced is kept. */
interface HowToEnd {
  readonly atMs: number
  readonly isRegister: (bytes: Uint8Array) => boolean
}

/**
 * Ends a writing that was cut short by the end of the process: a save by hand over which it was written in that very instant gets its place in the file
 * back, if nobody has written to the file since, and it is a register. What the bot had written there is in its state. For who holds the lock.
 */
export async function endCutShort(path: string, how: HowToEnd): Promise<void> {
  const cutShort = justReplaced(path)
  if (cutShort.length === 0) return
  const now = await stat(path, { bigint: true })
  for (const one of cutShort) {
    const then = await stat(one.replaced, { bigint: true })
    if (then.ino === now.ino) await rm(one.replaced)
    else if (contentMark(then) !== one.expected && contentMark(now) === one.by) await putSaveBack(path, one, how)
  }
  await keepCopies(path, how.atMs)
}

async function putSaveBack(path: string, { replaced }: JustReplaced, { atMs, isRegister }: HowToEnd): Promise<void> {
  const overtaken = await readFile(replaced)
  if (isRegister(overtaken)) await replaceFile(path, overtaken, { expected: await readWritten(path), atMs })
}
