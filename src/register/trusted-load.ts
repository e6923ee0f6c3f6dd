import { itemOffsets } from './item-offsets.ts'
import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { Commitment, RegisterFile } from './schema.ts'

/** It leaves out a byte order mark. */
const utf8 = new TextDecoder()

/**
 * The register in the bytes of a file that `faultsIn` (parse.ts) has found without fault. Nothing is checked again. It is parsed in pieces: a text of
 * the whole takes the size of the file once more, or twice, and stays for as long as the collector likes.
 */
export function trustedRegister(bytes: Uint8Array): Register {
  const { starts, ends } = itemOffsets(bytes).commitments
  const [first = 0, last = first] = [starts[0], ends.at(-1)]
  const rest = JSON.parse(utf8.decode(bytes.subarray(0, first)) + utf8.decode(bytes.subarray(last))) as RegisterFile
  if (starts.length === 0) return registerOf(rest)

  const commitments: Commitment[] = []
  for (let from = 0; from < starts.length; from += pieceItems) {
    const to = Math.min(from + pieceItems, starts.length)
    const piece = utf8.decode(bytes.subarray(starts[from], ends[to - 1]))
    for (const commitment of JSON.parse(`[${piece}]`) as Commitment[]) commitments.push(commitment)
  }
  return registerOf({ ...rest, commitments })
}

const pieceItems = 200
