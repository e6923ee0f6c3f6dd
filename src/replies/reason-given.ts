import type { Clause } from './clause.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import { saysWhy } from './dates/reason.ts'
import { fieldFor } from './field.ts'
import { formAtStart } from './forms.ts'
import { withoutAsidesAround } from './instead-of-reason.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { isOnlyCourtesy, isThanks, remarksIn } from './remark.ts'
import { targetSaid } from './targets.ts'
import { isTalk, tellingWhy } from './telling-why.ts'
import type { Text } from './text.ts'
import { parsedText, reasonAfter, slice } from './text.ts'

// What words are to an open "why?". A reason says why; a question, "I'll ask" or another date does not.

/**
 * `reason`: its text, and the commitments of those asked about that it is for; doubtful, where it may be said to somebody beside the matter. `date`: another day is named in place of the one that was asked about. `another`: the words are about
 * something else, and are read as they stand. `empty`: they say nothing of why.
 */
export type GivenAsReason =
  | { readonly is: 'reason'; readonly text: string; readonly ids: readonly string[]; readonly isDoubtful: boolean }
  | { readonly is: 'date'; readonly words: string }
  | { readonly is: 'another' | 'empty' }

/** What the words are to a "why?" about these commitments; `clause`: the words, taken apart. */
export function givenAs(
  words: string,
  { ids, clause, context }: { ids: readonly string[]; clause: Clause; context: Context },
): GivenAsReason {
  const text = parsedText(words)
  if (isUndo(text) || isSaidAnew(clause) || isOfAnother(clause, ids)) return { is: 'another' }
  const named = behindOwnName(text, ids, context)
  const said = named?.said ?? text
  const date = bareDateIn(said, context)
  if (date !== undefined) return { is: 'date', words: date }
  if (asksSomething(said) || !remarksIn(said).some((remark) => saysWhy(remark) && !isPutOff(remark) && !isLetGo(remark)))
    return { is: 'empty' }
  const isDoubtful = tellingWhy(said) !== 'plain'
  return { is: 'reason', text: reasonAfter(said) ?? said.said.trim(), ids: named?.ids ?? ids, isDoubtful }
}

/** Whether the words answer nothing: the answer is still to come ("asking the team"), or nothing is meant any more ("forget it"). */
export function unanswered(words: string): 'put off' | 'let go' | undefined {
  const said = remarksIn(parsedText(words)).filter(({ plain }) => !isThanks(plain) && !isOnlyCourtesy(plain))
  // "No idea, asking the team"
  const remarks = said.some(isPutOff) ? said.filter((remark) => isPutOff(remark) || saysWhy(remark)) : said
  if (remarks.length === 0 || !remarks.every((remark) => isPutOff(remark) || isLetGo(remark))) return undefined
  return remarks.every(isLetGo) ? 'let go' : 'put off'
}

/** "I'll ask the team" */
function isPutOff({ plain }: Text): boolean {
  return lexicons.some(({ putOff }) => putOff.test(plain))
}

/** Whether they say that why is said elsewhere, or is what it was, or that they don't know: "see my email", "same as last time", "no idea". */
export function isElsewhere(text: Text): boolean {
  return !asksSomething(text) && !remarksIn(text).some(isLetGo)
}

const because = new RegExp(
  `^(?:${anyParticle('onlyBecause')})(?<=['\\s]|(?![\\p{L}\\p{N}]))|^(?=(?:${anyParticle('owingTo')})(?![\\p{L}\\p{N}]))`,
  'u',
)

/** "DVLA is late", of "because DVLA is late": words that say nothing but why. */
export function becauseSaid(text: Text): string | undefined {
  const found = because.exec(text.plain)?.[0]
  return found === undefined || asksSomething(text) ? undefined : reasonAfter(slice(text, found.length))
}

/** "forget it" */
function isLetGo({ plain }: Text): boolean {
  return lexicons.some(({ letGo }) => letGo.test(plain))
}

/** Whether the words deny what was asked why: "it isn't blocked", "nothing, it's fine". A "no" alone may refuse to say. */
export function deniesColour(words: string): boolean {
  const text = parsedText(words)
  const no = formAtStart(text)
  const said = no?.intent.means === 'no' ? [text, no.tail] : [text]
  return !asksSomething(text) && said.some(hasDenial)
}

function hasDenial(words: Text): boolean {
  const remarks = remarksIn(words).filter(({ plain }) => !isThanks(plain) && !isOnlyCourtesy(plain) && !isAside.test(plain))
  // "It's fine, we have the agreement", "they answered, so it's sorted": what goes on about it is no reason either.
  const denials = remarks.filter((remark) => [remark, withoutAsidesAround(remark), reportedIn(remark)].some(saysOtherwise))
  return denials.length > 0 && (denials.length === remarks.length || formAtStart(words)?.intent.means !== 'rated')
}

