import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { rowLeft } from './row-left.ts'
import { isLength, monthShape, numberSaid } from './rows.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "5 with lawyers, 6 waiting on HMT", "5 on track, for 6 we are waiting": a number with words behind a comma is the next row, though we know of neither what is said.

const rowWithWords = new RegExp(`^(?:${anyParticle('article')})?#?(\\d{1,2})\\s*(?:[=-]*>|[:.)]?\\s*[(-]?\\s*(\\p{L}[^\\s,.;:!?)]*))`, 'u')

const ledIn = new RegExp(`^${anyParticle('noteOn')}\\s+(?:${anyParticle('article')})?#?(\\d{1,2})(?:\\s*:\\s*|\\s+)(?=\\p{L})`, 'u')
const thing = new RegExp(`^(?:${anyParticle('article')}|${anyParticle('not')}\\s)`, 'u')

/** The row in "for 6 we are waiting", "pour le 6 on attend": a sentence of its own follows. "For 6 visits" counts, "pour le 6 mai" is a day. */
export function rowLedIn(plain: string, field: Field): string | undefined {
  const { rows } = field
  const left = rowLeft(plain, field)
  if (left) return left.ids[0]
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

/** The row in "for 3 see with Customs", behind the one before it. "For 3 visits", "pour le 3 mai" are none. */
export function nextRowLedIn(plain: string, field: Field): string | undefined {
  const lead = leadBeforeRow.exec(plain)?.[0]
  const words = plain.slice(lead?.length)
  return lead === undefined || isCounted(words) || !/^\S+\s+\S+\s+\S/.test(words) ? undefined : rowAtStart(words, field)
}

const leadBeforeRow = new RegExp(`^${anyParticle('noteOn')}\\s+(?=(?:${anyParticle('article')})?#?\\d)`, 'u')

const saidOfRow = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}'?\\s+(?:${anyParticle('saidOfRow')})(?![\\p{L}\\p{N}])`, 'u')

/** "2 is with lawyers": the number is that of a row, and counts nothing. */
export function isSaidOfRow(plain: string): boolean {
  return saidOfRow.test(plain)
}

const sentenceOfRow = new RegExp(`^#?\\d{1,2}\\s*[.):-]?\\s+(?:${anyParticle('beginsSentence')})(?![\\p{L}\\p{N}])`, 'u')

/** "2 we still wait for the Treasury": the number is a row's, and the sentence behind it is about that row. */
export function isSentenceOfRow(plain: string): boolean {
  return sentenceOfRow.test(plain)
}

const standing = new RegExp(
  `^(?:${anyParticle('noneOf')}(?![\\p{L}\\p{N}])|(?:${anyParticle('saidOfRow')})\\s+(?:${anyParticle('article')})?\\p{L})`,
  'u',
)
const markedRow = /^#?\d{1,2}\s*[.):-]?\s+/

/** "N/a", "with lawyers": words that are no form, and say how a row stands. */
export function standsSo(plain: string): boolean {
  return standing.test(plain)
}

/** "Is with lawyers", "on hold", "nothing yet", behind a name. */
export function saysHowItStands(plain: string): boolean {
  return standing.test(plain) || lexicons.some(({ heldUp }) => heldUp.exec(plain)?.index === 0)
}

/** "2 n/a", "2. with lawyers" */
export function isRowThatStands(plain: string): boolean {
  const number = markedRow.exec(plain)?.[0]
  return number !== undefined && standing.test(plain.slice(number.length))
}

/** "Move to 30 June", of "4 should move to 30 June". */
export function behindSaidOfRow(words: Text): Text {
  const behind = slice(words, saidOfRow.exec(words.plain)?.[0].length ?? 0)
  return slice(behind, behind.plain.startsWith(' ') ? 1 : 0)
}

const countedThing = new RegExp(`^\\D*\\d{1,2}\\s+\\p{L}+(?:${lexicons.flatMap(({ plurals }) => plurals).join('|')})(?![\\p{L}'])`, 'u')

