import type { Signature } from './file.ts'
import type { EntryToRestore } from './journal.ts'
import type { Fact, FactFamily } from './store.ts'

// What the store of a file keeps for itself; what the rest of the bot keeps is in facts.ts.

/** Every entry that the file had and has no longer. */
export const vanishedEntries: FactFamily<EntryToRestore> = { prefix: 'vanished entry ' }

export function vanishedEntry({ target, id, entry }: EntryToRestore): Fact<EntryToRestore> {
  return { key: `vanished entry ${id} ${entry.at} ${target}` }
}

/** The signature of the file as it was last found good, or written, and by which rules. */
export const goodFile: Fact<string> = { key: 'good file' }

/** The signature of the file as the bot last wrote it: if it still has that, nothing can have vanished from it. */
export const fileAsWritten: Fact<Signature> = { key: 'file as written' }
