import { courtesyIn } from './forms.ts'
import type { OwnWords } from './happened.ts'
import { countsResults, saysItHappened } from './happened.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

// What may follow a word that closes, agrees or gives up, and leave it plain.

// Signs of joy and ticks: they add nothing to the word beside them.
const ticks =
  /(?:✅|✔|☑|👍|🎉|🙂|😀|😊|🙏|👏|🥳|💪|🟢|✓|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}])|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1|thumbsup|tada|pray|clap|muscle|slightly_smiling_face|large_green_circle):|:-?[)d](?![\p{L}\p{N}])/gu

// Any other sign: a wink, a frown, crossed fingers.
const signs = /\p{Extended_Pictographic}|(?:^|\s)(?::[a-z_]+:|[:;]-?[()/\\|](?=\s|$))/u

const markedOff = new RegExp(`^[:,;(-]|^${anyParticle('and')}\\s|\\n`)
const reasonOfEnding = /^[\s.]*[:,(\n-]/
/** The start of a reason behind what is given up: "because of the strike". */
export const becauseOf = new RegExp(`^[\\s.:,(-]*${anyParticle('endedFor')}\\b`)
const isNo = new RegExp(`^[\\s:,.(-]*${anyParticle('denied')}(?=\\s*(?:$|[.,;!)\\n]))`)
const nothingLeft = new RegExp(`(?<![\\p{L}])${anyParticle('nothingLeft')}(?=\\s*(?:$|[.,;!)]))`, 'u')
/** A part of the whole: less than 100%. */
export const percentage = new RegExp(`(?<!\\d)\\d{1,2}(?:[.,]\\d+)? ?(?:%|${anyParticle('percent')})`)
const someOf = new RegExp(`(?<![\\d/])(\\d{1,4}) ?(?:\\/|${anyParticle('outOf')}) ?(\\d{1,4})(?![\\d/])`)

/** Whether a tail takes nothing back: no words, a courtesy, or a remark behind a mark with no doubt in it. */
export function isPlainTail(tail: Text): boolean {
  const rest = bareOf(tail.plain)
  if (hasOddSign(tail.plain)) return false
  if (labelsIn(tail.plain).some(isDoubtful)) return false
  if (rest === '') return true
  if (rest.includes('?') || isPartOfNumber(rest)) return false
  if (isDoubtful(rest.replace(nothingLeft, blank))) return false
  // "done then", "fait aussi"
  if (lexicons.some(({ beside }) => beside.test(rest))) return true
  return markedOff.test(rest) || /^[\s!.]*[.!]\s/.test(tail.plain) || /^[\s!.]*\n/.test(tail.plain) || isShortCourtesy(rest)
}

/** The words by which links are shown: "<https://...|draft>". */
function labelsIn(plain: string): string[] {
  return [...plain.matchAll(/<https?:\/\/[^<>|]+\|([^<>]*)>/g)].map(([, label = '']) => label)
}

function isDoubtful(words: string): boolean {
  return lexicons.some(({ doubt }) => doubt.test(words))
}

/**
 * The same behind a closing, turned round: each remark there has to say by itself that it happened, or be one of the few that say nothing against it.
 * A list of what takes a closing back is never complete, so what is not known to be plain is asked.
 */
export function isPlainRemark(tail: Text, own: OwnWords = new Set()): boolean {
  return isPlainTail(tail) && doubtfulRemark(tail, own) === undefined
}

/** "12 interviews" left out of what stands behind "3 done:". Behind a "done" that names nothing it may be all that was done since. */
export function withoutCounts(tail: Text, own: OwnWords): Text {
  return remarksIn(tail)
    .filter((remark) => countsResults(remark, own))
    .reduce(
      ({ said, plain }, { from, plain: { length } }) => ({ said: blankedAt(said, from, length), plain: blankedAt(plain, from, length) }),
      tail,
    )
}

function blankedAt(words: string, from: number, length: number): string {
  return words.slice(0, from) + blank(words.slice(from, from + length)) + words.slice(from + length)
}

// "Kind regards, Marie Dupont", at the end of a line.
const name = /^\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{L}'-]+)?$/u

/** The first remark that does not say by itself that it happened. */
export function doubtfulRemark(tail: Text, own: OwnWords): Remark | undefined {
  return remarksIn(tail).find((remark, index, all) => {
    const isSigned =
      name.test(remark.said) &&
      isThanks(all[index - 1]?.plain ?? '') &&
      index === all.length - 1 &&
      /,\s*$/.test(tail.plain.slice(0, remark.from))
    const isForWhom = thankedAbove.test(remark.plain) && all.slice(0, index).some(({ plain }) => isThanks(plain))
    return !isSigned && !isForWhom && !saysNothingAgainst(remark) && !saysItHappened(remark, own)
  })
}

// "esp. PAF", "especially the French team", of whom thanks name apart.
const thankedAbove = new RegExp(`^(?:${anyParticle('aboveAll')})(?: [\\p{L}'-]+){1,4}$`, 'u')

const betweenRemarks = new RegExp(
  `(?:[:,;!()\\n]|(?<!${anyParticle('aboveAll')}|(?<!\\p{L})(?:${anyParticle('cutShort')}))\\.)+|\\s-+\\s|^-|(?:^|\\s)(?:${anyParticle('and')}|&)(?=\\s)`,
  'gu',
)

/** `from`: its place in the tail. */
export interface Remark extends Text {
  readonly from: number
}

/** The remarks of a tail, each for itself: "signed and published, see annex". */
export function remarksIn({ said, plain }: Text): Remark[] {
  const bare = withoutTicks(plain)
  const remarks: Remark[] = []
  let start = 0
  for (const mark of [...bare.matchAll(betweenRemarks), undefined]) {
    const between = bare.slice(start, mark?.index ?? bare.length)
    const words = between.trim()
    const from = start + between.length - between.trimStart().length
    if (words !== '') remarks.push({ plain: words, said: said.slice(from, from + words.length), from })
    start = mark === undefined ? bare.length : mark.index + mark[0].length
  }
  return remarks
}

function saysNothingAgainst({ plain }: Remark): boolean {
  return isThanks(plain) || nothingLeft.exec(plain)?.[0] === plain || lexicons.some(({ beside }) => beside.test(plain))
}

/**
 * The same behind "withdrawn": nothing, or a reason that is one ("no longer needed", "because ..."). A thing that is named there may be what was
 * given up: "cancelled: the meeting on Monday".
 */
export function isPlainEnding(tail: Text): boolean {
  const { plain } = tail
  if (plain.includes('?') || lexicons.some(({ revives }) => revives.test(plain))) return false
  if (isPlainRemark(tail)) return true
  const isReason = becauseOf.test(plain) || (reasonOfEnding.test(plain) && lexicons.some(({ endingReason }) => endingReason.test(plain)))
  return isReason && !isNo.test(plain)
}

/** ": policy changed", where only why it ends can stand there: not "?", "none", or "if Paris agrees". */
export function isReasonBehind({ plain }: Text): boolean {
  const [, reason = ''] = /^\s*:\s*(.*)$/s.exec(plain) ?? []
  if (!/\p{L}{2}/u.test(reason) || reason.includes('?') || isNo.test(plain) || hasOddSign(plain) || isJest({ said: reason, plain: reason }))
    return false
  const isDoubtOnly = isDoubtful(reason) && reason.split(/\s+/).length < wordsOfReason
  return !isDoubtOnly && !lexicons.some(({ condition }) => condition.test(reason))
}

// "Maybe", "not sure": fewer say nothing but the doubt.
const wordsOfReason = 3

/** ": none" */
export function saysNo({ plain }: Text): boolean {
  return isNo.test(plain)
}

/** Whether the words behind "reopen" say why: not "if Paris objects", and not what was opened ("reopened: the office"). */
export function isPlainReopening(tail: Text, isReported: boolean): boolean {
  const { plain } = tail
  if (plain === '') return true
  if (isNo.test(plain) || lexicons.some(({ condition }) => condition.test(plain.replace(/^[\s:,(-]+/, '')))) return false
  const bare = withoutEnd(plain.replace(/^[\s:,.(-]+/, ''), /[\s.!)]/)
  if (isOnlyCourtesy(bare) || lexicons.some(({ beside }) => beside.test(bare))) return false
  if (becauseOf.test(plain)) return true
  return /^[\s.]*[:,(\n-]/.test(plain) && (!isReported || lexicons.some(({ faulty }) => faulty.test(plain)))
}

// What turns any statement into a joke, or takes it back.
const jest = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyParticle('joke')}(?![\\p{L}\\p{N}])|[🤞😬🙃😉😜]|;-?\\)|^[\\s,.(-]*${anyParticle('takenBack')}[\\s.!)]*$`,
  'u',
)

/** Whether what follows a form of words turns it into a joke. */
export function isJest({ plain }: Text): boolean {
  return jest.test(plain)
}

/** Whether there is a sign that is neither a tick nor one of joy. */
export function hasOddSign(plain: string): boolean {
  return signs.test(withoutTicks(plain))
}

/** Without links, mentions, ticks, and the marks around the words. */
function bareOf(plain: string): string {
  return withoutEnd(withoutTicks(plain), /[\s!.)]/).replace(/^[\s!.]+/, '')
}

/** The same with spaces in the place of links, mentions and ticks. */
export function withoutTicks(plain: string): string {
  return plain.replace(/<https?:\/\/[^<>]+>|https?:\/\/\S+|(?:\bcc\s*)?<[@#!][^<>]+>/g, blank).replace(ticks, blank)
}

/** As many spaces, so that every other place stays where it is. */
function blank(words: string): string {
  return ' '.repeat(words.length)
}

/** "90%", "3 of 4", "3/4": less than the whole. */
export function isPartOfNumber(plain: string): boolean {
  if (percentage.test(plain)) return true
  const [, some, all] = someOf.exec(plain) ?? []
  return some !== undefined && Number(some) < Number(all)
}

const forWhom = new RegExp(`^${anyParticle('thankedFor')}(?: [\\p{L}'-]+){0,3}$`, 'u')

/** Courtesies, and nothing else but whom they are for: "many thanks to all". */
export function isThanks(words: string): boolean {
  let rest = words
  for (let courtesy = courtesyAt(rest); courtesy !== ''; courtesy = courtesyAt(rest)) rest = rest.slice(courtesy.length).trimStart()
  return rest !== words && (rest === '' || forWhom.test(rest))
}

/** "Hello all," */
export function isOnlyCourtesy(plain: string): boolean {
  return lexicons.some(({ courtesy }) => courtesyIn(plain, courtesy) === withoutEnd(plain, /[\s:,.!]/))
}

function courtesyAt(words: string): string {
  for (const { thanks } of lexicons) {
    const found = thanks.exec(words)?.[0]
    if (found) return found
  }
  return ''
}

/** A courtesy of a few words: "thanks to all". */
function isShortCourtesy(rest: string): boolean {
  return lexicons.some(({ thanks }) => thanks.test(rest)) && rest.split(' ').length < 5
}

/** "actually", of "not done actually", "pas fait finalement", "2 is ours after all" */
export function isOnlyAdverb(plain: string): boolean {
  return lexicons.some(({ besideRetraction }) => besideRetraction.exec(plain)?.[0] === plain.replace(/[\s.!]+$/, ''))
}
