import { DateTime } from 'luxon'
import { loadDateReader } from '../../src/datewords.ts'
import type { Register } from '../../src/register/register.ts'
import { read } from '../../src/replies/grammar.ts'
import type { Context, Reading } from '../../src/replies/reading.ts'
import { aRegister, bothSides, testCalendars, ukAlone, ukLead } from '../a-register.ts'

/** Four commitments: a joint one due in March, one of the UK Border Agency due on 31 March 2011, one with no time said, and another team's. */
export function fourCommitments(changed: Record<string, object> = {}, file: object = {}): Register {
  const assumed = bothSides.map((owner) => (owner.team === 'uk-border-agency' ? { ...owner, assumed: true } : owner))
  const [first, ...others] = [
    { id: 'ports-risk-analysis', title: 'Risk analysis of Northern French ports', owners: assumed, due: '2011-03' },
    { id: 'calais-detection', title: 'Adapt detection technology at Calais', owners: ukAlone, due: '2011-03-31' },
    { id: 'belgium-invitation', title: 'Invite Belgium to join the Unit', owners: ukAlone },
    { id: 'others-work', title: 'Something else', owners: [{ team: 'uk-home-office', role: 'lead' }] },
  ].map((commitment) => ({ ...commitment, ...changed[commitment.id] }))
  return aRegister(first, { ...file, others })
}

const shared = { calendars: testCalendars, dates: loadDateReader() }

/** What is read from words in a message about the port analysis alone, by the lead of the UK Border Agency on Tuesday 1 March 2011. */
export function aReading(words: string, context: Partial<Context> = {}): Reading {
  return read(words, aContext(context))
}

/** Where those words are read. */
export function aContext(context: Partial<Context> = {}): Context {
  return {
    register: fourCommitments(),
    ...shared,
    about: ['ports-risk-analysis'],
    yours: [],
    by: ukLead,
    at: DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' }),
    language: 'en',
    ...context,
  }
}

/** The entry by which the United Kingdom closed something nine days before. */
export const closedBefore = {
  at: '2011-02-20T10:00:00.000+00:00',
  by: 'lead@ukba.example',
  team: 'uk-border-agency',
  kind: 'closed',
  party: 'uk',
  outcome: 'delivered',
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
