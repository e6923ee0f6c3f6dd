import { aftermathOf } from '../nudges/aftermath.ts'
import type { Applied, Refusal } from '../register/change.ts'
import { pointsBack, saysNotOurs } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import { isSaidFromAbove } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isJoint } from '../register/register.ts'
import type { LogEntry, Owner, Rating } from '../register/schema.ts'
import type { Question } from '../replies/reading.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, messageText, section, within } from './blocks.ts'
import type { UndoValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { opensForEvidence } from './form-offers.ts'
import type { AskedBack } from './inquiry.ts'
import { saidOf, titles, titlesUpTo } from './lines.ts'
import { didIn, shortTitleOf, wordsOf } from './names.ts'
import { ranges } from './numbers.ts'
import { withOwnReason } from './own-reason.ts'
import { questionOf } from './questions.ts'
import type { Telling } from './render-context.ts'
import type { Answer, Outcome, Said } from './said.ts'
import { withTypedOf } from './typed-again.ts'

/** So many different things are said back by their names; who said more finds the rest in the rows. */
const mostSaid = 8
const longestDone = 300

type Made = Outcome & { readonly applied: Applied & { readonly ok: true } }

/** What was recorded, in one line with one Undo; then what is refused, asked back, and was only kept as a note. */
export function answerOf(given: Telling, answer: Answer): Said {
  const telling = toReader(given, answer.by)
  const { words } = telling
  const { outcomes, unclear, kept } = answer
  // One sentence at the end names all that was only kept as a note.
  const said = outcomes.filter(({ understood }) => understood.entry.kind !== 'noted' || !kept.includes(understood.id))
  const made = said.filter((outcome): outcome is Made => outcome.applied.ok)
  const refused = refusalLines(telling, said)
  const forms = opensForEvidence(telling, said, answer.key)
  const asked = withHintsOnce(unclear.map((each) => questionOf(telling, each, answer)))
  const unsaid = kept.filter((id) => !unclear.some(({ question }) => saysItIsKept(question, id)))
  const note = unsaid.length === 0 ? [] : [words.keptAsNote(titles(telling, unsaid))]
  const done = made.length === 0 ? [] : [acknowledgement(telling, made, answer)]
  const unrated = unratedLines(telling, made, answer)
  const undo = undoButton(telling, made, answer)
  const nothing = done.length + refused.length + asked.length + note.length === 0 ? [words.nothingChanged] : []

  const blocks = [
    ...done.map((line) => section(line, { accessory: undo })),
    ...[...unrated, ...refused].map((line) => section(line)),
    ...(forms.length === 0 ? [] : [actions(forms, 'lacking')]),
    ...asked.flatMap(({ text, elements }, index) => [
      section(text),
      ...(elements.length === 0 ? [] : [actions(elements, `ask ${index + 1}`)]),
    ]),
    ...[...note, ...nothing].map((text) => section(text)),
  ]
  // Whoever has the text alone has no button.
  const heard = undo ? done.map((line) => `${line} ${words.orTypeUndo}`) : done
  const text = [...heard, ...unrated, ...refused, ...asked.map((each) => each.text), ...note, ...nothing].join('\n')
  const whole = { text: messageText(text), blocks: within(blocks, words.andMore) }
  return answer.typedIn && refused.length + asked.length > 0 ? withTypedOf(telling, whole, answer.typedIn) : whole
}

/** "No change" of what was never rated leaves it open how it stands: the first of them is said with its number. */
function unratedLines({ words }: Telling, made: readonly Made[], { about = [] }: Pick<Answer, 'about'>): string[] {
  const ids = [...new Set(made.filter(({ understood }) => understood.isUnrated).map(({ understood }) => understood.id))]
  const [first] = ids
  if (first === undefined) return []
  const row = about.length > 1 ? about.indexOf(first) + 1 : 0
  return [words.questions.noRatingYet(row === 0 ? '' : `${row} `, ids.length)]
}

/** "You can say ..." stands behind the last of the questions that it is the answer to. */
function withHintsOnce(asked: readonly AskedBack[]): AskedBack[] {
  const last = new Map(asked.map(({ hint }, index) => [hint, index]))
  return asked.map(({ text, hint, elements }, index) => ({
    text: hint !== undefined && last.get(hint) === index ? `${text} ${hint}` : text,
    elements,
  }))
}

/** Readers of what they did themselves are spoken to. */
function toReader(telling: Telling, by: string | undefined): Telling {
  if (by === undefined) return telling
  const { names, words } = telling
  const spokenTo = (name: (person: string) => string) => (person: string) => (samePerson(person, by) ? words.you : name(person))
  return { ...telling, names: { ...names, person: spokenTo(names.person), quietly: spokenTo(names.quietly) } }
}

/** The answer to a date that it has already says so itself. */
function saysItIsKept(question: Question, id: string): boolean {
  return question.ask === 'same date' && question.id === id && question.reason !== undefined
}

/** Takes the place of an answer whose Undo was pressed. */
export function undoneOf(telling: Telling, outcomes: readonly Outcome[]): Said {
  const made = outcomes.filter((outcome): outcome is Made => outcome.applied.ok)
  return saidOf(telling, [acknowledgement(telling, made, {})])
}

/** Tells the thread of an item what was done elsewhere. */
export function toldOf(telling: Telling, outcome: Outcome, by: string): Said {
  const { words, view, names } = telling
  const { language } = view
  const title = bold(shortTitleOf(view.register.commitments.get(outcome.understood.id), outcome.understood.id, { language }))
  const { applied } = outcome
  const what = applied.ok
    ? `${didOf(telling, { ...outcome, applied }, {})}${aftermathSaid(telling, applied, 1)}`
    : words.refusal(applied.refusal, names)
  return saidOf(telling, [words.told(names.quietly(by), title, what)])
}

export function refusedOf(telling: Telling, refusal: Refusal): Said {
  return saidOf(telling, [telling.words.refusal(refusal, telling.names)])
}

/** The same refusal of several commitments is said once. */
function refusalLines(telling: Telling, outcomes: readonly Outcome[]): string[] {
  const { words, names } = telling
  const refused = outcomes.flatMap(({ understood, applied }) =>
    applied.ok ? [] : [{ id: understood.id, why: words.refusal(applied.refusal, names) }],
  )
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, of]) =>
    words.labelled(titlesUpTo(telling, [...new Set(of.map(({ id }) => id))], 3), why),
  )
}

