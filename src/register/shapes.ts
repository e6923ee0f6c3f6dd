import { z } from 'zod'
import { languages } from './languages.ts'

// What the fields of commitments.json are made of.

export const id = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const day = z.iso.date().brand<'Day'>()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
const year = z.string().regex(/^\d{4}$/)
export const instant = z.iso.datetime({ offset: true }).brand<'Instant'>()
/** An ISO 8601 duration of whole days, weeks, months, years: no hours, because a deadline is a day. */
const durationShape = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
/** A duration that takes time: nothing can happen every `P0D`. */
const lastingDuration = z.string().regex(/^P(?=\d)(?=.*[1-9])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
/** At most forty years, because they are counted one by one. */
export const workingDays = z.string().regex(/^[1-9]\d{0,3} working days?$/)
export const spanShape = z.union([durationShape, workingDays])
export const lastingSpan = z.union([lastingDuration, workingDays])
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const rhythm = z.union([
  z.literal('never'),
  z.string().regex(new RegExp(`^every (second )?${weekday}$`)),
  z.string().regex(new RegExp(`^(first|second|third|fourth|last) ${weekday} of the month$`)),
])
/** A length of time, or a rhythm by whose days a team is chased on one day and not on each commitment's own. */
export const often = z.union([lastingSpan, rhythm])
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** A month and a day that every year has, so no 29th. */
export const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
export const language = z.enum(languages)
export const zone = z.string().min(1)
export const calendar = z.string().min(1)
/** An email address, or a Slack user id. */
export const person = z.string().regex(/^([^\s@]+@[^\s@]+|[A-Z][A-Z0-9]+)$/)
/** `#name`, or a Slack channel id. */
export const channel = z.string().regex(/^(#\S+|[A-Z][A-Z0-9]+)$/)
export const words = z.string()
/** A text for all readers, or one for each language. A reader whose language is missing gets the other. */
export const translatable = z
  .union([
    z.string().min(1),
    z
      .partialRecord(language, z.string().min(1))
      .refine((texts) => Object.keys(texts).length > 0, { when: ({ issues }) => issues.length === 0 })
      .meta({ minProperties: 1 }),
  ])
  .meta({ id: 'translatable' })

/** The shape with the line that an editor shows for its key. */
export function told<T extends z.ZodType>(shape: T, description: string): T {
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
export const readers = z.enum(['named', 'workspace'])
export const role = z.enum(['lead', 'support'])
/** To whom a silence is told: the team above, or the secretariat. */
export const escalatedTo = z.enum(['escalatesTo', 'secretariat'])

export const owner = z
  .looseObject({
    team: told(id, 'The team that owes it, by its id.'),
    role: told(role, 'A lead is asked and may close it; support is told.'),
    assumed: told(z.boolean(), 'True where the source does not name this owner: the team is asked whether it is theirs.').optional(),
  })
  .meta({ id: 'owner' })

export const figure = z
  .looseObject({
    value: told(z.number(), 'The number itself.'),
    unit: told(words, 'What is counted: "arrests".').optional(),
    period: told(words, 'An ISO 8601 interval with both ends in it: "2010-01/2010-09".').optional(),
    text: told(words, 'The words of the source.').optional(),
    source: told(words, 'Where the figure comes from.').optional(),
  })
  .meta({ id: 'figure' })
