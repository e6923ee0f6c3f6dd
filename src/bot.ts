import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { Answering } from './conversation/answering.ts'
import type { BackfillParts } from './conversation/backfill.ts'
import { backfill, readThread } from './conversation/backfill.ts'
import { BackfillRunner } from './conversation/backfill-runner.ts'
import { CaughtUp } from './conversation/caught-up.ts'
import { isLook } from './conversation/commands/looks.ts'
import { Intake } from './conversation/intake.ts'
import { threadOf } from './conversation/watched.ts'
import { Work } from './conversation/work.ts'
import { loadDateReader } from './datewords.ts'
import type { Clock, Ring } from './delivery/clock.ts'
import { Delivery } from './delivery/delivery.ts'
import type { Messenger } from './delivery/messenger.ts'
import { rebuildLedger } from './delivery/rebuild-ledger.ts'
import { StatusPages, statusPaths } from './operations/status-pages.ts'
import { Vitals } from './operations/vitals.ts'
import { Watch } from './operations/watch.ts'
import type { Calendars } from './register/calendar.ts'
import { faultLine } from './register/fault.ts'
import type { Lack } from './rendering/said.ts'
import type { SlackSettings } from './settings.ts'
import type { SlackApp } from './slack/app.ts'
import { slackApp } from './slack/app.ts'
import { slackChat } from './slack/chat.ts'
import { Directory } from './slack/directory.ts'
import { listen } from './slack/listeners.ts'
import { slackMessenger } from './slack/messenger.ts'
import { scopes } from './slack/scopes.ts'
import { toldAtStart } from './store/facts.ts'
import type { Store, StoreNews } from './store/store.ts'

export interface Bot {
  readonly store: Store
  /** The port in HTTP mode. */
  readonly port: number | undefined
  /** Resolves when what happened before the start is known and the first tick has begun. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

export interface BotSettings {
  readonly slack: SlackSettings
  /** The bot's own from here on: it closes it. */
  readonly store: Store
  /** The name by which people know the register's file. */
  readonly register: string
  readonly calendars: Calendars
  readonly clock: Clock
  readonly log: Logger
  /** Where /healthz and /metrics are served beside HTTP mode, and the folder whose files are measured. */
  readonly status?: { readonly port: number; readonly host: string } | undefined
  readonly stateFolder?: string
  /** Given when the start is to be broken off. */
  readonly brokenOff?: AbortSignal
  /** Called when only another start may help: whoever joins this bot to a process ends it. */
  readonly onHelpless?: (why: string) => void
}

const mostIdsLogged = 20

/** How long a tick waits for the backfill: the newest threads take this long, all of them over a minute, and perhaps only the clock was set forward. */
const heldUpForMs = 3_000

/**
 * Joins the parts and starts them: the same for a real workspace, the rehearsal and the tests.
 *
 * @throws {Error} if Slack refuses the token, or the start is broken off.
 */
export async function startBot(settings: BotSettings): Promise<Bot> {
  try {
    return await start(settings)
  } catch (error) {
    await settings.store.close()
    throw error
  }
}

