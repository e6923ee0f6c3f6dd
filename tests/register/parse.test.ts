import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultLine } from '../../src/register/fault.ts'
import { lintRegister } from '../../src/register/lint.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { aRegisterFile, testCalendars } from '../a-register.ts'

// The lines that the tables below speak of.
const good = `{
  "version": 1,
  "timezone": "Europe/London",
  "secretariat": { "channel": "#secretariat" },
  "parties": [
    { "id": "uk", "name": "United Kingdom", "calendar": "GB-ENG" },
    { "id": "fr", "name": "France", "timezone": "Europe/Paris", "calendar": "FR" }
  ],
  "teams": [
    { "id": "home", "name": "Home Office", "party": "uk" },
    { "id": "ukba", "name": "Border Agency", "party": "uk", "escalatesTo": "home" },
    { "id": "paf", "name": "Border Police", "party": "fr", "leads": ["lead@paf.example"] }
  ],
  "events": [{ "id": "summit", "name": "Next summit", "date": null }],
  "cadence": { "hour": "09:00", "before": ["P1W"], "poll": "never" },
  "commitments": [
    {
      "id": "ports",
      "title": "Ports",
      "owners": [{ "team": "ukba", "role": "lead" }, { "team": "paf", "role": "lead" }],
      "due": "2011-03",
      "status": "open",
      "log": [
        { "at": "2010-12-01T10:00:00.000+00:00", "by": "a@x.example", "team": "ukba", "kind": "noted", "text": "one" },
        { "at": "2010-12-02T10:00:00.000+00:00", "by": "a@x.example", "team": "ukba", "kind": "noted", "text": "two" }
      ]
    },
    {
      "id": "talks",
      "title": "Talks",
      "owners": [{ "team": "home", "role": "lead" }],
      "due": { "event": "summit" },
      "partOf": "ports",
      "dependsOn": ["ports"],
      "status": "open"
    }
  ]
}
`

function faultsIn(text: string) {
  const parsed = parseRegister(text, testCalendars)
  return parsed.ok ? [] : parsed.faults
}

/** Every place in a value: what holds it, and by which key. */
function placesIn(value: unknown): { of: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [{ of: value, key }, ...placesIn(each)])
}

/** The good file with one piece of it written differently. */
function edited(from: string, to: string): string {
  expect(good).toContain(from)
  return good.replace(from, () => to)
}

