import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import type { Process } from './process.ts'
import { aProcess } from './process.ts'

const dayBefore = '2011-03-30T08:30:00Z'
/** Nine o'clock in London is 08:00 UTC. */
const beforeTheHour = '2011-03-31T07:59:49Z'
const rightBeforeTheHour = '2011-03-31T07:59:57Z'
const overTheHour = '2011-03-31T08:00:09Z'

/** The process has eight seconds to start: on a machine that is too busy for that, it is played again. */
const mayBeLate = { retry: 2 }

const keys = ({ workspace }: Process) =>
  workspace.messages('uk').flatMap(({ metadata, thread_ts }) => {
    const { key } = (metadata as { event_payload?: { key?: string } } | undefined)?.event_payload ?? {}
    return thread_ts === undefined && key !== undefined ? [key] : []
  })

function answerIn({ workspace }: Process, thread: PostedMessage): Promise<PostedMessage> {
  return workspace.eventually('an answer', () =>
    workspace.messages('uk').find((each) => each.bot_id !== undefined && each.thread_ts === thread.ts),
  )
}

/** Stops the process right before the hour, when it has long begun to tick, and lets it go on after it. */
async function suspended(bot: Process, meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
  await bot.clockAt(rightBeforeTheHour)
  expect(bot.log()).toContain('"running"')
  bot.send('SIGSTOP')
  await meanwhile()
  await bot.clockAt(overTheHour)
  bot.send('SIGCONT')
}

test.each([{ http: false }, { http: true }])(
  'a process stopped over its hour sends its nudge once, when it goes on (HTTP: $http)',
  mayBeLate,
  async ({ http }) => {
    await using bot = await aProcess(twoSides(promised('ports', 'Risk analysis of ports')), { at: beforeTheHour, http })
    await suspended(bot)
    const nudge = await bot.workspace.eventually('the nudge', () => bot.workspace.messages('uk')[0])
    if (!http) await bot.workspace.gateway.joined()
    await bot.workspace.person(ukLead).say('uk', 'on track', { threadTs: nudge.ts })
    await answerIn(bot, nudge)
    expect(keys(bot)).toEqual(['uk-border-agency 2011-03-31 nudge'])
  },
)

test('an answer sent while the process was stopped and its socket cut is heard before the bot asks again', mayBeLate, async () => {
  const register = twoSides(promised('ports', 'Risk analysis of ports'), promised('dogs', 'Dogs', { due: '2011-04-01' }))
  await using bot = await aProcess(register, { at: dayBefore })
  const { workspace } = bot
  const nudge = await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  await bot.kill('SIGTERM')

  bot.start(beforeTheHour)
  await suspended(bot, async () => {
    workspace.gateway.cut()
    await workspace.person(ukLead).say('uk', 'ports done', { threadTs: nudge.ts })
  })
  await answerIn(bot, nudge)
  const next = await workspace.eventually('the next nudge', () =>
    workspace.messages('uk').find((each) => each.thread_ts === undefined && each !== nudge),
  )
  expect(next.metadata).toMatchObject({ event_payload: { key: 'uk-border-agency 2011-03-31 nudge', commitments: ['dogs'] } })
})
