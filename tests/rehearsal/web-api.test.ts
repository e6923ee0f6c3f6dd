import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DateTime } from 'luxon'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Happening } from '../../src/rehearsal/workspace.ts'
import type { Said } from './place.ts'
import { ann, aWorkspace, call, idOf, listening, rene } from './place.ts'

afterEach(() => void vi.useRealTimers())

describe('a caller', () => {
  test('is refused without a token, with a wrong one, and with the token of the other kind', async () => {
    await using workspace = await aWorkspace()
    expect(await call(workspace, 'auth.test', {}, { token: null })).toEqual({ ok: false, error: 'not_authed' })
    expect(await call(workspace, 'auth.test', {}, { token: 'xoxb-other' })).toMatchObject({ error: 'invalid_auth' })
    expect(await call(workspace, 'auth.test', {}, { token: workspace.appToken })).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await call(workspace, 'apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' })
    expect(await call(workspace, 'auth.test', { token: workspace.botToken }, { token: null, form: true })).toMatchObject({ ok: true })
  })

  test('is told its scopes, which are those of the manifest', async () => {
    await using workspace = await aWorkspace()
    const response = await fetch(`${workspace.url}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken}` },
    })
    const manifest = readFileSync(path.resolve(import.meta.dirname, '../../slack-manifest.yaml'), 'utf8')
    const bot = /bot:\n((?: +- .+\n)+)/.exec(manifest)?.[1] ?? ''
    expect(response.headers.get('x-oauth-scopes')?.split(',')).toEqual([...bot.matchAll(/- (\S+)/g)].map(([, scope]) => scope))
    expect(await response.json()).toMatchObject({
      ok: true,
      url: expect.stringMatching(/^https:.*\/$/),
      user_id: expect.stringMatching(/^U/),
    })
  })

  test.each([
    ['chat.postMessage', { channel: '#ports', text: 'x' }, 'chat:write'],
    ['conversations.list', {}, 'channels:read'],
    ['conversations.list', { types: 'private_channel' }, 'groups:read'],
    ['conversations.history', { channel: 'C00000001' }, 'channels:history'],
    ['conversations.replies', { channel: 'C00000003', ts: '1.0' }, 'groups:history'],
    ['conversations.open', { users: 'U00000001' }, 'im:write'],
    ['users.info', { user: 'U00000001' }, 'users:read'],
    ['users.lookupByEmail', { email: ann }, 'users:read.email'],
    ['reactions.add', { channel: 'C00000001', timestamp: '1.0', name: 'eyes' }, 'reactions:write'],
  ])('needs the scope for %s %j', async (method, args, needed) => {
    await using workspace = await aWorkspace({ scopes: ['commands'] })
    expect(await call(workspace, method, args)).toEqual({ ok: false, error: 'missing_scope', needed, provided: 'commands' })
  })
})

test('an unknown method fails loudly: with an error, a record, an event, and the end of a wait', async () => {
  await using workspace = await aWorkspace()
  const happenings: Happening[] = []
  workspace.onChange((happening) => happenings.push(happening))
  const wait = expect(workspace.eventually('a message', () => workspace.messages('ports')[0])).rejects.toThrow(
    'chat.postMesage is not known',
  )
  expect(await call(workspace, 'chat.postMesage')).toMatchObject({ ok: false, error: 'unknown_method' })
  await wait
  expect(workspace.unknown).toEqual(['chat.postMesage'])
  expect(happenings).toEqual([{ what: 'unknown', method: 'chat.postMesage' }])
})

