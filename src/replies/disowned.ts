import { isDisowned } from '../register/hand-over.ts'
import type { Clause } from './clause.ts'
import type { Context, Reading } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { Meant } from './which.ts'

const inGeneral: ReadonlySet<Meant['by']> = new Set(['all', 'the rest', 'all but one', 'all that were asked'])

/** Of what is confirmed by a "yes" to all, or to the rest: those that the team has said are not theirs. That "no" stands until they are named. */
export function standingNo({ ids, by }: Meant, { intent }: Clause, { register, by: person, team }: Context): string[] {
  if (!inGeneral.has(by) || (intent?.means !== 'yes' && intent?.means !== 'agreed')) return []
  return ids.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, { by: person, team })
    return commitment !== undefined && speaker?.team !== undefined && isDisowned(commitment, speaker.team.id)
  })
}

/** Says what was left out of the yes. `said`: the words. */
export function leftOut(ids: readonly string[], said: string, { about }: Context): Reading {
  const [first = ''] = ids
  return { changes: [], unclear: [{ text: said, question: { ask: 'not yours before', ids, row: about.indexOf(first) + 1 } }] }
}
