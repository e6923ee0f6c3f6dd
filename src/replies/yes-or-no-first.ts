import type { Clause } from './clause.ts'
import { exceptionOf } from './exclusion.ts'
import type { Field } from './field.ts'
import { saysOurs } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isBareWord } from './passed-over.ts'
import type { Statement } from './statement.ts'
import { mentioned } from './targets.ts'

// "Are these yours?" of several: a yes or a no that opens a reply about some of them is said of those.

/** "Yes, 3 is ours", "no, 4 isn't": the word that opens it says nothing of the others. */
export function isSaidOfNamed({ clause, piece }: Statement, all: readonly Statement[], { yours }: Field): boolean {
  if (yours.length < 2 || clause.target || saysOurs(clause.form) || !isBareWord(clause)) return false
  const at = all.findIndex(({ piece: each }) => each === piece)
  const others = all.slice(at + 1).filter(({ clause: { target } }) => target !== undefined)
  // "Yes, 1 is on track": how one of them stands says nothing of whose it is.
  if (clause.intent?.means === 'yes' && others.every(({ clause: { intent } }) => intent !== undefined && saysHowItStands.has(intent.means)))
    return false
  const isFirst = all.slice(0, at).every(({ clause: { target } }) => !target)
  return isFirst && others.some(namesSome) && !others.some(({ clause: { target } }) => target?.names === 'some' && target.isAll)
}

/** "No, 3 done": whether the no is theirs to "is it yours?", the words do not say. */
export function isStateBehindNo(all: readonly Statement[], index: number, field: Field): boolean {
  const [first] = all
  const means = all[index]?.clause.intent?.means
  if (index === 0 || first?.clause.intent?.means !== 'no' || !isSaidOfNamed(first, all, field)) return false
  return means !== undefined && !ofOwner.includes(means)
}

const saysHowItStands: ReadonlySet<Intent['means']> = new Set(['rated', 'slips', 'closed', 'under way', 'unchanged', 'noted'])

const ofOwner: readonly Intent['means'][] = ['yes', 'no', 'agreed', 'handed over']

function namesSome({ clause: { target } }: Statement): boolean {
  return target?.names === 'some' || target?.names === 'several'
}

const oneOfThem = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('oneOfThem')})(?![\\p{L}\\p{N}])`, 'u')

const saidOfOne = new RegExp(`^[\\s,:;.-]*${anyParticle('saidOfOne')}(?![\\p{L}\\p{N}])`, 'u')

const takesOne = new RegExp(`\\s${anyParticle('takesOne')}$`)

const notBehind = new RegExp(`^[\\s,:;-]*${anyParticle('not')}\\s`, 'u')

/** "No, that one's the Home Office's", "no - the returns one isn't": a yes or no to one of them, and not to all. */
export function isOfOne(clause: Clause, field: Field): boolean {
  const { intent, target, tail } = clause
  if (field.yours.length < 2 || target || (intent?.means !== 'yes' && intent?.means !== 'no')) return false
  // "Non, pas le 2" may leave it out, or mean it alone.
  if (exceptionOf(clause, field)) return intent.means === 'no' && notBehind.test(tail.plain)
  // "We'll take it"
  if (takesOne.test(clause.form)) return true
  return oneOfThem.test(tail.plain) || (intent.means === 'no' && saidOfOne.test(tail.plain)) || mentioned(tail.plain, field).length > 0
}
