import type { Fault } from './fault.ts'

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault }

/** The text of a file with its byte order mark, or the line that is not UTF-8. */
export function decoded(bytes: Uint8Array): Decoded {
  const isWide = isUtf16(bytes)
  const text = isWide ? undefined : (utf8(bytes) ?? utf8CutOff(bytes))
  if (text !== undefined) return { ok: true, text }
  const line = isWide ? 1 : lineOfFirstFault(bytes)
  const problem = isWide ? 'is UTF-16, and not UTF-8' : 'is not UTF-8 (it may be Latin-1 or Windows-1252)'
  return { ok: false, fault: { path: '', line, problem, expected: 'a file saved as UTF-8' } }
}

/** By its mark; without one, by the zero beside its first character. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

/** Each line can be checked alone: in UTF-8 the byte of a line end is part of no other character. */
function lineOfFirstFault(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    if (utf8(bytes.subarray(start, next)) === undefined) return line
    start = next
  }
  return line
}

function utf8(bytes: Uint8Array, { stream = false } = {}): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/** A file that ends within its last character has lost its end, and is told so: what is left of the character stays to be seen. */
function utf8CutOff(bytes: Uint8Array): string | undefined {
  const text = utf8(bytes, { stream: true })
  return text === undefined ? undefined : `${text}\uFFFD`
}
