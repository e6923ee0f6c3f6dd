import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deputy = 'deputy@ukba.example'
const absences = [{ person: ukLead, from: '2011-03-28', to: '2011-04-01', cover: deputy }]
const inAbsence = '2011-03-31T09:30:00+01:00'

function away(...commitments: readonly object[]) {
  return { ...(twoSides(...commitments) as { teams: { channel?: string; leads: string[] }[] }), absences }
}

const ports = promised('ports', 'Risk analysis of ports')

test('a stand-in is mentioned, and the message says for whom they stand in and until when', async () => {
  await using town = await aTown(away(ports), { at: inAbsence })
  const nudge = await nudgeIn(town, 'uk')
  const idOf = (email: string) => town.workspace.conversations.personByEmail(email)?.id
  expect(nudge.text).toContain(`<@${idOf(deputy)}>`)
  expect(nudge.text).not.toContain(`<@${idOf(ukLead)}>`)
  expect(shown(nudge)).toContain(
    `${ukLead} is away until Friday 1 April 2011; ${deputy} stands in, and may answer. ${ukLead} stays accountable.`,
  )
})

test('a stand-in may close for the team while the lead is away', async () => {
  await using town = await aTown(away(ports), { at: inAbsence })
  await say(town, deputy, 'uk', await nudgeIn(town, 'uk'), 'done')
  expect((await town.read()).commitments[0]).toMatchObject({
    status: 'closed',
    log: [{ kind: 'closed', by: deputy, team: 'uk-border-agency', party: 'uk' }],
  })
})

test('a stand-in may no longer close once the lead is back, and the lead is mentioned again', async () => {
  await using town = await aTown(away(promised('ports', 'Risk analysis of ports', { due: '2011-04-04' })), {
    at: '2011-04-01T09:30:00+01:00',
  })
  const nudge = await nudgeIn(town, 'uk')
  await town.clock.moveTo(DateTime.fromISO('2011-04-04T09:05:00+01:00'))
  const back = await town.workspace.eventually('the message of the next working day', () => nudges(town, 'uk')[1])
  expect(back.text).toContain(`<@${town.workspace.conversations.personByEmail(ukLead)?.id}>`)
  expect(shown(back)).not.toContain('stands in')

  await town.workspace.person(deputy).say('uk', 'done', { threadTs: nudge.ts })
  await town.workspace.eventually('a word to the deputy', () => town.workspace.ephemeralsOf(deputy)[0] ?? answers(town, 'uk', nudge)[0])
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open' })
})

test('a team without a channel is written to in the direct messages of its stand-in, whose answer there counts', async () => {
  const register = away(ports)
  delete register.teams[0]?.channel
  await using town = await aTown(register, { at: inAbsence })
  const { conversations } = town.workspace
  const direct = (email: string) => conversations.direct(conversations.personByEmail(email)?.id ?? '').id
  await nudgeIn(town, direct(deputy))
  expect(nudges(town, direct(ukLead))).toEqual([])

  const said = await town.workspace.person(deputy).dm('done')
  await town.workspace.eventually('the answer', () => answers(town, direct(deputy), said)[0])
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: deputy }] })
})

test('a stand-in of the other side is written to directly, and answered, in their own language', async () => {
  const register = { ...away(ports), absences: absences.map((absence) => ({ ...absence, cover: frLead })) }
  delete register.teams[0]?.channel
  await using town = await aTown(register, { at: inAbsence })
  const { conversations } = town.workspace
  const direct = conversations.direct(conversations.personByEmail(frLead)?.id ?? '').id
  expect((await nudgeIn(town, direct)).text).toContain('Échéance aujourd’hui')
  const said = await town.workspace.person(frLead).dm('terminé')
  expect((await town.workspace.eventually('the answer', () => answers(town, direct, said)[0])).text).toContain('Clos côté')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: frLead, team: 'uk-border-agency' }] })
})

