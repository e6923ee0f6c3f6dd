import { isOnlyAside } from './beside-rating.ts'
import type { Clause } from './clause.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Remark } from './remark.ts'
import { isThanks, remarksIn } from './remark.ts'
import { shortStateAlone } from './short-state.ts'
import { speaksFromAbove } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import { isTalk } from './telling-why.ts'
import { waitingIn } from './waiting.ts'

const answersHow = new RegExp(`^(?:${anyParticle('answersHow')})`, 'u')
const isToldMore = /^\s*(?:[,;:.(]|-\s)\s*\p{L}/u

/**
 * "Fine", "fine thanks", "fine, draft due next week", below a message about one row of which nothing was said since: it goes well. Behind what others
 * have said it may be no more than polite, and so it may of who leads a team above.
 */
export function wellSaid({ clause, piece, speaker, commitment: { id, log = [] }, context, dates }: Spoken): Clause | undefined {
  if (context.about.length !== 1 || clause.target || clause.light || piece.plain.includes('?')) return undefined
  if (context.yours.length > 0 || waitingIn(context).length > 0) return undefined
  if (speaksFromAbove(context.register, { id, speaker }, context)) return undefined
  const since = context.since ?? dates.today
  if (log.some(({ at }) => at.slice(0, 10) >= since)) return undefined
  const said = shortStateAlone(piece)
  if (!said || !answersHow.test(said.form)) return undefined
  const { plain } = said.tail
  // "That's fine" may be polite.
  if (isOnlyAside(plain)) return plain !== '' || piece.plain.startsWith(said.form) ? said : undefined
  return isToldMore.test(plain) && !remarksIn(said.tail).some(isSaidToPeople) ? said : undefined
}

/** "see you at the meeting" */
function isSaidToPeople(remark: Remark): boolean {
  if (isThanks(remark.plain)) return false
  return isTalk(remark) || lexicons.some(({ smallTalk }) => smallTalk.test(remark.plain))
}
