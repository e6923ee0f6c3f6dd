import { timeOf } from '../register/instant.ts'
import { isWord } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import { isJoint, leadTeams } from '../register/register.ts'
import type { Commitment, EntryOf, LogEntry } from '../register/schema.ts'
import { spoken } from '../register/spoken.ts'
import { lastRatings } from '../register/state.ts'
import type { Message } from './message.ts'
import type { Row } from './rows.ts'
import { answersInRow, asks, toldBy } from './rows.ts'

/** Where a team stands: its last rating, unless that is the last that it said, and the last that it said. Neither: no answer yet. */
export interface Stance {
  readonly team: string
  readonly rated?: EntryOf<'rated'>
  readonly last?: LogEntry
}

const othersShown = 3

/**
 * Where each side stands, beside a row that asks: on a joint commitment the other sides first, then the team itself. What it has answered since the
 * message, and what the row itself tells, is not said again.
 */
export function stancesOf(register: Register, message: Message, row: Row): Stance[] {
  const commitment = register.commitments.get(row.id)
  if (!commitment || asks(message, row) === 'none') return []
  const told = toldBy(row)
  const others = isJoint(register, commitment) ? leadTeams(register, commitment).filter(({ id }) => id !== message.team) : []
  const own = answersInRow(message, row, commitment).length > 0 ? ratingBefore(message, commitment) : stanceOf(commitment, message.team)
  return [
    ...others
      .map(({ id }) => stanceOf(commitment, id))
      .filter(({ last }) => !last || !told.has(last.at))
      .slice(0, othersShown),
    ...(own.rated || own.last ? [own] : []),
  ]
}

function stanceOf(commitment: Commitment, team: string): Stance {
  const last = spoken(commitment).findLast((entry) => entry.team === team && isWord(entry))
  const rated = lastRatings(commitment).get(team)
  if (!last) return { team }
  return rated && rated.at !== last.at ? { team, rated, last } : { team, last }
}

/** A note or evidence since the message leaves the rating as it was. */
function ratingBefore({ team, at }: Message, commitment: Commitment): Stance {
  const rated = lastRatings(commitment).get(team)
  return rated && timeOf(rated.at) <= at ? { team, rated } : { team }
}
