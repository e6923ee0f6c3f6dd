import type { Applied } from '../register/change.ts'
import type { Understood } from './reading.ts'

/** Who may not is told so, and the words are kept as a note: the notes to make of the changes that were refused. `words`: all that was said. */
export function notesOfRefused(
  outcomes: readonly { readonly understood: Understood; readonly applied: Applied }[],
  { by, words }: { by: string; words: string },
): Understood[] {
  return outcomes
    .filter(({ applied }) => !applied.ok && applied.refusal.reason === 'not allowed')
    .map(({ understood: { id, entry } }) => ({ id, entry: { kind: 'noted', by, text: entry.text ?? words } }))
}
