import { DateTime } from 'luxon'
import type { Change } from '../register/change.ts'
import { apply } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import { isDating, isEnding, opensAgain, pointsBack } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import { relance } from '../register/rights.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { answerableBy } from '../rendering/may-not.ts'
import type { Outcome } from '../rendering/said.ts'
import { standsAsked } from '../replies/asked-of.ts'
import type { Reading, Understood } from '../replies/reading.ts'
import { notesOfRefused } from '../replies/refused.ts'
import type { Rewritten } from '../store/facts.ts'
import { rewritten } from '../store/facts.ts'
import type { Step } from './answer.ts'
import { answer } from './answer.ts'
import type { DeletedMessage, EditedMessage } from './chat.ts'
import { causeOfMessage } from './incoming.ts'
import { askingIn, utteranceOf } from './message.ts'
import { forgetAsked, forgetAskedIn, keepOpen } from './open-questions.ts'
import type { Origin } from './origin.ts'
import { originOf } from './origin.ts'
import type { ConversationParts } from './parts.ts'
import { readingOf } from './reading-of.ts'
import type { Trace, Traced } from './traces.ts'
import { registerWithout, tracesOf } from './traces.ts'
import type { Utterance } from './utterance.ts'
import type { Plan } from './version-plan.ts'
import { planOf, retractionsOf } from './version-plan.ts'
import { watchedDays } from './watched.ts'

interface CauseGiven {
  readonly cause: string
  readonly again: boolean
}

/** Later than every edit. */
const deletedVersion = '~'

const nothingToDo: Step = async () => undefined

/**
 * Records an edited message as the reply that it now is, in the place of what it said: what says the same stays, with its new words; what it no longer
 * says is taken back as far as nobody has built on it; what it says now is new. An edit that comes before the words themselves takes their place.
 */
export async function recordEdited(parts: ConversationParts, edited: EditedMessage, given: CauseGiven): Promise<Step> {
  const utterance = await utteranceOf(parts, edited, given)
  if (utterance === 'not ours' || isRecord(parts, edited)) return nothingToDo
  const first = causeOfMessage(edited, parts.channelIds)
  const { absenceRewritten } = await import('./away-again.ts')
  const absence = await absenceRewritten(parts, utterance, { first, version: edited.editedTs, cause: given.cause })
  if (absence) return absence
  // In the order of the thread it stands where it stood; what it says now was said when it was edited.
  const origin = { ...originOf(parts, { ...utterance, mark: edited.editedTs }), mark: edited.ts }
  return recordVersion(parts, { first, version: edited.editedTs, given, utterance, origin }, async (known) => {
    const traces = tracesOf(parts, { known, message: edited, first, about: utterance.about })
    const { isNotForOthers } = await import('../replies/withheld.ts')
    const reading = await rereadingOf(parts, utterance, traces)
    return planOf(traces, reading, {
      by: utterance.person.by,
      ...(isNotForOthers(edited.text, parts.registers.register()) ? {} : { words: edited.text }),
    })
  })
}

/** Takes back what a deleted message had said, as far as nobody has built on it. Whoever deleted it, it is its author who no longer says so. */
export async function recordDeleted(parts: ConversationParts, deleted: DeletedMessage, given: CauseGiven): Promise<Step> {
  if (isRecord(parts, deleted)) return nothingToDo
  const first = causeOfMessage(deleted, parts.channelIds)
  const { absenceDeleted } = await import('./away-again.ts')
  const absence = await absenceDeleted(parts, { first, version: deletedVersion, cause: given.cause }, deleted)
  if (absence) return absence
  await forgetAskedIn(parts.facts, deleted, first)
  const known = await parts.facts.get(rewritten(first))
  const planned =
    known?.version === deletedVersion ? (known.plan as Plan) : retractionOf(parts, { known, message: deleted, first, about: [] })
  const { author } = planned
  const person = author === undefined ? undefined : await parts.chat.personNamed(author)
  const utterance: Utterance = {
    ...given,
    said: { takesBack: [] },
    person: person ?? { id: '', by: author ?? relance, language: parts.registers.register().language, standing: 'outsider' },
    place: { is: 'thread', thread: { channel: deleted.channel, ts: deleted.threadTs ?? deleted.ts }, ts: deleted.ts },
    asking: askingIn(deleted),
    about: [],
    yours: [],
  }
  const version = { first, version: deletedVersion, given, utterance, origin: { of: {} }, ...(person ? {} : { isAlone: true as const }) }
  return recordVersion(parts, version, async () => planned)
}

function retractionOf(parts: ConversationParts, traced: Traced): Plan {
  const standing = tracesOf(parts, traced).filter(({ stands }) => stands)
  const author = standing[0]?.entry.by
  const changes = author === undefined ? [] : retractionsOf(standing, { by: author })
  return { reading: { changes, unclear: [] }, stays: [], ...(author === undefined ? {} : { author }) }
}

interface Version {
  /** The cause of the words that the message had at first. */
  readonly first: string
  readonly version: string
  readonly given: CauseGiven
  readonly utterance: Utterance
  readonly origin: Origin
  /** The chat knows nobody who could be told. */
  readonly isAlone?: true
}

