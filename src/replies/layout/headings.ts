import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import { anyParticle } from '../languages/lexicons.ts'
import type { Field } from '../targets.ts'
import type { Text } from '../text.ts'
import { slice, withoutEnd } from '../text.ts'
import { joinedBy, listItem } from './lines.ts'

// "Done:" on a line of its own, with the commitments below it that it holds for.

/** The words of a form that stands alone on its line, with or without a colon. */
export function headingAt(lines: readonly Text[], index: number, field: Field, language: Language): Text | undefined {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || listItem(line) || line.plain === '') return undefined
  const { intent, target, tail } = clauseOf(line, field, language)
  const isForm = intent !== undefined && !target && !/[^\s:.-]/.test(tail.plain)
  if (!isForm || !['rated', 'closed', 'our side', 'noted'].includes(intent.means)) return undefined
  const isAbove = listItem(next) !== undefined || (field.about.length > 1 && namesOnly(next, field, language))
  return isAbove ? slice(line, 0, withoutEnd(line.plain, /[\s:]/).length) : undefined
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
