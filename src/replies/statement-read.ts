import type { Question, Reading } from './reading.ts'
import type { Statement } from './statement.ts'
import type { Meant } from './which.ts'

/** A statement, what it speaks of, and what was read from it alone. */
export interface StatementRead {
  readonly statement: Statement
  readonly meant: Meant | Question
  readonly reading: Reading
}
