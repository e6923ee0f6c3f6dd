import type { WebClient } from '@slack/web-api'
import type { Chat, HistoryRange, PastMessage, Person } from '../conversation/chat.ts'
import { OutOfReach, Unreadable } from '../conversation/chat.ts'
import type { Messenger } from '../delivery/messenger.ts'
import type { Said } from '../rendering/said.ts'
import type { Directory } from './directory.ts'
import { errorName, refusesToken, retried } from './errors.ts'
import { editedIn, heardIn, isDirectChannel, isTombstone } from './heard.ts'
import { messageLinked, permalink } from './permalink.ts'

interface SlackChatParts {
  readonly client: WebClient
  readonly directory: Directory
  readonly messenger: Messenger
  /** The workspace's address; empty if Slack did not say it. */
  readonly url: string
  /** The bot's own id. */
  readonly bot: string | undefined
}

/** The chat of the conversation, in Slack. */
export function slackChat({ client, directory, messenger, url, bot }: SlackChatParts): Chat {
  const directly = async (person: Person, said: Said): Promise<void> => {
    const { channel } = await client.conversations.open({ users: person.id })
    if (channel?.id === undefined) throw new OutOfReach(`no direct message to ${person.id} can be opened`)
    const posted = await messenger.post({ channel: channel.id, ...said })
    if (!posted.ok && posted.unreachable === undefined) throw new OutOfReach(posted.error)
  }
  return {
    person: (id) => reaching(() => directory.person(id)),
    channelOf: (id) => reaching(() => directory.channelOf(id)),
    personNamed: (by) => reaching(() => directory.personNamed(by)),
    messageAt: (link) => (url === '' ? undefined : messageLinked(url, link)),
    linkTo: (message) => (url === '' ? undefined : permalink(url, message)),
    async say({ channel, ts }, said) {
      const posted = await messenger.say({ channel, threadTs: ts, ...said })
      if (posted.ok) return 'said'
      // A refused token refuses nothing of what is said: there may be another one tomorrow.
      if (posted.why === 'refused' && !refusesToken(posted.error)) return 'refused'
      throw new OutOfReach(posted.error)
    },
    whisper: (person, place, said) =>
      reaching(async () => {
        try {
          if (place.is === 'private') {
            const { replyTo } = place
            if (replyTo === undefined) return await directly(person, said)
            const { steps = [], ...first } = said
            await firstTaken([first, ...steps], (form) =>
              retried(() => postTo(replyTo, form, { replaces: place.replaces, slackApiUrl: client.slackApiUrl })),
            )
          } else {
            const { channel, ts } = place.thread
            const content = { text: said.text, blocks: [...said.blocks] }
            await client.chat.postEphemeral({ channel, user: person.id, thread_ts: ts, ...content })
          }
        } catch {
          await directly(person, said)
        }
      }),
    async replace({ channel, ts }, said) {
      const updated = await messenger.update({ channel, ts }, { channel, ...said })
      if (!updated.ok && updated.why !== 'refused') throw new OutOfReach(updated.error)
    },
    async *thread({ channel, ts, isDirect }, range) {
      const kind = isDirect ? { channel_type: 'im' } : {}
      const pages = pagesIn(range, (asked) => client.conversations.replies({ channel, ts, ...asked }))
      for await (const message of pages) yield pastMessage(message, { place: { channel, thread_ts: ts, ...kind }, bot })
    },
    async *history({ channel, isDirect }, range) {
      const kind = isDirect ? { channel_type: 'im' } : {}
      const pages = pagesIn(range, (asked) => client.conversations.history({ channel, ...asked }))
      for await (const message of pages) yield pastMessage(message, { place: { channel, ...kind }, bot })
    },
    isDirect: (channel) => isDirectChannel(channel),
  }
}

/** Whatever Slack does not do now, it may do later. */
async function reaching<Given>(call: () => Promise<Given>): Promise<Given> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof OutOfReach ? error : new OutOfReach(String(error), { cause: error })
  }
}

interface SlackMessage {
  readonly ts?: string
  readonly bot_id?: string
  readonly reply_count?: number
  readonly latest_reply?: string
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
function pastMessage(message: SlackMessage, { place, bot }: { place: object; bot: string | undefined }): PastMessage {
  const words = heardIn({ ...message, ...place }, bot)
  const edited = editedIn({ ...message, ...place }, bot)
  const isAnswered = (message.reply_count ?? 0) > 0
  const lastReply = message.latest_reply ?? (isAnswered ? laterThanAll : undefined)
  return {
    ts: message.ts ?? '',
    ...(words ? { words } : {}),
    ...(edited ? { editedTs: edited.editedTs } : {}),
    ...(isTombstone(message) ? { isGone: true as const } : {}),
    ...(lastReply === undefined ? {} : { lastReply }),
    isOwn: message.bot_id !== undefined,
    isAnswered,
  }
}

/** A server may say that a message was replied to, and not when. */
const laterThanAll = '~'

/** As for every other call. */
const answerWithinMs = 10_000

/** Whether an answer may go to an address that came with a command: nobody on the way may read it, and where Slack's API is, Slack is. */
export function isAnswerable(address: string, slackApiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin } = new URL(address)
  return protocol === 'https:' || origin === new URL(slackApiUrl).origin
}

/** What comes of the first form that is taken. @throws what the last one was refused with. */
async function firstTaken(forms: readonly Said[], post: (form: Said) => Promise<void>): Promise<void> {
  for (const [index, form] of forms.entries()) {
    const isLast = index === forms.length - 1
    const isTaken = await post(form).then(
      () => true,
      (error) => {
        if (isLast) throw error
        return false
      },
    )
    if (isTaken) return
  }
}

interface AnswerPlace {
  readonly replaces: boolean
  readonly slackApiUrl: string
}

/** Answers a command or a press at the address that came with it, for its author alone. */
async function postTo(replyTo: string, { text, blocks }: Said, { replaces, slackApiUrl }: AnswerPlace): Promise<void> {
  if (!isAnswerable(replyTo, slackApiUrl)) throw new Error('a command came with an address to answer at that is not of Slack’s kind')
  const body = JSON.stringify({ response_type: 'ephemeral', ...(replaces ? { replace_original: true } : {}), text, blocks })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(replyTo, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(answerWithinMs) })
  if (answer.ok) return
  const error = new Error(`Slack did not take an answer to a command: ${answer.status} ${answer.statusText}`)
  // What is wrong with the answer stays wrong, however often it is given.
  throw answer.status === 400 ? Object.assign(error, { data: { error: 'refused' } }) : error
}
