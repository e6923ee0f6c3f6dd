import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

// What may follow a word that closes, agrees or gives up, without making it anything but plain.

// Signs of joy, and of a tick: they say no more than the word they stand by.
const ticks =
  /(?:✅|✔|☑|👍|🎉|🙂|😀|😊|🙏|👏|🥳|💪|🟢|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}])|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|\+1|thumbsup|tada|pray|clap|muscle|slightly_smiling_face|large_green_circle):|:-?[)d](?![\p{L}\p{N}])/gu

// Any other sign: a wink, a frown, crossed fingers.
const signs = /\p{Extended_Pictographic}|(?:^|\s)(?::[a-z_]+:|[:;]-?[()/\\|](?=\s|$))/u

// Of fewer words than this a remark shows nothing unless it names what was done: jokes and hedges are short.
const telling = 4

const markedOff = new RegExp(`^[:,;(-]|^${anyParticle('and')}\\s|\\n`)
const beforeRemark = new RegExp(`^(?:[\\s:,;(.-]|${anyParticle('and')}\\s)+`)
const reasonOfEnding = new RegExp(`^[\\s.]*(?::|-\\s|\\()|^${anyParticle('endedFor')}\\b`)
const percentage = new RegExp(`(?<!\\d)\\d{1,2}(?:[.,]\\d+)? ?(?:%|${anyParticle('percent')})`)
const someOf = new RegExp(`(?<![\\d/])(\\d{1,4}) ?(?:\\/|${anyParticle('outOf')}) ?(\\d{1,4})(?![\\d/])`)

/** Nothing that takes anything back: no words, a courtesy, or a remark marked off from the verb without a doubt in it. */
export function isPlainTail(tail: Text): boolean {
  const rest = bareOf(tail.plain)
  if (signs.test(withoutTicks(tail.plain))) return false
  if (rest === '') return true
  if (rest.includes('?') || isPartOfNumber(rest)) return false
  if (lexicons.some(({ doubt }) => doubt.test(rest))) return false
  return markedOff.test(rest) || /^[\s!.]*[.!]\s/.test(tail.plain) || /^[\s!.]*\n/.test(tail.plain) || isShortCourtesy(rest)
}

/** The same behind a closing, where a remark of a few words must show that it is so ("report sent"), or be signed with a name. */
export function isPlainRemark(tail: Text): boolean {
  if (!isPlainTail(tail)) return false
  const rest = withoutEnd(bareOf(tail.plain).replace(beforeRemark, ''), /[\s).]/)
  const words = rest.split(/\s+/)
  if (rest === '' || words.length >= telling || isShortCourtesy(rest)) return true
  const said = tail.said.slice(tail.plain.indexOf(rest))
  return lexicons.some(({ shows, participle }) => shows.test(rest) || participle?.test(said)) || isName(said)
}

/** The same for what is given up: its reason may have any words in it ("withdrawn: no longer needed"), but no question. */
export function isPlainEnding(tail: Text): boolean {
  if (tail.plain.includes('?')) return false
  return reasonOfEnding.test(tail.plain) || isPlainTail(tail)
}

// What makes fun of what was said, or takes it back, of whatever kind it is.
const jest = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyParticle('joke')}(?![\\p{L}\\p{N}])|[🤞😬🙃😉😜]|;-?\\)|^[\\s,.(-]*${anyParticle('takenBack')}[\\s.!)]*$`,
  'u',
)

/** Whether what follows a form of words makes a joke of it. */
export function isJest({ plain }: Text): boolean {
  return jest.test(plain)
}

/** Without links, mentions, ticks and the marks around. */
function bareOf(plain: string): string {
  return withoutEnd(withoutTicks(plain), /[\s!.)]/).replace(/^[\s!.]+/, '')
}

function withoutTicks(plain: string): string {
  return plain.replace(/<https?:\/\/[^>]+>|https?:\/\/\S+|(?:\bcc\s*)?<[@#!][^>]+>/g, ' ').replace(ticks, ' ')
}

/** "90%", "3 of 4", "3/4": less than the whole. */
function isPartOfNumber(plain: string): boolean {
  if (percentage.test(plain)) return true
  const [, some, all] = someOf.exec(plain) ?? []
  return some !== undefined && Number(some) < Number(all)
}

/** A name or two: who signs. */
function isName(said: string): boolean {
  return /^\p{Lu}[\p{L}'-]+\.?(?:\s\p{Lu}[\p{L}'-]*\.?)?\s*$/u.test(said.trim())
}

/** A courtesy of a few words: "thanks to all". */
function isShortCourtesy(rest: string): boolean {
  return lexicons.some(({ courtesy }) => courtesy.test(rest)) && rest.split(' ').length < 5
}
