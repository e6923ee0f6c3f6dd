import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T08:30:00Z'
const register = twoSides(promised('ports', 'Risk analysis of ports'))

test('what is said is heard, though Slack did not say at the start who the bot is', async () => {
  await using town = await aTown(register, { at, prepare: (workspace) => workspace.failNext('auth.test', 'internal_error') })
  const { workspace } = town
  const nudge = await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  await workspace.person(ukLead).say('uk', 'ports done', { threadTs: nudge.ts })
  await workspace.eventually('an answer', () => workspace.messages('uk').find((each) => each.thread_ts === nudge.ts && each.bot_id))
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed'])
})

test('a line that is dead at the other end is noticed, and what was said meanwhile is heard', { timeout: 60_000 }, async () => {
  await using town = await aTown(register, { at })
  const { workspace } = town
  const nudge = await workspace.eventually('the nudge', () => workspace.messages('uk')[0])
  workspace.gateway.silence()
  await workspace.person(ukLead).say('uk', 'ports done', { threadTs: nudge.ts })
  await workspace.eventually('an answer', () => workspace.messages('uk').find((each) => each.thread_ts === nudge.ts && each.bot_id))
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed'])
})

test('a call that Slack never answers holds up a nudge for ten seconds, and not for minutes', { timeout: 60_000 }, async () => {
  const begun = performance.now()
  await using town = await aTown(register, {
    at,
    prepare: (workspace) => workspace.faults.plan('users.lookupByEmail', { does: 'hang', when: 'before' }, { times: 1 }),
  })
  await town.workspace.eventually('the nudge', () => town.workspace.messages('uk')[0])
  expect(performance.now() - begun).toBeLessThan(20_000)
})
