import { setImmediate as immediate } from 'node:timers/promises'
import { ChannelIds } from './conversation/channel-ids.ts'
import { isLook } from './conversation/commands/looks.ts'
import { Intake } from './conversation/intake.ts'
import { ModalDoor } from './conversation/modal-door.ts'
import type { Joined, JoinSettings } from './joined.ts'
import { StatusPages, statusPaths } from './operations/status-pages.ts'
import { Vitals } from './operations/vitals.ts'
import { Watch } from './operations/watch.ts'
import type { SlackApp } from './slack/app.ts'
import { slackApp } from './slack/app.ts'
import { listen } from './slack/listeners.ts'
import { listenToWorkspace } from './slack/workspace-news.ts'
import type { OpeningStore, Store } from './store/store.ts'

export interface Bot {
  readonly store: Store
  /** The port in HTTP mode. */
  readonly port: number | undefined
  /** Resolves when what happened before the start is known and the first tick has begun. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

export interface BotSettings extends JoinSettings {
  /** The bot's own from here on: it closes it. */
  readonly opening: OpeningStore
  /** The place of /healthz and /metrics beside HTTP mode, and the folder whose files are measured. */
  readonly status?: { readonly port: number; readonly host: string } | undefined
  readonly stateFolder?: string
  /** Given when the start is to be broken off. */
  readonly brokenOff?: AbortSignal
  /** Called when only another start may help: whoever joins this bot to a process ends it. */
  readonly onHelpless?: (why: string) => void
}

/**
 * Starts the bot: the same for a real workspace, the rehearsal and the tests. It hears before it has read: what is said meanwhile is kept, and answered
 * once the register is there.
 *
 * @throws {FaultyRegister} if the register can't be read.
 * @throws {Error} if Slack refuses the token, or the start is broken off.
 */
export async function startBot(settings: BotSettings): Promise<Bot> {
  try {
    return await start(settings)
  } catch (error) {
    await settings.opening.close()
    throw error
  }
}

async function start(settings: BotSettings): Promise<Bot> {
  const { slack, opening, log } = settings
  const channelIds = await ChannelIds.of(opening.facts)
  let joined: Joined | undefined
  let watch: Watch | undefined
  // A bot that has not started hears nothing.
  let hasStarted = false
  const vitals = new Vitals({ ...opening, isDeaf: () => !hasStarted || watch?.isDeaf !== false, monotonicMs: () => performance.now() })
  const status = await statusPagesFor(settings, vitals)
  const pages = { paths: statusPaths, answer: status.answer.bind(status) }
  const app = slackApp({ token: slack.token, slackApiUrl: slack.apiUrl, connection: slack.connection, log, pages })
  void opening.lost.then((error) => {
    log.fatal({ error: String(error) }, 'nothing can be kept any more: the process ends, to be started again')
    settings.onHelpless?.(error.message)
  })
  settings.brokenOff?.addEventListener('abort', () => void app.stop(), { once: true })
  const intake = new Intake({
    inbox: vitals.hearing(opening.inbox),
    ledger: opening.ledger,
    facts: opening.facts,
    channelIds,
    log,
    onlyLooks: isLook,
  })
  const modals = new ModalDoor()
  listen(app.app, { intake, modals })
  app.onHearingAgain(() => joined?.lookBack())
  watch = watchOver(settings, { app, joined: () => joined })
  const close = async () => void (await Promise.all([watch?.close(), status.close(), app.stop()]))
  try {
    const [port, identity] = await Promise.all([app.start(), app.identity])
    settings.brokenOff?.throwIfAborted()
    hasStarted = true
    // It hears from here on. What was said and sent before is read meanwhile, and nothing is posted until that is known.
    await loadedInParts(settings.brokenOff)
    const [store, { joinAll }] = await Promise.all([opening.whole(), import('./joined.ts')])
    settings.brokenOff?.throwIfAborted()
    joined = joinAll(settings, store, { client: app.client, identity, intake, modals, channelIds, vitals })
    listenToWorkspace(app.app, joined.workspace)
    return botOf({ store, port, joined, close })
  } catch (error) {
    await close()
    // What could be held in memory alone is tried once more.
    await intake.close()
    throw error
  }
}

/** Half of a start is spent here: between two parts what is said meanwhile is acknowledged, and a start that is broken off ends. */
async function loadedInParts(brokenOff: AbortSignal | undefined): Promise<void> {
  const parts = [
    () => import('./register/schema.ts'),
    () => import('./store/file-registers.ts'),
    () => import('./conversation/answering.ts'),
    () => import('./delivery/delivery.ts'),
    () => import('./joined.ts'),
  ]
  for (const load of parts) {
    await immediate()
    brokenOff?.throwIfAborted()
    await load()
  }
}

interface Started {
  readonly store: Store
  readonly port: number | undefined
  readonly joined: Joined
  /** Ends all hearing and looking on. */
  close(): Promise<void>
}

function botOf({ store, port, joined, close }: Started): Bot {
  return {
    store,
    port,
    ready: joined.begun,
    async stop() {
      await joined.leaveOff()
      await close()
      await joined.stop()
      await store.close()
    },
  }
}

async function statusPagesFor({ status: place, stateFolder, log }: BotSettings, vitals: Vitals): Promise<StatusPages> {
  const status = new StatusPages({ vitals, ...(stateFolder === undefined ? {} : { stateFolder }) })
  if (place) log.info({ ...place, port: await status.listen(place) }, 'health and metrics are served')
  return status
}

/** Begun before the start: that may be what hangs. */
function watchOver(
  { opening: { facts }, clock, log, onHelpless = () => undefined }: BotSettings,
  { app, joined }: { app: SlackApp; joined: () => Joined | undefined },
): Watch {
  const watch = new Watch({
    line: app.line,
    facts,
    clock,
    log,
    monotonicMs: () => performance.now(),
    notice: async (notice) => joined()?.notice(notice),
    lookBack: () => joined()?.lookBack(),
    onHelpless,
  })
  app.onTokensRevoked(() => watch.askNow())
  watch.begin()
  return watch
}
