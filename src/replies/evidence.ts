import type { Language } from '../register/languages.ts'
import type { EntryOf } from '../register/schema.ts'
import { monthAt } from './dates/months.ts'
import { lexiconOf, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { plainWords, slice, withoutEnd } from './text.ts'

type Evidence = EntryOf<'evidenced'>['evidence']

export interface Brought {
  readonly evidence: Evidence
  /** The words around it, with each link as people see it. */
  readonly text: string
}

/** The evidence behind "evidence:": each link, or a figure with its unit, or the words. Empty if the words say that there is no evidence. */
export function evidenceIn(tail: Text, language: Language): Brought[] {
  const { said } = slice(tail, /^[\s:,;.!?-]*/.exec(tail.plain)?.[0].length ?? 0)
  const links = linksIn(said)
  const text = withoutMarks(said.replace(link, '$1$2'))
  const words = withoutMarks(said.replace(link, ' '))
  const figure = figureIn(words, language)
  const [only, another] = links
  if (figure && another === undefined)
    return [{ evidence: { ...figure, text: words, ...(only === undefined ? {} : { source: only }) }, text }]
  if (only !== undefined) return links.map((evidence) => ({ evidence, text }))

  const plain = plainWords(words)
  const isNone = plain.includes('?') || lexicons.some(({ lacking }) => lacking.test(plain))
  return isNone || !/[\p{L}\p{N}]{2}/u.test(plain) ? [] : [{ evidence: words, text }]
}

/** A link as Slack sends it, with or without a label, or as typed. A mark behind a typed link ends the sentence and is not part of the link. */
const link = /<(https?:\/\/[^|<>\s]+)(?:\|[^<>]*)?>|(https?:\/\/[^\s<>]*[^\s<>.,;:!?)])/gi

function linksIn(said: string): string[] {
  return [...new Set([...said.matchAll(link)].map(([, marked = '', typed = '']) => marked || typed))]
}

function withoutMarks(words: string): string {
  const bare = words.replace(/\s+/g, ' ').replace(/\(\s*\)/g, '')
  return withoutEnd(bare, /[\s,;:.-]/).replace(/^[\s,;:.-]+/, '')
}

/** A number, and one to three words for what is counted. A day, a year or a part of a whole ("2 of 3") is no figure. */
function figureIn(words: string, language: Language): { value: number; unit: string } | undefined {
  const { pattern, group, point } = lexiconOf(language).number
  const number = pattern.exec(words)?.[0]
  if (number === undefined) return undefined
  const unit = words.slice(number.length)
  if (!/^(?:\s?%|\s\p{L})[^\d,;:()]*$/u.test(unit) || unit.trim().split(/\s+/).length > 3) return undefined
  const plain = plainWords(unit)
  const isDay = lexicons.some(({ dates }) => monthAt(plain, dates) !== undefined)
  if (isDay || /^(?:19|20)\d\d$/.test(number)) return undefined
  return { value: Number(number.replace(group, '').replace(point, '.')), unit: unit.trim() }
}
