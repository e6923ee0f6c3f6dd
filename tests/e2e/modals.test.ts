import { expect, test } from 'vitest'
import type { Actor } from '../../src/rehearsal/actor.ts'
import type { ShownView } from '../../src/rehearsal/shown-views.ts'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { answers, nudgeIn, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What needs words opens a modal: why it is at risk or blocked, the new date, why one does not agree.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })

async function dueInAWeek(): Promise<Town> {
  const town = await aTown(twoSides(ports), { at: '2011-03-24T08:59:00Z' })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  return town
}

/** Opens a modal from a row of a team's message, and waits for it. */
async function openFrom(town: Town, who: string, channel: string, label: string): Promise<Actor> {
  await choose(town, who, channel, await nudgeIn(town, channel), { label, of: 'ports' })
  const person = town.workspace.person(who)
  await town.workspace.eventually(`the modal ${label}`, () => person.modal)
  return person
}

async function logOf(town: Town) {
  return (await town.read()).commitments[0]?.log ?? []
}

/** The row of a team's message, when it says this. */
async function rowSays(town: Town, channel: string, words: string): Promise<void> {
  const { ts } = await nudgeIn(town, channel)
  await town.workspace.eventually(`a row with ${words}`, () =>
    town.workspace.messages(channel).some((each) => each.ts === ts && shown(each).includes(words)),
  )
}

function said(modal: ShownView | undefined): string {
  return JSON.stringify(modal?.content)
}

test('"Blocked" asks in a modal what is holding it up; submitted, it is recorded with these words, and the row alone shows them', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'Blocked')
  expect(await logOf(town)).toEqual([])
  expect(said(lead.modal)).toMatch(/Risk analysis of ports.*What is holding it up/)
  expect(await lead.submit({ why: 'Dunkirk has sent no data' })).toEqual({ outcome: 'acknowledged' })
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'uk', 'Dunkirk has sent no data')
  expect((await logOf(town)).map(({ kind, rating, text, team }) => [kind, rating, text, team])).toEqual([
    ['rated', 'red', 'Dunkirk has sent no data', 'uk-border-agency'],
  ])
  expect([...answers(town, 'uk', await nudgeIn(town, 'uk')), ...saidAlone(town, ukLead)]).toEqual([])
})

test('a new date is chosen or written, in the language of who opened the modal, and what is wrong is said at its input', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, frLead, 'fr', 'Nouvelle échéance')
  expect(said(lead.modal)).toMatch(/Nouveau jour.*Ou en toutes lettres.*Pourquoi/)
  expect(await lead.submit({ why: 'grève' })).toMatchObject({ errors: { day: expect.stringContaining('Choisissez un jour') } })
  expect(await lead.submit({ day: '2011-02-01', why: 'grève' })).toMatchObject({ errors: { day: expect.stringContaining('est passé') } })
  expect(await lead.submit({ day: '2011-04-15', dateWords: 'fin mai' })).toMatchObject({
    errors: { dateWords: expect.stringContaining('Laissez l’un des deux') },
  })
  expect(await lead.submit({ day: null, dateWords: 'bientôt' })).toMatchObject({ errors: { dateWords: expect.any(String) } })
  expect(await lead.submit({ dateWords: 'fin mai' })).toEqual({ outcome: 'acknowledged' })
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'fr', 'grève')
  expect((await logOf(town)).map(({ kind, to, text }) => [kind, to, text])).toEqual([['dated', '2011-05', 'grève']])
})
