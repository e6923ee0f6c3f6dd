import type { Language } from '../../register/languages.ts'
import { clauseOf } from '../clause.ts'
import type { Field } from '../field.ts'
import { parsedText } from '../text.ts'

const quotedLine = /^\s*(?:>|&gt;)\s*/

/**
 * A reply in which each answer stands below the row that it quotes, with the id of the commitment in the place of that row. Any other quoted line is
 * left as it is: it is not the person's own words.
 */
export function withQuotedRows(words: string, field: Field, language: Language): string {
  if (field.about.length < 2 || !/^\s*(?:>|&gt;)/m.test(words)) return words
  const lines = words.split(/\r\n?|\n/)
  return lines.map((line, index) => rowQuoted(line, lines[index + 1] ?? '', field, language) ?? line).join('\n')
}

function rowQuoted(line: string, next: string, field: Field, language: Language): string | undefined {
  if (!quotedLine.test(line) || next.trim() === '' || quotedLine.test(next)) return undefined
  const { target } = clauseOf(parsedText(line.replace(quotedLine, '')), field, language)
  const [id, another] = target?.names === 'some' ? target.ids : []
  return id === undefined || another !== undefined ? undefined : `${id}:`
}
