import { z } from 'zod'

// The only place where the shape of commitments.json is written down. Types, JSON Schema and faults come from it.

const id = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .meta({ description: 'a-z, 0-9 and "-", at most 60 characters' })
const day = z.iso.date().brand<'Day'>()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
const year = z.string().regex(/^\d{4}$/)
const instant = z.iso.datetime({ offset: true }).brand<'Instant'>()
/** An ISO 8601 duration of whole days, weeks, months, years: no hours, because a deadline is a day. */
const duration = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
const workingDays = z.string().regex(/^[1-9]\d* working days?$/)
const span = z.union([duration, workingDays])
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const rhythm = z.union([
  z.literal('never'),
  z.string().regex(new RegExp(`^every (second )?${weekday}$`)),
  z.string().regex(new RegExp(`^(first|second|third|fourth|last) ${weekday} of the month$`)),
])
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const language = z.enum(['en', 'fr'])
const zone = z.string().min(1)
const calendar = z.string().min(1)
const person = z.string().min(1)
const channel = z.string().min(1)

export const due = z.union([
  day,
  month,
  quarter,
  year,
  z.looseObject({ event: id, before: duration.optional() }),
  z.literal('without delay'),
  z.literal('continuing'),
])

const rating = z.enum(['green', 'amber', 'red'])
const status = z.enum(['open', 'closing', 'closed', 'withdrawn', 'superseded'])
const outcome = z.enum(['delivered', 'delivered in part'])

const owner = z.looseObject({ team: id, role: z.enum(['lead', 'support']), assumed: z.boolean().optional() })

const figure = z.looseObject({
  value: z.number(),
  unit: z.string().optional(),
  period: z.string().optional(),
  text: z.string().optional(),
  source: z.string().optional(),
})

const said = {
  at: instant,
  by: person,
  team: id.optional(),
  text: z.string().optional(),
  link: z.string().optional(),
  said: instant.optional(),
}

export const logEntry = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('noted'), ...said }),
  z.looseObject({ kind: z.literal('confirmed'), ...said }),
  z.looseObject({ kind: z.literal('rated'), ...said, rating: rating.nullable() }),
  // `from` is absent where there was no due; `to` is a due, or for an event a day; null: no due any more.
  z.looseObject({ kind: z.literal('dated'), ...said, from: due.nullable().optional(), to: due.nullable() }),
  z.looseObject({ kind: z.literal('closed'), ...said, party: id.optional(), outcome: outcome.optional(), tacit: z.boolean().optional() }),
  z.looseObject({ kind: z.literal('objected'), ...said, party: id.optional() }),
  z.looseObject({ kind: z.literal('reopened'), ...said }),
  z.looseObject({ kind: z.literal('withdrawn'), ...said, party: id.optional() }),
  z.looseObject({ kind: z.literal('superseded'), ...said, party: id.optional(), successor: id.optional() }),
  z.looseObject({ kind: z.literal('assigned'), ...said, added: z.array(owner), removed: z.array(owner) }),
  z.looseObject({ kind: z.literal('snoozed'), ...said, until: day }),
  z.looseObject({ kind: z.literal('evidenced'), ...said, evidence: z.union([z.string(), figure]) }),
  z.looseObject({ kind: z.literal('held'), ...said }),
  z.looseObject({ kind: z.literal('amended'), ...said, of: instant }),
  z.looseObject({ kind: z.literal('retracted'), ...said, of: instant }),
  z.looseObject({ kind: z.literal('undone'), ...said, of: instant }),
])

/** What one commitment may set of the rhythm: all but the hour, the poll and the digest. */
const ownCadence = z.looseObject({
  before: z.array(span).optional(),
  overdue: span.optional(),
  escalateAfter: span.optional(),
  review: span.optional(),
  urgent: span.optional(),
})
const cadence = z.looseObject({
  hour: hour.optional(),
  ...ownCadence.shape,
  poll: rhythm.optional(),
  digest: rhythm.optional(),
})

export const commitment = z.looseObject({
  id,
  title: z.string().min(1),
  text: z.string().optional(),
  source: z
    .looseObject({
      document: z.string().optional(),
      heading: z.string().optional(),
      paragraph: z.number().int().optional(),
      date: day.optional(),
      link: z.string().optional(),
    })
    .optional(),
  owners: z.array(owner).min(1),
  due: due.optional(),
  partOf: id.optional(),
  dependsOn: z.array(id).optional(),
  partners: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  figures: z.array(figure).optional(),
  cadence: ownCadence.optional(),
  status,
  rating: rating.nullable().optional(),
  log: z.array(logEntry).optional(),
})

const party = z.looseObject({
  id,
  name: z.string().min(1),
  language: language.optional(),
  timezone: zone.optional(),
  calendar: calendar.optional(),
  cadence: cadence.optional(),
})

const team = z.looseObject({
  id,
  name: z.string().min(1),
  party: id.optional(),
  channel: channel.optional(),
  leads: z.array(person).optional(),
  members: z.array(person).optional(),
  escalatesTo: id.optional(),
  cadence: cadence.optional(),
})

const event = z.looseObject({ id, name: z.string().min(1), date: day.nullable().optional(), log: z.array(logEntry).optional() })

export const registerFile = z
  .looseObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    title: z.string().optional(),
    timezone: zone.optional(),
    calendar: calendar.optional(),
    language: language.optional(),
    secretariat: z.looseObject({ channel, members: z.array(person).optional(), language: language.optional() }),
    parties: z.array(party).optional(),
    teams: z.array(team),
    events: z.array(event).optional(),
    cadence: cadence.optional(),
    commitments: z.array(commitment),
  })
  .meta({ id: 'register', title: 'A register of commitments' })

/** A calendar day, with no hour and no zone. Branded, because an instant is a string too and the two must not be compared. */
export type Day = z.infer<typeof day>
/** An instant with its offset, to the millisecond. */
export type Instant = z.infer<typeof instant>
export type Due = z.infer<typeof due>
export type Rating = z.infer<typeof rating>
export type Status = z.infer<typeof status>
export type Language = z.infer<typeof language>
export type Owner = z.infer<typeof owner>
export type LogEntry = z.infer<typeof logEntry>
export type EntryOf<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>
export type Commitment = z.infer<typeof commitment>
export type Cadence = z.infer<typeof cadence>
export type RegisterFile = z.infer<typeof registerFile>
