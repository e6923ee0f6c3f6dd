import { DateTime, IANAZone } from 'luxon'
import type { Calendars } from './calendar.ts'
import type { Finding } from './parse.ts'
import { quoted } from './shape.ts'

type Path = readonly (string | number)[]
type Keyed = Record<string, unknown>

/**
 * What a file of the right shape can still get wrong: ids twice, references to nothing, circles, unknown zones and calendars, nobody leading,
 * a log out of order. Looks at whatever has the right shape, so that these come at once with the faults of shape.
 */
export function faultsOfMeaning(value: unknown, calendars: Calendars): Finding[] {
  if (!isKeyed(value)) return []
  const list = (key: string) => listOf(value[key])
  const [parties, teams, events, commitments] = [list('parties'), list('teams'), list('events'), list('commitments')]
  const ids = { party: idsOf(parties), team: idsOf(teams), event: idsOf(events), commitment: idsOf(commitments) }
  const findings: Finding[] = [
    ...doubles('parties', parties),
    ...doubles('teams', teams),
    ...doubles('events', events),
    ...doubles('commitments', commitments),
    ...places(value, [], calendars),
    ...parties.flatMap((party, index) => places(party, ['parties', index], calendars)),
  ]

  const refer = (path: Path, id: unknown, to: keyof typeof ids): void => {
    if (typeof id !== 'string' || id === '' || ids[to].has(id)) return
    findings.push({ path, problem: `is ${quoted(id)}, which is no ${to} of this register`, expected: `the id of a ${to}${near(ids[to])}` })
  }

  teams.forEach((team, index) => {
    refer(['teams', index, 'party'], team['party'], 'party')
    refer(['teams', index, 'escalatesTo'], team['escalatesTo'], 'team')
  })
  findings.push(...circles('teams', teams, 'escalatesTo'))
  events.forEach((event, index) => findings.push(...logOrder(event, ['events', index])))

  commitments.forEach((commitment, index) => {
    const path: Path = ['commitments', index]
    const owners = listOf(commitment['owners'])
    owners.forEach((owner, at) => refer([...path, 'owners', at, 'team'], owner['team'], 'team'))
    if (owners.length > 0 && !owners.some((owner) => owner['role'] === 'lead'))
      findings.push({ path: [...path, 'owners'], problem: 'has nobody with the role "lead"', expected: 'one leading owner at least' })
    findings.push(...doubles('owners', owners, 'team', path))
    refer([...path, 'partOf'], commitment['partOf'], 'commitment')
    if (Array.isArray(commitment['dependsOn']))
      commitment['dependsOn'].forEach((id, at) => refer([...path, 'dependsOn', at], id, 'commitment'))
    if (isKeyed(commitment['due'])) refer([...path, 'due', 'event'], commitment['due']['event'], 'event')
    findings.push(...logOrder(commitment, path))
    listOf(commitment['log']).forEach((entry, at) => refer([...path, 'log', at, 'team'], entry['team'], 'team'))
  })
  findings.push(...circles('commitments', commitments, 'partOf'), ...circles('commitments', commitments, 'dependsOn'))
  return findings
}

function places(of: Keyed, path: Path, calendars: Calendars): Finding[] {
  const findings: Finding[] = []
  const { timezone, calendar } = of
  if (typeof timezone === 'string' && timezone !== '' && !IANAZone.isValidZone(timezone))
    findings.push({ path: [...path, 'timezone'], problem: `is ${quoted(timezone)}, which is no time zone`, expected: 'an IANA name such as "Europe/London"' })
  if (typeof calendar === 'string' && calendar !== '' && !calendars.knows(calendar))
    findings.push({ path: [...path, 'calendar'], problem: `is ${quoted(calendar)}, which is no calendar`, expected: '"GB-ENG", "GB-SCT", "GB-NIR", "FR", ...' })
  return findings
}

function doubles(name: string, list: readonly Keyed[], key = 'id', under: Path = []): Finding[] {
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

/** Each circle once, named at its first member in the file. */
function circles(name: string, list: readonly Keyed[], key: string): Finding[] {
  const next = new Map<string, string[]>()
  for (const each of list) if (typeof each['id'] === 'string') next.set(each['id'], namesIn(each[key]))

  const findings: Finding[] = []
  const done = new Set<string>()
  list.forEach((each, index) => {
    if (typeof each['id'] !== 'string' || done.has(each['id'])) return
    const circle = circleFrom(each['id'], next, done)
    if (circle)
      findings.push({ path: [name, index, key], problem: `goes in a circle: ${circle.join(' -> ').slice(0, 200)}`, expected: 'no way back to where it began' })
  })
  return findings
}

/** A walk with a stack of its own: a chain of 100,000 must not exhaust the engine's. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly string[]>, done: Set<string>): string[] | undefined {
  const way: { id: string; at: number }[] = [{ id: start, at: 0 }]
  const onWay = new Set([start])
  let found: string[] | undefined
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const id = next.get(here.id)?.[here.at++]
    if (id === undefined) {
      done.add(here.id)
      onWay.delete(here.id)
      way.pop()
    } else if (onWay.has(id)) {
      const ids = way.map((each) => each.id)
      found ??= [...ids.slice(ids.indexOf(id)), id]
    } else if (!done.has(id) && next.has(id)) {
      way.push({ id, at: 0 })
      onWay.add(id)
    }
  }
  return found
}

function logOrder(of: Keyed, path: Path): Finding[] {
  let last: number | undefined
  return listOf(of['log']).flatMap((entry, index) => {
    const at = typeof entry['at'] === 'string' ? millisOf(entry['at']) : undefined
    if (at === undefined) return []
    const before = last
    last = at
    if (before === undefined || at > before) return []
    return [{ path: [...path, 'log', index, 'at'], problem: `is ${quoted(entry['at'])}, not later than the entry before`, expected: 'each entry later than the one before it' }]
  })
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function idsOf(list: readonly Keyed[]): Set<string> {
  return new Set(list.map((each) => each['id']).filter((id) => typeof id === 'string'))
}

function near(ids: ReadonlySet<string>): string {
  return ids.size > 0 && ids.size <= 20 ? `: ${[...ids].join(', ')}` : ''
}

function listOf(value: unknown): Keyed[] {
  return Array.isArray(value) ? value.map((each) => (isKeyed(each) ? each : {})) : []
}

function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function millisOf(instant: string): number | undefined {
  const time = DateTime.fromISO(instant)
  return time.isValid ? time.toMillis() : undefined
}
