import { isUtf8 } from 'node:buffer'
import type { BigIntStats } from 'node:fs'
import { constants, statSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { decoded } from '../register/bytes.ts'
import { ownFolder } from './lock.ts'

/** What tells one content of a file from another without reading it: any writing moves at least its ctime. */
export type Signature = string

/** A file's content stays the bytes that it is: a text of it takes as much memory once more, and twice that with one `’` in it. */
export interface Written {
  readonly bytes: Uint8Array
  readonly signature: Signature
}

/**
 * The file's content, byte order mark and all, with the signature under which it was read.
 *
 * @throws {Error} if there is no such file, it may not be read, or it is not UTF-8.
 */
export async function readWritten(path: string): Promise<Written> {
  for (;;) {
    const before = await signatureOf(path)
    const bytes = await readFile(path)
    const after = await signatureOf(path)
    // Somebody wrote to it while it was read: half of what was read may be old, half new.
    if (before === after) return { bytes: knownAsText(bytes), signature: after }
  }
}

function knownAsText(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes
  const read = decoded(bytes)
  throw new Error(read.ok ? 'is not UTF-8' : `line ${read.fault.line} ${read.fault.problem}`)
}

export async function signatureOf(path: string): Promise<Signature> {
  return signatureFrom(await stat(path, { bigint: true }))
}

/** The same at once, for a start that has nothing else to do. */
export function signatureNow(path: string): Signature {
  return signatureFrom(statSync(path, { bigint: true }))
}

function signatureFrom({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Signature {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`
}

/** `changed`: somebody has written to the file since `expected`, and nothing was replaced. `overtaken`: the text of a save of that very instant, if there was one. */
export type Replacement =
  | { readonly kind: 'written'; readonly signature: Signature; readonly overtaken?: Uint8Array }
  | { readonly kind: 'changed' }

/**
 * Replaces the file as a whole, durably: after a crash there is the old content or the new one. What was replaced is kept beside the register
 * (the last 20), and compared with what it was thought to be.
 */
export async function replaceFile(path: string, bytes: Uint8Array, expected: Written): Promise<Replacement> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.relance-tmp`)
  await writeDurably(temporary, bytes, path)

  if ((await signatureOf(path)) !== expected.signature && !isSame((await readWritten(path)).bytes, expected.bytes)) {
    await rm(temporary)
    return { kind: 'changed' }
  }
  const replaced = join(await replacedFolder(path), 'last')
  await rm(replaced, { force: true })
  // A link to the old file sees also what an editor writes into it in this very instant.
  await link(path, replaced).catch(() => copyFile(path, replaced, constants.COPYFILE_EXCL))
  await rename(temporary, path)
  await syncFolder(folder)

  const signature = await signatureOf(path)
  const overtaken = await overtakenBy(replaced, expected)
  await keepReplaced(replaced)
  return { kind: 'written', signature, ...(overtaken === undefined ? {} : { overtaken }) }
}

const pieceBytes = 4_000_000

async function writeDurably(file: string, bytes: Uint8Array, like: string): Promise<void> {
  const { mode, uid, gid } = await stat(like)
  const handle = await open(file, 'w', mode)
  try {
    await writeInPieces(handle, bytes)
    await handle.chmod(mode & 0o7777)
    // Only root may give a file away; a file of one's own is one's own already.
    await handle.chown(uid, gid).catch(() => undefined)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A piece at a time goes to the disk: one that takes 50 MB at once keeps every other commit waiting, and a reply's is one of them. */
async function writeInPieces(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    await handle.writeFile(bytes.subarray(at, at + pieceBytes))
    if (bytes.length > pieceBytes) await handle.datasync()
  }
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
  const [ino, size, mtimeNs] = expected.signature.split(' ')
  const now = await stat(replaced, { bigint: true })
  // The link itself has moved the ctime.
  if (`${now.ino} ${now.size} ${now.mtimeNs}` === `${ino} ${size} ${mtimeNs}`) return undefined
  const { bytes } = await readWritten(replaced)
  return isSame(bytes, expected.bytes) ? undefined : bytes
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

const versionsKept = 20

async function replacedFolder(path: string): Promise<string> {
  const folder = join(ownFolder(path), `${basename(path)}.replaced`)
  await mkdir(folder, { recursive: true })
  return folder
}

async function keepReplaced(last: string): Promise<void> {
  const folder = dirname(last)
  const numbers = (await readdir(folder))
    .map(Number)
    .filter(Number.isInteger)
    .toSorted((a, b) => a - b)
  await rename(last, join(folder, String((numbers.at(-1) ?? 0) + 1)))
  for (const number of numbers.slice(0, Math.max(0, numbers.length + 1 - versionsKept)))
    await rm(join(folder, String(number)), { force: true })
}
