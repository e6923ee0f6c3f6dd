import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DateTime } from 'luxon'
import { WebSocketServer } from 'ws'
import { blockFaults, isJson } from './block-rules.ts'
import type { Channel, Message, Person, SeedChannel, SeedPerson } from './conversations.ts'
import { bot, Conversations, team } from './conversations.ts'
import type { Delivered } from './gateway.ts'
import { Gateway } from './gateway.ts'
import type { Answer } from './web-api.ts'
import { callMethod, failed, withIds } from './web-api.ts'

export type { SeedChannel, SeedPerson } from './conversations.ts'

/** What happened in the workspace. */
export type Happening =
  | { readonly what: 'posted' | 'changed' | 'deleted'; readonly channel: Channel; readonly message: Message }
  | { readonly what: 'ephemeral'; readonly channel: Channel; readonly user: string; readonly message: Message }
  | { readonly what: 'unknown'; readonly method: string }

export interface WorkspaceOptions {
  readonly now: () => DateTime
  readonly people: readonly SeedPerson[]
  readonly channels: readonly SeedChannel[]
  readonly scopes?: readonly string[]
}

const allScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
  'users:read.email',
]
/** Slack's own: a trigger works once, within 3 s; a response_url five times, within 30 minutes. */
const triggerForMs = 3_000
const responseUses = 5
const responseForMs = 30 * 60_000

/** What one waits for must come soon, or the wait says what was there instead. */
const patienceMs = 8_000

