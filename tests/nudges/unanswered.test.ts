import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { receiverNow } from '../../src/nudges/receivers.ts'
import { SentHistory } from '../../src/nudges/sent-history.ts'
import { unansweredPoll } from '../../src/nudges/unanswered.ts'
import { aMessage } from '../a-message.ts'
import { aRegister, testCalendars, ukAlone } from '../a-register.ts'

const uk = 'uk-border-agency'
const later = { owners: ukAlone, due: '2011-12-31' }

/** What the team is reminded of on a day, of its poll of Monday 7 March 2011 and what else was sent to it. */
function remindedOn(day: string, { first = {}, sent = [] }: { first?: object; sent?: readonly Message[] } = {}) {
  const register = aRegister({ ...later, ...first }, { others: [later] })
  const team = register.teams.get(uk)
  if (!team) throw new Error('no such team')
  const now = DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' })
  return unansweredPoll({ register, sent: new SentHistory([poll, ...sent]) }, receiverNow(team, testCalendars, now))?.ids
}

const poll = messageOf('2011-03-07', ['ports', 'other-1'], 'poll')

function messageOf(day: string, ids: readonly string[], reason: Message['items'][number]['reason']): Message {
  const at = DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' })
  const kind = reason === 'poll' ? ('poll' as const) : ('nudge' as const)
  return { ...aMessage(ids.map((id) => ({ id, reason }))), key: `${uk} ${day} nudge`, day: day as Message['day'], at, kind }
}

function said(entry: object): object {
  return { log: [{ at: '2011-03-07T10:00:00.000+00:00', by: 'lead@ukba.example', team: uk, text: 'said', ...entry }] }
}

describe('a team is reminded of its poll', () => {
  test.each([
    ['not on its very day', '2011-03-07', undefined],
    ['on the next day', '2011-03-08', ['ports', 'other-1']],
    ['within the week, if it could not be before', '2011-03-13', ['ports', 'other-1']],
    ['no later', '2011-03-14', undefined],
  ])('%s', (_, day, ids) => {
    expect(remindedOn(day)).toEqual(ids)
  })

  test.each([
    ['a rating', said({ kind: 'rated', rating: 'green' })],
    ['a note', said({ kind: 'noted' })],
    ['a snooze before the poll', { log: [{ ...at('2011-03-04'), kind: 'snoozed', until: '2011-04-04' }] }],
  ])('without what has %s', (_, first) => {
    expect(remindedOn('2011-03-08', { first })).toEqual(['other-1'])
  })

  test('without what another message has asked since, and with what it only told of', () => {
    expect(remindedOn('2011-03-08', { sent: [messageOf('2011-03-08', ['ports'], 'overdue')] })).toEqual(['other-1'])
    expect(remindedOn('2011-03-09', { sent: [messageOf('2011-03-08', ['ports'], 'agree')] })).toEqual(['other-1'])
    expect(remindedOn('2011-03-08', { sent: [messageOf('2011-03-08', ['ports'], 'news')] })).toEqual(['ports', 'other-1'])
  })

  test('of the last one alone', () => {
    const newer = messageOf('2011-03-08', ['other-1'], 'poll')
    expect(remindedOn('2011-03-09', { sent: [newer] })).toEqual(['other-1'])
  })
})

function at(day: string): object {
  return { at: `${day}T10:00:00.000+00:00`, by: 'lead@ukba.example', team: uk, text: 'said' }
}
