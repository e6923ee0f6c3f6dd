import type { Channel, Conversations, PostedMessage } from './conversations.ts'
import { channelKind } from './conversations.ts'
import { isJson } from './element-rules.ts'
import type { MessageChange } from './events.ts'

export type ApiAnswer = Record<string, unknown> & { readonly ok: boolean }
export type Given = Record<string, unknown>

export interface ApiParts {
  readonly conversations: Conversations
  readonly scopes: readonly string[]
  /** So many messages are given at once, whatever is asked for. */
  readonly mostAPage: () => number
  readonly dropMetadata: () => boolean
  socketUrl(): string
  /** A message of the bot's own landed, changed or went. */
  landed(change: MessageChange): void
  ephemeral(channel: Channel, user: string, message: PostedMessage): void
  /** Why it can't be used: unknown, used before, or older than 3 s. */
  useTrigger(id: string): string | undefined
}

/** Slack has a scope for each kind of conversation. */
const scopePrefix = { public: 'channels', private: 'groups', direct: 'im' } as const

export function failed(error: string, more: Record<string, unknown> = {}): ApiAnswer {
  return { ok: false, error, ...more }
}

/** A call that the scopes do not allow, or undefined. */
export function lacking(scopes: readonly string[], needed: string): ApiAnswer | undefined {
  return scopes.includes(needed) ? undefined : failed('missing_scope', { needed, provided: scopes.join(',') })
}

/** The channel with this id, where the app may `read` about it or read its `history`. A private one is not there for who is no member. */
export function withChannel(
  { conversations, scopes }: { conversations: Conversations; scopes: readonly string[] },
  given: Given,
  may: 'read' | 'history' | 'none',
  then: (channel: Channel) => ApiAnswer,
): ApiAnswer {
  const channel = conversations.channels.get(String(given['channel'] ?? ''))
  if (!channel || conversations.hidden(channel)) return failed('channel_not_found')
  return (may === 'none' ? undefined : lacking(scopes, `${scopePrefix[channelKind(channel)]}:${may}`)) ?? then(channel)
}

/** An argument that is JSON, as itself or in a string; undefined where it is none. */
export function jsonIn(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

export function objectIn(value: unknown): Record<string, unknown> {
  const parsed = jsonIn(value)
  return isJson(parsed) ? parsed : {}
}
