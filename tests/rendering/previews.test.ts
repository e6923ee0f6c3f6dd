import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const others = Array.from({ length: 59 }, (_, nth) => ({
  title: `<!channel> ${'Ports & booths '.repeat(8)}${nth}`,
  due: '2011-02',
  owners: ukAlone,
}))
const register = aRegister({ due: '2011-02', owners: ukAlone }, { others })
const items = [...register.commitments.keys()].map((id) => ({ id, deadline: aDay('2011-02-28') }))
const messages = Array.from({ length: 12 }, (_, nth) => {
  const day = aDay(`2011-03-${String(nth + 1).padStart(2, '0')}`)
  return aMessage(items, { key: `uk-border-agency ${day} nudge`, day, at: DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/London' }) })
})
const [from, to] = ['2011-03-01', '2011-03-12'].map((day) => DateTime.fromISO(day, { zone: 'Europe/London' })) as [DateTime, DateTime]

test.each(['en', 'fr'] as const)(
  'a preview of large messages is within what Slack takes, rings nobody, and has several pages (%s)',
  (language) => {
    for (const page of [1, 2, 3]) {
      const said = speak(aView(register, language)).preview({ messages, from, to, page, command: 'preview' })
      expect(overSlacksLimits(said)).toEqual([])
      expect(JSON.stringify(said)).not.toMatch(/<!channel>|<@/)
      expect(said.text).toContain(language === 'en' ? '12 messages would go out' : '12 messages partiraient')
    }
  },
)

test('a preview of many small messages has pages, and none is left out', () => {
  const small = messages.flatMap((message) => [1, 2, 3, 4, 5].map(() => ({ ...message, items: message.items.slice(0, 1) })))
  const pageOf = (page: number) => shownIn(speak(aView(register)).preview({ messages: small, from, to, page, command: 'preview' }).blocks)
  const [, pages = 1] = /Page 1 of (\d+)/.exec(pageOf(1)) ?? []
  const shown = Array.from({ length: Number(pages) }, (_, index) => pageOf(index + 1))
  expect(shown.join('\n').match(/\(#uk-border-agency\)/g)).toHaveLength(60)
})

test('a preview shows as many rows of a large message as the message would, and how many more', () => {
  const pages = Array.from({ length: 5 }, (_, index) =>
    shownIn(speak(aView(register)).preview({ messages: messages.slice(0, 1), from, to, page: index + 1, command: 'preview' }).blocks),
  ).join('\n')
  const [, left] = /… and (\d+) more/.exec(pages) ?? []
  for (let number = 1; number <= 60 - Number(left ?? 0); number++) expect(pages).toContain(`*${number}. `)
})

test.each(['en', 'fr'] as const)(
  'the text of a preview, which is all that is read out, has the head of each message of its page (%s)',
  (language) => {
    const medium = messages.map((message) => ({ ...message, items: message.items.slice(0, 14) }))
    const said = speak(aView(register, language)).preview({ messages: medium, from, to, page: 1, command: 'preview' })
    const heads = (text: string) => text.match(/\(#uk-border-agency\), .*\n> .*/g)
    expect(heads(shownIn(said.blocks))?.length).toBeGreaterThan(2)
    expect(heads(said.text)).toEqual(heads(shownIn(said.blocks)))
    expect(said.text).not.toMatch(/…$/)
  },
)

test('a preview shows each message with whom it is for, when, and its own words', () => {
  const said = speak(aView(register)).preview({ messages: messages.slice(0, 2), from, to, page: 1, command: 'preview' })
  expect(shownIn(said.blocks)).toContain('*UK Border Agency* (#uk-border-agency), 1 March 2011, 09:00')
  expect(shownIn(said.blocks)).toContain('> *60 overdue* (UK Border Agency) lead@ukba.example')
  expect(pressables(said.blocks).map(({ label }) => label)).toEqual(['Next page'])
})
