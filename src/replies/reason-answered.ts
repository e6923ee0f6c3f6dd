import type { Due, EntryOf, LogEntry } from '../register/schema.ts'
import { bareDate, clauseIn, completed, readAbout, readTogether } from './about-one.ts'
import { askedOnce, oneDay } from './asked-once.ts'
import { dateContextOf } from './dates/context.ts'
import { lengthAtStart } from './dates/dating.ts'
import { dayInstead } from './day-instead.ts'
import { isRowInstead, stateInstead } from './instead-of-reason.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import { withOwnWords } from './own-words.ts'
import { isOnlyKept } from './quiet.ts'
import type { Context, Question, Reading, Unclear, Understood } from './reading.ts'
import { asksSomething, deniesColour, givenAs, isElsewhere, isOfAnother, isSaidAnew } from './reason-given.ts'
import { partedReason } from './reason-parted.ts'
import { beginsWithOther, leadsToRow, reasonsByRow } from './reasons-by-row.ts'
import { isBareForm } from './saying-how.ts'
import { speakerFor } from './speaker.ts'
import { partyOf } from './spoken.ts'
import { isTalk, reasonTold } from './telling-why.ts'
import { parsedText, reasonAfter } from './text.ts'

// What answers "why?" and "to which day?": the change that waits for it, with the words as its reason.

export type Reasoned = Question & { ask: 'reason' }

/** A reason, if the words say why. What is no reason leaves the question open; it is asked again, unless the reason is still to come. */
export function whyAnswered(
  question: Reasoned,
  unclear: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  const ids = [question.id, ...(unclear.also ?? [])]
  const instead = question.pending === 'rated' ? saidInstead(words, ids, context) : undefined
  if (instead) return instead
  if (isRowInstead(parsedText(words), context)) return undefined
  const another = question.pending === 'dated' ? anotherDay(ids, words, context) : undefined
  if (another) return another
  const given = givenAs(words, { ids, clause: clauseIn(words, context), context })
  // « Pour le 3, les effectifs » is of row 3, and of no day.
  const isPerhapsRow = given.is === 'date' && (question.pending === 'rated' || leadsToRow(parsedText(words)))
  const byRow = isPerhapsRow || (given.is === 'reason' && ids.length > 1) ? reasonsByRow(words, ids, context) : undefined
  if (byRow) return explained(byRow, question, { unclear, context })
  switch (given.is) {
    case 'reason': {
      const parted = partedReason(words, ids, context)
      const own = parted && whyAnswered(question, unclear, { words: parted.why, context })
      if (parted && own) return { ...readTogether([own, parted.others]), ...(own.isReason ? { isReason: true } : {}) }
      if (given.isDoubtful && question.pending !== 'rated') return doubted(question, unclear, given.text)
      return explained(new Map(given.ids.map((id) => [id, given.text])), question, { unclear, context })
    }
    case 'date':
      if (question.pending === 'rated' && beginsWithOther(words, ids, context)) return undefined
      return question.pending === 'dated' || question.pending === 'rated' ? datedBy(ids, given.words, context) : askedAgain(unclear)
    case 'another':
      return undefined
    case 'empty':
      // A colour stands without its reason, whatever else is said.
      return question.pending === 'rated' && !isElsewhere(parsedText(words)) ? undefined : askedAgain(unclear)
  }
}

function explained(
  reasons: ReadonlyMap<string, string>,
  question: Reasoned,
  { unclear, context }: { unclear: Unclear; context: Context },
): Reading {
  const said = readTogether([...reasons].map(([id, why]) => reasoned(id, question, { words: why, context })))
  return { ...said, unclear: [...said.unclear, ...askedOfOthers(question, unclear, [...reasons.keys()])], isReason: true }
}

/** A reason of some of those that were asked about leaves the others to be asked about again. */
function askedOfOthers(question: Reasoned, { text, also = [] }: Unclear, explained: readonly string[]): Unclear[] {
  const [id, ...others] = [question.id, ...also].filter((each) => !explained.includes(each))
  return id === undefined ? [] : [{ text, question: { ...question, id }, also: others }]
}

/** A date moves, and a closing is refused or opened again, by no word that may be said to somebody else. */
function doubted({ id, pending, to, dates }: Reasoned, { text, also }: Unclear, reason: string): Reading {
  const change = { ...(to === undefined ? {} : { to }), ...(dates === undefined ? {} : { dates }) }
  const question = { ask: 'is that why', id, pending, ...change, reason } as const
  return { changes: [], unclear: [{ text, question, ...(also === undefined ? {} : { also }) }] }
}

