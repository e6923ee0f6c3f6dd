import { lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { eachLine } from './lines.ts'

// What a mail has around the words of its writer: who wrote what is quoted, a signature, a disclaimer.

const mostSigned = 8
const longestSigned = 80

/**
 * The same without these lines, which become empty. A line of a signature says nothing: no form of words, no doubt, no question ("PS: not
 * published yet" stays).
 */
export function withoutMail(text: Text): Text {
  const lines = eachLine(text)
  const kept: Text[] = []
  let signed: number | undefined
  for (const line of lines) {
    if (isFrame(line)) continue
    if (signed !== undefined && signed < mostSigned && isSignature(line)) signed++
    else {
      kept.push(line)
      signed = isSignOff(line) && kept.some(({ plain }) => plain !== '' && plain !== line.plain) ? 0 : undefined
    }
  }
  return kept.length === lines.length
    ? text
    : { said: kept.map(({ said }) => said).join('\n'), plain: kept.map(({ plain }) => plain).join('\n') }
}

function isFrame({ plain }: Text): boolean {
  return lexicons.some(({ mailFrame }) => mailFrame.test(plain)) || /^(?:--+|__+|==+)$/.test(plain)
}

function isSignOff({ plain }: Text): boolean {
  return lexicons.some(({ signOff }) => signOff.test(plain))
}

function isSignature({ said, plain }: Text): boolean {
  if (plain === '') return true
  if (plain.length > longestSigned || /[?!;]/.test(plain) || !/^[\p{Lu}\d+(<]/u.test(said)) return false
  return !lexicons.some(({ doubt, exception, closing, ending, forms }) =>
    [doubt, exception, closing, ending, ...forms.map(({ pattern }) => pattern)].some((pattern) => pattern.test(plain)),
  )
}
