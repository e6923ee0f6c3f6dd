import { ownConfirmation } from '../register/hand-over.ts'
import type { Clause } from './clause.ts'
import type { Context } from './reading.ts'
import { speakerFor } from './speaker.ts'

// "Agreed", "fine", "c'est bon" say whose something is only where that is still to be confirmed.

const open = new WeakMap<Context, Context>()

/** Words of agreement below a message that asked whose these are answer that only of what is not confirmed yet: the place where a piece is read. */
export function whereOwnersAsked({ intent, mayBeYes }: Clause, context: Context): Context {
  const isAgreement = intent === undefined || intent.means === 'agreed' || mayBeYes === true
  if (!isAgreement || context.yours.length === 0) return context
  const known = open.get(context)
  if (known) return known
  const yours = context.yours.filter((id) => isToBeConfirmed(id, context))
  const now = yours.length === context.yours.length ? context : { ...context, yours }
  open.set(context, now)
  return now
}

/** Whoever speaks for no team, as the secretariat, may confirm it for any. */
export function isToBeConfirmed(id: string, { register, by, team }: Pick<Context, 'register' | 'by' | 'team'>): boolean {
  const commitment = register.commitments.get(id)
  const speaker = commitment && speakerFor(register, commitment, { by, team })
  if (!commitment || !speaker?.team) return true
  const { id: own } = speaker.team
  return ownConfirmation(commitment, own) === undefined || commitment.owners.some((owner) => owner.team === own && owner.assumed === true)
}
