import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DateTime } from 'luxon'
import { WebSocketServer } from 'ws'
import { scopes as ownScopes } from '../slack/scopes.ts'
import type { ActorParts } from './actor.ts'
import { Actor } from './actor.ts'
import { Admin } from './admin.ts'
import type { ApiParts } from './api-context.ts'
import { failed } from './api-context.ts'
import type { Channel, MessageChange, PostedMessage, SeedChannel, SeedPerson } from './conversations.ts'
import { bot, Conversations, rehearsalTeam } from './conversations.ts'
import type { Happening } from './events.ts'
import { callbackOf, mentionEvent, messageEvent } from './events.ts'
import type { CallFault, PlannedFault } from './faults.ts'
import { Faults } from './faults.ts'
import type { DeliveryOutcome } from './gateway.ts'
import { Gateway } from './gateway.ts'
import { RefusedRequest, requestText, saysJson, sendJson } from './http.ts'
import { isJson, jsonIn } from './json.ts'
import type { LoopbackServer } from './loopback.ts'
import { serveOnLoopback } from './loopback.ts'
import type { ResponsePlace } from './response-urls.ts'
import { ResponseUrls } from './response-urls.ts'
import type { ShownView } from './shown-views.ts'
import { ShownViews } from './shown-views.ts'
import { Triggers } from './triggers.ts'
import type { ApiCall } from './web-api-server.ts'
import { WebApi } from './web-api-server.ts'

export type { SeedChannel, SeedPerson } from './conversations.ts'
export type { Happening } from './events.ts'

export interface WorkspaceOptions {
  readonly now: () => DateTime
  readonly people: readonly SeedPerson[]
  readonly channels: readonly SeedChannel[]
  /** Absent: the scopes that the bot asks for. */
  readonly scopes?: readonly string[]
}

/** A wait that takes longer fails, and says what was there instead. On a busy machine the start of a process takes most of it. */
const waitAtMostMs = 45_000

