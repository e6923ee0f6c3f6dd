import { fieldFor } from './field.ts'
import { readEach } from './grammar.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { isBareDay } from './reason-given.ts'
import { tellingWhy } from './telling-why.ts'
import type { Text } from './text.ts'
import { parsedText, reasonAfter, slice, withoutEnd } from './text.ts'

// Why each of several is late or red, in one answer: "1: procurement, 2: visas", "the reason for 1 is procurement, for 2 visas", "visas for 2".

/** The reason of each row that the words name; undefined if they are no such list. `ids`: those that were asked about. */
export function reasonsByRow(words: string, ids: readonly string[], context: Context): ReadonlyMap<string, string> | undefined {
  const text = parsedText(words)
  const reasons = reasonBesideOne(text, ids, context) ?? reasonsAtNumbers(text, ids, context) ?? reasonsListed(words, ids, context)
  return reasons?.values().some((why) => isBareDay(parsedText(why), context)) ? undefined : reasons
}

const exceptOne = new RegExp(
  `[\\s,;(-]+(?:(?:${anyParticle('noteOn')})\\s+)?(?:(?:${anyParticle('everything')})\\s+)?(?:${anyParticle('excepting')}|${anyParticle('but')})\\s+(?:(?:${anyParticle('noteOn')})\\s+)?(?:${anyParticle('article')})?#?(\\d{1,2})[\\s.!)]*$`,
  'u',
)

/** "No money, except 3": the reason of the others. */
function reasonBesideOne(text: Text, ids: readonly string[], context: Context): ReadonlyMap<string, string> | undefined {
  const found = exceptOne.exec(text.plain)
  const id = fieldFor(context).rows[Number(found?.[1] ?? 0) - 1]
  const why = slice(text, 0, found?.index ?? 0)
  if (id === undefined || !ids.includes(id) || ids.length < 2 || !/\p{L}{2}/u.test(why.plain)) return undefined
  return new Map(ids.filter((each) => each !== id).map((each) => [each, why.said]))
}

function reasonsListed(words: string, ids: readonly string[], context: Context): ReadonlyMap<string, string> | undefined {
  const { each } = readEach(words, context)
  const reasons = new Map<string, string>()
  for (const {
    statement: { clause },
    meant,
  } of each) {
    const isNamed = !('ask' in meant) && clause.target !== undefined && meant.ids.every((id) => ids.includes(id))
    if (!isNamed || clause.intent) return undefined
    for (const id of meant.ids) reasons.set(id, reasonAfter(clause.tail) ?? clause.tail.said)
  }
  return reasons.size > 0 ? reasons : undefined
}

const numberShape = /(?<![\p{L}\p{N}/%.,:-])#?(\d{1,2})(?![\p{L}\p{N}%/]|[.,:-]\d)/gu
// "for", "et pour le", "du"
const leadWords = `(?:${anyParticle('and')}|${anyParticle('noteOn')}|${anyParticle('rowNoun')}|\\p{L}{1,2})\\s+`
const leadAtEnd = new RegExp(`(?:^|[\\s,;.:/()-])(?:${leadWords}){0,3}(?:${anyParticle('article')})?$`, 'u')
const leadAtStart = new RegExp(`^(?:${anyParticle('noteOn')})\\s+(?:${anyParticle('article')})?#?\\d|^#\\d`, 'u')
const joinFirst = new RegExp(
  `^(?:[\\s,;.:/()-]|(?:${anyParticle('and')}|${anyParticle('is')}|${anyParticle('itIs')})(?![\\p{L}\\p{N}]))*`,
  'u',
)

/** Reasons behind the numbers of two rows or more, or before them, and no number of any other row. Of one row it has to be plain that it is one: "for 2 visas". */
function reasonsAtNumbers(text: Text, ids: readonly string[], context: Context): ReadonlyMap<string, string> | undefined {
  const { rows } = fieldFor(context)
  const numbers = [...text.plain.matchAll(numberShape)].map(({ index, 0: { length }, 1: number }) => ({
    id: rows[Number(number) - 1] ?? '',
    from: index - (leadAtEnd.exec(text.plain.slice(0, index))?.[0].length ?? 0),
    to: index + length,
  }))
  const [first, second] = numbers
  if (!first || numbers.some(({ id }) => !ids.includes(id)) || new Set(numbers.map(({ id }) => id)).size < numbers.length) return undefined
  const isBefore = text.plain.slice(numbers.at(-1)?.to).replace(/[\s.!)]/g, '') === ''
  const head = slice(text, 0, isBefore ? 0 : first.from)
  // "No money, 3 is the weather", but not "no money, 3 visits cancelled".
  const isOfOthers = tellingWhy(head) === 'plain' && numbers.every(({ to }) => isPlainly.test(text.plain.slice(to)))
  const left = isOfOthers ? ids.filter((id) => !numbers.some((named) => named.id === id)) : []
  if (!second && !leadsToRow(text) && left.length === 0) return undefined
  if (left.length === 0 && !isReasonNoun(head.plain) && tellingWhy(head) !== 'talk') return undefined
  const reasons = numbers.map(({ id, from, to }, index) => {
    const said = isBefore ? slice(text, numbers[index - 1]?.to ?? 0, from) : slice(text, to, numbers[index + 1]?.from)
    const why = slice(said, joinFirst.exec(said.plain)?.[0].length ?? 0)
    return [id, slice(why, 0, withoutEnd(why.plain, /[\s,;:(-]/).length)] as const
  })
  if (!reasons.every(([, { plain }]) => /\p{L}{2}/u.test(plain))) return undefined
  const shared = slice(head, 0, withoutEnd(head.plain, /[\s,;.:(-]/).length).said
  return new Map([...left.map((id) => [id, shared] as const), ...reasons.map(([id, { said }]) => [id, said] as const)])
}

const isPlainly = new RegExp(`^(?:\\s*[:=]|\\s+-\\s|\\s+(?:${anyParticle('is')}|${anyParticle('itIs')})(?![\\p{L}\\p{N}]))`, 'u')

/** "For 3 the charter", « pour le 3, les effectifs » */
export function leadsToRow({ plain }: Text): boolean {
  return leadAtStart.test(plain)
}

const numberFirst = new RegExp(`^(?:(?:${anyParticle('noteOn')})\\s+)?(?:${anyParticle('article')})?#?(\\d{1,2})\\s*(?:[,:]|-\\s)`, 'u')

/** « Le 3, les effectifs », where it was asked of another one. */
export function beginsWithOther(words: string, ids: readonly string[], context: Context): boolean {
  const id = fieldFor(context).rows[Number(numberFirst.exec(parsedText(words).plain)?.[1] ?? 0) - 1]
  return id !== undefined && !ids.includes(id)
}

/** "The reason", "raisons :": what is no reason by itself. */
function isReasonNoun(plain: string): boolean {
  const words = withoutEnd(plain, /[\s:,]/)
  return words === '' || lexicons.some(({ noReason }) => noReason.test(words))
}
