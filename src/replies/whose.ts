import { isSecretariat } from '../register/register.ts'
import { assignmentIn, givenTo } from './assigning.ts'
import { withoutAnyway } from './command-words.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { isPlainlyWhy } from './giving.ts'
import { read } from './grammar.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Reading } from './reading.ts'
import { isOnlyCourtesy, isThanks } from './remark.ts'
import { targetSaid } from './targets.ts'
import type { TeamSaid } from './teams.ts'
import { nearTeams, teamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// "UKBA says that ports is not theirs. Who should own it?" is answered by a team, in whatever words.

/** What was asked: whose these are, that this team says are not theirs. */
export interface WhoseAsked {
  readonly ids: readonly string[]
  readonly team: string
  /** All of them have an owner by now. */
  readonly isSettled?: true
}

/** A piece of the answer: a team, and which of them it gets; no ids: that is not said. */
interface TeamGiven {
  readonly team: NonNullable<TeamSaid['team']>
  readonly ids?: readonly string[]
}

/** What an answer to "who should own it?" means. Undefined: the words say something else, and are read as that. */
export function whoseSaid(words: string, { ids, team, isSettled }: WhoseAsked, context: Context): Reading | undefined {
  if (assignmentIn(words, context)) return undefined
  const field = fieldFor({ ...context, about: ids })
  const given = givenIn(parsedText(withoutAnyway(words).words), field)
  if (given) return together(given.map((each) => passedTo(each, { ids, team: isSettled ? undefined : team, words, context })))
  if (isSettled || !isSecretariat(context.register, context.by)) return undefined
  const { changes, unclear } = read(words, { ...context, about: ids })
  if (changes.some((change) => !isOnlyKept(change)) || changes.length + unclear.length === 0) return undefined
  const [only, another] = ids
  const word = words.trim()
  const question = { ask: 'whose', word, teams: nearTeams(context.register, word).map(({ id }) => id) } as const
  return { changes: [], unclear: [{ text: word, question: only === undefined || another ? question : { ...question, id: only } }] }
}

function passedTo(
  { team: to, ids: named }: TeamGiven,
  { ids, team, words, context }: { ids: readonly string[]; team: string | undefined; words: string; context: Context },
): Reading {
  const meant = named ?? (ids.length === 1 ? ids : undefined)
  if (!meant) return { changes: [], unclear: [{ text: words.trim(), question: { ask: 'which to give', ids, team: to.id } }] }
  return givenTo(to, { ids: meant, from: team, spoken: context, words: words.trim() })
}

function together(readings: readonly Reading[]): Reading {
  return { changes: readings.flatMap(({ changes }) => changes), unclear: readings.flatMap(({ unclear }) => unclear) }
}

const betweenPieces = new RegExp(`\\s*[,;\\n]\\s*(?:${anyParticle('and')}\\s+)?|\\s+${anyParticle('and')}\\s+`, 'gu')

/** "FCO", "1 to PAF, 2 to FCO": as a whole, else piece by piece, each of which names its own. */
function givenIn(text: Text, field: Field): TeamGiven[] | undefined {
  const whole = givenBy(text, field)
  if (whole) return [whole]
  const marks = [...text.plain.matchAll(betweenPieces)]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  const pieces = starts.map((start, at) => givenBy(slice(text, start, marks[at]?.index ?? text.plain.length), field))
  const given = pieces.flatMap((piece) => (piece?.ids ? [piece] : []))
  return given.length > 1 && given.length === pieces.length ? given : undefined
}

// Before a team stands which one it gets, and a few words of giving.
const mostBefore = 10
const giving = new RegExp(`(?:^|\\s)(?:${anyParticle('givingTo')})\\s*$`, 'u')
const marksAtEnd = /[\s:=>,-]+$/

function givenBy(text: Text, field: Field): TeamGiven | undefined {
  const starts = [...text.plain.matchAll(/(?<=^|[\s:])(?=[\p{L}\p{N}])/gu)].map(({ index }) => index).slice(0, mostBefore)
  for (const start of starts) {
    const { team, rest } = teamSaid(withoutThanks(slice(text, start)), field.register)
    if (!team || rest.includes('?') || !isSaidWell(rest)) continue
    const before = text.plain.slice(0, start).replace(marksAtEnd, '')
    const name = before.replace(giving, '').replace(marksAtEnd, '')
    if (name === '') return { team }
    const target = targetSaid(name, field)
    if (target.names === 'some') return { team, ids: target.ids }
  }
  return undefined
}

/** Nothing, a reason, or a courtesy stands behind the team. */
function isSaidWell(rest: string): boolean {
  return /^[\s.!,]*$/.test(rest) || (/^\s*[:(]/.test(rest) && isPlainlyWhy(rest)) || isPolite(rest.replace(/^[\s,]+/, ''))
}

/** Without a courtesy at the end: "FCO please". */
function withoutThanks(text: Text): Text {
  const last = /\s+([\p{L}']+)[\s.!]*$/u.exec(text.plain)
  return last?.[1] !== undefined && isPolite(last[1]) ? slice(text, 0, last.index) : text
}

function isPolite(words: string): boolean {
  const bare = words.replace(/[\s.!]+$/, '')
  return isOnlyCourtesy(bare) || isThanks(bare) || lexicons.some(({ noReason }) => noReason.exec(bare)?.[0] === bare)
}
