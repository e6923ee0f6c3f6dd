import type { Ending } from '../register/kinds.ts'
import type { EndsAs } from '../register/state.ts'
import { endingsOf, endsAs } from '../register/state.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Question } from './reading.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What another side has ended in its own way and waits to be agreed to: an ending of another kind would displace it, and is asked about first.

/** How the person would end it, of a successor: which, and why. */
export interface Ends {
  readonly as: EndsAs
  readonly successor?: string
  readonly reason?: string
}

/** The ending of another side that such an ending would displace, or hide. */
export function endingDisplaced({ commitment, speaker }: Pick<Spoken, 'commitment' | 'speaker'>, as: EndsAs): Ending | undefined {
  if (commitment.status !== 'closing') return undefined
  const own = speaker.team?.party.id
  return [...endingsOf(commitment).values()].findLast((ending) => ending.party !== own && displaces(as, endsAs(ending)))
}

/** "In part", said of what the other side calls done, says less than that, and displaces nothing. */
function displaces(as: EndsAs, theirs: EndsAs): boolean {
  return theirs !== as && !(as === 'closed in part' && theirs === 'closed')
}

export function endedOtherwiseAsked(spoken: Pick<Spoken, 'commitment' | 'speaker'>, { as, ...by }: Ends): Question | undefined {
  const ending = endingDisplaced(spoken, as)
  if (!ending) return undefined
  const { at, by: who, party } = ending
  const { id } = spoken.commitment
  return { ask: 'ended otherwise', id, at, who, ...(party === undefined ? {} : { party }), how: endsAs(ending), says: as, ...by }
}

const inPart = new RegExp(`^(?:${anyParticle('inPart')})(?![\\p{L}\\p{N}])`, 'u')

/** "delivered in part": the words behind it. */
export function behindInPart({ form, tail }: Spoken['clause']): Text | undefined {
  const lead = /^\s*/.exec(tail.plain)?.[0].length ?? 0
  const said = inPart.exec(`${form} ${tail.plain.slice(lead)}`)?.[0].trimEnd()
  if (said === undefined) return undefined
  return slice(tail, said.length > form.length ? lead + said.length - form.length - 1 : 0)
}
