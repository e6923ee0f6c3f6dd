import type { Register } from '../register/register.ts'
import { tellsOfEnd } from './items.ts'
import type { Message } from './message.ts'
import type { Row } from './rows.ts'
import { asks } from './rows.ts'
import { ratingBefore } from './sides.ts'

/** The parts of a poll, in their order: news of what has ended for good, what is late or red, the others, and what has no end. */
export const pollParts = ['ended', 'late or red', 'others', 'continuing'] as const
export type PollPart = (typeof pollParts)[number]

/** The part in which a row of a poll stands: by what was so when it was planned, since an answer moves no row. */
export function pollPartOf(register: Register, message: Message, row: Row): PollPart {
  if (row.items.some(tellsOfEnd)) return 'ended'
  if (isLate(message, row) || wasRed(register, message, row)) return 'late or red'
  return row.items.every(({ reason, due }) => reason === 'poll' && due === 'continuing') ? 'continuing' : 'others'
}

/** What is late and asked, or escalated; news of it only tells. */
function isLate(message: Message, row: Row): boolean {
  const isOwed = asks(message, row) !== 'none' || row.items.some(({ reason }) => reason === 'escalated')
  return isOwed && row.items.some(({ deadline }) => deadline !== null && deadline < message.day)
}

function wasRed(register: Register, message: Message, row: Row): boolean {
  const commitment = register.commitments.get(row.id)
  return commitment !== undefined && ratingBefore(message, row, commitment).rated?.rating === 'red'
}
