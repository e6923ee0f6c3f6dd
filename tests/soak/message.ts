import type { Reason } from '../../src/nudges/message.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { reasons } from '../reasons.ts'
import { written } from './wall.ts'

/** One line of a message. */
export interface Row {
  readonly id: string
  readonly reason: Reason
  /** The day that brought it, unmoved; of what a team asks silence for it is not looked at. */
  readonly on?: number
  readonly silent?: string
  /** The entry that it tells of, and of what. */
  readonly tells?: string
  readonly silenceEnded?: number
  /** It may wait so long for a message that goes anyway; `goesAlong`: it brings none by itself. */
  readonly wait?: { readonly until: number; readonly goesAlong: boolean }
}

/** What was said to somebody on a day. */
export interface Said {
  readonly day: number
  readonly kind: string
  readonly hourMs: number
  readonly rows: readonly Row[]
}

interface Sentence {
  readonly isPoll: boolean
  readonly rows: readonly Row[]
  readonly result: readonly string[]
  /** What it says of many in one line, of each of them; in any order. */
  readonly told: readonly string[]
}

/** What a message says, in one line. */
export function sentence({ isPoll, rows, result, told }: Sentence): string {
  const row = ({ id, reason, on, silent, tells, silenceEnded }: Row) =>
    [
      `${reason} ${id}`,
      ...(on === undefined ? [] : [`of ${written(on)}`]),
      ...(silent === undefined ? [] : [`by ${silent}`]),
      ...(tells === undefined ? [] : [`telling ${tells}`]),
      ...(silenceEnded === undefined ? [] : [`after silence until ${written(silenceEnded)}`]),
    ].join(' ')
  return `${isPoll ? 'poll' : 'nudge'}: ${rows.map(row).join(', ')}${result.length > 0 ? `; result of ${result.join(', ')}` : ''}${told
    .toSorted()
    .map((each) => `; ${each}`)
    .join('')}`
}

export function telling(about: string, entry: LogEntry | undefined): Pick<Row, 'tells'> {
  return entry ? { tells: `${entry.kind} ${about} ${entry.at}` } : {}
}

export function byPressing(a: Pick<Row, 'reason'>, b: Pick<Row, 'reason'>): number {
  return reasons.indexOf(a.reason) - reasons.indexOf(b.reason)
}

/** Who has handed what over to whom. */
export function passing(told: {
  readonly id: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly by: string
  readonly isOffer: boolean
}): string {
  const { id, from, to, by, isOffer } = told
  return `${id} ${isOffer ? 'offered' : 'given'} by ${from.join(' and ')} to ${to.join(' and ')} (${by})`
}
