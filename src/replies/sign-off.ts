import { foldedName, inEveryLanguage } from '../register/names.ts'
import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { isPersonName } from './layout/names.ts'
import { isCourtesy } from './own-words.ts'
import { isBareWord } from './passed-over.ts'
import { piecesOf } from './pieces.ts'
import { isAssent } from './quiet.ts'
import type { Context } from './reading.ts'
import { isThanks } from './remark.ts'
import { isCapital, partiesCalled } from './sides.ts'
import { knownTarget } from './targets.ts'
import type { Text } from './text.ts'
import { parsedText } from './text.ts'

// How people end what they say, with their name: it is no reason, and the other side is not to read it as one.

const longestSignOff = 60
const borders = /\s*[,.;!?\n]\s*|\s+[-\u2013\u2014]+\s*|[^\S\n]+/gu

/** The words without the courtesy and the name that end them ("Best, Ana"), or a name behind a dash. As they are where they would only say yes. */
export function withoutSignOff(words: string, context: Context): string {
  const from = Math.max(0, words.length - longestSignOff)
  for (const { index, 0: border } of words.slice(from).matchAll(borders)) {
    const before = words.slice(0, from + index)
    const ending = words.slice(from + index + border.length)
    if (!/[\p{L}\p{N}]/u.test(before) || !isSignOff(parsedText(ending), { before, border, context })) continue
    return saysOnlyYes(before, context) ? words : before
  }
  return words
}

interface Before {
  readonly before: string
  readonly border: string
  readonly context: Context
}

function isSignOff(ending: Text, { before, border, context }: Before): boolean {
  const field = fieldFor(context)
  const isMarked = border.trim() !== '' || border.includes('\n')
  for (const { index, 0: space } of ending.plain.matchAll(/[\s,.!-]+/g)) {
    const name = { said: ending.said.slice(index + space.length), plain: ending.plain.slice(index + space.length) }
    const courtesy = ending.plain.slice(0, index)
    // "At best Ana"
    if ((isMarked ? isCourtesy(courtesy) : isThanks(courtesy)) && isNobodyElse(name, field, context)) return true
  }
  if (!/[,\u2013\u2014-]/.test(border) || /^\p{Lu}{3,}$/u.test(ending.said) || !isNobodyElse(ending, field, context)) return false
  return mayEndBefore(before, { isDash: !border.includes(','), field, context })
}

/** A name of one to three words, which is that of no row, team, side or capital. */
function isNobodyElse(name: Text, field: Field, { register }: Context): boolean {
  if (!isPersonName(name) || knownTarget(name.plain, field).names !== 'unknown') return false
  const words = name.plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if ([name.plain, ...words].some((word) => partiesCalled(register, word).length > 0 || isCapital(word))) return false
  const teams = [...register.teams.values()].flatMap((team) => [team.id, ...inEveryLanguage(team.name)])
  const titles = [...register.commitments.values()].flatMap(({ id, title }) => [id, ...inEveryLanguage(title)])
  const known = new Set([...teams, ...titles].flatMap((each) => foldedName(each).split(/[^\p{L}\p{N}]+/u)))
  return !words.some((word) => known.has(word))
}

const reasonMarked = /[:,(]\s*\p{L}{2}|\p{L}\s-\s+\p{L}{2}/u

/** What is amber, red or late may have a name as its reason: "at risk - Brexit". A name behind a comma may be one of several: "Dunkirk, Lille". */
function mayEndBefore(before: string, { isDash, field, context }: { isDash: boolean; field: Field; context: Context }): boolean {
  const last = piecesOf(parsedText(before), field, context.language).at(-1)
  if (!last) return false
  const { intent, tail } = clauseOf(last.text, field, context.language)
  const isBare = !/[\p{L}\p{N}]/u.test(tail.plain)
  switch (intent?.means) {
    case 'rated':
      return intent.rating === 'green' ? isDash || isBare : isDash && !isBare
    case 'unchanged':
    case 'under way':
      return isBare
    // "Done - Brussels" may say that only that part is done.
    case 'closed':
    case undefined:
      return false
    // "Slips to 30 April - Dunkirk": behind a reason alone it is a name.
    case 'slips':
      return isDash && reasonMarked.test(tail.plain)
    default:
      return isDash && !isBare
  }
}

/** "Yes, thanks Ana" is a courtesy, and says no yes. */
function saysOnlyYes(before: string, context: Context): boolean {
  return isAssent(before) || isBareWord(clauseOf(parsedText(before), fieldFor(context), context.language))
}
