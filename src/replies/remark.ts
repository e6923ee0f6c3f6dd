import { en } from './languages/en.ts'
import { fr } from './languages/fr.ts'
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

/** Nothing that takes anything back: no words, a courtesy, or a remark marked off from the verb without a doubt in it. */
export function isPlainTail(tail: Text): boolean {
  const rest = bareOf(tail.plain)
  if (signs.test(withoutTicks(tail.plain))) return false
  if (rest === '') return true
  if (rest.includes('?') || isPartOfNumber(rest)) return false
  if (en.doubt.test(rest) || fr.doubt.test(rest)) return false
  return /^[:,;(-]|^(?:and|et)\s|\n/.test(rest) || /^[\s!.]*[.!]\s/.test(tail.plain) || /^[\s!.]*\n/.test(tail.plain) || isCourtesy(rest)
}

/** The same behind a closing, where a remark of a few words must show that it is so ("report sent"), or be signed with a name. */
export function isPlainRemark(tail: Text): boolean {
  if (!isPlainTail(tail)) return false
  const rest = withoutEnd(bareOf(tail.plain).replace(/^(?:[\s:,;(.-]|(?:and|et)\s)+/, ''), /[\s).]/)
  const words = rest.split(/\s+/)
  if (rest === '' || words.length >= telling || isCourtesy(rest)) return true
  const said = tail.said.slice(tail.plain.indexOf(rest))
  return [en, fr].some(({ shows }) => shows.test(rest)) || /\p{L}é(?:e?s?)(?!\p{L})/u.test(said) || isName(said)
}

/** The same for what is given up: its reason may have any words in it ("withdrawn: no longer needed"), but no question. */
export function isPlainEnding(tail: Text): boolean {
  if (tail.plain.includes('?')) return false
  const isReason =
    /^[\s.]*(?::|-\s|\()|^(?:because|since|as|due to|owing to|given|for lack of|following|car|parce|en raison|faute|suite|a cause|puisque|vu|du fait)\b/
  return isReason.test(tail.plain) || isPlainTail(tail)
}

// What makes fun of what was said, or takes it back, of whatever kind it is.
const jest =
  /(?<![\p{L}\p{N}])(?:kidding|joking|jk|lol|ha ?ha\p{L}*|mdr|ptdr|plaisant\p{L}+|blague|rigole|never ?mind)(?![\p{L}\p{N}])|[🤞😬🙃😉😜]|;-?\)|^[\s,.(-]*(?:not|no longer|pas|plus|(?:actually,? )?(?:scratch|ignore|forget|scrap) (?:that|it|this)|oubliez?)[\s.!)]*$/u

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
  if (/(?<!\d)\d{1,2}(?:[.,]\d+)? ?(?:%|percent|per cent|pour ?cent)/.test(plain)) return true
  const [, some, all] = /(?<![\d/])(\d{1,4}) ?(?:\/|of|out of|sur) ?(\d{1,4})(?![\d/])/.exec(plain) ?? []
  return some !== undefined && Number(some) < Number(all)
}

/** A name or two: who signs. */
function isName(said: string): boolean {
  return /^\p{Lu}[\p{L}'-]+\.?(?:\s\p{Lu}[\p{L}'-]*\.?)?\s*$/u.test(said.trim())
}

function isCourtesy(rest: string): boolean {
  return [en, fr].some(({ courtesy }) => courtesy.test(rest)) && rest.split(' ').length < 5
}
