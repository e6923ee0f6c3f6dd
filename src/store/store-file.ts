import { realpath, stat } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { watch } from 'chokidar'
import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { Fault } from '../register/fault.ts'
import { instantOf } from '../register/instant.ts'
import { parseRegister } from '../register/parse.ts'
import type { Register } from '../register/register.ts'
import { inOneCommit, openDatabase } from './database.ts'
import { factsOf } from './facts.ts'
import type { Signature } from './file.ts'
import { readText, signatureOf } from './file.ts'
import type { Journal, JournalRow, Outcome } from './journal.ts'
import { journalOf } from './journal.ts'
import { ledgerOf } from './ledger.ts'
import { LiveRegister, targetOf } from './live.ts'
import type { Lock } from './lock.ts'
import { lockRegister } from './lock.ts'
import type { Facts, Ledger, Store, StoreNews } from './store.ts'
import { threadedWriter } from './thread.ts'
import type { Vanished } from './vanished.ts'
import { vanishedOf } from './vanished.ts'
import type { Writer } from './writer.ts'
import { writerOf } from './writer.ts'

export interface StoreSettings {
  /** The register; a symbolic link is followed. */
  readonly file: string
  /** Where the state is kept; `.relance` beside the register where absent. */
  readonly stateFolder?: string
  readonly calendars: Calendars
  readonly now: () => DateTime
}

/** The register's file has faults at the start, when there is no good register to go on with. */
export class FaultyRegister extends Error {
  readonly faults: readonly Fault[]

  constructor(file: string, faults: readonly Fault[]) {
    super(`${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}`)
    this.faults = faults
  }
}

/**
 * The store of one register: its file, and SQLite beside it. Takes the lock first, so that nothing is touched where another bot runs.
 *
 * @throws {FaultyRegister} where the file can't be read as a register.
 * @throws {Error} where another bot looks after the register, or the state folder belongs to another one.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const path = await realpath(settings.file)
  const lock = lockRegister(path)
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(path, settings.stateFolder)
    const store = new FileStore(settings, { path, lock, database })
    await store.start()
    return store
  } catch (error) {
    database?.close()
    lock.close()
    throw error
  }
}

/** Above this a file is edited and written in a thread of its own; a smaller one takes a few milliseconds, less than a thread's start. */
const largeBytes = 1_000_000
/** Changes of a moment are written together; well within the second that is promised. */
const foldDelayMs = 100
/** An editor that empties a file before it fills it again gets this long. */
const patienceMs = 2000
const againMs = 100
/** Where watching fails (a network's file system), the file is still looked at. */
const lookEveryMs = 2000

interface Call {
  readonly cause: string
  readonly changes: readonly Change[]
  readonly resolve: (applied: readonly Applied[]) => void
  readonly reject: (error: unknown) => void
}

class FileStore implements Store {
  readonly ledger: Ledger
  readonly facts: Facts
  readonly #settings: StoreSettings
  readonly #path: string
  readonly #lock: Lock
  readonly #database: DatabaseSync
  readonly #journal: Journal
  readonly #vanished: Vanished
  #writer: Writer | undefined
  #live: LiveRegister | undefined
  /** The file as it was last read or written. */
  #signature: Signature = ''
  #faultySignature: Signature = ''
  /** `faulty`: nothing is folded until it is mended. `unwritable`: tried again at each look. */
  #broken: 'faulty' | 'unwritable' | undefined
  /** Changes of the journal that are not in the file. */
  #waiting: number[] = []
  #calls: Call[] = []
  #work: Promise<void> | undefined
  #isLookWanted = false
  #isFoldWanted = false
  #isClosing = false
  #foldTimer: NodeJS.Timeout | undefined
  #lookTimer: NodeJS.Timeout | undefined
  #watcher: ReturnType<typeof watch> | undefined
  readonly #listeners: ((news: StoreNews) => void)[] = []
  /** What happened before anybody listened. */
  #untold: StoreNews[] = []
  #flushes: (() => void)[] = []

  constructor(settings: StoreSettings, { path, lock, database }: { path: string; lock: Lock; database: DatabaseSync }) {
    this.#settings = settings
    this.#path = path
    this.#lock = lock
    this.#database = database
    this.#journal = journalOf(database, settings.now)
    this.ledger = ledgerOf(database, settings.now)
    this.facts = factsOf(database)
    this.#vanished = vanishedOf(this.facts)
  }

