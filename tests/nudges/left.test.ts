import { describe, expect, test } from 'vitest'
import { leftFor, unconfirmedAmong } from '../../src/nudges/left.ts'
import type { Team } from '../../src/register/register.ts'
import type { Day } from '../../src/register/schema.ts'
import { aRegister, bothSides } from '../a-register.ts'

function teamOf(register: ReturnType<typeof aRegister>, id: string): Team {
  const team = register.teams.get(id)
  if (!team) throw new Error(`no team ${id}`)
  return team
}

const closedByFrance = {
  at: '2011-02-01T09:00:00.000+00:00',
  by: 'responsable@paf.example',
  team: 'fr-paf',
  kind: 'closed',
  party: 'fr',
  outcome: 'delivered',
} as const

describe('what is still waited for from a team, by the register alone', () => {
  test('is the agreement of the side that has not closed, and nothing of the side that has', () => {
    const register = aRegister({ owners: bothSides, status: 'closing', log: [closedByFrance] })
    const [id = ''] = register.commitments.keys()
    expect(leftFor(register, teamOf(register, 'uk-border-agency'), undefined)).toMatchObject({ agreement: [id], rating: [], owner: [] })
    expect(leftFor(register, teamOf(register, 'fr-paf'), undefined)).toMatchObject({ agreement: [], rating: [], owner: [] })
  })

  test('is a confirmation of each owner whom the source does not name', () => {
    const register = aRegister({ owners: bothSides.map((owner) => ({ ...owner, assumed: true })) })
    const [id = ''] = register.commitments.keys()
    expect(leftFor(register, teamOf(register, 'fr-paf'), undefined).owner).toEqual([id])
    expect([...unconfirmedAmong(register)]).toEqual([
      ['uk-border-agency', [id]],
      ['fr-paf', [id]],
    ])
  })

  test('is no confirmation of who has said since how it stands, or closed it', () => {
    const owners = bothSides.map((owner) => ({ ...owner, assumed: true }))
    const register = aRegister({ owners, status: 'closing', log: [closedByFrance] })
    const [id = ''] = register.commitments.keys()
    expect(leftFor(register, teamOf(register, 'fr-paf'), undefined).owner).toEqual([])
    expect([...unconfirmedAmong(register)]).toEqual([['uk-border-agency', [id]]])
  })

  test('is an answer to the last poll, of what was open then', () => {
    const register = aRegister({ owners: bothSides })
    const [id = ''] = register.commitments.keys()
    expect(leftFor(register, teamOf(register, 'fr-paf'), '2011-03-07' as Day).rating).toEqual([id])
    expect(leftFor(register, teamOf(register, 'fr-paf'), undefined).rating).toEqual([])
  })
})
