import { describe, expect, test } from 'vitest'
import type { Applied } from '../../src/register/change.ts'
import { apply } from '../../src/register/change.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import { dateAskedOf } from '../../src/register/proposal.ts'
import { reconciledCommitment } from '../../src/register/reconcile.ts'
import type { Register } from '../../src/register/register.ts'
import type { Instant, LogEntry } from '../../src/register/schema.ts'
import { contradictions } from '../../src/register/state.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { ports, withPorts } from './ports.ts'

const people: Record<string, string> = {
  uk: 'lead@ukba.example',
  fr: 'lead@paf.example',
  be: 'lead@police.example',
  secretariat: 'secretary@example.org',
}

const police = { id: 'be-police', name: 'Police', party: 'be', channel: '#be', leads: [people['be']], members: [] }

/** `ports`, due in March 2011, whose dates are agreed; with `three`, led by three sides. */
function agreed(given: object = {}, { three = false, file = {} }: { three?: boolean; file?: object } = {}): Register {
  const owners = three ? [...bothSides, { team: 'be-police', role: 'lead' }] : bothSides
  const two = aRegister({ due: '2011-03', owners: bothSides, ...given }, { dateChanges: 'agreed', ...file })
  if (!three) return two
  const parties = [...two.parties.values(), { id: 'be', name: 'Belgium' }]
  const teams = [...two.teams.values()].map(({ id, name, party, leads }) => ({ id, name, party: party.id, leads: [...leads] }))
  return aRegister({ due: '2011-03', owners, ...given }, { dateChanges: 'agreed', parties, teams: [...teams, police], ...file })
}

const kinds: Record<string, (what: string) => object> = {
  asks: (to) => ({ kind: 'dated', to: to === 'none' ? null : to, text: 'no data yet' }),
  agrees: (to) => ({ kind: 'dated', to, text: 'agreed' }),
  objects: () => ({ kind: 'objected', text: 'too late' }),
  closes: () => ({ kind: 'closed' }),
  reopens: () => ({ kind: 'reopened', text: 'it came back' }),
  notes: () => ({ kind: 'noted', text: 'a word' }),
}

const minute = (at: number) => new Date(Date.UTC(2011, 2, 1, 9, at)).toISOString().replace('Z', '+00:00')

/** One act: `uk asks 2011-04-15`, `fr objects`, `uk undoes 0` (the entry at that place of the log). */
function act(register: Register, words: string, at: number): Applied {
  const [who = '', does = '', what = ''] = words.split(' ')
  const of = ports(register).log?.[Number(what)]?.at
  const given = does === 'undoes' ? { kind: 'undone', of } : kinds[does]?.(what)
  return apply(register, { commitment: 'ports', entry: logEntry.parse({ at: minute(at), by: people[who], ...given }) })
}

function acted(register: Register, ...acts: string[]): Register {
  return acts.reduce((now, words, at) => {
    const applied = act(now, words, at)
    if (!applied.ok || !('commitment' in applied)) throw new Error(`${words}: ${JSON.stringify(applied)}`)
    return withPorts(now, applied.commitment)
  }, register)
}

/** Its due, and the date that waits with who has still to agree: `2011-03; 2011-04-15 waits for fr`. */
function standing(register: Register): string {
  const asked = dateAskedOf(register, ports(register))
  return `${ports(register).due ?? 'none'}${asked ? `; ${asked.to} waits for ${asked.waitingFor.join(', ')}` : ''}`
}

const waits = '2011-03; 2011-04-15 waits for fr'

