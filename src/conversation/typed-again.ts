import { secretariatId } from '../register/addressee.ts'
import type { Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { TypedIn } from '../replies/form-kinds.ts'
import type { ModalField } from '../replies/modal-kinds.ts'
import type { Fact, Facts } from '../store/store.ts'
import type { Person } from './chat.ts'
import { wordsTyped } from './form-again.ts'
import type { FormSubmitted } from './form-reading.ts'
import type { Incoming } from './incoming.ts'
import type { ModalSubmitted } from './modals.ts'
import type { ConversationParts } from './parts.ts'

// What was filled in, and could not be taken when the form had closed: something had changed since it was checked.

/** A form that was submitted. */
type WasSubmitted = ({ readonly is: 'modal' } & ModalSubmitted) | ({ readonly is: 'form' } & Omit<FormSubmitted, 'cause'>)

/** By what brought it. */
function submittedBy(cause: string): Fact<WasSubmitted> {
  return { key: `filled in ${cause}` }
}

/** Keeps it as it was filled in, durably, so that it can be opened again. Gives the words that were typed. */
export async function keepTyped(
  parts: Pick<ConversationParts, 'registers' | 'facts' | 'calendars' | 'dates' | 'clock'>,
  incoming: Extract<Incoming, { is: 'modal' | 'form' }>,
  person: Person,
): Promise<TypedIn> {
  const { cause, user } = incoming
  if (incoming.is === 'modal') {
    const { memory, filled } = incoming
    await parts.facts.set(submittedBy(cause), { is: 'modal', memory, filled, user })
    const typed = (Object.entries(filled) as [ModalField, string][]).filter(([field]) => wordFields.has(field))
    return { cause, modal: memory.modal, typed }
  }
  const { memory, filled } = incoming
  await parts.facts.set(submittedBy(cause), { is: 'form', memory, filled, user })
  return { cause, form: memory.form, typed: wordsTyped(parts, { memory, filled, person }) }
}

const wordFields: ReadonlySet<ModalField> = new Set(['why', 'dateWords', 'note', 'evidence'])

/** What is said of a form that is not taken, with what was typed in it. */
export async function saidWithTyped(
  parts: Pick<ConversationParts, 'registers' | 'facts' | 'calendars' | 'dates' | 'clock' | 'announcer'>,
  incoming: Extract<Incoming, { is: 'modal' | 'form' }>,
  { person, said }: { readonly person: Person; readonly said: Said },
): Promise<Said> {
  const typed = await keepTyped(parts, incoming, person)
  return speak(await parts.announcer.view(secretariatId, person)).withTyped(said, typed)
}

/** The form that was filled in by the same person. */
export async function submittedBefore(
  facts: Pick<Facts, 'get'>,
  { cause, user }: { cause: string; user: string },
): Promise<WasSubmitted | undefined> {
  const kept = await facts.get(submittedBy(cause))
  return kept?.user === user ? kept : undefined
}
