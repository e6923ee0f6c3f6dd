import { expect, test } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { answers, nudgeIn, nudges, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Who calls something amber or red and does not say why is asked for the reason, and the next words are it.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })
const calais = promised('calais', 'New screening at Calais', { owners: bothSides })

async function dueInAWeek(): Promise<Town> {
  const town = await aTown(twoSides(ports, calais), { at: '2011-03-24T08:59:00Z' })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  return town
}

test('"2 blocked" is recorded and its reason asked of who said it alone; the next words are the reason, and the other side hears them', async () => {
  await using town = await dueInAWeek()
  const uk = await nudgeIn(town, 'uk')
  expect((await say(town, ukLead, 'uk', uk, '2 blocked')).text).toContain('blocked')
  const asked = await town.workspace.eventually('the question', () => saidAlone(town, ukLead)[0])
  expect(asked.text).toMatch(/What is holding up .*New screening at Calais.*Just write the reason here/)
  await town.workspace.person(ukLead).say('uk', 'thanks', { threadTs: uk.ts })
  await say(town, ukLead, 'uk', uk, 'procurement')
  const answer = await town.workspace.eventually('what was taken', () => answers(town, 'uk', uk)[1])
  expect(answer.text).toMatch(/“procurement”/)
  expect(saidAlone(town, ukLead)).toHaveLength(1)
  const [, second] = (await town.read()).commitments
  expect([second?.rating, second?.log?.map(({ kind, text }) => `${kind} ${text}`)]).toEqual([
    'red',
    ['rated 2 blocked', 'rated procurement'],
  ])
  await town.clock.moveTo(town.clock.now().plus({ days: 7 }))
  const fr = await town.workspace.eventually('the next message', () => town.workspace.messages('fr').filter((each) => each.bot_id)[1])
  expect(shown(fr)).toContain('procurement')
})

test('a colour that was pressed where no modal opens has its reason asked in the language of who pressed, and the next words there are it', async () => {
  await using town = await dueInAWeek()
  const fr = await nudgeIn(town, 'fr')
  town.workspace.failNext('views.open', 'expired_trigger_id')
  await choose(town, frLead, 'fr', fr, { label: 'À risque' })
  const asked = await town.workspace.eventually('the question', () => saidAlone(town, frLead)[0])
  expect(asked.text).toMatch(/Qu’est-ce qui freine .*Il suffit d’écrire le motif ici/)
  expect((await say(town, frLead, 'fr', fr, 'les effectifs manquent')).text).toContain('les effectifs manquent')
  const [first] = (await town.read()).commitments
  expect(first?.log?.map(({ kind, text }) => [kind, text])).toEqual([
    ['rated', undefined],
    ['rated', 'les effectifs manquent'],
  ])
})

test('the other side reads the next day why a row was called blocked by its menu, in the words of who was asked', async () => {
  await using town = await dueInAWeek()
  const uk = await nudgeIn(town, 'uk')
  await choose(town, ukLead, 'uk', uk, { label: 'Blocked', of: 'ports' })
  const lead = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => lead.modal)
  await lead.submit({ why: 'still waiting for the figures from Ofgem' })
  await town.workspace.eventually('the row with the reason', () => nudges(town, 'uk').some((each) => shown(each).includes('Ofgem')))
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  const fr = await town.workspace.eventually('the news', () => town.workspace.messages('fr').filter((each) => each.bot_id)[1])
  expect(fr.text).toContain('still waiting for the figures from Ofgem')
})
