import type { Fact, FactFamily, Facts, VanishedEntry } from './store.ts'

/** It is known what was sent: the ledger was never lost, or it was rebuilt from the channels. */
export const ledgerBegun: Fact<boolean> = { key: 'ledger begun' }

/** What the workspace lacked when the secretariat was last told of it at a start. */
export const toldAtStart: Fact<string> = { key: 'told at start' }

/** Since when the bot hears nothing, if the secretariat was told and it has not heard since. */
export const toldDeaf: Fact<string> = { key: 'told deaf' }

/** The day on which the secretariat was last told that a team's channel is missing. */
export function toldMissing(team: string): Fact<string | null> {
  return { key: `told missing ${team}` }
}

/** How often the bot has tried to answer what it received under a cause. */
export function triesOf(cause: string): Fact<number> {
  return { key: `tries ${cause}` }
}

/** The `ts` of the last message seen of a thread. `thread`: its own `ts`, or `direct` for what is said outside threads. */
export function lastSeen(channel: string, thread: string): Fact<string> {
  return { key: `seen ${channel} ${thread}` }
}

/** The threads in which a message was seen, in one channel or in all. */
export async function threadsSeen(facts: Pick<Facts, 'under'>, channel?: string): Promise<{ channel: string; thread: string }[]> {
  const family: FactFamily<string> = { prefix: channel === undefined ? 'seen ' : `seen ${channel} ` }
  return (await facts.under(family)).map(({ fact }) => {
    const [, place = '', thread = ''] = fact.key.split(' ')
    return { channel: place, thread }
  })
}

/** The thread was found again after the state was lost: what stands in it before the bot's own last word was answered. */
export function recoveredThread(channel: string, ts: string): Fact<boolean> {
  return { key: `recovered ${channel} ${ts}` }
}

/** A notice of vanished entries: its button has no room for more than its id. */
export interface VanishedNotice {
  readonly entries: readonly VanishedEntry[]
  /** The messages that carry it: one in the secretariat's channel, or one with each of its members. */
  readonly stands: readonly { readonly channel: string; readonly ts: string }[]
  readonly putBack?: { readonly by: string; readonly at: string }
}

export function noticeOfVanished(id: string): Fact<VanishedNotice> {
  return { key: `notice of vanished ${id}` }
}