async function start(settings: BotSettings): Promise<Bot> {
  const { slack, store, log } = settings
  // A bot that has not started hears nothing.
  let watch: Watch | undefined
  const vitals = new Vitals({ ...store, isDeaf: () => watch?.isDeaf ?? true, monotonicMs: () => performance.now() })
  const status = await statusPagesFor(settings, vitals)
  const pages = { paths: statusPaths, answer: status.answer.bind(status) }
  const app = slackApp({ token: slack.token, slackApiUrl: slack.apiUrl, connection: slack.connection, log, pages })
  void store.lost.then((error) => {
    log.fatal({ error: String(error) }, 'nothing can be kept any more: the process ends, to be started again')
    settings.onHelpless?.(error.message)
  })
  settings.brokenOff?.addEventListener('abort', () => void app.stop(), { once: true })
  const auth = await app.identity
  const joined = join(settings, { client: app.client, url: auth.url ?? '', vitals })
  listen(app.app, joined.conversation.intake)
  tellOfNews(settings, joined, vitals)
  const runner = backfillRunner(settings, joined)
  watch = watchOver(settings, joined, { app, runner })
  const port = await startHearing(settings, { app, watch })

  // It hears from here on. What was said and sent before is read meanwhile, and nothing is posted until that is known.
  app.onHearingAgain(() => void runner.look())
  const ticking = startTicking(settings, joined, { runner, vitals, granted: auth.response_metadata?.scopes })
  return {
    store,
    port,
    ready: ticking.begun,
    async stop() {
      await Promise.all([watch?.close(), status.close()])
      ticking.leaveOff()
      await runner.close()
      await ticking.begun
      await app.stop()
      // What is being answered is answered first: after a restart the bot would have to look whether it was.
      joined.conversation.answering.close()
      await joined.conversation.intake.close()
      await joined.conversation.work.settled()
      await Promise.all([ticking.stop(), joined.delivery.close()])
      await store.close()
    },
  }
}

async function statusPagesFor({ status: place, stateFolder, log }: BotSettings, vitals: Vitals): Promise<StatusPages> {
  const status = new StatusPages({ vitals, ...(stateFolder === undefined ? {} : { stateFolder }) })
  if (place) log.info({ ...place, port: await status.listen(place) }, 'health and metrics are served')
  return status
}

/** The parts. Each knows only what it needs of the others. */
interface Joined {
  readonly directory: Directory
  readonly messenger: Messenger
  readonly delivery: Delivery
  readonly conversation: BackfillParts & { readonly intake: Intake; readonly answering: Answering }
}

interface JoinedWith {
  readonly client: WebClient
  readonly url: string
  readonly vitals: Vitals
}

function join({ slack, store, calendars, clock, log }: BotSettings, { client, url, vitals }: JoinedWith): Joined {
  const { registers, ledger, facts } = store
  const inbox = vitals.hearing(store.inbox)
  const directory = new Directory({ client, register: () => registers.register(), clock, log })
  const messenger = vitals.posting(slackMessenger({ token: slack.token, slackApiUrl: slack.apiUrl, directory, log }))
  const delivery = new Delivery({ store, messenger, clock, calendars, log })
  const chat = slackChat({ client, directory, messenger, url })
  const kept = { registers, inbox, ledger, facts }
  const parts = { ...kept, clock, calendars, dates: loadDateReader(), chat, announcer: delivery, log, work: new Work() }
  const intake = new Intake({ inbox, ledger, log, onlyLooks: isLook })
  const answering = new Answering(parts)
  intake.workWith(answering)
  return { directory, messenger, delivery, conversation: { ...parts, intake, answering, caughtUp: new CaughtUp() } }
}

/** Passes on what the store and the outbox find out by themselves. */
function tellOfNews({ store, register, log }: BotSettings, { delivery, conversation }: Joined, vitals: Vitals): void {
  delivery.onFound((row) => {
    for (const thread of threadOf(row)) void readThread(conversation, thread)
  })
  store.registers.onNews((news) => {
    vitals.learns(news)
    if (news.kind === 'register changed') log.info({ commitments: idsShown(news.commitments), by: news.by }, 'the register has changed')
  })
  store.registers.onNews(
    (news) => void tellNews(news, delivery, register).catch((error) => log.error({ error: String(error) }, 'news could not be told')),
  )
}

function idsShown(commitments: readonly string[] | 'all'): readonly string[] | 'all' {
  return commitments === 'all' ? 'all' : commitments.slice(0, mostIdsLogged)
}

async function tellNews(news: StoreNews, delivery: Delivery, file: string): Promise<void> {
  switch (news.kind) {
    case 'file broken':
      return delivery.notice({ kind: 'file broken', lines: news.faults.map((fault) => faultLine(file, fault)) })
    case 'file mended':
      return delivery.notice({ kind: 'file mended' })
    case 'entries vanished':
      return delivery.tellVanished(news.entries)
    case 'conflict':
      return delivery.notice({ kind: 'conflict', changes: news.changes })
    case 'register changed':
      delivery.changed(news.commitments)
      return news.by === 'hand' ? delivery.redrawOpen() : undefined
    case 'state unwritable':
    case 'state lost':
      return delivery.notice({ kind: news.kind, why: news.why })
    case 'state writable':
      return delivery.notice({ kind: 'state writable' })
    case 'file written':
      return undefined
  }
}

