import { readTogether } from './about-one.ts'
import { idsAskedAbout } from './asked-once.ts'
import { read } from './grammar.ts'
import { completions } from './languages/en-completions.ts'
import type { Context, Reading } from './reading.ts'

// An answer to "why?" may go on to other rows: "staffing, 3 is done". It is read as if it stood behind the colour, "1 blocked: staffing, 3 is done",
// so that a number counts or is a row by the same rules, whoever was asked first.

/** What an answer says of other rows than those that were asked about, and the words that are left to say why; undefined if it speaks of none. */
export function partedReason(words: string, ids: readonly string[], context: Context): { why: string; others: Reading } | undefined {
  const { about, shown = about.length } = context
  if (about.length < 2) return undefined
  const places = ids.map((id) => about.indexOf(id) + 1)
  const isNumbered = places.every((place) => place > 0 && place <= shown)
  const { changes, unclear } = read(completions.blocked(isNumbered ? places.map(String) : ids, words), context)
  const own = changes.find(({ id, entry }) => ids.includes(id) && entry.kind === 'rated')
  const isOwn = (id: string): boolean => ids.includes(id)
  const others = {
    changes: changes.filter(({ id }) => !isOwn(id)),
    unclear: unclear.filter((each) => !idsAskedAbout(each).every(isOwn)),
  }
  const why = own?.entry.text
  const isParted = others.changes.length + others.unclear.length > 0 && unclear.every((each) => !idsAskedAbout(each).some(isOwn))
  return isParted && typeof why === 'string' && why.length < words.trim().length && words.includes(why)
    ? { why, others: readTogether([others]) }
    : undefined
}
