import { clauseOf } from './clause.ts'
import { fieldFor } from './field.ts'
import { isYesIfAsked, saysOurs } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isAssent } from './quiet.ts'
import type { Context, Question, Unclear } from './reading.ts'
import { parsedText, withoutEnd } from './text.ts'

// What is a yes to a question of the bot: "ok", "noted" and a sign say no more than that somebody has read it.

/** A plain yes or no: "yes", "yes please", "close it"; undefined for whatever says more or something else. */
export function yesOrNoIn(words: string, context: Context): boolean | undefined {
  const text = parsedText(words)
  if (text.plain.includes('?')) return undefined
  if (closesIt.test(bare(text.plain)) || isYesIfAsked(text)) return true
  if (leavesIt.test(bare(text.plain))) return false
  const { intent, target, form, tail } = clauseOf(text, fieldFor(context), context.language)
  const behind = bare(tail.plain)
  if (!intent || target || saysOurs(form)) return undefined
  if (intent.means === 'no') return isAssent(behind) || please.test(behind) || leavesIt.test(behind) ? false : undefined
  if (!(isAssent(behind) || closesIt.test(behind) || please.test(behind) || inFull.test(behind))) return undefined
  return intent.means === 'yes' || (intent.means === 'closed' && closesIt.test(form)) ? true : undefined
}

const pleaseSaid = anyParticle('please')
const please = new RegExp(`^${pleaseSaid}$`)
const allTheSame = anyParticle('allTheSame')
const closesIt = new RegExp(`^(?:${pleaseSaid},? )?${anyParticle('closeIt')}(?:,? ${allTheSame})?(?:,? ${pleaseSaid})?$`)
const leavesIt = new RegExp(`^(?:${pleaseSaid},? )?${anyParticle('leaveIt')}(?:,? ${pleaseSaid})?$`)
const inFull = new RegExp(`^(?:${anyParticle('allOfIt')}|${allTheSame})(?:,? (?:${allTheSame}|${pleaseSaid}))?$`)

function bare(plain: string): string {
  return withoutEnd(plain, /[\s.!]/).replace(/^[\s,:;.!-]+/, '')
}

/** What stays asked of who turns to somebody else: a "yes" that follows may be theirs, so it ends nothing. */
export function stillAsked(open: readonly Unclear[]): readonly Unclear[] {
  return open.filter(({ question }) => !asksToEnd.has(question.ask))
}

const asksToEnd: ReadonlySet<Question['ask']> = new Set<Question['ask']>([
  'is it done',
  'is it withdrawn',
  'close all',
  'move all',
  'is that why',
  'open parts',
  'no end',
  'take back',
])