  async start(): Promise<void> {
    this.#journal.forgetOld()
    const isLarge = (await stat(this.#path)).size > largeBytes
    this.#writer = isLarge ? threadedWriter(this.#path) : writerOf(this.#path)
    try {
      const faults = await this.#takeUp()
      if (faults) throw new FaultyRegister(this.#settings.file, faults)
    } catch (error) {
      await this.#writer.close()
      throw error
    }
    this.#watcher = watch(this.#path, { ignoreInitial: true }).on('all', () => this.#look())
    // What happens before the watcher is ready it does not see.
    this.#watcher.on('ready', () => this.#look()).on('error', () => this.#look())
    this.#lookTimer = setInterval(() => this.#look(), lookEveryMs)
    this.#lookTimer.unref()
  }

  register(): Register {
    return this.#current().register
  }

  #current(): LiveRegister {
    if (!this.#live) throw new Error('The store is not open')
    return this.#live
  }

  change(cause: string, changes: readonly Change[]): Promise<readonly Applied[]> {
    return new Promise((resolve, reject) => {
      if (this.#isClosing) throw new Error('The store is closed')
      this.#calls.push({ cause, changes, resolve, reject })
      // All that is asked for in this turn goes into one commit: one fsync for all.
      if (this.#calls.length === 1) setImmediate(() => this.#commit())
    })
  }

  #commit(): void {
    const calls = this.#calls
    this.#calls = []
    if (calls.length === 0) return
    const live = this.#current()
    const rows: JournalRow[] = []
    try {
      const outcomes = live.attempt(() =>
        inOneCommit(this.#database, () => calls.map(({ cause, changes }) => this.#outcome(live, { cause, changes, rows }))),
      )
      this.#waiting.push(...rows.map((row) => row.seq))
      for (const [i, call] of calls.entries()) call.resolve(outcomes[i] ?? [])
    } catch (error) {
      for (const call of calls) call.reject(error)
      return
    }
    if (rows.length === 0) return
    this.#tell({ kind: 'register changed', commitments: idsOf(rows) })
    this.#foldSoon()
  }

  #outcome(live: LiveRegister, { cause, changes, rows }: { cause: string; changes: readonly Change[]; rows: JournalRow[] }): Applied[] {
    const known = this.#journal.outcome(cause)
    if (known) return known.map((outcome) => againOf(live.register, outcome))

    const applied = changes.map((change) => {
      const one = live.make(change)
      if (one.ok) rows.push(this.#journal.add({ change }, one.entries))
      return one
    })
    this.#journal.keepOutcome(cause, applied.map(outcomeOf))
    return applied
  }

  handled(cause: string): boolean {
    return this.#journal.isHandled(cause)
  }

  receive(cause: string, body: unknown): boolean {
    return this.#journal.receive(cause, body)
  }

  unfinished(): readonly { readonly cause: string; readonly body: unknown }[] {
    return this.#journal.unfinished()
  }

  finish(cause: string): void {
    this.#journal.finish(cause)
  }

  async putBack(entries: readonly { readonly id: string; readonly at: string }[]): Promise<void> {
    const live = this.#current()
    const wanted = this.#vanished.wanted(entries).toSorted((a, b) => (a.entry.at < b.entry.at ? -1 : 1))
    const rows: JournalRow[] = []
    live.attempt(() =>
      inOneCommit(this.#database, () => {
        for (const putBack of wanted) {
          const added = live.putBack(putBack)
          if (added.length > 0) rows.push(this.#journal.add({ putBack }, added))
        }
        this.#vanished.forget(wanted)
      }),
    )
    this.#waiting.push(...rows.map((row) => row.seq))
    if (rows.length === 0) return
    this.#tell({ kind: 'register changed', commitments: idsOf(rows) })
    this.#foldSoon()
  }

  flushed(): Promise<void> {
    // Changes of this very turn are not committed yet.
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#flushes.push(resolve)
        clearTimeout(this.#foldTimer)
        this.#foldTimer = undefined
        this.#isFoldWanted = true
        this.#go()
      })
    })
  }

  onNews(listener: (news: StoreNews) => void): void {
    this.#listeners.push(listener)
    const untold = this.#untold
    this.#untold = []
    for (const news of untold) listener(news)
  }

  #tell(news: StoreNews): void {
    if (this.#listeners.length === 0) this.#untold.push(news)
    for (const listener of this.#listeners) listener(news)
  }

  #foldSoon(): void {
    this.#foldTimer ??= setTimeout(() => {
      this.#foldTimer = undefined
      this.#isFoldWanted = true
      this.#go()
    }, foldDelayMs)
  }

