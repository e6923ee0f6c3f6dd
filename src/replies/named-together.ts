import { findAtStart, findCalled } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import { anyParticle } from './languages/lexicons.ts'

/** Several that the words of a command name first: `done 6, 101 and 8`. */
export interface NamedTogether {
  readonly ids: readonly string[]
  /** What stands among them like an id, and is none. */
  readonly unknown: readonly string[]
  readonly more: string
}

/** Undefined where the words do not begin with two names, or with a name and what stands like one. */
export function namedTogether(register: Register, words: string): NamedTogether | undefined {
  const all = listFrom(register, words, mostNames)
  if (!all || all.ids.length === 0 || all.ids.length + all.unknown.length < 2) return undefined
  return { ...all, ids: [...new Set(all.ids)], more: all.more.replace(/^[\s,;.!]+/, '') }
}

/** Nobody types more in a command. */
const mostNames = 20

const joint = new RegExp(`^\\s*(?:[,;&+]|${anyParticle('and')}(?=\\s))\\s*(?=\\S)`, 'i')
const likeId = new RegExp(`^\\d[\\w-]*(?=\\s*(?:[,;&+]|$|${anyParticle('and')}\\s))`, 'i')

function listFrom(register: Register, words: string, most: number): NamedTogether | undefined {
  const first = nameFirst(register, words)
  const mark = first && most > 1 ? joint.exec(first.more)?.[0] : undefined
  if (!first || mark === undefined) return first
  const others = listFrom(register, first.more.slice(mark.length), most - 1)
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
