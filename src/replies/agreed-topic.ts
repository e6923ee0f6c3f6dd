import { dateAskedOf } from '../register/proposal.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Clause } from './clause.ts'
import { monthAt } from './dates/months.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { isPlainTail } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { mentionedByName, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "Agreed to the date", "pas d'accord pour le report des permis": what an agreement or an objection is to, where its words say so.

export interface Topic {
  readonly on?: 'date' | 'closing'
  /** The words behind it. */
  readonly rest: Text
  /** They speak of giving it up. */
  readonly givesUp?: true
}

const to = anyParticle('agreedTo')
const notInWord = '(?![\\p{L}\\p{N}])'

function topicPattern(name: 'topicDate' | 'topicClosing' | 'topicGivingUp'): RegExp {
  return new RegExp(`^\\s*(?:${to}\\s+)?${anyParticle('topicThe')}?${anyParticle('topicNew')}?${anyParticle(name)}${notInWord}`, 'u')
}

const topics = [
  ['date', topicPattern('topicDate')],
  ['closing', topicPattern('topicClosing')],
] as const

/** To give it up: who agrees to that may have another closing before them, who refuses it means whatever ending waits. */
const givingUp = ['closing', topicPattern('topicGivingUp')] as const

/**
 * "agreed to the date", "pas d'accord pour la clôture", "refuse to drop it": which of the two is meant, if the words say so. `waiting`: what an agreement
 * to give it up may be of.
 */
function topicOf({ tail, intent }: Pick<Clause, 'tail' | 'intent'>, waiting: readonly Commitment[]): Topic {
  const mayGiveUp = intent?.means === 'objected' || waiting.some(isGivenUp)
  for (const [on, pattern] of mayGiveUp ? [...topics, givingUp] : topics) {
    const said = pattern.exec(tail.plain)
    if (said) return { on, rest: slice(tail, said[0].length), ...(pattern === givingUp[1] ? { givesUp: true } : {}) }
  }
  return { rest: tail }
}

/** Whether a side has withdrawn it, or put another one in its place. */
export function isGivenUp(commitment: Commitment): boolean {
  const ending = commitment.status === 'closing' ? [...endingsOf(commitment).values()].at(-1) : undefined
  return ending !== undefined && ending.kind !== 'closed'
}

const opened = new RegExp(`^\\s*${to}\\s+(?=[\\p{L}\\p{N}])`, 'u')
const topicEnd = new RegExp(`[,:;.!?()\\n]|\\s-|\\s(?=${anyParticle('endedFor')}${notInWord})`, 'u')
const moveSaid = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('topicMove')}|${anyParticle('topicDate')})${notInWord}`, 'u')

/** The words that say what it is to, up to a mark: "on the rail freight date". Undefined where they say nothing of the kind. */
function topicWords(clause: Pick<Clause, 'tail' | 'intent'>, waiting: readonly Commitment[]): string | undefined {
  const { tail } = clause
  const lead = opened.exec(tail.plain)?.[0] ?? (topicOf(clause, waiting).on ? '' : undefined)
  if (lead === undefined) return undefined
  const words = tail.plain.slice(lead.length)
  return words.slice(0, topicEnd.exec(words)?.index)
}

/** Whether they speak of a day, or of a move to another one. */
export function speaksOfDate(words: string): boolean {
  return moveSaid.test(words) || namesDay(words)
}

/** Whether the words contain a number or a month: somebody who agrees and names one may mean another day. */
export function namesDay(plain: string): boolean {
  const words = plain.split(/[^\p{L}\p{N}]+/u)
  return /\d/.test(plain) || words.some((word) => lexicons.some(({ dates }) => monthAt(word, dates)?.after === ''))
}

/** The row that is meant by them, among several: one that they name, or the only one that waits for such an answer. Undefined: they say nothing of it. */
export function rowOfTopic(clause: Clause, waiting: readonly string[], field: Field, { register }: Context): readonly string[] | undefined {
  const { intent, tail } = clause
  if (intent?.means !== 'agreed' && intent?.means !== 'objected') return undefined
  const found = waiting.flatMap((id) => register.commitments.get(id) ?? [])
  const words = topicWords(clause, found)
  if (words === undefined || isPlainTail(tail)) return undefined
  const named = mentionedByName(words, field)
  if (named.length > 0) return named.length === 1 && named.every((id) => waiting.includes(id)) ? named : []
  const { on, givesUp } = topicOf(clause, found)
  const fitting = found.flatMap((commitment) => (isFitting(commitment) ? [commitment.id] : []))
  return fitting.length === 1 ? fitting : []

  function isFitting(commitment: Commitment): boolean {
    if (on === undefined && !speaksOfDate(words ?? '')) return false
    if (givesUp && intent?.means === 'agreed') return isGivenUp(commitment)
    // What is open waits for a word about its date.
    return on === 'closing'
      ? commitment.status === 'closing'
      : commitment.status === 'open' || dateAskedOf(register, commitment) !== undefined
  }
}

/** "Not agreed on 1, radar missing": the rows that it is of, by their numbers. */
export function rowsAgreedOn(clause: Clause, field: Field): readonly string[] | undefined {
  const { intent } = clause
  if (intent?.means !== 'agreed' && intent?.means !== 'objected') return undefined
  const words = topicWords(clause, [])
  return words === undefined ? undefined : rowsSaid(words, field)
}

function rowsSaid(words: string, field: Field): readonly string[] | undefined {
  const target = targetSaid(words.trim(), field)
  return target.names === 'some' && target.numbered && !target.isAll ? target.ids : undefined
}

/** The same for the one row of which they are said: what they are to, and what is left behind a name or a move that says so. */
export function topicFor({ clause, commitment, context }: Spoken): Topic {
  const { tail, intent } = clause
  const { id } = commitment
  const topic = topicOf(clause, [commitment])
  const words = topicWords(clause, [commitment])
  if (words === undefined) return topic
  const field = fieldFor(context)
  const isRow = rowsSaid(words, field)?.includes(id) === true
  const isDate = topic.on === 'date' || (topic.on === undefined && !isRow && speaksOfDate(words))
  const from = tail.plain.indexOf(words) + words.length
  const isNamed = intent?.means === 'agreed' ? isOnlyTopic(words, id, field) : isDate || mentionedByName(words, field).includes(id)
  const isWhole = isRow || isNamed
  return { ...topic, ...(isDate ? { on: 'date' } : {}), ...(isWhole && topic.rest.plain !== '' ? { rest: slice(tail, from) } : {}) }
}

const besides = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyParticle('topicMove')}|${anyParticle('topicDate')}|${anyParticle('topicClosing')}|${to})${notInWord}`,
  'gu',
)
const news = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('topicNew')}`, 'gu')

const onlyArticle = new RegExp(`^(?:${anyParticle('article')}|${anyParticle('topicThe')})$`, 'u')

/** Whether nothing is named but the row, and that it moves: who agrees to "a month more" may mean another day. */
export function isOnlyTopic(words: string, id: string, field: Field): boolean {
  const left = words.replace(besides, ' ').replace(news, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(left) || onlyArticle.test(`${left} `)) return true
  const target = targetSaid(left, field)
  return target.names === 'some' && target.ids.length === 1 && target.ids[0] === id && !namesDay(words)
}
