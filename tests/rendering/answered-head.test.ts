import { describe, expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'

// The first line of a message in which nothing waits any more says so, and counts nothing of it again.

const at = '2011-03-01T09:41:00.000+00:00'
const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
const overdue = { reason: 'overdue', due: '2011-02', deadline: aDay('2011-02-28') } as const
const rated = anEntry({ at, kind: 'rated', rating: 'amber', text: 'no data' })
const confirmed = anEntry({ at, kind: 'confirmed' })
const ids = ['ports', 'other-1', 'other-2']

/** Three commitments, of which so many have the entry and what comes of it. */
function three(answered: number, changed: Record<string, unknown>, before: Record<string, unknown>): ReturnType<typeof aRegister> {
  const [first, ...others] = ids.map((_, index) => (index < answered ? changed : before))
  return aRegister(first, { others })
}

function headOf(register: ReturnType<typeof aRegister>, message: ReturnType<typeof aMessage>, language: 'en' | 'fr' = 'en'): string {
  return speak(aView(register, language)).dayMessage(message).text.split('\n')[0] ?? ''
}

describe('of several that were asked about', () => {
  const toConfirm = aMessage(ids.map((id) => ({ id, reason: 'yours' })))
  const owned = (answered: number) => three(answered, { owners: ukAlone, log: [confirmed] }, { owners: assumed })

  test.each([
    [0, '*3 owners to confirm* (UK Border Agency) <@U1>'],
    [2, '*1 owner to confirm* (UK Border Agency) <@U1>'],
    [3, '*All 3 answered* (UK Border Agency) <@U1>'],
  ])('when %s are confirmed', (answered, head) => {
    expect(headOf(owned(answered), toConfirm)).toBe(head)
  })

  test('when all are rated', () => {
    const message = aMessage(ids.map((id) => ({ id, ...overdue })))
    const register = three(3, { owners: ukAlone, due: '2011-02', log: [rated] }, {})
    expect(headOf(register, message)).toBe('*All 3 answered* (UK Border Agency) <@U1>')
    expect(headOf(register, message, 'fr')).toBe('*Les 3 engagements sont renseignés* (UK Border Agency) <@U1>')
  })

  test('what is told beside them is still counted', () => {
    const entry = aToldEntry({ kind: 'dated', from: null, to: '2012-02-17', by: 'secretary@example.org' })
    const message = aMessage([
      ...ids.slice(0, 2).map((id) => ({ id, ...overdue })),
      { id: 'other-2', reason: 'news', tells: { about: 'other-2', entry } },
    ])
    expect(headOf(three(2, { owners: ukAlone, due: '2011-02', log: [rated] }, { owners: ukAlone }), message)).toBe(
      '*All 2 answered; 1 update* (UK Border Agency) <@U1>',
    )
  })

  test('a poll says so behind what it is', () => {
    const message = aMessage(
      ids.map((id) => ({ id, reason: 'poll' })),
      { kind: 'poll' },
    )
    const register = three(3, { owners: ukAlone, log: [rated] }, {})
    expect(headOf(register, message)).toBe('*Round-up, 1 March: 3 commitments, all answered* (UK Border Agency) <@U1>')
    expect(headOf(three(2, { owners: ukAlone, log: [rated] }, { owners: ukAlone }), message)).toBe(
      '*Round-up, 1 March: 3 commitments* (UK Border Agency) <@U1>',
    )
  })
})

test('of one its title is still named', () => {
  const register = aRegister({ owners: ukAlone, due: '2011-02', log: [rated] })
  expect(headOf(register, aMessage([{ id: 'ports', ...overdue }]))).toBe(
    '*Answered: Risk analysis of the Northern French ports* (UK Border Agency) <@U1>',
  )
})

test.each([
  ['en', '*Answered: Risk analysis of the Northern French ports; 1 update* (UK Border Agency) <@U1>'],
  ['fr', '*Renseigné\u00A0: Risk analysis of the Northern French ports\u202F; 1 information* (UK Border Agency) <@U1>'],
] as const)('of one beside what is told its title is still named (%s)', (language, head) => {
  const entry = aToldEntry({ kind: 'dated', from: null, to: '2012-02-17', by: 'secretary@example.org' })
  const message = aMessage([
    { id: 'ports', ...overdue },
    { id: 'other-1', reason: 'news', tells: { about: 'other-1', entry } },
  ])
  expect(headOf(three(1, { owners: ukAlone, due: '2011-02', log: [rated] }, { owners: ukAlone }), message, language)).toBe(head)
})

test('what was handed away by others was answered by nobody', () => {
  const register = aRegister({ owners: [{ team: 'uk-home-office', role: 'lead' }], due: '2011-02' })
  expect(headOf(register, aMessage([{ id: 'ports', ...overdue }]))).not.toContain('nswered')
})