/** "✓ 1 closed for France. 2, 3 at risk: “no data”." What was done to several is said once, with their numbers. */
function acknowledgement(
  telling: Telling,
  made: readonly Made[],
  answer: Pick<Answer, 'about' | 'typed' | 'isReason' | 'unexplained'>,
): string {
  const { words } = telling
  const lastOf = new Map(made.map((outcome) => [outcome.understood.id, outcome]))
  // What an entry leaves is said once all that was said of its commitment is done.
  const said = (outcome: Made, count: number) => {
    const aftermath = lastOf.get(outcome.understood.id) === outcome ? aftermathSaid(telling, outcome.applied, count) : ''
    return `${didOf(telling, outcome, answer)}${aftermath}`
  }
  const saidTogether = (outcomes: readonly Made[], count: number) => outcomes.map((outcome) => said(outcome, count)).join(', ')
  const groups = [...Map.groupBy(endingsTogether(made), (outcomes) => saidTogether(outcomes, 1)).entries()]
  const parts = groups.map(([did, alike]) => {
    const [first = []] = alike
    const ids = new Set(alike.flat().map(({ understood }) => understood.id))
    return { what: subjectOf(telling, alike.flat(), answer), did: ids.size > 1 ? saidTogether(first, ids.size) : did }
  })
  const shown = parts.slice(0, mostSaid)
  const more = parts.length > shown.length ? ` ${words.andMore(parts.length - shown.length)}` : ''
  return `${words.acknowledged(shown)}${more}`
}

/** Each by itself, but what one commitment is closed for, side by side. */
function endingsTogether(made: readonly Made[]): readonly (readonly Made[])[] {
  const isEnd = ({ understood }: Made) => endingKinds.has(understood.entry.kind)
  return [...Map.groupBy(made, (outcome) => (isEnd(outcome) ? outcome.understood.id : outcome)).values()]
}

const endingKinds: ReadonlySet<unknown> = new Set<LogEntry['kind']>(['closed', 'withdrawn', 'superseded'])

/** The numbers of the rows; elsewhere the titles. Undefined: the message was about one only. */
function subjectOf(telling: Telling, made: readonly Made[], { about = [] }: Pick<Answer, 'about'>): string | undefined {
  const ids = [...new Set(made.map(({ understood }) => understood.id))]
  if (about.length === 1 && ids.length === 1 && about[0] === ids[0]) return undefined
  const numbers = ids.map((id) => about.indexOf(id) + 1)
  if (!numbers.includes(0)) return bold(ranges(numbers.toSorted((a, b) => a - b)))
  return titlesUpTo(telling, ids, 3)
}

/** What was done, with its reason. */
function didOf(
  telling: Telling,
  outcome: Made,
  { typed, isReason, unexplained }: Pick<Answer, 'typed' | 'isReason' | 'unexplained'>,
): string {
  const { applied } = outcome
  const hasReason = (entry: LogEntry) =>
    typed !== undefined && entry.kind === 'rated' && isTrouble(entry.rating) && unexplained?.includes(outcome.understood.id) === false
  const typedFor = (entry: LogEntry) => (isReason || hasReason(entry) ? '' : typed)
  const did = [...new Set(applied.entries.map((entry) => entryDone(telling, applied, { entry, typed: typedFor(entry) })))].join(', ')
  return `${cutTo(did, longestDone)}${alreadyTheirs(telling, outcome)}`
}

function isTrouble(rating: Rating | null): boolean {
  return rating === 'amber' || rating === 'red'
}

