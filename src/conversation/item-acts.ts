import { keyRead } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { isOpen, teamsOf } from '../register/query.ts'
import { mayEdit, mayPropose } from '../register/rights.ts'
import type { Commitment } from '../register/schema.ts'
import type { ModalSpeaker } from '../replies/modal.ts'
import type { ModalKind, Offered } from '../replies/modal-kinds.ts'
import { speakerFor } from '../replies/speaker.ts'
import { waitingIn } from '../replies/waiting.ts'
import type { Person } from './chat.ts'
import { whyNotSaid } from './may-say.ts'
import { whyItOnlyFails } from './only-fails.ts'
import type { ConversationParts } from './parts.ts'
import { contextFor } from './reading-of.ts'

type SpeakerParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'clock'>

/** For whom a person speaks of a commitment, in answer to a message if `key` names one. Undefined if they have no part in it. */
export function modalSpeakerFor(parts: SpeakerParts, { id, key }: { id: string; key: string }, person: Person): ModalSpeaker | undefined {
  const register = parts.registers.register()
  const commitment = register.commitments.get(id)
  const answers = key === '' ? {} : { answers: { key, to: keyRead(key)?.to ?? secretariatId } }
  const context = contextFor(parts, { person, about: [id], yours: [], ...answers })
  const speaker = commitment && speakerFor(register, commitment, context)
  return commitment && speaker ? { commitment, speaker, context } : undefined
}

const offered: readonly ModalKind[] = [
  'at risk',
  'blocked',
  'new date',
  'close',
  'note',
  'evidence',
  'snooze',
  'hand over',
  'withdraw',
  'supersede',
  'reopen',
]

/** What is offered to a person who looks at a commitment: what they may say of it now. */
export function modalsOfferedTo(parts: SpeakerParts, commitment: Commitment, person: Person): readonly Offered[] {
  const edit: Offered[] = mayChange(parts, commitment, person) ? ['edit'] : []
  const spoken = modalSpeakerFor(parts, { id: commitment.id, key: '' }, person)
  if (!spoken) return edit
  const at = instantOf(parts.clock.now())
  const isWaiting = waitingIn({ ...spoken.context, about: [commitment.id] }).length > 0
  const isAsked = commitment.owners.some(({ team, assumed }) => assumed === true && team === spoken.speaker.team?.id)
  const first: ModalKind[] = [...(isWaiting ? (['not agreed'] as const) : []), ...(isAsked ? (['not ours'] as const) : [])]
  const kinds = isOpen(commitment) ? [...first, ...offered] : offered.filter((kind) => kind !== 'hand over')
  const isFor = (kind: ModalKind) => whyNotSaid(kind, spoken, at) === undefined && whyItOnlyFails(kind, spoken, at) === undefined
  return [...kinds.filter(isFor), ...edit]
}

/** Whether they may edit what stands of it, or propose that to the secretariat for a team of theirs that owes it. */
function mayChange({ registers, clock }: SpeakerParts, { owners }: Commitment, { by }: Person): boolean {
  const register = registers.register()
  const isTheirs = teamsOf(register, by).some(({ id }) => owners.some(({ team }) => team === id))
  return mayEdit(register, { by }).allowed || (isTheirs && mayPropose(register, { by, at: instantOf(clock.now()) }).allowed)
}
