/** `1, 3, 5–9` */
export function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.to === number - 1) runs.splice(-1, 1, { from: last.from, to: number })
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (to - from < 2 ? [from, ...(to > from ? [to] : [])].join(', ') : `${from}–${to}`)).join(', ')
}
