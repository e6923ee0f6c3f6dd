import { lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

/** Whether words say where the work is and nothing else, "under review": it may be on track and it may be late. */
export function isStage({ plain }: Pick<Text, 'plain'>): boolean {
  const words = withoutEnd(plain.replace(/^[\s:,.(-]+/, ''), /[\s.!)]/)
  return words.split(/[,;]\s*|\s-\s|\.\s+/).every((each) => each !== '' && lexicons.some(({ stage }) => stage.test(each)))
}
