import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { socketReceiver } from '../../src/slack/socket.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a new socket is asked for each minute, even after hours in which Slack could not be reached', async () => {
  let asked = 0
  const server = createServer((request) => {
    asked++
    request.socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { client } = socketReceiver({ appToken: 'xapp-1', slackApiUrl: `http://127.0.0.1:${port}/api/`, log: pino({ level: 'silent' }) })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  client.start().catch(() => undefined)
  const pass = async (minutes: number, { patience = 5 } = {}) => {
    for (let minute = 0; minute < minutes; minute++) {
      await vi.advanceTimersByTimeAsync(61_000)
      const before = asked
      // The call that may have begun goes over a real socket.
      for (let looks = 0; asked === before && looks < patience; looks++) await wait(1)
    }
  }
  await pass(4 * 60)
  const before = asked
  await pass(20, { patience: 200 })
  expect(asked - before).toBeGreaterThan(15)
  await client.disconnect().catch(() => undefined)
  server.close()
})
