import { randomUUID } from 'node:crypto'
import type { PressedInView, Submitted } from './actor-views.ts'
import { closeModal, fillIn, openHome, pressInView, submitModal } from './actor-views.ts'
import type { Channel, Conversations, MessageChange, PostedMessage, WorkspacePerson } from './conversations.ts'
import { bot, rehearsalTeam } from './conversations.ts'
import type { DeliveryOutcome, Gateway } from './gateway.ts'
import { isJson } from './json.ts'
import type { ResponsePlace } from './response-urls.ts'
import type { ShownView, ShownViews } from './shown-views.ts'

/** What a person acts on: the workspace. */
export interface ActorParts {
  readonly conversations: Conversations
  readonly gateway: Gateway
  /** Tells of the change; resolves when the app has acknowledged it, or is not there. */
  messageChanged(change: MessageChange): Promise<void>
  readonly views: ShownViews
  viewShown(view: Pick<ShownView, 'user'>): void
  newTrigger(user: string): string
  sendEvent(event: Record<string, unknown>): Promise<DeliveryOutcome>
  newResponseUrl(place: ResponsePlace): string
  /** Does what the acknowledgement of a command says. */
  respond(place: ResponsePlace, said: Record<string, unknown>): void
}

/** Which button or menu is pressed, in which message; `option` is the value that is chosen in a menu. */
interface PressedElement {
  readonly channel: string
  readonly ts: string
  readonly blockId: string
  readonly actionId: string
  readonly option?: string
}

/** Somebody in the workspace, and what they can do. */
export class Actor {
  readonly #workspace: ActorParts
  readonly #person: WorkspacePerson

  constructor(workspace: ActorParts, person: WorkspacePerson) {
    this.#workspace = workspace
    this.#person = person
  }

  /** Writes a message, in a thread if `threadTs` is given; resolves when the app has heard it, or is not there. */
  async say(channelName: string, text: string, { threadTs }: { threadTs?: string } = {}): Promise<PostedMessage> {
    const channel = this.#channel(channelName)
    const { conversations } = this.#workspace
    const message: PostedMessage = {
      type: 'message',
      user: this.#person.id,
      client_msg_id: randomUUID(),
      team: this.#person.account?.team_id ?? rehearsalTeam.id,
      text: withMention(asTyped(text)),
      ts: conversations.nextTs(),
      blocks: richText(text),
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    }
    channel.messages.push(message)
    await this.#workspace.messageChanged({ channel, message, change: 'posted' })
    return message
  }

