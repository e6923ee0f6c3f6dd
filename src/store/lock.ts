import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { whyOf } from './file-errors.ts'
import { closeFolderToOthers, makeOwnFile, makeOwnFolder } from './own-files.ts'
import { databaseFault } from './sqlite/faults.ts'

/** Held as long as the bot runs. The kernel gives it up with the process, so a crash leaves nothing behind. */
export interface Lock {
  readonly path: string
  close(): void
}

/** The folder beside the register in which Relance keeps what is its own. */
export function ownFolder(realPath: string): string {
  return join(dirname(realPath), '.relance')
}

/**
 * The lock of a register, by its real path: one bot a register, whatever state folder each uses.
 *
 * @throws {Error} that says who holds it.
 */
export function lockRegister(realPath: string): Lock {
  const folder = ownFolder(realPath)
  makeOwnFolder(folder)
  // Nobody wants a bot's own files in the register's history.
  writeIfAbsent(join(folder, '.gitignore'), '*\n')

  const holder = join(folder, `${basename(realPath)}.holder`)
  const path = join(folder, `${basename(realPath)}.lock`)
  let database: DatabaseSync | undefined
  try {
    makeOwnFile(path)
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database?.close()
    if (!isBusy(cause)) throw new Error(`${realPath} can't be locked by ${path}: ${databaseFault(cause)?.why ?? whyOf(cause)}.`, { cause })
    throw new Error(
      `${realPath} is already looked after by another Relance (${readHolder(holder)}). Stop that one first: one bot a register.`,
      {
        cause,
      },
    )
  }
  // A new file: what somebody else has put there is not written into.
  rmSync(holder, { force: true })
  writeFileSync(holder, `process ${process.pid} on ${hostname()}\n`, { mode: 0o600, flag: 'wx' })
  closeFolderToOthers(folder)
  return { path, close: () => database.close() }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'unknown'
  } catch {
    return 'which has not said its process id yet'
  }
}

function writeIfAbsent(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** SQLITE_BUSY, or SQLITE_LOCKED within one process. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6)
}