/** A workspace that speaks Slack's Web API, Socket Mode and signed HTTP events on loopback, on a free port, with nothing of the last one in it. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = new Workspace(options)
  await workspace.listen()
  return workspace
}

export class Workspace {
  readonly botToken = 'xoxb-rehearsal'
  readonly appToken = 'xapp-rehearsal'
  readonly signingSecret = 'rehearsal-signing-secret'
  readonly conversations: Conversations
  readonly gateway: Gateway
  /** Methods that were called and are not known here: a test that sees one has failed. */
  readonly unknown: string[] = []
  /** A server may keep no metadata. */
  dropMetadata = false
  readonly #scopes: readonly string[]
  readonly #server: Server
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #listeners = new Set<(happening: Happening) => void>()
  readonly #triggers = new Map<string, number>()
  readonly #responses = new Map<string, { channel: Channel; user: string; left: number; until: number; of: Message | undefined }>()
  readonly #lose = new Map<string, number>()
  readonly #fail = new Map<string, { error: string; times: number }>()
  readonly #events: { id: string; payload: Record<string, unknown> }[] = []

  constructor({ now, people, channels, scopes = allScopes }: WorkspaceOptions) {
    this.conversations = new Conversations({ now, people, channels })
    this.gateway = new Gateway(this.signingSecret)
    this.#scopes = scopes
    this.#server = createServer((request, response) => void this.#serve(request, response))
    this.#server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (client) => this.gateway.join(client, bot.app))
    })
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  /** The Web API's base. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`
  }

  onChange(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What a look gives, as soon as it gives something: now, or after one of the next happenings. */
  async until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    const now = look()
    if (now !== undefined && now !== false) return now
    return new Promise<T>((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        stop()
      }
      const timer = setTimeout(() => {
        done()
        reject(new Error(`${what} did not come. There was:\n${this.transcript()}`))
      }, patienceMs)
      const stop = this.onChange(() => {
        const found = look()
        if (found === undefined || found === false) return
        done()
        resolve(found)
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

  messages(channel: string): readonly Message[] {
    return this.conversations.channel(channel)?.messages ?? []
  }

  ephemeralsOf(email: string): Message[] {
    const person = this.conversations.personByEmail(email)
    return this.conversations.ephemerals.filter((each) => each.user === person?.id).map((each) => each.message)
  }

  /** The next answer of a method is lost on the way, after the call has done its work. */
  loseNextAnswer(method: string, times = 1): void {
    this.#lose.set(method, times)
  }

  /** The next calls of a method do nothing and answer with an error. */
  failNext(method: string, error: string, times = 1): void {
    this.#fail.set(method, { error, times })
  }

  person(email: string): Actor {
    const person = this.conversations.personByEmail(email)
    if (!person) throw new Error(`nobody here is ${email}`)
    return new Actor(this, person)
  }

  /** The last event once more, with the same id, as Slack does when it heard no acknowledgement. */
  async redeliver(): Promise<Delivered> {
    const last = this.#events.at(-1)
    if (!last) throw new Error('nothing was delivered yet')
    return this.gateway.deliver({ kind: 'events_api', payload: last.payload }, 1)
  }

  async sendEvent(event: Record<string, unknown>): Promise<Delivered> {
    const id = `Ev${randomUUID().replaceAll('-', '').slice(0, 9).toUpperCase()}`
    const payload = {
      token: 'rehearsal',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: bot.app,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: this.conversations.nowSeconds(),
      authorizations: [{ enterprise_id: null, team_id: team.id, user_id: bot.user, is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event_context: `4-${id}`,
    }
    this.#events.push({ id, payload })
    return this.gateway.deliver({ kind: 'events_api', payload })
  }

  newTrigger(): string {
    const id = `${Date.now()}.${randomUUID().slice(0, 8)}`
    this.#triggers.set(id, Date.now())
    return id
  }

  /** `of`: the message that the interaction stands in, which `replace_original` replaces. */
  newResponseUrl(channel: Channel, user: string, of: Message | undefined): string {
    const id = randomUUID()
    this.#responses.set(id, { channel, user, left: responseUses, until: Date.now() + responseForMs, of })
    return `${this.url.replace(/api\/$/, '')}response/${id}`
  }

  announce(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening)
  }

  async close(): Promise<void> {
    this.gateway.cut()
    this.#sockets.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await bodyOf(request)
    if (pathname.startsWith('/response/')) return this.#respond(pathname.slice('/response/'.length), body, response)

    const method = pathname.startsWith('/api/') ? pathname.slice('/api/'.length) : ''
    const given = { ...Object.fromEntries(searchParams), ...parsed(request, body) }
    const answer = this.#answer(method, given, request)
    if ((this.#lose.get(method) ?? 0) > 0) {
      this.#lose.set(method, (this.#lose.get(method) ?? 0) - 1)
      request.socket.destroy()
      return
    }
    const rateLimited = answer['error'] === 'ratelimited'
    response.writeHead(rateLimited ? 429 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': this.#scopes.join(','),
      ...(rateLimited ? { 'retry-after': '1' } : {}),
    })
    response.end(JSON.stringify(answer))
  }

  #answer(method: string, given: Record<string, unknown>, request: IncomingMessage): Answer {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? given['token']
    if (token === undefined) return failed('not_authed')
    if (token !== (method === 'apps.connections.open' ? this.appToken : this.botToken)) return failed('invalid_auth')

    const planned = this.#fail.get(method)
    if (planned && planned.times > 0) {
      this.#fail.set(method, { ...planned, times: planned.times - 1 })
      return failed(planned.error)
    }
    const answer = callMethod(
      {
        conversations: this.conversations,
        scopes: this.#scopes,
        dropMetadata: () => this.dropMetadata,
        socketUrl: () => `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/link?ticket=${randomUUID()}`,
        landed: (channel, message, change) => this.#landed(channel, message, change),
        ephemeral: (channel, user, message) => this.#ephemeral(channel, user, message),
        useTrigger: (id) => this.#useTrigger(id),
      },
      method,
      given,
    )
    if (answer) return answer
    this.unknown.push(method)
    this.announce({ what: 'unknown', method })
    return failed('unknown_method', { req_method: method })
  }

  /** The app hears its own messages too. */
  #landed(channel: Channel, message: Message, change: 'posted' | 'changed' | 'deleted'): void {
    this.announce({ what: change, channel, message })
    const common = { channel: channel.id, channel_type: channel.direct ? 'im' : 'channel', event_ts: message.ts }
    const { metadata: _hidden, ...shown } = message
    const event =
      change === 'posted'
        ? { ...shown, ...common }
        : {
            type: 'message',
            subtype: change === 'changed' ? 'message_changed' : 'message_deleted',
            hidden: true,
            ts: this.conversations.nextTs(),
            ...(change === 'changed' ? { message: shown } : { deleted_ts: message.ts, previous_message: shown }),
            ...common,
          }
    void this.sendEvent(event)
  }

  #ephemeral(channel: Channel, user: string, message: Message): void {
    this.conversations.ephemerals.push({ channel: channel.id, user, message })
    this.announce({ what: 'ephemeral', channel, user, message })
  }

  #useTrigger(id: string): boolean {
    const made = this.#triggers.get(id)
    this.#triggers.delete(id)
    return made !== undefined && Date.now() - made <= triggerForMs
  }

  #respond(id: string, body: string, response: ServerResponse): void {
    const known = this.#responses.get(id)
    const refuse = (status: number, error: string) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error }))
    if (!known) return refuse(404, 'no_service')
    if (known.left <= 0 || Date.now() > known.until) return refuse(404, 'used_url')
    const given: unknown = JSON.parse(body)
    if (!isJson(given)) return refuse(400, 'invalid_payload')
    const fault = given['blocks'] === undefined ? undefined : blockFaults(given['blocks'])
    if (fault) return refuse(400, fault.error)
    if (given['delete_original'] !== true && !given['text'] && !given['blocks']) return refuse(400, 'no_text')

    known.left--
    this.#carryOut(known, given)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true }))
  }

  #carryOut({ channel, user, of }: { channel: Channel; user: string; of: Message | undefined }, given: Record<string, unknown>): void {
    const { ephemerals } = this.conversations
    const original = ephemerals.findIndex((each) => each.message === of)
    if (original >= 0 && (given['delete_original'] === true || given['replace_original'] === true)) ephemerals.splice(original, 1)
    if (given['delete_original'] === true) return
    const message: Message = {
      type: 'message',
      user: bot.user,
      bot_id: bot.id,
      app_id: bot.app,
      team: team.id,
      text: String(given['text'] ?? ''),
      ts: this.conversations.nextTs(),
      ...(Array.isArray(given['blocks']) ? { blocks: withIds(given['blocks']) } : {}),
    }
    if (given['response_type'] === 'in_channel') {
      channel.messages.push(message)
      this.#landed(channel, message, 'posted')
    } else this.#ephemeral(channel, user, message)
  }
}

