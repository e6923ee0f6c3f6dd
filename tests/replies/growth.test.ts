import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/register/languages.ts'
import type { Register } from '../../src/register/register.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { aReading, three } from './a-reading.ts'
import { beginnings, said, units } from './hostile-words.ts'

// No clock: what is counted are the characters that patterns are given to look at. A pattern that starts anew at every word counts the rest each time.
// A process in which patterns were counted matches slowly ever after, so this file has one of its own (vitest.config.ts).

const { exec } = RegExp.prototype
const split = RegExp.prototype[Symbol.split]

/** How many characters the patterns were given while something ran. */
function charactersLookedAt(run: () => unknown): number {
  let looked = 0
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    // Up to the end of what it found, or all the rest. What may begin in one place only ("^") gives up there.
    const isBound = this.sticky || this.source.startsWith('^')
    looked += 1 + (found ? found.index + found[0].length - from : isBound ? 0 : text.length - from)
    return found
  }
  RegExp.prototype[Symbol.split] = function (text: string, limit?: number) {
    const parts = splitBy(this, text)
    looked += text.length + parts.length
    return parts.slice(0, limit)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
    RegExp.prototype[Symbol.split] = split
  }
  return looked
}

/** What `split` gives, with one search for each part: the language's own asks a counted pattern at every place. */
function splitBy(pattern: RegExp, text: string): string[] {
  const searched = new RegExp(pattern.source, `${pattern.flags.replaceAll(/[gy]/g, '')}g`)
  const next = (): RegExpExecArray | null => exec.call(searched, text)
  if (text === '') return next() ? [] : ['']
  const parts: string[] = []
  let from = 0
  for (let found = next(); found && found.index < text.length; found = next()) {
    if (found[0] === '') searched.lastIndex += searched.unicode && (text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1
    if (found[0] === '' && found.index === from) continue
    parts.push(text.slice(from, found.index), ...found.slice(1))
    from = found.index + found[0].length
  }
  return [...parts, text.slice(from)]
}

/** A message about so many commitments, all of the same title but for a number. */
function about(count: number): { register: Register; about: string[] } {
  const others = Array.from({ length: count - 1 }, (_, index) => ({ title: `Visit to port ${index}`, owners: ukAlone }))
  const register = aRegister({ owners: ukAlone }, { others })
  return { register, about: [...register.commitments.keys()] }
}

const shorter = 2000
const longer = 8000

describe('four times the words take at most six times the looking', () => {
  const messages = { one: { about: three.slice(0, 1) }, three: { about: three }, twelve: about(12), sixty: about(60) }
  const kinds = Object.entries(messages)
  test.each(beginnings)('behind "%s"', (beginning) => {
    const place = beginnings.indexOf(beginning)
    // A part of the units stands behind each beginning, in turn about one commitment or more, in one language or the other.
    for (const [index, unit] of units.entries()) {
      if (index % 36 !== place % 36) continue
      const [kind, message] = kinds[(index + place) % kinds.length] ?? ['', {}]
      const language: Language = index % 2 === 0 ? 'en' : 'fr'
      const [less, more] = [shorter, longer].map((length) =>
        charactersLookedAt(() => aReading(said(beginning, unit, length), { ...message, language })),
      )
      expect((more ?? 0) / (less ?? 1), `${JSON.stringify(beginning + unit)} about ${kind}, in ${language}`).toBeLessThan(6)
    }
  })
})

test('a message of 40,000 characters takes hardly more looking than one of 8,000: no more of it is read', () => {
  for (const unit of units.filter((_, index) => index % 20 === 0)) {
    const [less, more] = [longer, 40_000].map((length) =>
      charactersLookedAt(() => aReading(said('at risk: ', unit, length), { about: three })),
    )
    expect((more ?? 0) / (less ?? 1), JSON.stringify(unit)).toBeLessThan(1.5)
  }
})

test('a text is split in the same parts while its patterns are counted', () => {
  const texts = ['', 'a', ', ', ',a,', 'a, b;c\n\nd  - e', 'é🟢b', 'a,,b']
  const patterns = [/,/, /(,|;)\s*/, /\r\n?|\n/, /(?=b)/, /\s*/, /(?:)/u, /x?/, /[\n.,;!()]+|\s-+\s/]
  for (const text of texts)
    for (const pattern of patterns) expect(splitBy(pattern, text), `${pattern} ${text}`).toEqual(text.split(pattern))
})
