import { DateTime } from 'luxon'
import { sentSoFar } from '../../delivery/sent-so-far.ts'
import type { Message, SentMessage } from '../../nudges/message.ts'
import { ahead, remindersAhead } from '../../nudges/preview.ts'
import { filtered } from '../../register/filtering.ts'
import { mineOf } from '../../register/query.ts'
import { mayPreview } from '../../register/rights.ts'
import type { Commitment, Day } from '../../register/schema.ts'
import { zoneOf } from '../../register/zone.ts'
import type { ListTitle, Previews, Said } from '../../rendering/said.ts'
import { spanTyped } from '../../replies/command-words.ts'
import { filtersTyped } from '../../replies/filters.ts'
import { pollReminded } from '../../store/facts.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'
import { dateTyped, filterContext, onCommitment } from './call.ts'

// The commands that only look.

export function mine(parts: ConversationParts, call: PreparedCall): Said {
  return listed(parts, call, { of: 'mine' })
}

/** `list`, `list overdue`, `list red france before 1 April 2011`. */
export function list(parts: ConversationParts, call: PreparedCall): Said {
  return listed(parts, call, { of: 'all' })
}

/** "What is overdue?": of what the asker's teams owe; of all where they owe nothing, or ask of a team or a side. */
export function listOurs(parts: ConversationParts, call: PreparedCall): Said {
  const { register, ...context } = filterContext(parts, call.person)
  const { filters } = filtersTyped(call.rest, { register, ...context })
  const isOfOthers = filters.some(({ by }) => by === 'team' || by === 'side')
  return listed(parts, call, { of: isOfOthers || mineOf(register, call.person.by).length === 0 ? 'all' : 'mine' })
}

/** What was not understood is said so: a list that left it out would be another one than was asked for. */
function listed(parts: ConversationParts, call: PreparedCall, { of }: Pick<ListTitle, 'of'>): Said {
  const { page, words, voice, person, rest } = call
  const context = filterContext(parts, person)
  const { filters, unknown, noDates = [] } = filtersTyped(rest, context)
  if (unknown.length > 0 || noDates.length > 0) return voice.unknownFilter(unknown, noDates)
  const commitments = filtered(context.register, { filters, today: context.today, ...(of === 'mine' ? { of: person.by } : {}) })
  return voice.list({ title: { of, filters }, commitments, page, command: words })
}

export async function show(parts: ConversationParts, call: PreparedCall): Promise<Said> {
  const { modalsOfferedTo } = await import('../item-acts.ts')
  const answer = (commitment: Commitment) => call.voice.show(commitment, modalsOfferedTo(parts, commitment, call.person))
  return onCommitment(parts, call, { answer, again: () => ({ looks: 'show' }) })
}

export function history(parts: ConversationParts, call: PreparedCall): Said {
  const { voice, page, words } = call
  return onCommitment(parts, call, {
    answer: (commitment) => voice.history(commitment, { page, command: words }),
    again: () => ({ looks: 'history' }),
  })
}

/** How far ahead is shown where nothing else is asked for. */
const aheadDays = 7

/**
 * `preview`, `preview DAY`, `preview DAY to DAY`: what would go out from now (or the first day) to the end of that day; of a month or a year it is
 * the last. The secretariat's.
 */
export async function preview(parts: ConversationParts, call: PreparedCall): Promise<Said> {
  const { registers, ledger, clock, calendars } = parts
  const { person, page, words, voice } = call
  const register = registers.register()
  const { allowed, may } = mayPreview(register, person)
  if (!allowed) return voice.refused({ reason: 'secretariat only', may })

  const span = daysAsked(parts, call)
  if (!span) return voice.previewWhen()
  const now = clock.now().setZone(zoneOf(register.timezone))
  const from = span.first === undefined ? now : DateTime.max(now, DateTime.fromISO(span.first, { zone: zoneOf(register.timezone) }))
  const to =
    span.last === undefined ? now.plus({ days: aheadDays }) : DateTime.fromISO(span.last, { zone: zoneOf(register.timezone) }).endOf('day')
  if (to < from || to > now.plus({ years: 1, days: 1 })) return voice.previewWhen()
  const sent = await sentSoFar({ registers, ledger })
  const planned = ahead(register, { calendars, cameIn: (id) => registers.cameIn(id), sent, now, to })
  const reminders = await remindersOf(parts, { sent, planned, now, to })
  const isAsked = ({ at }: { at: DateTime }) => span.first === undefined || at >= from
  return voice.preview({ messages: planned.filter(isAsked), reminders: reminders.filter(isAsked), from, to, page, command: words })
}

/** What the threads of polls would be reminded of; those of the ledger, too. */
async function remindersOf(
  { registers, ledger, facts, calendars }: ConversationParts,
  { sent, planned, ...span }: { sent: readonly SentMessage[]; planned: readonly Message[]; now: DateTime; to: DateTime },
): Promise<NonNullable<Previews['reminders']>> {
  const register = registers.register()
  const known = await Promise.all([...register.teams.keys()].map((team) => facts.get(pollReminded(team))))
  const reminded = known.flatMap((each) => (each?.isSaid ? [each.poll] : []))
  const found = await Promise.all(
    remindersAhead(register, { calendars, sent, ...span }, { messages: planned, reminded }).map(async ({ poll: { key }, ids, at }) => {
      const poll = planned.find((each) => each.key === key) ?? (await ledger.byKey(key))?.message
      return poll ? [{ poll, ids, at }] : []
    }),
  )
  return found.flat()
}

/** The days from-to as typed, either of which may not be said; nothing where one is no date. */
export function daysAsked(parts: ConversationParts, call: Pick<PreparedCall, 'person' | 'rest'>): { first?: Day; last?: Day } | undefined {
  const typed = spanTyped(call.rest)
  if (!typed) return {}
  const begin = typed.first === undefined ? undefined : dateTyped(parts, call, typed.first)
  const end = dateTyped(parts, call, typed.last)
  if (end?.is !== 'due') return undefined
  if (typed.first === undefined) return { last: end.last }
  return begin?.is === 'due' ? { first: begin.first, last: end.last } : undefined
}
