import type { z } from 'zod'
import type { Finding } from './parse.ts'

type Issue = z.core.$ZodIssue

// What would be right, by the key that is wrong. What isn't here is said by the type that the schema expects.
const forms: Record<string, string> = {
  due: 'a day "2011-03-31", a month "2011-03", a quarter "2011-Q1", a year "2011", { "event": ID }, "without delay" or "continuing"',
  status: '"open", "closing", "closed", "withdrawn" or "superseded"',
  rating: '"green", "amber", "red" or null',
  outcome: '"delivered" or "delivered in part"',
  role: '"lead" or "support"',
  language: '"en" or "fr"',
  version: '1',
  id: 'a-z, 0-9 and "-", at most 60 characters',
  hour: 'a time such as "09:00"',
  at: 'an instant with its offset, such as "2011-02-01T09:41:12.345+00:00"',
  date: 'a day that exists, such as "2011-03-31"',
  until: 'a day that exists, such as "2011-03-31"',
  poll: '"every Monday", "every second Monday", "first Monday of the month" or "never"',
  digest: '"every Monday", "every second Monday", "first Monday of the month" or "never"',
  before: 'lengths of time such as "P1W" or "10 working days"',
  overdue: 'a length of time such as "P1W" or "10 working days"',
  review: 'a length of time such as "P1W" or "10 working days"',
  urgent: 'a length of time such as "P1W" or "10 working days"',
  escalateAfter: 'a length of time such as "P1W" or "10 working days"',
  kind: '"noted", "confirmed", "rated", "dated", "closed", "objected", "reopened", "withdrawn", "superseded", "assigned", "snoozed", "evidenced", "held", "amended", "retracted" or "undone"',
}

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ ... ]',
  object: 'an object { ... }',
}

/** Every fault of shape, in plain words. */
export function faultsOfShape(value: unknown, error: z.ZodError): Finding[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    const found = valueAt(value, path)
    const problem = found.missing ? 'is missing' : found.value === '' ? 'is empty' : `is ${quoted(found.value)}`
    return { path, problem, expected: expectedOf(issue, path) }
  })
}

function expectedOf(issue: Issue, path: readonly (string | number)[]): string {
  if (path.length === 0) return 'an object { "version": 1, ... }'
  const key = path.findLast((step) => typeof step === 'string')
  const form = key === undefined ? undefined : forms[key]
  if (form !== undefined && !(typeof path.at(-1) === 'string' && issue.code === 'invalid_type' && issue.expected === 'array')) return form
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected
    case 'too_small':
      return issue.origin === 'array' ? 'a list with at least one item' : 'a text that is not empty'
    case 'invalid_format':
      return isName(path) ? 'a-z, 0-9 and "-", at most 60 characters' : `a text like ${issue.format}`
    case 'invalid_value':
      return issue.values.map((each) => JSON.stringify(each)).join(' or ')
    default:
      return issue.message
  }
}

/** Keys that hold the id of something. */
function isName(path: readonly (string | number)[]): boolean {
  const key = path.findLast((step) => typeof step === 'string')
  return ['team', 'party', 'partOf', 'dependsOn', 'escalatesTo', 'event', 'successor'].includes(String(key))
}

function valueAt(value: unknown, path: readonly (string | number)[]): { missing: boolean; value: unknown } {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return { missing: true, value: undefined }
    at = Reflect.get(at, step)
  }
  return { missing: false, value: at }
}

/** The value as it stands in the file, cut where it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