/** "3 posts vacant": a number before what it counts. */
export function isCounted(plain: string): boolean {
  return countedThing.test(plain)
}

const nameSaidOfRow = new RegExp(`^\\p{L}[^,;:.!?()\\n]{1,60}?\\s(?:${anyParticle('saidOfRow')})(?![\\p{L}\\p{N}])`, 'u')

/** The same behind a name: "Calais is with lawyers". */
export function isNameSaidOfRow(plain: string): boolean {
  return nameSaidOfRow.test(plain)
}

// Of a longer reason no more is looked at.
export const longestLook = 200
const plainNumber = /(?<![\p{L}\p{N}/])\d{1,2}(?![\p{L}\p{N}/])/gu
const monthBehind = new RegExp(`^\\s(?:${monthShape})`)

/** Whether words have a number that may be that of a row, or count: no day of a month, and no length of time. */
export function hasNumber(plain: string, { about }: Field): boolean {
  const words = plain.slice(0, longestLook)
  return [...words.matchAll(plainNumber)].some(({ index, 0: number }) => {
    const behind = words.slice(index + number.length)
    return Number(number) <= about.length && !monthBehind.test(behind) && !isLength(behind.trimStart())
  })
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
const leadOfTime = new RegExp(`^(?:${anyParticle('untilDay')}|${anyParticle('beforeDay')}|${anyParticle('onDay')})(?:\\s+|')`, 'u')

const upTo = new RegExp(`^(?:${anyParticle('through')}|-)\\s*\\S+\\s+`, 'u')
const nameBeforeTime = new RegExp(`^([^,;:.!?()\\n]{1,60}?)\\s+(?=(?:${anyParticle('untilDay')}|${anyParticle('beforeDay')})\\s)(.+)`, 'u')

/** The row of "2 three weeks", "2 to end of June", "Calais on the 20th", behind "1 slips two weeks and": the day or the length of time is its own. "2 weeks", "2 to 3 weeks" are lengths. */
export function rowWithOwnTime(plain: string, field: Field): string | undefined {
  const [, number, rest = ''] = rowBehindAnd.exec(plain) ?? []
  if (number === undefined) return nameWithOwnTime(plain, field)
  if (isLength(rest) || isLength(rest.replace(upTo, ''))) return undefined
  return saysTime(rest) ? field.about[Number(number) - 1] : undefined
}

function nameWithOwnTime(plain: string, field: Field): string | undefined {
  const [, name = '', rest = ''] = nameBeforeTime.exec(plain) ?? []
  const target = saysTime(rest) ? targetSaid(name, field) : undefined
  return target?.names === 'some' && target.ids.length === 1 ? target.ids[0] : undefined
}

const mostLeads = 2

/** "three weeks", "on the 20th", "to end of June" */
function saysTime(rest: string): boolean {
  let time = rest
  for (let leads = 0; leads <= mostLeads; leads++) {
    if (beginsTime(time, leads > 0)) return true
    time = time.slice(leadOfTime.exec(time)?.[0].length ?? time.length)
  }
  return false
}

function beginsTime(plain: string, isLedIn: boolean): boolean {
  const [first = '', second = ''] = plain.split(/[\s:;,.(]+/)
  // "to three" has the length of the one before.
  const least = isLength(second) ? 1 : isLedIn ? 2 : Infinity
  return /^\d/.test(first) || lexicons.some(({ dates }) => numberSaid(first, dates) >= least) || namesTime(plain, isLedIn)
}

/** "end of June", and behind a "to" also "June": the number before "June" alone would be a day. */
function namesTime(plain: string, isLedIn: boolean): boolean {
  return lexicons.some(({ dates: { months, weekdays, end, middle, next, easter, christmas } }) => {
    const words = [end, middle, ...(isLedIn ? [...months, ...weekdays, next, easter, christmas] : [])]
    return words.some((each) => each.test(plain))
  })
}
