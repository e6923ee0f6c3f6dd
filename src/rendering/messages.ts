import type { Message } from '../nudges/message.ts'
import { dayMessageOf } from './day-message.ts'
import { digestMessageOf } from './digest.ts'
import { inEachLanguage } from './in-each-language.ts'
import type { AskedAgain, MessagePage, View } from './said.ts'

/** A message as it stands now, of whatever kind, in the languages of its readers. */
export function postedOf(view: View, message: Message, askedAgain: AskedAgain): MessagePage {
  return inEachLanguage(view, (one) => (message.kind === 'digest' ? digestMessageOf(one, message) : dayMessageOf(one, message, askedAgain)))
}
