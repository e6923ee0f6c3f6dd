import { isUnclear } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Instant } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { firstReal, readAbout, readTogether } from './about-one.ts'
import { closedAsSaid } from './closed-as-said.ts'
import { fieldFor, fieldWith } from './field.ts'
import { completions } from './languages/en-completions.ts'
import { withText } from './own-words.ts'
import { saysToClose, yesOrNoIn } from './plain-yes.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Question, Reading, Unclear, Understood } from './reading.ts'
import { rowMeant, rowThatIs } from './second-thoughts.ts'
import { closedAsTold } from './settled.ts'
import { takenBackIn, whyNotDone, withoutName } from './taking-back.ts'
import { parsedText } from './text.ts'

// The answer to "take that back?": the closing is undone, and what was said instead of it holds.

/** Asked of several closings whether they are taken back, they say yes or no to all. */
export function allTakenBack(open: readonly Unclear[], words: string, context: Context): Reading | undefined {
  const yes = yesOrNoIn(words, context)
  const readings = open.flatMap((unclear) =>
    unclear.question.ask === 'take back' ? [(yes ? closingTakenBack : closingStands)(unclear.question, unclear, context)] : [],
  )
  return yes === undefined || readings.length < open.length || saysToClose(words) ? undefined : readTogether(readings)
}

/** The closing stands, and the words that were asked about put it in doubt no more (register/spoken-instead.ts). */
function closingStands({ id }: Question & { ask: 'take back' }, { text }: Unclear, { register, by }: Context): Reading {
  const kept = effective(register.commitments.get(id)?.log ?? []).filter(
    (entry) => isUnclear(entry) && samePerson(entry.by, by) && entry.text === text,
  )
  return { changes: kept.map(({ at }) => ({ id, entry: { kind: 'undone', by, of: at } })), unclear: [] }
}

/** "Not done after all, amber": who says plainly that what their side has closed is not done has answered what they would be asked. */
export function plainlyTakenBack(reading: Reading, context: Context): Reading {
  const plain = new Set(reading.unclear.flatMap(({ question }) => (question.ask === 'take back' && question.isPlain ? [question.id] : [])))
  if (plain.size === 0) return reading
  const answers = reading.unclear.map((unclear) =>
    unclear.question.ask === 'take back' && plain.has(unclear.question.id)
      ? closingTakenBack(unclear.question, unclear, context)
      : { changes: [], unclear: [unclear] },
  )
  const { changes, unclear } = readTogether(answers)
  const undone = new Map(changes.toReversed().flatMap((each) => (each.entry.kind === 'undone' ? [[each.id, each] as const] : [])))
  // The words are kept once.
  const isAgain = (each: Understood): boolean =>
    each.entry.kind === 'undone'
      ? undone.get(each.id) !== each
      : each.entry.kind === 'noted' && each.entry.text === undone.get(each.id)?.entry.text
  const others = reading.changes.filter((each) => !(plain.has(each.id) && isOnlyKept(each)))
  return { ...reading, changes: [...others, ...changes.filter((each) => !isAgain(each))], unclear }
}

/** A yes takes it back, a no leaves it. "Yes, close it" is neither: it is closed. */
export function takingBackAnswered(
  question: Question & { ask: 'take back' },
  unclear: Unclear,
  { words, yes, context }: { words: string; yes: boolean | undefined; context: Context },
): Reading | undefined {
  const closed = saysToClose(words) ? closedAsTold(question.id, context) : undefined
  if (closed) return { ...closingStands(question, unclear, context), unclear: [{ text: words, question: closed }] }
  return yes === undefined ? undefined : (yes ? closingTakenBack : closingStands)(question, unclear, context)
}

/** The closing is undone first, then what was said holds. */
export function closingTakenBack(question: Question & { ask: 'take back' }, { text }: Unclear, context: Context): Reading {
  const { register, by } = context
  const commitment = register.commitments.get(question.id)
  if (!commitment) return { changes: [], unclear: [] }
  const before = { ...commitment, status: 'open' as const, log: (commitment.log ?? []).filter((entry) => entry.at !== question.of) }
  const reopened: Register = { ...register, commitments: new Map(register.commitments).set(question.id, before) }
  const undone: Understood = { id: question.id, entry: { kind: 'undone', by, of: question.of, text } }
  const meant = question.how === 'closed' ? rowInstead(text, context) : undefined
  // "I meant 4": what was said of the other is said of this one.
  if (meant !== undefined && meant !== question.id)
    return readTogether([
      { changes: [undone], unclear: [] },
      withText(readAbout(completions.done, meant, context), saidWithoutName(commitment, question.of, context) ?? text),
    ])
  if (takenBackIn(parsedText(text), [question.id], fieldWith(question.id, context))) return { changes: [undone], unclear: [] }
  const open = { ...context, register: reopened }
  const bare = withoutNumber(text)
  // "At risk: data", of "not done after all, at risk: data"
  const behind = whyNotDone(parsedText(text), [question.id], fieldWith(question.id, context))
  const said = firstReal([text, bare, ...(behind === undefined ? [] : [behind])], question.id, open) ?? readAbout(bare, question.id, open)
  const inPart = said.unclear.find((each) => each.question.ask === 'is it done' && each.question.inPart)
  if (inPart) return readTogether([{ changes: [undone], unclear: [] }, closedAsSaid(question.id, inPart, open)])
  return {
    changes: [undone, ...said.changes.filter((each) => !isOnlyKept(each))],
    unclear: said.changes.every(isOnlyKept) ? said.unclear.filter(isStillMissing) : said.unclear,
  }
}

/** "Slips to May", of "4 slips to May": of the one that was asked about the number of its row says nothing. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*#?\d{1,2}\s*[.):-]?\s+(?=\p{L})/u, '')
}

/** What was said is known, and lacks a day or a reason. That it was not understood need not be said of what its yes has settled. */
function isStillMissing({ question: { ask } }: Unclear): boolean {
  return ask !== 'not understood' && ask !== 'is it done'
}

/** "I meant 4", "it's 4 that is done" */
function rowInstead(text: string, context: Context): string | undefined {
  const [words, field] = [parsedText(text), fieldFor(context)]
  return rowMeant(words, field) ?? rowThatIs(words, field)?.to
}

/** What was said of it, without its name. */
function saidWithoutName({ id, log = [] }: Commitment, at: Instant, context: Context): string | undefined {
  const said = log.find((entry) => entry.at === at)?.text
  return said === undefined ? undefined : withoutName(parsedText(said), [id], fieldWith(id, context)).said
}
