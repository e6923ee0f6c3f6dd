/** A version of the register that was replaced, and when. */
export interface Copy {
  readonly name: string
  readonly atMs: number
  readonly bytes: number
}

const newestKept = 10
const wholeHourMs = 3_600_000
const wholeDayMs = 24 * wholeHourMs
const daysKept = 30
/** Beside the newest one, which is always kept. */
const mostBytes = 100_000_000

/**
 * The copies that are not to be kept: the newest ten are, the last one of each hour of a day, and the last one of each day (UTC) of a month; but of
 * all that no more than 100 MB, the newest first.
 */
export function copiesToDrop(copies: readonly Copy[], nowMs: number): Copy[] {
  const newestFirst = copies.toSorted((a, b) => ageOf(a, nowMs) - ageOf(b, nowMs) || b.name.localeCompare(a.name, 'en', { numeric: true }))
  const past = newestFirst.filter(({ atMs }) => atMs <= nowMs)
  const kept = new Set([
    ...newestFirst.slice(0, newestKept),
    ...newestOfEach(past, { lengthMs: wholeHourMs, sinceMs: nowMs - wholeDayMs }),
    ...newestOfEach(past, { lengthMs: wholeDayMs, sinceMs: nowMs - daysKept * wholeDayMs }),
  ])
  let bytes = 0
  return newestFirst.filter((copy, nth) => {
    if (!kept.has(copy)) return true
    bytes += copy.bytes
    return nth > 0 && bytes > mostBytes
  })
}

/** What a clock that ran ahead left is older than anything: else it would stand for the newest for as long as that. */
function ageOf({ atMs }: Copy, nowMs: number): number {
  return atMs > nowMs ? Number.POSITIVE_INFINITY : nowMs - atMs
}

function newestOfEach(newestFirst: readonly Copy[], { lengthMs, sinceMs }: { lengthMs: number; sinceMs: number }): Copy[] {
  const byStretch = new Map<number, Copy>()
  for (const copy of newestFirst) {
    const stretch = Math.floor(copy.atMs / lengthMs)
    if (copy.atMs > sinceMs && !byStretch.has(stretch)) byStretch.set(stretch, copy)
  }
  return [...byStretch.values()]
}
