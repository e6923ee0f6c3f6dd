import type { Message } from '../nudges/message.ts'
import { dayMessageOf } from './day-message.ts'
import { digestMessageOf } from './digest.ts'
import type { AskedAgain, MessagePage, View } from './said.ts'

/** A message as it stands now, of whatever kind. */
export function postedOf(view: View, message: Message, askedAgain: AskedAgain): MessagePage {
  return message.kind === 'digest' ? digestMessageOf(view, message) : dayMessageOf(view, message, askedAgain)
}
