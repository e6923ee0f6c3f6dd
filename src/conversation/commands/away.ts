import type { Said } from '../../rendering/said.ts'
import { isAwayAlone } from '../../replies/command-words.ts'
import { absenceGoingOn, awayGoingOn } from '../absence-going-on.ts'
import { keepLastAbsence } from '../absence-last.ts'
import { absencesShown, awayIn, recordAway } from '../away.ts'
import { undoTyped } from '../contact-last.ts'
import type { ConversationParts } from '../parts.ts'
import type { CommandCall, PreparedCall } from './call.ts'

/** `away`, `away until 14 March cover desk@...`, `away jean@... until Monday`, `back`. */
export async function away(parts: ConversationParts, call: PreparedCall): Promise<Said> {
  const { cause, words, person } = call
  if (isAwayAlone(words)) return absencesShown(parts, person)
  const there = { said: words, person, place: call.place, isToBot: true }
  const said = (await awayGoingOn(parts, there)) ?? (await absenceGoingOn(parts, there))
  if (!said) return absencesShown(parts, person)
  const answer = await recordAway(parts, { cause, person, words }, said)
  await keepLastAbsence(parts, { cause, person, place: call.place, said })
  return answer
}

/** `undo` behind an absence, or an edit of how somebody is reached. */
export function absenceUndone(parts: ConversationParts, { cause, words, person, place }: CommandCall): Promise<Said | undefined> {
  return undoTyped(parts, { cause, said: words, person, place })
}

/** Whether words that no `away` leads in say of an absence, and of nothing else: "I'm away until Monday, desk covers", "back". */
export async function saysAbsence(
  parts: ConversationParts,
  { words, person, place }: Pick<PreparedCall, 'words' | 'person' | 'place'>,
): Promise<boolean> {
  if (isAwayAlone(words)) return true
  const said = awayIn(parts, { words, person })
  if (!said) return (await absenceGoingOn(parts, { said: words, person, place, isToBot: true })) !== undefined
  return said.says === 'back' || said.isOwn || (said.days.is !== 'unread' && said.days.is !== 'no end')
}
