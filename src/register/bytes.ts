import type { Fault } from './fault.ts'

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault }

/** The text of a file with its byte order mark, or the line that is not UTF-8. */
export function decoded(bytes: Uint8Array): Decoded {
  const text = utf8(bytes)
  if (text !== undefined) return { ok: true, text }
  const line = lineOfFirstFault(bytes)
  return { ok: false, fault: { path: '', line, problem: 'is not UTF-8', expected: 'a file saved as UTF-8' } }
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

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
