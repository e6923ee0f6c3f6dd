import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import type { Ear, Said } from './place.ts'
import { ann, aWorkspace, call, idOf, listening, rene } from './place.ts'

const post = (workspace: Workspace, text: string, more = {}): Promise<Said> =>
  call(workspace, 'chat.postMessage', { channel: '#ports', text, ...more })

/** What the bot has posted in #ports. */
function posted(workspace: Workspace): string[] {
  return workspace.messages('ports').map(({ text }) => text)
}

/** The types and texts of the events that were heard. */
function events({ heard }: Ear): Said[] {
  return heard.flatMap(({ payload }) => (payload?.event ? [payload.event] : []))
}

describe('a call', () => {
  test.each([
    { does: 'cut', when: 'before' },
    { does: 'cut', when: 'after' },
  ] as const)('is cut $when it has done its work', async (fault) => {
    await using workspace = await aWorkspace()
    const planned = workspace.faults.plan('chat.postMessage', fault, { times: 1 })
    await expect(post(workspace, 'one')).rejects.toThrow()
    expect(posted(workspace)).toEqual(fault.when === 'after' ? ['one'] : [])
    expect(await post(workspace, 'two')).toMatchObject({ ok: true })
    expect(planned.met).toBe(1)
  })

  test.each(['before', 'after'] as const)('hangs %s it has done its work, and holds up no other', async (when) => {
    await using workspace = await aWorkspace()
    workspace.faults.plan('chat.postMessage', { does: 'hang', when }, { where: ({ text }) => text === 'hung' })
    let answered = false
    const hung = post(workspace, 'hung').then(
      () => {
        answered = true
      },
      () => undefined,
    )
    expect(await post(workspace, 'other')).toMatchObject({ ok: true })
    expect(posted(workspace).toSorted()).toEqual(when === 'after' ? ['hung', 'other'] : ['other'])
    expect(answered).toBe(false)
    await workspace.close()
    await hung
  })

  test('gets the status of a server in trouble, done or not', async () => {
    await using workspace = await aWorkspace()
    const planned = workspace.faults.plan(/^chat[.]/, { does: 'status', status: 503, when: 'after' })
    await expect(post(workspace, 'landed')).rejects.toThrow('JSON')
    planned.end()
    workspace.faults.plan(/^chat[.]/, { does: 'status', status: 500, when: 'before' }, { times: 1 })
    await expect(post(workspace, 'lost')).rejects.toThrow('JSON')
    await post(workspace, 'next')
    expect(posted(workspace)).toEqual(['landed', 'next'])
  })

  test('is limited, and told for how long', async () => {
    await using workspace = await aWorkspace()
    workspace.faults.plan('auth.test', { does: 'limit', retryAfterSeconds: 30 })
    const response = await fetch(`${workspace.url}auth.test`, { headers: { authorization: `Bearer ${workspace.botToken}` } })
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      429,
      '30',
      { ok: false, error: 'ratelimited' },
    ])
  })

  test('comes late and is done all the same, though nobody waits any more', async () => {
    await using workspace = await aWorkspace()
    workspace.faults.plan('chat.postMessage', { does: 'delay', ms: 200 })
    const headers = { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' }
    const given = JSON.stringify({ channel: '#ports', text: 'late' })
    const signal = AbortSignal.timeout(50)
    await expect(fetch(`${workspace.url}chat.postMessage`, { method: 'POST', headers, body: given, signal })).rejects.toThrow('timeout')
    expect(await workspace.eventually('the late message', () => posted(workspace)[0])).toBe('late')
  })

  test('meets a delay and another fault at once, and the fault that was planned first', async () => {
    await using workspace = await aWorkspace()
    const met: string[] = []
    const onMeeting = () => met.push('first')
    workspace.faults.plan('chat.postMessage', { does: 'refuse', error: 'first' }, { times: 1, onMeeting })
    workspace.faults.plan('chat.postMessage', { does: 'refuse', error: 'second' })
    workspace.faults.plan(/./, { does: 'delay', ms: 20 })
    expect(await post(workspace, 'x')).toMatchObject({ error: 'first' })
    expect(await post(workspace, 'x')).toMatchObject({ error: 'second' })
    expect(met).toEqual(['first'])
  })

  test('is kept with its time', async () => {
    await using workspace = await aWorkspace()
    await post(workspace, 'one')
    await post(workspace, 'two')
    expect(workspace.calls).toMatchObject([
      { method: 'chat.postMessage', given: { text: 'one' } },
      { method: 'chat.postMessage', given: { text: 'two' } },
    ])
    const [one, two] = workspace.calls.map(({ atMs }) => atMs)
    expect(two).toBeGreaterThanOrEqual(one ?? Number.NaN)
  })

  test('with a type of block that the workspace does not know is refused, however deep it stands', async () => {
    await using workspace = await aWorkspace()
    workspace.faults.unknownBlocks.add('overflow')
    const options = [{ text: { type: 'plain_text', text: 'x' }, value: 'x' }]
    const accessory = { type: 'overflow', action_id: 'a', options }
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x' }, accessory }]
    expect(await post(workspace, 'x', { blocks })).toMatchObject({ ok: false, error: 'invalid_blocks' })
    workspace.faults.unknownBlocks.clear()
    expect(await post(workspace, 'x', { blocks })).toMatchObject({ ok: true })
  })
})

