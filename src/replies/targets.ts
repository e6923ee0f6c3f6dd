import { findCommitment, isOpen, mineOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { en } from './languages/en.ts'
import { fr } from './languages/fr.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { plainWords, withoutEnd } from './text.ts'

/** What stands where a commitment is named. `numbered`: by the number of its row; `isAll`: by "all". */
export type Target =
  | { readonly names: 'some'; readonly ids: readonly string[]; readonly numbered: boolean; readonly isAll?: true }
  | { readonly names: 'rest' }
  | { readonly names: 'several'; readonly ids: readonly string[]; readonly word: string }
  | { readonly names: 'unknown'; readonly word: string }

/** What targets are looked for in: the commitments of the message, or where it spoke of none the person's own open ones. */
export interface Field {
  readonly register: Register
  readonly about: readonly string[]
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>
  /** By the whole title, as it is copied. */
  readonly idsByTitle: ReadonlyMap<string, string>
}

const languages: readonly Lexicon[] = [en, fr]
/** Words that people put between those of a title. */
const joining = new Set('the of on in at to for a an and with from de du des la le les l d en au aux et pour sur'.split(' '))

export function fieldOf(register: Register, about: readonly string[], by: string): Field {
  const known = about.filter((id) => register.commitments.has(id))
  const searched = known.length > 0 ? known : mineOf(register, by).map((commitment) => commitment.id)
  const titles = new Map(searched.map((id) => [id, titleWords(`${register.commitments.get(id)?.title ?? ''} ${id.replaceAll('-', ' ')}`)]))
  const byTitle = Map.groupBy(searched, (id) => stripped(plainWords(register.commitments.get(id)?.title ?? '')))
  const idsByTitle = new Map(
    [...byTitle].flatMap(([title, [id, another]]) => (id === undefined || another !== undefined ? [] : [[title, id]])),
  )
  return { register, about, titles, idsByTitle }
}

/** The commitments that plain words name, all of them together ("1, 2 and calais"); the first that isn't plain makes the whole not plain. */
export function targetSaid(words: string, field: Field): Target {
  const parts = splitList(words)
  const whole = oneTarget(words, field)
  if (whole.names !== 'unknown' || parts.length < 2) return whole

  const ids: string[] = []
  let numbered = true
  for (const part of parts) {
    const target = oneTarget(part, field)
    if (target.names !== 'some') return target
    numbered &&= target.numbered
    ids.push(...target.ids)
  }
  return { names: 'some', ids: [...new Set(ids)], numbered }
}

/** The same, and beyond what the message speaks of an id that begins so and is the only open one. This looks at the whole register. */
export function knownTarget(words: string, field: Field): Target {
  const target = targetSaid(words, field)
  const bare = stripped(words)
  // Four letters at least: a shorter word that begins an id somewhere is more likely just a word.
  if (target.names !== 'unknown' || !/^[a-z][a-z0-9-]{3,59}$/.test(bare)) return target
  const found = findCommitment(field.register, bare, field.about)
  return found.found === 'one' ? some(found.id) : target
}

/** The one commitment that is named somewhere in the words, by a word that fits it alone. */
export function mentioned(words: string, field: Field): string[] {
  const found = new Set<string>()
  for (const word of words.match(/#?[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []) {
    if (/^\d/.test(word)) continue
    const target = oneTarget(word, field)
    if (target.names === 'some' && target.ids.length === 1) for (const id of target.ids) found.add(id)
  }
  return [...found]
}

function splitList(words: string): string[] {
  return words.split(/\s*(?:[,;&+/]|\s(?:and|et)\s|\s(?=#?\d{1,3}(?:\s|$)))\s*/u).filter((part) => part !== '')
}

function oneTarget(words: string, field: Field): Target {
  const bare = stripped(words)
  if (bare === '') return { names: 'unknown', word: words }
  const { about } = field
  const exception =
    /^(?:all|everything|tout|tous|toutes)(?: of (?:them|these))? (?:but|except(?: for)?|apart from|other than|sauf|hormis) (.+)$/u.exec(
      bare,
    )
  if (exception?.[1] !== undefined) {
    const left = targetSaid(exception[1], field)
    return left.names === 'some' ? some(...allOf(field).filter((id) => !left.ids.includes(id))) : { names: 'unknown', word: words }
  }
  for (const language of languages) {
    if (language.all.test(bare)) return about.length > 0 ? { ...some(...allOf(field)), isAll: true } : { names: 'unknown', word: words }
    if (language.both.test(bare)) return about.length === 2 ? some(...about) : { names: 'unknown', word: words }
    if (language.rest.test(bare) && about.length > 1) return { names: 'rest' }
  }

  const numbers = numbersOf(bare)
  if (numbers) {
    const ids = numbers.map((number) => about[number - 1]).filter((id) => id !== undefined)
    return ids.length === numbers.length && ids.length > 0 ? { names: 'some', ids, numbered: true } : { names: 'unknown', word: words }
  }
  for (const language of languages) {
    const place = language.ordinals.findIndex((ordinal) => ordinal.test(bare))
    const id = place === -1 || about.length < 2 ? undefined : about[place]
    if (id !== undefined) return { names: 'some', ids: [id], numbered: true }
  }
  return byNumberAndName(bare, field) ?? byName(bare, field)
}

/** "2. calais", "calais (2)", "2. Title (id)", as a row is copied: all must name the same one. */
function byNumberAndName(bare: string, field: Field): Target | undefined {
  const [, number, name, more] = /^(?:#?(\d{1,3})[.)]?\s)?\s*(.+?)\s*(?:\((.+)\)?)?$/.exec(bare) ?? []
  const parts = [number, name, more].filter((part) => part !== undefined)
  if (parts.length < 2) return undefined
  const targets = parts.map((part) => (/^\d+$/.test(part) ? oneTarget(part, field) : byName(part, field)))
  const ids = [...new Set(targets.flatMap((target) => (target.names === 'some' ? target.ids : [])))]
  if (targets.some((target) => target.names !== 'some')) return undefined
  return ids.length === 1 ? { names: 'some', ids, numbered: number !== undefined } : { names: 'several', ids, word: bare }
}

function byName(bare: string, field: Field): Target {
  if (field.register.commitments.has(bare)) return some(bare)
  const copied = field.idsByTitle.get(bare)
  if (copied !== undefined) return some(copied)
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  // "is ports" names nothing: what isn't of the title makes a question of it, or a negation.
  const telling = words.filter((word) => !languages.some((language) => language.small.has(word)))
  if (telling.length === 0 || words.length > 8) return { names: 'unknown', word: bare }

  const isId = /^[a-z0-9-]{3,60}$/.test(bare)
  const byPrefix = isId ? [...field.titles.keys()].filter((id) => id.startsWith(bare)) : []
  if (byPrefix.length === 1) return some(...byPrefix)
  const byTitle = [...field.titles]
    .filter(([, title]) => words.every((word) => joining.has(word) || hasWord(title, word)))
    .map(([id]) => id)
  const fitting = byTitle.length > 0 ? byTitle : byPrefix
  if (fitting.length === 1) return some(...fitting)
  if (fitting.length > 1) return { names: 'several', ids: fitting, word: bare }

  return { names: 'unknown', word: bare }
}

/** All that is still open; what was closed before isn't meant by "all on track". */
function allOf({ about, register }: Field): readonly string[] {
  const open = about.filter((id) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && isOpen(commitment)
  })
  return open.length > 0 ? open : about
}

function some(...ids: readonly string[]): Target & { names: 'some' } {
  return { names: 'some', ids, numbered: false }
}

/** A plural is the same word; nothing else is guessed. */
function hasWord(title: ReadonlySet<string>, word: string): boolean {
  return title.has(word) || title.has(`${word}s`) || (word.endsWith('s') && title.has(word.slice(0, -1)))
}

function titleWords(title: string): Set<string> {
  return new Set(
    plainWords(title)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}

/** `2`, `#2`, `2.`, `1-3`, `1 to 3`. */
function numbersOf(bare: string): number[] | undefined {
  const range = /^#?(\d{1,3})(?:\s*(?:-|to|a)\s*#?(\d{1,3}))?[.)]?$/.exec(bare.replace(/^n[o°]?\.?\s*(?=\d)/, ''))
  if (!range) return undefined
  const first = Number(range[1])
  const last = Number(range[2] ?? range[1])
  if (last < first || last - first > 200) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Without the words and marks that may stand around a name. */
export function stripped(words: string): string {
  let bare = withoutEnd(words, /[\s,:;()[\]!/-]/).replace(/^[\s.,:;()[\]•·–-]+/, '')
  if (languages.some((language) => language.all.test(bare) || language.both.test(bare) || language.rest.test(bare))) return bare
  for (let again = true; again; ) {
    again = false
    for (const { determiner, afterTarget } of languages) {
      const shorter = bare.replace(determiner, '').replace(afterTarget, '').trim()
      if (shorter !== bare && shorter !== '') {
        bare = shorter
        again = true
      }
    }
  }
  return bare
}
