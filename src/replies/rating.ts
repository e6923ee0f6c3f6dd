import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { isLedBy } from '../register/register.ts'
import type { Rating } from '../register/schema.ts'
import type { RatingSaid } from './beside-rating.ts'
import { before, isExcepted, isNoLonger, isOfBefore, isSettled, now, ratingAt, withoutDisclaimed } from './beside-rating.ts'
import type { Clause } from './clause.ts'
import { datesAmong } from './dates/among.ts'
import { dateAtStart } from './dates/dating.ts'
import { saysWhy } from './dates/reason.ts'
import { justPassed } from './dates/year.ts'
import { formAtStart } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Question, Reading, Why } from './reading.ts'
import type { Remark } from './remark.ts'
import { hasOddSign, isThanks, remarksIn, withoutTicks } from './remark.ts'
import { monthShape } from './rows.ts'
import { crossShape, lightAt } from './signs.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import { isExact } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'
import { askedBesideTrouble, saysTrouble } from './trouble.ts'
import { lastRatingOf } from './unchanged.ts'
import { waitingIn } from './waiting.ts'

/** "at risk: why", "was red, now green", "amber -> green": the rating that holds now, or a question where the words beside it take it back. */
export function readRating(spoken: Spoken): Reading {
  const { commitment, clause, piece } = spoken
  if (clause.intent?.means !== 'rated') return askBack(spoken, notUnderstood(commitment.id))
  const said = nowSaid({ rating: clause.intent.rating, clause }, piece)
  if (!said) return askBack(spoken, notUnderstood(commitment.id), { rule: 'two ratings', words: piece.said })
  if (isOnlyPolite(spoken)) return askBack(spoken, notUnderstood(commitment.id), { rule: 'two ratings', words: piece.said })
  const doubt = doubtOf(said, spoken)
  if (doubt) return askBack(spoken, doubt.question ?? stateAsked(spoken), doubt.why)
  const unchanged = saysStill(said, spoken) ? { unchanged: true } : {}
  const rated = change(spoken, { kind: 'rated', rating: said.rating, ...unchanged, text: wordsOfRating(said, spoken) })
  const daysLate = said.rating === 'green' ? daysLateFor(spoken) : 0
  if (daysLate === 0) return rated
  return { ...rated, unclear: [{ text: piece.said, question: { ask: 'by when', id: commitment.id, daysLate } }] }
}

const still = new RegExp(`(?<![\\p{L}])${anyParticle('still')}(?![\\p{L}])`, 'u')

/** "5 still amber": what its team said last, with the words that it had. */
function saysStill({ rating, clause: { tail } }: RatingSaid, spoken: Spoken): boolean {
  return still.test(spoken.piece.plain) && !/\p{L}/u.test(tail.plain) && lastRatingOf(spoken) === rating
}

const listMark = /^\s*[,.]\s+/

/** The reason behind "at risk, no data" is kept without the state, as behind a colon. */
function wordsOfRating({ rating, clause }: RatingSaid, spoken: Spoken): string {
  const kept = keptWords({ ...spoken, clause })
  const { tail } = clause
  if (saysTrouble(clause)) return spoken.piece.said
  if (rating === 'green' || kept !== spoken.piece.said || !listMark.test(tail.plain) || !remarksIn(tail).some(saysWhy)) return kept
  return tail.said.replace(listMark, '').trim()
}

/** "All good", of what the team last called red: not said of it by name, that may be no more than polite. Where a yes is waited for, it may be one. */
function isOnlyPolite(spoken: Spoken): boolean {
  const { clause, piece, commitment, context } = spoken
  if (!clause.mayBeYes) return false
  if (context.yours.includes(commitment.id) || waitingIn({ ...context, about: [commitment.id] }).length > 0) return true
  const isNamed = clause.target?.names === 'some' && !clause.target.isAll
  const last = lastRatingOf(spoken)
  return !isNamed && !now.test(piece.plain) && last !== undefined && last !== null && last !== 'green'
}

/** How late a commitment is that the speaker's team leads: "on track" alone does not say until when. */
function daysLateFor({ commitment, speaker, dates }: Spoken): number {
  const deadline = deadlineOf(commitment.due, dates.events)
  const leads = speaker.team !== undefined && isLedBy(commitment, speaker.team.id)
  return leads && deadline.kind === 'dated' ? Math.max(0, daysBetween(deadline.day, dates.today)) : 0
}

