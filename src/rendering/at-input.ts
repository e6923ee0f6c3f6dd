import type { Refusal } from '../register/change.ts'
import { asShown } from './plain.ts'
import type { Telling } from './render-context.ts'

/** Why something is refused, for beside an input, where Slack shows each character as it is: people by their addresses, for a mention would be its code. */
export function refusalAtInput({ words, names }: Telling, refusal: Refusal): string {
  return asShown(words.refusal(refusal, { ...names, person: names.quietly }))
}
