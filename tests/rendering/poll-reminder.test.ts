import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/register/languages.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aMessage, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'

/** What the thread of a poll of so many rows is told of some of them. */
function told(
  count: number,
  ids: readonly string[],
  language: Language = 'en',
  first: Parameters<typeof aRegister>[0] = { owners: ukAlone },
): string {
  const register = aRegister(first, {
    others: Array.from({ length: count - 1 }, (_, index) => ({ owners: ukAlone, title: `Row ${index + 2}` })),
  })
  const items = [...register.commitments.keys()].map((id) => ({ id, reason: 'poll' as const }))
  return speak(aView(register, language)).pollReminder({ ...aMessage(items), kind: 'poll' }, ids).text
}

const others = (...numbers: number[]) => numbers.map((number) => `other-${number - 1}`)

describe('the thread of a poll is reminded', () => {
  test('of a few rows by number and title, of more by how many more there are', () => {
    expect(told(3, others(2, 3))).toContain('*Not answered yet*: 2 *Row 2* and 3 *Row 3*.')
    expect(told(9, others(2, 3, 4, 5, 6, 7, 8, 9))).toContain('7 *Row 7* and 2 more.')
    expect(told(9, others(2, 3, 4, 5, 6, 7, 8, 9), 'fr')).toContain('7 *Row 7* et 2 autres.')
  })

  test('of all rows in two words where none is answered', () => {
    expect(told(2, ['ports', 'other-1'])).toContain('*Not answered yet*: both.')
    expect(told(12, ['ports', ...others(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)], 'fr')).toContain(
      '*Encore sans réponse*\u00A0: les 12 engagements.',
    )
  })

  test('of its only row without a number, also in the examples', () => {
    expect(told(1, ['ports'])).toMatch(/\*Not answered yet\*: \*Risk analysis[^*]*\*\. .*`on track`, `at risk: why` or `done`/)
  })

  test('of what the other side has closed with the words that agree', () => {
    const closed = { owners: bothSides, status: 'closing', log: [aToldEntry({ kind: 'closed', party: 'fr', team: 'fr-paf' })] }
    expect(told(1, ['ports'], 'en', closed)).toContain('`agreed` or `not agreed: why`')
  })
})