/** A yes records the words that were doubted, a no asks why once more, and better words answer that. What is doubtful again is not asked again. */
export function doubtAnswered(
  { reason, ...question }: Question & { ask: 'is that why' },
  unclear: Unclear,
  { words, yes, context }: { words: string; yes: boolean | undefined; context: Context },
): Reading | undefined {
  const why: Reasoned = { ...question, ask: 'reason' }
  const ids = [question.id, ...(unclear.also ?? [])]
  if (yes) return { ...readTogether(ids.map((id) => reasoned(id, why, { words: reason, context }))), isReason: true }
  if (yes === false) return askedAgain({ ...unclear, question: why })
  const reading = whyAnswered(why, { ...unclear, question: why }, { words, context })
  return reading?.unclear.some((each) => each.question.ask === 'is that why') ? askedAgain(unclear) : reading
}

/** "It isn't blocked", "nothing", to what is holding them up: how they stand now is asked. "Actually it's on track" says it. */
export function colourDenied({ question, also = [], text }: Unclear, words: string, alone: Reading): Reading | undefined {
  if (question.ask !== 'reason' || question.pending !== 'rated' || !deniesColour(words)) return undefined
  const ids = [question.id, ...also]
  const isGreen = ({ id, entry }: Understood): boolean => entry.kind === 'rated' && entry.rating === 'green' && ids.includes(id)
  if (alone.unclear.length === 0 && alone.changes.length > 0 && alone.changes.every(isGreen)) return undefined
  return { changes: [], unclear: [{ text, question: { ask: 'not understood', ids, how: 'no longer red' } }] }
}

/** "It's not us, it's France", to what is holding it up: whose fault it is, and not whose commitment. */
export function othersBlamed({ question, also = [] }: Unclear, words: string, context: Context): Reading | undefined {
  if (question.ask !== 'reason' || question.pending !== 'rated') return undefined
  const { intent, form, target } = clauseIn(words, context)
  if (intent?.means !== 'no' || target || !isNotUsBut.test(form) || asksSomething(parsedText(words))) return undefined
  return { ...readTogether([question.id, ...also].map((id) => reasoned(id, question, { words: words.trim(), context }))), isReason: true }
}

const isNotUsBut = new RegExp(`${anyParticle('us')}$`, 'u')

/** "On track actually", "slips to 15 April: strike": no reason of a colour, but what holds in its place. */
function saidInstead(words: string, ids: readonly string[], context: Context): Reading | undefined {
  const state = stateInstead(parsedText(words), context)?.said
  if (state !== undefined) return readTogether(ids.map((id) => withOwnWords(readAbout(state, id, context), state, words)))
  const { target, intent } = clauseIn(words, context)
  if (target || !intent) return undefined
  const readings = ids.map((id) => readAbout(words, id, context))
  const isGreen = intent.means === 'rated' && intent.rating === 'green'
  const isOther = readings.every(({ changes }) => changes.some((change) => !isOnlyKept(change) && change.entry.kind !== 'rated'))
  return isGreen || isOther ? readTogether(readings) : undefined
}

/** "Same as last time", to why one is red: it says nothing of why, and nothing of the others. */
export function isSameAsBefore(question: Question, words: string, context: Context): boolean {
  const { target, intent } = clauseIn(words, context)
  const isSame = intent?.means === 'unchanged' || intent?.means === 'same'
  return question.ask === 'reason' && question.pending === 'rated' && isSame && !target && isBareForm(words, context)
}

export function allMoved({ ids, dates, reason }: Question & { ask: 'move all' }, { text }: Unclear, context: Context): Reading {
  const [id = '', ...also] = ids
  const question = { ask: 'reason', id, pending: 'dated', dates, ...oneDay(dates) } as const
  if (reason === undefined) return { changes: [], unclear: [{ text, question, also }] }
  return readTogether(ids.map((each) => reasoned(each, question, { words: reason, context })))
}

export function evidenceAnswered(
  id: string,
  unclear: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  if (isOfAnother(clauseIn(words, context), [id])) return undefined
  return asksSomething(parsedText(words))
    ? askedAgain(unclear)
    : withOwnWords(readAbout(completions.evidence(words), id, context), completions.evidence(words), words)
}

function askedAgain(unclear: Unclear): Reading {
  return { changes: [], unclear: [unclear] }
}

/** The pending change, with what was said as its reason. */
function reasoned(id: string, question: Reasoned, { words, context }: { words: string; context: Context }): Reading {
  const { register, by, team } = context
  const commitment = register.commitments.get(id)
  const speaker = commitment && speakerFor(register, commitment, { by, team })
  if (!commitment || !speaker) return { changes: [], unclear: [] }
  const text = reasonAfter(parsedText(words)) ?? words.trim()
  const about = speaker.team ? { team: speaker.team.id } : {}
  const said = pendingSaid(question, { id, due: commitment.due, party: partyOf({ speaker }) })
  return { changes: [{ id, entry: { kind: question.pending, by, ...about, ...said, text } as Understood['entry'] }], unclear: [] }
}

