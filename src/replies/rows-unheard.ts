import { standingRating } from '../register/state.ts'
import { idsAskedAbout } from './asked-once.ts'
import { isWithinName, namesWithin } from './called.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { isCounted, saysHowItStands } from './further-rows.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { NameSaid, WordsPlaced } from './names-unheard.ts'
import { namesUnheard, statementWith, withoutJoint } from './names-unheard.ts'
import { asked } from './read-piece.ts'
import type { Question, Reading, Unclear, Understood } from './reading.ts'
import { rowsBeside } from './row-as-cause.ts'
import type { NumberSaid } from './row-numbers.ts'
import { numbersSaid } from './row-numbers.ts'
import { shortStateAlone } from './short-state.ts'
import type { StatementRead } from './statement-read.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// The last look at a reply: whatever was made of its pieces, a row of which it plainly speaks by its number or name gets an answer or a question. A number
// that stands as that of a row which was heard does is that of a row, too: "for 1 …, for 3 …", "1: … 3: …", "no news 1 - no idea 3".

// Longer replies are documents, in which numbers count.
const longestReply = 600

/**
 * The reading, with a question for each row that is spoken of by its number or name and of which nothing came. What is said of it is no part of what is
 * kept, or asked, of another.
 */
export function withRowsUnheardAsked(
  reading: Reading,
  each: readonly StatementRead[],
  { text, field }: { text: Text; field: Field },
): Reading {
  if (field.about.length < 2 || text.plain.length > longestReply) return reading
  const heard = idsHeard(reading, each)
  const inDoubt = new Set(reading.unclear.flatMap(idsAsked))
  const isByNumber = each.some(isOfNumber)
  const numbered = isByNumber || each.some(isOfNumberedId) ? rowsUnheard(text, { heard, asked: inDoubt, isByNumber }, field) : []
  // What is asked of a name is an enquiry.
  const named = text.plain.includes('?') ? [] : namesUnheard(text, each, new Set([...heard, ...numbered.map(({ id }) => id)]), field)
  const rows = [...numbered, ...named].toSorted((a, b) => a.from - b.from)
  const known = new Set([...heard, ...rows.flatMap((each) => ('id' in each ? [each.id] : each.ids))])
  const beside = rowsBeside(text, field).filter(({ id }) => !known.has(id) && (isByNumber || named.length > 0))
  if (rows.length + beside.length === 0) return reading
  const upTo = (kept: string) => upToRow(kept, rows, text, each)
  const further = rows.map((row) => asked(slice(text, row.from, row.to).said, askedOfUnheard(row)))
  const explaining = beside.map(({ id, said }) => asked(said, { ask: 'not understood', ids: [id], how: 'left out' }))
  return {
    ...reading,
    changes: reading.changes.map((change) => withoutWordsOf(change, upTo)),
    unclear: [...reading.unclear.map((one) => ({ ...one, text: upTo(one.text) })), ...further, ...explaining],
  }
}

function askedOfUnheard(row: RowSaid | NameSaid): Question {
  if ('name' in row && !row.isPlain) return { ask: 'which', candidates: row.ids, word: row.name }
  return { ask: 'not understood', ids: 'id' in row ? [row.id] : row.ids, how: 'left out' }
}

/** A number counts where no row goes by its own. */
function isOfNumber({ statement: { clause } }: StatementRead): boolean {
  return clause.target?.names === 'some' && clause.target.numbered
}

/** "8b": an id with a number at its start. Beside it "8" may be one, too. */
function isOfNumberedId({ statement: { clause } }: StatementRead): boolean {
  return clause.target?.names === 'some' && clause.target.by === 'id' && clause.target.ids.some((id) => /^\d/.test(id))
}

/** The rows of which something came: a change, a question, or that nothing is to be said. */
function idsHeard({ changes, unclear, notYours = [] }: Reading, each: readonly StatementRead[]): ReadonlySet<string> {
  return new Set([
    ...changes.map(({ id }) => id),
    ...unclear.flatMap(idsAsked),
    ...notYours,
    ...each.flatMap(({ statement: { isCount, clause }, meant }) => [
      ...('ids' in meant ? meant.ids : []),
      ...(clause.target && 'ids' in clause.target && !isCount ? clause.target.ids : []),
    ]),
  ])
}

function idsAsked(unclear: Unclear): readonly string[] {
  const { question, also = [] } = unclear
  return [...idsAskedAbout(unclear), ...('candidates' in question ? question.candidates : []), ...also]
}

/** A number of a row, with the words about it from where they begin to where they end. */
interface RowSaid extends NumberSaid {
  readonly id: string
}

function rowsUnheard(
  text: Text,
  { heard, asked: inDoubt, isByNumber }: { heard: ReadonlySet<string>; asked: ReadonlySet<string>; isByNumber: boolean },
  field: Field,
): RowSaid[] {
  const names = namesWithin(text.plain, field.called)
  const rows: RowSaid[] = numbersSaid(text.plain).flatMap((said) => {
    const own = field.about.find((each) => each === String(said.number))
    const id = (isByNumber ? field.rows[said.number - 1] : undefined) ?? own
    return id === undefined || isWithinName(names, said.from) || isKnownLike(said, id, field) ? [] : [{ ...said, id }]
  })
  const known = rows.filter(({ id }) => heard.has(id))
  const unheard: RowSaid[] = []
  for (const row of rows) {
    const sure = [...known, ...unheard]
    if (sure.some(({ id }) => id === row.id)) continue
    const before = sure.filter(({ from }) => from < row.from).at(-1)
    const isInDoubt = before !== undefined && (inDoubt.has(before.id) || unheard.includes(before))
    if (isRow(row, sure, { isInDoubt, plain: text.plain })) unheard.push(row)
  }
  return unheard
}

