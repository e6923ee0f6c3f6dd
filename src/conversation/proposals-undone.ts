import { secretariatId } from '../register/addressee.ts'
import { samePerson } from '../register/people.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Outcome } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { Person } from './chat.ts'
import type { RespondParts } from './parts.ts'

/** The proposer was told that it is confirmed, and hears directly that it was taken back again, unless they did that themselves. */
export async function tellProposers(
  { chat, announcer }: Pick<RespondParts, 'chat' | 'announcer'>,
  { by }: Pick<Person, 'by'>,
  outcomes: readonly Outcome[],
): Promise<void> {
  const undone = outcomes.flatMap(proposalsUndone).filter(({ proposedBy }) => !samePerson(proposedBy, by))
  for (const [proposedBy, all] of Map.groupBy(undone, (each) => each.proposedBy)) {
    const lead = await chat.personNamed(proposedBy)
    if (!lead) continue
    const voice = speak(await announcer.view(secretariatId, lead))
    await chat.whisper(lead, { is: 'private', replaces: false }, voice.proposalUndone([...new Set(all.map(({ id }) => id))], by))
  }
}

function proposalsUndone({ applied }: Outcome): { readonly id: string; readonly proposedBy: string }[] {
  if (!applied.ok || !('commitment' in applied)) return []
  const { id, log = [] } = applied.commitment
  const of = new Set(applied.entries.flatMap((entry) => (entry.kind === 'undone' ? [entry.of] : [])))
  return log.flatMap((entry) => {
    const proposedBy = of.has(entry.at) ? proposerOf(entry) : undefined
    return proposedBy === undefined ? [] : [{ id, proposedBy }]
  })
}

/** Owners that were proposed have it beside what their kind says. */
function proposerOf(entry: LogEntry): string | undefined {
  const { proposedBy } = entry as { readonly proposedBy?: unknown }
  return typeof proposedBy === 'string' ? proposedBy : undefined
}
