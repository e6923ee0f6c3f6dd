import { isJoint } from '../register/register.ts'
import type { EntryOf } from '../register/schema.ts'
import { wordsOfNames } from './called.ts'
import type { Clause } from './clause.ts'
import { closingOf, namesDayToCome, shut, whyUnclear } from './closing.ts'
import { behindAllTheSame, forOneSide, noEndAsked, openPartsAsked, sidesAtStart, sidesLeft, sidesSaid } from './confirming.ts'
import { wordOf } from './date-missing.ts'
import { datesAmong } from './dates/among.ts'
import { dateAtStart } from './dates/dating.ts'
import { isNearerBack } from './dates/past.ts'
import { saysWhy } from './dates/reason.ts'
import { isPartOnly } from './end-to-come.ts'
import { behindInPart, endedOtherwiseAsked } from './ended-otherwise.ts'
import { fieldFor } from './field.ts'
import { saysItGoesOn } from './given-up.ts'
import { isOnlyBehind } from './happened.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { dating } from './moving.ts'
import { perhapsObjected } from './not-done.ts'
import { isTheirTurn } from './own-side.ts'
import { isDenied, isPast } from './rating.ts'
import type { Question, Reading } from './reading.ts'
import type { Remark } from './remark.ts'
import { becauseOf, isPlainEnding, isPlainRemark, isPlainReopening, isReasonBehind, isThanks, remarksIn, withoutCounts } from './remark.ts'
import { allOfItNow, askedOfOwnEnding } from './settled.ts'
import type { Spoken } from './spoken.ts'
import { askBack, callsInPart, change, closedEntry, keptWords, notUnderstood, partyOf } from './spoken.ts'
import { isExact, knownTarget } from './targets.ts'
import type { Text } from './text.ts'
import { plainWords, reasonAfter, slice } from './text.ts'
import { waitingIn } from './waiting.ts'

// What ends a commitment, for one side or for all, and what opens it again: read where it is plain, and asked where it is not.

const cancelled = new RegExp(`^${anyParticle('cancelled')}$`)

export function withdrawing(spoken: Spoken): Reading {
  if (saysItGoesOn(spoken)) return askBack(spoken, notUnderstood(spoken.commitment.id))
  const { form, intent } = spoken.clause
  const known = behindAllTheSame(spoken.clause.tail)
  const behind = known ?? spoken.clause.tail
  const left = sidesLeft(spoken, 'withdrawn')
  const sides = left.length > 0 ? sidesSaid(behind, spoken.context.register, left) : undefined
  const tail = sides?.rest ?? behind
  // "Cancelled because of the strike" is said of a meeting.
  const why = tail.plain.replace(becauseOf, '')
  const isReason = isThanks(why) || lexicons.some(({ endingReason }) => endingReason.test(why))
  const isOfMeeting = cancelled.test(form) && !isReason
  // "Withdraw 2", « retirer calais »: a slip of the hand would end it.
  const isOnlyTold = intent?.means === 'withdrawn' && intent.isTold === true && !saysItIsSo(spoken) && !known && !/\p{L}{2}/u.test(why)
  // "Withdraw 2: policy changed": between the verb and the reason stands what is given up, and nothing else can be.
  const isReasoned = spoken.clause.target !== undefined && isNamedWithin(spoken.clause) && isReasonBehind(tail)
  if (!isReasoned && (isOfMeeting || isOnlyTold || isPresentTense(spoken) || !isPlainEnding(tail)))
    return askBack(spoken, { ask: 'is it withdrawn', id: spoken.commitment.id })
  const asked = known ? undefined : endedOtherwiseAsked(spoken, { as: 'withdrawn' })
  if (asked) return askBack(spoken, asked)
  const { changes } = change(spoken, { kind: 'withdrawn', ...partyOf(spoken), text: keptWords(spoken) })
  if (sides) return { changes: changes.flatMap((each) => sides.sides.map((side) => forOneSide(each, side))), unclear: [] }
  return left.length > 0
    ? askBack(spoken, { ask: 'which sides', id: spoken.commitment.id, sides: left, withdraws: true })
    : { changes, unclear: [] }
}

