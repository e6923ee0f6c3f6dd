import { expect, test } from 'vitest'
import { secretary, ukLead } from '../a-register.ts'
import { command, nudges, press, promised, saidAlone, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// "Undo" is of the newest that somebody did, whatever it was: also of a lead who was named in one press.

const named = 'new@ukba.example'
const ports = promised('ports', 'Risk analysis of ports')

async function leadNamed(): Promise<Town> {
  const town = await aTown(twoSides(ports), { at: '2011-03-01T10:00:00Z' })
  await town.workspace.admin.join({ email: named, zone: 'Europe/London' })
  await command(town, secretary, 'note ports: seen')
  await town.workspace.admin.change(ukLead, { account: { deleted: true } })
  const told = await town.workspace.eventually('the offer', () => nudges(town, 'secretariat').find(({ text }) => text.includes('leads')))
  await press(town, secretary, 'secretariat', told, /Name another lead/)
  const person = town.workspace.person(secretary)
  await town.workspace.eventually('the form', () => person.modal?.values['person'])
  await person.submit({ person: town.workspace.conversations.person(named)?.id ?? '' })
  await town.workspace.eventually('an answer', () =>
    saidAlone(town, secretary).find(({ text }) => text.includes('Written to the register')),
  )
  expect(await leadsOf(town)).toEqual([named])
  return town
}

async function leadsOf(town: Town): Promise<readonly string[] | undefined> {
  return (await town.read()).teams[0]?.leads
}

test.each(['undo', 'undo that', 'annuler'])('"%s" as a command takes back who was just named, and nothing older', async (words) => {
  await using town = await leadNamed()
  await command(town, secretary, words)
  expect(await leadsOf(town)).toEqual([ukLead])
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['noted'])
})

test('"undo" in a direct message takes back who was just named', async () => {
  await using town = await leadNamed()
  await town.workspace.person(secretary).dm('undo')
  const said = await town.workspace.eventually('an answer', () =>
    saidAlone(town, secretary).find(({ text }) => /undone|taken back/i.test(text)),
  )
  expect(said.text).toContain('UK Border Agency')
  expect(await leadsOf(town)).toEqual([ukLead])
})

test('a second "undo" is of what was said before it', async () => {
  await using town = await leadNamed()
  await command(town, secretary, 'undo')
  await command(town, secretary, 'undo')
  expect(await leadsOf(town)).toEqual([ukLead])
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['noted', 'undone'])
})

test('what was said of a commitment since is what "undo" means', async () => {
  await using town = await leadNamed()
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  await command(town, secretary, 'note ports: seen again')
  await command(town, secretary, 'undo')
  expect(await leadsOf(town)).toEqual([named])
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['noted', 'noted', 'undone'])
})
