import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Clock } from '../delivery/clock.ts'
import type { Messenger } from '../delivery/messenger.ts'
import type { Notices } from '../delivery/notices.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Language } from '../register/languages.ts'
import type { Notice, Outcome, View } from '../rendering/said.ts'
import type { DateReader } from '../replies/reading.ts'
import type { Store } from '../store/store.ts'
import type { Twice } from './dedup.ts'
import type { Directory } from './directory.ts'

/** What the listeners need of delivery. */
interface Announcer {
  poll(teams: readonly string[]): Promise<string[]>
  redraw(ids: readonly string[]): Promise<void>
  tell(outcome: Outcome, by: string): Promise<void>
  notice(notice: Notice): Promise<void>
  /** Resolves when no message is on its way. */
  settled(): Promise<void>
  view(team: string, language?: Language): Promise<View>
}

/** The parts that the listeners work with. */
export interface ConversationParts {
  readonly store: Store
  readonly clock: Clock
  readonly calendars: Calendars
  readonly dates: DateReader
  readonly directory: Directory
  readonly messenger: Messenger
  readonly speaker: Announcer
  readonly notices: Pick<Notices, 'putBack'>
  readonly client: WebClient
  readonly log: Logger
  /** The causes that are being worked on now. */
  readonly inWork: Map<string, Promise<void>>
  /** What was brought before. */
  readonly twice: Twice
  /** The workspace's address, of which permalinks are built without a call. */
  readonly url: string
}

/** The permalink of a message: `https://team.slack.com/archives/C1/p1299574800000100`, with the thread's where it is a reply. */
export function permalink(url: string, { channel, ts, threadTs }: { channel: string; ts: string; threadTs?: string | undefined }): string {
  const base = `${url.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`
  return threadTs === undefined || threadTs === ts ? base : `${base}?thread_ts=${threadTs}&cid=${channel}`
}
