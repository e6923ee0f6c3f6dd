import type { Calendars } from './calendar.ts'
import type { Fault, Finding, Path } from './fault.ts'
import { readText, withoutMark } from './json-text.ts'
import { linesOf } from './line-numbers.ts'
import type { Register } from './register.ts'
import { registerOf } from './register.ts'
import type { RegisterFile } from './schema.ts'
import { registerFile } from './schema.ts'
import { faultsOfShape } from './schema-faults.ts'
import { validationFaults } from './validation.ts'

export type Parsed =
  | { readonly ok: true; readonly file: RegisterFile; readonly register: Register }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The register in a text, with its file as it was written, or all its faults. */
export function parseRegister(text: string, calendars: Calendars): Parsed {
  const { value, faults } = checked(text, calendars)
  if (faults.length > 0) return { ok: false, faults }
  const file = value as RegisterFile
  return { ok: true, file, register: registerOf(file) }
}

/** All faults of a register's text, in the order of their lines. A byte order mark is not a fault. */
export function faultsIn(text: string, calendars: Calendars): readonly Fault[] {
  return checked(text, calendars).faults
}

function checked(text: string, calendars: Calendars): { value?: unknown; faults: readonly Fault[] } {
  const json = withoutMark(text)
  const read = readText(json)
  if (!read.ok) return { faults: located(json, read.findings) }

  // The schema's result is not used: it is a copy with its keys in another order.
  const parsed = registerFile.safeParse(read.value)
  const findings = [
    ...read.findings,
    ...(parsed.success ? [] : faultsOfShape(read.value, parsed.error)),
    ...validationFaults(read.value, calendars),
  ]
  return { value: read.value, faults: located(json, findings) }
}

function located(text: string, findings: readonly Finding[]): Fault[] {
  const lineOf = linesOf(text)
  return findings
    .map(({ path, problem, expected, line }) => ({ path: pathText(path), line: line ?? lineOf(path), problem, expected }))
    .toSorted((a, b) => a.line - b.line)
}

/** `commitments[3].owners[0].team`. */
export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
