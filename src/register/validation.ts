import { DateTime, IANAZone } from 'luxon'
import { secretariatId } from './addressee.ts'
import type { Calendars } from './calendar.ts'
import { circles } from './circles.ts'
import { daysBetween } from './days.ts'
import type { Finding, Path } from './fault.ts'
import { timeOf } from './instant.ts'
import type { Keyed } from './keyed.ts'
import { isKeyed, keyedItems } from './keyed.ts'
import { foldedPerson, samePerson } from './people.ts'
import { quoted } from './quoting.ts'
import type { Day } from './schema.ts'

/** Notes a reference to an `id` that does not exist. Its path is put together only then, because most references are right. */
type Refer = (id: unknown, to: 'party' | 'team' | 'event' | 'commitment', path: Path, ...more: Path) => void

/**
 * What a file of the right shape can still get wrong: ids twice, references to nothing, circles, unknown zones and calendars, nobody leading,
 * a log out of order. It looks at every part that has the right shape, so that these faults are told together with those of shape.
 */
export function validationFaults(value: unknown, calendars: Calendars): Finding[] {
  if (!isKeyed(value)) return []
  const [parties = [], teams = [], events = [], commitments = []] = ['parties', 'teams', 'events', 'commitments'].map((key) =>
    keyedItems(value[key]),
  )
  return [
    ...doubles('parties', parties),
    ...doubles('teams', teams),
    ...teams.flatMap((team, index) => (team['id'] === secretariatId ? [takenId(['teams', index, 'id'])] : [])),
    ...peopleWritten(value, teams).flatMap(({ person, path }) => (person === 'RELANCE' ? [takenName(path)] : [])),
    ...doubles('events', events),
    ...doubles('commitments', commitments),
    ...checkPlaces(value, [], calendars),
    ...parties.flatMap((party, index) => checkPlaces(party, ['parties', index], calendars)),
    ...[value, ...parties, ...teams].flatMap((each, index) => closedDayFaults(each, placeInFile(index, parties.length))),
    ...keyedItems(value['absences']).flatMap((absence, index) => absenceFaults(absence, ['absences', index])),
    ...doubles('people', keyedItems(value['people']).map(folded), { key: 'person' }),
    ...twoLadders(value, []),
    ...[parties, teams, commitments].flatMap((list, place) =>
      list.flatMap((each, index) => twoLadders(each, [['parties', 'teams', 'commitments'][place] ?? '', index])),
    ),
    ...events.flatMap((event, index) => outOfOrder(keyedItems(event['log']), ['events', index])),
    ...commitments.flatMap((commitment, index) => {
      const path: Path = ['commitments', index]
      return [...owning(keyedItems(commitment['owners']), path), ...outOfOrder(keyedItems(commitment['log']), path)]
    }),
    ...circles('teams', teams, 'escalatesTo'),
    ...circles('commitments', commitments, 'partOf'),
    ...circles('commitments', commitments, 'dependsOn'),
    ...referencesToNothing(value),
  ]
}

function referencesToNothing(value: Keyed): Finding[] {
  const findings: Finding[] = []
  const refer = referring(value, findings)
  keyedItems(value['teams']).forEach((team, index) => {
    refer(team['party'], 'party', ['teams', index, 'party'])
    refer(team['escalatesTo'], 'team', ['teams', index, 'escalatesTo'])
  })
  keyedItems(value['events']).forEach((event, index) => {
    referFromLog(keyedItems(event['log']), ['events', index], refer)
  })
  keyedItems(value['commitments']).forEach((commitment, index) => {
    const path: Path = ['commitments', index]
    referFrom(commitment, path, refer)
    referFromLog(keyedItems(commitment['log']), path, refer)
  })
  return findings
}

function referring(value: Keyed, findings: Finding[]): Refer {
  const ids = {
    party: idsNamed(value['parties']),
    team: idsNamed(value['teams']),
    event: idsNamed(value['events']),
    commitment: idsNamed(value['commitments']),
  }
  // A list that is itself wrong is one fault; the references into it are not counted as well.
  const isAmiss = {
    party: value['parties'] !== undefined && !Array.isArray(value['parties']),
    team: !Array.isArray(value['teams']),
    event: value['events'] !== undefined && !Array.isArray(value['events']),
    commitment: false,
  }
  return (id, to, path, ...more) => {
    if (typeof id !== 'string' || id === '' || ids[to].has(id) || isAmiss[to]) return
    findings.push({
      path: [...path, ...more],
      problem: `is ${quoted(id)}, which is no ${to} of this register`,
      expected: `the id of ${to === 'event' ? 'an' : 'a'} ${to}${near(ids[to])}`,
    })
  }
}

