import { DateTime } from 'luxon'
import { WebSocket } from 'ws'
import type { Workspace, WorkspaceOptions } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'

export const ann = 'ann@example.org'
export const rene = 'rene@example.org'

/** Two people; the bot is in #ports, in #closed (private) and nowhere else. The clock stands still. */
export function aWorkspace(more: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return openWorkspace({
    now: () => DateTime.fromISO('2010-11-03T09:00:00Z'),
    people: [
      { email: ann, zone: 'Europe/London' },
      { email: rene, zone: 'Europe/Paris' },
    ],
    channels: [
      { name: 'ports', members: [ann, rene] },
      { name: 'elsewhere', members: [ann], botIsMember: false },
      { name: 'closed', members: [ann], isPrivate: true },
      { name: 'hidden', members: [ann], isPrivate: true, botIsMember: false },
    ],
    ...more,
  })
}

/** The id of a channel. */
export function idOf(workspace: Workspace, name: string): string {
  return workspace.conversations.channel(name)?.id ?? ''
}

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is looked at by its test, whatever its shape.
export type Said = any

/** A call as the bot makes it: JSON by default, with its own token. */
export async function call(
  workspace: Workspace,
  method: string,
  args: Record<string, unknown> = {},
  { token = workspace.botToken, form = false }: { token?: string | null; form?: boolean } = {},
): Promise<Said> {
  const response = await fetch(`${workspace.url}${method}`, {
    method: 'POST',
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: form
      ? new URLSearchParams(
          Object.entries(args).map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
        )
      : JSON.stringify(args),
  })
  return response.json()
}

export interface Ear {
  /** Everything that came, the hello first. */
  readonly heard: Said[]
  readonly socket: WebSocket
  readonly closed: Promise<void>
}

/** An app's socket that acknowledges what it hears; `answer` is what its acknowledgement says. */
export async function listening(workspace: Workspace, { acknowledge = true, answer = undefined as Said } = {}): Promise<Ear> {
  const { url } = await call(workspace, 'apps.connections.open', {}, { token: workspace.appToken })
  const heard: Said[] = []
  const socket = new WebSocket(url)
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (raw) => {
      const said = JSON.parse(String(raw))
      heard.push(said)
      if (said.type === 'hello') resolve()
      else if (acknowledge && said.envelope_id)
        socket.send(JSON.stringify({ envelope_id: said.envelope_id, ...(answer ? { payload: answer } : {}) }))
    })
  })
  return { heard, socket, closed }
}
