import { isUnclear } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import { partyNamed } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import type { Clause } from './clause.ts'
import type { DateContext } from './dates/when.ts'
import { saysOurs } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isOnlyOrdered } from './only-ordered.ts'
import { isQuestion } from './question-form.ts'
import type { Context, DistributiveOmit, Question, Reading, Understood, Why } from './reading.ts'
import type { SpeaksFor } from './speaker.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'

/** One piece of a reply and the one commitment that it speaks of. */
export interface Spoken {
  readonly commitment: Commitment
  readonly speaker: SpeaksFor
  readonly clause: Clause
  readonly piece: Text
  readonly context: Context
  readonly dates: DateContext
}

export type Saying = DistributiveOmit<Understood['entry'], 'by' | 'team'>

type ByWhom = Pick<Spoken, 'commitment' | 'speaker' | 'context'> & Partial<Pick<Spoken, 'clause' | 'piece'>>

export function change(spoken: ByWhom, saying: Saying): Reading {
  const { commitment, speaker, context } = spoken
  const { kind, ...rest } = withoutBareWords(spoken, saying)
  const entry = { kind, by: context.by, ...(speaker.team ? { team: speaker.team.id } : {}), ...rest } as Understood['entry']
  return { changes: [{ id: commitment.id, entry }], unclear: [] }
}

/** What is said by the entry itself: words that do no more than that are no reason. */
const saidByKind: ReadonlySet<Saying['kind']> = new Set(['rated', 'closed', 'withdrawn', 'snoozed', 'confirmed'])

function withoutBareWords({ commitment, clause, piece, context }: ByWhom, saying: Saying): Saying {
  if (!context.isCommand) return saying
  const { text, ...bare } = saying
  const isTrouble = clause?.intent?.means === 'rated' && clause.intent.isTrouble
  const isBare =
    !isTrouble && clause && piece && saidByKind.has(saying.kind) && text === piece.said && isOnlyOrdered({ commitment, clause, piece })
  return isBare ? (bare as Saying) : saying
}

/** Asks back, and keeps the words as a note. Words that ask something themselves say nothing that is to be kept. */
export function askBack(spoken: Spoken, question: Question, why?: Why): Reading {
  const { changes } =
    isOnlyAsked(spoken) || isKeptAlready(spoken)
      ? { changes: [] }
      : change(spoken, { kind: 'noted', unclear: true, text: spoken.piece.said })
  const asked = question.ask === 'is it done' && callsInPart(spoken.piece) ? { ...question, inPart: true as const } : question
  return { changes, unclear: [{ text: spoken.piece.said, question: asked, ...(why ? { why } : {}) }] }
}

const inPart = new RegExp(`(?<![\\p{L}])(?:${anyParticle('inPart')})(?![\\p{L}])`, 'u')

/** "Partly done", "done except for Albania" */
export function callsInPart({ plain }: Text): boolean {
  return inPart.test(plain)
}

/** The same words said twice are kept once. Read again, they must mean what they meant. */
function isKeptAlready({ commitment: { log = [] }, piece, context }: Spoken): boolean {
  const last = log.at(-1)
  return !context.again && last !== undefined && isUnclear(last) && last.text === piece.said && samePerson(last.by, context.by)
}

/** "1 done?", "can we close calais?", but not "blocked: no reply from Paris?". */
function isOnlyAsked({ clause: { intent, tail }, piece }: Spoken): boolean {
  if (intent?.means === 'closed' && intent.isAsked) return true
  return intent === undefined ? isQuestion(piece.plain) : /^[\s!?.]+$/.test(tail.plain) && tail.plain.includes('?')
}

export function notUnderstood(id: string): Question {
  return { ask: 'not understood', ids: [id] }
}

export function closedEntry(spoken: Spoken): Saying {
  return { kind: 'closed', ...partyOf(spoken), outcome: 'delivered', text: keptWords(spoken) }
}

export function partyOf({ speaker }: Pick<Spoken, 'speaker'>): { party?: string } {
  return speaker.team ? partyNamed(speaker.team.party.id) : {}
}

/** The person's own words, to be kept: those behind the mark ("at risk: ...", "at risk because ...") or on the line below, or the whole piece. */
export function keptWords({ clause, piece }: Spoken): string {
  const marked = /^[^\S\n!.]*[!.]*[^\S\n]*(?::|-\s|\(|\n)/.test(clause.tail.plain)
  const because = onlyBecause.exec(clause.tail.plain)?.[0]
  if (because !== undefined) return reasonAfter(slice(clause.tail, because.length)) ?? piece.said
  const owing = owingTo.exec(clause.tail.plain)?.[1]
  if (owing !== undefined) return reasonAfter(slice(clause.tail, owing.length)) ?? piece.said
  return (marked || clause.intent?.means === 'noted' ? reasonAfter(clause.tail) : undefined) ?? piece.said
}

// The row's number and the state are told beside the reason, and not within it.
const owingTo = new RegExp(`^([\\s:,(-]*)(?:${anyParticle('owingTo')})(?![\\p{L}\\p{N}])`, 'u')
const onlyBecause = new RegExp(`^[\\s:,(-]*(?:${anyParticle('onlyBecause')})(?<=['\\s]|(?![\\p{L}\\p{N}]))`, 'u')

/** Whether the words are "ours" or "not ours", about an owner that the register only assumes. They are plain even if nobody asked. */
export function isAssumed({ commitment, speaker, clause }: Spoken): boolean {
  return saysOurs(clause.form) && commitment.owners.some((owner) => owner.team === speaker.team?.id && owner.assumed === true)
}
