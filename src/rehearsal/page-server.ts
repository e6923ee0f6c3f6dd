import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Channel, PostedMessage } from './conversations.ts'
import { bot } from './conversations.ts'
import { requestText, sendJson } from './http.ts'
import type { Stage } from './stage.ts'

const require = createRequire(import.meta.url)
const page = path.join(import.meta.dirname, 'page')
const files: Record<string, { file: string; type: string }> = {
  '/': { file: path.join(page, 'index.html'), type: 'text/html' },
  '/page.js': { file: path.join(page, 'page.js'), type: 'text/javascript' },
  '/page.css': { file: path.join(page, 'page.css'), type: 'text/css' },
  '/lib/preact.mjs': { file: moduleOf('preact', 'preact.mjs'), type: 'text/javascript' },
  '/lib/hooks.mjs': { file: moduleOf('preact/hooks', 'hooks.mjs'), type: 'text/javascript' },
  '/lib/htm.mjs': { file: moduleOf('htm', 'htm.mjs'), type: 'text/javascript' },
}

const noStore = { 'cache-control': 'no-store' }

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
])
type PageAct = z.infer<typeof pageAct>

export interface PageServer {
  readonly url: string
  close(): Promise<void>
}

/** The page on which a visitor reads a channel, acts as a person and moves the clock; on a free port of loopback. */
export async function servePage(stage: Stage): Promise<PageServer> {
  const watchers = new Set<ServerResponse>()
  const tellWatchers = () => {
    for (const watcher of watchers) watcher.write('data: changed\n\n')
  }
  stage.workspace.onChange(tellWatchers)
  stage.bot.store.registers.onNews((news) => {
    if (news.kind === 'file written') void stage.terminal.tellFile().then(tellWatchers)
  })
  const server = createServer((request, response) => {
    answerRequest({ stage, watchers, tellWatchers }, request, response).catch((error) =>
      answerJson(response, 400, { error: error instanceof Error ? error.message : String(error) }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface PageParts {
  readonly stage: Stage
  /** The open pages, which are told of every change. */
  readonly watchers: Set<ServerResponse>
  tellWatchers(): void
}

async function answerRequest({ stage, watchers, tellWatchers }: PageParts, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const known = files[pathname]
  if (known) {
    const content = await readFile(known.file)
    response.writeHead(200, { 'content-type': `${known.type}; charset=utf-8`, ...noStore }).end(content)
  } else if (pathname === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', ...noStore }).write(': watching\n\n')
    watchers.add(response)
    request.on('close', () => watchers.delete(response))
  } else if (pathname === '/state') answerJson(response, 200, await stateFor(stage, searchParams.get('as') ?? ''))
  else if (pathname === '/act' && request.method === 'POST') {
    await carryOut(stage, pageAct.parse(JSON.parse(await requestText(request))))
    tellWatchers()
    answerJson(response, 200, { ok: true })
  } else answerJson(response, 404, { error: `nothing at ${pathname}` })
}

async function carryOut(stage: Stage, given: PageAct): Promise<void> {
  const { workspace, clock } = stage
  switch (given.do) {
    case 'next': {
      const next = await stage.next()
      if (!next) throw new Error('No message is due within a year.')
      return stage.moveTo(next)
    }
    case 'day':
      return stage.moveTo(clock.now().plus({ days: 1 }))
    case 'say':
      await workspace.person(given.as).say(given.channel, given.text, given.threadTs === undefined ? {} : { threadTs: given.threadTs })
      return
    case 'command':
      await workspace.person(given.as).command(given.text, given.channel)
      return
    case 'press': {
      const { channel, ts, blockId, actionId, option } = given
      await workspace.person(given.as).press({ channel, ts, blockId, actionId, ...(option === undefined ? {} : { option }) })
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
    file: { path: file, text: await readFile(file, 'utf8'), lastChange: stage.terminal.lastChange },
  }
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
  const named = (text: string) =>
    text.replaceAll(/<@(U\w+)>/g, (whole, id: string) => `<@${id}|@${conversations.people.get(id)?.email ?? whole}>`)
  const draw = (each: PostedMessage): ShownMessage => ({
    ts: each.ts,
    who: each.user === bot.user ? 'Relance' : (conversations.people.get(each.user)?.email ?? each.user),
    when: DateTime.fromSeconds(Number(each.ts), { zone: 'utc' }).toFormat('d LLL yyyy HH:mm'),
    text: named(each.text),
    blocks: JSON.parse(named(JSON.stringify(each.blocks ?? []))),
    replies: [],
  })
  return { ...draw(message), replies: conversations.replies(channel, message.ts).map(draw) }
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  sendJson(response, value, { status, headers: noStore })
}

/** The file of a module for browsers, which stands beside the one for `require`. */
function moduleOf(name: string, file: string): string {
  return path.join(path.dirname(require.resolve(name)), file)
}
