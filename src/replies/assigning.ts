import { findCommitment } from '../register/find.ts'
import { giversTo } from '../register/hand-over.ts'
import { openOf } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { commandNamed } from './command-words.ts'
import { commandWords } from './languages/commands.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { teamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

// `assign ID to TEAM`, `assign ID from TEAM to TEAM`, `assign all of TEAM to TEAM`: the secretariat's, as a command and in its threads.

/** What words that assign something come to. */
export type Assignment =
  | { readonly is: 'read'; readonly reading: Reading }
  /** `candidates`: the teams that may be meant. */
  | { readonly is: 'no such team'; readonly typed: string; readonly candidates: readonly string[] }
  | { readonly is: 'no such commitment'; readonly typed: string; readonly candidates: readonly string[] }

type Spoken = Pick<Context, 'register' | 'about' | 'by'>

/** The reading of words by which somebody of the secretariat assigns something; undefined if they do not, or do not say plainly what and to whom. */
export function assignmentIn(words: string, spoken: Spoken): Reading | undefined {
  if (!isSecretariat(spoken.register, spoken.by)) return undefined
  const text = parsedText(words)
  const [verb = ''] = /^[\p{L}]+/u.exec(text.plain) ?? []
  if (verb === '' || commandNamed(verb) !== 'assign') return undefined
  const assignment = assignmentOf(slice(text, verb.length), { ...spoken, words })
  return assignment.is === 'read' ? assignment.reading : undefined
}

/** The same of the words behind the verb. */
export function assignmentTyped(rest: string, spoken: Spoken): Assignment {
  return assignmentOf(parsedText(rest), { ...spoken, words: rest })
}

interface Assigning extends Spoken {
  /** All that was said: kept as the reason. */
  readonly words: string
}

function assignmentOf(text: Text, assigning: Assigning): Assignment {
  const { register } = assigning
  const splits = [...text.plain.matchAll(toTeam)].map((split) => ({
    what: slice(text, 0, split.index),
    said: teamSaid(slice(text, split.index + split[0].length), register),
  }))
  const found = splits.findLast(({ said }) => said.team !== undefined)
  if (found?.said.team) return assigned(found.what, found.said.team, assigning)
  const last = splits.at(-1)?.said
  return { is: 'no such team', typed: last?.word ?? '', candidates: (last?.candidates ?? []).map(({ id }) => id) }
}

const assignWords = commandWords.map(({ assign }) => assign)
const toTeam = new RegExp(`\\s(?:${assignWords.map(({ to }) => to).join('|')})(?:\\s|(?<='))`, 'g')
const fromTeam = new RegExp(`\\s(?:${assignWords.map(({ from }) => from).join('|')})(?:\\s|(?<='))`, 'g')
const allOf = new RegExp(`^(?:${assignWords.map(({ all }) => all).join('|')})(?:\\s|(?<='))`)

function assigned(what: Text, to: Team, assigning: Assigning): Assignment {
  const { register, about } = assigning
  const all = allOf.exec(what.plain)
  if (all) {
    const { team, word, candidates } = teamSaid(slice(what, all[0].length), register)
    if (!team) return { is: 'no such team', typed: word, candidates: candidates.map(({ id }) => id) }
    const changes = openOf(register, team.id).flatMap((commitment) => change(commitment, { from: team.id, to, assigning }) ?? [])
    return { is: 'read', reading: { changes, unclear: [] } }
  }
  const { commitment, from } = named(what, assigning)
  if (!commitment) {
    const found = findCommitment(register, what.said, about)
    return { is: 'no such commitment', typed: what.said, candidates: found.found === 'several' ? found.ids : [] }
  }
  const [giver, another] = from ? [from] : giversTo(register, commitment, to)
  const made = giver && !another ? change(commitment, { from: giver.id, to, assigning }) : undefined
  if (made) return { is: 'read', reading: { changes: [made], unclear: [] } }
  const teams = commitment.owners.map(({ team }) => team).filter((id) => id !== to.id)
  const question = { ask: 'whose part', id: commitment.id, teams, to: to.id } as const
  return { is: 'read', reading: { changes: [], unclear: [{ text: assigning.words, question }] } }
}

/** The commitment, by the number of its row or by its name, and whose part in it if that is said. */
function named(what: Text, { register, about }: Assigning): { commitment?: Commitment | undefined; from?: Team | undefined } {
  const whole = commitmentCalled(what.said, register, about)
  if (whole) return { commitment: whole }
  for (const split of [...what.plain.matchAll(fromTeam)].toReversed()) {
    const { team } = teamSaid(slice(what, split.index + split[0].length), register)
    const commitment = team && commitmentCalled(slice(what, 0, split.index).said, register, about)
    if (commitment) return { commitment, from: team }
  }
  return {}
}

function commitmentCalled(said: string, register: Register, about: readonly string[]): Commitment | undefined {
  const row = /^\d{1,4}$/.test(said) ? about[Number(said) - 1] : undefined
  const found = findCommitment(register, said, about)
  const id = found.found === 'one' ? found.id : row
  return id === undefined ? undefined : register.commitments.get(id)
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