  #look(): void {
    this.#isLookWanted = true
    this.#go()
  }

  /** One thing at a time is done with the file; what is asked for meanwhile comes after it. */
  #go(): void {
    this.#work ??= this.#drain().finally(() => {
      this.#work = undefined
      if ((this.#isLookWanted || this.#isFoldWanted) && !this.#isClosing) this.#go()
    })
  }

  async #drain(): Promise<void> {
    while (this.#isLookWanted || this.#isFoldWanted) {
      if (this.#isLookWanted) {
        this.#isLookWanted = false
        await this.#lookAtFile()
        continue
      }
      this.#isFoldWanted = false
      if (this.#broken === 'faulty') continue
      await this.#fold()
    }
    this.#settleFlushes()
  }

  #settleFlushes(): void {
    if (!this.#isAllWritten()) return
    const flushes = this.#flushes
    this.#flushes = []
    for (const resolve of flushes) resolve()
  }

  #isAllWritten(): boolean {
    return this.#waiting.length === 0 && this.#current().isWritten
  }

  #writing(): Writer {
    if (!this.#writer) throw new Error('The store is not open')
    return this.#writer
  }

  async #lookAtFile(): Promise<void> {
    const signature = await signatureOf(this.#path).catch(() => 'none')
    if (signature === (this.#broken === 'faulty' ? this.#faultySignature : this.#signature)) {
      if (this.#broken === 'unwritable') this.#isFoldWanted = true
      return
    }
    const faults = await this.#takeUp()
    if (!faults) return
    this.#faultySignature = signature
    this.#break('faulty', faults)
  }

  #break(how: 'faulty' | 'unwritable', faults: readonly Fault[]): void {
    const isNews = this.#broken === undefined
    this.#broken = how
    if (isNews) this.#tell({ kind: 'file broken', faults })
  }

  #mend(): void {
    if (this.#broken === undefined) return
    this.#broken = undefined
    this.#tell({ kind: 'file mended' })
  }

  /** Takes the file as it is now for the register, with the changes that wait made on it again. Gives its faults where it can't be. */
  async #takeUp(): Promise<readonly Fault[] | undefined> {
    const until = performance.now() + patienceMs
    for (;;) {
      const read = await this.#read()
      if ('register' in read) {
        await this.#writing().adopt({ text: read.text, signature: read.signature, isOnDisk: true })
        this.#signature = read.signature
        this.#swap(read.register)
        this.#mend()
        return undefined
      }
      if (performance.now() >= until || this.#isClosing) return read.faults
      await wait(againMs)
    }
  }

  async #read(): Promise<{ text: string; signature: Signature; register: Register } | { faults: readonly Fault[] }> {
    try {
      const { text, signature } = await readText(this.#path)
      const parsed = parseRegister(text, this.#settings.calendars)
      return parsed.ok ? { text, signature, register: parsed.register } : { faults: parsed.faults }
    } catch (error) {
      return { faults: [faultOf('can not be read', error)] }
    }
  }

  #swap(register: Register): void {
    const before = this.#live
    const live = new LiveRegister(register)
    live.tell(instantOf(this.#settings.now()), before)

    const conflicts: { change: Change; refusal: Refusal }[] = []
    const conflicting: number[] = []
    const waiting = this.#journal.waiting()
    for (const row of waiting) {
      const refusal = live.remake(row)
      if (!refusal) continue
      conflicting.push(row.seq)
      if ('change' in row.kept) conflicts.push({ change: row.kept.change, refusal })
    }
    const gone = inOneCommit(this.#database, () => {
      this.#journal.mark(conflicting, 'conflict')
      this.#vanished.forgetReturned(live)
      if (before) return this.#vanished.between(before, live)
      return this.facts.get(writtenFact) === this.#signature ? [] : this.#vanished.sinceWritten(this.#journal, live)
    })

    this.#live = live
    this.#waiting = waiting.map((row) => row.seq).filter((seq) => !conflicting.includes(seq))
    if (before) this.#tell({ kind: 'register changed', commitments: 'all' })
    if (conflicts.length > 0) this.#tell({ kind: 'conflict', changes: conflicts })
    if (gone.length > 0) this.#tell({ kind: 'entries vanished', entries: gone.map(({ id, entry }) => ({ id, at: entry.at })) })
    if (this.#waiting.length > 0 || !live.isWritten) this.#foldSoon()
  }

  async #fold(): Promise<void> {
    const live = this.#current()
    const seqs = this.#waiting
    const { edits, giveBack } = live.takeUnwritten()
    this.#waiting = []
    const notWritten = () => {
      giveBack()
      this.#waiting = [...seqs, ...this.#waiting]
      this.#isFoldWanted = true
    }
    try {
      const folded = await this.#writing().fold(edits)
      if (folded.kind === 'changed') {
        notWritten()
        this.#isLookWanted = true
        return
      }
      const theirs = folded.kind === 'overtaken' ? parseRegister(folded.text, this.#settings.calendars) : undefined
      if (folded.kind === 'overtaken' && theirs?.ok) {
        notWritten()
        await this.#writing().adopt({ text: folded.text, signature: folded.signature, isOnDisk: false })
        this.#signature = folded.signature
        this.#swap(theirs.register)
        return
      }
      this.#signature = folded.signature
      inOneCommit(this.#database, () => {
        this.#journal.mark(seqs, 'folded')
        this.facts.set(writtenFact, folded.signature)
      })
      if (edits.length > 0) this.#tell({ kind: 'file written' })
      if (this.#broken === 'unwritable') this.#mend()
    } catch (error) {
      notWritten()
      this.#isFoldWanted = false
      // Gone under our hands: looked for, with patience, like any file that can't be read.
      if (isNoFile(error)) this.#isLookWanted = true
      else this.#break('unwritable', [faultOf('can not be written', error)])
    }
  }

  async close(): Promise<void> {
    if (this.#isClosing) return
    this.#commit()
    this.#isClosing = true
    clearInterval(this.#lookTimer)
    clearTimeout(this.#foldTimer)
    await this.#watcher?.close()
    // What can't be written now waits in the state for the next start.
    for (let tries = 0; tries < 3 && !this.#broken && !this.#isAllWritten(); tries++) {
      this.#isFoldWanted = true
      this.#go()
      await this.#work
    }
    this.#isLookWanted = false
    this.#isFoldWanted = false
    await this.#work
    clearTimeout(this.#foldTimer)
    await this.#writer?.close()
    this.#database.close()
    this.#lock.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/** The signature of the file as the bot last wrote it: where it still has that, nothing can have vanished from it. */
const writtenFact = 'file as written'

function idsOf(rows: readonly JournalRow[]): string[] {
  return [...new Set(rows.map(({ kept }) => targetOf(kept)).flatMap(({ target, id }) => (target === 'commitment' ? [id] : [])))]
}

function outcomeOf(applied: Applied): Outcome {
  if (!applied.ok) return applied
  const [target, id] = 'event' in applied ? (['event', applied.event.id] as const) : (['commitment', applied.commitment.id] as const)
  return { ok: true, target, id, entries: applied.entries }
}

/** The first outcome, with the commitment as it is by now. */
function againOf(register: Register, outcome: Outcome): Applied {
  if (!outcome.ok) return outcome
  const { target, id, entries } = outcome
  if (target === 'event') {
    const event = register.events.get(id)
    return event ? { ok: true, event, entries } : { ok: false, refusal: { reason: 'unknown event', id } }
  }
  const commitment = register.commitments.get(id)
  return commitment ? { ok: true, commitment, entries } : { ok: false, refusal: { reason: 'unknown commitment', id } }
}

function faultOf(problem: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error)
  return { path: '', line: 1, problem: `${problem}: ${why}`, expected: 'a UTF-8 file that Relance may read and replace' }
}

function isNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
