import { awayOn } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Message } from './message.ts'

/** A lead who is away on the day of a message, and who receives it instead. */
export interface StandIn {
  readonly lead: string
  readonly until: Day
  readonly cover: string
}

export function standInsOf({ teams }: Register, { team: id, day }: Message): StandIn[] {
  const { leads = [], absences = [] } = teams.get(id) ?? {}
  return leads.flatMap((lead) => {
    const away = awayOn(absences, lead, day)
    return away?.cover === undefined ? [] : [{ lead, until: away.until, cover: away.cover }]
  })
}
