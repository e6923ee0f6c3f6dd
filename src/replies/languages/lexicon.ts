import type { Language } from '../../register/languages.ts'
import type { Rating } from '../../register/schema.ts'

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
  readonly dates: DateWords
}

export interface DateWords {
  readonly months: readonly RegExp[]
  readonly weekdays: readonly RegExp[]
  readonly numbers: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Between a number and its unit: "two more weeks". */
  readonly more: RegExp
  readonly units: {
    readonly day: RegExp
    readonly week: RegExp
    readonly month: RegExp
    readonly quarter: RegExp
    readonly year: RegExp
    readonly fortnight: RegExp
    readonly workingDay: RegExp
  }
  /** Before a date, meaning nothing more: "by", "the", "le". */
  readonly lead: RegExp
  readonly end: RegExp
  readonly middle: RegExp
  /** Too vague to be a date: "early", "début". */
  readonly vague: RegExp
  /** Before a length of time that counts from today: "in", "dans". */
  readonly fromToday: RegExp
  readonly afterLength: RegExp
  /** Before a length of time that counts from the deadline: "by", "de". */
  readonly fromDeadline: RegExp
  readonly next: RegExp
  readonly current: RegExp
  readonly today: RegExp
  readonly tomorrow: RegExp
  readonly dayAfterTomorrow: RegExp
  readonly past: RegExp
  readonly halfYear: RegExp
  readonly ofYear: RegExp
}

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
