import type { Message } from '../nudges/message.ts'
import { rowsOf, stillWanted } from '../nudges/rows.ts'
import { bold, cutTo } from './blocks.ts'
import { saidOf } from './lines.ts'
import { shortTitleOf } from './names.ts'
import { mention } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** So many are named, the others counted: the poll above has them all. */
const namedUpTo = 10

/** What the thread of a poll is told of these commitments, by the numbers of its rows. */
export function pollReminderOf(telling: Telling, message: Message, ids: readonly string[]): Said {
  const { words, view } = telling
  const { register, language } = view
  const rows = rowsOf(message)
  const open = rows.filter(({ id }) => ids.includes(id))
  const numberOf = (number: number) => (rows.length === 1 ? '' : `${number} `)
  const named = open
    .slice(0, namedUpTo)
    .map(({ id, number }) => `${numberOf(number)}${bold(shortTitleOf(register.commitments.get(id), id, { language, max: 80 }))}`)
  const what = words.list(open.length > named.length ? [...named, words.moreOnes(open.length - named.length)] : named)
  const [first] = open
  const isAgreement = first !== undefined && stillWanted(register, message, first).agreement
  const mentions = cutTo(view.mentions.map(mention).join(' '), 300)
  const line = words.pollReminder({ what, number: numberOf(first?.number ?? 1), isAgreement })
  return saidOf(telling, [[mentions, line].filter((part) => part !== '').join(' ')])
}
