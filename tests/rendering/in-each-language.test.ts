import { describe, expect, test } from 'vitest'
import type { MessagePage } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const title = { en: 'Ports report', fr: 'Rapport sur les ports' }

/** The message of a channel that readers of both languages share, about so many commitments that are late by a day. */
function shared(count: number, given: { title?: object } = {}): MessagePage {
  const one = { owners: ukAlone, due: '2011-02', title, ...given }
  const register = aRegister(one, { others: Array.from({ length: count - 1 }, () => one) })
  const items = [...register.commitments.keys()].map((id) => ({ id, due: '2011-02', deadline: aDay('2011-02-28') }) as const)
  const page = speak({ ...aView(register), languages: ['en', 'fr'] }).dayMessage(aMessage(items))
  expect(overSlacksLimits(page)).toEqual([])
  return page
}

describe('to readers of two languages', () => {
  test('a row says in each what it is and how late, and has its buttons once, with both labels', () => {
    const { blocks } = shared(1)
    const text = shownIn(blocks)
    expect(text).toContain('1 day overdue: Ports report')
    expect(text).toContain('En retard de 1 jour\u00A0: Rapport sur les ports')
    expect(pressables(blocks).map(({ label }) => label)).toContain('Done · Terminé')
    expect(new Set(pressables(blocks).map(({ label }) => label)).size).toBe(pressables(blocks).length)
  })

  test('a notification begins with what is owed, in each', () => {
    const [first, second] = shared(2).text.split('\n')
    expect(first).toMatch(/^\*2 overdue/)
    expect(second).toMatch(/^\*2 en retard/)
  })

  test('what is the same in both is said once', () => {
    expect(shownIn(shared(2, { title: { en: 'Schengen' } }).blocks).match(/\*1\. Schengen\*/g)).toHaveLength(1)
  })

  test.each([12, 20, 27, 40])('each of %i rows is said in both, and nothing is torn', (count) => {
    const { blocks } = shared(count)
    const lines = shownIn(blocks).split('\n')
    for (let row = 1; row <= count; row++) {
      expect(lines.filter((line) => line.startsWith(`*${row}. Ports report*`))).toHaveLength(1)
      expect(lines.filter((line) => line.startsWith(`*${row}. Rapport sur les ports*`))).toHaveLength(1)
    }
    expect(shownIn(blocks)).not.toMatch(/…$/m)
  })

  test('what has no room is counted in both', () => {
    const long = 'long '.repeat(20)
    const { blocks, text, commitments } = shared(200, { title: { en: `Ports ${long}`, fr: `Rapport ${long}` } })
    expect(commitments).toHaveLength(200)
    expect(shownIn(blocks)).toMatch(/and \d+ more/)
    expect(shownIn(blocks)).toMatch(/et \d+ autres/)
    expect(text).toMatch(/and \d+ more: `\/commitments list /)
    expect(text).toMatch(/et \d+ autres\u00A0: `\/commitments liste /)
  })
})
