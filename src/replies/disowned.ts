import { declineOf, isDisowned, ownConfirmation } from '../register/hand-over.ts'
import { samePerson } from '../register/people.ts'
import { isSaidFromAbove } from '../register/query.ts'
import type { Clause } from './clause.ts'
import { exceptionOf } from './exclusion.ts'
import type { Field } from './field.ts'
import { saysOurs } from './forms.ts'
import type { Context, Reading, Unclear, Understood } from './reading.ts'
import { speakerFor, speaksFromAbove } from './speaker.ts'
import type { Saying, Spoken } from './spoken.ts'
import { change } from './spoken.ts'
import type { StatementRead } from './statement-read.ts'
import type { Text } from './text.ts'
import type { Meant } from './which.ts'

const inGeneral: ReadonlySet<Meant['by']> = new Set(['all', 'the rest', 'all but one', 'all that were asked'])

/**
 * Of what is said of all, or of the rest: those that the team has said are not theirs. That "no" stands until they are named, and is none of "all",
 * whether these are called theirs, on track or done.
 */
export function standingNo({ ids, by }: Meant, { intent }: Clause, { register, by: person, team }: Context): string[] {
  if (!inGeneral.has(by) || intent === undefined || intent.means === 'no') return []
  return ids.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, { by: person, team })
    return commitment !== undefined && speaker?.team !== undefined && isDisowned(commitment, speaker.team.id)
  })
}

/** Says which of these the words of all left out; nothing of those that they leave out themselves, of which nothing is asked either. */
export function withStandingNo(reading: Reading, disowned: readonly string[], { piece, clause, field, context }: SaidOfAll): Reading {
  if (disowned.length === 0) return reading
  const excepted = exceptionOf(clause, field)?.ids ?? (clause.target?.names === 'some' ? clause.target.except : undefined) ?? []
  const silent = disowned.filter((id) => !excepted.includes(id))
  const unclear = reading.unclear.flatMap((each): Unclear[] => {
    const { question } = each
    if (question.ask !== 'not understood' || question.how !== 'left out') return [each]
    const ids = question.ids.filter((id) => !disowned.includes(id))
    return ids.length === 0 ? [] : [{ ...each, question: { ...question, ids } }]
  })
  return { ...reading, unclear: silent.length === 0 ? unclear : [...unclear, leftOut(silent, piece.said, context)] }
}

interface SaidOfAll {
  readonly piece: Text
  readonly clause: Clause
  readonly field: Field
  readonly context: Context
}

/** Says what was left out. `said`: the words. */
function leftOut(ids: readonly string[], said: string, { about }: Context): Unclear {
  const [first = ''] = ids
  return { text: said, question: { ask: 'not yours before', ids, row: about.indexOf(first) + 1 } }
}

type Disowner = Pick<Spoken, 'commitment' | 'speaker' | 'piece' | 'context'>

/** Whoever speaks for a team below theirs says nothing of it by what is not theirs: they are told whose it is. */
export function saidFromAbove({ commitment, speaker, piece, context }: Disowner): Reading | undefined {
  if (!speaker.team || !isSaidFromAbove(context.register, speaker.team.id, context.by)) return undefined
  return notTheirs(commitment.id, piece)
}

/** "Ours", likewise, unless the silence about it was told to them. */
export function claimedFromAbove({ commitment: { id }, speaker, piece, context }: Disowner): Reading | undefined {
  return speaksFromAbove(context.register, { id, speaker }, context) ? notTheirs(id, piece) : undefined
}

function notTheirs(id: string, { said }: Text): Reading {
  return { changes: [], unclear: [{ text: said, question: { ask: 'no part in it', ids: [id] } }] }
}

/** A lead's "no" after a "yes" takes the yes back first; a member is told who has confirmed it. */
export function disowning(spoken: Disowner): Reading {
  const { commitment, speaker, piece, context } = spoken
  const { id } = commitment
  const fromAbove = saidFromAbove(spoken)
  if (fromAbove) return fromAbove
  const confirmed = speaker.team && ownConfirmation(commitment, speaker.team.id)
  if (confirmed && speaker.team) {
    const isOne = (all: readonly string[]) => all.some((each) => samePerson(each, context.by))
    const isOnlyMember = isOne(speaker.team.members) && !isOne(speaker.team.leads) && !samePerson(confirmed.by, context.by)
    const question = { ask: 'confirmed before', id, at: confirmed.at, who: confirmed.by } as const
    if (isOnlyMember) return { changes: [], unclear: [{ text: piece.said, question }] }
    const undone: Understood = { id, entry: { kind: 'undone', by: context.by, of: confirmed.at } }
    return { changes: [undone, ...change(spoken, notOurs(spoken)).changes], unclear: [], notYours: [id] }
  }
  return { ...change(spoken, notOurs(spoken)), notYours: [spoken.commitment.id] }
}

/** What another side has offered goes back to it; else it is the secretariat's to say whose it is. */
function notOurs({ commitment, speaker, piece }: Disowner): Saying {
  const declined = speaker.team && declineOf(commitment, speaker.team.id)
  return declined ? { kind: 'assigned', ...declined, text: piece.said } : { kind: 'noted', disowned: true, text: piece.said }
}

/** "1 done, 3 no": a bare no beside a state says that it is not done, and not whose it is. Whether it is theirs is asked. */
export function withoutNoBesideState(each: readonly StatementRead[]): readonly StatementRead[] {
  const named = each.filter(({ statement }) => statement.clause.target?.names === 'some')
  const isOfOwner = ({ statement: { clause } }: StatementRead): boolean =>
    clause.intent?.means === 'yes' || clause.intent?.means === 'agreed' || (clause.intent?.means === 'no' && saysOurs(clause.form))
  if (named.some(isOfOwner)) return each
  const isNo = ({ statement: { clause } }: StatementRead): boolean => clause.intent?.means === 'no'
  if (named.every(isNo)) return each
  return each.map((one) =>
    isNo(one) && named.includes(one) && one.reading.notYours ? { ...one, reading: notSaidWhose(one.reading) } : one,
  )
}

function notSaidWhose({ changes, notYours = [] }: Reading): Reading {
  const noted = changes.flatMap(({ id, entry }): Understood[] => {
    if (entry.kind !== 'noted') return []
    const { disowned: _no, ...rest } = entry
    return [{ id, entry: { ...rest, unclear: true } }]
  })
  const text = noted.map(({ entry }) => entry.text ?? '').join(', ')
  return { changes: noted, unclear: [{ text, question: { ask: 'not understood', ids: notYours } }] }
}
