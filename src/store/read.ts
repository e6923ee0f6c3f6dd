import { readFile } from 'node:fs/promises'
import type { Decoded } from '../register/bytes.ts'
import { decoded } from '../register/bytes.ts'

/** The text of a register's file, read without a store. A file that can't be read has one fault, of the whole file. */
export async function readRegister(file: string): Promise<Decoded> {
  try {
    return decoded(await readFile(file))
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { ok: false, fault: { path: '', line: 1, problem: `can't be read (${why})`, expected: 'a register' } }
  }
}
