import type { Day } from '../register/schema.ts'

/** Where a promise stands, in parts that may be empty. */
export interface SourceParts {
  readonly document: string
  readonly heading: string
  readonly paragraph: number | undefined
  readonly day: Day | undefined
}

interface SourceWords {
  source(where: string): string
  promised(day: string): string
  paragraph(number: number): string
  heading(words: string): string
  day(day: Day): string
}

/** "Source: Declaration, paragraph 8, under “...” (2 Nov 2010)", or only when it was promised. */
export function sourceSaidIn(words: SourceWords): (parts: SourceParts) => string {
  return ({ document, heading, paragraph, day }) => {
    const on = day === undefined ? '' : words.day(day)
    const parts = [document, paragraph === undefined ? '' : words.paragraph(paragraph), heading === '' ? '' : words.heading(heading)]
    const where = parts.filter((part) => part !== '').join(', ')
    if (where === '') return on === '' ? '' : words.promised(on)
    return words.source(on === '' ? where : `${where} (${on})`)
  }
}
