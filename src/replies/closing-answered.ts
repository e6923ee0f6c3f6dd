import { isEnding } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { clauseIn, firstReal, readAbout, readTogether } from './about-one.ts'
import { behindAllTheSame } from './confirming.ts'
import { fieldFor } from './field.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import { namesOfParty } from './own-side.ts'
import { withText } from './own-words.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'
import { withoutName } from './taking-back.ts'
import { parsedText } from './text.ts'

// What answers the questions that are asked before something is closed.

/** The question is answered, and nothing changes. */
export const nothingMore: Reading = { changes: [], unclear: [] }

export function allTheSame(question: Question & { readonly ask: 'open parts' | 'no end' | 'all of it' }): string {
  return question.ask === 'open parts' && question.agrees ? completions.agreedAllTheSame : completions.doneAllTheSame
}

/** "done", said once more with nothing behind it and no name before it. */
export function closedByItself(ids: readonly string[], words: string, context: Context): Reading | undefined {
  const { target, intent } = clauseIn(words, context)
  if (target || intent?.means !== 'closed') return undefined
  const reading = readTogether(ids.map((id) => readAbout(words, id, context)))
  return reading.unclear.length === 0 && reading.changes.every(({ entry }) => entry.kind === 'closed') ? reading : undefined
}

export function sidesAnswered(
  { id, sides, withdraws }: Question & { ask: 'which sides' },
  { text }: Unclear,
  { words, yes, context }: { words: string; yes: boolean | undefined; context: Context },
): Reading | undefined {
  const { plain } = parsedText(words)
  const [only, another] = sides
  if (yes === false) return nothingMore
  const isAll = new RegExp(`\\b${anyParticle('bothSides')}\\b`).test(plain)
  const named = sides.filter((side) => namesOfParty(context.register, side).some((name) => ` ${plain} `.includes(` ${name} `)))
  const meant = yes && only !== undefined && another === undefined ? [only] : named
  const [forAll, forSide] = withdraws
    ? [completions.withdrawnForAll, completions.withdrawnFor]
    : [completions.doneForAll, completions.doneFor]
  if (isAll) return withText(readAbout(forAll, id, context), text)
  if (meant.length === 0) return undefined
  return readTogether(meant.map((side) => withText(readAbout(forSide(side), id, context), text)))
}

/** They do not agree, and the day that they named holds. Their reason for it is why. */
export function movedInsteadAnswered({ id }: Question & { ask: 'moved instead' }, { text }: Unclear, context: Context): Reading {
  const { register } = context
  const commitment = register.commitments.get(id)
  if (!commitment) return nothingMore
  const bare = withoutName(parsedText(text), [id], fieldFor({ ...context, about: context.about.length > 0 ? context.about : [id] })).said
  const open = { ...context, register: withoutEndings(register, commitment) }
  const said = firstReal([bare, text], id, open) ?? readAbout(bare, id, open)
  const moved = said.changes.filter(({ entry }) => entry.kind === 'dated')
  const why = String(moved[0]?.entry.text ?? bare)
  const objected = withText(readAbout(completions.notAgreed(id, why), id, context), why)
  return { changes: [...objected.changes, ...moved], unclear: moved.length > 0 ? [] : said.unclear }
}

/** As it stands once they have objected. */
function withoutEndings(register: Register, commitment: Commitment): Register {
  const log = (commitment.log ?? []).filter((entry) => !isEnding(entry))
  return { ...register, commitments: new Map(register.commitments).set(commitment.id, { ...commitment, status: 'open', log }) }
}

type EndedOtherwise = Question & { readonly ask: 'ended otherwise' }

/** A yes may be to either of the two; their own word said once more is the second of them. */
export function endedOtherwiseAnswered(
  question: EndedOtherwise,
  unclear: Unclear,
  { words, yes, context }: { words: string; yes: boolean | undefined; context: Context },
): Reading | undefined {
  if (yes === false) return nothingMore
  if (yes) return { changes: [], unclear: [unclear] }
  const { intent, target, tail } = clauseIn(words, context)
  const said = parsedText(words)
  const isAgain = intent?.means === meant[question.says] && !target && !/[\p{L}\p{N}]/u.test(tail.plain)
  const behind = behindAllTheSame(said)
  const isInsisted = behind !== undefined && !/[\p{L}\p{N}]/u.test(behind.plain)
  if (!isAgain && !isInsisted) return undefined
  return withText(readAbout(insisting(question), question.id, context), unclear.text)
}

const meant = { closed: 'closed', 'closed in part': 'closed', withdrawn: 'withdrawn', superseded: 'superseded' } as const

/** The words by which it is ended all the same. */
function insisting({ says, successor, reason }: EndedOtherwise): string {
  switch (says) {
    case 'closed':
      return completions.doneAllTheSame
    case 'closed in part':
      return completions.inPartAllTheSame
    case 'withdrawn':
      return completions.withdrawnAllTheSame
    case 'superseded':
      return completions.supersededAllTheSame(successor, reason)
  }
}
