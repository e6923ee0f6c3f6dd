import type { Ending } from '../register/kinds.ts'
import type { DateAsked } from '../register/proposal.ts'
import { dateAskedOf, dueMovedByOthers, lastAgreed } from '../register/proposal.ts'
import type { Due, EntryOf } from '../register/schema.ts'
import { endingsOf, sameDue } from '../register/state.ts'
import type { Topic } from './agreed-topic.ts'
import { namesDay, topicFor } from './agreed-topic.ts'
import { closingsToConfirm } from './confirmed-here.ts'
import { behindAllTheSame, forOneSide, openPartsAsked, sidesLeft, sidesSaid } from './confirming.ts'
import { dateAtStart } from './dates/dating.ts'
import { claimedFromAbove } from './disowned.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Question, Reading } from './reading.ts'
import { isOnlyAdverb, isPlainTail, saysNo } from './remark.ts'
import type { Saying, Spoken } from './spoken.ts'
import { askBack, change, closedEntry, isAssumed, keptWords, notUnderstood, partyOf } from './spoken.ts'
import { isTalk } from './telling-why.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'
import { takenBackByOthersIn } from './waiting.ts'

// Answers to what the other side asked for: a closing, or a new date.

/** The date that waits for the speaker's side. The secretariat may answer any date that waits. */
export function dateFor({ commitment, speaker, context }: Pick<Spoken, 'commitment' | 'speaker' | 'context'>): DateAsked | undefined {
  const asked = dateAskedOf(context.register, commitment)
  return !speaker.team || asked?.waitingFor.includes(speaker.team.party.id) ? asked : undefined
}

/** The date to which the other side has moved it without asking. */
function movedFor({ commitment, speaker, context }: Spoken): Due | undefined {
  return dueMovedByOthers(context.register, commitment, speaker.team?.party.id)
}

/** Whether the speaker's side has not yet agreed to the closing. */
export function isClosingFor({ commitment, speaker }: Pick<Spoken, 'commitment' | 'speaker'>): boolean {
  return commitment.status === 'closing' && !endingsOf(commitment).has(speaker.team?.party.id ?? '')
}

const to = anyParticle('agreedTo')
const the = anyParticle('article')

/** What may stand between "agreed" and the date that was asked for. */
const beforeDateAsked = new RegExp(`^[\\s:,;(-]*(?:${to}\\s+)?${the}?`)

/** "agreed to 15 April": the words behind the date, unless another date is named. */
function behindDate(tail: Text, { to }: DateAsked, { dates }: Spoken): Text | undefined {
  const lead = beforeDateAsked.exec(tail.plain)?.[0] ?? ''
  const said = dateAtStart(slice(tail, lead.length), dates)
  const isOther = said !== undefined && !(said.when.is === 'due' && sameDue(said.when.due, to))
  const rest = said?.rest ?? tail
  return isOther || namesDay(rest.plain) ? undefined : rest
}

const confirming = new RegExp(`^${anyParticle('confirmsIt')}$`, 'u')
const takesOn = new RegExp(`${anyParticle('takesOn')}$`)

