import type { Language } from '../../register/languages.ts'
import type { Rating } from '../../register/schema.ts'
import type { DateWords } from './date-words.ts'
import type { Particles } from './particles.ts'
import type { WhyWords } from './why-words.ts'

/** What a person can mean by a form of words. */
export type Intent =
  /** `isAsked`: they ask whether they may. */
  | { readonly means: 'closed'; readonly isAsked?: true }
  /** `side`: the party that was named instead, "UK side". */
  | { readonly means: 'our side'; readonly side?: string }
  /** `isTrouble`: said in words that are their own reason, "falling behind". */
  | { readonly means: 'rated'; readonly rating: Rating; readonly ofAll?: true; readonly isTrouble?: true }
  | { readonly means: 'slips'; readonly way?: Way; readonly isPlan?: true }
  | { readonly means: 'done by' }
  | { readonly means: 'noted' }
  /** It has begun, or has not begun yet: kept as a note. `goesOn`: it goes on, so that the last rating holds. */
  | { readonly means: 'under way'; readonly goesOn?: true }
  /** "no change": the last rating said again. */
  | { readonly means: 'unchanged' }
  | { readonly means: 'evidenced' }
  | { readonly means: 'not yet' }
  /** The same as was said of the commitment before. `isAnswer`: with none before it, the same as last time. */
  | { readonly means: 'same'; readonly isAnswer?: true }
  | { readonly means: 'yes' }
  | { readonly means: 'no' }
  /** `isFine`: "fine by us" agrees to what was asked, and claims nothing as their own. */
  | { readonly means: 'agreed'; readonly isFine?: true }
  | { readonly means: 'objected' }
  | { readonly means: 'reopened' }
  | { readonly means: 'snoozed' }
  /** `isPerhaps`: the words may be said of another thing ("3 -> UKBA"), unless it was asked whose it is. */
  | { readonly means: 'handed over'; readonly isPerhaps?: true }
  /** `isTold`: the bot is told to do it ("withdraw 2"), which is asked about where no reason is given. */
  | { readonly means: 'withdrawn'; readonly isTold?: true }
  | { readonly means: 'superseded'; readonly isTold?: true }

/**
 * What a move says of its direction: later ("delayed"), earlier ("brought forward"), one of them ("moved forward"), or only where the date stands
 * ("due", "target"). Absent: whatever the date says ("moved to"). `isPlan` of an intent: only planned ("expected"), perhaps of a step on the way.
 */
export type Way = 'later' | 'earlier' | 'unsure' | 'stated'

/** `pattern` matches at the start of plain words (see text.ts), up to the end of a word. */
export interface Form {
  readonly pattern: RegExp
  readonly intent: Intent
}

/** The labels of forms that people fill in, each all of its words. */
export interface LabelWords {
  /** How it stands: "status", "RAG". */
  readonly state: RegExp
  /** The same for a time, which may also say what was done in it: "this week". */
  readonly now: RegExp
  /** By when it is now to be done: "new date". The words stand in the forms that move a date too. */
  readonly newDate: RegExp
  /** How it stood: "last month". */
  readonly former: RegExp
  /** Which commitment: "action". */
  readonly about: RegExp
  readonly reason: RegExp
  readonly blocker: RegExp
  /** What may come: "risks", "next steps". */
  readonly ahead: RegExp
  /** Anything else: "progress", "owner". */
  readonly detail: RegExp
}

/** The words of "report sent to Paris on Monday", each as a part of a pattern. */
export interface HappenedWords {
  /** What is counted of what was done: "12 interviews". */
  readonly results: string
  /** What is promised and delivered, as far as all registers share it: "the report". A survey or a visit is only a step. */
  readonly subject: string
  /** Who may do or receive it: "both sides", "Paris". */
  readonly people: string
  /** "has been" */
  readonly auxiliary: string
  readonly done: string
  /** The same where only an accent tells it from the present tense. */
  readonly doneInAccents: string
  /** What people do, or what is done to them: "agreed", "informed". */
  readonly doneByPeople: string
  /** Before people: "told Paris". */
  readonly told: string
  readonly adverb: string
  /** "the final visit was", before a day: with it came the end. */
  readonly lastOfIt: string
  /** Before who did it or was there: "by". */
  readonly toPeople: string
  /** Who may get it at the end: others may still have to sign or to decide. */
  readonly recipients: string
  readonly to: string
  readonly place: string
  /** Small words of a time that is over. */
  readonly when: string
}

