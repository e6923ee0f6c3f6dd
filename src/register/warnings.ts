import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import type { Fault, Finding, Path } from './fault.ts'
import { readText, withoutMark } from './json-text.ts'
import type { Keyed } from './keyed.ts'
import { isKeyed, keyedItems } from './keyed.ts'
import { linesOf } from './line-numbers.ts'
import { pathText } from './parse.ts'
import { quoted } from './quoting.ts'
import { relance } from './rights.ts'
import { registerFile } from './schema.ts'

/**
 * What is probably a slip in a register, and no fault: a key that nearly is a known one, or is none where none is of use; a team that nobody can
 * write to; a name that chat takes for something else; a move or a reopening without its reason. `isChatWord`: whether words mean something in chat.
 */
export function warningsIn(text: string, isChatWord: (words: string) => boolean): readonly Fault[] {
  const json = withoutMark(text)
  const read = readText(json)
  if (!read.ok || !isKeyed(read.value)) return []
  const { value } = read
  const lineOf = linesOf(json)
  const findings = [
    ...strangeKeys(value, shapeOfRegister(), []),
    ...unreachable(value),
    ...chatWords(value, isChatWord),
    ...withoutReason(value),
  ]
  return findings
    .map(({ path, problem, expected }) => ({ path: pathText(path), line: lineOf(path), problem, expected, severity: 'warning' as const }))
    .toSorted((a, b) => a.line - b.line)
}

/** A part of the JSON Schema of a register. */
interface KeyShape {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly anyOf?: readonly KeyShape[]
  readonly oneOf?: readonly KeyShape[]
  readonly items?: KeyShape
  readonly properties?: Readonly<Record<string, KeyShape>>
  readonly $defs?: Readonly<Record<string, KeyShape>>
}

let registerShape: KeyShape | undefined

function shapeOfRegister(): KeyShape {
  registerShape ??= z.toJSONSchema(registerFile, { io: 'input' }) as KeyShape
  return registerShape
}

/** Nobody has use for a key of their own there. */
const closedPlaces: ReadonlySet<string> = new Set(['cadence', 'owners', 'absences', 'people'])

function strangeKeys(value: unknown, shapes: KeyShape, path: Path): Finding[] {
  if (Array.isArray(value)) {
    const items = variants(shapes).flatMap(({ items }) => items ?? [])
    return value.flatMap((each, index) => items.slice(0, 1).flatMap((item) => strangeKeys(each, item, [...path, index])))
  }
  if (!isKeyed(value)) return []
  const properties = variants(shapes).find((each) => each.properties && isOfKind(value, each))?.properties
  if (!properties) return []
  const place = path.findLast((step) => typeof step === 'string')
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (known) return strangeKeys(inner, known, [...path, key])
    const near = Object.keys(properties).find((each) => isSlipOf(key, each))
    if (near === undefined && !(typeof place === 'string' && closedPlaces.has(place))) return []
    const expected = near === undefined ? `one of ${Object.keys(properties).map(quoted).join(', ')}` : quoted(near)
    return [{ path: [...path, key], problem: 'is a key that Relance does not know', expected }]
  })
}

function variants(given: KeyShape): KeyShape[] {
  const { $ref } = given
  if ($ref !== undefined) {
    const named = shapeOfRegister().$defs?.[$ref.replace('#/$defs/', '')]
    return named ? variants(named) : []
  }
  const several = given.anyOf ?? given.oneOf
  return several ? several.flatMap(variants) : [given]
}

/** Of entries, each kind has keys of its own. */
function isOfKind(value: Keyed, { properties }: KeyShape): boolean {
  const kind = properties?.['kind']?.const
  return kind === undefined || kind === value['kind']
}

/** One letter off, or two in a long key. */
function isSlipOf(key: string, known: string): boolean {
  return key.length > 3 && distance(key.toLowerCase(), known.toLowerCase()) <= (known.length > 5 ? 2 : 1)
}

function unreachable(value: Keyed): Finding[] {
  return keyedItems(value['teams']).flatMap((team, index) => {
    const { channel, leads } = team
    const hasLeads = Array.isArray(leads) && leads.length > 0
    if (channel !== undefined || hasLeads) return []
    return [
      { path: ['teams', index], problem: 'has neither a channel nor leads, so nobody hears of what it owes', expected: 'one of the two' },
    ]
  })
}

function chatWords(value: Keyed, isChatWord: (words: string) => boolean): Finding[] {
  return ['teams', 'commitments'].flatMap((list) =>
    keyedItems(value[list]).flatMap((each, index) => {
      const names = [
        { path: [list, index, 'id'], name: each['id'] },
        ...textsOf(each['short']).map((name) => ({ path: [list, index, 'short'], name })),
        ...(Array.isArray(each['aliases']) ? each['aliases'] : []).map((name, at) => ({ path: [list, index, 'aliases', at], name })),
      ]
      return names.flatMap(({ path, name }) => {
        if (typeof name !== 'string' || !(/^\d+$/.test(name) || isChatWord(name))) return []
        return [
          {
            path,
            problem: `is ${quoted(name)}, which means something else in chat`,
            expected: 'a name that is no number and no word of a reply',
          },
        ]
      })
    }),
  )
}

function textsOf(text: unknown): unknown[] {
  return isKeyed(text) ? Object.values(text) : [text]
}

function withoutReason(value: Keyed): Finding[] {
  return keyedItems(value['commitments']).flatMap((commitment, index) =>
    keyedItems(commitment['log']).flatMap((entry, at) => {
      const { kind, by, from, text } = entry
      const isMove = kind === 'dated' && from !== undefined && from !== null && entry['party'] === undefined
      const isSaid = typeof text === 'string' && text.trim() !== ''
      if (isSaid || by === relance || !(isMove || kind === 'reopened' || kind === 'objected')) return []
      return [
        { path: ['commitments', index, 'log', at], problem: `is ${quoted(kind)} without its reason`, expected: 'a "text" that says why' },
      ]
    }),
  )
}
