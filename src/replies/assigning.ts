import { findCommitment } from '../register/find.ts'
import { giversTo, sidesLeftWithout } from '../register/hand-over.ts'
import { openOf, teamsOf } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy, isSecretariat } from '../register/register.ts'
import type { Commitment, EntryOf, Owner } from '../register/schema.ts'
import { commitmentsCalled, keptBack } from './called-by-command.ts'
import { commandNamed, plainTyped, withOneWord, withoutAnyway } from './command-words.ts'
import { isReasonOfAll, partedWhere } from './each-its-words.ts'
import { isHandedOver, isPlainlyWhy, leftWith, marksBefore } from './giving.ts'
import { handedFrom } from './handed-from.ts'
import { commandWords } from './languages/commands.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { TeamSaid } from './teams.ts'
import { teamSaid, teamsListed } from './teams.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// `assign ID to TEAM`, `assign ID from TEAM to TEAM`, `assign all of TEAM to TEAM`: the secretariat's, as a command and in its threads.

/** What words that assign something come to. */
export type Assignment =
  | { readonly is: 'read'; readonly reading: Reading }
  /** `candidates`: the teams that may be meant. */
  | { readonly is: 'no such team'; readonly typed: string; readonly candidates: readonly string[] }
  /** "All", of somebody who has no one team of their own. */
  | { readonly is: 'all of whom' }
  | { readonly is: 'no such commitment'; readonly typed: string; readonly candidates: readonly string[] }

type Spoken = Pick<Context, 'register' | 'about' | 'shown' | 'by' | 'team'>

/**
 * The reading of words by which somebody assigns something; undefined if they do not, or do not say plainly what and to whom. The secretariat assigns
 * what is anybody's; everybody else hands over what is their own team's.
 */
export function assignmentIn(words: string, spoken: Spoken): Reading | undefined {
  const said = parsedText(words)
  const text = slice(said, asking.exec(said.plain)?.[0].length ?? 0)
  const command = withOneWord(text.said)
  const [verb = ''] = /^[\p{L}]+/u.exec(plainTyped(command)) ?? []
  const isCommand = verb !== '' && commandNamed(verb) === 'assign'
  const given = isCommand ? command.slice(verb.length) : handedFrom(text, spoken.about.length === 0)
  if (given === undefined) return undefined
  const assignment = assignmentTyped(given, spoken, words)
  return assignment.is === 'read' ? assignment.reading : undefined
}

/** The same of the words behind the verb. `said`: all that was said. */
export function assignmentTyped(rest: string, spoken: Spoken, said = rest): Assignment {
  const { words, isSure } = withoutAnyway(rest)
  const assigning = { ...spoken, words: said, isSure }
  const text = parsedText(words)
  const pieces = partedWhere(text, {
    gives: (piece) => assignmentOf(piece, assigning).is === 'read',
    names: (piece) => commitmentsCalled(piece, assigning).length > 0,
  })
  const each = pieces.length > 1 ? assignedEach(pieces, assigning) : undefined
  return each ? { is: 'read', reading: each } : assignmentOf(text, assigning)
}

/** "1 to PAF, 2 to FCO: they have the data": each with its own words. Undefined, if one of them says something else. */
function assignedEach(pieces: readonly Text[], assigning: Assigning): Reading | undefined {
  const isShared = isReasonOfAll(pieces.map((piece) => givingSplit(piece, assigning)?.said ?? { rest: '' }))
  const all = pieces.map((piece) => assignmentOf(piece, isShared ? assigning : { ...assigning, words: piece.said }))
  const readings = all.flatMap((each) => (each.is === 'read' ? [each.reading] : []))
  if (readings.length < all.length) return undefined
  return { changes: readings.flatMap(({ changes }) => changes), unclear: readings.flatMap(({ unclear }) => unclear) }
}

