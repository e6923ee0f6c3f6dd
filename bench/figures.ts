/** One thing that was measured, beside the floor of the same run. */
export interface Figure {
  readonly what: string
  readonly measured: number
  /** Milliseconds, where nothing else is said. */
  readonly unit?: 'MB'
  readonly floor: string
  readonly floorMeasured: number
  /** The ratio that is wanted at most. */
  readonly wanted: number
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 50)
}

/** The smallest sample that so many percent of them do not exceed. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, unit = 'ms', floor, floorMeasured, wanted }) => {
    const ratio = measured / floorMeasured
    return [
      what,
      shown(measured, unit),
      floor,
      shown(floorMeasured, unit),
      ratio.toFixed(ratio < 0.1 ? 4 : 2),
      `≤ ${wanted}`,
      ratio <= wanted ? '' : 'above',
    ]
  })
  const all = [['what', 'figure', 'floor', 'of the floor', 'ratio', 'wanted', ''], ...rows]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shown(measured: number, unit: string): string {
  const digits = unit === 'MB' || measured >= 100 ? 0 : measured < 1 ? 3 : 2
  return `${measured.toFixed(digits)} ${unit}`
}
