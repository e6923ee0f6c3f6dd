import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { RegisterFile } from './schema.ts'

/** It leaves out a byte order mark. */
const utf8 = new TextDecoder()

/** The register in the bytes of a file that `faultsIn` (parse.ts) has found without fault. Nothing is checked again. */
export function trustedRegister(bytes: Uint8Array): Register {
  return registerOf(JSON.parse(utf8.decode(bytes)) as RegisterFile)
}