describe('a fault says where it is, what is there and what would be right', () => {
  test.each([
    // of shape
    {
      from: '"due": "2011-03"',
      to: '"due": "March 2011"',
      path: 'commitments[0].due',
      line: 21,
      problem: 'is "March 2011"',
      expected: 'a month "2011-03"',
    },
    {
      from: '"due": "2011-03"',
      to: '"due": "2011-02-30"',
      path: 'commitments[0].due',
      line: 21,
      problem: 'no day of the calendar',
      expected: 'a day "2011',
    },
    {
      from: '"due": "2011-03"',
      to: '"due": "2011-13"',
      path: 'commitments[0].due',
      line: 21,
      problem: '"2011-13"',
      expected: '"without delay"',
    },
    {
      from: '"due": "2011-03"',
      to: '"due": { "evnt": "summit" }',
      path: 'commitments[0].due',
      line: 21,
      problem: '{"evnt":"summit"}',
      expected: '{ "event": ID }',
    },
    {
      from: '"date": null',
      to: '"date": "2011-02-29"',
      path: 'events[0].date',
      line: 14,
      problem: 'no day of the calendar',
      expected: 'a day that exists',
    },
    {
      from: '"status": "open",',
      to: '"status": "opne",',
      path: 'commitments[0].status',
      line: 22,
      problem: 'is "opne"',
      expected: '"closing"',
    },
    { from: '"version": 1', to: '"version": 2', path: 'version', line: 2, problem: 'is 2', expected: '1' },
    { from: '"version": 1,', to: '', path: 'version', line: 1, problem: 'is missing', expected: '1' },
    { from: '"title": "Talks",\n', to: '\n', path: 'commitments[1].title', line: 28, problem: 'is missing', expected: 'a text' },
    {
      from: '"title": "Talks"',
      to: '"title": ""',
      path: 'commitments[1].title',
      line: 30,
      problem: 'is empty',
      expected: 'a text that is not empty',
    },
    { from: '"id": "talks"', to: '"id": "The talks"', path: 'commitments[1].id', line: 29, problem: '"The talks"', expected: 'a-z, 0-9' },
    {
      from: '"title": "Talks",\n',
      to: '"title": "Talks", "dateChanges": "joint",\n',
      path: 'commitments[1].dateChanges',
      line: 30,
      problem: 'is "joint"',
      expected: '"agreed" or "free"',
    },
    {
      from: '"role": "lead" }]',
      to: '"role": "boss" }]',
      path: 'commitments[0].owners[1].role',
      line: 20,
      problem: '"boss"',
      expected: '"lead" or "support"',
    },
    {
      from: '[{ "team": "home", "role": "lead" }]',
      to: '[]',
      path: 'commitments[1].owners',
      line: 31,
      problem: 'is []',
      expected: 'at least one item',
    },
    {
      from: '[{ "team": "home", "role": "lead" }]',
      to: '"home"',
      path: 'commitments[1].owners',
      line: 31,
      problem: '"home"',
      expected: 'a list',
    },
    {
      from: '[{ "team": "home", "role": "lead" }]',
      to: '["home"]',
      path: 'commitments[1].owners[0]',
      line: 31,
      problem: '"home"',
      expected: 'an object',
    },
    { from: '{ "channel": "#secretariat" }', to: '{}', path: 'secretariat.channel', line: 4, problem: 'is missing', expected: '"#name"' },
    { from: '"hour": "09:00"', to: '"hour": "9h"', path: 'cadence.hour', line: 15, problem: '"9h"', expected: '"09:00"' },
    {
      from: '["P1W"]',
      to: '["P1W", "one week"]',
      path: 'cadence.before[1]',
      line: 15,
      problem: '"one week"',
      expected: '"10 working days"',
    },
    {
      from: '["P1W"]',
      to: '["9999 working days", "99999 working days"]',
      path: 'cadence.before[1]',
      line: 15,
      problem: '"99999 working days"',
      expected: '"10 working days"',
    },
    { from: '"poll": "never"', to: '"poll": "Mondays"', path: 'cadence.poll', line: 15, problem: '"Mondays"', expected: '"every Monday"' },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "note"',
      path: 'commitments[0].log[0].kind',
      line: 24,
      problem: '"note"',
      expected: '"noted"',
    },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "dated", "to": "soon"',
      path: 'commitments[0].log[0].to',
      line: 24,
      problem: '"soon"',
      expected: 'or null',
    },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "dated"',
      path: 'commitments[0].log[0].to',
      line: 24,
      problem: 'is missing',
      expected: 'or null',
    },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "evidenced", "evidence": 7',
      path: 'commitments[0].log[0].evidence',
      line: 24,
      problem: 'is 7',
      expected: 'a link',
    },
    {
      from: '2010-12-01T10:00:00.000+00:00',
      to: '1 December',
      path: 'commitments[0].log[0].at',
      line: 24,
      problem: '"1 December"',
      expected: 'an instant',
    },
    { from: '["lead@paf.example"]', to: '[5]', path: 'teams[2].leads[0]', line: 12, problem: 'is 5', expected: 'an email address' },
    {
      from: '["lead@paf.example"]',
      to: '["The lead"]',
      path: 'teams[2].leads[0]',
      line: 12,
      problem: '"The lead"',
      expected: 'an email address',
    },
    {
      from: '"#secretariat"',
      to: '"secretariat"',
      path: 'secretariat.channel',
      line: 4,
      problem: '"secretariat"',
      expected: '"#name" or a',
    },
    { from: '"version": 1', to: '"version": 1e999', path: 'version', line: 2, problem: 'too large a number', expected: '1' },
    // of meaning
    {
      from: '"id": "talks"',
      to: '"id": "ports"',
      path: 'commitments[1].id',
      line: 29,
      problem: 'like commitments[0].id',
      expected: 'a different id',
      more: true,
    },
    {
      from: '"id": "paf"',
      to: '"id": "ukba"',
      path: 'teams[2].id',
      line: 12,
      problem: 'like teams[1].id',
      expected: 'a different id',
      more: true,
    },
    {
      from: '"id": "fr"',
      to: '"id": "uk"',
      path: 'parties[1].id',
      line: 7,
      problem: 'like parties[0].id',
      expected: 'a different id',
      more: true,
    },
    { from: '"team": "home"', to: '"team": "hmoe"', path: 'commitments[1].owners[0].team', line: 31, problem: 'no team', expected: 'home' },
    { from: '"party": "fr"', to: '"party": "france"', path: 'teams[2].party', line: 12, problem: 'no party', expected: 'uk, fr' },
    {
      from: '"event": "summit"',
      to: '"event": "congress"',
      path: 'commitments[1].due.event',
      line: 32,
      problem: 'no event',
      expected: 'summit',
    },
    {
      from: '"partOf": "ports"',
      to: '"partOf": "harbours"',
      path: 'commitments[1].partOf',
      line: 33,
      problem: 'no commitment',
      expected: 'ports',
    },
    {
      from: '"dependsOn": ["ports"]',
      to: '"dependsOn": ["ports", "x"]',
      path: 'commitments[1].dependsOn[1]',
      line: 34,
      problem: '"x"',
      expected: 'ports',
    },
    {
      from: '"escalatesTo": "home"',
      to: '"escalatesTo": "number-ten"',
      path: 'teams[1].escalatesTo',
      line: 11,
      problem: 'no team',
      expected: 'home',
    },
    {
      from: '"escalatesTo": "home"',
      to: '"escalatesTo": "ukba"',
      path: 'teams[1].escalatesTo',
      line: 11,
      problem: 'ukba -> ukba',
      expected: 'no way back',
    },
    {
      from: '"title": "Ports"',
      to: '"title": "Ports", "partOf": "talks"',
      path: 'commitments[0].partOf',
      line: 19,
      problem: 'ports -> talks -> ports',
      expected: 'no way back',
    },
    {
      from: '"dependsOn": ["ports"]',
      to: '"dependsOn": ["ports", "talks"]',
      path: 'commitments[1].dependsOn',
      line: 34,
      problem: 'talks -> talks',
      expected: 'no way back',
    },
    { from: '"Europe/Paris"', to: '"Europe/Lutetia"', path: 'parties[1].timezone', line: 7, problem: 'no time zone', expected: 'IANA' },
    { from: '"Europe/Paris"', to: '"+01:00"', path: 'parties[1].timezone', line: 7, problem: 'no time zone', expected: 'IANA' },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "dated", "from": { "event": "congress" }, "to": "2011-03"',
      path: 'commitments[0].log[0].from.event',
      line: 24,
      problem: 'no event',
      expected: 'summit',
    },
    {
      from: '"escalatesTo": "home" }',
      to: '"escalatesTo": "home" }, { "id": "secretariat", "name": "Ours" }',
      path: 'teams[2].id',
      line: 11,
      problem: 'who looks after the register',
      expected: 'another id',
    },
    { from: '"Europe/London"', to: '"London"', path: 'timezone', line: 3, problem: 'no time zone', expected: 'IANA' },
    {
      from: '"calendar": "FR"',
      to: '"calendar": "FRANCE"',
      path: 'parties[1].calendar',
      line: 7,
      problem: 'no calendar',
      expected: '"GB-ENG"',
    },
    {
      from: '[{ "team": "home", "role": "lead" }]',
      to: '[{ "team": "home", "role": "support" }]',
      path: 'commitments[1].owners',
      line: 31,
      problem: 'nobody',
      expected: 'one leading owner',
    },
    {
      from: '2010-12-02T10:00',
      to: '2010-12-01T10:00',
      path: 'commitments[0].log[1].at',
      line: 25,
      problem: 'not later',
      expected: 'later than',
    },
    {
      from: '2010-12-02T10:00:00.000+00:00',
      to: '2010-12-01T11:00:00.000+01:00',
      path: 'commitments[0].log[1].at',
      line: 25,
      problem: 'not later',
      expected: 'later than',
    },
    {
      from: '"event": "summit"',
      to: '"event": "summit", "before": "10 working days"',
      path: 'commitments[1].due.before',
      line: 32,
      problem: '"10 working days"',
      expected: 'a calendar length',
    },
    {
      from: '"kind": "noted", "text": "one"',
      to: '"kind": "assigned", "added": [{ "team": "nobody", "role": "lead" }], "removed": []',
      path: 'commitments[0].log[0].added[0].team',
      line: 24,
      problem: 'no team',
      expected: 'the id of a team',
    },
    // of the text
    {
      from: '"title": "Talks",',
      to: '"title": "Talks", "title": "The talks",',
      path: 'commitments[1].title',
      line: 30,
      problem: 'stands twice',
      expected: 'once',
    },
    {
      from: '"title": "Talks",',
      to: '"title": "Talks", "t\\u0069tle": "The talks",',
      path: 'commitments[1].title',
      line: 30,
      problem: 'stands twice',
      expected: 'once',
    },
    { from: '"status": "open"\n', to: '"status": "open",\n', path: '', line: 36, problem: 'no key', expected: 'no comma after the last' },
    { from: '"title": "Talks",', to: '"title": "Talks"', path: '', line: 31, problem: 'no comma before this: "owners"', expected: '","' },
    { from: '"title": "Talks",', to: '"title": \'Talks\',', path: '', line: 30, problem: 'no JSON', expected: 'double quotes' },
    { from: '"version": 1', to: '"version": 01', path: '', line: 2, problem: 'a number that is no JSON', expected: 'a number such as' },
    { from: '"title": "Talks",', to: '"title": "Talks,', path: '', line: 30, problem: 'not closed: "Talks,', expected: 'on one line' },
    { from: '"Talks"', to: '"Ta\u0007lks"', path: '', line: 30, problem: 'control character in a text: "Ta\\u0007lks"', expected: '"\\n"' },
    {
      from: '"title": "Talks",',
      to: '"title": "Talks", /* ours\n and theirs */',
      path: '',
      line: 30,
      problem: 'a comment: /* ours',
      expected: 'JSON without comments',
    },
    {
      from: '"title": "Talks",',
      to: '"title": "Talks", // ours',
      path: '',
      line: 30,
      problem: 'a comment',
      expected: 'JSON without comments',
    },
  ])('line $line, $path: $problem', ({ from, to, path, line, problem, expected, more = false }) => {
    const faults = faultsIn(edited(from, to))
    const fault = faults.find((each) => each.path === path && each.problem.includes(problem))
    expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({ path, line, expected: expect.stringContaining(expected) })
    if (!more) expect(faults).toHaveLength(1)
  })

  test.each(['overdue', 'review', 'urgent', 'escalateAfter'])('`%s` takes a day at least, so that nothing happens every P0D', (key) => {
    expect(faultsIn(edited('"before": ["P1W"]', `"${key}": "P0D"`))).toEqual([
      { path: `cadence.${key}`, line: 15, problem: 'is "P0D"', expected: expect.stringContaining('of a day at least') },
    ])
    expect(faultsIn(edited('"before": ["P1W"]', `"${key}": "P0Y1D", "before": ["P0D"]`))).toEqual([])
  })

  test.each([
    ['"closedDays": ["24 December"]', 'closedDays[0]', 'is "24 December"', 'days from-to'],
    ['"closedDays": ["2010-12-31/2010-12-27"]', 'closedDays[0]', 'ends before it begins', 'not before 2010-12-31'],
    ['"closedDays": ["2010-02-27/2010-02-30"]', 'closedDays[0]', '2010-02-30 is no day', 'days that exist'],
    ['"closedDays": ["2010-01-01/2012-01-01"]', 'closedDays[0]', 'more than a year', 'a year at most'],
    [
      '"absences": [{ "person": "a@b.example", "from": "2011-08-12", "to": "2011-08-01" }]',
      'absences[0].to',
      'ends before',
      'not before 2011-08-12',
    ],
    [
      '"absences": [{ "person": "a@b.example", "from": "2011-08-01", "to": "2011-08-02", "cover": "A@b.example" }]',
      'absences[0].cover',
      'who is away',
      'somebody else',
    ],
    ['"absences": [{ "person": "a@b.example", "from": "2011-08-01" }]', 'absences[0].to', 'is missing', 'a day'],
  ])('%s is a fault', (written, path, problem, expected) => {
    expect(faultsIn(edited('"version": 1', `"version": 1, ${written}`))).toEqual([
      { path, line: expect.any(Number), problem: expect.stringContaining(problem), expected: expect.stringContaining(expected) },
    ])
  })

  test('an escalation says after how long and to whom, and is set in one way only', () => {
    expect(
      faultsIn(
        edited(
          '"before": ["P1W"]',
          '"escalateAfter": "P2W", "escalation": [{ "after": "soon", "to": "minister" }, { "to": "secretariat" }]',
        ),
      ),
    ).toEqual([
      { path: 'cadence.escalation[0].after', line: 15, problem: 'is "soon"', expected: expect.stringContaining('of a day at least') },
      { path: 'cadence.escalation[0].to', line: 15, problem: 'is "minister"', expected: '"escalatesTo" or "secretariat"' },
      { path: 'cadence.escalation[1].after', line: 15, problem: 'is missing', expected: expect.stringContaining('of a day at least') },
      {
        path: 'cadence.escalateAfter',
        line: 15,
        problem: 'is "P2W", beside "escalation"',
        expected: expect.stringContaining('one of the two'),
      },
    ])
  })

  test.each([
    ['hour', '10:00'],
    ['poll', 'never'],
    ['digest', 'every Friday'],
  ])('`%s` belongs to a whole message, and cannot be set for a commitment', (key, value) => {
    expect(faultsIn(edited('"title": "Ports",', `"title": "Ports", "cadence": { "${key}": "${value}" },`))).toEqual([
      {
        path: `commitments[0].cadence.${key}`,
        line: 19,
        problem: `is "${value}"`,
        expected: expect.stringContaining('the register, a party or a team has it'),
      },
    ])
  })

  test.each([
    { what: 'an empty file', text: '' },
    { what: 'only spaces', text: ' \n ' },
    { what: 'a list', text: '[]' },
    { what: 'null', text: 'null' },
    { what: 'a text', text: '"register"' },
  ])('$what is a fault of the whole file, in line 1', ({ text }) => {
    expect(faultsIn(text)).toMatchObject([{ path: '', line: 1 }])
  })

  test('a missing list is one fault, and not one for each reference into it', () => {
    expect(faultsIn(edited('"teams": [', '"groups": ['))).toMatchObject([{ path: 'teams', line: 1, problem: 'is missing' }])
  })

  test('a file that breaks off, wherever it does, is said to end there, at its last line', () => {
    expect(faultsIn(good.slice(0, good.indexOf('"dependsOn"')))).toMatchObject([
      { path: '', line: 33, problem: 'the file ends here, in the middle' },
    ])
    const whole = good.trimEnd()
    for (let length = 1; length < whole.length; length++) {
      const line = whole.slice(0, length).trimEnd().split('\n').length
      expect(faultsIn(whole.slice(0, length)), `cut after ${length}`).toMatchObject([
        { path: '', line, problem: 'the file ends here, in the middle' },
      ])
    }
  })

  test('two syntax faults are both told', () => {
    expect(
      faultsIn(good.replace('"version": 1,', '"version" 1,').replace('"title": "Talks",', '"title": Talks,')).map((each) => each.line),
    ).toEqual([2, 30])
  })

  test('nesting deeper than 100 levels is one fault, even with a million levels', () => {
    const nested = (levels: number) => edited('"version": 1,', `"version": 1,\n  "mine": ${'['.repeat(levels)}${']'.repeat(levels)},`)
    expect(faultsIn(nested(99))).toEqual([])
    expect(faultsIn(nested(100))).toMatchObject([{ path: '', line: 3, problem: 'nests deeper than 100 levels' }])
    expect(faultsIn(nested(1_000_000))).toMatchObject([{ path: '', line: 3 }])
    expect(faultsIn('['.repeat(1_000_000))).toMatchObject([{ path: '', line: 1, problem: 'nests deeper than 100 levels' }])
  })

  test('a long value is cut in the fault', () => {
    const [fault] = faultsIn(edited('"due": "2011-03"', `"due": "${'very '.repeat(1000)}soon"`))
    expect(fault?.problem.length).toBeLessThan(120)
  })

  test('all faults come at once, in the order of their lines', () => {
    const text = good
      .replace('"calendar": "GB-ENG"', '"calendar": "XX"')
      .replace('"due": "2011-03"', '"due": "soon"')
      .replace('"title": "Talks",', '"title": "Talks", "title": "The talks",')
      .replace('"team": "home"', '"team": "nobody"')
      .replace('"event": "summit"', '"event": "no-summit"')
    expect(faultsIn(text).map(({ path, line }) => `${line} ${path}`)).toEqual([
      '6 parties[0].calendar',
      '21 commitments[0].due',
      '30 commitments[1].title',
      '31 commitments[1].owners[0].team',
      '32 commitments[1].due.event',
    ])
  })

  test('two circles that one commitment leads into are both named, each at its own members', () => {
    const file = aRegisterFile(
      { id: 'start', dependsOn: ['a', 'd'] },
      {
        others: [
          { id: 'a', dependsOn: ['b'] },
          { id: 'b', dependsOn: ['a'] },
          { id: 'c', dependsOn: ['d'] },
          { id: 'd', dependsOn: ['c'] },
        ],
      },
    )
    expect(faultsIn(JSON.stringify(file)).map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'commitments[1].dependsOn goes in a circle: a -> b -> a',
      'commitments[3].dependsOn goes in a circle: c -> d -> c',
    ])
  })

  test('a fault reads as one line', () => {
    const [fault] = faultsIn(edited('"role": "lead" }]', '"role": "boss" }]'))
    expect(fault && faultLine('commitments.json', fault)).toBe(
      'commitments.json:20: commitments[0].owners[1].role is "boss"; expected "lead" or "support"',
    )
  })
})

