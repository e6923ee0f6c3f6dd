import { aRegisterFile, frPaf, ukBorderAgency } from '../a-register.ts'

const members = Array.from({ length: 8 }, (_, index) => `desk-${index}@ukba.example`)
const leads = ['lead@ukba.example']

/** The teams that talk: one whose rows have buttons, one with so many rows that each has a menu. */
export const talking = [
  { id: 'ports', channel: '#ports', commitments: ['berths', 'calais', 'dover', 'ferries', 'order'] },
  { id: 'talks', channel: '#talks', commitments: ['agenda', 'budget', 'customs', 'drones', 'envoys', 'figures', 'guards', 'hotline'] },
]
/** The team that never answers, so that each morning owes it a message. */
export const silent = { id: 'fr-paf', channel: '#fr', commitments: ['locks', 'manifests'] }
/** The team that owes nothing, and whose channel gets one new name after the other. */
export const renamed = { id: 'uk-spare', channel: '#spare' }
/** The commitment that is rated by words in threads alone: the last words stand. */
export const rated = 'order'
export const lead = 'lead@ukba.example'
export const people = [...leads, ...members]

/** Overdue from the first morning on, so that each team is asked each working day. */
export function killRegister(): object {
  const promised = (team: string) => (id: string) => ({
    id,
    title: `About ${id}`,
    owners: [{ team, role: 'lead' }],
    source: { date: '2010-11-02' },
    due: '2011-02-28',
    status: 'open',
    rating: null,
    log: [],
  })
  return {
    ...aRegisterFile(
      {},
      {
        cadence: { before: [], overdue: 'P1D', escalateAfter: 'P12W', digest: 'never' },
        teams: [
          ...talking.map(({ id, channel }) => ({ ...ukBorderAgency, id, name: `Team ${id}`, channel, leads, members })),
          { ...frPaf, channel: silent.channel },
          { ...ukBorderAgency, ...renamed, name: 'Team spare', leads, members: [] },
        ],
      },
    ),
    commitments: [...talking, silent].flatMap(({ id, commitments }) => commitments.map(promised(id))),
  }
}

/** Working days on both sides of the Channel, one after the other. */
export const mornings = ['02', '03', '04', '07', '08', '09', '10', '11', '14', '15', '16', '17', '18', '21', '22', '23', '24', '25'].map(
  (day) => `2011-03-${day}T10:00:00Z`,
)
