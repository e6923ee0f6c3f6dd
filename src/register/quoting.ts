/** The value as it stands in the file, cut if it is long. */
export function quoted(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'too large a number'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** `"a", "b" or null`. */
export function oneOf(values: readonly (string | null)[]): string {
  const all = values.map(quoted)
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].join(' or ')
}
