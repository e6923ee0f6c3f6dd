import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { standInsOf } from '../../src/nudges/stand-ins.ts'
import { aDay, aMessage } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.

describe('who stands in on the day of a message', () => {
  const away = { person: 'lead@ukba.example', from: '2011-02-28', to: '2011-03-04' }
  test.each<{ what: string; absences: object[]; given?: Partial<Message>; is: string[] }>([
    { what: 'the cover of a lead who is away', absences: [{ ...away, cover: 'deputy@ukba.example' }], is: ['deputy@ukba.example'] },
    { what: 'nobody, without a cover', absences: [away], is: [] },
    { what: 'nobody, for the secretariat', absences: [{ ...away, cover: 'deputy@ukba.example' }], given: { team: 'secretariat' }, is: [] },
    { what: 'nobody, once the lead is back', absences: [{ ...away, cover: 'x@ukba.example' }], given: { day: aDay('2011-03-07') }, is: [] },
  ])('$what', ({ absences, given, is }) => {
    expect(standInsOf(aRegister({}, { absences }), aMessage([], given)).map(({ cover }) => cover)).toEqual(is)
  })
})
