import { deadlineOf } from '../register/due.ts'
import { now } from './beside-rating.ts'
import type { Clause } from './clause.ts'
import { datesAmong } from './dates/among.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Question } from './reading.ts'
import { monthShape } from './rows.ts'
import { shortStateAlone } from './short-state.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// "Falling behind", « le 5 patine »: amber, in words that are their own reason.

/** Whether the words of the form say themselves why it is amber. */
export function saysTrouble({ intent }: Pick<Clause, 'intent'>): boolean {
  return intent?.means === 'rated' && intent.isTrouble === true
}

const but = new RegExp(`(?<![\\p{L}])${anyParticle('whereas')}\\s+`, 'u')
const bearable = new RegExp(`^${anyParticle('bearable')}[\\s.!)]*$`, 'u')
const deadlineHolds = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('deadlineHolds')}(?![\\p{L}\\p{N}])`, 'u')

/** "but we are catching up", "no impact on the date": behind trouble it may be on track all the same. "But recoverable" says that the trouble stands. */
function mayBeOnTrack({ plain }: Text): boolean {
  const mark = but.exec(plain)
  if (!mark) return deadlineHolds.test(plain.replace(/^[\s,:;(-]+/, ''))
  return !bearable.test(plain.slice(mark.index + mark[0].length))
}

const clauseStart = new RegExp(`[,;:.!()\\n]\\s*|\\s-\\s+|\\s(?=(?:${anyParticle('and')}|${anyParticle('whereas')})\\s)`, 'gu')
const joint = new RegExp(`^(?:(?:${anyParticle('and')}|${anyParticle('whereas')})\\s+)?(?:(?:${anyParticle('atPresent')})\\s+)?`, 'u')
const word = /(?<![\p{L}\p{N}'])\p{L}/gu
const longest = 300
// "About the visas" is no day.
const mayBeDay = new RegExp(`\\d|(?<![\\p{L}])(?:${monthShape})`, 'u')

/** What is asked where another state stands beside the trouble, a move, a day behind the deadline, or that the trouble is over. */
export function askedBesideTrouble(tail: Text, spoken: Pick<Spoken, 'commitment' | 'dates'>): Question | undefined {
  const { id } = spoken.commitment
  if (statesIn(tail).some(({ means }) => means === 'closed')) return { ask: 'is it done', id }
  return mayBeOnTrack(tail) || saysMore(tail, spoken) ? { ask: 'not understood', ids: [id], how: 'on track or not' } : undefined
}

function saysMore(tail: Text, { commitment: { due }, dates }: Pick<Spoken, 'commitment' | 'dates'>): boolean {
  const look = slice(tail, 0, longest)
  if (statesIn(look).some((intent) => !isBesideTrouble(intent))) return true
  if ([...look.plain.matchAll(word)].some(({ index }) => isGreen(formAtStart(slice(look, index))?.intent))) return true
  if (lexicons.some(({ settled }) => settled.test(look.plain))) return true
  const deadline = deadlineOf(due, dates.events)
  const latest = deadline.kind === 'dated' ? deadline.day : dates.today
  return datesAmong(look, dates).some(({ when, word: day }) => {
    if (now.test(parsedText(day).plain)) return false
    return when.is === 'due' ? when.last > latest : mayBeDay.test(parsedText(day).plain)
  })
}

/** The states with which clauses behind the trouble begin. */
function statesIn(tail: Text): readonly Intent[] {
  const look = slice(tail, 0, longest)
  const clauses = [...look.plain.matchAll(clauseStart)].map(({ index, 0: mark }) => slice(look, index + mark.length))
  return clauses.flatMap((each) => {
    const bare = slice(each, joint.exec(each.plain)?.[0].length ?? 0)
    return (formAtStart(bare) ?? shortStateAlone(bare))?.intent ?? []
  })
}

function isGreen(intent: Intent | undefined): boolean {
  return intent?.means === 'rated' && intent.rating === 'green'
}

function isBesideTrouble(intent: Intent): boolean {
  return intent.means === 'no' || intent.means === 'yes' || (intent.means === 'rated' && intent.rating === 'amber')
}
