import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node'
import type { DateLocale } from './replies/languages/date-words.ts'
import type { DateReader } from './replies/reading.ts'

/**
 * Reads days by chrono-node, which is loaded at the first question (100 to 190 ms). Refuses what the library wrongly takes for a day (a month
 * alone, a time of day), and what it reads only in part. replies/dates reads months, quarters and ends.
 */
export function loadDateReader(): DateReader {
  let library: typeof Chrono | undefined
  return {
    day(words, at, { locale, misread }) {
      library ??= createRequire(import.meta.url)('chrono-node') as typeof Chrono
      const said = words.trim()
      // A bare "sun", "sat" or "may" is more often a word than a day.
      if (said.length < 4 || misread.test(said)) return undefined
      const [found, another] = parserOf(library, locale).parse(said, { instant: at.toJSDate(), timezone: at.offset }, { forwardDate: true })
      if (!found || another || found.end || found.index !== 0 || found.text.length !== said.length) return undefined
      const { start } = found
      const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
      const isDay = start.isCertain('day') || start.isCertain('weekday')
      if (!isDay || start.isCertain('hour') || year === null || month === null || day === null) return undefined
      return { year, month, day }
    },
  }
}

function parserOf(library: typeof Chrono, locale: DateLocale): Pick<Chrono.Chrono, 'parse'> {
  return locale === 'en.GB' ? library.en.GB : library[locale]
}
