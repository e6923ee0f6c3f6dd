import { findBegun, findCalled, mayBeginId } from '../register/find.ts'
import { inEveryLanguage } from '../register/names.ts'
import { remembered } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { singleWords } from './called.ts'
import { idsCutShort } from './cut-names.ts'
import type { Field, Target } from './field.ts'
import { noTarget, some } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { countSaid } from './rows.ts'
import { plainWords } from './text.ts'

// A commitment that is named by a part of a name of it: words of it, their beginnings, or the beginning of its id.

const atPlace = new RegExp(`^${anyParticle('atPlace')}\\s`)
// "Working on 2" is about a row, though an id may have a 2 in it, and a title the "working".
const onRow = new RegExp(`\\s(?:${anyParticle('noteOn')})\\s(?:${anyParticle('article')})?#?\\d{1,2}$`, 'u')

/** The beginning of an id, or words of a name. */
export function byPartOfName(bare: string, field: Field): Target {
  // "À Calais c'est fait" says where.
  if (atPlace.test(bare) || onRow.test(bare)) return noTarget
  const words = singleWords(bare)
  // "is ports" names nothing: a word that is not of the title makes it a question or a negation.
  const telling = words.filter((word) => !lexicons.some(({ small, joining }) => small.has(word) || joining.has(word)))
  // "5?": a number in an id is no word of a name.
  if (telling.every((word) => /^\d+$/.test(word)) || words.length > 8 || isOfNation(telling, field)) return noTarget

  const isId = /^[a-z0-9-]{1,60}$/.test(bare) && mayBeginId(bare)
  const byPrefix = isId ? field.ids.filter((id) => id.startsWith(bare)) : []
  const byTitle = idsNamedBy(
    words.filter((word) => !lexicons.some(({ joining }) => joining.has(word))),
    field,
  )
  // "returns" begins the id of one, and is a word of others too.
  const isOnePrefix = byPrefix.length === 1 && (bare.includes('-') || byTitle.every((id) => byPrefix.includes(id)))
  if (isOnePrefix) return some('beginning of the id', ...byPrefix)
  const fitting = byTitle.length > 0 ? [...new Set([...byPrefix, ...byTitle])] : byPrefix
  if (fitting.length === 1) return byOthersName(bare, fitting, field) ?? some('words of a name', ...fitting)
  if (fitting.length > 1) return { names: 'several', ids: fitting, word: bare }
  return byBeginnings(bare, words, field)
}

const mostWordsOfCount = 3

/** "Both returns", "returns (both)", « les deux retours »: all that bear the words, where they are as many as is said. */
export function allOfName(said: string, field: Field): Target | undefined {
  const words = said.split(/[\s,:;()]+/).filter((word) => word !== '')
  for (let length = 1; length <= mostWordsOfCount && length < words.length; length++) {
    for (const [count, name] of [
      [words.slice(0, length), words.slice(length)],
      [words.slice(-length), words.slice(0, -length)],
    ] as const) {
      const number = countMeant(count.join(' '))
      const target = number > 1 ? byPartOfName(name.join(' '), field) : noTarget
      if (target.names === 'several' && target.ids.length === number) return some('words of a name', ...target.ids)
    }
  }
  return undefined
}

function countMeant(words: string): number {
  return Math.max(...lexicons.map((lexicon) => (lexicon.both.test(words) ? 2 : countSaid(words, lexicon))))
}

/** "border technology", below a message about Calais in whose title both words stand: the name of another one wins, if it is no single word. */
function byOthersName(bare: string, fitting: readonly string[], { register }: Field): Target | undefined {
  const called = findCalled(register, bare)
  if (called.found !== 'one' || fitting.includes(called.id)) return undefined
  return bare.includes(' ') ? some('name', called.id) : { names: 'several', ids: [...fitting, called.id], word: bare }
}

/** "border tech": the beginning of a whole name, or of words of it. A name that another commitment of the register bears may be meant, too. */
function byBeginnings(bare: string, words: readonly string[], field: Field): Target {
  const begun = findBegun(field.register, bare)
  const own = begun.filter((id) => field.ids.includes(id))
  // The whole name of another one, in several words, is no beginning of it.
  if (own.length === 0 && bare.includes(' ') && findCalled(field.register, bare).found === 'one') return noTarget
  const ids = own.length > 0 ? own : [...new Set([...begun, ...idsCutShort(words, field)])]
  const [only] = ids
  if (only === undefined) return noTarget
  return ids.length === 1 && field.ids.includes(only) ? some('words of a name', only) : { names: 'several', ids, word: bare }
}

/** "the French", "France": who does something, and not what is done. */
function isOfNation(words: readonly string[], { register }: Field): boolean {
  const parties = remembered(wordsOfParties, register, () => {
    const names = [...register.parties.values()].flatMap(({ id, name }) => [id, ...inEveryLanguage(name)])
    return new Set(names.flatMap((name) => singleWords(plainWords(name))))
  })
  return words.every((word) => parties.has(word) || lexicons.some(({ peoples }) => Object.hasOwn(peoples, word)))
}

const wordsOfParties = new WeakMap<Register, ReadonlySet<string>>()

const plurals = lexicons.flatMap((lexicon) => lexicon.plurals)

/** "port" for "ports", and "ports" for "port"; but "calaiss" is no plural. */
function inOtherNumber(word: string, end: string): string[] {
  if (!word.endsWith(end)) return [word + end]
  const singular = word.slice(0, -end.length)
  return singular.endsWith(end) ? [] : [singular]
}

/** Those whose names or id have all of the words. A plural counts as the same word. Nothing else is guessed. */
function idsNamedBy(words: readonly string[], { ids, called: { idsByWord } }: Field): readonly string[] {
  const byEach = words.map((word) => {
    return [word, ...plurals.flatMap((end) => inOtherNumber(word, end))].flatMap((each) => idsByWord.get(each) ?? [])
  })
  return byEach.some((having) => having.length === 0) ? [] : ids.filter((id) => byEach.every((having) => having.some((set) => set.has(id))))
}
