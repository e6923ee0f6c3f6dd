import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { frLead, frPaf, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudgeIn, nudges, pressAlone, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const title = { en: 'Detection at Calais, Dunkirk and Coquelles', fr: 'Détection à Calais, Dunkerque et Coquelles' }
const calais = promised('calais-detection', 'Calais', { title, short: 'Detection', aliases: ['the scanners'], ...bothLead })
const ports = promised('ports', 'Ports', { title: { en: 'Risk analysis of ports', fr: 'Analyse des risques' }, aliases: ['PNR'] })
const old = promised('old-visit', 'Visit to Dover', { short: 'Dover', aliases: ['the trip'], status: 'closed' })

function inTwoLanguages(): object {
  const teams = [
    { ...ukBorderAgency, channel: '#uk' },
    { ...frPaf, name: { en: 'French Border Police', fr: 'Police aux frontières' }, short: 'PAF', aliases: ['DCPAF'], channel: '#fr' },
  ]
  return { ...twoSides(calais, ports, old), teams }
}

async function statuses(town: Town): Promise<Record<string, string>> {
  return Object.fromEntries((await town.read()).commitments.map(({ id, status }) => [id, status]))
}

test('both sides read the titles in their own language, and answer by any name of the two', async () => {
  await using town = await aTown(inTwoLanguages(), { at: deadline })
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  expect(shown(uk)).toContain(title.en)
  expect(shown(fr)).toContain(title.fr)
  expect(shown(uk)).not.toContain(title.fr)
  expect(shown(uk)).toContain('PAF')

  const before = await readFile(town.file, 'utf8')
  await say(town, ukLead, 'uk', uk, `${title.fr} done, PNR at risk: no data`)
  await say(town, frLead, 'fr', fr, `${title.en} : terminé`)
  expect(await statuses(town)).toMatchObject({ 'calais-detection': 'closed', ports: 'open' })
  const after = await readFile(town.file, 'utf8')
  for (const line of before.split('\n').filter((each) => /"(?:title|short|aliases|en|fr|name)"/.test(each))) expect(after).toContain(line)
})

test('a name one letter off closes nothing until its button is pressed', async () => {
  await using town = await aTown(inTwoLanguages(), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', nudge, 'clais done')
  expect(asked.text).toContain('Which one do you mean by “clais”?')
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual([title.en])
  expect(await statuses(town)).toMatchObject({ 'calais-detection': 'open', ports: 'open' })
  expect((await pressAlone(town, ukLead, asked, /Detection/)).text).toContain('Closed for the United Kingdom')
  expect(await statuses(town)).toMatchObject({ 'calais-detection': 'closing', ports: 'open' })
})

test('a name one letter off under a message about one closes it only when the person has said so', async () => {
  await using town = await aTown({ ...inTwoLanguages(), commitments: [calais] }, { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', nudge, 'clais done')
  expect(await statuses(town)).toEqual({ 'calais-detection': 'open' })
  await pressAlone(town, ukLead, asked, /Detection/)
  expect(await statuses(town)).toEqual({ 'calais-detection': 'closing' })
})

test('a hand-over to a team that is nearly named is asked, and its button hands over', async () => {
  await using town = await aTown(inTwoLanguages(), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', nudge, 'PNR: hand over to French: theirs')
  expect((await town.read()).commitments[1]?.owners).toEqual([{ team: 'uk-border-agency', role: 'lead' }])
  expect((await pressAlone(town, ukLead, asked, /^PAF$/)).text).toContain('Offered to PAF')
})

test('commands find by short name and alias, also what has ended, an open one first', async () => {
  await using town = await aTown(inTwoLanguages(), { at: deadline })
  const cases: [string, string][] = [
    ['show detection', title.en],
    ['show the scanners', title.en],
    ['show The Trip', 'Visit to Dover'],
    ['history dover', 'Visit to Dover'],
    ['history old', 'Visit to Dover'],
    [`show ${title.fr}`, title.en],
    ['list paf', ', PAF*'],
    ['list police aux frontieres', ', PAF*'],
    ['list analyse', 'Risk analysis of ports'],
    ['show clais', 'know no commitment'],
  ]
  for (const [words, there] of cases) expect(shown(await command(town, ukLead, words)), words).toContain(there)
  await command(town, ukLead, 'reopen the trip: not over')
  expect(await statuses(town)).toMatchObject({ 'old-visit': 'open' })
  expect((await command(town, secretary, 'poll dcpaf')).text).toContain('goes to 1 team')
  expect(nudges(town, 'fr').length).toBeGreaterThan(0)
})
