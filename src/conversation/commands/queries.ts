import { DateTime } from 'luxon'
import { sentSoFar } from '../../delivery/day-planner.ts'
import { ahead } from '../../nudges/preview.ts'
import { dayIn } from '../../register/calendar.ts'
import { allOpen, dueBefore, mineOf, openOf, overdueOn, searched } from '../../register/query.ts'
import { isSecretariat } from '../../register/register.ts'
import type { Commitment, Day } from '../../register/schema.ts'
import type { ListTitle, Said } from '../../rendering/said.ts'
import { speak } from '../../rendering/voice.ts'
import type { ConversationParts } from '../../slack/parts.ts'
import type { PreparedCall } from './call.ts'
import { dateTyped, dayTyped, onCommitment } from './call.ts'

// The commands that only look.

export function mine({ store }: ConversationParts, asked: PreparedCall): Said {
  return listed(asked, { of: 'mine' }, mineOf(store.registers.register(), asked.person.by))
}

/** `list`, `list overdue`, `list before 2011-04-01`, `list TEAM`, `list WORDS`. */
export function list(parts: ConversationParts, asked: PreparedCall): Said {
  const { store, clock } = parts
  const register = store.registers.register()
  const { rest } = asked
  const words = rest.toLowerCase()
  if (rest === '') return listed(asked, { of: 'all' }, allOpen(register))
  if (['overdue', 'late', 'en retard'].includes(words))
    return listed(asked, { of: 'overdue' }, overdueOn(register, dayIn(clock.now(), register.timezone)))

  const before = /^(?:due )?(?:before|avant(?: le)?)\s+(.+)$/.exec(words)?.[1]
  const day = before === undefined ? undefined : dayTyped(parts, asked, before)
  if (day !== undefined) return listed(asked, { of: 'due before', day }, dueBefore(register, day))

  const team = [...register.teams.values()].find(
    (each) => each.id === words || each.name.toLowerCase() === words || `#${words}` === each.channel || words === each.channel,
  )
  if (team) return listed(asked, { of: 'team', team: team.id }, openOf(register, team.id))
  return listed(asked, { of: 'words', words: rest }, searched(register, rest))
}

function listed({ page, words, view }: PreparedCall, title: ListTitle, commitments: readonly Commitment[]): Said {
  return speak(view).list({ title, commitments, page, command: words })
}

export function show(parts: ConversationParts, asked: PreparedCall): Said {
  return onCommitment(parts, asked, (commitment) => speak(asked.view).show(commitment))
}

export function history(parts: ConversationParts, asked: PreparedCall): Said {
  return onCommitment(parts, asked, (commitment) => speak(asked.view).history(commitment, { page: asked.page, command: asked.words }))
}

/** How far ahead is shown where nothing else is asked for. */
const aheadDays = 7

/**
 * `preview`, `preview DAY`, `preview DAY to DAY`: what would go out from now (or the first day) to the end of that day; of a month or a year it is
 * the last. The secretariat's.
 */
export async function preview(parts: ConversationParts, asked: PreparedCall): Promise<Said> {
  const { store, clock, calendars } = parts
  const { person, view, page, words } = asked
  const register = store.registers.register()
  const voice = speak(view)
  if (!isSecretariat(register, person.by)) return voice.refused({ reason: 'secretariat only', may: register.secretariat.members })

  const now = clock.now().setZone(register.timezone)
  const span = spanTyped(parts, asked)
  if (!span) return voice.previewWhen()
  const inZone = (day: Day) => DateTime.fromISO(day, { zone: register.timezone })
  const from = span.first === undefined ? now : DateTime.max(now, inZone(span.first))
  const to = span.last === undefined ? now.plus({ days: aheadDays }) : inZone(span.last).endOf('day')
  if (to < from || to > now.plus({ years: 1, days: 1 })) return voice.previewWhen()
  const cameIn = (id: string) => store.registers.cameIn(id)
  const planned = ahead(register, { calendars, cameIn, sent: await sentSoFar(store), now, to })
  const messages = span.first === undefined ? planned : planned.filter(({ at }) => at >= from)
  return voice.preview({ messages, from, to, page, command: words })
}

/** The days from-to as typed, either of which may not be said; nothing where one is no date. */
function spanTyped(parts: ConversationParts, asked: PreparedCall): { first?: Day; last?: Day } | undefined {
  if (asked.rest === '') return {}
  const [, first, last = asked.rest] = /^(?:from |de |du )?(.+?)\s+(?:to|till|until|au|à|-)\s+(.+)$/i.exec(asked.rest) ?? []
  const [begin, end] = [first, last].map((day) => (day === undefined ? undefined : dateTyped(parts, asked, day)))
  if (end?.is !== 'due') return undefined
  if (first === undefined) return { last: end.last }
  return begin?.is === 'due' ? { first: begin.first, last: end.last } : undefined
}
