import { samePerson } from '../register/people.ts'
import type { EntryOf, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { exceptedFirst } from './exclusion.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { SaidOf } from './last-said.ts'
import { isOfOneSaying, takenBackOrAsked } from './last-said.ts'
import type { Context, Reading, Understood } from './reading.ts'
import type { Statement } from './statement.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "Sauf 5", said after "tout en bonne voie": what was said of all is taken back of that one, and how it stands is asked.

/** What a reply means that only leaves somebody out; undefined if it says anything else. */
export function leftOutAfterwards(statements: readonly Statement[], field: Field, context: Context): Reading | undefined {
  const [only, another] = statements
  const target = only && !another && !only.clause.intent ? exceptedFirst(behindInterjection(only.piece), field) : undefined
  if (!only || !target || target.isAll || context.about.length < 2) return undefined
  const said = target.ids.flatMap((id): SaidOf[] => {
    const entry = lastSaidOfAll(id, context)
    return entry ? [{ id, entry }] : []
  })
  // "Pardon, pas le 1": of what was said of that one alone.
  if (said.length === 0 && behindInterjection(only.piece) !== only.piece) return undefined
  // Whether it ends after all is one question, and how it stands another.
  if (said.some(({ entry }) => entry.kind === 'closed')) return takenBackOrAsked(said, { words: only.piece.said, isOnly: true }, context)
  const taken = said.map(({ id, entry }): Understood => ({ id, entry: { kind: 'undone', by: context.by, of: entry.at } }))
  return { changes: taken, unclear: [{ text: only.piece.said, question: { ask: 'not understood', ids: target.ids, how: 'left out' } }] }
}

const interjections = new RegExp(`^(?:${anyParticle('interjection')}(?![\\p{L}\\p{N}])[\\s,:;.!-]*)*`, 'u')

/** "Well, except 4", "enfin sauf le 4" */
function behindInterjection(piece: Text): Text {
  const length = interjections.exec(piece.plain)?.[0].length ?? 0
  return length === 0 ? piece : slice(piece, length)
}

/** What the person said last of this one, in this thread, by words that said it of others too. */
function lastSaidOfAll(id: string, { register, about, by, isSaidHere }: Context): EntryOf<'rated' | 'closed' | 'confirmed'> | undefined {
  const last = effective(register.commitments.get(id)?.log ?? []).findLast((entry) => samePerson(entry.by, by))
  if (!last || !mayBeOfAll(last) || (isSaidHere && (last.link === undefined || !isSaidHere(last.link)))) return undefined
  const others = about.filter((other) => other !== id).flatMap((other) => register.commitments.get(other)?.log ?? [])
  return others.some((entry) => entry.kind === last.kind && samePerson(entry.by, by) && isOfOneSaying(entry, last)) ? last : undefined
}

function mayBeOfAll(entry: LogEntry): entry is EntryOf<'rated' | 'closed' | 'confirmed'> {
  return entry.kind === 'rated' || entry.kind === 'closed' || entry.kind === 'confirmed'
}