/** Changes what a version changes, once, unless a later one was read already. */
async function recordVersion(
  parts: ConversationParts,
  { first, version, given, utterance, origin, isAlone }: Version,
  plan: (known: Rewritten | undefined) => Promise<Plan>,
): Promise<Step> {
  const { facts, registers } = parts
  const known = await facts.get(rewritten(first))
  if (known && known.version > version) return nothingToDo
  const planned = known?.version === version ? (known.plan as Plan) : await plan(known)
  await facts.set(rewritten(first), { version, causes: [...new Set([...(known?.causes ?? []), given.cause])], plan: planned })

  const { reading, stays } = planned
  const { asking, person } = utterance
  if (asking) await forgetAsked(facts, { person: person.id, place: asking, cause: first })
  const outcomes = withoutWhatIsOpened(
    registers.register(),
    await changed(parts, { cause: given.cause, understood: reading.changes, origin, rewrittenAt: version }),
  )
  if (asking) {
    const now = parts.clock.now()
    const unclear = answerableBy({ register: registers.register(), now }, person.by, reading.unclear)
    const stood = standsAsked(registers.register(), { asked: unclear, by: person.by })
    const place = { person: person.id, place: asking, cause: given.cause }
    await keepOpen(facts, place, { unclear, stood, of: utterance, before: undefined, now })
  }
  const words = typeof utterance.said === 'string' ? utterance.said : ''
  const refused = notesOfRefused(
    outcomes.filter(({ understood }) => !pointsBack(understood.entry)),
    { by: utterance.person.by, words },
  )
  const notes = await changed(parts, { cause: `${given.cause} kept`, understood: refused, origin })
  const register = registers.register()
  const holding = holdingStill(register, outcomes)
  const responded = {
    reading,
    // Who it is that was refused something is not known to the chat.
    outcomes: isAlone ? outcomes.filter(({ applied }) => applied.ok) : outcomes,
    notes,
    stays: [...stays, ...holding].flatMap(({ id, at }) => standingOutcome(register, id, at)),
    holds: holding.map(({ id }) => id),
  }
  return () => answer(parts, { ...utterance, rewrites: first }, responded)
}

async function changed(
  { registers, clock }: ConversationParts,
  { cause, understood, origin, rewrittenAt }: { cause: string; understood: readonly Understood[]; origin: Origin; rewrittenAt?: string },
): Promise<Outcome[]> {
  if (understood.length === 0) return []
  const at = instantOf(clock.now())
  const { mark, of } = origin
  const wholeOf = ({ id, entry }: Understood) => ({ commitment: id, entry: { ...entry, at, ...of } as LogEntry })
  const register = registers.register()
  // What stands because others have built on it keeps its place; what is said beside it comes behind what they have said.
  const stands = new Set(understood.filter((each) => pointsBack(each.entry) && !apply(register, wholeOf(each)).ok).map(({ id }) => id))
  const changes = understood.map((each): Change => {
    const own = stands.has(each.id) ? rewrittenAt : mark
    return { ...wholeOf(each), ...(own === undefined || mark === undefined || pointsBack(each.entry) ? {} : { mark: own }) }
  })
  const applied = await registers.change(cause, changes)
  return understood.flatMap((each, index) => {
    const one = applied[index]
    return one ? [{ understood: each, applied: one }] : []
  })
}

/** An author whose closing stands, and who now objects or opens it again, has said what holds instead: they need not be asked for it. */
function withoutWhatIsOpened(register: Register, outcomes: readonly Outcome[]): Outcome[] {
  const opened = new Set(
    outcomes.flatMap(({ understood: { id, entry }, applied }) => (applied.ok && opensAgain(entry as LogEntry) ? [id] : [])),
  )
  return outcomes.filter(({ understood: { id, entry }, applied }) => {
    if (applied.ok || !opened.has(id) || !pointsBack(entry)) return true
    const { of } = entry as LogEntry & { readonly of?: Instant }
    const said = register.commitments.get(id)?.log?.find(({ at }) => at === of)
    return said === undefined || !isEnding(said)
  })
}

/** The endings and dates that were to be taken back and hold, because others have built on them. */
function holdingStill(register: Register, outcomes: readonly Outcome[]): { readonly id: string; readonly at: Instant }[] {
  return outcomes.flatMap(({ understood: { id, entry }, applied }) => {
    const { of } = entry as LogEntry & { readonly of?: Instant }
    if (applied.ok || entry.kind !== 'retracted' || of === undefined) return []
    const said = register.commitments.get(id)?.log?.find(({ at }) => at === of)
    return said && (isEnding(said) || isDating(said)) ? [{ id, at: of }] : []
  })
}

/** What came of an entry that stays, said as if it were new. */
function standingOutcome(register: Register, id: string, at: Instant): Outcome[] {
  const commitment = register.commitments.get(id)
  const entry = effective(commitment?.log ?? []).find((each) => each.at === at)
  return commitment && entry ? [{ understood: { id, entry }, applied: { ok: true, commitment, entries: [entry] } }] : []
}

/** What the words mean on the day on which they were said, where what the message said before is as far as possible taken back. */
function rereadingOf(parts: ConversationParts, utterance: Utterance, traces: readonly Trace[]): Promise<Reading> {
  const { registers, clock } = parts
  const now = clock.now()
  const without = registerWithout(registers.register(), traces, { by: utterance.person.by, at: instantOf(now) })
  const said = DateTime.fromSeconds(Number(utterance.mark), { zone: now.zone })
  return readingOf({ ...parts, registers: { register: () => without }, clock: { now: () => said } }, utterance)
}

/**
 * Whether words were said so long ago that they are a record, whatever becomes of the message: a workspace may keep its messages for a while only, and
 * what it forgets is not taken back.
 */
function isRecord({ clock }: Pick<ConversationParts, 'clock'>, { ts }: Pick<DeletedMessage, 'ts'>): boolean {
  return clock.now().toSeconds() - Number(ts) > watchedDays * 24 * 60 * 60
}
