import type { Logger } from 'pino'
import type { Clock } from '../delivery/clock.ts'
import { instantOf } from '../register/instant.ts'
import type { Notice } from '../rendering/said.ts'
import { toldDeaf } from '../store/facts.ts'
import type { Facts } from '../store/store.ts'

/** What comes of asking Slack who the bot is. */
export type SlackReach = { readonly is: 'answering' } | { readonly is: 'refusing' | 'out of reach'; readonly why: string }

/** The way to Slack, as it is watched. Implemented by slack/. */
export interface WatchedLine {
  /** For how long nothing can have been heard; 0 while a socket is open, and always in HTTP mode, where silence says nothing. */
  deafForMs(): number
  /** Why, if it is known. */
  whyDeaf(): string | undefined
  ask(): Promise<SlackReach>
}

interface WatchParts {
  readonly line: WatchedLine
  readonly facts: Pick<Facts, 'get' | 'set' | 'delete'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Logger
  /** The machine's monotonic time. */
  readonly monotonicMs: () => number
  /** Tells the secretariat. */
  notice(notice: Notice): Promise<void>
  /** Reads what was said in the threads meanwhile. */
  lookBack(): void
  /** Called when nothing helps but another start. */
  onHelpless(why: string): void
}

const lookEachMs = 15_000
/** Slack is asked so often while all seems well: a revoked token is not noticed otherwise. */
const askEveryMs = 5 * 60_000
/** A socket is changed in less. */
const deafAfterMs = 60_000
const tellAfterMs = 2 * 60_000
const lookBackEveryMs = 2 * 60_000
/** So long without a socket while Slack answers, or with a token that it refuses: another start may find what this one does not. */
const helplessAfterMs = 10 * 60_000

/** Watches whether the bot hears Slack. A bot that can't hear goes on asking people who answer in vain, so it says so, reads the threads, and ends if that does not pass. */
export class Watch {
  readonly #parts: WatchParts
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #askedAt = Number.NEGATIVE_INFINITY
  #reach: SlackReach = { is: 'answering' }
  /** Since when it hears nothing, or its token is refused. */
  #troubleSince: number | undefined
  /** The same while Slack answers: with the network gone, another start would find nothing better. */
  #helplessSince: number | undefined
  #lookedBackAt = Number.NEGATIVE_INFINITY
  #isLogged = false

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  begin(): void {
    this.#timer = setInterval(() => void this.look(), lookEachMs).unref()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  get isDeaf(): boolean {
    return this.#parts.line.deafForMs() >= deafAfterMs || this.#reach.is === 'refusing'
  }

  /** Looks at once whether Slack takes the token still. */
  askNow(): void {
    this.#askedAt = Number.NEGATIVE_INFINITY
    void this.look()
  }

  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((error) => this.#parts.log.error({ error: String(error) }, 'whether Slack is heard could not be told'))
      .finally(() => {
        this.#looking = undefined
      })
    return this.#looking
  }

  async #look(): Promise<void> {
    const { line, monotonicMs } = this.#parts
    const isAtEase = line.deafForMs() === 0 && this.#reach.is === 'answering'
    if (isAtEase && this.#troubleSince === undefined && monotonicMs() - this.#askedAt < askEveryMs) return
    this.#askedAt = monotonicMs()
    this.#reach = await line.ask()
    if (line.deafForMs() === 0 && this.#reach.is !== 'refusing') return this.#atEase()
    await this.#inTrouble(this.#reach)
  }

  /** That a Slack is out of reach while a socket is open passes, or closes the socket. */
  async #atEase(): Promise<void> {
    const { facts, log, clock } = this.#parts
    this.#troubleSince = undefined
    this.#helplessSince = undefined
    if (this.#isLogged) log.info('Slack is heard again')
    this.#isLogged = false
    const since = await facts.get(toldDeaf)
    if (since === undefined || this.#reach.is !== 'answering') return
    await facts.delete(toldDeaf)
    await this.#parts.notice({ kind: 'hears again', since, at: instantOf(clock.now()) })
  }

  async #inTrouble(reach: SlackReach): Promise<void> {
    const { line, log, monotonicMs } = this.#parts
    const now = monotonicMs()
    this.#troubleSince ??= now - line.deafForMs()
    const forMs = now - this.#troubleSince
    const why = (reach.is === 'answering' ? undefined : reach.why) ?? line.whyDeaf() ?? 'no socket is open'
    this.#helplessSince = reach.is === 'out of reach' ? undefined : (this.#helplessSince ?? now)
    if (forMs >= tellAfterMs) await this.#tell({ why, forMs, reach })
    if (reach.is === 'answering' && forMs >= deafAfterMs && now - this.#lookedBackAt >= lookBackEveryMs) {
      this.#lookedBackAt = now
      this.#parts.lookBack()
    }
    if (this.#helplessSince === undefined || now - this.#helplessSince < helplessAfterMs) return
    log.fatal({ why, forMs }, 'Slack is not heard, and nothing helps: the process ends, to be started again')
    this.#parts.onHelpless(why)
  }

  /** In the log once, and to the secretariat once, also over several starts. */
  async #tell({ why, forMs, reach }: { why: string; forMs: number; reach: SlackReach }): Promise<void> {
    const { facts, clock, log } = this.#parts
    if (!this.#isLogged) log.fatal({ why, forMs }, 'Slack is not heard: answers are read late, buttons and commands not at all')
    this.#isLogged = true
    if (reach.is !== 'answering' || (await facts.get(toldDeaf)) !== undefined) return
    const since = instantOf(clock.now().minus({ milliseconds: forMs }))
    await facts.set(toldDeaf, since)
    await this.#parts.notice({ kind: 'deaf', since, why })
  }
}
