import type { Refusal } from '../register/change.ts'
import { tomorrow } from '../register/days.ts'
import { applyInTurn } from '../register/in-turn.ts'
import { mayEdit } from '../register/rights.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import { dateContextOf } from '../replies/dates/context.ts'
import type { Filled } from '../replies/filled-in.ts'
import { filledIn } from '../replies/filled-in.ts'
import type { ModalSpeaker } from '../replies/modal.ts'
import { modalInputs } from '../replies/modal.ts'
import type { ModalKind } from '../replies/modal-kinds.ts'

/** Why a modal can only fail, whatever is filled in: no team is left to hand it over to, no day until which it can be put off. */
export function whyItOnlyFails(modal: ModalKind, spoken: ModalSpeaker, at: Instant): Refusal | undefined {
  if (modal === 'hand over') return nobodyToTakeIt(spoken, at)
  if (modal !== 'snooze') return undefined
  const day = tomorrow(dateContextOf(spoken.context).today)
  return refusalWhenFilled('snooze', { day }, spoken, at)
}

function nobodyToTakeIt(spoken: ModalSpeaker, at: Instant): Refusal | undefined {
  const { commitment, context } = spoken
  const team = modalInputs('hand over', spoken).find(({ field }) => field === 'team')
  const options = team?.takes === 'choice' ? team.options : []
  const refused: Refusal[] = []
  for (const option of options) {
    const refusal = refusalWhenFilled('hand over', { team: option }, spoken, at)
    if (!refusal) return undefined
    refused.push(refusal)
  }
  const offered = refused.find(({ reason }) => reason === 'offered already')
  const having = options.filter((option) => commitment.owners.some((owner) => owner.team === option))
  return offered ?? { reason: 'nobody else', teams: having, may: mayEdit(context.register, context).may }
}

/** Why it would not be recorded. What would be asked back first, or be wrong at an input, is no refusal yet. */
function refusalWhenFilled(modal: ModalKind, filled: Filled, spoken: ModalSpeaker, at: Instant): Refusal | undefined {
  const { register } = spoken.context
  const read = filledIn(modal, filled, spoken, { isSure: true })
  if (read.is === 'wrong' && read.why.fault === 'whose part') return { reason: 'nobody leads' }
  if (read.is !== 'said') return undefined
  const changes = read.reading.changes.map(({ id, entry }) => ({ commitment: id, entry: { ...entry, at } as LogEntry }))
  const failed = applyInTurn(register, changes).applied.find((applied) => !applied.ok)
  return failed && !failed.ok ? failed.refusal : undefined
}
