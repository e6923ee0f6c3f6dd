import type { Ending } from '../register/kinds.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { leadingParties } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf, endsAs } from '../register/state.ts'
import { fieldWith } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import type { Context, Question, Reading, Unclear, Understood, Why } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords } from './spoken.ts'
import { takenBackIn, whyNotDone, withoutName } from './taking-back.ts'
import { saysNoMore } from './unchanged.ts'

// What the person's side has closed already, and what all have: it takes no rating, and is none of "all".

/** The ending by which the person's own side, or by now every side, is done with a commitment. */
function ownEnding(commitment: Commitment, side: string | undefined): Ending | undefined {
  if (commitment.status === 'open') return undefined
  const endings = endingsOf(commitment)
  const own = side === undefined ? undefined : endings.get(side)
  return own ?? (isOpen(commitment) ? undefined : [...endings.values()].at(-1))
}

/** Whether a commitment of the message is still the person's to answer. */
export function isStillTheirs(id: string, { register, by, team }: Pick<Context, 'register' | 'by' | 'team'>): boolean {
  const commitment = register.commitments.get(id)
  if (!commitment) return false
  const speaker = speakerFor(register, commitment, { by, team })
  return ownEnding(commitment, speaker?.team?.party.id) === undefined
}

/**
 * "Sorry, not done", "en fait non", of what the person's side has closed: they are asked once, where it is not plain (closing-taken-back.ts); of
 * what all have closed, why it is open again.
 */
export function takenBackOf(spoken: Spoken): Reading | undefined {
  const { commitment, speaker, piece, context } = spoken
  const ending = ownEnding(commitment, speaker.team?.party.id)
  const field = fieldWith(commitment.id, context)
  const said = ending && takenBackIn(piece, [commitment.id], field)
  if (!ending) return undefined
  const asked = questionOfEnding(commitment, ending)
  const why = said ? undefined : whyNotDone(piece, [commitment.id], field)
  const isPlain = (ending.kind === 'closed' && ending.team === speaker.team?.id && (said?.isNotDone ?? why !== undefined)) || undefined
  if (asked.ask === 'take back' && isPlain)
    return askBack(spoken, { ...asked, isPlain, ...(said?.reason === undefined && said ? { isOnly: true } : {}) })
  if (why !== undefined) return askBack(spoken, asked.ask === 'take back' ? asked : reopenedFor(commitment.id, why))
  if (!said || (asked.ask !== 'take back' && said.isOnlyReopened && said.reason === undefined)) return undefined
  if (asked.ask === 'take back') return askBack(spoken, said.reason === undefined ? { ...asked, isOnly: true } : asked)
  return said.reason === undefined
    ? askBack(spoken, reopenedFor(commitment.id, withoutName(piece, [commitment.id], field).said))
    : change(spoken, { kind: 'reopened', text: said.reason })
}

function reopenedFor(id: string, reason: string): Question {
  return { ask: 'is that why', id, pending: 'reopened', reason }
}

/** Of a commitment that takes no rating any more, the question that says so. */
export function endingAsked(id: string, { register, by, team }: Context): Question | undefined {
  const commitment = register.commitments.get(id)
  const ending = commitment && ownEnding(commitment, speakerFor(register, commitment, { by, team })?.team?.party.id)
  return ending && questionOfEnding(commitment, ending)
}

function questionOfEnding(commitment: Commitment, ending: Ending): Question {
  const { id } = commitment
  return isOpen(commitment) && ending.party !== undefined
    ? { ask: 'take back', id, of: ending.at, who: ending.by, how: ending.kind }
    : { ask: 'ended', id, at: ending.at, who: ending.by, how: ending.kind }
}

/**
 * What the person's side has closed does not stay open: where it would be asked whether it is done, it is said that it is closed. Who objects or opens
 * it again in the same reply is asked neither.
 */
export function withoutOpenQuestions({ changes, unclear, ...reading }: Reading, { register, by, team }: Context): Reading {
  const opened = new Set(changes.flatMap(({ id, entry }) => (entry.kind === 'objected' || entry.kind === 'reopened' ? [id] : [])))
  const answered = unclear.filter(({ question }) => asksToOpen(question) && opened.has(question.id))
  const isAnswered = ({ id, entry }: Understood): boolean =>
    opened.has(id) && answered.some(({ text }) => text === entry.text) && entry.kind === 'noted'
  const explained = new Set(unclear.flatMap(({ question }) => (asksWhyOpen(question) ? [question.id] : [])))
  const left = unclear.filter((each) => !answered.includes(each) && !(each.question.ask === 'ended' && explained.has(each.question.id)))
  return {
    ...reading,
    changes: changes.filter((each) => !isAnswered(each)),
    unclear: reopeningOnce(left).map((each) => {
      const { question } = each
      const commitment = register.commitments.get(idLeftOpen(question) ?? '')
      const speaker = commitment && speakerFor(register, commitment, { by, team })
      const ending = commitment && speaker && ownEnding(commitment, speaker.team?.party.id)
      if (!commitment || !ending) return each
      if (question.ask === 'not understood' && !isOpen(commitment)) return each
      return { ...each, question: closedAlready(register, { commitment, ending, unclear: each }) ?? questionOfEnding(commitment, ending) }
    }),
  }
}