function pendingSaid(
  { pending, to: toAll, dates, ratings = {} }: Reasoned,
  { id, due, party }: { id: string; due: Due | undefined; party: { party?: string } },
): object {
  const to = dates?.[id] ?? toAll
  const date = to === undefined ? {} : { to }
  if (pending === 'dated') return { ...(due === undefined ? {} : { from: due }), ...date }
  if (pending === 'objected') return { ...party, ...date }
  return pending === 'rated' ? { rating: ratings[id] } : {}
}

/** "It will be 10 May since the auditors are late", to why it moves to another day: it moves to this one, and a day that is not sure is asked for. */
function anotherDay(ids: readonly string[], words: string, context: Context): Reading | undefined {
  const text = parsedText(words)
  const clause = clauseIn(words, context)
  const isOther = asksSomething(text) || isSaidAnew(clause) || isOfAnother(clause, ids)
  const said = isOther ? undefined : dayInstead(text, dateContextOf(context))
  if (!said || said.isSure) return said && datedBy(ids, said.words, context, words)
  const [id = '', ...also] = ids
  return { changes: [], unclear: [{ text: words, question: { ask: 'which date', id, word: said.day }, also }] }
}

/** A day, with or without the reason: "au 15 décembre", "15 April: strike". */
export function datedBy(ids: readonly string[], words: string, context: Context, own = words): Reading | undefined {
  const readings = ids.map((id) => {
    const moved = (said: string) => completed(completions.moved(said), own, { id, context })
    // "le 16" is a day, and "16" alone is none.
    return moved(bareDate(words)) ?? moved(words)
  })
  return readings.every((reading) => reading !== undefined) ? readTogether(readings) : undefined
}

/** The day is said now, and the reason was said before: "delayed: the elections", "end of June". */
export function withReasonGiven(
  moved: Reading | undefined,
  { text }: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  if (!moved) return undefined
  const reading = whyAskedToo(moved, words)
  const given = reasonOfMove(text, context)
  if (given === undefined) return askedOnce(reading)
  const explained = reading.unclear.map((each) =>
    each.question.ask === 'reason'
      ? reasoned(each.question.id, each.question, { words: given, context })
      : { changes: [], unclear: [each] },
  )
  return readTogether([{ changes: reading.changes.filter((change) => !isOnlyKept(change)), unclear: [] }, ...explained])
}

/** "To which day, and why?" is asked of what had no date, too: a day alone is no answer to both, and its words say nothing of why. */
function whyAskedToo(reading: Reading, words: string): Reading {
  const isBare = ({ entry }: Understood): boolean => entry.kind === 'dated' && entry.text === words.trim()
  const asked = reading.changes.filter(isBare).map(({ id, entry }): Unclear => {
    const { to } = entry as EntryOf<'dated'>
    return { text: words, question: { ask: 'reason', id, pending: 'dated', ...(to === null ? {} : { to }) } }
  })
  return { ...reading, changes: reading.changes.filter((each) => !isBare(each)), unclear: [...reading.unclear, ...asked] }
}

/** "delayed: the elections", "late, the contractor let us down": why it moves, of who has not said until when. */
function reasonOfMove(text: string, context: Context): string | undefined {
  const { intent, tail } = clauseIn(text, context)
  const words = intent?.means === 'slips' ? tail.said : text
  if (intent?.means !== 'slips') return behindColon(words)
  const length = lengthAtStart(tail, dateContextOf(context), { due: undefined, way: intent.way })
  return behindColon(words) ?? reasonTold(length?.rest ?? tail)
}

function behindColon(words: string): string | undefined {
  const reason = /:\s*(.+)$/s.exec(words)?.[1]
  return reason === undefined || isTalk(parsedText(reason)) ? undefined : reason
}

/** A date that was asked about is meant as it stands. Its reason is what was given with it, or is asked for. */
export function movedAsAsked(
  { id }: { readonly id: string },
  to: Due,
  { unclear, context }: { readonly unclear: Unclear; readonly context: Context },
): Reading {
  const given = /[:,]\s*(.+)$/s.exec(unclear.text)?.[1]
  const pending: LogEntry['kind'] = 'dated'
  if (given === undefined) return { changes: [], unclear: [{ text: unclear.text, question: { ask: 'reason', id, pending, to } }] }
  return reasoned(id, { ask: 'reason', id, pending, to }, { words: given, context })
}
