import { DateTime } from 'luxon'
import type { PostedMessage } from './conversations.ts'
import { isJson } from './json.ts'
import type { ReplyAct, ScriptedAct } from './script.ts'
import { writtenYear, writtenYearEnds } from './script.ts'
import type { Stage } from './stage.ts'

/** Plays the written year: the clock goes from nudge to nudge and from answer to answer. An act is left out if the register lacks its person or its thread. */
export async function play(stage: Stage): Promise<void> {
  const end = DateTime.fromISO(writtenYearEnds)
  const left = [...writtenYear]
  for (;;) {
    const act = left[0]
    const acted = act && DateTime.fromISO(act.at)
    const next = await stage.next()
    if (next && next <= end && (!acted || next <= acted)) await stage.moveTo(next)
    else if (act && acted) {
      left.shift()
      if (acted > stage.clock.now()) await stage.moveTo(acted)
      await playAct(stage, act)
    } else break
  }
  await stage.moveTo(end)
}

async function playAct(stage: Stage, act: ScriptedAct): Promise<void> {
  const { workspace } = stage
  if (!workspace.conversations.personByEmail(act.as)) return
  const person = workspace.person(act.as)
  if ('command' in act) {
    const before = workspace.ephemeralsOf(act.as).length
    await person.command(act.command)
    await workspace.eventually(`an answer to ${act.command}`, () => workspace.ephemeralsOf(act.as).length > before)
  } else {
    const thread = threadFor(stage, act)
    if (!thread) return
    const before = answersTo(stage, act.as, thread)
    await person.say(thread.channel, act.say, { threadTs: thread.ts })
    await workspace.eventually(`an answer to "${act.say}"`, () => answersTo(stage, act.as, thread) > before)
  }
  await stage.written()
}

interface ThreadPlace {
  readonly channel: string
  readonly ts: string
}

/** The newest message to the team; if the act names a commitment, the newest that names it too. */
function threadFor({ bot, workspace }: Stage, act: ReplyAct): ThreadPlace | undefined {
  const channel = workspace.conversations.channel(bot.store.registers.register().teams.get(act.team)?.channel ?? '')
  const parent = channel?.messages.findLast(
    (message) => message.bot_id !== undefined && message.thread_ts === undefined && names(message, act.about),
  )
  return channel && parent ? { channel: channel.id, ts: parent.ts } : undefined
}

function names(message: PostedMessage, id: string | undefined): boolean {
  return id === undefined || (message.blocks ?? []).some((block) => isJson(block) && block['block_id'] === id)
}

/** How often the bot has spoken in the thread or to the person alone. */
function answersTo({ workspace }: Stage, as: string, { channel, ts }: ThreadPlace): number {
  const inThread = workspace.messages(channel).filter((message) => message.thread_ts === ts && message.bot_id !== undefined)
  return inThread.length + workspace.ephemeralsOf(as).length
}
