import type { Day } from '../register/schema.ts'

/** What a message's key tells of it. `poll` is the number of a poll called by hand; absent for the day's message. */
export interface MessageKey {
  readonly to: string
  readonly day: Day
  readonly poll?: number
  /** The summary of a day, a message of its own. */
  readonly isDigest?: true
  /** From 1. */
  readonly page: number
  /** From 1: which of the people that are written to directly gets it. */
  readonly copy: number
}

/** The day's message of an addressee: `uk-border-agency 2011-03-01 nudge`, poll or not, so that an edited rhythm sends no second one. */
export function dailyKey(to: string, day: Day): string {
  return `${to} ${day} nudge`
}

/** The `count`-th poll of a day that was called by hand: `uk-border-agency 2011-03-01 poll`, then `poll2`. */
export function pollKey(to: string, day: Day, count: number): string {
  return `${to} ${day} poll${count > 1 ? count : ''}`
}

/** The digest of an addressee: `secretariat 2011-03-07 digest`. */
export function digestKey(to: string, day: Day): string {
  return `${to} ${day} digest`
}

/** A page of a message, from 1: the first has the key of the message itself. */
export function pageKey(key: string, page: number): string {
  return page === 1 ? key : `${key} ${page}`
}

/** A page that goes to each of several people directly, from 1: the first of them has the key of the page itself. */
export function copyKey(key: string, copy: number): string {
  return copy === 1 ? key : `${key} to ${copy}`
}

/** Whether a key is of a day's message (of any of its pages and copies), and not of a poll called by hand or of a digest. */
export function isDaily(key: MessageKey | undefined): boolean {
  return key !== undefined && key.poll === undefined && key.isDigest === undefined
}

/** What a key tells. Undefined for a key that is not of a message but of a notice or an answer. */
export function keyRead(key: string): MessageKey | undefined {
  const [, to, day, kind, count, page, copy] = /^(\S+) (\d{4}-\d\d-\d\d) (nudge|poll|digest)(\d*)(?: (\d+))?(?: to (\d+))?$/.exec(key) ?? []
  if (to === undefined || day === undefined) return undefined
  const own = kind === 'poll' ? { poll: Number(count === '' ? 1 : count) } : kind === 'digest' ? { isDigest: true as const } : {}
  return { to, day: day as Day, ...own, page: Number(page ?? 1), copy: Number(copy ?? 1) }
}

/** The key of the message of which a key names a page or a copy. */
export function keyOfMessage({ to, day, poll, isDigest }: MessageKey): string {
  if (isDigest) return digestKey(to, day)
  return poll === undefined ? dailyKey(to, day) : pollKey(to, day, poll)
}

/** The key of the answer to a cause (a message, a press). */
export function answerKey(cause: string): string {
  return `answer ${cause}`
}

/** The key of the message that says that a cause was given up. */
export function failedKey(cause: string): string {
  return `failed ${cause}`
}

/** The key of what the thread of a message is told of these new entries. */
export function toldKey(message: string, entries: readonly { readonly at: string }[]): string {
  return `told ${message} ${entries.map(({ at }) => at).join(' ')}`
}

/** The key of what the thread of a poll is told of what has no answer. */
export function reminderKey(message: string): string {
  return `reminder ${message}`
}

/** The key of a notice to the secretariat. */
export function noticeKey(kind: string, id: string): string {
  return `notice ${kind} ${id}`
}
