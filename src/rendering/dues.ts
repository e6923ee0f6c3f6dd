import { movesOf } from '../register/baseline.ts'
import { deadlineOf } from '../register/due.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { Events, Register } from '../register/register.ts'
import type { Commitment, Due, EntryOf } from '../register/schema.ts'
import type { Catalogue, SaidDue } from '../wording/catalogue.ts'
import { plainUpTo } from './plain.ts'

/** The team that asks for a date; its side, once the team has left the register. */
export function askingSide({ teams, parties }: Register, { team = '', party = '' }: EntryOf<'dated'>): string {
  return plainUpTo((teams.get(team) ?? parties.get(party))?.name ?? (party || team), 100)
}

export function eventNamed(id: string, events: Events): string {
  return plainUpTo(events.get(id)?.name ?? id, 150)
}

/** A due, ready to be said. It keeps the words of the source: a month stays a month, an event keeps its name. */
export function saidDue(due: Due | null | undefined, events: Events): SaidDue {
  if (due === null || due === undefined) return { kind: 'none' }
  if (due === 'without delay') return { kind: 'without delay' }
  if (due === 'continuing') return { kind: 'continuing' }

  const deadline = deadlineOf(due, events)
  if (typeof due === 'object')
    return {
      kind: 'event',
      name: eventNamed(due.event, events),
      ...(due.before === undefined ? {} : { before: due.before }),
      deadline: deadline.kind === 'dated' ? deadline.day : null,
    }
  if (deadline.kind !== 'dated') return { kind: 'none' }
  const { precision, first, day } = deadline
  return precision === 'day' || precision === 'event' ? { kind: 'day', day } : { kind: 'span', precision, first, last: day }
}

/**
 * "by April 2011 (taken as 30 April 2011), was March 2011, moved twice", then how late that is, then the date that one side asks for and another
 * has not agreed to yet.
 */
export function dueWithMoves(
  commitment: Commitment,
  { words, register, late = '' }: { words: Catalogue; register: Register; late?: string },
): string {
  const moves = movesOf(commitment)
  const due = words.due(saidDue(commitment.due, register.events))
  const moved = moves ? `${due}, ${words.moved(words.dueName(saidDue(moves.first, register.events)), moves.count)}` : due
  return withAsked(`${moved}${late}`, commitment, { words, register })
}

/** The same without the moves and the lateness. */
export function dueWithAsked(commitment: Commitment, { words, register }: { words: Catalogue; register: Register }): string {
  return withAsked(words.due(saidDue(commitment.due, register.events)), commitment, { words, register })
}

function withAsked(due: string, commitment: Commitment, { words, register }: { words: Catalogue; register: Register }): string {
  const asked = dateAskedOf(register, commitment)
  if (!asked) return due
  return words.dateAsked(due, askingSide(register, asked.entry), words.dueName(saidDue(asked.to, register.events)))
}
