import type { Language } from '../../register/languages.ts'
import type { Rating } from '../../register/schema.ts'
import type { DateWords } from './date-words.ts'
import type { Particles } from './particles.ts'

/** What a person can mean by a form of words. `sort` of a date: what stands before it says from where it counts. */
export type Intent =
  | { readonly means: 'closed' }
  | { readonly means: 'our side' }
  | { readonly means: 'rated'; readonly rating: Rating }
  | { readonly means: 'slips' }
  | { readonly means: 'done by' }
  | { readonly means: 'noted' }
  | { readonly means: 'evidenced' }
  | { readonly means: 'not yet' }
  /** What was said of the one before is said of this one too. */
  | { readonly means: 'same' }
  | { readonly means: 'yes' }
  | { readonly means: 'no' }
  | { readonly means: 'agreed' }
  | { readonly means: 'objected' }
  | { readonly means: 'reopened' }
  | { readonly means: 'snoozed' }
  | { readonly means: 'handed over' }
  | { readonly means: 'withdrawn' }
  | { readonly means: 'superseded' }

/** `pattern` stands at the start of plain words (see text.ts) and ends at the end of a word. */
interface Form {
  readonly pattern: RegExp
  readonly meaning: Intent
}

/** The words of one language. Patterns are on plain words: no case, no accents. */
export interface Lexicon {
  readonly language: Language
  /** Greetings and the like, which mean nothing here. */
  readonly courtesy: RegExp
  /** What stands for the commitment itself: "it is", "c'est". */
  readonly subject: RegExp
  /** Between a target and what is said of it, at the end of the target: "ports (is now) done". */
  readonly copula: RegExp
  /** The first that fits is it. */
  readonly forms: readonly Form[]
  /** Words that make a closing anything but plain: a negation, a hope, a part, a hedge, a joke, the word of somebody else, a taking back. */
  readonly doubt: RegExp
  /** Words that make an "on track" anything but plain. */
  readonly exception: RegExp
  /** Words that sound like a closing wherever they stand. */
  readonly closing: RegExp
  /** Words that sound as if it were given up, wherever they stand. */
  readonly ending: RegExp
  /** What people show to tell that something is done, and what is no name of a commitment. */
  readonly evidence: RegExp
  /** What is said in the place of evidence where there is none (yet), at its start. */
  readonly lacking: RegExp
  /** Words by which a remark of a few words shows that something is done: "report sent". */
  readonly shows: RegExp
  /** What a reason begins with when no mark divides it. */
  readonly because: RegExp
  /** Words that may stand before a target and aren't part of it. */
  readonly determiner: RegExp
  readonly afterTarget: RegExp
  readonly all: RegExp
  readonly both: RegExp
  readonly rest: RegExp
  readonly ordinals: readonly RegExp[]
  /** Words of titles that tell nothing apart. */
  readonly small: ReadonlySet<string>
  /** Words that people put between those of a title. */
  readonly joining: ReadonlySet<string>
  /** The endings of a plural: a plural names what its singular names. */
  readonly plurals: readonly string[]
  /** Words by which an event may be called whose name is in another language, and that language's words. */
  readonly eventWords: Readonly<Record<string, string>>
  /** The end of a word which says that something is done, on words as they were said, if it is told by its accent: "publié". */
  readonly participle?: RegExp
  readonly number: NumberShape
  readonly particles: Particles
  readonly dates: DateWords
  readonly commands: CommandWords
}

/** How a language writes a number: "1,200.5", "1 200,5". */
interface NumberShape {
  readonly pattern: RegExp
  readonly group: RegExp
  readonly point: string
}

export const commandNames = [
  'help',
  'list',
  'mine',
  'show',
  'done',
  'update',
  'due',
  'reopen',
  'object',
  'history',
  'poll',
  'preview',
  'event',
] as const
export type CommandName = (typeof commandNames)[number]

/** The words of commands. Words are plain (no case, no accents), but for `from` and `to`. */
export interface CommandWords {
  readonly names: Readonly<Record<string, CommandName>>
  /** `list overdue` */
  readonly overdue: readonly string[]
  /** `list before DAY`: what stands before the day. */
  readonly before: RegExp
  /** `preview from DAY to DAY`, each with its accents, as parts of a pattern. */
  readonly from: string
  readonly to: string
  /** `event ID held` */
  readonly held: readonly string[]
  /** `event ID no date` */
  readonly noDate: readonly string[]
}

/** In the place of words that a language does not have. */
export const never = /(?!)/

const ending = "(?![\\p{L}\\p{N}]|['-]\\p{L})"

/** A pattern of forms: at the start, whole words. Spaces in it stand for any space. */
export function starts(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})${ending}`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** The same, anywhere. */
export function anywhere(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})${ending}`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** The same, at the end. */
export function ends(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})$`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}

/** The whole of it. */
export function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'u')
}