describe('an event', () => {
  test('comes twice, with one id', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    workspace.faults.planEvents('message', { does: 'repeat' }, { times: 1 })
    await workspace.person(ann).say('ports', 'one')
    expect(events(ear).map(({ text }) => text)).toEqual(['one', 'one'])
    expect(new Set(ear.heard.slice(1).map(({ payload }) => payload.event_id)).size).toBe(1)
  })

  test('does not come, and is brought again', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    workspace.faults.planEvents('message', { does: 'lose' }, { times: 1 })
    await workspace.person(ann).say('ports', 'one')
    await workspace.person(ann).say('ports', 'two')
    expect(events(ear).map(({ text }) => text)).toEqual(['two'])
    workspace.faults.planEvents('message', { does: 'lose', againAfterMs: 10 }, { times: 1 })
    const again = new Promise<Said>((resolve) => ear.socket.on('message', (raw) => resolve(JSON.parse(String(raw)))))
    await workspace.person(ann).say('ports', 'three')
    expect(await again).toMatchObject({ retry_attempt: 1, payload: { event: { text: 'three' } } })
  })

  test('is held, and comes after what was said later', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    workspace.faults.planEvents('message', { does: 'hold' }, { times: 2 })
    for (const words of ['one', 'two', 'three']) await workspace.person(ann).say('ports', words)
    await workspace.releaseEvents('newest first')
    expect(events(ear).map(({ text }) => text)).toEqual(['three', 'two', 'one'])
  })

  test('of one person alone is late', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const where = ({ text }: Said) => text === 'late'
    workspace.faults.planEvents('message', { does: 'delay', ms: 100 }, { where })
    const late = new Promise<void>((resolve) => ear.socket.on('message', (raw) => String(raw).includes('late') && resolve()))
    await workspace.person(ann).say('ports', 'late')
    await workspace.person(rene).say('ports', 'in time')
    await late
    expect(events(ear).map(({ text }) => text)).toEqual(['in time', 'late'])
  })
})

describe('a socket', () => {
  test('that is silent stays open and carries nothing, pongs neither', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    workspace.gateway.silence()
    let ponged = false
    ear.socket.on('pong', () => {
      ponged = true
    })
    ear.socket.ping()
    expect(await workspace.person(ann).command('help')).toBe('not acknowledged')
    expect([ear.heard.length, ponged, ear.socket.readyState]).toEqual([1, false, ear.socket.OPEN])
    ear.socket.terminate()
    const next = await listening(workspace)
    await workspace.person(ann).say('ports', 'again')
    expect(events(next)).toMatchObject([{ text: 'again' }])
  })

  test('is not given to an app whose token was revoked', async () => {
    await using workspace = await aWorkspace()
    const revoked = workspace.faults.plan('apps.connections.open', { does: 'refuse', error: 'token_revoked' })
    expect(await call(workspace, 'apps.connections.open', {}, { token: workspace.appToken })).toMatchObject({ error: 'token_revoked' })
    revoked.end()
    await listening(workspace)
  })
})

describe('a channel', () => {
  test('that is archived is still read, and takes nothing more', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const { ts } = await post(workspace, 'before')
    await workspace.admin.archive('#ports')
    const channel = idOf(workspace, 'ports')
    expect(await post(workspace, 'x')).toMatchObject({ error: 'is_archived' })
    expect(await call(workspace, 'chat.update', { channel, ts, text: 'x' })).toMatchObject({ error: 'is_inactive' })
    expect(await call(workspace, 'conversations.history', { channel })).toMatchObject({ messages: [{ text: 'before' }] })
    expect(await call(workspace, 'conversations.info', { channel })).toMatchObject({ channel: { is_archived: true, is_member: true } })
    const listed = await call(workspace, 'conversations.list', { exclude_archived: true })
    expect(listed.channels.map(({ name }: Said) => name)).toEqual(['elsewhere'])
    await workspace.admin.unarchive('#ports')
    expect(await post(workspace, 'after')).toMatchObject({ ok: true })
    expect(
      events(ear)
        .map(({ type }) => type)
        .filter((type) => type !== 'message'),
    ).toEqual(['channel_archive', 'channel_unarchive'])
  })

  test('that is renamed is found by its new name, and keeps its id', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const id = idOf(workspace, 'closed')
    await workspace.admin.rename('#closed', '#secret')
    expect([idOf(workspace, 'secret'), idOf(workspace, 'closed')]).toEqual([id, ''])
    expect(events(ear)).toMatchObject([{ type: 'group_rename', channel: { id, name: 'secret' } }])
  })

  test('whose id is another keeps its messages, and is unknown by the old one', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    await post(workspace, 'before')
    const old = idOf(workspace, 'ports')
    const id = await workspace.admin.changeId('ports')
    expect(await call(workspace, 'chat.postMessage', { channel: old, text: 'x' })).toMatchObject({ error: 'channel_not_found' })
    expect(await call(workspace, 'chat.postMessage', { channel: id, text: 'x' })).toMatchObject({ ok: true, channel: id })
    expect((await call(workspace, 'conversations.history', { channel: id })).messages).toHaveLength(2)
    expect(events(ear)).toContainEqual(expect.objectContaining({ type: 'channel_id_changed', old_channel_id: old, new_channel_id: id }))
  })

  test('that the bot is taken out of, or that is deleted, says so', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const channel = idOf(workspace, 'ports')
    await workspace.admin.removeBot('ports')
    expect(await post(workspace, 'x')).toMatchObject({ error: 'not_in_channel' })
    await workspace.admin.inviteBot('ports')
    expect(await post(workspace, 'x')).toMatchObject({ ok: true })
    await workspace.admin.deleteChannel('ports')
    expect(await post(workspace, 'x')).toMatchObject({ error: 'channel_not_found' })
    expect(events(ear).filter(({ type }) => type !== 'message')).toMatchObject([
      { type: 'channel_left', channel },
      { type: 'member_joined_channel', channel },
      { type: 'channel_deleted', channel },
    ])
  })
})

