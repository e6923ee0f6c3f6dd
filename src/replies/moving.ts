import { plusDuration } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { timeOf } from '../register/instant.ts'
import { dateAskedOf, lastAgreed } from '../register/proposal.ts'
import type { Day, Due } from '../register/schema.ts'
import { sameDue } from '../register/state.ts'
import { dateFor } from './agreeing.ts'
import { isBareNumber } from './closing.ts'
import { commandNamed } from './command-words.ts'
import { explained, withoutDate } from './date-missing.ts'
import { dateSaid } from './dates/dating.ts'
import { isInexact, isUnsure, namesLaterDate } from './dates/inexact.ts'
import { isPresentDue } from './dates/present.ts'
import { readDate } from './dates/read-date.ts'
import { isNameBehindDash, isOnlyStep } from './dates/reason.ts'
import type { DateContext, When } from './dates/when.ts'
import { silencedUntil } from './dates/when.ts'
import { firstOfSpan, isWithinSpan } from './dates/within-due.ts'
import { justPassed } from './dates/year.ts'
import { dayBehindReason, dayBesideLength } from './day-behind-reason.ts'
import { notDoneYet } from './end-to-come.ts'
import { formAtStart } from './forms.ts'
import { isOnlyBehind } from './happened.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isOnlyOrdered } from './only-ordered.ts'
import type { DayMeant, Question, Reading } from './reading.ts'
import { isPlainRemark } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'
import { doneInTime } from './within-deadline.ts'

// What moves a date, or keeps the bot silent until a day.

/** "slips to 15 April: why", "done by 15 April: why". */
export function dating(spoken: Spoken): Reading {
  const { commitment, clause, dates } = spoken
  const { id } = commitment
  const said = dateSaid(clause, commitment.due, dates)
  const behind = dayBesideLength(spoken) ?? (said ? undefined : dayBehindReason(spoken))
  if (behind) return dating(behind)
  if (!said) return askBack(spoken, notDoneYet(clause, id) ?? withoutDate(clause, id))
  if (clause.isUnticked || isOtherwise(spoken)) return askBack(spoken, notUnderstood(id))
  const { word, reason } = said
  const when = asFirstOfSpan(spoken, said.when)
  if (when.is === 'no such date') return askBack(spoken, { ask: 'no such date', id, word })
  // "retard : 25": days, or a day?
  if (when.is === 'unclear' || (/^\s*[:=]/.test(clause.tail.plain) && isBareNumber(clause.tail, word)))
    return askBack(spoken, {
      ask: 'which date',
      id,
      word,
      ...daysMeant(when, (day) => completions.moved(withReasonBehind(day, reason))),
      ...explained(said.rest),
    })
  const passed = when === said.when ? passedOf(spoken, when) : undefined
  if (passed) return askBack(spoken, passed)
  if (isQuestion(spoken)) return askBack(spoken, leaveAsked(spoken, when, reason) ?? notUnderstood(id))
  const from = commitment.due === undefined ? {} : { from: commitment.due }
  const dated = { kind: 'dated', ...from, to: when.due, text: reason ?? spoken.piece.said } as const
  if (isSaidBefore(spoken, dated)) return change(spoken, dated)
  if (isDoubtful(spoken, when, said.rest) || !isFromDue(spoken) || isFormer(spoken)) return askBack(spoken, { ask: 'which date', id, word })
  if (saysItIsDone(said.rest) || isPause(spoken, when)) return askBack(spoken, { ask: 'is it done', id })
  if (!isReasonOfSlip(spoken, said.rest) && isOfStep(said.rest) && isBehind(when, spoken))
    return askBack(spoken, { ask: 'which date', id, word })
  if (clause.intent?.means === 'slips' && isBehind(when, spoken) && saysDeadlineHolds(said.rest))
    return askBack(spoken, { ask: 'not understood', ids: [id], how: 'on track or not' })
  const inTime = doneInTime(spoken, when, said.rest)
  if (inTime) return inTime
  const asked = dateFor(spoken)
  const isAnswer = asked !== undefined && sameDue(asked.to, when.due)
  const against = isAnswer ? undefined : againstDeadline(spoken, when, reason)
  if (against) return against
  const pending = { id, pending: 'dated', to: when.due } as const
  if (reason === undefined && commitment.due !== undefined && !isAnswer) return askBack(spoken, { ask: 'reason', ...pending })
  if (reason !== undefined && !isAnswer && isNameBehindDash(said.rest)) return askBack(spoken, { ask: 'is that why', ...pending, reason })
  return change(spoken, dated)
}

