import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import { mayEdit } from '../register/rights.ts'
import type { Settled, SuggestedChange, Suggestion } from '../register/suggestion.ts'
import { changesConfirmed, proposedAnew } from '../register/suggestion.ts'
import type { Outcome, Said, Voice } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { KeptSuggestion } from '../store/facts.ts'
import { suggestionMade } from '../store/facts.ts'
import type { Step } from './answer.ts'
import { afterwards } from './answer.ts'
import type { Person, Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'

interface Suggested {
  readonly cause: string
  readonly person: Person
  readonly place: Place
  readonly changes: readonly SuggestedChange[]
}

/** Keeps what a lead proposes, durably, and asks the secretariat; the lead hears of it alone. */
export async function recordSuggestion(parts: ConversationParts, { cause, person, place, changes }: Suggested): Promise<Step> {
  const { facts, clock, announcer, chat } = parts
  const made = suggestionMade(cause)
  const kept = await facts.get(made)
  const suggestion: Suggestion = kept ?? { cause, by: person.by, at: instantOf(clock.now()), changes }
  if (!kept) await facts.set(made, { ...suggestion, stands: [] })
  parts.homes.changed()
  return async () => {
    await chat.whisper(person, place, (await voiceOf(parts, person)).suggestedBack(suggestion))
    await announcer.notice({ kind: 'suggested', ...suggestion }, cause)
  }
}

interface Settling {
  /** What brought the press, or the form with the reason. */
  readonly cause: string
  readonly suggestion: string
  readonly how: 'confirmed' | 'refused'
  readonly why?: string
  readonly person: Person
  readonly place: Place
  /** Adds the reason that was typed to what is said of a form that is not taken. */
  readonly notTaken?: (said: Said) => Promise<Said>
}

/** Confirms what was proposed, which is made then by who confirms it, or refuses it; the lead hears what came of it. One after the other. */
export function settle(parts: ConversationParts, settling: Settling): Promise<Step> {
  return parts.work.inOrder(`suggestion ${settling.suggestion}`, () => settleInTurn(parts, settling))
}

async function settleInTurn(
  parts: ConversationParts,
  { cause, suggestion: of, how, why, person, place, notTaken }: Settling,
): Promise<Step> {
  const { facts, registers, chat, clock, announcer } = parts
  const voice = await voiceOf(parts, person)
  const tell = (said: Said) => () => chat.whisper(person, place, said)
  const refuse = async (said: Said) => tell(notTaken ? await notTaken(said) : said)
  const { allowed, may } = mayEdit(registers.register(), person)
  if (!allowed) return refuse(voice.refused({ reason: 'secretariat only', may }))
  const kept = await facts.get(suggestionMade(of))
  if (!kept) return refuse(voice.unreadableButton())
  const known = registers.outcome(cause)
  if (kept.settled && !known) return refuse(voice.settledBefore(kept.settled))
  const anew = how === 'confirmed' && !known ? askedAnew(kept, { cause, register: registers.register() }) : undefined
  if (anew) {
    await facts.set(suggestionMade(of), anew)
    parts.homes.changed()
    return async () => {
      await announcer.notice({ kind: 'suggested', ...anew }, of)
      await chat.whisper(person, place, voice.suggestedAnew(anew))
    }
  }

  const at = instantOf(clock.now())
  const changes = how === 'confirmed' ? changesConfirmed(kept, { by: person.by, at }) : []
  const applied = await registers.change(cause, changes)
  const outcomes = applied.map((one, nth): Outcome => {
    const id = one.ok && 'commitment' in one ? one.commitment.id : (changes[nth]?.commitment ?? '')
    return { understood: { id, entry: (one.ok ? one.entries[0] : changes[nth]?.entry) ?? { kind: 'added', by: person.by } }, applied: one }
  })
  const ids = outcomes.filter((each) => each.applied.ok).map(({ understood }) => understood.id)
  const answer = voice.answer({ outcomes, unclear: [], kept: [], key: '', cause })
  // Nothing of it could be made: it waits on, and can be refused with a reason.
  if (how === 'confirmed' && ids.length === 0) return tell(answer)
  const settled: Settled = kept.settled ?? {
    how,
    by: person.by,
    at,
    ...(how === 'confirmed' ? { ids } : {}),
    ...(why === undefined ? {} : { why }),
  }
  const after = { ...kept, settled }
  await facts.set(suggestionMade(of), after)
  parts.homes.changed()
  // The Home tab, where it was pressed, shows it no more.
  const isSeen = place.is === 'private' && place.replyTo === undefined && applied.every(({ ok }) => ok)
  return async () => {
    afterwards(parts, cause, () => announcer.redraw(ids))
    if (outcomes.length > 0 && !isSeen) await chat.whisper(person, place, answer)
    await announcer.notice({ kind: 'suggested', ...after }, of)
    const lead = await chat.personNamed(after.by)
    if (lead) await chat.whisper(lead, { is: 'private', replaces: false }, (await voiceOf(parts, lead)).settledFor(after))
  }
}

/** A press that comes again has asked anew before: it confirms nothing then either. */
function askedAnew(kept: KeptSuggestion, { cause, register }: { cause: string; register: Register }): KeptSuggestion | undefined {
  if (kept.askedAnew === cause) return kept
  const anew = proposedAnew(kept, register)
  return anew && { ...kept, changes: anew.changes, askedAnew: cause }
}

async function voiceOf({ announcer }: Pick<ConversationParts, 'announcer'>, person: Person): Promise<Voice> {
  return speak(await announcer.view(secretariatId, person))
}
