import { isUnclear } from '../register/kinds.ts'
import type { Field } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { SaidOf } from './last-said.ts'
import { lastWordsOf, takenBackOrAsked } from './last-said.ts'
import type { Context, Reading } from './reading.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'

// "Not 8", after "7 and 8 slip to September", "only 1, sorry", after "1 and 2 at risk": some of the rows of which they have just spoken were not meant.

const butSaid = new RegExp(`^${anyParticle('whereas')}\\s`)
const polite = `(?:[\\s,.!()-]+(?:${anyParticle('interjection')}|${anyParticle('onlyThese')}))*[\\s,.!()-]*$`
const notThese = new RegExp(
  `^(?:(?:${anyParticle('and')}|${anyParticle('whereas')})[\\s,]+)?${anyParticle('not')}\\s+([^:;?]{1,60}?)${polite}`,
)
const onlyThese = new RegExp(`^(?:${anyParticle('onlyThese')})\\s+([^:;?]{1,60}?)${polite}`)
const theseOnly = new RegExp(`^([^:;?]{1,60}?)[\\s,]+(?:${anyParticle('onlyThese')})${polite}`)

// What was said longer ago is not taken back by a number alone.
const justSaidHours = 1

/** What the words take back of what the person has said last of several rows; undefined if they say anything else. */
export function takenOut(words: Text, field: Field, context: Context): Reading | undefined {
  const not = rowsTakenOut(notThese.exec(words.plain)?.[1], field)
  const only = not.length > 0 ? [] : rowsTakenOut((onlyThese.exec(words.plain) ?? theseOnly.exec(words.plain))?.[1], field)
  if (not.length + only.length === 0) return undefined
  const all = lastWordsOf(context.about, context, justSaidHours)
  const isSaid = (id: string): boolean => all.some((said) => said.id === id)
  if (all.length < 2 || ![...not, ...only].every(isSaid)) return undefined
  const gone = all.filter((said) => isMeant(said) && (not.length > 0 ? not.includes(said.id) : !only.includes(said.id)))
  // "But not 2", after "all on track": how it stands is asked as well.
  if (butSaid.test(words.plain) && gone.every(({ entry }) => entry.kind === 'rated')) return undefined
  return gone.length === 0 ? undefined : takenBackOrAsked(gone, { words: words.said, isOnly: true }, context)
}

/** Words that were not understood have changed nothing. */
function isMeant({ entry }: SaidOf): boolean {
  return !isUnclear(entry)
}

function rowsTakenOut(words: string | undefined, field: Field): readonly string[] {
  const target = words === undefined ? undefined : targetSaid(words, field)
  return target?.names === 'some' && !target.isAll ? target.ids : []
}
