import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bothSides, ukDesk, ukLead } from '../a-register.ts'
import { answers, nudgeIn, promised, saidAlone, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What is said to @Relance in a channel, outside of its threads.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })
const calais = promised('calais', 'New screening at Calais', { due: '2011-12-31' })
const deadline = '2011-03-31T09:30:00+01:00'
const quiet = '2011-01-05T08:00:00Z'

/** Says something in the channel and waits for the answer in the thread of that message. */
async function call(town: Town, who: string, words: string): Promise<{ said: PostedMessage; answer: PostedMessage }> {
  const said = await town.workspace.person(who).say('uk', words)
  const answer = await town.workspace.eventually(`an answer to "${words}"`, () => answers(town, 'uk', said)[0])
  return { said, answer }
}

async function kindsOf(town: Town, id: string): Promise<string[]> {
  return ((await town.read()).commitments.find((each) => each.id === id)?.log ?? []).map(({ kind }) => kind)
}

test.each([{ http: false }, { http: true }])(
  'an update to @Relance in a channel is recorded once, though Slack brings it twice, and answered in its thread (HTTP: $http)',
  async ({ http }) => {
    await using town = await aTown(twoSides(ports, calais), { at: deadline, http })
    await nudgeIn(town, 'uk')
    const { answer } = await call(town, ukLead, '@Relance ports on track')
    expect(answer.text).toContain('Green')
    await call(town, ukDesk, 'calais at risk: no scanner @Relance')
    expect([await kindsOf(town, 'ports'), await kindsOf(town, 'calais')]).toEqual([['rated'], ['rated']])
    expect(town.workspace.unknown).toEqual([])
  },
)

test('a number names no row that the last message there did not show', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  await nudgeIn(town, 'uk')
  await town.workspace.person(ukLead).say('uk', '@Relance 2 blocked: no scanner')
  await town.workspace.eventually('the question', () => saidAlone(town, ukLead)[0])
  await call(town, ukLead, '@Relance calais at risk: no scanner')
  expect([await kindsOf(town, 'ports'), await kindsOf(town, 'calais')]).toEqual([[], ['rated']])
})

test('a name alone is shown, to who said it alone, and nothing is kept', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  await nudgeIn(town, 'uk')
  await town.workspace.person(ukLead).say('uk', '@Relance ports')
  await town.workspace.eventually('the commitment', () =>
    saidAlone(town, ukLead).find(({ text }) => text?.includes('Risk analysis of ports')),
  )
  expect(await kindsOf(town, 'ports')).toEqual([])
})

test('before any message stands in the channel it is about what the person owes', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  await call(town, ukLead, '@Relance: ports at risk: no data')
  expect(await kindsOf(town, 'ports')).toEqual(['rated'])
})

test('what the bot asks back under it is answered there without a further mention, also after a restart', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  const said = await town.workspace.person(ukLead).say('uk', '@Relance ports slips')
  await town.workspace.eventually('the question', () => saidAlone(town, ukLead)[0])
  await town.restart(async () => void (await town.workspace.person(ukLead).say('uk', '15 April 2011: strike', { threadTs: said.ts })))
  await town.workspace.eventually('the first answer', () => answers(town, 'uk', said)[0])
  await town.workspace.person(ukLead).say('uk', 'ports blocked: strike', { threadTs: said.ts })
  await town.workspace.eventually('the second answer', () => answers(town, 'uk', said)[1])
  expect(await kindsOf(town, 'ports')).toEqual(expect.arrayContaining(['dated', 'rated']))
})

test.each([{ starts: 1 }, { starts: 2 }])(
  'what is said to @Relance while the bot is away is heard when it is back, also if it never read that channel before (starts: $starts)',
  async ({ starts }) => {
    await using town = await aTown(twoSides(ports, calais), { at: deadline })
    await nudgeIn(town, 'uk')
    if (starts > 1) await town.restart()
    let said: PostedMessage | undefined
    await town.restart(async () => {
      await town.workspace.person(ukDesk).say('uk', 'calais blocked: said to nobody')
      said = await town.workspace.person(ukLead).say('uk', '@Relance ports on track')
    })
    await town.workspace.eventually('an answer', () => said && answers(town, 'uk', said)[0])
    expect([await kindsOf(town, 'ports'), await kindsOf(town, 'calais')]).toEqual([['rated'], []])
  },
)

test('a question to @Relance is answered to its author alone, and a mention in a thread of the bot’s is heard once', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.person(ukDesk).say('uk', '@Relance when is calais due?')
  const told = await town.workspace.eventually('an answer', () => town.workspace.ephemeralsOf(ukDesk)[0])
  expect(told.text).toContain('31 December 2011')
  await town.workspace.person(ukLead).say('uk', '@Relance ports on track', { threadTs: nudge.ts })
  await town.workspace.eventually('an answer', () => answers(town, 'uk', nudge)[0])
  expect(await kindsOf(town, 'ports')).toEqual(['rated'])
  expect(answers(town, 'uk', nudge)).toHaveLength(1)
})

test('what is said in a channel to nobody is neither heard nor kept', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  await nudgeIn(town, 'uk')
  const said = await town.workspace.person(ukLead).say('uk', 'ports done')
  await town.workspace.person(ukLead).say('uk', 'ports blocked: strike', { threadTs: said.ts })
  await town.workspace.person(ukLead).say('uk', 'I shall tell @Relance about it tomorrow')
  await call(town, ukLead, '@Relance calais on track')
  expect([await kindsOf(town, 'ports'), await kindsOf(town, 'calais')]).toEqual([[], ['rated']])
  expect(answers(town, 'uk', said)).toEqual([])
})
