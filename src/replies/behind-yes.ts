import type { Field, Target } from './field.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

interface SaidBehind {
  readonly intent?: Intent
  readonly target?: Target
  readonly yes?: string
}

/**
 * "Yes all done", "oui le 1 est fait": what is said behind a yes, where that names its rows. The form of the yes itself may hold the "all". Where
 * rows are asked whether they are theirs, the yes answers that.
 */
export function saidBehindYes<Read extends SaidBehind>(
  { target, intent, yes }: SaidBehind,
  words: Text,
  { field, read }: { field: Field; read: (behind: Text) => Read },
): Read | undefined {
  if (target || field.about.length < 2 || field.yours.length > 0 || (intent?.means !== 'yes' && yes === undefined)) return undefined
  const behind = withoutYes(words)
  const said = behind && read(behind)
  const isNamed = said?.target?.names === 'some' || said?.target?.names === 'rest'
  return isNamed && said.intent !== undefined && !answersAsked.has(said.intent.means) ? said : undefined
}

const wordThatOpens = /^(\p{L}+)[\s,]+(?=\S)/u

/** What stands behind a yes of one word; undefined if the words do not begin with one. */
export function withoutYes(words: Text): Text | undefined {
  const [mark = '', word = ''] = wordThatOpens.exec(words.plain) ?? []
  const opens = word === '' ? undefined : formAtStart({ said: word, plain: word })
  return opens?.intent.means === 'yes' && opens.tail.plain === '' ? slice(words, mark.length) : undefined
}

const answersAsked: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['yes', 'no', 'agreed', 'objected', 'same'])
