import { expect, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { aRegisterFile, bothSides, frPaf, ukAlone, ukBorderAgency } from '../a-register.ts'
import type { Town } from './town.ts'

/** A commitment that was promised on 2 November 2010. */
export function promised(id: string, title: string, more: object = {}): object {
  return {
    id,
    title,
    owners: ukAlone,
    source: { date: '2010-11-02' },
    due: '2011-03-31',
    status: 'open',
    rating: null,
    log: [],
    ...more,
  }
}

export const bothLead = { owners: bothSides }

/** Two sides, a team each, nobody above them. */
export function twoSides(...commitments: readonly object[]): object {
  const teams = [
    { ...ukBorderAgency, channel: '#uk' },
    { ...frPaf, channel: '#fr' },
  ]
  return { ...aRegisterFile({}, { teams }), commitments }
}

/** The messages of the bot in a channel, outside threads. */
export function nudges(town: Town, channel: string): PostedMessage[] {
  return town.workspace.messages(channel).filter((each) => each.bot_id !== undefined && each.thread_ts === undefined)
}

/** What the bot said in a thread. */
export function answers(town: Town, channel: string, thread: PostedMessage): PostedMessage[] {
  return town.workspace.messages(channel).filter((each) => each.bot_id !== undefined && each.thread_ts === thread.ts)
}

/** The first message of the day in a channel, waited for. */
export function nudgeIn(town: Town, channel: string): Promise<PostedMessage> {
  return town.workspace.eventually(`a message in ${channel}`, () => nudges(town, channel)[0])
}

/** Resolves when no message is on its way or in doubt. */
export async function nothingOpen(town: Town): Promise<void> {
  await vi.waitFor(async () => expect(await town.bot().store.ledger.open()).toEqual([]), { timeout: 20_000, interval: 100 })
}

/** Says something in a thread and waits for the `count`-th answer there. */
export async function say(town: Town, who: string, channel: string, thread: PostedMessage, words: string): Promise<PostedMessage> {
  const before = answers(town, channel, thread).length
  await town.workspace.person(who).say(channel, words, { threadTs: thread.ts })
  return town.workspace.eventually(`an answer to "${words}"`, () => answers(town, channel, thread)[before])
}

/** Types the command and waits for the answer that only this person sees. */
export async function command(town: Town, who: string, words: string): Promise<PostedMessage> {
  const before = town.workspace.ephemeralsOf(who).length
  await town.workspace.person(who).command(words)
  return town.workspace.eventually(`an answer to /commitments ${words}`, () => town.workspace.ephemeralsOf(who)[before])
}

interface Button {
  readonly blockId: string
  readonly actionId: string
  readonly label: string
}

/** The buttons that stand in a message. */
export function buttonsOf(message: PostedMessage | undefined): Button[] {
  const blocks = (message?.blocks ?? []) as { block_id: string; elements?: unknown[]; accessory?: unknown }[]
  return blocks.flatMap((block) =>
    [...(block.elements ?? []), block.accessory]
      .map((element) => element as { type?: string; action_id: string; text: { text: string } } | undefined)
      .filter((element) => element?.type === 'button')
      .map((element) => ({ blockId: block.block_id, actionId: element?.action_id ?? '', label: element?.text.text ?? '' })),
  )
}

/** Presses the button with this label. */
export async function press(town: Town, who: string, channel: string, message: PostedMessage, label: RegExp): Promise<void> {
  const button = buttonsOf(message).find((each) => label.test(each.label))
  if (!button) throw new Error(`no button ${label} among ${JSON.stringify(buttonsOf(message))}`)
  await town.workspace.person(who).press({ channel, ts: message.ts, blockId: button.blockId, actionId: button.actionId })
}

/** The text of all blocks of a message. */
export function shown(message: PostedMessage | undefined): string {
  return JSON.stringify(message?.blocks ?? [])
}
