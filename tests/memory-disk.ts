import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'

const memory = '/dev/shm'
const leastBytes = 2 * 1024 ** 3
let folder: string | undefined

/**
 * Gives the tests a folder for temporary files in memory, if there is one: the bot has each commit on the disk before it goes on, and the tests wait
 * for many thousands. What a killed process has written stays there, as it would in the cache of a disk.
 */
export function setup(): void {
  if (!hasRoom()) return
  folder = mkdtempSync(path.join(memory, 'relance-tests-'))
  // As /tmp is: some tests run the bot as another user.
  chmodSync(folder, 0o1777)
  process.env['TMPDIR'] = folder
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > leastBytes
  } catch {
    return false
  }
}
