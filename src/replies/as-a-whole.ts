import { isEnding } from '../register/kinds.ts'
import { exceptedFirst } from './exclusion.ts'
import type { Field } from './field.ts'
import { lexicons } from './languages/lexicons.ts'
import { qualifiedAtStart } from './qualified-all.ts'
import type { Understood } from './reading.ts'
import type { Statement } from './statement.ts'
import { mentioned, speaksOfRest } from './targets.ts'
import { tellingWhy } from './telling-why.ts'
import type { Text } from './text.ts'

// What is said of a reply about several as a whole, though it stands behind the last one only.

/** "1 done, 2 on track, or the other way round" */
export function isReversed({ plain }: Text): boolean {
  return lexicons.some(({ reversed }) => reversed.test(plain))
}

/** "1 done, 2 done, both to be confirmed", "1 done\n2 done\nI think": a doubt at the end that names no row is of all of them. */
export function isDoubtedAtEnd({ plain }: Text, statements: readonly Statement[], field: Field): boolean {
  const last = statements.at(-1)
  // What a form or a table says stands in no sentence.
  if (!last || statements.length < 2 || !plain.includes(last.piece.plain)) return false
  const [sentence = ''] = /[^.!\n;]*[.!?\s)]*$/.exec(plain.slice(-longestEnd)) ?? []
  // "5 red" and below it "the contract expires in May": it says why.
  if (saysWhyBad(sentence, last)) return false
  const [part = ''] = /[^,(]*$/.exec(sentence) ?? []
  return (!isOwn(sentence, last) && isDoubt(sentence, field)) || (isOfAll(part, field) && isDoubt(part, field))
}

function saysWhyBad(sentence: string, { piece, clause: { intent } }: Statement): boolean {
  const words = sentence.trim()
  const isBad = intent?.means === 'slips' || (intent?.means === 'rated' && intent.rating !== 'green')
  return isBad && piece.plain.endsWith(words) && tellingWhy({ plain: words, said: words }) === 'plain'
}

/** Whether the sentence is the last statement itself, or has its form in it. */
function isOwn(sentence: string, last: Statement): boolean {
  const { form, target } = last.clause
  // "3. n/a": the full stop of a number ends no sentence.
  const piece = last.piece.plain.replace(/^#?\d{1,2}[.)]\s*/, '')
  return (
    (form !== '' && sentence.includes(form)) ||
    (target !== undefined && sentence.includes(piece.slice(-20)) && piece.length <= sentence.length + 5)
  )
}

// A longer reply is looked at no further.
const longestEnd = 300

function isDoubt(words: string, field: Field): boolean {
  if (!/[\p{L}?]/u.test(words) || /\d/.test(words) || mentioned(words, field).length > 0) return false
  const bare = words.trim()
  return bare.includes('?') || lexicons.some(({ doubt, lead }) => doubt.test(bare) || lead.test(bare))
}

/** "Both to be confirmed"; but "the two others" are none of those before. */
function isOfAll(part: string, field: Field): boolean {
  const text = { said: part.trim(), plain: part.trim() }
  if (speaksOfRest(text, field) || qualifiedAtStart(text, field) > 0) return false
  const words = part.trim().split(/\s+/).slice(0, 6)
  return words.some((_, from) =>
    [1, 2, 3].some((count) =>
      lexicons.some(({ both, all }) => [both, all].some((each) => each.test(words.slice(from, from + count).join(' ')))),
    ),
  )
}

/** What such a doubt takes back: what ends a commitment, or says that it goes well. */
export function isGood({ entry }: Understood): boolean {
  return isEnding(entry) || (entry.kind === 'rated' && entry.rating === 'green')
}

/** "if Calais signs, ports done": a clause that opens a condition, and says nothing by itself, makes the next one doubtful. "À part le 4" opens none. */
export function isLed(statements: readonly Statement[], index: number, field: Field): boolean {
  const before = statements[index - 1]
  if (before && exceptedFirst(before.piece, field)) return false
  return before !== undefined && !before.clause.intent && lexicons.some(({ lead }) => lead.test(before.piece.plain))
}
