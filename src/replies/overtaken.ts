import { samePerson } from '../register/people.ts'
import { isOpen } from '../register/query.ts'
import type { EntryOf } from '../register/schema.ts'
import { standMark } from '../register/stands.ts'
import { effective, endingsOf } from '../register/state.ts'
import { allAskedAbout } from './asked-of.ts'
import { read } from './grammar.ts'
import { yesOrNoIn } from './plain-yes.ts'
import type { Context, Question, Reading, Unclear, Understood } from './reading.ts'

// A question is of how a commitment stood when it was asked.

/** How the commitments stood when they were asked about, by their marks. */
export type StoodThen = Readonly<Record<string, string>>

/**
 * What a yes comes to where a commitment has changed since it was asked about: nothing is done, what stands is said, and what still makes sense is
 * asked again. Undefined: the words are no yes, or what they answer stands as it stood.
 */
export function overtaken(
  words: string,
  { asked, stood }: { asked: readonly Unclear[]; stood: StoodThen },
  context: Context,
): Reading | undefined {
  const answerable = asked.filter(({ question }) => takesYes.has(question.ask))
  const ids = [...new Set(answerable.flatMap(allAskedAbout))].filter((id) => hasChangedSince(id, stood, context))
  if (ids.length === 0 || yesOrNoIn(words, context) !== true) return undefined
  return nothingDone(
    ids,
    answerable.flatMap((each) => askedAgain(each, context)),
  )
}

/** The same of words on a button about one commitment. */
export function overtakenPress(words: string, { id, stood }: { id: string; stood: string }, context: Context): Reading | undefined {
  if (!hasChangedSince(id, { [id]: stood }, context)) return undefined
  const { changes, unclear } = read(words, { ...context, about: [id] })
  const again = changes.flatMap(({ entry }) => confirmedAnew(id, entry))
  return nothingDone([id], again.length > 0 ? again.slice(0, 1).map((question) => ({ text: words, question })) : unclear)
}

/** What is asked before it is done all the same. */
function confirmedAnew(id: string, entry: Understood['entry']): readonly Question[] {
  if (entry.kind === 'closed') return [{ ask: 'close all', ids: [id] }]
  if (entry.kind !== 'assigned') return []
  const teams = (entry as EntryOf<'assigned'>).added.map(({ team }) => team)
  return [{ ask: 'which team', id, teams, word: '', named: teams.length === 1 ? 'one' : 'several' }]
}

/**
 * The same of what answers anything else: which one, which team, why. `answer`: what the words come to. A reason for how one has rated it oneself
 * holds as long as one's team says so.
 */
export function overtakenAnswer(
  answer: Reading,
  { asked, stood }: { asked: readonly Unclear[]; stood: StoodThen },
  context: Context,
): Reading | undefined {
  const changed = answer.changes.filter(({ entry }) => entry.kind !== 'noted' && entry.kind !== 'undone')
  const ids = [...new Set(changed.map(({ id }) => id))].filter((id) => hasChangedSince(id, stood, context))
  const late = ids.filter((id) => !asked.some((each) => isWhyStill(each, id, context)))
  if (late.length === 0) return undefined
  return nothingDone(
    late,
    asked.filter((each) => allAskedAbout(each).some((id) => late.includes(id))).flatMap((each) => askedAgain(each, context)),
  )
}

function isWhyStill({ question }: Unclear, id: string, { register, by }: Context): boolean {
  const commitment = register.commitments.get(id)
  if (question.ask !== 'reason' || question.pending !== 'rated' || !commitment || !isOpen(commitment)) return false
  const { log = [] } = commitment
  const last = effective(log).findLast((entry) => entry.kind === 'rated' && samePerson(entry.by, by))
  return last?.kind === 'rated' && last.rating === question.ratings?.[id] && endingsOf(commitment).size === 0
}

/** What a yes on a button comes to whose question is not open any more; a no changes nothing, however late. */
export function askedNoMore(words: string, id: string | undefined, context: Context): Reading {
  if (yesOrNoIn(words, context) === false) return { changes: [], unclear: [], isAnswer: true }
  const question: Question = { ask: 'changed since', ids: id === undefined ? [] : [id], isAskedNoMore: true }
  return { changes: [], unclear: [{ text: '', question }], isAnswer: true }
}

function nothingDone(ids: readonly string[], again: readonly Unclear[]): Reading {
  return { changes: [], unclear: [{ text: '', question: { ask: 'changed since', ids } }, ...again], isAnswer: true }
}

function hasChangedSince(id: string, stood: StoodThen, { register, by }: Context): boolean {
  const commitment = register.commitments.get(id)
  return commitment !== undefined && stood[id] !== undefined && stood[id] !== standMark(commitment, by)
}

/** The same question, if the words that were asked about still raise it. */
function askedAgain({ text, question, also = [] }: Unclear, context: Context): readonly Unclear[] {
  const about = allAskedAbout({ question, also })
  return read(text, { ...context, about }).unclear.filter((each) => each.question.ask === question.ask)
}

/** What a yes answers. */
const takesYes: ReadonlySet<Question['ask']> = new Set<Question['ask']>([
  'is it done',
  'is it withdrawn',
  'close all',
  'move all',
  'open parts',
  'no end',
  'all of it',
  'moved instead',
  'ended otherwise',
  'take back',
  'which sides',
  'is that why',
  'date passed',
  'earlier',
  'no lead left',
  'assign all the same',
  'which team',
  'not understood',
])
