import { monthAt } from './dates/months.ts'
import type { Field, Target } from './field.ts'
import type { FoundForm } from './forms.ts'
import { formAtStart } from './forms.ts'
import { isOnlyBehind } from './happened.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isLength, isPlaceOfThing } from './rows.ts'
import { isExact, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// What the bot is told to do: "pls mark 18 as done", "push 17 back a month", "can I close 19?". The row stands between the verb and the rest.

/** What is to be done; without an intent, it is only known with which row. */
interface ToldToDo extends Partial<Pick<FoundForm, 'intent'>>, Pick<FoundForm, 'form' | 'tail'> {
  readonly target?: Target
  readonly isBehind?: true
}

/** The words of a request, and the verb that they begin with. */
interface Request {
  readonly words: Text
  readonly asks: 'nothing' | 'to do it' | 'for leave'
  readonly behind: Text
  readonly verb: string
}

const asksTo = new RegExp(`^(?:${anyParticle('asksTo')}\\s+)+`, 'u')
const onlyAsking = new RegExp(`^[\\s,]*(?:(?:${anyParticle('asksTo')}|${anyParticle('please')})[\\s.!]*)?$`, 'u')
const asksPolitely = new RegExp(`^(?:${anyParticle('please')}\\s+)?${anyParticle('asksPolitely')}\\s`, 'u')
const asksLeave = new RegExp(`^${anyParticle('asksLeave')}\\s+`, 'u')
const verbAtStart = /^\p{L}+(?:-\p{L}+)?(?=\s)/u
const sets = new RegExp(`^${anyParticle('sets')}$`, 'u')
const setTo = new RegExp(`^${anyParticle('setTo')}(?:\\s+|(?<='))`, 'u')
const closes = new RegExp(`^${anyParticle('closes')}$`, 'u')
const weFinished = new RegExp(`^${anyParticle('weFinished')}\\s+`, 'u')
const finishedRows = new RegExp(`^${anyParticle('finishedRows')}\\s+`, 'u')
const inThisPeriod = new RegExp(`^\\s*${anyParticle('inThisPeriod')}[\\s.!]*$`, 'u')
const givesUp = new RegExp(`^${anyParticle('givesUp')}$`, 'u')
// « Laisser tomber »: a verb of more than one word.
const givingUpAtStart = new RegExp(`^${anyParticle('givesUp')}(?=\\s)`, 'u')
const gaveUp = new RegExp(`^${anyParticle('gaveUp')}$`, 'u')
const replaces = new RegExp(`^${anyParticle('replaces')}$`, 'u')
const replacedBy = new RegExp(`^\\s*${anyParticle('replacedBy')}(?=\\s+\\S)`, 'u')
const acts = new RegExp(`^${anyParticle('acts')}$`, 'u')
const byLength = new RegExp(`^${anyParticle('movedByWord')}`, 'u')
const cannotDo = new RegExp(`^${anyParticle('cannotDo')}\\s+`, 'u')
const notNow = new RegExp(`^[\\s,]*(?:${anyParticle('notNow')})(?![\\p{L}])`, 'u')
const thisOne = new RegExp(`^${anyParticle('thisOne')}$`, 'u')

/** "please", "can I": whether the words begin as a request does. */
export function isRequest({ plain }: Text): boolean {
  return asksTo.test(plain) || asksLeave.test(plain)
}

/**
 * "Could you mark 2 as done?", "can you move 2 to 15 April? the experts are away": an order put politely is no question, and what follows it says why.
 * "Can we close 2?" asks.
 */
export function withoutAsking(words: Text, field: Field): Text {
  const end = words.plain.indexOf('?')
  if (end < 0 || !asksPolitely.test(words.plain)) return words
  const told = toldIn(slice(words, 0, end), field)
  if (!told?.target || !told.intent) return words
  const mark = /[\p{L}\p{N}]/u.test(words.plain.slice(end)) ? ',' : ' '
  return slice({ said: replacedAt(words.said, end, mark), plain: replacedAt(words.plain, end, mark) }, 0)
}

function replacedAt(words: string, index: number, mark: string): string {
  return `${words.slice(0, index)}${mark}${words.slice(index + 1)}`
}

/** "Ok to close 2?": "ok" and the row behind it are no state of the row, where they ask for leave. */
export function leaveToClose(words: Text, field: Field): ToldToDo | undefined {
  if (!words.plain.includes('?') || !asksLeave.test(words.plain)) return undefined
  const told = toldIn(words, field)
  return told?.target && told.intent?.means === 'closed' ? told : undefined
}

/** Undefined for words that tell the bot to do nothing with a row, or with one that they don't name plainly. */
export function toldIn(said: Text, field: Field): ToldToDo | undefined {
  const words = withoutAlso(said)
  const refused = cannotClose(words, field)
  if (refused) return refused
  const finished = finishedByUs(words, field)
  if (finished) return finished
  const leave = asksLeave.exec(words.plain)?.[0]
  const asks = leave ?? asksTo.exec(words.plain)?.[0] ?? ''
  const behind = withoutAlso(slice(words, asks.length))
  const verb = (givingUpAtStart.exec(behind.plain) ?? verbAtStart.exec(behind.plain))?.[0]
  if (verb === undefined) return undefined
  const request: Request = { words, asks: leave === undefined ? (asks === '' ? 'nothing' : 'to do it') : 'for leave', behind, verb }
  return withRow(request, field) ?? withoutRow(request)
}

/** "we can't close 2 yet": nothing is told, but how it stands. */
function cannotClose(words: Text, field: Field): ToldToDo | undefined {
  const [form] = cannotDo.exec(words.plain) ?? []
  if (form === undefined) return undefined
  const behind = slice(words, form.length)
  const verb = verbAtStart.exec(behind.plain)?.[0]
  if (verb === undefined || !closes.test(verb)) return undefined
  const row = rowBehind(slice(behind, verb.length + 1), field)
  if (!row?.target) return undefined
  const tail = slice(row.rest, notNow.exec(row.rest.plain)?.[0].length ?? 0)
  return { target: row.target, intent: { means: 'not yet' }, form: form.trim(), tail }
}

/** "we completed 3 on 24 February", "on a terminé le 3": whoever says who finished it speaks of a row, and what follows is nothing, when, or marked off. */
function finishedByUs(words: Text, field: Field): ToldToDo | undefined {
  const byUs = weFinished.exec(words.plain)?.[0]
  const form = byUs ?? finishedRows.exec(words.plain)?.[0]
  const row = form === undefined ? undefined : rowBehind(slice(words, form.length), field)
  if (row?.target?.names !== 'some') return undefined
  const { rest, target } = row
  // "Completed 3 yesterday" may count.
  if (byUs === undefined && target.numbered && target.ids.length < 2) return undefined
  const tail = inThisPeriod.test(rest.plain) ? slice(rest, rest.plain.length) : rest
  const isMonth = lexicons.some(({ dates }) => monthAt(rest.plain, dates) !== undefined)
  const isOfRow = /^\s*(?:$|[:,.;!(-])/.test(tail.plain) || (!isMonth && isOnlyBehind(tail))
  return isOfRow ? { target, intent: { means: 'closed' }, form: formBefore(rest, words), tail, isBehind: true } : undefined
}

function withRow(request: Request, field: Field): ToldToDo | undefined {
  const { words, behind, verb } = request
  if (![sets, closes, givesUp, gaveUp, replaces, acts].some((verbs) => verbs.test(verb))) return undefined
  // "close contacts with police": of a name only a part may be said where nothing else is.
  const mayBePart = (rest: Text): boolean =>
    onlyAsking.test(rest.plain) ||
    setAs(request, rest) !== undefined ||
    ((acts.test(verb) || gaveUp.test(verb) || replaces.test(verb)) && doneWith(request, rest) !== undefined)
  const row = rowBehind(withoutAlso(slice(behind, verb.length)), field, mayBePart)
  if (!row) return undefined
  const { rest, target } = row
  const found = setAs(request, rest) ?? (target ? doneWith(request, rest) : undefined)
  const named = target ? { target } : {}
  if (found && isSaid(found.intent, request))
    return {
      ...named,
      ...asAsked(found, request),
      ...(target && (found.tail.plain === '' || isEnded(found)) ? { isBehind: true as const } : {}),
    }
  // "Withdrawn comments", "replace the scanner": of none of them is anything said.
  if (gaveUp.test(verb) || replaces.test(verb)) return undefined
  return target && { target, form: '', tail: slice(words, words.plain.length - rest.plain.length) }
}

// Few of the forms: to look for all of them each time would take a tenth of a reading.
const sameForms = lexicons.flatMap(({ forms }) => forms.filter(({ intent }) => intent.means === 'same'))

/** "please also close 3", "merci de clore aussi le 3" */
function withoutAlso(words: Text): Text {
  const bare = slice(words, /^\s*/.exec(words.plain)?.[0].length ?? 0)
  if (!sameForms.some(({ pattern }) => pattern.test(bare.plain))) return words
  const found = formAtStart(bare)
  return found?.intent.means === 'same' ? slice(found.tail, /^[\s,]*/.exec(found.tail.plain)?.[0].length ?? 0) : words
}

/** "can you move it to 15 April": what is said of no row. */
function withoutRow(request: Request): ToldToDo | undefined {
  if (request.asks === 'nothing') return undefined
  const found = formAtStart(request.behind)
  return found && mayBeDone.has(found.intent.means) && isSaid(found.intent, request) ? asAsked(found, request) : undefined
}

const mayBeDone: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['closed', 'rated', 'slips', 'snoozed'])

/** Words that ask for leave are to be answered: of a closing, and of a question about a date, it is plain with what. */
function isSaid({ means }: Intent, { asks, words }: Request): boolean {
  return asks !== 'for leave' || means === 'closed' || (means === 'slips' && words.plain.includes('?'))
}

function asAsked(found: FoundForm, { asks }: Request): FoundForm {
  const isAsked = asks === 'for leave' || (asks === 'to do it' && found.tail.plain.includes('?'))
  return isAsked && found.intent.means === 'closed' ? { ...found, intent: { means: 'closed', isAsked: true } } : found
}

const mostRowWords = 12
const longestRow = 200

/** The rows behind a verb, or "it", or nothing before "to amber", and what stands behind them. */
function rowBehind(
  behind: Text,
  field: Field,
  mayBePart: (rest: Text) => boolean = () => false,
): { readonly target?: Target; readonly rest: Text } | undefined {
  if (!/^[\p{L}\p{N}#]/u.test(behind.plain)) return undefined
  const ends = [...behind.plain.slice(0, longestRow).matchAll(/(?=[\s:,.;!?]|$)/g)].map(({ index }) => index).filter((end) => end > 0)
  for (const end of ends.slice(0, mostRowWords).toReversed()) {
    const said = behind.plain.slice(0, end).trim()
    // A colon is of the reason behind the row.
    if (/[:,.;!?]$/.test(said)) continue
    const rest = slice(behind, end)
    if (thisOne.test(said)) return { rest }
    if (isOfThing(said, rest.plain.trimStart(), field)) continue
    const target = targetSaid(said, field)
    if (target.names !== 'some' || target.isAll === true || !(isExact(target) || mayBePart(rest))) continue
    // "push 2 weeks", "push 2 to 3 weeks": no row.
    return target.numbered && isLength(rest.plain.replace(rangeTo, '')) ? undefined : { target, rest }
  }
  return setTo.test(behind.plain) ? { rest: behind } : undefined
}

const dayOrState = new RegExp(`^(?:${anyParticle('untilDay')}|${anyParticle('setTo')})(?![\\p{L}])`, 'u')

/** "last", of "close 3, last meeting held yesterday"; but "move the first to amber" says it of a row. */
function isOfThing(said: string, rest: string, { rows }: Field): boolean {
  return isPlaceOfThing(said, rest, rows.length) && !dayOrState.test(rest) && !byLength.test(` ${rest}`)
}

const rangeTo = new RegExp(`^(?:-|${anyParticle('through')}|${anyParticle('or')})\\s*\\d+\\s+`)

/** "mark ... as done", "set ... to amber": how it stands from now on. */
function setAs({ verb, words }: Request, rest: Text): FoundForm | undefined {
  if (!sets.test(verb)) return undefined
  // "put 2 on track", and "put 2 on amber"
  const found = [0, setTo.exec(rest.plain)?.[0].length ?? 0].map((from) => formAtStart(slice(rest, from))).find(isState)
  if (!found) return undefined
  const tail = onlyAsking.test(found.tail.plain) ? slice(found.tail, found.tail.plain.length) : found.tail
  return { ...found, form: formBefore(tail, words), tail }
}

function isState(found: FoundForm | undefined): found is FoundForm {
  return found?.intent.means === 'rated' || found?.intent.means === 'closed'
}

/** "close ...", "withdraw ...", "push ... back a month": the form that the verb has with "it", or with nothing, in the place of the row. */
function doneWith({ verb, words }: Request, behind: Text): FoundForm | undefined {
  const rest = onlyAsking.test(behind.plain) ? slice(behind, behind.plain.length) : behind
  if (closes.test(verb)) return { intent: { means: 'closed' }, form: formBefore(rest, words), tail: rest }
  if (givesUp.test(verb)) return { intent: { means: 'withdrawn', isTold: true }, form: formBefore(rest, words), tail: rest }
  if (gaveUp.test(verb))
    return reasonMark.test(rest.plain) ? { intent: { means: 'withdrawn' }, form: formBefore(rest, words), tail: rest } : undefined
  if (replaces.test(verb)) {
    const by = replacedBy.exec(rest.plain)?.[0]
    if (by === undefined) return undefined
    const tail = slice(rest, by.length)
    return { intent: { means: 'superseded', isTold: true }, form: formBefore(tail, words), tail }
  }
  for (const { particles } of lexicons) {
    const head = particles.object === '' ? verb : `${verb} ${particles.object}`
    const found = formAtStart({ said: `${head} ${rest.said}`, plain: `${head} ${rest.plain}` })
    // The form has to hold the place of the row.
    const isAround = found !== undefined && found.form.length >= head.length + (particles.object === '' ? 1 : 0)
    const isBy = found?.form === head && found.intent.means === 'slips' && byLength.test(` ${rest.plain}`)
    if (found && (isAround || isBy)) return { ...found, form: formBefore(found.tail, words) }
  }
  return undefined
}

const reasonMark = /^\s*:/

function isEnded({ intent }: FoundForm): boolean {
  return intent.means === 'withdrawn' || intent.means === 'superseded'
}

function formBefore(tail: Text, { plain }: Text): string {
  return plain.slice(0, Math.max(0, plain.length - tail.plain.length)).trim()
}
