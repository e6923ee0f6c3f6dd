import type { HomeNarrowing } from '../nudges/home-narrowing.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { Language } from '../register/languages.ts'
import { foldedPerson } from '../register/people.ts'
import type { Day, Instant } from '../register/schema.ts'
import type { Suggestion } from '../register/suggestion.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import type { Fact, FactFamily, Facts, VanishedEntry } from './store.ts'

/** It is known what was sent: the ledger was never lost, or it was rebuilt from the channels. */
export const ledgerBegun: Fact<boolean> = { key: 'ledger begun' }

/** What the workspace lacked when the secretariat was last told of it at a start. */
export const toldAtStart: Fact<string> = { key: 'told at start' }

/** Since when the bot hears nothing, if the secretariat was told and it has not heard since. */
export const toldDeaf: Fact<string> = { key: 'told deaf' }

/** Of the plainer steps of a message those that were left when the workspace took one, and when that was. */
export const plainestTaken: Fact<{ readonly left: number; readonly at: Instant }> = { key: 'plainest taken' }

/** When a lead last had a team asked by a poll. */
export function lastPolled(team: string): Fact<Instant> {
  return { key: `polled ${team}` }
}

/** When a poll was called by hand for a team that was not there then: it goes at the team's next hour. */
export function pollCalled(team: string): Fact<Instant> {
  return { key: `${pollsCalled.prefix}${team}` }
}

/** The last poll of which a team was reminded, by its key; `isSaid`: all who were to be reminded have been. */
export function pollReminded(team: string): Fact<{ readonly poll: string; readonly isSaid: boolean }> {
  return { key: `poll reminded ${team}` }
}

export const pollsCalled: FactFamily<Instant> = { prefix: 'poll called ' }

/** How often the bot has tried to answer what it received under a cause. */
export function triesOf(cause: string): Fact<number> {
  return { key: `tries ${cause}` }
}

/**
 * How far a thread was read: the `ts` of the last message of its history. `thread`: its own `ts`, or `direct` for what is said outside threads. Only a
 * reading moves it: what is heard live must not hide what came before it while nobody listened.
 */
export function readUpTo(channel: string, thread: string): Fact<string> {
  return { key: `seen ${channel} ${thread}` }
}

/** The threads of a channel that were read. */
export async function threadsRead(facts: Pick<Facts, 'under'>, channel: string): Promise<string[]> {
  return (await placesUnder(facts, `seen ${channel} `)).map(({ thread }) => thread).filter((thread) => thread !== 'direct')
}

/** Somebody opened a thread by a direct message to the bot. */
export function openedThread(channel: string, ts: string): Fact<true> {
  return { key: `opened ${channel} ${ts}` }
}

/**
 * Of what a yes said directly was taken to be: of a message elsewhere, or of several or none, by what waits there. `yours`: those asked whose they are;
 * `isUnsure`: it may be of something else, also where one thing alone waits.
 */
export type AskedElsewhere =
  | { readonly of: string }
  | { readonly ids: readonly string[]; readonly yours: readonly string[]; readonly isUnsure?: true }

/** By the place of these words. */
export function askedElsewhere(channel: string, ts: string): Fact<AskedElsewhere> {
  return { key: `elsewhere ${channel} ${ts}` }
}

/** Somebody named the bot there, in a thread that is none of its messages': what else is said in it is for the bot, too. */
export function calledInto(channel: string, ts: string): Fact<true> {
  return { key: `called ${channel} ${ts}` }
}

/** All such threads. */
export async function threadsCalledInto(facts: Pick<Facts, 'under'>): Promise<{ channel: string; thread: string }[]> {
  return placesUnder(facts, 'called ')
}

/** The threads that were opened in a direct conversation. */
export async function openedThreads(facts: Pick<Facts, 'under'>, channel: string): Promise<string[]> {
  return (await placesUnder(facts, `opened ${channel} `)).map(({ thread }) => thread)
}

/** The direct conversations in which somebody wrote, or that were read. */
export async function directChannels(facts: Pick<Facts, 'under'>): Promise<string[]> {
  const read = (await placesUnder(facts, 'seen D')).filter(({ thread }) => thread === 'direct')
  return [...new Set([...(await placesUnder(facts, 'opened ')), ...read].map(({ channel }) => channel))]
}

async function placesUnder(facts: Pick<Facts, 'under'>, prefix: string): Promise<{ channel: string; thread: string }[]> {
  const family: FactFamily<unknown> = { prefix }
  return (await facts.under(family)).map(({ fact }) => {
    const [, channel = '', thread = ''] = fact.key.split(' ')
    return { channel, thread }
  })
}

/** What became of a person's message: edited, or deleted. */
export interface Rewritten {
  /** The chat's mark of the last edit that was read, or `gone`: of two versions the greater one is the later. */
  readonly version: string
  /** Of the versions that were read. */
  readonly causes: readonly string[]
  /** What this version is to change: worked out once, for a second try would work it out on what the first one changed. */
  readonly plan: unknown
}

/** By the cause of the message's first words. */
export function rewritten(cause: string): Fact<Rewritten> {
  return { key: `rewritten ${cause}` }
}

/** The workspace says of a message when it was last replied to. */
export const tellsReplies: Fact<boolean> = { key: 'tells replies' }

/**
 * The thread was found again after the state was lost: what stood in it by then, up to this `ts` (`true`: at all), before the bot's own last word was
 * answered.
 */
