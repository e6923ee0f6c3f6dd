import { isUtf8 } from 'node:buffer'
import type { BigIntStats } from 'node:fs'
import { constants, renameSync, statSync } from 'node:fs'
import { lstat, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { getHeapStatistics } from 'node:v8'
import { decoded } from '../register/bytes.ts'
import type { ContentMark } from './kept-copies.ts'
import { contentMark, keepCopies, linkToReplaced } from './kept-copies.ts'
import { discardTemporary, writtenBeside } from './temporary-file.ts'

/** What tells one content of a file from another without reading it: any writing moves at least its ctime. */
export type Signature = string

/** A file's content stays the bytes that it is: a text of it takes as much memory once more, and twice that with one `’` in it. */
export interface Written {
  readonly bytes: Uint8Array
  readonly signature: Signature
}

/** An inode's number, and a time in nanoseconds, are longer than a number can hold. */
const asBigInts = { bigint: true } as const

/** Whoever saves a file leaves it alone for a moment within this time. */
const calmWithinMs = 1000

/**
 * The file's content, byte order mark and all, with the signature under which it was read.
 *
 * @throws {Error} if there is no such file, it may not be read, is no file, has more than can be held, changes without pause, or is not UTF-8.
 */
export async function readWritten(path: string): Promise<Written> {
  const until = performance.now() + calmWithinMs
  let last: Buffer | undefined
  for (;;) {
    const { bytes, before } = await bytesOf(path)
    const after = await signatureOf(path)
    // Somebody wrote to it while it was read: half of what was read may be old, half new. Who only touches it changes nothing.
    if (before === after || last?.equals(bytes)) return { bytes: knownAsText(bytes), signature: after }
    if (performance.now() >= until) throw new Error('somebody writes to it without pause')
    last = bytes
  }
}

async function bytesOf(path: string): Promise<{ bytes: Buffer; before: Signature }> {
  // A pipe would keep whoever opens it waiting until somebody writes into it.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await handle.stat(asBigInts)
    checkReadable(stats)
    // Memory of its own: it is handed to another thread as a whole.
    const bytes = Buffer.allocUnsafeSlow(Number(stats.size))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { bytes: length === bytes.length ? bytes : bytes.subarray(0, length), before: signatureFrom(stats) }
  } finally {
    await handle.close()
  }
}

/**
 * A register takes up to 8 bytes of memory for each of its file's (docs/PERFORMANCE.md), and more while an edited one takes the place of the one
 * before. More than that would end the process.
 */
const memoryPerByte = 14

function checkReadable(stats: BigIntStats): void {
  if (stats.isDirectory()) throw new Error('it is a folder')
  if (!stats.isFile()) throw new Error('it is a pipe or a device, and no file')
  const most = Math.floor(getHeapStatistics().heap_size_limit / memoryPerByte)
  if (stats.size > most)
    throw new Error(`it has ${megabytes(Number(stats.size))}, and this process has memory for a register of ${megabytes(most)}`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

function knownAsText(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes
  // Zeros are UTF-8, too; beside the first character they are the other half of a wider one.
  if (isUtf8(bytes) && first !== 0 && second !== 0) return bytes
  const read = decoded(bytes)
  throw new Error(read.ok ? 'is not UTF-8' : `line ${read.fault.line} ${read.fault.problem}`)
}

export async function signatureOf(path: string): Promise<Signature> {
  return signatureFrom(await stat(path, asBigInts))
}

/** The same at once, for a start that has nothing else to do. */
export function signatureNow(path: string): Signature {
  return signatureFrom(statSync(path, asBigInts))
}

function signatureFrom({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Signature {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`
}

/** `changed`: somebody has written to the file since `expected`, and nothing was replaced. `overtaken`: the content of a save of that very instant, if there was one. */
export type Replacement =
  | { readonly kind: 'written'; readonly signature: Signature; readonly overtaken?: Uint8Array }
  | { readonly kind: 'changed' }

/**
 * Replaces the file as a whole, durably: after a crash there is the old content or the new one. What was replaced is compared with what it was
 * thought to be, and kept beside the register as of `atMs` (kept-copies.ts); an overtaken save only once it is written again.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { expected, atMs }: { expected: Written; atMs: number },
): Promise<Replacement> {
  const temporary = await writtenBeside(path, bytes)
  let replaced: string | undefined
  try {
    const { ino } = await stat(path, asBigInts)
    const isExpected = await isStillThere(path, expected)
    // Whoever put a link here wants another file written, and not the link replaced.
    if ((await lstat(path)).isSymbolicLink()) throw new Error('a symbolic link was put in its place')
    if (isExpected) replaced = await linkToReplaced(path, { expected: markIn(expected), by: contentMark(await stat(temporary, asBigInts)) })
    // At once, with nothing in between: a new file that took the path after the link was made would be gone without a trace.
    if (replaced !== undefined && statSync(path, asBigInts).ino === ino) renameSync(temporary, path)
    else {
      await discard(temporary, replaced)
      return { kind: 'changed' }
    }
  } catch (error) {
    await discard(temporary, replaced)
    throw error
  }
  await syncFolder(dirname(path))

  const signature = await signatureOf(path)
  const overtaken = await overtakenBy(replaced, expected)
  if (overtaken !== undefined) return { kind: 'written', signature, overtaken }
  await keepCopies(path, atMs)
  return { kind: 'written', signature }
}

async function discard(temporary: string, replaced: string | undefined): Promise<void> {
  await discardTemporary(temporary)
  if (replaced !== undefined) await rm(replaced, { force: true })
}

/** Whether the file has this content. Who only touches it changes nothing. */
export async function isStillThere(path: string, { bytes, signature }: Written): Promise<boolean> {
  return (await signatureOf(path)) === signature || isSame((await readWritten(path)).bytes, bytes)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function overtakenBy(replaced: string, expected: Written): Promise<Uint8Array | undefined> {
  if (contentMark(await stat(replaced, asBigInts)) === markIn(expected)) return undefined
  const { bytes } = await readWritten(replaced)
  return isSame(bytes, expected.bytes) ? undefined : bytes
}

function markIn({ signature }: Written): ContentMark {
  const [ino = '', size = '', mtimeNs = ''] = signature.split(' ')
  return contentMark({ ino: BigInt(ino), size: BigInt(size), mtimeNs: BigInt(mtimeNs) })
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
