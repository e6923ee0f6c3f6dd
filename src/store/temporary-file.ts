import { constants, readdirSync, unlinkSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const ending = 'relance-tmp'

/**
 * Writes bytes durably into a new file beside another one, with that one's mode and owner. Nobody can know its name before, and a link that stands
 * in its place is not followed.
 */
export async function writtenBeside(path: string, bytes: Uint8Array): Promise<string> {
  // Loaded with the first write, as an `import` of it also loads Web Crypto: 10 ms of a start.
  const { randomBytes } = await import('node:crypto')
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.${ending}`)
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants
  const { mode, uid, gid } = await stat(path)
  const handle = await open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
  try {
    await writeInPieces(handle, bytes)
    // Only root may give a file away; a file of one's own is one's own already.
    await handle.chown(uid, gid).catch(() => undefined)
    await handle.chmod(mode & 0o7777)
    await handle.sync()
  } catch (error) {
    await discardTemporary(temporary)
    throw error
  } finally {
    await handle.close()
  }
  return temporary
}

export async function discardTemporary(temporary: string): Promise<void> {
  // What can't be removed now is removed at the next start.
  await unlink(temporary).catch(() => undefined)
}

/** Removes what a crash left. For who holds the lock: then nobody is writing one. */
export function removeTemporaries(path: string): void {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${basename(path)}.`) || !name.endsWith(ending)) continue
    try {
      unlinkSync(join(folder, name))
    } catch {
      // A folder of that name is not ours; and what may not be removed takes room, and does no other harm.
    }
  }
}

const pieceBytes = 4_000_000

/** A piece at a time goes to the disk: one that takes 50 MB at once keeps every other commit waiting, and a reply's is one of them. */
async function writeInPieces(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    await handle.writeFile(bytes.subarray(at, at + pieceBytes))
    if (bytes.length > pieceBytes) await handle.datasync()
  }
}
