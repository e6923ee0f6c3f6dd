import type { Language } from '../register/languages.ts'
import { hasReason, isPlain } from './border.ts'
import { isWithinName, namesWithin } from './called.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Segment } from './segments.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Rows by their names with no mark between them: "calais at risk no money ports done".

const word = /(?<![\p{L}\p{N}'-])[\p{L}\p{N}][\p{L}\p{N}'-]*/gu
const mostWords = 60
const mostNames = 10

/** Where, within a part of a reply that no mark divides, another row's name begins and is followed by how that one stands. */
export function namesRunOn(text: Text, { from, to }: Pick<Segment, 'from' | 'to'>, field: Field, language: Language): number[] {
  if (field.about.length < 2) return []
  const part = slice(text, from, to)
  const starts = [...nameStarts(part.plain, field), ...restStarts(part.plain)].toSorted((a, b) => a - b)
  const found: number[] = []
  for (const [index, start] of starts.entries()) {
    const before = clauseOf(slice(part, found.at(-1) ?? 0, start), field, language)
    const said = clauseOf(slice(part, start, starts[index + 1]), field, language)
    if (start > 0 && isAnother(said, before)) found.push(start)
  }
  return found.map((start) => from + start)
}

/** The words that are of a name, and not behind one that leads in to them: "data from ports". */
function nameStarts(plain: string, { called }: Field): number[] {
  const words = [...plain.matchAll(word).take(mostWords)].map(({ index, 0: said }) => ({
    index,
    said,
    isOfName: called.idsByWord.has(said),
  }))
  const names = namesWithin(plain, called)
  return words
    .filter(({ index, isOfName }, place) => {
      const before = words[place - 1]
      const isInBracket = plain.lastIndexOf('(', index) > plain.lastIndexOf(')', index)
      return isOfName && !isInBracket && !isWithinName(names, index) && !(before && (before.isOfName || leadsIn(before.said)))
    })
    .map(({ index }) => index)
    .slice(0, mostNames)
}

const mostWordsOfRest = 3

/** The place at which the rest of the rows begins: "3 late the rest ok". */
function restStarts(plain: string): number[] {
  const words = [...plain.matchAll(word).take(mostWords)]
  return words.flatMap(({ index }, place) => {
    const before = words[place - 1]?.[0]
    const said = words.slice(place, place + mostWordsOfRest).map(([each]) => each)
    const isRest = said.some((_, more) => lexicons.some(({ rest }) => rest.test(said.slice(0, more + 1).join(' '))))
    return before !== undefined && isRest && !leadsIn(before) ? [index] : []
  })
}

const leadsOn = new RegExp(`^(?:${anyParticle('beforeNumber')}|${anyParticle('reasonFirst')}|${anyParticle('whereas')})$`)

function leadsIn(said: string): boolean {
  return leadsOn.test(said) || lexicons.some(({ small, peoples }) => small.has(said) || Object.hasOwn(peoples, said))
}

function isAnother({ target, intent, isBehind, ...said }: Clause, before: Clause): boolean {
  if (before.target?.names !== 'some' || !before.intent) return false
  if (target?.names === 'rest') return intent !== undefined && isGood(intent) && isPlain({ target, intent, ...said })
  if (target?.names !== 'some' || target.by === 'all' || target.numbered || !intent || isBehind) return false
  if (target.ids.length > 1 || target.ids.some((id) => before.target?.names === 'some' && before.target.ids.includes(id))) return false
  if (!isPlain({ target, intent, ...said })) return false
  // "No news from Paris ports blocked": what goes badly may be a reason.
  return !hasReason(before) || isGood(intent) || (intent.means === 'slips' && /\d/.test(said.tail.plain))
}

function isGood(intent: Intent): boolean {
  return ['closed', 'unchanged', 'under way'].includes(intent.means) || (intent.means === 'rated' && intent.rating === 'green')
}
