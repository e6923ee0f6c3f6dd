import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/register/languages.ts'
import { worstCases } from '../../src/rendering/worst-cases.ts'
import { overSlacksLimits } from './slack-limits.ts'

const alone = languages.map((language) => ({ named: language, language, all: [language] }))
const together = { named: languages.join(' and '), language: languages[0], all: languages }

describe.each([...alone, together])('the worst texts in $named', ({ language, all }) => {
  const cases = worstCases(language, DateTime.fromISO('2011-03-15T09:00:00Z'), all)

  test('make many messages, of every view', () => {
    expect(cases.length).toBeGreaterThan(100)
    expect(new Set(cases.map(({ view }) => view))).toContain('notice')
  })

  test('stay within Slack’s limits in every view', () => {
    expect(cases.flatMap(({ view, said }) => overSlacksLimits(said).map((fault) => `${view}: ${fault}`))).toEqual([])
  })
})
