import { isOpen } from '../register/query.ts'
import { readAbout, readTogether } from './about-one.ts'
import { askedOnce } from './asked-once.ts'
import { closingAllAsked, movingAllAsked } from './confirming.ts'
import { fieldFor } from './field.ts'
import { withOwnWords } from './own-words.ts'
import type { Context, Reading, Unclear } from './reading.ts'
import { targetSaid } from './targets.ts'
import { parsedText, withNameFor } from './text.ts'

// The answer to "which one?": a number, a name, "all".

/**
 * What was said, of the commitments that are named now. By "all" it is of those that are still open, and what would end or move them is asked once, as
 * where both are said together.
 */
export function namedNow(
  among: readonly string[],
  { words, context, unclear, word }: { words: string; context: Context; unclear: Unclear; word: string },
): Reading | undefined {
  const { plain } = parsedText(words)
  const own = targetSaid(plain, fieldFor(context))
  // Those that were offered may be others of the register, which have no row here.
  const target = own.names === 'some' ? own : targetSaid(plain, fieldFor({ ...context, about: among, shown: 0 }))
  if (target.names !== 'some') return undefined
  const ids = target.isAll ? openAmong(among, context) : target.ids
  const reading = readTogether(
    ids.map((id) => {
      const said = word === '' ? unclear.text : withNameFor(word, unclear.text, id)
      return withOwnWords(readAbout(said, id, context), said, unclear.text)
    }),
  )
  const meant = { ids, by: target.by }
  return askedOnce(movingAllAsked(closingAllAsked(reading, meant, context), unclear.text, { all: meant, context }))
}

function openAmong(ids: readonly string[], { register }: Context): readonly string[] {
  const open = ids.filter((id) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && isOpen(commitment)
  })
  return open.length > 0 ? open : ids
}
