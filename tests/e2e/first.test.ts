import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const register = twoSides(promised('ports', 'Risk analysis of ports'))

test.each([
  { way: 'Socket Mode', http: false },
  { way: 'signed HTTP', http: true },
])('a nudge comes on the day, the lead answers "done" in its thread, and the file says closed ($way)', async ({ http }) => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00', http })
  const nudge = await town.workspace.eventually('the nudge', () => town.workspace.messages('uk')[0])
  expect(nudge.text).toContain('Risk analysis of ports')

  await town.workspace.person(ukLead).say('uk', 'done', { threadTs: nudge.ts })
  const answer = await town.workspace.eventually('the answer', () =>
    town.workspace.messages('uk').find((each) => each.thread_ts && each.bot_id),
  )
  expect(answer.text).toMatch(/closed/i)

  const [ports] = (await town.read()).commitments
  expect(ports).toMatchObject({
    status: 'closed',
    log: [{ kind: 'closed', by: ukLead, team: 'uk-border-agency', text: 'done' }],
  })
  expect(town.workspace.unknown).toEqual([])
})
