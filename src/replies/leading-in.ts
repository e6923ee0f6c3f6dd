import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What leads in to what is said and says nothing of it: "As discussed: 1 done", "Suite à votre demande, 2 est clos", "FYI 3 is blocked".

const notInWord = "(?![\\p{L}\\p{N}]|['-]\\p{L})"
const refersBack = new RegExp(`^${anyParticle('referring')}${notInWord}`, 'u')
const informing = new RegExp(`^${anyParticle('informing')}${notInWord}`, 'u')
const excusing = new RegExp(`^${anyParticle('excusing')}${notInWord}`, 'u')
const judging = new RegExp(`^${anyParticle('judging')}${notInWord}`, 'u')
// "OFFICIAL-SENSITIVE, not for the French: 1 at risk": for whom the words are is asked of all of them.
// Few, for a word may be one marking or the half of one: "hush hush hush" could be parted in very many ways.
const forWhom = new RegExp(`^(?:${anyParticle('notForOthers')})(?:[\\s,;/-]+(?:${anyParticle('notForOthers')})){0,3}(?=\\s*[:;.,-])`, 'u')
const marks = /^[\s:,;.–-]*/
const marksOrEnd = /^[\s:,;.!–-]*/
const leadsIn = [...lexicons.map(({ courtesy }) => courtesy), refersBack, informing, excusing]

const leadsInFurther = [refersBack, informing, forWhom, judging]

// "Hi both, apologies for the delay, quick update from us" has three. More are no lead-in: each begins the reading anew.
const mostLeads = 6

/** Whether nothing else stands there: "thanks for your message.", "Hi both, apologies for the delay", "Hi, quick update from me." */
export function isOnlyLeadIn(words: string): boolean {
  let rest = words
  for (let times = 0; times < mostLeads && rest !== ''; times++) {
    const lead = Math.max(...leadsIn.map((pattern) => pattern.exec(rest)?.[0].length ?? 0))
    if (lead === 0) return false
    rest = rest.slice(lead).replace(marksOrEnd, '')
  }
  return rest === ''
}

/** "Sorry, I was on leave", at the start: like a courtesy it says nothing of what follows. */
export function excuseIn(plain: string): string | undefined {
  return excusing.exec(plain)?.[0]
}

/** What stands behind it: the "were" of "sorry, we were away, 1 at risk" says nothing of the row. */
export function withoutExcuse(words: Text): Text {
  const excuse = excuseIn(words.plain)?.length ?? 0
  const rest = excuse === 0 ? words : slice(words, excuse + (marks.exec(words.plain.slice(excuse))?.[0].length ?? 0))
  return rest.plain === '' ? words : rest
}

/**
 * What stands behind such words. `isMarked`: a mark divides the two, and it is no reason of what follows: "following your note, 3 slips". `isJudged`:
 * they say it as their judgement, as a rating is.
 */
export function behindLeadIn(words: Text): { readonly rest: Text; readonly isMarked: boolean; readonly isJudged: boolean } | undefined {
  let [rest, isMarked, isJudged] = [words, false, false]
  for (let leads = 0; leads < mostLeads; leads++) {
    const found = leadsInFurther.map((pattern) => pattern.exec(rest.plain)?.[0]).find((lead) => lead !== undefined)
    if (found === undefined) return leads === 0 || rest.plain === '' ? undefined : { rest, isMarked, isJudged }
    isJudged ||= judging.test(rest.plain)
    const behind = slice(rest, found.length)
    const mark = marks.exec(behind.plain)?.[0] ?? ''
    isMarked ||= /[:,;-]/.test(mark)
    rest = slice(behind, mark.length)
  }
  return undefined
}
