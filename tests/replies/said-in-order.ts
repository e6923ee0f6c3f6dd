import { DateTime } from 'luxon'
import { loadDateReader } from '../../src/datewords.ts'
import { apply } from '../../src/register/change.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import type { Context, Unclear } from '../../src/replies/reading.ts'
import { whyAsked } from '../../src/replies/why-rated.ts'
import { testCalendars as calendars, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'

const at = DateTime.fromISO('2011-03-01T10:00', { zone: 'Europe/London' })

/** What is known when they have said it. */
export interface SaidInOrder {
  readonly context: Context
  readonly asked: Unclear | undefined
}

/** The lead of the UK Border Agency says these words about the first three commitments; what was asked of the last ones. */
export function saidInOrder(...all: readonly string[]): SaidInOrder {
  const before: Context = {
    register: fourCommitments(),
    calendars,
    dates: loadDateReader(),
    about: three,
    yours: [],
    by: ukLead,
    at,
    language: 'en',
  }
  return all.reduce<SaidInOrder>(
    ({ context }, words, index) => {
      const minute = at.plus({ minutes: index }).toUTC().toISO() ?? ''
      const commitments = new Map(context.register.commitments)
      const added = aReading(words, context).changes.flatMap(({ id, entry }) => {
        const applied = apply(context.register, { commitment: id, entry: { ...entry, at: minute } as LogEntry })
        if (!applied.ok || !('commitment' in applied)) return []
        commitments.set(id, applied.commitment)
        return applied.entries.map((each) => ({ commitment: applied.commitment, entry: each }))
      })
      return { context: { ...context, register: { ...context.register, commitments } }, asked: whyAsked(added, context) }
    },
    { context: before, asked: undefined },
  )
}
