import { commandNamed } from './command-words.ts'
import { formAtStart } from './forms.ts'
import { lexicons } from './languages/lexicons.ts'
import { isQuantity } from './rows.ts'
import { parsedText } from './text.ts'

/** Whether words, alone in a reply, say something by themselves ("all", "the rest", "done"): as a name they would be taken for that. */
export function isWordOfChat(words: string): boolean {
  const text = parsedText(words)
  if (text.plain === '') return false
  const form = formAtStart(text)
  return form?.tail.plain === '' || lexicons.some((lexicon) => isQuantity(text.plain, lexicon)) || commandNamed(text.plain) !== undefined
}
