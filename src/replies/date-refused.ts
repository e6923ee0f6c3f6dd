import { deadlineOf } from '../register/due.ts'
import { dateAskedOf, dueMovedByOthers } from '../register/proposal.ts'
import type { Due } from '../register/schema.ts'
import { dateContextOf } from './dates/context.ts'
import type { DateSaid } from './dates/dating.ts'
import { dateAtStart } from './dates/dating.ts'
import type { Field } from './field.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context, Unclear } from './reading.ts'
import { speakerFor } from './speaker.ts'
import { withoutName } from './taking-back.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'
import { movedByOthersIn, waitingIn } from './waiting.ts'

// "Fin juin c'est trop tard pour nous": a side does not agree to the date to which the other has moved something, or asks to move it.

const refuses = new RegExp(`^[\\s,:;-]*(?:${anyParticle('refusesDate')})(?=\\s*(?:$|[.,;:!(]|-\\s))`, 'u')
/** A date may end before each of the words behind it. */
export const dateEnds = /,?\s(?=\p{L})/gu
export const mostEnds = 12

/** The reply that says the same as an objection, or the question which row is meant; undefined where the words say anything else. */
export function dateRefused(
  words: Text,
  field: Field,
  context: Context,
): { readonly reply: string } | { readonly asked: Unclear } | undefined {
  if (words.plain.includes('?') || context.yours.length > 0) return undefined
  const all = [...new Set([...waitingIn(context), ...movedByOthersIn(context)])].filter((id) => dateOf(id, context) !== undefined)
  if (all.length === 0) return undefined
  const polite = withoutGreeting(words)
  const bare = withoutName(polite, all, field)
  const isNamed = bare.plain !== polite.plain
  const meant = isNamed ? all.filter((id) => withoutName(polite, [id], field).plain === bare.plain) : all
  const fitting = meant.filter((id) => isRefused(bare, dateOf(id, context), context))
  const [only, another] = fitting
  if (only === undefined) return undefined
  if (another !== undefined) return { asked: { text: words.said, question: { ask: 'which of several', ids: fitting, word: words.said } } }
  return { reply: completions.notAgreed(only, bare.said) }
}

/** The date that the other side asks for, or to which it has moved it. */
function dateOf(id: string, { register, by, team }: Context): Due | undefined {
  const commitment = register.commitments.get(id)
  const speaker = commitment && speakerFor(register, commitment, { by, team })
  if (!commitment || !speaker || commitment.status !== 'open') return undefined
  return dateAskedOf(register, commitment)?.to ?? dueMovedByOthers(register, commitment, speaker.team?.party.id)
}

function isRefused(words: Text, due: Due | undefined, context: Context): boolean {
  if (refuses.test(words.plain)) return true
  const dates = dateContextOf(context)
  return [...words.plain.matchAll(dateEnds)].slice(0, mostEnds).some(({ index }) => {
    if (!refuses.test(words.plain.slice(index))) return false
    const said = dateAtStart(slice(words, 0, index), dates)
    return said?.rest.plain === '' && isDue(said, due, context)
  })
}

/** Whether the date that was said comes to the same day. */
export function isDue({ when }: Pick<DateSaid, 'when'>, due: Due | undefined, context: Context): boolean {
  const { events } = dateContextOf(context)
  const deadline = deadlineOf(due, events)
  if (when.is !== 'due' || deadline.kind !== 'dated') return false
  const named = deadlineOf(when.due, events)
  return named.kind === 'dated' && named.day === deadline.day
}

function withoutGreeting(words: Text): Text {
  const said = lexicons.map(({ courtesy }) => courtesy.exec(words.plain)?.[0] ?? '').reduce((a, b) => (b.length > a.length ? b : a), '')
  return slice(words, said.length + (/^[\s,.!:;-]*/.exec(words.plain.slice(said.length))?.[0].length ?? 0))
}
