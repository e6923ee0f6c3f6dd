import { test, vi } from 'vitest'
import { ukDesk, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')
const calais = promised('calais', 'Visit to Calais')

const kinds = async (town: Town) => (await town.read()).commitments.map(({ log = [] }) => log.map(({ kind }) => kind))
const ratings = async (town: Town) => (await town.read()).commitments.map(({ rating }) => rating)

test('words that were said while the bot was away are heard, though others come in their thread before it is read', async ({ expect }) => {
  await using town = await aTown(twoSides(ports, calais), { at })
  const nudge = await nudgeIn(town, 'uk')
  const lead = town.workspace.person(ukLead)
  await say(town, ukLead, 'uk', nudge, 'ports on track')
  let later: Promise<unknown> | undefined
  await town.restart(async () => {
    await lead.say('uk', 'ports done', { threadTs: nudge.ts })
    const reading = town.workspace.faults.plan(/^conversations[.](history|replies)$/, { does: 'delay', ms: 1_500 })
    // As soon as the bot hears, and long before it has read.
    later = town.workspace.gateway.joined().then(async () => {
      await lead.say('uk', 'calais on track', { threadTs: nudge.ts })
      await town.workspace.eventually('an answer to the later words', () => answers(town, 'uk', nudge)[1])
      reading.end()
    })
  })
  await later
  await town.workspace.eventually('two more answers', () => answers(town, 'uk', nudge)[2])
  await expect.poll(() => kinds(town), { timeout: 10_000 }).toEqual([['rated', 'closed'], ['rated']])
  await town.restart()
  await town.restart()
  expect(await kinds(town)).toEqual([['rated', 'closed'], ['rated']])
  expect(answers(town, 'uk', nudge)).toHaveLength(3)
})

test('of words that arrive in the wrong order the last said stands', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  const lead = town.workspace.person(ukLead)
  await town.restart(async () => {
    town.workspace.failNext('conversations.history', 'internal_error', 3)
    await lead.say('uk', 'at risk: no data yet', { threadTs: nudge.ts })
    void town.workspace.gateway.joined().then(() => lead.say('uk', 'on track', { threadTs: nudge.ts }))
  })
  await town.workspace.eventually('two answers', () => answers(town, 'uk', nudge)[1])
  await expect.poll(() => kinds(town), { timeout: 10_000 }).toEqual([['rated', 'rated']])
  expect(await ratings(town)).toEqual(['green'])
})

test('a press is recorded and answered, though Slack can say for a while nothing about who pressed', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('users.info', 'internal_error', 5)
  await press(town, ukDesk, 'uk', nudge, /On track/)
  await town.workspace.eventually('the row with its answer', () => shown(nudges(town, 'uk')[0]).includes('✓'))
  expect(await ratings(town)).toEqual(['green'])
})

test('words are answered, though Slack refuses every answer for a while as too many', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('chat.postMessage', 'ratelimited', 6)
  await town.workspace.person(ukLead).say('uk', 'at risk: the data is late', { threadTs: nudge.ts })
  await vi.waitFor(async () => expect(await ratings(town)).toEqual(['amber']), { timeout: 10_000 })
  await town.workspace.eventually('an answer', () => answers(town, 'uk', nudge)[0])
  expect(answers(town, 'uk', nudge)).toHaveLength(1)
})

test('an Undo under the answer of a command takes back, says so, and is gone', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at })
  await nudgeIn(town, 'uk')
  const answer = await command(town, ukLead, 'done ports')
  expect(shown(answer)).toContain('Undo')
  const { conversations } = town.workspace
  await press(town, ukLead, conversations.direct(conversations.personByEmail(ukLead)?.id ?? '').id, answer, /Undo/)
  await expect.poll(() => kinds(town), { timeout: 10_000 }).toEqual([['closed', 'undone']])
  await town.workspace.eventually('that it is said', () =>
    town.workspace.ephemeralsOf(ukLead).find(({ text }) => /undone|taken back/i.test(text)),
  )
  expect(town.workspace.ephemeralsOf(ukLead)).toHaveLength(1)
})
