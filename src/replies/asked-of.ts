import type { Register } from '../register/register.ts'
import { standMark } from '../register/stands.ts'
import type { Unclear } from './reading.ts'

/** The commitments that a question is of. */
export function idsAsked({ question, also = [] }: Pick<Unclear, 'question' | 'also'>): readonly string[] {
  const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []
  return [...new Set([...ids, ...also])]
}

/** How each stands, for who is asked, of which something is asked. */
export function standsAsked(
  register: Register,
  { asked, by }: { asked: readonly Unclear[]; by: string },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    asked.flatMap(idsAsked).flatMap((id) => {
      const commitment = register.commitments.get(id)
      return commitment ? [[id, standMark(commitment, by)]] : []
    }),
  )
}
