import type { ChannelIds } from './channel-ids.ts'
import type { DeletedMessage, EditedMessage, HeardMessage, Place } from './chat.ts'
import type { FormSubmitted } from './form-reading.ts'
import type { ModalSubmitted } from './modals.ts'
import type { Press } from './press.ts'

/** A call of `/commitments` as it was typed. */
interface Call {
  readonly cause: string
  /** The chat's id of who typed it. */
  readonly user: string
  readonly words: string
  /** The chat's own address for the answer. */
  readonly replyTo: string
  /** A mark of when it was typed, comparable with the `ts` of words: it came after what has this mark. */
  readonly at?: string
}

/** A modal that was submitted, and found right. */
interface Submission extends ModalSubmitted {
  readonly cause: string
  /** As of a call. */
  readonly at?: string
}

/** A form that was submitted, and found right. */
interface FormSent extends FormSubmitted {
  /** As of a call. */
  readonly at?: string
}

/** What comes in from people, by whatever way: plain data, so that it can be kept until it is answered. */
export type Incoming =
  | ({ readonly is: 'message' } & HeardMessage)
  | ({ readonly is: 'edited' } & EditedMessage)
  | ({ readonly is: 'deleted' } & DeletedMessage)
  | ({ readonly is: 'press' } & Press)
  | ({ readonly is: 'command' } & Call)
  | ({ readonly is: 'modal' } & Submission)
  | ({ readonly is: 'form' } & FormSent)

/**
 * What brought it: the same one twice is taken once. The message itself is the cause of what it says: read from the history after an absence it has
 * no event id, and must not count twice, though its channel be called otherwise since.
 */
export function causeOf(incoming: Incoming, channels: Pick<ChannelIds, 'first'>): string {
  switch (incoming.is) {
    case 'message':
      return causeOfMessage(incoming, channels)
    case 'edited':
      return `${causeOfMessage(incoming, channels)} edited ${incoming.editedTs}`
    case 'deleted':
      return `${causeOfMessage(incoming, channels)} deleted`
    case 'press':
    case 'command':
    case 'modal':
    case 'form':
      return incoming.cause
  }
}

/** The cause of what a message said at first, whatever became of it since. */
export function causeOfMessage({ channel, ts }: Pick<HeardMessage, 'channel' | 'ts'>, channels: Pick<ChannelIds, 'first'>): string {
  return `message ${channels.first(channel)} ${ts}`
}

/** The place in which it is said. What is said in one place is recorded in its order, and answered in its order. */
export function placeOf(incoming: Incoming): string {
  switch (incoming.is) {
    case 'message':
    case 'edited':
    case 'deleted':
      return `${incoming.channel} ${incoming.threadTs ?? ''}`
    case 'press':
    case 'modal': {
      const place = incoming.is === 'press' ? incoming.place : incoming.memory.place
      return place.is === 'thread' ? `${place.thread.channel} ${place.thread.ts}` : incoming.cause
    }
    case 'command':
    case 'form':
      return incoming.cause
  }
}

export type OfMessage = Extract<Incoming, { is: 'message' | 'edited' | 'deleted' }>

/** Whether it is of a message: its words, or what became of them. */
export function isOfMessage(incoming: Incoming): incoming is OfMessage {
  return incoming.is === 'message' || incoming.is === 'edited' || incoming.is === 'deleted'
}

/** The same words or press, in the channel as it is called now. */
export function atPresent(incoming: Incoming, channels: Pick<ChannelIds, 'now'>): Incoming {
  if (isOfMessage(incoming)) return { ...incoming, channel: channels.now(incoming.channel) }
  if (incoming.is === 'press') return { ...incoming, place: placeNow(incoming.place, channels) }
  if (incoming.is !== 'modal') return incoming
  return { ...incoming, memory: { ...incoming.memory, place: placeNow(incoming.memory.place, channels) } }
}

function placeNow(place: Place, channels: Pick<ChannelIds, 'now'>): Place {
  return place.is === 'private' ? place : { ...place, thread: { ...place.thread, channel: channels.now(place.thread.channel) } }
}

/** The same as it was kept by versions that kept messages alone. */
export function incomingKept(body: unknown): Incoming {
  const kept = body as Incoming | HeardMessage
  return 'is' in kept ? kept : { is: 'message', ...kept }
}
