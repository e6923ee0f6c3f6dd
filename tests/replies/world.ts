import { DateTime } from 'luxon'
import { loadDateReader } from '../../src/datewords.ts'
import { loadCalendars } from '../../src/holidays.ts'
import type { Register } from '../../src/register/register.ts'
import { registerOf } from '../../src/register/register.ts'
import { registerFile } from '../../src/register/schema.ts'
import { read } from '../../src/replies/grammar.ts'
import type { Context, Reading } from '../../src/replies/reading.ts'

const ukba = {
  id: 'uk-border-agency',
  name: 'UK Border Agency',
  party: 'uk',
  leads: ['lead@ukba.example'],
  members: ['member@ukba.example'],
}
const paf = { id: 'fr-paf', name: 'French Border Police (PAF)', party: 'fr', leads: ['chef@paf.example'] }
const office = { id: 'uk-home-office', name: 'Home Office', party: 'uk', leads: ['lead@homeoffice.example'] }

const both = [
  { team: 'uk-border-agency', role: 'lead', assumed: true },
  { team: 'fr-paf', role: 'lead' },
]
const alone = [{ team: 'uk-border-agency', role: 'lead' }]

/** Three commitments: a joint one due in March, one of the UK Border Agency due on 31 March 2011, and one with no time said. */
export function aRegister(changed: Record<string, object> = {}): Register {
  const commitments = [
    { id: 'ports-risk-analysis', title: 'Risk analysis of Northern French ports', owners: both, due: '2011-03', status: 'open' },
    { id: 'calais-detection', title: 'Adapt detection technology at Calais', owners: alone, due: '2011-03-31', status: 'open' },
    { id: 'belgium-invitation', title: 'Invite Belgium to join the Unit', owners: alone, status: 'open' },
    { id: 'others-work', title: 'Something else', owners: [{ team: 'uk-home-office', role: 'lead' }], status: 'open' },
  ]
  return registerOf(
    registerFile.parse({
      version: 1,
      secretariat: { channel: '#secretariat', members: ['secretariat@cabinet-office.example'] },
      parties: [
        { id: 'uk', name: 'United Kingdom' },
        { id: 'fr', name: 'France', language: 'fr', timezone: 'Europe/Paris', calendar: 'FR' },
      ],
      teams: [ukba, paf, office],
      events: [{ id: 'next-summit', name: 'Next UK-France summit', date: null }],
      commitments: commitments.map((commitment) => ({ ...commitment, ...changed[commitment.id] })),
    }),
  )
}

const shared = { calendars: loadCalendars(), dates: loadDateReader() }

/** What is read from words in a message about the port analysis alone, by the lead of the UK Border Agency on Tuesday 1 March 2011. */
export function aReading(words: string, context: Partial<Context> = {}): Reading {
  return read(words, {
    register: aRegister(),
    ...shared,
    about: ['ports-risk-analysis'],
    yours: [],
    by: 'lead@ukba.example',
    at: DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' }),
    language: 'en',
    ...context,
  })
}

/** The ids of a message about three commitments, numbered 1 to 3. */
export const three = ['ports-risk-analysis', 'calais-detection', 'belgium-invitation']

/** What was read, in a line: `ports rated amber "why"; ask reason`. */
export function inShort({ changes, unclear }: Reading): string {
  const said = changes.map(({ id, entry }) => {
    const more =
      entry.kind === 'rated'
        ? entry.rating
        : entry.kind === 'dated'
          ? JSON.stringify(entry.to).replaceAll('"', '')
          : entry.kind === 'snoozed'
            ? entry.until
            : entry.kind === 'superseded'
              ? entry.successor
              : ''
    return [id.split('-')[0], entry.kind, more].filter(Boolean).join(' ')
  })
  const asked = unclear.map(
    ({ question }) =>
      `ask ${question.ask}${question.ask === 'reason' && question.to !== undefined ? ` ${JSON.stringify(question.to).replaceAll('"', '')}` : ''}`,
  )
  return [...said, ...asked].join('; ')
}
