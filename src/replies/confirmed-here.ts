import { isUnclear } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { leadingParties } from '../register/register.ts'
import { effective, endingsOf } from '../register/state.ts'
import { fieldFor } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { SaidOf } from './last-said.ts'
import { ofLastSaying } from './last-said.ts'
import { soundsClosed } from './pieces.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'
import { rowMeant, secondThoughtIn } from './second-thoughts.ts'
import { speakerFor } from './speaker.ts'
import type { Text } from './text.ts'
import { parsedText } from './text.ts'

// "Confirmed" and no more, among several rows: it may be of what the other side waits for, or of what a colleague has just said in the thread.

/** The last words in the thread of each row, where they are a colleague's: of these, the ones that were said last. */
function saidByOthers({ register, about, by, isSaidHere }: Context): SaidOf[] {
  if (!isSaidHere) return []
  const said = about.flatMap((id): SaidOf[] => {
    const entry = effective(register.commitments.get(id)?.log ?? []).findLast((each) => each.link !== undefined && isSaidHere(each.link))
    return entry && !samePerson(entry.by, by) ? [{ id, entry }] : []
  })
  return ofLastSaying(said)
}

/** The rows that a colleague called done in words that closed nothing, because they may not, or were asked: "1 is done I believe, Sarah to confirm". */
export function closingsToConfirm(context: Context): string[] {
  const said = saidByOthers(context)
  const closings = said.filter(({ entry }) => isUnclear(entry) && soundsClosed(parsedText(entry.text ?? '').plain))
  return closings.length === said.length ? closings.map(({ id }) => id) : []
}

/** What a bare yes is asked about; undefined where it can only be of the one date that waits, or nothing is to be confirmed. */
export function confirmationAsked(waiting: readonly string[], { said: word, plain }: Text, context: Context): Question | undefined {
  const [closed, another] = closingsToConfirm(context)
  if (closed !== undefined)
    return another === undefined ? { ask: 'is it done', id: closed } : { ask: 'close all', ids: closingsToConfirm(context) }
  const [waits, other] = waiting
  if (waits === undefined || other !== undefined) return undefined
  const ids = [...new Set([waits, ...saidByOthers(context).map(({ id }) => id)])]
  if (ids.length > 1) return { ask: 'which of several', ids, word }
  return endsIt(waits, context) && !saysToClose(plain) ? closingAsked(waits, word, context) : undefined
}

export function asksToConfirm({ ask }: Question): boolean {
  return ask === 'is it done' || ask === 'close all'
}

/** Whether a yes to it would end it: a date may be agreed to by a word, and a wrong closing does harm. Of several sides that are left it is asked anyhow. */
function endsIt(id: string, { register, about, by, team }: Context): boolean {
  const commitment = register.commitments.get(id)
  if (about.length < 2 || commitment?.status !== 'closing' || dateAskedOf(register, commitment)) return false
  const left = leadingParties(register, commitment).filter((party) => !endingsOf(commitment).has(party))
  return speakerFor(register, commitment, { by, team })?.team !== undefined || left.length < 2
}

const toClose = new RegExp(`(?<!\\p{L})(?:${anyParticle('closeIt')}|${anyParticle('topicClosing')})[\\s.!]*$`, 'u')

/** "Yep close" */
function saysToClose(plain: string): boolean {
  return toClose.test(plain)
}

function closingAsked(id: string, word: string, { register }: Context): Question {
  const commitment = register.commitments.get(id)
  const isClosed = commitment && [...endingsOf(commitment).values()].at(-1)?.kind === 'closed'
  return isClosed ? { ask: 'is it done', id } : { ask: 'which of several', ids: [id], word }
}

/** "Sorry, I meant 1", « non, je confirmais le 1 », to "is it done?" of another row. */
export function closingMeant({ text: said, question }: Unclear, words: string, context: Context): Reading | undefined {
  const text = parsedText(words)
  const field = fieldFor(context)
  const meant = secondThoughtIn(text, field, context) ? undefined : rowMeant(text, field)
  if (meant === undefined || ('id' in question && meant === question.id)) return undefined
  return { changes: [], unclear: [{ text: said, question: { ask: 'is it done', id: meant } }] }
}
