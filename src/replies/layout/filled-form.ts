import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import type { Field } from '../field.ts'
import { isDenied } from '../rating.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import type { Entry } from './entry.ts'
import { isEmpty, statementsIn } from './entry.ts'
import { isOnlyAbove } from './headings.ts'
import type { Labelled } from './labels.ts'
import { labelled } from './labels.ts'
import { joinedBy, listItem } from './lines.ts'
import type { Part } from './part.ts'
import { unread } from './part.ts'

// A status form: a label a line, for one commitment or for several, one below the other.

/**
 * What a form says of each commitment; undefined if the words are no such form, or it doesn't say how anything stands. One label alone is a form if it
 * asks for that.
 */
export function formSaid(lines: readonly Text[], field: Field, language: Language): Part[] | undefined {
  if (!lines.some(({ plain }) => plain.includes(':'))) return undefined
  const { entries, above } = entriesIn(lines, field, language) ?? { entries: [], above: [] }
  const values = entries.flatMap((entry) => entry.values)
  const [only] = values
  if (!only || (values.length < 2 && (only.kind !== 'state' || isEmpty(only)))) return undefined
  const said = entries.flatMap((entry) => statementsIn(entry, field, language) ?? [])
  return said.length > 0 ? [...above.map(unread), ...said] : undefined
}

/** `above`: lines before the first label, if they say more than what stands above any form. Undefined if there is a line that belongs to no label. */
function entriesIn(lines: readonly Text[], field: Field, language: Language): { entries: Entry[]; above: Text[] } | undefined {
  const entries: { about?: Text; values: Labelled[] }[] = [{ values: [] }]
  const above: Text[] = []
  for (const line of lines) {
    if (line.plain === '') continue
    const current = entries.at(-1) ?? { values: [] }
    const words = listItem(line) ?? line
    const said = labelled(words) ?? unknownLabel(words, field, language)
    if (said?.kind === 'about' || (!said && onlyTarget(line, field))) {
      entries.push({ about: said?.value ?? line, values: [] })
    } else if (said) current.values.push(said)
    else if (current.values.length > 0 && answersItself(words, field, language))
      current.values.push({ kind: 'state', value: words, isItself: true })
    else {
      const last = current.values.pop()
      if (!last && clauseOf(words, field, language).intent) return undefined
      // Words below how it stands are looked at for themselves.
      if (last?.kind === 'state' && last.value.plain !== '') current.values.push(last, { kind: 'detail', value: words })
      else if (last) current.values.push({ ...last, value: joinedBy(', ', [last.value, words]) })
      else if (!isOnlyAbove(line, field, language)) above.push(line)
    }
  }
  return { entries: entries.filter(({ values }) => values.length > 0), above }
}

/** "On track: no", "Delivered: yes": a label that is itself a form of words. */
function answersItself(line: Text, field: Field, language: Language): boolean {
  const clause = clauseOf(line, field, language)
  if (clause.target || !clause.tail.plain.startsWith(':')) return false
  return isDenied(clause) || clauseOf(slice(clause.tail, 1), field, language).intent?.means === 'yes'
}

const unknownShape = /^([\p{L}'’ -]{2,40}?)\s*:\s+/u

/** A label that we do not know, unless the words before its colon say something by themselves. */
function unknownLabel(line: Text, field: Field, language: Language): Labelled | undefined {
  const [all, label] = unknownShape.exec(line.plain) ?? []
  if (all === undefined || label === undefined || label.split(' ').length > 4) return undefined
  const words = slice(line, 0, label.length)
  const { intent, target } = clauseOf(words, field, language)
  const said: Labelled = { kind: 'detail', label: words, value: slice(line, all.length), isUnknown: true }
  // "Delay: none"
  if (intent?.means === 'slips' && !target && isEmpty(said)) return said
  return intent || target ? undefined : said
}
