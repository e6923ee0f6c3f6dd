import { secretariatId } from '../register/addressee.ts'
import { findAtStart } from '../register/find.ts'
import { instantOf, timeOf } from '../register/instant.ts'
import { inEveryLanguage } from '../register/names.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { SuggestedChange, Suggestion } from '../register/suggestion.ts'
import type { Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { parsedText, plainWords } from '../replies/text.ts'
import { isBareUndo, nameUndone } from '../replies/undoing.ts'
import type { ContactLast, KeptSuggestion } from '../store/facts.ts'
import { suggestionMade, suggestionsMade } from '../store/facts.ts'
import { lastAbsence } from './absence-last.ts'
import { hasSaidSince } from './away-again.ts'
import type { Place } from './chat.ts'
import { failedFor } from './failed.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

// "Undo" behind a proposal: the secretariat is no longer asked, and nothing that was done before it is taken back instead.

const undoneWithinHours = 12

type UndoSaid = Pick<Utterance, 'cause' | 'person' | 'place' | 'asking'> & { readonly said: string }

/**
 * What is answered to an undo typed behind a proposal, or that names what is proposed; undefined for all other words. `contact`: their last edit of
 * how somebody is reached, which may be newer.
 */
export async function proposalUndoTyped(
  parts: ConversationParts,
  undo: UndoSaid,
  contact: Pick<ContactLast, 'at' | 'undoneBy'> | undefined,
): Promise<Said | undefined> {
  const { facts, clock, chat } = parts
  if (undo.said.length > 300 || !isSpokenToBotAlone(chat, undo.place)) return undefined
  const words = parsedText(undo.said)
  const name = isBareUndo(words) ? undefined : nameUndone(words)
  if (!isBareUndo(words) && name === undefined) return undefined
  const own = (await facts.under(suggestionsMade))
    .map(({ value }) => value)
    .filter(({ by, at }) => samePerson(by, undo.person.by) && clock.now().diff(timeOf(at)).as('hours') <= undoneWithinHours)
    .toSorted((one, other) => timeOf(other.at).toMillis() - timeOf(one.at).toMillis())
  const before = own.find(({ settled }) => settled?.cause === undo.cause)
  if (before) return saysWithdrawn(parts, undo, before)
  const waiting = own.filter(({ settled }) => settled === undefined)
  const of = name === undefined ? await lastDone(parts, undo, { own, waiting, contact }) : lastNamed(parts, undo, { waiting, name })
  return of && saysWithdrawn(parts, undo, await withdrawn(parts, undo, of))
}

interface Proposed {
  readonly own: readonly KeptSuggestion[]
  readonly waiting: readonly KeptSuggestion[]
  readonly contact: Pick<ContactLast, 'at' | 'undoneBy'> | undefined
}

/** The newest that waits; or one that was confirmed since: what they did before it is not what they would take back. */
async function lastDone(
  { facts, clock, registers, chat }: ConversationParts,
  undo: UndoSaid,
  { own, waiting, contact }: Proposed,
): Promise<KeptSuggestion | undefined> {
  const [last] = own[0]?.settled?.how === 'confirmed' ? own : waiting
  if (!last || hasSaidSince(registers.register(), undo.person, last)) return undefined
  const { cause, person, place, asking } = undo
  const others = [
    await failedFor(facts, { cause, person, place, ...(asking ? { asking } : {}) }, clock.now()),
    await lastAbsence({ facts, chat }, { person, place }, clock.now()),
    contact?.undoneBy === undefined ? contact : undefined,
  ]
  return others.some((other) => other && timeOf(other.at) > timeOf(last.at)) ? undefined : last
}

/** "Undo ports", if what they did last of that is to propose something. */
function lastNamed(
  { registers }: Pick<ConversationParts, 'registers'>,
  { person }: UndoSaid,
  { waiting, name }: { readonly waiting: readonly KeptSuggestion[]; readonly name: string },
): KeptSuggestion | undefined {
  const register = registers.register()
  return waiting.find((each) =>
    each.changes.some((change) => isProposedOf(register, change, name) && !hasSaidOf(register, change, each, person.by)),
  )
}

function isProposedOf(register: Register, { commitment, adds }: SuggestedChange, name: string): boolean {
  if (adds) return [commitment, ...inEveryLanguage(adds.title)].some((title) => plainWords(title) === plainWords(name))
  const { found, more } = findAtStart(register, name)
  return found.found === 'one' && more === '' && found.id === commitment
}

function hasSaidOf({ commitments }: Register, { commitment }: SuggestedChange, { at }: Suggestion, by: string): boolean {
  return (commitments.get(commitment)?.log ?? []).some((entry) => samePerson(entry.by, by) && timeOf(entry.at) > timeOf(at))
}

/** One after the other with who confirms or refuses it. */
function withdrawn(parts: ConversationParts, { cause, person }: UndoSaid, of: KeptSuggestion): Promise<KeptSuggestion> {
  const { facts, work, clock, homes } = parts
  return work.inOrder(`suggestion ${of.cause}`, async () => {
    const kept = (await facts.get(suggestionMade(of.cause))) ?? of
    if (kept.settled) return kept
    const after = { ...kept, settled: { how: 'withdrawn' as const, by: person.by, at: instantOf(clock.now()), cause } }
    await facts.set(suggestionMade(of.cause), after)
    homes.changed()
    return after
  })
}

async function saysWithdrawn({ announcer }: ConversationParts, { cause, person }: UndoSaid, after: KeptSuggestion): Promise<Said> {
  const voice = speak(await announcer.view(secretariatId, person))
  if (after.settled?.cause !== cause) return voice.settledFor(after)
  await announcer.notice({ kind: 'suggested', ...after }, after.cause)
  return voice.settledFor(after)
}

function isSpokenToBotAlone(chat: Pick<ConversationParts['chat'], 'isDirect'>, place: Place): boolean {
  return place.is === 'private' || chat.isDirect(place.thread.channel)
}
