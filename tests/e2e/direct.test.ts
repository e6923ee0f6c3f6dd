import { expect, test } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, saidAlone, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const owned = { owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }

/** The British team has no channel. In the file its commitments stand in another order than in the message, which has the late ones first. */
function withoutChannel() {
  const register = twoSides(
    promised('report', 'Report', { ...owned, due: '2011-04-01' }),
    promised('ports', 'Risk analysis of ports', { ...owned, due: '2011-03-24' }),
  ) as { teams: { channel?: string }[] }
  delete register.teams[0]?.channel
  return register
}

async function dm(town: Town, words: string): Promise<string> {
  const { workspace } = town
  const direct = workspace.conversations.direct(workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  await nudgeIn(town, direct)
  const said = await workspace.person(ukLead).dm(words)
  return (await workspace.eventually('an answer', () => answers(town, direct, said)[0])).text
}

test('a number in a direct message means the row of the message that the lead was sent', async () => {
  await using town = await aTown(withoutChannel(), { at })
  expect(await dm(town, '1 done')).toContain('*1* closed')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'closed'])
})

test('a number in a direct message means the row of the last message even while it is in doubt whether that message arrived', async () => {
  await using town = await aTown(withoutChannel(), { at, prepare: (workspace) => workspace.loseNextAnswer('chat.postMessage') })
  expect(await dm(town, '1 done')).toContain('*1* closed')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'closed'])
})

test('"all" in a direct message below no message of the bot is of all that the team owes, as in a command', async () => {
  const register = twoSides(promised('report', 'Report', { due: '2011-12-31' }), promised('ports', 'Risk analysis of ports'))
  await using town = await aTown(register, { at: '2011-01-05T10:00:00Z' })
  const { workspace } = town
  const direct = workspace.conversations.direct(workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  const said = await workspace.person(ukLead).dm('all on track')
  await workspace.eventually('an answer', () => answers(town, direct, said)[0])
  expect((await town.read()).commitments.map(({ rating }) => rating)).toEqual(['green', 'green'])
})

test('a yes in a direct message answers what the lead was asked there', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await dm(town, 'yes')
  expect((await town.read()).commitments.flatMap(({ owners }) => owners.map(({ assumed }) => assumed))).toEqual([undefined, undefined])
})

async function assumedIn(town: Town): Promise<unknown[]> {
  return (await town.read()).commitments.flatMap(({ owners }) => owners.map(({ assumed }) => assumed))
}

const joint = { owners: [...bothSides] }
const morning = '2011-03-31T08:01:00Z'

/** The lead has been sent nothing directly: what is asked stands in the channel of the team. */
async function saidDirectly(town: Town, who: string, words: string): Promise<string> {
  const said = await town.workspace.person(who).dm(words)
  const channel = town.workspace.conversations.direct(town.workspace.conversations.personByEmail(who)?.id ?? '').id
  const answer = () => answers(town, channel, said)[0] ?? saidAlone(town, who).find(({ ts }) => ts > said.ts)
  return (await town.workspace.eventually(`an answer to "${words}"`, answer)).text
}

test.each(['yes to all', 'agreed', 'nous confirmons', 'yes, all ours'])(
  'a yes said directly answers what the lead was asked in the channel of their team: %s',
  async (words) => {
    await using town = await aTown(twoSides(promised('ports', 'Risk analysis', owned), promised('calais', 'Screening', owned)), {
      at: morning,
    })
    await nudgeIn(town, 'uk')
    expect(await saidDirectly(town, ukLead, words)).toContain('ownership confirmed')
    expect((await town.read()).commitments.flatMap(({ owners }) => owners.map(({ assumed }) => assumed))).toEqual([undefined, undefined])
    expect(await saidDirectly(town, ukLead, words)).toContain('Nothing of yours waits for a yes or a no')
  },
)

const twoToConfirm = () => twoSides(promised('ports', 'Risk analysis', owned), promised('calais', 'Screening at Calais', owned))