/** "yes" and "agreed": to "are these yours?", to the other side's closing, or to the date that it asks for. */
export function consent(spoken: Spoken): Reading {
  const { commitment, clause, context } = spoken
  const { id } = commitment
  const { on, rest } = topicFor(spoken)
  const date = on === 'closing' ? undefined : dateFor(spoken)
  const isClosing = on !== 'date' && isClosingFor(spoken)
  const left = isClosing ? sidesLeft(spoken, endingWaiting(spoken)) : []
  const known = isClosing ? behindAllTheSame(rest) : undefined
  const sides = left.length > 0 ? sidesSaid(known ?? rest, context.register, left) : undefined
  const remark = sides?.rest ?? known ?? (date && !isClosing ? behindDate(rest, date, spoken) : rest)
  const isOwner = context.yours.includes(id) && isOnlyAdverb(clause.tail.plain)
  if (!remark || !(isPlainTail(remark) || isOwner))
    return askBack(spoken, (isClosing && !date && onlyIfAsked(spoken, rest)) || notUnderstood(id))
  const isAgreed = clause.intent?.means === 'agreed'
  const isAsked = (date !== undefined || isClosing) && isContent(clause.form)
  const isYours = !isAsked && (context.yours.includes(id) || (clause.intent?.means === 'yes' && isAssumed(spoken)))
  // "On s'en charge" says whose it is, and closes nothing.
  if (!isYours && takesOn.test(clause.form)) return askBack(spoken, notUnderstood(id))
  // "I confirm for June" is of a date, and says nothing of whose it is.
  if (isYours && confirming.test(clause.form) && namesDay(clause.tail.plain)) return askBack(spoken, notUnderstood(id))
  const claimed = isYours ? claimedFromAbove(spoken) : undefined
  if (claimed) return claimed
  if (isYours && !isAgreed) return change(spoken, { kind: 'confirmed', text: keptWords(spoken) })

  if (date && isClosing) return askBack(spoken, { ask: 'agree to what', id, agrees: true })
  if (date) return change(spoken, { kind: 'dated', ...fromOf(spoken), to: date.to, text: keptWords(spoken) })
  // What is withdrawn is withdrawn with its parts.
  const parts = isClosing && !known && endingWaiting(spoken) === 'closed' ? openPartsAsked(spoken) : undefined
  if (parts) return askBack(spoken, { ...parts, agrees: true })
  if (isClosing) return endingToo(spoken, sides?.sides)
  // "Fine by us" says that they are content, and not whose it is.
  const isFine = clause.intent?.means === 'agreed' && clause.intent.isFine === true
  if (isYours) return isFine ? askBack(spoken, notUnderstood(id)) : change(spoken, { kind: 'confirmed', text: keptWords(spoken) })
  if (closingsToConfirm(context).includes(id)) return askBack(spoken, { ask: 'is it done', id })
  return isAgreed ? agreedBefore(spoken, on) : askBack(spoken, notUnderstood(id))
}

const onlyIf = new RegExp(`^[\\s,;:.(-]*(?:${anyParticle('onlyIf')})(?![\\p{L}\\p{N}])`, 'u')
const butFirst = new RegExp(`^[\\s,;:.(-]*${anyParticle('whereas')}\\s+`, 'u')

/** "Agreed subject to the annex", "d'accord, mais il manque l'annexe": whether that is why they do not agree. */
function onlyIfAsked({ piece, commitment: { id } }: Spoken, rest: Text): Question | undefined {
  if (piece.plain.includes('?') || !onlyIf.test(rest.plain)) return undefined
  const why = slice(rest, butFirst.exec(rest.plain)?.[0].length ?? 0)
  return { ask: 'is that why', id, pending: 'objected', reason: reasonAfter(why) ?? why.said.trim() }
}

/** "ok for us", where an agreement is asked for, says that they are content, and not that it is theirs. */
function isContent(form: string): boolean {
  return lexicons.some(({ assent }) => assent.test(form))
}

/** Answers an "agreed" that is late, or from the side that asked, with what became of the date. Otherwise "agreed" may mean "done". */
function agreedBefore(spoken: Spoken, on: Topic['on']): Reading {
  const { commitment, context } = spoken
  const { id } = commitment
  // When the change is applied, it is refused: who has ended it so has nothing to agree to.
  if (commitment.status !== 'open' && on !== 'date') return change(spoken, endedToo(spoken))
  if (dateAskedOf(context.register, commitment))
    return askBack(spoken, on === 'closing' ? notUnderstood(id) : { ask: 'waits for others', id })
  if (isDateGone(spoken)) return askBack(spoken, { ask: 'no date waits', id })
  // When the change is applied, it is refused: all sides have agreed before.
  if (lastAgreed(commitment)) return change(spoken, { kind: 'dated', to: commitment.due ?? null, text: keptWords(spoken) })
  // To what the other side has moved without asking.
  if (on !== 'closing' && movedFor(spoken) !== undefined) return change(spoken, { kind: 'noted', text: keptWords(spoken) })
  return askBack(spoken, on === 'date' ? notUnderstood(id) : nothingWaits(spoken))
}

function nothingWaits({ commitment: { id }, context }: Spoken): Question {
  const isGone = takenBackByOthersIn({ ...context, about: [id] }).length > 0
  return { ask: 'nothing waits', id, ...(isGone ? { isGone } : {}) }
}

/** Whether the last new date was only asked for, and does not wait for an answer any more. */
function isDateGone({ commitment, context }: Spoken): boolean {
  const last = commitment.log?.findLast((entry) => entry.kind === 'dated')
  return last?.proposed === true && dateAskedOf(context.register, commitment) === undefined
}

