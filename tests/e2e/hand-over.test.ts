import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import { disownedNoticesOf } from '../../src/store/facts.ts'
import { frLead, frPaf, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { answers, bothLead, command, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

/** The British team and the one to which it may belong. */
function threeTeams(...commitments: readonly object[]): object {
  const homeOffice = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: ['lead@ho.example'] }
  return { ...twoSides(...commitments), teams: [{ ...ukBorderAgency, channel: '#uk' }, { ...frPaf, channel: '#fr' }, homeOffice] }
}

const ports = promised('ports', 'Risk analysis of ports')

/** The UK lead has offered it to the other side, whose first message asks whether it is theirs. */
async function offered(): Promise<Town> {
  const town = await aTown(twoSides(ports), { at: '2011-03-30T09:30:00+01:00' })
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, ukLead, 'uk', nudge, 'hand over to Police aux frontières')
  expect(answer.text).toContain('Offered to Police aux frontières; until they confirm, it stays with UK Border Agency')
  expect((await town.read()).commitments[0]?.owners).toEqual([
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead', assumed: true },
  ])
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:05:00+02:00'))
  return town
}

test('what is handed over to the other side stays where it is until that side says that it is theirs', async () => {
  await using town = await offered()
  const asked = await nudgeIn(town, 'fr')
  expect(shown(asked)).toContain('Risk analysis of ports')
  await say(town, frLead, 'fr', asked, 'oui')
  const [after] = (await town.read()).commitments
  expect(after?.owners).toEqual([{ team: 'fr-paf', role: 'lead' }])
  expect(after?.log?.at(-1)).toMatchObject({ kind: 'confirmed', by: frLead, team: 'fr-paf', removed: [{ team: 'uk-border-agency' }] })
  const [nudge] = nudges(town, 'uk')
  if (!nudge) throw new Error('no nudge')
  await town.workspace.eventually('who offered it told', () =>
    answers(town, 'uk', nudge).find(({ text }) => text.includes('ownership confirmed, and no longer UK Border Agency’s')),
  )
})

test('what the other side will not have stays with who offered it, who is told as the secretariat is', async () => {
  await using town = await offered()
  const asked = await nudgeIn(town, 'fr')
  await say(town, frLead, 'fr', asked, 'non')
  const [after] = (await town.read()).commitments
  expect(after?.owners).toEqual([{ team: 'uk-border-agency', role: 'lead' }])
  const told = await town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain('Risk analysis of ports')
  const [nudge] = nudges(town, 'uk')
  if (!nudge) throw new Error('no nudge')
  await town.workspace.eventually('who offered it told', () =>
    answers(town, 'uk', nudge).find(({ text }) => text.includes('no longer with Police aux frontières')),
  )
})

test('the secretariat answers whose it is with the name of a team, and only what names none is asked back', async () => {
  const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
  await using town = await aTown(threeTeams(promised('ports', 'Risk analysis of ports', { owners: assumed })), {
    at: '2011-03-30T09:30:00+01:00',
  })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'not ours')
  const notice = await town.workspace.eventually('the notice', () =>
    nudges(town, 'secretariat').find(({ text }) => text.includes('not theirs')),
  )
  await vi.waitFor(async () => expect(await disownedNoticesOf(town.bot().store.facts)).toHaveLength(1))
  expect((await say(town, secretary, 'secretariat', notice, 'the Admiralty')).text).toContain('I know no team called “the Admiralty”')
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['noted'])
  await say(town, secretary, 'secretariat', notice, 'le Home Office')
  expect((await town.read()).commitments[0]).toMatchObject({
    owners: [{ team: 'uk-home-office', role: 'lead' }],
    log: [{}, { text: 'le Home Office' }],
  })
})

test('a red stays in sight when it is handed over, with its reason and whose it was, until the new team says how it stands', async () => {
  const joint = promised('ports', 'Risk analysis of ports', bothLead)
  await using town = await aTown(threeTeams(joint), { at: '2011-03-30T09:30:00+01:00' })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'blocked: Dunkirk refuses')
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'hand over to Home Office')
  const inEnglish = 'was 🔴 Blocked or off track at UK Border Agency'
  expect(shown(await command(town, secretary, 'show ports'))).toContain(inEnglish)
  expect(shown(await command(town, secretary, 'list'))).toContain('Dunkirk refuses')
  expect(shown(await command(town, secretary, 'digest'))).toContain('Red before it was handed over, not rated since (1)')
  expect((await command(town, secretary, 'why is ports red?')).text).toContain('Dunkirk refuses')
  expect(shown(await command(town, frLead, 'voir ports'))).toContain('avant le transfert, UK Border Agency')

  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:05:00+01:00'))
  const asked = await nudgeIn(town, 'ho')
  expect(shown(asked)).toContain(`${inEnglish}, yesterday: “Dunkirk refuses”`)
  expect(nudges(town, 'fr').some((each) => shown(each).includes('avant le transfert, UK Border Agency'))).toBe(true)

  await say(town, 'lead@ho.example', 'ho', asked, 'on track')
  expect(shown(await command(town, secretary, 'show ports'))).not.toContain(inEnglish)
  expect(shown(await command(town, secretary, 'digest'))).not.toContain('Red before it was handed over')
})
