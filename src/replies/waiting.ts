import { timeOf } from '../register/instant.ts'
import { isEnding, isMove, isUndoing } from '../register/kinds.ts'
import { dateAskedOf, dueMovedByOthers } from '../register/proposal.ts'
import { effective, endingsOf } from '../register/state.ts'
import type { Context } from './reading.ts'
import { speakerFor } from './speaker.ts'

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

/** The commitments of the message of which another side has lately taken back its closing, or the date that it asked for: no answer waits any more. */
export function takenBackByOthersIn({
  register,
  about,
  by,
  team,
  at,
}: Pick<Context, 'register' | 'about' | 'by' | 'team' | 'at'>): string[] {
  return about.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, { by, team })
    if (!speaker || commitment?.status !== 'open') return false
    const { log = [] } = commitment
    const asked = log.findLast((entry) => isEnding(entry) || (entry.kind === 'dated' && entry.proposed === true))
    const undoing = effective(log).find((entry) => isUndoing(entry) && entry.of === asked?.at)
    const isOthers = asked !== undefined && asked.party !== speaker.team?.party.id
    return isOthers && undoing !== undefined && at.diff(timeOf(undoing.at)).as('days') <= readWithinDays
  })
}

// A move of longer ago has been read and left to stand.
const readWithinDays = 14

/** The commitments of the message that another side has moved lately: the person's side may say that it does not agree. */
export function movedByOthersIn({ register, about, by, team, at }: Pick<Context, 'register' | 'about' | 'by' | 'team' | 'at'>): string[] {
  return about.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, { by, team })
    const moved = commitment && speaker && dueMovedByOthers(register, commitment, speaker.team?.party.id)
    const last = effective(commitment?.log ?? []).findLast(isMove)
    return moved !== undefined && last !== undefined && at.diff(timeOf(last.at)).as('days') <= readWithinDays
  })
}
