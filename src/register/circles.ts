import type { Finding } from './fault.ts'
import type { Keyed } from './keyed.ts'

/** Each circle that a key (`partOf`, `dependsOn`, `escalatesTo`) makes in a list, beginning with its first member in the file. */
export function circles(name: string, list: readonly Keyed[], key: string): Finding[] {
  const next = new Map<string, readonly string[]>()
  const indexOf = new Map<string, number>()
  list.forEach((each, index) => {
    const ids = idsIn(each[key])
    if (ids.length === 0 || typeof each['id'] !== 'string') return
    next.set(each['id'], ids)
    indexOf.set(each['id'], index)
  })

  const done = new Set<string>()
  return [...next.keys()]
    .flatMap((id) => (done.has(id) ? [] : circlesFrom(id, next, done)))
    .map((circle) => {
      const places = circle.map((id) => indexOf.get(id) ?? 0)
      const first = places.reduce((least, place) => Math.min(place, least))
      const start = places.indexOf(first)
      const ids = [...circle.slice(start), ...circle.slice(0, start + 1)]
      return { path: [name, first, key], problem: `goes in a circle: ${wayOf(ids)}`, expected: 'no way back to where it began' }
    })
}

/** Keeps its own stack: a chain of 100,000 would exhaust the engine's. */
function circlesFrom(start: string, next: ReadonlyMap<string, readonly string[]>, done: Set<string>): string[][] {
  const way: { id: string; at: number }[] = [{ id: start, at: 0 }]
  const onWay = new Set([start])
  const found: string[][] = []
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const id = next.get(here.id)?.[here.at++]
    if (id === undefined) {
      done.add(here.id)
      onWay.delete(here.id)
      way.pop()
    } else if (onWay.has(id)) {
      const ids = way.map((each) => each.id)
      found.push(ids.slice(ids.indexOf(id)))
    } else if (!done.has(id) && next.has(id)) {
      way.push({ id, at: 0 })
      onWay.add(id)
    }
  }
  return found
}

function wayOf(ids: readonly string[]): string {
  const most = 8
  return (ids.length <= most ? ids : [...ids.slice(0, most - 1), '...', ...ids.slice(-1)]).join(' -> ')
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