test('a request that is not JSON is refused and does not end the workspace', async () => {
  await using workspace = await aWorkspace()
  const headers = { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' }
  const broken = await fetch(`${workspace.url}chat.postMessage`, { method: 'POST', headers, body: '{"channel":' })
  expect(await broken.json()).toMatchObject({ error: 'invalid_json' })
  expect(await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x', blocks: '[{' }, { form: true })).toMatchObject({
    error: 'invalid_blocks_format',
  })
})

describe('a message', () => {
  test.each([
    ['to a channel that is not there', { channel: '#nowhere', text: 'x' }, 'channel_not_found'],
    ['to a private channel that the bot is not in', { channel: '#hidden', text: 'x' }, 'channel_not_found'],
    ['to a channel that the bot is not in', { channel: '#elsewhere', text: 'x' }, 'not_in_channel'],
    ['with nothing in it', { channel: '#ports' }, 'no_text'],
    ['with no text and no block in it', { channel: '#ports', text: ' ', blocks: [] }, 'no_text'],
    ['in a thread that is not there', { channel: '#ports', text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
    ['with metadata of another shape', { channel: '#ports', text: 'x', metadata: { key: 'k' } }, 'invalid_metadata_format'],
    ['with bad blocks', { channel: '#ports', text: 'x', blocks: [{ type: 'section' }] }, 'invalid_blocks'],
  ])('%s is refused and does not land', async (_what, args, error) => {
    await using workspace = await aWorkspace()
    expect(await call(workspace, 'chat.postMessage', args)).toMatchObject({ ok: false, error })
    expect(workspace.transcript()).toBe('')
  })

  test('with bad blocks is answered with where they are bad', async () => {
    await using workspace = await aWorkspace()
    const { response_metadata } = await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x', blocks: [{ type: 'section' }] })
    expect(response_metadata.messages).toEqual(['[ERROR] must have text or fields [json-pointer:/blocks/0]'])
  })

  test('has a ts of its own that grows while the clock stands still', async () => {
    await using workspace = await aWorkspace()
    const stamps: string[] = []
    for (let count = 0; count < 20; count++) stamps.push((await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x' })).ts)
    expect(stamps[0]).toBe('1288774800.000000')
    expect(stamps.toSorted()).toEqual(stamps)
    expect(new Set(stamps).size).toBe(20)
  })

  test('has a later ts than the one before, even if the clock was set back', async () => {
    let now = DateTime.fromISO('2011-03-01T09:00:00Z')
    await using workspace = await aWorkspace({ now: () => now })
    const post = async () => (await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x' })).ts
    const before = await post()
    now = now.minus({ years: 1 })
    expect(Number(await post())).toBeGreaterThan(Number(before))
  })

  test('may come as a form as well as JSON, and gets an id for every block', async () => {
    await using workspace = await aWorkspace()
    const blocks = [{ type: 'divider' }, { type: 'divider', block_id: 'mine' }]
    const { message } = await call(workspace, 'chat.postMessage', { channel: idOf(workspace, 'ports'), text: 'x', blocks }, { form: true })
    expect(message.blocks).toMatchObject([{ block_id: expect.stringMatching(/./) }, { block_id: 'mine' }])
  })

  test('is changed and deleted by its own app, by the id of its channel', async () => {
    await using workspace = await aWorkspace()
    const channel = idOf(workspace, 'ports')
    const { ts } = await call(workspace, 'chat.postMessage', { channel, text: 'one' })
    const theirs = await workspace.person(ann).say('ports', 'hers')
    expect(await call(workspace, 'chat.update', { channel: '#ports', ts, text: 'two' })).toMatchObject({ error: 'channel_not_found' })
    expect(await call(workspace, 'chat.update', { channel, ts: theirs.ts, text: 'two' })).toMatchObject({ error: 'cant_update_message' })
    expect(await call(workspace, 'chat.update', { channel, ts: '1.000001', text: 'two' })).toMatchObject({ error: 'message_not_found' })
    expect(await call(workspace, 'chat.update', { channel, ts, text: 'two' })).toMatchObject({ ok: true, text: 'two' })
    expect(await call(workspace, 'chat.delete', { channel, ts: theirs.ts })).toMatchObject({ error: 'cant_delete_message' })
    expect(await call(workspace, 'chat.delete', { channel, ts })).toMatchObject({ ok: true })
    expect(workspace.messages('ports').map(({ text }) => text)).toEqual(['hers'])
  })

  test('for one person is seen by that person only, who must be in the channel', async () => {
    await using workspace = await aWorkspace()
    const id = (email: string) => workspace.conversations.personByEmail(email)?.id
    expect(await call(workspace, 'chat.postEphemeral', { channel: '#closed', user: id(rene), text: 'x' })).toMatchObject({
      error: 'user_not_in_channel',
    })
    expect(await call(workspace, 'chat.postEphemeral', { channel: '#ports', user: id(rene), text: 'for you' })).toMatchObject({ ok: true })
    expect(workspace.ephemeralsOf(rene).map(({ text }) => text)).toEqual(['for you'])
    expect(workspace.ephemeralsOf(ann)).toEqual([])
    expect(workspace.messages('ports')).toEqual([])
  })

  test('has a permalink', async () => {
    await using workspace = await aWorkspace()
    const channel = idOf(workspace, 'ports')
    const { ts } = await call(workspace, 'chat.postMessage', { channel, text: 'x' })
    const { permalink } = await call(workspace, 'chat.getPermalink', { channel, message_ts: ts })
    expect(permalink).toBe(`https://rehearsal.slack.com/archives/${channel}/p${ts.replace('.', '')}`)
  })
})

describe('the history', () => {
  async function five() {
    const workspace = await aWorkspace()
    const channel = idOf(workspace, 'ports')
    const stamps: string[] = []
    for (const text of ['1', '2', '3', '4', '5']) stamps.push((await call(workspace, 'chat.postMessage', { channel, text })).ts)
    const texts = async (args: object = {}) =>
      (await call(workspace, 'conversations.history', { channel, ...args })).messages.map((each: Said) => each.text)
    return { workspace, channel, stamps, texts }
  }

  test('is cut by oldest and latest, which are not in it unless asked for', async () => {
    const { workspace, stamps, texts } = await five()
    await using _closed = workspace
    const [, oldest, , latest] = stamps
    expect(await texts()).toEqual(['5', '4', '3', '2', '1'])
    expect(await texts({ oldest })).toEqual(['5', '4', '3'])
    expect(await texts({ oldest, latest })).toEqual(['3'])
    expect(await texts({ oldest, latest, inclusive: true })).toEqual(['4', '3', '2'])
  })

  test('comes in pages that a new message does not shift', async () => {
    const { workspace, channel, texts } = await five()
    await using _closed = workspace
    const first = await call(workspace, 'conversations.history', { channel, limit: 2 })
    expect(first).toMatchObject({ has_more: true, messages: [{ text: '5' }, { text: '4' }] })
    await workspace.person(ann).say('ports', '6')
    expect(await texts({ limit: 3, cursor: first.response_metadata.next_cursor })).toEqual(['3', '2', '1'])
    expect(await call(workspace, 'conversations.history', { channel, cursor: 'nonsense' })).toMatchObject({ error: 'invalid_cursor' })
  })

  test('is refused where the bot is not in the channel', async () => {
    await using workspace = await aWorkspace()
    expect(await call(workspace, 'conversations.history', { channel: idOf(workspace, 'elsewhere') })).toMatchObject({
      error: 'not_in_channel',
    })
    expect(await call(workspace, 'conversations.history', { channel: idOf(workspace, 'hidden') })).toMatchObject({
      error: 'channel_not_found',
    })
    expect(await call(workspace, 'conversations.replies', { channel: idOf(workspace, 'ports'), ts: '1.0' })).toMatchObject({
      error: 'thread_not_found',
    })
  })

  test('gives metadata back only when asked for, and never if the server keeps none', async () => {
    await using workspace = await aWorkspace()
    const channel = idOf(workspace, 'ports')
    const metadata = { event_type: 'relance_message', event_payload: { key: 'k' } }
    const read = async (args: Record<string, unknown>) =>
      (await call(workspace, 'conversations.history', { channel, ...args })).messages[0].metadata
    await call(workspace, 'chat.postMessage', { channel, text: 'kept', metadata })
    expect(await read({})).toBeUndefined()
    expect(await read({ include_all_metadata: true })).toEqual(metadata)
    workspace.dropMetadata = true
    await call(workspace, 'chat.postMessage', { channel, text: 'dropped', metadata })
    expect(await read({ include_all_metadata: true })).toBeUndefined()
  })

  test('tells of a thread at its parent, and gives the replies by themselves', async () => {
    await using workspace = await aWorkspace()
    const channel = idOf(workspace, 'ports')
    const { ts } = await call(workspace, 'chat.postMessage', { channel, text: 'parent' })
    await workspace.person(ann).say('ports', 'one', { threadTs: ts })
    const { ts: last } = await workspace.person(rene).say('ports', 'two', { threadTs: ts })
    expect((await call(workspace, 'conversations.history', { channel })).messages).toMatchObject([
      { text: 'parent', thread_ts: ts, reply_count: 2, reply_users_count: 2, latest_reply: last },
    ])
    const { messages } = await call(workspace, 'conversations.replies', { channel, ts, oldest: last, inclusive: true })
    expect(messages).toMatchObject([{ text: 'parent' }, { text: 'two', thread_ts: ts, parent_user_id: expect.stringMatching(/^U/) }])
  })
})

describe('people and channels', () => {
  test('are found: people by email, whatever its case, with their real zone', async () => {
    await using workspace = await aWorkspace()
    expect(await call(workspace, 'users.lookupByEmail', { email: 'nobody@example.org' })).toMatchObject({ error: 'users_not_found' })
    const { user } = await call(workspace, 'users.lookupByEmail', { email: 'RENE@example.org' })
    expect(user).toMatchObject({ tz: 'Europe/Paris', tz_offset: 3600, profile: { email: rene } })
    expect(await call(workspace, 'users.info', { user: user.id })).toMatchObject({ user: { id: user.id } })
    expect(await call(workspace, 'users.info', { user: 'U9' })).toMatchObject({ error: 'user_not_found' })
  })

  test('are listed in pages, a private channel only if asked for', async () => {
    await using workspace = await aWorkspace()
    const names = async (args: Record<string, unknown>) =>
      (await call(workspace, 'conversations.list', args)).channels.map((each: Said) => each.name)
    expect(await names({})).toEqual(['ports', 'elsewhere'])
    expect(await names({ types: 'public_channel,private_channel' })).toEqual(['ports', 'elsewhere', 'closed'])
    const { response_metadata } = await call(workspace, 'conversations.list', { limit: 1 })
    expect(await names({ cursor: response_metadata.next_cursor })).toEqual(['elsewhere'])
    expect((await call(workspace, 'users.list')).members).toHaveLength(2)
    const members = await call(workspace, 'conversations.members', { channel: idOf(workspace, 'ports'), limit: 2 })
    expect(members).toMatchObject({ members: ['U00000001', 'U00000002'], response_metadata: { next_cursor: expect.stringMatching(/./) } })
  })

  test('a direct conversation is opened once', async () => {
    await using workspace = await aWorkspace()
    const open = () => call(workspace, 'conversations.open', { users: 'U00000001' })
    expect((await open()).channel.id).toBe((await open()).channel.id)
    expect(await call(workspace, 'conversations.open', { users: 'U9' })).toMatchObject({ error: 'user_not_found' })
  })
})

describe('a trigger', () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Close' }, blocks: [{ type: 'divider' }] }
  test('opens a view once', async () => {
    await using workspace = await aWorkspace()
    const trigger_id = workspace.newTrigger('U00000001')
    expect(await call(workspace, 'views.open', { trigger_id, view })).toMatchObject({ ok: true, view: { id: expect.stringMatching(/^V/) } })
    expect(await call(workspace, 'views.open', { trigger_id, view })).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await call(workspace, 'views.open', { trigger_id: '1.x', view })).toMatchObject({ error: 'invalid_trigger_id' })
  })

  test('works for three seconds', async () => {
    await using workspace = await aWorkspace()
    vi.useFakeTimers({ toFake: ['Date'] })
    const [early, late] = [workspace.newTrigger('U00000001'), workspace.newTrigger('U00000001')]
    vi.setSystemTime(Date.now() + 3000)
    expect(await call(workspace, 'views.open', { trigger_id: early, view })).toMatchObject({ ok: true })
    vi.setSystemTime(Date.now() + 1)
    expect(await call(workspace, 'views.open', { trigger_id: late, view })).toMatchObject({ error: 'expired_trigger_id' })
  })

  test('opens no view that breaks a limit', async () => {
    await using workspace = await aWorkspace()
    const trigger_id = workspace.newTrigger('U00000001')
    expect(await call(workspace, 'views.open', { trigger_id, view: { ...view, type: 'home' } })).toMatchObject({
      error: 'invalid_arguments',
    })
    expect(
      await call(workspace, 'views.publish', { user_id: 'U00000001', view: { type: 'home', blocks: [{ type: 'divider' }] } }),
    ).toMatchObject({ ok: true })
  })
})

function respondTo(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

describe('a response_url', () => {
  async function pressed() {
    const workspace = await aWorkspace()
    const ear = await listening(workspace)
    const channel = idOf(workspace, 'ports')
    const elements = [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: 'v' }]
    const { ts } = await call(workspace, 'chat.postMessage', {
      channel,
      text: 'press',
      blocks: [{ type: 'actions', block_id: 'b', elements }],
    })
    await workspace.person(ann).press({ channel, ts, blockId: 'b', actionId: 'go' })
    const { response_url } = ear.heard.at(-1).payload
    const respond = async (body: object) => (await respondTo(response_url, body)).status
    return { workspace, ts, respond }
  }

  test('answers for the person alone, or for all in the channel', async () => {
    const { workspace, respond } = await pressed()
    await using _closed = workspace
    await respond({ text: 'for you' })
    await respond({ text: 'for all', response_type: 'in_channel' })
    expect(workspace.ephemeralsOf(ann).map(({ text }) => text)).toEqual(['for you'])
    expect(workspace.messages('ports').map(({ text }) => text)).toEqual(['press', 'for all'])
    expect(await respond({})).toBe(400)
    expect(await respond({ text: 'x', blocks: [{ type: 'nothing' }] })).toBe(400)
  })

  test('replaces and deletes the message that the button stands in', async () => {
    const { workspace, ts, respond } = await pressed()
    await using _closed = workspace
    await respond({ text: 'pressed', replace_original: true })
    expect(workspace.messages('ports')).toMatchObject([{ ts, text: 'pressed', blocks: [] }])
    await respond({ delete_original: true })
    expect(workspace.messages('ports')).toEqual([])
  })

  test('replaces what only one person sees, each time it is pressed', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    await workspace.person(ann).command('list', 'ports')
    const elements = [{ type: 'button', action_id: 'page', text: { type: 'plain_text', text: 'Next' } }]
    const page = (text: string) => ({ text, blocks: [{ type: 'actions', block_id: 'b', elements }], replace_original: true })
    const answer = (body: object) => respondTo(ear.heard.at(-1).payload.response_url, body)
    await answer(page('page 1'))
    const ts = workspace.ephemeralsOf(ann)[0]?.ts ?? ''
    for (const text of ['page 2', 'page 3']) {
      await workspace.person(ann).press({ channel: 'ports', ts, blockId: 'b', actionId: 'page' })
      expect(ear.heard.at(-1).payload.container).toMatchObject({ is_ephemeral: true, message_ts: ts })
      await answer(page(text))
    }
    expect(workspace.ephemeralsOf(ann)).toMatchObject([{ ts, text: 'page 3' }])
    await answer({ delete_original: true })
    expect(workspace.ephemeralsOf(ann)).toEqual([])
    expect(workspace.messages('ports')).toEqual([])
  })

  test('works five times', async () => {
    const { workspace, respond } = await pressed()
    await using _closed = workspace
    const answers: number[] = []
    for (let count = 0; count < 6; count++) answers.push(await respond({ text: 'x' }))
    expect(answers).toEqual([200, 200, 200, 200, 200, 404])
    expect(workspace.ephemeralsOf(ann)).toHaveLength(5)
  })

  test('works for half an hour', async () => {
    const { workspace, respond } = await pressed()
    await using _closed = workspace
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 29 * 60_000)
    expect(await respond({ text: 'x' })).toBe(200)
    vi.setSystemTime(Date.now() + 2 * 60_000)
    expect(await respond({ text: 'x' })).toBe(404)
  })
})

describe('faults on demand', () => {
  test('let a message land and lose its answer', async () => {
    await using workspace = await aWorkspace()
    workspace.loseNextAnswer('chat.postMessage')
    await expect(call(workspace, 'chat.postMessage', { channel: '#ports', text: 'landed' })).rejects.toThrow()
    expect(workspace.messages('ports')).toMatchObject([{ text: 'landed' }])
    expect(await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'next' })).toMatchObject({ ok: true })
  })

  test('let a method fail as often as asked for, and do nothing then', async () => {
    await using workspace = await aWorkspace()
    workspace.failNext('chat.postMessage', 'ratelimited')
    const headers = { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' }
    const limited = await fetch(`${workspace.url}chat.postMessage`, { method: 'POST', headers, body: '{"channel":"#ports","text":"x"}' })
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
    expect(workspace.messages('ports')).toEqual([])
    expect(await call(workspace, 'chat.postMessage', { channel: '#ports', text: 'x' })).toMatchObject({ ok: true })
  })
})