test('the faults shown in docs/REGISTER.md are those that people get', () => {
  const text = edited('"due": "2011-03"', '"due": "March 2011"').replace('"team": "home"', '"team": "hmoe"')
  const page = readFileSync(new URL('../../docs/REGISTER.md', import.meta.url), 'utf8')
  expect(page).toContain(
    faultsIn(text)
      .map((fault) => `${faultLine('commitments.json', fault)}\n`)
      .join(''),
  )
})

describe('a file', () => {
  test.each([
    { what: 'nothing unusual', text: good },
    { what: 'a byte order mark', text: `\uFEFF${good}` },
    { what: 'Windows line ends', text: good.replaceAll('\n', '\r\n') },
    { what: 'keys that the bot does not know', text: edited('"title": "Ports"', '"title": "Ports", "mine": { "a": [1, null] }') },
    {
      what: 'words that look like a key',
      text: edited('"title": "Ports"', '"title": ":tada: \\"title\\": \\"x\\"", "note": ":", "a\\\\": 1'),
    },
    { what: 'the same key in two objects', text: edited('"title": "Ports"', '"title": "Ports", "x": { "title": 1 }') },
    { what: 'an empty key', text: edited('"title": "Ports"', '"title": "Ports", "": 1') },
    { what: 'an instant with its offset only', text: edited('2010-12-02T10:00:00.000+00:00', '2010-12-02T10:00:00Z') },
  ])('has no fault with $what', ({ text }) => {
    expect(faultsIn(text)).toEqual([])
  })

  test('may have a key `__proto__` like any other, and nothing is changed by it', () => {
    const text = edited('"title": "Ports"', '"title": "Ports", "__proto__": { "status": "closed", "polluted": true }')
    const parsed = parseRegister(text, testCalendars)
    const commitment = parsed.ok ? parsed.register.commitments.get('ports') : undefined
    expect(commitment?.status).toBe('open')
    expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false)
  })

  test('has a fault if the key `__proto__` stands twice', () => {
    expect(faultsIn(edited('"title": "Ports"', '"title": "Ports", "__proto__": 1, "__proto__": 2'))).toMatchObject([
      { path: 'commitments[0].__proto__', line: 19, problem: expect.stringContaining('stands twice') },
    ])
  })
})

