import { isEnding, isUnclear } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { builtOn } from '../register/taking-back.ts'
import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { firstDateHeld } from './holding-date.ts'
import { behindCorrection } from './instead-of-reason.ts'
import { completions } from './languages/en-completions.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isTakenLightly, lastSaidOf, lastWordsOf, saidInstead, takenBackOrAsked, undone } from './last-said.ts'
import { piecesOf } from './pieces.ts'
import type { Context, Reading } from './reading.ts'
import { endingAsked } from './settled.ts'
import { takenBackIn, withoutName } from './taking-back.ts'
import { takenOut } from './taking-out.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { parsedText, slice, withoutEnd } from './text.ts'
import { waitingIn } from './waiting.ts'

// "Correction: 3 is red", "euh non, 4 bloqué", "I meant 6, not 5": a reply that mends what its writer said in one before.

/** What is said in place of it: `rest`, read as a reply of its own, beside what `aside` takes back; or a reading that says it all. */
export type SecondThought =
  | {
      readonly rest: Text
      /** The words that are kept of it, where it is made of them; else those of the reply. */
      readonly own?: string
      readonly aside: Reading
      /** The register as it was before what is taken back: a date moves from where it stood then. */
      readonly before?: Register
    }
  | { readonly rest?: undefined; readonly reading: Reading }

const noAside: Reading = { changes: [], unclear: [] }

const notInWord = '(?![\\p{L}\\p{N}])'
const marks = '[\\s,:;.!-]*'
const opening = new RegExp(
  `^(?:(?:${anyParticle('interjection')}${notInWord}${marks})*(?!${anyParticle('or')}${notInWord})(?:${anyParticle('slipped')}(?=\\s*[,:;.!-]|\\s+(?:${anyParticle('meant')}|${anyParticle('interjection')})${notInWord}|\\s+#?\\d{1,2}[\\s.!)]*$)|${anyParticle('correcting')}|${anyParticle('correctingBehindMark')}|${anyParticle('meant')})${notInWord}${marks})+`,
  'u',
)
const not = `(?:${anyParticle('and')} |${anyParticle('whereas')} )?${anyParticle('not')}`
const notFirst = new RegExp(`^${not} ([^,:;-]{1,40}?)(?:\\s*[,:;]\\s*|\\s+-\\s*)(?:${anyParticle('whereas')} )?`, 'u')
const notLast = new RegExp(`^(.{1,40}?)(?:\\s*[,:;(-]\\s*|\\s+)${not} (.{1,40}?)[\\s.!)]*$`, 'u')

/** Undefined for a reply that mends nothing of one before, or does not say plainly what it puts in its place. */
export function secondThoughtIn(words: Text, field: Field, context: Context): SecondThought | undefined {
  const text = correctionFirst(words)
  if (text.plain.includes('?')) return undefined
  const said = disclaimedIn(text, field)
  const left = takenOut(said.behind, field, context)
  if (left) return { reading: left }
  if (answersNo(text, context)) return undefined
  const { behind, isOpened, wrong, rest } = said
  if (context.isBehindRefused && isOpened && !isOfNamedRow(behind, field, context))
    return { reading: { changes: [], unclear: [{ text: words.said, question: { ask: 'not understood', ids: [] } }] } }
  if ((isOpened || wrong !== undefined) && saysState(rest, field, context))
    return { rest, aside: wrong === undefined ? noAside : asideOrAsked(wrong, text, context) }
  const held = firstDateHeld(behind, field, context)
  if (held) return { reading: held }
  const date = anotherDate(behind, isOpened, field, context)
  const instead = date ?? (isOpened ? anotherRating(text, behind, field, context) : undefined)
  if (instead) return instead
  return anotherMeant(text, said, field, context) ?? slipTakenBack(text, field, context)
}

const correctionLast = new RegExp(`[\\s,]+(${anyParticle('correcting')})[\\s.!)]*$`, 'u')
const longestBeforeCorrection = 30

/** "It was 1 sorry", "à risque pardon": as if the words by which somebody corrects themselves stood first. */
function correctionFirst(text: Text): Text {
  if (text.plain.length > longestBeforeCorrection + longestBeforeCorrection) return text
  const last = correctionLast.exec(text.plain)
  if (!last?.[1] || last.index > longestBeforeCorrection) return text
  const bare = slice(text, 0, last.index)
  if (behindCorrection(bare).plain === '') return text
  return { said: `${last[1]}, ${bare.said}`, plain: `${last[1]}, ${bare.plain}` }
}

