import type { DateTime } from 'luxon'
import { isPromised } from '../register/baseline.ts'
import type { Calendars } from '../register/calendar.ts'
import { earliest } from '../register/days.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import type { Agenda } from './agenda.ts'
import { dateAgreementOf } from './agreeing.ts'
import { askedOf } from './asking.ts'
import { escalationOf } from './escalation.ts'
import { mostPressingFirst } from './items.ts'
import { dailyKey } from './key.ts'
import type { Message, Sent } from './message.ts'
import { leftOpenOf, newsOf } from './news.ts'
import { askIfYours } from './ownership.ts'
import type { Asking, Look, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import { pollDayOf, pollResult, rowDay } from './polls.ts'
import { receiversAt } from './receivers.ts'
import { concernedBy } from './recipients.ts'

/** Gives what is to be looked at for a receiver, and is told until when each may rest. */
type Looking = Pick<Agenda, 'of' | 'rest'>

/**
 * The day's messages that are due at `now` and not in the ledger yet: one for each team (and the secretariat) that has something to hear today,
 * its hour come, on its working day. A moment that comes late gets what is still true, and no heap of old days.
 */
export function plan(register: Register, calendars: Calendars, sent: Sent, now: DateTime): Message[] {
  return planFor({ register, calendars, sent }, now, everythingIn(register))
}

/** The same by an agenda, which is kept from one moment to the next: it saves time and changes nothing. */
export function planFor(asking: Asking, now: DateTime, agenda: Looking): Message[] {
  return receiversAt(asking, now).flatMap((receiver) => messageFor(asking, receiver, agenda) ?? [])
}

/** The day's message of one receiver, if there is anything to say. */
export function messageFor(asking: Asking, receiver: Receiver, agenda: Looking): Message | undefined {
  const { register, sent } = asking
  const pollDay = pollDayOf(receiver, sent)
  const said = agenda.of(receiver, register, { all: pollDay !== undefined }).map((commitment) => {
    const row = rowDay(commitment, pollDay)
    const looks = looksAt(asking, commitment, receiver, row)
    const items = looks.flatMap((look) => look.items)
    // Whether what is said now comes to be sent is not known here: it is looked at until it was.
    agenda.rest(receiver, commitment, items.length > 0 ? receiver.today : earliest(looks.map(({ next }) => next)))
    return { items, isRow: row !== undefined && (looks[0]?.items.length ?? 0) > 0 }
  })
  const items = said.flatMap((each) => each.items)
  const result = receiver.team ? undefined : pollResult(register, sent, receiver)
  if (items.length === 0 && !result) return undefined
  return {
    key: dailyKey(receiver.id, receiver.today),
    team: receiver.id,
    kind: said.some(({ isRow }) => isRow) ? 'poll' : 'nudge',
    day: receiver.today,
    at: receiver.begin,
    items: mostPressingFirst(items, receiver.today),
    ...(result ? { result } : {}),
  }
}

/** All that there may be to say of a commitment to a receiver; first what it is asked. Before the promise there is nothing. */
function looksAt(asking: Asking, commitment: Commitment, receiver: Receiver, pollDay: Day | undefined): Look[] {
  if (!isPromised(commitment, receiver.today)) return [notBefore(commitment.source?.date ?? receiver.today)]
  const owner = commitment.owners.find(({ team }) => team === receiver.id)
  const isLead = owner?.role === 'lead'
  return [
    isLead ? askedOf(asking, commitment, receiver, pollDay) : nothing,
    isLead ? dateAgreementOf(asking, commitment, receiver) : nothing,
    owner ? askIfYours(asking, commitment, receiver) : nothing,
    owner ? newsOf(asking, commitment, receiver) : nothing,
    escalationOf(asking, commitment, receiver),
    leftOpenOf(asking, commitment, receiver),
  ]
}

/** No agenda: everything that may ever concern a receiver, each time. */
function everythingIn(register: Register): Looking {
  const all = new Map<string, Commitment[]>()
  for (const commitment of register.commitments.values())
    for (const id of concernedBy(register, commitment)) {
      const concerned = all.get(id) ?? []
      all.set(id, concerned)
      concerned.push(commitment)
    }
  return { of: ({ id }) => all.get(id) ?? [], rest: () => undefined }
}
