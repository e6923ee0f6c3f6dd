import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { AbsenceEdit } from '../register/absences.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import { instantOf } from '../register/instant.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import type { Register } from '../register/register.ts'
import type { Arrivals } from './arrivals.ts'
import type { Signature } from './file.ts'
import { fileAsWritten } from './file-facts.ts'
import type { Batch } from './file-sync.ts'
import type { ItemRef } from './item-ref.ts'
import type { EntryToRestore, Journal, JournalRow, Kept } from './journal.ts'
import type { ContactOutcome } from './outcome.ts'
import { absenceEditOf, againOf, contactOutcomeOf, outcomeOf } from './outcome.ts'
import { arrivalsOf } from './sqlite/arrivals.ts'
import { inOneCommit } from './sqlite/database.ts'
import type { FactsAtOnce } from './sqlite/facts.ts'
import { journalOf } from './sqlite/journal.ts'
import type { StoreNews, VanishedEntry } from './store.ts'
import type { GoodFile } from './validated.ts'
import { goodFileOf } from './validated.ts'
import type { Vanished } from './vanished.ts'
import { vanishedOf } from './vanished.ts'
import { itemRefOf, keptUnderId, WorkingRegister } from './working-register.ts'

/** How many of the last changes a start looks at, to know in which order they were said. */
const marksAtStart = 1_000

/** What one cause asks for. */
export interface CausedChanges {
  readonly cause: string
  readonly changes: readonly Change[]
}

interface StateParts {
  readonly database: DatabaseSync
  readonly facts: FactsAtOnce
  readonly now: () => DateTime
}

/** The register in force, and what SQLite keeps of it: the changes that are not in the file yet, what vanished from it, when what came in. */
export class JournaledRegister {
  readonly #now: () => DateTime
  readonly #database: DatabaseSync
  readonly #facts: FactsAtOnce
  readonly #journal: Journal
  readonly #arrivals: Arrivals
  readonly #vanished: Vanished
  readonly #good: GoodFile
  #live: WorkingRegister | undefined
  /** Changes of the journal that are not in the file. */
  #waiting: number[] = []

  constructor({ database, facts, now }: StateParts) {
    this.#now = now
    this.#database = database
    this.#facts = facts
    this.#journal = journalOf(database, now)
    this.#arrivals = arrivalsOf(database, now)
    this.#vanished = vanishedOf(facts)
    this.#good = goodFileOf(facts)
  }

  get register(): Register {
    return this.#current().register
  }

  get isAllWritten(): boolean {
    return this.#waiting.length === 0 && this.#current().isWritten
  }

  cameIn(id: string): DateTime | undefined {
    return this.#arrivals.of(id)
  }

  isGood(signature: Signature): boolean {
    return this.#good.has(signature)
  }

  /** Makes all changes durable in one commit. Gives the outcome of each cause, and what was changed. */
  change(all: readonly CausedChanges[]): { outcomes: Applied[][]; changed: ItemRef[] } {
    const rows: JournalRow[] = []
    const outcomes = this.#inOneCommit((live) => all.map((caused) => this.#outcomeOf(live, caused, rows)))
    return { outcomes, changed: this.#wait(rows) }
  }

  /** Makes an edit of contacts durable. The same cause gives its first outcome again. */
  editContact(cause: string, edit: ContactEdit): { outcome: ContactOutcome; changed: ItemRef[] } {
    const rows: JournalRow[] = []
    const outcome = this.#inOneCommit((live): ContactOutcome => {
      const known = this.contactOutcome(cause)
      if (known) return known
      const made = live.editContact(edit)
      if (made.ok) rows.push(this.#journal.add({ contact: edit }, []))
      this.#journal.keepOutcome(cause, [made])
      return made
    })
    return { outcome, changed: this.#wait(rows) }
  }

  /** What came of an edit of contacts; undefined for a cause that is not known. */
  contactOutcome(cause: string): ContactOutcome | undefined {
    return contactOutcomeOf(this.#journal.outcome(cause))
  }

  /** What came of a cause, on the register as it is by now; undefined for one that is not known. */
  outcome(cause: string): Applied[] | undefined {
    const known = this.#journal.outcome(cause)
    return known && againOf(this.register, known)
  }

  /** The same of who is away. */
  editAbsences(cause: string, absences: AbsenceEdit): { edit: AbsenceEdit; changed: ItemRef[] } {
    const known = this.absenceEdit(cause)
    if (known) return { edit: known, changed: [] }
    const row = this.#inOneCommit((live) => {
      live.editAbsences(absences)
      this.#journal.keepOutcome(cause, [{ ok: true, target: 'absences', edit: absences }])
      return this.#journal.add({ absences }, [])
    })
    return { edit: absences, changed: this.#wait([row]) }
  }

  absenceEdit(cause: string): AbsenceEdit | undefined {
    return absenceEditOf(this.#journal.outcome(cause))
  }

  /** Makes a choice of somebody's durable. Gives what was changed: nothing for a cause that is known. */
  editSettings(cause: string, settings: SettingsEdit): ItemRef[] {
    if (this.#journal.outcome(cause)) return []
    const row = this.#inOneCommit((live) => {
      live.editSettings(settings)
      this.#journal.keepOutcome(cause, [{ ok: true, target: 'people', edit: settings }])
      return this.#journal.add({ settings }, [])
    })
    return this.#wait([row])
  }

  /** Puts back what is still gone of these. Gives what was changed. */
  putBack(entries: readonly VanishedEntry[]): ItemRef[] {
    const wanted = this.#vanished.wanted(entries)
    const rows = this.#inOneCommit((live) => {
      const restored = wanted.flatMap((putBack) => {
        const added = live.putBack(putBack)
        return added.length > 0 ? [this.#journal.add({ putBack }, added)] : []
      })
      this.#vanished.forget(wanted)
      return restored
    })
    return this.#wait(rows)
  }

