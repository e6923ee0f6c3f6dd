import type { App, BlockAction } from '@slack/bolt'
import { answerWords, applyAll, tellPrivately, viewFor } from '../conversation/answer.ts'
import type { Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { runCommand } from './command.ts'
import { causeFrom } from './dedup.ts'
import { retried } from './errors.ts'
import type { ConversationParts } from './parts.ts'

/** The readers of the buttons' values, loaded with the first press. */
const values = () => import('./payloads.ts')

export function listenToButtons(app: App, parts: ConversationParts): void {
  app.action<BlockAction>(/^(say|menu):/, async ({ ack, body, action }) => {
    await ack()
    const value = action.type === 'static_select' ? action.selected_option.value : action.type === 'button' ? action.value : undefined
    const press = pressOf(parts, body, value)
    if (press) await say(parts, press)
  })
  app.action<BlockAction>('undo', async ({ ack, body, action }) => {
    await ack()
    const press = pressOf(parts, body, action.type === 'button' ? action.value : undefined)
    if (press) await undo(parts, press)
  })
  app.action<BlockAction>('page', async ({ ack, body, action, respond }) => {
    await ack()
    const press = pressOf(parts, body, action.type === 'button' ? action.value : undefined)
    if (!press) return
    const { command, page } = (await values()).pageValue.parse(JSON.parse(press.value))
    const person = await parts.directory.person(body.user.id)
    const said = await runCommand(parts, { cause: press.cause, words: command, page, person })
    await retried(() => respond({ response_type: 'ephemeral', replace_original: true, text: said.text, blocks: [...said.blocks] }))
  })
  app.action<BlockAction>('put-back', async ({ ack, body, action }) => {
    await ack()
    const press = pressOf(parts, body, action.type === 'button' ? action.value : undefined)
    if (press) await putBack(parts, press)
  })
}

/** One press of a button, or choice in a menu. */
interface Press {
  readonly cause: string
  readonly value: string
  readonly body: BlockAction
}

/** Undefined for a press that Slack brings a second time. */
function pressOf({ twice }: ConversationParts, body: BlockAction, value: string | undefined): Press | undefined {
  const cause = causeFrom('press', body.trigger_id, body.actions[0]?.action_ts)
  return value === undefined || twice.isKnown(cause) ? undefined : { cause, value, body }
}

/** A pressed button is a person saying its words about its commitment, in the thread of its message. */
async function say(parts: ConversationParts, { cause, value, body }: Press): Promise<void> {
  const { id, words, key } = (await values()).sayValue.parse(JSON.parse(value))
  const place = placeOf(body)
  if (!place) return
  // A menu's option has no room for the key: its message is the one that it stands in.
  const row = (await parts.store.ledger.byKey(key)) ?? (await parts.store.ledger.at(place.channel, place.threadTs))
  const yours = row?.message.items.filter((item) => item.reason === 'yours').map((item) => item.id) ?? []
  await answerWords(parts, {
    cause,
    text: words,
    person: await parts.directory.person(body.user.id),
    channel: place.channel,
    threadTs: place.threadTs,
    about: id === '*' ? yours : [id],
    row,
  })
}

async function undo(parts: ConversationParts, { cause, value, body }: Press): Promise<void> {
  const { entries } = (await values()).undoValue.parse(JSON.parse(value))
  const person = await parts.directory.person(body.user.id)
  const understood = entries.map(({ id, at }) => ({ id, entry: { kind: 'undone' as const, by: person.by, of: at } }))
  const outcomes = await applyAll(parts, cause, understood, {})
  const place = placeOf(body)
  const made = outcomes.filter(({ applied }) => applied.ok)
  const voice = speak(await viewFor(parts, person))
  const said = voice.answer({ outcomes: made, unclear: [], kept: [], key: '' })
  if (place && made.length < outcomes.length) {
    const refused = outcomes.filter(({ applied }) => !applied.ok)
    await tellPrivately(parts, { ...place, person }, voice.answer({ outcomes: refused, unclear: [], kept: [], key: '' }))
  }
  if (place && made.length > 0)
    await parts.messenger.say({ channel: place.channel, threadTs: place.threadTs, key: `answer ${cause}`, ...said })
  await parts.speaker.redraw(made.map(({ understood }) => understood.id))
}

/** The notice itself is drawn again with who did it; whoever can't, or comes too late, is told so alone. */
async function putBack(parts: ConversationParts, { value, body }: Press): Promise<void> {
  const { notice } = (await values()).putBackValue.parse(JSON.parse(value))
  const person = await parts.directory.person(body.user.id)
  const place = placeOf(body)
  if (!place) return
  const came = await parts.notices.putBack(notice, person.by, { channel: place.channel, ts: place.threadTs })
  const voice = speak(await viewFor(parts, person))
  const tell = (said: Said) => tellPrivately(parts, { ...place, person }, said)
  switch (came.came) {
    case 'done':
      return parts.speaker.redraw(came.entries.map(({ id }) => id))
    case 'done before':
      return tell(voice.putBackBefore(came))
    case 'not allowed':
      return tell(voice.refused({ reason: 'secretariat only', may: came.may }))
    case 'unknown':
      return tell(voice.nothingToPutBack())
  }
}

/** The thread in which the button stands, or which its message opens. */
function placeOf(body: BlockAction): { channel: string; threadTs: string } | undefined {
  const channel = body.channel?.id ?? body.container['channel_id']
  const ts = body.message?.['thread_ts'] ?? body.container['thread_ts'] ?? body.message?.ts ?? body.container['message_ts']
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, threadTs: ts } : undefined
}
