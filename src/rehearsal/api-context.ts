import type { Channel, Conversations, MessageChange, PostedMessage } from './conversations.ts'
import { channelKind } from './conversations.ts'
import type { ShownView, ShownViews } from './shown-views.ts'

export type ApiAnswer = Record<string, unknown> & { readonly ok: boolean }
export type Given = Record<string, unknown>

export interface ApiParts {
  readonly conversations: Conversations
  readonly scopes: readonly string[]
  /** The most messages that a page has, whatever was asked for. */
  readonly mostAPage: () => number
  readonly dropMetadata: () => boolean
  /** Types of blocks and elements that are refused. */
  readonly unknownBlocks: ReadonlySet<string>
  socketUrl(): string
  /** Tells of a message that the bot has posted, changed or deleted. */
  messageChanged(change: MessageChange): void
  /** Shows a message to one person only. */
  showOnly(shown: { channel: Channel; user: string; message: PostedMessage }): void
  /** Whose trigger it is, or why it can't be used: it is unknown, was used before, or is older than 3 s. */
  useTrigger(id: string): { readonly user: string } | { readonly error: string }
  /** The modals and Home tabs that people see. */
  readonly views: ShownViews
  /** Tells those who watch that somebody sees another view, or another state of one. */
  viewShown(view: ShownView): void
}

/** Slack has a scope for each kind of conversation. */
const scopePrefix = { public: 'channels', private: 'groups', direct: 'im' } as const

export function failed(error: string, more: Record<string, unknown> = {}): ApiAnswer {
  return { ok: false, error, ...more }
}

/** The refusal of a call that lacks a scope, or undefined. */
export function lacking(scopes: readonly string[], needed: string): ApiAnswer | undefined {
  return scopes.includes(needed) ? undefined : failed('missing_scope', { needed, provided: scopes.join(',') })
}

/** The channel with this id. The app is told of no private channel that it is not a member of. */
export function withChannel({ conversations }: ApiParts, given: Given, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  const channel = conversations.channels.get(String(given['channel'] ?? ''))
  return !channel || conversations.hidden(channel) ? failed('channel_not_found') : then(channel)
}

/** The channel with this id, if the app may read what it is and who is in it. */
export function withReadable(parts: ApiParts, given: Given, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  return withChannel(parts, given, (channel) => lacking(parts.scopes, `${scopePrefix[channelKind(channel)]}:read`) ?? then(channel))
}

/** The channel with this id, if the app may read what was said in it. */
export function withHistory(parts: ApiParts, given: Given, then: (channel: Channel) => ApiAnswer): ApiAnswer {
  return withChannel(parts, given, (channel) => lacking(parts.scopes, `${scopePrefix[channelKind(channel)]}:history`) ?? then(channel))
}
