import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudgeIn, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A question is of what stood when it was asked: a late yes to it changes nothing that was said since.

const ports = promised('ports', 'Risk analysis of ports', bothLead)
const calais = promised('calais', 'New screening at Calais', bothLead)

async function theMorning(...commitments: readonly object[]): Promise<Town> {
  const town = await aTown(twoSides(...(commitments.length > 0 ? commitments : [ports, calais])), { at: '2011-03-24T08:59:00Z' })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  return town
}

/** Presses what was asked, and gives what its presser sees then. */
async function pressLate(town: Town, who: string, asked: PostedMessage, label: RegExp): Promise<PostedMessage> {
  const before = town.workspace.ephemeralsOf(who).map(({ text }) => text)
  await press(town, who, who === frLead ? 'fr' : 'uk', asked, label)
  return town.workspace.eventually('an answer to the press', () =>
    town.workspace.ephemeralsOf(who).find(({ text }) => !before.includes(text)),
  )
}

async function stands(town: Town, id: string) {
  const commitment = (await town.read()).commitments.find((each) => each.id === id)
  return {
    due: commitment?.due,
    status: commitment?.status,
    kinds: (commitment?.log ?? []).filter((entry) => !('unclear' in entry)).map(({ kind }) => kind),
  }
}

test('an old yes to an earlier date moves nothing once the other side has moved it, says what stands and asks again', async () => {
  await using town = await theMorning()
  const asked = await command(town, frLead, 'ports reporté au 25 mars : accord')
  expect(buttonsOf(asked).map(({ label }) => label)).toContain('Oui')
  await command(town, ukLead, 'ports slips to 30 June: no staff')
  const late = await pressLate(town, frLead, asked, /Oui/)
  expect(late.text).toMatch(/a changé.*\n?.*30 juin 2011/s)
  expect((await stands(town, 'ports')).due).toBe('2011-06-30')
  // Asked again, it is of what stands now.
  expect(late.text).toMatch(/25 mars 2011.*30 juin 2011/s)
  await pressLate(town, frLead, late, /Oui/)
  expect((await stands(town, 'ports')).due).toBe('2011-03-25')
})

test('a yes pressed at once moves to the earlier date', async () => {
  await using town = await theMorning()
  const asked = await command(town, frLead, 'ports reporté au 25 mars : accord')
  await command(town, ukLead, 'calais on track')
  await pressLate(town, frLead, asked, /Oui/)
  expect((await stands(town, 'ports')).due).toBe('2011-03-25')
})

test.each([{ who: frLead, asks: 'ports terminé à 80 %', since: 'ports bloqué : pas de données', label: /Clore|terminé/i }])(
  'an old "is it done?" closes nothing once "$since" was said',
  async ({ who, asks, since, label }) => {
    await using town = await theMorning()
    const asked = await command(town, who, asks)
    await command(town, who, since)
    const late = await pressLate(town, who, asked, label)
    expect(late.text).toContain('Risk analysis of ports')
    expect(await stands(town, 'ports')).toMatchObject({ status: 'open', kinds: ['rated'] })
  },
)

test.each(['ports pas terminé', 'ports terminé en partie', 'ports pas encore fini, il reste Calais', 'note ports : il reste Calais'])(
  'an old "is it done?" closes nothing once its own reader has said "%s"',
  async (since) => {
    await using town = await theMorning()
    const asked = await command(town, frLead, 'ports terminé à 80 %')
    await command(town, frLead, since)
    const { log: before } = (await town.read()).commitments.find(({ id }) => id === 'ports') ?? {}
    await pressLate(town, frLead, asked, /Clore|terminé/i)
    const { log: after } = (await town.read()).commitments.find(({ id }) => id === 'ports') ?? {}
    expect(after).toEqual(before)
  },
)

test('a yes typed in a thread counts for nothing once the other side has moved the date since the question', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, 'ports slips to 25 March: agreed')
  await command(town, frLead, 'ports reporté au 30 juin : pas de personnel')
  const late = await say(town, ukLead, 'uk', uk, 'yes')
  expect(late.text).toMatch(/changed since.*30 June 2011/s)
  expect((await stands(town, 'ports')).due).toBe('2011-06-30')
  await say(town, ukLead, 'uk', uk, 'yes')
  expect((await stands(town, 'ports')).due).toBe('2011-03-25')
})

test('a note of somebody else leaves a question as it was', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, 'ports slips to 25 March: agreed')
  await command(town, frLead, 'note ports : la réunion est fixée')
  await say(town, ukLead, 'uk', uk, 'yes')
  expect((await stands(town, 'ports')).due).toBe('2011-03-25')
})

test('what was undone since stands as before, and its question is still answered', async () => {
  await using town = await theMorning()
  const asked = await command(town, frLead, 'ports reporté au 25 mars : accord')
  const moved = await command(town, ukLead, 'ports slips to 30 June: no staff')
  expect(shown(moved)).toContain('Undo')
  await pressLate(town, ukLead, moved, /Undo/)
  await pressLate(town, frLead, asked, /Oui/)
  expect((await stands(town, 'ports')).due).toBe('2011-03-25')
})