describe('if dates are agreed, a date that one side asks for counts when every other side has agreed', () => {
  test.each([
    { acts: ['uk asks 2011-04-15'], stands: waits },
    { acts: ['fr asks 2011-04'], stands: '2011-03; 2011-04 waits for uk' },
    { acts: ['uk asks 2011-04-15', 'fr agrees 2011-04-15'], stands: '2011-04-15' },
    { acts: ['uk asks 2011-04-15', 'uk agrees 2011-04-15'], stands: waits }, // its own word twice
    { acts: ['uk asks 2011-04-15', 'fr asks 2011-05'], stands: '2011-03; 2011-05 waits for uk' }, // overtaken
    { acts: ['uk asks 2011-04-15', 'fr asks 2011-05', 'uk agrees 2011-05'], stands: '2011-05' },
    { acts: ['uk asks 2011-04-15', 'uk asks 2011-05'], stands: '2011-03; 2011-05 waits for fr' },
    { acts: ['uk asks 2011-04-15', 'fr objects'], stands: '2011-03' },
    { acts: ['uk asks 2011-04-15', 'uk objects'], stands: '2011-03' }, // another team of that side may
    { acts: ['uk asks 2011-04-15', 'fr asks 2011-03'], stands: '2011-03' }, // stays with what there is
    { acts: ['uk asks 2011-04-15', 'fr objects', 'uk asks 2011-04-15'], stands: waits },
    { acts: ['uk asks 2011-04-15', 'fr objects', 'fr undoes 1'], stands: waits },
    { acts: ['uk asks 2011-04-15', 'uk undoes 0'], stands: '2011-03' },
    { acts: ['uk asks 2011-04-15', 'fr agrees 2011-04-15', 'fr undoes 1'], stands: waits },
    { acts: ['uk asks 2011-04-15', 'fr asks 2011-05', 'fr undoes 1'], stands: waits },
    { acts: ['secretariat asks 2011-04'], stands: '2011-04' },
    { acts: ['uk asks 2011-04-15', 'secretariat asks 2011-06'], stands: '2011-06' },
    { acts: ['uk asks 2011-04-15', 'secretariat agrees 2011-04-15'], stands: '2011-04-15' },
    { acts: ['uk asks 2011-04-15', 'secretariat asks 2011-06', 'secretariat undoes 1'], stands: waits },
    { acts: ['uk asks 2011-04-15', 'secretariat objects'], stands: '2011-03' },
    { acts: ['uk asks 2011-04-15', 'fr agrees 2011-04-15', 'fr asks 2011-06'], stands: '2011-04-15; 2011-06 waits for uk' },
    { acts: ['uk asks 2011-04-15', 'uk closes', 'fr closes'], stands: '2011-03' },
    { acts: ['uk asks 2011-04-15', 'uk closes', 'fr closes', 'fr reopens'], stands: '2011-03' },
    { acts: ['uk closes', 'fr asks 2011-04-15'], stands: '2011-03; 2011-04-15 waits for uk' },
    { acts: ['fr asks 2011-04-15', 'fr closes', 'uk objects'], stands: '2011-03; 2011-04-15 waits for uk' }, // to the closing
    { acts: ['uk asks none', 'fr notes'], stands: '2011-03; null waits for fr' },
  ])('$acts: $stands', ({ acts, stands }) => {
    const register = acted(agreed(), ...acts)
    expect(standing(register)).toBe(stands)
    expect(contradictions(register, ports(register))).toEqual([])
  })

  test.each([
    { acts: ['be asks 2011-04-15'], stands: '2011-03; 2011-04-15 waits for uk, fr' },
    { acts: ['be asks 2011-04-15', 'fr agrees 2011-04-15'], stands: '2011-03; 2011-04-15 waits for uk' },
    { acts: ['be asks 2011-04-15', 'fr agrees 2011-04-15', 'uk agrees 2011-04-15'], stands: '2011-04-15' },
    { acts: ['be asks 2011-04-15', 'fr agrees 2011-04-15', 'uk objects'], stands: '2011-03' },
    { acts: ['be asks 2011-04-15', 'fr agrees 2011-04-15', 'fr undoes 1'], stands: '2011-03; 2011-04-15 waits for uk, fr' },
    { acts: ['be asks 2011-04-15', 'fr agrees 2011-04-15', 'be undoes 0'], stands: '2011-03; 2011-04-15 waits for uk, be' },
  ])('with three sides, $acts: $stands', ({ acts, stands }) => {
    expect(standing(acted(agreed({}, { three: true }), ...acts))).toBe(stands)
  })
})

test('the log tells who asked for a date and who agreed, and that a date that waits moved nothing', () => {
  const { log } = ports(acted(agreed(), 'uk asks 2011-04-15', 'fr agrees 2011-04-15'))
  expect(log?.map(({ at: _at, ...rest }) => rest)).toEqual([
    {
      by: people['uk'],
      team: 'uk-border-agency',
      kind: 'dated',
      party: 'uk',
      proposed: true,
      from: '2011-03',
      to: '2011-04-15',
      text: 'no data yet',
    },
    { by: people['fr'], team: 'fr-paf', kind: 'dated', party: 'fr', from: '2011-03', to: '2011-04-15', text: 'agreed' },
  ])
})

