import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import type { Language } from '../../src/register/languages.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

// How rows say that a month, a quarter or a year begins.

/** A message about commitments with these dues, each because its span begins. */
function shown(dues: readonly string[], given: { message?: Partial<Message>; language?: Language; log?: object[] } = {}) {
  const [first, ...others] = dues.map((due, index) => ({ id: `item-${index + 1}`, title: `Item ${index + 1}`, owners: ukAlone, due }))
  const register = aRegister({ ...first, ...(given.log ? { log: given.log } : {}) }, { others })
  const items = dues.map((due, index) => ({
    id: `item-${index + 1}`,
    reason: 'begins' as const,
    due: due as '2011-03',
    deadline: register.commitments.get(`item-${index + 1}`) ? lastOf(due) : null,
  }))
  return shownIn(speak(aView(register, given.language)).dayMessage(aMessage(items, given.message)).blocks)
}

const lastOf = (due: string) =>
  aDay(due === '2011-03' || due === '2011-Q1' ? '2011-03-31' : due === '2011-Q2' ? '2011-06-30' : '2011-04-30')

describe('on the day on which a span begins', () => {
  test('a row alone says which day is meant, and how to say that it is the first', () => {
    expect(shown(['2011-03'])).toContain('We read “by March 2011” as 31 March. If you read it as 1 March, say `due 1 March: why`.')
  })

  test('of several rows the first says so with its number, and the others only until when there is time', () => {
    const text = shown(['2011-03', '2011-03', '2011-03'])
    expect(text.match(/We read/g)).toHaveLength(1)
    expect(text).toContain('If you read it as 1 March, say `1 due 1 March: why`.')
    expect(text.match(/\*Due this month\*: by the end of March 2011/g)).toHaveLength(2)
  })

  test('in French too the first of several rows says which day is meant, with its number', () => {
    const text = shown(['2011-03', '2011-03'], { language: 'fr' })
    expect(text.match(/Nous lisons/g)).toHaveLength(1)
    expect(text).toContain('Si vous lisez le 1er mars, répondez `1 échéance 1er mars\u00A0: pourquoi`.')
  })

  test('of several months and quarters that begin each is said once', () => {
    const text = shown(['2011-03', '2011-Q1', '2011-03', '2011-Q1'], { message: { day: aDay('2011-01-01') } })
    expect(text.match(/We read/g)).toHaveLength(2)
    expect(text).toContain('say `2 due 1 January: why`')
  })

  test('the next row says it once the first has its answer', () => {
    const log = [anEntry({ at: '2011-03-01T09:41:00.000+00:00', kind: 'rated', rating: 'green' })]
    expect(shown(['2011-03', '2011-03', '2011-03'], { log })).toContain('say `2 due 1 March: why`')
  })

  test('nobody is told to choose a first day that has passed', () => {
    const text = shown(['2011-03', '2011-03'], { message: { day: aDay('2011-03-02') } })
    expect(text).toContain('We read “by March 2011” as 31 March.')
    expect(text).not.toContain('If you read it')
    expect(shown(['2011-03'], { message: { day: aDay('2011-03-02') }, language: 'fr' })).not.toContain('Si vous lisez')
  })
})
