import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSaidOrder, placedInTime } from '../../src/register/said-order.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { ratingOf } from '../../src/register/state.ts'
import { WorkingRegister } from '../../src/store/working-register.ts'
import { aRegister, ukAlone, ukLead } from '../a-register.ts'

const rated = (at: string, rating: 'green' | 'amber' | 'red', said?: string): LogEntry =>
  ({ at, by: ukLead, kind: 'rated', rating, team: 'uk-border-agency', ...(said === undefined ? {} : { said }) }) as LogEntry

const nine = '2011-03-01T09:00:00.000+00:00'
const ten = '2011-03-01T10:00:00.000+00:00'

describe('an entry that arrives', () => {
  test('behind what was said after it gets the time at which it was said, just before that', () => {
    const marks = new Map([[nine, '20.000000']])
    const late = placedInTime([rated(nine, 'green')], rated(ten, 'red'), { mark: '10.000000', marks })
    expect(late).toEqual(rated(ten, 'red', '2011-03-01T08:59:59.999+00:00'))
  })

  test('behind it, with a time of its own that is earlier still, keeps that time', () => {
    const marks = new Map([[nine, '20.000000']])
    const own = rated(ten, 'red', '2011-03-01T08:00:00.000+00:00')
    expect(placedInTime([rated(nine, 'green')], own, { mark: '10.000000', marks })).toBe(own)
  })

  test('after what was said before it gets a time just after that, where a wrong clock made its own too early', () => {
    const marks = new Map([[nine, '10.000000']])
    const placed = placedInTime([rated(nine, 'green')], rated(ten, 'red', '2011-03-01T08:00:00.000+00:00'), { mark: '20.000000', marks })
    expect(placed).toEqual(rated(ten, 'red', '2011-03-01T09:00:00.001+00:00'))
  })

  test('in its order stays as it is', () => {
    const entry = rated(ten, 'red')
    expect(placedInTime([rated(nine, 'green')], entry, { mark: '20.000000', marks: new Map([[nine, '10.000000']]) })).toBe(entry)
    expect(placedInTime([rated(nine, 'green')], entry, { mark: '20.000000', marks: new Map() })).toBe(entry)
  })
})

test('a log in which nothing has a time of its own is as it was written', () => {
  const log = [rated(nine, 'green'), rated(ten, 'red')]
  expect(inSaidOrder(log)).toBe(log)
})

test('what was said last stands, in whatever order words arrive, and whatever the clock is wrong by', () => {
  const ratings = ['green', 'amber', 'red'] as const
  fc.assert(
    fc.property(
      fc.array(fc.record({ rating: fc.constantFrom(...ratings), rank: fc.nat(1_000_000) }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -100_000, max: 100_000 }),
      (words, skewSeconds) => {
        const live = new WorkingRegister(aRegister({ owners: ukAlone }))
        const startMs = Date.parse(nine)
        for (const [nth, { rating, rank }] of words.entries()) {
          const sentMs = startMs + rank + skewSeconds * 1000
          const isOld = startMs + 2_000_000 + nth - sentMs > 60_000
          const said = isOld ? new Date(sentMs).toISOString().replace('Z', '+00:00') : undefined
          const at = new Date(startMs + 2_000_000 + nth).toISOString().replace('Z', '+00:00')
          const mark = `${String(1_298_970_000 + rank).padStart(10, '0')}.000000`
          expect(live.make({ commitment: 'ports', entry: rated(at, rating, said), mark }).ok).toBe(true)
        }
        const commitment = live.register.commitments.get('ports')
        const last = words.filter(({ rank }) => rank === Math.max(...words.map((each) => each.rank)))
        if (last.length === 1 && commitment) expect(ratingOf(live.register, commitment)).toBe(last[0]?.rating)
      },
    ),
  )
})
