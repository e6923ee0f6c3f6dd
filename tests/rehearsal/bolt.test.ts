import type { AddressInfo } from 'node:net'
import { App, LogLevel } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { ann, aWorkspace } from './place.ts'

const button = { type: 'button', action_id: 'close', text: { type: 'plain_text', text: 'Close' }, value: 'ports' }

interface Running {
  readonly events: string[]
  [Symbol.asyncDispose](): Promise<void>
}

/** A real Bolt app that echoes what it hears. */
async function anApp(workspace: Workspace, http: boolean): Promise<Running> {
  const common = { token: workspace.botToken, clientOptions: { slackApiUrl: workspace.url }, logLevel: LogLevel.ERROR }
  const app = http
    ? new App({ ...common, signingSecret: workspace.signingSecret })
    : new App({ ...common, appToken: workspace.appToken, socketMode: true })
  const events: string[] = []
  app.message(async ({ message, body, say }) => {
    if (message.subtype !== undefined) return
    events.push(body.event_id)
    await say({
      text: `heard ${message.text}`,
      thread_ts: message.ts,
      blocks: [{ type: 'actions', block_id: 'row', elements: [button as never] }],
    })
  })
  app.command('/commitments', async ({ ack, command, respond }) => {
    await ack()
    await respond(`you typed ${command.text}`)
  })
  app.action('close', async ({ ack, body, respond }) => {
    await ack()
    await respond({ text: `pressed by ${body.user.id}`, replace_original: true, blocks: [] })
  })
  if (http) {
    const server = await app.start({ port: 0, host: '127.0.0.1' })
    const address = (server as { address(): AddressInfo | string | null }).address() as AddressInfo
    workspace.gateway.sendTo(`http://127.0.0.1:${address.port}/slack/events`)
  } else await app.start()
  return {
    events,
    async [Symbol.asyncDispose]() {
      await app.stop()
    },
  }
}

function heard(workspace: Workspace): Promise<PostedMessage> {
  return workspace.eventually('an answer in the thread', () => workspace.messages('ports').find((each) => each.bot_id !== undefined))
}

describe.each([
  { way: 'Socket Mode', http: false },
  { way: 'signed HTTP', http: true },
])('the real Bolt app over $way', ({ http }) => {
  test('hears a message and answers in its thread', async () => {
    await using workspace = await aWorkspace()
    await using _app = await anApp(workspace, http)
    const said = await workspace.person(ann).say('ports', 'a < b & c')
    expect(await heard(workspace)).toMatchObject({ text: 'heard a &lt; b &amp; c', thread_ts: said.ts })
    expect(workspace.unknown).toEqual([])
  })

  test('hears a command, and its answer is for the person alone', async () => {
    await using workspace = await aWorkspace()
    await using _app = await anApp(workspace, http)
    expect(await workspace.person(ann).command('list overdue', 'ports')).toBe('acknowledged')
    const answer = await workspace.eventually('the answer', () => workspace.ephemeralsOf(ann)[0])
    expect(answer.text).toBe('you typed list overdue')
  })

  test('hears a button, and redraws its message', async () => {
    await using workspace = await aWorkspace()
    await using _app = await anApp(workspace, http)
    await workspace.person(ann).say('ports', 'hello')
    const { ts } = await heard(workspace)
    await workspace.person(ann).press({ channel: 'ports', ts, blockId: 'row', actionId: 'close' })
    const redrawn = await workspace.eventually('the message redrawn', () =>
      workspace.messages('ports').find((each) => each.text.startsWith('pressed')),
    )
    expect(redrawn).toMatchObject({ ts, text: `pressed by ${workspace.conversations.personByEmail(ann)?.id}` })
  })

  test('hears a redelivered event with its first id', async () => {
    await using workspace = await aWorkspace()
    await using app = await anApp(workspace, http)
    await workspace.person(ann).say('ports', 'hello')
    await heard(workspace)
    const [event = ''] = app.events
    expect(await workspace.redeliver(event)).toBe('acknowledged')
    await workspace.eventually('a second answer', () => workspace.messages('ports').filter((each) => each.bot_id !== undefined)[1])
    expect(app.events).toEqual([event, event])
  })
})

test('an app whose sockets were cut connects again, and hears what is said then', async () => {
  await using workspace = await aWorkspace()
  await using _app = await anApp(workspace, false)
  workspace.gateway.cut()
  expect(
    await workspace
      .person(ann)
      .say('ports', 'lost')
      .then(() => workspace.gateway.connected),
  ).toBe(false)
  await workspace.gateway.joined()
  await workspace.person(ann).say('ports', 'back')
  expect((await heard(workspace)).text).toBe('heard back')
})
