import { join, relative, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { whyOf } from '../file-errors.ts'
import { ownFolder } from '../lock.ts'
import { makeOwnFile, makeOwnFolder } from '../own-files.ts'
import { databaseFault } from './faults.ts'

/**
 * Each step brings a state from one version to the next. A released step is never edited.
 * `changes` keeps what was made through the bot, so that entries which vanish from the file are noticed and can be put back.
 */
const steps = [
  `CREATE TABLE changes (seq INTEGER PRIMARY KEY, change TEXT NOT NULL, entries TEXT NOT NULL, place INTEGER NOT NULL);
   CREATE INDEX changes_by_place ON changes (place) WHERE place <> 1;
   CREATE TABLE causes (cause TEXT PRIMARY KEY, outcome TEXT NOT NULL, at_ms INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE inbox (seq INTEGER PRIMARY KEY, cause TEXT NOT NULL UNIQUE, body TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0, at_ms INTEGER NOT NULL);
   CREATE INDEX inbox_open ON inbox (seq) WHERE done = 0;
   CREATE TABLE ledger (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, state TEXT NOT NULL, team TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL,
     daily INTEGER NOT NULL, planned_ms INTEGER NOT NULL, planned_zone TEXT NOT NULL, page INTEGER NOT NULL, channel TEXT NOT NULL, ts TEXT,
     attempted_ms INTEGER NOT NULL, attempts INTEGER NOT NULL, message TEXT NOT NULL);
   CREATE INDEX ledger_daily ON ledger (team, planned_ms, seq) WHERE daily = 1;
   CREATE INDEX ledger_polls ON ledger (team, planned_ms, seq) WHERE kind = 'poll';
   CREATE INDEX ledger_open ON ledger (seq) WHERE state = 'intent';
   CREATE INDEX ledger_place ON ledger (channel, ts);
   CREATE INDEX ledger_planned ON ledger (planned_ms, seq);
   CREATE TABLE ledger_items (team TEXT NOT NULL, id TEXT NOT NULL, reason TEXT NOT NULL, planned_ms INTEGER NOT NULL, seq INTEGER NOT NULL);
   CREATE INDEX items_by_team ON ledger_items (team, id, planned_ms, seq);
   CREATE INDEX items_by_reason ON ledger_items (team, id, reason, planned_ms, seq);
   CREATE INDEX items_by_id ON ledger_items (id, planned_ms, seq);
   CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`,
  'CREATE TABLE arrivals (id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) WITHOUT ROWID;',
  `ALTER TABLE ledger DROP COLUMN planned_zone;
   ALTER TABLE ledger ADD COLUMN shown TEXT;`,
  `ALTER TABLE ledger_items ADD COLUMN day TEXT NOT NULL DEFAULT '';
   UPDATE ledger_items SET day = (SELECT day FROM ledger WHERE ledger.seq = ledger_items.seq);
   DROP INDEX ledger_daily;
   DROP INDEX ledger_polls;
   DROP INDEX items_by_team;
   DROP INDEX items_by_reason;
   CREATE INDEX ledger_daily ON ledger (team, day, seq) WHERE daily = 1;
   CREATE INDEX ledger_polls ON ledger (team, day, seq) WHERE kind = 'poll';
   CREATE INDEX items_by_team ON ledger_items (team, id, day, seq);
   CREATE INDEX items_by_reason ON ledger_items (team, id, reason, day, seq);`,
  // What was sent to one receiver is read as a whole; only the threads of a commitment are still found by it.
  `DROP INDEX ledger_daily;
   DROP INDEX items_by_team;
   DROP INDEX items_by_reason;
   ALTER TABLE ledger DROP COLUMN daily;
   ALTER TABLE ledger_items DROP COLUMN reason;
   ALTER TABLE ledger_items DROP COLUMN day;
   CREATE INDEX ledger_by_team ON ledger (team, day, seq);`,
  // When it was last set: what nobody asks for any more is forgotten by its age.
  'ALTER TABLE facts ADD COLUMN at_ms INTEGER NOT NULL DEFAULT 0',
  // Whom a direct message is for: it keeps to what they have chosen.
  'ALTER TABLE ledger ADD COLUMN person TEXT',
]

/** The log is cut to this once what it has is in the database: one large commit does not keep its room for ever. */
const mostLogBytes = 16_000_000

/** Nobody else writes into it. Who holds it for longer keeps no thread of ours waiting: what fails is tried again. */
const busyMs = 250

/** The version of the state that this Relance writes, and the newest that it can read. */
export const stateVersion = steps.length

/**
 * The state's database, at today's schema. `folder` is absent if the state stands beside the register.
 *
 * @throws {Error} if the folder holds the state of another register, was written by a newer Relance, is damaged, or can't be written.
 */
export function openDatabase(realPath: string, folder: string | undefined): DatabaseSync {
  const own = ownFolder(realPath)
  const stateFolder = resolve(folder ?? own)
  const file = join(stateFolder, 'state.sqlite')
  let database: DatabaseSync | undefined
  try {
    makeOwnFolder(stateFolder)
    makeOwnFile(file)
    database = new DatabaseSync(file, { timeout: busyMs })
    // What is forgotten is given back to the disk; before the first table, or it takes a VACUUM.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec(`PRAGMA journal_size_limit = ${mostLogBytes}`)
    checkWhole(database)
    checkOurs(database)
    database.exec('CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
    // A state beside its register may be moved along with it.
    claim(database, stateFolder, stateFolder === own ? relative(own, realPath) : realPath)
    migrate(database, file)
    return database
  } catch (error) {
    database?.close()
    throw openingError(file, error)
  }
}

/** A page that is cut off or overwritten is found now, and not when what stands on it is asked for. */
function checkWhole(database: DatabaseSync): void {
  const found = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check)
  if (found !== 'ok') throw new Damage(found)
}

/** The log of another database, left beside this one, has put that one's pages in the place of ours. */
function checkOurs(database: DatabaseSync): void {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (tables.length > 0 && !tables.some(({ name }) => name === 'meta')) throw new Damage('it holds another database')
}

class Damage extends Error {}

/** What is wrong with the state, and the way out. */
function openingError(file: string, error: unknown): unknown {
  const fault = error instanceof Damage ? { kind: 'damaged', why: error.message } : databaseFault(error)
  if (fault?.kind === 'damaged')
    return new Error(`${file} is damaged, and is no state of Relance (${fault.why}). ${wayOut(file)}`, { cause: error })
  if (fault)
    return new Error(`${file} can't be written: ${fault.why}. Nothing could be recorded, so Relance does not start.`, { cause: error })
  if (!(error instanceof Error && 'syscall' in error)) return error
  return new Error(`${file} can't be used as the state: ${whyOf(error)}. Nothing could be recorded, so Relance does not start.`, {
    cause: error,
  })
}

function wayOut(file: string): string {
  return (
    `Move it away, with ${file}-wal and ${file}-shm if they are there, and start again: the register has what was recorded, and the channels' ` +
    'history tells what was sent and what was said since. What may be lost is an answer of the last second before the bot ended, or all those that ' +
    'waited while the register could not be written.'
  )
}

function claim(database: DatabaseSync, stateFolder: string, register: string): void {
  database.prepare("INSERT OR IGNORE INTO meta VALUES ('register', ?)").run(register)
  const owner = database.prepare("SELECT value FROM meta WHERE key = 'register'").get()?.value
  if (owner !== register)
    throw new Error(
      `${stateFolder} holds the state of another register (${owner}), not of ${register}. Give each register a state folder of its own.`,
    )
}

function migrate(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (version > stateVersion)
    throw new Error(
      `${file} has version ${version} of the state; this Relance knows versions up to ${stateVersion}. Run the newer Relance.`,
    )
  for (const [i, step] of steps.entries()) {
    if (i < version) continue
    database.exec(`BEGIN; ${step}; PRAGMA user_version = ${i + 1}; COMMIT`)
  }
}

/** The files of an open database: without one of them, what it keeps is not there for who opens it next. */
export function filesOf(database: DatabaseSync): string[] {
  const file = database.location()
  return file === null ? [] : [file, `${file}-wal`, `${file}-shm`]
}

/** Everything or nothing, durable when it returns. The database can be used again if it throws. */
export function inOneCommit<T>(database: DatabaseSync, work: () => T): T {
  // What could not be rolled back when it failed stands in the way of everything else.
  rollBack(database)
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    try {
      rollBack(database)
    } catch {
      // Why it failed at first is what is to be told.
    }
    throw error
  }
}

/** On a full disk SQLite has done it by itself. */
function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec('ROLLBACK')
}

/** As many bytes as many answers need: a disk that has no room for them is as good as full. */
const probeBytes = 250_000

/** Writes something and takes it out again. Throws if the database can't be written. */
export function probe(database: DatabaseSync): void {
  inOneCommit(database, () => database.prepare("INSERT OR REPLACE INTO meta VALUES ('probe', zeroblob(?))").run(probeBytes))
  database.exec("DELETE FROM meta WHERE key = 'probe'")
}

/** Survives a kill of the process at once, a loss of power from the next commit on. Spares a wait for the disk. */
export function withoutSync(database: DatabaseSync, work: () => void): void {
  const before = Number(database.prepare('PRAGMA synchronous').get()?.synchronous)
  database.exec('PRAGMA synchronous = NORMAL')
  try {
    work()
  } finally {
    database.exec(`PRAGMA synchronous = ${before}`)
  }
}
