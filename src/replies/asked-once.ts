import type { Due } from '../register/schema.ts'
import { isToBeConfirmed } from './owner-asked.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'
import { waitingIn } from './waiting.ts'

// What several words of a reply have to be asked in one question.

/**
 * The same question of several commitments, by the same words, is one question; so is the same of one, by several words. What another side
 * has ended is agreed to one by one.
 */
export function askedOnce({ unclear, ...reading }: Reading): Reading {
  const groups = Map.groupBy(withoutRepeated(unclear), ({ text, question }) =>
    JSON.stringify([text, question.ask === 'ended otherwise' ? question : { ...question, id: '', ids: [] }]),
  )
  const once = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? []
    const { question } = first
    if ('ids' in question) return { ...first, question: { ...question, ids: [...new Set([first, ...others].flatMap(idsAskedAbout))] } }
    const also = [...new Set(others.flatMap(idsAskedAbout))]
    return { ...first, also }
  })
  return { ...reading, unclear: daysAskedOnce(movesAskedOnce(once)) }
}

/** "2: business case approved" and "3 - contract signed": how each of these rows stands is one question. What waits for an agreement is asked for that. */
export function rowsAskedOnce({ unclear, ...reading }: Reading, context: Context): Reading {
  const rows = unclear.filter((each) => isAskedHow(each) && waitingIn({ ...context, about: idsAskedAbout(each) }).length === 0)
  const ids = [...new Set(rows.flatMap(idsAskedAbout))]
  const [first] = rows
  if (!first || ids.length < 2) return { ...reading, unclear }
  const once: Unclear = {
    text: [...new Set(rows.map(({ text }) => text))].join(', '),
    question: { ask: 'not understood', ids, how: 'each of these' },
  }
  return { ...reading, unclear: unclear.flatMap((each) => (each === first ? once : rows.includes(each) ? [] : each)) }
}

/** Whether it asks no more than how one commitment stands. */
function isAskedHow({ question }: Unclear): boolean {
  if (question.ask !== 'not understood' || question.ids.length !== 1 || question.perhapsTo !== undefined) return false
  return question.how === undefined || question.how === 'where it is'
}

/** "5 end of July, 6 end of September": whether they move is one question, and so is why. */
function movesAskedOnce(unclear: Reading['unclear']): Reading['unclear'] {
  const open = unclear.map((each) => ({ each, move: moveAskedIn(each) }))
  const joined = new Set<Unclear>()
  return open.flatMap(({ each, move }) => {
    if (joined.has(each)) return []
    const same = move ? open.filter((other) => other.move?.key === move.key) : []
    if (!move || same.length < 2) return each
    for (const other of same) joined.add(other.each)
    const dates: Record<string, Due> = Object.assign({}, ...same.map((other) => other.move?.dates))
    const text = [...new Set(same.map((other) => other.each.text))].join(', ')
    return { ...each, text, ...askedOfAll(each.question, dates) }
  })
}

/** "1 slips, 2 slips", "1 on track, 2 on track" of what is overdue: to which day they move is one question, that one answer is to. */
function daysAskedOnce(unclear: Reading['unclear']): Reading['unclear'] {
  const groups = Map.groupBy(unclear, (each) => dayAskedIn(each) ?? each)
  return [...groups].flatMap(([key, asked]) => {
    const [first, another] = asked
    if (typeof key !== 'string' || !first || !another) return asked
    const [id, ...also] = new Set(asked.flatMap((each) => [...idsAskedAbout(each), ...(each.also ?? [])]))
    if (id === undefined) return asked
    const text = [...new Set(asked.map((each) => each.text))].join(', ')
    const { question } = first
    if (question.ask === 'which date') return { ...first, text, question: { ...question, id }, also }
    const days = new Set(asked.flatMap((each) => (each.question.ask === 'by when' ? [each.question.daysLate] : [])))
    const [daysLate = 0] = days.size === 1 ? days : []
    return { ...first, text, question: { ask: 'by when' as const, id, daysLate }, also }
  })
}

/** What is the same of questions for a day that are asked together. A reason that was given is of its row, and so are days that figures may mean. */
function dayAskedIn({ question }: Unclear): string | undefined {
  if (question.ask === 'by when') return question.ask
  return question.ask === 'which date' && question.word === '' && !question.isExplained && !question.either ? question.ask : undefined
}

/** To which days it asks whether commitments move, or why. `key`: what is the same of those that are asked together. */
function moveAskedIn({
  question,
  also = [],
}: Unclear): { readonly key: string; readonly dates: Readonly<Record<string, Due>> } | undefined {
  if (question.ask === 'move all') return { key: `move ${question.reason ?? ''}`, dates: question.dates }
  if (question.ask !== 'reason' || question.pending !== 'dated') return undefined
  const { id, to, dates } = question
  return { key: 'why', dates: dates ?? Object.fromEntries(to ? [id, ...also].map((each) => [each, to]) : []) }
}

function askedOfAll(question: Question, dates: Readonly<Record<string, Due>>): Pick<Unclear, 'question' | 'also'> {
  const ids = Object.keys(dates)
  if (question.ask === 'move all') return { question: { ...question, ids, dates } }
  const [id = '', ...also] = ids
  return { question: { ask: 'reason', id, pending: 'dated', dates, ...oneDay(dates) }, also }
}

/** The day, if all move to the same one. */
export function oneDay(dates: Readonly<Record<string, Due>>): { to?: Due } {
  const [to, another] = new Map(Object.values(dates).map((due) => [JSON.stringify(due), due])).values()
  return to === undefined || another !== undefined ? {} : { to }
}

/** "No, 14 is not done": both halves take the same closing back. What was not understood is told whatever it is. */
function withoutRepeated(unclear: Reading['unclear']): Reading['unclear'] {
  const asked = new Set<string>()
  return unclear.filter(({ question }) => {
    const key = JSON.stringify(question)
    const isNew = question.ask === 'not understood' || !asked.has(key)
    asked.add(key)
    return isNew
  })
}

/** The commitments that a question asks about by its own words. */
export function idsAskedAbout({ question }: Pick<Unclear, 'question'>): readonly string[] {
  if ('ids' in question) return question.ids
  return 'id' in question && question.id !== undefined ? [question.id] : []
}

const betweenColours: ReadonlySet<string | undefined> = new Set(['held up', 'no longer red', 'on track or not', 'where it is'])

/**
 * What is not understood below "are these yours?" is asked of whose it is, and not of how it stands, for as long as that waits; but "on hold" says
 * that somebody has it.
 */
export function askedOfOwners({ unclear, ...reading }: Reading, context: Context): Reading {
  const { yours, about } = context
  // « Tous en bonne voie sauf le 3 » says of all others how they stand.
  const saysHow = reading.changes.some(({ entry }) => entry.kind === 'rated' || entry.kind === 'closed')
  // A message that asks how things stand as well is answered with that, too.
  const waiting = yours.filter((id) => isToBeConfirmed(id, context))
  if (waiting.length === 0 || !about.every((id) => yours.includes(id))) return { ...reading, unclear }
  return {
    ...reading,
    unclear: unclear.map((each) => {
      const { question } = each
      const isOfOwner =
        question.ask === 'not understood' &&
        !betweenColours.has(question.how) &&
        !(saysHow && question.how === 'left out') &&
        question.ids.every((id) => yours.includes(id)) &&
        (question.ids.length === 0 || question.ids.some((id) => waiting.includes(id)))
      return isOfOwner ? { ...each, question: { ...question, ofOwner: true as const } } : each
    }),
  }
}
