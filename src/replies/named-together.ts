import { findAtStart, findCalled } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import { wideField } from './enquiry-names.ts'
import { formAtStart } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import { knownTarget } from './targets.ts'
import { parsedText, plainWords } from './text.ts'

/** Several that the words of a command name first: `done 6, 101 and 8`. */
export interface NamedTogether {
  readonly ids: readonly string[]
  /** What stands among them like an id, and is none. */
  readonly unknown: readonly string[]
  readonly more: string
}

/** Undefined where the words do not begin with two names, or with a name and what stands like one. */
export function namedTogether(register: Register, words: string): NamedTogether | undefined {
  const all = listFrom(register, words, { most: mostNames, isLoose: false })
  if (!all || all.ids.length === 0 || all.ids.length + all.unknown.length < 2) return undefined
  return { ...all, ids: [...new Set(all.ids)], more: all.more.replace(/^[\s,;.!]+/, '') }
}

/** One part of a command: the words before its names, these, and what is said behind them. */
export interface PartTyped extends NamedTogether {
  readonly head: string
}

/** `at risk ports: staff, calais on track`: the command up to each further name that stands behind a mark or an "and". None, if it names nothing. */
export function partsTyped(register: Register, words: string): readonly PartTyped[] {
  const first = firstPart(register, words)
  if (!first) return []
  const parts: PartTyped[] = [first]
  for (let before = first; parts.length < mostNames; ) {
    const next = nextPart(register, before.more)
    if (!next) break
    parts[parts.length - 1] = { ...before, more: before.more.slice(0, next.from) }
    before = next.part
    parts.push(before)
  }
  return parts.map((part) => ({ ...part, more: part.more.trim() }))
}

/** By a whole name before the beginning of an id, which may be a word of what is said: the name first, or behind a form of words. */
function firstPart(register: Register, words: string): PartTyped | undefined {
  const starts = startsOfWords(words).filter((at) => isHead(register, words.slice(0, at)))
  for (const isLoose of [false, true]) {
    for (const at of starts) {
      const list = listFrom(register, words.slice(at), { most: mostNames, isLoose })
      if (list && list.ids.length > 0) return { ...list, head: words.slice(0, at).trim() }
    }
  }
  return undefined
}

/** Whether words may stand before the first name: no mark and no other name is among them. */
function isHead(register: Register, words: string): boolean {
  if (/[:;,.!?]/.test(words)) return false
  if (words.trim() === '' || isFormAlone(words)) return true
  return !startsOfWords(words).some((at) => findAtStart(register, words.slice(at)).found.found === 'one')
}

/** A form of words has no more before the name. */
const mostBeforeName = 6

function startsOfWords(words: string): number[] {
  return [0, ...[...words.matchAll(/\s+(?=\S)/g)].map(({ index, 0: space }) => index + space.length)].slice(0, mostBeforeName + 1)
}

/** The part that begins behind a mark: with its name, or with what is said of it. */
function nextPart(register: Register, more: string): { readonly from: number; readonly part: PartTyped } | undefined {
  for (const { index, 0: mark } of more.matchAll(border)) {
    const words = more.slice(index + mark.length)
    for (const at of startsOfWords(words).slice(0, mostBeforeFurther + 1)) {
      const list = listFrom(register, words.slice(at), { most: mostNames, isLoose: false })
      const head = words.slice(0, at).trim()
      if (list && list.ids.length > 0 && isFormBefore(head, list.more)) return { from: index, part: { ...list, head } }
    }
  }
  return undefined
}

/** "blocked", "on track", and nothing else. */
export function isFormAlone(words: string): boolean {
  return formAtStart(parsedText(words.trim()))?.tail.plain === ''
}

const mostBeforeFurther = 3

/** "blocked", "evidence": the form of words by which a further part may begin, with its name within it. */
function isFormBefore(head: string, more: string): boolean {
  const form = head === '' ? '' : formAtStart(parsedText(`${head}${more}`))?.form
  return form !== undefined && form.length >= head.length
}

/** Nobody types more in a command. */
const mostNames = 20

const border = new RegExp(`\\s*[,;.\\n]\\s*(?:${anyParticle('and')}\\s+)?|\\s+(?:[&+]|${anyParticle('and')})\\s+`, 'gi')

const joint = new RegExp(`^\\s*(?:[,;&+]\\s*(?:${anyParticle('and')}\\s)?|${anyParticle('and')}(?=\\s))\\s*(?=\\S)`, 'i')
const likeId = new RegExp(`^\\d[\\w-]*(?=\\s*(?:[,;&+]|$|${anyParticle('and')}\\s))`, 'i')

function listFrom(register: Register, words: string, { most, isLoose }: { most: number; isLoose: boolean }): NamedTogether | undefined {
  const first = nameFirst(register, words) ?? (isLoose ? beginningFirst(register, words) : undefined)
  const mark = first && most > 1 ? joint.exec(first.more)?.[0] : undefined
  if (!first || mark === undefined) return first
  const others = listFrom(register, first.more.slice(mark.length), { most: most - 1, isLoose: false })
  return others ? { ids: [...first.ids, ...others.ids], unknown: [...first.unknown, ...others.unknown], more: others.more } : first
}

/** Whole names only: the beginning of an id may be a word of what is said. */
function nameFirst(register: Register, words: string): NamedTogether | undefined {
  const { typed, found } = findAtStart(register, words)
  if (found.found === 'one' && findCalled(register, typed).found === 'one')
    return { ids: [found.id], unknown: [], more: words.slice(typed.length) }
  const unknown = likeId.exec(words)?.[0]
  return unknown === undefined ? undefined : { ids: [], unknown: [unknown], more: words.slice(unknown.length) }
}

function beginningFirst(register: Register, words: string): NamedTogether | undefined {
  const { typed, found } = findAtStart(register, words)
  return found.found === 'one' ? { ids: [found.id], unknown: [], more: words.slice(typed.length) } : undefined
}

/** "and tech" at the end of a list: what may stand for one, by the beginning of its id or by words of its names. */
export interface NearName {
  readonly typed: string
  readonly ids: readonly string[]
  readonly isPlain: boolean
  readonly more: string
}

/** Undefined where the words behind the names are no further name. */
export function nearNameBehind(register: Register, more: string): NearName | undefined {
  const mark = joint.exec(more)?.[0]
  const typed = mark === undefined ? undefined : /^[^:;,.!?]{1,60}(?=\s*[:.!]|\s*$)/.exec(more.slice(mark.length))?.[0].trim()
  if (mark === undefined || typed === undefined || typed.split(/\s+/).length > mostOfNear) return undefined
  const target = knownTarget(plainWords(typed), wideField(register))
  const ids = target.names === 'some' || target.names === 'several' ? target.ids : []
  if (ids.length === 0 || ids.length > mostNear) return undefined
  return { typed, ids, isPlain: target.names === 'some' && target.by !== 'words of a name', more: more.slice(mark.length + typed.length) }
}

const mostOfNear = 4
// A word that fits more of them is none of their names.
const mostNear = 8