/** A team is named whose the commitments are: they go to it from the team that they are not of, or from who has them by now. */
export function givenTo(
  to: Team,
  { ids, from, assigning }: { ids: readonly string[]; from: string | undefined; assigning: Assigning },
): Reading {
  const { register } = assigning
  const commitments = ids.flatMap((id) => register.commitments.get(id) ?? [])
  return ofSeveral(commitments, { from: from === undefined ? undefined : register.teams.get(from), to, assigning })
}

export interface Assigning extends Spoken {
  /** All that was said: kept as the reason. */
  readonly words: string
  /** "anyway": whoever says so knows what it does. */
  readonly isSure: boolean
  /** Of all of a team: those that stay with it. */
  readonly kept?: readonly Commitment[]
}

function assignmentOf(text: Text, assigning: Assigning): Assignment {
  const except = allOf.test(text.plain) ? keptBack(text, assigning) : undefined
  // Behind a colon stands why.
  const given = slice(text, 0, except?.before)
  const isLast = except && (except.why.plain === '' || isPlainlyWhy(`: ${except.why.plain}`))
  // The numbers of what is left out are not told to who gets the rest.
  const words = except?.why.said || given.said
  const others = isLast ? assignmentOf(given, { ...assigning, words, kept: except.kept }) : undefined
  if (others?.is === 'read') return others
  const found = givingSplit(text, assigning)
  const { team, word = '', rest = '', candidates = [] } = found?.said ?? {}
  if (!found || !team) return { is: 'no such team', typed: word, candidates: candidates.map(({ id }) => id) }
  const { what } = found
  const behind = slice(text, text.plain.length - rest.replace(marksBefore, '').length)
  const assignment = assigned(what, team, assigning)
  return assignment.is === 'read' && !assigning.isSure && !isPlainlyWhy(rest)
    ? { is: 'read', reading: askedAsSaid(assignment.reading, { all: allOf.test(what.plain) ? what : undefined, to: team, behind }) }
    : assignment
}

/** What is given, and what stands behind its "to"; the last place at which a team follows, else the last at all. */
function givingSplit(text: Text, { register, by }: Assigning): { readonly what: Text; readonly said: Partial<TeamSaid> } | undefined {
  const splits = [...text.plain.matchAll(toTeam)].map((split) => {
    const behind = slice(text, split.index + split[0].length)
    const { team, ...said } = teamSaid(behind, register)
    // One team leads: of several it is asked which.
    const isOne = team !== undefined && teamsListed(behind, register).length === 0
    return { what: slice(text, 0, split.index), said: { ...said, ...(isOne ? { team } : {}) } }
  })
  // Whoever looks after the register is asked by its words, where others are not heard at all.
  const isTheirs = isSecretariat(register, by)
  const found = splits.findLast(({ said: { team, rest } }) => team !== undefined && !rest.includes('?') && (isTheirs || isHandedOver(rest)))
  const last = splits.at(-1)
  return found ?? (last && { ...last, said: { word: last.said.word, candidates: last.said.candidates } })
}

/** What may leave some out, or set a condition, is not read: they are handed over as far as it was understood, if that is meant. */
function askedAsSaid(
  { changes, unclear }: Reading,
  { all, to, behind }: { readonly all: Text | undefined; readonly to: Team; readonly behind: Text },
): Reading {
  if (changes.length === 0) return { changes, unclear }
  const ids = changes.map(({ id }) => id)
  const from = new Set(
    changes.flatMap(({ entry }) => (entry.kind === 'assigned' ? (entry.removed as readonly Owner[]) : [])).map(({ team }) => team),
  )
  const [giver, another] = from
  const words =
    all !== undefined
      ? completions.assignedAll(all.said, to.id)
      : giver !== undefined && another === undefined
        ? completions.assigned({ id: ids.join(', '), from: giver, to: to.id })
        : completions.assignedTo(ids, to.id)
  return { changes: [], unclear: [{ text: behind.said, question: { ask: 'assign all the same', ids, team: to.id, words } }, ...unclear] }
}

