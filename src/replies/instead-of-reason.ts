import { clauseOf } from './clause.ts'
import { fieldFor } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Words to "why?" by which somebody corrects what they have just said: a state ("no sorry, at risk") or a row ("it was 1 sorry") is no reason.

const marks = /^[\s,;.!)(-]+/
const correctsItself = new RegExp(
  `^(?:${(['correcting', 'correctingBehindMark', 'slipped', 'interjection', 'meant', 'onlyThese', 'instead'] as const).map(anyParticle).join('|')}|${anyParticle('not')})(?![\\p{L}\\p{N}])`,
  'u',
)

/** The words behind those by which somebody corrects themselves: "no sorry, it's at risk actually". */
export function behindCorrection(words: Text): Text {
  let rest = words
  for (let before = -1; before !== rest.plain.length; ) {
    before = rest.plain.length
    const aside = correctsItself.exec(rest.plain)?.[0] ?? asideIn(rest.plain) ?? marks.exec(rest.plain)?.[0] ?? ''
    rest = slice(rest, aside.length)
  }
  return rest
}

function asideIn(plain: string): string | undefined {
  return lexicons.map(({ besideRetraction }) => besideRetraction.exec(plain)?.[0]).find((each) => each)
}

/** Whether nothing is said but asides, and what the words deny of the other state: ", not blocked". */
function isOnlyAside(tail: Text): boolean {
  const { plain } = behindCorrection(tail)
  return (
    plain.trim() === '' ||
    lexicons.some(({ isOver }) => isOver.exec(tail.plain.replace(marks, ''))?.[0] === tail.plain.replace(marks, '').trim())
  )
}

/** The state that is put in the place of another, with its own reason behind a colon, if it has one; undefined where there is more, or none. */
export function stateInstead(words: Text, context: Context): Text | undefined {
  const bare = behindCorrection(words)
  const { intent, target, stranger, tail } = clauseOf(bare, fieldFor(context), context.language)
  if (intent?.means !== 'rated' || target || stranger !== undefined) return undefined
  if (/^\s*:/.test(tail.plain)) return bare
  return isOnlyAside(tail) ? slice(bare, 0, bare.plain.length - tail.plain.length) : undefined
}

/** Whether they name a row and say nothing else ("it was 1 sorry", "non, c'est le 1"), or a state of all of them ("actually both green"). */
export function isRowInstead(words: Text, context: Context): boolean {
  const bare = behindCorrection(words)
  const clause = clauseOf(bare, fieldFor(context), context.language)
  if (clause.target?.names === 'some' && clause.target.isAll && clause.intent?.means === 'rated' && isOnlyAside(clause.tail)) return true
  const [name = ''] = /^#?[\p{L}\p{N}-]+/u.exec(bare.plain) ?? []
  const tail = slice(bare, name.length)
  const isCorrected = bare.plain.length < words.plain.length || tail.plain !== ''
  const target = targetSaid(name, fieldFor(context))
  return isCorrected && target.names === 'some' && target.isAll !== true && behindCorrection(tail).plain === ''
}

const longestSuffix = 3

/** The words without up to three asides at their end: "ça va mieux finalement". */
export function withoutAsidesAround(words: Text): Text {
  const bare = behindCorrection(words)
  const starts = [...bare.plain.matchAll(/[\s,]+(?=\S)/g)].slice(-longestSuffix)
  const last = starts.find(({ index }) => behindCorrection(slice(bare, index)).plain === '')
  return last ? slice(bare, 0, last.index) : bare
}