/** "not agreed: why": to the closing, or to the date that was asked for. */
export function objecting(spoken: Spoken): Reading {
  const { commitment, context } = spoken
  const { id } = commitment
  const { on, rest } = topicFor(spoken)
  if (/^\?|^[^:]*\?$/.test(rest.plain)) return askBack(spoken, notUnderstood(id))
  // "Objection: none", "objection withdrawn"
  if (saysNo(rest) || lexicons.some(({ settled, ending }) => settled.test(rest.plain) || ending.test(rest.plain)))
    return askBack(spoken, notUnderstood(id))
  const said = isTalk(rest) ? undefined : refusedByWhom.test(rest.plain) ? withItsForm(spoken) : reasonAfter(rest)
  const reason = said === undefined ? {} : { reason: said }

  if (commitment.status === 'open' && isDateGone(spoken)) return askBack(spoken, { ask: 'no date waits', id })

  const isClosing = isClosingFor(spoken)
  const asked = on === 'closing' ? undefined : on === 'date' ? dateAskedOf(context.register, commitment) : dateFor(spoken)
  const moved = on === 'closing' || commitment.status !== 'open' ? undefined : movedFor(spoken)
  const date = asked ?? (moved === undefined ? undefined : { to: moved })
  if (on === 'date' ? !date : on === 'closing' && commitment.status === 'open') return askBack(spoken, notUnderstood(id))
  if (on === undefined && date && isClosing) return askBack(spoken, { ask: 'agree to what', id, agrees: false, ...reason })
  const to = date ? { to: date.to } : {}
  if (commitment.status === 'open' && !date && !dateAskedOf(context.register, commitment))
    return askBack(spoken, refusedByWhom.test(rest.plain) ? notUnderstood(id) : nothingWaits(spoken))
  if (said === undefined) return askBack(spoken, { ask: 'reason', id, pending: 'objected', ...to })
  return change(spoken, { kind: 'objected', ...partyOf(spoken), ...to, text: said })
}

const refusedByWhom = new RegExp(`^(?:${anyParticle('by')}|${anyParticle('ofWhom')})(?:(?<=')|(?![\\p{L}\\p{N}]))`, 'u')

/** "Refus du ministre": without its form it would say nothing. */
function withItsForm({ piece, clause: { form, tail } }: Spoken): string | undefined {
  const from = piece.plain.lastIndexOf(form, piece.plain.length - tail.plain.length)
  return reasonAfter(slice(piece, Math.max(0, from)))
}

function fromOf({ commitment: { due } }: Spoken): { from?: NonNullable<typeof due> } {
  return due === undefined ? {} : { from: due }
}

/** The secretariat is asked for which side, where several are left and it does not say. */
function endingToo(spoken: Spoken, sides: readonly string[] | undefined): Reading {
  const saying = endedToo(spoken)
  const left = sidesLeft(spoken, endingWaiting(spoken))
  const withdraws = saying.kind === 'withdrawn' ? ({ withdraws: true } as const) : {}
  if (!sides && left.length > 1) return askBack(spoken, { ask: 'which sides', id: spoken.commitment.id, sides: left, ...withdraws })
  const { changes } = change(spoken, saying)
  return { changes: sides ? changes.flatMap((each) => sides.map((side) => forOneSide(each, side))) : changes, unclear: [] }
}

/** An agreement to what was closed as delivered in part says no more than that. */
function outcomeAgreedTo(other: Ending | undefined): Pick<EntryOf<'closed'>, 'outcome'> {
  return other?.kind === 'closed' && other.outcome !== undefined ? { outcome: other.outcome } : {}
}

function endingWaiting({ commitment }: Spoken): Ending['kind'] {
  return [...endingsOf(commitment).values()].at(-1)?.kind ?? 'closed'
}

/** The same entry as the other side's: to agree to a withdrawal is to withdraw. */
function endedToo(spoken: Spoken): Saying {
  const other = [...endingsOf(spoken.commitment).values()].at(-1)
  if (other?.kind === 'withdrawn') return { kind: 'withdrawn', ...partyOf(spoken), text: keptWords(spoken) }
  if (other?.kind === 'superseded')
    return { kind: 'superseded', ...partyOf(spoken), ...(other.successor ? { successor: other.successor } : {}), text: keptWords(spoken) }
  return { ...closedEntry(spoken), ...outcomeAgreedTo(other) }
}
