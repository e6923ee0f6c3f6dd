import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Filter } from '../../src/register/filtering.ts'
import { instantOf } from '../../src/register/instant.ts'
import { languages } from '../../src/register/languages.ts'
import type { Register } from '../../src/register/register.ts'
import type { Absence, Instant } from '../../src/register/schema.ts'
import type { Suggestion } from '../../src/register/suggestion.ts'
import { viewFaults } from '../../src/rehearsal/view-rules.ts'
import { drawnHome } from '../../src/rendering/home.ts'
import { worstSuggested } from '../../src/rendering/worst-asked.ts'
import { longName, longText, many, numberedPerson, worstRegister } from '../../src/rendering/worst-register.ts'
import { worstTroubles } from '../../src/rendering/worst-troubles.ts'
import { aView } from '../a-message.ts'
import { aRegister, ukLead } from '../a-register.ts'
import { inaccessible } from './inaccessible.ts'

describe.each(languages)('a Home tab in "%s"', (language) => {
  test('stays within Slack’s limits, however much waits and whatever it is called', () => {
    const now = DateTime.fromISO('2011-03-15T09:00:00Z')
    const register = worstRegister([])
    const ids = many(500, (n) => [...register.commitments.keys()][n % register.commitments.size] ?? longName)
    const counts = { open: 500, overdue: 100, today: 40, movedToday: 10, moved: 50, continuing: 20, undated: 30 }
    const byTeam = new Map([...register.teams.keys()].map((team) => [team, ids] as const))
    const sides = [...register.parties.keys()].map((party) => ({ party, counts, red: 9 }))
    const whole = { counts, sides, red: ids, unconfirmed: byTeam, silent: byTeam }
    const commitments = [...register.commitments.values()]
    const absences = many(30, (n) => ({
      person: numberedPerson(n),
      from: '2011-03-01',
      to: '2011-04-01',
      cover: numberedPerson(n + 1),
    })) as Absence[]
    const at = instantOf(now)
    const beside = {
      coming: many(5, (n) => ({ to: [...register.teams.keys()][n] ?? '', at, ids })),
      faults: { kind: 'file broken', lines: many(500, () => longText) },
      proposals: many(50, (n) => ({ cause: `${longName} ${n}`, by: numberedPerson(n), at, changes: worstSuggested })),
      person: numberedPerson(1),
      troubles: worstTroubles({ register, now }).map(({ trouble }) => trouble),
    } as const
    const view = { register, now, language, mentions: [], nameOf: (person: string) => person }
    const content = { agreement: ids, owner: ids, overdue: ids, today: ids, owed: ids, others: 5, absences, whole }
    const home = drawnHome(view, content, beside)
    expect(viewFaults({ ...home }, 'home')).toEqual([])
    expect(home.blocks.length).toBeGreaterThan(70)
    expect(JSON.stringify(home).length).toBeLessThan(250_000)
    // Nothing was cut off at its end: what can be set, and when it was drawn.
    expect(JSON.stringify(home.blocks.at(-1))).toContain('<!date^')

    const narrowed = {
      of: 'mine',
      isWaitingForMe: true,
      filters: worstFilters(register),
      commitments,
      unknown: many(20, () => longName),
    } as const
    const narrowing = {
      state: 'waiting for me',
      whose: { of: 'team', team: [...register.teams.keys()][7] ?? '' },
      words: longName,
      page: 2,
    } as const
    const list = drawnHome(view, content, { ...beside, narrowing, narrowed })
    expect(viewFaults({ ...list }, 'home')).toEqual([])
    expect(JSON.stringify(list).length).toBeLessThan(250_000)
    expect(JSON.stringify(list.blocks.at(-1))).toContain('<!date^')
  })

  test('narrowed, can be used by ear and by text alone', () => {
    const register = aRegister({}, { others: many(40, (n) => ({ title: `Report ${n}` })) })
    const commitments = [...register.commitments.values()]
    const narrowed = { of: 'all', isWaitingForMe: false, filters: [], commitments, unknown: ['nonsense'] } as const
    const proposals = many(3, (n) => ({
      cause: `form ${n}`,
      by: ukLead,
      at: `2011-03-0${n + 1}T10:00:00.000+00:00` as Instant,
      changes: [
        { commitment: 'ports', entry: { kind: 'edited', before: { title: 'Ports' }, after: { title: 'All ports' } } },
      ] as unknown as Suggestion['changes'],
    }))
    const whole = {
      counts: { open: 1, overdue: 0, today: 0, movedToday: 0, moved: 0, continuing: 0, undated: 0 },
      sides: [],
      red: [],
      unconfirmed: new Map(),
      silent: new Map(),
    }
    const content = { agreement: [], owner: [], overdue: [], today: [], owed: [], others: 40, whole }
    const lost = { is: 'channel lost', why: 'archived', at: '2011-03-01T10:00:00.000+00:00' as Instant } as const
    const troubles = [
      { ...lost, addressee: 'uk-border-agency', channel: '#uk-border-agency' },
      { ...lost, addressee: 'fr-paf', channel: '#fr-paf' },
    ]
    const beside = { narrowing: { words: 'report' }, narrowed, proposals, troubles, person: ukLead }
    const home = drawnHome(aView(register, language), content, beside)
    expect(JSON.stringify(home.blocks)).toContain('#fr-paf')
    expect(inaccessible(home.blocks)).toEqual([])
  })
})

function worstFilters(register: Register): Filter[] {
  const [team = '', party = ''] = [[...register.teams.keys()][0], [...register.parties.keys()][0]]
  return [
    { by: 'team', team },
    { by: 'side', party },
    { by: 'state', state: 'waiting' },
    { by: 'rating', rating: 'red' },
    { by: 'words', words: longName },
  ]
}
