import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { fieldFor } from './field.ts'
import { formAtStart, isYesIfAsked, saysOurs } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isAssent } from './quiet.ts'
import type { Context, Question, Unclear } from './reading.ts'
import { takenApart } from './statement.ts'
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

/** Whether the words say to close it, and not only yes: "close it", "yes, close it please". */
export function saysToClose(words: string): boolean {
  const text = parsedText(words)
  const behindYes = formAtStart(text)
  const rest = behindYes?.intent.means === 'yes' ? behindYes.tail : text
  return [text, rest].some(({ plain }) => closesIt.test(bare(plain)))
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
  'all of it',
  'moved instead',
  'ended otherwise',
  'take back',
])

/** What a yes or a no can be of: of whose something is, of an agreement, or of either. */
export type AnswerAlone = 'whose' | 'agreement' | 'any'

/** Whether words are no more than a yes or a no to what was asked, and name nothing: "yes to all", "agreed", "not ours". "Ok" only says that it was read. */
export function yesOrNoAlone(words: string, context: Pick<Context, 'register' | 'by' | 'language'>): AnswerAlone | undefined {
  const text = parsedText(words)
  if (text.plain.includes('?')) return undefined
  // "All" is of what is spoken of.
  const about = [...context.register.commitments.keys()].slice(0, 2)
  const asked = { ...context, about }
  const clauses = takenApart(text, fieldFor({ ...asked, shown: 0 }), asked).map(({ clause }) => clause)
  if (clauses.length === 0 || !clauses.every(isAnswerToAll)) return undefined
  if (clauses.some(({ intent }) => intent?.means === 'agreed' || intent?.means === 'objected')) return 'agreement'
  return clauses.some(({ form }) => saysOurs(form)) ? 'whose' : 'any'
}

const everyWord = /\p{L}[\p{L}\p{N}'’-]*/gu

/** Whether a courtesy stands with a yes that does not say of what it is: "yes thanks", "merci, oui", "yes, got it". "All ours, thanks" says it. */
export function isYesInCourtesy(words: string, answer: AnswerAlone): boolean {
  const { plain } = parsedText(words)
  const isSaidAt = (from: number) => {
    const rest = plain.slice(from, from + longestCourtesy)
    return lexicons.some(({ thanks, smallTalk }) => thanks.test(rest) || smallTalk.test(rest))
  }
  return answer !== 'whose' && [...plain.matchAll(everyWord)].some(({ index }) => isSaidAt(index))
}

const longestCourtesy = 60

function isAnswerToAll({ intent, target, tail }: Clause): boolean {
  const means = intent?.means
  if (target && !(target.names === 'rest' || (target.names === 'some' && target.isAll))) return false
  if (means === 'objected') return true
  const isMeant = intent?.means === 'agreed' ? intent.isFine !== true : means === 'yes' || means === 'no'
  return isMeant && isAssent(tail.plain)
}