describe('check also names what the log contradicts', () => {
  test.each([
    { from: '"status": "open",', to: '"status": "closed",', path: 'commitments[0].status', line: 22, expected: '"open"' },
    { from: '"status": "open",', to: '"status": "open", "rating": "red",', path: 'commitments[0].rating', line: 22, expected: 'null' },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "rated", "rating": "red"',
      path: 'commitments[0].rating',
      line: 17,
      expected: '"red"',
    },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "dated", "from": "2011-03", "to": "2011-04-15", "text": "late"',
      path: 'commitments[0].due',
      line: 21,
      expected: '"2011-04-15"',
    },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "closed", "party": "uk", "outcome": "delivered"',
      path: 'commitments[0].status',
      line: 22,
      expected: '"closing"',
    },
    {
      from: '"date": null',
      to: '"date": null, "log": [{ "at": "2010-12-01T10:00:00Z", "by": "a@x.example", "kind": "dated", "to": "2012-02-17" }]',
      path: 'events[0].date',
      line: 14,
      expected: '"2012-02-17"',
    },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "undone", "of": "2010-12-01T10:00:00Z"', // the same instant, but not the name of the entry
      path: 'commitments[0].log[1].of',
      line: 25,
      expected: '"2010-12-01T10:00:00.000+00:00"',
    },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "retracted", "of": "2010-12-02T10:00:00.000+00:00"',
      path: 'commitments[0].log[1].of',
      line: 25,
      expected: 'the "at" of an earlier entry in this log',
    },
    {
      from: '"date": null',
      to: '"date": null, "log": [{ "at": "2010-12-01T10:00:00Z", "by": "a@x.example", "kind": "undone", "of": "2010-11-01T10:00:00Z" }]',
      path: 'events[0].log[0].of',
      line: 14,
      expected: 'the "at" of an earlier entry in this log',
    },
    {
      from: '"kind": "noted", "text": "two"',
      to: '"kind": "held"',
      path: 'commitments[0].log[1].kind',
      line: 25,
      expected: 'another kind',
    },
    {
      from: '"date": null',
      to: '"date": null, "log": [{ "at": "2010-12-01T10:00:00Z", "by": "a@x.example", "kind": "rated", "rating": "red" }]',
      path: 'events[0].log[0].kind',
      line: 14,
      expected: '"noted", "dated", "held"',
    },
  ])('$path, with $to', ({ from, to, path, line, expected }) => {
    const text = edited(from, to)
    expect(faultsIn(text)).toEqual([])
    expect(lintRegister(text, testCalendars)).toMatchObject([{ path, line, expected: expect.stringContaining(expected) }])
    expect(lintRegister(`\uFEFF${text}`, testCalendars)).toMatchObject([{ path, line }])
  })

  test('nothing in a file that agrees with its log', () => {
    expect(lintRegister(good, testCalendars)).toEqual([])
  })
})

