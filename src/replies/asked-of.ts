import type { Register } from '../register/register.ts'
import { standMark } from '../register/stands.ts'
import { idsAskedAbout } from './asked-once.ts'
import type { Unclear } from './reading.ts'

/** The commitments that a question is of, with those that it is asked of as well. */
export function allAskedAbout({ question, also = [] }: Pick<Unclear, 'question' | 'also'>): readonly string[] {
  return [...new Set([...idsAskedAbout({ question }), ...also])]
}

/** How each stands, for who is asked, of which something is asked. */
export function standsAsked(
  register: Register,
  { asked, by }: { asked: readonly Unclear[]; by: string },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    asked.flatMap(allAskedAbout).flatMap((id) => {
      const commitment = register.commitments.get(id)
      return commitment ? [[id, standMark(commitment, by)]] : []
    }),
  )
}
