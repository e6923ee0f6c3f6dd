import type { Intent, Lexicon } from '../languages/lexicon.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { isNamesOnly, isPersonName } from '../layout/names.ts'
import { isOnlyCourtesy, isThanks, remarksIn } from '../remark.ts'
import { isTalk, tellingWhy } from '../telling-why.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'

// Whether the words behind a date say why it moves. What says nothing of it is asked: "as agreed", "see my mail", "thanks", a name.

// Of longer words no more is looked at: so many of them are a reason.
const longestLook = 300
const longestEmpty = 80

/** Whether one of the remarks at least is a reason. A name on a line of its own is a signature. */
export function isReason(words: Text, isOwnLine: boolean): boolean {
  if (words.plain.length > longestLook) return true
  const remarks = remarksIn(words)
  return remarks.some((remark, index) => {
    const before = remarks[index - 1]
    const isBelow =
      index === 0 ? isOwnLine : (before !== undefined && isCourtesy(before.plain)) || /\n\s*$/.test(words.plain.slice(0, remark.from))
    return saysWhy(remark) && !isSignature(remark, isBelow)
  })
}

/** Whether a remark says why: neither a courtesy nor what says nothing of it. */
export function saysWhy(remark: Text): boolean {
  const { plain } = remark
  const words = plain.replace(/@[\w.-]+/g, ' ').trim()
  if (!/\p{L}{3}/u.test(words)) return false
  if (words.length > longestEmpty) return true
  if (isNoAnswer(words) || isTalk(remark)) return false
  // "because we don't know"; the noun of "manque d'effectifs" is a word of its own.
  return lexicons.every(({ because }) => {
    const lead = because.exec(words)?.[0].replace(/(?<=')\p{L}+$/u, '') ?? ''
    const bare = words.slice(lead.length).trimStart()
    return lead === '' || (/\p{L}{3}/u.test(bare) && !isNoReason(bare))
  })
}

// Of more words some say why.
const mostEmptyWords = 6

/** A courtesy, or what is no reason, with courtesies around it: "as well please", "sorry again". */
function isNoAnswer(words: string): boolean {
  if (isCourtesy(words) || isNoReason(words)) return true
  const gaps = [...words.matchAll(/\s+/g)]
  if (gaps.length >= mostEmptyWords) return false
  return gaps.some(({ index, 0: gap }) => {
    const [before, behind] = [words.slice(0, index), words.slice(index + gap.length)]
    return (isAside(before) && isNoAnswer(behind)) || (isAside(behind) && isNoAnswer(before))
  })
}

const onlyPolite = new RegExp(`^(?:${anyParticle('please')}|${anyParticle('still')})$`, 'u')

/** What adds nothing to the words beside it. */
function isAside(words: string): boolean {
  return (
    isCourtesy(words) ||
    onlyPolite.test(words) ||
    lexicons.some(({ forms }) => forms.some(({ intent, pattern }) => intent.means === 'same' && pattern.exec(words)?.[0] === words))
  )
}

function isCourtesy(words: string): boolean {
  return isThanks(words) || isOnlyCourtesy(words) || lexicons.some(({ mail }) => mail.signOff.test(words))
}

const ofDate = new RegExp(`^(?:${anyParticle('afterDate')}|${anyParticle('timeOfDay')})$`, 'u')

function isNoReason(words: string): boolean {
  return ofDate.test(words) || lexicons.some((each) => each.noReason.test(words) || isForm(words, each))
}

const empty: ReadonlySet<Intent['means']> = new Set(['yes', 'no', 'agreed', 'same', 'unchanged', 'noted', 'slips', 'not yet'])

/** "on track", "agreed", "delayed": a whole form of words, which says how it stands and not why. */
function isForm(words: string, { forms }: Lexicon): boolean {
  return forms.some(({ intent, pattern }) => {
    const isEmpty = empty.has(intent.means) || (intent.means === 'rated' && intent.rating === 'green')
    return isEmpty && pattern.exec(words)?.[0] === words
  })
}

/** "Tom Smith", and "Tom" on the line below or behind a courtesy. */
function isSignature(remark: Text, isBelow: boolean): boolean {
  if (lexicons.some(({ reasonNoun }) => reasonNoun.test(remark.plain)) || !isNamesOnly(remark)) return false
  return /\p{L}\s+\p{L}/u.test(remark.plain) ? /\p{Lu}\p{Ll}/u.test(remark.said) : isBelow
}

/** "- Dunkirk", "- Tom": a place that says why, or who writes. */
export function isNameBehindDash(rest: Text): boolean {
  const dash = /^\s*-+\s+/.exec(rest.plain)?.[0]
  return dash !== undefined && isPersonName(slice(rest, dash.length)) && tellingWhy(rest) !== 'plain'
}

/** Whether the words are nothing but a step on the way: "reply from Paris", "annex only". The date may be that one's. */
export function isOnlyStep(words: Text): boolean {
  const [first, ...others] = remarksIn(slice(words, 0, longestLook))
  if (!first || first.plain.length > longestEmpty || others.some((other) => saysWhy(other))) return false
  return lexicons.some(({ step }) => step.test(first.plain)) && !lexicons.some((each) => saysWhatIsWrong(first.plain, each))
}

function saysWhatIsWrong(words: string, { exception, ending, reasonNoun }: Lexicon): boolean {
  const bare = words.replace(new RegExp(`(?<![\\p{L}])(?:${anyParticle('onlySome')})(?![\\p{L}])`, 'gu'), ' ')
  return reasonNoun.test(bare) || ending.test(bare) || exception.test(bare)
}
