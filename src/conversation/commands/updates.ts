import type { DateTime } from 'luxon'
import type { CalledPoll } from '../../delivery/called-polls.ts'
import { silentSince } from '../../nudges/poll-result.ts'
import { dayIn } from '../../register/calendar.ts'
import { instantOf, timeOf } from '../../register/instant.ts'
import { teamsOf } from '../../register/query.ts'
import type { Register, Team } from '../../register/register.ts'
import { isSecretariat } from '../../register/register.ts'
import { mayPoll } from '../../register/rights.ts'
import type { Instant } from '../../register/schema.ts'
import type { PolledToday, Said } from '../../rendering/said.ts'
import type { Assignment } from '../../replies/assigning.ts'
import { assignmentTyped } from '../../replies/assigning.ts'
import type { ReplyCommand } from '../../replies/command-words.ts'
import { replyFor, withoutAnyway } from '../../replies/command-words.ts'
import type { NamedTogether } from '../../replies/named-together.ts'
import { mostListed, nearTeams } from '../../replies/teams.ts'
import { lastPolled } from '../../store/facts.ts'
import { respond } from '../answer.ts'
import type { ConversationParts } from '../parts.ts'
import { readingOf } from '../reading-of.ts'
import type { Command, PreparedCall } from './call.ts'
import { onCommitment } from './call.ts'
import { saidOfEach } from './said-of-each.ts'

// The commands that change something, or have something said.

/** A command that changes something is words about one commitment, read by the same grammar as a reply. */
export function say(command: ReplyCommand): Command {
  return async (parts, call) => {
    const asReply = (more: string) => replyFor(command, withoutColon(more))
    if (await saidOfEach(parts, call, { typed: call.rest, asReply })) return undefined
    return sayOfOne(command, parts, call)
  }
}

/** `done 6, 101`, `6 and 8 on track`: said of each; what stands among them and is no name is told. */
export async function sayOfSeveral(
  parts: ConversationParts,
  { cause, person, place, mark, words, voice }: PreparedCall,
  { ids, unknown, said }: Pick<NamedTogether, 'ids' | 'unknown'> & { readonly said: string },
): Promise<undefined> {
  const marked = mark === undefined ? {} : { mark }
  // Named by their ids and not as the rows of a message: a number is both.
  await respond(parts, { cause, place, said: `${ids.join(', ')} ${said}`, typed: words, person, about: [], yours: [], ...marked })
  for (const typed of unknown) await parts.chat.whisper(person, place, voice.noSuchCommitment(typed, []))
  return undefined
}

/** Loaded with the first words, like the grammar. */
export async function namedFirst({ registers }: ConversationParts, words: string): Promise<NamedTogether | undefined> {
  const { namedTogether } = await import('../../replies/named-together.ts')
  return namedTogether(registers.register(), words)
}

function sayOfOne(command: ReplyCommand, parts: ConversationParts, call: PreparedCall): ReturnType<Command> {
  return onCommitment(parts, call, {
    async answer({ id }, rest) {
      const { cause, person, place, voice, mark } = call
      const words = withoutColon(rest)
      const marked = mark === undefined ? {} : { mark }
      const spoken = { said: replyFor(command, words), typed: words, person, about: [id], yours: [], ...marked }
      if (words !== '' || command === 'done') {
        await respond(parts, { cause, place, ...spoken })
        return undefined
      }
      // Without its words nothing was said that could be kept, and the question is the whole answer.
      if (command === 'update') return voice.whatToRecord(id)
      return voice.answer({ outcomes: [], unclear: (await readingOf(parts, spoken)).unclear, kept: [], key: '' })
    },
    again: (rest) => ({ says: replyFor(command, withoutColon(rest)) }),
  })
}

function withoutColon(rest: string): string {
  return rest.replace(/^:\s*/, '')
}

