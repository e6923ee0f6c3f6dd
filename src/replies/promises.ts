import { anyParticle } from './languages/lexicons.ts'
import { parsedText, plainWords } from './text.ts'

/** Of one message no more are offered: so many can be ticked at once. */
const mostPromises = 10
/** Nobody reads a longer message as promises. */
const longestRead = 8_000

/**
 * The promises in the words of a message, each as it stands there: the items of a list, and sentences that say what somebody will do. None of a question.
 * Empty if nothing promises anything.
 */
export function promisesIn(said: string): readonly string[] {
  const lines = said.slice(0, longestRead).split('\n')
  const listed = lines.filter((line) => item.test(line)).map((line) => line.replace(item, '').trim())
  const leadsIn = lines.some((line) => /:\s*$/.test(line) && isPromise(line))
  const isList = listed.length > 1 && (leadsIn || listed.some(isPromise))
  const found = isList
    ? listed.filter((each) => leadsIn || isPromise(each))
    : lines.flatMap((line) => sentencesIn(line.replace(item, ''))).filter(isPromise)
  return [...new Set(found)].filter((each) => /\p{L}{3}/u.test(each)).slice(0, mostPromises)
}

const item = /^\s*(?:[-*•◦▪–]|\d{1,2}[.)]|[a-z]\))\s+/
const promising = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('promising')})(?![\\p{L}\\p{N}])`, 'u')
const promisingFirst = new RegExp(`^(?:${anyParticle('promisingFirst')})\\s+(?=\\p{L}{2})`, 'u')

function isPromise(words: string): boolean {
  return !/\?\s*$/.test(words) && promising.test(plainWords(words))
}

/** A full stop ends a sentence before a capital alone: "on 3 Feb. at the latest" goes on. */
function sentencesIn(line: string): string[] {
  return line
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}«“"])/u)
    .map((each) => each.trim().replace(/[.;]$/, ''))
    .filter((each) => each !== '')
}

/** The promise without the words that only make it one: "We will publish a report". */
export function promisedBy(words: string): string {
  const { said, plain } = parsedText(words)
  return said.slice(promisingFirst.exec(plain)?.[0].length ?? 0)
}

/** The words of a message as people read them: a link by its name, a person by theirs or not at all. */
export function asRead(slackWords: string): string {
  return slackWords
    .replace(/<(?:https?|mailto):[^|>\s]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^|>\s]*)>/g, '$1')
    .replace(/<[@#!][^|>\s]*\|([^>]*)>/g, '$1')
    .replace(/<[@#!][^>\s]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim()
}
