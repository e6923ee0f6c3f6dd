import { sentSoFar } from '../delivery/sent-so-far.ts'
import type { ComingMessage, HomeBeside, HomeContent } from '../nudges/home.ts'
import type { HomeNarrowing } from '../nudges/home-narrowing.ts'
import { isNarrowed, narrowedHome } from '../nudges/home-narrowing.ts'
import type { Message } from '../nudges/message.ts'
import { ahead } from '../nudges/preview.ts'
import { readAt } from '../nudges/receivers.ts'
import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import { openOf, teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { homeNarrowing, suggestionsMade, troubles } from '../store/facts.ts'
import type { Person } from './chat.ts'
import type { ConversationParts } from './parts.ts'

type BesideParts = Pick<ConversationParts, 'registers' | 'ledger' | 'facts' | 'calendars' | 'dates' | 'clock'>

/** What is on a person's Home tab beside what the register says of it: what they have narrowed it to, what goes out next, what is proposed. */
export async function besideHome(
  parts: BesideParts,
  { person, today, home }: { person: Person; today: Day; home: HomeContent },
): Promise<HomeBeside> {
  const { facts } = parts
  const narrowing = (await facts.get(homeNarrowing(person.id))) ?? {}
  const kept = home.whole === undefined ? [] : await facts.under(suggestionsMade)
  const told = home.whole === undefined ? [] : await facts.under(troubles)
  const proposals = kept.map(({ value }) => value).filter(({ settled }) => settled === undefined)
  return {
    narrowing,
    ...(await narrowedOf(parts, { narrowing, person, today, home })),
    coming: await comingTo(parts, person, home.whole !== undefined),
    proposals: proposals.toSorted((a, b) => a.at.localeCompare(b.at)),
    troubles: told.map(({ value }) => value.trouble).toSorted((a, b) => a.at.localeCompare(b.at)),
  }
}

async function narrowedOf(
  parts: BesideParts,
  { narrowing, person, today, home }: { narrowing: HomeNarrowing; person: Person; today: Day; home: HomeContent },
): Promise<Pick<HomeBeside, 'narrowed'>> {
  if (!isNarrowed(narrowing)) return {}
  const { words = '' } = narrowing
  const waiting = new Set([...home.agreement, ...home.owner, ...home.overdue, ...home.today])
  // Loaded with the first words, like the grammar.
  const [{ filtersTyped }, { filterContext }] = await Promise.all([import('../replies/filters.ts'), import('./commands/call.ts')])
  const typed = words === '' ? { filters: [], unknown: [] } : filtersTyped(words, filterContext(parts, person))
  return { narrowed: narrowedHome(parts.registers.register(), { narrowing, person: person.by, today, waiting, typed }) }
}

/** How far ahead is looked, first and then. */
const aheadDays = [7, 35] as const
/** Of how many messages the secretariat is told, and in how large a register: all of it is planned for that, at each draw. */
const mostComing = 5
const mostPlanned = 1_000

/** The next message to each team of the person; of the secretariat, to whomever. By the planner, as if nobody answered before. */
async function comingTo(parts: BesideParts, { by }: Person, isSecretary: boolean): Promise<ComingMessage[]> {
  const { registers, ledger } = parts
  const register = registers.register()
  const own = teamsOf(register, by).map(({ id }) => id)
  if (own.length > 0) {
    const owed = whatTheyOwe(register, own)
    const soon = await plannedFor(parts, owed, own, aheadDays[0])
    const messages = own.every((team) => soon.some((each) => each.team === team)) ? soon : await plannedFor(parts, owed, own, aheadDays[1])
    const coming = own.flatMap((team) => messages.filter((each) => each.team === team).slice(0, 1))
    return comingOf(coming.map((each) => ({ ...each, at: readAt(each, { register, person: by }) }))).slice(0, mostComing)
  }
  if (!isSecretary || register.commitments.size > mostPlanned) return []
  const sent = await sentSoFar({ registers, ledger })
  return comingOf(aheadIn(parts, register, sent, aheadDays[0]).slice(0, mostComing))
}

/** The register with what these teams owe alone: what they are asked does not hang on the rest, and costs the same in a register of any size. */
function whatTheyOwe(register: Register, teams: readonly string[]): Register {
  return {
    ...register,
    commitments: new Map(teams.flatMap((team) => openOf(register, team)).map((commitment) => [commitment.id, commitment])),
  }
}

async function plannedFor(parts: BesideParts, owed: Register, own: readonly string[], days: number): Promise<Message[]> {
  const sent = (await Promise.all([...own, secretariatId].map((team) => parts.ledger.sentTo(team)))).flat()
  return aheadIn(parts, owed, sent, days).filter(({ team, items }) => own.includes(team) && items.length > 0)
}

function aheadIn(
  { calendars, registers, clock }: BesideParts,
  register: Register,
  sent: Parameters<typeof ahead>[1]['sent'],
  days: number,
): Message[] {
  const now = clock.now().setZone(register.timezone)
  const messages = ahead(register, { calendars, cameIn: (id) => registers.cameIn(id), sent, now, to: now.plus({ days }) })
  return messages.filter(({ at }) => at > now).toSorted((a, b) => Number(a.at) - Number(b.at))
}

function comingOf(messages: readonly Message[]): ComingMessage[] {
  return messages.map(({ team, at, items }) => ({ to: team, at: instantOf(at), ids: [...new Set(items.map(({ id }) => id))] }))
}
