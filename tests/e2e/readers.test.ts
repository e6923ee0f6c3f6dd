import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { command, nudgeIn, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const noted = { at: '2011-02-01T09:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'noted', text: 'the minister is not told' }
const ports = promised('ports', 'Risk analysis of ports', { log: [noted] })
const calais = promised('calais', 'Joint centre in Calais', { owners: [{ team: 'fr-paf', role: 'lead' }], due: 'continuing' })

const colleague = 'colleague@transport.example'
const guest = 'guest@consultants.example'
const outsider = 'U0OUTSIDE'

/** A member whom the register does not name, a guest, and somebody of another workspace. */
function others({ conversations }: Workspace): void {
  const zone = 'Europe/London'
  conversations.people.set('U0COLLEAGUE', { id: 'U0COLLEAGUE', name: 'colleague', email: colleague, zone })
  conversations.people.set('U0GUEST1', { id: 'U0GUEST1', name: 'guest', email: guest, zone, account: { is_restricted: true } })
  conversations.people.set(outsider, { id: outsider, name: 'x', email: ukLead, zone, account: { team_id: 'T0ELSEWHERE' } })
  for (const id of ['U0COLLEAGUE', 'U0GUEST1', outsider]) conversations.channel('uk')?.members.add(id)
}

const questions = [
  'list',
  'list ports',
  'mine',
  'show ports',
  'show port',
  'history ports',
  'history calai',
  'preview',
  'poll',
  'event x 2012-01-01',
]
const changes = [
  'done ports',
  'update calais on track',
  'due ports 15 April: late',
  'reopen ports: no',
  'object calais: no',
  'update port x',
]

describe('the register is read in chat by the people whom it names', () => {
  test.each([{ who: colleague }, { who: guest }, { who: outsider }])(
    '$who gets no answer to any command but whom to ask, to themselves alone',
    async ({ who }) => {
      await using town = await aTown(twoSides(ports, calais), { at: deadline, prepare: others })
      for (const words of [...questions, ...changes, 'liste', 'montre ports']) {
        const answer = await command(town, who, words)
        expect(answer.text, words).toMatch(
          /^(You may not read this register\. Ask .+ to be added to it\.|Vous ne pouvez pas lire ce registre|I do not know|Je ne connais pas)/,
        )
        expect(JSON.stringify(answer), words).not.toMatch(/Risk analysis|Joint centre|minister|uk-border-agency/)
      }
      expect((await command(town, who, 'help')).text).toContain('`mine`')
      expect((await town.read()).commitments[0]?.log).toEqual([noted])
    },
  )

  test('leads, members and the secretariat read all of it', async () => {
    await using town = await aTown(twoSides(ports, calais), { at: deadline, prepare: others })
    for (const who of [ukLead, ukDesk, frLead, secretary]) {
      expect((await command(town, who, 'show ports')).text, who).toContain('Risk analysis')
      expect(shown(await command(town, who, 'history ports')), who).toContain('the minister is not told')
    }
  })

  test('who is told whom to ask is told so in the language that they type, or else in that of the register', async () => {
    const register = { ...twoSides(ports), language: 'fr' }
    await using town = await aTown(register, { at: deadline, prepare: others })
    expect((await command(town, colleague, 'list')).text).toContain('You may not read this register')
    expect((await command(town, colleague, 'ports')).text).toContain('Vous ne pouvez pas lire ce registre')
  })
})

test('where the workspace reads the register, its members do, and neither guests nor people of another workspace', async () => {
  await using town = await aTown({ ...twoSides(ports, calais), readers: 'workspace' }, { at: deadline, prepare: others })
  expect((await command(town, colleague, 'show ports')).text).toContain('Risk analysis')
  for (const who of [guest, outsider]) expect((await command(town, who, 'show ports')).text, who).toContain('You may not read')
})

test('a guest and somebody of another workspace whom the register names by Slack id read it', async () => {
  const register = twoSides(ports, calais) as { teams: { members?: string[] }[] }
  register.teams[0]?.members?.push('U0GUEST1', outsider)
  await using town = await aTown(register, { at: deadline, prepare: others })
  for (const who of [guest, outsider]) expect((await command(town, who, 'show ports')).text, who).toContain('Risk analysis')
})

test('in a thread, who may not read hears of nothing but what its message shows', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline, prepare: others })
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, colleague, 'uk', nudge, 'done, and calais too')
  expect(shown(answer)).not.toContain('Joint centre')
  expect(shown(await say(town, ukDesk, 'uk', nudge, 'calais done'))).toContain('Joint centre')
})
