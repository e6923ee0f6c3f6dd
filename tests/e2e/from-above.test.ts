import { expect, test } from 'vitest'
import type { RegisterFile } from '../../src/register/schema.ts'
import { aRegisterFile, bothSides, frPaf, ukBorderAgency, ukLead } from '../a-register.ts'
import { command, nothingOpen, nudgeIn, promised, say, shown } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What the lead of a team above says of what the teams below owe, by whatever way.

const above = 'lead@ho.example'
const overseasLead = 'lead@overseas.example'

const teams = [
  { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: [above] },
  { ...ukBorderAgency, channel: '#uk', short: 'UKBA', escalatesTo: 'uk-home-office' },
  { id: 'uk-overseas', name: 'Overseas', party: 'uk', channel: '#overseas', leads: [overseasLead], escalatesTo: 'uk-border-agency' },
  { id: 'uk-visas', name: 'Visas', party: 'uk', channel: '#visas', leads: ['lead@visas.example'] },
  { ...frPaf, channel: '#fr', short: 'PAF', escalatesTo: 'fr-interior' },
  { id: 'fr-interior', name: 'Intérieur', party: 'fr', channel: '#interior', leads: ['lead@interieur.example'] },
]

async function townWith(commitments: readonly object[], at: string): Promise<Town> {
  const town = await aTown({ ...aRegisterFile({}, { teams }), commitments }, { at })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  return town
}

const kindsOf = ({ commitments }: RegisterFile) =>
  Object.fromEntries(commitments.map(({ id, log = [] }) => [id, log.map(({ kind, team }) => `${kind} ${team}`)]))

const morning = '2011-03-31T07:59:00Z'

test('after a hand-over a "yes to all" of the giver confirms nothing for a team below it, which is asked on', async () => {
  const lead = { team: 'uk-border-agency', role: 'lead', assumed: true }
  await using town = await townWith(
    [
      promised('ports', 'Risk analysis of ports', { owners: [lead, { team: 'uk-overseas', role: 'support', assumed: true }] }),
      promised('calais', 'New screening at Calais', { owners: [lead] }),
    ],
    morning,
  )
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, 'hand over ports to Visas')
  await say(town, ukLead, 'uk', uk, 'yes to all')
  await nothingOpen(town)
  expect(kindsOf(await town.read())).toEqual({ ports: ['assigned uk-border-agency'], calais: ['confirmed uk-border-agency'] })
})

test('what a lead says of what a team below owes is said back with the team that it was said for, in both languages', async () => {
  await using town = await townWith([promised('ports', 'Risk analysis of ports', { owners: bothSides })], morning)
  expect((await command(town, above, 'ports at risk: no data')).text).toBe(
    '✓ *Risk analysis of ports* rated 🟠 Amber, at risk (for UKBA): “no data”. (`undo` takes it back)',
  )
  expect((await command(town, 'lead@interieur.example', 'ports en bonne voie')).text).toMatch(/évalué 🟢 Vert, en bonne voie \(pour PAF\)/)
  expect((await command(town, ukLead, 'ports on track')).text).toBe(
    '✓ *Risk analysis of ports* rated 🟢 Green, on track. (`undo` takes it back)',
  )
  await command(town, above, 'ports ours')
  await command(town, above, 'all on track')
  expect(kindsOf(await town.read())).toEqual({ ports: ['rated uk-border-agency', 'rated fr-paf', 'rated uk-border-agency'] })
})

test('in the thread of a team below, "all on track" is said to be of their own teams alone, and a row that is named is answered for', async () => {
  const [ports, calais] = [
    promised('ports', 'Risk analysis of ports', { owners: bothSides }),
    promised('calais', 'New screening at Calais', { owners: bothSides }),
  ]
  await using town = await townWith([ports, calais], morning)
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  expect((await say(town, above, 'uk', uk, 'all on track')).text).toMatch(/To answer for UKBA, name it, as in `ports on track`/)
  expect((await say(town, 'lead@interieur.example', 'fr', fr, 'RAS')).text).toMatch(
    /nommez l’engagement, par exemple `ports en bonne voie`/,
  )
  expect((await say(town, above, 'uk', uk, '2 on track')).text).toBe('✓ *2* rated 🟢 Green, on track (for UKBA). (`undo` takes it back)')
  expect(kindsOf(await town.read())).toEqual({ ports: [], calais: ['rated uk-border-agency'] })
})

test('what was escalated to a team is answered by its lead in general words, also behind a restart', async () => {
  const late = { due: '2011-03-10', owners: [{ team: 'uk-overseas', role: 'lead' }] }
  await using town = await townWith(
    [promised('ports', 'Risk analysis of ports', late), promised('calais', 'New screening at Calais', late)],
    '2011-03-24T08:59:00Z',
  )
  const uk = await nudgeIn(town, 'uk')
  expect(shown(uk)).toContain('You are told as the team above')
  await town.restart()
  expect((await say(town, ukLead, 'uk', uk, 'all at risk: no flights')).text).toMatch(/\(for Overseas\)/)
  await nothingOpen(town)
  expect(kindsOf(await town.read())).toEqual({ ports: ['rated uk-overseas'], calais: ['rated uk-overseas'] })
})