test.each([
  { asks: 'hand over patrols to police', by: secretary, since: 'patrols slips to 30 June: no staff', label: /Police/ },
  { asks: 'New done', by: frLead, since: 'calais slips to 30 June: no staff', label: /Calais/ },
])(
  'an old choice is not taken once something has changed since it was asked: "$asks", then "$since"',
  async ({ asks, by, since, label }) => {
    const patrols = promised('patrols', 'Patrols')
    await using town = await theMorning(ports, calais, promised('dover', 'New screening at Dover', bothLead), patrols)
    const asked = await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), asks)
    expect(
      buttonsOf(asked)
        .map((each) => each.label)
        .join(),
    ).toMatch(label)
    await command(town, by, since)
    const kindsBefore = (await town.read()).commitments.map(({ log = [] }) => log.length)
    const late = await pressLate(town, ukLead, asked, label)
    expect(late.text).toMatch(/changed since/)
    expect((await town.read()).commitments.map(({ log = [] }) => log.length)).toEqual(kindsBefore)
  },
)

test.each([
  { who: ukLead, channel: 'uk', asks: '1 slips to 15 April', since: 'ports reporté au 30 juin : effectifs', why: 'strike in the ports' },
  { who: ukLead, channel: 'uk', asks: '1 slips to 15 April', since: 'ports terminé', why: 'strike in the ports' },
])('a reason typed to an old "why?" moves nothing once "$since" was said', async ({ who, channel, asks, since, why }) => {
  await using town = await theMorning(ports)
  const nudge = await nudgeIn(town, channel)
  await say(town, who, channel, nudge, asks)
  await command(town, frLead, since)
  const before = await stands(town, 'ports')
  const late = await say(town, who, channel, nudge, why)
  expect(late.text).toMatch(/changed since/)
  expect(await stands(town, 'ports')).toEqual(before)
})

test('a reason typed to "why is it at risk?" holds though the other side has rated it since', async () => {
  await using town = await theMorning(ports)
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, '1 at risk')
  await command(town, frLead, 'ports bloqué : effectifs')
  await say(town, ukLead, 'uk', nudge, 'no data from Dunkirk')
  const log = (await town.read()).commitments[0]?.log ?? []
  expect(log.some(({ text }) => text?.includes('no data from Dunkirk'))).toBe(true)
})

test('a yes on a question counts for what it asks, whatever was said of another row since', async () => {
  await using town = await theMorning()
  const fr = await nudgeIn(town, 'fr')
  const dead = await say(town, frLead, 'fr', fr, '2 c mort')
  await say(town, frLead, 'fr', fr, '1 pas avant juin')
  await pressLate(town, frLead, dead, /^Oui/)
  expect((await stands(town, 'calais')).kinds).toEqual(['withdrawn'])
  // What was asked last is still what words answer.
  await say(town, frLead, 'fr', fr, '30 juin : grève')
  expect((await stands(town, 'ports')).due).toBe('2011-06-30')
})

test('a yes on a question says nothing of whose the other rows are', async () => {
  const assumed = { owners: bothLead.owners.map((owner) => ({ ...owner, assumed: true })) }
  await using town = await theMorning(
    promised('ports', 'Risk analysis of ports', assumed),
    promised('calais', 'New screening at Calais', assumed),
  )
  const fr = await nudgeIn(town, 'fr')
  const dead = await say(town, frLead, 'fr', fr, '2 c mort')
  await say(town, frLead, 'fr', fr, '1 pas avant juin')
  await pressLate(town, frLead, dead, /^Oui/)
  expect((await stands(town, 'calais')).kinds).toEqual(['withdrawn'])
  expect((await stands(town, 'ports')).kinds).toEqual([])
})

test('each yes of two questions asked at once answers its own, in any order', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', uk, '1 slips to 25 March: agreed\n2 slips to 24 March: agreed')
  const both = buttonsOf(asked).filter(({ label }) => label === 'Yes')
  expect(both).toHaveLength(2)
  const second = both[1]
  if (!second) throw new Error('no second yes')
  const { blockId, actionId } = second
  await town.workspace.person(ukLead).press({ channel: 'uk', ts: asked.ts, blockId, actionId })
  await town.workspace.eventually('a move', async () => ((await stands(town, 'calais')).due === '2011-03-24' ? true : undefined))
  expect((await stands(town, 'ports')).due).toBe('2011-03-31')
})

test('a yes on a question that is answered is told that it is not open, and records nothing', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', uk, '1 slips to 25 March: agreed')
  await town.workspace.person(ukLead).say('uk', 'no', { threadTs: uk.ts })
  await say(town, ukLead, 'uk', uk, '2 on track')
  const late = await pressLate(town, ukLead, asked, /Yes/)
  expect(late.text).toContain('not open any more')
  expect((await stands(town, 'ports')).due).toBe('2011-03-31')
})

test('a no on a question says that nothing was changed', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', uk, '1 slips to 25 March: agreed')
  await say(town, ukLead, 'uk', uk, '2 on track')
  expect((await pressLate(town, ukLead, asked, /^No$/)).text).toBe('Nothing was changed.')
})