describe('somebody', () => {
  test('who is deactivated is not found by their address, and is known by their id', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const user = workspace.conversations.personByEmail(ann)?.id
    await workspace.admin.change(ann, { account: { deleted: true } })
    expect(await call(workspace, 'users.lookupByEmail', { email: ann })).toMatchObject({ error: 'users_not_found' })
    expect(await call(workspace, 'users.info', { user })).toMatchObject({ user: { deleted: true } })
    expect(await call(workspace, 'conversations.open', { users: user })).toMatchObject({ error: 'user_disabled' })
    expect(events(ear)).toMatchObject([{ type: 'user_change', user: { id: user, deleted: true } }])
  })

  test('of another workspace may have the address of one of this, and is not found by it', async () => {
    await using workspace = await aWorkspace()
    const ear = await listening(workspace)
    const own = workspace.conversations.personByEmail(ann)?.id
    const account = { team_id: 'T0ELSEWHERE', is_stranger: false }
    const id = await workspace.admin.join({ email: ann, zone: 'Europe/London', id: 'U0STRANGER', account })
    expect(await call(workspace, 'users.lookupByEmail', { email: ann })).toMatchObject({ user: { id: own, team_id: 'T0REHEARSAL' } })
    expect(await call(workspace, 'users.info', { user: id })).toMatchObject({ user: { ...account, profile: { email: ann } } })
    expect((await call(workspace, 'users.list')).members.map((each: Said) => each.id)).not.toContain(id)
    await workspace.person(id).say('ports', 'hello')
    expect(events(ear).at(-1)).toMatchObject({ user: id, team: 'T0ELSEWHERE' })
  })

  test('whose address is another is found by the new one', async () => {
    await using workspace = await aWorkspace()
    await workspace.admin.change(ann, { email: 'ann@new.example' })
    expect(await call(workspace, 'users.lookupByEmail', { email: ann })).toMatchObject({ error: 'users_not_found' })
    expect(await call(workspace, 'users.lookupByEmail', { email: 'ann@new.example' })).toMatchObject({ ok: true })
  })
})

describe('a parent that is deleted', () => {
  test('leaves a tombstone where it has replies', async () => {
    await using workspace = await aWorkspace()
    const { ts } = await post(workspace, 'parent')
    const channel = idOf(workspace, 'ports')
    const reply = await workspace.person(ann).say('ports', 'reply', { threadTs: ts })
    const ear = await listening(workspace)
    await workspace.admin.deleteMessage('ports', ts)
    const tombstone = { subtype: 'tombstone', user: 'USLACKBOT', ts, reply_count: 1, latest_reply: reply.ts }
    expect(await call(workspace, 'conversations.history', { channel })).toMatchObject({ messages: [tombstone] })
    expect(await call(workspace, 'conversations.replies', { channel, ts })).toMatchObject({ messages: [tombstone, { text: 'reply' }] })
    expect(await call(workspace, 'chat.update', { channel, ts, text: 'x' })).toMatchObject({ error: 'message_not_found' })
    expect(events(ear)).toMatchObject([
      { subtype: 'message_changed', message: { subtype: 'tombstone' }, previous_message: { text: 'parent' } },
    ])
  })

  test('leaves nothing where it has none', async () => {
    await using workspace = await aWorkspace()
    const { ts } = await post(workspace, 'parent')
    const ear = await listening(workspace)
    await workspace.admin.deleteMessage('ports', ts)
    expect(await post(workspace, 'x', { thread_ts: ts })).toMatchObject({ error: 'thread_not_found' })
    expect(events(ear)).toMatchObject([{ subtype: 'message_deleted', deleted_ts: ts }])
  })
})
