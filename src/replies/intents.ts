import { consent, objecting } from './agreeing.ts'
import type { Clause } from './clause.ts'
import { acceptsDate } from './date-accepted.ts'
import { denial } from './denial.ts'
import { disowning } from './disowned.ts'
import { closingOurSide, doneBy, readClosing, reopening, superseding, withdrawing } from './ending.ts'
import { evidenceIn } from './evidence.ts'
import { fieldFor } from './field.ts'
import { isYesIfAsked, saysOurs } from './forms.ts'
import { isClosedDown, saysItGoesOn } from './given-up.ts'
import { handover } from './handing-over.ts'
import { isHeld } from './holding-date.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { movedByArrow, perhapsMoved, reckonedDay } from './moved-without-word.ts'
import { dating, snoozing } from './moving.ts'
import { nearestQuestion } from './nearest-question.ts'
import { isBareAssent } from './quiet.ts'
import { readRating } from './rating.ts'
import type { Question, Reading } from './reading.ts'
import { isJest } from './remark.ts'
import { askedOfEnded, takenBackOf, unchangedSinceEnded } from './settled.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import { stateLast } from './state-last.ts'
import { readStillSo } from './still-so.ts'
import { slipOfThePen } from './targets.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'
import { readUnchanged } from './unchanged.ts'
import { notYet, underWay } from './under-way.ts'
import { waitingIn } from './waiting.ts'
import { wellSaid } from './well-alone.ts'

/** What a piece changes of one commitment, or what to ask back. What is asked back is also kept as a note. */
export function readIntent(spoken: Spoken): Reading {
  const takenBack = takenBackOf(spoken)
  if (takenBack) return takenBack
  const { clause, piece, context } = spoken
  const { id } = spoken.commitment
  const { intent, tail } = clause
  const last = intent ? reasonWithNo(spoken) : (stateLast(clause) ?? wellSaid(spoken))
  if (last) return readIntent({ ...spoken, clause: last })
  if (!intent && clause.stranger !== undefined && holdsDate(spoken)) return readAs(heldOnTrack(spoken), { means: 'rated', rating: 'green' })
  if (clause.stranger !== undefined && context.about.length < 2)
    return askBack(spoken, slipOfThePen(clause.stranger, fieldFor(context)) ?? nearestQuestion(spoken), {
      rule: 'stranger',
      words: clause.stranger,
    })
  if (isClosedDown(spoken) && !saysItGoesOn(spoken)) return askBack(spoken, askedOfEnded(spoken) ?? { ask: 'is it withdrawn', id })
  // An "ok" is of the agreement that is waited for, if one is, and says nothing of whose it is.
  if (isYesWhereAsked(spoken) || acceptsDate(spoken))
    return consent({ ...spoken, clause: yesSaid(clause, isWaitedFor(spoken) ? 'agreed' : 'yes') })
  const stillSo = readStillSo(spoken)
  if (stillSo) return stillSo
  if (!intent) {
    const moved = movedByArrow(spoken)
    if (moved) return readAs(moved, { means: 'slips' })
    if (holdsDate(spoken)) return readAs(heldOnTrack(spoken), { means: 'rated', rating: 'green' })
    const isTicked = [piece.said, tail.said].some((said) => saysDone(said) || (isThumb(said) && isWaitedFor(spoken)))
    return askBack(spoken, isTicked || isYesIfAsked(tail) ? { ask: 'is it done', id } : (perhapsMoved(spoken) ?? nearestQuestion(spoken)), {
      rule: 'no form',
    })
  }

  const isKept = intent.means === 'noted' || intent.means === 'evidenced'
  const same = unchangedSinceEnded(spoken)
  if (same) return same
  const ended = askedOfEnded(spoken)
  if (ended) return askBack(spoken, ended)
  if (!isKept && isJest(tail)) return askBack(spoken, questionOfForm(intent, spoken), { rule: 'jest', words: tail.said })
  if (!isKept && clause.isUnticked === true) return askBack(spoken, questionOfForm(intent, spoken), { rule: 'denied' })
  if (!isKept && isAgainstLight(clause)) return askBack(spoken, questionOfForm(intent, spoken), { rule: 'light' })
  if (isTentative(intent, tail)) {
    const question: Question = intent.means === 'slips' ? { ask: 'which date', id, word: tail.said } : questionOfForm(intent, spoken)
    return askBack(spoken, question, { rule: 'doubt', words: tail.said })
  }
  return readAs(spoken, intent)
}

/** "No aircraft, so red", where nobody asked for a yes or a no: the state at the end, and its reason. */
function reasonWithNo(spoken: Spoken): Clause | undefined {
  const { clause, piece, commitment, context } = spoken
  const { intent, form, tail, ...rest } = clause
  if (intent?.means !== 'no' || !/^ ?\p{L}/u.test(tail.plain) || saysOurs(form)) return undefined
  if (context.yours.includes(commitment.id) || isWaitedFor(spoken)) return undefined
  return stateLast({
    ...rest,
    form: '',
    tail: slice(piece, Math.max(0, piece.plain.lastIndexOf(form, piece.plain.length - tail.plain.length))),
  })
}

/** "2 ok", of what was asked: is it yours, or does it close? "c'est bon", where a closing or a date waits. That it was read ("noted", "seen") is no yes. */
function isYesWhereAsked(spoken: Spoken): boolean {
  const { clause, piece, commitment, context } = spoken
  const { id } = commitment
  const { intent, target, tail, mayBeYes } = clause
  // "4?" asks, too.
  if (piece.plain.includes('?')) return false
  const isWaiting = isWaitedFor(spoken)
  if (!intent && isYesIfAsked(tail) && isWaiting) return true
  if (!isWaiting && !context.yours.includes(id)) return false
  const isNamed = target?.names === 'some' && !target.isAll
  if (intent) return mayBeYes === true && isNamed && !/[\p{L}\p{N}]/u.test(tail.plain)
  return context.yours.includes(id) && ((isNamed && isBareAssent(tail)) || isYesIfAsked(tail))
}

