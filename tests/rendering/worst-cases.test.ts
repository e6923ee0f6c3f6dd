import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/register/languages.ts'
import { worstCases } from '../../src/rendering/worst-cases.ts'
import { overSlacksLimits } from './slack-limits.ts'

describe.each(languages)('the worst texts in "%s"', (language) => {
  const cases = worstCases(language, DateTime.fromISO('2011-03-15T09:00:00Z'))

  test('make many messages, of every view', () => {
    expect(cases.length).toBeGreaterThan(100)
    expect(new Set(cases.map(({ view }) => view))).toContain('notice')
  })

  test('stay within Slack’s limits in every view', () => {
    expect(cases.flatMap(({ view, said }) => overSlacksLimits(said).map((fault) => `${view}: ${fault}`))).toEqual([])
  })
})
