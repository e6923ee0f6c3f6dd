import { againstPromise } from '../register/baseline.ts'
import { deadlineOf } from '../register/due.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { isClosedInPart } from '../register/state.ts'

/** The numbers of a digest's two charts. */
export interface Figures {
  /** The last six months, the oldest first, by their first days: of the commitments that were first promised for a day of it. */
  readonly months: readonly { readonly month: Day; readonly kept: number; readonly inPart: number; readonly missed: number }[]
  /** How many open ones each team leads, the most first. */
  readonly open: readonly { readonly team: string; readonly count: number }[]
}

const monthsShown = 6

/** What was closed by the day that was first promised for it is kept, all of it or in part; what was not, is missed, however its date was moved since. */
export function digestFigures(
  register: Register,
  commitments: readonly Commitment[],
  { today, teams }: { today: Day; teams?: readonly Team[] | undefined },
): Figures {
  const zone = teams?.[0]?.party.timezone ?? register.timezone
  const months = lastMonths(today).map((month) => ({ month, kept: 0, inPart: 0, missed: 0 }))
  for (const commitment of commitments) {
    const against = againstPromise(commitment, register.events, { today, zone })
    if (against.kind === 'no date' || commitment.status === 'withdrawn' || commitment.status === 'superseded') continue
    const deadline = deadlineOf(against.first, register.events)
    const month = deadline.kind === 'dated' ? months.find((each) => each.month.slice(0, 7) === deadline.day.slice(0, 7)) : undefined
    if (month && against.daysPast > 0) month.missed++
    else if (month && against.ended) month[isClosedInPart(commitment) ? 'inPart' : 'kept']++
  }
  return { months, open: openByTeam(teams ?? [...register.teams.values()], commitments.filter(isOpen)) }
}

function openByTeam(teams: readonly Team[], open: readonly Commitment[]): Figures['open'] {
  return teams
    .map(({ id }) => ({ team: id, count: open.filter((commitment) => isLedBy(commitment, id)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

function lastMonths(today: Day): Day[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: monthsShown }, (_, index) => {
    const count = year * 12 + month - monthsShown + index
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01` as Day
  })
}