function referFrom({ owners, partOf, dependsOn, due }: Keyed, path: Path, refer: Refer): void {
  keyedItems(owners).forEach((owner, at) => {
    refer(owner['team'], 'team', path, 'owners', at, 'team')
  })
  refer(partOf, 'commitment', path, 'partOf')
  if (isKeyed(due)) refer(due['event'], 'event', path, 'due', 'event')
  if (!Array.isArray(dependsOn)) return
  dependsOn.forEach((id, at) => {
    refer(id, 'commitment', path, 'dependsOn', at)
  })
}

function referFromLog(log: readonly Keyed[], path: Path, refer: Refer): void {
  log.forEach((entry, at) => {
    refer(entry['team'], 'team', path, 'log', at, 'team')
    refer(entry['party'], 'party', path, 'log', at, 'party')
    refer(entry['successor'], 'commitment', path, 'log', at, 'successor')
    for (const key of ['from', 'to']) {
      const due = entry[key]
      if (isKeyed(due)) refer(due['event'], 'event', path, 'log', at, key, 'event')
    }
    if (entry['added'] === undefined) return
    keyedItems(entry['added']).forEach((owner, place) => {
      refer(owner['team'], 'team', path, 'log', at, 'added', place, 'team')
    })
  })
}

function owning(owners: readonly Keyed[], path: Path): Finding[] {
  const findings = owners.length > 1 ? doubles('owners', owners, { key: 'team', under: path }) : []
  // An owner with an unknown role is another fault.
  if (owners.length > 0 && owners.every((owner) => owner['role'] === 'support'))
    findings.push({ path: [...path, 'owners'], problem: 'has nobody with the role "lead"', expected: 'one leading owner at least' })
  return findings
}

function checkPlaces({ timezone, calendar }: Keyed, path: Path, calendars: Calendars): Finding[] {
  const findings: Finding[] = []
  // The engine accepts an offset as a zone, but an offset does not follow the clock changes.
  if (typeof timezone === 'string' && timezone !== '' && (!IANAZone.isValidZone(timezone) || /^[+-]/.test(timezone)))
    findings.push({
      path: [...path, 'timezone'],
      problem: `is ${quoted(timezone)}, which is no time zone`,
      expected: 'an IANA name such as "Europe/London"',
    })
  if (typeof calendar === 'string' && calendar !== '' && !calendars.knows(calendar))
    findings.push({
      path: [...path, 'calendar'],
      problem: `is ${quoted(calendar)}, which is no calendar`,
      expected: '"GB-ENG", "GB-SCT", "GB-NIR", "FR", ...',
    })
  return findings
}

/** The path of the nth item of a list that has the register itself, then its parties, then its teams. */
function placeInFile(index: number, parties: number): Path {
  if (index === 0) return []
  return index <= parties ? ['parties', index - 1] : ['teams', index - 1 - parties]
}

/** Nobody is closed or away for longer: a person who leaves hands over. It also limits the search for a working day. */
const longestDays = 366

function closedDayFaults({ closedDays }: Keyed, path: Path): Finding[] {
  if (!Array.isArray(closedDays)) return []
  return closedDays.flatMap((days, index) => {
    if (typeof days !== 'string' || !days.includes('/')) return []
    const [from = '', to = ''] = days.split('/')
    return spanFaults(from, to, { path: [...path, 'closedDays', index], shown: days })
  })
}

function absenceFaults({ person, from, to, cover }: Keyed, path: Path): Finding[] {
  const self: Finding[] =
    typeof person === 'string' && typeof cover === 'string' && samePerson(person, cover)
      ? [{ path: [...path, 'cover'], problem: `is ${quoted(cover)}, who is away`, expected: 'somebody else' }]
      : []
  if (typeof from !== 'string' || typeof to !== 'string' || !isCalendarDay(from) || !isCalendarDay(to)) return self
  return [...self, ...spanFaults(from, to, { path: [...path, 'to'], shown: to })]
}