function isNamedWithin({ intent, isBehind }: Clause): boolean {
  return isBehind === true || (intent?.means === 'withdrawn' && intent.isTold === true)
}

/** « Retiré ports » says that it is so: only its accent tells it from « retire ports ». */
function saysItIsSo({ piece: { said } }: Spoken): boolean {
  return /^\s*\p{L}+é/u.test(said)
}

const ourPart = new RegExp(`\\b${anyParticle('part')}\\b`)

export function closingOurSide(spoken: Spoken): Reading {
  const { commitment, clause, context, dates, speaker } = spoken
  const isOnlyPart = !isJoint(context.register, commitment) && ourPart.test(clause.form)
  const { intent, tail } = clause
  const side = intent?.means === 'our side' ? intent.side : undefined
  const own = speaker.team?.party.id
  const isOwn = side === undefined || side === own
  const rest = remarksIn(tail).reduce(
    (words, remark) => (isTheirTurn(remark, own, context.register) ? blanked(words, remark) : words),
    tail,
  )
  const isPlain = isPlainRemark(rest, wordsOfNames(commitment)) && !namesDayToCome(rest, dates)
  const asked = isPlain ? endedOtherwiseAsked(spoken, { as: 'closed' }) : undefined
  if (side !== undefined && isPlain && sidesLeft(spoken, 'closed').includes(side))
    return asked ? askBack(spoken, asked) : closingFor(spoken, [side])
  if (!isOwn || isOnlyPart || !isPlain) return askBack(spoken, { ask: 'is it done', id: commitment.id })
  if (asked) return askBack(spoken, asked)
  const isAll = allOfItNow(spoken)
  return isAll ? askBack(spoken, isAll) : change(spoken, closedEntry(spoken))
}

/** With spaces in the place of a remark, so that every other place stays where it is. */
function blanked({ said, plain }: Text, { from, plain: remark }: Remark): Text {
  const blank = (words: string): string => `${words.slice(0, from)}${' '.repeat(remark.length)}${words.slice(from + remark.length)}`
  return { said: blank(said), plain: blank(plain) }
}

const orderToClose = new RegExp(`^${anyParticle('closeIt')}$`)
const closesRow = new RegExp(`^${anyParticle('closes')}(?![\\p{L}])`, 'u')

/** "Calais closed", "le port a rouvert": the words may speak of the place, and not of the commitment. */
function isOfPlace({ form, target, isBehind }: Clause): boolean {
  // "Belgium: close it", "close Belgium" are orders.
  if (orderToClose.test(form) || (isBehind && closesRow.test(form))) return false
  return shut.test(form) && target?.names === 'some' && (!isExact(target) || target.by === 'all')
}

/** "It was done in 2009": said of a time before the promise, or of no time at all, it may be of something else. */
function isOfOtherTime({ commitment, clause, piece, dates }: Spoken): boolean {
  const { tail } = clause
  const said = (dateAtStart(tail, dates) ?? (isOnlyBehind(tail) ? datesAmong(tail, dates).next().value : undefined))?.when
  const day = said?.is === 'due' ? said.last : undefined
  const promised = commitment.source?.date
  if (day !== undefined && promised !== undefined && day < promised) return true
  // "in February" and "on the 24th" say when; "ages ago" does not.
  const isDay = said?.is === 'due' && (said.first === said.last || said.last < dates.today || isNearerBack(said, dates))
  const isYear = said?.is === 'due' && typeof said.due === 'string' && said.due.length === 4
  return isYear || (isPast(piece, clause.form) && !isDay)
}

const hasBeen = new RegExp(`(?<![\\p{L}])${anyParticle('hasBeen')}\\s*$`, 'u')

const weFinished = new RegExp(`^${anyParticle('weFinished')}\\s`, 'u')

/** "It has been done on the 15th" speaks of a day that is over, and moves nothing. */
function isOnDayOfMonth({ clause, piece: { plain }, dates }: Spoken): boolean {
  const said = dateAtStart(clause.tail, dates)?.when
  if (weFinished.test(clause.form)) return true
  return said?.is === 'due' && said.again !== undefined && hasBeen.test(plain.slice(0, plain.indexOf(clause.form)))
}