const lastingMs = 24 * 60 * 60 * 1000

/** Whether this is the move that was recorded last, by the same words, where a message is read a second time because its answer was cut short. */
function isSaidBefore({ commitment: { log = [] }, context: { by, at, again } }: Spoken, { to, text }: { to: Due; text: string }): boolean {
  if (!again) return false
  const last = log.findLast((entry) => entry.kind === 'dated')
  if (last?.by !== by || last.text !== text || last.to === null || !sameDue(last.to, to)) return false
  return at.toMillis() - timeOf(last.at).toMillis() < lastingMs
}

/** What is asked where the new date is the present one, or lies on the other side of it than the words say: "slips to" a day before the deadline. */
function againstDeadline(spoken: Spoken, when: Known, reason: string | undefined): Reading | undefined {
  const { commitment, clause, dates } = spoken
  const { id, due } = commitment
  const deadline = deadlineOf(due, dates.events)
  if (due !== undefined && (sameDue(due, when.due) || (deadline.kind === 'dated' && deadline.day === when.last)))
    return sameDate(spoken, due, reason)
  if (deadline.kind !== 'dated' || (clause.intent?.means !== 'slips' && clause.intent?.means !== 'done by')) return undefined
  // "done by Friday" says when it is ready, and moves no deadline to an earlier day.
  const way = clause.intent.means === 'done by' ? 'later' : clause.intent.way
  if (way === 'later' && when.last < deadline.day) return askBack(spoken, { ask: 'earlier', id, to: when.due })
  return way === 'earlier' && when.last > deadline.day ? askBack(spoken, { ask: 'which date', id, word: spoken.piece.said }) : undefined
}

/** The date that there is already is no move: what was said of it is kept. Where a date is asked for, naming the present one objects to it. */
function sameDate(spoken: Spoken, due: Due, reason: string | undefined): Reading | undefined {
  const { commitment, context, piece } = spoken
  const { id } = commitment
  if (dateAskedOf(context.register, commitment) || lastAgreed(commitment))
    return change(spoken, { kind: 'dated', from: due, to: due, text: reason ?? piece.said })
  const question: Question = { ask: 'same date', id, due, ...(reason === undefined ? {} : { reason }) }
  if (reason === undefined) return askBack(spoken, question)
  return { ...change(spoken, { kind: 'noted', text: piece.said }), unclear: [{ text: piece.said, question }] }
}

/** "Can we have two more weeks?", "can we move it to 15 May?": whether it is to move there. */
function leaveAsked(spoken: Spoken, when: Known, reason: string | undefined): Question | undefined {
  const { id } = spoken.commitment
  if (!asksForTime.test(spoken.piece.plain) || !isBehind(when, spoken)) return undefined
  const why = reason?.replace(/[\s?]+$/, '') ?? ''
  return { ask: 'move all', ids: [id], dates: { [id]: when.due }, withoutDate: [], ...(why === '' ? {} : { reason: why }) }
}

const asksForTime = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('asksLeave')}|${anyParticle('asksTo')})(?![\\p{L}\\p{N}])`, 'u')

/** The days between which it is asked, if figures mean one of them. */
function daysMeant(when: When, says: (day: Day) => string): { readonly either?: readonly DayMeant[] } {
  if (when.is !== 'unclear' || !when.either) return {}
  return { either: when.either.map((day) => ({ day, says: says(day) })) }
}

function withReasonBehind(day: Day, reason: string | undefined): string {
  return reason === undefined ? day : `${day}: ${reason}`
}

type Known = When & { readonly is: 'due' }

/** A question mark asks wherever it stands, but in a link. */
function isQuestion({ piece }: Spoken): boolean {
  return piece.plain.replace(/https?:\/\/[^\s>|]+/g, '').includes('?')
}

// Further ahead it is a slip of the pen: 2101 for 2011.
const farAhead = 'P15Y'

export function isFarAhead({ first, due }: Known, { today }: DateContext): boolean {
  return typeof due === 'string' && first > plusDuration(today, farAhead)
}

/** "slips to 15 April: parts": one word behind the colon of what slips says why; "annex only" may say what is meant. What is only planned ("expected 15 April: reply") may be a step. */
function isReasonOfSlip({ clause: { intent } }: Spoken, rest: Text): boolean {
  return intent?.means === 'slips' && intent.isPlan !== true && intent.way !== 'stated' && /^:\s*\p{L}+[\s.!]*$/u.test(rest.plain)
}

/** "15 April (annex only): strike", "expected 15 April: reply from Paris" */
function isOfStep(rest: Text): boolean {
  const [, bracket] = /^\s*\(([^()]{1,80})\)/.exec(rest.plain) ?? []
  const from = rest.plain.indexOf('(') + 1
  return isOnlyStep(rest) || (bracket !== undefined && isOnlyStep(slice(rest, from, from + bracket.length)))
}

const deadlineHolds = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('deadlineHolds')}(?![\\p{L}\\p{N}])`, 'u')

