import { deadlineOf } from '../register/due.ts'
import type { Ending } from '../register/kinds.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { Day, Due, EntryOf } from '../register/schema.ts'
import type { EndsAs } from '../register/state.ts'
import { sameDue } from '../register/state.ts'
import { dateFor } from './agreeing.ts'
import { forOneSide } from './confirming.ts'
import { dateContextOf } from './dates/context.ts'
import { readDate } from './dates/read-date.ts'
import type { DateContext, When } from './dates/when.ts'
import { dayDue, silencedUntil } from './dates/when.ts'
import { disowning } from './disowned.ts'
import { endingDisplaced } from './ended-otherwise.ts'
import { evidenceIn } from './evidence.ts'
import type { ModalSpeaker } from './modal.ts'
import { modalInputs, partGiven } from './modal.ts'
import type { ModalField, ModalKind } from './modal-kinds.ts'
import { allSides } from './modal-kinds.ts'
import { isFarAhead } from './moving.ts'
import type { Reading } from './reading.ts'
import type { Saying } from './spoken.ts'
import { change, partyOf } from './spoken.ts'
import { parsedText } from './text.ts'

/** What was typed and chosen in a modal. What was left empty is absent. */
export type Filled = Readonly<Partial<Record<ModalField, string>>>

/** Why what was filled in is not taken. */
export type ModalFault =
  | { readonly fault: 'empty' | 'which day' | 'two days' | 'no such date' | 'far ahead' | 'what evidence' | 'whose part' | 'what is left' }
  | { readonly fault: 'passed'; readonly day: Day }
  | { readonly fault: 'which of these'; readonly days: readonly Day[] }
  | { readonly fault: 'due then already'; readonly due: Due }

export type FilledIn =
  | { readonly is: 'said'; readonly reading: Reading }
  | { readonly is: 'wrong'; readonly field: ModalField; readonly why: ModalFault }
  /** The new date comes before the present one. It is asked first: submitting it once more says yes. */
  | { readonly is: 'earlier'; readonly due: Due }
  /** Another side has ended it in another way, and waits to be agreed to: asked first, in the same way. */
  | { readonly is: 'ended otherwise'; readonly ending: Ending; readonly says: EndsAs }

/** What they were asked about in the modal: submitted once more, it is so. */
export interface SureOf {
  readonly isSure: boolean
  readonly isSureOfEnding?: boolean
}

/** What a filled in modal says of its commitment. `isSure`: that the date comes forward. */
export function filledIn(modal: ModalKind, given: Filled, spoken: ModalSpeaker, { isSure, isSureOfEnding = false }: SureOf): FilledIn {
  const filled = trimmed(given)
  const missing = modalInputs(modal, spoken).find(({ field, isOptional }) => !isOptional && filled[field] === undefined)
  if (missing) return wrong(missing.field, { fault: 'empty' })
  switch (modal) {
    case 'at risk':
      return asSaid(change(spoken, { kind: 'rated', rating: 'amber', ...inWords(filled.why) }))
    case 'blocked':
      return asSaid(change(spoken, { kind: 'rated', rating: 'red', ...inWords(filled.why) }))
    case 'new date':
      return newDate(spoken, filled, isSure)
    case 'close':
      return closingSaid(spoken, filled, isSureOfEnding)
    case 'not agreed':
      return notAgreed(spoken, filled)
    case 'hand over':
      return handedOn(spoken, filled)
    case 'not ours':
      return asSaid(disowning({ ...spoken, piece: parsedText(filled.why ?? '') }))
    case 'note':
      return asSaid(change(spoken, { kind: 'noted', ...inWords(filled.note) }))
    case 'evidence':
      return broughtFor(spoken, filled.evidence ?? '')
    case 'snooze':
      return askedLater(spoken, filled)
    case 'withdraw':
      return endingRead(spoken, filled, { says: 'withdrawn', entry: { kind: 'withdrawn', ...inWords(filled.why) }, isSure: isSureOfEnding })
    case 'supersede': {
      const by = filled.successor === undefined ? {} : { successor: filled.successor }
      const entry = { kind: 'superseded', ...by, ...inWords(filled.why) } as const
      return endingRead(spoken, filled, { says: 'superseded', entry, isSure: isSureOfEnding })
    }
    case 'reopen':
      return asSaid(change(spoken, { kind: 'reopened', ...inWords(filled.why) }))
  }
}

function trimmed(given: Filled): Filled {
  return Object.fromEntries(
    Object.entries(given).flatMap(([field, typed]) => {
      const words = typed.trim()
      return /[\p{L}\p{N}*]/u.test(words) ? [[field, words] as const] : []
    }),
  )
}

function newDate(spoken: ModalSpeaker, filled: Filled, isSure: boolean): FilledIn {
  const { commitment, context } = spoken
  const dates = dateContextOf(context)
  const found = dayFilledIn(filled, dates)
  if ('is' in found) return found
  const { when, field } = found
  const { due } = commitment
  const deadline = deadlineOf(due, dates.events)
  if (when.last < dates.today) return wrong(field, { fault: 'passed', day: when.last })
  if (isFarAhead(when, dates)) return wrong(field, { fault: 'far ahead' })
  // Of a date that waits, naming the present one objects to it.
  const isAsked = dateAskedOf(context.register, commitment) !== undefined
  if (due !== undefined && !isAsked && (sameDue(due, when.due) || (deadline.kind === 'dated' && deadline.day === when.last)))
    return wrong(field, { fault: 'due then already', due })
  const isEarlier = due !== undefined && deadline.kind === 'dated' && when.last < deadline.day
  if (isEarlier && !isSure && !isAsked) return { is: 'earlier', due }
  return asSaid(change(spoken, { kind: 'dated', ...(due === undefined ? {} : { from: due }), to: when.due, ...inWords(filled.why) }))
}

