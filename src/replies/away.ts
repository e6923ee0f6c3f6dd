import type { Day } from '../register/schema.ts'
import type { AbsentDays, AwayDates } from './away-days.ts'
import { absentDays, anyAway, leadsToDays } from './away-days.ts'
import { isOnlyCourtesy } from './remark.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// "I'm away until Monday, desk covers": that somebody is away, until when, and who stands in for them.

/** What is said of an absence. `isOwn`: plainly of who speaks. `person`: whoever else is named, as typed. */
export type AwaySaid = {
  readonly isOwn: boolean
  readonly person?: string | undefined
} /** `isAll`: those to come are called off, too. */ & (
  | { readonly says: 'back'; readonly isAll?: true }
  | {
      readonly says: 'away'
      readonly days: AbsentDays
      /** The names of who covers, as typed; null: nobody does. */
      readonly covers: readonly string[] | null
    }
)

/** More is said in no such words. */
const longestAwaySaid = 300

/** Words that say nothing else than that somebody is away, or back; undefined for all others. A reason has more words, or stands behind a row. */
export function awaySaid(words: string, dates: AwayDates): AwaySaid | undefined {
  if (words.length > longestAwaySaid) return undefined
  const text = parsedText(withPlainNames(words))
  if (/[?:]\s*$/.test(text.plain)) return undefined
  const { covers, isUncovered, isOwn, rest } = coversOut(clausesOf(text))
  return (
    backSaid(rest, covers) ??
    absenceSaid(rest, { covers: isUncovered ? null : covers, dates }) ??
    (isOwn ? coverSaid(rest, { covers, dates }) : undefined)
  )
}

/** What words add to an absence of which somebody spoke before. */
export interface AddedToAbsence {
  readonly covers?: readonly string[] | null
  readonly days?: { readonly from: Day; readonly to: Day }
  /** The first day, of which no last one is said: "from 1 March". */
  readonly from?: Day
  /** An address or a mention, and nothing that says what it is. */
  readonly isAddressAlone: boolean
}

/** "Desk covers", "nobody covers", an address alone, "until Monday": words that say nothing but who stands in, or until when. */
export function addedToAbsence(words: string, dates: AwayDates): AddedToAbsence | undefined {
  if (words.length > longestAwaySaid) return undefined
  const text = parsedText(withPlainNames(words))
  if (/[?:]\s*$/.test(text.plain)) return undefined
  const address = addressAlone.exec(withPlainNames(words).trim())?.[1]
  if (address !== undefined) return { covers: [address], isAddressAlone: true }
  const { covers, isUncovered, rest } = coversOut(clausesOf(text))
  const added = isUncovered ? null : covers
  if (rest.plain === '') return added?.length === 0 ? undefined : { covers: added, isAddressAlone: false }
  if (!leadsToDays.test(rest.plain.split(' ')[0] ?? '')) return undefined
  const days = absentDays(rest.plain.replaceAll(' , ', ' '), dates)
  const more = { ...(added?.length === 0 ? {} : { covers: added }), isAddressAlone: false }
  if (days.is === 'days') return { ...more, days: { from: days.from, to: days.to } }
  return days.is === 'no end' && days.from !== undefined ? { ...more, from: days.from } : undefined
}

const addressAlone = /^(\S+@\S+\.\p{L}+|<@[A-Z0-9]+>)[.!]?$/u

/** "Desk covers for me next week" */
function coverSaid({ plain }: Text, { covers, dates }: { covers: readonly string[]; dates: AwayDates }): AwaySaid | undefined {
  const days = absentDays(plain, dates)
  return days.is === 'days' ? { says: 'away', isOwn: true, days, covers } : undefined
}

/** Slack writes an address, or a mention, with a label behind it. */
function withPlainNames(words: string): string {
  return words.replace(/<mailto:([^|>\s]+)(?:\|[^>]*)?>/g, '$1').replace(/<@([A-Z0-9]+)\|[^>]*>/gi, '<@$1>')
}

const clauseMarks = /[,;!\n()]+|\.+(?=\s|$)/g
const joinsAtStart = new RegExp(`^(?:(?:${anyAway('joins')}|${anyAway('leadsIn')})(?: |$))+`)

