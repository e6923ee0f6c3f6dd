export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An argument that is JSON, as itself or in a string; undefined for a string that is not JSON. */
export function jsonIn(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

export function objectIn(value: unknown): Json {
  const parsed = jsonIn(value)
  return isJson(parsed) ? parsed : {}
}

export function arrayIn(value: unknown): unknown[] {
  const parsed = jsonIn(value)
  return Array.isArray(parsed) ? parsed : []
}
