import type { Message } from '../nudges/message.ts'
import type { Row } from '../nudges/rows.ts'
import { rowsOf, stillWanted } from '../nudges/rows.ts'
import { bold, cutTo } from './blocks.ts'
import { saidOf } from './lines.ts'
import { shortTitleOf } from './names.ts'
import { mention } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** So many are named, the others counted: the poll above has them all. */
const namedUpTo = 6

/** What the thread of a poll is told of these commitments, by the numbers of its rows. */
export function pollReminderOf(telling: Telling, message: Message, ids: readonly string[]): Said {
  const { words, view } = telling
  const rows = rowsOf(message)
  const open = rows.filter(({ id }) => ids.includes(id))
  const isNothingAnswered = rows.length > 1 && open.length === rows.length
  const what = isNothingAnswered ? words.allOfThem(rows.length) : namesOf(telling, open, rows.length === 1)
  const [first] = open
  const number = first === undefined || rows.length === 1 ? '' : `${first.number} `
  const isAgreement = first !== undefined && stillWanted(view.register, message, first).agreement
  const mentions = cutTo(view.mentions.map(mention).join(' '), 300)
  return saidOf(telling, [[mentions, words.pollReminder({ what, number, isAgreement })].filter((part) => part !== '').join(' ')])
}

function namesOf({ words, view: { register, language } }: Telling, open: readonly Row[], isOnly: boolean): string {
  const named = open.slice(0, namedUpTo).map(({ id, number }) => {
    const title = bold(shortTitleOf(register.commitments.get(id), id, { language, max: 80 }))
    return isOnly ? title : `${number} ${title}`
  })
  return words.list(open.length > named.length ? [...named, words.moreOnes(open.length - named.length)] : named)
}
