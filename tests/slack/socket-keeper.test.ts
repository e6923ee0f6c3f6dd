import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App } from '@slack/bolt'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { SocketKeeper } from '../../src/slack/socket-keeper.ts'

const log = pino({ level: 'silent' })

function aWorkspace(): Promise<Workspace> {
  return openWorkspace({ now: () => DateTime.fromISO('2011-03-31T09:00Z'), people: [], channels: [] })
}

function at(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`
}

/** A keeper that waits for nothing, and tells its pauses. */
function aKeeper(
  { url: slackApiUrl, appToken }: Pick<Workspace, 'url' | 'appToken'>,
  { helloWithinMs = 20_000, mostPauses = Number.POSITIVE_INFINITY } = {},
) {
  const pauses: number[] = []
  const pausedOut = Promise.withResolvers<void>()
  const keeper = new SocketKeeper({
    appToken,
    slackApiUrl,
    log,
    helloWithinMs,
    onHeldBack: () => undefined,
    async pause(ms, signal) {
      pauses.push(ms)
      if (pauses.length < mostPauses) return
      pausedOut.resolve()
      await once(signal, 'abort')
    },
  })
  new App({ receiver: keeper, token: 'xoxb-1', botId: 'B1', botUserId: 'U1' })
  return { keeper, pauses, pausedOut: pausedOut.promise, [Symbol.asyncDispose]: () => keeper.stop() }
}

/** Resolves when a socket has been opened so often. */
function opened(keeper: SocketKeeper, times: number): Promise<void> {
  return new Promise((resolve) => keeper.onOpened(() => --times === 0 && resolve()))
}

test.each(['invalid_auth', 'not_authed', 'account_inactive', 'user_removed_from_team', 'team_disabled', 'internal_error'])(
  'a socket that is cut while Slack answers %s is followed by another as soon as Slack lets it',
  async (error) => {
    await using workspace = await aWorkspace()
    await using slack = aKeeper(workspace)
    await slack.keeper.start()
    workspace.failNext('apps.connections.open', error, 3)
    const next = opened(slack.keeper, 1)
    workspace.gateway.cut()
    await next
    expect(slack.keeper.deafForMs).toBe(0)
  },
)

test('a token that is refused before any socket was open ends the start', async () => {
  await using workspace = await aWorkspace()
  await using slack = aKeeper(workspace)
  workspace.failNext('apps.connections.open', 'invalid_auth')
  await expect(slack.keeper.start()).rejects.toMatchObject({ data: { error: 'invalid_auth' } })
})

test('a start waits for a Slack that is out of reach', async () => {
  await using workspace = await aWorkspace()
  await using slack = aKeeper(workspace)
  workspace.failNext('apps.connections.open', 'internal_error', 5)
  await slack.keeper.start()
  expect(slack.pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
})

test('however long Slack cannot be reached, a new socket is asked for each minute', async () => {
  const server = createServer((request) => request.socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await using slack = aKeeper({ url: at(server), appToken: 'xapp-1' }, { mostPauses: 100 })
  slack.keeper.start().catch(() => undefined)
  await slack.pausedOut
  expect(slack.pauses.slice(6)).toEqual(Array(94).fill(60_000))
  expect(slack.keeper.deafForMs).toBeGreaterThan(0)
  expect(String(slack.keeper.lastFailure)).toContain('request error')
  server.close()
})

test('a socket on which Slack says no hello is given up for another', async () => {
  await using workspace = await aWorkspace()
  const silent = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(silent, 'listening')
  const url = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  let asked = 0
  const server = createServer(async (request, response) => {
    asked++
    const authorization = request.headers.authorization ?? ''
    const real = await fetch(`${workspace.url}apps.connections.open`, { method: 'POST', headers: { authorization } })
    const answer = asked === 1 ? JSON.stringify({ ok: true, url }) : await real.text()
    response.setHeader('content-type', 'application/json').end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await using slack = aKeeper({ url: at(server), appToken: workspace.appToken }, { helloWithinMs: 300 })
  await slack.keeper.start()
  expect(asked).toBe(2)
  await vi.waitFor(() => expect(silent.clients.size).toBe(0))
  silent.close()
  server.close()
})

test('when Slack asks for another socket, it is open before the last one closes', async () => {
  await using workspace = await aWorkspace()
  await using slack = aKeeper(workspace)
  await slack.keeper.start()
  const next = opened(slack.keeper, 1)
  workspace.gateway.disconnect('warning')
  await next
  expect(workspace.gateway.open).toBe(2)
  await vi.waitFor(() => expect(workspace.gateway.open).toBe(1), { timeout: 10_000 })
})

test('a keeper that is stopped opens no more sockets', async () => {
  await using workspace = await aWorkspace()
  const slack = aKeeper(workspace)
  await slack.keeper.start()
  await slack.keeper.stop()
  await vi.waitFor(() => expect(workspace.gateway.open).toBe(0))
  workspace.gateway.cut()
  expect(workspace.gateway.connected).toBe(false)
})