/** "No budget, like 4", where 4 is called amber or red already. */
function isKnownLike({ isAtEnd, words }: NumberSaid, id: string, { register }: Field): boolean {
  const commitment = register.commitments.get(id)
  const rating = isAtEnd && isCompared.test(words) && commitment ? standingRating(register, commitment) : null
  return rating === 'amber' || rating === 'red'
}

/** Whether a number is that of a row, by what is said behind it, and by how it stands beside those of rows that are known. */
function isRow(said: NumberSaid, known: readonly NumberSaid[], { isInDoubt, plain }: { isInDoubt: boolean; plain: string }): boolean {
  if (said.border === 'reason' || countsOwn.test(said.words) || (said.mark !== 'space' && isOne.test(said.words))) return false
  if (said.isAtEnd) return known.some(({ isAtEnd }) => isAtEnd) || isState(said.words) || isCompared.test(said.words)
  if (said.lead === 'sign' || nounBefore.test(plain.slice(said.from, said.to))) return true
  const isAlike = known.some(({ isAtEnd, lead, mark }) => !isAtEnd && lead === said.lead && mark === said.mark)
  if (isAlike && (said.lead !== 'none' || said.mark !== 'space')) return true
  if (mayCount(said, known, plain)) return false
  if (said.lead === 'on' && said.mark !== 'space') return true
  if (said.border !== 'none') return said.lead === 'noun' || said.mark === 'space' || said.mark === 'sign' || isStateFirst(said.words)
  if (isInDoubt && !goesOnWith.test(said.words) && !isCounted(`2 ${said.words.replace(/^\S+\s/, '')}`)) return true
  const isNext = known.some(({ number, from }) => number === said.number - 1 && from < said.from)
  return said.lead !== 'none' ? saysHowItStands(said.words) : isNext && isStateFirst(said.words)
}

function isStateFirst(words: string): boolean {
  return formAtStart(typedText(words)) !== undefined
}

/** "ok", "RAS": words that are a state and no more. */
function isState(words: string): boolean {
  return formAtStart(typedText(words))?.tail.plain === '' || shortStateAlone(typedText(words))?.tail.plain === ''
}

function typedText(words: string): Text {
  return { said: words, plain: words }
}

// "Meeting on point 2 next week": the noun names a row.
const nounBefore = new RegExp(
  `^(?:(?:${anyParticle('noteOn')})\\s)?(?!(?:${anyParticle('article')})#?\\d)(?:${anyParticle('rowNoun')})\\s#?\\d{1,2}(?!\\d)`,
  'u',
)
const reasonBefore = /(?:^|[\n;])(?:([^\n;\d]*?):\s*#?\d{1,2}(?=\s)|([^\n;]*?):)([^:\n;]*)$/
// "2 of them are ill"
const countsOwn = new RegExp(`^(?:${anyParticle('ofWhom')})\\s`, 'u')
// "so is 2 if Paris agrees"
const goesOnWith = new RegExp(`^(?:${anyParticle('beforeNumber')})\\s`, 'u')
const isCompared = new RegExp(`^(?:${anyParticle('comparing')})$`, 'u')
const isOne = new RegExp(`^${anyParticle('is')}(?![\\p{L}\\p{N}])`, 'u')

/** Within a reason a number that is not that of the next row, or that stands behind another one, may count: "1 at risk: 3 planned, 2 done". */
function mayCount({ from, to, mark, words, number }: NumberSaid, known: readonly NumberSaid[], plain: string): boolean {
  const before = plain.slice(0, from)
  const isNext = known.some((row) => row.number === number - 1 && row.from < from)
  if (mark === 'space' && isCounted(plain.slice(from, to))) {
    // One word alone that ends as a plural does: "2 en cours de relecture, 3 transmis".
    return !isNext || before.includes(':') || words.trim().includes(' ')
  }
  // Of several it would be "are".
  if (number > 1 && isOne.test(words)) return false
  const [, , head = '', reason = ''] = reasonBefore.exec(before) ?? []
  if (reason === '') return false
  const isCounting = numbersIn(reason).some((each) => !known.some((row) => row.number === each))
  return isCounting || (numbersIn(head).length > 0 && !known.some((row) => row.number === number - 1))
}

function numbersIn(words: string): number[] {
  return Array.from(words.matchAll(/(?<!\d)\d{1,2}(?![\p{L}\d])/gu), ([number]) => Number(number))
}

/** What is kept of a row, up to where it goes on to another. */
function withoutWordsOf(change: Understood, upTo: (kept: string) => string): Understood {
  const { entry } = change
  if (!('text' in entry) || typeof entry.text !== 'string') return change
  return { ...change, entry: { ...entry, text: upTo(entry.text) } }
}

/** The words up to where they go on to one of the rows: "ports on track", of "ports on track - police parked", of which the end was kept. */
function upToRow(kept: string, rows: readonly WordsPlaced[], text: Text, each: readonly StatementRead[]): string {
  const row = rows.find(({ from, to }) => kept.includes(text.said.slice(from, to).trim()))
  if (!row) return kept
  const at = kept.indexOf(text.said.slice(row.from, row.to).trim())
  const piece = statementWith(row, text, each)?.statement.piece
  const whole = at > 0 || !piece ? kept.slice(0, at) : piece.said.slice(0, row.from - text.plain.indexOf(piece.plain))
  const own = withoutJoint(whole)
  return own === '' ? kept : own
}
