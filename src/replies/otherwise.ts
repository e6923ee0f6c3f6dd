import type { Field, Target } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const apartFromThat = new RegExp(`^(?:${anyParticle('apartFromThat')})(?:\\s*[,:]\\s*|\\s+)`, 'u')

interface OtherwiseSaid {
  readonly intent?: Intent
  readonly target?: Target
}

/** "Otherwise no change", "sinon tout va bien": of the rows of which nothing else is said. "Otherwise fine" may be said of the row before. */
export function saidOtherwise<Read extends OtherwiseSaid>(words: Text, field: Field, readRest: (rest: Text) => Read): Read | undefined {
  const lead = field.about.length > 1 ? apartFromThat.exec(words.plain)?.[0] : undefined
  if (lead === undefined) return undefined
  const clause = readRest(slice(words, lead.length))
  const { intent, target } = clause
  const isOfAll = target?.names === 'some' && target.isAll === true
  const isNoNews = intent?.means === 'unchanged' && target === undefined
  const isWell = isOfAll && (intent?.means === 'unchanged' || (intent?.means === 'rated' && intent.rating === 'green'))
  return isNoNews || isWell ? { ...clause, target: { names: 'rest' } } : undefined
}
