import type { DateWords } from '../languages/date-words.ts'

// Names of months and ordinals within the words of a date.

export function monthAt(rest: string, { months }: DateWords): { number: number; after: string } | undefined {
  const index = months.findIndex((pattern) => pattern.test(rest))
  const pattern = months[index]
  return pattern ? { number: index + 1, after: rest.replace(pattern, '').trim() } : undefined
}

export function ordinalOf(said: string, { ordinals }: DateWords): number | undefined {
  if (/^\d/.test(said)) return Number(said.charAt(0))
  return Object.hasOwn(ordinals, said) ? ordinals[said] : undefined
}