/** A hand-over to a team that has that part already only takes the giver away, so the answer says that it has it. */
function alreadyTheirs({ words, names }: Telling, { understood: { entry }, applied }: Made): string {
  const isKept = applied.entries.every((made) => made.kind === 'assigned' && made.added.length === 0)
  if (entry.kind !== 'assigned' || !isKept || !('commitment' in applied)) return ''
  const receivers = (entry.added as Owner[]).map(({ team }) => team)
  const owners = applied.commitment.owners.filter(({ team }) => receivers.includes(team))
  return owners.map(({ team, role }) => `. ${words.alreadyOwns(names.team(team), role)}`).join('')
}

function entryDone(
  telling: Telling,
  applied: Applied & { readonly ok: true },
  { entry, typed }: { entry: LogEntry; typed: string | undefined },
): string {
  const { words, names } = telling
  const log = 'commitment' in applied ? (applied.commitment.log ?? []) : []
  if (entry.kind === 'undone') {
    const target = log.find((each) => each.at === entry.of)
    return target ? words.undone(didWithReason(telling, target, { typed: undefined, log })) : words.did(entry, names)
  }
  const done = didWithReason(telling, entry, { typed, log })
  if (entry.kind === 'added' && 'commitment' in applied) {
    const { id, owners, due } = applied.commitment
    return words.forms.addedAs(done, id, { owners: words.owners(owners, names), due: names.due(due) })
  }
  // What the secretariat thinks of it is nobody's rating.
  return entry.kind === 'rated' && entry.team === undefined ? `${done}. ${words.questions.ratedByNoTeam}` : done
}

/** A reason, or a note's words, is repeated; words that only say what was done are not. */
function didWithReason(
  { words, names, view }: Telling,
  entry: LogEntry,
  { typed, log }: { typed: string | undefined; log: readonly LogEntry[] },
): string {
  const isDisowned = saysNotOurs(entry)
  const done = isDisowned ? words.notOursNow : didIn(words, entry, { names, log })
  const below = entry.team !== undefined && isSaidFromAbove(view.register, entry.team, entry.by) ? entry.team : undefined
  const did = below === undefined ? done : words.questions.saidFor(done, names.team(below))
  const saysItAll = sayItAll.has(entry.kind) || isDisowned
  // An edit has the new words, which are no words of what it took back.
  const isKnown = entry.kind === 'evidenced' || entry.kind === 'retracted' || (saysItAll && saysNoMoreThanDone(entry, view.register, typed))
  const said = isKnown ? '' : wordsOf(words, entry)
  return said === '' ? did : words.labelled(did, said)
}

/** The kinds of which the words that say them are no reason. */
const sayItAll: ReadonlySet<LogEntry['kind']> = new Set<LogEntry['kind']>([
  'rated',
  'closed',
  'confirmed',
  'assigned',
  'snoozed',
  'withdrawn',
])

/** "1. Done": one of the pieces that were typed, or the bare words that did it. An empty `typed`: they are a reason, and are repeated. */
function saysNoMoreThanDone(entry: LogEntry, register: Register, typed?: string): boolean {
  return isWholePiece(entry.text ?? '', typed) || (typed !== '' && withOwnReason(entry, register).text === undefined)
}

function isWholePiece(text: string, typed = text): boolean {
  return typed.split(/[,;.\n]/).some((piece) => piece.trim() === text.trim()) || typed.trim() === text.trim()
}

/** What it leaves: who is asked to agree now, or what holds meanwhile. */
function aftermathSaid({ words, view, names }: Telling, applied: Applied & { readonly ok: true }, count: number): string {
  const after = aftermathOf(view.register, applied)
  const due = () => names.due('commitment' in applied ? applied.commitment.due : undefined)
  const named = (parties: readonly string[]) => parties.map((party) => names.party(party))
  switch (after?.now) {
    case undefined:
      return ''
    case 'closed':
      // The closing of the only side says so already.
      return isOfBoth(view.register, applied) ? `. ${words.nowClosed(count)}` : ''
    case 'over':
      return isOfBoth(view.register, applied) ? `. ${words.nowOver(count)}` : ''
    case 'closing':
      return `. ${words.nowClosing(named(after.waitingFor))}`
    case 'date asked':
      return `. ${words.nowAskedDate(named(after.waitingFor), due())}`
    case 'date stays':
      return `. ${after.isMoved ? words.dateStaysMoved(due()) : words.dateStays(due())}`
  }
}

function isOfBoth(register: Register, applied: Applied & { readonly ok: true }): boolean {
  return 'commitment' in applied && isJoint(register, applied.commitment)
}

/** One Undo for the whole reply. */
function undoButton({ words }: Telling, made: readonly Made[], { cause }: Pick<Answer, 'cause'>): Block | undefined {
  const entries = made.flatMap(({ understood: { id }, applied }) =>
    'commitment' in applied ? applied.entries.filter((entry) => !pointsBack(entry)).map(({ at }) => ({ id, at })) : [],
  )
  if (entries.length === 0) return undefined
  const [undo] = button(words.undo, actionIds.undo, { entries } satisfies UndoValue)
  const [undoAll] = cause === undefined ? [] : button(words.undo, actionIds.undo, { cause } satisfies UndoValue)
  return undo ?? undoAll
}
