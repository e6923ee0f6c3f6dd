import type { DateTime } from 'luxon'
import { logEntry } from '../register/log-entry.ts'
import type { Register } from '../register/register.ts'
import { registerOf } from '../register/register.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { registerFile } from '../register/schema.ts'
import type { Voice } from './said.ts'

// A register as long and as awkward as people can make it, and an entry of each kind.

/** Each character takes more room than one where Slack counts, or means something to Slack. */
const awkward = '&<>*_~`"\\|@#:!🟠é\u202E\u200B…’'
export const long = (length: number): string => awkward.repeat(Math.ceil(length / awkward.length)).slice(0, length)
export const longText = long(4000)
export const longName = long(300)
export const command = `list ${long(500)}`

export function many<Made>(count: number, made: (n: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => made(index + 1))
}

const numberedId = (n: number): string => `${'long-id-'.repeat(7)}${n}`.slice(0, 60)
export const numberedPerson = (n: number): string => `${'somebody.'.repeat(6)}${n}@ministry.example`
const side = (n: number): string => (n % 2 === 0 ? 'uk' : 'fr')
export const dueDay = '2011-03-01'

export function worstRegister(log: readonly LogEntry[]): Register {
  const teams = many(6, (n) => ({
    id: `team-${n}`,
    name: { en: longName, fr: longName },
    short: longName,
    party: side(n),
    channel: `#${'team-'.repeat(14)}${n}`,
    leads: many(5, numberedPerson),
  }))
  return registerOf(
    registerFile.parse({
      version: 1,
      title: longName,
      secretariat: { channel: '#secretariat', members: many(3, numberedPerson) },
      parties: ['uk', 'fr'].map((id) => ({ id, name: longName, timezone: 'Europe/London', calendar: 'GB-ENG' })),
      teams,
      events: [{ id: 'summit', name: longName, date: null, log: [] }],
      commitments: many(16, (n) => ({
        id: numberedId(n),
        title: { en: longName, fr: longName },
        short: n % 2 === 0 ? longName : { fr: longName },
        text: longText,
        source: { document: longName, heading: longName, paragraph: 8, date: '2010-11-02' },
        owners: teams.map(({ id }) => ({ team: id, role: 'lead', assumed: true })),
        due: n % 3 === 0 ? { event: 'summit' } : dueDay,
        partners: many(10, () => longName),
        tags: many(10, () => longName),
        status: 'open',
        rating: 'red',
        log,
      })),
    }),
  )
}

const longFields = {
  title: longText,
  short: longText,
  aliases: many(20, () => longText),
  text: longText,
  due: dueDay,
  partOf: 'c'.repeat(60),
  tags: many(20, () => longText),
}

export type Entries = Readonly<Record<LogEntry['kind'], LogEntry>>

/** An entry of each kind, with the longest words. */
export function entriesOf(now: DateTime): Entries {
  const told = {
    at: now.toISO(),
    by: numberedPerson(1),
    team: 'team-1',
    text: longText,
    link: `https://example.slack.com/${'a'.repeat(200)}`,
  }
  const entry = (kind: LogEntry['kind'], given: object = {}) => logEntry.parse({ ...told, ...given, kind })
  const of = now.toISO()
  return {
    added: entry('added'),
    edited: entry('edited', { before: longFields, after: longFields }),
    noted: entry('noted'),
    confirmed: entry('confirmed', { removed: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })) }),
    rated: entry('rated', { rating: 'red' }),
    dated: entry('dated', { party: 'fr', from: dueDay, to: { event: 'summit' } }),
    closed: entry('closed', { party: 'fr', outcome: 'delivered in part' }),
    objected: entry('objected', { party: 'uk' }),
    reopened: entry('reopened'),
    withdrawn: entry('withdrawn', { party: 'uk' }),
    superseded: entry('superseded', { party: 'uk', successor: numberedId(2) }),
    assigned: entry('assigned', {
      added: many(6, (n) => ({ team: `team-${n}`, role: 'support' })),
      removed: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })),
      leaving: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })),
    }),
    snoozed: entry('snoozed', { until: '2011-04-01' }),
    evidenced: entry('evidenced', { evidence: `https://example.org/${'a'.repeat(2000)}` }),
    held: entry('held'),
    amended: entry('amended', { of }),
    retracted: entry('retracted', { of }),
    undone: entry('undone', { of }),
  }
}

/** What the worst messages are told with and are about. */
export interface World {
  readonly voice: Voice
  readonly register: Register
  readonly now: DateTime
  readonly first: Commitment
  readonly event: NonNullable<ReturnType<Register['events']['get']>>
  readonly entries: Entries
}
