import { withoutMark } from './json-text.ts'
import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { RegisterFile } from './schema.ts'

/** The register that a text holds in which `faultsIn` (parse.ts) found no fault: nothing is checked again. */
export function checkedRegister(text: string): Register {
  return registerOf(JSON.parse(withoutMark(text)) as RegisterFile)
}
