import { DateTime } from 'luxon'
import type { Day, Translatable } from '../register/schema.ts'

// What Intl and luxon know of a language, so that the files of the languages have only sentences.

/** The number and one of two forms for it, by the rules of the locale: French counts 0 as one. */
export function pluralIn(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return (count, one, other) => `${number.format(count)} ${rules.select(count) === 'one' ? one : other}`
}

export function listFormat(locale: string, type: 'conjunction' | 'disjunction' = 'conjunction'): (parts: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { type })
  return (parts) => format.format(parts)
}

/** A day in words, by a format of luxon. */
export function dayInWords(day: Day, locale: string, format: string): string {
  const asked = `${locale} ${format} ${day}`
  const known = daysSaid.get(asked)
  if (known !== undefined) return known
  const said = DateTime.fromISO(day, { zone: 'utc' }).setLocale(locale).toFormat(format)
  if (daysSaid.size >= mostDaysSaid) daysSaid.clear()
  daysSaid.set(asked, said)
  return said
}

/** A register speaks of the same days again and again: a quarter of the time that a list took went into saying them. */
const daysSaid = new Map<string, string>()
const mostDaysSaid = 5_000

/** An ISO 8601 duration in words. `units` are in the order years, months, weeks, days. */
export function durationIn(
  duration: string,
  units: readonly ((count: number) => string)[],
  list: (parts: readonly string[]) => string,
): string {
  const counts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration)?.slice(1) ?? []
  const parts = counts.flatMap((count, unit) => {
    const words = units[unit]
    return count === undefined || words === undefined ? [] : [words(Number(count))]
  })
  return list(parts)
}

/** `2011-03-31` -> 1 for the first quarter. */
export function quarterOfDay(day: Day): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}

/** With a capital, as at the start of a sentence. An address stays as it is written. */
export function capital(text: string): string {
  if (/^[^\s@]+@\S/.test(text)) return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text of the register in one language, or in another if it has none in that. */
function textIn(text: Translatable, language: 'en' | 'fr'): string {
  return typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '')
}

type Text = Translatable | null | undefined

/** A text that was changed, and what it was: in the reader's language, or where nothing changed in that one, in the one in which it did. */
export function changedText(after: Text, before: Text, language: 'en' | 'fr'): { readonly after?: string; readonly before?: string } {
  const inOne = (text: Text, each: string) => (text ? textIn(text, each as 'en' | 'fr') : undefined)
  const spoken = [after, before].flatMap((text) => (text && typeof text !== 'string' ? Object.keys(text) : []))
  const changed = [language, ...spoken].find((each) => inOne(after, each) !== inOne(before, each)) ?? language
  const [now, was] = [inOne(after, changed), inOne(before, changed)]
  return { ...(now === undefined ? {} : { after: now }), ...(was === undefined ? {} : { before: was }) }
}

/** A language as another one calls it. */
export function languageNamed(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
