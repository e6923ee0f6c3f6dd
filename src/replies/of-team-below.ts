import type { Clause } from './clause.ts'
import { asked } from './read-piece.ts'
import type { Context, Reading } from './reading.ts'
import { isOnlyCourtesy } from './remark.ts'
import { speakerFor, speaksFromAbove } from './speaker.ts'
import { askedStillSo } from './still-so.ts'
import type { Text } from './text.ts'
import { waitingIn } from './waiting.ts'
import type { Meant } from './which.ts'

// Whoever leads a team up the chain may answer for one below it, if their words name what they are about. "All on track", "yes" and "done" are of their
// own teams' alone: they would speak for the others unawares.

const ofWhatIsThere: ReadonlySet<Meant['by']> = new Set(['all', 'the rest', 'all but one', 'all that were asked'])

/** Of what words mean without naming it: those that only a team below the person's owes, and of which nothing was escalated to them. */
export function ofTeamsBelow({ ids, by }: Meant, clause: Clause, context: Context): string[] {
  const isUnnamed = ofWhatIsThere.has(by) || (by === 'the only one' && context.isChosen !== true && standsByItself(clause))
  if (!isUnnamed) return []
  return ids.filter(
    (id) =>
      speaksFromAbove(context.register, { id, speaker: speakerOn(id, context) }, context) &&
      (!mayBeToAnybody(clause) || isAsked(id, context)),
  )
}

/** Somebody asked for a yes or a no; otherwise it may be said to anybody. */
function isAsked(id: string, context: Context): boolean {
  return context.yours.includes(id) || askedStillSo(context).includes(id) || waitingIn({ ...context, about: [id] }).length > 0
}

/** "Ok" alone, too. */
function mayBeToAnybody(clause: Clause): boolean {
  return isYesOrNo(clause) || (clause.mayBeYes === true && !clause.target) || (!clause.intent && !clause.target)
}

function isYesOrNo({ intent }: Clause): boolean {
  return intent?.means === 'yes' || intent?.means === 'no' || intent?.means === 'agreed'
}

/** "Done", "yes", "no change, thanks" */
function standsByItself({ tail }: Clause): boolean {
  return !/[\p{L}\p{N}]/u.test(tail.plain) || isOnlyCourtesy(tail.plain)
}

/** Says whose these are; to who speaks of how they stand in the thread of a team below, also how one answers for it. */
export function leftToThem(ids: readonly string[], clause: Clause, { piece, context }: { piece: Text; context: Context }): Reading {
  const mayBeNamed = (id: string) => !(isYesOrNo(clause) && context.yours.includes(id)) && speakerOn(id, context)?.team?.id === context.team
  const ofThread = ids.filter(mayBeNamed)
  const others = ids.filter((id) => !ofThread.includes(id))
  const below = ofThread.length > 0 && context.team !== undefined ? [{ ids: ofThread, below: context.team }] : []
  const told = [...below, ...(others.length > 0 ? [{ ids: others }] : [])]
  return { changes: [], unclear: told.map((each) => asked(piece.said, { ask: 'no part in it', ...each })) }
}

function speakerOn(id: string, { register, by, team }: Context) {
  const commitment = register.commitments.get(id)
  return commitment && speakerFor(register, commitment, { by, team })
}
