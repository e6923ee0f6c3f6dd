import { timeOf } from '../register/instant.ts'
import { isEnding, isUnclear, pointsBack } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { EntryOf, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { piecesOf } from './pieces.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { waitingIn } from './settled.ts'
import { speakerFor } from './speaker.ts'
import type { Field } from './targets.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "Correction: 3 is red", "euh non, 4 bloqué", "I meant 6, not 5": a reply that mends what its writer said in one before.

/** What is said in place of it: `rest`, read as a reply of its own, beside what `aside` takes back; or a reading that says it all. */
export type SecondThought = { readonly rest: Text; readonly aside: Reading } | { readonly rest?: undefined; readonly reading: Reading }

const noAside: Reading = { changes: [], unclear: [] }

const notInWord = '(?![\\p{L}\\p{N}])'
const marks = '[\\s,:;.!-]*'
const opening = new RegExp(
  `^(?:(?!${anyParticle('or')}${notInWord})(?:${anyParticle('correcting')}|${anyParticle('correctingBehindMark')})${notInWord}${marks})+`,
  'u',
)
const not = `(?:${anyParticle('and')} |${anyParticle('whereas')} )?${anyParticle('not')}`
const notFirst = new RegExp(`^${not} ([^,:;-]{1,40}?)(?:\\s*[,:;]\\s*|\\s+-\\s*)(?:${anyParticle('whereas')} )?`, 'u')
const notLast = new RegExp(`^(.{1,40}?)(?:\\s*[,:;(-]\\s*|\\s+)${not} (.{1,40}?)[\\s.!)]*$`, 'u')

/** Undefined for a reply that mends nothing of one before, or does not say plainly what it puts in its place. */
export function secondThoughtIn(text: Text, field: Field, context: Context): SecondThought | undefined {
  if (text.plain.includes('?') || answersNo(text, context)) return undefined
  const opened = opening.exec(text.plain)?.[0].length ?? 0
  const behind = slice(text, opened)
  const disclaimed = notFirst.exec(behind.plain)
  const wrong = disclaimed?.[1] === undefined ? undefined : oneNamed(disclaimed[1], field)
  const rest = disclaimed && wrong !== undefined ? slice(behind, disclaimed[0].length) : behind
  if (saysState(rest, field, context) && (opened > 0 || wrong !== undefined))
    return { rest, aside: wrong === undefined ? noAside : asideFor(wrong, text, context) }
  return anotherMeant(text, { behind, isOpened: opened > 0, wrong, rest }, field, context)
}

/** Whether the words begin with a "no" where one is waited for. */
function answersNo(text: Text, context: Context): boolean {
  return formAtStart(text)?.intent.means === 'no' && context.yours.length + waitingIn(context).length > 0
}

/** "6, not 5", "I meant 6", "not 5, 6": what they said of the one is said of the other. */
function anotherMeant(
  text: Text,
  { behind, isOpened, wrong, rest }: { behind: Text; isOpened: boolean; wrong: string | undefined; rest: Text },
  field: Field,
  context: Context,
): SecondThought | undefined {
  const [, first, last] = notLast.exec(behind.plain) ?? []
  const to = oneNamed(first ?? (wrong === undefined ? behind : rest).plain, field)
  const from = last === undefined ? wrong : oneNamed(last, field)
  const isPlain = last === undefined ? isOpened || wrong !== undefined : from !== undefined
  if (to === undefined || !isPlain || from === to) return undefined
  const said = lastSaidOf(from === undefined ? context.about.filter((id) => id !== to) : [from], context)
  const [only, another] = said
  if (!only || another) return undefined
  if (isEnding(only.entry)) return { reading: asideFor(only.id, text, context) }
  const moved = saidInstead(to, only.entry, context)
  return moved && { reading: { changes: [undone(only, context), moved], unclear: [] } }
}

const states: readonly Intent['means'][] = ['rated', 'unchanged', 'under way', 'slips']

/** Whether the words say how a commitment stands that they name, or that is the only one. What would end one is asked. */
function saysState(words: Text, field: Field, { language, about }: Context): boolean {
  const [first] = piecesOf(words, field, language)
  const clause: Clause | undefined = first && clauseOf(first.text, field, language)
  const isKnown = clause?.target ? clause.target.names === 'some' && !clause.target.isAll : about.length === 1
  const isGreen = clause?.intent?.means === 'rated' && clause.intent.rating === 'green'
  // "No. On track.": without a name the no may be of anything.
  if (!clause || !isKnown || (isGreen && !clause.target)) return false
  return states.includes(clause.intent?.means ?? 'noted')
}

/** The one commitment that the words name, and nothing else. */
function oneNamed(words: string, field: Field): string | undefined {
  const target = targetSaid(words.replace(/^[\s.,-]+|[\s.,!)-]+$/g, ''), field)
  return target.names === 'some' && target.ids.length === 1 && !target.isAll ? target.ids[0] : undefined
}

interface SaidOf {
  readonly id: string
  readonly entry: LogEntry
}

// What was said longer ago is no slip that one mends in passing.
const mendedWithinHours = 24

/** What the person said last of each of these, not long ago, as far as it was one saying. */
function lastSaidOf(ids: readonly string[], { register, by, at }: Context): SaidOf[] {
  const all = ids.flatMap((id): SaidOf[] => {
    const entry = effective(register.commitments.get(id)?.log ?? []).findLast(
      (each) => samePerson(each.by, by) && !pointsBack(each) && !isUnclear(each),
    )
    return entry && at.diff(timeOf(entry.at)).as('hours') < mendedWithinHours ? [{ id, entry }] : []
  })
  const newest = all.reduce<LogEntry | undefined>(
    (last, { entry }) => (last && timeOf(last.at) > timeOf(entry.at) ? last : entry),
    undefined,
  )
  return all.filter(({ entry }) => newest && (entry === newest || (entry.link !== undefined && entry.link === newest.link)))
}

/** "Not 5": a rating or a note of it goes; whether a closing does is asked. */
function asideFor(id: string, text: Text, context: Context): Reading {
  const [said] = lastSaidOf([id], context)
  if (!said) return noAside
  if (isEnding(said.entry))
    return {
      changes: [],
      unclear: [{ text: text.said, question: { ask: 'take back', id, of: said.entry.at, who: said.entry.by, how: said.entry.kind } }],
    }
  return isMovable(said.entry) ? { changes: [undone(said, context)], unclear: [] } : noAside
}

function isMovable(entry: LogEntry): entry is EntryOf<'rated'> | EntryOf<'noted'> {
  return entry.kind === 'rated' || entry.kind === 'noted'
}

function undone({ id, entry }: SaidOf, { by }: Context): Understood {
  return { id, entry: { kind: 'undone', by, of: entry.at } }
}

/** A rating or a note, said of another commitment. */
function saidInstead(id: string, entry: LogEntry, { register, by, team }: Context): Understood | undefined {
  const commitment = register.commitments.get(id)
  const speaker = commitment && speakerFor(register, commitment, { by, team })
  if (!speaker || !isMovable(entry)) return undefined
  const said = {
    by,
    ...(speaker.team ? { team: speaker.team.id } : {}),
    ...(entry.text === undefined ? {} : { text: entry.text }),
  }
  return { id, entry: entry.kind === 'rated' ? { kind: 'rated', rating: entry.rating, ...said } : { kind: 'noted', ...said } }
}
