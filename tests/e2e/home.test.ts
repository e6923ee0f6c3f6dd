import { expect, test } from 'vitest'
import type { ShownView } from '../../src/rehearsal/shown-views.ts'
import { bothSides, frDesk, frLead, secretary, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { nudgeIn, promised, saidAlone, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// The Home tab: first what waits for its reader, then what their teams owe, by urgency, and acts on each.

const at = '2011-04-04T10:00:00Z'
const late = promised('late', 'Risk analysis of ports', { owners: bothSides, due: '2011-03-25' })
const later = promised('later', 'Share lists of forged papers', { due: '2011-12-31' })
const theirs = promised('theirs', 'Screening at Calais', { owners: [{ team: 'fr-paf', role: 'lead' }] })

/** What a person's Home tab says, drawn since they opened it. */
async function homeOf(town: Town, who: string): Promise<string> {
  const person = town.workspace.person(who)
  await person.openHome()
  await town.workspace.eventually('the Home tab', () => person.home)
  return said(town, who)
}

function said(town: Town, who: string): string {
  return JSON.stringify(town.workspace.person(who).home?.content['blocks'])
}

test('a lead finds first what is overdue, then what else their teams owe, in their language, and how much others owe', async () => {
  await using town = await aTown(twoSides(later, late, theirs), { at })
  expect(await homeOf(town, ukLead)).toMatch(
    /1 commitment overdue.*Risk analysis of ports.*What your teams owe: 1.*forged papers.*1 open commitment of others/,
  )
  expect(await homeOf(town, frLead)).toMatch(/2 engagements en retard.*Risk analysis of ports|2 engagements en retard.*Screening/)
})

test('what is due today has a part of its own, by the clock of its reader’s side, whatever language they read', async () => {
  const dueToday = promised('today', 'Lists of forged papers', { owners: bothSides, due: '2011-04-04' })
  const file = { ...twoSides(dueToday, later), people: [{ person: ukLead, language: 'fr' }] }
  // Half past eleven in London, and the day after in Paris.
  await using town = await aTown(file, { at: '2011-04-04T22:30:00Z' })
  const home = await homeOf(town, ukLead)
  expect(home).toMatch(/1 engagement pour aujourd’hui.*forged papers.*Ce que doivent vos services\u00A0: 1/)
  expect(home).not.toContain('retard')
  expect(await homeOf(town, frLead)).toContain('1 engagement en retard')
})

test('the secretariat finds apart how many are due today', async () => {
  const dueToday = promised('today', 'Lists of forged papers', { due: '2011-04-04' })
  await using town = await aTown(twoSides(late, dueToday, later), { at })
  expect(await homeOf(town, secretary)).toMatch(/The whole register.*1 overdue, 1 due today, 1 due later/)
})

/** The acts of a commitment that was opened, without "Edit" beside what it shows. */
function actsIn(modal: ShownView | undefined) {
  return pressables(modal?.content['blocks'] as object[]).filter(({ label }) => label !== 'Modifier' && label !== 'Edit')
}

test('what a side has closed waits for the other one, and is not overdue on its own tab', async () => {
  await using town = await aTown(twoSides(late), { at })
  expect(await homeOf(town, ukLead)).toContain('1 commitment overdue')
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  await town.workspace.eventually('a tab with nothing to do', () => said(town, ukLead).includes('Nothing waits for you.'))
  expect(said(town, ukLead)).not.toContain('overdue')
})

test('what waits for their agreement comes before all else, and is agreed to there', async () => {
  await using town = await aTown(twoSides(late, theirs), { at })
  await homeOf(town, frLead)
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  const lead = town.workspace.person(frLead)
  await town.workspace.eventually('the closing that waits', () => said(town, frLead).includes('1 engagement attend votre accord'))
  const open = pressables(lead.home?.content['blocks'] as object[])[0]
  expect(open?.label).toBe('Ouvrir')
  await lead.pressIn('home', { blockId: open?.block ?? '', actionId: open?.actionId ?? '' })
  await town.workspace.eventually('the commitment', () => lead.modal)
  const acts = actsIn(lead.modal)
  expect(acts.slice(0, 2).map(({ label }) => label)).toEqual(['D’accord', 'Pas d’accord'])
  const before = saidAlone(town, frLead).length
  await lead.pressIn('modal', { blockId: acts[0]?.block ?? '', actionId: acts[0]?.actionId ?? '' })
  await town.workspace.eventually('a tab without it', () => !said(town, frLead).includes('votre accord'))
  expect((await town.read()).commitments[0]?.status).toBe('closed')
  expect(saidAlone(town, frLead)).toHaveLength(before)
})

test('the secretariat finds how the whole stands: by side, what is red, and who is silent', async () => {
  await using town = await aTown(twoSides(late, later, theirs), { at })
  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), '1 bloqué : effectifs')
  expect(await homeOf(town, secretary)).toMatch(
    /The whole register.*United Kingdom.*France.*1 red.*Nothing said for four weeks.*UK Border Agency \(2\)/,
  )
})

