import type { LeftFor } from '../nudges/left.ts'
import { leftFor, leftIn } from '../nudges/left.ts'
import { teamsOf } from '../register/query.ts'
import { mayRead } from '../register/rights.ts'
import type { AskedElsewhere } from '../store/facts.ts'
import { askedElsewhere } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import { openFor } from './open-questions.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'
import { utteranceOn } from './utterance.ts'

// "Yes to all", "agreed", said to the bot directly, of what it has asked in the channel of a team.

/** A message to a team of the person's that waits for a yes or a no, and for which of its rows. */
interface AskingMessage {
  readonly row: LedgerRow
  readonly left: LeftFor
}

/**
 * The words as if they were said in the thread of the one message that waits for such a word of the person's teams; where several do, it is asked what
 * is meant. `below`: the last message that the person was sent directly, which comes first.
 */
export async function ofAskedElsewhere(
  parts: ConversationParts,
  utterance: Utterance,
  below: LedgerRow | undefined,
): Promise<Utterance | undefined> {
  const { registers, facts, ledger } = parts
  const { place, said, person } = utterance
  if (place.is === 'private' || typeof said !== 'string' || !mayRead(registers.register(), person).allowed) return undefined
  if (below && (waits(leftIn(registers.register(), below.message)) || utteranceOn(below).stillSo?.length)) return undefined
  // What was read before is of the same message, though that may wait no more.
  const fact = askedElsewhere(place.thread.channel, place.ts ?? place.thread.ts)
  const known = await facts.get(fact)
  const meant = known ?? (await messagesMeant(parts, { ...utterance, said }))
  if (meant === undefined) return undefined
  if (known === undefined) await facts.set(fact, meant)
  // One thing that no message has asked yet is plain all the same.
  if ('ids' in meant && meant.ids.length === 1) return { ...utterance, about: meant.ids, shown: 0, yours: meant.yours }
  if ('ids' in meant) return { ...utterance, waitElsewhere: meant }
  const row = await ledger.byKey(meant.of)
  return row && { ...utterance, ...utteranceOn(row), isCalled: true }
}

async function messagesMeant(
  parts: ConversationParts,
  utterance: Utterance & { readonly said: string },
): Promise<AskedElsewhere | undefined> {
  const { registers, facts, clock } = parts
  const { said, person, asking, cause } = utterance
  const { yesOrNoAlone } = await import('../replies/plain-yes.ts')
  const register = registers.register()
  const answer = yesOrNoAlone(said, { register, by: person.by, language: person.language })
  if (!answer || (asking && (await openFor(facts, { person: person.id, place: asking, cause }, clock.now())))) return undefined
  const awaited = teamsOf(register, person.by).map((team) => leftFor(register, team, undefined))
  const all = await messagesAsking(parts, awaited)
  const fitting = all.filter(({ left }) => (answer === 'whose' ? left.owner : left.agreement).length > 0)
  const meant = answer === 'any' || (answer === 'agreement' && fitting.length === 0) ? all : fitting
  const [only, another] = meant
  if (only && !another) return { of: only.row.key }
  return idsAwaited(only ? meant.map(({ left }) => left) : awaited, { isOfOwner: answer === 'whose' })
}

function idsAwaited(left: readonly LeftFor[], { isOfOwner }: { isOfOwner: boolean }): { ids: readonly string[]; yours: readonly string[] } {
  const yours = [...new Set(left.flatMap(({ owner }) => owner))]
  const agreement = isOfOwner ? [] : left.flatMap((each) => each.agreement)
  return { ids: [...new Set([...agreement, ...yours])], yours }
}

/** Of each thing that is awaited of these teams the newest message that asked it. */
async function messagesAsking({ registers, ledger }: ConversationParts, awaited: readonly LeftFor[]): Promise<AskingMessage[]> {
  const found = new Map<string, AskingMessage>()
  for (const { team, agreement, owner } of awaited)
    for (const id of new Set([...agreement, ...owner])) {
      const row = (await ledger.threadsOf(id)).find(({ message }) => message.team === team)
      const left = row && leftIn(registers.register(), row.message)
      if (row && left && [...left.agreement, ...left.owner].includes(id)) found.set(row.message.key, { row, left })
    }
  return [...found.values()]
}

function waits({ agreement, owner }: LeftFor): boolean {
  return agreement.length + owner.length > 0
}
