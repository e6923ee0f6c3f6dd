import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import type { Language } from '../../src/register/languages.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'

// The head of a message of 1 March 2011 says what its rows say.

/** The text of a message that asks about commitments with these dues for a reason. */
function text(dues: readonly string[], reason: 'due' | 'before', given: { language?: Language; message?: Partial<Message> } = {}): string {
  const [first, ...others] = dues.map((due, index) => ({ id: `item-${index + 1}`, owners: ukAlone, due }))
  const items = dues.map((due, index) => ({ id: `item-${index + 1}`, reason, deadline: aDay(due), due: aDay(due) }))
  return speak(aView(aRegister(first, { others }), given.language)).dayMessage(aMessage(items, given.message)).text
}

const head = (said: string) => said.split('*')[1]

describe('what is due on a day off is said on the working day before it, as to come', () => {
  test.each([
    { dues: ['2011-03-01', '2011-03-01'], en: '2 due today', fr: '2 échéances ce jour' },
    { dues: ['2011-03-02', '2011-03-02'], en: '2 due tomorrow', fr: '2 échéances demain' },
    { dues: ['2011-03-03', '2011-03-03'], en: '2 due in 2 days', fr: '2 échéances dans 2 jours' },
    { dues: ['2011-03-01', '2011-03-02', '2011-03-02'], en: '1 due today, 2 due tomorrow', fr: '1 échéance ce jour, 2 échéances demain' },
  ])('$en', ({ dues, en, fr }) => {
    expect(head(text(dues, 'due'))).toBe(en)
    expect(head(text(dues, 'due', { language: 'fr' }))).toBe(fr)
  })

  test('rows say that what is due on the morrow is due tomorrow, as their head does', () => {
    expect(text(['2011-03-02', '2011-03-02'], 'due').match(/Due tomorrow/g)).toHaveLength(2)
    expect(text(['2011-03-02', '2011-03-02'], 'due', { language: 'fr' }).match(/Échéance demain/g)).toHaveLength(2)
  })

  test('what is asked the day before is due tomorrow, and not only soon', () => {
    expect(head(text(['2011-03-02', '2011-03-02'], 'before'))).toBe('2 due tomorrow')
    expect(head(text(['2011-03-08', '2011-03-08'], 'before'))).toBe('2 due soon')
  })

  test('what is due in more than two weeks is ahead, and not soon', () => {
    expect(head(text(['2011-03-15', '2011-03-15'], 'before'))).toBe('2 due soon')
    expect(head(text(['2011-03-16', '2011-05-08'], 'before'))).toBe('2 deadlines ahead')
    expect(head(text(['2011-03-16', '2011-05-08'], 'before', { language: 'fr' }))).toBe('2 échéances à venir')
    expect(head(text(['2011-03-08', '2011-05-08'], 'before', { language: 'fr' }))).toBe('1 échéance proche, 1 échéance à venir')
  })
})

describe('that somebody was told of a silence', () => {
  const silence = (ids: readonly string[]) => ({ message: { bulletins: [{ tells: 'escalated' as const, ids, to: 'secretariat' }] } })
  const dues = ['2011-03-01', '2011-03-01']

  test('is no update where the commitment has a row', () => {
    expect(head(text(dues, 'due', silence(['item-1', 'item-2'])))).toBe('2 due today')
  })

  test('counts for each commitment that has none', () => {
    expect(head(text(dues, 'due', silence(['item-1', 'other-1', 'other-2'])))).toBe('2 due today, 2 updates')
  })
})
