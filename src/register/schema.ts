import { z } from 'zod'
import { languages } from './languages.ts'
import { oneOf } from './quoting.ts'

// The only place where the shape of commitments.json is written down. Types, JSON Schema and faults come from it.

const id = z.string().regex(/^[a-z0-9-]{1,60}$/)
const day = z.iso.date().brand<'Day'>()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
const year = z.string().regex(/^\d{4}$/)
export const instant = z.iso.datetime({ offset: true }).brand<'Instant'>()
/** An ISO 8601 duration of whole days, weeks, months, years: no hours, because a deadline is a day. */
const durationShape = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
/** A duration that takes time: nothing can happen every `P0D`. */
const lastingDuration = z.string().regex(/^P(?=\d)(?=.*[1-9])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
/** At most forty years, because they are counted one by one. */
const workingDays = z.string().regex(/^[1-9]\d{0,3} working days?$/)
const spanShape = z.union([durationShape, workingDays])
const lastingSpan = z.union([lastingDuration, workingDays])
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const rhythm = z.union([
  z.literal('never'),
  z.string().regex(new RegExp(`^every (second )?${weekday}$`)),
  z.string().regex(new RegExp(`^(first|second|third|fourth|last) ${weekday} of the month$`)),
])
/** A length of time, or a rhythm by whose days a team is chased on one day and not on each commitment's own. */
const often = z.union([lastingSpan, rhythm])
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** A month and a day that every year has, so no 29th. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
const language = z.enum(languages)
const zone = z.string().min(1)
const calendar = z.string().min(1)
/** An email address, or a Slack user id. */
const person = z.string().regex(/^([^\s@]+@[^\s@]+|[A-Z][A-Z0-9]+)$/)
/** `#name`, or a Slack channel id. */
const channel = z.string().regex(/^(#\S+|[A-Z][A-Z0-9]+)$/)
const words = z.string()
/** A text for all readers, or one for each language. A reader whose language is missing gets the other. */
const translatable = z
  .union([
    z.string().min(1),
    z
      .partialRecord(language, z.string().min(1))
      .refine((texts) => Object.keys(texts).length > 0, { when: ({ issues }) => issues.length === 0 })
      .meta({ minProperties: 1 }),
  ])
  .meta({ id: 'translatable' })

/** The shape with the line that an editor shows for its key. */
function told<T extends z.ZodType>(shape: T, description: string): T {
  return shape.meta({ description })
}

export const dueShape = z
  .union([
    day,
    month,
    quarter,
    year,
    z.strictObject({
      event: told(id, 'The event that it hangs on, by its id.'),
      before: told(durationShape, 'How long before the event, as a calendar duration: "P2W".').optional(),
    }),
    z.literal('without delay'),
    z.literal('continuing'),
  ])
  .meta({ id: 'due' })

export const rating = z.enum(['green', 'amber', 'red'])
export const status = z.enum(['open', 'closing', 'closed', 'withdrawn', 'superseded'])
export const outcome = z.enum(['delivered', 'delivered in part'])
export const dateChanges = z.enum(['agreed', 'free'])
const readers = z.enum(['named', 'workspace'])
export const role = z.enum(['lead', 'support'])
/** To whom a silence is told: the team above, or the secretariat. */
export const escalatedTo = z.enum(['escalatesTo', 'secretariat'])

const owner = z
  .looseObject({
    team: told(id, 'The team that owes it, by its id.'),
    role: told(role, 'A lead is asked and may close it; support is told.'),
    assumed: told(z.boolean(), 'True where the source does not name this owner: the team is asked whether it is theirs.').optional(),
  })
  .meta({ id: 'owner' })

const figure = z
  .looseObject({
    value: told(z.number(), 'The number itself.'),
    unit: told(words, 'What is counted: "arrests".').optional(),
    period: told(words, 'An ISO 8601 interval with both ends in it: "2010-01/2010-09".').optional(),
    text: told(words, 'The words of the source.').optional(),
    source: told(words, 'Where the figure comes from.').optional(),
  })
  .meta({ id: 'figure' })

const said = {
  at: told(instant, 'When it was recorded, with its offset: later than the entry before it. It is also the name of the entry.'),
  by: told(z.string().min(1), 'Who: an email address or a Slack user id; "relance" for what happens by itself.'),
  team: told(id, 'The owning team that it was said for; absent: the secretariat or Relance.').optional(),
  text: told(words, 'The words of the person.').optional(),
  link: told(words, 'The message that it came from.').optional(),
  said: told(instant, 'When it was said, where that is more than a minute before it was recorded.').optional(),
}

/** The shape of one kind of entry: the line that an editor shows for it, and its own fields. */
function entry<K extends string, F extends z.ZodRawShape>(kind: K, description: string, fields: F) {
  return z.looseObject({ kind: told(z.literal(kind), description), ...said, ...fields })
}

const ofParty = told(id, 'The side that says so, by the id of its party.').optional()
const of = told(instant, 'The entry that is meant: its "at", as it is written there.')

export const logEntry = z
  .discriminatedUnion('kind', [
    entry('noted', 'Is kept, and that is all.', {
      unclear: told(z.boolean(), 'True where the words were not understood: such a note is no answer.').optional(),
      disowned: told(
        z.boolean(),
        'True where the team says that it is not theirs; it stands until they confirm it by its name.',
      ).optional(),
    }),
    entry('confirmed', 'The team says that it is theirs.', {
      removed: told(z.array(owner), 'Who had offered it to the team, and no longer owes it.').optional(),
    }),
    entry('rated', 'The owner says how it goes.', {
      rating: told(rating.nullable(), 'The team’s own judgement.'),
      unchanged: told(z.boolean(), 'True where the team only says that nothing has changed: its words before that stand.').optional(),
    }),
    // No `from`: there was no due. `to` is a due, or a day for an event; null: no due any more.
    entry('dated', 'Moves the due, or dates an event; the text is the reason.', {
      party: told(id, 'The side that asks for the date, or agrees to it, where dates are agreed.').optional(),
      proposed: told(z.boolean(), 'True while another side has still to agree: it moves nothing yet.').optional(),
      from: told(dueShape.nullable(), 'The due before; absent where there was none.').optional(),
      to: told(dueShape.nullable(), 'The due from now on, of an event a day; null: none any more.'),
    }),
    entry('closed', 'One leading party says that it is done.', {
      party: ofParty,
      outcome: told(outcome, 'Whether all of it was delivered, or a part.').optional(),
      tacit: told(z.boolean(), 'True where nobody objected in time and it counts as closed.').optional(),
    }),
    // With a `to` the objection is to a date, else to the closing.
    entry('objected', 'The other side does not agree that it is done, or to a date; the text is the reason.', {
      party: ofParty,
      to: told(dueShape.nullable(), 'The date that was asked for, where it is that to which the side does not agree.').optional(),
    }),
    entry('reopened', 'It is open again; the text is the reason.', {}),
    entry('withdrawn', 'It is not pursued any more.', { party: ofParty }),
    entry('superseded', 'Another commitment takes its place.', {
      party: ofParty,
      successor: told(id, 'The commitment that takes its place, by its id.').optional(),
    }),
    entry('assigned', 'A hand-over.', {
      added: told(z.array(owner), 'Who owes it from now on, or in another role.'),
      removed: told(z.array(owner), 'Who no longer owes it, or did in another role.'),
      leaving: told(z.array(owner), 'Who no longer owes it once the team that it is offered to has confirmed.').optional(),
    }),
    entry('snoozed', 'No nudge to the team for a while.', { until: told(day, 'The day from which the team is nudged again.') }),
    entry('evidenced', 'What there is to show for it.', { evidence: told(z.union([words, figure]), 'A link, or a figure.') }),
    entry('held', 'Of an event: it took place on its date.', {}),
    entry('amended', 'The author edited the message that an entry came from: it means the same, in the words of this text.', { of }),
    entry('retracted', 'The author deleted the message that an entry came from, or edited it to say something else: the text.', { of }),
    entry('undone', 'An entry has no effect any more.', { of }),
  ])
  .meta({ id: 'logEntry' })

const escalationStep = z
  .looseObject({
    after: told(lastingSpan, 'How long a silence, counted from the deadline or from the team’s last answer: "10 working days".'),
    to: told(escalatedTo, 'Who is told: the team above (the next one up at each such step), or the secretariat.'),
  })
  .meta({ id: 'escalationStep' })
const spans = {
  before: told(z.array(spanShape), 'How long before the deadline it is asked after: "P1W", or "10 working days".').optional(),
  overdue: told(often, 'How often it is asked after once the deadline has gone by: "P1W", or a day for all: "every Tuesday".').optional(),
  escalateAfter: told(
    lastingSpan,
    'How long a team may be silent past the deadline before the team above is told: an escalation of one step.',
  ).optional(),
  escalation: told(z.array(escalationStep), 'Who is told of a silence past the deadline, step by step; [] for nobody.').optional(),
  review: told(often, 'How often it is asked after where there is no deadline.').optional(),
  urgent: told(often, 'How often it is asked after where it is due without delay.').optional(),
}
const cadence = z
  .looseObject({
    hour: told(hour, 'The local hour of a team’s message of the day: "09:00".').optional(),
    ...spans,
    poll: told(rhythm, 'On which days the message is a poll: "every Monday", "first Monday of the month", "never".').optional(),
    digest: told(rhythm, 'On which days the secretariat gets its summary.').optional(),
  })
  .meta({ id: 'cadence' })
const ofTeams = told(z.never(), 'Not here: it is of the register, a party or a team.').optional()
/** What one commitment may set of the rhythm: all but the hour, the poll and the digest, which belong to a team's whole message. */
const ownCadence = z.looseObject({ ...spans, hour: ofTeams, poll: ofTeams, digest: ofTeams }).meta({ id: 'ownCadence' })

const aliases = z.array(z.string().min(1))

export const commitment = z.looseObject({
  id: told(id, 'How it is called in chat: a-z, 0-9 and "-", at most 60 characters.'),
  title: told(translatable, 'One line, in your own words; or one for each language.'),
  short: told(translatable, 'A shorter title, where a line has no room for the whole one: a text, or one for each language.').optional(),
  aliases: told(aliases, 'Further names by which people call it in chat.').optional(),
  text: told(words, 'The words of the source, verbatim.').optional(),
  source: told(
    z.looseObject({
      document: told(words, 'The document that it stands in.').optional(),
      heading: told(words, 'The heading above it.').optional(),
      paragraph: told(z.number().int(), 'The number of its paragraph.').optional(),
      date: told(day, 'The day of the promise: clocks that have no other start begin there.').optional(),
      link: told(words, 'Where the document can be read.').optional(),
    }),
    'Where it is written.',
  ).optional(),
  owners: told(z.array(owner).min(1), 'The teams that owe it, one leading at least; leading teams of two parties make it joint.'),
  due: told(
    dueShape,
    'When it is owed, as the source says it: a day, month, quarter, year, event, "without delay", "continuing"; or absent.',
  ).optional(),
  partOf: told(id, 'The umbrella that it belongs to, by its id.').optional(),
  dependsOn: told(z.array(id), 'What comes first, by ids.').optional(),
  partners: told(z.array(words), 'Third parties, by name: shown and found, never asked.').optional(),
  tags: told(z.array(words), 'Your own words to find it by.').optional(),
  figures: told(z.array(figure), 'The numbers in it.').optional(),
  cadence: told(ownCadence, 'Its own rhythm: all but the hour, the poll and the digest.').optional(),
  dateChanges: told(
    dateChanges,
    'Whether the other side has to agree to a new date of this one, where the register says otherwise.',
  ).optional(),
  status: told(status, 'Where it stands. It follows from the log; set by hand, the bot adds the entry that tells it.'),
  rating: told(
    rating.nullable(),
    'How it goes: green (on track), amber (at risk), red (off track or blocked), or null. It follows from the log.',
  ).optional(),
  log: told(z.array(logEntry), 'What happened, oldest first, only ever added to.').optional(),
})

const closedDays = told(
  z.array(z.union([day, z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)])),
  'Days that are no working days beside the public holidays: "2010-12-24", or "2010-12-27/2010-12-31" with both ends in it.',
)

const absence = z
  .looseObject({
    person: told(person, 'Who is away: an email address or a Slack user id, as among the leads.'),
    from: told(day, 'The first day away.'),
    to: told(day, 'The last day away.'),
    cover: told(person, 'Who receives and may answer in the meantime; the person who is away stays accountable.').optional(),
  })
  .meta({ id: 'absence' })

const place = {
  language: told(language, `The language it is written to in: ${oneOf(languages)}.`).optional(),
  timezone: told(zone, 'The time zone, by its IANA name: "Europe/London".').optional(),
  calendar: told(calendar, 'The public holidays: "GB-ENG", "GB-SCT", "GB-NIR", "FR", "DE-BY", ...').optional(),
}

const theirName = 'Its name, as people read it; or one for each language.'

const party = z.looseObject({
  id: told(id, 'How teams and logs name it.'),
  name: told(translatable, theirName),
  ...place,
  closedDays: closedDays.optional(),
  cadence: told(cadence, 'The rhythm of its teams, where it differs from that of the register.').optional(),
})

const teamShape = z.looseObject({
  id: told(id, 'How owners and logs name it.'),
  name: told(translatable, theirName),
  short: told(translatable, 'The name that messages show: "PAF"; or one for each language.').optional(),
  aliases: told(aliases, 'Further names by which people call it in chat.').optional(),
  party: told(id, 'Its side, by the id of the party; absent: the side of all teams without one.').optional(),
  channel: told(channel, 'Where it is written to: "#name" or a Slack channel id. Without one, its leads are.').optional(),
  leads: told(z.array(person), 'Who may do everything for it: email addresses or Slack user ids.').optional(),
  members: told(z.array(person), 'Who may rate and note for it: email addresses or Slack user ids.').optional(),
  escalatesTo: told(id, 'The team that hears of its silence, by its id; absent: the secretariat.').optional(),
  closedDays: closedDays.optional(),
  cadence: told(cadence, 'Its rhythm, where it differs from that of its party.').optional(),
})

const eventShape = z.looseObject({
  id: told(id, 'How dues name it.'),
  name: told(translatable, theirName),
  date: told(day.nullable(), 'Its day; null while that is not known.').optional(),
  log: told(z.array(logEntry), 'What happened to it, oldest first.').optional(),
})

const secretariatShape = z.looseObject({
  channel: told(channel, 'Where digests, escalations and faults go: "#name" or a Slack channel id.'),
  members: told(z.array(person), 'Who may do everything: email addresses or Slack user ids.').optional(),
  language: told(language, 'The language it is written to in.').optional(),
})

export const registerFile = z
  .looseObject({
    $schema: told(words, 'Where an editor finds this schema.').optional(),
    version: told(z.literal(1), 'The version of the format.'),
    title: told(z.union([words, translatable]), 'What the register is of; or one for each language.').optional(),
    timezone: told(zone, 'The time zone where a party says nothing else, by its IANA name; absent: "Europe/London".').optional(),
    calendar: told(calendar, 'The public holidays where a party says nothing else; absent: "GB-ENG".').optional(),
    language: told(language, 'The language where a party says nothing else; absent: "en".').optional(),
    readers: told(
      readers,
      'Who may read it in chat: "named", as absent: the people whom it names; "workspace": every full member of the workspace.',
    ).optional(),
    secretariat: told(secretariatShape, 'Who looks after the register.'),
    parties: told(z.array(party), 'The sides that made the promise together.').optional(),
    teams: told(z.array(teamShape), 'The policy teams.'),
    events: told(z.array(eventShape), 'Meetings that deadlines hang on.').optional(),
    closedDays: closedDays.optional(),
    absences: told(z.array(absence), 'Leads who are away, and who stands in for them.').optional(),
    cadence: told(cadence, 'The rhythm; a party or team may set any of it again, a commitment most of it.').optional(),
    dateChanges: told(
      dateChanges,
      'Whether a new date of a joint commitment counts only when a lead of every other side agrees: "agreed"; "free", as absent: at once.',
    ).optional(),
    financialYear: told(
      dayOfYear,
      'The month and day on which the financial year begins, by which chat reads "FY11/12": "04-01"; absent: as in the calendar of who speaks.',
    ).optional(),
    commitments: told(z.array(commitment), 'The promises.'),
  })
  .meta({ title: 'A register of commitments' })

/** A calendar day, with no hour and no zone. Branded, because an instant is a string too and the two must not be compared. */
export type Day = z.infer<typeof day>
/** An instant with its offset, to the millisecond. */
export type Instant = z.infer<typeof instant>
export type Due = z.infer<typeof dueShape>
export type Translatable = z.infer<typeof translatable>
export type Rating = z.infer<typeof rating>
export type Status = z.infer<typeof status>
export type Owner = z.infer<typeof owner>
export type LogEntry = z.infer<typeof logEntry>
export type EntryOf<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>
export type Commitment = z.infer<typeof commitment>
export type EscalationStep = z.infer<typeof escalationStep>
export type Absence = z.infer<typeof absence>
export type Cadence = z.infer<typeof cadence>
export type RegisterFile = z.infer<typeof registerFile>
