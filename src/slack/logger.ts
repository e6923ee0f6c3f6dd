import type { Logger as BoltLogger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

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
