import { anyParticle } from '../languages/lexicons.ts'
import { plainWords, withoutEnd } from '../text.ts'

const beforeDate = new RegExp(`^${anyParticle('beforeDate')} (?=.)`)
const afterDate = new RegExp(`[ ,(]+${anyParticle('afterDate')}$`)
// Spaces around the dots of a date: "15. 4. 2011", "15 / 04 / 2011".
const spaced = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/

/** The plain words of a date, without the words around it that mean nothing more. */
export function datePhrase(said: string): string {
  return withoutEnd(plainWords(said).replace(/\s+/g, ' '), /[\s:,;.()!-]/)
    .replace(/^[\s:,;.(-]+/, '')
    .replace(beforeDate, '')
    .replace(afterDate, '')
    .trim()
    .replace(spaced, '$1$2$3$2$4')
}
