import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Submitted } from './actor-views.ts'
import { actAsAdmin, adminAct, adminMay } from './admin-acts.ts'
import type { Channel, PostedMessage } from './conversations.ts'
import { bot } from './conversations.ts'
import { RefusedRequest, requestText, saysJson, sendJson } from './http.ts'
import { jsonIn } from './json.ts'
import { serveOnLoopback } from './loopback.ts'
import type { Stage } from './stage.ts'

const require = createRequire(import.meta.url)
const page = path.join(import.meta.dirname, 'page')
const files: Record<string, { file: string; type: string }> = {
  '': { file: path.join(page, 'index.html'), type: 'text/html' },
  'page.js': { file: path.join(page, 'page.js'), type: 'text/javascript' },
  'block.js': { file: path.join(page, 'block.js'), type: 'text/javascript' },
  'data.js': { file: path.join(page, 'data.js'), type: 'text/javascript' },
  'admin.js': { file: path.join(page, 'admin.js'), type: 'text/javascript' },
  'modal.js': { file: path.join(page, 'modal.js'), type: 'text/javascript' },
  'page.css': { file: path.join(page, 'page.css'), type: 'text/css' },
  'lib/preact.mjs': { file: moduleOf('preact', 'preact.mjs'), type: 'text/javascript' },
  'lib/hooks.mjs': { file: moduleOf('preact/hooks', 'hooks.mjs'), type: 'text/javascript' },
  'lib/htm.mjs': { file: moduleOf('htm', 'htm.mjs'), type: 'text/javascript' },
}

/** What a visitor may do on the page, as one of the people. */
const pageAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('next'), as: z.string() }),
  z.object({ do: z.literal('day'), as: z.string() }),
  z.object({ do: z.literal('say'), as: z.string(), channel: z.string(), text: z.string(), threadTs: z.string().optional() }),
  z.object({ do: z.literal('command'), as: z.string(), channel: z.string(), text: z.string() }),
  z.object({
    do: z.literal('press'),
    as: z.string(),
    channel: z.string(),
    ts: z.string(),
    blockId: z.string(),
    actionId: z.string(),
    option: z.string().optional(),
  }),
  z.object({ do: z.literal('track'), as: z.string(), channel: z.string(), ts: z.string() }),
  z.object({ do: z.literal('submit'), as: z.string(), values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])) }),
  z.object({ do: z.literal('close modal'), as: z.string() }),
  adminAct,
  z.object({ do: z.literal('open home'), as: z.string() }),
  z.object({
    do: z.literal('press in'),
    as: z.string(),
    on: z.enum(['modal', 'home']),
    blockId: z.string(),
    actionId: z.string(),
    option: z.string().optional(),
    typed: z.string().optional(),
  }),
])
type PageAct = z.infer<typeof pageAct>

export interface PageServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * The page on which a visitor reads a channel, acts as a person and moves the clock; on a free port of loopback. Its address holds a token, and
 * without it nothing is told: other users of the machine and other sites in the browser can reach the port as well.
 */
export async function servePage(stage: Stage): Promise<PageServer> {
  const watchers = new Set<ServerResponse>()
  const tellWatchers = () => {
    for (const watcher of watchers) watcher.write('data: changed\n\n')
  }
  stage.workspace.onChange(tellWatchers)
  stage.bot.store.registers.onNews((news) => {
    if (news.kind === 'file written') void stage.terminal.tellFile().then(tellWatchers)
  })
  const token = randomUUID()
  const server = await serveOnLoopback({
    answer: (request, response, url) => answerRequest({ stage, watchers, tellWatchers, token }, { request, response, url }),
  })
  return { url: `http://127.0.0.1:${server.port}/${token}/`, close: () => server.close() }
}

interface PageParts {
  readonly stage: Stage
  /** The open pages, which are told of every change. */
  readonly watchers: Set<ServerResponse>
  tellWatchers(): void
  /** The first part of every path. */
  readonly token: string
}

async function answerRequest(
  { stage, watchers, tellWatchers, token }: PageParts,
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const start = `/${token}/`
  if (!url.pathname.startsWith(start)) throw new RefusedRequest(403, 'open the address that the rehearsal has printed')
  const asked = url.pathname.slice(start.length)
  const known = files[asked]
  if (known) {
    const content = await readFile(known.file, 'utf8')
    response.writeHead(200, { 'content-type': `${known.type}; charset=utf-8`, 'content-security-policy': policyOf(content) }).end(content)
  } else if (asked === 'events') {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).write(': watching\n\n')
    watchers.add(response)
    response.on('close', () => watchers.delete(response))
  } else if (asked === 'state') sendJson(response, await stateFor(stage, url.searchParams.get('as') ?? ''), { status: 200 })
  else if (asked === 'act' && request.method === 'POST') {
    const came = await carryOut(stage, await actIn(request)).catch((error) => {
      throw new RefusedRequest(400, error instanceof Error ? error.message : String(error))
    })
    tellWatchers()
    sendJson(response, { ok: true, ...came }, { status: 200 })
  } else throw new RefusedRequest(404, `nothing at ${asked}`)
}

