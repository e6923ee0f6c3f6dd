import { withoutMark } from './json-text.ts'
import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { RegisterFile } from './schema.ts'

/** The register in a text that `faultsIn` (parse.ts) has found without fault. Nothing is checked again. */
export function trustedRegister(text: string): Register {
  return registerOf(JSON.parse(withoutMark(text)) as RegisterFile)
}