const asking = new RegExp(`^(?:(?:${anyParticle('asksTo')})[\\s,]+)+`, 'u')
const assignWords = commandWords.map(({ assign }) => assign)
const toTeam = new RegExp(`\\s(?:${assignWords.map(({ to }) => to).join('|')})(?:\\s|(?<='))`, 'g')
const fromTeam = new RegExp(`\\s(?:${assignWords.map(({ from }) => from).join('|')})(?:\\s|(?<='))`, 'g')
const fromUs = new RegExp(`^(?:${assignWords.map(({ us }) => us).join('|')})$`)
const everything = new RegExp(`^(?:${assignWords.map((each) => each.everything).join('|')})$`)
const allOf = new RegExp(`^(?:${assignWords.map(({ all }) => all).join('|')})(?:\\s|(?<='))`)

/** All that a team owes, but for those that are left out. */
function assignedAll(ofTeam: Text, to: Team, assigning: Assigning): Assignment {
  const { register } = assigning
  const except = keptBack(ofTeam, assigning)
  const { team, word, candidates } = teamSaid(slice(ofTeam, 0, except?.before), register)
  if (!team) return { is: 'no such team', typed: word, candidates: candidates.map(({ id }) => id) }
  const kept = new Set([...(except?.kept ?? []), ...(assigning.kept ?? [])].map(({ id }) => id))
  const given = openOf(register, team.id).filter(({ id }) => !kept.has(id))
  const changes = given.flatMap((commitment) => change(commitment, { from: team.id, to, assigning }) ?? [])
  if (changes.length === 0) return { is: 'no such commitment', typed: ofTeam.said, candidates: [] }
  return { is: 'read', reading: confirmed(changes, { ...assigning, pressed: kept.size > 0 ? commandFor(changes, to) : assigning.words }) }
}

/** "Transfer all to PAF", of who has one team: all that it owes. */
function assignedAllOwn(to: Team, assigning: Assigning): Assignment {
  const { register, by } = assigning
  const [own, another] = isSecretariat(register, by) ? [] : teamsOf(register, by)
  return own && !another ? assignedAll(parsedText(own.id), to, assigning) : { is: 'all of whom' }
}

function assigned(what: Text, to: Team, assigning: Assigning): Assignment {
  const { register } = assigning
  const all = allOf.exec(what.plain)
  if (all) return assignedAll(slice(what, all[0].length), to, assigning)
  // Below a message "all" are its rows.
  if (everything.test(what.plain) && assigning.about.length === 0) return assignedAllOwn(to, assigning)
  const { commitments, from } = named(what, assigning)
  if (commitments.length === 0) {
    const found = findCommitment(register, what.said, assigning.about)
    return { is: 'no such commitment', typed: what.said, candidates: found.found === 'several' ? found.ids : [] }
  }
  return { is: 'read', reading: ofSeveral(commitments, { from, to, assigning }) }
}

interface Handed {
  readonly from: Team | undefined
  readonly to: Team
  readonly assigning: Assigning
}

/** What would leave a side without a lead is asked once for all of them. */
function ofSeveral(commitments: readonly Commitment[], { from, to, assigning }: Handed): Reading {
  const parts = commitments.map((each) => ofOne(each, { from, to, assigning: { ...assigning, isSure: true } }))
  const changes = parts.flatMap((part) => part.changes)
  const sure = confirmed(changes, { ...assigning, pressed: commandFor(changes, to) })
  return { changes: sure.changes, unclear: [...sure.unclear, ...parts.flatMap(({ unclear }) => unclear)] }
}

/** The command that does the same: from whom it goes is said where that is one team. */
function commandFor(changes: readonly Understood[], to: Team): string {
  const ids = changes.map(({ id }) => id)
  const from = changes
    .flatMap(({ entry }) => (entry.kind === 'assigned' ? (entry.removed as readonly Owner[]) : []))
    .map(({ team }) => team)
  const [giver, another] = new Set(from)
  return giver !== undefined && another === undefined
    ? completions.assigned({ id: ids.join(', '), from: giver, to: to.id })
    : completions.assignedTo(ids, to.id)
}