  /** Edits a message of their own. */
  async edit(channelName: string, ts: string, text: string): Promise<void> {
    const channel = this.#channel(channelName)
    const message = this.#own(channel, ts)
    const before = { ...message }
    message.text = withMention(asTyped(text))
    message.blocks = richText(text)
    message.edited = { user: this.#person.id, ts: this.#workspace.conversations.nextTs() }
    await this.#workspace.messageChanged({ channel, message, change: 'changed', before })
  }

  /** Deletes a message of their own. */
  async remove(channelName: string, ts: string): Promise<void> {
    const channel = this.#channel(channelName)
    const change = this.#workspace.conversations.remove(channel, this.#own(channel, ts).ts)
    if (change) await this.#workspace.messageChanged(change)
  }

  /** Writes to the bot directly. */
  async dm(text: string): Promise<PostedMessage> {
    return this.say(this.#workspace.conversations.direct(this.#person.id).id, text)
  }

  /** Types `/commitments text`. */
  async command(text: string, channelName?: string): Promise<DeliveryOutcome> {
    const channel = channelName === undefined ? this.#workspace.conversations.direct(this.#person.id) : this.#channel(channelName)
    const place = { channel, user: this.#person.id }
    return this.#workspace.gateway.deliver({
      kind: 'slash_commands',
      onResponse: (said) => this.#workspace.respond(place, said),
      payload: {
        token: 'rehearsal',
        team_id: rehearsalTeam.id,
        team_domain: rehearsalTeam.domain,
        channel_id: channel.id,
        channel_name: channel.name || 'directmessage',
        user_id: this.#person.id,
        user_name: this.#person.name,
        command: '/commitments',
        text: asTyped(text),
        api_app_id: bot.app,
        is_enterprise_install: 'false',
        response_url: this.#workspace.newResponseUrl(place),
        trigger_id: this.#workspace.newTrigger(this.#person.id),
      },
    })
  }

  /** Presses the button, or chooses the option of a menu by its value, in a message that this person can see. */
  async press(press: PressedElement): Promise<DeliveryOutcome> {
    const { ts } = press
    const channel = this.#channel(press.channel)
    const { conversations } = this.#workspace
    const ephemeral = conversations.ephemerals.find((each) => each.message.ts === ts && each.user === this.#person.id)?.message
    const message = conversations.message(channel, ts) ?? ephemeral
    if (!message) throw new Error(`no message ${ts} in ${press.channel}`)

    const action = { ...actionOf(message, press), action_ts: conversations.nextTs() }
    return this.#workspace.gateway.deliver({
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        user: {
          id: this.#person.id,
          username: this.#person.name,
          name: this.#person.name,
          team_id: this.#person.account?.team_id ?? rehearsalTeam.id,
        },
        api_app_id: bot.app,
        token: 'rehearsal',
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel.id,
          is_ephemeral: ephemeral !== undefined,
          ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
        },
        trigger_id: this.#workspace.newTrigger(this.#person.id),
        team: { id: rehearsalTeam.id, domain: rehearsalTeam.domain },
        enterprise: null,
        is_enterprise_install: false,
        channel: { id: channel.id, name: channel.name || 'directmessage' },
        ...(ephemeral ? {} : { message: conversations.asGiven(channel, message) }),
        state: { values: {} },
        response_url: this.#workspace.newResponseUrl({ channel, user: this.#person.id, of: message }),
        actions: [action],
      },
    })
  }

  /** Chooses a shortcut of the app from the menu of a message, by its callback id. */
  async shortcut(channelName: string, ts: string, callbackId: string): Promise<DeliveryOutcome> {
    const channel = this.#channel(channelName)
    const { conversations } = this.#workspace
    const message = conversations.message(channel, ts)
    if (!message) throw new Error(`no message ${ts} in ${channelName}`)
    return this.#workspace.gateway.deliver({
      kind: 'interactive',
      payload: {
        type: 'message_action',
        callback_id: callbackId,
        token: 'rehearsal',
        action_ts: conversations.nextTs(),
        user: { id: this.#person.id, name: this.#person.name, team_id: this.#person.account?.team_id ?? rehearsalTeam.id },
        team: { id: rehearsalTeam.id, domain: rehearsalTeam.domain },
        enterprise: null,
        is_enterprise_install: false,
        channel: { id: channel.id, name: channel.name || 'directmessage' },
        message_ts: ts,
        message: conversations.asGiven(channel, message),
        trigger_id: this.#workspace.newTrigger(this.#person.id),
        response_url: this.#workspace.newResponseUrl({ channel, user: this.#person.id }),
      },
    })
  }

  /** The modal that this person sees. */
  get modal(): ShownView | undefined {
    return this.#workspace.views.inFront(this.#person.id)
  }

  /** The Home tab as it was published for this person. */
  get home(): ShownView | undefined {
    return this.#workspace.views.home(this.#person.id)
  }

  /** Types and chooses in the modal in front, by the ids of its blocks. */
  fill(values: Readonly<Record<string, unknown>>): void {
    fillIn(this.#workspace, this.#person, values)
  }

  /** Fills in the modal in front and submits it. @throws if something required is missing: Slack does not bring that to the app. */
  async submit(values: Readonly<Record<string, unknown>> = {}): Promise<Submitted> {
    this.fill(values)
    return submitModal(this.#workspace, this.#person)
  }

  async closeModal(): Promise<void> {
    return closeModal(this.#workspace, this.#person)
  }

  /** Presses in the modal in front, or on the Home tab. */
  async pressIn(on: 'modal' | 'home', pressed: PressedInView): Promise<DeliveryOutcome> {
    return pressInView(this.#workspace, this.#person, { ...pressed, on })
  }

  async openHome(): Promise<DeliveryOutcome> {
    return openHome(this.#workspace, this.#person)
  }

  #own(channel: Channel, ts: string): PostedMessage {
    const message = this.#workspace.conversations.message(channel, ts)
    if (message?.user !== this.#person.id) throw new Error(`no message of ${this.#person.email} at ${ts}`)
    return message
  }

  #channel(name: string): Channel {
    const channel = this.#workspace.conversations.channel(name)
    if (!channel) throw new Error(`there is no channel ${name}`)
    return channel
  }
}

/** The action that Slack tells of, without the time of the press. @throws if the message has no such element or option. */
function actionOf({ ts, blocks }: PostedMessage, { channel, blockId, actionId, option }: PressedElement): Record<string, unknown> {
  const block = blocks?.find((each) => isJson(each) && each['block_id'] === blockId)
  const element = elementsOf(block).find((each) => each['action_id'] === actionId)
  if (!element) throw new Error(`no ${actionId} in block ${blockId} of ${channel} ${ts}`)
  const options = Array.isArray(element['options']) ? element['options'].filter(isJson) : []
  const selected = options.find((each) => each['value'] === option)
  if (option !== undefined && !selected) throw new Error(`no option ${option} in ${actionId}`)
  return {
    action_id: actionId,
    block_id: blockId,
    type: element['type'],
    ...(selected ? { selected_option: selected } : { text: element['text'], value: element['value'] }),
  }
}

function elementsOf(block: unknown): Record<string, unknown>[] {
  if (!isJson(block)) return []
  const elements = Array.isArray(block['elements']) ? block['elements'].filter(isJson) : []
  const inCells = Array.isArray(block['rows'])
    ? block['rows'].flat().flatMap((cell) => (isJson(cell) && isJson(cell['element']) ? [cell['element']] : []))
    : []
  return isJson(block['accessory']) ? [...elements, block['accessory']] : [...elements, ...inCells]
}

/** Slack escapes what people type. */
function asTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Whom one picks from the list that opens at an @, Slack writes by their id. */
function withMention(typed: string): string {
  return typed.replaceAll(/@relance\b/gi, `<@${bot.user}>`)
}

function richText(text: string): unknown[] {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return [{ type: 'rich_text', block_id: randomUUID().slice(0, 5), elements: [section] }]
}
