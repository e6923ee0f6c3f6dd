import type { DateTime } from 'luxon'
import type { Calendars } from '../register/calendar.ts'
import type { Ending } from '../register/kinds.ts'
import type { Language } from '../register/languages.ts'
import type { Register } from '../register/register.ts'
import type { Day, Due, Instant, LogEntry, Rating } from '../register/schema.ts'
import type { EndsAs } from '../register/state.ts'
import type { DateLibrary } from './languages/date-words.ts'
import type { SaidWhere } from './speaker.ts'

/** Everything that the meaning of a reply depends on. */
export interface Context extends SaidWhere {
  readonly register: Register
  readonly calendars: Calendars
  readonly dates: DateReader
  /** The commitments that the message spoke of, in the order of its numbered rows. */
  readonly about: readonly string[]
  /** How many of `about`, from the first, were shown with a number. Absent: all. */
  readonly shown?: number
  /** Those of `about` that were asked "are these yours?". */
  readonly yours: readonly string[]
  /** Those of `about` that were asked whether they are still red. */
  readonly stillSo?: readonly string[]
  /** The day of the message: who has answered a row since then has answered it. */
  readonly since?: Day
  /** The email of the writer. */
  readonly by: string
  /** The team whose thread it is, if it is a team's. */
  readonly team?: string
  /** What they were asked was asked minutes ago, or alone: a yes is of that. */
  readonly isJustAsked?: boolean
  /** Said to the bot alone. */
  readonly isDirect?: boolean
  /** Typed as a command: what names the commitment, and what is to be done with it, is no reason. */
  readonly isCommand?: boolean
  /** Whether the message that has this address is in the thread in which these words are said. Absent: they are said in none. */
  readonly isSaidHere?: (link: string) => boolean
  /** Whether their last words there were of a row that was not found, or were refused: a correction without a name is of these. */
  readonly isBehindRefused?: boolean
  readonly at: DateTime
  readonly language: Language
  /** The words were read before, and what came of it may be in the log already: their answer was cut short. */
  readonly again?: boolean
}

/** Finds a day in words, by the date library. The day must take up all of the words; the day stands before the month. */
export interface DateReader {
  day(words: string, at: DateTime, library: DateLibrary): { year: number; month: number; day: number } | undefined
}

/** One change that was understood. `entry` is the log entry without `at`, `link` and `said`, which conversation/answer.ts adds. */
export interface Understood {
  readonly id: string
  readonly entry: DistributiveOmit<LogEntry, 'at' | 'link' | 'said'>
  /** A note that nothing has changed, by who has given no rating that it could say again. */
  readonly isUnrated?: true
}
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** One of the days that figures may mean, and the reply that says so. */
export interface DayMeant {
  readonly day: Day
  readonly says: string
}

