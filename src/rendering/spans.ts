import type { Item } from '../nudges/message.ts'
import type { Row } from '../nudges/rows.ts'
import { isWaiting, rowsOf } from '../nudges/rows.ts'
import { standingOf } from '../nudges/standing.ts'
import { deadlineOf } from '../register/due.ts'
import type { Commitment, Due } from '../register/schema.ts'
import { sameDue } from '../register/state.ts'
import type { MessageWording } from '../wording/messages.ts'
import { saidDue } from './dues.ts'
import type { Sheet } from './render-context.ts'

/** What a row says of the month, quarter or year that it is due in: which day it is read as, once for all rows of a message that begin it. */
export function spanOfRow(sheet: Sheet, { id, due }: Commitment, item: Item): Pick<Parameters<MessageWording['asked']>[0], 'span'> {
  const { words, view, message, isOnly } = sheet
  const deadline = deadlineOf(due, view.register.events)
  if (deadline.kind !== 'dated' || typeof due !== 'string' || deadline.first === deadline.day) return {}
  const begins = standingOf(view.register, message, item).reason === 'begins'
  const said = begins ? rowsOf(message).find((row) => beginsSpan(sheet, row, due)) : undefined
  const objecting = isOnly || !said ? '' : `${said.number} `
  const reading =
    said !== undefined && said.id !== id
      ? ({ isSaidAbove: true } as const)
      : { isSaidAbove: false as const, ...(deadline.first < message.day ? {} : { objecting }) }
  return { span: { name: words.dueName(saidDue(due, view)), first: deadline.first, last: deadline.day, reading } }
}

/** Whether a row still asks because the same span begins. What is answered is one line, and says no more of it. */
function beginsSpan({ view: { register }, message, askedAgain }: Sheet, row: Row, due: Due): boolean {
  const commitment = register.commitments.get(row.id)
  const [item] = row.items
  if (!commitment?.due || !item || askedAgain.has(row.id) || !sameDue(commitment.due, due)) return false
  return standingOf(register, message, item).reason === 'begins' && isWaiting(register, message, row)
}
