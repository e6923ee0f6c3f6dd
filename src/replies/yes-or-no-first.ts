import { samePerson } from '../register/people.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { exceptionOf } from './exclusion.ts'
import type { Field } from './field.ts'
import { formAtStart, saysOurs } from './forms.ts'
import { isHandedOver } from './giving.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isFarewell } from './own-words.ts'
import { isBareWord } from './passed-over.ts'
import type { Context } from './reading.ts'
import { isOnlyAdverb, isOnlyCourtesy, isThanks, remarksIn } from './remark.ts'
import type { Statement } from './statement.ts'
import { mentioned } from './targets.ts'
import { teamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

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
  if (intent.means === 'no' && isTheirs(tail, field)) return false
  return oneOfThem.test(tail.plain) || (intent.means === 'no' && saidOfOne.test(tail.plain)) || mentioned(tail.plain, field).length > 0
}

const itIs = new RegExp(`^[\\s,:;.-]*${anyParticle('itIs')}\\s+`, 'u')

/** ", it's the Home Office", behind a no: whose all of them are. */
export function isTheirs(tail: Text, { register }: Pick<Field, 'register'>): boolean {
  const lead = itIs.exec(tail.plain)?.[0]
  const { team, rest } = lead === undefined ? {} : teamSaid(slice(tail, lead.length), register)
  return team !== undefined && isHandedOver(rest ?? '')
}

/**
 * "No, I'm on leave", "no, they're all ours": a no to "are these yours?" takes them from the team only if all that stands beside it says so too, or
 * names another team. Any other words may answer something else.
 */
export function isNoInDoubt(all: readonly Statement[], field: Field, context: Context): boolean {
  const no = all.find(({ clause: { intent, target } }) => intent?.means === 'no' && !target)
  if (!no || isSaidOfNamed(no, all, field)) return false
  const others = all.filter((each) => each !== no)
  const isOfRows = field.yours.length > 1 && others.some(({ clause: { target } }) => target?.names === 'some' && !target.isAll)
  return !isOfRows && !(isPlainNo(no.clause, context, field) && others.every(({ piece }) => disowns(piece, context, field)))
}

const marksFirst = /^[^\p{L}\p{N}]*/u
const onlyMine = new RegExp(`(?:^|[\\s'])(?:${anyParticle('mine')})(?![\\p{L}])`, 'u')

/** "Not ours: we only support" says whose they are not, whatever follows; "not mine, I left in May" may be of the person alone. */
function isPlainNo({ form, tail }: Clause, context: Context, field: Field): boolean {
  const remarks = remarksIn(tail)
  // "No thanks", with no mark between, declines what was offered, and nothing was.
  if (!saysOurs(form) && /^\s*\p{L}/u.test(tail.plain) && isThanks(tail.plain.trim())) return false
  if (remarks.some((remark) => formAtStart(remark)?.intent.means === 'yes')) return false
  if ((saysOurs(form) && !onlyMine.test(form)) || isFarewell(slice(tail, marksFirst.exec(tail.plain)?.[0].length ?? 0))) return true
  return namesAnotherTeam(tail, context) || remarks.every((remark) => disowns(remark, context, field))
}

function disowns(words: Text, context: Context, field: Field): boolean {
  const bare = withoutEnd(words.plain, /[\s,;:.!()-]/)
  if (!/\p{L}/u.test(bare) || isOnlyCourtesy(bare) || isThanks(bare) || isOnlyAdverb(bare) || isFarewell(words)) return true
  const clause = clauseOf(slice(words, marksFirst.exec(words.plain)?.[0].length ?? 0), field, context.language)
  return (clause.intent?.means === 'no' && isPlainNo(clause, context, field)) || namesAnotherTeam(words, context)
}

// A team has no more words before it: "no, that has always been for the ...".
const mostWordsBefore = 12

export function namesAnotherTeam(words: Text, { register, by }: Context): boolean {
  const starts = [...words.plain.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu).take(mostWordsBefore)].map(({ index }) => index)
  return starts.some((start) => {
    const { team } = teamSaid(slice(words, start), register)
    return team !== undefined && ![...team.leads, ...team.members].some((each) => samePerson(each, by))
  })
}
