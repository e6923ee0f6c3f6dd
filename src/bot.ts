import type { Logger } from 'pino'
import { catchUp, readThread, threadOf, workOnUnfinished } from './conversation/backfill.ts'
import { LookBack } from './conversation/backfill-runner.ts'
import { loadDateReader } from './datewords.ts'
import type { Clock, Ring } from './delivery/clock.ts'
import { Delivery } from './delivery/delivery.ts'
import { recover } from './delivery/rebuild-ledger.ts'
import type { Calendars } from './register/calendar.ts'
import { faultLine } from './register/fault.ts'
import type { SlackSettings } from './settings.ts'
import { listen, slackApp } from './slack/app.ts'
import { Twice } from './slack/dedup.ts'
import { Directory } from './slack/directory.ts'
import { tokenRefusal } from './slack/errors.ts'
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
  /** Of the bot's own from here on: it closes it. */
  readonly store: Store
  /** The name by which people know the register's file. */
  readonly register: string
  readonly calendars: Calendars
  readonly clock: Clock
  readonly log: Logger
}

/** What is due waits so long for a look back: the newest threads are read by then, all take a minute or more, and a clock may only have been put on. */
const heldUpForMs = 3_000

/**
 * Joins the parts and starts them: the same for a real workspace, the rehearsal and the tests.
 *
 * @throws where Slack refuses the token.
 */
export async function startBot({ slack, store, register, calendars, clock, log }: BotSettings): Promise<Bot> {
  try {
    const { app, start, onHearingAgain, stop } = slackApp({
      token: slack.token,
      slackApiUrl: slack.apiUrl,
      connection: slack.connection,
      log,
    })
    const auth = await app.client.auth.test().catch((error) => {
      throw tokenRefusal(error, 'SLACK_BOT_TOKEN')
    })
    const directory = new Directory({ client: app.client, register: () => store.registers.register(), clock, log })
    const messenger = slackMessenger({ token: slack.token, slackApiUrl: slack.apiUrl, directory, log })
    const delivery = new Delivery({ store, messenger, clock, calendars, log })
    const parts = {
      store,
      clock,
      calendars,
      dates: loadDateReader(),
      directory,
      messenger,
      speaker: delivery,
      notices: delivery.notices,
      client: app.client,
      log,
      twice: new Twice(),
      inWork: new Map<string, Promise<void>>(),
      url: auth.url ?? '',
    }
    listen(app, parts)
    delivery.onFound((row) => {
      for (const thread of threadOf(row)) void readThread(parts, thread)
    })
    store.registers.onNews(
      (news) => void tellNews(news, delivery, register).catch((error) => log.error({ error: String(error) }, 'news could not be told')),
    )
    const port = await start()
    // It hears from here on. What was said and sent before is looked at meanwhile, and nothing is posted until that is known.
    let ticking: { stop(): Promise<void> } | undefined
    let naming: Promise<void> | undefined
    const lookBack = new LookBack({
      clock,
      log,
      async look(ended) {
        const recovered = await recover({ store, messenger, clock, log }, ended)
        if (recovered > 0) log.info({ recovered }, 'the channels’ history told what was sent')
        await catchUp(parts, ended)
      },
    })
    const tick = async ({ wasAway }: Ring): Promise<void> => {
      if (wasAway) await lookBack.lookWithin(heldUpForMs)
      await workOnUnfinished(parts)
      await delivery.tick()
    }
    let isStopping = false
    onHearingAgain(() => void lookBack.look())
    const ready = (async () => {
      await lookBack.look()
      if (isStopping) return
      naming = nameWhatIsMissing(auth.response_metadata?.scopes, directory, delivery, store, log).catch((error) =>
        log.error({ error: String(error) }, 'what the workspace lacks could not be told'),
      )
      // What was edited by hand meanwhile.
      void delivery.redrawOpen()
      ticking = clock.onTick((ring) =>
        tick(ring).catch((error) => log.error({ error: String(error), stack: error?.stack }, 'a tick failed')),
      )
    })()
    return {
      store,
      port,
      ready,
      async stop() {
        isStopping = true
        await lookBack.close()
        await ready
        await stop()
        // What is half answered is answered: a restart would have to look whether it was.
        await Promise.allSettled(parts.inWork.values())
        await Promise.all([ticking?.stop(), naming, delivery.close()])
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function tellNews(news: StoreNews, delivery: Delivery, file: string): Promise<void> {
  switch (news.kind) {
    case 'file broken':
      return delivery.notice({ kind: 'file broken', lines: news.faults.map((fault) => faultLine(file, fault)) })
    case 'file mended':
      return delivery.notice({ kind: 'file mended' })
    case 'entries vanished':
      return delivery.notices.tellVanished(news.entries)
    case 'conflict':
      return delivery.notice({ kind: 'conflict', changes: news.changes })
    case 'register changed':
      delivery.changed(news.commitments)
      return news.by === 'hand' ? delivery.redrawOpen() : undefined
    case 'file written':
      return undefined
  }
}

/** A channel, lead or scope that the workspace lacks is named at start, once for the same lack, and the rest goes on. */
async function nameWhatIsMissing(
  granted: readonly string[] | undefined,
  directory: Directory,
  delivery: Delivery,
  store: Store,
  log: Logger,
): Promise<void> {
  const lacking =
    granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope)).map((scope) => `the scope ${scope} is not granted`)
  const problems = [...lacking, ...(await directory.missing())]
  for (const problem of problems) log.warn(problem)
  if (problems.length === 0 || (await store.facts.get(toldAtStart)) === problems.join('\n')) return
  await store.facts.set(toldAtStart, problems.join('\n'))
  await delivery.notice({ kind: 'start', problems })
}
