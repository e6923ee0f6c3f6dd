import type { Step } from './answer.ts'
import { answer, record } from './answer.ts'
import type { Incoming } from './incoming.ts'
import type { ConversationParts } from './parts.ts'
import { messagePressed } from './press.ts'
import type { Utterance } from './utterance.ts'
import { utteranceOn } from './utterance.ts'

/** Records what was filled in, and gives the answer that is left to do. A modal is words: each input says what could have been typed. */
export async function recordModal(
  parts: ConversationParts,
  { cause, user, memory, filled, at }: Extract<Incoming, { is: 'modal' }>,
  { again }: { again: boolean },
): Promise<Step> {
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
  const recorded = await record(parts, utterance)
  return () => answer(parts, utterance, recorded)
}