/** The pieces between its marks, without what joins them. A courtesy is left out. */
function clausesOf(text: Text): Text[] {
  const clauses: Text[] = []
  let from = 0
  for (const { index, 0: mark } of [...text.plain.matchAll(clauseMarks), { index: text.plain.length, 0: '' }]) {
    const clause = slice(text, from, index)
    const own = slice(clause, joinsAtStart.exec(clause.plain)?.[0].length ?? 0)
    if (own.plain !== '' && !isOnlyCourtesy(own.plain)) clauses.push(own)
    from = index + mark.length
  }
  return clauses
}

const nameFirst = '((?:\\S+ ){0,4}?\\S+)'
const coversWhole = new RegExp(`^${nameFirst} ${anyAway('covers')}$`)
const coversMeBeforeDays = new RegExp(`^${nameFirst} ${anyAway('coversMe')} (.+)$`)
const coversAtEnd = new RegExp(`(?: ${anyAway('joins')})? (\\S+) ${anyAway('covers')}$`)
const coveredWhole = new RegExp(`^${anyAway('coveredBy')} ${nameFirst}$`)
const coveredAtEnd = new RegExp(`(?: ${anyAway('joins')})? ${anyAway('coveredBy')} ${nameFirst}$`)
const coveredBeforeDays = new RegExp(` ${anyAway('coveredBy')} (\\S+)(?= ${anyAway('until')} | ${anyAway('from')} )`)
const uncovered = new RegExp(`^${anyAway('noCover')}$`)
const uncoveredAtEnd = new RegExp(`(?: ${anyAway('joins')})? ${anyAway('noCover')}$`)

/** Who covers, and all that is said of something else. */
interface CoversSaid {
  readonly covers: readonly string[]
  readonly isUncovered: boolean
  /** The one who covers is said to do so for who speaks, with the days. */
  readonly isOwn: boolean
  readonly rest: Text
}

function coversOut(clauses: readonly Text[]): CoversSaid {
  const said = clauses.map(coverIn)
  return {
    covers: said.flatMap(({ covers = [] }) => covers),
    isUncovered: said.some(({ isUncovered }) => isUncovered),
    isOwn: said.some(({ isOwn }) => isOwn),
    rest: joined(said.flatMap(({ rest }) => (rest === undefined || rest.plain === '' ? [] : [rest]))),
  }
}

/** The same of one clause: "desk covers", "until Monday covered by desk", "desk covers for me next week", "nobody covers". */
function coverIn(clause: Text): Partial<CoversSaid> {
  const { plain } = clause
  if (uncovered.test(plain)) return { isUncovered: true }
  const none = uncoveredAtEnd.exec(plain)
  if (none) return { isUncovered: true, rest: slice(clause, 0, none.index) }
  const whole = coversWhole.exec(plain) ?? coveredWhole.exec(plain)
  if (whole?.[1] !== undefined && !saysAway(whole[1])) return { covers: namesTyped(clause, whole, whole[1]) }
  const ofSelf = saysAway(plain) ? undefined : coversMeBeforeDays.exec(plain)
  if (ofSelf?.[1] !== undefined && ofSelf[2] !== undefined)
    return { covers: namesTyped(clause, ofSelf, ofSelf[1]), isOwn: true, rest: slice(clause, plain.length - ofSelf[2].length) }
  const part = coversAtEnd.exec(plain) ?? coveredBeforeDays.exec(plain) ?? coveredAtEnd.exec(plain)
  if (part?.[1] === undefined) return { rest: clause }
  const around = [slice(clause, 0, part.index), slice(clause, part.index + part[0].length)].filter((each) => each.plain !== '')
  return { covers: namesTyped(clause, part, part[1]), rest: joined(around) }
}

/** The names as they were typed. */
function namesTyped(clause: Text, found: RegExpExecArray, name: string): string[] {
  const from = found.index + found[0].indexOf(name)
  const typed = slice(clause, from, from + name.length)
  const names: string[] = []
  let at = 0
  for (const { index, 0: mark } of [...typed.plain.matchAll(andNames), { index: typed.plain.length, 0: '' }]) {
    names.push(slice(typed, at, index).said)
    at = index + mark.length
  }
  return names
}

