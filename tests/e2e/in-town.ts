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

/** What only this person sees: in a channel, or where they are no member of it, directly. */
export function saidAlone({ workspace }: Town, who: string): PostedMessage[] {
  const { conversations } = workspace
  const direct = conversations.direct(conversations.personByEmail(who)?.id ?? who).id
  return [...workspace.ephemeralsOf(who), ...workspace.messages(direct).filter((each) => each.bot_id !== undefined)]
}

/** Says something in a thread and waits for what comes of it: an answer there, or one that only its author sees. */
export async function say(town: Town, who: string, channel: string, thread: PostedMessage, words: string): Promise<PostedMessage> {
  const { workspace } = town
  const [before, alone] = [answers(town, channel, thread).length, saidAlone(town, who).length]
  await workspace.person(who).say(channel, words, { threadTs: thread.ts })
  return workspace.eventually(`an answer to "${words}"`, () => answers(town, channel, thread)[before] ?? saidAlone(town, who)[alone])
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

/** Presses a button under what only this person sees, and gives what stands there then. */
export async function pressAlone(town: Town, who: string, asked: PostedMessage, label: RegExp): Promise<PostedMessage> {
  const shownBefore = town.workspace.ephemeralsOf(who).map(({ text }) => text)
  await press(town, who, 'uk', asked, label)
  return town.workspace.eventually('an answer to the press', () =>
    town.workspace.ephemeralsOf(who).find(({ text }, index) => text !== shownBefore[index]),
  )
}

/** The text of all blocks of a message. */
export function shown(message: PostedMessage | undefined): string {
  return JSON.stringify(message?.blocks ?? [])
}
