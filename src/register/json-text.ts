import type { ParseError } from 'jsonc-parser'
import { parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Finding } from './fault.ts'
import { lineAt, lineStarts } from './line-numbers.ts'

/** Deeper than anything that a register needs, and far from what would exhaust a stack. */
const deepest = 100

/** One syntax fault often causes others. More than this many only hide the first. */
const mostSyntaxFaults = 50

export type ReadText =
  | { readonly ok: true; readonly value: unknown; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A byte order mark is not a fault, but it is not JSON either. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** The value of a JSON text, with a finding for each key that an object has twice. Not `ok`: no JSON, or nested too deep. */
export function readText(text: string): ReadText {
  if (text.trim() === '') return { ok: false, findings: [{ path: [], line: 1, problem: 'the file is empty', expected: 'a register' }] }

  const scan = new KeyScan(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const tooDeep = scan.run()
    return { ok: false, findings: tooDeep ? [tooDeep] : syntaxFaults(text, { error, isOpenAtEnd: scan.isOpen }) }
  }
  if (keysIn(value, 1) === mostKeysIn(text)) return { ok: true, value, findings: [] }
  const tooDeep = scan.run()
  return tooDeep ? { ok: false, findings: [tooDeep] } : { ok: true, value, findings: scan.findings }
}

/** How many keys all objects of a value have together; NaN if they nest too deep. */
function keysIn(value: unknown, level: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (level > deepest) return Number.NaN
  let count = 0
  if (Array.isArray(value)) for (const each of value) count += keysIn(each, level + 1)
  else for (const key in value) count += 1 + keysIn((value as Record<string, unknown>)[key], level + 1)
  return count
}

/**
 * At least as many as the keys of a JSON text: every key ends in a quote and a colon, but so may somebody's words. If the value has as many keys,
 * no key was lost to its double, and the slower walk over the characters is not needed.
 */
function mostKeysIn(text: string): number {
  let count = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1
    while (isSpace(text.charCodeAt(before))) before--
    if (text.charCodeAt(before) === 0x22) count++
  }
  return count
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

interface Level {
  readonly keys?: Set<string>
  index: number
  key: string | undefined
  awaitsKey: boolean
}

/** Walks over the characters once. `JSON.parse` silently keeps the last of two equal keys, and loses what a person wrote. */
class KeyScan {
  readonly findings: Finding[] = []
  readonly #text: string
  readonly #levels: Level[] = []
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Whether something that was opened up to where it came is not closed. */
  get isOpen(): boolean {
    return this.#levels.length > 0
  }

  /** Gives the fault if the text nests too deep, and stops there. */
  run(): Finding | undefined {
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
    const key = raw.includes('\\') ? jsonUnescaped(`"${raw}"`) : raw
    level.awaitsKey = false
    level.key = key
    if (level.keys?.has(key)) {
      const path = this.#levels.map((each) => (each.keys ? (each.key ?? '') : each.index))
      this.findings.push({
        path,
        line: this.#lineOf(from),
        problem: `the key "${key.slice(0, 60)}" stands twice`,
        expected: 'each key once in an object',
      })
    }
    level.keys?.add(key)
  }

  #lineOf(offset: number): number {
    this.#starts ??= lineStarts(this.#text)
    return lineAt(this.#starts, offset)
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
  return at
}

function jsonUnescaped(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json
  }
}

// What is wrong and what would be right, by the names that the parser gives to errors.
const syntax: Record<string, readonly [problem: string, expected: string]> = {
  InvalidSymbol: ['has a word that is no JSON', 'a text in double quotes, a number, true, false or null'],
  InvalidNumberFormat: ['has a number that is no JSON', 'a number such as 80 or -7.5'],
  PropertyNameExpected: ['has no key here', 'a key in double quotes, and no comma after the last item'],
  ValueExpected: ['has no value here', 'a value, and no comma after the last item'],
  ColonExpected: ['has no colon after a key', '":" between a key and its value'],
  CommaExpected: ['has no comma before this', '"," between two items'],
  CloseBraceExpected: ['has an object that is not closed', '"}"'],
  CloseBracketExpected: ['has a list that is not closed', '"]"'],
  EndOfFileExpected: ['goes on after its end', 'nothing after the last "}"'],
  InvalidCommentToken: ['has a comment', 'JSON without comments'],
  UnexpectedEndOfComment: ['has a comment', 'JSON without comments'],
  UnexpectedEndOfString: ['has a text that is not closed', 'a text in double quotes, on one line'],
  UnexpectedEndOfNumber: ['has a number that is no JSON', 'a number such as 80 or -7.5'],
  InvalidUnicode: ['has a broken \\u in a text', '"\\u" and four digits of 0-9 and a-f'],
  InvalidEscapeCharacter: ['has an unknown escape in a text', '\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u'],
  InvalidCharacter: ['has a control character in a text', 'a text without line breaks and tabs: "\\n", "\\t"'],
}

/** One fault a line: the others on the line follow from the first. */
function syntaxFaults(text: string, { error, isOpenAtEnd }: { error: unknown; isOpenAtEnd: boolean }): Finding[] {
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true })
  const starts = lineStarts(text)
  const first = errors.toSorted((a, b) => a.offset - b.offset)[0]
  if (isOpenAtEnd && first && first.offset + first.length >= text.trimEnd().length) return [cutOff(lineAt(starts, text.trimEnd().length))]

  const byLine = new Map<number, Finding>()
  let unclosed = -1
  for (const { error: code, offset, length } of errors.toSorted((a, b) => a.offset - b.offset)) {
    const printed = printParseErrorCode(code)
    const name = printed === 'CommaExpected' && isInNumber(text, offset) ? 'InvalidNumberFormat' : printed
    // A text that is not closed has swallowed the comma after it.
    if (name === 'CommaExpected' && unclosed >= 0 && text.slice(unclosed, offset).trim() === '') continue
    if (name === 'UnexpectedEndOfString') unclosed = offset + length
    // A fault past the end counts for the last line that is not empty.
    const line = lineAt(starts, Math.min(offset, text.trimEnd().length))
    const [problem, expected] = syntax[name] ?? ['is no JSON', 'JSON']
    const there = shownToken(text.slice(offset, offset + Math.min(length, 40)))
    if (!byLine.has(line)) byLine.set(line, { path: [], line, problem: there === '' ? problem : `${problem}: ${there}`, expected })
    if (byLine.size === mostSyntaxFaults) break
  }
  return byLine.size > 0 ? [...byLine.values()] : [unplaced(error)]
}

/** All is well up to the end, but the end comes too soon. */
function cutOff(line: number): Finding {
  return { path: [], line, problem: 'the file ends here, in the middle', expected: 'the rest of it, to the last "}"' }
}

/** The parser takes `01` for two numbers. */
function isInNumber(text: string, offset: number): boolean {
  return /^\d\d$/.test(text.slice(offset - 1, offset + 1))
}

/** The first line, without anything that a terminal would take for a command. */
function shownToken(text: string): string {
  const [first = ''] = text.split(/\r?\n/)
  return first.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1))
}

/** For what the engine refuses and the other parser accepts. The engine says "... in JSON at position 12 (line 2 column 3)". */
function unplaced(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  return { path: [], line, problem: `is no JSON: ${message.replace(/ \(line.*$/s, '').replace(/, ".*$/s, '')}`, expected: 'JSON' }
}
