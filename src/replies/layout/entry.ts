import { deadlineOf } from '../../register/due.ts'
import type { Language } from '../../register/languages.ts'
import { clauseOf } from '../clause.ts'
import { lengthSaid } from '../dates/lengths.ts'
import type { Field } from '../field.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { knownTarget } from '../targets.ts'
import type { Text } from '../text.ts'
import { plainWords } from '../text.ts'
import type { Labelled } from './labels.ts'
import { joinedBy } from './lines.ts'
import { isNamesOnly } from './names.ts'
import type { Part } from './part.ts'
import { unread } from './part.ts'

/** The labels and values of one commitment, as a form or the row of a table has them. */
export interface Entry {
  readonly about?: Text
  readonly values: readonly Labelled[]
}

/**
 * What an entry says, in a line for each state and each new date that it gives: "calais: green: report drafted". Undefined if it gives none. What
 * the other labels say stands behind it, so that a "done" or a "green" is as plain as all of them together. An entry about what is no commitment is
 * asked as it stands: it may be a part of one, or a risk.
 */
export function statementsIn({ about, values }: Entry, field: Field, language: Language): Part[] | undefined {
  const full = values.filter((each) => !isEmpty(each))
  const said = full.filter(({ kind }) => kind === 'state' || kind === 'now' || (kind === 'newDate' && values.length > 1))
  if (said.length === 0) return undefined
  const words = valuesOf(values)
  // "Risk: strike at Calais" above "RAG: red": that is how the risk stands.
  const [first] = full
  if (first?.kind === 'ahead' && first.label) return [unread(joinedBy(': ', [first.label, words]))]
  if (about && about.plain !== '' && knownTarget(about.plain, field).names === 'unknown') return [unread(joinedBy(': ', [about, words]))]
  return said.map((each) => {
    const { text, is } =
      each.kind === 'newDate' ? { text: dateSaid(each, full), is: 'statement' as const } : stateSaid(each, full, field, language)
    return { is, text: about && about.plain !== '' ? joinedBy(': ', [about, text]) : text }
  })
}

function dateSaid({ label, value }: Labelled, full: readonly Labelled[]): Text {
  const reasons = full.filter(({ kind }) => kind === 'reason' || kind === 'blocker')
  return joinedBy(': ', [...(label ? [label] : []), value, valuesOf(reasons)])
}

function valuesOf(all: readonly Labelled[]): Text {
  // "Progress: 60%": a bare figure says nothing without its label.
  const values = all.map(({ label, value }) => (label && /^[\d\s.,%/]+$/.test(value.plain) ? joinedBy(' ', [label, value]) : value))
  return joinedBy(', ', values)
}

function stateSaid({ label, value, isItself }: Labelled, full: readonly Labelled[], field: Field, language: Language): Part {
  const short = label && clauseOf(value, field, language).intent === undefined ? joinedBy(': ', [label, value]) : value
  const { intent } = clauseOf(short, field, language)
  if (isItself) return { is: 'statement', text: value }
  if (!intent) return unread(joinedBy(': ', [...(label ? [label] : []), value]))
  const isClosed = intent.means === 'closed'
  const isGood = isClosed || (intent.means === 'rated' && intent.rating === 'green')
  const blockers = full.filter(({ kind }) => kind === 'blocker')
  const behind = full.filter((each) => isBehind(each, isGood))
  const words = joinedBy(isGood ? ', ' : ': ', [short, valuesOf([...blockers, ...behind])])
  const isDoubtful = isGood && (blockers.length > 0 || full.some((each) => speaksAgainst(each, isClosed, field)))
  return { is: 'statement', text: isDoubtful ? { said: `${words.said}?`, plain: `${words.plain}?` } : words }
}

/** Whether a label's words stand behind how it goes. Behind what is good stands all but the names of people, that may be called Amber. */
function isBehind({ kind, value }: Labelled, isGood: boolean): boolean {
  if (kind === 'reason') return true
  return (kind === 'detail' && !(isGood && isColourOfName(value))) || (kind === 'ahead' && isGood)
}

function isColourOfName(value: Text): boolean {
  return aColour.test(value.plain) && / /.test(value.plain) && isNamesOnly(value)
}

const aColour = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('colour')}(?![\\p{L}\\p{N}])`, 'u')

/** Whether a label speaks against a "green" or a "done" whose form has it: something still to do, a delay, a later month, a "no". */
function speaksAgainst({ kind, label, value, isUnknown }: Labelled, isClosed: boolean, field: Field): boolean {
  if (kind === 'newDate') return denied.test(value.plain)
  if ((kind !== 'ahead' && kind !== 'detail') || isColourOfName(value)) return false
  if ((isClosed && kind === 'ahead') || denied.test(value.plain) || namesLength(value)) return true
  if ((isUnknown || kind === 'ahead') && namesLaterMonth(value, field)) return true
  const late = isUnknown && label ? [label.plain, value.plain] : [value.plain]
  return late.some((words) => lexicons.some(({ exception, worse }) => exception.test(words) || worse.test(words)))
}

/** "September", of what is due in March. A month without a year is nearer back, but what a plan says is to come. */
function namesLaterMonth({ plain }: Text, { about, register }: Field): boolean {
  const deadlines = about.map((id) => deadlineOf(register.commitments.get(id)?.due, register.events))
  const months = deadlines.flatMap((deadline) => (deadline.kind === 'dated' ? Number(deadline.day.slice(5, 7)) : []))
  if (months.length === 0) return false
  const said = [...plain.matchAll(/\p{L}+/gu)]
    .slice(0, mostMonthWords)
    .flatMap(({ 0: word }) => lexicons.map(({ dates }) => dates.months.findIndex((month) => month.test(word)) + 1))
  return Math.max(...said, 0) > Math.max(...months)
}

const mostMonthWords = 40

/** "+30 days", but not "in two weeks". */
function namesLength({ plain }: Text): boolean {
  const bare = plainWords(plain.replace(/^[+~-]\s*/, ''))
  return bare.length < 40 && lexicons.some(({ dates }) => lengthSaid(bare.replace(dates.more, '').trim(), dates) !== undefined)
}

const denied = new RegExp(`^${anyParticle('denied')}[.!]?$`)
const saysNone = new RegExp(`^(?:${anyParticle('noneOf')}|[-/]+)[.!]?$`)

/** Whether a label says nothing: "Risks: none", "Blockers: no". "Signature: no", "Progress: zero" and "Confidence: low" say something. */
export function isEmpty({ kind, value }: Labelled): boolean {
  if (value.plain === '' || saysNone.test(value.plain)) return true
  return denied.test(value.plain) && kind !== 'state' && kind !== 'now' && kind !== 'detail' && kind !== 'newDate'
}
