import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { mayEdit, mayPropose } from '../register/rights.ts'
import type { LogEntry } from '../register/schema.ts'
import { formsFor } from '../rendering/forms.ts'
import type { Outcome, Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { FormFaults } from '../replies/form.ts'
import type { FormFilled } from '../replies/form-kinds.ts'
import { keepLastAbsence } from './absence-last.ts'
import type { Step } from './answer.ts'
import { afterwards } from './answer.ts'
import type { Person, Place } from './chat.ts'
import { recordNamed } from './contacts.ts'
import { formRead } from './form-reading.ts'
import type { Incoming } from './incoming.ts'
import type { ConversationParts } from './parts.ts'
import { recordSuggestion, settle } from './suggestions.ts'
import { keepTyped, saidWithTyped } from './typed-again.ts'

/** Records what was filled in, and gives the answer that is left to do. */
export async function recordForm(parts: ConversationParts, incoming: Extract<Incoming, { is: 'form' }>): Promise<Step> {
  const { cause, memory, user, filled } = incoming
  const { registers, chat, clock, announcer } = parts
  const person = await chat.person(user)
  const voice = async () => speak(await announcer.view(secretariatId, person))
  const notTaken = (said: Said) => saidWithTyped(parts, incoming, { person, said })
  // Worked on again, its own commitment has the title by now.
  const known = registers.outcome(cause)
  if (memory.form === 'refuse')
    return settle(parts, {
      cause,
      suggestion: memory.suggestion ?? '',
      how: 'refused',
      why: whyFilled(filled),
      person,
      place: memory.place,
      notTaken,
    })
  if (memory.contact) return recordNamed(parts, { cause, contact: memory.contact, filled, person, place: memory.place, notTaken })
  if (memory.form === 'hand over') {
    const { runCommand } = await import('./commands/run.ts')
    const words = `assign all of ${memory.id ?? ''} to ${String(filled.team ?? '')}`
    const place = memory.place.is === 'private' ? memory.place : { is: 'private' as const, replaces: false }
    return () => runCommand(parts, { cause, words, page: 1, person, place })
  }
  if (memory.form === 'away') return recordAwayForm(parts, incoming, { person, notTaken })
  const read = known ? undefined : await formRead(parts, { memory, filled, person })
  // Somebody has edited the file, or taken the title, since it was checked.
  if (read?.is === 'wrong') return tellFaults(parts, { person, place: memory.place, notTaken }, read.at)
  if (
    read &&
    !mayEdit(registers.register(), person).allowed &&
    mayPropose(registers.register(), { by: person.by, at: instantOf(clock.now()) }).allowed
  )
    return recordSuggestion(parts, { cause, person, place: memory.place, changes: read.changes })
  const at = instantOf(clock.now())
  const changes = (read?.changes ?? []).map((change) => ({ ...change, entry: { ...change.entry, at, by: person.by } as LogEntry }))
  const applied = await registers.change(cause, changes)
  const outcomes = applied.map((one, nth): Outcome => {
    const id = one.ok && 'commitment' in one ? one.commitment.id : (changes[nth]?.commitment ?? '')
    const [entry] = one.ok ? one.entries : [changes[nth]?.entry]
    return { understood: { id, entry: entry ?? { kind: 'added', by: person.by, at } }, applied: one }
  })
  const typedIn = applied.every(({ ok }) => ok) ? undefined : await keepTyped(parts, incoming, person)
  return async () => {
    afterwards(parts, cause, () => announcer.redraw(outcomes.filter((each) => each.applied.ok).map(({ understood }) => understood.id)))
    await chat.whisper(person, memory.place, (await voice()).answer({ outcomes, unclear: [], kept: [], key: '', cause, typedIn }))
  }
}

/** What is said of a form that is not taken, with what was typed in it. */
type NotTaken = (said: Said) => Promise<Said>

/** Tells what is wrong with a form that is closed by now. */
async function tellFaults(
  { announcer, chat }: ConversationParts,
  { person, place, notTaken }: { readonly person: Person; readonly place: Place; readonly notTaken: NotTaken },
  faults: FormFaults,
): Promise<Step> {
  const said = await notTaken(formsFor(await announcer.view(secretariatId, person)).notTaken(faults))
  return () => chat.whisper(person, place, said)
}

/** What was filled in of an absence: checked once more, since the file may have been edited. */
async function recordAwayForm(
  parts: ConversationParts,
  { cause, memory: { place }, filled }: Extract<Incoming, { is: 'form' }>,
  { person, notTaken }: { readonly person: Person; readonly notTaken: NotTaken },
): Promise<Step> {
  const { awayFilled } = await import('./away-form.ts')
  const read = await awayFilled(parts, { filled, person })
  if (read.is === 'wrong') return tellFaults(parts, { person, place, notTaken }, read.at)
  const { recordAway } = await import('./away.ts')
  const said = await recordAway(parts, { cause, person, words: '' }, read.said)
  await keepLastAbsence(parts, { cause, person, place, said: read.said })
  return () => parts.chat.whisper(person, place, said)
}

function whyFilled({ why }: FormFilled): string {
  return typeof why === 'string' ? why.trim() : ''
}
