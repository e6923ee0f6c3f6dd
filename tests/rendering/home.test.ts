import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/register/languages.ts'
import { viewFaults } from '../../src/rehearsal/view-rules.ts'
import { drawnHome } from '../../src/rendering/home.ts'
import { longName, many, worstRegister } from '../../src/rendering/worst-register.ts'

describe.each(languages)('a Home tab in "%s"', (language) => {
  test('stays within Slack’s limits, however much waits and whatever it is called', () => {
    const now = DateTime.fromISO('2011-03-15T09:00:00Z')
    const register = worstRegister([])
    const ids = many(500, (n) => [...register.commitments.keys()][n % register.commitments.size] ?? longName)
    const counts = { open: 500, overdue: 100, moved: 50, continuing: 20, undated: 30 }
    const byTeam = new Map([...register.teams.keys()].map((team) => [team, ids] as const))
    const sides = [...register.parties.keys()].map((party) => ({ party, counts, red: 9 }))
    const whole = { counts, sides, red: ids, unconfirmed: byTeam, silent: byTeam }
    const view = { register, now, language, mentions: [], nameOf: (person: string) => person }
    const home = drawnHome(view, { agreement: ids, owner: ids, overdue: ids, owed: ids, others: 5, whole })
    expect(viewFaults({ ...home }, 'home')).toEqual([])
    expect(home.blocks.length).toBeGreaterThan(70)
    expect(JSON.stringify(home).length).toBeLessThan(250_000)
  })
})
