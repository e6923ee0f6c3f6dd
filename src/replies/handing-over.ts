import { giversTo, mayGoTo } from '../register/hand-over.ts'
import { leadsAndCovers, samePerson } from '../register/people.ts'
import type { Register, Team } from '../register/register.ts'
import { isLedBy, leadTeams } from '../register/register.ts'
import { isHandedOver, isNotUs, leftWith } from './giving.ts'
import type { Question, Reading, Unclear } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords, notUnderstood } from './spoken.ts'
import { teamAtStart, teamSaid, teamsListed } from './teams.ts'
import type { Text } from './text.ts'

/**
 * A hand-over to the one team that the words name. Where they name none, or several, or may be said of another thing than whose it is, it is asked
 * with those that may be meant. `disown`: what a member says who may not hand over, but may say that it is not theirs.
 */
export function handover(spoken: Spoken, disown: () => Reading): Reading {
  const { commitment, clause, context, speaker } = spoken
  const { id } = commitment
  const { team, candidates, word, rest } = teamSaid(clause.tail, context.register)
  const [giver, another] = team ? giversTo(context.register, commitment, team) : leadTeams(context.register, commitment)
  const giving = speaker.team ?? (another === undefined ? giver : undefined)
  const removed = commitment.owners.filter((owner) => owner.team === giving?.id)
  const [owner] = removed
  const possible = (teams: readonly Team[]) =>
    idsToChoose(teams, giving).filter((to) => !owner || mayGoTo(context.register, commitment, { owner, to, by: context.by }))
  const ask = (teams: readonly Team[], more: Pick<Question & { ask: 'which team' }, 'word' | 'named'>) =>
    askBack(spoken, { ask: 'which team', id, teams: possible(teams), ...more })
  const give = ({ id: to }: Team) =>
    owner
      ? change(spoken, { kind: 'assigned', added: [{ team: to, role: owner.role }], removed, text: keptWords(spoken) })
      : askBack(spoken, notUnderstood(id))

  const isTheirs = team !== undefined && isLedBy(commitment, team.id) && (!owner || owner.team === team.id)
  const listed = teamsListed(clause.tail, context.register)
  if (clause.tail.plain.includes('?')) return askBack(spoken, notUnderstood(id))
  const [one] = listed
  if (one) return possible(listed).length > 0 ? ask(listed, { word, named: 'several' }) : give(one)
  const stays = isTheirs && isHandedOver(rest) ? leftWith(team.id, commitment, { ...context, words: spoken.piece.said }) : undefined
  if (stays) return stays
  if (!owner) return askBack(spoken, notUnderstood(id))
  if (!team) {
    const known = candidates.length > 0 ? candidates : teamsBeside(context.register, giving)
    const [named] = candidates
    if (possible(known).length > 0) return ask(known, { word })
    return named ? give(named) : askBack(spoken, notUnderstood(id))
  }
  if (team.id === owner.team) return askBack(spoken, notUnderstood(id))
  const isPerhaps = clause.intent?.means === 'handed over' && clause.intent.isPerhaps === true
  // What only the secretariat may do is refused, and not asked first. "Transmis au Home Office" may be said of a paper.
  if (possible([team]).length === 0) return isPerhaps ? askBack(spoken, notUnderstood(id)) : give(team)
  // What stands behind the team may be why it is theirs, or what they get it for.
  if (!isHandedOver(rest)) return ask([team], { word, named: 'one' })
  if (isNotUs(rest) && speaksAsMember(spoken) && (owner.assumed || context.yours.includes(id))) return disown()
  if (isPerhaps && !context.yours.includes(id) && !isNotUs(rest)) return ask([team], { word, named: 'one' })
  return give(team)
}

/** "We no longer exist, all goes to SOCA": words beside a hand-over of the same commitments that name none of them say why, and ask nothing. */
export function withoutWhyGiven(reading: Reading): Reading {
  const { changes, unclear } = reading
  const asked = unclear.flatMap(({ question, also = [] }) => (question.ask === 'which team' ? [question.id, ...also] : []))
  const given = new Set([...changes.flatMap(({ id, entry }) => (entry.kind === 'assigned' ? [id] : [])), ...asked])
  const isWhy = ({ question, text }: Unclear) =>
    question.ask === 'not understood' && question.how === undefined && !text.includes('?') && question.ids.every((id) => given.has(id))
  const why = new Set(given.size < 2 ? [] : unclear.filter(isWhy).map(({ text }) => text))
  return {
    ...reading,
    changes: changes.filter(({ entry }) => entry.kind !== 'noted' || entry.unclear !== true || !why.has(String(entry.text))),
    unclear: unclear.filter((each) => !(isWhy(each) && why.has(each.text))),
  }
}

/** "Not ours", of what the register gives them by name: to whom it goes is asked, and who may not hand it over is told who may. */
export function disownedByName(spoken: Spoken): Reading {
  const { clause, context, speaker, commitment } = spoken
  const named = teamNamedIn(clause.tail, context.register)
  const [to] = named ? idsToChoose([named.team], speaker.team) : []
  if (named && to !== undefined)
    return askBack(spoken, { ask: 'which team', id: commitment.id, teams: [to], word: named.name, named: 'one' })
  const teams = idsToChoose(teamsBeside(context.register, speaker.team), speaker.team)
  if (teams.length === 0) return askBack(spoken, notUnderstood(commitment.id))
  return askBack(spoken, { ask: 'which team', id: commitment.id, teams, word: '' })
}

// "Not ours any more: that has for a year been with ..."
const mostWordsBefore = 12

/** The team that words about whose it is name somewhere. */
function teamNamedIn({ plain }: Text, register: Register): ReturnType<typeof teamAtStart> {
  if (plain.includes('?')) return undefined
  for (const { index } of plain.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu).take(mostWordsBefore)) {
    const named = teamAtStart(plain.slice(index), register)
    if (named) return named
  }
  return undefined
}

/** The teams that may be chosen, those of the own side first: to another side it is only an offer. */
function idsToChoose(teams: readonly Team[], giving: Team | undefined): string[] {
  const isBeside = (team: Team) => Number(team.party.id === giving?.party.id)
  return teams
    .toSorted((one, other) => isBeside(other) - isBeside(one))
    .map(({ id }) => id)
    .filter((id) => id !== giving?.id)
}

function teamsBeside({ teams }: Register, giving: Team | undefined): readonly Team[] {
  return [...teams.values()].filter((each) => giving !== undefined && each.party.id === giving.party.id)
}

/** Whether the person speaks for a team that they do not lead. */
function speaksAsMember({ speaker: { team }, context: { by } }: Spoken): boolean {
  return team !== undefined && !leadsAndCovers(team).some((lead) => samePerson(lead, by))
}