/** "On termine", "Livre": only an accent tells who says what they do from who says that it is done. Capitals have none. */
function isPresentTense({ clause: { form, target, tail }, piece }: Spoken): boolean {
  if (!lexicons.some(({ unaccented }) => unaccented.test(form)) || (!target && !piece.plain.startsWith(form))) return false
  const from = piece.plain.indexOf(form)
  const said = piece.said.slice(from, from + form.length)
  const isPlural = target !== undefined && tail.plain === '' && form.endsWith('s')
  return !/[éÉ]/.test(said) && said !== said.toUpperCase() && !isPlural
}

const finalised = new RegExp(`^${anyParticle('finalised')}`, 'u')

/** "Finalised", of no row and with nothing before it: a draft may be, too. */
function isPerhapsDraft({ clause: { form, target }, piece: { plain } }: Spoken): boolean {
  return target === undefined && finalised.test(form) && plain.startsWith(form)
}

const weClose = new RegExp(`^${anyParticle('weClose')}$`)

export function readClosing(spoken: Spoken): Reading {
  const { commitment, clause, dates, context } = spoken
  const isItDone: Question = { ask: 'is it done', id: commitment.id }
  if (isOfPlace(clause)) return askBack(spoken, isItDone, { rule: 'place', words: clause.form })
  if (isOfOtherTime(spoken)) return askBack(spoken, isItDone, { rule: 'other time', words: spoken.piece.said })
  // "On clôt vendredi" is still to come.
  const isBare = !/[\p{L}\p{N}]/u.test(clause.tail.plain) || isThanks(clause.tail.plain)
  const isTheirTurn = weClose.test(clause.form) && isBare && waitingIn({ ...context, about: [commitment.id] }).length > 0
  if ((weClose.test(clause.form) || isPresentTense(spoken)) && !isTheirTurn)
    return askBack(spoken, isItDone, { rule: 'present tense', words: clause.form })
  if (isPerhapsDraft(spoken)) return askBack(spoken, isItDone, { rule: 'phrase', words: clause.form })
  const own = wordsOfNames(commitment)
  const inPart = behindInPart(clause)
  const known = behindAllTheSame(inPart ?? clause.tail)
  const otherwise = known ? undefined : endedOtherwiseAsked(spoken, { as: inPart ? 'closed in part' : 'closed' })
  const asked = known ? undefined : (otherwise ?? openPartsAsked(spoken) ?? noEndAsked(spoken))
  if (isLeaveAsked(clause)) return askBack(spoken, asked ?? { ask: 'close all', ids: [commitment.id] }, { rule: 'question' })
  if (isDenied(clause)) return askBack(spoken, isItDone, { rule: 'denied', words: clause.tail.said })
  if (inPart && otherwise) return askBack(spoken, otherwise)
  const left = sidesLeft(spoken, 'closed')
  const sides = left.length > 0 ? sidesSaid(known ?? clause.tail, context.register, left) : undefined
  const behind = sides?.rest ?? known ?? clause.tail
  const tail = clause.target && !namesDayToCome(behind, dates) ? withoutCounts(behind, own) : behind
  const found = closingOf({ ...clause, tail }, dates, own)
  if (found === 'dated') {
    const ended = askedOfOwnEnding(spoken)
    if (ended) return askBack(spoken, ended)
    return isOnDayOfMonth(spoken) ? askBack(spoken, isItDone, { rule: 'other time', words: tail.said }) : dating(spoken)
  }
  if (found !== 'plain') {
    const isPart = isPartOnly(tail) && !callsInPart(spoken.piece)
    return askBack(spoken, perhapsObjected(spoken) ?? (isPart ? notUnderstood(commitment.id) : isItDone), whyUnclear(tail, dates, own))
  }
  if (asked) return askBack(spoken, asked)
  const isAll = known || inPart ? undefined : allOfItNow(spoken)
  if (isAll) return askBack(spoken, isAll)
  const outcome = known && inPart ? 'delivered in part' : 'delivered'
  if (sides) return closingFor(spoken, sides.sides, outcome)
  if (left.length > 0) return askBack(spoken, { ask: 'which sides', id: commitment.id, sides: left })
  return change(spoken, { ...closedEntry(spoken), outcome })
}

