import type { DateWords } from '../languages/date-words.ts'

// Names of months, years and ordinals within the words of a date.

export function monthAt(rest: string, { months }: DateWords): { number: number; after: string } | undefined {
  const index = months.findIndex((pattern) => pattern.test(rest))
  const pattern = months[index]
  return pattern ? { number: index + 1, after: rest.replace(pattern, '').trim() } : undefined
}

/** The year in the rest of a date; its `year` is undefined if nothing is left. Undefined if the rest is something else. */
export function yearAt(rest: string, { ofYear }: DateWords): { year: number | undefined } | undefined {
  const bare = rest.trim().replace(ofYear, '')
  if (bare === '') return { year: undefined }
  return /^(?:(?:19|20)\d\d|'\d\d)$/.test(bare) ? { year: fullYear(bare.replace("'", '')) } : undefined
}

export function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

export function ordinalOf(said: string, { ordinals }: DateWords): number | undefined {
  if (/^\d/.test(said)) return Number(said.charAt(0))
  return Object.hasOwn(ordinals, said) ? ordinals[said] : undefined
}
