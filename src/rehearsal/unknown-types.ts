import { isJson } from './json.ts'

/** The first type of a block or an element that this workspace does not know. */
export function unknownTypeIn(value: unknown, unknown: ReadonlySet<string>): string | undefined {
  if (unknown.size === 0 || typeof value !== 'object' || value === null) return undefined
  if (isJson(value) && typeof value['type'] === 'string' && unknown.has(value['type'])) return value['type']
  for (const inner of Object.values(value)) {
    const found = unknownTypeIn(inner, unknown)
    if (found !== undefined) return found
  }
  return undefined
}
