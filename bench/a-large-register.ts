import { plusDays } from '../src/register/days.ts'
import type { Day } from '../src/register/schema.ts'

export interface Size {
  readonly commitments: number
  /** How many of them are a week from their deadline, and so in the day's nudges. */
  readonly soon: number
  /** How many of them are past it. */
  readonly overdue: number
  /** How many teams share the work, if not as many as usual. */
  readonly teams?: number
}

/** The day on which the measurements begin, a Tuesday; and how many teams usually share the work. */
export const begin = '2011-03-01T09:30:00Z'
export const teams = 20

const today = begin.slice(0, 10) as Day

/** The lead of the nth team. */
export function leadOf(team: number): string {
  return `lead-${team}@example.org`
}

export function channelOf(team: number): string {
  return `#team-${team}`
}

/**
 * A register of any size, always the same one for the same size. Whatever is neither soon nor overdue is due in years to come: the day's messages
 * are the same, however much the register holds beside them.
 */
export function aLargeRegister({ commitments, soon, overdue, teams: shares = teams }: Size): object {
  return {
    version: 1,
    timezone: 'Europe/London',
    secretariat: { channel: '#secretariat', members: ['secretary@example.org'] },
    parties: [{ id: 'uk', name: 'United Kingdom', language: 'en', timezone: 'Europe/London', calendar: 'GB-ENG' }],
    teams: Array.from({ length: shares }, (_, team) => ({
      id: `team-${team}`,
      name: `Team ${team}`,
      party: 'uk',
      channel: channelOf(team),
      leads: [leadOf(team)],
      members: [],
    })),
    events: [],
    cadence: { poll: 'never' },
    commitments: Array.from({ length: commitments }, (_, nth) => ({
      id: `promise-${nth}`,
      title: `Improve the ${places[nth % places.length]} at crossing ${nth}`,
      text: `The two Governments will improve the ${places[nth % places.length]} at crossing ${nth}, and report on what came of it.`,
      owners: [{ team: `team-${nth % shares}`, role: 'lead' }],
      source: { document: 'A declaration', paragraph: nth, date: '2010-11-02' },
      due: dueOf(nth, { soon, overdue }),
      status: 'open',
      rating: null,
      log: [],
    })),
  }
}

const places = ['berths', 'booths', 'signals', 'fences', 'lighting', 'registers', 'patrols']

function dueOf(nth: number, { soon, overdue }: Pick<Size, 'soon' | 'overdue'>): string {
  if (nth < soon) return plusDays(today, 7)
  if (nth < soon + overdue) return plusDays(today, -1 - (nth % 20))
  return plusDays(today, 400 + (nth % 1000))
}
