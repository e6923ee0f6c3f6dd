import { timeOf } from '../register/instant.ts'
import type { AwaySaid } from '../replies/away.ts'
import { addedToAbsence } from '../replies/away.ts'
import { absenceOpen } from '../store/facts.ts'
import { placeOfAbsence } from './absence-last.ts'
import { datesFor } from './away.ts'
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
  const { chat, clock, facts } = parts
  const added = addedToAbsence(said, datesFor(parts, there.person))
  if (!added || (added.isAddressAlone && there.isToBot !== true)) return undefined
  const open = await facts.get(absenceOpen(there.person.id, placeOfAbsence(chat, there)))
  if (!open || open.isOver || clock.now().diff(timeOf(open.at)).as('hours') > addedWithinHours) return undefined
  const { isOwn, person } = open
  const days = added.days ?? open.days
  if (days === undefined || (added.days !== undefined && open.days !== undefined)) return undefined
  return { says: 'away', isOwn, person, days: { is: 'days', ...days }, covers: added.covers === undefined ? open.covers : added.covers }
}
