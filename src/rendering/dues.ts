import { movesOf } from '../register/baseline.ts'
import { deadlineOf } from '../register/due.ts'
import { inLanguage, shortNameOf } from '../register/names.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { Commitment, Day, Due, EntryOf } from '../register/schema.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { SaidDue } from '../wording/said-due.ts'
import { plainUpTo } from './plain.ts'
import type { View } from './said.ts'

/** Who is told of the register, in their language. */
type Reader = Pick<View, 'register' | 'language'>

/** The team that asks for a date; its side, once the team has left the register. */
export function askingSide({ register, language }: Reader, { team = '', party = '' }: EntryOf<'dated'>): string {
  const asking = register.teams.get(team)
  const side = register.parties.get(party)?.name ?? (party || team)
  return plainUpTo(asking ? shortNameOf(asking, language) : inLanguage(side, language), 100)
}

export function eventNamed(id: string, { register, language }: Reader): string {
  return plainUpTo(inLanguage(register.events.get(id)?.name ?? id, language), 150)
}

/** The day that a due comes to, if it has one. */
export function deadlineDay(due: Commitment['due'], { register }: Pick<Reader, 'register'>): Day | undefined {
  const deadline = deadlineOf(due, register.events)
  return deadline.kind === 'dated' ? deadline.day : undefined
}

/** A due, ready to be said. It keeps the words of the source: a month stays a month, an event keeps its name. */
export function saidDue(due: Due | null | undefined, reader: Reader): SaidDue {
  if (due === null || due === undefined) return { kind: 'none' }
  if (due === 'without delay') return { kind: 'without delay' }
  if (due === 'continuing') return { kind: 'continuing' }

  const deadline = deadlineOf(due, reader.register.events)
  if (typeof due === 'object')
    return {
      kind: 'event',
      name: eventNamed(due.event, reader),
      ...(due.before === undefined ? {} : { before: due.before }),
      deadline: deadline.kind === 'dated' ? deadline.day : null,
    }
  if (deadline.kind !== 'dated') return { kind: 'none' }
  const { precision, first, day } = deadline
  return precision === 'day' || precision === 'event' ? { kind: 'day', day } : { kind: 'span', precision, first, last: day }
}

/**
 * "by the end of April 2011, first promised: March 2011; moved twice", then how late that is, then the date that one side asks for and another
 * has not agreed to yet.
 */
export function dueWithMoves(
  commitment: Commitment,
  { words, view, late = '' }: { words: Catalogue; view: Reader; late?: string },
): string {
  const moves = movesOf(commitment)
  const due = words.due(saidDue(commitment.due, view))
  const moved = moves ? `${due}, ${words.moved(words.dueName(saidDue(moves.first, view)), moves.count)}` : due
  return withAsked(`${moved}${late}`, commitment, { words, view })
}

/** The same without the moves and the lateness. */
export function dueWithAsked(commitment: Commitment, { words, view }: { words: Catalogue; view: Reader }): string {
  return withAsked(words.due(saidDue(commitment.due, view)), commitment, { words, view })
}

/** The same behind any words that say a due. */
export function withAsked(due: string, commitment: Commitment, { words, view }: { words: Catalogue; view: Reader }): string {
  const asked = dateAskedOf(view.register, commitment)
  if (!asked) return due
  return words.dateAsked(due, askingSide(view, asked.entry), words.dueName(saidDue(asked.to, view)))
}