/** Reads what was sent, if the state was lost, and then what was said. */
function backfillRunner({ store, clock, log }: BotSettings, { messenger, conversation }: Joined): BackfillRunner {
  return new BackfillRunner({
    clock,
    log,
    async look(ended) {
      const recovered = await rebuildLedger({ store, messenger, clock, log }, ended)
      if (recovered > 0) log.info({ recovered }, 'the channels’ history told what was sent')
      await conversation.answering.workOnUnfinished()
      await backfill(conversation, ended)
    },
  })
}

/** Stops what it began if the start fails, or is broken off. */
async function startHearing({ brokenOff }: BotSettings, { app, watch }: { app: SlackApp; watch: Watch }): Promise<number | undefined> {
  try {
    const port = await app.start()
    brokenOff?.throwIfAborted()
    return port
  } catch (error) {
    await Promise.all([watch.close(), app.stop()])
    throw error
  }
}

/** Begun before the start: that may be what hangs. */
function watchOver(
  { store: { facts }, clock, log, onHelpless = () => undefined }: BotSettings,
  { delivery }: Joined,
  { app, runner }: { app: SlackApp; runner: BackfillRunner },
): Watch {
  const watch = new Watch({
    line: app.line,
    facts,
    clock,
    log,
    monotonicMs: () => performance.now(),
    notice: (notice) => delivery.notice(notice),
    lookBack: () => void runner.look(),
    onHelpless,
  })
  app.onTokensRevoked(() => watch.askNow())
  watch.begin()
  return watch
}

interface Ticking {
  /** Resolves when the first tick has begun. */
  readonly begun: Promise<void>
  /** Keeps a first tick that has not begun yet from beginning. */
  leaveOff(): void
  stop(): Promise<void>
}

/** Waits until it is known what happened before the start. Then names what the workspace lacks, draws again what was edited by hand, and ticks. */
function startTicking(
  { store, clock, log }: BotSettings,
  { delivery, directory, conversation }: Joined,
  { runner, vitals, granted }: { runner: BackfillRunner; vitals: Vitals; granted: readonly string[] | undefined },
): Ticking {
  const tick = async ({ wasAway }: Ring): Promise<void> => {
    await vitals.ticks()
    if (wasAway) await runner.lookWithin(heldUpForMs)
    await conversation.answering.workOnUnfinished()
    await delivery.tick()
  }
  let isLeftOff = false
  let naming: Promise<void> | undefined
  let ticking: { stop(): Promise<void> } | undefined
  const begin = async () => {
    await runner.look()
    if (isLeftOff) return
    naming = nameWhatIsMissing({ granted, directory, delivery, store, log }).catch((error) =>
      log.error({ error: String(error) }, 'what the workspace lacks could not be told'),
    )
    void delivery.redrawOpen()
    ticking = clock.onTick((ring) => tick(ring).catch((error) => log.error({ error: String(error), stack: error?.stack }, 'a tick failed')))
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
  log,
}: {
  granted: readonly string[] | undefined
  directory: Directory
  delivery: Delivery
  store: Store
  log: Logger
}): Promise<void> {
  const notGranted = granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope))
  const lacking: Lack[] = [...notGranted.map((scope) => ({ lacks: 'scope', scope }) as const), ...(await directory.missing())]
  for (const lack of lacking) log.warn(lack, 'the workspace lacks what the register names, or the bot needs')
  if (lacking.length === 0 || (await facts.get(toldAtStart)) === JSON.stringify(lacking)) return
  await facts.set(toldAtStart, JSON.stringify(lacking))
  await delivery.notice({ kind: 'start', lacking })
}
