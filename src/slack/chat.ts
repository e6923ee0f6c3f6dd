import type { WebClient } from '@slack/web-api'
import type { Chat, HistoryRange, PastMessage } from '../conversation/chat.ts'
import { Unreadable } from '../conversation/chat.ts'
import type { Messenger } from '../delivery/messenger.ts'
import type { Said } from '../rendering/said.ts'
import type { Directory } from './directory.ts'
import { errorName, retried } from './errors.ts'
import { heardIn } from './heard.ts'
import { permalink } from './permalink.ts'

interface SlackChatParts {
  readonly client: WebClient
  readonly directory: Directory
  readonly messenger: Messenger
  /** The workspace's address; empty if Slack did not say it. */
  readonly url: string
}

/** The chat of the conversation, in Slack. */
export function slackChat({ client, directory, messenger, url }: SlackChatParts): Chat {
  return {
    person: (id) => directory.person(id),
    linkTo: (message) => (url === '' ? undefined : permalink(url, message)),
    async say({ channel, ts }, said) {
      await messenger.say({ channel, threadTs: ts, ...said })
    },
    async whisper(person, place, said) {
      if (place.is === 'private') return retried(() => postTo(place.replyTo, said, { replaces: place.replaces }))
      const { channel, ts } = place.thread
      try {
        await client.chat.postEphemeral({ channel, user: person.id, thread_ts: ts, text: said.text, blocks: [...said.blocks] })
      } catch {
        const direct = await client.conversations.open({ users: person.id })
        if (direct.channel?.id !== undefined) await messenger.post({ channel: direct.channel.id, ...said })
      }
    },
    async *thread({ channel, ts, isDirect }, range) {
      const kind = isDirect ? { channel_type: 'im' } : {}
      const pages = pagesIn(range, (asked) => client.conversations.replies({ channel, ts, ...asked }))
      for await (const message of pages) if (message.ts !== ts) yield pastMessage(message, { channel, thread_ts: ts, ...kind })
    },
    async *direct(channel, range) {
      const pages = pagesIn(range, (asked) => client.conversations.history({ channel, ...asked }))
      for await (const message of pages) yield pastMessage(message, { channel, channel_type: 'im' })
    },
    async directsOf(addressee) {
      const { isDirect, channels } = await messenger.destinationOf(addressee)
      return isDirect ? channels : []
    },
  }
}

interface SlackMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly reply_count?: number
}

interface SlackPage {
  readonly messages?: readonly SlackMessage[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

type PageAsked = { limit: number; oldest?: string; cursor?: string }

/** Slack's refusals after which no further try will succeed. */
const gone = new Set(['thread_not_found', 'message_not_found', 'channel_not_found', 'not_in_channel', 'missing_scope', 'access_denied'])

/** The messages of all pages, in Slack's order. */
async function* pagesIn(
  { after, atOnce, turn }: HistoryRange,
  read: (asked: PageAsked) => Promise<SlackPage>,
): AsyncGenerator<SlackMessage> {
  let cursor: string | undefined
  do {
    await turn()
    const asked = { limit: atOnce, ...(after === undefined ? {} : { oldest: after }), ...(cursor === undefined ? {} : { cursor }) }
    const page = await retried(() => read(asked)).catch((error) => {
      throw gone.has(errorName(error) ?? '') ? new Unreadable(errorName(error), { cause: error }) : error
    })
    yield* page.messages ?? []
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
}

/** `place`: the fields that a history leaves out of its messages. */
function pastMessage(message: SlackMessage, place: object): PastMessage {
  const words = heardIn({ ...message, ...place })
  return {
    ts: message.ts ?? '',
    ...(words ? { words } : {}),
    isOwn: message.bot_id !== undefined,
    isAnswered: (message.reply_count ?? 0) > 0,
  }
}

/** Answers a command or a press at the address that came with it, for its author alone. */
async function postTo(replyTo: string, { text, blocks }: Said, { replaces }: { replaces: boolean }): Promise<void> {
  const body = JSON.stringify({ response_type: 'ephemeral', ...(replaces ? { replace_original: true } : {}), text, blocks })
  const answer = await fetch(replyTo, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!answer.ok) throw new Error(`Slack did not take an answer to a command: ${answer.status} ${answer.statusText}`)
}
