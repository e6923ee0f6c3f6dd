import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { DayPlanner } from '../../src/delivery/day-planner.ts'
import type { Message, SentMessage } from '../../src/nudges/message.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, testCalendars as calendars, ukAlone } from '../a-register.ts'

const at = (instant: string) => DateTime.fromISO(instant, { zone: 'Europe/London' })

/** A planner on a ledger in which the messages stand that are pushed into it, and that remembers whose it was asked for. */
function onALedger(register: Register) {
  const sent: SentMessage[] = []
  const asked: string[] = []
  let reading = Promise.resolve()
  const ledger = {
    async sentTo(receiver: string) {
      asked.push(receiver)
      const found = sent.filter(({ team }) => team === receiver)
      await reading
      return found
    },
    lastPolls: async () => [],
  }
  const planner = new DayPlanner({ store: { registers: { register: () => register, cameIn: () => undefined }, ledger }, calendars })
  const planned = async (instant: string): Promise<Message[]> => {
    const messages: Message[] = []
    for (const receiver of planner.receiversAt(at(instant))) {
      const message = await planner.messageFor(receiver)
      if (message) messages.push(message)
    }
    return messages
  }
  return {
    planner,
    planned,
    sent,
    asked,
    /** What is asked for from here on is answered when the promise resolves, by what stood in the ledger before. */
    answersAfter(waited: Promise<void>) {
      reading = waited
    },
  }
}

describe('the ledger is asked what was sent', () => {
  const register = aRegister({ due: '2011-03-31', owners: ukAlone })

  test('not at all, where there can be nothing to say', async () => {
    const { planned, asked } = onALedger(register)
    expect(await planned('2011-03-10T10:00')).toEqual([])
    expect(asked).not.toEqual([])
    asked.length = 0
    expect(await planned('2011-03-10T10:01')).toEqual([])
    expect(await planned('2011-03-11T10:00')).toEqual([])
    expect(asked).toEqual([])
  })

  test('once a day for a receiver, and again when something was sent to it', async () => {
    const { planner, planned, sent, asked } = onALedger(register)
    const ofTeam = () => asked.filter((receiver) => receiver === 'uk-border-agency').length
    const [message] = await planned('2011-03-31T10:00')
    await planned('2011-03-31T10:01')
    expect(ofTeam()).toBe(1)
    if (!message) throw new Error('no message')

    sent.push(message)
    planner.intended(message)
    expect(await planned('2011-03-31T10:02')).toEqual([])
    expect(await planned('2011-03-31T10:03')).toEqual([])
    expect(ofTeam()).toBe(2)
  })

  test('what was taken back is planned again on the next day', async () => {
    const { planner, planned, sent } = onALedger(register)
    const [message] = await planned('2011-03-31T10:00')
    if (!message) throw new Error('no message')
    sent.push(message)
    planner.intended(message)
    await planned('2011-03-31T10:01')
    sent.pop()
    planner.takenBack(message)
    expect((await planned('2011-04-01T10:00')).map(({ items }) => items.map(({ reason }) => reason))).toEqual([['overdue']])
  })

  test('once more where something is sent while it is read: nothing goes twice', async () => {
    const { planner, sent, answersAfter } = onALedger(register)
    const [message] = await onALedger(register).planned('2011-03-31T10:00')
    if (!message) throw new Error('no message')
    const { promise, resolve } = Promise.withResolvers<void>()
    answersAfter(promise)
    const [receiver] = planner.receiversAt(at('2011-03-31T10:00')).filter(({ id }) => id === 'uk-border-agency')
    const planning = receiver && planner.messageFor(receiver)
    sent.push(message)
    planner.intended(message)
    resolve()
    expect(planning).toBeDefined()
    expect(await planning).toBeUndefined()
  })
})