describe('whatever the text', () => {
  const title = fc.string({ minLength: 1 })
  const due = fc.constantFrom('2011-03-31', '2012-02-29', '2011-03', '2011-Q1', '2011', 'without delay', 'continuing', {
    event: 'next-summit',
    before: 'P2W',
  })
  const commitments = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9-]{1,60}$/), title, due, text: fc.string() }), {
    minLength: 1,
    maxLength: 8,
    selector: (each) => each.id,
  })

  test('a printed register is read back as the same register, with any words and any layout', () => {
    fc.assert(
      fc.property(commitments, fc.constantFrom(0, 1, 2, '\t'), ([first, ...others], indent) => {
        const file = aRegisterFile(first, { others })
        const parsed = parseRegister(JSON.stringify(file, null, indent), testCalendars)
        expect(parsed.ok && parsed.file).toEqual(file)
        expect(parsed.ok && [...parsed.register.commitments.keys()]).toEqual(file.commitments.map((each) => each.id))
      }),
    )
  })

  test('no text throws: it is a register, or has faults on lines that the text has', () => {
    const piece = fc.record({
      at: fc.nat(good.length),
      drop: fc.nat(40),
      put: fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\n', '\\')),
    })
    fc.assert(
      fc.property(piece, ({ at, drop, put }) => {
        const text = good.slice(0, at) + put + good.slice(at + drop)
        const lines = text.split('\n').length
        for (const { line, problem, expected } of faultsIn(text)) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect(`${problem} ${expected}`).not.toMatch(/Invalid input|undefined|\[object/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the fault of any value points to a place in the file and says what would be right', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('2011-02-30', '', -1, 'P1W', {}, [], [null], { event: 'summit' }),
    )
    fc.assert(
      fc.property(fc.nat(), anything, (which, put) => {
        const value: unknown = JSON.parse(good)
        const places = placesIn(value)
        const { of, key } = places[which % places.length] ?? { of: {}, key: '' }
        Reflect.set(of, key, put)
        const text = JSON.stringify(value, null, 2)
        for (const { path, line, problem, expected } of faultsIn(text)) {
          expect(`${problem} ${expected}`).not.toMatch(/Invalid|undefined|\[object|invalid_|docs\/REGISTER/)
          const steps = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((step) => step[1] ?? step[0])
          const parent = steps.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), value)
          expect(typeof parent === 'object' && parent !== null, `${path} ${problem}`).toBe(true)
          const name = steps.findLast((step) => !/^\d+$/.test(step))
          if (!problem.includes('missing') && /[a-z]$/.test(path)) expect(text.split('\n')[line - 1], path).toContain(`"${name}"`)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a key that stands twice is found wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(3), (key, depth) => {
        const name = JSON.stringify(key)
        const inner = `{ ${name}: 1, "between ${'x'.repeat(60)}": 2, ${name}: ":" }`
        const text = edited('"title": "Ports"', `"title": "Ports", "mine": ${'[0, '.repeat(depth)}${inner}${']'.repeat(depth)}`)
        expect(faultsIn(text)).toMatchObject([{ path: `commitments[0].mine${'[1]'.repeat(depth)}.${key}`, line: 19 }])
      }),
    )
  })

  test('a file with 200,000 faults is refused with all of them', () => {
    const nobody = { team: 'nobody', role: 'lead' }
    const wrong = Array.from({ length: 100_000 }, (_, index) => ({ id: `c${index}`, title: '', owners: [nobody], status: 'open' }))
    expect(faultsIn(JSON.stringify({ ...JSON.parse(good), commitments: wrong }))).toHaveLength(200_000)
  })

  test('a chain of 20,000 parts is read, and a circle at its end is named', () => {
    const part = (index: number, partOf: number) => ({
      id: `p${index}`,
      title: 'Part',
      owners: [{ team: 'fr-paf', role: 'lead' }],
      status: 'open',
      partOf: `p${partOf}`,
    })
    const chain = Array.from({ length: 20_000 }, (_, index) => part(index + 1, index))
    const top = aRegisterFile({ id: 'p0' })
    expect(faultsIn(JSON.stringify({ ...top, commitments: [...top.commitments, ...chain] }))).toEqual([])
    expect(faultsIn(JSON.stringify({ ...top, commitments: [{ ...top.commitments[0], partOf: 'p20000' }, ...chain] }))).toMatchObject([
      { path: 'commitments[0].partOf', problem: expect.stringContaining('goes in a circle: p0 -> p20000') },
    ])
  })
})
