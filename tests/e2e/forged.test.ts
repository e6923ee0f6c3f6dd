import { WebClient } from '@slack/web-api'
import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, ukDesk, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, press, promised, saidAlone, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const register = twoSides(promised('ports', 'Risk analysis of ports'), promised('calais', 'Detection at Calais'))

interface Forged {
  readonly actionId: string
  readonly value: string
}

/** A message of the bot's own in the thread of the nudge, with one button that carries what was put into it. */
async function forged(town: Town, nudge: PostedMessage, { actionId, value }: Forged): Promise<PostedMessage> {
  const element = { type: 'button', action_id: actionId, text: { type: 'plain_text', text: 'Press' }, value }
  const client = new WebClient(town.workspace.botToken, { slackApiUrl: town.workspace.url })
  const blocks = [{ type: 'actions' as const, block_id: 'forged', elements: [element as never] }]
  const channel = town.workspace.conversations.channel('uk')?.id ?? ''
  const { ts } = await client.chat.postMessage({ channel, thread_ts: nudge.ts, text: 'forged', blocks })
  return town.workspace.eventually('the forged message', () => town.workspace.messages('uk').find((each) => each.ts === ts))
}

/** Presses it, and gives what its presser alone is told, or else what the thread is. */
async function toldOn(town: Town, who: string, nudge: PostedMessage, given: Forged): Promise<string> {
  const message = await forged(town, nudge, given)
  const alone = saidAlone(town, who).length
  const said = answers(town, 'uk', nudge).length
  await press(town, who, 'uk', message, /Press/)
  const word = () => saidAlone(town, who)[alone] ?? answers(town, 'uk', nudge)[said]
  return (await town.workspace.eventually('a word to the presser', word)).text
}

test('a button that the bot did not write is refused to its presser alone, and nothing is recorded', async () => {
  await using town = await aTown(register, { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const cases: Forged[] = [
    { actionId: 'say:1', value: '{"id":' },
    { actionId: 'say:1', value: '{"commitment":"ports","act":"done"}' },
    { actionId: 'undo', value: '{"entries":[{"id":"ports","at":"__proto__"}]}' },
    { actionId: 'page', value: '{"command":"done ports","page":1}' },
    { actionId: 'page', value: '{"command":"terminé ports","page":1}' },
    { actionId: 'page', value: '{"command":"constructor","page":1}' },
    { actionId: 'page', value: '{"command":"","page":1}' },
  ]
  for (const each of cases) expect(await toldOn(town, ukLead, nudge, each), each.value).toMatch(/^I can't read this button any more/)
  expect((await town.read()).commitments.map(({ log }) => log)).toEqual([[], []])
})

test('a forged button gives its presser no right that their own words would not have', async () => {
  await using town = await aTown(register, { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'calais at risk: the data is late')
  const [, calais] = (await town.read()).commitments
  const done = (id: string, key = 'uk-border-agency 2011-03-31 nudge') => ({
    actionId: 'say:1',
    value: JSON.stringify({ id, words: 'done', key }),
  })
  const undo = { actionId: 'undo', value: JSON.stringify({ entries: [{ id: 'calais', at: calais?.log?.[0]?.at }] }) }
  expect(await toldOn(town, ukDesk, nudge, done('ports'))).toContain('lead')
  expect(await toldOn(town, frLead, nudge, done('calais', 'fr-paf 2011-03-31 nudge'))).toContain('Rien n’a été enregistré')
  expect(await toldOn(town, frLead, nudge, done('__proto__'))).toContain('n’est plus dans le registre')
  expect(await toldOn(town, ukDesk, nudge, undo)).toContain('not yours to take back')

  const [ports, after] = (await town.read()).commitments
  expect(ports).toMatchObject({ status: 'open' })
  expect(ports?.log?.filter((entry) => entry.kind !== 'noted')).toEqual([])
  expect(after?.log?.filter((entry) => entry.kind !== 'noted')).toEqual(calais?.log)
})

test('a command that nobody types is answered like any other: what is too long is recorded nowhere, and its author is told', async () => {
  await using town = await aTown(register, { at: deadline })
  const long = 'a'.repeat(3000)
  expect((await command(town, ukLead, `show ${long}`)).text).toMatch(/^I know no commitment/)
  expect((await command(town, ukLead, `list a${' '.repeat(3000)}b`)).text).toMatch(/^I found no commitment/)
  expect((await command(town, ukLead, `preview a${' '.repeat(3000)}b`)).text).not.toBe('')
  expect((await command(town, ukLead, `update ports at risk: ${long}${long}`)).text).toMatch(/^A command has at most 4,000 characters/)
  expect((await town.read()).commitments.map(({ log }) => log)).toEqual([[], []])
})
