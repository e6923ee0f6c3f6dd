import type { Ending } from '../register/kinds.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Intent } from './languages/lexicon.ts'
import type { Context, Question } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { Spoken } from './spoken.ts'

// What the person's side has closed already, and what all have: it takes no rating, and is none of "all".

/** The ending by which the person's own side, or by now every side, is done with a commitment. */
function ownEnding(commitment: Commitment, side: string | undefined): Ending | undefined {
  if (commitment.status === 'open') return undefined
  const endings = endingsOf(commitment)
  const own = side === undefined ? undefined : endings.get(side)
  return own ?? (isOpen(commitment) ? undefined : [...endings.values()].at(-1))
}

/** Whether a commitment of the message is still the person's to answer. */
export function isStillTheirs(id: string, { register, by, team }: Pick<Context, 'register' | 'by' | 'team'>): boolean {
  const commitment = register.commitments.get(id)
  if (!commitment) return false
  const speaker = speakerFor(register, commitment, { by, team })
  return ownEnding(commitment, speaker?.team?.party.id) === undefined
}

const sayHowItStands: readonly Intent['means'][] = ['rated', 'unchanged', 'under way', 'not yet', 'slips', 'done by', 'snoozed']

/** What is asked of who says how it stands after their side has closed it: whether they take that back. */
export function askedOfEnded({ commitment, speaker, clause }: Spoken): Question | undefined {
  if (!clause.intent || !sayHowItStands.includes(clause.intent.means)) return undefined
  const ending = ownEnding(commitment, speaker.team?.party.id)
  if (!ending) return undefined
  const { id } = commitment
  return isOpen(commitment) && ending.party !== undefined
    ? { ask: 'take back', id, of: ending.at, who: ending.by }
    : { ask: 'ended', id, at: ending.at, who: ending.by }
}

/** The commitments of the message of which a closing or a date waits for the person's side. */
export function waitingIn({ register, about, by, team }: Pick<Context, 'register' | 'about' | 'by' | 'team'>): string[] {
  return about.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, { by, team })
    if (!commitment || !speaker) return false
    const side = speaker.team?.party.id
    const isClosing = commitment.status === 'closing' && (side === undefined || !endingsOf(commitment).has(side))
    const asked = dateAskedOf(register, commitment)
    return isClosing || (asked !== undefined && (side === undefined || asked.waitingFor.includes(side)))
  })
}
