import { timeOf } from '../register/instant.ts'
import type { AwaySaid } from '../replies/away.ts'
import { addedToAbsence } from '../replies/away.ts'
import type { AbsentDays } from '../replies/away-days.ts'
import type { AbsenceOpen } from '../store/facts.ts'
import { absenceOpen } from '../store/facts.ts'
import { placeOfAbsence } from './absence-last.ts'
import { awayIn, datesFor } from './away.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'

// "Desk covers", an address alone, "until Monday": what words add to the absence of which their author has just spoken.

/** Whoever adds something to an absence does so at once. */
const addedWithinHours = 1

interface SaidThere {
  readonly person: Person
  readonly place: Place
  /** Said to the bot itself: an address alone is a cover there. */
  readonly isToBot?: boolean | undefined
}

/** The absence as the words leave it; undefined for all that add nothing to one. */
export async function absenceGoingOn(
  parts: ConversationParts,
  { said, ...there }: SaidThere & { said: string },
): Promise<AwaySaid | undefined> {
  const open = await openAbsence(parts, there)
  if (!open) return undefined
  const added = addedToAbsence(said, { ...datesFor(parts, there.person), begun: open.from })
  if (!added || (added.isAddressAlone && there.isToBot !== true)) return undefined
  const isDayAdded = added.days !== undefined || added.from !== undefined
  if (isDayAdded && open.days !== undefined) return undefined
  const { isOwn, person } = open
  const known = added.days ?? open.days
  const from = added.from ?? open.from
  const days: AbsentDays = known ? { is: 'days', ...known } : { is: 'no end', ...(from === undefined ? {} : { from }) }
  return { says: 'away', isOwn, person, days, covers: added.covers === undefined ? open.covers : added.covers }
}

/** "Away until 29 March", said to who asked until when: of the absence of which the first day was said before. */
export async function awayGoingOn(
  parts: ConversationParts,
  { said, mark, ...there }: SaidThere & { said: string; mark?: string | undefined },
): Promise<AwaySaid | undefined> {
  const away = awayIn(parts, { words: said, person: there.person, mark })
  if (away?.says !== 'away') return away
  const open = await openAbsence(parts, there)
  if (!open || open.days !== undefined || away.person !== open.person) return away
  const begun = awayIn(parts, { words: said, person: there.person, mark, begun: open.from })
  return begun?.says === 'away' && begun.covers?.length === 0 ? { ...begun, covers: open.covers } : begun
}

async function openAbsence({ chat, clock, facts }: ConversationParts, there: SaidThere): Promise<AbsenceOpen | undefined> {
  const open = await facts.get(absenceOpen(there.person.id, placeOfAbsence(chat, there)))
  return open && !open.isOver && clock.now().diff(timeOf(open.at)).as('hours') <= addedWithinHours ? open : undefined
}
