import type { DateWords } from '../languages/date-words.ts'
import { lexicons } from '../languages/lexicons.ts'

/** The shapes of dates that all languages share; only the words in them differ. */
interface DateShapes {
  /** "15th", "1er", and the space behind it. */
  readonly dayNumber: RegExp
  /** Behind the name of a month: "the 15th 2011". */
  readonly dayBehindMonth: RegExp
  readonly of: RegExp
  readonly articleBefore: RegExp
  /** One word, with the article or without. */
  readonly oneWord: RegExp
  /** A half of a year, or any words, and the year behind them. */
  readonly withYear: RegExp
  /** "Q2 2011", "2011-Q2" */
  readonly quarter: RegExp
  /** A financial year, or a quarter of one; groups: `before` or `behind` (the quarter), `from`, `to` (years), `next`. */
  readonly financial: RegExp
}

const shapesByWords = new Map(lexicons.map(({ dates }) => [dates, compiled(dates)]))

/** Compiled once for each language, because a reply tries each of its beginnings as a date. */
export function shapesOf(words: DateWords): DateShapes {
  return shapesByWords.get(words) ?? compiled(words)
}

function compiled({ article, of, ordinalSuffix, quarterLetters, financialYear, nextFinancial }: DateWords): DateShapes {
  const beforeYear = `[q${quarterLetters}](?<before>[1-4])[ ,-]*(?:${of})?(?:${article})?`
  const behindYear = `[ ,-]*[q${quarterLetters}](?<behind>[1-4])`
  return {
    dayNumber: new RegExp(`^(\\d{1,2}) ?(?:${ordinalSuffix})?(?:(?![\\p{L}\\p{N}])[./-]?\\s*|(?=\\p{L}{3}))`, 'u'),
    dayBehindMonth: new RegExp(`^(?:${article})?(\\d{1,2})(?:${ordinalSuffix})?(?!\\d)(.*)$`),
    of: new RegExp(`^(?:${of})`),
    articleBefore: new RegExp(`^(?:${article})(?=\\p{L}{3})`, 'u'),
    oneWord: new RegExp(`^(?:${article})?(\\p{L}+)$`, 'u'),
    withYear: new RegExp(`^(.*?)(?:[ ,]+(?:${of})?((?:19|20)\\d\\d))?$`),
    quarter: new RegExp(`^(?:(\\d{4})[ -])?[q${quarterLetters}]([1-4])(?:[ /,-]*(?:${of})?'?((?:20)?\\d\\d))?$`),
    financial: new RegExp(
      [
        `^(?:${beforeYear})?(?:(?<next>${nextFinancial})|${financialYear}) ?(?:(?<from>\\d{4}|\\d{2})(?:[/-](?<to>\\d{4}|\\d{2}))?)?(?:${behindYear})?$`,
        `^(?<from>\\d{4})[/-](?<to>\\d{4}|\\d{2}) ${financialYear}$`,
        `^(?:${beforeYear})(?<from>20\\d\\d)/(?<to>\\d{4}|\\d{2})$`,
        `^(?<from>20\\d\\d)/(?<to>\\d{4}|\\d{2})(?:${behindYear})$`,
      ].join('|'),
    ),
  }
}
