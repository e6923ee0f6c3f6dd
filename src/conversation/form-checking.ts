import { inTime } from '../concurrency.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Change, Refusal } from '../register/change.ts'
import { apply } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { mayEdit, relance } from '../register/rights.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import type { FormVoice } from '../rendering/forms.ts'
import type { ModalView } from '../rendering/view-blocks.ts'
import { speak } from '../rendering/voice.ts'
import { editInputsSince } from '../replies/form-again.ts'
import { suggestionMade } from '../store/facts.ts'
import type { Person } from './chat.ts'
import { wrongIn } from './contacts.ts'
import { changedSince, firstInput, inputRefused, inputsAgain } from './form-again.ts'
import type { ContactPlace, FormMemory, FormSubmitted } from './form-reading.ts'
import { formRead } from './form-reading.ts'
import { whatFormDoes } from './may-say.ts'
import { askedWithinMs } from './open-first.ts'
import type { ConversationParts } from './parts.ts'

// What was filled in, checked before it is taken in. Loaded with the first form that is submitted.

type CheckParts = Pick<ConversationParts, 'registers' | 'facts' | 'calendars' | 'dates' | 'clock' | 'chat' | 'announcer'>
type VoiceFor = (reader: Pick<Person, 'language' | 'zone'>) => Promise<FormVoice>

/** What becomes of it: it may be taken in, or is shown again, as a whole or with what is wrong at its inputs. */
export type FormChecked =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly at: Readonly<Record<string, string>> }
  | { readonly is: 'shown again'; readonly view: ModalView }

/** A form as it was submitted, and the voice that answers. */
interface SubmittedForm extends Pick<FormSubmitted, 'memory' | 'filled'> {
  readonly person: Person
  readonly voice: FormVoice
}

/** Whether what was filled in may be taken in. It answers within Slack's time, whatever else goes on. */
export async function formChecked(
  parts: CheckParts,
  { cause, memory, user, filled }: FormSubmitted,
  voiceFor: VoiceFor,
): Promise<FormChecked> {
  const { registers, chat, clock } = parts
  // It was taken, and Slack has not heard of it: its own title would be taken by now.
  if (registers.outcome(cause) || registers.contactOutcome(cause)) return { is: 'right' }
  const person = await inTime(askedWithinMs, chat.person(user)).catch(() => undefined)
  const voice = await voiceFor(person ?? { language: registers.register().language })
  // Said at an input, so that nothing that was written is lost.
  if (!person) return { is: 'wrong', at: { [firstInput(memory)]: voice.notYet() } }
  if (memory.contact) return checkNaming(parts, memory.contact, { memory, filled, person, voice })
  if (memory.form === 'hand over') return { is: 'right' }
  if (memory.form === 'away') {
    const { awayChecked } = await import('./away-form.ts')
    return awayChecked(parts, { filled, person, voice })
  }
  const may = whatFormDoes(parts, person)
  const again = (refusal: Refusal) => shownAgain(parts, { memory, filled, person, voice }, refusal)
  if (typeof may === 'object') return again(may)
  if (memory.form === 'refuse') return refusalChecked(parts, { memory, filled, person, voice })
  const commitment = registers.register().commitments.get(memory.id ?? '')
  if (memory.form === 'edit' && !commitment) return again({ reason: 'unknown commitment', id: memory.id ?? '' })
  const since = commitment ? changedSince(commitment, memory.seen, person.by) : []
  if (commitment && since.length > 0)
    return { is: 'shown again', view: viewSince(parts, { memory, filled, person, voice }, commitment, since) }
  const read = await formRead(parts, { memory, filled, person })
  if (read.is === 'wrong') return { is: 'wrong', at: voice.faults(read.at) }
  const at = instantOf(clock.now())
  const refused = read.changes
    // What is proposed would be made by the secretariat.
    .map((change): Change => ({ ...change, entry: { ...change.entry, at, by: may === 'added' ? person.by : relance } as LogEntry }))
    .map((change) => apply(registers.register(), change))
    .find((applied) => !applied.ok)
  return refused && !refused.ok ? again(refused.refusal) : { is: 'right' }
}

/** What is refused as a whole is said above what was typed, or at its input. */
function shownAgain(parts: CheckParts, { memory, filled, person, voice }: SubmittedForm, refusal: Refusal): FormChecked {
  const input = inputRefused(refusal, memory)
  const inputs = inputsAgain(parts, { memory, filled, person })
  if (input !== undefined || !inputs)
    return { is: 'wrong', at: { [inputs && input ? input : firstInput(memory)]: voice.refusalAtInput(refusal) } }
  const notice = voice.refusal(refusal)
  return { is: 'shown again', view: voice.asking({ form: memory.form, as: 'added', inputs, memory, notice }) }
}

/** Somebody else may have answered the proposal meanwhile. */
async function refusalChecked(parts: CheckParts, { memory, filled, person, voice }: SubmittedForm): Promise<FormChecked> {
  const kept = await parts.facts.get(suggestionMade(memory.suggestion ?? ''))
  if (!kept?.settled) return { is: 'right' }
  const { text: notice } = speak(await parts.announcer.view(secretariatId, person)).settledBefore(kept.settled)
  const inputs = inputsAgain(parts, { memory, filled, person }) ?? []
  return { is: 'shown again', view: voice.asking({ form: memory.form, as: 'added', inputs, memory, notice }) }
}

/** It is opened once more, as it was filled in. Undefined: what it is about is gone. */
export function viewAgain(parts: CheckParts, submitted: SubmittedForm): ModalView | undefined {
  const { memory, person, voice } = submitted
  const { form, contact } = memory
  const isOfCommitments = form === 'add' || form === 'edit' || form === 'track'
  const as = isOfCommitments ? whatFormDoes(parts, person) : 'added'
  if (typeof as === 'object') return voice.standing(form, voice.refusal(as))
  const commitment = form === 'edit' ? parts.registers.register().commitments.get(memory.id ?? '') : undefined
  if (commitment) return viewSince(parts, submitted, commitment, changedSince(commitment, memory.seen, person.by))
  const inputs = inputsAgain(parts, submitted)
  return inputs && voice.asking({ form, as, inputs, memory, notice: contact && voice.inPlaceOf(contact) })
}

/** What others have changed meanwhile stands, beside what was typed. */
function viewSince(
  parts: CheckParts,
  { memory, filled, person: { by, language }, voice }: SubmittedForm,
  commitment: Commitment,
  since: readonly LogEntry[],
): ModalView {
  const now = voice.due(commitment.due)
  const inputs = editInputsSince({ commitment, since, filled, language, due: { shown: memory.due ?? '', now } })
  const seen = commitment.log?.at(-1)?.at
  const known: FormMemory = { ...memory, due: now, ...(seen === undefined ? {} : { seen }) }
  const as = mayEdit(parts.registers.register(), { by }).allowed ? 'added' : 'proposed'
  const notice = since.length > 0 ? voice.since(commitment, since) : undefined
  return voice.asking({ form: 'edit', as, inputs, memory: known, notice })
}

async function checkNaming(
  parts: CheckParts,
  contact: ContactPlace,
  { memory, filled, person, voice }: Pick<FormSubmitted, 'memory' | 'filled'> & { person: Person; voice: FormVoice },
): Promise<FormChecked> {
  const wrong = await wrongIn(parts, contact, { filled, person, voice })
  if (!wrong) return { is: 'right' }
  if ('at' in wrong) return { is: 'wrong', at: wrong.at }
  return { is: 'shown again', view: voice.standing(memory.form, voice.refusal(wrong.refusal)) }
}
