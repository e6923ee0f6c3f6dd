import { expect, test } from 'vitest'
import type { Actor } from '../../src/rehearsal/actor.ts'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bothSides, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { choose } from './choosing.ts'
import { buttonsOf, command, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A commitment that is opened from a list or by its name has a button for all that its reader may say of it.

const at = '2011-02-01T10:00:00Z'
const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })
const calais = promised('calais', 'New screening at Calais')

/** Presses on a message that only this person sees, and waits for the modal. */
async function openModal(town: Town, who: string, message: PostedMessage, label: string): Promise<Actor> {
  const { workspace } = town
  const direct = workspace.conversations.direct(workspace.conversations.personByEmail(who)?.id ?? '').id
  await choose(town, who, direct, message, { label })
  const person = workspace.person(who)
  await workspace.eventually(`the modal ${label}`, () => person.modal)
  return person
}

/** Presses a button of the modal in front. */
async function pressIn(person: Actor, label: string): Promise<void> {
  const blocks = (person.modal?.content['blocks'] ?? []) as object[]
  const found = pressables(blocks).find((each) => each.label === label)
  if (!found) throw new Error(`no ${label} in ${JSON.stringify(blocks)}`)
  expect(await person.pressIn('modal', { blockId: found.block ?? '', actionId: found.actionId })).toBe('acknowledged')
}

async function logOf(town: Town, index = 0) {
  return (await town.read()).commitments[index]?.log ?? []
}

async function submitted(town: Town, who: Actor, email: string, values: Record<string, unknown>): Promise<PostedMessage> {
  const before = saidAlone(town, email).length
  expect(await who.submit(values)).toEqual({ outcome: 'acknowledged' })
  return town.workspace.eventually('what was recorded', () => saidAlone(town, email)[before])
}

test('each row of a list opens its commitment, and what its reader may say of it opens on top; said, both close and the list stays', async () => {
  await using town = await aTown(twoSides(ports, calais), { at })
  const { workspace } = town
  const list = await command(town, ukLead, 'mine')
  const lead = await openModal(town, ukLead, list, 'Open')
  const card = lead.modal
  expect(JSON.stringify(card?.content)).toContain('Risk analysis of ports')
  await pressIn(lead, 'Blocked')
  await workspace.eventually('the modal on top', () => lead.modal !== card && lead.modal)
  expect(lead.modal?.previous).toBe(card?.id)
  const said = await submitted(town, lead, ukLead, { why: 'no site' })
  expect(lead.modal).toBeUndefined()
  expect(shown(said)).toMatch(/Risk analysis of ports.*no site/)
  expect(workspace.ephemeralsOf(ukLead)).toContain(list)
})

test('"On track" in an open commitment is recorded, and shown there', async () => {
  await using town = await aTown(twoSides(calais), { at })
  const lead = await openModal(town, ukLead, await command(town, ukLead, 'mine'), 'Open')
  await pressIn(lead, 'On track')
  await town.workspace.eventually('the commitment as it stands', () => JSON.stringify(lead.modal?.content).includes('on track ('))
  expect((await logOf(town)).map(({ kind, rating }) => [kind, rating])).toEqual([['rated', 'green']])
})

test('a note, evidence and a snooze are given in modals, and said back to their author alone with Undo', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const card = await command(town, ukLead, 'show ports')
  const noted = await submitted(town, await openModal(town, ukLead, card, 'Add a note'), ukLead, { note: 'Dunkirk: 2 done, 3 to come' })
  expect(shown(noted)).toContain('Dunkirk: 2 done, 3 to come')
  expect(buttonsOf(noted).map(({ label }) => label)).toEqual(['Undo'])
  const evidence = await openModal(town, ukLead, card, 'Add evidence')
  expect(await evidence.submit({ evidence: 'none yet' })).toMatchObject({ errors: { evidence: expect.any(String) } })
  await submitted(town, evidence, ukLead, { evidence: 'https://gov.example/report' })
  const snooze = await openModal(town, ukLead, card, 'Ask later')
  expect(await snooze.submit({ day: '2011-04-15' })).toEqual({
    outcome: 'acknowledged',
    errors: { day: expect.stringContaining('it cannot be put off beyond that day') },
  })
  await submitted(town, snooze, ukLead, { day: '2011-02-14' })
  expect((await logOf(town)).map(({ kind, team, text, evidence: shows, until }) => [kind, team, text ?? shows ?? until])).toEqual([
    ['noted', 'uk-border-agency', 'Dunkirk: 2 done, 3 to come'],
    ['evidenced', 'uk-border-agency', expect.stringContaining('https://gov.example/report')],
    ['snoozed', 'uk-border-agency', '2011-02-14'],
  ])
})

