import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isLength, numberSaid } from './rows.ts'

// "5 with lawyers, 6 waiting on HMT", "5 on track, for 6 we are waiting": a number with words behind a comma is the next row, though we know of neither what is said.

const rowWithWords = new RegExp(`^(?:${anyParticle('article')})?#?(\\d{1,2})\\s*(?:[=-]*>|[:.)]?\\s*[(-]?\\s*(\\p{L}[^\\s,.;:!?)]*))`, 'u')

const ledIn = new RegExp(`^${anyParticle('noteOn')}\\s+(?:${anyParticle('article')})?#?(\\d{1,2})(?:\\s*:\\s*|\\s+)(?=\\p{L})`, 'u')
const thing = new RegExp(`^(?:${anyParticle('article')}|${anyParticle('not')}\\s)`, 'u')

/** The row in "for 6 we are waiting", "pour le 6 on attend": a sentence of its own follows. "For 6 visits" counts, "pour le 6 mai" is a day. */
export function rowLedIn(plain: string, { rows }: Field): string | undefined {
  const [lead, number] = ledIn.exec(plain) ?? []
  if (lead === undefined) return undefined
  const said = plain.slice(lead.length)
  const isSentence =
    lead.includes(':') || thing.test(said) || lexicons.some(({ subject, heldUp }) => subject.test(said) || heldUp.exec(said)?.index === 0)
  return isSentence ? rows[Number(number) - 1] : undefined
}

/** The row whose number begins the words, followed by words of its own, or by an arrow: not "2 weeks", "2 to 3 weeks", "3 May". */
export function rowAtStart(plain: string, { rows }: Field): string | undefined {
  const [, number, word = ''] = rowWithWords.exec(plain) ?? []
  const isMonth = lexicons.some(({ dates }) => dates.months.some((month) => month.test(word)))
  const isRange = isLength(plain.replace(/^#?\d{1,2}\s*/, '').replace(upTo, ''))
  return number === undefined || isLength(word) || isRange || isMonth ? undefined : rows[Number(number) - 1]
}

const statesAlone: ReadonlySet<Intent['means']> = new Set(['rated', 'unchanged', 'under way', 'same'])

/** Whether the words before a further row may go on to it: nothing is known of them, or they give no reason in which a number could count. */
export function mayGoOnToRow({ target, intent, tail }: Clause): boolean {
  if (target?.names !== 'some' || !target.numbered) return false
  // "3: 2 meetings held, 1 to come": what begins with a count goes on counting.
  if (/^[\s:(-]*\d/.test(tail.plain)) return false
  if (intent?.means === 'noted' || intent?.means === 'slips') return !/^\s*[:(]|:\s/.test(tail.plain)
  if (intent && statesAlone.has(intent.means)) return tail.plain === ''
  // "2 no money"
  return intent === undefined || (intent.means === 'no' && /^\p{L}/u.test(tail.plain))
}

const rowBehindAnd = new RegExp(`^(?:${anyParticle('article')})?#?(\\d{1,2})\\s+(.+)`, 'u')
const toTime = new RegExp(`^(?:(?:${anyParticle('untilDay')}|${anyParticle('beforeDay')}|${anyParticle('onDay')})(?:\\s+|')){0,2}`, 'u')

const upTo = new RegExp(`^(?:${anyParticle('through')}|-)\\s*\\S+\\s+`, 'u')

/** The row of "2 three weeks", "2 on the 20th", behind "1 slips two weeks and": the day or the length of time is its own. "2 weeks", "2 to 3 weeks" are lengths. */
export function rowWithOwnTime(plain: string, { about }: Field): string | undefined {
  const [, number, rest = ''] = rowBehindAnd.exec(plain) ?? []
  if (number === undefined || isLength(rest) || isLength(rest.replace(upTo, ''))) return undefined
  const [first = '', second = ''] = rest.slice(toTime.exec(rest)?.[0].length).split(' ')
  const isNumber = /^\d/.test(first) || (isLength(second) && lexicons.some(({ dates }) => numberSaid(first, dates) > 0))
  return isNumber ? about[Number(number) - 1] : undefined
}
