import type { Json } from './json.ts'
import { isJson } from './json.ts'

// What holds for any field of Block Kit. `at` is the JSON pointer of the field; each function gives its faults, one line each.

/** In the words of Slack's `response_metadata.messages`. */
export function faultAt(at: string, problem: string): string {
  return `[ERROR] ${problem} [json-pointer:${at}]`
}

/** A text object of at most `most` characters; only of one type, if `only` is given. */
export function faultsOfText(text: unknown, at: string, { most, only }: { most: number; only?: 'plain_text' }): string[] {
  if (!isJson(text) || typeof text['text'] !== 'string') return [faultAt(at, 'missing required field: text')]
  const faults: string[] = []
  if (text['type'] !== 'plain_text' && text['type'] !== 'mrkdwn') faults.push(faultAt(`${at}/type`, 'unsupported text type'))
  if (only !== undefined && text['type'] !== only) faults.push(faultAt(`${at}/type`, `must be ${only}`))
  if (text['text'].length === 0) faults.push(faultAt(`${at}/text`, 'must be more than 0 characters'))
  return [...faults, ...faultsOfString(text['text'], `${at}/text`, most)]
}

/** A string of at most `most` characters, or nothing at all. */
export function faultsOfString(value: unknown, at: string, most: number): string[] {
  if (value === undefined) return []
  if (typeof value !== 'string') return [faultAt(at, 'must be a string')]
  return value.length > most ? [faultAt(at, `must be less than ${most + 1} characters`)] : []
}

/** A list of 1 to `most` items. */
export function faultsOfList(value: unknown, at: string, most: number): string[] {
  if (!Array.isArray(value) || value.length === 0) return [faultAt(at, 'must have at least one item')]
  return value.length > most ? [faultAt(at, `no more than ${most} items allowed`)] : []
}

export function itemsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : []
}

/** The keys that a block or an element of this kind may have of its own; undefined for a kind that is refused. */
export function ownKeys(keysByKind: Readonly<Record<string, readonly string[]>>, kind: string): readonly string[] | undefined {
  return Object.hasOwn(keysByKind, kind) ? keysByKind[kind] : undefined
}

/** Slack takes no key that it doesn't know. */
export function faultsOfKeys(value: Json, at: string, known: readonly string[]): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => faultAt(`${at}/${key}`, `no additional properties allowed: ${key}`))
}
