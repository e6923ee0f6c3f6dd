import { isSecretariat } from '../register/register.ts'
import type { Assigning } from './assigning.ts'
import { assignmentIn, givenTo } from './assigning.ts'
import { withoutAnyway } from './command-words.ts'
import { isReasonOfAll, partedWhere } from './each-its-words.ts'
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
import { nearTeams, teamAtStart, teamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { parsedText, slice, withoutEnd } from './text.ts'

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
  /** It gets all that no other piece names. */
  readonly isRest?: true
  /** All that is said of these. */
  readonly words: string
  /** What stands behind the team. */
  readonly rest: string
}

/** What an answer to "who should own it?" means. Undefined: the words say something else, and are read as that. */
export function whoseSaid(words: string, { ids, team, isSettled }: WhoseAsked, context: Context): Reading | undefined {
  if (assignmentIn(words, context)) return undefined
  const field = fieldFor({ ...context, about: ids })
  const { words: bare, isSure } = withoutAnyway(words)
  const given = givenIn(parsedText(bare), field)
  if (given)
    return together(given.map((each) => passedTo(each, { ids, team: isSettled ? undefined : team, assigning: { ...context, isSure } })))
  if (isSettled || !isSecretariat(context.register, context.by)) return undefined
  const { changes, unclear } = read(words, { ...context, about: ids })
  if (changes.some((change) => !isOnlyKept(change)) || changes.length + unclear.length === 0) return undefined
  const [only, another] = ids
  const word = words.trim()
  const question = { ask: 'whose', word, teams: nearTeams(context.register, word).map(({ id }) => id) } as const
  return { changes: [], unclear: [{ text: word, question: only === undefined || another ? question : { ...question, id: only } }] }
}

function passedTo(
  { team: to, ids: named, words }: TeamGiven,
  { ids, team, assigning }: { ids: readonly string[]; team: string | undefined; assigning: Omit<Assigning, 'words'> },
): Reading {
  const meant = named ?? (ids.length === 1 ? ids : undefined)
  if (!meant) return { changes: [], unclear: [{ text: words, question: { ask: 'which to give', ids, team: to.id } }] }
  return givenTo(to, { ids: meant, from: team, assigning: { ...assigning, words } })
}

function together(readings: readonly Reading[]): Reading {
  return { changes: readings.flatMap(({ changes }) => changes), unclear: readings.flatMap(({ unclear }) => unclear) }
}

/** "FCO", "1 to PAF, 2 to FCO": as a whole, else piece by piece, each of which names its own. */
function givenIn(text: Text, field: Field): TeamGiven[] | undefined {
  const pieces = partedWhere(text, {
    gives: (piece) => givenBy(piece, field)?.ids !== undefined,
    names: ({ plain }) => targetSaid(plain, field).names === 'some',
  })
  const whole = pieces.length === 1 ? givenBy(text, field) : undefined
  if (whole && !whole.isRest) return [whole]
  const given = withRest(
    pieces.flatMap((piece) => givenBy(piece, field) ?? []),
    field,
  )
  if (given.length < 2 || given.length < pieces.length || given.some(({ ids }) => ids === undefined)) return undefined
  return isReasonOfAll(given) ? given.map((each) => ({ ...each, words: text.said })) : given
}

function withRest(all: readonly TeamGiven[], { about }: Field): TeamGiven[] {
  const named = new Set(all.flatMap(({ ids = [] }) => ids))
  return all.map((each) => (each.isRest ? { ...each, ids: about.filter((id) => !named.has(id)) } : each))
}

// Before a team stands which one it gets, and a few words of giving.
const mostBefore = 10
const giving = new RegExp(`(?:^|\\s)(?:${anyParticle('givingTo')})\\s*$`, 'u')
const toTeamAtEnd = new RegExp(`\\s+${anyParticle('toTeam')}\\s*$`, 'u')
const marksAtEnd = /[\s:=>,-]+$/

function givenBy(text: Text, field: Field): TeamGiven | undefined {
  const starts = [...text.plain.matchAll(/(?<=^|[\s:])(?=[\p{L}\p{N}])/gu)].map(({ index }) => index).slice(0, mostBefore)
  for (const start of starts) {
    const { team, rest, keeps } = teamNamed(withoutThanks(slice(text, start)), field)
    if (team && keeps && start === 0) return { team, ids: keeps, words: text.said, rest: '' }
    if (!team || rest.includes('?') || !isSaidWell(rest)) continue
    const before = text.plain.slice(0, start).replace(marksAtEnd, '')
    const name = before.replace(giving, '').replace(marksAtEnd, '')
    if (name === '') return { team, ...(saysAll(before) ? { ids: field.about } : {}), words: text.said, rest }
    // In French "reste à" is a verb behind a name, and "le reste à" a name.
    for (const each of [name, before.replace(toTeamAtEnd, '')]) {
      const target = targetSaid(each, field)
      if (target.names === 'some') return { team, ids: target.ids, words: text.said, rest }
      if (target.names === 'rest') return { team, ids: [], isRest: true, words: text.said, rest }
    }
  }
  return undefined
}

const keepsIt = new RegExp(`^\\s+(?:${anyParticle('keepsIt')})(?![\\p{L}\\p{N}])`, 'u')

/** "UKBA", "UKBA keeps it: they have the data". `keeps`: those that stand behind it: "UKBA keeps 2". */
function teamNamed(words: Text, field: Field): Pick<TeamSaid, 'team' | 'rest'> & { readonly keeps?: readonly string[] } {
  const named = teamAtStart(words.plain, field.register)
  const behind = named && words.plain.slice(words.plain.indexOf(named.name) + named.name.length)
  const kept = behind === undefined ? undefined : keepsIt.exec(behind)?.[0]
  if (!named || behind === undefined || kept === undefined) return teamSaid(words, field.register)
  const rest = behind.slice(kept.length)
  const target = targetSaid(withoutEnd(rest.trim(), /[\s.!]/), field)
  return { team: named.team, rest, ...(target.names === 'some' ? { keeps: target.ids } : {}) }
}

/** "Give both to" */
function saysAll(plain: string): boolean {
  return plain.split(' ').some((word) => lexicons.some(({ all, both }) => all.test(word) || both.test(word)))
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
