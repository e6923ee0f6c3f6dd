import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ann, aWorkspace, call, idOf, listening, rene } from './place.ts'

describe('Socket Mode', () => {
  test('greets, and gives each socket a ticket that works once', async () => {
    await using workspace = await aWorkspace()
    const { heard, socket } = await listening(workspace)
    expect(heard[0]).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: expect.stringMatching(/^A/) } })
    const again = new WebSocket(socket.url)
    const refused = await new Promise((resolve) => again.on('error', (error) => resolve(error.message)))
    expect(refused).toContain('401')
  })

  test('tells of a message with all its fields', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    const { ts } = await workspace.person(ann).say('ports', 'is 1 < 2 & 3?')
    expect(heard[1]).toMatchObject({
      type: 'events_api',
      retry_attempt: 0,
      accepts_response_payload: false,
      payload: {
        type: 'event_callback',
        event_id: expect.stringMatching(/^Ev/),
        event_time: 1_288_774_800,
        team_id: expect.stringMatching(/^T/),
        api_app_id: expect.stringMatching(/^A/),
        authorizations: [{ is_bot: true }],
        event: {
          type: 'message',
          channel: idOf(workspace, 'ports'),
          channel_type: 'channel',
          user: workspace.conversations.personByEmail(ann)?.id,
          text: 'is 1 &lt; 2 &amp; 3?',
          ts,
          event_ts: ts,
          team: expect.stringMatching(/^T/),
          client_msg_id: expect.stringMatching(/-/),
          blocks: [{ type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'is 1 < 2 & 3?' }] }] }],
        },
      },
    })
  })

  test("tells the app of its own message too, as a bot's", async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    const parent = await workspace.person(ann).say('ports', 'hello')
    const metadata = { event_type: 'm', event_payload: {} }
    await call(workspace, 'chat.postMessage', {
      channel: '#ports',
      text: 'x',
      thread_ts: parent.ts,
      metadata,
      blocks: [{ type: 'divider' }],
    })
    await workspace.person(rene).say('ports', 'last')
    const own = heard.map((each) => each.payload?.event).find((each) => each?.bot_id !== undefined)
    expect(own).toMatchObject({
      app_id: expect.stringMatching(/^A/),
      thread_ts: parent.ts,
      parent_user_id: parent.user,
      blocks: [{ type: 'divider' }],
    })
    expect(own).not.toHaveProperty('metadata')
  })

  test('tells of an edit and of a deletion', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    const { ts } = await workspace.person(ann).say('closed', 'one')
    await workspace.person(ann).edit('closed', ts, 'two')
    await workspace.person(ann).remove('closed', ts)
    expect(heard.slice(2).map((each) => each.payload.event)).toMatchObject([
      {
        subtype: 'message_changed',
        channel_type: 'group',
        message: { ts, text: 'two', edited: {} },
        previous_message: { ts, text: 'one' },
      },
      { subtype: 'message_deleted', channel_type: 'group', deleted_ts: ts, previous_message: { ts, text: 'two' } },
    ])
    expect(workspace.messages('closed')).toEqual([])
  })

  test('says nothing of channels that the bot is not in', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    await workspace.person(ann).say('elsewhere', 'a secret')
    await workspace.person(ann).dm('to you')
    expect(heard.slice(1).map((each) => [each.payload.event.text, each.payload.event.channel_type])).toEqual([['to you', 'im']])
  })

  test('redelivers an event with its event_id, and counts the attempts', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    await workspace.person(ann).say('ports', 'one')
    await workspace.person(ann).say('ports', 'two')
    const id = heard[1].payload.event_id
    await workspace.redeliver(id)
    await workspace.redeliver(id)
    expect(heard.slice(3).map((each) => [each.payload.event_id, each.retry_attempt])).toEqual([
      [id, 1],
      [id, 2],
    ])
    expect(heard[3].envelope_id).not.toBe(heard[1].envelope_id)
    await expect(workspace.redeliver('Ev0')).rejects.toThrow('Ev0')
  })

  test('takes the answer to a command from its acknowledgement', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace, { answer: { text: 'at once' } })
    await workspace.person(ann).command('help', 'ports')
    expect(heard[1]).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: {
        command: '/commitments',
        text: 'help',
        channel_name: 'ports',
        trigger_id: expect.any(String),
        response_url: expect.stringMatching(/^http/),
      },
    })
    expect(workspace.ephemeralsOf(ann).map(({ text }) => text)).toEqual(['at once'])
  })

  test('sends the option that was chosen in a menu, and refuses to press what is not there', async () => {
    await using workspace = await aWorkspace()
    const { heard } = await listening(workspace)
    const options = ['green', 'red'].map((value) => ({ text: { type: 'plain_text', text: value }, value }))
    const blocks = [
      {
        type: 'section',
        block_id: 'b',
        text: { type: 'mrkdwn', text: 'x' },
        accessory: { type: 'static_select', action_id: 'rate', options },
      },
    ]
    const { ts } = await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x', blocks })
    const choose = (option: string) => workspace.person(ann).press({ channel: 'ports', ts, blockId: 'b', actionId: 'rate', option })
    await choose('red')
    expect(heard.at(-1)).toMatchObject({
      type: 'interactive',
      payload: {
        type: 'block_actions',
        actions: [{ action_id: 'rate', block_id: 'b', selected_option: { value: 'red' } }],
        message: { ts },
      },
    })
    await expect(choose('blue')).rejects.toThrow('no option blue')
  })

  test('knows an app that does not acknowledge, or is not there', async () => {
    await using workspace = await aWorkspace()
    expect(await workspace.person(ann).command('help')).toBe('nobody there')
    const { closed, socket } = await listening(workspace, { acknowledge: false })
    const delivered = workspace.person(ann).command('help')
    socket.terminate()
    expect(await delivered).toBe('not acknowledged')
    await closed
  })

  test('asks the app to connect again, and closes', async () => {
    await using workspace = await aWorkspace()
    const { heard, closed } = await listening(workspace)
    workspace.gateway.disconnect('refresh_requested')
    await closed
    expect(heard.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' })
  })
})

