import { samePerson } from '../register/people.ts'
import type { EntryOf } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { exceptedFirst } from './exclusion.ts'
import type { Field } from './field.ts'
import { isOfOneSaying } from './last-said.ts'
import type { Context, Reading, Understood } from './reading.ts'
import type { Statement } from './statement.ts'

// "Sauf 5", said after "tout en bonne voie": what was said of all is taken back of that one, and how it stands is asked.

/** What a reply means that only leaves somebody out; undefined if it says anything else. */
export function leftOutAfterwards(statements: readonly Statement[], field: Field, context: Context): Reading | undefined {
  const [only, another] = statements
  const target = only && !another && !only.clause.intent ? exceptedFirst(only.piece, field) : undefined
  if (!only || !target || target.isAll || context.about.length < 2) return undefined
  const taken = target.ids.flatMap((id): Understood[] => {
    const said = lastSaidOfAll(id, context)
    return said ? [{ id, entry: { kind: 'undone', by: context.by, of: said.at } }] : []
  })
  return { changes: taken, unclear: [{ text: only.piece.said, question: { ask: 'not understood', ids: target.ids, how: 'left out' } }] }
}

/** The rating that the person gave this one last, in this thread, by words that gave it to others too. */
function lastSaidOfAll(id: string, { register, about, by, isSaidHere }: Context): EntryOf<'rated'> | undefined {
  const last = effective(register.commitments.get(id)?.log ?? []).findLast((entry) => samePerson(entry.by, by))
  if (last?.kind !== 'rated' || (isSaidHere && (last.link === undefined || !isSaidHere(last.link)))) return undefined
  const others = about.filter((other) => other !== id).flatMap((other) => register.commitments.get(other)?.log ?? [])
  return others.some((entry) => entry.kind === 'rated' && samePerson(entry.by, by) && isOfOneSaying(entry, last)) ? last : undefined
}
