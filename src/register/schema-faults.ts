import type { z } from 'zod'
import { isDay } from './days.ts'
import type { Finding, Path } from './fault.ts'
import { allKinds } from './kinds.ts'
import { languages } from './languages.ts'
import { oneOf, quoted } from './quoting.ts'
import { dateChanges, escalatedTo, outcome, rating, role, status } from './shapes.ts'

type Issue = z.core.$ZodIssue

const aDay = 'a day that exists, such as "2011-03-31"'
const aDue = 'a day "2011-03-31", a month "2011-03", a quarter "2011-Q1", a year "2011", { "event": ID }, "without delay" or "continuing"'
const anInstant = 'an instant with its offset, such as "2011-02-01T09:41:12.345+00:00"'
const aLength = 'a length of time such as "P1W" or "10 working days"'
const aLastingLength = 'a length of time of a day at least, such as "P1W" or "10 working days"'
const aRhythm = '"every Monday", "every second Monday", "first Monday of the month" or "never"'
const anOften = `${aLastingLength}, or a rhythm such as "every Tuesday"`
const anId = 'a-z, 0-9 and "-", at most 60 characters'
const aName = `a text that is not empty, or one for each language: { ${languages.map((language) => `"${language}": "..."`).join(', ')} }`
const aPerson = 'an email address or a Slack user id'

// What would be right, by the key that is wrong. For any other key, the type that the schema expects says it.
const forms: Record<string, string> = {
  title: aName,
  name: aName,
  short: aName,
  due: aDue,
  from: `${aDue}, or null`,
  to: `${aDue}, or null`,
  status: oneOf(status.options),
  dateChanges: oneOf(dateChanges.options),
  financialYear: 'a month and a day up to the 28th, such as "04-01"',
  rating: oneOf([...rating.options, null]),
  outcome: oneOf(outcome.options),
  role: oneOf(role.options),
  language: oneOf(languages),
  version: '1',
  hour: 'a time such as "09:00"',
  at: anInstant,
  said: anInstant,
  of: `${anInstant}: the "at" of an earlier entry`,
  date: aDay,
  until: aDay,
  closedDays: 'a day "2010-12-24", or days from-to "2010-12-27/2010-12-31"',
  person: aPerson,
  cover: aPerson,
  poll: aRhythm,
  digest: aRhythm,
  before: aLength,
  overdue: anOften,
  review: anOften,
  urgent: anOften,
  escalateAfter: aLastingLength,
  after: aLastingLength,
  evidence: 'a link, or a figure { "value": 80, "unit": "arrests" }',
  by: `${aPerson}, or "relance"`,
  leads: aPerson,
  members: aPerson,
  channel: '"#name" or a Slack channel id',
  id: anId,
  team: anId,
  party: anId,
  partOf: anId,
  dependsOn: anId,
  escalatesTo: anId,
  event: anId,
  successor: anId,
  kind: oneOf(allKinds),
}

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ ... ]',
  object: 'an object { ... }',
}

/** All faults of shape, in plain words. */
export function faultsOfShape(value: unknown, error: z.ZodError): Finding[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { path, problem: problemOf(valueAt(value, path)), expected: expectedOf(issue, path) }
  })
}

function problemOf({ missing, value }: ValueFound): string {
  if (missing) return 'is missing'
  if (value === '') return 'is empty'
  if (isDay(value)) return `is ${quoted(value)}, which is no day of the calendar`
  return `is ${quoted(value)}`
}

function expectedOf(issue: Issue, path: Path): string {
  if (path.length === 0) return 'an object { "version": 1, ... }'
  if (issue.code === 'invalid_type' && (issue.expected === 'array' || issue.expected === 'object'))
    return types[issue.expected] ?? issue.expected
  if (issue.code === 'too_small' && issue.origin === 'array') return 'a list with at least one item'
  if (path.at(-2) === 'due') return path.at(-1) === 'before' ? 'a calendar length of time such as "P2W"' : anId
  if (issue.code === 'invalid_type' && issue.expected === 'never') return 'no such key here: the register, a party or a team has it'
  if (path[0] === 'events' && path.at(-1) === 'date') return `${aDay}, or null`
  if (path.includes('escalation') && path.at(-1) === 'to') return oneOf(escalatedTo.options)
  const form = forms[String(path.findLast((step) => typeof step === 'string'))]
  if (form !== undefined) return form
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected
    case 'too_small':
      return 'a text that is not empty'
    case 'invalid_value':
      return issue.values.map((each) => JSON.stringify(each)).join(' or ')
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'too_big':
    case 'unrecognized_keys':
      return `what docs/REGISTER.md says of it (${issue.code})`
  }
}

interface ValueFound {
  readonly missing: boolean
  readonly value: unknown
}

function valueAt(value: unknown, path: Path): ValueFound {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return { missing: true, value: undefined }
    at = Reflect.get(at, step)
  }
  return { missing: false, value: at }
}