function ofOne(commitment: Commitment, { from, to, assigning }: Handed): Reading {
  const { register, by, team } = assigning
  const { id } = commitment
  const own = isSecretariat(register, by) ? undefined : speakerFor(register, commitment, { by, team })?.team
  const [giver, another] = from ? [from] : own ? [own] : giversTo(register, commitment, to)
  const isAlreadyLed = !from && !own && giver === undefined && isLedBy(commitment, to.id)
  if (isAlreadyLed || from?.id === to.id) {
    const left = leftWith(to.id, commitment, assigning)
    if (left) return left
  }
  const made = giver && !another ? change(commitment, { from: giver.id, to, assigning }) : undefined
  if (made) return confirmed([made], { ...assigning, pressed: commandFor([made], to) })
  const teams = commitment.owners.map(({ team: each }) => each).filter((each) => each !== to.id)
  return { changes: [], unclear: [{ text: assigning.words, question: { ask: 'whose part', id, teams, to: to.id } }] }
}

/** What leaves a side of a joint commitment without a leading team is asked once; what is not the person's to give is told so. */
function confirmed(
  changes: readonly Understood[],
  { register, by, words, isSure, pressed }: Assigning & { readonly pressed: string },
): Reading {
  const ids = changes.map(({ id }) => id)
  if (!isSecretariat(register, by)) {
    const isOwn = ({ id, entry }: Understood) => {
      const commitment = register.commitments.get(id)
      const from = entry.kind === 'assigned' ? entry.removed : []
      return commitment !== undefined && isOwnerOf(register, commitment, { by, from: from as readonly Owner[] })
    }
    const others = changes.filter((each) => !isOwn(each))
    const teams = [...new Set(others.flatMap(({ entry }) => (entry.removed as readonly Owner[]).map(({ team }) => team)))]
    return others.length === 0
      ? { changes, unclear: [] }
      : { changes: [], unclear: [{ text: words, question: { ask: 'not yours to give', ids, teams } }] }
  }
  const left = changes.flatMap(({ id, entry }) => {
    const commitment = register.commitments.get(id)
    const sides = commitment && entry.kind === 'assigned' ? sidesLeftWithout(register, commitment, entry as EntryOf<'assigned'>) : []
    return sides.length > 0 ? [{ id, sides }] : []
  })
  if (isSure || left.length === 0) return { changes, unclear: [] }
  const sides = [...new Set(left.flatMap((each) => each.sides))]
  const question = { ask: 'no lead left', ids: left.map(({ id }) => id), sides, words: completions.anyway(pressed) } as const
  return { changes: [], unclear: [{ text: words, question }] }
}

/** Whether all of the parts are those of a team for which the person speaks. */
function isOwnerOf(register: Register, commitment: Commitment, { by, from }: { by: string; from: readonly Owner[] }): boolean {
  return from.length > 0 && from.every(({ team }) => speakerFor(register, commitment, { by, team })?.team?.id === team)
}

/** The commitments, each by the number of its row or by its name, and whose part in them if that is said. */
function named(what: Text, assigning: Assigning): { commitments: readonly Commitment[]; from?: Team | undefined } {
  const whole = commitmentsCalled(what, assigning)
  if (whole.length > 0) return { commitments: whole }
  for (const split of [...what.plain.matchAll(fromTeam)].toReversed()) {
    const behind = slice(what, split.index + split[0].length)
    const { team } = teamSaid(behind, assigning.register)
    const commitments = team || fromUs.test(behind.plain) ? commitmentsCalled(slice(what, 0, split.index), assigning) : []
    if (commitments.length > 0) return { commitments, from: team }
  }
  return { commitments: [] }
}

interface Reassigned {
  readonly from: string
  readonly to: Team
  readonly assigning: Assigning
}

/** Undefined where there is nothing to pass on. */
function change({ id, owners }: Commitment, { from, to, assigning }: Reassigned): Understood | undefined {
  const owner = owners.find(({ team }) => team === from)
  if (!owner || from === to.id) return undefined
  const { by, words } = assigning
  return { id, entry: { kind: 'assigned', by, added: [{ team: to.id, role: owner.role }], removed: [owner], text: words } }
}
