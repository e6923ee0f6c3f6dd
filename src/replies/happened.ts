import type { HappenedWords, Lexicon } from './languages/lexicon.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

/** The words by which a reply may call what was promised: those of its titles, in plain form. */
export type OwnWords = ReadonlySet<string>

/**
 * Whether a remark behind a closing says by itself that what was promised happened: "report sent to Paris on Monday". Every word of it has to be
 * known: what was done, what with, by whom, to whom, where, when. So "survey sent", "sent to Legal" and "published in part" do not.
 */
export function saysItHappened(remark: Text, own: OwnWords): boolean {
  return shapes.some((shape) => isHappening(remark, shape, own))
}

/**
 * Whether a remark behind a closing counts what was done: "12 interviews", "45 staff trained in total". What the title names is counted in parts: "2
 * ports".
 */
export function countsResults(remark: Text, own: OwnWords): boolean {
  return shapes.some((shape) => {
    const found = shape.counted.exec(remark.plain)?.[0] ?? ''
    if (found === '' || found.split(/[\s,]+/).some((word) => own.has(word))) return false
    const rest = slice(remark, found.length)
    return isKnownBehind(slice(rest, doneAt(rest, shape, false, true) ?? 0), shape)
  })
}

interface Shape {
  readonly counted: RegExp
  readonly subject: RegExp
  readonly people: RegExp
  readonly auxiliary: RegExp
  readonly done: RegExp
  readonly doneInAccents: RegExp
  readonly doneByPeople: RegExp
  readonly told: RegExp
  readonly lastOfIt: RegExp
  readonly day: RegExp
  readonly adverb: RegExp
  readonly behind: RegExp
}

const shapes = lexicons.map((lexicon) => shapeOf(lexicon))

function shapeOf({ happened, dates }: Lexicon): Shape {
  const pattern = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])[\\s,]*`, 'u')
  const counts = Object.entries(dates.numbers).filter(([, number]) => number > 1)
  const numbers = ['\\d{1,4}', ...counts.map(([word]) => word)].join('|')
  return {
    counted: happened.results === '' ? /(?!)/ : pattern(`(?:${numbers}) (?:${happened.results})`),
    subject: pattern(happened.subject),
    people: pattern(happened.people),
    auxiliary: pattern(happened.auxiliary),
    done: pattern(happened.done),
    doneInAccents: happened.doneInAccents === '' ? /(?!)/ : pattern(happened.doneInAccents),
    doneByPeople: pattern(happened.doneByPeople),
    told: pattern(`(?:${happened.told}) (?:${happened.people})`),
    lastOfIt: pattern(happened.lastOfIt),
    day: pattern(dayWords(happened, dates)),
    adverb: pattern(happened.adverb),
    behind: pattern(behindWords(happened, dates)),
  }
}

/** By whom, to whom, where and when. */
function behindWords(happened: HappenedWords, dates: Lexicon['dates']): string {
  const { adverb, toPeople, people, to, recipients, place } = happened
  return [adverb, `(?:${toPeople}) (?:${people})`, `(?:${to}) (?:${recipients})`, place, dayWords(happened, dates)].join('|')
}

function dayWords({ when }: HappenedWords, { months, weekdays }: Lexicon['dates']): string {
  const names = [...months, ...weekdays].map(({ source }) => source.replace('^', '').replaceAll('\\b', '').replace('\\.?', ''))
  return `(?:(?:${when}|${names.join('|')}|\\d{1,4}(?:st|nd|rd|th|er)?|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?)\\.?\\s*)+`
}

/** Whether a word is one of those by which something is said to have happened, or what: it is no name. */
export function isOfHappening(word: string): boolean {
  return shapes.some((shape) => [shape.subject, shape.done, shape.doneInAccents, shape.doneByPeople].some((pattern) => pattern.test(word)))
}

const mostSubjects = 8
const mostBehind = 6

function isHappening(remark: Text, shape: Shape, own: OwnWords): boolean {
  const last = shape.lastOfIt.exec(remark.plain)?.[0]
  if (last !== undefined && shape.day.test(remark.plain.slice(last.length))) return isKnownBehind(slice(remark, last.length), shape)
  const told = shape.told.exec(remark.plain)?.[0].length
  if (told !== undefined) return isKnownBehind(slice(remark, told), shape)
  const people = shape.people.exec(remark.plain)?.[0].length ?? 0
  // "All" may be people, or all of what was promised.
  return [people, 0].some((who) => {
    const { subject, rest, isHelped } = withoutSubject(remark, who, shape, own)
    const done = doneAt(rest, shape, who > 0, subject || isHelped)
    return done !== undefined && isKnownBehind(slice(rest, done), shape)
  })
}

/** "in London", "à Londres avec les Français", behind the day on which it was done. */
export function isOnlyBehind({ plain, said }: Text): boolean {
  const words = slice({ plain, said }, plain.length - plain.trimStart().length)
  return shapes.some((shape) => isKnownBehind(words, shape))
}

function isKnownBehind(words: Text, shape: Shape): boolean {
  let behind = words
  for (let times = 0; times < mostBehind && behind.plain !== ''; times++) {
    const known = shape.behind.exec(behind.plain)?.[0].length ?? 0
    if (known === 0) return false
    behind = slice(behind, known)
  }
  return behind.plain === ''
}

/** Without what was promised, or who did it, and the verb that helps: "the report has been", "Paris". */
function withoutSubject(
  remark: Text,
  who: number,
  { subject, auxiliary, adverb }: Shape,
  own: OwnWords,
): { subject: boolean; rest: Text; isHelped: boolean } {
  let rest = slice(remark, who)
  let found = 0
  for (let times = 0; who === 0 && times < mostSubjects; times++) {
    const word = /^[\p{L}\p{N}'-]+/u.exec(rest.plain)?.[0] ?? ''
    const known = subject.exec(rest.plain)?.[0].length ?? (own.has(word) ? word.length : 0)
    if (known === 0) break
    found++
    rest = slice(rest, known)
  }
  let isHelped = false
  for (let times = 0; times < mostSubjects; times++) {
    const help = auxiliary.exec(rest.plain)?.[0].length ?? 0
    const between = help > 0 ? help : (adverb.exec(rest.plain)?.[0].length ?? 0)
    if (between === 0) break
    rest = slice(rest, between)
    isHelped ||= help > 0
  }
  return { subject: found > 0, rest, isHelped }
}

/** The length of what was done. A present tense that only an accent tells apart ("le préfet signe", "signé") needs its accent, or a subject that can't do it itself. */
function doneAt(rest: Text, { done, doneInAccents, doneByPeople }: Shape, byPeople: boolean, isPassive: boolean): number | undefined {
  const accented = doneInAccents.exec(rest.plain)?.[0]
  if (accented !== undefined) {
    const said = rest.said.slice(0, accented.trimEnd().length)
    if (isPassive || /[éÉ]/.test(said) || said === said.toUpperCase()) return accented.length
    return undefined
  }
  return (byPeople ? doneByPeople : done).exec(rest.plain)?.[0].length ?? (byPeople ? undefined : doneByPeople.exec(rest.plain)?.[0].length)
}
