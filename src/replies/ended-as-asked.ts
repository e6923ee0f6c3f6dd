import { bringsLink } from '../register/evidence.ts'
import type { LogEntry } from '../register/schema.ts'
import { linksInWords } from '../register/statements.ts'
import { clauseIn } from './about-one.ts'
import { behindAllTheSame, sidesAtStart, sidesSaid } from './confirming.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'

/**
 * The ending that "done for both sides", "done all the same" come to, said of what was asked about before it ends: with the words that were asked about,
 * and the link in them. The button of such a question says no more than which of its answers was meant.
 */
export function endedAsAsked(
  alone: Reading,
  { question, text, also = [] }: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  const asked = endingAsked(question)
  const links = linksInWords(text)
  if (!asked || (!asked.sides && links.length === 0) || bringsLink({ text: words })) return undefined
  const ids = [...asked.ids, ...also]
  const isMeant = ({ id, entry }: Reading['changes'][number]) => ids.includes(id) && entry.kind === asked.as && entry.text === words
  if (!alone.changes.some(isMeant)) return undefined
  const kept = choosesOnly(words, asked.sides, context) ? text : [words, ...links].join(' ')
  return { ...alone, changes: alone.changes.map((each) => (isMeant(each) ? { ...each, entry: { ...each.entry, text: kept } } : each)) }
}

interface EndingAsked {
  readonly ids: readonly string[]
  readonly as: LogEntry['kind']
  /** For which of these it may be meant. */
  readonly sides?: readonly string[]
}

/** As what a question would end which ones. */
function endingAsked(question: Question): EndingAsked | undefined {
  const { ask } = question
  if (ask === 'which sides') return { ids: [question.id], as: question.withdraws ? 'withdrawn' : 'closed', sides: question.sides }
  if (ask === 'ended otherwise') return { ids: [question.id], as: question.says === 'closed in part' ? 'closed' : question.says }
  if (ask === 'open parts' || ask === 'no end') return { ids: [question.id], as: 'closed' }
  if (ask === 'close all') return { ids: question.ids, as: 'closed' }
  if (ask === 'is it done' && !question.inPart) return { ids: [question.id], as: 'closed' }
  return undefined
}

/** "Done for France", "done all the same", and nothing of their own behind it. */
function choosesOnly(words: string, sides: readonly string[] = [], context: Context): boolean {
  const { tail } = clauseIn(words, context)
  // « Terminé pour la France » has « pour » in its form.
  const named = sidesSaid(tail, context.register, sides) ?? sidesAtStart(tail, context.register, sides)
  const behind = named?.rest ?? behindAllTheSame(tail) ?? tail
  return !/[\p{L}\p{N}]/u.test(behind.plain)
}
