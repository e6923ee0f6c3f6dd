import type { Act } from '../nudges/acts.ts'
import type { Refusal } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { speakerOf, supportingTeam } from '../register/rights.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Question } from '../replies/reading.ts'
import type { View } from './said.ts'

/** Why a person may not close a commitment, and who may; undefined if they may, or have no part in it. Nobody is offered a button that is refused them. */
export function mayNotClose({ register, now }: Pick<View, 'register' | 'now'>, id: string, by: string | undefined): Refusal | undefined {
  const commitment = register.commitments.get(id)
  if (!commitment || by === undefined) return undefined
  const entry: LogEntry = { kind: 'closed', outcome: 'delivered', by, at: instantOf(now) }
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

/** What a yes to a question would end, close again or open again. */
export function aboutEnding(question: Question): readonly string[] {
  switch (question.ask) {
    case 'is it done':
    case 'is it withdrawn':
    case 'open parts':
    case 'no end':
    case 'take back':
      return [question.id]
    case 'close all':
      return question.ids
    default:
      return []
  }
}

/** What members may say, too, and leads of who supports. */
export const anybodys: ReadonlySet<Act> = new Set<Act>(['on track', 'at risk'])
