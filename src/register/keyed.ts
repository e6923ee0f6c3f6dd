/** An object of which nothing is known but that it has keys: of a file that nobody has checked yet. */
export type Keyed = Readonly<Record<string, unknown>>

export function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list, in their places: what is no object among them, or no list, is empty. */
export function keyedItems(value: unknown): Keyed[] {
  return Array.isArray(value) ? value.map((each) => (isKeyed(each) ? each : {})) : []
}
