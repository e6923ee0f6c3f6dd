import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { answers, command, nudgeIn, nudges, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What people choose for themselves, on the Home tab and in words: the language that they are spoken to in, and the hour of direct messages.

const ports = promised('ports', 'Risk analysis of ports', { due: '2011-03-24' })
const at = '2011-03-31T08:30:00+01:00'

async function peopleOf(town: Town): Promise<unknown> {
  await town.bot().store.registers.flushed()
  return (await town.read()).people
}

function homeSays(town: Town, who: string): string {
  return JSON.stringify(town.workspace.person(who).home?.content['blocks'] ?? [])
}

/** Chooses what has this label in a menu of the tab, once the tab has it. */
async function chooseOnHome(town: Town, who: string, label: RegExp): Promise<void> {
  const person = town.workspace.person(who)
  const found = await town.workspace.eventually(`${label} on the tab`, () =>
    pressables((person.home?.content['blocks'] ?? []) as object[]).find((each) => label.test(each.label)),
  )
  await person.pressIn('home', { blockId: found.block ?? '', actionId: found.actionId, option: JSON.stringify(found.value) })
}

function directTo({ workspace: { conversations } }: Town, email: string): string {
  return conversations.direct(conversations.personByEmail(email)?.id ?? '').id
}

test('a language chosen on the Home tab is that of the tab and of answers from then on, is written to the file, and is let go of there', async () => {
  await using town = await aTown(twoSides(ports), { at })
  await town.workspace.person(ukLead).openHome()
  await chooseOnHome(town, ukLead, /^Français$/)
  await town.workspace.eventually('a tab in French', () => homeSays(town, ukLead).includes('Je vous écris en *français*, votre choix'))
  expect(await peopleOf(town)).toEqual([{ person: ukLead, language: 'fr', by: ukLead }])
  expect((await command(town, ukLead, 'mine')).text).toContain('engagement')
  // Others read as before.
  expect((await command(town, ukDesk, 'mine')).text).toContain('commitment')

  await town.restart()
  await town.workspace.person(ukLead).openHome()
  await chooseOnHome(town, ukLead, /^Comme mon service\s: Anglais$/u)
  await town.workspace.eventually('a tab in English', () => homeSays(town, ukLead).includes('I write to you in *English*, the language of'))
  expect(await peopleOf(town)).toEqual([])
})

test('by a command, in a direct message, in both languages; what stands is shown, and what is not understood changes nothing', async () => {
  await using town = await aTown(twoSides(ports), { at })
  expect((await command(town, frLead, 'réglages')).text).toContain('Je vous écris en *français*, la langue de votre service.')
  expect((await command(town, frLead, 'réglages langue anglais')).text).toMatch(
    /^Saved\.\nI write to you in \*English\*, your choice; your team has French\./,
  )
  expect((await command(town, frLead, 'settings language English')).text).toContain('That stands so already.')
  expect((await command(town, frLead, 'settings language Latin')).text).toContain('I can’t read “language Latin”')
  expect((await command(town, frLead, 'settings hour 8:00')).text).toContain('Nothing goes out before the hour of your team, 09:00')
  expect(await peopleOf(town)).toEqual([{ person: frLead, language: 'en', by: frLead }])

  const before = saidAlone(town, frLead).length
  await town.workspace.person(frLead).dm('settings hour 11:00')
  const answer = await town.workspace.eventually('an answer', () => saidAlone(town, frLead)[before])
  expect(answer.text).toContain('Direct messages wait until *11:00*, your choice; your team has 09:00.')
  expect(await peopleOf(town)).toEqual([{ person: frLead, language: 'en', hour: '11:00', by: frLead }])
  await command(town, frLead, 'settings as my team')
  expect(await peopleOf(town)).toEqual([])
})

test('of others only the secretariat says it, and they hear of it; of strangers nothing is kept', async () => {
  await using town = await aTown(twoSides(ports), { at })
  expect((await command(town, ukDesk, `settings ${ukLead} language French`)).text).toMatch(/only they or the secretariat may say/)
  expect((await command(town, secretary, 'settings nobody@elsewhere.example language French')).text).toContain('does not name')
  expect(await peopleOf(town)).toBeUndefined()
  expect((await command(town, secretary, `settings ${ukLead} language French`)).text).toContain('*French*, their choice')
  const told = await town.workspace.eventually('a word to the lead', () =>
    saidAlone(town, ukLead).find(({ text }) => text.includes('réglages')),
  )
  expect(told.text).toContain('a changé vos réglages')
  expect(await peopleOf(town)).toEqual([{ person: ukLead, language: 'fr', by: secretary }])
})

test('a direct message waits for the hour of its reader and is in their language; meanwhile they are heard, and others have theirs at the hour of the team', async () => {
  const register = twoSides(ports) as { teams: { channel?: string; leads: string[] }[] }
  const [uk] = register.teams
  if (!uk) throw new Error('no team')
  delete uk.channel
  uk.leads = [ukLead, ukDesk]
  const people = [{ person: ukLead, language: 'fr', hour: '11:00' }]
  await using town = await aTown({ ...register, people }, { at })
  const [lead, desk] = [directTo(town, ukLead), directTo(town, ukDesk)]
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:00:00+01:00'))
  expect((await nudgeIn(town, desk)).text).toContain('overdue')
  expect(nudges(town, lead)).toEqual([])

  // What comes next is said by their own hour.
  await town.workspace.person(ukLead).openHome()
  await town.workspace.eventually('what comes next', () => /Prochain message.*11 h/.test(homeSays(town, ukLead)))

  // A word said meanwhile answers nothing that is on its way.
  const said = await town.workspace.person(ukLead).dm('mes engagements')
  await town.workspace.eventually('an answer', () => answers(town, lead, said)[0] ?? saidAlone(town, ukLead)[0])
  await town.restart()
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T10:59:00+01:00'))
  expect(nudges(town, lead)).toEqual([])
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T11:00:00+01:00'))
  const nudge = await nudgeIn(town, lead)
  expect(nudge.text).toContain('retard')
  expect(nudges(town, lead)).toHaveLength(1)

  await say(town, ukLead, lead, nudge, 'à risque : effectifs')
  expect((await town.read()).commitments[0]).toMatchObject({ rating: 'amber' })
  await town.workspace.eventually('the row drawn again', () => shown(nudges(town, lead)[0]).includes('effectifs'))
  expect(shown(nudges(town, lead)[0])).not.toContain('overdue')
})

test('where a team has two languages, the tab says the one in which its reader is spoken to', async () => {
  const register = twoSides(ports) as { teams: { languages?: string[] }[] }
  const [uk] = register.teams
  if (!uk) throw new Error('no team')
  uk.languages = ['en', 'fr']
  const prepare = ({ conversations }: Town['workspace']) => {
    for (const person of conversations.people.values()) if (person.email === ukLead) Object.assign(person, { locale: 'fr-FR' })
  }
  await using town = await aTown(register, { at, prepare })
  await town.workspace.person(ukLead).openHome()
  await town.workspace.eventually('a tab in French', () =>
    homeSays(town, ukLead).includes('Je vous écris en *français*\u202F; votre service\u00A0: anglais et français'),
  )
})