describe('a lead of one side who stands in on the other', () => {
  const joint = promised('ports', 'Risk analysis of ports', { owners: bothSides, due: '2011-12-30' })
  const ofUk = promised('visas', 'Report on visas', { due: '2011-12-30' })
  const across = (lead: string, cover: string) => ({
    ...away(joint, ofUk),
    absences: [{ person: lead, from: '2011-03-28', to: '2011-04-01', cover }],
  })

  test.each([
    { lead: ukLead, cover: frLead, words: 'terminé ports', team: 'fr-paf' },
    { lead: ukLead, cover: frLead, words: 'ports rouge : grève', team: 'fr-paf' },
    { lead: frLead, cover: ukLead, words: 'done ports', team: 'uk-border-agency' },
    { lead: frLead, cover: ukLead, words: 'ports at risk: strike', team: 'uk-border-agency' },
  ])('speaks by command for $team of what both lead: $words', async ({ lead, cover, words, team }) => {
    await using town = await aTown(across(lead, cover), { at: inAbsence })
    await command(town, cover, words)
    expect((await town.read()).commitments[0]?.log).toMatchObject([{ by: cover, team }])
  })

  test('speaks for the team that they stand in for of what their own has no part in', async () => {
    await using town = await aTown(across(ukLead, frLead), { at: inAbsence })
    await command(town, frLead, 'terminé visas')
    expect((await town.read()).commitments[1]).toMatchObject({ status: 'closed', log: [{ by: frLead, team: 'uk-border-agency' }] })
  })

  test('speaks for the team whose message they answer', async () => {
    await using town = await aTown(across(ukLead, frLead), { at: inAbsence })
    await command(town, secretary, 'poll everyone')
    await say(town, frLead, 'uk', await nudgeIn(town, 'uk'), 'ports rouge : grève')
    expect((await town.read()).commitments[0]?.log).toMatchObject([{ by: frLead, team: 'uk-border-agency' }])
  })

  test.each([
    { lead: ukLead, words: `away until 14 April cover ${frLead}`, warned: 'of the other side' },
    { lead: frLead, words: `absent jusqu’au 14 avril remplacé par ${ukLead}`, warned: 'de l’autre côté' },
  ])('is told as one to who names them: $words', async ({ lead, words, warned }) => {
    await using town = await aTown(twoSides(joint), { at: inAbsence })
    expect((await command(town, lead, words)).text).toContain(warned)
  })
})

test('a stand-in may be named in the register by their Slack id', async () => {
  const id = 'U0DEPUTY1'
  const known = { id, email: deputy, name: 'deputy', zone: 'Europe/London' }
  const register = { ...away(ports), absences: absences.map((absence) => ({ ...absence, cover: id })) }
  await using town = await aTown(register, { at: inAbsence, prepare: ({ conversations }) => conversations.people.set(id, known) })
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).toContain(`<@${id}>`)
  await say(town, deputy, 'uk', nudge, 'done')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: id }] })
})

describe('a stand-in who calls a poll', () => {
  /** Nothing is due yet, and nobody is asked by itself. */
  const quiet = promised('ports', 'Risk analysis of ports', { owners: bothSides, due: '2011-12-30' })

  test.each([
    { when: 'on the first day of the absence', at: '2011-03-28T00:05:00+01:00', goes: '2011-03-28T09:01:00+01:00' },
    { when: 'on the last day of the absence', at: '2011-04-01T23:55:00+01:00', goes: '2011-04-04T09:01:00+01:00' },
  ])('asks the team of the lead who is away, $when', async ({ at, goes }) => {
    await using town = await aTown(away(quiet), { at })
    const answer = await command(town, deputy, 'poll')
    expect(answer.text).toContain('UK Border Agency')
    await town.clock.moveTo(DateTime.fromISO(goes))
    await town.workspace.eventually('the poll', () => nudges(town, 'uk')[0])
    expect(nudges(town, 'uk').map(({ metadata }) => metadata)).toMatchObject([{ event_payload: { commitments: ['ports'] } }])
    expect(nudges(town, 'fr')).toEqual([])
  })

  test('may not ask the other side', async () => {
    await using town = await aTown(away(quiet), { at: inAbsence })
    const answer = await command(town, deputy, 'poll fr-paf')
    expect(answer.text).toContain('Only a lead may do that for their own team')
    expect([...nudges(town, 'uk'), ...nudges(town, 'fr')]).toEqual([])
  })

  test.each([
    { when: 'the evening before the absence', at: '2011-03-27T23:55:00+01:00' },
    { when: 'the day after the absence', at: '2011-04-02T00:05:00+01:00' },
    { when: 'the first day on which the lead is back', at: '2011-04-04T10:00:00+01:00' },
  ])('is refused on $when', async ({ at }) => {
    await using town = await aTown(away(quiet), { at })
    const answer = await command(town, deputy, 'poll')
    expect(answer.text).toContain('Only a lead may do that')
    expect([...nudges(town, 'uk'), ...nudges(town, 'fr')]).toEqual([])
  })
})