/** Somebody in the workspace, and what they can do. */
export class Actor {
  readonly #workspace: Workspace
  readonly #person: Person

  constructor(workspace: Workspace, person: Person) {
    this.#workspace = workspace
    this.#person = person
  }

  /** Writes a message, in a thread where one is given; resolves when the app has heard it, or is not there. */
  async say(channelName: string, text: string, { threadTs }: { threadTs?: string } = {}): Promise<Message> {
    const channel = this.#channel(channelName)
    const { conversations } = this.#workspace
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const message: Message = {
      type: 'message',
      user: this.#person.id,
      client_msg_id: randomUUID(),
      team: team.id,
      text: escaped,
      ts: conversations.nextTs(),
      blocks: [
        {
          type: 'rich_text',
          block_id: randomUUID().slice(0, 5),
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ],
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    }
    channel.messages.push(message)
    this.#workspace.announce({ what: 'posted', channel, message })
    const parent = threadTs === undefined ? undefined : conversations.message(channel, threadTs)
    if (channel.members.has(bot.user))
      await this.#workspace.sendEvent({
        ...message,
        ...(parent ? { parent_user_id: parent.user } : {}),
        channel: channel.id,
        channel_type: channel.direct ? 'im' : 'channel',
        event_ts: message.ts,
      })
    return message
  }

  /** Writes to the bot directly. */
  async dm(text: string): Promise<Message> {
    return this.say(this.#workspace.conversations.direct(this.#person.id).id, text)
  }

  /** Types `/commitments text`. */
  async command(text: string, channelName?: string): Promise<Delivered> {
    const channel = channelName === undefined ? this.#workspace.conversations.direct(this.#person.id) : this.#channel(channelName)
    return this.#workspace.gateway.deliver({
      kind: 'slash_commands',
      payload: {
        token: 'rehearsal',
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel.id,
        channel_name: channel.name || 'directmessage',
        user_id: this.#person.id,
        user_name: this.#person.name,
        command: '/commitments',
        text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        api_app_id: bot.app,
        is_enterprise_install: 'false',
        response_url: this.#workspace.newResponseUrl(channel, this.#person.id, undefined),
        trigger_id: this.#workspace.newTrigger(),
      },
    })
  }

  /** Presses the button, or chooses the option of a menu by its value, in a message that this person can see. */
  async press({
    channel: name,
    ts,
    blockId,
    actionId,
    option,
  }: {
    channel: string
    ts: string
    blockId: string
    actionId: string
    option?: string
  }): Promise<Delivered> {
    const channel = this.#channel(name)
    const { conversations } = this.#workspace
    const ephemeral = conversations.ephemerals.find((each) => each.message.ts === ts && each.user === this.#person.id)?.message
    const message = conversations.message(channel, ts) ?? ephemeral
    const block = message?.blocks?.find((each) => isJson(each) && each['block_id'] === blockId)
    const element = elementsOf(block).find((each) => each['action_id'] === actionId)
    if (!message || !element) throw new Error(`no ${actionId} in block ${blockId} of ${name} ${ts}`)
    const options = Array.isArray(element['options']) ? element['options'].filter(isJson) : []
    const selected = options.find((each) => each['value'] === option)
    if (option !== undefined && !selected) throw new Error(`no option ${option} in ${actionId}`)

    const action = {
      action_id: actionId,
      block_id: blockId,
      type: element['type'],
      action_ts: conversations.nextTs(),
      ...(selected ? { selected_option: selected } : { text: element['text'], value: element['value'] }),
    }
    return this.#workspace.gateway.deliver({
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        user: { id: this.#person.id, username: this.#person.name, name: this.#person.name, team_id: team.id },
        api_app_id: bot.app,
        token: 'rehearsal',
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel.id,
          is_ephemeral: ephemeral !== undefined,
          ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
        },
        trigger_id: this.#workspace.newTrigger(),
        team: { id: team.id, domain: team.domain },
        enterprise: null,
        is_enterprise_install: false,
        channel: { id: channel.id, name: channel.name || 'directmessage' },
        ...(ephemeral ? {} : { message: conversations.asAnswered(channel, message, false) }),
        state: { values: {} },
        response_url: this.#workspace.newResponseUrl(channel, this.#person.id, message),
        actions: [action],
      },
    })
  }

  #channel(name: string): Channel {
    const channel = this.#workspace.conversations.channel(name)
    if (!channel) throw new Error(`there is no channel ${name}`)
    return channel
  }
}

function elementsOf(block: unknown): Record<string, unknown>[] {
  if (!isJson(block)) return []
  const elements = Array.isArray(block['elements']) ? block['elements'].filter(isJson) : []
  return isJson(block['accessory']) ? [...elements, block['accessory']] : elements
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(request: IncomingMessage, body: string): Record<string, unknown> {
  if (body === '') return {}
  if ((request.headers['content-type'] ?? '').includes('json')) {
    const value: unknown = JSON.parse(body)
    return isJson(value) ? value : {}
  }
  return Object.fromEntries(new URLSearchParams(body))
}
