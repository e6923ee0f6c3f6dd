import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { nudgeIn, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// The list of the Home tab, narrowed by its reader; what goes out next; and what the secretariat is told and asked there.

const at = '2011-04-04T10:00:00Z'
const late = promised('late', 'Risk analysis of ports', { owners: bothSides, due: '2011-03-25' })
const theirs = promised('theirs', 'Screening at Calais', { owners: [{ team: 'fr-paf', role: 'lead' }], due: '2011-06-30' })
const many = ['visas', 'figures', 'training', 'lists', 'patrols'].map((id) => promised(id, `Report on ${id}`, { due: '2011-12-31' }))

function said(town: Town, who: string): string {
  return JSON.stringify(town.workspace.person(who).home?.content['blocks'])
}

async function homeOf(town: Town, who: string): Promise<string> {
  const person = town.workspace.person(who)
  await person.openHome()
  await town.workspace.eventually('the Home tab', () => person.home)
  return said(town, who)
}

/** Chooses what has this label, in a menu or on a button of the tab. */
async function chooseOnHome(town: Town, who: string, label: string): Promise<void> {
  const person = town.workspace.person(who)
  const found = pressables(person.home?.content['blocks'] as object[]).find((each) => each.label === label)
  if (!found) throw new Error(`no ${label} on the tab`)
  const isMenu = /^narrow:(?:state|whose)$/.test(found.actionId)
  await person.pressIn('home', {
    blockId: found.block ?? '',
    actionId: found.actionId,
    ...(isMenu ? { option: JSON.stringify(found.value) } : {}),
  })
}

async function type(town: Town, who: string, typed: string): Promise<void> {
  const person = town.workspace.person(who)
  const blocks = person.home?.content['blocks'] as { type: string; block_id: string; element: { action_id: string } }[]
  const input = blocks.find((block) => block.type === 'input')
  await person.pressIn('home', { blockId: input?.block_id ?? '', actionId: input?.element.action_id ?? '', typed })
}

test('the list is narrowed by how things stand, whose they are and words, in the language of its reader, and stays so until it is let go of', async () => {
  await using town = await aTown(twoSides(late, theirs, ...many), { at })
  expect(await homeOf(town, ukLead)).toMatch(/1 commitment overdue.*Risk analysis of ports.*How it stands.*What your teams owe: 5/)
  await chooseOnHome(town, ukLead, 'waiting for me')
  await town.workspace.eventually('what waits', () => /1 open commitment of yours, waiting for me/.test(said(town, ukLead)))
  expect(said(town, ukLead)).not.toContain('Report on visas')
  await chooseOnHome(town, ukLead, 'However it stands')
  await chooseOnHome(town, ukLead, 'Police aux frontières')
  await town.workspace.eventually('theirs', () =>
    /2 open commitments, Police aux frontières.*Risk analysis.*Screening/.test(said(town, ukLead)),
  )
  await type(town, ukLead, 'calais')
  await town.workspace.eventually('one', () => /Police aux frontières, with “calais”/.test(said(town, ukLead)))
  expect(said(town, ukLead)).not.toContain('Open Risk analysis')
  await town.restart()
  expect(await homeOf(town, ukLead)).toContain('with “calais”')
  await type(town, ukLead, 'overdue nonsense')
  await town.workspace.eventually(
    'a word that is no filter',
    () => /nonsense/.test(said(town, ukLead)) && /overdue/.test(said(town, ukLead)),
  )
  await chooseOnHome(town, ukLead, 'Show everything again')
  await town.workspace.eventually('all', () => said(town, ukLead).includes('What your teams owe: 5'))
  await homeOf(town, frLead)
  await chooseOnHome(town, frLead, 'en retard')
  await town.workspace.eventually('in French', () => /1 engagement ouvert de vos services, en retard/.test(said(town, frLead)))
})

test('what comes next is said by the planner: when, and about what, if nobody answers before', async () => {
  await using town = await aTown(twoSides(late, theirs), { at })
  await nudgeIn(town, 'uk')
  const home = await homeOf(town, ukLead)
  const told =
    /What comes next.*Next message to UK Border Agency: 15 April 2011, 09:00, about Risk analysis of ports, unless you answer before/
  expect(home).toMatch(told)
  const sent = () => town.workspace.messages('uk').filter((each) => each.bot_id !== undefined).length
  await town.clock.moveTo(DateTime.fromISO('2011-04-15T08:59:00+01:00'))
  expect(sent()).toBe(1)
  await town.clock.moveTo(DateTime.fromISO('2011-04-15T09:01:00+01:00'))
  await town.workspace.eventually('the message', () => sent() === 2)
  // Over Easter nobody is asked.
  await town.workspace.eventually('the one after it', () => /Next message to UK Border Agency: 26 April 2011/.test(said(town, ukLead)))
})

test('a proposal of a lead waits on the tab of the secretariat, and is confirmed or refused there', async () => {
  await using town = await aTown(twoSides(late, theirs), { at })
  await homeOf(town, secretary)
  const lead = town.workspace.person(ukLead)
  for (const title of ['Report on visas', 'Report on trains']) {
    await lead.command(`add ${title}, UK Border Agency`)
    await town.workspace.eventually('the form', () => lead.modal?.values['title'])
    await lead.submit()
    await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  }
  await town.workspace.eventually('two proposals', () => /2 proposals wait.*Report on visas.*Report on trains/.test(said(town, secretary)))
  expect(said(town, secretary)).not.toContain('Nothing waits for you')
  await chooseOnHome(town, secretary, 'Confirm')
  await town.workspace.eventually('one left', () => /1 proposal waits/.test(said(town, secretary)))
  expect((await town.read()).commitments.map(({ title }) => title)).toContain('Report on visas')
  await chooseOnHome(town, secretary, 'Refuse')
  const person = town.workspace.person(secretary)
  await town.workspace.eventually('why', () => person.modal)
  await person.submit({ why: 'not of this summit' })
  await town.workspace.eventually('none left', () => !/proposal/.test(said(town, secretary)))
  expect(await homeOf(town, ukLead)).not.toMatch(/proposal/)
})

test('a file that can’t be read is said on the tab of the secretariat, with its faults, until it is mended', async () => {
  await using town = await aTown(twoSides(late), { at })
  await homeOf(town, secretary)
  const { readFile, writeFile } = await import('node:fs/promises')
  const good = await readFile(town.file, 'utf8')
  await writeFile(town.file, good.replace('"due": "2011-03-25"', '"due": "soon"'))
  await town.workspace.eventually('the fault', () => /The register can't be read.*commitments\[0\]\.due/.test(said(town, secretary)))
  expect(await homeOf(town, ukLead)).not.toContain("can't be read")
  await writeFile(town.file, good)
  await town.workspace.eventually('nothing of it', () => !said(town, secretary).includes("can't be read"))
})

test('a list of 70 is turned by pages', async () => {
  const all = Array.from({ length: 70 }, (_, nth) => promised(`row-${nth}`, `Row ${nth}`, { due: '2011-12-31' }))
  await using town = await aTown(twoSides(...all), { at })
  await homeOf(town, ukLead)
  await chooseOnHome(town, ukLead, 'My teams')
  await town.workspace.eventually('the first page', () => /70 open commitments of yours.*Page 1 of 3/.test(said(town, ukLead)))
  await chooseOnHome(town, ukLead, 'Next page')
  await town.workspace.eventually('the second page', () => /2 of 3/.test(said(town, ukLead)))
})
