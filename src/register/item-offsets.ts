/**
 * Where the commitments, the events or the addressees stand in the bytes of a register, in the order of the file: each from its `{` to just after its `}`. Two lists
 * of numbers, because 100,000 objects with two numbers each take as much memory as half of the file.
 */
export interface ItemOffsets {
  readonly ids: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Just after the `[` of the list; 0 where there is none. */
  readonly open: number
}

/**
 * The place of every commitment, event and addressee (the teams, and the secretariat by that name) in a register without faults, in UTF-8. One pass, which builds nothing else: a parser's tree of a large
 * register takes seconds and gigabytes.
 */
export function itemOffsets(bytes: Uint8Array): { commitments: ItemOffsets; events: ItemOffsets; addressees: ItemOffsets } {
  const found = { commitments: new Growing(), events: new Growing(), teams: new Growing() }
  let at = skipSpace(bytes, bytes.indexOf(openBrace) + 1)
  while (bytes[at] === quoteMark) {
    const key = keyAt(bytes, at)
    at = valueAfter(bytes, at)
    const isItems = (key === 'commitments' || key === 'events' || key === 'teams') && bytes[at] === openBracket
    const start = at
    if (isItems) at = itemsAt(bytes, at, found[key])
    else at = skipValue(bytes, at)
    if (key === 'secretariat') found.teams.add(key, start, at)
    at = skipComma(bytes, at)
  }
  return { commitments: found.commitments.offsets(), events: found.events.offsets(), addressees: found.teams.offsets() }
}

/** A field of the register: its key, and its value from its first byte to just after its last. */
interface FieldPlace {
  readonly key: number
  readonly value: number
  readonly end: number
}

/** The places of the register's own fields, by their keys. */
export function fieldPlaces(bytes: Uint8Array): ReadonlyMap<string, FieldPlace> {
  const places = new Map<string, FieldPlace>()
  let at = skipSpace(bytes, bytes.indexOf(openBrace) + 1)
  while (bytes[at] === quoteMark) {
    const value = valueAfter(bytes, at)
    const end = skipValue(bytes, value)
    places.set(keyAt(bytes, at), { key: at, value, end })
    at = skipComma(bytes, end)
  }
  return places
}

class Growing {
  readonly #ids: string[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  open = 0

  add(id: string, start: number, end: number): void {
    this.#ids.push(id)
    this.#starts.push(start)
    this.#ends.push(end)
  }

  offsets(): ItemOffsets {
    return { ids: this.#ids, starts: Uint32Array.from(this.#starts), ends: Uint32Array.from(this.#ends), open: this.open }
  }
}

function itemsAt(bytes: Uint8Array, open: number, into: Growing): number {
  into.open = open + 1
  let at = skipSpace(bytes, open + 1)
  while (at < bytes.length && bytes[at] !== closeBracket) {
    const start = at
    let id = ''
    at = skipSpace(bytes, at + 1)
    while (bytes[at] === quoteMark) {
      const isId = isIdAt(bytes, at)
      at = valueAfter(bytes, at)
      if (isId) id = keyAt(bytes, at)
      at = skipComma(bytes, skipValue(bytes, at))
    }
    into.add(id, start, at + 1)
    at = skipComma(bytes, at + 1)
  }
  return at + 1
}

const quoteMark = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

const utf8 = new TextDecoder()

/** The string that begins at `at`, unescaped. */
function keyAt(bytes: Uint8Array, at: number): string {
  const raw = utf8.decode(bytes.subarray(at, skipString(bytes, at)))
  return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1)
}

/** Whether the key is "id". Few keys are, and to make a string of each takes longer than all the rest. */
function isIdAt(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === 0x69 && bytes[at + 2] === 0x64 && bytes[at + 3] === quoteMark) return true
  const mayBeEscaped = bytes[at + 1] === backslash || bytes[at + 2] === backslash
  return mayBeEscaped && keyAt(bytes, at) === 'id'
}

/** The offset at which the value of the key at `at` begins. */
function valueAfter(bytes: Uint8Array, at: number): number {
  const colon = skipSpace(bytes, skipString(bytes, at))
  return skipSpace(bytes, colon + 1)
}

function skipString(bytes: Uint8Array, at: number): number {
  let end = bytes.indexOf(quoteMark, at + 1)
  while (end > 0 && isEscaped(bytes, end)) end = bytes.indexOf(quoteMark, end + 1)
  return end < 0 ? bytes.length : end + 1
}

/** A quote is escaped by an odd number of backslashes before it. */
function isEscaped(bytes: Uint8Array, at: number): boolean {
  let from = at
  while (bytes[from - 1] === backslash) from--
  return (at - from) % 2 === 1
}

function skipValue(bytes: Uint8Array, from: number): number {
  let depth = 0
  let at = from
  while (at < bytes.length) {
    const code = bytes[at]
    if (code === quoteMark) {
      at = skipString(bytes, at)
      if (depth === 0) return at
      continue
    }
    const opens = code === openBrace || code === openBracket
    const closes = code === closeBrace || code === closeBracket
    if (depth === 0 && (closes || code === comma)) return at
    if (opens) depth++
    if (closes && --depth === 0) return at + 1
    at++
  }
  return at
}

function skipComma(bytes: Uint8Array, from: number): number {
  const at = skipSpace(bytes, from)
  return bytes[at] === comma ? skipSpace(bytes, at + 1) : at
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    const code = bytes[at]
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break
  }
  return at
}
