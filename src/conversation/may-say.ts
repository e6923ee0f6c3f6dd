import type { Refusal } from '../register/change.ts'
import { apply } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { isOpen, teamsOf } from '../register/query.ts'
import { mayEdit, mayPropose, mayRead, speakerOf } from '../register/rights.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import { dateFor } from '../replies/agreeing.ts'
import type { ModalSpeaker } from '../replies/modal.ts'
import type { ModalKind } from '../replies/modal-kinds.ts'
import type { Person } from './chat.ts'
import type { ConversationParts } from './parts.ts'

/** Why somebody can't say something of a commitment. */
export type WhyNot = { readonly is: 'ended'; readonly entries: readonly LogEntry[] } | { readonly is: 'refused'; readonly refusal: Refusal }

/** Why this person can't say what a modal is for, if they can't. */
export function whyNotSaid(modal: ModalKind, spoken: ModalSpeaker, at: Instant): WhyNot | undefined {
  const { commitment, speaker, context } = spoken
  const { register, by } = context
  const endings = endingsOf(commitment)
  const hasEnded = !isOpen(commitment) || endings.has(speaker.team?.party.id ?? '')
  if (hasEnded && !afterTheEnd.has(modal)) return { is: 'ended', entries: [...endings.values()] }
  if (modal === 'reopen' && !hasEnded) return { is: 'refused', refusal: { reason: 'not closed' } }
  const sample = { ...sampleOf(modal), at, by, ...(speaker.team ? { team: speaker.team.id } : {}) } as LogEntry
  const right = speakerOf(register, commitment, sample)
  if (modal === 'not agreed') return nothingToObjectTo(spoken, sample)
  return right?.allowed ? undefined : { is: 'refused', refusal: { reason: 'not allowed', may: right?.may ?? [] } }
}

/** What submitting the form of a new commitment, or of an edit, does for this person; or why they may not. */
export function whatFormDoes(
  { registers, clock }: Pick<ConversationParts, 'registers' | 'clock'>,
  person: Pick<Person, 'by' | 'standing'>,
): 'added' | 'proposed' | Refusal {
  const register = registers.register()
  const reading = mayRead(register, person)
  if (!reading.allowed) return { reason: 'no reader', may: reading.may }
  const { allowed, may } = mayEdit(register, person)
  if (allowed) return 'added'
  const isLead = mayPropose(register, { by: person.by, at: instantOf(clock.now()) }).allowed
  if (isLead) return 'proposed'
  const ownLeads = teamsOf(register, person.by).flatMap(({ leads }) => leads)
  return { reason: 'leads propose', may: [...new Set([...ownLeads, ...may])] }
}

/** Whether anything waits for the agreement of the speaker's side, or was moved without it. */
function nothingToObjectTo(spoken: ModalSpeaker, sample: LogEntry): WhyNot | undefined {
  const { commitment, context } = spoken
  const to = dateFor(spoken)?.to
  const entry = { ...sample, text: '-', ...(to === undefined ? {} : { to }) } as LogEntry
  const applied = apply(context.register, { commitment: commitment.id, entry })
  return applied.ok ? undefined : { is: 'refused', refusal: applied.refusal }
}

/** What may be said of what has ended, or of what one's own side has closed. */
const afterTheEnd: ReadonlySet<ModalKind> = new Set(['note', 'evidence', 'not agreed', 'hand over', 'not ours', 'reopen'])

/** An entry of the kind that a modal makes, by which it is known who may make it. */
function sampleOf(modal: ModalKind): object {
  switch (modal) {
    case 'at risk':
      return { kind: 'rated', rating: 'amber' }
    case 'blocked':
      return { kind: 'rated', rating: 'red' }
    case 'new date':
      return { kind: 'dated', to: null }
    case 'close':
      return { kind: 'closed' }
    case 'not agreed':
      return { kind: 'objected' }
    case 'hand over':
      return { kind: 'assigned', added: [], removed: [] }
    case 'not ours':
    case 'note':
      return { kind: 'noted' }
    case 'evidence':
      return { kind: 'evidenced' }
    case 'snooze':
      return { kind: 'snoozed' }
    case 'withdraw':
      return { kind: 'withdrawn' }
    case 'supersede':
      return { kind: 'superseded' }
    case 'reopen':
      return { kind: 'reopened' }
  }
}
