import type { Clause } from './clause.ts'
import { clauseOf } from './clause.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "Ah non en fait, le 1 pas d'accord", "oh no wait, 1 is not done": who stops short says in the words behind it what they have to say.

const stopsFirst = new RegExp(`^(?:${anyParticle('stops')})(?:[\\s,]+(?:${anyParticle('stops')}))*\\s*[,:;.!…-]+\\s*`, 'u')

/** The words without those; with them, where they may be an answer of their own. */
export function behindStops(text: Text, field: Field, language: Context['language']): Text {
  const first = stopsFirst.exec(text.plain)?.[0]
  if (first === undefined || field.yours.length > 0) return text
  const behind = slice(text, first.length)
  const clause = clauseOf(behind, field, language)
  if (!saysNo(first)) return saysSo(clause) ? behind : text
  return isOfNoOther(clause, field) && (isBareNo(first) ? isOfWaiting(clause, field) : saysSo(clause)) ? behind : text
}

function saysNo(first: string): boolean {
  return first.split(/[\s,:;.!…-]+/).some((word) => formAtStart({ said: word, plain: word })?.intent.means === 'no')
}

/** Whether all of it is of rows that wait for an answer, or nothing waits for one: a "no" would be of those. */
function isOfNoOther({ target }: Clause, field: Field): boolean {
  const ids = target?.names === 'some' ? target.ids : target === undefined && field.about.length === 1 ? field.about : undefined
  return ids !== undefined && (field.waiting().length === 0 || ids.every((id) => field.waiting().includes(id)))
}

function isOfWaiting({ target }: Clause, field: Field): boolean {
  return target?.names === 'some' && field.waiting().length > 0
}

function saysSo({ intent }: Clause): boolean {
  return intent !== undefined && intent.means !== 'yes' && intent.means !== 'no'
}

/** "No, ..." */
function isBareNo(first: string): boolean {
  const words = first.replace(/[\s,:;.!…-]+$/, '')
  const found = formAtStart({ said: words, plain: words })
  return found?.intent.means === 'no' && found.tail.plain === ''
}
