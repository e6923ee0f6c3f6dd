import { randomUUID } from 'node:crypto'
import { blockFaults } from './block-rules.ts'
import type { Channel, Conversations, PostedMessage } from './conversations.ts'
import { isJson } from './element-rules.ts'
import type { MessageChange } from './events.ts'
import { withIds } from './events.ts'

/** Where a command or an interaction is answered. */
export interface ResponsePlace {
  readonly channel: Channel
  readonly user: string
  /** The message that the interaction stands in, which `replace_original` replaces. */
  readonly of?: PostedMessage
}

interface Told {
  readonly conversations: Conversations
  landed(change: MessageChange): void
  ephemeral(channel: Channel, user: string, message: PostedMessage): void
}

/** Slack's own rule: five uses, within 30 minutes. */
const uses = 5
const forMs = 30 * 60_000

/** The addresses at which commands and interactions are answered (`response_url`). */
export class Responses {
  readonly #told: Told
  readonly #open = new Map<string, { place: ResponsePlace; left: number; until: number }>()

  constructor(told: Told) {
    this.#told = told
  }

  /** The id of a new one. */
  open(place: ResponsePlace): string {
    const id = randomUUID()
    this.#open.set(id, { place, left: uses, until: Date.now() + forMs })
    return id
  }

  /** What Slack answers to a post there; `error` undefined where it was done. */
  use(id: string, given: unknown): { status: number; error?: string } {
    const known = this.#open.get(id)
    if (!known) return { status: 404, error: 'no_service' }
    if (known.left <= 0 || Date.now() > known.until) return { status: 404, error: 'used_url' }
    if (!isJson(given)) return { status: 400, error: 'invalid_payload' }
    const fault = given['blocks'] === undefined ? undefined : blockFaults(given['blocks'])
    if (fault) return { status: 400, error: fault.error }
    if (given['delete_original'] !== true && !given['text'] && !given['blocks']) return { status: 400, error: 'no_text' }
    known.left--
    this.carryOut(known.place, given)
    return { status: 200 }
  }

  /** Also what an acknowledgement says that carries a message. */
  carryOut(place: ResponsePlace, given: Record<string, unknown>): void {
    const { conversations, landed, ephemeral } = this.#told
    if (given['delete_original'] === true) {
      this.#remove(place)
      return
    }
    const said = {
      text: String(given['text'] ?? ''),
      ...(Array.isArray(given['blocks']) ? { blocks: withIds(given['blocks']) } : {}),
      ...(given['thread_ts'] === undefined ? {} : { thread_ts: String(given['thread_ts']) }),
    }
    if (given['replace_original'] === true && place.of) {
      this.#replace(place, place.of.ts, said)
      return
    }
    const message = conversations.ownMessage(said)
    if (given['response_type'] === 'in_channel') {
      place.channel.messages.push(message)
      landed({ channel: place.channel, message, change: 'posted' })
    } else ephemeral(place.channel, place.user, message)
  }

  #replace({ channel, user }: ResponsePlace, ts: string, said: Pick<PostedMessage, 'text' | 'blocks'>): void {
    const { conversations, landed, ephemeral } = this.#told
    const message = conversations.message(channel, ts)
    if (message) {
      const before = { ...message }
      message.text = said.text
      message.blocks = said.blocks ?? []
      landed({ channel, message, change: 'changed', before })
      return
    }
    const at = conversations.ephemerals.findIndex((each) => each.message.ts === ts)
    const [old] = at < 0 ? [] : conversations.ephemerals.splice(at, 1)
    // It keeps its ts, so that a second answer to the same button replaces it again.
    ephemeral(channel, user, { ...(old?.message ?? conversations.ownMessage(said)), ...said, ts })
  }

  #remove({ channel, of }: ResponsePlace): void {
    const { conversations, landed } = this.#told
    if (!of) return
    const at = conversations.ephemerals.findIndex((each) => each.message.ts === of.ts)
    if (at >= 0) conversations.ephemerals.splice(at, 1)
    const place = channel.messages.findIndex((each) => each.ts === of.ts)
    const [message] = place < 0 ? [] : channel.messages.splice(place, 1)
    if (message) landed({ channel, message, change: 'deleted' })
  }
}