const past = new RegExp(`\\b${anyParticle('was')}\\b`)

/** "was at risk" */
export function isPast({ plain }: Text, form: string): boolean {
  return past.test(plain.slice(0, plain.indexOf(form)))
}

/** "blocked no more" */
function stateAsked({ commitment: { id }, piece: { plain } }: Spoken): Question {
  return isNoLonger(plain) ? { ask: 'not understood', ids: [id], how: 'no longer red' } : notUnderstood(id)
}

/** "at risk: no", "blocked: none", "on track ❌": a label of a form that is not ticked. */
export function isDenied({ intent, tail, isUnticked }: Clause): boolean {
  if (intent?.means !== 'rated' && intent?.means !== 'closed') return false
  // A dash at the end only divides.
  if (/^-+$/.test(tail.plain)) return false
  if (isUnticked === true) return true
  const isGood = intent.means === 'closed' || intent.rating === 'green'
  const [first] = remarksIn(tail)
  // "Done: no issues"
  if (isGood && first && lexicons.some(({ beside }) => beside.test(first.plain))) return false
  const said = isGood && first ? formAtStart(first)?.intent : undefined
  // "Done: no issues to report", "green: nothing to report"
  if (said?.means === 'rated' && said.ofAll) return false
  if (intent.means === 'rated' && said?.means === 'unchanged') return false
  const bare = withoutTicks(tail.plain)
  return /^:[\s-]*$/.test(tail.plain) || denial.test(bare) || crossShape.test(bare)
}

const denial = new RegExp(`^[\\s:,;.(=-]*${anyParticle('denied')}(?=\\s*(?:$|[.,;!)\\n]))`)

/** "green -> amber", "red to amber" */
const turn = new RegExp(`^[\\s,]*(?:[=-]*>+|${anyParticle('turnsInto')}(?=\\s))\\s*`)
const mostTurns = 4

/** The last rating of "green -> amber: why" or "at risk last week, on track now". Undefined if the words call it two things at a time. */
function nowSaid(first: RatingSaid, piece: Text): RatingSaid | undefined {
  let said = first
  for (let turns = 0; turns < mostTurns; turns++) {
    const mark = turn.exec(said.clause.tail.plain)?.[0] ?? ''
    const next = ratingAt(slice(said.clause.tail, mark.length), said.clause)
    // "🟠 at risk": the sign and the word say the same.
    if (!next || (mark.trim() === '' && next.rating !== said.rating)) break
    said = next
  }
  const bare = withoutDisclaimed(said)
  const last = behindRemarks(bare)
  return last === bare && said === first && (isPast(piece, first.clause.form) || isOnlyBefore(first)) ? undefined : last
}

/** "at risk last week" */
function isOnlyBefore({ rating, clause: { tail } }: RatingSaid): boolean {
  const isAtEnd = rating !== 'green' && formerlyAtEnd.test(tail.plain)
  return (formerlyAtStart.test(tail.plain) || isAtEnd) && !remarksIn(tail).some(isOfBefore)
}

// "Blocked by the strike last week", but not "since last week".
const formerlyAtEnd = new RegExp(`(?<![\\p{L}\\p{N}]|${anyParticle('sinceDay')}\\s)${anyParticle('formerly')}[\\s.!)]*$`, 'u')
const formerlyAtStart = new RegExp(`^[\\s,.(]*${anyParticle('formerly')}(?![\\p{L}\\p{N}])`, 'u')

/** Looks at the remarks behind a rating for another one. Only green beside another colour contradicts: "red: at risk of missing it" does not. */
function behindRemarks(said: RatingSaid): RatingSaid | undefined {
  const { tail } = said.clause
  for (const remark of remarksIn(tail)) {
    const other = ratingAt(remark, said.clause)
    if (!other || other.rating === said.rating || isPast(remark, other.clause.form) || before.test(remark.plain)) continue
    const isOver = before.test(tail.plain.slice(0, remark.from)) || now.test(remark.plain)
    if (isOver)
      return {
        rating: other.rating,
        clause: { ...other.clause, tail: slice(tail, remark.from + remark.plain.indexOf(other.clause.form) + other.clause.form.length) },
      }
    // "Red, amber or green" is a choice.
    const isBare = other.clause.tail.plain === '' && !saysTrouble(other.clause)
    if (other.rating === 'green' || said.rating === 'green' || isBare) return undefined
  }
  return said
}

