import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import type { Context } from './reading.ts'
import { remarksIn } from './remark.ts'
import type { Statement } from './statement.ts'
import type { StatementRead } from './statement-read.ts'
import type { Text } from './text.ts'

// What a name that no commitment bears puts in doubt beside it: the rest, and numbers that may be of its parts.

interface NamedAmong {
  readonly field: Field
  readonly language: Context['language']
}

/** "Harwich done, the rest fine": the name that we do not know may be that of any of the rest. So may "1 fine, ops at risk, rest ok". */
export function isRestOfUnknown({ clause: { target } }: Statement, each: readonly StatementRead[], where: NamedAmong): boolean {
  if (target?.names !== 'rest') return false
  return each.some((one) => ('ask' in one.meant && one.meant.ask === 'unknown name') || hasStrangerBehind(one, where))
}

function hasStrangerBehind({ statement, reading }: StatementRead, { field, language }: NamedAmong): boolean {
  if (reading.unclear.length === 0) return false
  return remarksIn(statement.piece)
    .slice(1)
    .some((remark) => {
      const { stranger, target } = clauseOf(remark, field, language)
      return stranger !== undefined && target === undefined
    })
}

/** "Training done, 3 delivered": behind a name that we do not know a number may count its parts, which ends no row. */
export function mayCountParts(text: Text, { clause: { target } }: Statement, before: StatementRead | undefined): boolean {
  const isRow = target?.names === 'some' && target.numbered
  if (!isRow || !before || !('ask' in before.meant) || before.meant.ask !== 'unknown name') return false
  const { plain } = before.statement.piece
  const mark = /^[^\p{L}\p{N}]*/u.exec(text.plain.slice(text.plain.indexOf(plain) + plain.length))?.[0] ?? ''
  return !/^#?\d/.test(before.meant.word) && !/[;.!\n]/.test(mark)
}