test.each(['yes thanks', 'oui merci', 'yes thank you', "oui d'accord merci", 'merci, oui', 'yes, got it', 'no thanks'])(
  'a courtesy said directly below what the bot has just said is of nothing that it asked elsewhere: %s',
  async (words) => {
    await using town = await aTown(twoToConfirm(), { at: morning })
    await nudgeIn(town, 'uk')
    expect(await saidDirectly(town, ukLead, 'ports at risk: no data')).toContain('at risk')
    await town.workspace.person(ukLead).dm(words)
    expect(await saidDirectly(town, ukLead, 'calais on track')).toContain('on track')
    expect(await assumedIn(town)).toEqual([true, true])
    expect(saidAlone(town, ukLead)).toHaveLength(2)
  },
)

test('a courtesy said directly below an answer is none to a message there that asked before', async () => {
  await using town = await aTown(withoutChannel(), { at })
  await dm(town, '1 at risk: no data')
  await town.workspace.person(ukLead).dm('yes thanks')
  expect(await saidDirectly(town, ukLead, '2 on track')).toContain('on track')
  expect(await assumedIn(town)).toEqual([true, true])
})

test.each(['yes', 'yes to all', 'oui'])(
  'what a yes said directly is of is asked where the bot has said something there since: %s',
  async (words) => {
    await using town = await aTown(twoToConfirm(), { at: morning })
    await nudgeIn(town, 'uk')
    await saidDirectly(town, ukLead, 'ports at risk: no data')
    expect(await saidDirectly(town, ukLead, words)).toMatch(/Which one is/)
    expect(await assumedIn(town)).toEqual([true, true])
    expect(await saidDirectly(town, ukLead, 'ports')).toContain('ownership confirmed')
    expect(await assumedIn(town)).toEqual([undefined, true])
  },
)

test('"all ours, thanks" said directly confirms, though the bot has said something there since', async () => {
  await using town = await aTown(twoToConfirm(), { at: morning })
  await nudgeIn(town, 'uk')
  await saidDirectly(town, ukLead, 'ports at risk: no data')
  expect(await saidDirectly(town, ukLead, 'all ours, thanks')).toContain('ownership confirmed')
  expect(await assumedIn(town)).toEqual([undefined, undefined])
})

test('which one "yes thanks" is of is asked where it is the first word said directly', async () => {
  await using town = await aTown(twoToConfirm(), { at: morning })
  await nudgeIn(town, 'uk')
  expect(await saidDirectly(town, ukLead, 'yes thanks')).toMatch(/Which one is/)
  expect(await assumedIn(town)).toEqual([true, true])
})

test('an agreement said directly is to the closing of which the lead was asked in the channel of their team', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', joint)), { at: morning })
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, 'done')
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  await town.workspace.eventually('the closing in the French channel', () => nudges(town, 'fr')[1])
  expect(await saidDirectly(town, frLead, "d'accord")).toContain('clos')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['closed'])
})

test('an agreement said directly before the message that asks for it is to the one thing that waits', async () => {
  const two = [promised('ports', 'Risk analysis of ports', joint), promised('calais', 'Screening at Calais', joint)]
  await using town = await aTown(twoSides(...two), { at: morning })
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, 'ports done')
  expect(await saidDirectly(town, frLead, "d'accord")).toContain('clos')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['closed', 'open'])
})

test('a yes said directly is asked which one it is of where several messages wait for one, and confirms nothing else', async () => {
  await using town = await aTown(
    twoSides(promised('ports', 'Risk analysis', { ...owned, due: '2011-12-31' }), promised('calais', 'Screening at Calais', joint)),
    { at: '2011-03-30T08:01:00Z' },
  )
  const fr = await nudgeIn(town, 'fr')
  await nudgeIn(town, 'uk')
  await say(town, frLead, 'fr', fr, 'calais clos')
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  await town.workspace.eventually('the closing in the British channel', () =>
    nudges(town, 'uk').find(({ text }) => text.includes('Calais')),
  )
  expect(await saidDirectly(town, ukLead, 'yes')).toMatch(/Which one is “yes” about/)
  expect(await saidDirectly(town, ukLead, 'ports')).toContain('ownership confirmed')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'closing'])
})

test('thanks and an "ok" said directly are answered by nothing, where nothing waits and where something does', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis', owned)), { at: morning })
  await nudgeIn(town, 'uk')
  await town.workspace.person(ukLead).dm('ok')
  await town.workspace.person(ukLead).dm('thanks')
  expect(await saidDirectly(town, ukLead, 'not ours')).toContain('not yours')
  expect(saidAlone(town, ukLead)).toHaveLength(1)
})
