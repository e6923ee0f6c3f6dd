import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { answers, nudgeIn, promised, twoSides } from './in-town.ts'
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
