import type { Signature } from './file.ts'
import type { EntryToRestore } from './journal.ts'
import type { Fact, FactFamily, Facts, VanishedEntry } from './store.ts'

/** What was sent is known: by the ledger, or read from the channels when that was lost. */
export const ledgerBegun: Fact<boolean> = { key: 'ledger begun' }

/** What the workspace lacked at the last start of which the secretariat was told. */
export const toldAtStart: Fact<string> = { key: 'told at start' }

/** The day on which the secretariat was last told that a team's channel is missing. */
export function toldMissing(team: string): Fact<string | null> {
  return { key: `told missing ${team}` }
}

/** How often it was tried to answer what was received under a cause. */
export function triesOf(cause: string): Fact<number> {
  return { key: `tries ${cause}` }
}

/** The `ts` of the last message seen of a thread. `thread`: its own `ts`, or `direct` for what is said outside threads. */
export function lastSeen(channel: string, thread: string): Fact<string> {
  return { key: `seen ${channel} ${thread}` }
}

/** The threads of which a message was seen; those of one channel where it is given. */
export async function threadsSeen(facts: Pick<Facts, 'under'>, channel?: string): Promise<{ channel: string; thread: string }[]> {
  const family: FactFamily<string> = { prefix: channel === undefined ? 'seen ' : `seen ${channel} ` }
  return (await facts.under(family)).map(({ fact }) => {
    const [, place = '', thread = ''] = fact.key.split(' ')
    return { channel: place, thread }
  })
}

/** That a thread's answers before the bot's own last one in it were answered, though nothing is known of them any more. */
export function recoveredThread(channel: string, ts: string): Fact<boolean> {
  return { key: `recovered ${channel} ${ts}` }
}

/** A notice of vanished entries: its button has no room for more than its id. */
export interface VanishedNotice {
  readonly entries: readonly VanishedEntry[]
  /** Where it stands: in the secretariat's channel, or with each of its members. */
  readonly stands: readonly { readonly channel: string; readonly ts: string }[]
  readonly putBack?: { readonly by: string; readonly at: string }
}

export function noticeOfVanished(id: string): Fact<VanishedNotice> {
  return { key: `notice of vanished ${id}` }
}

/** Every entry that the file had and has no more. */
export const vanishedEntries: FactFamily<EntryToRestore> = { prefix: 'vanished entry ' }

export function vanishedEntry({ target, id, entry }: EntryToRestore): Fact<EntryToRestore> {
  return { key: `vanished entry ${id} ${entry.at} ${target}` }
}

/** The signature of the file as it was last found good, or written, and by which rules. */
export const goodFile: Fact<string> = { key: 'good file' }

/** The signature of the file as the bot last wrote it: where it still has that, nothing can have vanished from it. */
export const fileAsWritten: Fact<Signature> = { key: 'file as written' }
