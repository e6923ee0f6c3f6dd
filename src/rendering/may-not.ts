import type { Act } from '../nudges/acts.ts'
import type { Refusal } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { speakerOf, supportingTeam } from '../register/rights.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Question, Unclear } from '../replies/reading.ts'
import type { View } from './said.ts'

/** Why a person may not close a commitment, and who may; undefined if they may, or have no part in it. Nobody is offered a button that is refused them. */
export function mayNotClose(view: Pick<View, 'register' | 'now'>, id: string, by: string | undefined): Refusal | undefined {
  return mayNotSay(view, { id, by, saying: anyClosing })
}

function mayNotSay(
  { register, now }: Pick<View, 'register' | 'now'>,
  { id, by, saying }: { id: string; by: string | undefined; saying: SaidKind },
): Refusal | undefined {
  const commitment = register.commitments.get(id)
  if (!commitment || by === undefined) return undefined
  const entry = { ...saying, by, at: instantOf(now) } as LogEntry
  const speaker = speakerOf(register, commitment, entry)
  if (!speaker || speaker.allowed) return undefined
  const supporting = supportingTeam(commitment, { entry, team: speaker.team })
  return { reason: 'not allowed', may: speaker.may, ...(supporting === undefined ? {} : { supporting }) }
}

/** Whether a person has no part in any of what a question lets them choose among: all that they could choose would be refused. */
export function hasNoPartIn({ register, now }: Pick<View, 'register' | 'now'>, ids: readonly string[], by: string | undefined): boolean {
  if (by === undefined || ids.length === 0) return false
  const entry: LogEntry = { kind: 'noted', by, at: instantOf(now), text: '' }
  return ids.every((id) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && speakerOf(register, commitment, entry) === undefined
  })
}

/** What a question lets its reader choose among. */
export function chosenAmong(question: Question): readonly string[] {
  switch (question.ask) {
    case 'which':
    case 'unknown name':
      return question.candidates
    case 'which of several':
    case 'not understood':
      return question.ids
    default:
      return []
  }
}

/**
 * Why nothing that could answer a question may be said by this person, and of which commitments; undefined if they may answer it, or have no part in it.
 * A person is refused what they may not say, by whatever way they say it, and is not asked first for what it lacks.
 */
export function mayNotAnswer(
  view: Pick<View, 'register' | 'now'>,
  { question, also = [] }: Pick<Unclear, 'question' | 'also'>,
  by: string | undefined,
): { readonly ids: readonly string[]; readonly refusal: Refusal } | undefined {
  const recorded = wouldRecord(question)
  if (!recorded) return undefined
  const ids = [...new Set([...recorded.ids, ...also])]
  const [refusal, ...others] = ids.flatMap((id) => mayNotSay(view, { id, by, saying: recorded.saying }) ?? [])
  return refusal && others.length === ids.length - 1 ? { ids, refusal } : undefined
}

/** What somebody may answer of what their words leave open. The rest is refused, and asked no further. */
export function answerableBy(view: Pick<View, 'register' | 'now'>, by: string, unclear: readonly Unclear[]): Unclear[] {
  return unclear.filter((each) => mayNotAnswer(view, each, by) === undefined)
}

/** An entry, but for who says it and when. */
type SaidKind = { readonly kind: LogEntry['kind'] } & Record<string, unknown>

/** What an answer to a question would record: a yes, or what is asked for. Absent for what everybody may say who has a part in it. */
function wouldRecord(question: Question): { readonly ids: readonly string[]; readonly saying: SaidKind } | undefined {
  switch (question.ask) {
    case 'is it done':
    case 'is it withdrawn':
    case 'open parts':
    case 'no end':
    case 'all of it':
    case 'ended otherwise':
    case 'take back':
    case 'by what':
    case 'agree to what':
    case 'which sides':
      return { ids: [question.id], saying: anyClosing }
    case 'close all':
      return { ids: question.ids, saying: anyClosing }
    case 'move all':
      return { ids: question.ids, saying: { kind: 'dated', to: null } }
    case 'date passed':
    case 'moved instead':
    case 'which date':
    case 'earlier':
    case 'by when':
      return { ids: [question.id], saying: { kind: 'dated', to: null } }
    case 'reason':
    case 'is that why':
      return { ids: [question.id], saying: { kind: question.pending } }
    case 'until when':
      return { ids: [question.id], saying: { kind: 'snoozed' } }
    case 'which team':
      return { ids: [question.id], saying: { kind: 'assigned', added: [], removed: [] } }
    default:
      return undefined
  }
}

const anyClosing: SaidKind = { kind: 'closed', outcome: 'delivered' }

/** What members may say, too, and leads of who supports. */
export const anybodys: ReadonlySet<Act> = new Set<Act>(['on track', 'at risk'])
