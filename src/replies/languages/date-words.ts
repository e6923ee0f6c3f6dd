/** The words of one language for dates. Patterns are on plain words: no case, no accents. A phrase is read in one language at a time. */
export interface DateWords {
  readonly months: readonly RegExp[]
  readonly weekdays: readonly RegExp[]
  readonly numbers: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** What stands behind the figure of an ordinal, as a part of a pattern: "15th". */
  readonly ordinalSuffix: string
  /** Beside a number, wherever it stands (`g`): "two more weeks". */
  readonly more: RegExp
  /** Before a length of time: "about two weeks". */
  readonly about: RegExp
  /** Behind a length of time: "two weeks late". */
  readonly lateBehind: RegExp
  readonly units: {
    readonly day: RegExp
    readonly week: RegExp
    readonly month: RegExp
    readonly quarter: RegExp
    readonly year: RegExp
    readonly fortnight: RegExp
    readonly workingDay: RegExp
  }
  /** Lengths that are called by other numbers than they have: "quinze jours" is two weeks. */
  readonly inWeeks: ReadonlyArray<readonly [said: RegExp, weeks: number]>
  /** As a part of a pattern, with the space behind it: "the ", "le |la ". */
  readonly article: string
  /** Between the parts of a date, as a part of a pattern, with the space behind it: "the 15th of April". */
  readonly of: string
  /** Before a date, meaning nothing more: "by", "the", "le". */
  readonly lead: RegExp
  readonly end: RegExp
  /** Those of them that say no day: "late April". */
  readonly late: RegExp
  /** "April end". */
  readonly endBehind: RegExp
  readonly middle: RegExp
  /** Too vague to be a date: "early", "début". */
  readonly vague: RegExp
  /** Before a length of time that counts from today: "in", "dans". */
  readonly fromToday: RegExp
  readonly afterLength: RegExp
  /** Before a length of time that counts from the deadline: "by", "de". */
  readonly fromDeadline: RegExp
  readonly next: RegExp
  /** The same behind a unit: "mois prochain". */
  readonly nextBehind: RegExp
  /** The same behind the name of a month: "avril prochain". */
  readonly nextBehindMonth: RegExp
  readonly current: RegExp
  /** The same behind a unit: "mois en cours". */
  readonly currentBehind: RegExp
  readonly today: RegExp
  readonly tomorrow: RegExp
  readonly dayAfterTomorrow: RegExp
  readonly past: RegExp
  readonly weekday: WeekdayWords
  /** The month that a day is of: "the 15th of this month". */
  readonly ofThisMonth: RegExp
  readonly ofNextMonth: RegExp
  /** Before the name of a month: "the month of". */
  readonly monthOf: RegExp
  /** A day by its place in a month, "third Friday of April"; groups: `ordinal` (a word, or a figure with its suffix), `part`, `month`. */
  readonly nthDay: RegExp
  /** In the place of an ordinal: "last working day of". */
  readonly last: RegExp
  /** In the place of a day: "first half of April". */
  readonly halfMonth: RegExp
  /** The week in which a day is, "week of 14 March"; its group is the day. */
  readonly weekOf: RegExp
  readonly weekAfterNext: RegExp
  /** "second quarter 2011"; its groups are the ordinal and what follows. */
  readonly quarter: RegExp
  /** The letters that number a quarter, beside the Q of the register: "T2". */
  readonly quarterLetters: string
  /** By its number: "week 15"; groups: `number`, and `rest` or `yearBefore` for the year. */
  readonly weekNumber: RegExp
  /** "week ending 15 April"; its group is the day. */
  readonly weekEnding: RegExp
  /** A phrase in which a number alone is a day: "the 15". */
  readonly bareDay: RegExp
  readonly easter: RegExp
  readonly christmas: RegExp
  /** The feasts that go by Easter Sunday, each with how many days after it: "Good Friday" is -2. */
  readonly aroundEaster: ReadonlyArray<readonly [name: RegExp, days: number]>
  /** What the financial year is called, as a part of a pattern: "FY"; and the next one. */
  readonly financialYear: string
  readonly nextFinancial: string
  /** Its groups are the figure of the half, or its ordinal. */
  readonly halfYear: RegExp
  readonly ofYear: RegExp
  /** The date library's reader for this language, if it has one. It is asked last, for what the words above do not read. */
  readonly library?: DateLibrary
}

/** What stands around the name of a weekday. */
interface WeekdayWords {
  /** Behind it, before the day of the month: "Tuesday, the 1st". */
  readonly beforeDay: RegExp
  /** Behind it: "lundi prochain". */
  readonly next: RegExp
  /** All that stands behind it: a week after the next such day ("Monday week"), or two. */
  readonly inAWeek: RegExp
  readonly inTwoWeeks: RegExp
  /** All that stands behind it: "Monday next week". */
  readonly ofNextWeek: RegExp
  /** Before it: "a week on Monday". */
  readonly weekOn: RegExp
}

/** The locales of the date library, by the names that it gives them. */
export type DateLocale = 'en.GB' | 'fr' | 'de' | 'es' | 'it' | 'nl' | 'pt' | 'sv' | 'fi' | 'id' | 'vi' | 'ru' | 'uk' | 'ar' | 'ja' | 'zh'

export interface DateLibrary {
  readonly locale: DateLocale
  /** What the library reads wrong in this language, and must not be asked. */
  readonly misread: RegExp
}
