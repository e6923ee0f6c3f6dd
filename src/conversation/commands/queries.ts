import { DateTime } from 'luxon'
import { sentSoFar } from '../../delivery/sent-so-far.ts'
import { ahead } from '../../nudges/preview.ts'
import { dayIn } from '../../register/calendar.ts'
import { teamsCalled } from '../../register/find.ts'
import { allOpen, dueBefore, mineOf, openOf, overdueOn, searched } from '../../register/query.ts'
import { mayPreview } from '../../register/rights.ts'
import type { Commitment, Day } from '../../register/schema.ts'
import type { ListTitle, Said } from '../../rendering/said.ts'
import { listFilter, spanTyped } from '../../replies/command-words.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'
import { dateTyped, dayTyped, onCommitment } from './call.ts'

// The commands that only look.

export function mine({ registers }: ConversationParts, call: PreparedCall): Said {
  return listed(call, { of: 'mine' }, mineOf(registers.register(), call.person.by))
}

/** `list`, `list overdue`, `list before 2011-04-01`, `list TEAM`, `list WORDS`. */
export function list(parts: ConversationParts, call: PreparedCall): Said {
  const register = parts.registers.register()
  const filter = listFilter(call.rest)
  if (filter.of === 'all') return listed(call, filter, allOpen(register))
  if (filter.of === 'overdue') return listed(call, filter, overdueOn(register, dayIn(parts.clock.now(), register.timezone)))
  const day = filter.of === 'due before' ? dayTyped(parts, call, filter.date) : undefined
  if (day !== undefined) return listed(call, { of: 'due before', day }, dueBefore(register, day))

  const [team, another] = teamsCalled(register, call.rest)
  if (team && !another) return listed(call, { of: 'team', team: team.id }, openOf(register, team.id))
  return listed(call, { of: 'words', words: call.rest }, searched(register, call.rest))
}

function listed({ page, words, voice }: PreparedCall, title: ListTitle, commitments: readonly Commitment[]): Said {
  return voice.list({ title, commitments, page, command: words })
}

export function show(parts: ConversationParts, call: PreparedCall): Said {
  return onCommitment(parts, call, (commitment) => call.voice.show(commitment))
}

export function history(parts: ConversationParts, call: PreparedCall): Said {
  const { voice, page, words } = call
  return onCommitment(parts, call, (commitment) => voice.history(commitment, { page, command: words }))
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
  const now = clock.now().setZone(register.timezone)
  const from = span.first === undefined ? now : DateTime.max(now, DateTime.fromISO(span.first, { zone: register.timezone }))
  const to = span.last === undefined ? now.plus({ days: aheadDays }) : DateTime.fromISO(span.last, { zone: register.timezone }).endOf('day')
  if (to < from || to > now.plus({ years: 1, days: 1 })) return voice.previewWhen()
  const sent = await sentSoFar({ registers, ledger })
  const planned = ahead(register, { calendars, cameIn: (id) => registers.cameIn(id), sent, now, to })
  const messages = span.first === undefined ? planned : planned.filter(({ at }) => at >= from)
  return voice.preview({ messages, from, to, page, command: words })
}

/** The days from-to as typed, either of which may not be said; nothing where one is no date. */
function daysAsked(parts: ConversationParts, call: PreparedCall): { first?: Day; last?: Day } | undefined {
  const typed = spanTyped(call.rest)
  if (!typed) return {}
  const begin = typed.first === undefined ? undefined : dateTyped(parts, call, typed.first)
  const end = dateTyped(parts, call, typed.last)
  if (end?.is !== 'due') return undefined
  if (typed.first === undefined) return { last: end.last }
  return begin?.is === 'due' ? { first: begin.first, last: end.last } : undefined
}
