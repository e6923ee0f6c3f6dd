import { singleWords, withoutDeterminer } from './called.ts'
import type { Field, Target } from './field.ts'
import { noTarget, some } from './field.ts'
import type { FoundForm } from './forms.ts'
import type { Intent, Lexicon } from './languages/lexicon.ts'
import { lexicons } from './languages/lexicons.ts'
import { isWordOfForms } from './languages/words-of-forms.ts'
import type { ShortState } from './short-state.ts'
import { shortStateBehind } from './short-state.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Names that people cut short: "border tech", "police ops", "opé police", "ops".

// Beside a whole word of the name two letters are enough. Alone, so short a word begins too many others, but for "ops", which has the last letter too.
const shortestBeside = 2
const shortestAlone = 4
const shortestContracted = 3

/** Those in whose names each word stands, one at least whole, and the others cut short. */
export function idsCutShort(words: readonly string[], { ids, called: { idsByWord } }: Field): readonly string[] {
  const telling = wordsThatTell(words)
  if (telling.length < 2 || !telling.some((word) => idsByWord.has(word))) return []
  return idsHavingEach(
    telling.map((word) => idsByWord.get(word) ?? havingCut(word, shortestBeside, idsByWord)),
    ids,
  )
}

/** Whether words before a form stand where a name would. */
export function mayBeName(named: string, { closing }: Lexicon): boolean {
  // "ok by us" names nothing.
  if (singleWords(named).every((word) => lexicons.some(({ small, joining }) => small.has(word) || joining.has(word)))) return false
  return named.split(' ').length <= 3 && !/[?:,;]/.test(named) && !lexicons.some(({ doubt }) => doubt.test(named)) && !closing.test(named)
}

const saysHow: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['rated', 'slips', 'unchanged', 'under way', 'not yet', 'closed'])

/** "Ops", "equip", before how it stands. The closing of one that is said so is asked. */
export function namedByCut(named: string, { intent }: FoundForm, field: Field): Target | undefined {
  const target = saysHow.has(intent.means) ? targetCut(named, field) : noTarget
  if (target.names === 'unknown') return undefined
  return target.names === 'some' && intent.means === 'closed' ? { names: 'several', ids: target.ids, word: named } : target
}

/** Those in whose names a word begins so, at a place where a name stands for sure. */
export function targetCut(named: string, { ids, called: { idsByWord } }: Field): Target {
  const words = wordsThatTell(singleWords(withoutDeterminer(named)))
  if (words.length === 0 || words.some((word) => idsByWord.has(word))) return noTarget
  const fitting = idsHavingEach(
    words.map((word) => havingCut(word, shortestAlone, idsByWord)),
    ids,
  )
  if (fitting.length === 0) return noTarget
  return fitting.length === 1 ? some('words of a name', ...fitting) : { names: 'several', ids: fitting, word: named }
}

const mostWordsCut = 3

/** "Ops are fine", "équip ok" */
export function wellBehindCut(words: Text, field: Field): (ShortState & { target: Target }) | undefined {
  const ends = words.plain.matchAll(/(?<=\p{L})\.?[\s:]/gu).take(mostWordsCut)
  for (const { index } of ends) {
    const well = shortStateBehind(slice(words, index))
    const target = well && namedByCut(words.plain.slice(0, index), well, field)
    if (target) return { ...well, target }
  }
  return undefined
}

function wordsThatTell(words: readonly string[]): string[] {
  return words.filter((word) => !lexicons.some(({ joining }) => joining.has(word)))
}

function idsHavingEach(byEach: readonly ReadonlySet<string>[], ids: readonly string[]): readonly string[] {
  return ids.filter((id) => byEach.every((having) => having.has(id)))
}

function havingCut(word: string, shortest: number, idsByWord: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const isAlone = shortest === shortestAlone
  if ((isAlone || word.length < shortestAlone) && isWordOfForms(word)) return new Set()
  return new Set([...idsByWord].filter(([each]) => isCut(word, each, shortest)).flatMap(([, having]) => [...having]))
}

/** "Tech" of "technology", and "ops" of "operations": its beginning, or its beginning and its last letter. One letter less is a slip of the pen. */
function isCut(word: string, of: string, shortest: number): boolean {
  const missing = of.length - word.length
  if (missing < 1 || !/^\p{L}+$/u.test(word)) return false
  if (of.startsWith(word)) return word.length >= shortest && (missing > 1 || shortest < shortestAlone)
  return missing > 1 && word.length >= shortestContracted && of.startsWith(word.slice(0, -1)) && of.endsWith(word.slice(-1))
}
