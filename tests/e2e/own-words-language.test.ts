import { expect, test } from 'vitest'
import { aRegisterFile, frLead, frPaf, secretary, ukBorderAgency } from '../a-register.ts'
import { command, nudgeIn, promised, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// In which language somebody is answered whose team, or whose secretariat, has several: what they chose, what Slack says, what they typed.

const britishLead = 'uk-lead@jiu.example'
const frenchLead = 'fr-lead@jiu.example'
const at = '2011-03-31T09:30:00+01:00'

/** A unit of both sides whose first language is English. */
function jointUnit(): object {
  const unit = { id: 'jiu', name: 'Unit', party: 'uk', channel: '#unit', leads: [britishLead, frenchLead], languages: ['en', 'fr'] }
  const teams = [unit, { ...ukBorderAgency, channel: '#uk' }, { ...frPaf, channel: '#fr' }]
  return { ...aRegisterFile({}, { teams }), commitments: [promised('joint', 'Returns', { owners: [{ team: 'jiu', role: 'lead' }] })] }
}

async function homeOf(town: Town, who: string, has: string): Promise<void> {
  await town.workspace.person(who).openHome()
  await town.workspace.eventually(`${has} on the tab`, () =>
    JSON.stringify(town.workspace.person(who).home?.content['blocks'] ?? []).includes(has),
  )
}

test('who types French in a team of two languages is answered in French, also by what they press and open later, and after a restart', async () => {
  await using town = await aTown(jointUnit(), { at })
  expect((await command(town, frenchLead, 'mine')).text).toContain('commitment')
  expect((await command(town, frenchLead, 'les miens')).text).toContain('engagement')
  await homeOf(town, frenchLead, 'Je vous écris en *français*')
  await town.restart()
  await homeOf(town, frenchLead, 'Je vous écris en *français*')
  // The lead of the other side reads as before.
  await homeOf(town, britishLead, 'I write to you in *English*')
})

test('words of no language leave somebody in that in which they typed before, in a thread as well', async () => {
  await using town = await aTown(jointUnit(), { at })
  const message = await nudgeIn(town, 'unit')
  await say(town, frenchLead, 'unit', message, 'c’est pour quand ?')
  expect((await command(town, frenchLead, 'joint 15/04')).text).not.toContain('commitment')
  await homeOf(town, frenchLead, 'Je vous écris en *français*')
  expect((await command(town, frenchLead, 'what is left?')).text).not.toContain('engagement')
  await homeOf(town, frenchLead, 'I write to you in *English*')
})

test('the form of a command in French is in French for a member of the secretariat of two sides, and so is what they open next', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Ports')), { at })
  const person = town.workspace.person(secretary)
  await homeOf(town, secretary, 'I write to you in *English*')
  await person.command('ajouter')
  const modal = await town.workspace.eventually('a form', () => person.modal)
  expect(JSON.stringify(modal.content['title'])).toContain('engagement')
  await person.closeModal()
  await homeOf(town, secretary, 'Je vous écris en *français*')
  expect((await command(town, secretary, 'ports')).text).not.toMatch(/due|overdue/)
})

test('the language that a member of the secretariat of two sides has set in Slack is theirs, whatever command they type', async () => {
  const prepare = ({ conversations }: Town['workspace']) => {
    for (const person of conversations.people.values()) if (person.email === secretary) Object.assign(person, { locale: 'fr-FR' })
  }
  await using town = await aTown(twoSides(promised('ports', 'Ports')), { at, prepare })
  await homeOf(town, secretary, 'Je vous écris en *français*')
  expect((await command(town, secretary, 'list')).text).toContain('engagement')
})

test('whoever writes sentences in another language of theirs than they have set in Slack is answered in that of the sentences, until they choose', async () => {
  const prepare = ({ conversations }: Town['workspace']) => {
    for (const person of conversations.people.values()) if (person.email === frenchLead) Object.assign(person, { locale: 'en-GB' })
  }
  await using town = await aTown(jointUnit(), { at, prepare })
  const message = await nudgeIn(town, 'unit')
  await homeOf(town, frenchLead, 'I write to you in *English*')
  // Words of a command, a name and a number say nothing of who types them.
  for (const words of ['ok', 'joint', 'les miens']) await command(town, frenchLead, words)
  await homeOf(town, frenchLead, 'I write to you in *English*')
  await say(town, frenchLead, 'unit', message, 'à risque : nous attendons toujours les données de Dunkerque')
  await homeOf(town, frenchLead, 'Je vous écris en *français*')
  expect((await command(town, frenchLead, 'joint')).text).not.toContain('Owners')
  await town.restart()
  await homeOf(town, frenchLead, 'Je vous écris en *français*')
  expect((await command(town, frenchLead, 'settings language English')).text).toContain('I write to you in *English*, your choice')
  await say(town, frenchLead, 'unit', message, 'bloqué : nous attendons toujours les données de Dunkerque')
  await homeOf(town, frenchLead, 'I write to you in *English*, your choice')
})

test('a British lead of a unit of both sides whose Slack is French is answered in English once they write so', async () => {
  const prepare = ({ conversations }: Town['workspace']) => {
    for (const person of conversations.people.values()) if (person.email === britishLead) Object.assign(person, { locale: 'fr-FR' })
  }
  await using town = await aTown(jointUnit(), { at, prepare })
  await homeOf(town, britishLead, 'Je vous écris en *français*')
  const direct = town.workspace.person(britishLead)
  await direct.dm('blocked: we are still waiting for the data')
  await homeOf(town, britishLead, 'I write to you in *English*')
})

test('the settings of who is in a team of two languages name both, and what decides between them', async () => {
  await using town = await aTown(jointUnit(), { at })
  expect((await command(town, frenchLead, 'réglages')).text).toMatch(
    /^Je vous écris en \*français\*\u202F; votre service\u00A0: anglais et français\u202F; ce qui décide/,
  )
  expect((await command(town, frenchLead, 'réglages langue français')).text).toContain(
    'Je vous écris en *français*, votre choix\u202F; votre service\u00A0: anglais et français.',
  )
  expect((await command(town, britishLead, 'settings')).text).toContain(
    'I write to you in *English*; your team has English and French, and between these what you write decides, or else your language in Slack',
  )
  expect((await command(town, secretary, `settings ${britishLead} hour 10:00`)).text).toContain(
    'in *English or French*; their team has English and French',
  )
})

test('times stay those of one’s own team after another language was chosen', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Ports', { owners: [{ team: 'fr-paf', role: 'lead' }], log: noted })), { at })
  expect((await command(town, frLead, 'historique ports')).text).toMatch(/13 janvier 2011 à 9\sh/u)
  await command(town, frLead, 'réglages langue anglais')
  expect((await command(town, frLead, 'history ports')).text).toContain('13 January 2011, 09:00')
  expect((await command(town, secretary, 'historique ports')).text).toMatch(/13 janvier 2011 à 8\sh/u)
})

const noted = [{ kind: 'noted', at: '2011-01-13T08:00:00Z', by: frLead, text: 'Figures sent' }]
