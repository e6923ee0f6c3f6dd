import { constants, existsSync, realpathSync } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ledgerBegun } from './facts.ts'
import { ownFolder } from './lock.ts'
import { openToRead } from './sqlite/read-only.ts'

/** The target has something in it already: a backup never takes the place of another. */
export class BackupRefused extends Error {}

/**
 * Copies the register and its state, as they were at one moment, into a folder that is not there yet. The bot may run meanwhile.
 *
 * The state comes first. So a change that is made in between is in the copied file, too, and not yet folded in by the copied state: the same as
 * after a crash, and made once. The other way round it would be in neither.
 *
 * @throws {BackupRefused} if the folder has something in it, or the register is not there.
 */
export async function backUp({
  file,
  stateFolder,
  target,
}: {
  file: string
  stateFolder: string | undefined
  target: string
}): Promise<void> {
  if (!existsSync(file)) throw new BackupRefused(`${file} is not there; expected a register`)
  if (existsSync(target) && (await readdir(target)).length > 0)
    throw new BackupRefused(`${target} has something in it; expected a folder that is not there yet`)
  const realPath = realpathSync(file)
  const state = path.join(path.resolve(stateFolder ?? ownFolder(realPath)), 'state.sqlite')
  const copy = path.join(target, path.basename(realPath))
  const own = ownFolder(path.resolve(copy))
  try {
    await mkdir(own, { recursive: true, mode: 0o700 })
    await chmod(target, 0o700)
    if (existsSync(state)) await copyState(state, { own, register: path.relative(own, path.resolve(copy)) })
    await copyFile(realPath, copy, constants.COPYFILE_EXCL)
    await chmod(copy, 0o600)
    for (const place of [copy, own, target]) await synced(place)
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    await rm(copy, { force: true })
    throw error
  }
}

async function copyState(state: string, { own, register }: { own: string; register: string }): Promise<void> {
  const copying = path.join(own, 'copying.sqlite')
  {
    using database = openToRead(state)
    database.prepare('VACUUM INTO ?').run(copying)
  }
  await chmod(copying, 0o600)
  {
    using database = new DatabaseSync(copying)
    // It stands beside its register from now on.
    database.prepare("UPDATE meta SET value = ? WHERE key = 'register'").run(register)
    // What goes out after this moment is not in the copied ledger. Whoever starts from it reads in the channels what was sent, and sends nothing twice.
    database.prepare('DELETE FROM facts WHERE key = ?').run(ledgerBegun.key)
  }
  await synced(copying)
  await rename(copying, path.join(own, 'state.sqlite'))
}

async function synced(place: string): Promise<void> {
  const handle = await open(place)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