/** Own files only, and the one script that stands in the page itself: the map of its modules. */
function policyOf(html: string): string {
  const inside = /<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(inside).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** @throws {RefusedRequest} if the request says no act. */
async function actIn(request: IncomingMessage): Promise<PageAct> {
  if (!saysJson(request)) throw new RefusedRequest(415, 'expected application/json')
  const act = pageAct.safeParse(jsonIn(await requestText(request)))
  if (!act.success) throw new RefusedRequest(400, z.prettifyError(act.error))
  return act.data
}

/** Does what the visitor does; gives what is wrong with what they submitted. */
async function carryOut(stage: Stage, given: PageAct): Promise<Pick<Submitted, 'errors'> | undefined> {
  const { workspace, clock } = stage
  // What people do one after the other is not done at one instant, though the clock stands still.
  if (given.do !== 'next' && given.do !== 'day') clock.pass({ seconds: 1 })
  switch (given.do) {
    case 'next': {
      const next = await stage.next()
      if (!next) throw new Error('No message is due within a year.')
      await stage.moveTo(next)
      return undefined
    }
    case 'day':
      await stage.moveTo(clock.now().plus({ days: 1 }))
      return undefined
    case 'say':
      await workspace.person(given.as).say(given.channel, given.text, given.threadTs === undefined ? {} : { threadTs: given.threadTs })
      return undefined
    case 'command':
      await workspace.person(given.as).command(given.text, given.channel)
      return undefined
    case 'press': {
      const { channel, ts, blockId, actionId, option } = given
      await workspace.person(given.as).press({ channel, ts, blockId, actionId, ...(option === undefined ? {} : { option }) })
      return undefined
    }
    case 'track':
      await workspace.person(given.as).shortcut(given.channel, given.ts, 'track_commitment')
      return undefined
    case 'submit': {
      const { outcome, errors } = await workspace.person(given.as).submit(given.values)
      if (outcome !== 'acknowledged') throw new Error('The bot has not answered. Try again.')
      return errors ? { errors } : undefined
    }
    case 'close modal':
      await workspace.person(given.as).closeModal()
      return undefined
    case 'admin':
      await actAsAdmin(workspace, given)
      return undefined
    case 'open home':
      await workspace.person(given.as).openHome()
      return undefined
    case 'press in': {
      const { on, blockId, actionId, option, typed } = given
      const more = { ...(option === undefined ? {} : { option }), ...(typed === undefined ? {} : { typed }) }
      await workspace.person(given.as).pressIn(on, { blockId, actionId, ...more })
      return undefined
    }
  }
}

async function stateFor(stage: Stage, as: string) {
  const { workspace, clock, file } = stage
  const { conversations } = workspace
  const people = [...conversations.people.values()].map(({ email, id }) => ({ email, id }))
  const person = people.find((each) => each.email === as) ?? people[0]
  const seen = [...conversations.channels.values()].filter((channel) => !channel.direct || (person && channel.members.has(person.id)))
  return {
    as: person?.email ?? '',
    people,
    admin: adminMay(workspace),
    now: clock.now().toISO(),
    nowWords: clock.now().toFormat("cccc d LLLL yyyy, HH:mm 'UTC'"),
    channels: seen.map((channel) => ({
      id: channel.id,
      name: channel.direct ? 'Relance (direct)' : `#${channel.name}`,
      messages: channel.messages
        .filter((each) => each.thread_ts === undefined || each.thread_ts === each.ts)
        .map((each) => shownMessage(stage, channel, each)),
      onlyYou: conversations.ephemerals
        .filter((each) => each.user === person?.id && each.channel === channel.id)
        .map((each) => shownMessage(stage, channel, each.message)),
    })),
    ...(person ? { modal: shownView(stage, person.email, 'modal'), home: shownView(stage, person.email, 'home') } : {}),
    file: { path: file, text: await readFile(file, 'utf8'), lastChange: stage.terminal.lastChange },
  }
}

/** The modal, or the Home tab, that the visitor's person sees. */
function shownView({ workspace }: Stage, as: string, which: 'modal' | 'home') {
  const { id, hash, content, values } = workspace.person(as)[which] ?? {}
  return id === undefined ? undefined : { id, hash, content: withAddresses(workspace, content), values }
}

interface ShownMessage {
  readonly ts: string
  readonly who: string
  readonly when: string
  readonly text: string
  readonly blocks: readonly unknown[]
  readonly replies: readonly ShownMessage[]
}

function shownMessage({ workspace }: Stage, channel: Channel, message: PostedMessage): ShownMessage {
  const { conversations } = workspace
  const draw = (each: PostedMessage): ShownMessage => ({
    ts: each.ts,
    who: each.user === bot.user ? 'Relance' : (conversations.people.get(each.user)?.email ?? each.user),
    when: DateTime.fromSeconds(Number(each.ts), { zone: 'utc' }).toFormat('d LLL yyyy HH:mm'),
    text: withAddresses(workspace, each.text),
    blocks: withAddresses(workspace, each.blocks ?? []),
    replies: [],
  })
  return { ...draw(message), replies: conversations.replies(channel, message.ts).map(draw) }
}

/** The same with people's addresses beside their ids. */
function withAddresses<Shown>({ conversations }: Stage['workspace'], shown: Shown): Shown {
  const json = JSON.stringify(shown).replaceAll(
    /<@(U\w+)>/g,
    (whole, id: string) => `<@${id}|@${conversations.people.get(id)?.email ?? whole}>`,
  )
  return JSON.parse(json)
}

/** The file of a module for browsers, which stands beside the one for `require`. */
function moduleOf(name: string, file: string): string {
  return path.join(path.dirname(require.resolve(name)), file)
}