/** The words by which the lines are known that a mail has around those of its writer. */
interface MailWords {
  /** The line before what somebody else wrote: "on 1 March Jane wrote:". */
  readonly quotes: RegExp
  /** A line of the head that says from whom, to whom or when; and any other line of it. */
  readonly sender: RegExp
  readonly subject: RegExp
  /** The line above a name at the end. */
  readonly signOff: RegExp
  /** A word of what somebody is: "head", "chef". */
  readonly role: RegExp
  /** What a phone or an office puts below. */
  readonly foot: RegExp
  /** How a disclaimer begins, and what each of its sentences has. */
  readonly disclaimer: RegExp
  readonly disclaims: RegExp
}

/** What the remarks behind a form of words say for or against it. */
export interface RemarkWords {
  /** Words that make a closing doubtful: a negation, a hope, a part, a hedge, a joke, hearsay, a withdrawal. */
  readonly doubt: RegExp
  /** By which an "at risk" or a "blocked" says that it is over: "resolved". */
  readonly settled: RegExp
  /** Words that make an "on track" doubtful. */
  readonly exception: RegExp
  /** By what a remark behind a closing says that what was promised happened. */
  readonly happened: HappenedWords
  /** By which the words behind a hand-over say whose it is: "they lead on this". */
  readonly responsible: RegExp
  /** The start of a clause that makes what follows it doubtful: "if Paris signs, ...". */
  readonly lead: RegExp
  /** What may stand behind "on track": that something was done or is planned, or goes well. */
  readonly progress: RegExp
  /** By which somebody takes back what they said before: "not done", "wrong one". */
  readonly retraction: RegExp
  /** Anywhere: words that say that something is not done, or not to be. */
  readonly notDone: RegExp
  /** Small words beside that: "sorry", "after all". */
  readonly besideRetraction: RegExp
  /** What turns a whole reply round: "or the other way round". */
  readonly reversed: RegExp
  /** By which words behind "all" leave some out that they do not name: "but for two". */
  readonly someOut: RegExp
  /** By which the words behind "withdrawn" or "superseded" give a reason: "no longer needed". */
  readonly endingReason: RegExp
  /** What takes such an ending back: "then reinstated". */
  readonly revives: RegExp
  /** What makes a move or an ending provisional, or takes it back, in a sentence behind it: "Provisional." */
  readonly tentative: RegExp
  /** The start of a condition: "if Paris objects". */
  readonly condition: RegExp
  /** By which the words behind "reopened" give a reason, and do not name what was opened. */
  readonly faulty: RegExp
  /** The start of whose turn it is, behind "our side is done": "over to" Paris. */
  readonly theirTurn: RegExp
  /** Whole remarks that say nothing against a closing: "on time", "see annex". */
  readonly beside: RegExp
}

/** What may stand in the place of a reason, each all of its words but for `reasonNoun`. */
export interface ReasonWords {
  /** What says nothing of why: "no reason", "will explain later", "see my mail", "as agreed", "at the latest". */
  readonly noReason: RegExp
  /** What says that the reason is still to come: "asking the team". */
  readonly putOff: RegExp
  /** What drops the matter: "forget it". */
  readonly letGo: RegExp
  /** "oops, wrong thread" */
  readonly wrongPlace: RegExp
  /** To "what is holding it up?": nothing does, or it isn't so. */
  readonly nothingHolds: RegExp
  /** By whom something is known, before what it is: "I've just been told". */
  readonly reports: RegExp
  /** By which words with capitals are a reason, and nobody's name: "Strike". */
  readonly reasonNoun: RegExp
  /** A step on the way, or a part: "reply from Paris", "annex only". */
  readonly step: RegExp
}

