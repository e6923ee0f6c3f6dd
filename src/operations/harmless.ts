/** A kind of failure that nobody waited for, and after which the bot is none the worse. */
export type HarmlessKind = 'an acknowledgement too late for its socket' | 'a call to Slack' | 'the network' | 'the disk' | 'a time limit'

const network = /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+)$/
/** The store says itself that it can't keep anything, and what is waiting in memory must not be lost by an end. */
const disk = /^(ERR_SQLITE_ERROR|ENOSPC|EDQUOT|EROFS|EIO)$/

/**
 * The kind of a failure that must not end the bot; undefined for one that nobody expected. They come from outside, so each says nothing of
 * the bot's own state. Looks through the causes: `fetch failed` says nothing by itself.
 */
export function harmlessKind(failure: unknown): HarmlessKind | undefined {
  for (let error = failure; error instanceof Error; error = error.cause) {
    const code = 'code' in error ? String(error.code) : ''
    if (code.startsWith('slack_socket_mode_')) return 'an acknowledgement too late for its socket'
    if (code.startsWith('slack_webapi_')) return 'a call to Slack'
    if (network.test(code)) return 'the network'
    if (disk.test(code)) return 'the disk'
    if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'a time limit'
  }
  return undefined
}
