import type { Said } from '../../rendering/said.ts'
import { commandNamed } from '../../replies/command-words.ts'
import { absencesShown, awayIn, recordAway } from '../away.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'

/** `away`, `away until 14 March cover desk@...`, `away jean@... until Monday`, `back`. */
export async function away(parts: ConversationParts, call: PreparedCall): Promise<Said> {
  const { cause, words, person } = call
  if (call.rest.trim() === '' && commandNamed(words.trim()) === 'away') return absencesShown(parts, person)
  const said = awayIn(parts, { words, person })
  return said ? recordAway(parts, { cause, person, words }, said) : absencesShown(parts, person)
}

/** Whether words that no `away` leads in say of an absence, and of nothing else: "I'm away until Monday, desk covers", "back". */
export function saysAbsence(parts: ConversationParts, { words, person }: Pick<PreparedCall, 'words' | 'person'>): boolean {
  const said = awayIn(parts, { words, person })
  if (!said) return false
  return said.says === 'back' || said.isOwn || (said.days.is !== 'unread' && said.days.is !== 'no end')
}