/** The words behind those by which somebody corrects themselves, and behind "not 5", if a row is named so. */
function disclaimedIn(text: Text, field: Field): Disclaimed {
  const opened = opening.exec(text.plain)?.[0].length ?? 0
  const behind = slice(text, opened)
  const disclaimed = notFirst.exec(behind.plain)
  const [, first, last] = opened > 0 ? (notLast.exec(behind.plain) ?? []) : []
  // "I meant 3 at risk, not 2"
  const after = first === undefined || last === undefined || oneNamed(first, field) !== undefined ? undefined : oneNamed(last, field)
  if (first !== undefined && after !== undefined) return { behind, isOpened: true, wrong: after, rest: slice(behind, 0, first.length) }
  const wrong = disclaimed?.[1] === undefined ? undefined : oneNamed(disclaimed[1], field)
  return { behind, isOpened: opened > 0, wrong, rest: disclaimed && wrong !== undefined ? slice(behind, disclaimed[0].length) : behind }
}

/** "Sorry, 2 is at risk": a row, and what is said of it. */
function isOfNamedRow(words: Text, field: Field, { language }: Context): boolean {
  const { target, intent } = clauseOf(words, field, language)
  return target?.names === 'some' && intent !== undefined
}

/** Whether the words begin with a "no" where one is waited for. */
function answersNo(text: Text, context: Context): boolean {
  return formAtStart(text)?.intent.means === 'no' && context.yours.length + waitingIn(context).length > 0
}

interface Disclaimed {
  readonly behind: Text
  readonly isOpened: boolean
  readonly wrong: string | undefined
  readonly rest: Text
}

/** The row that is meant and, if it is named, the one that was not: "6, not 5", "I meant 6". */
function rowsSaid(
  { behind, isOpened, wrong, rest }: Disclaimed,
  field: Field,
): { readonly to: string; readonly from?: string } | undefined {
  const [, first, last] = notLast.exec(behind.plain) ?? []
  const to = oneNamed(first ?? (wrong === undefined ? behind : rest).plain, field)
  const from = last === undefined ? wrong : oneNamed(last, field)
  const isPlain = last === undefined ? isOpened || wrong !== undefined : from !== undefined
  return to === undefined || !isPlain || from === to ? undefined : { to, ...(from === undefined ? {} : { from }) }
}

/** The row of which they mean what they have said of another. */
export function rowMeant(text: Text, field: Field): string | undefined {
  return rowsSaid(disclaimedIn(text, field), field)?.to
}

const oneThatIs = new RegExp(
  `(?<![\\p{L}'])(?:(${anyParticle('itIs')})|${anyParticle('is')})\\s+((?:${anyParticle('article')})?(?:#?\\d{1,2}|[\\p{L}-]+))(?![\\p{L}\\d])`,
  'gu',
)
const longestThatIs = 80
const mostWords = 5
const slipWithinHours = 1

/** "It's 4 that is done", "on a fini c'est le 4": a row, and what is said of it and of no other. */
export function rowThatIs({ plain }: Text, field: Field): { readonly to: string; readonly intent: Intent } | undefined {
  if (plain.length > longestThatIs) return undefined
  for (const { index, 0: whole, 1: itIs, 2: name = '' } of plain.matchAll(oneThatIs)) {
    const to = oneNamed(name, field)
    const behind = plain.slice(index + whole.length)
    // "Is 4 on track"
    const isSaid = itIs !== undefined || !/[\p{L}\d]/u.test(behind)
    const intent = isSaid ? (stateAtEnd(plain.slice(0, index)) ?? stateAtEnd(behind)) : undefined
    if (to !== undefined && intent) return { to, intent }
  }
  return undefined
}