/** "Can I close 19?" */
function isLeaveAsked({ intent }: Clause): boolean {
  return intent?.means === 'closed' && intent.isAsked === true
}

function closingFor(spoken: Spoken, sides: readonly string[], outcome: EntryOf<'closed'>['outcome'] = 'delivered'): Reading {
  const { changes } = change(spoken, { ...closedEntry(spoken), outcome })
  return { changes: changes.flatMap((each) => sides.map((side) => forOneSide(each, side))), unclear: [] }
}

const closedUntil = new RegExp(`^${anyParticle('shut')}\\s+${anyParticle('untilOnly')}$`, 'u')

/** "terminé pour la France" has the form of "done by a day". */
export function doneBy(spoken: Spoken): Reading {
  // "Closed until 14 March" may be a place.
  if (closedUntil.test(spoken.clause.form)) return askBack(spoken, { ask: 'is it done', id: spoken.commitment.id })
  const left = sidesLeft(spoken, 'closed')
  const sides = left.length > 0 ? sidesAtStart(spoken.clause.tail, spoken.context.register, left) : undefined
  if (!sides || !isPlainRemark(sides.rest)) return dating(spoken)
  const asked = endedOtherwiseAsked(spoken, { as: 'closed' })
  return asked ? askBack(spoken, asked) : closingFor(spoken, sides.sides)
}

const insistedAtEnd = new RegExp(`\\s+${anyParticle('allTheSame')}$`, 'u')
const supersededBy = new RegExp(` ${anyParticle('replacedBy')}$`)

/** "superseded by ID: why", or "superseded: why" if the successor is not in the register. */
export function superseding(spoken: Spoken): Reading {
  const { commitment, clause, context } = spoken
  const { id } = commitment
  const isNamed = supersededBy.test(clause.form)
  const named = isNamed ? wordOf(clause.tail) : ''
  const isInsisted = insistedAtEnd.test(plainWords(named))
  const word = isInsisted ? named.slice(0, insistedAtEnd.exec(plainWords(named))?.index) : named
  const known = isNamed ? undefined : behindAllTheSame(clause.tail)
  const tail = known ?? slice(clause.tail, clause.tail.said.indexOf(named) + named.length)
  const isTold = clause.intent?.means === 'superseded' && clause.intent.isTold === true
  const isReasoned = isNamed && isReasonBehind(tail)
  // By what it is superseded, a yes would not say.
  if ((isPresentTense(spoken) && !isTold) || !(isReasoned || isPlainEnding(tail))) return askBack(spoken, { ask: 'by what', id, word: '' })
  const target = isNamed ? knownTarget(plainWords(word), fieldFor(context)) : undefined
  const [successor, another] = target?.names === 'some' ? target.ids : []
  const isOther = successor !== undefined && another === undefined && successor !== id
  if (isNamed ? !isOther : reasonAfter(tail) === undefined) return askBack(spoken, { ask: 'by what', id, word })
  const reason = reasonAfter(tail)
  const by = isOther ? { successor } : {}
  const asked =
    known || isInsisted ? undefined : endedOtherwiseAsked(spoken, { as: 'superseded', ...by, ...(reason === undefined ? {} : { reason }) })
  if (asked) return askBack(spoken, asked)
  // By what is said by the entry itself.
  const isBare = context.isCommand === true && !/\p{L}/u.test(tail.plain)
  const text = reason ?? (isBare ? undefined : spoken.piece.said)
  return change(spoken, { kind: 'superseded', ...partyOf(spoken), ...by, ...(text === undefined ? {} : { text }) })
}

export function reopening(spoken: Spoken): Reading {
  const { tail } = spoken.clause
  const { id } = spoken.commitment
  if (/^\?|^[^:]*\?$/.test(tail.plain) || isOfPlace(spoken.clause) || !isPlainReopening(tail, shut.test(spoken.clause.form)))
    return askBack(spoken, notUnderstood(id))
  const reason = remarksIn(tail).some(saysWhy) ? reasonAfter(tail) : undefined
  return reason === undefined
    ? askBack(spoken, { ask: 'reason', id, pending: 'reopened' })
    : change(spoken, { kind: 'reopened', text: reason })
}
