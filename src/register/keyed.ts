/** An object from a file that has not been checked yet: it has keys, and nothing else is known of it. */
export type Keyed = Readonly<Record<string, unknown>>

export function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list, each in its place; an item that is not an object becomes an empty one. Not a list: no items. */
export function keyedItems(value: unknown): Keyed[] {
  return Array.isArray(value) ? value.map((each) => (isKeyed(each) ? each : {})) : []
}