/** The form that ends the words, behind few that say nothing: "the one we finished", "qui est fini". */
function stateAtEnd(words: string): Intent | undefined {
  const said = withoutEnd(words, /[\s,.!)-]/)
  // What has a number names another row, or a day.
  if (/[\d:(]/.test(said)) return undefined
  const starts = [...said.matchAll(/(?<!\p{L})\p{L}/gu)].slice(0, mostWords)
  const found = starts
    .map(({ index }) => formAtStart(parsedText(said.slice(index))))
    .find((form) => form !== undefined && !saysYesOrNo(form.intent))
  return found?.tail.plain.trim() === '' ? found.intent : undefined
}

function saysYesOrNo({ means }: Intent): boolean {
  return means === 'yes' || means === 'no'
}

/** The same, of what was said of another one just before: "2 done", and then "we finished, it's 4". */
function saidOfAnother(text: Text, field: Field, context: Context): { readonly to: string; readonly from: string } | undefined {
  const row = rowThatIs(text, field)
  const [only, another] = row ? lastSaidOf(context.about, context, slipWithinHours) : []
  return !row || !only || another || !saysSame(row.intent, only.entry) ? undefined : { to: row.to, from: only.id }
}

function saysSame(intent: Intent, entry: LogEntry): boolean {
  if (intent.means === 'rated') return entry.kind === 'rated' && entry.rating === intent.rating
  return (intent.means === 'closed' && entry.kind === 'closed') || (intent.means === 'slips' && entry.kind === 'dated')
}

/** "I meant the other one", of two. */
function otherOfTwo({ behind, isOpened }: Disclaimed, context: Context): { readonly to: string; readonly from?: undefined } | undefined {
  const { about } = context
  const [only, another] = lastWordsOf(about, context)
  const words = behind.plain.replace(/[\s.!)]+$/, '')
  if (!isOpened || about.length !== 2 || !only || another || !lexicons.some(({ other }) => other.test(words))) return undefined
  const to = about.find((id) => id !== only.id)
  return to === undefined ? undefined : { to }
}

/** "6, not 5", "I meant 6", "not 5, 6": what they said of the one is said of the other. */
function anotherMeant(text: Text, disclaimed: Disclaimed, field: Field, context: Context): SecondThought | undefined {
  const rows = rowsSaid(disclaimed, field) ?? otherOfTwo(disclaimed, context) ?? saidOfAnother(text, field, context)
  if (!rows) return undefined
  const { to, from } = rows
  const [only, another] = lastWordsOf(from === undefined ? context.about : [from], context)
  if (!only || another || only.id === to) return undefined
  const { id, entry } = only
  if (isEnding(entry)) return { reading: asideFor(id, text, context) }
  const aside: Reading = { changes: [undone(only, context)], unclear: [] }
  const words = parsedText(entry.text ?? '')
  const bare = withoutName(words, [id], field)
  const isDated = entry.kind === 'dated' && isTakenLightly(only, context)
  // Words that say it all are read once more, of the row that is meant.
  if (isUnclear(entry) || (isDated && bare.plain !== words.plain)) return { rest: parsedText(`${to}: ${bare.said}`), own: bare.said, aside }
  if (isDated && typeof entry.to === 'string' && bare.said !== '')
    return { rest: parsedText(`${to} ${completions.moved(entry.to)}: ${bare.said}`), aside }
  const ended = entry.kind === 'rated' ? endingAsked(to, context) : undefined
  if (ended) return { reading: { ...aside, unclear: [{ text: text.said, question: ended }] } }
  const moved = saidInstead(to, entry.text === undefined ? entry : { ...entry, text: bare.said }, context)
  return moved && { reading: { changes: [...aside.changes, moved], unclear: [] } }
}

const insteadAtEnd = new RegExp(`[\\s,]+(?:${anyParticle('instead')})[\\s.!]*$`, 'u')
const beforeDate = new RegExp(`^(?:(?:${anyParticle('untilDay')}|${anyParticle('onDay')}|${anyParticle('beforeDay')})\\s+)+`)

