import type { Ending } from '../register/kinds.ts'
import { isEnding } from '../register/kinds.ts'
import type { Register, Team } from '../register/register.ts'
import { isJoint, leadTeams } from '../register/register.ts'
import type { Commitment, EntryOf, LogEntry } from '../register/schema.ts'
import { endingsOf, lastRatings } from '../register/state.ts'
import { lastWordOf, statementsOf } from '../register/statements.ts'
import type { Message } from './message.ts'
import type { Row } from './rows.ts'
import { asks, endingOfSameSide, isSince, toldBy } from './rows.ts'

/** The last that a team said, and its last rating if that is another entry. Neither: it has not answered yet. */
export interface Stance {
  /** Empty: `last` was said by who speaks for no team. */
  readonly team: string
  readonly rated?: EntryOf<'rated'>
  readonly last?: LogEntry
  /** As what it has ended it for its side, where `last` came after that: neither a note nor evidence changes what stands. */
  readonly ended?: Ending
  /** `last` had ended it, and does so no more: the other side did not agree, or it was opened again. */
  readonly isVoid?: true
}

const othersShown = 3

/**
 * What each side has said last, for a row that asks: on a joint commitment the other teams first, then the team itself. It leaves out what the row tells
 * already: the entry that it is about.
 */
export function stancesOf(register: Register, message: Message, row: Row): Stance[] {
  const commitment = register.commitments.get(row.id)
  if (!commitment || asks(message, row) === 'none') return []
  const told = new Set([
    ...toldBy(row),
    ...row.items.flatMap(({ tells }) => (tells ? (endingOfSameSide(commitment, tells.entry)?.at ?? []) : [])),
  ])
  const ended = endingsOf(commitment)
  const others = isJoint(register, commitment) ? leadTeams(register, commitment).filter(({ id }) => id !== message.team) : []
  const own = stanceOf(commitment, message.team)
  return [
    ...endedFromElsewhere(others, ended)
      .filter(({ last }) => !told.has(last.at))
      .slice(0, othersShown),
    ...others
      .map(({ id }) => withoutTold(stanceOf(commitment, id), told))
      .filter(({ team, last }) => (last ? !told.has(last.at) : !ended.has(partyOfTeam(register, team))))
      .slice(0, othersShown),
    ...(own.rated || own.last ? [own] : []),
  ]
}

/** What somebody else has ended for the side of another team: the secretariat, or a team above it. */
function endedFromElsewhere(others: readonly Team[], ended: ReadonlyMap<string, Ending>): (Stance & { readonly last: Ending })[] {
  const sides = new Set(others.map(({ party }) => party.id))
  return [...ended].flatMap(([party, last]) =>
    sides.has(party) && !others.some(({ id }) => id === last.team) ? [{ team: last.team ?? '', last }] : [],
  )
}

function partyOfTeam({ teams }: Register, id: string): string {
  return teams.get(id)?.party.id ?? ''
}

/** What the row is about it has said with its first words. */
function withoutTold({ ended, ...stance }: Stance, told: ReadonlySet<string>): Stance {
  return ended && !told.has(ended.at) ? { ...stance, ended } : stance
}

function stanceOf(commitment: Commitment, team: string): Stance {
  const last = lastWordOf(commitment, team)
  if (!last) return { team }
  const rated = lastRatings(commitment).get(team)
  const endings = [...endingsOf(commitment).values()]
  const isVoid = isEnding(last) && !endings.includes(last)
  const ended = endings.find((entry) => entry.team === team && entry.at !== last.at)
  return {
    team,
    ...(rated && rated.at !== last.at ? { rated } : {}),
    last,
    ...(ended ? { ended } : {}),
    ...(isVoid ? { isVoid } : {}),
  }
}

/** What the team rated it last time: its last rating before the message, whether or not it has given another one since. */
export function ratedLastTime(message: Message, row: Row, commitment: Commitment): EntryOf<'rated'> | undefined {
  return statementsOf(commitment).findLast(
    (entry): entry is EntryOf<'rated'> => entry.kind === 'rated' && entry.team === message.team && !isSince(entry, message, row),
  )
}

/** The team's last rating, if it gave it before the message. */
export function ratingBefore(message: Message, row: Row, commitment: Commitment): Stance {
  const { team } = message
  const rated = lastRatings(commitment).get(team)
  return rated && !isSince(rated, message, row) ? { team, rated } : { team }
}
