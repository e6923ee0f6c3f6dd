import { expect, test } from 'vitest'
import { aTown } from './town.ts'

const register = {
  version: 1,
  timezone: 'Europe/London',
  secretariat: { channel: '#secretariat', members: ['secretariat@cabinet-office.example'] },
  teams: [
    {
      id: 'uk-border-agency',
      name: 'UK Border Agency',
      channel: '#uk-border-agency',
      leads: ['lead@ukba.example'],
      members: ['desk@ukba.example'],
    },
  ],
  cadence: { poll: 'never' },
  commitments: [
    {
      id: 'ports',
      title: 'Risk analysis of ports',
      owners: [{ team: 'uk-border-agency', role: 'lead' }],
      source: { date: '2010-11-02' },
      due: '2011-03-31',
      status: 'open',
      rating: null,
      log: [],
    },
  ],
}

test.each([
  { way: 'Socket Mode', http: false },
  { way: 'signed HTTP', http: true },
])('a nudge comes on the day, the lead answers "done" in its thread, and the file says closed ($way)', async ({ http }) => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00', http })
  const nudge = await town.workspace.eventually('the nudge', () => town.workspace.messages('uk-border-agency')[0])
  expect(nudge.text).toContain('Risk analysis of ports')

  await town.workspace.person('lead@ukba.example').say('uk-border-agency', 'done', { threadTs: nudge.ts })
  const answer = await town.workspace.eventually('the answer', () =>
    town.workspace.messages('uk-border-agency').find((each) => each.thread_ts && each.bot_id),
  )
  expect(answer.text).toMatch(/closed/i)

  const [ports] = (await town.read()).commitments
  expect(ports).toMatchObject({
    status: 'closed',
    log: [{ kind: 'closed', by: 'lead@ukba.example', team: 'uk-border-agency', text: 'done' }],
  })
  expect(town.workspace.unknown).toEqual([])
})
