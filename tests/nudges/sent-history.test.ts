import { expect, test } from 'vitest'
import { Histories, SentHistory } from '../../src/nudges/sent-history.ts'
import { lastDay } from '../../src/register/days.ts'
import type { Day } from '../../src/register/schema.ts'
import { aNudge } from '../a-message.ts'

test('the last message is the one of the last day, whatever was sent last, and none of a day that is still to come', () => {
  const sent = new SentHistory(['2013-04-04', '2011-02-08', '2011-02-01'].map((day) => aNudge('uk-team', day, ['ports'])))
  const upTo = '2011-02-28' as Day
  expect([sent.last(upTo)?.day, sent.lastNaming('ports', upTo)?.day]).toEqual(['2011-02-08', '2011-02-08'])
  expect([sent.last(lastDay)?.day, sent.lastNaming('ports', '2011-02-07' as Day)?.day]).toEqual(['2013-04-04', '2011-02-01'])
})

test('a silence was told of on each day once, whatever the pages, and each team’s for itself', () => {
  const silences = (...teams: string[]) =>
    teams.map((silent) => ({ id: 'ports', reason: 'escalated' as const, on: '2011-02-01' as Day, deadline: null, due: null, silent }))
  const second = { ...aNudge('secretariat', '2011-02-08', []), items: silences('uk-team') }
  const sent = new SentHistory([
    { ...aNudge('secretariat', '2011-02-01', []), items: silences('uk-team', 'fr-team') },
    second,
    { ...second, key: `${second.key} 2` },
  ])
  const daysTold = (silent: string, after: string) => sent.daysTold({ id: 'ports', silent }, after as Day, lastDay)
  expect(daysTold('uk-team', '2011-01-01')).toEqual(['2011-02-01', '2011-02-08'])
  expect(daysTold('uk-team', '2011-02-01')).toEqual(['2011-02-08'])
  expect(daysTold('fr-team', '2011-01-01')).toEqual(['2011-02-01'])
})

test('the last message of a team, the last that named a thing and the last poll are three questions', () => {
  const poll = { ...aNudge('uk-team', '2011-02-03', ['calais']), kind: 'poll' as const, key: 'uk-team 2011-02-03 poll' }
  const sent = new SentHistory([aNudge('uk-team', '2011-02-01', ['ports', 'calais']), aNudge('uk-team', '2011-02-02', ['calais'])])
  expect(sent.lastNaming('ports', lastDay)?.day).toBe('2011-02-01')
  expect(sent.lastPoll(lastDay)).toBeUndefined()

  sent.add(poll)
  expect(sent.has(poll.key)).toBe(true)
  expect(sent.last(lastDay)?.key).toBe('uk-team 2011-02-02 nudge')
  expect(sent.lastNaming('ports', lastDay, 'overdue')).toBeUndefined()
  expect(sent.lastNaming('calais', lastDay, 'due')).toBe(poll)
  expect(sent.lastPoll(lastDay)).toBe(poll)
})

test('a second lead’s copy that alone was found again in the channels does not count as the day’s message', () => {
  const copy = { ...aNudge('uk-team', '2011-02-01', ['ports']), key: 'uk-team 2011-02-01 nudge to 2' }
  const sent = new SentHistory([copy])
  expect(sent.last(lastDay)).toBeUndefined()
  expect(sent.lastNaming('ports', lastDay)).toBe(copy)
})

test('the histories of all receivers are kept apart, and give the last poll of each', () => {
  const histories = new Histories([
    { ...aNudge('uk-team', '2011-02-01', ['ports']), kind: 'poll' },
    { ...aNudge('uk-team', '2011-02-08', ['ports']), kind: 'poll' },
    aNudge('fr-team', '2011-02-02', ['ports']),
  ])
  expect(histories.of('fr-team').has('uk-team 2011-02-01 nudge')).toBe(false)
  expect(histories.lastPolls('2011-02-07' as Day).map(({ team, day }) => `${team} ${day}`)).toEqual(['uk-team 2011-02-01'])
  expect(histories.lastPolls(lastDay).map(({ team, day }) => `${team} ${day}`)).toEqual(['uk-team 2011-02-08'])
})
