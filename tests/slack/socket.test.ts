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

/** Waits, in real time, for what goes over a real socket. */
async function settled(isSettled: () => boolean): Promise<void> {
  for (let looks = 0; !isSettled() && looks < 5_000; looks++) await wait(1)
}

test('a new socket is asked for each minute, even after hours in which Slack could not be reached', async () => {
  let asked = 0
  let failed = 0
  const server = createServer((request) => {
    asked++
    request.socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  // The client says of each call that it failed, and begins to wait for the next one.
  const log = pino({ level: 'debug' }, { write: (line: string) => void (/request failed/.test(line) && failed++) })
  const { client } = socketReceiver({ appToken: 'xapp-1', slackApiUrl: `http://127.0.0.1:${port}/api/`, log })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  client.start().catch(() => undefined)
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      const before = asked
      await vi.advanceTimersByTimeAsync(61_000)
      await settled(() => asked > before && failed === asked)
    }
  }
  await settled(() => asked > 0 && failed === asked)
  await pass(4 * 60)
  const before = asked
  await pass(20)
  expect(asked - before).toBeGreaterThanOrEqual(20)
  await client.disconnect().catch(() => undefined)
  server.close()
})
