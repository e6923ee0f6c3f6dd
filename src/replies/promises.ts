import { anyParticle, lexicons } from './languages/lexicons.ts'
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

/** What stands in the words of a promise. `isToldTeam`: a team stands first, as one tells it what to do; `saysWhat`: they say more than a day. */
interface PromiseRead {
  readonly isDated: boolean
  readonly isOfTeam: boolean
  readonly isToldTeam: boolean
  readonly saysWhat: boolean
}

export type PromiseReader = (words: string) => PromiseRead

/** `withoutRoom`: how many more the message has than are offered. */
interface PromisesFound {
  readonly offered: readonly OfferedPromise[]
  readonly withoutRoom: number
}

/**
 * What a message offers to be tracked, each as it stands there: all items of a list, of which those are ticked that promise something or say who does it, or when
 * (if none does, all are), or else the sentences that say what somebody will do, or is to do. No question.
 */
export function promisesIn(said: string, read: PromiseReader): PromisesFound {
  const isOwed = (words: string): boolean => read(words).isDated || read(words).isOfTeam
  const lines = said.slice(0, longestRead).split('\n')
  const listed = lines.filter((line) => item.test(line)).map((line) => line.replace(item, '').trim())
  const isList = listed.length > 1
  const sentences = lines.flatMap((line) => sentencesIn(line.replace(item, '')))
  const found = isList
    ? listed
    : sentences
        .flatMap((each) => promisesJoined(withoutLead(each, isOwed), read))
        .filter((each) => isPromise(each) || (read(each).isToldTeam && !/\?\s*$/.test(each)))
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

/** "SOCA to share the list", « la PAF à transmettre »: whoever stands first is told what to do. */
export function isToldToDo(words: string): boolean {
  return toDoBehindName.test(plainWords(words))
}

const toDoBehindName = new RegExp(`^(?:[^\\s:,;]+\\s+){1,6}?(?:${anyParticle('verbBehind')})\\s+[a-z]{2}`, 'u')

/** Whether a sentence goes on from a name: "PAF come back on it", but not "PAF and UKBA" or "PAF's list". */
export function isGoneOnFrom(plain: string, name: string): boolean {
  const [, next] = /^\s+(\p{L}+)/u.exec(plain.slice(plain.indexOf(name) + name.length)) ?? []
  return next !== undefined && !lexicons.some(({ small, joining }) => small.has(next) || joining.has(next))
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

/**
 * "PAF will send it and we will publish it" are two, and so are two things with a day each: "we will send the draft by 3 May and the annex by June". A
 * joint before a verb alone ("and will publish it") is within one.
 */
function promisesJoined(sentence: string, read: PromiseReader): string[] {
  const found: string[] = []
  let from = 0
  let lead = ''
  for (const { 0: words, index } of [...sentence.matchAll(joint)].slice(0, mostJoints)) {
    const next = index + words.length
    const before = lead + sentence.slice(from, index)
    if (!isPromise(before)) continue
    const isOwn = beginsPromise(sentence.slice(next, next + longestBeginning))
    const part = nextPart(sentence.slice(next))
    const own = isOwn ? '' : leadOfPromise(before, part)
    if (!isOwn && (own === '' || isPromise(part) || !isDatedThing(before, read) || !isDatedThing(part, read))) continue
    found.push(before)
    from = next
    lead = own
  }
  return [...found, lead + sentence.slice(from)]
}

const mostJoints = 20

/** "The annex by June": a thing and its day, and no promise by itself. */
function isDatedThing(words: string, read: PromiseReader): boolean {
  const { isDated, saysWhat } = read(words)
  return isDated && saysWhat
}

/** The words up to the next joint, of which it is asked what they say. */
function nextPart(words: string): string {
  const [end] = words.matchAll(joint)
  return words.slice(0, end?.index ?? words.length)
}

const verbBehind = new RegExp(`(?:${anyParticle('verbBehind')})$`, 'u')

const articleFirst = new RegExp(`^(?:${anyParticle('article')})`, 'u')

/** "We will send ", "PAF enverra ": who promises it, and what is done with each thing; before a verb ("and train officers by June") only who does. */
function leadOfPromise(words: string, next: string): string {
  const { said, plain } = parsedText(words)
  const found = promising.exec(plain)
  if (!found) return ''
  const end = found.index + found[0].length
  const verb =
    verbBehind.test(found[0]) && articleFirst.test(plainWords(next)) ? (/^\s+\p{L}+/u.exec(plain.slice(end))?.[0].length ?? 0) : 0
  return `${said.slice(0, end + verb)} `
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