const andNames = new RegExp(`\\s+(?:${anyAway('andNames')}|[/&+])\\s+`, 'g')

/** With a mark between them: no name goes on behind one. */
function joined(texts: readonly Text[]): Text {
  return { said: texts.map(({ said }) => said).join(' , '), plain: texts.map(({ plain }) => plain).join(' , ') }
}

const ofSelf = new RegExp(`(?:^|\\s)${anyAway('selfAway')}(?=\\s|$)`)
const goes = new RegExp(`(?:^|\\s)${anyAway('selfGoes')}(?=\\s|$)`)
const byItself = new RegExp(`(?:^|\\s)${anyAway('away')}(?=\\s|$)`)
const awayAgain = new RegExp(`^(?:${anyAway('away')}(?=\\s|$)\\s*)+`)
const isOfOther = new RegExp(`^([^\\s:(,]+(?: [^\\s:(,]+)??) ${anyAway('is')}$`)
const personFirst = new RegExp(`^(?:${anyAway('ofPerson')} )?(\\S+)(?: |$)`)

function saysAway(plain: string): boolean {
  return goes.test(plain) || ofSelf.test(plain) || byItself.test(plain)
}

function absenceSaid(rest: Text, more: { covers: readonly string[] | null; dates: AwayDates }): AwaySaid | undefined {
  const going = goes.exec(rest.plain)
  const own = going ?? ofSelf.exec(rest.plain)
  const found = own ?? byItself.exec(rest.plain)
  if (!found) return undefined
  const before = slice(rest, 0, found.index)
  const behind = slice(rest, found.index + found[0].length)
  const after = slice(behind, awayAgain.exec(behind.plain)?.[0].length ?? 0)
  const said = (period: Text, person?: string): AwaySaid => ({
    says: 'away',
    isOwn: own !== null,
    ...(person === undefined ? {} : { person }),
    days: daysSaid(period.plain.replaceAll(' , ', ' '), { dates: more.dates, isGoing: going !== null }),
    covers: more.covers,
  })
  if (own) return said(joined([before, after]))
  const other = isOfOther.exec(before.plain)
  if (other?.[1] !== undefined) return said(after, slice(before, 0, other[1].length).said)
  const whole = said(joined([before, after]))
  const person = personFirst.exec(after.plain)
  if (
    before.plain !== '' ||
    whole.says !== 'away' ||
    whole.days.is !== 'unread' ||
    person?.[1] === undefined ||
    leadsToDays.test(person[1]) ||
    /^\d/.test(person[1])
  )
    return whole
  const at = person[0].indexOf(person[1])
  const ofPerson = said(slice(after, person[0].length), slice(after, at, at + person[1].length).said)
  const isName = ofPerson.says === 'away' && ofPerson.days.is !== 'unread'
  return isName || /@/.test(person[1]) ? ofPerson : whole
}

/** Who goes on leave "on Friday" does so with that day: its end is not said. */
function daysSaid(words: string, { dates, isGoing }: { dates: AwayDates; isGoing: boolean }): AbsentDays {
  const days = absentDays(words, dates)
  return isGoing && days.is === 'days' && days.from === days.to ? { is: 'no end', from: days.from } : days
}

const cancelled = new RegExp(`^${anyAway('cancels')}$`)
const selfBack = new RegExp(`^${anyAway('selfBack')}$`)
const bareBack = new RegExp(`^${anyAway('back')}(?: (?:${anyAway('ofPerson')} )?(\\S+@\\S+|<@\\S+>))?$`)

function backSaid({ plain, said }: Text, covers: readonly string[]): AwaySaid | undefined {
  if (covers.length > 0) return undefined
  if (cancelled.test(plain)) return { says: 'back', isOwn: true, isAll: true }
  if (selfBack.test(plain)) return { says: 'back', isOwn: true }
  const bare = bareBack.exec(plain)
  if (!bare) return undefined
  const [person] = bare[1] === undefined ? [] : [said.slice(plain.lastIndexOf(bare[1]))]
  return { says: 'back', isOwn: false, ...(person === undefined ? {} : { person }) }
}
