import type { LeftFor } from '../nudges/left.ts'
import { leftFor, leftIn } from '../nudges/left.ts'
import { rowsOf, wantsOf } from '../nudges/rows.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { AnswerAlone } from '../replies/plain-yes.ts'
import type { AskedElsewhere } from '../store/facts.ts'
import { askedElsewhere, openedThreads } from '../store/facts.ts'
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
 * is meant. So it is where the bot has said something here since, which the yes may be of, or where a courtesy stands with it; with both it is said to
 * nobody. `below`: the last message that the person was sent directly, which comes first.
 */
export async function ofAskedElsewhere(
  parts: ConversationParts,
  utterance: Utterance,
  below: LedgerRow | undefined,
): Promise<Utterance | undefined> {
  const { registers, facts, ledger } = parts
  const { place, said, person } = utterance
  if (place.is === 'private' || typeof said !== 'string' || !mayRead(registers.register(), person).allowed) return undefined
  const { yesOrNoAlone } = await import('../replies/plain-yes.ts')
  const answer = yesOrNoAlone(said, { register: registers.register(), by: person.by, language: person.language })
  if (!answer) return undefined
  // What was read before is of the same message, though that may wait no more.
  const fact = askedElsewhere(place.thread.channel, place.ts ?? place.thread.ts)
  const known = await facts.get(fact)
  const meant = known ?? (await messagesMeant(parts, { ...utterance, said, answer }, below))
  if (meant === undefined) return undefined
  if (known === undefined) await facts.set(fact, meant)
  // One thing that no message has asked yet is plain all the same.
  if ('ids' in meant && meant.ids.length === 1 && !meant.isUnsure) return { ...utterance, about: meant.ids, shown: 0, yours: meant.yours }
  if ('ids' in meant) return { ...utterance, waitElsewhere: meant }
  const row = await ledger.byKey(meant.of)
  return row && { ...utterance, ...utteranceOn(row), isCalled: true }
}

async function messagesMeant(
  parts: ConversationParts,
  utterance: Utterance & { readonly said: string; readonly answer: AnswerAlone },
  below: LedgerRow | undefined,
): Promise<AskedElsewhere | undefined> {
  const { registers, facts, clock } = parts
  const { said, answer, person, asking, cause } = utterance
  const register = registers.register()
  if (asking && (await openFor(facts, { person: person.id, place: asking, cause }, clock.now()))) return undefined
  const { isYesInCourtesy } = await import('../replies/plain-yes.ts')
  const isInCourtesy = isYesInCourtesy(said, answer)
  if (below && asksItself(register, below)) return isInCourtesy && (await isSpokenSince(parts, utterance, [below])) ? ofNothing : undefined
  const awaited = teamsOf(register, person.by).map((team) => leftFor(register, team, undefined))
  const all = await messagesAsking(parts, awaited)
  const fitting = all.filter(({ left }) => (answer === 'whose' ? left.owner : left.agreement).length > 0)
  const isOfAgreement = answer === 'agreement' && fitting.length > 0
  const meant = answer === 'any' || (answer === 'agreement' && fitting.length === 0) ? all : fitting
  const asked = meant.map(({ row }) => row)
  const isSince = (below !== undefined && asked.every((row) => isPostedAfter(below, row))) || (await isSpokenSince(parts, utterance, asked))
  if (isInCourtesy && !isOfAgreement && (isSince || !awaited.some(waits))) return ofNothing
  const isUnsure = isInCourtesy || (isSince && answer !== 'whose' && !isOfAgreement)
  const [only, another] = meant
  if (only && !another && !isUnsure) return { of: only.row.key }
  const waiting = idsAwaited(only ? meant.map(({ left }) => left) : awaited, { isOfOwner: answer === 'whose' })
  return isUnsure && waiting.ids.length > 0 ? { ...waiting, isUnsure } : waiting
}

/** A courtesy. */
const ofNothing: AskedElsewhere = { ids: [], yours: [], isUnsure: true }

/** Whether the bot was told something directly, and so has spoken there, since these messages were posted. Of none: at all. */
async function isSpokenSince(
  { facts }: ConversationParts,
  { place, mark = '' }: Utterance,
  messages: readonly LedgerRow[],
): Promise<boolean> {
  if (place.is === 'private') return false
  const told = await openedThreads(facts, place.thread.channel)
  return told.some((ts) => ts < mark && messages.every((row) => ts > (row.ts ?? '')))
}

function isPostedAfter(one: LedgerRow, other: LedgerRow): boolean {
  return (one.ts ?? '') > (other.ts ?? '')
}

/** Whether a message that was sent directly waits for a yes or a no. */
function asksItself(register: Register, row: LedgerRow): boolean {
  return waits(leftIn(register, row.message)) || (utteranceOn(row).stillSo ?? []).length > 0
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
      if (row && left && [...askedToAgree(row, left), ...left.owner].includes(id)) found.set(row.message.key, { row, left })
    }
  return [...found.values()]
}

/** What waits for agreement since the message was sent, it has asked of how it stands alone: among its rows, "agreed" would be asked about. */
function askedToAgree({ message }: LedgerRow, { agreement }: LeftFor): readonly string[] {
  const asked = new Set(rowsOf(message).flatMap((row) => (wantsOf(message, row).agreement ? [row.id] : [])))
  return agreement.filter((id) => asked.has(id))
}

function waits({ agreement, owner }: LeftFor): boolean {
  return agreement.length + owner.length > 0
}