describe('signed HTTP', () => {
  interface Request {
    readonly headers: IncomingHttpHeaders
    readonly body: string
  }

  /** A place that takes what Slack posts, and answers with `status` and `said`. */
  async function receiver(status = 200, said = '') {
    const requests: Request[] = []
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status, { 'content-type': 'text/plain' }).end(said)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      requests,
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
      async [Symbol.asyncDispose]() {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  }

  test('signs events, commands and interactions over their very bytes', async () => {
    await using workspace = await aWorkspace()
    await using place = await receiver()
    workspace.gateway.sendTo(place.url)
    await workspace.person(ann).say('ports', 'é & ü')
    await workspace.person(ann).command('show é')
    await workspace.redeliver()
    for (const { headers, body } of place.requests) {
      const base = `v0:${headers['x-slack-request-timestamp']}:${body}`
      expect(headers['x-slack-signature']).toBe(`v0=${createHmac('sha256', workspace.signingSecret).update(base).digest('hex')}`)
    }
    const [event, command, again] = place.requests
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback', event: { text: 'é &amp; ü' } })
    expect(new URLSearchParams(command?.body).get('text')).toBe('show é')
    expect(event?.headers).not.toHaveProperty('x-slack-retry-num')
    expect(again?.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' })
    expect(again?.body).toBe(event?.body)
  })

  test('tells an acknowledgement, a refusal and an absent app apart', async () => {
    await using workspace = await aWorkspace()
    {
      await using place = await receiver(200, 'at once')
      workspace.gateway.sendTo(place.url)
      expect(await workspace.person(ann).command('help')).toBe('acknowledged')
      expect(workspace.ephemeralsOf(ann).map(({ text }) => text)).toEqual(['at once'])
    }
    expect(await workspace.person(ann).command('help')).toBe('nobody there')
    await using refusing = await receiver(401)
    workspace.gateway.sendTo(refusing.url)
    expect(await workspace.person(ann).command('help')).toBe('not acknowledged')
  })
})

test('a closed workspace leaves nothing open', async () => {
  const workspace = await aWorkspace()
  const { closed } = await listening(workspace)
  await workspace.close()
  await closed
  await expect(call(workspace, 'auth.test').then(() => 'answered')).rejects.toThrow()
})
