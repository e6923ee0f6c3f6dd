import { DateTime } from 'luxon'
import type { Item, Message } from '../src/nudges/message.ts'
import { dayOf } from '../src/register/calendar.ts'
import { isDating, isEnding, isNews } from '../src/register/kinds.ts'
import type { Language } from '../src/register/languages.ts'
import { logEntry } from '../src/register/log-entry.ts'
import type { Register } from '../src/register/register.ts'
import type { Day, LogEntry } from '../src/register/schema.ts'
import type { View } from '../src/rendering/said.ts'

export function aDay(day: string): Day {
  return dayOf(DateTime.fromISO(day, { zone: 'utc' }))
}

/** An entry of a log, parsed as the file's would be; by the British lead, for their team, unless it says otherwise. */
export function anEntry(given: Record<string, unknown>): LogEntry {
  return logEntry.parse({ at: '2011-03-01T10:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', ...given })
}

/** The same of an entry that an item of a message may tell. */
export function aToldEntry(given: Record<string, unknown>): NonNullable<Item['tells']>['entry'] {
  const entry = anEntry(given)
  if (isNews(entry) || isEnding(entry) || isDating(entry) || entry.kind === 'rated' || entry.kind === 'held') return entry
  throw new Error(`no message tells "${entry.kind}"`)
}

export function aView(register: Register, language: Language = 'en', mentions: readonly string[] = ['<@U1>']): View {
  return {
    register,
    now: DateTime.fromISO('2011-03-01T12:00', { zone: 'Europe/London' }),
    language,
    mentions,
    nameOf: (person) => (person === 'lead@ukba.example' ? '<@U1>' : person),
  }
}

/** The UK Border Agency's message of 1 March 2011, 09:00, about these items. */
export function aMessage(items: readonly (Partial<Item> & { id: string })[], given: Partial<Message> = {}): Message {
  return {
    key: 'uk-border-agency 2011-03-01 nudge',
    team: 'uk-border-agency',
    kind: 'nudge',
    day: aDay('2011-03-01'),
    at: DateTime.fromISO('2011-03-01T09:00', { zone: 'Europe/London' }),
    items: items.map((item) => ({ reason: 'overdue', on: aDay('2011-03-01'), deadline: null, due: null, ...item })),
    ...given,
  }
}

/** A nudge of a day at nine in London, about commitments that are due on that day. */
export function aNudge(team: string, day: string, ids: readonly string[]): Message {
  const on = aDay(day)
  return {
    key: `${team} ${day} nudge`,
    team,
    kind: 'nudge',
    day: on,
    at: DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' }),
    items: ids.map((id) => ({ id, reason: 'due', on, deadline: on, due: on })),
  }
}
