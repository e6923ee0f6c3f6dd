/** The place of one commitment or event in the text: from its `{` to just after its `}`, in UTF-16 units. */
export interface ItemRange {
  readonly id: string
  start: number
  end: number
}

export interface ItemOffsets {
  readonly commitments: ItemRange[]
  readonly events: ItemRange[]
}

/**
 * The place of every commitment and event in the text of a register without faults. One pass, which builds nothing else: a parser's tree of a
 * large register takes seconds and gigabytes.
 */
export function itemOffsets(text: string): ItemOffsets {
  const ranges: ItemOffsets = { commitments: [], events: [] }
  let at = text.indexOf('{')
  if (at < 0) return ranges
  at = skipSpace(text, at + 1)

  while (text.charCodeAt(at) === quoteMark) {
    const key = keyAt(text, at)
    at = valueAfter(text, at)
    const isItems = (key === 'commitments' || key === 'events') && text[at] === '['
    if (isItems) at = itemsAt(text, at, ranges[key])
    else at = skipValue(text, at)
    at = skipComma(text, at)
  }
  return ranges
}

function itemsAt(text: string, open: number, into: ItemRange[]): number {
  let at = skipSpace(text, open + 1)
  while (at < text.length && text[at] !== ']') {
    const start = at
    let id = ''
    at = skipSpace(text, at + 1)
    while (text.charCodeAt(at) === quoteMark) {
      const key = keyAt(text, at)
      at = valueAfter(text, at)
      if (key === 'id') id = keyAt(text, at)
      at = skipComma(text, skipValue(text, at))
    }
    into.push({ id, start, end: at + 1 })
    at = skipComma(text, at + 1)
  }
  return at + 1
}

const quoteMark = 0x22
const backslash = 0x5c

/** The string that begins at `at`, unescaped. */
function keyAt(text: string, at: number): string {
  const end = skipString(text, at)
  const raw = text.slice(at + 1, end - 1)
  return raw.includes('\\') ? String(JSON.parse(text.slice(at, end))) : raw
}

/** The offset at which the value of the key at `at` begins. */
function valueAfter(text: string, at: number): number {
  const colon = skipSpace(text, skipString(text, at))
  return skipSpace(text, colon + 1)
}

function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end + 1
}

/** A quote is escaped by an odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let from = at
  while (text.charCodeAt(from - 1) === backslash) from--
  return (at - from) % 2 === 1
}

function skipValue(text: string, from: number): number {
  let depth = 0
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === quoteMark) {
      at = skipString(text, at)
      if (depth === 0) return at
      continue
    }
    const opens = code === 0x7b || code === 0x5b
    const closes = code === 0x7d || code === 0x5d
    if (depth === 0 && (closes || code === 0x2c)) return at
    if (opens) depth++
    if (closes && --depth === 0) return at + 1
    at++
  }
  return at
}

function skipComma(text: string, from: number): number {
  const at = skipSpace(text, from)
  return text[at] === ',' ? skipSpace(text, at + 1) : at
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break
  }
  return at
}
