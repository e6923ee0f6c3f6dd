import type { Field, Target } from './field.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isPlaceOfThing, monthShape } from './rows.ts'
import { isExact, targetSaid } from './targets.ts'

// "Nothing on 2 yet", "reste le 2 à valider": a row of which nothing is to be said, or that is left.

const notYet = `(?:\\s+(?:${anyParticle('notNow')}))?`
const nothingOn = new RegExp(
  `^(?:\\p{L}+\\s+)?(?:${anyParticle('noneOf')})${notYet}\\s+(?:${anyParticle('noteOn')})\\s+([^;:.!?()\\n]{1,60}?)${notYet}[\\s.!)]*$`,
  'u',
)
const leavesRow = new RegExp(`^(?:${anyParticle('leaves')})\\s+(?!\\d|(?:${anyParticle('article')})?\\d{1,2}\\s(?:${monthShape}))`, 'u')

/** "Nothing on 2 yet", "reste le 2 à valider": the row of which they say that nothing is to be said, or that it is left. "Reste 2" counts. */
export function rowLeft(plain: string, field: Field): (Target & { names: 'some' }) | undefined {
  const [, name] = nothingOn.exec(plain) ?? []
  if (name !== undefined) return rowsNotSpokenOf(targetSaid(withoutNor(name), field))
  const lead = leavesRow.exec(plain)?.[0]
  const named = lead === undefined ? undefined : rowNamedFirst(plain.slice(lead.length), field)?.named
  return named && isExact(named) ? onlyOne(named) : undefined
}

const nor = new RegExp(`\\s(?:${anyParticle('nor')})\\s+(?:(?:${anyParticle('noteOn')})\\s+)?`, 'gu')

/** "1 and 3", for "1 or 3", of which something is denied: of both. */
export function withoutNor(list: string): string {
  return list.replace(nor, ' & ')
}

function rowsNotSpokenOf(target: Target): (Target & { names: 'some' }) | undefined {
  return target.names === 'some' && !target.isAll && (target.numbered || isExact(target)) ? target : onlyOne(target)
}

function onlyOne(target: Target): (Target & { names: 'some' }) | undefined {
  return target.names === 'some' && target.ids.length === 1 ? target : undefined
}

const mostWordsOfName = 8

/** The commitment with whose number or name the words begin, and what stands behind it. */
export function rowNamedFirst(
  words: string,
  field: Field,
): { readonly named: Target & { names: 'some' }; readonly behind: string } | undefined {
  const ends = [...words.matchAll(/\s|$/g).take(mostWordsOfName)].map(({ index }) => index)
  const found = ends
    .filter((end) => !isPlaceOfThing(words.slice(0, end), words.slice(end + 1), field.rows.length))
    .map((end) => ({ named: targetSaid(words.slice(0, end), field), behind: words.slice(end + 1) }))
    .findLast(({ named }) => named.names === 'some' && named.ids.length === 1)
  return found?.named.names === 'some' ? { named: found.named, behind: found.behind } : undefined
}
