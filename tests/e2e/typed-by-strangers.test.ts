import { describe, expect, test, vi } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { command, nudgeIn, promised, saidAlone, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What people type who have read no help.

const quiet = '2011-01-05T08:00:00Z'
const ports = promised('ports-risk-analysis', 'Risk analysis of ports', { owners: bothSides })
const parking = promised('a-7', 'New parking for each lorry at Calais', { owners: bothSides })

async function entriesOf(town: Town): Promise<unknown[]> {
  return (await town.read()).commitments.map(({ log = [] }) => log.map(({ kind, rating }) => rating ?? kind))
}

function withHomeOffice(): object {
  const register = twoSides(ports, parking) as { teams: object[] }
  const homeOffice = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: ['lead@ho.example'] }
  return { ...register, teams: [...register.teams, homeOffice] }
}

test.each([
  [ukLead, 'show lorry'],
  [ukLead, 'show parking for lorries: lorry'],
  [frLead, 'voir lorry'],
  [ukLead, 'history lorry'],
])('%s types "%s" and is shown the one commitment that has the word', async (who, words) => {
  await using town = await aTown(twoSides(ports, parking), { at: quiet })
  expect((await command(town, who, words)).text).toMatch(/^\*New parking for each lorry at Calais\*|New parking/)
  expect((await command(town, who, words)).text).not.toMatch(/I know no commitment|Je ne connais pas/)
})

test('a word of one commitment alone does not close it', async () => {
  await using town = await aTown(twoSides(ports, parking), { at: quiet })
  expect((await command(town, ukLead, 'done lorry')).text).toContain('I know no commitment “lorry”')
  expect(await entriesOf(town)).toEqual([[], []])
})

test.each(['everything on track', 'everything is on track', 'everything on schedule'])(
  '"%s" as a command rates all that one owes',
  async (words) => {
    await using town = await aTown(twoSides(ports, parking), { at: quiet })
    await command(town, ukLead, words)
    expect(await entriesOf(town)).toEqual([['green'], ['green']])
  },
)

describe('all that a team has is handed over in other words than assign', () => {
  test.each([
    [secretary, 'hand over everything of UK Border Agency to Home Office'],
    [secretary, 'give all of UK Border Agency to Home Office: reshuffle'],
    [ukLead, 'hand all of UK Border Agency over to Home Office'],
    [ukLead, 'transfer all to Home Office'],
    [ukLead, 'hand over everything to Home Office'],
    [ukLead, 'transférer tout au Home Office'],
  ])('%s types "%s"', async (who, words) => {
    await using town = await aTown(withHomeOffice(), { at: quiet })
    await command(town, who, words)
    expect(await entriesOf(town)).toEqual([['assigned'], ['assigned']])
  })

  test('"transfer all to ..." of the secretariat is asked of whom', async () => {
    await using town = await aTown(withHomeOffice(), { at: quiet })
    expect((await command(town, secretary, 'transfer all to Home Office')).text).toContain('assign all of TEAM to TEAM')
    expect(await entriesOf(town)).toEqual([[], []])
  })
})

test.each([
  [ukLead, 'drop ports', /is it withdrawn\?/],
  [ukLead, 'shelve ports', /is it withdrawn\?/],
])('%s types "%s" and is asked whether it is withdrawn', async (who, words, asked) => {
  await using town = await aTown(twoSides(ports, parking), { at: quiet })
  expect((await command(town, who, words)).text).toMatch(asked)
})

test.each(['laisser tomber ports', 'abandonner ports'])(
  '"%s" opens the form in which it is withdrawn, and records nothing',
  async (words) => {
    await using town = await aTown(twoSides(ports, parking), { at: quiet })
    const person = town.workspace.person(frLead)
    await person.command(words)
    const form = await town.workspace.eventually('the form', () => person.modal)
    expect(JSON.stringify(form.content)).toContain('Pourquoi')
    expect(await entriesOf(town)).toEqual([[], []])
  },
)

test.each([
  [ukLead, 'off sick today', /You are away from today/],
  [ukLead, 'sick until Friday', /You are away from today/],
  [frLead, 'malade aujourd’hui', /Votre absence/],
])('%s types "%s" and is away', async (who, words, told) => {
  await using town = await aTown(twoSides(ports), { at: quiet })
  expect((await command(town, who, words)).text).toMatch(told)
})

test('"back from leave" as a command ends the absence', async () => {
  await using town = await aTown(twoSides(ports), { at: quiet })
  await command(town, ukLead, 'away until 14 January')
  expect((await command(town, ukLead, 'back from leave')).text).toContain('Welcome back')
})

describe('words to all colleagues about a meeting leave the question open, and are not answered', () => {
  test.each([
    [ukLead, 'uk', '1 late', 'hello all, meeting at 2pm in room 4', '15 April: strike'],
    [frLead, 'fr', '1 en retard', 'bonjour à tous, réunion à 14 h', '15 avril : grève'],
  ])('%s', async (who, channel, first, chatter, answer) => {
    await using town = await aTown(twoSides(ports, parking), { at: '2011-03-31T09:30:00+01:00' })
    const nudge = await nudgeIn(town, channel)
    await say(town, who, channel, nudge, first)
    const before = saidAlone(town, who).length
    await town.workspace.person(who).say(channel, chatter, { threadTs: nudge.ts })
    await say(town, who, channel, nudge, answer)
    expect(saidAlone(town, who)).toHaveLength(before)
    await vi.waitFor(async () => expect((await entriesOf(town))[0]).toContain('dated'), { timeout: 10_000 })
  })
})
