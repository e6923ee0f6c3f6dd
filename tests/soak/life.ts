import fc from 'fast-check'
import type { Act } from './acts.ts'
import { acts } from './acts.ts'
import type { File } from './file.ts'
import { files, years } from './file.ts'

/** Ten years of a register, its people, its bot and its machine, from 2011 to 2020. */
export interface Life extends File {
  readonly happenings: readonly Happening[]
}

export interface Happening {
  readonly minute: number
  readonly what:
    | { readonly does: 'answer'; readonly of: number; readonly who: number; readonly act: Act }
    | { readonly does: 'date the event'; readonly inDays: number | null }
    | { readonly does: 'hold the event' }
    | { readonly does: 'take back what was said of the event' }
    | { readonly does: 'edit the file'; readonly setting: number }
    | { readonly does: 'stop'; readonly minutes: number }
    /** Forward or back: by how much it is then ahead of the right time; behind it where negative. */
    | { readonly does: 'set the clock'; readonly aheadMinutes: number }
    | { readonly does: 'tick' }
}

const days = Math.round(years * 365.25)

const what = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({ does: fc.constant('answer' as const), of: fc.nat({ max: 5 }), who: fc.nat({ max: 3 }), act: acts }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('date the event' as const),
      inDays: fc.option(fc.integer({ min: -20, max: 200 }), { nil: null, freq: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hold the event' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('take back what was said of the event' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('edit the file' as const), setting: fc.nat({ max: 3 }) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('stop' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 3 * 1440 }), fc.integer({ min: 1440, max: 40 * 1440 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('set the clock' as const),
      aheadMinutes: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: -4 * 1440, max: 4 * 1440 }),
        fc.integer({ min: -40 * 1440, max: 40 * 1440 }),
        fc.integer({ min: 0, max: 400 * 1440 }),
      ),
    }),
  },
  { weight: 12, arbitrary: fc.record({ does: fc.constant('tick' as const) }) },
)
/** How long from one to the next: much happens soon after something else. */
const minutes = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 4 * 1440 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1440, max: 15 * 1440 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10 * 1440, max: 60 * 1440 }) },
)
const happenings = fc.array(fc.record({ minutes, what }), { minLength: 600, maxLength: 600 }).map((all) => {
  let minute = 0
  return all
    .map((each): Happening => {
      minute += each.minutes
      return { minute, what: each.what }
    })
    .filter((each) => each.minute < days * 1440)
})

export const lives: fc.Arbitrary<Life> = fc.tuple(files, happenings).map(([file, happenings]) => ({ ...file, happenings }))
