import { z } from 'zod'
import { languages } from './languages.ts'
import { logEntry } from './log-entry.ts'
import { oneOf } from './quoting.ts'
import type { instant } from './shapes.ts'
import {
  calendar,
  channel,
  dateChanges,
  day,
  dayOfYear,
  dueShape,
  escalatedTo,
  figure,
  hour,
  id,
  language,
  lastingSpan,
  often,
  owner,
  person,
  rating,
  readers,
  rhythm,
  spanShape,
  status,
  told,
  translatable,
  words,
  workingDays,
  zone,
} from './shapes.ts'

// The only place where the shape of commitments.json is written down, with what its fields are made of (shapes.ts) and the entries of its logs
// (log-entry.ts). Types, JSON Schema and faults come from it.

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
    digest: told(
      rhythm,
      'On which days the secretariat gets its summary; of a party or a team: each of its teams, of what it owes.',
    ).optional(),
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
  silence: told(
    workingDays,
    'After how many of its working days the silence of a side, told so twice, counts as its agreement to a closing: "10 working days".',
  ).optional(),
  evidence: told(z.literal('required'), 'With "required" it closes only with something to show for it.').optional(),
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
    by: told(person, 'Who said so, where it was said in chat.').optional(),
    link: told(words, 'The message in which it was said.').optional(),
  })
  .meta({ id: 'absence' })

const personSettings = z
  .looseObject({
    person: told(person, 'Whose choice it is: an email address or a Slack user id, as among the leads.'),
    language: told(language, 'The language that they are spoken to in, where that is not their team’s.').optional(),
    hour: told(hour, 'The local hour of their team before which nothing is sent to them directly: "10:00".').optional(),
    by: told(person, 'Who said so, where it was said in chat.').optional(),
  })
  .meta({ id: 'personSettings' })

const place = {
  language: told(language, `The language it is written to in: ${oneOf(languages)}.`).optional(),
  timezone: told(zone, 'The time zone, by its IANA name: "Europe/London".').optional(),
  calendar: told(calendar, 'The public holidays: "GB-ENG", "GB-SCT", "GB-NIR", "FR", "DE-BY", ...').optional(),
}

const ownLanguages = told(
  z.array(language).min(1),
  'The languages of who reads its channel, where there are several: each message there says all in each of them, in this order.',
)

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
  languages: ownLanguages.optional(),
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
  languages: ownLanguages.optional(),
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
    people: told(
      z.array(personSettings),
      'What people have chosen for themselves: their language, and the hour of direct messages.',
    ).optional(),
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
export type PersonSettings = z.infer<typeof personSettings>
export type Cadence = z.infer<typeof cadence>
export type RegisterFile = z.infer<typeof registerFile>
