import type { MessagePlace } from '../conversation/chat.ts'

/** The permalink of a message: `https://team.slack.com/archives/C1/p1299574800000100`, followed by the thread's if it is a reply. */
export function permalink(url: string, { channel, ts, threadTs }: { channel: string; ts: string; threadTs?: string | undefined }): string {
  const base = `${url.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`
  return threadTs === undefined || threadTs === ts ? base : `${base}?thread_ts=${threadTs}&cid=${channel}`
}

/** The message of a permalink of this workspace. */
export function messageLinked(url: string, link: string): MessagePlace | undefined {
  if (!link.startsWith(`${url.replace(/\/$/, '')}/archives/`)) return undefined
  const [, channel, seconds, fraction, threadTs] = /\/archives\/([^/]+)\/p(\d+)(\d{6})(?:\?thread_ts=([\d.]+)&.*)?$/.exec(link) ?? []
  return channel === undefined ? undefined : { channel, ts: `${seconds}.${fraction}`, ...(threadTs === undefined ? {} : { threadTs }) }
}
