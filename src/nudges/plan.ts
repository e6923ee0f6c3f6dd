import type { DateTime } from 'luxon'
import { isPromised } from '../register/baseline.ts'
import { earliest, tomorrow } from '../register/days.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import type { Agenda } from './agenda.ts'
import { dateAgreementOf } from './agreeing.ts'
import { hasJustCome } from './answers.ts'
import { askedOf } from './asking.ts'
import { handOversOf, inOneLine } from './bulletins.ts'
import { isToWait } from './bundling.ts'
import { escalationOf } from './escalation.ts'
import { dailyKey } from './key.ts'
import type { Message } from './message.ts'
import { leftOpenOf, newsForSecretariat, newsOf } from './news.ts'
import { askIfYours, unconfirmedOf } from './ownership.ts'
import type { PlanBasis, PlanInputs, Prospect, Receiver } from './planning.ts'
import { notBefore, nothing } from './planning.ts'
import { lastDayTold, mayBePolled, mayBeTold, pollDayOf, rowDay, untoldPolls } from './polls.ts'
import { receiversAt } from './receivers.ts'
import { concernedBy } from './recipients.ts'
import { withRowsInOrder } from './row-order.ts'
import type { Histories } from './sent-history.ts'
import { toldOfSilences } from './silences.ts'

/** Gives the commitments to look at for a receiver, and is told how long each may rest. */
type Looking = Pick<Agenda, 'of' | 'rest'>

/** What the messages of all receivers are planned by. */
export interface PlanForAll extends PlanBasis {
  readonly histories: Histories
}

/**
 * The day's messages that are due at `now` and were not sent yet: one for each team (and the secretariat) whose hour has come on
 * its working day and that has something to hear. A late tick gets what is still true, and no heap of old days.
 */
export function plan(given: PlanForAll, now: DateTime): Message[] {
  return planFor(given, now, everythingIn(given.register))
}

/** The same by an agenda, which is kept from one moment to the next: it saves time and changes nothing. */
export function planFor({ histories, ...basis }: PlanForAll, now: DateTime, agenda: Looking): Message[] {
  return receiversAt(basis, now).flatMap((receiver) => {
    const lastPolls = receiver.team ? [] : histories.lastPolls(lastDayTold(receiver))
    const sentTo = (id: string) => histories.of(id)
    return messageFor({ ...basis, sent: sentTo(receiver.id), sentTo, lastPolls }, receiver, agenda) ?? []
  })
}

/** Whether there may be anything to say to a receiver today: if not, what was sent to it need not be known. */
export function mayHear({ register, lastPolls }: Omit<PlanInputs, 'sent' | 'sentTo'>, receiver: Receiver, agenda: Looking): boolean {
  if (agenda.of(receiver, register, receiver.today).length > 0) return true
  return receiver.team ? mayBePolled(receiver) : lastPolls.some((poll) => mayBeTold(poll, receiver))
}

/** The day's message of one receiver, if there is anything to say and it had none yet. */
export function messageFor(inputs: PlanInputs, receiver: Receiver, agenda: Looking): Message | undefined {
  const { register, sent } = inputs
  const key = dailyKey(receiver.id, receiver.today)
  if (sent.has(key)) return undefined
  const said = tellingOn(inputs, receiver, (by) => agenda.of(receiver, register, by))
  for (const { commitment, telling, next } of said) {
    // It may have to wait, or fail to be sent, so keep it on today's agenda.
    agenda.rest(receiver, commitment, telling.length > 0 ? receiver.today : next)
  }
  const items = said.flatMap((each) => each.items)
  const told = said.flatMap((each) => each.bulletins)
  const result = receiver.team ? undefined : untoldPolls(inputs, receiver)
  if (items.length + told.length === 0 && !result) return undefined
  if (!result && !isPressing(said)) {
    const goesAnyway = (on: Receiver) => isPressing(tellingOn(inputs, on, (by) => agenda.of(receiver, register, by)))
    const telling = said.flatMap((each) => each.telling)
    if (isToWait(inputs, receiver, telling, goesAnyway)) return undefined
  }
  const bulletins = inOneLine([...told, ...toldOfSilences(inputs, receiver)])
  return withRowsInOrder(register, {
    key,
    team: receiver.id,
    kind: said.some(({ isRow }) => isRow) ? 'poll' : 'nudge',
    day: receiver.today,
    at: receiver.begin,
    items,
    ...(bulletins.length === 0 ? {} : { bulletins }),
    ...(receiver.team && sent.last(receiver.today) === undefined ? { isFirst: true } : {}),
    ...(result ? { result } : {}),
  })
}

/** What there is to say of a commitment to a receiver. */
interface OfCommitment extends Required<Pick<Prospect, 'items' | 'bulletins' | 'next'>> {
  readonly commitment: Commitment
  /** What of it there is to say now. */
  readonly telling: readonly Prospect[]
  readonly isRow: boolean
}

/** All that there is to say to a receiver on its day; `upTo` gives the commitments to look at. */
function tellingOn(inputs: PlanInputs, receiver: Receiver, upTo: (by: Day | 'ever') => Commitment[]): OfCommitment[] {
  const pollDay = pollDayOf(receiver, inputs.sent)
  return upTo(pollDay === undefined ? receiver.today : 'ever').map((commitment) => {
    const row = rowDay(commitment, pollDay)
    const prospects = prospectsOf(inputs, commitment, { receiver, pollDay: row })
    const telling = prospects.filter(({ items, bulletins = [] }) => items.length + bulletins.length > 0)
    return {
      commitment,
      telling,
      items: telling.flatMap((prospect) => prospect.items),
      bulletins: telling.flatMap((prospect) => prospect.bulletins ?? []),
      isRow: row !== undefined && (prospects[0]?.items.length ?? 0) > 0,
      next: earliest(prospects.map((prospect) => prospect.next)),
    }
  })
}

/** Whether any of it can't wait for another day. */
function isPressing(said: readonly OfCommitment[]): boolean {
  return said.some(({ isRow, telling }) => isRow || telling.some(({ waitsUntil }) => waitsUntil === undefined))
}

/** All that there may be to say of a commitment to a receiver; first what it is asked. Before the promise there is nothing. */
function prospectsOf(
  inputs: PlanInputs,
  commitment: Commitment,
  { receiver, pollDay }: { receiver: Receiver; pollDay: Day | undefined },
): Prospect[] {
  if (!isPromised(commitment, receiver.today)) return [notBefore(commitment.source?.date ?? receiver.today)]
  if (hasJustCome(commitment, receiver)) return [notBefore(tomorrow(receiver.today))]
  const owner = commitment.owners.find(({ team }) => team === receiver.id)
  const isLead = owner?.role === 'lead'
  return [
    isLead ? askedOf(inputs, commitment, { receiver, pollDay }) : nothing,
    isLead ? dateAgreementOf(inputs, commitment, receiver) : nothing,
    owner ? askIfYours(inputs, commitment, receiver) : nothing,
    owner ? newsOf(inputs, commitment, receiver) : nothing,
    newsForSecretariat(inputs, commitment, receiver),
    handOversOf(inputs, commitment, receiver),
    unconfirmedOf(inputs, commitment, receiver),
    escalationOf(inputs, commitment, receiver),
    leftOpenOf(inputs, commitment, receiver),
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
