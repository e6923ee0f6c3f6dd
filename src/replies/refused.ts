import type { Applied, Refusal } from '../register/change.ts'
import type { Understood } from './reading.ts'

/**
 * The notes that keep the words of what was refused: a reason, where the date is the one in force, and what was not allowed, marked as not understood,
 * for it answers nothing. Of that only words of one's own are kept, and only those that are of that commitment alone. `words`: what the person typed.
 */
export function notesOfRefused(
  outcomes: readonly { readonly understood: Understood; readonly applied: Applied }[],
  { by, words }: { by: string; words: string },
): Understood[] {
  const refusedFor = (reason: Refusal['reason']) =>
    outcomes.flatMap(({ understood: { id, entry }, applied }) =>
      !applied.ok && applied.refusal.reason === reason ? [{ id, text: String(entry.text ?? words) }] : [],
    )
  const notAllowed = refusedFor('not allowed')
  const byText = Map.groupBy(notAllowed, ({ text }) => text)
  const kept = words.trim() === '' ? [] : notAllowed.filter(({ text }) => text.trim() !== '' && byText.get(text)?.length === 1)
  return [
    ...refusedFor('due then already').map(({ id, text }): Understood => ({ id, entry: { kind: 'noted', by, text } })),
    ...kept.map(({ id, text }): Understood => ({ id, entry: { kind: 'noted', by, unclear: true, text } })),
  ]
}