test('a closing says how it was kept, and brings what shows it; of what was delivered in part, what is left', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const card = await command(town, ukLead, 'show ports')
  const close = await openModal(town, ukLead, card, 'Close')
  expect(JSON.stringify(close.modal?.content)).toContain('France will be asked to agree.')
  expect(await close.submit({ outcome: 'delivered in part' })).toMatchObject({ errors: { note: 'Say what is left.' } })
  await submitted(town, close, ukLead, { outcome: 'delivered in part', note: 'Dunkirk follows', evidence: 'https://gov.example/report' })
  const [first, second] = await logOf(town)
  expect(first).toMatchObject({ kind: 'evidenced', evidence: 'https://gov.example/report' })
  expect(second).toMatchObject({ kind: 'closed', party: 'uk', outcome: 'delivered in part', text: 'Dunkirk follows' })
})

test('the secretariat says for which side it closes, and each side of two is asked for', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const card = await command(town, secretary, 'show ports')
  const close = await openModal(town, secretary, card, 'Close')
  await submitted(town, close, secretary, { side: 'fr' })
  expect((await logOf(town)).map(({ kind, party, team }) => [kind, party, team])).toEqual([['closed', 'fr', undefined]])
  const again = await openModal(town, secretary, await command(town, secretary, 'show ports'), 'Close')
  expect(JSON.stringify(again.modal?.content)).not.toContain('France')
  await submitted(town, again, secretary, { side: 'uk' })
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a commitment is handed over to a team of the list, and the team is asked whether it is theirs', async () => {
  await using town = await aTown(twoSides(calais), { at })
  const card = await command(town, ukLead, 'show calais')
  const handOver = await openModal(town, ukLead, card, 'Hand over')
  await submitted(town, handOver, ukLead, { team: 'fr-paf', why: 'the screening is theirs' })
  expect((await logOf(town))[0]).toMatchObject({ kind: 'assigned', text: 'the screening is theirs', added: [{ team: 'fr-paf' }] })
})

test('who may only rate and note is offered no more, and who has no part in it nothing', async () => {
  await using town = await aTown(twoSides(calais), { at })
  const labels = async (who: string) => {
    const card = await command(town, who, 'show calais')
    return buttonsOf(card).map(({ label }) => label)
  }
  expect(await labels(ukDesk)).toEqual(['On track', 'At risk', 'Blocked', 'Add a note', 'Add evidence'])
  expect(await labels(frLead)).toEqual([])
})

test.each([
  { words: 'note ports', title: 'Add a note' },
  { words: 'evidence ports', title: 'Add evidence' },
  { words: 'snooze ports', title: 'Ask later' },
  { words: 'slips ports', title: 'New date' },
  { words: 'due ports', title: 'New date' },
  { words: 'hand over ports', title: 'Hand over' },
])('`/commitments $words` asks in a modal for what it lacks', async ({ words, title }) => {
  await using town = await aTown(twoSides(ports), { at })
  const lead = town.workspace.person(ukLead)
  await lead.command(words)
  await town.workspace.eventually('the modal', () => lead.modal)
  expect(lead.modal?.content['title']).toMatchObject({ text: title })
  expect(saidAlone(town, ukLead)).toEqual([])
  expect(await logOf(town)).toEqual([])
})