/** `poll` asks every team now; `poll TEAM`, `poll TEAM and TEAM`, `poll SIDE` these: each that the caller may poll, and that has had no poll today, unless "anyway" is said. */
export async function poll(parts: ConversationParts, { rest, person, voice }: PreparedCall): Promise<Said> {
  const { registers, clock, work } = parts
  const register = registers.register()
  const asker = { by: person.by, at: instantOf(clock.now()) }
  const { words, isSure } = withoutAnyway(` ${rest}`)
  const { isEveryTeam, teamAsked, teamsTyped } = await import('../../replies/order-typed.ts')
  const asked = teamAsked(words)
  const typed = isEveryTeam(asked) ? '' : asked
  const allowed = [...register.teams.values()].filter((team) => mayPoll(register, asker, team).allowed)
  const called = new Set(teamsTyped(register, typed))
  if (allowed.length === 0) {
    const own = called.size > 0 ? [...called] : teamsOf(register, person.by)
    return voice.refused({ reason: 'leads only', may: [...new Set(own.flatMap((team) => mayPoll(register, asker, team).may))] })
  }
  const wanted = typed === '' ? allowed : allowed.filter((team) => called.has(team))
  const ids = (teams: typeof allowed) => teams.map(({ id }) => id)
  if (wanted.length === 0 && called.size > 0)
    return voice.refused({ reason: 'leads only', may: [...new Set([...called].flatMap((team) => mayPoll(register, asker, team).may))] })
  if (wanted.length === 0) return voice.noSuchTeam(typed, ids(nearTeams(register, typed, allowed)))
  let said: Said | undefined
  // One caller after the other, so that two at once are not two polls.
  await work.inOrder('poll', async () => {
    const today = isSure ? [] : await polledToday(parts, wanted)
    const again = ids(wanted).filter((team) => !today.some((each) => each.team === team))
    const { polled, asked } = isSecretariat(register, person.by)
      ? { polled: await parts.announcer.poll(again), asked: [] }
      : await pollSeldom(parts, again)
    const isAll = typed === '' && today.length === allowed.length
    said = voice.pollStarted(polled, { asked, today, wanted: ids(wanted), again: isAll ? undefined : namedAgain(today, typed) })
  })
  return said ?? voice.failed([])
}

/** How the teams that were polled today are named to be polled again: as they were typed, if they are more than are read from a list. */
function namedAgain(today: readonly PolledToday[], typed: string): string | undefined {
  return today.length > mostListed && typed !== '' ? typed : today.map(({ team }) => team).join(', ')
}

/** The teams that were polled today, each with how many of what it was asked have their answer. */
async function polledToday({ registers, ledger, clock }: ConversationParts, teams: readonly Team[]): Promise<readonly PolledToday[]> {
  const register = registers.register()
  const now = clock.now()
  const polls = await ledger.lastPolls(dayIn(now.plus({ days: 1 }), 'utc'))
  return teams.flatMap(({ id, party }): PolledToday[] => {
    const last = polls.find(({ team }) => team === id)
    if (!last || last.day !== dayIn(now, party.timezone)) return []
    const ids = [...new Set(last.items.map((item) => item.id))]
    const silent = silentSince(register, { since: last.day, ids, teams: [id] }).get(id) ?? []
    return [{ team: id, at: instantOf(last.at), asked: ids.length, answered: ids.length - silent.length }]
  })
}

/** How soon a lead can have a team asked again: each poll is a message of its own. */
const pollAgainMinutes = 15

/** Polls the teams that no lead has polled a short while ago. */
async function pollSeldom({ facts, announcer, clock }: ConversationParts, teams: readonly string[]): Promise<Polled> {
  const now = clock.now()
  const last = await Promise.all(teams.map(async (team) => ({ team, at: await facts.get(lastPolled(team)) })))
  const asked = last.flatMap(({ team, at }) => (at !== undefined && isWithin(timeOf(at), now) ? [{ team, at }] : []))
  const polled = await announcer.poll(teams.filter((team) => !asked.some((each) => each.team === team)))
  for (const { team } of polled) await facts.set(lastPolled(team), instantOf(now))
  return { polled, asked }
}

interface Polled {
  readonly polled: readonly CalledPoll[]
  readonly asked: readonly { readonly team: string; readonly at: Instant }[]
}

function isWithin(at: DateTime, now: DateTime): boolean {
  return at <= now && now < at.plus({ minutes: pollAgainMinutes })
}

/**
 * `assign ID to TEAM`, `assign all of TEAM to TEAM`: the secretariat's; a lead hands over what their own team owes. What does not say plainly what or to
 * whom is told.
 */
export async function assign(parts: ConversationParts, call: PreparedCall): Promise<Said | undefined> {
  const { cause, rest, words, person, place, voice, mark } = call
  const register = parts.registers.register()
  if (rest === '') return voice.assignUsage()
  const assignment = assignmentTyped(rest, { register, about: [], by: person.by })
  switch (assignment.is) {
    case 'all of whom':
      return voice.assignUsage()
    case 'no such team':
      return voice.noSuchTeam(assignment.typed, teamsNear(register, assignment))
    case 'no such commitment':
      return voice.noSuchCommitment(assignment.typed, assignment.candidates)
    case 'read':
      await respond(parts, { cause, place, said: words, person, about: [], yours: [], ...(mark === undefined ? {} : { mark }) })
      return undefined
  }
}

function teamsNear(register: Register, { typed, candidates }: Assignment & { is: 'no such team' }): readonly string[] {
  return candidates.length > 0 ? candidates : nearTeams(register, typed).map(({ id }) => id)
}
