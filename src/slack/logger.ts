import type { Logger as BoltLogger } from '@slack/bolt'
import type { Logger } from 'pino'
import { LogLevel } from './bolt.ts'

/** The SDK's own log lines, one level quieter: its information is our detail. */
export function slackLogger(log: Logger): BoltLogger {
  const text = (...parts: unknown[]) => parts.map(String).join(' ')
  return {
    debug: () => undefined,
    info: (...parts) => log.debug(text(...parts)),
    warn: (...parts) => log.warn(text(...parts)),
    error: (...parts) => log.error(text(...parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

const saidAgainAfterMs = 60_000
const kindLength = 40
const mostKinds = 20

/** The same log, in which a kind of warning stands once a minute at most, with how often it came: these anybody on the network can cause. */
export function quietLogger(logger: BoltLogger): BoltLogger {
  const furtherByKind = new Map<string, number>()
  const quietly =
    (say: (text: string) => void) =>
    (...parts: unknown[]): void => {
      const text = parts.map(String).join(' ')
      const kind = text.slice(0, kindLength)
      const further = furtherByKind.get(kind)
      if (further !== undefined) return void furtherByKind.set(kind, further + 1)
      if (furtherByKind.size >= mostKinds) return
      furtherByKind.set(kind, 0)
      say(text)
      setTimeout(() => {
        const count = furtherByKind.get(kind) ?? 0
        furtherByKind.delete(kind)
        if (count > 0) say(`${text} (and ${count} more such in a minute)`)
      }, saidAgainAfterMs).unref()
    }
  return { ...logger, warn: quietly(logger.warn), error: quietly(logger.error) }
}
