import type { EntryOf, LogEntry } from './schema.ts'

// What each kind of log entry is. A rule for several kinds asks here and keeps no list of its own. A new kind needs its shape in schema.ts, its
// line here, what it alone does (in change.ts, in owners.ts if it is `owning`), and the words for what it did in each language: without one of
// these it does not compile.

type Kind = LogEntry['kind']

type Trait =
  /** One party's word that it is over. */
  | 'ending'
  /** Opens what had ended. An objection to a date does not. */
  | 'opening'
  /** Sets the due or an event's date. A proposal does not yet. */
  | 'dating'
  /** A proposed date no longer waits. An objection to an ending leaves it waiting. */
  | 'settling a date'
  /** Changes the owners, or their marks. */
  | 'owning'
  /** Points at an earlier entry: takes its effect away, or corrects its words. */
  | 'pointing'
  /** Takes the effect from the entry that it points at. */
  | 'undoing'
  /** Counts as an answer of the team: its rhythm of questions begins again. */
  | 'answer'
  /** Is shown as the last word of a team. */
  | 'word'
  /** Leaves the question of a message unanswered. */
  | 'remark'
  /** Counts in the result of a poll. */
  | 'poll answer'
  /** Is told to the other owners while the commitment is open. A proposal is not: they are asked to agree. */
  | 'news'
  /** Keeps the questions from the team until a day: its `until`. */
  | 'pausing'
  /** Says that work goes on, which contradicts an ending in the same reply. */
  | 'going on'

interface LogKind {
  /** The log in which it has an effect. */
  readonly of: 'commitment' | 'event' | 'both'
  /** The people who may say it for an owning team. `nobody`: rights.ts has a rule of its own for what points at an entry or is of an event. */
  readonly saidBy: 'members' | 'leads' | 'leads of leading teams' | 'nobody'
  readonly is: readonly Trait[]
}

const logKinds = {
  added: { of: 'commitment', saidBy: 'nobody', is: ['news'] },
  edited: { of: 'commitment', saidBy: 'nobody', is: ['news'] },
  noted: { of: 'both', saidBy: 'members', is: ['answer', 'word', 'remark'] },
  confirmed: { of: 'commitment', saidBy: 'leads', is: ['owning', 'answer', 'remark'] },
  rated: { of: 'commitment', saidBy: 'members', is: ['answer', 'word', 'poll answer'] },
  dated: {
    of: 'both',
    saidBy: 'leads of leading teams',
    is: ['dating', 'settling a date', 'answer', 'word', 'news', 'going on'],
  },
  closed: { of: 'commitment', saidBy: 'leads of leading teams', is: ['ending', 'answer', 'word', 'poll answer'] },
  objected: {
    of: 'commitment',
    saidBy: 'leads of leading teams',
    is: ['opening', 'settling a date', 'answer', 'word', 'news', 'going on'],
  },
  reopened: {
    of: 'commitment',
    saidBy: 'leads of leading teams',
    is: ['opening', 'settling a date', 'answer', 'word', 'news', 'going on'],
  },
  withdrawn: { of: 'commitment', saidBy: 'leads of leading teams', is: ['ending', 'answer', 'word'] },
  superseded: { of: 'commitment', saidBy: 'leads of leading teams', is: ['ending', 'answer', 'word'] },
  assigned: { of: 'commitment', saidBy: 'leads', is: ['owning', 'answer', 'word'] },
  snoozed: { of: 'commitment', saidBy: 'leads of leading teams', is: ['pausing', 'going on'] },
  evidenced: { of: 'commitment', saidBy: 'members', is: ['answer', 'word', 'remark'] },
  held: { of: 'event', saidBy: 'nobody', is: [] },
  amended: { of: 'both', saidBy: 'nobody', is: ['pointing', 'answer'] },
  retracted: { of: 'both', saidBy: 'nobody', is: ['pointing', 'undoing'] },
  undone: { of: 'both', saidBy: 'nobody', is: ['pointing', 'undoing'] },
} as const satisfies Record<Kind, LogKind>

/** The kinds with a trait. */
type KindThat<T extends Trait> = { [K in Kind]: T extends (typeof logKinds)[K]['is'][number] ? K : never }[Kind]

export type Ending = EntryOf<KindThat<'ending'>>
export type Snooze = EntryOf<KindThat<'pausing'>>
/** What the other owners of a commitment, and those of what depends on it, may be told. */
export type NewsEntry = EntryOf<KindThat<'news' | 'ending'> | 'rated' | 'noted'>

/** Every kind, in the order of the schema. */
export const allKinds = Object.keys(logKinds) as readonly Kind[]

/** Whether entries of a kind have an effect in the log of a commitment, or of an event. */
export function hasEffectOn(item: 'commitment' | 'event', kind: Kind): boolean {
  const { of } = logKinds[kind]
  return of === 'both' || of === item
}

export function saidBy({ kind }: LogEntry): LogKind['saidBy'] {
  return logKinds[kind].saidBy
}

export const isEnding = having('ending')
export const changesOwners = having('owning')
export const pointsBack = having('pointing')
export const isUndoing = having('undoing')
export const pauses = having('pausing')
export const isRemark = having('remark')
export const answersPoll = having('poll answer')
export const goesOn = having('going on')
/** Whether an entry has a date in it, even if only a proposed one. */
export const isDating = having('dating')

/** Whether an entry moves the due or an event's date. */
export function isMove(entry: LogEntry): entry is EntryOf<KindThat<'dating'>> {
  return isDating(entry) && entry.proposed !== true
}

/** Whether an entry is an answer of its team. A note of words that were not understood is none: whoever asks back still waits. */
export function isAnswer(entry: LogEntry): boolean {
  return countsAsAnswer(entry) && !isUnclear(entry)
}

/** Whether an entry only keeps words that were not understood. */
export function isUnclear(entry: LogEntry): boolean {
  return entry.kind === 'noted' && entry.unclear === true
}

/** Whether an entry is shown as the last word of a team. Words that were not understood are no information. */
export function isWord(entry: LogEntry): boolean {
  return counts(entry) && !isUnclear(entry)
}

const counts = having('word')
const countsAsAnswer = having('answer')
const opens = having('opening')
const settles = having('settling a date')
const tells = having('news')

export function opensAgain(entry: LogEntry): boolean {
  return opens(entry) && !isObjectionToDate(entry)
}

export function settlesDate(entry: LogEntry): boolean {
  return settles(entry) && !isProposal(entry) && (entry.kind !== 'objected' || isObjectionToDate(entry))
}

export function isNews(entry: LogEntry): entry is EntryOf<KindThat<'news'>> {
  return tells(entry) && !isProposal(entry)
}

/** Whether a team says by it that a commitment is not theirs. */
export function saysNotOurs(entry: LogEntry): boolean {
  return entry.kind === 'noted' && entry.disowned === true
}

/** A date that another side has still to agree to. */
function isProposal(entry: LogEntry): boolean {
  return isDating(entry) && entry.proposed === true
}

function isObjectionToDate(entry: LogEntry): boolean {
  return entry.kind === 'objected' && entry.to !== undefined
}

/** Generic, because an entry that is not in a log yet can be asked too. */
function having<T extends Trait>(trait: T) {
  const kinds = kindsWith(trait)
  return <E extends { readonly kind?: unknown }>(entry: E): entry is Extract<E, { kind: KindThat<T> }> => kinds.has(entry.kind)
}

function kindsWith(trait: Trait): ReadonlySet<unknown> {
  const kinds: Record<Kind, LogKind> = logKinds
  return new Set(allKinds.filter((kind) => kinds[kind].is.includes(trait)))
}