function spanFaults(from: string, to: string, { path, shown }: { path: Path; shown: string }): Finding[] {
  const wrong = [from, to].find((day) => !isCalendarDay(day))
  if (wrong !== undefined)
    return [
      {
        path,
        problem: `is ${quoted(shown)}; ${wrong} is no day of the calendar`,
        expected: 'days that exist, such as "2010-12-27/2010-12-31"',
      },
    ]
  if (to < from) return [{ path, problem: `is ${quoted(shown)}, which ends before it begins`, expected: `a last day not before ${from}` }]
  if (daysBetween(from as Day, to as Day) > longestDays)
    return [{ path, problem: `is ${quoted(shown)}, more than a year`, expected: 'a year at most; hand over for longer' }]
  return []
}

function isCalendarDay(text: string): boolean {
  return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' }).isValid
}

/** `escalateAfter` is a ladder of one step: with an `escalation` beside it, it would not be clear which holds. */
function twoLadders({ cadence }: Keyed, path: Path): Finding[] {
  if (!isKeyed(cadence) || cadence['escalation'] === undefined || cadence['escalateAfter'] === undefined) return []
  return [
    {
      path: [...path, 'cadence', 'escalateAfter'],
      problem: `is ${quoted(cadence['escalateAfter'])}, beside "escalation"`,
      expected: 'one of the two: "escalateAfter" is an escalation of one step',
    },
  ]
}

function doubles(name: string, list: readonly Keyed[], { key = 'id', under = [] }: { key?: string; under?: Path } = {}): Finding[] {
  const first = new Map<unknown, number>()
  const findings: Finding[] = []
  list.forEach((each, index) => {
    const id = each[key]
    if (typeof id !== 'string') return
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else
      findings.push({
        path: [...under, name, index, key],
        problem: `is ${quoted(id)}, like ${name}[${earlier}].${key}`,
        expected: `a different ${key} for each`,
      })
  })
  return findings
}

/** Addresses are compared without their case. */
function folded({ person }: Keyed): Keyed {
  return { person: typeof person === 'string' ? foldedPerson(person) : person }
}

/** Messages are kept by the id of the team they are for, and the secretariat has its id among them. */
function takenId(path: Path): Finding {
  return { path, problem: 'is "secretariat", which is the name of who looks after the register', expected: 'another id for the team' }
}

/** All people of the file, each with the path where they stand. */
function peopleWritten(value: Keyed, teams: readonly Keyed[]): { person: unknown; path: Path }[] {
  const listed = (list: unknown, path: Path) =>
    Array.isArray(list) ? list.map((person: unknown, at) => ({ person, path: [...path, at] })) : []
  const { secretariat } = value
  return [
    ...(isKeyed(secretariat) ? listed(secretariat['members'], ['secretariat', 'members']) : []),
    ...teams.flatMap((team, at) => ['leads', 'members'].flatMap((key) => listed(team[key], ['teams', at, key]))),
    ...keyedItems(value['absences']).flatMap((absence, at) =>
      ['person', 'cover'].map((key) => ({ person: absence[key], path: ['absences', at, key] })),
    ),
    ...keyedItems(value['people']).map(({ person }, at) => ({ person, path: ['people', at, 'person'] })),
  ]
}

/** What happens by itself is said by "relance"; a small one has not the shape of a person anyway. */
function takenName(path: Path): Finding {
  return { path, problem: 'is "RELANCE", which is the author of what happens by itself', expected: 'an email address or a Slack user id' }
}

function outOfOrder(log: readonly Keyed[], path: Path): Finding[] {
  if (log.length < 2) return []
  let before: string | undefined
  return log.flatMap((entry, index) => {
    const at = entry['at']
    if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at)) return []
    const earlier = before
    before = at
    if (earlier === undefined || isAfter(at, earlier)) return []
    return [
      {
        path: [...path, 'log', index, 'at'],
        problem: `is ${quoted(at)}, not later than the entry before`,
        expected: 'each entry later than the one before it',
      },
    ]
  })
}

/** Instants of one length in one offset compare as texts, which is much faster. */
function isAfter(at: string, earlier: string): boolean {
  if (at.length === earlier.length && at.slice(-6) === earlier.slice(-6) && !at.endsWith('Z')) return at > earlier
  // Negated, so that an instant that does not exist passes: it is another fault already.
  return !(timeOf(at).toMillis() <= timeOf(earlier).toMillis())
}

function idsNamed(list: unknown): Set<string> {
  return new Set(
    keyedItems(list)
      .map((each) => each['id'])
      .filter((id) => typeof id === 'string'),
  )
}

function near(ids: ReadonlySet<string>): string {
  return ids.size > 0 && ids.size <= 20 ? `: ${[...ids].join(', ')}` : ''
}