/** What is asked about as if it were open. "Actually we're only exploring": words of it that are not understood may take the closing back. */
function idLeftOpen(question: Question): string | undefined {
  if (question.ask === 'is it done' || question.ask === 'is it withdrawn') return question.id
  if (question.ask === 'move all' || question.ask === 'close all') return question.ids.length === 1 ? question.ids[0] : undefined
  if (question.ask !== 'not understood' || question.ofOwner || question.how === 'left out') return undefined
  return question.ids.length === 1 ? question.ids[0] : undefined
}

/** "En fait non, pas fait" asks once whether to open it again. */
function reopeningOnce(unclear: readonly Unclear[]): readonly Unclear[] {
  const isReopening = ({ question }: Unclear, id?: string): boolean =>
    question.ask === 'is that why' && question.pending === 'reopened' && (id === undefined || question.id === id)
  return unclear.flatMap((each, index) => {
    const { question } = each
    if (question.ask !== 'is that why' || !isReopening(each)) return [each]
    if (unclear.slice(0, index).some((other) => isReopening(other, question.id))) return []
    const said = unclear.filter((other) => isReopening(other, question.id))
    const reason = said.map((other) => (other.question.ask === 'is that why' ? other.question.reason : '')).join(', ')
    return [{ ...each, text: said.map(({ text }) => text).join(', '), question: { ...question, reason } }]
  })
}

/** "Why is it open again?" is enough of an answer to who says that it is not closed: that it is over need not be said as well. */
function asksWhyOpen(question: Question): question is Question & { readonly id: string } {
  return (question.ask === 'reason' || question.ask === 'is that why') && question.pending === 'reopened'
}

const saysItIsNot: ReadonlySet<Why['rule'] | undefined> = new Set<Why['rule']>(['denied', 'light', 'jest'])

/** "Done, the letter went in December", of what their side has closed: it is said once more, and takes nothing back. */
function closedAlready(
  register: Register,
  { commitment, ending, unclear: { question, why } }: { commitment: Commitment; ending: Ending; unclear: Unclear },
): Question | undefined {
  const { kind, by, at, party } = ending
  if (question.ask === 'is it done' && !question.inPart && !saysItIsNot.has(why?.rule)) {
    const asked = allOfItAsked(commitment, ending)
    if (asked) return asked
  }
  if ((question.ask !== 'is it done' && question.ask !== 'close all') || saysItIsNot.has(why?.rule)) return undefined
  if (kind !== 'closed' || party === undefined) return undefined
  // "Delivered in part", of what they have closed as delivered, says something else than the closing.
  const isInPart = question.ask === 'is it done' && question.inPart
  if (!isOpen(commitment) || (isInPart && ending.outcome !== 'delivered in part')) return undefined
  return closedBy(register, commitment, { at, by, party })
}

function closedBy(register: Register, commitment: Commitment, { at, by, party }: Pick<Ending, 'at' | 'by'> & { party: string }): Question {
  const waitsFor = leadingParties(register, commitment).filter((side) => !endingsOf(commitment).has(side))
  return { ask: 'closed already', id: commitment.id, at, who: by, party, waitsFor }
}

/** What is said to who is asked whether a closing is taken back, and says to close it: it is closed. */
export function closedAsTold(id: string, { register, by, team }: Context): Question | undefined {
  const commitment = register.commitments.get(id)
  const ending = commitment && ownEnding(commitment, speakerFor(register, commitment, { by, team })?.team?.party.id)
  if (!commitment || ending?.kind !== 'closed' || ending.party === undefined || !isOpen(commitment)) return undefined
  return closedBy(register, commitment, { ...ending, party: ending.party })
}

/** What is asked of who says that it is done, of what their side has closed in part and the other has not agreed to. */
export function allOfItNow({ commitment, speaker }: Pick<Spoken, 'commitment' | 'speaker'>): Question | undefined {
  const ending = ownEnding(commitment, speaker.team?.party.id)
  return ending && allOfItAsked(commitment, ending)
}

function allOfItAsked(commitment: Commitment, ending: Ending): Question | undefined {
  if (!isOpen(commitment) || ending.party === undefined || endsAs(ending) !== 'closed in part') return undefined
  return { ask: 'all of it', id: commitment.id, at: ending.at, who: ending.by }
}

function asksToOpen(question: Question): question is Question & { readonly id: string } {
  return (
    question.ask === 'take back' ||
    question.ask === 'ended' ||
    (question.ask === 'reason' && question.pending !== 'dated') ||
    asksWhyOpen(question)
  )
}

const sayHowItStands: readonly Intent['means'][] = ['rated', 'unchanged', 'under way', 'not yet', 'slips', 'done by', 'snoozed']

/** What is asked of who says how it stands after their side has closed it: whether they take that back. */
export function askedOfEnded(spoken: Spoken): Question | undefined {
  const { intent } = spoken.clause
  return intent && sayHowItStands.includes(intent.means) ? askedOfOwnEnding(spoken) : undefined
}

/** "RAS", of what their side has ended and another has still to agree to: that stands, and they say no more. */
export function unchangedSinceEnded(spoken: Spoken): Reading | undefined {
  const { intent, tail } = spoken.clause
  if (intent?.means !== 'unchanged' || spoken.piece.plain.includes('?') || !saysNoMore(tail)) return undefined
  return askedOfOwnEnding(spoken)?.ask === 'take back' ? change(spoken, { kind: 'noted', text: keptWords(spoken) }) : undefined
}

/** "Done tomorrow" says how it stands, too: it is still to come. */
export function askedOfOwnEnding({ commitment, speaker }: Spoken): Question | undefined {
  const ending = ownEnding(commitment, speaker.team?.party.id)
  return ending && questionOfEnding(commitment, ending)
}
