import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import type { Field } from '../field.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { knownTarget } from '../targets.ts'
import type { Text } from '../text.ts'
import { plainWords, slice } from '../text.ts'
import { eachLine } from './lines.ts'
import { isNamesOnly, isPersonName, isRole } from './names.ts'

// What a mail has around the words of its writer: who wrote what is quoted, a signature, a disclaimer.

const quotedByMail = /^\s*(?:>|&gt;)/

/**
 * The words of a message as they came, without what somebody else wrote in it: all that stands below "... wrote:", "Original Message" or the head of
 * a mail. Where the mail marks each quoted line, only these are quoted, and what stands below them is its writer's own.
 */
export function withoutOthersWords(words: string): string {
  const lines = words.split(/\r\n?|\n/)
  const plain = lines.map((line) => (quotedByMail.test(line) || line.trim() === '' ? '' : plainWords(line.slice(0, longestFrame))))
  const own: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const introduced = introductionOfQuote(plain, index)
    if (introduced === 0 && !isHeadOfMail(plain, index)) own.push(lines[index] ?? '')
    else if (introduced > 0 && quotedByMail.test(lines.slice(index + introduced).find((line) => line.trim() !== '') ?? ''))
      index += introduced - 1
    else break
  }
  return own.length === lines.length ? words : own.join('\n')
}

/** The words without the lines that only say whose words are quoted right below them ("FYI from PAF:"); undefined where there are none. */
export function withoutQuoteHeads(words: string, onlyNamesSource: (line: string) => boolean): string | undefined {
  const lines = words.split(/\r\n?|\n/)
  const own = lines.filter((line, index) => {
    const next = lines.slice(index + 1).find((each) => each.trim() !== '')
    const isHead = next !== undefined && quotedByMail.test(next) && !quotedByMail.test(line) && /[:：]\s*$/.test(line)
    return !isHead || lexicons.some(({ mail }) => mail.quotes.test(plainWords(line.slice(0, longestFrame)))) || !onlyNamesSource(line)
  })
  return own.length === lines.length ? undefined : own.join('\n')
}

const longestFrame = 200

/** How many lines say who wrote what follows: long ones are broken in two. */
function introductionOfQuote(plain: readonly string[], index: number): 0 | 1 | 2 {
  const [line = '', next = ''] = [plain[index], plain[index + 1]]
  if (line === '') return 0
  if (lexicons.some(({ mail }) => mail.quotes.test(line))) return 1
  return next !== '' && lexicons.some(({ mail }) => mail.quotes.test(`${line} ${next}`) && !mail.quotes.test(next)) ? 2 : 0
}

/** Two lines of a head or more, one of which says from whom or to whom. One alone is a label like any other. */
function isHeadOfMail(plain: readonly string[], index: number): boolean {
  const isHead = (line = ''): boolean => lexicons.some(({ mail }) => mail.sender.test(line) || mail.subject.test(line))
  const isSender = (line = ''): boolean => lexicons.some(({ mail }) => mail.sender.test(line))
  const [line, next, third] = plain.slice(index, index + 3)
  return isHead(line) && isHead(next) && (isSender(line) || isSender(next) || isSender(third))
}

const mostSigned = 8

/**
 * The lines of a reply without signatures and what an office or a phone puts below a mail. `postscripts`: what stands below a sign-off and is no
 * signature, though it says nothing that we know: it may take back what stands above.
 */
export function withoutMail(text: Text, field: Field, language: Language): { own: readonly Text[]; postscripts: readonly Text[] } {
  const own: Text[] = []
  const postscripts: Text[] = []
  const says = (line: Text): boolean => clauseOf(line, field, language).intent !== undefined
  let isSigned = false
  let looked = 0
  let signed: number | undefined
  for (const line of eachLine(text).map(withoutFootBehind)) {
    if (signed !== undefined && signed < mostSigned && (line.plain === '' || isSignature(line, field))) {
      signed++
      continue
    }
    const isBorder = signatureMark.test(line.plain)
    const isSignOff = isBorder || lexicons.some(({ mail }) => mail.signOff.test(line.plain))
    signed = isSignOff && own.some(({ plain }) => plain !== '') ? 0 : undefined
    // Each line is looked at once, however many thanks stand among them.
    for (; signed === 0 && !isSigned && looked < own.length; looked++) isSigned = says(own[looked] ?? line)
    // A sign-off is no part of the reason above it.
    if (isBorder || isFoot(line) || signed === 0) continue
    if (isSigned && !isSignOff && line.plain !== '' && !says(line) && !onlyTarget(line, field)) postscripts.push(line)
    else own.push(line)
  }
  return { own: withoutName(own, field), postscripts }
}