/** A new workspace, which speaks Slack's Web API, Socket Mode and signed HTTP events on a free port of loopback. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = new Workspace(options)
  await workspace.listen()
  return workspace
}

export class Workspace implements ActorParts {
  readonly botToken = `xoxb-${randomUUID()}`
  readonly appToken = `xapp-${randomUUID()}`
  readonly signingSecret = randomUUID()
  readonly conversations: Conversations
  readonly gateway: Gateway
  readonly faults = new Faults()
  readonly views = new ShownViews()
  readonly admin = new Admin(this)
  /** The methods that were called and are not known here. A test that sees one has failed. */
  readonly unknown: string[] = []
  /** A server may keep no metadata. */
  dropMetadata = false
  /** A server may give fewer messages a page than it is asked for. */
  mostAPage = 1_000
  #server: LoopbackServer | undefined
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  readonly #scopes: readonly string[]
  readonly #listeners = new Set<(happening: Happening) => void>()
  readonly #triggers = new Triggers()
  readonly #tickets = new Set<string>()
  readonly #responses: ResponseUrls
  readonly #webApi: WebApi
  readonly #shorthands = new Map<string, PlannedFault>()
  readonly #heldEvents: (() => Promise<DeliveryOutcome>)[] = []
  readonly #acknowledged = new Set<string>()
  readonly #events: { readonly id: string; readonly payload: Record<string, unknown>; retries: number }[] = []

  constructor({ now, people, channels, scopes = ownScopes }: WorkspaceOptions) {
    this.#scopes = scopes
    this.conversations = new Conversations({ now, people, channels })
    this.gateway = new Gateway(this.signingSecret)
    const apiParts: ApiParts = {
      conversations: this.conversations,
      scopes,
      dropMetadata: () => this.dropMetadata,
      unknownBlocks: this.faults.unknownBlocks,
      mostAPage: () => this.mostAPage,
      socketUrl: () => this.#socketUrl(),
      messageChanged: (change) => void this.messageChanged(change),
      showOnly: (shown) => this.#showOnly(shown),
      useTrigger: (id) => this.#triggers.use(id),
      views: this.views,
      viewShown: (view) => this.viewShown(view),
    }
    this.#responses = new ResponseUrls(apiParts)
    this.#webApi = new WebApi({
      apiParts,
      faults: this.faults,
      tokens: this,
      onUnknown: (method) => {
        this.unknown.push(method)
        this.#announce({ what: 'unknown', method })
      },
    })
  }

  async listen(): Promise<void> {
    this.#server = await serveOnLoopback({
      answer: (request, response, url) => this.#serve(request, response, url),
      upgrade: ({ request, socket, head, url }) => {
        // A ticket opens one socket.
        if (!this.#tickets.delete(url.searchParams.get('ticket') ?? '')) throw new RefusedRequest(401, 'no such ticket')
        this.#sockets.handleUpgrade(request, socket, head, (client) => this.gateway.join(client, bot.app))
      },
    })
  }

  /** The Web API's base. */
  get url(): string {
    return `http://127.0.0.1:${this.#server?.port}/api/`
  }

  /** The calls of the Web API that have come, oldest first. */
  get calls(): readonly ApiCall[] {
    return this.#webApi.calls
  }

  onChange(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What `look` gives as soon as it gives something: now, or after something happened. A call of a method that is not known here ends the wait. */
  async eventually<T>(what: string, look: () => T | undefined | false): Promise<T> {
    const now = look()
    if (now !== undefined && now !== false) return now
    return new Promise<T>((resolve, reject) => {
      const end = (then: () => void) => {
        clearTimeout(timer)
        stop()
        then()
      }
      const giveUp = (why: string) => end(() => reject(new Error(`${what} did not come${why}. There was:\n${this.transcript()}`)))
      const timer = setTimeout(() => giveUp(''), waitAtMostMs)
      const stop = this.onChange((happening) => {
        if (happening.what === 'unknown') return giveUp(`: ${happening.method} is not known here`)
        const found = look()
        if (found !== undefined && found !== false) end(() => resolve(found))
      })
    })
  }

  transcript(): string {
    return [...this.conversations.channels.values()]
      .flatMap((channel) =>
        channel.messages.map(
          (each) => `${channel.name || channel.id} ${each.ts}${each.thread_ts ? ` (in ${each.thread_ts})` : ''} ${each.user}: ${each.text}`,
        ),
      )
      .join('\n')
  }

  messages(channel: string): readonly PostedMessage[] {
    return this.conversations.channel(channel)?.messages ?? []
  }

  ephemeralsOf(emailOrId: string): PostedMessage[] {
    const person = this.conversations.person(emailOrId)
    return this.conversations.ephemerals.filter((each) => each.user === person?.id).map((each) => each.message)
  }

  /** Loses the next answers of a method, after the call has done its work. Short for a plan of `faults`; takes the place of the one before. */
  loseNextAnswer(method: string, times = 1): void {
    this.#planInstead(`lose ${method}`, () => this.faults.plan(method, { does: 'cut', when: 'after' }, { times }))
  }

  /** Lets the next calls of a method do nothing and answer with an error. Short for a plan of `faults`; takes the place of the one before. */
  failNext(method: string, error: string, times = 1): void {
    const fault: CallFault = error === 'ratelimited' ? { does: 'limit', retryAfterSeconds: 1 } : { does: 'refuse', error }
    this.#planInstead(`fail ${method}`, () => this.faults.plan(method, fault, { times }))
  }

  #planInstead(name: string, plan: () => PlannedFault): void {
    this.#shorthands.get(name)?.end()
    this.#shorthands.set(name, plan())
  }

  person(emailOrId: string): Actor {
    const person = this.conversations.person(emailOrId)
    if (!person) throw new Error(`nobody here is ${emailOrId}`)
    return new Actor(this, person)
  }

  /** Brings an event again with its id, as Slack does when it hears no acknowledgement. Absent `eventId`: the last one. */
  async redeliver(eventId?: string): Promise<DeliveryOutcome> {
    const event = this.#events.findLast(({ id }) => eventId === undefined || id === eventId)
    if (!event) throw new Error(`no event ${eventId ?? ''} was delivered yet`)
    event.retries++
    return this.#deliverEvent(event)
  }

  /** Whether the app has ever acknowledged the event of a message. */
  isAcknowledged(ts: string): boolean {
    return this.#acknowledged.has(ts)
  }

  /** Tells the app, as Slack does, that events are held back for a while. */
  async rateLimit(): Promise<DeliveryOutcome> {
    return this.gateway.deliver({
      kind: 'events_api',
      payload: {
        token: 'rehearsal',
        type: 'app_rate_limited',
        team_id: rehearsalTeam.id,
        minute_rate_limited: this.conversations.nowSeconds(),
        api_app_id: bot.app,
      },
    })
  }

  async sendEvent(event: Record<string, unknown>): Promise<DeliveryOutcome> {
    const { id, payload } = callbackOf(this.conversations, event)
    const sent = { id, payload, retries: 0 }
    this.#events.push(sent)
    const deliver = () => this.#deliverEvent(sent)
    const fault = this.faults.meetEvent(event)
    switch (fault?.does) {
      case undefined:
        return deliver()
      case 'repeat':
        await deliver()
        return this.redeliver(id)
      case 'lose':
        if (fault.againAfterMs !== undefined) setTimeout(() => void this.redeliver(id), fault.againAfterMs).unref()
        return 'not acknowledged'
      case 'delay':
        setTimeout(() => void deliver(), fault.ms).unref()
        return 'not acknowledged'
      case 'hold':
        this.#heldEvents.push(deliver)
        return 'not acknowledged'
    }
  }

  async #deliverEvent({ payload, retries }: { payload: Record<string, unknown>; retries: number }): Promise<DeliveryOutcome> {
    const outcome = await this.gateway.deliver({ kind: 'events_api', payload, retries })
    if (outcome === 'acknowledged' && isJson(payload['event'])) this.#acknowledged.add(String(payload['event']['ts']))
    return outcome
  }

  /** Delivers the events that were held back, one after the other. */
  async releaseEvents(order: 'as sent' | 'newest first'): Promise<void> {
    const held = this.#heldEvents.splice(0)
    for (const deliver of order === 'as sent' ? held : held.reverse()) await deliver()
  }

  /** Tells those who watch, and the app if it is in the channel; the app hears of its own messages as well. */
  async messageChanged(change: MessageChange): Promise<void> {
    this.#announce({ what: change.change, channel: change.channel, message: change.message })
    if (!change.channel.members.has(bot.user)) return
    const mention = this.#scopes.includes('app_mentions:read') ? mentionEvent(change) : undefined
    // Slack promises no order of the two.
    await Promise.all([messageEvent(this.conversations, change), ...(mention ? [mention] : [])].map((event) => this.sendEvent(event)))
  }

  viewShown({ user }: Pick<ShownView, 'user'>): void {
    this.#announce({ what: 'view', user })
  }

  newTrigger(user: string): string {
    return this.#triggers.open(user)
  }

  newResponseUrl(place: ResponsePlace): string {
    return `${this.url.replace(/api\/$/, '')}response/${this.#responses.open(place)}`
  }

  respond(place: ResponsePlace, said: Record<string, unknown>): void {
    this.#responses.respond(place, said)
  }

  #announce(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening)
  }

  async close(): Promise<void> {
    await this.gateway.close()
    this.#sockets.close()
    await this.#server?.close()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse, { pathname, searchParams }: URL): Promise<void> {
    const body = await requestText(request)
    if (pathname.startsWith('/response/')) {
      if (!saysJson(request)) throw new RefusedRequest(415, 'expected application/json')
      const { status, error } = this.#responses.use(pathname.slice('/response/'.length), jsonIn(body))
      return sendJson(response, error === undefined ? { ok: true } : { ok: false, error }, { status })
    }
    const method = pathname.startsWith('/api/') ? pathname.slice('/api/'.length) : ''
    const inBody = argumentsIn(request, body)
    if (!inBody) return sendJson(response, failed('invalid_json'), { status: 200 })
    await this.#webApi.answer(method, { given: { ...Object.fromEntries(searchParams), ...inBody }, request, response })
  }

  #socketUrl(): string {
    const ticket = randomUUID()
    this.#tickets.add(ticket)
    return `${this.url.replace('http', 'ws').replace(/api\/$/, '')}link?ticket=${ticket}`
  }

  #showOnly({ channel, user, message }: { channel: Channel; user: string; message: PostedMessage }): void {
    this.conversations.ephemerals.push({ channel: channel.id, user, message })
    this.#announce({ what: 'ephemeral', channel, user, message })
  }
}

/** The arguments in the body; undefined if the body says that it is JSON and is not. */
function argumentsIn(request: IncomingMessage, body: string): Record<string, unknown> | undefined {
  if (body === '') return {}
  if (!saysJson(request)) return Object.fromEntries(new URLSearchParams(body))
  const value = jsonIn(body)
  return isJson(value) ? value : undefined
}
