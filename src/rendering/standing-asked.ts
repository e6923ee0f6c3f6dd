import { stateCountsOf } from '../register/counts.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Rating } from '../register/schema.ts'
import { standingRating, standingRatings, worstFirst } from '../register/state.ts'
import type { Enquiry } from '../replies/enquiry.ts'
import { formerSaid } from './former-rating.ts'
import type { Telling } from './render-context.ts'

// How commitments stand, said to who asks. The colour of one is that of its leads; what a team in support calls red is said beside.

/** How all of them stand, in one line; of a side, with its name. */
export function standingSaid({ words, view, today }: Telling, ids: readonly string[], side: string | undefined): string {
  const all = ids.flatMap((id) => view.register.commitments.get(id) ?? [])
  const bySupport = all.filter(isOpen).map((commitment) => ratingOfSupport(view.register, commitment))
  const count = (rating: Rating): number => bySupport.filter((each) => each === rating).length
  const support = { red: count('red'), amber: count('amber') }
  const standing = words.looks.standing(all.length, stateCountsOf(view.register, all, today), support)
  return side === undefined ? standing : words.labelled(side, standing)
}

/** How one is rated, and whether only its leads have said nothing yet. */
export function ratingSaid(telling: Telling, commitment: Commitment): string {
  const { words, view } = telling
  const rated =
    ratingOfSupport(view.register, commitment) === undefined
      ? words.rating(standingRating(view.register, commitment))
      : words.looks.notRatedByLeads
  return [rated, ...formerSaid(telling, commitment)].join(' · ')
}

/** The worst that teams in support say of what none of its leads has rated. */
function ratingOfSupport(register: Register, commitment: Commitment): Rating | undefined {
  if (standingRating(register, commitment) !== null) return undefined
  const ratings = [...standingRatings(register, commitment).values()].map(({ rating }) => rating)
  return worstFirst.find((rating) => ratings.includes(rating))
}

/** The side or the team of which it is asked how it stands. */
export function sideAsked({ names, view }: Telling, { side }: Enquiry): string | undefined {
  const [team, another] = side?.is === 'teams' ? side.teams : []
  if (team === undefined) return undefined
  return another === undefined ? names.team(team) : names.party(view.register.teams.get(team)?.party.id ?? '')
}