/** "a week behind because of the snow, but we'll catch up": what is late is the work, and the date stands. */
function saysDeadlineHolds({ plain }: Text): boolean {
  return deadlineHolds.test(plain)
}

/** Whether the day is later than the deadline: a meeting is no reason for that, but may be one to be earlier. */
function isBehind({ last }: Known, { commitment: { due }, dates }: Spoken): boolean {
  const deadline = deadlineOf(due, dates.events)
  return deadline.kind !== 'dated' || last > deadline.day
}

const was = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('was')}(?![\\p{L}\\p{N}])`, 'u')

const wasToBe = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('wasToBe')}(?![\\p{L}\\p{N}])`, 'u')

/** "was due 15 April", "was two weeks late": where the date stood, and not where it moves. */
function isFormer({ clause: { intent, form, tail }, piece: { plain } }: Spoken): boolean {
  if (wasToBe.test(plain.slice(0, plain.indexOf(form) + form.length))) return true
  return intent?.means === 'slips' && (intent.way === 'stated' || form === '') && was.test(plain.slice(0, plain.indexOf(tail.plain)))
}

const joining = new RegExp(`^(?:(?:${anyParticle('and')}|${anyParticle('whereas')}|${anyParticle('next')})\\s+)+`)

/** "two weeks late, now done": what follows is no reason. Behind a colon "done too fast" is one. */
function saysItIsDone({ plain }: Text): boolean {
  const words = plain.replace(/^[\s:,;.()-]+/, '').replace(joining, '')
  const isReasoned = /^\s*:/.test(plain)
  return lexicons.some(({ subject, forms }) => {
    const bare = words.slice(subject.exec(words)?.[0].length ?? 0).trimStart()
    const form = forms.find(({ intent, pattern }) => intent.means === 'closed' && pattern.test(bare))?.pattern.exec(bare)?.[0]
    return form !== undefined && !(isReasoned && saysHowDone(bare.slice(form.length)))
  })
}

/** " too fast", " by the wrong contractor": it says more of what was done than that it was, or when. */
function saysHowDone(behind: string): boolean {
  const tail = { said: behind, plain: behind }
  return /^ \p{L}/u.test(behind) && !isOnlyBehind(tail) && !isPlainRemark(tail)
}

function isDoubtful({ clause, commitment: { due }, dates }: Spoken, when: Known, rest: Text): boolean {
  const moving = clause.intent?.means === 'slips' ? { due, way: clause.intent.way } : undefined
  // "Moved up", "moved forward": earlier for some, and later for others.
  if (moving?.way === 'unsure') return true
  return isUnsure(rest) || isFarAhead(when, dates) || isInexact(clause, dates, moving) || namesLaterDate(rest, when, dates)
}

const otherwise = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('otherwise')}[\\s,:-]*$`, 'u')

/** "failing which, slips to 15 April" */
function isOtherwise({ clause: { form }, piece: { plain } }: Spoken): boolean {
  return form !== '' && otherwise.test(plain.slice(0, plain.indexOf(form)))
}

const forNow = new RegExp(`^\\p{L}+ ${anyParticle('forNow')}(?![\\p{L}\\p{N}])`, 'u')
const pauseEnds = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('goesOn')}(?![\\p{L}\\p{N}])`, 'u')

/** "fini pour ce soir, je reprends demain": what is over is the day's work. */
function isPause(spoken: Spoken, when: Known): boolean {
  const { form, tail, intent } = spoken.clause
  if (intent?.means === 'slips') return false
  return pauseEnds.test(tail.plain) || (forNow.test(`${form} ${tail.plain}`) && !isBehind(when, spoken))
}