function askedLater(spoken: ModalSpeaker, filled: Filled): FilledIn {
  const dates = dateContextOf(spoken.context)
  const found = dayFilledIn(filled, dates)
  if ('is' in found) return found
  const { when, field } = found
  const until = silencedUntil(when, dates.today)
  if (until === undefined) return wrong(field, { fault: 'which day' })
  if (until <= dates.today) return wrong(field, { fault: 'passed', day: until })
  return asSaid(change(spoken, { kind: 'snoozed', until, ...inWords(filled.why) }))
}

type Known = When & { readonly is: 'due' }

/** The one day, or month, that was chosen or said in words. */
function dayFilledIn({ day, dateWords }: Filled, dates: DateContext): FilledIn | { readonly when: Known; readonly field: ModalField } {
  const inWords = dateWords === undefined ? undefined : readDate(dateWords, dates)
  if (dateWords !== undefined && inWords?.is !== 'due') {
    if (inWords?.is === 'unclear' && inWords.either) return wrong('dateWords', { fault: 'which of these', days: inWords.either })
    return wrong('dateWords', { fault: inWords?.is === 'no such date' ? 'no such date' : 'which day' })
  }
  const chosen = day === undefined ? undefined : (dayDue(day as Day) as Known)
  const said = inWords?.is === 'due' ? inWords : undefined
  if (chosen && said && !sameDue(chosen.due, said.due)) return wrong('dateWords', { fault: 'two days' })
  const when = chosen ?? said
  return when ? { when, field: chosen ? 'day' : 'dateWords' } : wrong('day', { fault: 'which day' })
}

function closingSaid(spoken: ModalSpeaker, filled: Filled, isSure: boolean): FilledIn {
  const isInPart = filled.outcome === 'delivered in part'
  if (isInPart && filled.note === undefined) return wrong('note', { fault: 'what is left' })
  const brought = filled.evidence === undefined ? [] : evidenceIn(parsedText(filled.evidence), spoken.context.language)
  if (filled.evidence !== undefined && brought.length === 0) return wrong('evidence', { fault: 'what evidence' })
  const outcome = isInPart ? 'delivered in part' : 'delivered'
  const shown = brought.flatMap(({ evidence, text }) => change(spoken, { kind: 'evidenced', evidence, ...inWords(text) }).changes)
  const entry = { kind: 'closed', outcome, ...inWords(filled.note) } as const
  return endingRead(spoken, filled, { says: isInPart ? 'closed in part' : 'closed', entry, isSure, shown })
}

interface EndingFilled {
  readonly says: EndsAs
  readonly entry: Saying
  /** It displaces what another side has said all the same. */
  readonly isSure: boolean
  /** What is shown for it. */
  readonly shown?: Reading['changes']
}

/** For the speaker's side, or the one that the secretariat has chosen; without a choice for all. */
function endingRead(spoken: ModalSpeaker, filled: Filled, { says, entry, isSure, shown = [] }: EndingFilled): FilledIn {
  const ending = isSure ? undefined : endingDisplaced(spoken, says)
  if (ending) return { is: 'ended otherwise', ending, says }
  const { changes } = change(spoken, { ...entry, ...partyOf(spoken) } as Saying)
  const side = filled.side === allSides ? undefined : filled.side
  const ended = side === undefined ? changes : changes.map((each) => forOneSide(each, side))
  return asSaid({ changes: [...shown, ...ended], unclear: [] })
}

function notAgreed(spoken: ModalSpeaker, filled: Filled): FilledIn {
  const date = filled.topic === 'closing' ? undefined : dateFor(spoken)
  const to = date ? { to: date.to } : {}
  return asSaid(change(spoken, { kind: 'objected', ...partyOf(spoken), ...to, text: filled.why ?? '' }))
}

function handedOn(spoken: ModalSpeaker, filled: Filled): FilledIn {
  const team = spoken.context.register.teams.get(filled.team ?? '')
  const part = team && partGiven(spoken, team)
  if (!team || !part) return wrong('team', { fault: 'whose part' })
  const entry = { kind: 'assigned', added: [{ team: team.id, role: part.role }], removed: [part], ...inWords(filled.why) } as const
  return asSaid(change(spoken, entry as Omit<EntryOf<'assigned'>, 'at' | 'by'>))
}

function broughtFor(spoken: ModalSpeaker, words: string): FilledIn {
  const brought = evidenceIn(parsedText(words), spoken.context.language)
  if (brought.length === 0) return wrong('evidence', { fault: 'what evidence' })
  const changes = brought.flatMap(({ evidence, text }) => change(spoken, { kind: 'evidenced', evidence, ...inWords(text) }).changes)
  return asSaid({ changes, unclear: [] })
}

function inWords(words: string | undefined): { text?: string } {
  return words === undefined || words === '' ? {} : { text: words }
}

function asSaid(reading: Reading): FilledIn {
  return { is: 'said', reading }
}

function wrong(field: ModalField, why: ModalFault): FilledIn {
  return { is: 'wrong', field, why }
}
