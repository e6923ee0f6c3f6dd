import type { CalledNames } from './called.ts'
import { calledSo, namesWithin } from './called.ts'
import type { Enquiry, EnquiryContext } from './enquiry.ts'
import { askedAbout, wideField } from './enquiry-names.ts'
import type { Field, NamedBy } from './field.ts'
import { fieldFor } from './field.ts'
import { commandWords } from './languages/commands.ts'
import type { EnquiryKind } from './languages/enquiry-words.ts'
import { enquiryKinds } from './languages/enquiry-words.ts'
import { anyEnquiryWord, isQuestion, withoutAround } from './question-form.ts'
import { isAddressed } from './quiet.ts'
import type { Context } from './reading.ts'
import { takenApart } from './statement.ts'
import { targetSaid } from './targets.ts'
import { parsedText, withoutEnd } from './text.ts'

// Questions of which the register knows no form. Whoever names a commitment in one is told what there is to know of it, and nobody else anything.

/** A question that is in no form that the register knows. `enquiry`: what is answered of the commitment that it names; absent if it names none. */
export interface UnknownQuestion {
  readonly enquiry?: Enquiry
}

/** Words that ask something and say nothing. What has a form of words ("1 done?") is a doubt, and is left to the reply that it is. */
export function unknownQuestionIn(said: string, context: EnquiryContext & Pick<Context, 'language'>): UnknownQuestion | undefined {
  const text = parsedText(said)
  const plain = text.plain.replace(/\s+/g, ' ')
  if (said.length > longestAsked || !isQuestion(plain)) return undefined
  const field = fieldFor(context)
  if (takenApart(text, field, context).some(({ clause }) => clause.intent !== undefined)) return undefined
  const bare = withoutAround(withoutEnd(plain, /[\s?!.,:;]/))
  const named = isAddressed(said) || isToSomebody(text.said, field) ? undefined : namedIn(bare, field)
  if (!named) return {}
  if ('noRow' in named) return { enquiry: { asks: 'how', ids: [], isNamed: true, noRow: named.noRow } }
  return { enquiry: { asks: asksAs(bare), ids: named.ids, isNamed: true } }
}

const longestAsked = 300

/** "Marie, can you check the ports figures?": words that begin with a name, and none that the register knows. */
function isToSomebody(said: string, field: Field): boolean {
  const [, name] = /^\s*@?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?)\s*[,:]\s/u.exec(said) ?? []
  if (name === undefined) return false
  const plain = parsedText(name).plain
  return withoutAround(`${plain}, x`) !== 'x' && !askedAbout(plain, field, { isLoose: true })
}

type NamedHere = { readonly ids: readonly string[] } | { readonly noRow: number }

/** The commitments that a question names: before it, by a whole name, by a word that fits one alone, or by the number of a row. */
function namedIn(bare: string, field: Field): NamedHere | undefined {
  const before = /^(.{1,80}?)\s*(?::|,|\s-)\s/.exec(bare)?.[1]
  const first = before === undefined ? undefined : askedAbout(before, field, { isLoose: false })
  if (first && ('noRow' in first || first.ids.length > 0)) return first
  const whole = [field.called, wideField(field.register).called].map((called) => wholeNamesIn(bare, called)).find((ids) => ids.length > 0)
  if (whole) return { ids: whole }
  const ids = idsByWord(bare, field)
  if (ids.length > 0) return { ids }
  const row = rowAlone.exec(bare)?.[1] ?? rowBehind.exec(bare)?.[1]
  const named = row === undefined ? undefined : askedAbout(row, field, { isLoose: false })
  return named && ('noRow' in named || named.ids.length > 0) ? named : rowInQuestion(bare, field)
}

/** "Who else has to confirm 5?", "how long has 2 been open?": a number that counts nothing and is no day, of a row that there is. */
function rowInQuestion(bare: string, field: Field): NamedHere | undefined {
  for (const [, row = ''] of bare.matchAll(rowsInQuestion)) {
    const named = askedAbout(row, field, { isLoose: false })
    if (named && 'ids' in named && named.ids.length > 0) return { ids: named.ids }
  }
  return undefined
}

/** Each by a word that fits it alone. "Last" may be of a month. */
function idsByWord(bare: string, field: Field): string[] {
  const targets = [...new Set(bare.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu))].map((word) => targetSaid(word, field))
  return [
    ...new Set(
      targets.flatMap((target) => (target.names === 'some' && byName.has(target.by) && target.ids.length === 1 ? target.ids : [])),
    ),
  ]
}

const byName: ReadonlySet<NamedBy> = new Set<NamedBy>(['id', 'name', 'beginning of the id', 'words of a name'])

function wholeNamesIn(bare: string, called: CalledNames): string[] {
  return [...new Set(namesWithin(bare, called).flatMap(({ from, to }) => calledSo(bare.slice(from, to), called)))]
}

function asksAs(bare: string): EnquiryKind {
  return beginnings.find(({ pattern }) => pattern.test(bare))?.asks ?? 'how'
}

const rowBehind = new RegExp(`(?:^|\\s|#)(?:${anyEnquiryWord('nameBehind')})\\s?#?(\\d{1,3})$`)
const rowAlone = new RegExp(`^(?:${anyEnquiryWord('beforeName')}\\s?)?#?(\\d{1,3})$`)
const rowsInQuestion = new RegExp(
  `(?<=^|\\s)(?:${anyEnquiryWord('rowBehind')})\\s#?(\\d{1,2})(?=$|[\\s?!,;)])(?!\\s+(?:${anyEnquiryWord('countsBehind')})(?![\\p{L}\\d]))`,
  'gu',
)
const beginnings = commandWords.flatMap(({ enquiries: { beginsAs } }) =>
  enquiryKinds.flatMap((asks) => (beginsAs[asks] === undefined ? [] : [{ asks, pattern: new RegExp(`^(?:${beginsAs[asks]})\\b`) }])),
)