  /** Takes the register of the file for the one in force, with the changes that wait made on it again. Gives what is to be told of it. */
  takeUp(register: Register, signature: Signature): StoreNews[] {
    const before = this.#live
    const live = new WorkingRegister(register, before ? { marks: before.marks } : {})
    if (!before) for (const row of this.#journal.newest(marksAtStart)) live.remember(row)
    live.tell(instantOf(this.#now()), before)

    const waiting = remadeOn(live, this.#journal.waiting())
    const conflicts = waiting.filter(({ made }) => 'refusal' in made).map(({ row }) => row.seq)
    const { arrived, gone } = inOneCommit(this.#database, () => {
      const arrived = this.#arrivals.see(register.commitments.values())
      this.#journal.mark(conflicts, 'conflict')
      for (const { row, made } of waiting) if ('entries' in made && !isSame(row, made)) this.#journal.revise({ ...row, ...made })
      this.#good.remember(signature)
      return { arrived, gone: this.#goneFrom(live, { before, signature }) }
    })

    arrived()
    this.#live = live
    this.#waiting = waiting.map(({ row }) => row.seq).filter((seq) => !conflicts.includes(seq))
    return [
      ...(before ? [{ kind: 'register changed' as const, commitments: 'all' as const, by: 'hand' as const }] : []),
      ...(conflicts.length > 0 ? [{ kind: 'conflict' as const, changes: waiting.flatMap(conflictOf) }] : []),
      ...(gone.length > 0 ? [{ kind: 'entries vanished' as const, entries: gone.map(({ id, entry }) => ({ id, at: entry.at })) }] : []),
    ]
  }

  /** All that waits to be written. */
  takeBatch(): Batch {
    const seqs = this.#waiting
    this.#waiting = []
    const { edits, giveBack } = this.#current().takeUnwritten()
    return {
      edits,
      atMs: this.#now().toMillis(),
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

  #current(): WorkingRegister {
    if (!this.#live) throw new Error('The store is not open')
    return this.#live
  }

  /** In the register and in SQLite, or in neither. */
  #inOneCommit<T>(work: (live: WorkingRegister) => T): T {
    const live = this.#current()
    return live.attempt(() => inOneCommit(this.#database, () => work(live)))
  }

  #outcomeOf(live: WorkingRegister, { cause, changes }: CausedChanges, rows: JournalRow[]): Applied[] {
    const known = this.#journal.outcome(cause)
    if (known) return againOf(live.register, known)

    const applied = changes.map((change) => {
      const one = live.make(change)
      if (one.ok) rows.push(this.#journal.add(keptUnderId({ change }, one), one.entries))
      return one
    })
    this.#journal.keepOutcome(cause, applied.map(outcomeOf))
    return applied
  }

  #wait(rows: readonly JournalRow[]): ItemRef[] {
    this.#waiting.push(...rows.map(({ seq }) => seq))
    return rows.map(({ kept }) => itemRefOf(kept))
  }

  /** The entries that have vanished and were not told of yet. */
  #goneFrom(live: WorkingRegister, { before, signature }: { before: WorkingRegister | undefined; signature: Signature }): EntryToRestore[] {
    this.#vanished.forgetReturned(live)
    if (before) return this.#vanished.between(before, live)
    return this.#facts.get(fileAsWritten) === signature ? [] : this.#vanished.sinceWritten(this.#journal, live)
  }
}

type MadeAgain = Pick<JournalRow, 'kept' | 'entries'>

function isSame(one: MadeAgain, other: MadeAgain): boolean {
  const isOfSame = itemRefOf(one.kept).id === itemRefOf(other.kept).id
  return isOfSame && one.entries.length === other.entries.length && one.entries.every((entry, i) => entry.at === other.entries[i]?.at)
}

/** What was added may get another id than it had, which somebody has taken by hand: what waits of it is said of that. */
function remadeOn(live: WorkingRegister, waiting: readonly JournalRow[]): Remade[] {
  const idNow = new Map<string, string>()
  return waiting.map((row) => {
    const made = live.remake({ ...row, kept: keptOfId(row.kept, idNow) })
    const [was, now] = [itemRefOf(row.kept).id, 'kept' in made ? itemRefOf(made.kept).id : undefined]
    if (now !== undefined && now !== was) idNow.set(was, now)
    return { row, made }
  })
}

function keptOfId(kept: Kept, idNow: ReadonlyMap<string, string>): Kept {
  if (!('change' in kept) || 'event' in kept.change || kept.change.adds) return kept
  return { change: { ...kept.change, commitment: idNow.get(kept.change.commitment) ?? kept.change.commitment } }
}

interface Remade {
  readonly row: JournalRow
  readonly made: ReturnType<WorkingRegister['remake']>
}

function conflictOf({ row: { kept }, made }: Remade): { change: Change | ContactEdit; refusal: Refusal }[] {
  if (!('refusal' in made) || 'putBack' in kept || 'absences' in kept || 'settings' in kept) return []
  return [{ change: 'contact' in kept ? kept.contact : kept.change, refusal: made.refusal }]
}
