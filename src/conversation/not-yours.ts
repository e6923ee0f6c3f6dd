import { reasonOfOwner } from '../rendering/own-reason.ts'
import type { Outcome } from '../rendering/said.ts'
import type { Reading } from '../replies/reading.ts'
import type { RespondParts } from './parts.ts'
import type { Utterance } from './utterance.ts'
import { isTakingBack } from './utterance.ts'

/** The secretariat is asked whose they are, wherever that was said: a question for each team that its author speaks for. */
export async function tellNotYours(
  { announcer }: RespondParts,
  { cause, said, person, answers, isPressed }: Utterance,
  { reading: { notYours = [] }, outcomes }: { readonly reading: Reading; readonly outcomes: readonly Outcome[] },
): Promise<void> {
  if (isTakingBack(said)) return
  const wordsOf = (ids: readonly string[]) =>
    typeof said === 'string' && isPressed ? '' : reasonsNotOurs(outcomes.filter((outcome) => ids.includes(outcome.understood.id)))
  const teamOf = (id: string) => outcomes.filter((outcome) => outcome.understood.id === id).flatMap(teamsSpeaking)[0] ?? answers?.to
  const teams = [...Map.groupBy(new Set(notYours), teamOf)]
  for (const [nth, [team, ids]] of teams.entries()) {
    if (team === undefined) continue
    await announcer.notice({ kind: 'not yours', team, ids, by: person.by, words: wordsOf(ids) }, nth === 0 ? cause : `${cause} ${team}`)
  }
}

/** What they said of these alone: the secretariat has no such rows. */
function reasonsNotOurs(outcomes: readonly Outcome[]): string {
  const said = outcomes.flatMap(({ applied }) => (applied.ok ? applied.entries : [])).flatMap(({ text }) => text ?? [])
  return [...new Set(said.map(reasonOfOwner))].filter((reason) => reason !== '').join('; ')
}

function teamsSpeaking({ applied }: Outcome): string[] {
  return applied.ok ? applied.entries.flatMap(({ team }) => team ?? []) : []
}
