import { constants, existsSync, realpathSync, statfsSync } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ownFolder } from '../../store/lock.ts'
import { stateVersion } from '../../store/sqlite/database.ts'
import { openToRead } from '../../store/sqlite/read-only.ts'
import type { Problem } from './problem.ts'

/** A bot stops writing where a disk is full: told while there is still time. */
const leastBytesFree = 200 * 1024 * 1024

/** What is wrong with the folders that the bot writes into. Nothing is written, so it may run meanwhile. */
export async function stateProblems(file: string, stateFolder: string | undefined): Promise<Problem[]> {
  if (!existsSync(file)) return []
  const realPath = realpathSync(file)
  const own = ownFolder(realPath)
  const folder = path.resolve(stateFolder ?? own)
  const folders = [...new Set([path.dirname(realPath), own, folder].map(nearestThere))]
  const problems = await Promise.all([
    ...folders.map((each) => unwritable(each)),
    ...folders.map((each) => noFolder(each)),
    unwritable(realPath),
    ...[...new Set([own, folder])].map((each) => tooOpen(each)),
    ...folders.map(async (each) => tooFull(each)),
  ])
  return [...problems.flat(), ...databaseProblems(folder, realPath, own)]
}

/** The place itself, or what is there of the way to it: that is where the bot would make it. */
function nearestThere(place: string): string {
  return existsSync(place) ? place : nearestThere(path.dirname(place))
}

async function unwritable(place: string): Promise<Problem[]> {
  try {
    await access(place, constants.R_OK | constants.W_OK)
    return []
  } catch (error) {
    return [
      {
        where: place,
        problem: `can't be read and written by user ${process.getuid?.() ?? '?'} (${codeOf(error)})`,
        mend: 'Give it to the user that the bot runs as: chown; in a systemd unit, name it in ReadWritePaths.',
      },
    ]
  }
}

async function noFolder(place: string): Promise<Problem[]> {
  const found = await stat(place).catch(() => undefined)
  if (!found || found.isDirectory()) return []
  return [{ where: place, problem: 'is no folder', mend: 'Move it away, or name another place in RELANCE_STATE.' }]
}

/** People's words stand in the state: nobody else on the machine has to read them. */
async function tooOpen(folder: string): Promise<Problem[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder).catch(() => [])
  const places = [folder, ...names.filter((name) => name !== '.gitignore').map((name) => path.join(folder, name))]
  const open: string[] = []
  const foreign: string[] = []
  for (const place of places) {
    const found = await stat(place).catch(() => undefined)
    if (found && (found.mode & 0o077) !== 0) open.push(`${path.basename(place)} ${(found.mode & 0o777).toString(8)}`)
    if (found && process.getuid && found.uid !== process.getuid()) foreign.push(`${path.basename(place)} of user ${found.uid}`)
  }
  return [
    ...(open.length === 0
      ? []
      : [
          {
            where: folder,
            problem: `may be read by others (${open.join(', ')})`,
            mend: `chmod -R go= ${folder}`,
            severity: 'warning',
          } as const,
        ]),
    ...(foreign.length === 0
      ? []
      : [
          {
            where: folder,
            problem: `belongs to another user than this one (${foreign.join(', ')})`,
            mend: 'Run doctor, and the bot, as the user who owns it; or give it to that user: chown -R.',
          },
        ]),
  ]
}

function tooFull(folder: string): Problem[] {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free >= leastBytesFree) return []
  return [
    {
      where: folder,
      problem: `has ${Math.floor(free / 1024 / 1024)} MB left; the bot wants 200`,
      mend: 'Make room, or move the register and its state to a larger disk.',
    },
  ]
}

function databaseProblems(folder: string, realPath: string, own: string): Problem[] {
  const where = path.join(folder, 'state.sqlite')
  if (!existsSync(where)) return []
  try {
    using database = openToRead(where)
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > stateVersion)
      return [
        { where, problem: `has version ${version}; this Relance knows versions up to ${stateVersion}`, mend: 'Run the newer Relance.' },
      ]
    const faults = database
      .prepare('PRAGMA quick_check(3)')
      .all()
      .map((row) => Object.values(row).join(' '))
      .filter((row) => row !== 'ok')
    if (faults.length > 0) return [damaged(where, faults.join('; '))]
    const owner = database.prepare("SELECT value FROM meta WHERE key = 'register'").get()?.['value']
    const expected = folder === own ? path.relative(own, realPath) : realPath
    if (owner === undefined || owner === expected) return []
    return [
      { where, problem: `is the state of another register (${owner})`, mend: 'Set RELANCE_STATE to a folder of this register’s own.' },
    ]
  } catch (error) {
    return [damaged(where, error instanceof Error ? error.message : String(error))]
  }
}

function damaged(where: string, problem: string): Problem {
  return { where, problem, mend: 'Stop the bot and see “A damaged state” in docs/OPERATIONS.md.' }
}

/** The process that looks after the register now, if one does. It takes no lock that the bot could miss. */
export async function holderOf(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined
  const realPath = realpathSync(file)
  const beside = path.join(ownFolder(realPath), path.basename(realPath))
  if (!existsSync(`${beside}.lock`)) return undefined
  try {
    using lock = new DatabaseSync(`${beside}.lock`, { readOnly: true, timeout: 0 })
    lock.prepare('PRAGMA schema_version').get()
    return undefined
  } catch {
    return (await readFile(`${beside}.holder`, 'utf8').catch(() => 'a process')).trim()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
