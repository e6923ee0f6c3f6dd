import { timeOf } from '../register/instant.ts'
import { isEnding, isUnclear, pointsBack } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { EntryOf, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { builtOn } from '../register/taking-back.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import { formAtStart } from './forms.ts'
import { completions } from './languages/en-completions.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { piecesOf } from './pieces.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { waitingIn } from './settled.ts'
import { speakerFor } from './speaker.ts'
import { takenBackIn } from './taking-back.ts'
import type { Field } from './targets.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'
import { isOfOneSaying } from './undoing.ts'

// "Correction: 3 is red", "euh non, 4 bloqué", "I meant 6, not 5": a reply that mends what its writer said in one before.

/** What is said in place of it: `rest`, read as a reply of its own, beside what `aside` takes back; or a reading that says it all. */
export type SecondThought =
  | {
      readonly rest: Text
      readonly aside: Reading
      /** The register as it was before what is taken back: a date moves from where it stood then. */
      readonly before?: Register
    }
  | { readonly rest?: undefined; readonly reading: Reading }

const noAside: Reading = { changes: [], unclear: [] }

const notInWord = '(?![\\p{L}\\p{N}])'
const marks = '[\\s,:;.!-]*'
const opening = new RegExp(
  `^(?:(?:${anyParticle('interjection')}${notInWord}${marks})*(?!${anyParticle('or')}${notInWord})(?:${anyParticle('correcting')}|${anyParticle('correctingBehindMark')}|${anyParticle('meant')}|${anyParticle('slipped')}(?=\\s*[,:;.!-]))${notInWord}${marks})+`,
  'u',
)
const not = `(?:${anyParticle('and')} |${anyParticle('whereas')} )?${anyParticle('not')}`
const notFirst = new RegExp(`^${not} ([^,:;-]{1,40}?)(?:\\s*[,:;]\\s*|\\s+-\\s*)(?:${anyParticle('whereas')} )?`, 'u')
const notLast = new RegExp(`^(.{1,40}?)(?:\\s*[,:;(-]\\s*|\\s+)${not} (.{1,40}?)[\\s.!)]*$`, 'u')

/** Undefined for a reply that mends nothing of one before, or does not say plainly what it puts in its place. */
export function secondThoughtIn(text: Text, field: Field, context: Context): SecondThought | undefined {
  if (text.plain.includes('?') || answersNo(text, context)) return undefined
  const said = disclaimedIn(text, field)
  const { behind, isOpened, wrong, rest } = said
  if (saysState(rest, field, context) && (isOpened || wrong !== undefined))
    return { rest, aside: wrong === undefined ? noAside : asideFor(wrong, text, context) }
  const instead = isOpened ? (anotherDate(behind, context) ?? anotherRating(text, behind, field, context)) : undefined
  if (instead) return instead
  return anotherMeant(text, said, field, context) ?? slipTakenBack(text, field, context)
}

/** The words behind those by which somebody corrects themselves, and behind "not 5", if a row is named so. */
function disclaimedIn(text: Text, field: Field): Disclaimed {
  const opened = opening.exec(text.plain)?.[0].length ?? 0
  const behind = slice(text, opened)
  const disclaimed = notFirst.exec(behind.plain)
  const wrong = disclaimed?.[1] === undefined ? undefined : oneNamed(disclaimed[1], field)
  return { behind, isOpened: opened > 0, wrong, rest: disclaimed && wrong !== undefined ? slice(behind, disclaimed[0].length) : behind }
}

/** Whether the words begin with a "no" where one is waited for. */
function answersNo(text: Text, context: Context): boolean {
  return formAtStart(text)?.intent.means === 'no' && context.yours.length + waitingIn(context).length > 0
}

interface Disclaimed {
  readonly behind: Text
  readonly isOpened: boolean
  readonly wrong: string | undefined
  readonly rest: Text
}

/** The row that is meant and, if it is named, the one that was not: "6, not 5", "I meant 6". */
function rowsSaid(
  { behind, isOpened, wrong, rest }: Disclaimed,
  field: Field,
): { readonly to: string; readonly from?: string } | undefined {
  const [, first, last] = notLast.exec(behind.plain) ?? []
  const to = oneNamed(first ?? (wrong === undefined ? behind : rest).plain, field)
  const from = last === undefined ? wrong : oneNamed(last, field)
  const isPlain = last === undefined ? isOpened || wrong !== undefined : from !== undefined
  return to === undefined || !isPlain || from === to ? undefined : { to, ...(from === undefined ? {} : { from }) }
}

/** The row of which they mean what they have said of another. */
export function rowMeant(text: Text, field: Field): string | undefined {
  return rowsSaid(disclaimedIn(text, field), field)?.to
}

/** "6, not 5", "I meant 6", "not 5, 6": what they said of the one is said of the other. */
function anotherMeant(text: Text, disclaimed: Disclaimed, field: Field, context: Context): SecondThought | undefined {
  const rows = rowsSaid(disclaimed, field)
  if (!rows) return undefined
  const { to, from } = rows
  const said = lastSaidOf(from === undefined ? context.about.filter((id) => id !== to) : [from], context)
  const [only, another] = said
  if (!only || another) return undefined
  if (isEnding(only.entry)) return { reading: asideFor(only.id, text, context) }
  const moved = saidInstead(to, only.entry, context)
  return moved && { reading: { changes: [undone(only, context), moved], unclear: [] } }
}

const beforeDate = new RegExp(`^(?:(?:${anyParticle('untilDay')}|${anyParticle('onDay')}|${anyParticle('beforeDay')})\\s+)+`)

/** "make that 15 April", "pardon, plutôt mi-avril": another day in the place of the one to which they have just moved something. */
function anotherDate(behind: Text, context: Context): SecondThought | undefined {
  const date = slice(behind, beforeDate.exec(behind.plain)?.[0].length ?? 0)
  const said = dateAtStart(date, dateContextOf(context))
  const [only, another] = lastSaidOf(context.about, context)
  const commitment = context.register.commitments.get(only?.id ?? '')
  if (!said || /[\p{L}\p{N}]/u.test(said.rest.plain) || !only || another || !commitment) return undefined
  const { id, entry } = only
  const log = commitment.log ?? []
  if (entry.kind !== 'dated' || entry.text === undefined || builtOn(log, entry, context.by)) return undefined
  const { due: _moved, ...undated } = commitment
  const asBefore = { ...undated, ...(entry.from == null ? {} : { due: entry.from }), log: log.filter(({ at }) => at !== entry.at) }
  const before = { ...context.register, commitments: new Map(context.register.commitments).set(id, asBefore) }
  return {
    rest: parsedText(`${id} ${completions.moved(said.word)}: ${entry.text}`),
    aside: { changes: [undone(only, context)], unclear: [] },
    before,
  }
}

/** "make that amber": another rating of the one that they have just rated. Behind a "no" an "on track" may be of anything. */
function anotherRating(text: Text, behind: Text, field: Field, context: Context): SecondThought | undefined {
  const { intent, target, stranger } = clauseOf(behind, field, context.language)
  const [only, another] = lastSaidOf(context.about, context)
  if (intent?.means !== 'rated' || target || stranger !== undefined || another || only?.entry.kind !== 'rated') return undefined
  if (intent.rating === 'green' && formAtStart(text)?.intent.means === 'no') return undefined
  return { rest: parsedText(`${only.id}: ${behind.said}`), aside: noAside }
}

const slipped = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('slipped')}${notInWord}`, 'u')
const slipWithinHours = 1

/** "oops, wrong row", "je me suis trompé": what they have just said is taken back. What ends something is asked. */
function slipTakenBack(text: Text, field: Field, context: Context): SecondThought | undefined {
  if (!isSlip(text, field)) return undefined
  const said = lastSaidOf(context.about, context, slipWithinHours)
  const isFree = said.every(
    ({ id, entry }) => isTakenLightly(entry) && !builtOn(context.register.commitments.get(id)?.log ?? [], entry, context.by),
  )
  if (said.length === 0 || !isFree) return undefined
  return { reading: { changes: said.map((each) => undone(each, context)), unclear: [] } }
}

/** Whether nothing is said but that what was said before was a slip. */
export function isSlip(text: Text, field: Field): boolean {
  const takenBack = slipped.test(text.plain) ? takenBackIn(text, [], field) : undefined
  return takenBack !== undefined && takenBack.reason === undefined
}

function isTakenLightly({ kind }: LogEntry): boolean {
  return kind === 'rated' || kind === 'noted' || kind === 'dated' || kind === 'snoozed'
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

export interface SaidOf {
  readonly id: string
  readonly entry: LogEntry
}

// What was said longer ago is no slip that one mends in passing.
const mendedWithinHours = 24

/** What the person said last of each of these, not long ago, as far as it was one saying. */
export function lastSaidOf(
  ids: readonly string[],
  { register, by, at, isSaidHere }: Context,
  withinHours: number = mendedWithinHours,
): SaidOf[] {
  const all = ids.flatMap((id): SaidOf[] => {
    const entry = effective(register.commitments.get(id)?.log ?? []).findLast(
      (each) =>
        samePerson(each.by, by) &&
        !pointsBack(each) &&
        !isUnclear(each) &&
        (!isSaidHere || each.link === undefined || isSaidHere(each.link)),
    )
    return entry && at.diff(timeOf(entry.at)).as('hours') < withinHours ? [{ id, entry }] : []
  })
  const newest = all.reduce<LogEntry | undefined>(
    (last, { entry }) => (last && timeOf(last.at) > timeOf(entry.at) ? last : entry),
    undefined,
  )
  return all.filter(({ entry }) => newest && isOfOneSaying(entry, newest))
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
export function saidInstead(id: string, entry: LogEntry, { register, by, team }: Context): Understood | undefined {
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
