import { plusDays } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { isOpen } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { answerDay, dayGiven } from './answers.ts'
import { ladderOf } from './ladder.ts'
import type { Bulletin } from './message.ts'
import type { PlanInputs, Receiver } from './planning.ts'
import { othersToldOf } from './recipients.ts'

/**
 * Tells a team who heard of its silences since its last message and before today: of all that is still open, whether or not anything else is to be
 * said of it today. Its next message may be about one commitment, and the next about another. Who has answered since is silent no more.
 */
export function toldOfSilences({ register, sent, sentTo }: PlanInputs, { team, zone, today }: Receiver): Bulletin[] {
  if (!team) return []
  const before = sent.last(today)?.day
  return othersToldOf(register, { team }).flatMap((to) =>
    sentTo(to)
      .silencesTold(team.id, before, plusDays(today, -1))
      .filter(({ id, day }) => isStillToTell(register, register.commitments.get(id), { team, to, day, zone, today }))
      .map(({ id }): Bulletin => ({ tells: 'escalated', ids: [id], to })),
  )
}

interface Told {
  readonly team: Team
  readonly to: string
  readonly day: Day
  readonly zone: string
  readonly today: Day
}

/** Whether it is a silence of the present deadline, and of those to whom the team escalates now. */
function isStillToTell(register: Register, commitment: Commitment | undefined, { team, to, day, zone, today }: Told): boolean {
  if (!commitment || !isOpen(commitment) || !isLedBy(commitment, team.id)) return false
  const local = { zone, today }
  const ended = [dayGiven(commitment, team.id, local), answerDay(commitment, { register, team: team.id }, local)]
  if (ended.some((since) => since !== undefined && since >= day)) return false
  const deadline = deadlineOf(commitment.due, register.events)
  return deadline.kind === 'dated' && deadline.day < day && ladderOf(register, team, commitment).some((rung) => rung.to === to)
}
