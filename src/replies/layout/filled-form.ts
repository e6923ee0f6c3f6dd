import type { Language } from '../../register/languages.ts'
import { clauseOf, onlyTarget } from '../clause.ts'
import { anyParticle } from '../languages/lexicons.ts'
import type { Field } from '../targets.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import type { Labelled } from './labels.ts'
import { labelled } from './labels.ts'
import { eachLine, joinedBy, listItem } from './lines.ts'

// A status form: a label a line, for one commitment or for several, one below the other.

/** The labels and values of one commitment. */
export interface Entry {
  readonly about?: Text
  readonly values: readonly Labelled[]
}

/** The statements of a form of several labels, one for each commitment; undefined if the words are no such form, or it doesn't say how anything stands. */
export function formSaid(text: Text, field: Field, language: Language): Text[] | undefined {
  const entries = entriesIn(eachLine(text), field, language)
  if (!entries || entries.reduce((count, { values }) => count + values.length, 0) < 2) return undefined
  const statements = entries.flatMap((entry) => statementsIn(entry, field, language) ?? [])
  return statements.length > 0 ? statements : undefined
}

/** Undefined if there is a line that belongs to no label. */
function entriesIn(lines: readonly Text[], field: Field, language: Language): Entry[] | undefined {
  const entries: { about?: Text; values: Labelled[] }[] = [{ values: [] }]
  for (const line of lines) {
    if (line.plain === '') continue
    const current = entries.at(-1) ?? { values: [] }
    const words = listItem(line) ?? line
    const said = labelled(words) ?? unknownLabel(words, field, language)
    if (said?.kind === 'about' || (!said && onlyTarget(line, field))) {
      entries.push({ about: said?.value ?? line, values: [] })
    } else if (said) current.values.push(said)
    else {
      const last = current.values.pop()
      if (!last && clauseOf(words, field, language).intent) return undefined
      // A title, or a greeting.
      if (!last) continue
      current.values.push({ kind: last.kind, value: joinedBy(', ', [last.value, words]) })
    }
  }
  return entries.filter(({ values }) => values.length > 0)
}

const unknownShape = /^([\p{L}'’ -]{2,40}?)\s*:\s+/u

/** A label that we do not know, unless the words before its colon say something by themselves. */
function unknownLabel(line: Text, field: Field, language: Language): Labelled | undefined {
  const [all, label] = unknownShape.exec(line.plain) ?? []
  if (all === undefined || label === undefined || label.split(' ').length > 4) return undefined
  const { intent, target } = clauseOf(slice(line, 0, label.length), field, language)
  return intent || target ? undefined : { kind: 'detail', value: slice(line, all.length) }
}

const emptyValue = new RegExp(`^${anyParticle('denied')}[.!]?$`)

/** "Risks: none", but not "Signature: no". */
function isEmpty({ kind, value }: Labelled, field: Field, language: Language): boolean {
  if (value.plain === '') return true
  const isNo = kind === 'detail' && clauseOf(value, field, language).intent?.means === 'no'
  return emptyValue.test(value.plain) && !isNo
}

/**
 * What an entry says, in one line for each state that it gives: "calais: green: report drafted". Undefined if it gives none. What the other labels
 * say stands behind it, so that a "done" or a "green" is as plain as all of them together.
 */
export function statementsIn({ about, values }: Entry, field: Field, language: Language): Text[] | undefined {
  const full = values.filter((each) => !isEmpty(each, field, language))
  const states = full.filter(({ kind }) => kind === 'state')
  if (states.length === 0) return undefined
  const blockers = full.filter(({ kind }) => kind === 'blocker')
  return states.map(({ value }) => {
    const { intent } = clauseOf(value, field, language)
    const isGood = intent?.means === 'closed' || (intent?.means === 'rated' && intent.rating === 'green')
    const said = full.filter(({ kind }) => kind === 'reason' || kind === 'detail' || (kind === 'ahead' && intent?.means === 'closed'))
    const words = joinedBy(isGood ? ', ' : ': ', [
      value,
      joinedBy(
        ', ',
        [...blockers, ...said].map((each) => each.value),
      ),
    ])
    const doubtful = isGood && blockers.length > 0 ? { said: `${words.said}?`, plain: `${words.plain}?` } : words
    return about ? joinedBy(': ', [about, doubtful]) : doubtful
  })
}
