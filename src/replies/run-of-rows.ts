import { isWithinName, namesWithin } from './called.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { isCounted, rowAtStart } from './further-rows.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Segment } from './segments.ts'
import { partedAt } from './segments.ts'
import type { Text } from './text.ts'

// "1 WIP 2 TODO 3 in review": a line whose numbers go on one by one is a list of rows, whatever is said of each.

const leastRows = 3
const longestRun = 400
const numberBeforeWords = /(?<=^[\s•*>-]*|[^\s,;:.&+]\s)#?(\d{1,2})\s*[.):/-]?\s+(?=\p{L})/gu
const marksBehind = /^(#?\d{1,2})\s*[.):/-]?\s+/
const joinsNumbers = new RegExp(`^#?\\d{1,2}\\s+(?:${anyParticle('and')}|${anyParticle('through')})\\s(?:${anyParticle('article')})?#?\\d`)

/** The segments, with one from each number of such a line on. */
export function withRunsOfRows(segments: readonly Segment[], text: Text, field: Field): Segment[] {
  if (field.about.length < leastRows) return [...segments]
  const names = namesWithin(text.plain, field.called)
  const places = [...text.plain.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => runIn(line, field).map((place) => index + place))
  if (places.some((place) => isWithinName(names, place))) return [...segments]
  return partedAt(places, segments, text).map((segment) => (places.includes(segment.from) ? { ...segment, isOfRun: true } : segment))
}

/** Where the second number of a line and each further one stands; none where they are no run. */
function runIn(line: string, field: Field): number[] {
  // Behind a colon or in a bracket numbers may count.
  if (line.length > longestRun || /[:(](?!\/\/)/.test(line)) return []
  const found = [...line.matchAll(numberBeforeWords)]
  const first = Number(found[0]?.[1])
  if (found.length < leastRows || /[\p{L}\d]/u.test(line.slice(0, found[0]?.index))) return []
  const isRun = found.every(({ index, 1: number }, place) => Number(number) === first + place && isRow(line.slice(index), field))
  return isRun ? found.slice(1).map(({ index }) => index) : []
}

function isRow(words: string, field: Field): boolean {
  const row = words.replace(marksBehind, '$1 ')
  const behind = row.replace(/^\S+\s+/, '')
  // "3 RAS" ends as a plural does.
  const isCount = isCounted(row) && formAtStart({ said: behind, plain: behind }) === undefined
  return rowAtStart(row, field) !== undefined && !isCount && !joinsNumbers.test(row)
}
