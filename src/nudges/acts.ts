import { plusDays } from '../register/days.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Message } from './message.ts'
import type { Row, Wants } from './rows.ts'

/** What a person can press in place of typing: each stands for words, which are read like typed ones. */
export type Act =
  | 'on track'
  | 'at risk'
  | 'blocked'
  | 'done'
  | 'agreed'
  | 'not agreed'
  | 'agreed to the closing'
  | 'agreed to the date'
  | 'not agreed to the closing'
  | 'not agreed to the date'
  /** Of all rows at once. */
  | 'yes'
  | 'ours'
  | 'not ours'
  /** Of all rows that have an answer from before. */
  | 'no change'
  | 'undo'
  | 'close it'
  | 'not done'
  | 'new date'
  | 'in a week'

/** What a row can be answered with. */
export interface RowActs {
  readonly owning: readonly Act[]
  readonly agreeing: readonly Act[]
  readonly rating: readonly Act[]
  /** What puts it off: what is likelier first. */
  readonly later: readonly Act[]
}

/** The acts that answer what is wanted of the row. */
export function actsOn({ day }: Message, row: Row, { agreement, rating, owner }: Wants): RowActs {
  const isEndless = row.items.some(({ due }) => due === 'continuing')
  const snooze: Act[] = mayWaitAWeek(row, day) ? ['in a week'] : []
  const later: Act[] = row.items.some(({ deadline }) => deadline !== null) ? ['new date', ...snooze] : [...snooze, 'new date']
  return {
    owning: owner ? ['ours', 'not ours'] : [],
    agreeing: agreement ? ['agreed', 'not agreed'] : [],
    // What has no end is never done: to end it is a decision, and takes words.
    rating: rating ? ['on track', ...(isEndless ? [] : (['done'] as const)), 'at risk', 'blocked'] : [],
    later: rating ? (isEndless ? snooze : later) : [],
  }
}

/** A snooze does not reach past the deadline. The message alone decides, so that a redrawing changes no page. */
function mayWaitAWeek({ items }: Row, day: Day): boolean {
  return items.every(({ deadline }) => deadline === null || deadline >= plusDays(day, 7))
}

/** What words of a side that were not understood may have meant. If something waits for its agreement, that comes first. */
export function actsAbout(register: Register, id: string, side: string | undefined): readonly Act[] {
  const commitment = register.commitments.get(id)
  if (commitment && !isOpen(commitment)) return []
  const hasEnded = commitment !== undefined && side !== undefined && endingsOf(commitment).has(side)
  if (hasEnded) return []
  const isAsked =
    commitment && (commitment.status === 'closing' || dateAskedOf(register, commitment)?.waitingFor.includes(side ?? '') === true)
  return isAsked ? ['agreed', 'not agreed'] : ['on track', 'at risk', 'done']
}
