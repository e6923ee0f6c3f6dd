import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

// What leads in to what is said and says nothing of it: "As discussed: 1 done", "Suite à votre demande, 2 est clos", "FYI 3 is blocked".

const notInWord = "(?![\\p{L}\\p{N}]|['-]\\p{L})"
const refersBack = new RegExp(`^${anyParticle('referring')}${notInWord}`, 'u')
const informing = new RegExp(`^${anyParticle('informing')}${notInWord}`, 'u')
const judging = new RegExp(`^${anyParticle('judging')}${notInWord}`, 'u')
// "OFFICIAL-SENSITIVE, not for the French: 1 at risk": for whom the words are is asked of all of them.
// Few, for a word may be one marking or the half of one: "hush hush hush" could be parted in very many ways.
const forWhom = new RegExp(`^(?:${anyParticle('notForOthers')})(?:[\\s,;/-]+(?:${anyParticle('notForOthers')})){0,3}(?=\\s*[:;.,-])`, 'u')
const marks = /^[\s:,;.–-]*/

/** Whether nothing stands behind them: "thanks for your message.", "Hi, quick update from me." */
export function isOnlyLeadIn(words: string): boolean {
  const greeting = Math.max(...lexicons.map(({ courtesy }) => courtesy.exec(words)?.[0].length ?? 0))
  const ungreeted = words.slice(greeting + (marks.exec(words.slice(greeting))?.[0].length ?? 0))
  if (greeting > 0 && ungreeted === '') return true
  return [words, ungreeted].some((plain) =>
    [refersBack, informing].some((pattern) => pattern.exec(plain)?.[0] === withoutEnd(plain, /[\s:,;.!-]/)),
  )
}

/**
 * What stands behind such words. `isMarked`: a mark divides the two, and it is no reason of what follows: "following your note, 3 slips". `isJudged`:
 * they say it as their judgement, as a rating is.
 */
export function behindLeadIn(words: Text): { readonly rest: Text; readonly isMarked: boolean; readonly isJudged: boolean } | undefined {
  const found = [refersBack, informing, forWhom, judging]
    .map((pattern) => pattern.exec(words.plain)?.[0])
    .find((lead) => lead !== undefined)
  if (found === undefined) return undefined
  const behind = slice(words, found.length)
  const mark = marks.exec(behind.plain)?.[0] ?? ''
  const rest = slice(behind, mark.length)
  return rest.plain === '' ? undefined : { rest, isMarked: /[:,;-]/.test(mark), isJudged: judging.test(words.plain) }
}