const movedFrom = new RegExp(`(?:${anyParticle('movedFrom')})`)

/** Whether the date that it moves from is the present one: "reporté du 15 au 20 avril" may be a span of days. */
function isFromDue({ clause, commitment: { due }, dates }: Spoken): boolean {
  const from = movedFrom
    .exec(clause.form)
    ?.slice(1)
    .find((words) => words !== undefined)
  if (from === undefined) return true
  return isPresentDue(readDate(from, dates), due, dates)
}

/**
 * "due 1 March" of what is due in March: so the message itself asks for its first day, which may have been a day off. What only moves ("moved to
 * 1 January") may mean the next year's, unless it names the year.
 */
function asFirstOfSpan({ clause: { intent }, commitment: { due }, dates }: Spoken, when: When): When {
  if (intent?.means !== 'slips' || intent.way === 'later' || when.is !== 'due') return when
  const isOfNow = intent.way === 'stated' || intent.way === 'earlier' || when.last < dates.today
  return (isOfNow ? firstOfSpan(when, deadlineOf(due, dates.events), dates.today) : undefined) ?? when
}

/**
 * The question about a day in the past. If the words name no year and the day passed only recently, the question offers the next such day; not where
 * the day lies in the span that it is due in ("9 March" of what is due in March): nobody means the same day a year behind the deadline.
 */
function passedOf({ commitment: { id, due }, dates }: Spoken, when: Known): Question | undefined {
  if (when.last < dates.today) return { ask: 'date passed', id, passed: when.due }
  const passed = justPassed(when, dates.today)
  if (!passed) return undefined
  const isWithin = isWithinSpan(passed, deadlineOf(due, dates.events))
  return { ask: 'date passed', id, passed: passed.due, ...(isWithin ? {} : { next: when.due }) }
}

const fromDayOn = new RegExp(`${anyParticle('notBefore')}(?![\\p{L}])`, 'u')

const articleAtEnd = new RegExp(`\\s(?:${anyParticle('article')})$`, 'u')

/** "snooze until 14 March". "Not before 20 April" of what is due in March may be a new date. */
export function snoozing(spoken: Spoken): Reading {
  const { id } = spoken.commitment
  const said = dateSaid(spoken.clause, undefined, spoken.dates)
  // « Relancer le 1 », of row 1: somebody is to be chased, and not to be left alone.
  if (!said && commandNamed(`${spoken.clause.form} `.replace(articleAtEnd, '').trim()) === 'poll') return askBack(spoken, notUnderstood(id))
  if (!said) return askBack(spoken, { ask: 'until when', id })
  if (said.when.is === 'unclear') return askBack(spoken, { ask: 'until when', id, ...daysMeant(said.when, completions.snoozed) })
  if (said.when.is === 'no such date') return askBack(spoken, { ask: 'no such date', id, word: said.word })
  const passed = passedOf(spoken, said.when)
  if (passed) return askBack(spoken, passed)
  if (isQuestion(spoken) || goesOnToState(said.rest)) return askBack(spoken, notUnderstood(id))
  const until = silencedUntil(said.when, spoken.dates.today)
  const isDoubted = isUnsure(said.rest) || isInexact(spoken.clause, spoken.dates)
  if (until === undefined || isDoubted || spoken.clause.isUnticked) return askBack(spoken, { ask: 'until when', id })
  if (fromDayOn.test(spoken.clause.form) && isBehind(said.when, spoken)) return askBack(spoken, { ask: 'which date', id, word: said.word })
  const kept = keptWords(spoken)
  const { clause, context, piece } = spoken
  const withDay = { ...spoken, clause: { form: `${clause.form} ${clause.tail.plain}` } }
  const isBare = context.isCommand && kept === piece.said && !/\p{L}/u.test(said.rest.plain) && isOnlyOrdered(withDay)
  return change(spoken, { kind: 'snoozed', until, ...(isBare ? {} : { text: kept }) })
}

const whereasFirst = new RegExp(`^[\\s,;.-]*(?:${anyParticle('whereas')})\\s+`, 'u')

/** "But it's blocked", behind the day until which they are to be left alone. */
function goesOnToState(rest: Text): boolean {
  const whereas = whereasFirst.exec(rest.plain)?.[0]
  const means = whereas === undefined ? undefined : formAtStart(slice(rest, whereas.length))?.intent.means
  return means === 'rated' || means === 'closed' || means === 'slips'
}
