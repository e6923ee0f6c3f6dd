import { secretariatId } from '../register/addressee.ts'
import { instantOf, timeOf } from '../register/instant.ts'
import { formsFor } from '../rendering/forms.ts'
import type { Said } from '../rendering/said.ts'
import { parsedText } from '../replies/text.ts'
import { isBareUndo } from '../replies/undoing.ts'
import type { ContactLast } from '../store/facts.ts'
import { contactLast } from '../store/facts.ts'
import { lastAbsence } from './absence-last.ts'
import { absenceUndoTyped, hasSaidSince } from './away-again.ts'
import type { Person, Place } from './chat.ts'
import { failedFor } from './failed.ts'
import type { ConversationParts } from './parts.ts'
import { proposalUndoTyped } from './proposal-withdrawn.ts'
import type { Utterance } from './utterance.ts'

// "Undo" is of the newest that somebody did, whatever that was: also of how people and channels are reached.

const undoneWithinHours = 12

type UndoTyped = Pick<Utterance, 'cause' | 'person' | 'place' | 'asking'> & { readonly said: string }

/** Gives what is answered to an undo typed behind a proposal, an absence, or an edit of how somebody is reached; undefined for all other words. */
export async function undoTyped(parts: ConversationParts, typed: UndoTyped): Promise<Said | undefined> {
  const contact = await parts.facts.get(contactLast(typed.person.id, spokenAlone))
  return (await proposalUndoTyped(parts, typed, contact)) ?? (await contactUndoTyped(parts, typed)) ?? absenceUndoTyped(parts, typed)
}

async function contactUndoTyped(parts: ConversationParts, { cause, said, person, place, asking }: UndoTyped): Promise<Said | undefined> {
  const { facts, clock, registers, chat } = parts
  if (said.length > 100 || !isBareUndo(parsedText(said))) return undefined
  const fact = contactLast(person.id, isSpokenAlone(chat, place) ? spokenAlone : placeKey(place))
  const last = await facts.get(fact)
  if (!last || (last.undoneBy !== undefined && last.undoneBy !== cause)) return undefined
  if (last.undoneBy === undefined) {
    if (clock.now().diff(timeOf(last.at)).as('hours') > undoneWithinHours || hasSaidSince(registers.register(), person, last))
      return undefined
    const failed = await failedFor(facts, { cause, person, place, ...(asking ? { asking } : {}) }, clock.now())
    const absence = await lastAbsence(parts, { person, place }, clock.now())
    if ([failed, absence].some((other) => other && timeOf(other.at) > timeOf(last.at))) return undefined
    await facts.set(fact, { ...last, undoneBy: cause })
  }
  const voice = formsFor(await parts.announcer.view(secretariatId, person))
  const at = instantOf(clock.now())
  const made = []
  for (const [nth, { addressee, of, from, to }] of last.edits.entries()) {
    const back = { addressee, of, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) }
    made.push(await registers.editContact(`${cause} ${nth}`, { ...back, by: person.by, at }))
  }
  const done = made.flatMap((each) => (each.ok ? [each.edit] : []))
  const [refused] = made.flatMap((each) => (each.ok ? [] : [each.refusal]))
  if (done.length > 0 || !refused) return voice.contactsEdited(done, { isUndo: true })
  return voice.plainly(voice.refusal(refused))
}

/** Knows that the next undo is of this edit: said alone, or in the thread in which it was asked for. */
export async function keepLastContact(
  { facts, clock }: Pick<ConversationParts, 'facts' | 'clock'>,
  { cause, person, place, edits }: { cause: string; person: Person; place: Place; edits: ContactLast['edits'] },
): Promise<void> {
  if (edits.length === 0) return
  for (const key of new Set([spokenAlone, placeKey(place)])) {
    const fact = contactLast(person.id, key)
    // Worked on again, it is as old as it was.
    if ((await facts.get(fact))?.cause !== cause) await facts.set(fact, { cause, at: instantOf(clock.now()), edits })
  }
}

/** An edit whose Undo was pressed is no longer what they did last. */
export async function forgetLastContact(
  { facts }: Pick<ConversationParts, 'facts'>,
  { cause, person, place }: { cause: string; person: Person; place: Place },
): Promise<void> {
  for (const key of new Set([spokenAlone, placeKey(place)])) {
    const last = await facts.get(contactLast(person.id, key))
    if (last && last.undoneBy === undefined) await facts.set(contactLast(person.id, key), { ...last, undoneBy: cause })
  }
}

const spokenAlone = 'alone'

function placeKey(place: Place): string {
  return place.is === 'thread' ? `${place.thread.channel} ${place.thread.ts}` : spokenAlone
}

function isSpokenAlone(chat: Pick<ConversationParts['chat'], 'isDirect'>, place: Place): boolean {
  return place.is === 'private' || chat.isDirect(place.thread.channel)
}
