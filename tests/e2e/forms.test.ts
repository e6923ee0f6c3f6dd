import { expect, test } from 'vitest'
import { secretary, ukDesk, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Forms open within Slack's time whatever else goes on, lose nothing, and count once.

const ports = promised('ports', 'Risk analysis of ports')
const words = 'add Report on visas, UK Border Agency'

function town(more: { http?: boolean } = {}): Promise<Town> {
  return aTown(twoSides(ports), { at: '2011-03-01T10:00:00Z', ...more })
}

async function formOf(town: Town, who = secretary) {
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually('the form', () => person.modal)
  return person
}

test('a form opens at once though it is not known yet for whom, and is drawn when it is', async () => {
  await using slow = await town()
  slow.workspace.faults.plan('users.info', { does: 'delay', ms: 2_000 }, { times: 5 })
  const person = await formOf(slow)
  expect(JSON.stringify(person.modal?.content)).toContain('One moment')
  await slow.workspace.eventually('the inputs', () => person.modal?.values['title'])
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  await slow.workspace.eventually('an answer', () => saidAlone(slow, secretary)[0])
  expect((await slow.read()).commitments).toHaveLength(2)
})

test('what is submitted while it is not known by whom is said at an input to be submitted again, and stays', async () => {
  await using slow = await town()
  const person = await formOf(slow, ukLead)
  await slow.restart()
  const late = slow.workspace.faults.plan('users.info', { does: 'delay', ms: 2_000 })
  expect(await person.submit({ title: 'Visas' })).toMatchObject({
    errors: expect.objectContaining({ title: expect.stringContaining('Submit it again') }),
  })
  late.end()
  await slow.workspace.eventually('what Slack says of them', () => slow.workspace.calls.some(({ method }) => method === 'users.info'))
  expect(person.modal?.values['title']).toMatchObject({ value: { value: 'Visas' } })
})

test('a form that was opened before a restart is taken after it, once', async () => {
  await using restarted = await town()
  const person = await formOf(restarted)
  await restarted.restart()
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  await restarted.workspace.eventually('an answer', () => saidAlone(restarted, secretary)[0])
  await restarted.restart()
  expect((await restarted.read()).commitments.map(({ id }) => id)).toEqual(['ports', 'report-visas'])
})

test('a form whose acknowledgement was lost may be submitted once more, and counts once', async () => {
  await using lost = await town()
  const person = await formOf(lost)
  lost.workspace.gateway.loseNextAcknowledgement()
  expect(await person.submit()).toEqual({ outcome: 'not acknowledged' })
  await lost.workspace.eventually('an answer', () => saidAlone(lost, secretary)[0])
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  expect(person.modal).toBeUndefined()
  expect((await lost.read()).commitments).toHaveLength(2)
})

test('a form works over signed HTTP as over a socket, and so does the shortcut of a message', async () => {
  await using http = await town({ http: true })
  const person = await formOf(http)
  expect(await person.submit({ link: 'none' })).toMatchObject({ errors: { link: expect.any(String) } })
  expect(await person.submit({ link: '' })).toEqual({ outcome: 'acknowledged' })
  expect(person.modal).toBeUndefined()
  const { ts } = await person.say('uk', 'We will train ten officers.')
  await person.shortcut('uk', ts, 'track_commitment')
  await http.workspace.eventually('the form of the shortcut', () => person.modal)
  expect(person.modal?.values['title']).toMatchObject({ value: { value: 'Train ten officers' } })
})

test('where Slack opens no form, who asked for it is offered a button that tries again', async () => {
  await using refused = await town()
  refused.workspace.failNext('views.open', 'expired_trigger_id')
  await refused.workspace.person(secretary).command(words)
  const answer = await refused.workspace.eventually('an answer', () => saidAlone(refused, secretary)[0])
  expect(shown(answer)).toContain('could not be opened')
  const { conversations } = refused.workspace
  await choose(refused, secretary, conversations.direct(conversations.personByEmail(secretary)?.id ?? '').id, answer, {
    label: 'Open the form',
  })
  await refused.workspace.eventually('the form', () => refused.workspace.person(secretary).modal)
})

test('a member of a team who tracks a message is told alone who may', async () => {
  await using members = await town()
  const { ts } = await members.workspace.person(ukDesk).say('uk', 'We will train ten officers.')
  const person = members.workspace.person(ukDesk)
  await person.shortcut('uk', ts, 'track_commitment')
  await members.workspace.eventually('the form', () => person.modal)
  expect(JSON.stringify(person.modal?.content)).toContain('Only a lead may propose that, and the secretariat does it: ask ')
})
