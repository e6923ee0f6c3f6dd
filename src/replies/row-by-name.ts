import type { Border } from './border.ts'
import { hasReason } from './border.ts'
import { singleWords } from './called.ts'
import type { Clause } from './clause.ts'
import type { Field } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isPlaceOfThing } from './rows.ts'
import { isExact, targetSaid } from './targets.ts'

// A row that begins behind another one by its name, in words of which nobody knows what they say: "voluntary returns less so".

/** A name at the start of words, those that it may mean, and what is said behind it. */
export interface RowName {
  readonly ids: readonly string[]
  readonly name: string
  /** Whether it is a whole name of one, or several words of it. A single word may be of anything. */
  readonly isFull: boolean
  /** Whether it means all of these, and not one of them. */
  readonly isPlain: boolean
  readonly behind: string
}

const mostWordsNamed = 8
const denied = new RegExp(`^(?:${anyParticle('noOrNumero')}|${anyParticle('noneOf')}|${anyParticle('not')})\\s`, 'u')

// "calais: at the": what the words of a name may have around them.
const endsBeyondName = new RegExp(`[:;,.!()]|\\s(?:${lexicons.flatMap(({ joining, small }) => [...joining, ...small]).join('|')})$`, 'u')

/** The longest name with which words begin; undefined where they begin with none, or with a number. "No police operations" begin with none. */
export function rowNameAtStart(words: string, field: Field): RowName | undefined {
  if (denied.test(words)) return undefined
  const ends = [...words.matchAll(/(?<=[\p{L}\p{N})])(?=[\s:,.;!()]|$)/gu).take(mostWordsNamed)].map(({ index }) => index)
  for (const end of ends.toReversed()) {
    const [name, behind] = [words.slice(0, end), words.slice(end)]
    const target = targetSaid(name, field)
    if ((target.names !== 'some' && target.names !== 'several') || isPlaceOfThing(name, behind.trimStart(), field.rows.length)) continue
    if (target.numbered || (target.names === 'some' && target.by === 'all')) return undefined
    const isWhole = target.names === 'some' && isExact(target)
    if (!isWhole && endsBeyondName.test(name)) continue
    const isFull = isWhole || (target.names === 'some' && wordsNaming(name).length > 1)
    return { ids: target.ids, name, isFull, isPlain: target.names === 'some', behind }
  }
  return undefined
}

function wordsNaming(name: string): string[] {
  return singleWords(name).filter((word) => !lexicons.some(({ small, joining }) => small.has(word) || joining.has(word)))
}

const keepsWords: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['noted', 'evidenced', 'snoozed', 'handed over'])

/** Whether a full name begins a piece, whatever is said behind it; `perhaps` where it stands within a reason, so that it is asked. */
export function beginsByName(before: Clause, said: Clause, { text, segment, field }: Border): boolean | 'perhaps' {
  if (field.about.length < 2 || segment.isSpaced || said.intent || before.target?.names !== 'some') return false
  if (before.intent && keepsWords.has(before.intent.means)) return false
  const found = rowNameAtStart(text.plain.slice(segment.from, segment.to), field)
  if (!found?.isFull || !/^[^\p{L}\p{N}]*\p{L}/u.test(found.behind)) return false
  if (found.ids.some((id) => before.target?.names === 'some' && before.target.ids.includes(id))) return false
  // "1 done, voluntary returns team to confirm" may take it back.
  if (before.intent?.means === 'closed') return false
  return hasReason(before) && !segment.strong ? 'perhaps' : true
}
