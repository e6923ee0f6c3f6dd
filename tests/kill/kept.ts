import { readFileSync } from 'node:fs'
import { parseRegister } from '../../src/register/parse.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { testCalendars } from '../a-register.ts'

/** An entry of a log, and whose it is. */
export interface Kept {
  readonly commitment: string
  readonly entry: LogEntry
}

/** The register's file as it stands at this moment. @throws {Error} if it is not whole. */
export function readRegister(file: string): Register {
  const parsed = parseRegister(readFileSync(file, 'utf8'), testCalendars)
  if (!parsed.ok) throw new Error(`the file is not whole: ${JSON.stringify(parsed.faults.slice(0, 3))}`)
  return parsed.register
}

export function entriesIn(commitments: readonly Commitment[]): Kept[] {
  return commitments.flatMap(({ id, log = [] }) => log.map((entry) => ({ commitment: id, entry })))
}

/** Reads the file again and again, and knows how often it was read and whether it was ever not whole. */
export class Reader {
  reads = 0
  readonly broken: string[] = []
  #last = ''
  readonly #timer: NodeJS.Timeout

  constructor(file: string) {
    this.#timer = setInterval(() => this.#read(file), 3)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #read(file: string): void {
    this.reads++
    try {
      const text = readFileSync(file, 'utf8')
      if (text === this.#last) return
      this.#last = text
      JSON.parse(text)
    } catch (error) {
      this.broken.push(String(error))
    }
  }
}
