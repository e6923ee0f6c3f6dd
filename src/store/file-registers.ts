import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { Fault } from '../register/fault.ts'
import { instantOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Arrivals } from './arrivals.ts'
import { fileAsWritten } from './facts.ts'
import type { Signature } from './file.ts'
import type { Batch } from './file-sync.ts'
import { Folding } from './file-sync.ts'
import { idsTouched } from './item-ref.ts'
import type { Journal, JournalRow } from './journal.ts'
import { NewsLine } from './news-line.ts'
import { againOf, outcomeOf } from './outcome.ts'
import { arrivalsOf } from './sqlite/arrivals.ts'
import { inOneCommit } from './sqlite/database.ts'
import type { FactsAtOnce } from './sqlite/facts.ts'
import { journalOf } from './sqlite/journal.ts'
import type { Registers, StoreNews, VanishedEntry } from './store.ts'
import type { GoodFile } from './validated.ts'
import { goodFileOf } from './validated.ts'
import type { Vanished } from './vanished.ts'
import { vanishedOf } from './vanished.ts'
import { itemRefOf, LiveRegister } from './working-register.ts'

interface PendingChange {
  readonly cause: string
  readonly changes: readonly Change[]
  readonly resolve: (applied: readonly Applied[]) => void
  readonly reject: (error: unknown) => void
}

interface FileRegistersParts {
  readonly path: string
  readonly database: DatabaseSync
  readonly facts: FactsAtOnce
  readonly calendars: Calendars
  readonly now: () => DateTime
}

/** A register in its file, with the changes that are not in it yet in SQLite. */
export class FileRegisters implements Registers {
  readonly #now: () => DateTime
  readonly #database: DatabaseSync
  readonly #facts: FactsAtOnce
  readonly #journal: Journal
  readonly #arrivals: Arrivals
  readonly #vanished: Vanished
  readonly #good: GoodFile
  readonly #folding: Folding
  #live: LiveRegister | undefined
  /** Changes of the journal that are not in the file. */
  #waiting: number[] = []
  #calls: PendingChange[] = []
  #isClosing = false
  readonly #news = new NewsLine()

  constructor({ path, database, facts, calendars, now }: FileRegistersParts) {
    this.#now = now
    this.#database = database
    this.#facts = facts
    this.#journal = journalOf(database, now)
    this.#arrivals = arrivalsOf(database, now)
    this.#vanished = vanishedOf(facts)
    this.#good = goodFileOf(facts)
    this.#folding = new Folding(path, {
      calendars,
      ground: {
        swap: (register, signature) => this.#swap(register, signature),
        take: () => this.#take(),
        isGood: (signature) => this.#good.has(signature),
        isAllWritten: () => this.#waiting.length === 0 && this.#current().isWritten,
        tell: (news) => this.#news.tell(news),
      },
    })
  }

  start(): Promise<readonly Fault[] | undefined> {
    this.#journal.forgetOld()
    return this.#folding.start()
  }

  register(): Register {
    return this.#current().register
  }

  cameIn(id: string): DateTime | undefined {
    return this.#arrivals.of(id)
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
    this.#news.tell({ kind: 'register changed', commitments: idsTouched(rows.map(({ kept }) => itemRefOf(kept))), by: 'bot' })
    this.#folding.foldSoon()
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

  async putBack(entries: readonly VanishedEntry[]): Promise<void> {
    const live = this.#current()
    const wanted = this.#vanished.wanted(entries)
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
    this.#news.tell({ kind: 'register changed', commitments: idsTouched(rows.map(({ kept }) => itemRefOf(kept))), by: 'bot' })
    this.#folding.foldSoon()
  }

  async flushed(): Promise<void> {
    // Changes of this very turn too.
    this.#commit()
    await this.#folding.flushed()
  }

  onNews(listener: (news: StoreNews) => void): void {
    this.#news.listen(listener)
  }

  #swap(register: Register, signature: Signature): void {
    const before = this.#live
    const live = new LiveRegister(register)
    live.tell(instantOf(this.#now()), before)

    const waiting = this.#journal.waiting().map((row) => ({ row, made: live.remake(row) }))
    const conflicts = waiting.filter(({ made }) => 'refusal' in made).map(({ row }) => row.seq)
    const gone = inOneCommit(this.#database, () => {
      this.#arrivals.see(register.commitments.values())
      this.#journal.mark(conflicts, 'conflict')
      for (const { row, made } of waiting)
        if ('entries' in made && !isSame(made.entries, row.entries)) this.#journal.revise(row.seq, made.entries)
      this.#good.remember(signature)
      this.#vanished.forgetReturned(live)
      if (before) return this.#vanished.between(before, live)
      return this.#facts.get(fileAsWritten) === signature ? [] : this.#vanished.sinceWritten(this.#journal, live)
    })

    this.#live = live
    this.#waiting = waiting.map(({ row }) => row.seq).filter((seq) => !conflicts.includes(seq))
    if (before) this.#news.tell({ kind: 'register changed', commitments: 'all', by: 'hand' })
    if (conflicts.length > 0) this.#news.tell({ kind: 'conflict', changes: waiting.flatMap(conflictOf) })
    if (gone.length > 0) this.#news.tell({ kind: 'entries vanished', entries: gone.map(({ id, entry }) => ({ id, at: entry.at })) })
  }

  #take(): Batch {
    const seqs = this.#waiting
    this.#waiting = []
    const { edits, giveBack } = this.#current().takeUnwritten()
    return {
      edits,
      written: (signature) =>
        inOneCommit(this.#database, () => {
          this.#journal.mark(seqs, 'folded')
          this.#facts.set(fileAsWritten, signature)
          this.#good.remember(signature)
        }),
      notWritten: () => {
        giveBack()
        this.#waiting = [...seqs, ...this.#waiting]
      },
    }
  }

  async close(): Promise<void> {
    this.#commit()
    this.#isClosing = true
    await this.#folding.close()
  }
}

function isSame(a: readonly LogEntry[], b: readonly LogEntry[]): boolean {
  return a.length === b.length && a.every((entry, i) => entry.at === b[i]?.at)
}

function conflictOf({
  row: { kept },
  made,
}: {
  row: JournalRow
  made: ReturnType<LiveRegister['remake']>
}): { change: Change; refusal: Refusal }[] {
  return 'change' in kept && 'refusal' in made ? [{ change: kept.change, refusal: made.refusal }] : []
}