/** What to ask back. wording/ has the sentences. */
export type Question =
  | { readonly ask: 'which'; readonly candidates: readonly string[]; readonly word: string }
  /** No commitment has that name. `candidates`: what the message spoke of. */
  | { readonly ask: 'unknown name'; readonly candidates: readonly string[]; readonly word: string }
  /** `inPart`: it was called delivered in part, and a yes says no more than that. */
  | { readonly ask: 'is it done'; readonly id: string; readonly inPart?: true }
  /** `dates`: of several, where each moves to a day of its own. `ratings`: what was said of each, and stands whatever comes of the question. */
  | {
      readonly ask: 'reason'
      readonly id: string
      readonly pending: LogEntry['kind']
      readonly to?: Due | null
      readonly dates?: Readonly<Record<string, Due>>
      readonly ratings?: Readonly<Record<string, Rating>>
    }
  /** The words that came where it was asked why may be said to somebody beside the matter, and much hangs on them. */
  | {
      readonly ask: 'is that why'
      readonly id: string
      readonly pending: LogEntry['kind']
      readonly to?: Due | null
      readonly dates?: Readonly<Record<string, Due>>
      readonly reason: string
    }
  /** The words are marked as not for the other side, which would read them. `answers`: what was asked before them. */
  | { readonly ask: 'other side reads'; readonly answers: readonly Unclear[] }
  /** `next`: the next such day, if the words name no year. */
  | { readonly ask: 'date passed'; readonly id: string; readonly passed: Due; readonly next?: Due }
  /** `isExplained`: why it moves was said, and the day was not. */
  | {
      readonly ask: 'which date'
      readonly id: string
      readonly word: string
      readonly isExplained?: true
      readonly either?: readonly DayMeant[]
    }
  /** The words say later, and name a date before the deadline. */
  | { readonly ask: 'earlier'; readonly id: string; readonly to: Due }
  /** It is due then already. `reason`: what was given as one, kept as a note. */
  | { readonly ask: 'same date'; readonly id: string; readonly due: Due; readonly reason?: string }
  /** Both a closing and a date wait for the person's side. `agrees`: whether they said yes; `reason`: why not, if they said so. */
  | { readonly ask: 'agree to what'; readonly id: string; readonly agrees: boolean; readonly reason?: string }
  /** The date that they answer was taken back or settled in the meantime. */
  | { readonly ask: 'no date waits'; readonly id: string }
  | { readonly ask: 'waits for others'; readonly id: string }
  | { readonly ask: 'until when'; readonly id: string; readonly either?: readonly DayMeant[] }
  | { readonly ask: 'what evidence'; readonly id: string }
  /**
   * `word`: what stands in the place of a team's name; `teams`: those that may be meant. `named`: these were named themselves: one, where the words
   * may say another thing, or several, of which one leads.
   */
  | {
      readonly ask: 'which team'
      readonly id: string
      readonly teams: readonly string[]
      readonly word: string
      readonly named?: 'one' | 'several'
    }
  /** The secretariat hands over a part in it, and several teams may be meant. */
  | { readonly ask: 'whose part'; readonly id: string; readonly teams: readonly string[]; readonly to: string }
  /** The hand-over would leave these sides without a leading team for these commitments. `words`: by which it is done all the same. */
  | { readonly ask: 'no lead left'; readonly ids: readonly string[]; readonly sides: readonly string[]; readonly words: string }
  /** Words behind the team to which these are assigned were not understood. `words`: by which they are assigned all the same. */
  | { readonly ask: 'assign all the same'; readonly ids: readonly string[]; readonly team: string; readonly words: string }
  /** A member says that it is not theirs, and a lead has confirmed it. */
  | { readonly ask: 'confirmed before'; readonly id: string; readonly at: Instant; readonly who: string }
  /** It was to be given to who leads it already. */
  | { readonly ask: 'leads already'; readonly id: string; readonly team: string }
  /** The secretariat is asked whose these are, and has named a team for one of them. */
  | { readonly ask: 'which to give'; readonly ids: readonly string[]; readonly team: string }
  /** The secretariat is asked whose it is, and has named no team. `teams`: those that may be meant; `id`: if only one is asked about. */
  | { readonly ask: 'whose'; readonly id?: string; readonly word: string; readonly teams: readonly string[] }
  /** It is not the person's own: only these teams hand it over, or the secretariat. */
  | { readonly ask: 'not yours to give'; readonly ids: readonly string[]; readonly teams: readonly string[] }
  | { readonly ask: 'is it withdrawn'; readonly id: string }
  /** `word`: the name of the successor, which names no commitment. */
  | { readonly ask: 'by what'; readonly id: string; readonly word: string }
  | { readonly ask: 'which of several'; readonly ids: readonly string[]; readonly word: string }
  | { readonly ask: 'no such date'; readonly id?: string; readonly word: string }
  /** Another side has ended it, theirs is asked to agree, and they name a day instead. */
  | {
      readonly ask: 'moved instead'
      readonly id: string
      readonly to: Due
      readonly at: Instant
      readonly who: string
      readonly party?: string
      readonly how: EndsAs
    }
  /**
   * Their own side has closed it by the entry `of`. `isOnly`: their words say no more than that it is taken back. `isPlain`: they say themselves
   * that it is not done, and take it back.
   */
  | {
      readonly ask: 'take back'
      readonly id: string
      readonly of: Instant
      readonly who: string
      readonly how: Ending['kind']
      readonly isOnly?: true
      readonly isPlain?: true
    }
  /** The same as delivered in part, and they say that it is done. */
  | { readonly ask: 'all of it'; readonly id: string; readonly at: Instant; readonly who: string }
  /** The same, and they say again that it is. */
  | {
      readonly ask: 'closed already'
      readonly id: string
      readonly at: Instant
      readonly who: string
      readonly party: string
      readonly waitsFor: readonly string[]
    }
  /** Every side has closed it, the last one at `at`. */
  | { readonly ask: 'ended'; readonly id: string; readonly at: Instant; readonly who: string; readonly how: Ending['kind'] }
  /** "Everything is done": what that closes, and what it leaves out: umbrellas with open parts, and what is permanent. */
  | {
      readonly ask: 'close all'
      readonly ids: readonly string[]
      readonly leftOut?: {
        readonly umbrellas: readonly string[]
        readonly lasting: readonly string[]
        /** What another side has withdrawn, superseded or closed in part, and waits to be agreed to. */
        readonly otherwise?: readonly string[]
      }
    }
  /** "All slip to 15 April", "by two weeks": what that moves, and to which days. `withoutDate`: those that have none to move, left out. */
  | {
      readonly ask: 'move all'
      readonly ids: readonly string[]
      readonly dates: Readonly<Record<string, Due>>
      readonly withoutDate: readonly string[]
      readonly reason?: string
    }
  /** An umbrella, and its parts that are open. `agrees`: the other side has closed it, and they agree. */
  | { readonly ask: 'open parts'; readonly id: string; readonly parts: readonly string[]; readonly agrees?: true }
  /** It is continuing, and nothing about it is ever finished. */
  | { readonly ask: 'no end'; readonly id: string }
  /** Another side has ended it so, and waits to be agreed to: what they say would displace that. `successor`, `reason`: of what they call superseded. */
  | {
      readonly ask: 'ended otherwise'
      readonly id: string
      readonly at: Instant
      readonly who: string
      readonly party?: string
      readonly how: EndsAs
      readonly says: EndsAs
      readonly successor?: string
      readonly reason?: string
    }
  /** The secretariat closes a joint commitment, or withdraws it: for which of its sides? */
  | { readonly ask: 'which sides'; readonly id: string; readonly sides: readonly string[]; readonly withdraws?: true }
  /** It is called on track, and its deadline has passed. `daysLate`: 0 of several that are so by different days. */
  | { readonly ask: 'by when'; readonly id: string; readonly daysLate: number }
  /** Neither a closing nor a date waits for an answer. `isGone`: a closing did, and was taken back. */
  | { readonly ask: 'nothing waits'; readonly id: string; readonly isGone?: true }
  /** What somebody else wrote was quoted, and nothing said of it. */
  | { readonly ask: 'quoted only' }
  | { readonly ask: 'nothing to undo'; readonly ids: readonly string[]; readonly ended?: string }
  /** What they were asked is dropped, by an undo of words that had changed nothing yet. `stands`: of what they said something before, which holds. */
  | { readonly ask: 'dropped'; readonly stands?: readonly string[] }
  /**
   * `ofOwner`: what was asked of them is whose they are. `how`: how they stand is left to say, because the words only leave them out ("all on track
   * except 2"), say that nothing moves, but no colour ("on hold"), say that a red is over, or doubt a green ("on track but tight"), or tell of each of several
   * what happened ("2: case approved, 3: contract signed"), or where one is ("2 is with the lawyers"). `perhapsTo`: a day that the words name, and that may be the new date.
   * `again`: it was answered with a yes or a no, which says nothing of it.
   */
  | {
      readonly ask: 'not understood'
      readonly ids: readonly string[]
      readonly ofOwner?: true
      readonly perhapsTo?: Due
      readonly again?: true
      readonly how?: 'left out' | 'held up' | 'no longer red' | 'on track or not' | 'each of these' | 'where it is'
    }
  /** The team has said before that these are not theirs; a yes to all leaves them out. `row`: the number of the first, 0 if it has none. */
  | { readonly ask: 'not yours before'; readonly ids: readonly string[]; readonly row: number }
  /** `below`: a team below theirs, for which they may answer by its name. */
  | { readonly ask: 'no part in it'; readonly ids: readonly string[]; readonly below?: string }
  /** They may not read the register. */
  | { readonly ask: 'no reader' }
  /** They have changed since a question of them was asked, which was answered only now. */
  /** `isAskedNoMore`: what was asked is not open any more, whether anything has changed or not. */
  | { readonly ask: 'changed since'; readonly ids: readonly string[]; readonly isAskedNoMore?: true }
  /** `read`: how many characters were read. The rest is kept as a note. */
  | { readonly ask: 'too long'; readonly id: string; readonly read: number }

