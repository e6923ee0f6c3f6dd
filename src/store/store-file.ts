import { realpathSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises'
import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import type { Fault } from '../register/fault.ts'
import { faultLine } from '../register/fault.ts'
import { wholeFileFault } from './file-health.ts'
import type { FileRegisters } from './file-registers.ts'
import type { Lock } from './lock.ts'
import { lockRegister } from './lock.ts'
import { NewsLine } from './news-line.ts'
import { watchOpened } from './opened-files.ts'
import { filesOf, openDatabase, probe } from './sqlite/database.ts'
import { factsAtOnce, factsOf } from './sqlite/facts.ts'
import { inboxOf } from './sqlite/inbox.ts'
import { ledgerOf } from './sqlite/ledger.ts'
import { pruning } from './sqlite/pruning.ts'
import { StateHealth } from './state-health.ts'
import type { OpeningStore, Store } from './store.ts'
import { removeTemporaries } from './temporary-file.ts'

/** The state is looked at this often. */
const stateLookEveryMs = 2000
/** By the machine's own time: a clock that is set forward by years makes no day shorter. */
const pruneEveryMs = 86_400_000
const firstPruneMs = 60_000
/** What was acknowledged is in the file within a second, unless the file can't be written. */
const saveWithinMs = 5000

export interface StoreSettings {
  /** The register; a symbolic link is followed. */
  readonly file: string
  /** The folder of the state; absent: `.relance` beside the register. */
  readonly stateFolder?: string
  readonly calendars: Calendars
  readonly now: () => DateTime
}

/** The register's file has faults at the start, and there is no good register to go on with. A line for each fault. */
export class FaultyRegister extends Error {
  readonly faults: readonly Fault[]

  constructor(file: string, faults: readonly Fault[]) {
    const count = `${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}`
    super([count, ...faults.map((fault) => faultLine(file, fault))].join('\n'))
    this.faults = faults
  }
}

/** The same with its register read. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const opening = openState(settings)
  try {
    return await opening.whole()
  } catch (error) {
    await opening.close()
    throw error
  }
}

/**
 * The store of one register: its file, and SQLite beside it. Takes the lock first, so that nothing is touched while another bot runs. What comes in
 * can be kept at once; the register is read when `whole` is called.
 *
 * @throws {FaultyRegister} if there is no such file; from `whole`, if it can't be read as a register.
 * @throws {Error} if another bot looks after the register, or the state folder belongs to another one.
 */
export function openState(settings: StoreSettings): OpeningStore {
  const path = realPathOf(settings.file)
  const lock = lockRegister(path)
  try {
    removeTemporaries(path)
    return openingStore(settings, { path, lock, database: openDatabase(path, settings.stateFolder) })
  } catch (error) {
    lock.close()
    throw error
  }
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    throw new FaultyRegister(file, [wholeFileFault('can not be read', error)])
  }
}

interface OpenState {
  readonly path: string
  readonly lock: Lock
  readonly database: DatabaseSync
}

function openingStore({ file, calendars, now }: StoreSettings, { path, lock, database }: OpenState): OpeningStore {
  const facts = factsAtOnce(database, now)
  const news = new NewsLine()
  let registers: FileRegisters | undefined
  const health: StateHealth = new StateHealth({
    name: database.location() ?? 'the state',
    takenAway: watchOpened({ files: [...filesOf(database), lock.path], name: file, path }),
    probe: () => probe(database),
    tell: (one) => news.tell(one),
    save: async () => void (await Promise.race([registers?.flushed(), wait(saveWithinMs)])),
  })
  let isClosed = false
  const prune = async (): Promise<void> => {
    try {
      const steps = pruning({ database, facts, nowMs: now().toMillis() })
      while (!isClosed && !health.guard(() => steps.next()).done) await immediate()
    } catch {
      // The state's health has heard of it; what is left is forgotten a day later.
    }
  }
  const looking = setInterval(() => health.look(), stateLookEveryMs)
  const pruner = setInterval(() => void prune(), pruneEveryMs)
  const firstPruning = setTimeout(() => void prune(), firstPruneMs)
  for (const timer of [looking, pruner, firstPruning]) timer.unref()
  let reading: Promise<Store> | undefined
  const closeAll = async (): Promise<void> => {
    isClosed = true
    clearInterval(looking)
    clearInterval(pruner)
    clearTimeout(firstPruning)
    await reading?.catch(() => undefined)
    await registers?.close()
    database.close()
    lock.close()
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= closeAll()
    return closing
  }
  const parts = {
    inbox: guarded(inboxOf(database, now), health),
    ledger: guarded(ledgerOf(database, now), health),
    facts: guarded(factsOf(facts), health),
    lost: health.lost,
    close,
    [Symbol.asyncDispose]: close,
  }
  const read = async (): Promise<Store> => {
    // What reads a register is half of a start, and nobody who speaks meanwhile waits for it.
    const { FileRegisters: Registers } = await import('./file-registers.ts')
    const started = new Registers({ path, database, facts, calendars, now, health, news })
    const faults = await started.start()
    if (faults) throw new FaultyRegister(file, faults)
    registers = started
    return { ...parts, registers: started }
  }
  return {
    ...parts,
    whole() {
      reading ??= read()
      return reading
    },
  }
}

/** The same part of the store; how it stands with the state is seen before each call, and by what it throws. */
function guarded<Part extends object>(part: Part, health: StateHealth): Part {
  const calls = Object.entries(part).map(([name, call]) => [name, (...given: unknown[]) => health.guardLater(() => call(...given))])
  return Object.fromEntries(calls) as Part
}
