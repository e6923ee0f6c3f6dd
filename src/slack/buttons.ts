import type { App, BlockAction } from '@slack/bolt'
import { z } from 'zod'
import { instant } from '../register/schema.ts'
import { speak } from '../wording/speak.ts'
import type { Said } from '../wording/wording.ts'
import { answerWords, applyAll, tellPrivately, viewFor } from './answer.ts'
import { runCommand } from './command.ts'
import type { Parts } from './parts.ts'

const sayValue = z.object({ id: z.string(), words: z.string(), key: z.string() })
const undoValue = z.object({ entries: z.array(z.object({ id: z.string(), at: instant })) })
const pageValue = z.object({ command: z.string(), page: z.number() })
const putBackValue = z.object({ notice: z.string() })

export function listenToButtons(app: App, parts: Parts): void {
  app.action<BlockAction>(/^(say|menu):/, async ({ ack, body, action }) => {
    await ack()
    const value = action.type === 'static_select' ? action.selected_option.value : action.type === 'button' ? action.value : undefined
    if (value !== undefined) await say(parts, body, value)
  })
  app.action<BlockAction>('undo', async ({ ack, body, action }) => {
    await ack()
    if (action.type === 'button' && action.value !== undefined) await undo(parts, body, action.value)
  })
  app.action<BlockAction>('page', async ({ ack, body, action, respond }) => {
    await ack()
    if (action.type !== 'button') return
    const { command, page } = pageValue.parse(JSON.parse(action.value ?? '{}'))
    const person = await parts.directory.person(body.user.id)
    const said = await runCommand(parts, { cause: causeOf(body), words: command, page, person })
    await respond({ response_type: 'ephemeral', replace_original: true, text: said.text, blocks: [...said.blocks] })
  })
  app.action<BlockAction>('put-back', async ({ ack, body, action }) => {
    await ack()
    if (action.type === 'button' && action.value !== undefined) await putBack(parts, body, action.value)
  })
}

/** A pressed button is a person saying its words about its commitment, in the thread of its message. */
async function say(parts: Parts, body: BlockAction, value: string): Promise<void> {
  const { id, words, key } = sayValue.parse(JSON.parse(value))
  const place = placeOf(body)
  if (!place) return
  // A menu's option has no room for the key: its message is the one that it stands in.
  const row = parts.store.ledger.byKey(key) ?? parts.store.ledger.at(place.channel, place.threadTs)
  const yours = row?.message.items.filter((item) => item.reason === 'yours').map((item) => item.id) ?? []
  await answerWords(parts, {
    cause: causeOf(body),
    text: words,
    person: await parts.directory.person(body.user.id),
    channel: place.channel,
    threadTs: place.threadTs,
    about: id === '*' ? yours : [id],
    row,
  })
}

async function undo(parts: Parts, body: BlockAction, value: string): Promise<void> {
  const { entries } = undoValue.parse(JSON.parse(value))
  const person = await parts.directory.person(body.user.id)
  const understood = entries.map(({ id, at }) => ({ id, entry: { kind: 'undone' as const, by: person.by, of: at } }))
  const outcomes = await applyAll(parts, causeOf(body), understood, {})
  const place = placeOf(body)
  const made = outcomes.filter(({ applied }) => applied.ok)
  const voice = speak(person.language)
  const view = await viewFor(parts, person)
  const said = voice.done(made, [], view)
  if (place && made.length < outcomes.length) {
    const refused = outcomes.filter(({ applied }) => !applied.ok)
    await tellPrivately(parts, { ...place, person }, voice.done(refused, [], view))
  }
  if (place && made.length > 0)
    await parts.messenger.say({ channel: place.channel, threadTs: place.threadTs, key: `answer ${causeOf(body)}`, ...said })
  await parts.speaker.redraw(made.map(({ understood }) => understood.id))
}

/** The notice itself is drawn again with who did it; whoever can't, or comes too late, is told so alone. */
async function putBack(parts: Parts, body: BlockAction, value: string): Promise<void> {
  const { notice } = putBackValue.parse(JSON.parse(value))
  const person = await parts.directory.person(body.user.id)
  const place = placeOf(body)
  if (!place) return
  const came = await parts.notices.putBack(notice, person.by, { channel: place.channel, ts: place.threadTs })
  const voice = speak(person.language)
  const view = await viewFor(parts, person)
  const tell = (said: Said) => tellPrivately(parts, { ...place, person }, said)
  switch (came.came) {
    case 'done':
      return parts.speaker.redraw(came.entries.map(({ id }) => id))
    case 'done before':
      return tell(voice.putBackBefore(came.by, came.at, view))
    case 'not allowed':
      return tell(voice.refused({ ok: false, refusal: { reason: 'secretariat only', may: came.may } }, view))
    case 'unknown':
      return tell(voice.nothingToPutBack(view))
  }
}

/** The thread in which the button stands, or which its message opens. */
function placeOf(body: BlockAction): { channel: string; threadTs: string } | undefined {
  const channel = body.channel?.id ?? body.container['channel_id']
  const ts = body.message?.['thread_ts'] ?? body.container['thread_ts'] ?? body.message?.ts ?? body.container['message_ts']
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, threadTs: ts } : undefined
}

/** Usable once in Slack, so one press has one. */
function causeOf(body: BlockAction): string {
  return `press ${body.trigger_id} ${body.actions[0]?.action_ts ?? ''}`
}