/** Presses a button of somebody's Home tab by its label. */
async function pressHome(town: Town, who: string, label: RegExp): Promise<void> {
  const person = town.workspace.person(who)
  const found = pressables(person.home?.content['blocks'] as object[]).find((each) => label.test(each.label))
  if (!found) throw new Error(`no ${label} on the tab of ${who}`)
  await person.pressIn('home', { blockId: found.block ?? '', actionId: found.actionId })
}

test('the secretariat finds which channel is lost, names another there, and finds it no more', async () => {
  await using town = await aTown(twoSides(later), { at })
  await homeOf(town, secretary)
  await town.workspace.admin.archive('#uk')
  await town.workspace.eventually('the lost channel', () =>
    /People and channels to mend: 1.*#uk \(UK Border Agency\) is archived/.test(said(town, secretary)),
  )
  expect(said(town, secretary)).not.toContain('Nothing waits for you')
  expect(await homeOf(town, ukLead)).not.toContain('is archived')

  await pressHome(town, secretary, /Name another channel/)
  const person = town.workspace.person(secretary)
  await town.workspace.eventually('the form', () => person.modal?.values['channel'])
  await person.submit({ channel: town.workspace.conversations.channel('#fr')?.id ?? '' })
  await town.workspace.eventually('a tab without it', () => !said(town, secretary).includes('to mend'))
  expect((await town.read()).teams[0]?.channel).toBe('#fr')
})

test('a channel that works again is gone from the tab of the secretariat', async () => {
  await using town = await aTown(twoSides(later), { at })
  await homeOf(town, secretary)
  await town.workspace.admin.archive('#uk')
  await town.workspace.eventually('the lost channel', () => said(town, secretary).includes('is archived'))
  await town.workspace.admin.unarchive('#uk')
  await town.workspace.eventually('a tab without it', () => !said(town, secretary).includes('to mend'))
})

test('the secretariat finds which lead has left, and leaves it as it is, or names another', async () => {
  const register = twoSides(later) as { teams: { leads: string[] }[] }
  register.teams[0]?.leads.push('second@ukba.example')
  await using town = await aTown(register, { at })
  await homeOf(town, secretary)
  await town.workspace.admin.change(ukLead, { account: { deleted: true } })
  await town.workspace.admin.change(frLead, { account: { deleted: true } })
  await town.workspace.eventually('both', () => said(town, secretary).includes('People and channels to mend: 2'))
  expect(said(town, secretary)).toMatch(/lead@paf.example has left the workspace.*lead@ukba.example has left the workspace/)

  await pressHome(town, secretary, /Leave as it is/)
  await town.workspace.eventually('one left', () => said(town, secretary).includes('People and channels to mend: 1'))
  await pressHome(town, secretary, /Name another lead/)
  const person = town.workspace.person(secretary)
  await town.workspace.eventually('the form', () => person.modal?.values['person'])
  await person.submit({ person: town.workspace.conversations.person(frDesk)?.id ?? '' })
  await town.workspace.eventually('none', () => !said(town, secretary).includes('to mend'))
  expect((await town.read()).teams[1]?.leads).toEqual([frDesk])
})

test('a stranger is told whom to ask, and nothing of the register', async () => {
  await using town = await aTown(twoSides(late), { at })
  town.workspace.conversations.join({ email: 'visitor@other.example', zone: 'Europe/London' })
  const home = await homeOf(town, 'visitor@other.example')
  expect(home).toContain('You may not read this register')
  expect(home).not.toContain('ports')
})

test('a tab is drawn anew after a change by hand', async () => {
  await using town = await aTown(twoSides(late), { at })
  await homeOf(town, ukLead)
  const { readFile, writeFile } = await import('node:fs/promises')
  await writeFile(town.file, (await readFile(town.file, 'utf8')).replace('Risk analysis of ports', 'Risk analysis of all ports'))
  await town.workspace.eventually('the new title', () => said(town, ukLead).includes('all ports'))
})

test('what the source does not say to be theirs is confirmed in the commitment that is opened from the tab', async () => {
  const assumed = promised('ports', 'Risk analysis of ports', {
    owners: [{ team: 'fr-paf', role: 'lead', assumed: true }],
    due: '2011-12-31',
  })
  await using town = await aTown(twoSides(assumed), { at })
  expect(await homeOf(town, frLead)).toContain('1 engagement à confirmer')
  const lead = town.workspace.person(frLead)
  const [open] = pressables(lead.home?.content['blocks'] as object[])
  await lead.pressIn('home', { blockId: open?.block ?? '', actionId: open?.actionId ?? '' })
  await town.workspace.eventually('the commitment', () => lead.modal)
  const [ours, notOurs] = actsIn(lead.modal)
  expect([ours?.label, notOurs?.label]).toEqual(['C’est à nous', 'Pas à nous'])
  await lead.pressIn('modal', { blockId: ours?.block ?? '', actionId: ours?.actionId ?? '' })
  await town.workspace.eventually('a tab in which nothing waits', () => said(town, frLead).includes('Rien ne vous attend.'))
  expect((await town.read()).commitments[0]?.owners).toEqual([{ team: 'fr-paf', role: 'lead' }])
})
