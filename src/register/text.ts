import { lineAt } from './lines.ts'
import type { Finding } from './parse.ts'

/** Deeper than anything that a register needs, and far from what would exhaust a stack. */
const deepest = 100

interface Level {
  readonly keys?: Set<string>
  index: number
  key: string | undefined
  awaitsKey: boolean
}

/** What is wrong with the text itself: no JSON, a key twice in one object, nested too deep. `unreadable`: nothing more can be said of it. */
export function faultsOfText(text: string): { readonly findings: readonly Finding[]; readonly unreadable: boolean } {
  if (text.trim() === '') return { findings: [{ path: [], line: 1, problem: 'the file is empty', expected: 'a register' }], unreadable: true }

  const doubled = new DoubleKeys(text)
  const tooDeep = doubled.scan()
  if (tooDeep) return { findings: [tooDeep], unreadable: true }
  try {
    JSON.parse(text)
  } catch (error) {
    return { findings: [syntaxFault(text, error)], unreadable: true }
  }
  return { findings: doubled.findings, unreadable: false }
}

/** One walk over the characters: `JSON.parse` keeps the last of two equal keys without a word, and would lose what a person wrote. */
class DoubleKeys {
  readonly findings: Finding[] = []
  readonly #text: string
  readonly #levels: Level[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Gives the fault of a nesting that is too deep, and stops there. */
  scan(): Finding | undefined {
    const text = this.#text
    for (let at = 0; at < text.length; at++) {
      const level = this.#levels.at(-1)
      switch (text.charCodeAt(at)) {
        case 0x22: {
          const end = endOfString(text, at)
          if (level?.keys && level.awaitsKey) this.#key(level, at, end)
          at = end
          break
        }
        case 0x7b:
          this.#levels.push({ keys: new Set(), index: 0, key: undefined, awaitsKey: true })
          break
        case 0x5b:
          this.#levels.push({ index: 0, key: undefined, awaitsKey: false })
          break
        case 0x7d:
        case 0x5d:
          this.#levels.pop()
          break
        case 0x2c:
          if (level) {
            level.index++
            level.awaitsKey = level.keys !== undefined
          }
          break
      }
      if (this.#levels.length > deepest)
        return { path: [], line: this.#lineOf(at), problem: `nests deeper than ${deepest} levels`, expected: `at most ${deepest} levels` }
    }
    return undefined
  }

  #key(level: Level, from: number, end: number): void {
    const raw = this.#text.slice(from + 1, end)
    const key = raw.includes('\\') ? unescaped(`"${raw}"`) : raw
    level.awaitsKey = false
    level.key = key
    if (level.keys?.has(key)) {
      const path = this.#levels.map((each) => (each.keys ? (each.key ?? '') : each.index))
      this.findings.push({ path, line: this.#lineOf(from), problem: `the key "${key.slice(0, 60)}" stands twice`, expected: 'each key once in an object' })
    }
    level.keys?.add(key)
  }

  #lineOf(offset: number): number {
    const starts = [0]
    for (let at = this.#text.indexOf('\n'); at >= 0 && at < offset; at = this.#text.indexOf('\n', at + 1)) starts.push(at + 1)
    return lineAt(starts, offset)
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
  return at
}

function unescaped(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json
  }
}

/** Node words it as "... in JSON at position 12 (line 2 column 3)", or without a place where the text just ends. */
function syntaxFault(text: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  const line = /line (\d+)/.exec(message)?.[1]
  return {
    path: [],
    line: line === undefined ? text.trimEnd().split('\n').length : Number(line),
    problem: `is no JSON: ${message.replace(/ \(line.*$/s, '').replace(/, ".*$/s, '')}`,
    expected: 'JSON, with double quotes and no comma after the last item',
  }
}
