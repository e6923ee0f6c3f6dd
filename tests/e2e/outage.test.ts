import { expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import type { Process } from './process.ts'
import { aProcess } from './process.ts'

const at = '2011-03-31T08:30:00Z'
const register = twoSides(promised('ports', 'Risk analysis of ports'))

function nudge({ workspace }: Process): Promise<PostedMessage> {
  return workspace.eventually('the nudge', () => workspace.messages('uk')[0])
}

function answersIn({ workspace }: Process, thread: PostedMessage): PostedMessage[] {
  return workspace.messages('uk').filter((each) => each.bot_id !== undefined && each.thread_ts === thread.ts)
}

test.each([{ http: false }, { http: true }])(
  'when Slack says that it holds events back, the bot logs it and goes on (HTTP: $http)',
  async ({ http }) => {
    await using bot = await aProcess(register, { at, http })
    const { workspace } = bot
    const thread = await nudge(bot)
    await workspace.rateLimit()
    await workspace.person(ukLead).say('uk', 'at risk: the data is late', { threadTs: thread.ts })
    await workspace.eventually('an answer', () => answersIn(bot, thread)[0])
    expect(bot.log()).toMatch(/"level":40.*Slack holds events back/)
  },
)

interface Moment {
  readonly when: string
  /** Says the reply, and resolves at the moment of the crash. */
  until(bot: Process, thread: PostedMessage): Promise<void>
}

const reply = (bot: Process, thread: PostedMessage) =>
  bot.workspace.person(ukLead).say('uk', 'at risk: the data is late', { threadTs: thread.ts })

const moments: Moment[] = [
  {
    when: 'as soon as Slack knows that it has the reply',
    async until(bot, thread) {
      await reply(bot, thread)
    },
  },
  {
    when: 'when the reply is in the file and cannot be answered yet',
    async until(bot, thread) {
      bot.workspace.failNext('chat.postMessage', 'internal_error', 100)
      await reply(bot, thread)
      await vi.waitFor(async () => expect((await bot.read()).commitments[0]?.log).toHaveLength(1), { timeout: 20_000 })
    },
  },
  {
    when: 'when the answer stands there and the bot does not know it yet',
    async until(bot, thread) {
      bot.workspace.mostAPage = 1
      bot.workspace.loseNextAnswer('chat.postMessage')
      await reply(bot, thread)
      await bot.workspace.eventually('an answer', () => answersIn(bot, thread)[0])
    },
  },
]

test.each(moments)('a bot killed $when has the reply in the file once after its restart, and answers it once', async ({ until }) => {
  await using bot = await aProcess(register, { at })
  const { workspace } = bot
  const thread = await nudge(bot)
  await until(bot, thread)
  await bot.kill('SIGKILL')
  workspace.failNext('chat.postMessage', 'internal_error', 0)

  bot.start()
  await workspace.eventually('an answer', () => answersIn(bot, thread)[0])
  // A second reply is read after whatever was left of the first.
  await workspace.gateway.joined()
  await workspace.person(ukLead).say('uk', 'note that was all', { threadTs: thread.ts })
  await workspace.eventually('an answer to the second', () => answersIn(bot, thread).find((each) => each.text.includes('that was all')))
  await bot.kill('SIGTERM')
  expect((await bot.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['rated', 'noted'])
  expect(answersIn(bot, thread)).toHaveLength(2)
  expect(workspace.messages('uk').filter((each) => each.bot_id !== undefined && each.thread_ts === undefined)).toHaveLength(1)
})