/** The words of one language. Patterns match plain words: no case, no accents. */
export interface Lexicon extends RemarkWords, ReasonWords, WhyWords {
  readonly language: Language
  /** Greetings and the like, which mean nothing here. */
  readonly courtesy: RegExp
  /** Those of them that may end a reply and add nothing to it. */
  readonly thanks: RegExp
  /** What one says to people beside the matter: partings, "noted", congratulations. */
  readonly smallTalk: RegExp
  /** The same on words with their accents, where only an accent tells it from a form: "noté". */
  readonly smallTalkInAccents: RegExp
  /** "done for today": it may be said of a row, and beside a farewell it is of who says it. */
  readonly doneForDay: RegExp
  /** How a question to whoever reads it begins: "anyone heard from Paris?" */
  readonly toAnyone: RegExp
  /** "ok", "sure": nothing, unless a yes or a no is waited for. */
  readonly assent: RegExp
  /** The reply takes back what was said last, or what was said of the name behind it. */
  readonly undo: RegExp
  /** Within it: "my answer", which is nothing that was promised. */
  readonly undoneWords: RegExp
  readonly labels: LabelWords
  /** A line before all that is said: "here is our update:". */
  readonly introduction: RegExp
  readonly mail: MailWords
  /** Words, each for itself, that may begin with a capital at the end of a reply and are nobody's name. */
  readonly noName: RegExp
  /** What is printed in a form to choose from, at the end of a line: "yes / no". */
  readonly choice: RegExp
  /** What in a label of a form says that it does not go well: "worsening", "overspent". */
  readonly worse: RegExp
  /** What stands for the commitment itself: "it is", "c'est". */
  readonly subject: RegExp
  /** "downgraded from", before a rating. */
  readonly turning: RegExp
  /** Between a target and what is said of it, at the end of the target: "ports (is now) done". */
  readonly copula: RegExp
  /** The first that fits counts. */
  readonly forms: readonly Form[]
  /** Words that sound like a closing, anywhere in a reply. */
  readonly closing: RegExp
  /** Words that sound like a withdrawal, anywhere in a reply. */
  readonly ending: RegExp
  /** What says that it does not go on, and no colour, anywhere: "on hold", "waiting for Paris". */
  readonly heldUp: RegExp
  /** Whole words that say where the work is, and not how it stands: "drafted", "under review", "awaiting sign-off". */
  readonly stage: RegExp
  /** What says how it stands no more, anywhere: "no longer blocked", "unblocked". How it stands instead is not said. */
  readonly isOver: RegExp
  /** What people show as evidence. Such a word is not taken for the name of a commitment. */
  readonly evidence: RegExp
  /** The start of what is said in place of evidence: "nothing yet". */
  readonly lacking: RegExp
  /** The start of a reason that no mark divides from the date before it. */
  readonly because: RegExp
  /** Words that may stand before a target and are not part of it. */
  readonly determiner: RegExp
  readonly afterTarget: RegExp
  readonly all: RegExp
  readonly both: RegExp
  readonly rest: RegExp
  /** "the other one": the rest, where it is one. */
  readonly other: RegExp
  /** "the other two"; its groups are the number, in words or figures. */
  readonly otherFew: RegExp
  /** "all three"; its group is the number, in words or figures. */
  readonly counted: RegExp
  readonly ordinals: readonly RegExp[]
  readonly last: RegExp
  /** "the first two"; its group is the number, in words or figures. */
  readonly firstFew: RegExp
  /** "the last two" */
  readonly lastFew: RegExp
  /** Words that do not tell one title from another. */
  readonly small: ReadonlySet<string>
  /** What nations are called, and their countries: "the French" have done something, and are no commitment. */
  readonly peoples: Readonly<Record<string, string>>
  /** Where they are governed from, and their countries: "over to Paris". */
  readonly capitals: Readonly<Record<string, string>>
  /** Words that people put between those of a title. */
  readonly joining: ReadonlySet<string>
  /** The endings of a plural: a plural names the same thing as its singular. */
  readonly plurals: readonly string[]
  /** Words of this language for words in the name of an event that is written in another. */
  readonly eventWords: Readonly<Record<string, string>>
  readonly number: NumberShape
  /** Forms that are a closing only with their accent: "termine" is what somebody does. */
  readonly unaccented: RegExp
  readonly particles: Particles
  readonly dates: DateWords
}

/** How a language writes a number: "1,200.5", "1 200,5". */
interface NumberShape {
  readonly pattern: RegExp
  readonly group: RegExp
  readonly point: string
}

/** The country of each of the words: its names, divided by bars. */
export function countryOf(country: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, country]))
}

/** For words that a language does not have. */
export const never = /(?!)/

const ending = "(?![\\p{L}\\p{N}]|['-]\\p{L})"

/** A pattern of whole words at the start. A space in it stands for any space. */
export function starts(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})${ending}`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** A form that begins with the date itself: nothing of it is taken away, "two weeks late". */
export function lookingAhead(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?=(?:${alternatives.join('|')})${ending})`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** A pattern of whole words anywhere. */
export function anywhere(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})${ending}`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** The same, for all the places where it stands. */
export function everywhere(...alternatives: readonly string[]): RegExp {
  return new RegExp(anywhere(...alternatives).source, 'gu')
}

/** A pattern of whole words at the end. The "one" of the id `phase-one` is none. */
export function ends(...alternatives: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${alternatives.join('|')})$`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'),
    'u',
  )
}

/** A pattern that all of the words must match. */
export function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}