/** "on tiendra le 31 mars", of what is due then: it is on track. Where another date waits for a word, this may be about that. */
function holdsDate(spoken: Spoken): boolean {
  const {
    clause: { tail },
    commitment: { id },
    context,
  } = spoken
  const isDoubted = tail.plain.includes('?') || lexicons.some(({ exception }) => exception.test(tail.plain))
  return !isDoubted && !isWaitedFor(spoken) && isHeld(id, tail.said.replace(/^[\s:,-]+/, ''), context)
}

function heldOnTrack(spoken: Spoken): Spoken {
  const { clause } = spoken
  return {
    ...spoken,
    clause: { ...clause, intent: { means: 'rated', rating: 'green' }, tail: slice(clause.tail, clause.tail.plain.length) },
  }
}

/** Whether a closing or a date waits for the person's side. */
function isWaitedFor({ commitment: { id }, context }: Spoken): boolean {
  return waitingIn({ ...context, about: [id] }).length > 0
}

function yesSaid(clause: Clause, means: 'yes' | 'agreed'): Clause {
  return { ...clause, intent: { means }, tail: slice(clause.tail, clause.tail.plain.length) }
}

const moves: readonly Intent['means'][] = ['slips', 'done by', 'snoozed', 'handed over', 'reopened']
const endings: readonly Intent['means'][] = ['withdrawn', 'superseded']

/** "slips to 15 April: strike. Not confirmed yet." Behind what ends a commitment no sentence has to end before. */
function isTentative({ means }: Intent, { plain }: Text): boolean {
  if (!moves.includes(means) && !endings.includes(means)) return false
  const words = endings.includes(means) ? plain : plain.replace(/^[^.!\n]*/, '')
  return lexicons.some(({ tentative }) => tentative.test(words))
}

/** What is asked of a form of words that is in doubt. */
function questionOfForm({ means }: Intent, spoken: Spoken): Question {
  const { id } = spoken.commitment
  if (means === 'closed' || means === 'our side' || means === 'done by') return { ask: 'is it done', id }
  if (means === 'superseded') return { ask: 'by what', id, word: '' }
  if (means === 'withdrawn') return { ask: 'is it withdrawn', id }
  return means === 'yes' || means === 'not yet' ? nearestQuestion(spoken) : notUnderstood(id)
}

/** "🔴 done" */
function isAgainstLight({ intent, light }: Clause): boolean {
  if (light === undefined || intent === undefined) return false
  return intent.means === 'rated'
    ? intent.rating !== light
    : light !== 'green' && (intent.means === 'closed' || intent.means === 'our side')
}

function readAs(spoken: Spoken, intent: Intent): Reading {
  switch (intent.means) {
    case 'closed':
      return readClosing(spoken)
    case 'our side':
      return closingOurSide(spoken)
    case 'rated':
      return readRating(spoken)
    case 'slips':
      return movingOrReckoned(spoken)
    case 'done by':
      return doneBy(spoken)
    case 'not yet':
      return notYet(spoken)
    case 'same':
      return askBack(spoken, nearestQuestion(spoken))
    case 'under way':
      return underWay(spoken)
    case 'unchanged':
      return readUnchanged(spoken)
    case 'noted':
      return noting(spoken)
    case 'evidenced':
      return bringing(spoken)
    case 'yes':
    case 'agreed':
      return consent(spoken)
    case 'no':
      return denial(spoken)
    case 'objected':
      return objecting(spoken)
    case 'reopened':
      return reopening(spoken)
    case 'withdrawn':
      return withdrawing(spoken)
    case 'superseded':
      return superseding(spoken)
    case 'snoozed':
      return snoozing(spoken)
    case 'handed over':
      return handover(spoken, () => disowning(spoken))
  }
}

function movingOrReckoned(spoken: Spoken): Reading {
  const reckoned = reckonedDay(spoken)
  return reckoned ? askBack(spoken, reckoned) : dating(spoken)
}

function noting(spoken: Spoken): Reading {
  if (reasonAfter(spoken.clause.tail) === undefined) return askBack(spoken, notUnderstood(spoken.commitment.id))
  return change(spoken, { kind: 'noted', text: keptWords(spoken) })
}

const evidenceOf = new RegExp(` ${anyParticle('evidenceOf')}$`)

function bringing(spoken: Spoken): Reading {
  const { commitment, clause, context } = spoken
  const brought = evidenceIn(clause.tail, context.language)
  // "evidence of progress: ..." names no commitment that we know.
  if (brought.length === 0 || (evidenceOf.test(clause.form) && !clause.target))
    return askBack(spoken, { ask: 'what evidence', id: commitment.id })
  const changes = brought.flatMap(({ evidence, text }) => change(spoken, { kind: 'evidenced', evidence, text }).changes)
  return { changes, unclear: [] }
}

function isThumb(said: string): boolean {
  return /^\s*(?:👍|👌|🎉|:\+1:|:thumbsup:|:ok_hand:|:tada:)/u.test(said)
}

/** A tick may say that it is done; a thumb only agrees. */
function saysDone(said: string): boolean {
  return /^\s*(?:✅|✔|✓|☑|💯|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|:100:)/u.test(said)
}