export function recoveredThread(channel: string, ts: string): Fact<string | true> {
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

/** A notice that asks the secretariat who owns what a team says is not theirs. `cause`: what the team said it by. */
export interface DisownedNotice {
  readonly cause: string
  readonly team: string
  readonly ids: readonly string[]
  readonly by: string
  readonly words: string
  readonly stands: readonly { readonly channel: string; readonly ts: string }[]
  /** The text that it shows now. */
  readonly shown: string
}

const disownedNotices: FactFamily<DisownedNotice> = { prefix: 'notice of disowned ' }

export function noticeOfDisowned(cause: string): Fact<DisownedNotice> {
  return { key: `${disownedNotices.prefix}${cause}` }
}

/** The notices of what is not theirs that speak of one of these commitments; without ids, all. */
export async function disownedNoticesOf(facts: Pick<Facts, 'under'>, ids?: readonly string[]): Promise<DisownedNotice[]> {
  const kept = await facts.under(disownedNotices)
  return kept.map(({ value }) => value).filter((notice) => ids === undefined || notice.ids.some((id) => ids.includes(id)))
}

/** The notice that stands there: the secretariat answers in its thread whose the commitments are. */
export async function disownedNoticeAt(facts: Pick<Facts, 'under'>, channel: string, ts: string): Promise<DisownedNotice | undefined> {
  const kept = await facts.under(disownedNotices)
  return kept.map(({ value }) => value).find(({ stands }) => stands.some((stand) => stand.channel === channel && stand.ts === ts))
}

/** What a lead proposes to the secretariat, and the messages that ask for its answer. */
export type KeptSuggestion = Suggestion & { readonly stands: readonly { readonly channel: string; readonly ts: string }[] }

export function suggestionMade(cause: string): Fact<KeptSuggestion> {
  return { key: `suggested ${cause}` }
}

/** All that were proposed. */
export const suggestionsMade: FactFamily<KeptSuggestion> = { prefix: 'suggested ' }

/** What somebody has narrowed the list of their Home tab to. */
export function homeNarrowing(user: string): Fact<HomeNarrowing> {
  return { key: `home ${user}` }
}

/** The language in which somebody last typed, of those in which they may be spoken to. Kept of people whom the register names, and of no others. */
export function lastTypedIn(person: string): Fact<Language> {
  return { key: `typed in ${foldedPerson(person)}` }
}

/** The account by which the workspace knew somebody whom the register names: a later one by their address is another, and none says that they left. */
export function accountSeen(person: string): Fact<string> {
  return { key: `${accountsSeen.prefix}${person}` }
}

export const accountsSeen: FactFamily<string> = { prefix: 'account ' }

/** The id of a channel by what the register calls it. */
export const channelsSeen: FactFamily<string> = { prefix: 'known channel ' }

export function channelSeen(written: string): Fact<string> {
  return { key: `${channelsSeen.prefix}${written}` }
}

export const troubles: FactFamily<KeptTrouble> = { prefix: 'trouble ' }

/** What is wrong with how somebody or something is reached, and who was to be told of it. */
export interface KeptTrouble {
  readonly trouble: ReachTrouble
  /** Persons, beside the secretariat. */
  readonly told: readonly string[]
}

export function troubleKept(key: string): Fact<KeptTrouble> {
  return { key: `${troubles.prefix}${key}` }
}

/** By the first id of each channel that has had several: those that came after it, in their order. */
export function idsSince(): FactFamily<readonly string[]> {
  return { prefix: 'channel ' }
}

/** A channel goes on under another id: what is known of its threads is known of them there. */
export async function moveThreads(facts: Facts, from: string, to: string): Promise<void> {
  for (const kind of ['seen', 'opened', 'called', 'recovered']) {
    const family: FactFamily<unknown> = { prefix: `${kind} ${from} ` }
    for (const { fact, value } of await facts.under(family)) {
      await facts.set({ key: `${kind} ${to} ${fact.key.slice(family.prefix.length)}` }, value)
      await facts.delete(fact)
    }
  }
}

/** The covers whom an edit of who is away concerns were told of it. */
export function coversTold(cause: string): Fact<true> {
  return { key: `covers told ${cause}` }
}

/** What brought the last word about something, and the days that it is about, if it is about days. */
export interface LastWord {
  readonly cause: string
  readonly days?: { readonly from: Day; readonly to: Day }
}

/** The last word about when somebody is away. */
export function lastWordOfAbsence(who: string): Fact<LastWord> {
  return { key: `last word of absence ${who.toLowerCase()}` }
}

/** The last word about what somebody chooses for themselves. */
export function lastWordOfSetting(who: string, setting: string): Fact<LastWord> {
  return { key: `last word of ${setting} ${who.toLowerCase()}` }
}

/** The last absence that somebody said in a place, and when. */
export interface AbsenceLast {
  readonly cause: string
  readonly at: Instant
}

/** An absence of which somebody has spoken in a place; without `days` it is not known yet until when, with `from` it is known since when. */
export interface AbsenceOpen {
  readonly at: Instant
  readonly isOwn: boolean
  readonly person?: string
  readonly days?: { readonly from: Day; readonly to: Day }
  readonly from?: Day
  readonly covers: readonly string[] | null
  readonly isOver?: true
}

export function absenceOpen(user: string, place: string): Fact<AbsenceOpen> {
  return { key: `absence open ${place} ${user}` }
}

export function absenceLast(user: string, place: string): Fact<AbsenceLast> {
  return { key: `absence last ${place} ${user}` }
}

/** The last edit that somebody has made of how people and channels are reached. `undoneBy`: the cause of the undo that has taken it back. */
export interface ContactLast extends AbsenceLast {
  readonly edits: readonly Pick<ContactEdit, 'addressee' | 'of' | 'from' | 'to'>[]
  readonly undoneBy?: string
}

export function contactLast(user: string, place: string): Fact<ContactLast> {
  return { key: `contact last ${place} ${user}` }
}
