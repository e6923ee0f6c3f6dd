import type { Clause } from './clause.ts'
import type { FoundForm } from './forms.ts'
import { formAtStart } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { monthShape } from './rows.ts'
import { isStage } from './stage.ts'
import type { Text } from './text.ts'
import { asBehindColon, slice } from './text.ts'

// "No aircraft, so red"; without a mark before it, "so" has to go on with what it is: "the supplier went bust so it's red".
const beforeLast = new RegExp(
  `(?:[,;:.]\\s+|\\s[-–—]+\\s+)(?:${anyParticle('soIsIt')}\\s+|${anyParticle('so')}\\s+)?|\\s${anyParticle('soIsIt')}\\s+|(?<!(?<!\\p{L})(?:${anyParticle('not')}))\\s(?:${anyParticle('so')})\\s+(?=(?:${anyParticle('colour')})[\\s.!]*$)`,
  'gu',
)
const readLast = new Set(['rated', 'closed', 'unchanged'])
const longest = 300

/** "Two reviewers are away, at risk", "with legal: on track": the state at the end, and what stands before it as if it stood behind its colon. */
export function stateLast({ tail, stranger, ...clause }: Clause): Clause | undefined {
  const mark = [...tail.plain.slice(0, longest).matchAll(beforeLast)].at(-1)
  if (!mark || /[?\n]/.test(tail.plain)) return undefined
  const head = slice(tail, 0, mark.index)
  const found = formAtStart(slice(tail, mark.index + mark[0].length))
  const isDated = found !== undefined && saysWhenDue(found)
  if (!found || !readLast.has(found.intent.means) || (saysMore(found) && !isDated)) return undefined
  if (!/^[^:]*\p{L}[^:]*$/u.test(head.plain) || isLabel(head, mark[0]) || isPerhapsName(head, stranger)) return undefined
  if (lexicons.some(({ condition }) => condition.test(head.plain))) return undefined
  const said = isDated ? withDayBehindIt(head, found.tail) : asBehindColon(isHeldUp(found) ? tail : head)
  return { ...clause, intent: found.intent, form: found.form, tail: said }
}

const untilDayDue = new RegExp(
  `^\\s*(?:${anyParticle('forDay')})\\s(?:[\\p{L}\\d]+\\s){0,3}?(?:\\d{1,4}|(?:\\d{1,2}(?:st|nd|rd|th|er)?\\s)?(?:${monthShape})\\p{L}*(?:\\s\\d{4})?)[\\s.!]*$`,
  'u',
)

/** "on track for March" */
function saysWhenDue({ intent, tail }: FoundForm): boolean {
  return intent.means === 'rated' && intent.rating === 'green' && untilDayDue.test(tail.plain)
}

/** What stands before the state and the day behind it, as remarks of their own. */
function withDayBehindIt(head: Text, day: Text): Text {
  return { said: `, ${head.said}, ${day.said}`, plain: `, ${head.plain}, ${day.plain}` }
}

const untilThen = new RegExp(`^\\s*${anyParticle('ratedFor')}(?![\\p{L}\\p{N}])`, 'u')

/** "blocked until they answer": the words behind go on to say why. */
function isHeldUp({ intent, tail }: FoundForm): boolean {
  return intent.means === 'rated' && intent.rating === 'red' && untilThen.test(tail.plain)
}

function saysMore(found: FoundForm): boolean {
  return /[\p{L}\p{N}]/u.test(found.tail.plain) && !isHeldUp(found)
}

/** "Worst case: red" */
function isLabel({ plain }: Text, mark: string): boolean {
  return mark.includes(':') && countOfWords(plain) < 4
}

/** "Harwich, on track": one or two words in the place of a name. */
function isPerhapsName({ plain }: Text, stranger: string | undefined): boolean {
  return stranger !== undefined && countOfWords(plain) < 3 && !plain.includes('%') && !isStage({ plain })
}

function countOfWords(plain: string): number {
  return plain.trim().split(/\s+/).length
}