/** "make that 15 April", "pardon, plutôt mi-avril": another day in the place of the one to which they have just moved something. */
function anotherDate(behind: Text, isOpened: boolean, field: Field, context: Context): SecondThought | undefined {
  const [only, another] = lastSaidOf(context.about, context)
  // "I meant 8" is of a row.
  if (only?.entry.kind !== 'dated' || another || oneNamed(behind.plain, field) !== undefined) return undefined
  const bare = slice(behind, 0, insteadAtEnd.exec(behind.plain)?.index ?? behind.plain.length)
  if (!isOpened && bare.plain === behind.plain) return undefined
  const date = slice(bare, beforeDate.exec(bare.plain)?.[0].length ?? 0)
  const said = dateAtStart(date, dateContextOf(context))
  const { id, entry } = only
  const commitment = context.register.commitments.get(id)
  if (!said || /[\p{L}\p{N}]/u.test(said.rest.plain) || !commitment) return undefined
  const log = commitment.log ?? []
  if (entry.text === undefined || builtOn(log, entry, context.by)) return undefined
  const { due: _moved, ...undated } = commitment
  const asBefore = { ...undated, ...(entry.from == null ? {} : { due: entry.from }), log: log.filter(({ at }) => at !== entry.at) }
  const before = { ...context.register, commitments: new Map(context.register.commitments).set(id, asBefore) }
  return {
    rest: parsedText(`${id} ${completions.moved(said.word)}: ${entry.text}`),
    aside: { changes: [undone(only, context)], unclear: [] },
    before,
  }
}

/** "make that amber": another rating of the one that they have just rated. Behind a "no" an "on track" may be of anything. */
function anotherRating(text: Text, behind: Text, field: Field, context: Context): SecondThought | undefined {
  const { intent, target, stranger } = clauseOf(behind, field, context.language)
  const [only, another] = lastSaidOf(context.about, context)
  if (intent?.means !== 'rated' || target || stranger !== undefined || another || only?.entry.kind !== 'rated') return undefined
  if (intent.rating === 'green' && formAtStart(text)?.intent.means === 'no') return undefined
  return { rest: parsedText(`${only.id}: ${behind.said}`), aside: noAside }
}

const slipped = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('slipped')}${notInWord}`, 'u')

/** "oops, wrong row", "je me suis trompé": what they have just said is taken back. What ends something is asked. */
function slipTakenBack(text: Text, field: Field, context: Context): SecondThought | undefined {
  if (!isSlip(text, field)) return undefined
  const said = lastSaidOf(context.about, context, slipWithinHours)
  if (said.length === 0 || !said.every((each) => isTakenLightly(each, context))) return undefined
  return { reading: { changes: said.map((each) => undone(each, context)), unclear: [] } }
}

/** Whether nothing is said but that what was said before was a slip. */
export function isSlip(text: Text, field: Field): boolean {
  const takenBack = slipped.test(text.plain) ? takenBackIn(text, [], field) : undefined
  return takenBack !== undefined && takenBack.reason === undefined
}

const states: readonly Intent['means'][] = ['rated', 'unchanged', 'under way', 'slips']

/** Whether the words say how a commitment stands that they name, or that is the only one. What would end one is asked. */
function saysState(words: Text, field: Field, { language, about }: Context): boolean {
  const [first] = piecesOf(words, field, language)
  const clause: Clause | undefined = first && clauseOf(first.text, field, language)
  const isKnown = clause?.target ? clause.target.names === 'some' && !clause.target.isAll : about.length === 1
  const isGreen = clause?.intent?.means === 'rated' && clause.intent.rating === 'green'
  // "No. On track.": without a name the no may be of anything.
  if (!clause || !isKnown || (isGreen && !clause.target)) return false
  return states.includes(clause.intent?.means ?? 'noted')
}

/** The one commitment that the words name, and nothing else. */
function oneNamed(words: string, field: Field): string | undefined {
  const target = targetSaid(words.replace(/^[\s.,-]+|[\s.,!)-]+$/g, ''), field)
  return target.names === 'some' && target.ids.length === 1 && !target.isAll ? target.ids[0] : undefined
}

/** "2 is at risk and not 3", where nothing was said of 3 before: how that one stands is asked. */
function asideOrAsked(id: string, text: Text, context: Context): Reading {
  const aside = asideFor(id, text, context)
  if (aside.changes.length + aside.unclear.length > 0) return aside
  return { changes: [], unclear: [{ text: text.said, question: { ask: 'not understood', ids: [id], how: 'left out' } }] }
}

/** "Not 5": what they said of it goes; whether a closing does is asked. */
function asideFor(id: string, text: Text, context: Context): Reading {
  return takenBackOrAsked(lastSaidOf([id], context), { words: text.said }, context) ?? noAside
}
