import type { Logger } from 'pino'
import type { CalledPoll } from '../delivery/called-polls.ts'
import type { Clock } from '../delivery/clock.ts'
import type { PutBackOutcome } from '../delivery/notices.ts'
import type { WorkspaceWatch } from '../delivery/workspace-watch.ts'
import type { HomeChoice } from '../nudges/home-narrowing.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Notice, Outcome, Reader, View } from '../rendering/said.ts'
import type { DateReader } from '../replies/reading.ts'
import type { Facts, Inbox, Ledger, Registers } from '../store/store.ts'
import type { ChannelIds } from './channel-ids.ts'
import type { Chat, Thread } from './chat.ts'
import type { Work } from './work.ts'

/** What the conversation needs of delivery: messages that stand are drawn again, others are told. */
interface Announcer {
  /** What the words for one reader of what an addressee is sent depend on. */
  view(addressee: string, to: Reader): Promise<View>
  /** The same for all who read the addressee's channel. `to`: whom they answer, whose language comes first. */
  viewForAll(addressee: string, to: Reader): Promise<View>
  /** Draws what was said of these commitments again, as they stand now. */
  redraw(ids: readonly string[]): Promise<void>
  /** Says in the newest thread of each team what was changed elsewhere; `except`: where it was said. */
  tell(outcome: Outcome, by: string, except?: Thread): Promise<void>
  /** Tells the secretariat, once for a cause. */
  notice(notice: Notice, cause: string): Promise<void>
  /** Sends a poll to these teams, each within its own day; gives those that have something to be asked, and when it goes if not at once. */
  poll(teams: readonly string[]): Promise<readonly CalledPoll[]>
  /** Puts vanished entries back. `stand`: the message in which it was asked for. */
  putBack(notice: string, by: string, stand: Thread): Promise<PutBackOutcome>
  /** Resolves when no message is on its way to a channel, or to any. */
  settled(channel?: string): Promise<void>
}

/** The Home tabs of those who have looked at theirs. */
interface HomeTabs {
  /** Narrows the list of somebody's tab. */
  narrow(user: string, choice: HomeChoice): Promise<void>
  /** Draws the tab of somebody who looks at it. */
  opened(user: string): Promise<void>
  /** Draws the tabs anew. */
  changed(): void
}

/** What it takes to respond to words. */
export interface RespondParts {
  readonly registers: Pick<Registers, 'register' | 'change' | 'outcome'>
  readonly calendars: Calendars
  readonly dates: DateReader
  readonly clock: Pick<Clock, 'now'>
  readonly chat: Pick<Chat, 'say' | 'whisper' | 'replace' | 'linkTo' | 'messageAt' | 'isDirect' | 'personNamed'>
  readonly facts: Pick<Facts, 'get' | 'set'>
  readonly announcer: Pick<Announcer, 'view' | 'viewForAll' | 'redraw' | 'tell' | 'notice'>
  readonly log: Pick<Logger, 'error'>
  readonly work: Work
}

/** Everything that the conversation works with. */
export interface ConversationParts extends RespondParts {
  readonly registers: Registers
  readonly inbox: Inbox
  readonly ledger: Ledger
  readonly facts: Facts
  readonly channelIds: ChannelIds
  readonly clock: Clock
  readonly chat: Chat
  readonly announcer: Announcer
  readonly watch: Pick<WorkspaceWatch, 'leave'>
  readonly homes: HomeTabs
  readonly log: Logger
}