const markBehind = /^\s*(?:$|[:,;.!()[\]>&/<-]|\n|\p{Extended_Pictographic}|:[a-z0-9_+]+:)/u
const orColour = new RegExp(
  `^\\s*(?:[/,-]|${anyParticle('or')}\\s)\\s*(?:${anyParticle('colour')}|${anyParticle('otherColour')})(?![\\p{L}])`,
  'u',
)
const toSomebody = new RegExp(`^\\s*,\\s*${anyParticle('vocative')}\\s`)
const isColour = new RegExp(`^${anyParticle('colour')}$`)
const ratedFor = new RegExp(`^\\s*${anyParticle('ratedFor')}(?![\\p{L}\\p{N}])`, 'u')
const besideState = new RegExp(`^\\s*${anyParticle('besideState')}(?![\\p{L}\\p{N}])`, 'u')
const blockedAt = new RegExp(`^\\s*${anyParticle('blockedAt')}(?![\\p{L}\\p{N}])`, 'u')
const isBlockage = new RegExp(`^${anyParticle('blockage')}$`)

// A day behind the deadline is asked about elsewhere; what is no day is asked here.
const forDay = new RegExp(`^\\s*${anyParticle('forDay')}\\s(?=.*\\d|(?:.*\\s)?(?:${monthShape}))`, 'u')
const afterGreen = new RegExp(`^\\s*${anyParticle('afterGreen')}(?![\\p{L}\\p{N}])`, 'u')

/** A colour or a state is a rating alone, before a mark, or before a word that goes on to say why: "Red Cross report" and "stuck to schedule" are none. */
function standsAlone({ rating, clause }: RatingSaid): boolean {
  const { form, tail } = clause
  const { plain, said } = tail
  if (saysTrouble(clause)) return true
  if (markBehind.test(plain) || isThanks(plain)) return true
  if (rating === 'green') return afterGreen.test(plain) || forDay.test(plain)
  if (ratedFor.test(plain)) return true
  // "3 🟠 charter": a light begins no phrase.
  if (lightAt(form) && /^\s*\p{L}/u.test(plain) && !lexicons.some(({ tentative }) => tentative.test(plain))) return true
  if (rating === 'amber') return !isColour.test(form) && besideState.test(plain)
  if (isBlockage.test(form) && /^\s*\p{Lu}/u.test(said)) return true
  return !isColour.test(form) && blockedAt.test(plain) && isOfOffice(tail)
}

/** "stuck with legal", "bloqué à la CNIL": whoever has it now is an office, and not the train that somebody sits in. */
function isOfOffice({ plain, said }: Text): boolean {
  if (lexicons.some(({ ofPeople, ofWhereabouts }) => ofPeople.test(plain) || ofWhereabouts.test(plain))) return false
  return /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(said) || lexicons.some(({ ofWork }) => ofWork.test(plain))
}

