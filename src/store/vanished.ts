import { timeOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import { vanishedEntries, vanishedEntry } from './file-facts.ts'
import type { EntryToRestore, Journal } from './journal.ts'
import type { FactsAtOnce } from './sqlite/facts.ts'
import type { VanishedEntry } from './store.ts'
import type { WorkingRegister } from './working-register.ts'
import { itemRefOf, sameEntry } from './working-register.ts'

/** Entries that the file had and has no longer. Kept as facts: told once, and put back if somebody wants it. */
export interface Vanished {
  /** The entries gone between two states of the file that were not told of yet. */
  between(before: WorkingRegister, after: WorkingRegister): EntryToRestore[]
  /** The entries made through the bot that were in the file once, are there no longer, and were not told of yet. */
  sinceWritten(journal: Journal, after: WorkingRegister): EntryToRestore[]
  /** Of these, the ones that are still gone, oldest first. */
  wanted(entries: readonly VanishedEntry[]): EntryToRestore[]
  forget(entries: readonly EntryToRestore[]): void
  /** Forgets the entries that are in the file again: if they vanish once more, that is news. */
  forgetReturned(live: WorkingRegister): void
}

export function vanishedOf(facts: FactsAtOnce): Vanished {
  const all = () => facts.under(vanishedEntries).map(({ value }) => value)
  const forget = (entries: readonly EntryToRestore[]) => {
    for (const one of entries) facts.delete(vanishedEntry(one))
  }

  function kept(all: readonly EntryToRestore[]): EntryToRestore[] {
    const fresh = all.filter((one) => facts.get(vanishedEntry(one)) === undefined)
    for (const one of fresh) facts.set(vanishedEntry(one), one)
    return fresh
  }

  return {
    between(before, after) {
      return kept([...entriesGone(before, after)])
    },

    sinceWritten(journal, after) {
      const gone: EntryToRestore[] = []
      for (const { kept, entries } of journal.folded()) {
        const log = after.logOf(itemRefOf(kept))
        if (!log) continue
        const missing = entries.filter((entry) => !log.some((one) => sameEntry(one, entry)))
        gone.push(...missing.map((entry) => ({ ...itemRefOf(kept), entry })))
      }
      return kept(gone)
    },

    wanted(entries) {
      const asked = new Set(entries.map(({ id, at }) => `${id} ${at}`))
      return all()
        .filter(({ id, entry }) => asked.has(`${id} ${entry.at}`))
        .toSorted((a, b) => timeOf(a.entry.at).toMillis() - timeOf(b.entry.at).toMillis())
    },

    forget,

    forgetReturned(live) {
      forget(all().filter((one) => live.logOf(one)?.some((entry) => sameEntry(entry, one.entry))))
    },
  }
}

/** Not of an item that is gone as a whole: it was taken out on purpose, and its entries have no place to go back to. */
function* entriesGone(before: WorkingRegister, after: WorkingRegister): Generator<EntryToRestore> {
  const register: Register = before.register
  for (const id of register.commitments.keys()) {
    const log = after.logOf({ target: 'commitment', id })
    const old = before.commitmentInFile(id)?.log ?? []
    if (log) for (const entry of missing(old, log)) yield { target: 'commitment', id, entry }
  }
  for (const id of register.events.keys()) {
    const log = after.logOf({ target: 'event', id })
    const old = before.eventInFile(id)?.log ?? []
    if (log) for (const entry of missing(old, log)) yield { target: 'event', id, entry }
  }
}

function missing(
  old: EntryToRestore['entry'][] | readonly EntryToRestore['entry'][],
  log: readonly EntryToRestore['entry'][],
): EntryToRestore['entry'][] {
  // Usually nothing is missing: the log begins as it did.
  return old.filter((entry, index) => {
    const same = log[index]
    return !(same && sameEntry(same, entry)) && !log.some((one) => sameEntry(one, entry))
  })
}
