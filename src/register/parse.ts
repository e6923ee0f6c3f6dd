import type { Calendars } from './calendar.ts'
import type { Fault, Finding } from './fault.ts'
import { linesOf } from './lines.ts'
import { faultsOfMeaning } from './meaning.ts'
import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { RegisterFile } from './schema.ts'
import { registerFile } from './schema.ts'
import { faultsOfShape } from './shape.ts'
import { readText } from './text.ts'

export type Parsed =
  | { readonly ok: true; readonly file: RegisterFile; readonly register: Register }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The register that a text holds, or every fault of it at once, in the order of their lines. A byte order mark is no fault. */
export function parseRegister(text: string, calendars: Calendars): Parsed {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const read = readText(json)
  if (!read.ok) return { ok: false, faults: located(json, read.findings) }

  const parsed = registerFile.safeParse(read.value)
  const findings = [
    ...read.findings,
    ...(parsed.success ? [] : faultsOfShape(read.value, parsed.error)),
    ...faultsOfMeaning(read.value, calendars),
  ]
  if (findings.length > 0 || !parsed.success) return { ok: false, faults: located(json, findings) }
  return { ok: true, file: parsed.data, register: registerOf(parsed.data) }
}

function located(text: string, findings: readonly Finding[]): Fault[] {
  const lineOf = linesOf(text)
  return findings
    .map(({ path, problem, expected, line }) => ({ path: pathText(path), line: line ?? lineOf(path), problem, expected }))
    .toSorted((a, b) => a.line - b.line)
}

/** `commitments[3].owners[0].team`. */
function pathText(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
