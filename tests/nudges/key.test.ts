import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyKey, dailyKey, isDaily, keyOfMessage, keyRead, pageKey, pollKey } from '../../src/nudges/key.ts'
import type { Day } from '../../src/register/schema.ts'

const id = fc.stringMatching(/^[a-z0-9-]{1,60}$/)
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as Day)
const count = fc.integer({ min: 1, max: 99 })

describe('the key of a message', () => {
  test.each([
    { key: 'uk-border-agency 2011-03-01 nudge', told: { to: 'uk-border-agency', day: '2011-03-01', page: 1, copy: 1 } },
    { key: 'uk-border-agency 2011-03-01 nudge 2', told: { to: 'uk-border-agency', day: '2011-03-01', page: 2, copy: 1 } },
    { key: 'fr-paf 2011-03-01 nudge 2 to 3', told: { to: 'fr-paf', day: '2011-03-01', page: 2, copy: 3 } },
    { key: 'fr-paf 2011-03-01 poll', told: { to: 'fr-paf', day: '2011-03-01', poll: 1, page: 1, copy: 1 } },
    { key: 'fr-paf 2011-03-01 poll2 to 2', told: { to: 'fr-paf', day: '2011-03-01', poll: 2, page: 1, copy: 2 } },
  ])('$key tells to whom, of which day, which page and copy', ({ key, told }) => {
    expect(keyRead(key)).toEqual(told)
  })

  test.each(['answer message C1 1299574800.000100', 'notice start 5f0c', 'ports-risk-analysis', '', 'fr-paf 2011-03-01 nudged'])(
    '"%s" is the key of no message',
    (key) => {
      expect(keyRead(key)).toBeUndefined()
      expect(isDaily(keyRead(key))).toBe(false)
    },
  )

  test('is found again from the key of any of its pages and copies', () => {
    fc.assert(
      fc.property(id, day, fc.option(count), count, count, (to, day, poll, page, copy) => {
        const message = poll === null ? dailyKey(to, day) : pollKey(to, day, poll)
        const told = keyRead(copyKey(pageKey(message, page), copy))
        expect(told && keyOfMessage(told)).toBe(message)
        expect(told).toMatchObject({ to, day, page, copy })
        expect(isDaily(told)).toBe(poll === null)
      }),
    )
  })
})
