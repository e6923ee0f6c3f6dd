import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const folderMode = 0o700
const fileMode = 0o600

/** A folder for nobody else: what people say stands in it. */
export function makeOwnFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: folderMode })
}

/** Makes a file for nobody else, if there is none yet. What SQLite puts beside it has the same mode. */
export function makeOwnFile(path: string): void {
  closeSync(openSync(path, 'a', fileMode))
  closeToOthers(path, fileMode)
}

/** Closes a folder and all that is in it to others, whatever made it. */
export function closeFolderToOthers(folder: string): void {
  closeToOthers(folder, folderMode)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) closeFolderToOthers(path)
    // A file with a second name somewhere else is somebody's own.
    else if (entry.isFile() && lstatSync(path).nlink === 1) closeToOthers(path, fileMode)
  }
}

function closeToOthers(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    // Who was given the folder by another user has to leave it as it is, and a disk may have no modes.
    if (!(error instanceof Error && 'code' in error && unchangeable.has(String(error.code)))) throw error
  }
}

const unchangeable = new Set(['EPERM', 'EROFS', 'ENOTSUP', 'ENOSYS'])
