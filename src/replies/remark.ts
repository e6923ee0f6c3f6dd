import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

// What may follow a word that closes, agrees or gives up, and leave it plain.

// Signs of joy and ticks: they add nothing to the word beside them.
const ticks =
  /(?:✅|✔|☑|👍|🎉|🙂|😀|😊|🙏|👏|🥳|💪|🟢|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}])|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1|thumbsup|tada|pray|clap|muscle|slightly_smiling_face|large_green_circle):|:-?[)d](?![\p{L}\p{N}])/gu

// Any other sign: a wink, a frown, crossed fingers.
const signs = /\p{Extended_Pictographic}|(?:^|\s)(?::[a-z_]+:|[:;]-?[()/\\|](?=\s|$))/u

// A remark shorter than this must name what was done: jokes and hedges are short.
const telling = 4

const markedOff = new RegExp(`^[:,;(-]|^${anyParticle('and')}\\s|\\n`)
const beforeRemark = new RegExp(`^(?:[\\s:,;(.-]|${anyParticle('and')}\\s)+`)
const reasonOfEnding = new RegExp(`^[\\s.]*(?::|-\\s|\\()|^${anyParticle('endedFor')}\\b`)
const percentage = new RegExp(`(?<!\\d)\\d{1,2}(?:[.,]\\d+)? ?(?:%|${anyParticle('percent')})`)
const someOf = new RegExp(`(?<![\\d/])(\\d{1,4}) ?(?:\\/|${anyParticle('outOf')}) ?(\\d{1,4})(?![\\d/])`)

/** Whether a tail takes nothing back: no words, a courtesy, or a remark behind a mark with no doubt in it. */
export function isPlainTail(tail: Text): boolean {
  const rest = bareOf(tail.plain)
  if (signs.test(withoutTicks(tail.plain))) return false
  if (rest === '') return true
  if (rest.includes('?') || isPartOfNumber(rest)) return false
  if (lexicons.some(({ doubt }) => doubt.test(rest))) return false
  return markedOff.test(rest) || /^[\s!.]*[.!]\s/.test(tail.plain) || /^[\s!.]*\n/.test(tail.plain) || isShortCourtesy(rest)
}

/** The same behind a closing. There a short remark must show that it is done ("report sent"), or be a signature. */
export function isPlainRemark(tail: Text): boolean {
  if (!isPlainTail(tail)) return false
  const rest = withoutEnd(bareOf(tail.plain).replace(beforeRemark, ''), /[\s).]/)
  const words = rest.split(/\s+/)
  if (rest === '' || words.length >= telling || isShortCourtesy(rest)) return true
  const said = tail.said.slice(tail.plain.indexOf(rest))
  return lexicons.some(({ shows, participle }) => shows.test(rest) || participle?.test(said)) || isName(said)
}

/** The same behind "withdrawn". Its reason may have any words ("withdrawn: no longer needed"), but no question. */
export function isPlainEnding(tail: Text): boolean {
  if (tail.plain.includes('?')) return false
  return reasonOfEnding.test(tail.plain) || isPlainTail(tail)
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

/** Without links, mentions, ticks, and the marks around the words. */
function bareOf(plain: string): string {
  return withoutEnd(withoutTicks(plain), /[\s!.)]/).replace(/^[\s!.]+/, '')
}

function withoutTicks(plain: string): string {
  return plain.replace(/<https?:\/\/[^<>]+>|https?:\/\/\S+|(?:\bcc\s*)?<[@#!][^<>]+>/g, ' ').replace(ticks, ' ')
}

/** "90%", "3 of 4", "3/4": less than the whole. */
function isPartOfNumber(plain: string): boolean {
  if (percentage.test(plain)) return true
  const [, some, all] = someOf.exec(plain) ?? []
  return some !== undefined && Number(some) < Number(all)
}

/** One or two names: a signature. */
function isName(said: string): boolean {
  return /^\p{Lu}[\p{L}'-]+\.?(?:\s\p{Lu}[\p{L}'-]*\.?)?\s*$/u.test(said.trim())
}

/** A courtesy of a few words: "thanks to all". */
function isShortCourtesy(rest: string): boolean {
  return lexicons.some(({ courtesy }) => courtesy.test(rest)) && rest.split(' ').length < 5
}