/** Why the words are not plainly this rating; undefined if they are. */
function doubtOf(said: RatingSaid, spoken: Spoken): { readonly why: Why; readonly question?: Question } | undefined {
  const { rating, clause } = said
  const { plain } = clause.tail
  const words = clause.tail.said
  const isAsked = rating === 'green' ? plain.includes('?') : /^[^:(]*\?|^[\s:(]*\?/.test(plain) || remarksIn(clause.tail).some(asksWhy)
  if (isAsked) return { why: { rule: 'question', words } }
  if (orColour.test(plain) || hasArrowOnly(plain)) return { why: { rule: 'two ratings', words } }
  if (isDenied(clause)) return { why: { rule: 'denied', words } }
  if (rating !== 'green' && isDoneToPlace(clause, spoken.piece)) return { why: { rule: 'place', words } }
  if (rating !== 'green' && !isByRow(said, spoken) && isByDay(clause.tail, spoken)) return { why: { rule: 'day to come', words } }
  const inDoubt: Question | undefined = rating === 'green' && !isColour.test(clause.form) ? onTrackOrNot(spoken) : undefined
  if (!standsAlone(said) || (isColour.test(clause.form) && toSomebody.test(plain)))
    return { why: { rule: 'phrase', words }, ...(inDoubt ? { question: inDoubt } : {}) }
  if (!agreesWithSigns(said) || (rating === 'green' && hasOddSign(plain))) return { why: { rule: 'light', words } }
  const remark = remarksIn(clause.tail).find((each) => (rating === 'green' ? isExcepted(each, spoken) : isSettled(each)))
  if (remark && rating === 'green') return { why: { rule: 'doubt', words: remark.said }, question: onTrackOrNot(spoken) }
  if (remark) return { why: { rule: 'over', words: remark.said } }
  const beside = saysTrouble(clause) ? askedBesideTrouble(clause.tail, spoken) : undefined
  if (beside) return { why: { rule: 'doubt', words }, question: beside }
  const question = rating === 'green' ? lateQuestion(clause.tail, spoken) : undefined
  return question && { why: { rule: 'late', words }, question }
}

/** "On track but tight": which of the two it is, whoever wrote it can say by one press. */
function onTrackOrNot({ commitment: { id } }: Spoken): Question {
  return { ask: 'not understood', ids: [id], how: 'on track or not' }
}

const byWhom = new RegExp(`^\\s*${anyParticle('by')}\\s+`)

/** "Calais is blocked by fishermen": the place, not the commitment. */
function isDoneToPlace({ target, form, tail }: Clause, { plain }: Text): boolean {
  // "calais: blocked by Brussels" is of the row.
  if (/[:=]\s*$/.test(plain.slice(0, plain.indexOf(form)))) return false
  return target?.names === 'some' && !isExact(target) && byWhom.test(tail.plain)
}

const byRow = new RegExp(`^\\s*${anyParticle('by')}\\s+(?:${anyParticle('article')})?#?(\\d{1,2})(?=\\s*(?:$|[,;.!:(]))`)

/** "blocked by 10": by another row, not until the 10th. */
function isByRow({ rating, clause: { form, tail } }: RatingSaid, { context: { about }, commitment: { id } }: Spoken): boolean {
  const row = about[Number(byRow.exec(tail.plain)?.[1] ?? 0) - 1]
  return rating === 'red' && !isColour.test(form) && row !== undefined && row !== id
}

/** "red by Friday" is not red yet. */
function isByDay(tail: Text, { dates }: Spoken): boolean {
  const by = byWhom.exec(tail.plain)?.[0].length ?? 0
  return by > 0 && dateAtStart(slice(tail, by), dates) !== undefined
}

/** "on track >> off" */
function hasArrowOnly(plain: string): boolean {
  return /^\s*[=-]*>/.test(plain)
}

const why = new RegExp(`^${anyParticle('asks')}$`)

/** "red, why" */
function asksWhy({ plain }: Remark): boolean {
  return why.test(plain)
}

function agreesWithSigns({ rating, clause: { tail, light } }: RatingSaid): boolean {
  const found = [...(light === undefined ? [] : [light]), ...lightsIn(tail.plain)]
  return found.every((each) => each === rating)
}

function lightsIn(plain: string): Rating[] {
  return [...plain.matchAll(/\p{Extended_Pictographic}|:[a-z_]+:/gu)].flatMap(({ index }) => lightAt(plain.slice(index))?.rating ?? [])
}

/** "on track for 15 April", said of what is due in March: it is late, and the bot asks why it moves. */
function lateQuestion(tail: Text, { commitment: { id, due }, dates }: Spoken): Question | undefined {
  const deadline = deadlineOf(due, dates.events)
  if (deadline.kind !== 'dated') return undefined
  for (const { when, index, rest } of datesAmong(tail, dates)) {
    if (when.is === 'unclear') return notUnderstood(id)
    if (when.is !== 'due' || when.last <= deadline.day || justPassed(when, dates.today)) continue
    return isAlone(tail, index, rest) ? { ask: 'reason', id, pending: 'dated', to: when.due } : notUnderstood(id)
  }
  return undefined
}

/** Whether a date is all that stands there, but for one word before it: "for 15 April". */
function isAlone({ plain }: Text, index: number, rest: Text): boolean {
  return /^\s*[\p{L}']*\s*$/u.test(plain.slice(0, index)) && !/[\p{L}\p{N}]/u.test(rest.plain)
}