test('an objection to a date leaves the commitment open, and names the date', () => {
  const after = ports(acted(agreed(), 'uk asks 2011-04-15', 'fr objects'))
  expect(after).toMatchObject({ status: 'open', due: '2011-03', log: [{}, { kind: 'objected', party: 'fr', to: '2011-04-15' }] })
})

describe('a move counts at once', () => {
  test.each([
    { what: 'if nothing is said of agreeing', register: () => agreed({}, { file: { dateChanges: undefined } }) },
    { what: 'if the commitment says that dates are free', register: () => agreed({ dateChanges: 'free' }) },
    { what: 'if one side alone leads', register: () => agreed({ owners: ukAlone }) },
  ])('$what', ({ register }) => {
    const after = acted(register(), 'uk asks 2011-04-15')
    expect(standing(after)).toBe('2011-04-15')
    expect(ports(after).log?.[0]).not.toHaveProperty('party')
  })

  test('unless the commitment alone says that dates are agreed', () => {
    expect(standing(acted(agreed({ dateChanges: 'agreed' }, { file: { dateChanges: 'free' } }), 'uk asks 2011-04-15'))).toBe(waits)
  })
})

describe('a word on a date is refused', () => {
  test.each([
    { acts: ['uk asks 2011-04-15', 'fr agrees 2011-04-15'], next: 'uk undoes 0', reason: 'already agreed' },
    { acts: ['uk asks 2011-04-15', 'fr agrees 2011-04-15'], next: 'fr agrees 2011-04-15', reason: 'already agreed' },
    { acts: ['uk asks 2011-04-15', 'fr objects'], next: 'fr objects', reason: 'nothing to object to' },
    { acts: ['uk asks 2011-04-15', 'uk undoes 0'], next: 'fr objects', reason: 'nothing to object to' },
  ])('after $acts, if it is: $next', ({ acts, next, reason }) => {
    expect(act(acted(agreed(), ...acts), next, acts.length)).toMatchObject({ ok: false, refusal: { reason } })
  })

  test('if it objects to another date than the one that waits', () => {
    const entry = logEntry.parse({ at: minute(9), by: people['fr'], kind: 'objected', to: '2011-05', text: 'too late' })
    const applied = apply(acted(agreed(), 'uk asks 2011-04-15'), { commitment: 'ports', entry })
    expect(applied).toMatchObject({ ok: false, refusal: { reason: 'no date asked' } })
  })

  test('if it objects to a date that nobody else has moved', () => {
    const entry = logEntry.parse({ at: minute(9), by: people['fr'], kind: 'objected', to: '2011-03', text: 'too late' })
    expect(apply(agreed(), { commitment: 'ports', entry })).toMatchObject({ ok: false, refusal: { reason: 'no date asked' } })
  })

  test('if it asks for a date without a reason, which agreeing does not need', () => {
    const bare = (by: string | undefined, at: number) => logEntry.parse({ at: minute(at), by, kind: 'dated', to: '2011-04-15' })
    expect(apply(agreed(), { commitment: 'ports', entry: bare(people['uk'], 1) })).toMatchObject({ refusal: { reason: 'reason needed' } })
    const asked = acted(agreed(), 'uk asks 2011-04-15')
    expect(apply(asked, { commitment: 'ports', entry: bare(people['fr'], 1) })).toMatchObject({ ok: true })
  })
})

test('a date that waits contradicts no due, and a due set by hand moves past it', () => {
  const asked = acted(agreed(), 'uk asks 2011-04-15')
  const at = minute(30) as Instant
  expect(reconciledCommitment(asked, ports(asked), { at })).toBe(ports(asked))

  const told = reconciledCommitment(asked, { ...ports(asked), due: '2011-05' }, { at })
  expect(told.log?.at(-1)).toMatchObject({ kind: 'dated', by: 'relance', from: '2011-03', to: '2011-05' })
  expect(standing(withPorts(asked, told))).toBe('2011-05')
})

test('a date no longer waits once a hand-over left nobody to agree to it', () => {
  const asked = acted(agreed(), 'uk asks 2011-04-15')
  expect(standing(withPorts(asked, { ...ports(asked), owners: ports(asked).owners.filter(({ team }) => team !== 'fr-paf') }))).toBe(
    '2011-03',
  )
})

test('the entries about a date can be written and read again', () => {
  const { log = [] } = ports(acted(agreed(), 'uk asks 2011-04-15', 'fr objects'))
  expect(JSON.parse(JSON.stringify(log)).map((entry: LogEntry) => logEntry.parse(entry))).toEqual(log)
})
