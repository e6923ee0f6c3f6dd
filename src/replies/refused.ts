import type { Applied } from '../register/change.ts'
import type { Understood } from './reading.ts'

/** The notes that keep the words of changes refused for want of a right, or because the date is the one in force. `words`: the whole reply. */
export function notesOfRefused(
  outcomes: readonly { readonly understood: Understood; readonly applied: Applied }[],
  { by, words }: { by: string; words: string },
): Understood[] {
  return outcomes
    .filter(({ applied }) => !applied.ok && (applied.refusal.reason === 'not allowed' || applied.refusal.reason === 'due then already'))
    .map(({ understood: { id, entry } }) => ({ id, entry: { kind: 'noted', by, text: entry.text ?? words } }))
}
