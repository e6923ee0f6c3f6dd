import { randomUUID } from 'node:crypto'
import type { ApiParts } from './api-context.ts'
import { blockFaults } from './block-rules.ts'
import type { Channel, PostedMessage } from './conversations.ts'
import { withIds } from './events.ts'
import { isJson } from './json.ts'
import { unknownTypeIn } from './unknown-types.ts'

/** The place in which a command or an interaction is answered. */
export interface ResponsePlace {
  readonly channel: Channel
  readonly user: string
  /** The message that the interaction stands in, which `replace_original` replaces. */
  readonly of?: PostedMessage
}

type ResponseParts = Pick<ApiParts, 'conversations' | 'messageChanged' | 'showOnly' | 'unknownBlocks'>

/** Slack's own rule: five uses, within 30 minutes. */
const mostUses = 5
const responseUrlValidForMs = 30 * 60_000

/** The addresses at which commands and interactions are answered (`response_url`). */
export class ResponseUrls {
  readonly #parts: ResponseParts
  readonly #open = new Map<string, { place: ResponsePlace; usesLeft: number; until: number }>()

  constructor(parts: ResponseParts) {
    this.#parts = parts
  }

  /** Makes a new address and gives its id. */
  open(place: ResponsePlace): string {
    const id = randomUUID()
    this.#open.set(id, { place, usesLeft: mostUses, until: Date.now() + responseUrlValidForMs })
    return id
  }

  /** What Slack answers to a post to this address; `error` is absent if the response was carried out. */
  use(id: string, given: unknown): { status: number; error?: string } {
    const known = this.#open.get(id)
    if (!known) return { status: 404, error: 'no_service' }
    if (known.usesLeft <= 0 || Date.now() > known.until) return { status: 404, error: 'used_url' }
    if (!isJson(given)) return { status: 400, error: 'invalid_payload' }
    const fault = given['blocks'] === undefined ? undefined : blockFaults(given['blocks'])
    if (unknownTypeIn(given['blocks'], this.#parts.unknownBlocks) !== undefined) return { status: 400, error: 'invalid_blocks' }
    if (fault) return { status: 400, error: fault.error }
    if (given['delete_original'] !== true && !given['text'] && !given['blocks']) return { status: 400, error: 'no_text' }
    known.usesLeft--
    this.respond(known.place, given)
    return { status: 200 }
  }

  /** Does what a response says. An acknowledgement that carries a message is a response as well. */
  respond(place: ResponsePlace, given: Record<string, unknown>): void {
    const { conversations, messageChanged, showOnly } = this.#parts
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
      messageChanged({ channel: place.channel, message, change: 'posted' })
    } else showOnly({ channel: place.channel, user: place.user, message })
  }

  #replace({ channel, user }: ResponsePlace, ts: string, said: Pick<PostedMessage, 'text' | 'blocks'>): void {
    const { conversations, messageChanged, showOnly } = this.#parts
    const message = conversations.message(channel, ts)
    if (message) {
      const before = { ...message }
      message.text = said.text
      message.blocks = said.blocks ?? []
      messageChanged({ channel, message, change: 'changed', before })
      return
    }
    const index = conversations.ephemerals.findIndex((each) => each.message.ts === ts)
    const [old] = index < 0 ? [] : conversations.ephemerals.splice(index, 1)
    // The message keeps its ts, so that a second response to the same button replaces it again.
    showOnly({ channel, user, message: { ...(old?.message ?? conversations.ownMessage(said)), ...said, ts } })
  }

  #remove({ channel, of }: ResponsePlace): void {
    const { conversations, messageChanged } = this.#parts
    if (!of) return
    const index = conversations.ephemerals.findIndex((each) => each.message.ts === of.ts)
    if (index >= 0) conversations.ephemerals.splice(index, 1)
    const change = conversations.remove(channel, of.ts)
    if (change) messageChanged(change)
  }
}
