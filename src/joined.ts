import type { AuthTestResponse, WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { inTime } from './concurrency.ts'
import { Answering } from './conversation/answering.ts'
import type { BackfillParts } from './conversation/backfill.ts'
import { backfill, readThread } from './conversation/backfill.ts'
import { BackfillRunner } from './conversation/backfill-runner.ts'
import { CaughtUp } from './conversation/caught-up.ts'
import type { ChannelIds } from './conversation/channel-ids.ts'
import { Forms } from './conversation/forms.ts'
import { Homes } from './conversation/homes.ts'
import type { Intake } from './conversation/intake.ts'
import type { ModalDoor } from './conversation/modal-door.ts'
import { Modals } from './conversation/modals.ts'
import { inLanguageTyped } from './conversation/own-language.ts'
import { threadOf } from './conversation/watched.ts'
import { Work } from './conversation/work.ts'
import { loadDateReader } from './datewords.ts'
import { ChannelsSeen } from './delivery/channels-seen.ts'
import type { Clock, Ring } from './delivery/clock.ts'
import { Delivery } from './delivery/delivery.ts'
import type { Messenger } from './delivery/messenger.ts'
import { Pace } from './delivery/pace.ts'
import { rememberingSteps } from './delivery/plainer-steps.ts'
import { tellOfStore } from './delivery/store-news.ts'
import { WorkspaceWatch } from './delivery/workspace-watch.ts'
import type { Vitals } from './operations/vitals.ts'
import type { Calendars } from './register/calendar.ts'
import type { Lack, Notice } from './rendering/said.ts'
import type { SlackSettings } from './settings.ts'
import { homeOf } from './slack/accounts.ts'
import { slackChat } from './slack/chat.ts'
import { slackClient } from './slack/client.ts'
import { Directory } from './slack/directory.ts'
import { slackMessenger } from './slack/messenger.ts'
import { scopes } from './slack/scopes.ts'
import { slackScreens } from './slack/screens.ts'
import type { WorkspaceNews } from './slack/workspace-news.ts'
import { moveThreads, toldAtStart } from './store/facts.ts'
import type { Store } from './store/store.ts'

/** What the parts are joined with. */
export interface JoinSettings {
  readonly slack: SlackSettings
  /** The name by which people know the register's file. */
  readonly register: string
  readonly calendars: Calendars
  readonly clock: Clock
  readonly log: Logger
}

/** What hears already. */
interface Hearing {
  readonly client: WebClient
  readonly identity: AuthTestResponse
  readonly intake: Intake
  readonly modals: ModalDoor
  readonly channelIds: ChannelIds
  readonly vitals: Vitals
}

/** The bot from when its register is read: it answers what was taken in, reads what was said before, and speaks by itself. */
export interface Joined {
  /** Resolves when what happened before the start is known and the first tick has begun. */
  readonly begun: Promise<void>
  /** Reads what may have been missed. */
  lookBack(): void
  /** What comes of the news of the workspace. */
  readonly workspace: WorkspaceNews
  /** Tells the secretariat. */
  notice(notice: Notice): Promise<void>
  /** Keeps what has not begun yet from beginning, and ends looking back. */
  leaveOff(): Promise<void>
  /** Resolves when all that is under way has come to its end. */
  stop(): Promise<void>
}

/** Joins all parts that need the register, and begins their work. */
export function joinAll(settings: JoinSettings, store: Store, hearing: Hearing): Joined {
  const parts = join(settings, store, hearing)
  const { delivery, conversation } = parts
  tellOfNews(settings, parts, hearing.vitals)
  hearing.intake.workWith(conversation.answering)
  const runner = backfillRunner(settings, parts)
  const ticking = startTicking(settings, parts, { runner, vitals: hearing.vitals, granted: hearing.identity.response_metadata?.scopes })
  return {
    begun: ticking.begun,
    lookBack: () => void runner.look(),
    workspace: newsOfWorkspace(parts, runner),
    notice: (notice) => delivery.notice(notice),
    async leaveOff() {
      ticking.leaveOff()
      parts.homes.close()
      conversation.answering.close()
      await inTime(lookWithinMs, Promise.all([runner.close(), ticking.begun])).catch(() => undefined)
    },
    async stop() {
      // What is being answered is answered first: after a restart the bot would have to look whether it was. But Slack may keep it waiting.
      await hearing.intake.close()
      const { work } = conversation
      await inTime(answersWithinMs, work.settled()).catch(() => undefined)
      await inTime(restWithinMs, Promise.all([parts.watch.settled(), delivery.close(), work.settled(), ticking.stop()])).catch((error) =>
        settings.log.warn({ error: String(error) }, 'stopped with work under way; it is gone on with at the next start'),
      )
    },
  }
}

const mostIdsLogged = 20

/** How long a stop waits for a look back, then for answers, and then for all the rest. */
const lookWithinMs = 700
const answersWithinMs = 1_500
const restWithinMs = 1_700

/** How long a tick waits for the backfill: the newest threads take this long, all of them over a minute, and perhaps only the clock was set forward. */
const tickHeldUpForMs = 3_000

/** The parts. Each knows only what it needs of the others. */
interface Parts {
  readonly store: Store
  readonly directory: Directory
  readonly messenger: Messenger
  readonly delivery: Delivery
  readonly conversation: BackfillParts & { readonly answering: Answering }
  readonly homes: Homes
  readonly seen: ChannelsSeen
  readonly watch: WorkspaceWatch
}

function join(
  { slack, calendars, clock, log }: JoinSettings,
  store: Store,
  { client, identity, intake, modals, channelIds, vitals }: Hearing,
): Parts {
  const { registers, inbox, ledger, facts } = store
  const seen = new ChannelsSeen(facts)
  const directory = new Directory({ client, home: homeOf(identity), register: () => registers.register(), seen, clock, log })
  const pace = new Pace(clock)
  const posting = vitals.posting(slackMessenger({ token: slack.token, slackApiUrl: slack.apiUrl, directory, pace, log }))
  const messenger = rememberingSteps(posting, { facts, clock })
  const caughtUp = new CaughtUp()
  const isLost = (addressee: string): Promise<boolean> => watch.isLost(addressee)
  const delivery = new Delivery({ store, messenger, clock, calendars, pace, log, isLost, mayPostTo: (channel) => caughtUp.has(channel) })
  caughtUp.onReached(() => void delivery.flush())
  const watch = new WorkspaceWatch({
    store,
    surroundings: directory,
    clock,
    log,
    tell: (trouble, to) => delivery.notices.tellTrouble(trouble, to),
    redraw: () => delivery.notices.redrawTroubles(),
    changed: () => homes.changed(),
  })
  const chat = inLanguageTyped(slackChat({ client, directory, messenger, url: identity.url ?? '', bot: identity.user_id }), facts)
  const kept = { registers, inbox, ledger, facts, channelIds }
  const known = { ...kept, clock, calendars, dates: loadDateReader(), chat, announcer: delivery, watch, log, work: new Work() }
  const screens = slackScreens({ client: slackClient({ token: slack.token, slackApiUrl: slack.apiUrl, log }), log })
  const homes = new Homes({ ...known, screens })
  const parts = { ...known, homes }
  modals.openWith(new Modals({ ...parts, screens }), new Forms({ ...parts, screens }), parts.facts)
  const conversation = { ...parts, intake, answering: new Answering(parts), caughtUp }
  return { store, directory, seen, messenger, delivery, conversation, homes, watch }
}

/** The directory asks again, the ledger follows a channel, and who left or what is lost is told. */
function newsOfWorkspace({ store, directory, delivery, conversation, homes, seen, watch }: Parts, runner: BackfillRunner): WorkspaceNews {
  const channelsChanged = () => {
    directory.channelsChanged()
    watch.channelsChanged()
  }
  return {
    homeOpened: (user) => homes.opened(user),
    accountChanged(user) {
      directory.accountChanged(user)
      watch.accountChanged({ id: user.id, address: user.profile?.email })
    },
    channelsChanged,
    async channelMoved(from, to) {
      await conversation.channelIds.moved(from, to, store.facts)
      await store.ledger.channelMoved(from, to)
      // A message that was on its way is told to be where it was sent to.
      await delivery.settled()
      await store.ledger.channelMoved(from, to)
      await moveThreads(store.facts, from, to)
      // What was said there before its threads were known under this id.
      void runner.look()
      await seen.moved(from, to)
      channelsChanged()
    },
  }
}

/** Passes on what the store and the outbox find out by themselves. */
function tellOfNews({ register, log }: JoinSettings, { store, delivery, conversation, homes, watch }: Parts, vitals: Vitals): void {
  delivery.onFound((row) => {
    for (const thread of threadOf(row)) void readThread(conversation, thread)
  })
  delivery.onSent(() => homes.changed())
  store.registers.onNews((news) => {
    vitals.learns(news)
    homes.learns(news, register)
    if (news.kind !== 'register changed') return
    homes.changed()
    if (news.commitments === 'all') watch.registerChanged(news.by)
    log.info({ commitments: idsShown(news.commitments), by: news.by }, 'the register has changed')
  })
  store.registers.onNews(
    (news) => void tellOfStore(news, delivery, register).catch((error) => log.error({ error: String(error) }, 'news could not be told')),
  )
}

function idsShown(commitments: readonly string[] | 'all'): readonly string[] | 'all' {
  return commitments === 'all' ? 'all' : commitments.slice(0, mostIdsLogged)
}

/** Reads what was sent, if the state was lost, and then what was said. */
function backfillRunner({ clock, log }: JoinSettings, { delivery, conversation }: Parts): BackfillRunner {
  const runner = new BackfillRunner({
    clock,
    log,
    async look(ended) {
      await conversation.answering.workOnUnfinished()
      const [cameToLight] = await Promise.all([delivery.learnWhatWasSent(), backfill(conversation, ended)])
      if (cameToLight > 0) {
        log.info({ cameToLight }, 'the channels’ history told what was sent')
        await backfill(conversation, ended)
      }
      delivery.heardWhatWasAnswered()
    },
  })
  delivery.onCameToLight(() => void runner.look())
  return runner
}

interface Ticking {
  /** Resolves when the first tick has begun. */
  readonly begun: Promise<void>
  /** Keeps a first tick that has not begun yet from beginning. */
  leaveOff(): void
  stop(): Promise<void>
}

/** Ticks, and names what the workspace lacks; draws again what was edited by hand, once it is known what happened before the start. */
function startTicking(
  { clock, log }: JoinSettings,
  { store, delivery, directory, conversation, watch }: Parts,
  { runner, vitals, granted }: { runner: BackfillRunner; vitals: Vitals; granted: readonly string[] | undefined },
): Ticking {
  const tick = async ({ wasAway }: Ring): Promise<void> => {
    await vitals.ticks()
    if (wasAway) await runner.lookWithin(tickHeldUpForMs)
    await conversation.answering.workOnUnfinished()
    await delivery.tick()
    watch.daily()
  }
  let isLeftOff = false
  let naming: Promise<void> | undefined
  let ticking: { stop(): Promise<void> } | undefined
  const begin = async () => {
    // Each channel has its messages as soon as it is known what was said and sent there.
    ticking = clock.onTick((ring) => tick(ring).catch((error) => log.error({ error: String(error), stack: error?.stack }, 'a tick failed')))
    watch.lookAtAll()
    naming = nameWhatIsMissing({ granted, directory, delivery, store, watch, log }).catch((error) =>
      log.error({ error: String(error) }, 'what the workspace lacks could not be told'),
    )
    await runner.look()
    if (!isLeftOff) void delivery.redrawOpen()
  }
  return {
    begun: begin(),
    leaveOff: () => {
      isLeftOff = true
    },
    async stop() {
      await Promise.all([ticking?.stop(), naming])
    },
  }
}

/** Names each channel, lead and scope that the workspace lacks, once for the same lack; the rest goes on. */
async function nameWhatIsMissing({
  granted,
  directory,
  delivery,
  store: { facts },
  watch,
  log,
}: {
  granted: readonly string[] | undefined
  directory: Directory
  delivery: Delivery
  store: Store
  watch: WorkspaceWatch
  log: Logger
}): Promise<void> {
  const notGranted = granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope))
  const missing = await watch.withoutTold(await directory.missing())
  const lacking: Lack[] = [...notGranted.map((scope) => ({ lacks: 'scope', scope }) as const), ...missing]
  for (const lack of lacking) log.warn(lack, 'the workspace lacks what the register names, or the bot needs')
  if (lacking.length === 0 || (await facts.get(toldAtStart)) === JSON.stringify(lacking)) return
  await facts.set(toldAtStart, JSON.stringify(lacking))
  await delivery.notice({ kind: 'start', lacking })
}