export interface Unclear {
  readonly text: string
  readonly question: Question
  /** Further commitments of which the same is asked, by the same words. */
  readonly also?: readonly string[]
  readonly why?: Why
}

/** By which rule words were asked back that look like a change, and which of the words. `read --explain` shows it. */
export interface Why {
  readonly rule:
    | 'no form'
    | 'stranger'
    | 'question'
    | 'remark'
    | 'day to come'
    | 'place'
    | 'other time'
    | 'present tense'
    | 'jest'
    | 'light'
    | 'denied'
    | 'doubt'
    | 'over'
    | 'phrase'
    | 'two ratings'
    | 'late'
    | 'beside'
  readonly words?: string
}

export interface Reading {
  readonly changes: readonly Understood[]
  readonly unclear: readonly Unclear[]
  /** The commitments that the person disowned. Their words are among the changes as `noted`; the secretariat is to be told. */
  readonly notYours?: readonly string[]
  /** It answers what the person was asked before, even if nothing changes by it. */
  readonly isAnswer?: true
  /** The words of its changes are the reason that was asked for. */
  readonly isReason?: true
  /** What stays asked, of who has turned to somebody else in between. */
  readonly stillAsked?: readonly Unclear[]
}

/** Whether a question waits for an answer; others only say something. */
export function waitsForAnswer({ question }: Unclear): boolean {
  return !tellOnly.has(question.ask)
}

const tellOnly: ReadonlySet<Question['ask']> = new Set<Question['ask']>([
  'quoted only',
  'same date',
  'no date waits',
  'waits for others',
  'nothing waits',
  'not yours before',
  'not yours to give',
  'closed already',
  'no part in it',
  'no reader',
  'leads already',
  'confirmed before',
  'nothing to undo',
  'dropped',
  'changed since',
  'too long',
])