const signatureMark = /^--$/
const divider = /^(?:---+|__+|==+)$/
const sentenceEnd = /[.:;!?]+(?:\s|$)/

/** A disclaimer has its own words in each sentence: "This message is confidential: Paris will not sign" is none. */
function isFoot({ plain }: Text): boolean {
  if (divider.test(plain) || lexicons.some(({ mail }) => mail.foot.test(plain))) return true
  if (!lexicons.some(({ mail }) => mail.disclaimer.test(plain))) return false
  const sentences = plain.split(sentenceEnd).filter((sentence) => sentence.trim() !== '')
  return sentences.every((sentence) => lexicons.some(({ mail }) => mail.disclaims.test(sentence)))
}

const sentenceBegin = /(?<=\s)(?=\p{Lu})/gu
const longestFoot = 100

/** "1 done. Sent from my iPhone": what a phone puts behind the last words on the same line is no part of them. */
function withoutFootBehind(line: Text): Text {
  const from = Math.max(0, line.said.length - longestFoot)
  for (const { index } of line.said.slice(from).matchAll(sentenceBegin)) {
    const behind = line.plain.slice(from + index)
    if (lexicons.some(({ mail }) => mail.foot.test(behind))) return slice(line, 0, from + index)
  }
  return line
}

/** The words without the disclaimer of an office below them, which speaks in the terms of law of whoever gets its mail, and of no other side. */
export function withoutDisclaimer(words: string): string {
  return words
    .split('\n')
    .filter((line) => {
      const plain = plainWords(line)
      return termsOfLaw(plain) < fewestTerms || !isFoot({ plain, said: line })
    })
    .join('\n')
}

/** "This message is confidential" is said by its author, too. */
const fewestTerms = 2

function termsOfLaw(plain: string): number {
  return Math.max(...lexicons.map(({ mail: { disclaims } }) => [...plain.matchAll(new RegExp(disclaims, 'gu'))].length))
}

const longestSigned = 80
const linkOrAddress = /^(?:(?:<?(?:https?:\/\/|mailto:)[^<>\s]+>?|www\.\S+|\S+@\S+\.\p{L}+>?)\s*)+$/u
const telephone = /^(?:\p{L}{1,12}\.?\s*:?\s*)?[+(]?\d[\d\s().+/-]{6,}$/u

/** A line below a sign-off: a name, a role, a unit, a number, an address. Whatever else stands there is read. */
function isSignature(line: Text, field: Field): boolean {
  if (line.plain.length > longestSigned || onlyTarget(line, field)) return false
  const marks = [...line.plain.matchAll(/\s+[|•·]\s+/g).map(({ index, 0: mark }) => ({ index, length: mark.length }))]
  const ends = [...marks.map(({ index }) => index), line.plain.length]
  const parts = [0, ...marks.map(({ index, length }) => index + length)].map((from, place) => slice(line, from, ends[place]))
  return parts.every((part) => linkOrAddress.test(part.plain) || telephone.test(part.plain) || isNamesOnly(part) || isRole(part))
}

const boldLine = /^\s*\*.*\*\s*:?\s*$/
const halfLine = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('and')}$|:$`, 'u')

/** "done" and a name on the line below it. A heading has no name below it but an item. */
function withoutName(lines: readonly Text[], field: Field): readonly Text[] {
  const end = lines.findLastIndex(({ plain }) => plain !== '')
  const last = lines[end]
  const before = lines.slice(0, Math.max(end, 0)).findLast(({ plain }) => plain !== '')
  if (!last || !before || boldLine.test(before.said) || halfLine.test(before.plain) || !isPersonName(last)) return lines
  if (knownTarget(last.plain, field).names !== 'unknown') return lines
  const ends = lines.slice(0, end).some(({ plain }) => lexicons.some(({ closing, ending }) => closing.test(plain) || ending.test(plain)))
  return ends ? lines.slice(0, end) : lines
}
