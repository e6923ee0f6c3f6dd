import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import type { Field } from '../field.ts'
import type { Intent } from '../languages/lexicon.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { isOnlyCourtesy } from '../remark.ts'
import type { Text } from '../text.ts'
import { slice, withoutEnd } from '../text.ts'
import { labelKind } from './labels.ts'
import { joinedBy, listItem } from './lines.ts'
import { isNamesOnly } from './names.ts'

// "Done:" on a line of its own, with the commitments below it that it holds for.

/** The words of a form that stands alone on its line, with or without a colon. */
export function headingAt(lines: readonly Text[], index: number, field: Field, language: Language): Text | undefined {
  const line = lines[index]
  const next = lines[itemsFrom(lines, index, field)]
  if (!line || !next || listItem(line) || line.plain === '') return undefined
  const { intent, target, tail } = clauseOf(line, field, language)
  // "To be closed", "clôture": what is still to do. "In progress" says how it stands.
  if (labelKind(line.plain) === 'ahead' && intent?.means !== 'under way') return undefined
  const isForm = intent !== undefined && !target && !/[^\s:.-]/.test(tail.plain)
  if (!isForm || !(aboveAnything.has(intent.means) || aboveRows.has(intent.means))) return undefined
  const item = listItem(next)
  // "In progress:" above a list of steps is of no row.
  const isAbove = item && aboveAnything.has(intent.means) ? true : field.about.length > 1 && namesOnly(item ?? next, field, language)
  return isAbove ? slice(line, 0, withoutEnd(line.plain, /[\s:]/).length) : undefined
}

const aboveAnything: ReadonlySet<Intent['means']> = new Set(['rated', 'closed', 'our side', 'noted'])
const aboveRows: ReadonlySet<Intent['means']> = new Set(['under way', 'unchanged', 'not yet'])

/** Where the lines below a heading begin. Below a message about several an empty line parts it from no item. */
export function itemsFrom(lines: readonly Text[], index: number, field: Field): number {
  let from = index + 1
  while (field.about.length > 1 && lines[from]?.plain === '') from++
  return from
}

/** "Here is our update:" */
export function isIntroduction(line: Text, field: Field, language: Language): boolean {
  const introduces = (words: string): boolean => lexicons.some(({ introduction }) => introduction.test(words))
  const behind = line.plain.slice(line.plain.indexOf(':') + 1).trim()
  // "Update: 1 done" says more.
  if (!introduces(line.plain) || (line.plain.includes(':') && behind !== '' && !introduces(behind))) return false
  return (
    !clauseOf(line, field, language).intent && !lexicons.some(({ doubt, closing }) => doubt.test(line.plain) || closing.test(line.plain))
  )
}

/** An introduction, or a greeting: it says nothing of what stands below it. */
export function isOnlyAbove(line: Text, field: Field, language: Language): boolean {
  return isOnlyCourtesy(line.plain) || isGreeting(line) || isIntroduction(line, field, language)
}

/** "Hi Paul" */
function isGreeting(line: Text): boolean {
  const length = Math.max(...lexicons.map(({ courtesy }) => courtesy.exec(line.plain)?.[0].length ?? 0))
  const name = slice(line, length, withoutEnd(line.plain, /[\s:,.!]/).length)
  return length > 0 && isNamesOnly(name)
}

// A heading stands right above what it governs; and whoever writes a colon in each line must not be looked at anew for each.
const mostLooked = 8

/**
 * The end of the lines below a line with a colon that is not understood, up to an empty one, if the first of them says how something stands:
 * "Provided the data arrive:", "PAF wrote:", "Worst case:". What that line does to them nobody can know, so they are asked with it.
 */
export function unreadBelow(lines: readonly Text[], index: number, field: Field, language: Language): number | undefined {
  const line = lines[index]
  if (!line?.plain.endsWith(':') || isOnlyAbove(line, field, language)) return undefined
  const bare = slice(line, 0, withoutEnd(line.plain, /[\s:]/).length)
  const isAhead = labelKind(bare.plain) === 'ahead'
  if (!isAhead && (onlyTarget(listItem(bare) ?? bare, field) || clauseOf(bare, field, language).intent)) return undefined
  const first = lines.findIndex(({ plain }, at) => at > index && plain !== '')
  const end = first < 0 ? first : lines.findIndex(({ plain }, at) => at > first && plain === '')
  const below = first < 0 ? [] : lines.slice(first, end < 0 ? undefined : end)
  const isDoubtful = isAhead || lexicons.some(({ doubt, exception }) => doubt.test(bare.plain) || exception.test(bare.plain))
  const governs = below.slice(0, mostLooked).some((each) => {
    const { intent, target } = clauseOf(each, field, language)
    return (intent !== undefined && (!target || isDoubtful)) || (isAhead && target?.names === 'some')
  })
  return governs ? first + below.length : undefined
}

const emptyValue = new RegExp(`^${anyParticle('denied')}[.!]?$`)

/** The lines below a heading, up to an empty one or one that is no item; and what each says with the heading before it. */
export function underHeading(
  heading: Text,
  lines: readonly Text[],
  from: number,
  field: Field,
  language: Language,
): { said: Text[]; end: number } {
  const items: Text[] = []
  let end = from
  for (; end < lines.length; end++) {
    const line = lines[end]
    const item = line && (itemBelow(line, field) ?? (line.plain !== '' && namesOnly(line, field, language) ? line : undefined))
    if (!item) break
    if (!emptyValue.test(item.plain)) items.push(item)
  }
  // Under a message about one commitment they are all about it.
  const said = field.about.length > 1 ? items : items.length > 0 ? [joinedBy('; ', items)] : []
  return { said: said.map((item) => joinedBy(': ', [heading, item])), end }
}

/** A name, perhaps with a remark behind it that is no form of words: "2 (scanner late)". */
function namesOnly(line: Text, field: Field, language: Language): boolean {
  // A name with a colon at its end is a heading itself.
  if (line.plain.endsWith(':')) return false
  const name = /^[^(:,]*?(?=\s*(?:$|[(:,]|\s-\s))/.exec(line.plain)?.[0] ?? ''
  return onlyTarget(slice(line, 0, name.length), field)?.names === 'some' && !clauseOf(line, field, language).intent
}

/** "1. calais" is a list, but "- 1" and "1)" alone are rows. */
function itemBelow(line: Text, field: Field): Text | undefined {
  const item = listItem(line)
  return item && (item.plain === '' || (/^\d/.test(line.plain) && onlyTarget(item, field) === undefined)) ? line : item
}
