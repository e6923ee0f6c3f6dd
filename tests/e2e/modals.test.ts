import { expect, test } from 'vitest'
import type { Actor } from '../../src/rehearsal/actor.ts'
import type { ShownView } from '../../src/rehearsal/shown-views.ts'
import { bothSides, frLead, ukDesk, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { answers, nudgeIn, nudges, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
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

test('a reason that was filled in is not asked for again, whatever it sounds like', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, frLead, 'fr', 'Bloqué')
  expect(await lead.submit({ why: 'le parquet bloque' })).toEqual({ outcome: 'acknowledged' })
  await rowSays(town, 'fr', 'le parquet bloque')
  expect([...answers(town, 'fr', await nudgeIn(town, 'fr')), ...saidAlone(town, frLead)]).toEqual([])
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

test('a date that comes before the present one is asked about in the modal, and submitted once more it is moved', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'New date')
  expect(await lead.submit({ day: '2011-03-28', why: 'the minister asks for it' })).toEqual({ outcome: 'acknowledged' })
  expect(said(lead.modal)).toContain('brings the date forward')
  expect(lead.modal?.values['day']).toMatchObject({ value: { selected_date: '2011-03-28' } })
  expect(await logOf(town)).toEqual([])
  await lead.submit()
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'uk', 'the minister asks for it')
  expect((await logOf(town)).map(({ kind, to }) => [kind, to])).toEqual([['dated', '2011-03-28']])
})

test('what others have said while a modal was open is shown in it, and nothing is recorded until it is submitted once more', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'Blocked')
  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), 'à risque : effectifs')
  await lead.submit({ why: 'no data' })
  expect(said(lead.modal)).toMatch(/Since you opened this:.*effectifs/)
  expect((await logOf(town)).map(({ text }) => text)).toEqual(['effectifs'])
  await lead.submit()
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'uk', 'no data')
  expect((await logOf(town)).map(({ text }) => text)).toEqual(['effectifs', 'no data'])
})

test('a modal that was left open until both sides had closed says what stands, and records nothing', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'At risk')
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), 'd’accord')
  await lead.submit({ why: 'late' })
  expect(said(lead.modal)).toMatch(/It has ended:.*closed/)
  expect((await logOf(town)).map(({ kind }) => kind)).toEqual(['closed', 'closed'])
})

test('why one does not agree is recorded as the objection, and goes to the other side', async () => {
  await using town = await dueInAWeek()
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  const asked = await town.workspace.eventually('France asked', () => nudges(town, 'fr')[1])
  await choose(town, frLead, 'fr', asked, { label: 'Pas d’accord', of: 'ports' })
  const lead = town.workspace.person(frLead)
  await town.workspace.eventually('the modal', () => lead.modal)
  await lead.submit({ why: 'il manque le volet maritime' })
  await town.workspace.eventually('the row', () => nudges(town, 'fr').some((each) => shown(each).includes('volet maritime')))
  const { status, log } = (await town.read()).commitments[0] ?? {}
  expect([status, log?.at(-1)]).toMatchObject(['open', { kind: 'objected', party: 'fr', text: 'il manque le volet maritime' }])
})

test('who may not move the date is told in the modal who may', async () => {
  await using town = await dueInAWeek()
  const nudge = await nudgeIn(town, 'uk')
  await choose(town, ukDesk, 'uk', nudge, { label: 'New date', of: 'ports' })
  const desk = town.workspace.person(ukDesk)
  await town.workspace.eventually('the modal', () => desk.modal)
  expect(said(desk.modal)).toMatch(/Only a lead may do that: <@U\d+>/)
  expect(desk.modal?.content['submit']).toBeUndefined()
})

test('a modal opens at once though it is not known yet for whom, and is drawn when it is', async () => {
  await using town = await dueInAWeek()
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.faults.plan('users.info', { does: 'delay', ms: 2_000 }, { times: 5 })
  await choose(town, ukLead, 'uk', nudge, { label: 'Blocked', of: 'ports' })
  const lead = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal at once', () => said(lead.modal).includes('One moment'))
  await town.workspace.eventually('the modal', () => said(lead.modal).includes('What is holding it up'))
})

test('a modal that was opened before a restart is taken after it, and taken once', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'Blocked')
  await town.restart()
  town.workspace.gateway.loseNextAcknowledgement()
  expect(await lead.submit({ why: 'no data' })).toEqual({ outcome: 'not acknowledged' })
  expect(await lead.submit()).toEqual({ outcome: 'acknowledged' })
  await rowSays(town, 'uk', 'no data')
  expect((await logOf(town)).map(({ text }) => text)).toEqual(['no data'])
})

test('words that are marked as not for the other side are recorded only when they are submitted once more', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'Blocked')
  await lead.submit({ why: 'not for the French: ministers disagree' })
  expect(said(lead.modal)).toContain('The other side will read what you wrote')
  expect(await logOf(town)).toEqual([])
  await lead.submit({ why: 'ministers disagree' })
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'uk', 'ministers disagree')
  expect((await logOf(town)).map(({ text }) => text)).toEqual(['ministers disagree'])
})

test('a modal works over signed HTTP as over a socket: it opens, shows what is wrong at its input, and closes', async () => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-24T08:59:00Z', http: true })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  const lead = await openFrom(town, ukLead, 'uk', 'New date')
  expect(await lead.submit({ dateWords: 'soon', why: 'strike' })).toMatchObject({ errors: { dateWords: expect.any(String) } })
  await lead.submit({ dateWords: 'in two weeks' })
  expect(lead.modal).toBeUndefined()
  await rowSays(town, 'uk', 'strike')
  expect((await logOf(town)).map(({ kind, to }) => [kind, to])).toEqual([['dated', '2011-04-07']])
})

test('a modal that was opened again after it was submitted says a second thing', async () => {
  await using town = await dueInAWeek()
  const first = await openFrom(town, ukLead, 'uk', 'At risk')
  await first.submit({ why: 'no data' })
  await rowSays(town, 'uk', 'no data')
  const second = await openFrom(town, frLead, 'fr', 'Bloqué')
  await second.submit({ why: 'aucune donnée' })
  await rowSays(town, 'fr', 'aucune donnée')
  expect((await logOf(town)).map(({ rating, text }) => [rating, text])).toEqual([
    ['amber', 'no data'],
    ['red', 'aucune donnée'],
  ])
})

test('words that are marked as not for the other side are not kept, and not lost, while it is not known who submitted them', async () => {
  await using town = await dueInAWeek()
  const lead = await openFrom(town, ukLead, 'uk', 'Blocked')
  await town.restart()
  const slow = town.workspace.faults.plan('users.info', { does: 'delay', ms: 2_000 })
  const why = 'not for the French: ministers disagree'
  expect(await lead.submit({ why })).toMatchObject({ errors: { why: expect.stringContaining('Submit it again') } })
  expect(lead.modal?.values['why']).toMatchObject({ value: { value: why } })
  slow.end()
  await town.workspace.eventually('what Slack says of them', () => town.workspace.calls.some(({ method }) => method === 'users.info'))
  expect(await logOf(town)).toEqual([])
})
