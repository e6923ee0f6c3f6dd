import { secretariatId } from '../register/addressee.ts'
import { onOrAfter } from '../register/calendar.ts'
import { earliest, firstDay, plusDays, tomorrow } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { handOverTo, isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import { changesOwners, isAnswer, isRemark } from '../register/kinds.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment, Day } from '../register/schema.ts'
import { statementsOf } from '../register/statements.ts'
import { oldestDay } from './catch-up-window.ts'
import { itemOf } from './items.ts'
import type { PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import type { SentHistory } from './sent-history.ts'

/** So long "are these yours?" is left with a team before it is asked again, and then before the secretariat is told. */
const patienceDays = 7
/** As often it is asked. */
const mostAsked = 2

/**
 * Whether the team is still to be asked if this is theirs: in its next day's message after the promise, and once more a week later; the same again
 * after each hand-over. Who has said no is not asked again.
 */
export function askIfYours({ register, sent }: PlanInputs, commitment: Commitment, { id, today, workingDays }: Receiver): Prospect {
  const owner = commitment.owners.find((each) => each.team === id)
  if (!owner?.assumed || !isOpen(commitment) || hasTakenUp(commitment, id)) return nothing
  // Promised today, asked tomorrow.
  const promised = commitment.source?.date
  if (promised !== undefined && today <= promised) return notBefore(tomorrow(promised))
  const asked = daysAskedIfYours(commitment, id, sent)
  const [first] = asked
  if (first !== undefined) {
    if (asked.length >= mostAsked || isDisowned(commitment, id)) return nothing
    const again = onOrAfter(plusDays(first, patienceDays), workingDays)
    if (today < again) return notBefore(again)
  }
  return {
    items: [itemOf(commitment, 'yours', { on: today, deadline: deadlineOf(commitment.due, register.events) })],
    next: tomorrow(today),
  }
}

/** Whether a team has acted as its owner: who rates, moves, closes or objects to it need not say that it is theirs, nor who asks for a date. */
export function hasTakenUp(commitment: Commitment, team: string): boolean {
  return statementsOf(commitment).some((entry) => entry.team === team && isAnswer(entry) && !isRemark(entry) && !changesOwners(entry))
}

/** A week after it was asked for the last time the secretariat is told, once, which teams have not said whether this is theirs. */
export function unconfirmedOf(inputs: PlanInputs, commitment: Commitment, { id, today, workingDays }: Receiver): Prospect {
  if (id !== secretariatId || !isOpen(commitment)) return nothing
  const before = inputs.sent.last(today)?.day ?? firstDay
  const looks = commitment.owners
    .filter(({ team, assumed }) => assumed && !isDisowned(commitment, team) && !hasTakenUp(commitment, team))
    .map(({ team }): Prospect => {
      const asked = daysAskedIfYours(commitment, team, inputs.sentTo(team))
      const [first, last] = [asked[0], asked[mostAsked - 1]]
      // Asking changes nothing in the register, so it is looked for each day.
      if (first === undefined || last === undefined) return notBefore(tomorrow(today))
      const on = onOrAfter(plusDays(last, patienceDays), workingDays)
      if (today < on) return notBefore(on)
      if (on < oldestDay(today) || before >= on) return nothing
      return { items: [], bulletins: [{ tells: 'unconfirmed', ids: [commitment.id], team, since: first }], next: tomorrow(today) }
    })
  return { items: [], bulletins: looks.flatMap(({ bulletins = [] }) => bulletins), next: earliest(looks.map(({ next }) => next)) }
}

/** The days on which a team was asked, since the commitment was handed over to it. */
function daysAskedIfYours(commitment: Commitment, team: string, sent: SentHistory): Day[] {
  const given = handOverTo(commitment, team)
  return sent
    .allNaming(commitment.id, 'yours')
    .filter(({ at }) => !given || timeOf(given.at) <= at)
    .map(({ day }) => day)
}
