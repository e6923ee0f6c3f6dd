import type { Field, Target } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const apartFromThat = new RegExp(`^(?:${anyParticle('apartFromThat')})(?:\\s*[,:]\\s*|\\s+)`, 'u')
const otherwiseAtEnd = new RegExp(`[\\s,]+(?:${anyParticle('apartFromThat')})[\\s.!]*$`, 'u')
const nothingElse = new RegExp(`^${anyParticle('nothingElse')}(?![\\p{L}\\p{N}])`, 'u')

// "No change since last month on our side, other than that"
const longestNews = 100

interface OtherwiseSaid {
  readonly intent?: Intent
  readonly target?: Target
}

/**
 * "Otherwise no change", "no change otherwise", "sinon tout va bien": of the rows of which nothing else is said. "Otherwise fine" may be said of the row
 * before.
 */
export function saidOtherwise<Read extends OtherwiseSaid>(words: Text, field: Field, readRest: (rest: Text) => Read): Read | undefined {
  if (field.about.length < 2) return undefined
  const lead = apartFromThat.exec(words.plain)?.[0]
  const atEnd = lead === undefined && words.plain.length <= longestNews ? otherwiseAtEnd.exec(words.plain)?.index : undefined
  const bare = lead === undefined ? slice(words, 0, atEnd ?? 0) : slice(words, lead.length)
  if (bare.plain === '') return undefined
  const clause = readRest(bare)
  const { intent, target } = clause
  const isOfAll = target?.names === 'some' && target.isAll === true
  const isNoNews = intent?.means === 'unchanged' && target === undefined
  const isWell = isOfAll && (intent?.means === 'unchanged' || (intent?.means === 'rated' && intent.rating === 'green'))
  return isNoNews || isWell ? { ...clause, target: { names: 'rest' } } : undefined
}

/** "Nothing else to report", "no other changes": the same of the others. */
export function withNothingElse<Read extends OtherwiseSaid & { readonly tail: Text }>(clause: Read, words: Text, field: Field): Read {
  const isNoNews = clause.intent?.means === 'unchanged' && !clause.target && !/[\p{L}\p{N}]/u.test(clause.tail.plain)
  return isNoNews && field.about.length > 1 && nothingElse.test(words.plain) ? { ...clause, target: { names: 'rest' } } : clause
}
