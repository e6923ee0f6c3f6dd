import { distance } from 'fastest-levenshtein'
import { namesOfCommitment } from '../register/names.ts'
import { remembered } from '../register/query.ts'
import type { Commitment } from '../register/schema.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { plainWords } from './text.ts'

/** By what the commitments of a message are called. */
export interface CalledNames {
  /** By each word of the id and of every name. */
  readonly idsByWord: ReadonlyMap<string, ReadonlySet<string>>
  /** By each whole name, as people copy it. Several may share one. */
  readonly idsByName: ReadonlyMap<string, readonly string[]>
  /** How many words the longest of the names has that begin with a word. */
  readonly longestByFirst: ReadonlyMap<string, number>
}

export function calledNames(commitments: readonly Commitment[]): CalledNames {
  const idsByWord = new Map<string, Set<string>>()
  const idsByName = new Map<string, string[]>()
  const longestByFirst = new Map<string, number>()
  for (const commitment of commitments) {
    const { id, names, words } = namesAndWords(commitment)
    for (const word of words) remembered(idsByWord, word, () => new Set<string>()).add(id)
    for (const { name, first, length } of names) {
      remembered(idsByName, name, () => []).push(id)
      if ((longestByFirst.get(first) ?? 0) < length) longestByFirst.set(first, length)
    }
  }
  return { idsByWord, idsByName, longestByFirst }
}

interface NamesAndWords {
  readonly id: string
  /** Each whole name with its first word and how many it has. */
  readonly names: readonly { readonly name: string; readonly first: string; readonly length: number }[]
  readonly words: readonly string[]
}

// Some people own thousands, and each of their messages is read in the light of all.
const namesByCommitment = new WeakMap<Commitment, NamesAndWords>()

function namesAndWords(commitment: Commitment): NamesAndWords {
  const known = namesByCommitment.get(commitment)
  if (known) return known
  const { id } = commitment
  const plain = namesOfCommitment(commitment).map(plainWords)
  const whole = [...new Set(plain.map(wholeName))].filter((name) => name !== '')
  const own = {
    id,
    names: whole.map((name) => {
      const [first = '', ...more] = singleWords(name)
      return { name, first, length: more.length + 1 }
    }),
    words: [...new Set(singleWords(`${plain.join(' ')} ${id}`))],
  }
  namesByCommitment.set(commitment, own)
  return own
}

/** All words of its names, in plain form. */
export function wordsOfNames(commitment: Commitment): ReadonlySet<string> {
  return new Set(namesAndWords(commitment).words)
}

/** The ids of those that have the words as a whole name. */
export function calledSo(plain: string, { idsByName }: CalledNames): readonly string[] {
  return idsByName.get(wholeName(plain)) ?? []
}

/** The words as a name is compared: from its first letter to its last, without what may stand before it ("the", "for"). */
function wholeName(plain: string): string {
  const bare = withoutDeterminer(plain)
  const words = placedWords(bare)
  return bare.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0).replace(/\s+/g, ' ')
}

// "for the 2 of them, and": as many small words stand around a name.
export const mostAround = 6

/** Without the small words that may stand before a name. */
export function withoutDeterminer(plain: string): string {
  let bare = plain.trim()
  for (let times = 0; times < mostAround; times++) {
    const before = bare
    for (const { determiner } of lexicons) bare = bare.replace(determiner, '').trim() || bare
    if (bare === before) break
  }
  return bare
}

/** A place where a whole name of several words stands. */
export interface NamePlace {
  readonly from: number
  readonly to: number
}

/** The places of whole names in plain words, the longest name first. What divides a reply ("and", a comma, a word of chat) divides no name. */
export function namesWithin(plain: string, { idsByName, longestByFirst }: CalledNames): NamePlace[] {
  const words = placedWords(plain)
  const places: NamePlace[] = []
  for (let at = 0; at < words.length; at++) {
    const { from = 0, word = '' } = words[at] ?? {}
    for (let last = at + (longestByFirst.get(word) ?? 0) - 1; last > at; last--) {
      const to = words[last]?.to
      if (to === undefined || !idsByName.has(plain.slice(from, to).replace(/\s+/g, ' '))) continue
      places.push({ from, to })
      at = last
      break
    }
  }
  return places
}

export function isWithinName(places: readonly NamePlace[], place: number): boolean {
  return places.some(({ from, to }) => from < place && place < to)
}

interface PlacedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The words that were asked for last: one reading asks for those of the same piece again and again. */
const placedBefore = new Map<string, readonly PlacedWord[]>()
const mostPlaced = 16

function placedWords(plain: string): readonly PlacedWord[] {
  const known = placedBefore.get(plain)
  if (known) return known
  const placed = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, word }))
  for (const oldest of placedBefore.keys()) {
    if (placedBefore.size < mostPlaced) break
    placedBefore.delete(oldest)
  }
  placedBefore.set(plain, placed)
  return placed
}

/** "of", "de": a word that only joins those of a name. */
export function isJoining(word: string): boolean {
  return lexicons.some(({ joining }) => joining.has(word))
}

export function singleWords(plain: string): string[] {
  return placedWords(plain).map(({ word }) => word)
}

/** Those that the words name if one letter of a word was a slip of the pen. They are offered, never taken. */
export function nearlyCalled(plain: string, { idsByWord }: CalledNames): string[] {
  const words = singleWords(plain).filter((word) => !isJoining(word))
  if (words.length === 0 || words.length > longestSlip) return []
  const byEach = words.map((word) => {
    const meant = idsByWord.has(word) ? [word] : [...idsByWord.keys()].filter((each) => isOneLetterOff(word, each))
    return new Set(meant.flatMap((each) => [...(idsByWord.get(each) ?? [])]))
  })
  const [first, ...others] = byEach
  return [...(first ?? [])].filter((id) => others.every((having) => having.has(id)))
}

// Whoever writes more words has not only slipped.
const longestSlip = 8
// A shorter word is one letter off too many others.
const shortestSlip = 5

/** One letter changed, missing, doubled, or two swapped. */
export function isOneLetterOff(typed: string, word: string): boolean {
  if (word.length < shortestSlip || Math.abs(typed.length - word.length) > 1 || /\P{L}/u.test(typed + word)) return false
  return distance(typed, word) === 1 || isSwapped(typed, word)
}

/** Two letters swapped, or one missing or doubled: a letter changed may make another word. */
export function isLetterMisplaced(typed: string, meant: string): boolean {
  return Math.abs(typed.length - meant.length) === 1 ? distance(typed, meant) === 1 : isSwapped(typed, meant)
}

function isSwapped(typed: string, word: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== typed[index])
  return at >= 0 && typed === `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
}

const whichAtEnd = new RegExp(`[\\s,]+${anyParticle('which')}\\s*$`)

/** "2", of "2 which" and of "c'est le 2 qui". */
export function withoutWhich(head: string, copula: RegExp): string {
  const named = head.replace(whichAtEnd, '')
  const [first = ''] = named === head ? [] : named.split(' ', 1)
  return first.replace(copula, '') === '' ? named.slice(first.length).trimStart() : named
}
