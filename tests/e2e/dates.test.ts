import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { answers, bothLead, buttonsOf, command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const nextMorning = DateTime.fromISO('2011-04-01T09:30:00+01:00')
const monday = DateTime.fromISO('2011-04-04T09:30:00+01:00')
const agreed = { ...twoSides(promised('ports', 'Risk analysis of ports', bothLead)), dateChanges: 'agreed' }

test('a date that one side asks for counts once the other side, asked at its own next hour, agrees by the button', async () => {
  await using town = await aTown(agreed, { at: deadline })
  const first = await nudgeIn(town, 'uk')
  const said = await say(town, ukLead, 'uk', first, 'slips to 15 April: Dunkirk has no data')
  expect(shown(said)).toContain('Now France is asked to agree; until they do, it stays due by Thursday 31 March 2011.')
  expect((await town.read()).commitments[0]).toMatchObject({ due: '2011-03-31', log: [{ kind: 'dated', party: 'uk', proposed: true }] })
  const both = 'by Thursday 31 March 2011; UK Border Agency asks for 15 April 2011, not agreed yet'
  expect(shown(await command(town, ukLead, 'show ports'))).toContain(both)
  expect(shown(await command(town, ukLead, 'list'))).toContain(both)
  expect(nudges(town, 'fr')).toHaveLength(1) // that of the deadline: nobody is asked in the afternoon

  await town.clock.moveTo(nextMorning)
  const asked = await town.workspace.eventually('France asked', () => nudges(town, 'fr')[1])
  expect(shown(asked)).toContain('*Nouvelle échéance demandée côté UK Border Agency : au plus tard le vendredi 15 avril 2011*')
  expect(shown(asked)).toContain('Dunkirk has no data')
  expect(shown(asked)).toContain('Échéance actuelle : au plus tard le jeudi 31 mars 2011. Êtes-vous d’accord ?')
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['D’accord', 'Pas d’accord'])

  await press(town, frLead, 'fr', asked, /^D’accord/)
  await town.workspace.eventually('the row without buttons', () => buttonsOf(nudges(town, 'fr')[1] ?? asked).length === 0)
  expect(answers(town, 'fr', asked)).toEqual([])
  expect((await town.read()).commitments[0]).toMatchObject({
    due: '2011-04-15',
    log: [{ party: 'uk' }, { kind: 'dated', party: 'fr', by: frLead, to: '2011-04-15' }],
  })
  expect(shown(await command(town, ukLead, 'list'))).toContain('by Friday 15 April 2011, first promised: 31 March 2011; moved once')
  await town.workspace.eventually('the row without buttons', () => buttonsOf(nudges(town, 'fr')[1] ?? asked).length === 0)

  await town.clock.moveTo(monday)
  const told = await town.workspace.eventually('the news', () => nudges(town, 'uk')[1])
  expect(shown(told)).toContain('*New date, agreed*: by Friday 15 April 2011; it was 31 March 2011')
})

test('a date that the other side does not agree to does not count, and the side that asked is told the reason', async () => {
  await using town = await aTown(agreed, { at: deadline })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'slips to 15 April: Dunkirk has no data')
  await town.clock.moveTo(nextMorning)
  const asked = await town.workspace.eventually('France asked', () => nudges(town, 'fr')[1])

  await press(town, frLead, 'fr', asked, /^Pas d’accord/)
  const lead = town.workspace.person(frLead)
  await town.workspace.eventually('the modal that asks why', () => lead.modal)
  await lead.submit({ why: 'c’est trop tard' })
  await town.workspace.eventually('the row with the reason', () =>
    nudges(town, 'fr').some((each) => shown(each).includes('c’est trop tard')),
  )
  const [ports] = (await town.read()).commitments
  expect(ports).toMatchObject({ status: 'open', due: '2011-03-31' })
  expect(ports?.log?.at(-1)).toMatchObject({ kind: 'objected', party: 'fr', to: '2011-04-15', text: 'c’est trop tard' })

  await town.clock.moveTo(monday)
  const told = await town.workspace.eventually('the news', () => nudges(town, 'uk')[1])
  expect(shown(told)).toContain('*France does not agree to the new date 15 April 2011*')
  expect(shown(told)).toContain('c’est trop tard')
})

test('a date may be asked for and objected to by command', async () => {
  await using town = await aTown(agreed, { at: deadline })
  const asked = await command(town, frLead, 'due ports 2 mai 2011 : grève')
  expect(shown(asked)).toContain('L’accord est maintenant demandé à : United Kingdom')
  const lead = town.workspace.person(ukLead)
  await lead.command('object ports')
  await town.workspace.eventually('the modal that asks why', () => lead.modal)
  await lead.closeModal()
  const rejected = await command(town, ukLead, 'object ports: too late')
  expect(shown(rejected)).toContain('It stays due by Thursday 31 March 2011.')
  expect((await town.read()).commitments[0]).toMatchObject({ due: '2011-03-31', log: [{ proposed: true }, { to: '2011-05-02' }] })
})

test('a date that was undone is no longer asked about, and a late answer to it is told so', async () => {
  await using town = await aTown(agreed, { at: deadline })
  const first = await nudgeIn(town, 'uk')
  const said = await say(town, ukLead, 'uk', first, 'slips to 15 April: Dunkirk has no data')
  await town.clock.moveTo(nextMorning)
  const asked = await town.workspace.eventually('France asked', () => nudges(town, 'fr')[1])
  const stale = structuredClone(asked)
  await press(town, ukLead, 'uk', said, /undo/i)
  await town.workspace.eventually('the row without buttons', () => buttonsOf(nudges(town, 'fr')[1] ?? asked).length === 0)
  expect(shown(nudges(town, 'fr')[1])).toContain('Aucune nouvelle échéance n’attend plus votre accord.')

  // What the French lead's screen still shows.
  const drawn = nudges(town, 'fr')[1] ?? asked
  drawn.blocks = stale.blocks ?? []
  await press(town, frLead, 'fr', drawn, /^D’accord/)
  const pressed = await town.workspace.eventually('an answer to the button', () => town.workspace.ephemeralsOf(frLead)[0])
  expect(shown(pressed)).toContain('rien n’a été enregistré')
  const late = await say(town, frLead, 'fr', asked, 'd’accord')
  expect(shown(late)).toContain('n’attend plus de réponse')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open', due: '2011-03-31' })
})

test('a closing that was undone is no longer asked about, and its buttons go', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: deadline })
  const said = await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  await town.clock.moveTo(nextMorning)
  const asked = await town.workspace.eventually('France asked', () => nudges(town, 'fr')[1])
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['D’accord', 'Pas d’accord'])

  await press(town, ukLead, 'uk', said, /undo/i)
  await town.workspace.eventually('the row without buttons', () => buttonsOf(nudges(town, 'fr')[1] ?? asked).length === 0)
  expect(shown(nudges(town, 'fr')[1])).toContain('Aucune clôture n’attend plus votre accord : l’engagement est ouvert.')
})
