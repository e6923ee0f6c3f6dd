import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { modalsFor } from '../rendering/modals.ts'
import type { Said } from '../rendering/said.ts'
import type { Step } from './answer.ts'
import { answer, record } from './answer.ts'
import type { Person } from './chat.ts'
import type { Incoming } from './incoming.ts'
import type { ConversationParts } from './parts.ts'
import { messagePressed } from './press.ts'
import { isMade } from './told-back.ts'
import { keepTyped, saidWithTyped } from './typed-again.ts'
import type { Utterance } from './utterance.ts'
import { utteranceOn } from './utterance.ts'

/** Records what was filled in, and gives the answer that is left to do. A modal is words: each input says what could have been typed. */
export async function recordModal(
  parts: ConversationParts,
  incoming: Extract<Incoming, { is: 'modal' }>,
  { again }: { again: boolean },
): Promise<Step> {
  const { cause, user, memory, filled, at } = incoming
  const { modal, id, key, place, sureOf } = memory
  const person = await parts.chat.person(user)
  const row = await messagePressed(parts, key, place)
  const on = row ? utteranceOn(row) : { yours: [] }
  const utterance: Utterance = {
    cause,
    said: { modal, id, filled, ...(sureOf ? { sureOf } : {}) },
    person,
    place,
    again,
    // Opened from a row or the Home tab, it is answered there.
    ...(row || (place.is === 'private' && place.replyTo === undefined) ? { isPressed: true } : {}),
    ...(at === undefined ? {} : { mark: at }),
    ...on,
    about: [id],
    yours: on.yours.filter((each) => each === id),
  }
  const ended = parts.registers.outcome(cause) ? undefined : await endedMeanwhile(parts, incoming, person)
  if (ended) {
    const said = await saidWithTyped(parts, incoming, { person, said: ended })
    return () => parts.chat.whisper(person, place, said)
  }
  const recorded = await record(parts, utterance)
  const isTaken = recorded.reading.unclear.length === 0 && recorded.outcomes.every(isMade)
  const typedIn = isTaken ? undefined : await keepTyped(parts, incoming, person)
  return () => answer(parts, utterance, { ...recorded, typedIn })
}

/** What has ended it since the modal was checked. */
async function endedMeanwhile(
  parts: ConversationParts,
  { memory }: Extract<Incoming, { is: 'modal' }>,
  person: Person,
): Promise<Said | undefined> {
  const [{ modalSpeakerFor }, { whyNotSaid }] = await Promise.all([import('./item-acts.ts'), import('./may-say.ts')])
  const spoken = modalSpeakerFor(parts, memory, person)
  const why = spoken && whyNotSaid(memory.modal, spoken, instantOf(parts.clock.now()))
  if (why?.is !== 'ended') return undefined
  return modalsFor(await parts.announcer.view(secretariatId, person)).ended(memory.id, why.entries)
}
