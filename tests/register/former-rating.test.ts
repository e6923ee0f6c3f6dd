import { describe, expect, test } from 'vitest'
import { formerRatings } from '../../src/register/former-rating.ts'
import { anEntry } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

const at = (day: number) => `2011-03-${String(day).padStart(2, '0')}T10:00:00.000+00:00`
const lead = (team: string) => ({ team, role: 'lead' as const })
const agency = 'uk-border-agency'
const [office, police, interior] = ['uk-home-office', 'fr-paf', 'fr-interior']

const rated = (day: number, team: string, rating: string, more: object = {}) =>
  anEntry({ kind: 'rated', at: at(day), team, rating, text: `${rating}: ${team}`, ...more })
const handed = (day: number, from: string, to: string, more: object = {}) =>
  anEntry({ kind: 'assigned', at: at(day), team: from, removed: [lead(from)], added: [lead(to)], ...more })

/** Who is named as having called it red or at risk, and how. */
function named(owners: readonly string[], log: readonly object[], more: object = {}): string[] {
  const register = aRegister({ owners: owners.map(lead), log, ...more })
  const ports = register.commitments.get('ports')
  return ports ? formerRatings(register, ports).map(({ team, rating }) => `${team} ${rating}`) : []
}

describe('what a team called red or at risk is named when it has handed it over, until somebody in its place rates it', () => {
  test.each<{ what: string; owners: readonly string[]; log: readonly object[]; more?: object; is: readonly string[] }>([
    { what: 'a red', owners: [office], log: [rated(1, agency, 'red'), handed(2, agency, office)], is: [`${agency} red`] },
    { what: 'at risk', owners: [office], log: [rated(1, agency, 'amber'), handed(2, agency, office)], is: [`${agency} amber`] },
    { what: 'a green', owners: [office], log: [rated(1, agency, 'green'), handed(2, agency, office)], is: [] },
    {
      what: 'a red of a joint one',
      owners: [office, police],
      log: [rated(1, agency, 'red'), rated(1, police, 'green', { at: '2011-03-01T11:00:00.000+00:00' }), handed(2, agency, office)],
      is: [`${agency} red`],
    },
    {
      what: 'a red of which the other side says something since',
      owners: [office, police],
      log: [rated(1, agency, 'red'), handed(2, agency, office), rated(3, police, 'green')],
      is: [`${agency} red`],
    },
    {
      what: 'a red that the new team has rated since',
      owners: [office],
      log: [rated(1, agency, 'red'), handed(2, agency, office), rated(3, office, 'green')],
      is: [],
    },
    {
      what: 'a red that the new team rated before it was theirs',
      owners: [office],
      log: [rated(1, office, 'green'), rated(2, agency, 'red'), handed(3, agency, office)],
      is: [`${agency} red`],
    },
    {
      what: 'a red that was handed on twice',
      owners: [interior],
      log: [rated(1, agency, 'red'), handed(2, agency, office), handed(3, office, interior)],
      is: [`${agency} red`],
    },
    {
      what: 'a red that the team between had called green',
      owners: [interior],
      log: [rated(1, agency, 'red'), handed(2, agency, office), rated(3, office, 'green'), handed(4, office, interior)],
      is: [],
    },
    {
      what: 'a red that has come back',
      owners: [agency],
      log: [rated(1, agency, 'red'), handed(2, agency, office), handed(3, office, agency)],
      is: [],
    },
    {
      what: 'a red whose hand-over was undone',
      owners: [agency],
      log: [rated(1, agency, 'red'), handed(2, agency, office), anEntry({ kind: 'undone', at: at(3), of: at(2) })],
      is: [],
    },
    {
      what: 'a red that was taken back after the hand-over',
      owners: [office],
      log: [rated(1, agency, 'red'), handed(2, agency, office), anEntry({ kind: 'undone', at: at(3), of: at(1) })],
      is: [],
    },
    {
      what: 'a red that is only offered to the other side',
      owners: [agency, police],
      log: [rated(1, agency, 'red'), handed(2, agency, police, { removed: [], leaving: [lead(agency)] })],
      is: [],
    },
    {
      what: 'a red that the other side has taken over',
      owners: [police],
      log: [
        rated(1, agency, 'red'),
        handed(2, agency, police, { removed: [], leaving: [lead(agency)] }),
        anEntry({ kind: 'confirmed', at: at(3), team: police, by: 'lead@paf.example', removed: [lead(agency)] }),
      ],
      is: [`${agency} red`],
    },
    {
      what: 'a red of a team that supports it now',
      owners: [office],
      log: [rated(1, agency, 'red'), handed(2, agency, office, { added: [lead(office), { team: agency, role: 'support' }] })],
      is: [`${agency} red`],
    },
    {
      what: 'a red of a team that leaves it to another one of its side',
      owners: [office, police],
      log: [rated(1, agency, 'red'), handed(2, agency, office, { added: [] })],
      is: [`${agency} red`],
    },
    {
      what: 'a red of a team of support',
      owners: [office],
      log: [rated(1, agency, 'red'), handed(2, agency, office, { removed: [{ team: agency, role: 'support' }] })],
      is: [],
    },
    {
      what: 'a red of a side that has closed it since',
      owners: [office, police],
      log: [
        rated(1, agency, 'red'),
        handed(2, agency, office),
        anEntry({ kind: 'closed', at: at(3), team: office, party: 'uk', by: 'lead@ho.example' }),
      ],
      more: { status: 'closing' },
      is: [],
    },
  ])('$what', ({ owners, log, more, is }) => {
    expect(named(owners, log, more)).toEqual(is)
  })
})
