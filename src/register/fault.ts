/** One thing that is wrong with a register file. */
export interface Fault {
  /** `commitments[3].owners[0].team`; for a missing key, where it would be; empty for the whole file. */
  readonly path: string
  /** Counted from 1; for a missing key, where its object begins; 1 for the whole file. */
  readonly line: number
  readonly problem: string
  readonly expected: string
  /** Absent: a fault. */
  readonly severity?: 'warning'
}

/** The keys and places that lead to a value. */
export type Path = readonly (string | number)[]

/** A fault whose line is found later. Finding lines takes a second parse, which only a faulty file needs. */
export interface Finding {
  readonly path: Path
  readonly problem: string
  readonly expected: string
  /** Given if the text itself is wrong: the line is then known already. */
  readonly line?: number
}

/** `commitments.json:412: commitments[3].due is "March 2011"; expected a day "2011-03-31", a month "2011-03", ...` */
export function faultLine(file: string, { path, line, problem, expected, severity }: Fault): string {
  return `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${path === '' ? '' : `${path} `}${problem}; expected ${expected}`
}
