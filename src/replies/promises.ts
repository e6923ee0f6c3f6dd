import { anyParticle } from './languages/lexicons.ts'
import { parsedText, plainWords } from './text.ts'

/** Of one message no more are offered: so many can be ticked at once. */
const mostPromises = 10
/** Nobody reads a longer message as promises. */
const longestRead = 8_000

/** One that may be tracked, in its own words. */
export interface OfferedPromise {
  readonly words: string
  /** It promises something, or says who does it, or when: it is ticked at first. */
  readonly isTicked: boolean
}

/** `withoutRoom`: how many more the message has than are offered. */
interface PromisesFound {
  readonly offered: readonly OfferedPromise[]
  readonly withoutRoom: number
}

/**
 * What a message offers to be tracked, each as it stands there: all items of a list, of which those are ticked that promise something or say who does it, or when
 * (if none does, all are), or else the sentences that say what somebody will do. No question.
 */
export function promisesIn(said: string, isOwed: (words: string) => boolean): PromisesFound {
  const lines = said.slice(0, longestRead).split('\n')
  const listed = lines.filter((line) => item.test(line)).map((line) => line.replace(item, '').trim())
  const isList = listed.length > 1
  const sentences = lines.flatMap((line) => sentencesIn(line.replace(item, '')))
  const found = isList ? listed : sentences.flatMap((each) => promisesJoined(withoutLead(each, isOwed))).filter(isPromise)
  const all = [...new Set(found)].filter((each) => /\p{L}{3}/u.test(each))
  const words = all.slice(0, mostPromises)
  const leadsIn = isList && lines.some((line) => !item.test(line) && /:\s*$/.test(line) && isPromise(line))
  const ticked = new Set(words.filter((each) => !isList || leadsIn || isPromise(each) || isOwed(each)))
  const offered = words.map((each) => ({ words: each, isTicked: ticked.size === 0 || ticked.has(each) }))
  return { offered, withoutRoom: all.length - words.length }
}

const item = /^\s*(?:[-*•◦▪–]|\d{1,2}[.)]|[a-z]\))\s+/
const promising = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('promising')})(?![\\p{L}\\p{N}])`, 'u')
const promisingFirst = new RegExp(`^(?:${anyParticle('promisingFirst')})\\s+(?=\\p{L}{2})`, 'u')

function isPromise(words: string): boolean {
  return !/\?\s*$/.test(words) && promising.test(plainWords(words))
}

/** Whether what stands behind a name makes it the one who promises: "HO will share it", "PAF to confirm the dates". */
export function isPromisedBy(plain: string, name: string): boolean {
  return promisingNext.test(plain.slice(plain.indexOf(name) + name.length))
}

const promisingNext = new RegExp(`^\\s*(?:${anyParticle('promising')}|${anyParticle('toDo')})(?![\\p{L}\\p{N}])`, 'u')

/** A full stop ends a sentence before a capital alone: "on 3 Feb. at the latest" goes on. */
function sentencesIn(line: string): string[] {
  return line
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}«“"])/u)
    .map((each) => each.trim().replace(/[.;]$/, ''))
    .filter((each) => each !== '')
}

const joint = new RegExp(`\\s*[,;]\\s+(?:(?:${anyParticle('and')}|${anyParticle('next')})\\s+)?|\\s+(?:${anyParticle('and')})\\s+`, 'giu')
const weWill = new RegExp(`^(?:${anyParticle('weWill')})`, 'u')
const someName = new RegExp(`^(?:${anyParticle('article')})?(?:\\p{Lu}[\\p{L}’'-]*\\s+){1,5}`, 'u')
const longestBeginning = 120
const promisesAtOnce = new RegExp(`^(?:${anyParticle('promising')})(?![\\p{L}\\p{N}])`, 'u')

/** "PAF will send it and we will publish it" are two. A joint before a verb alone ("and will publish it") is within one. */
function promisesJoined(sentence: string): string[] {
  const found: string[] = []
  let from = 0
  for (const { 0: words, index } of sentence.matchAll(joint)) {
    const next = index + words.length
    if (!beginsPromise(sentence.slice(next, next + longestBeginning)) || !isPromise(sentence.slice(from, index))) continue
    found.push(sentence.slice(from, index))
    from = next
  }
  return [...found, sentence.slice(from)]
}

/** "We agreed two things: we will publish it": what leads in is no part of what is promised, unless it says who promises it. */
function withoutLead(sentence: string, isOwed: (words: string) => boolean): string {
  const colon = /\s*:\s+/.exec(sentence)
  if (!colon) return sentence
  const [lead, rest] = [sentence.slice(0, colon.index), sentence.slice(colon.index + colon[0].length)]
  return beginsPromise(rest.slice(0, longestBeginning)) && !isPromise(lead) && !isOwed(lead) ? rest : sentence
}

/** Whether the words begin with who will do something: "we will", "the Home Office will". */
function beginsPromise(words: string): boolean {
  if (weWill.test(plainWords(words))) return true
  const name = someName.exec(words)?.[0]
  return name !== undefined && promisesAtOnce.test(plainWords(words.slice(name.length)))
}

/** The promise without the words that only make it one: "We will publish a report". */
export function promisedBy(words: string): string {
  const { said, plain } = parsedText(words)
  return said.slice(promisingFirst.exec(plain)?.[0].length ?? 0)
}

/** The words of a message as people read them: a link by its name, a person by theirs or not at all. */
export function asRead(slackWords: string): string {
  return slackWords
    .replace(/<(?:https?|mailto):[^|<>\s]*\|([^<>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^|<>\s]*)>/g, '$1')
    .replace(/<[@#!][^|<>\s]*\|([^<>]*)>/g, '$1')
    .replace(/<[@#!][^<>\s]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim()
}