/** "It's resolved", of "I've just been told it's resolved". */
function reportedIn(remark: Text): Text {
  const lead = lexicons.map(({ reports }) => reports.exec(remark.plain)?.[0] ?? '').toSorted((a, b) => b.length - a.length)[0] ?? ''
  return lead === '' || lexicons.some(({ hinders }) => hinders.test(lead)) ? slice(remark, 0, 0) : slice(remark, lead.length)
}

const isAside = new RegExp(`^(?:${anyParticle('correctingBehindMark')})$`)

function saysOtherwise({ plain }: Text): boolean {
  if (plain === '') return false
  return lexicons.some(({ nothingHolds, isOver, subject }) => {
    const beside = plain.replace(isOver, '').trim()
    const isWhole = (each: RegExp, words = beside) => each.exec(words)?.[0] === words
    return beside === '' || isWhole(nothingHolds) || isWhole(nothingHolds, plain) || (beside !== plain && isWhole(subject))
  })
}

/** What people say to one another while the question is open: it neither answers it nor refuses an answer ("no idea", "see my mail"). */
export function isBesideWhy(words: Text): boolean {
  return (
    isTalk(words) &&
    !asksSomething(words) &&
    !remarksIn(words).some((remark) => lexicons.some(({ noReason }) => noReason.test(remark.plain)))
  )
}

export function asksSomething({ plain }: Text): boolean {
  return plain.replace(/https?:\/\/[^\s>|]+/g, '').includes('?')
}

function isUndo({ plain }: Text): boolean {
  return lexicons.some(({ undo }) => undo.test(plain))
}

/** "1 slips to 15 April: 20 April" says the move once more, and not why. */
export function isSaidAnew({ target, intent }: Clause): boolean {
  return target !== undefined && intent?.means === 'slips'
}

const isSaidOf = new RegExp(`^\\s*(?:[:.)=]|-\\s|(?:${anyParticle('stands')})(?![\\p{L}\\p{N}]))`, 'u')

/** "3 done I think", "ports is late too": how another one stands. "Ports data is late" and "2 experts are ill" may be the reason. */
export function isOfAnother({ target, intent, tail }: Clause, ids: readonly string[]): boolean {
  if (target?.names !== 'some' || target.ids.every((id) => ids.includes(id))) return false
  return intent !== undefined || isSaidOf.test(tail.plain)
}

const nameFirst = /^([^:\n]{1,60}):\s*(?=\S)/

/** "calais: the scanner is late" */
function behindOwnName(text: Text, ids: readonly string[], context: Context): { said: Text; ids: readonly string[] } | undefined {
  const [mark, name = ''] = nameFirst.exec(text.plain) ?? []
  const target = mark === undefined ? undefined : targetSaid(name, fieldFor(context))
  if (mark === undefined || target?.names !== 'some' || !target.ids.every((id) => ids.includes(id))) return undefined
  return { said: slice(text, mark.length), ids: target.ids }
}

const beforeDay = new RegExp(
  `^(?:(?:${['correcting', 'correctingBehindMark', 'not', 'untilDay', 'onDay', 'denied'].map((name) => anyParticle(name as 'not')).join('|')})(?![\\p{L}\\p{N}])[\\s,:;.!'-]*)`,
  'u',
)
const mostBefore = 5

/** Whether a day is all that is said, or only what may be its reason stands behind it. */
export function isBareDay(said: Text, context: Context): boolean {
  return bareDateIn(said, context) !== undefined
}

/** "sorry, 16 June": a day and nothing but what may be its reason. "16 June is a holiday" is a reason. */
function bareDateIn(said: Text, context: Context): string | undefined {
  const dates = dateContextOf(context)
  let rest = said
  for (let times = 0; times <= mostBefore; times++) {
    const day = dateAtStart(rest, dates)
    if (day && /^\s*(?:$|[:,.!(]|-\s)/.test(rest.plain.slice(day.word.length))) return rest.said
    const before = lexicons.map(({ courtesy }) => courtesy.exec(rest.plain)?.[0]).find((each) => each) ?? beforeDay.exec(rest.plain)?.[0]
    if (before === undefined) return undefined
    rest = slice(rest, before.length + (/^[\s,.!;:-]*/.exec(rest.plain.slice(before.length))?.[0].length ?? 0))
  }
  return undefined
}
