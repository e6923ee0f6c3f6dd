import type { Filter, Period } from '../register/filtering.ts'
import { filterStates, periodDays, periods } from '../register/filtering.ts'
import { eventsCalled, teamsCalled } from '../register/find.ts'
import { hasWords } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Day, Rating } from '../register/schema.ts'
import { plainTyped } from './command-words.ts'
import { commandWords } from './languages/commands.ts'
import type { FilterWords } from './languages/filter-words.ts'
import { partiesCalled } from './sides.ts'

/** What `list` and `mine` are narrowed to. `unknown`: the words that are no filter, and stand in no commitment. `noDates`: days that no calendar has. */
export interface FiltersTyped {
  readonly filters: readonly Filter[]
  readonly unknown: readonly string[]
  readonly noDates?: readonly string[]
}

export interface FilterContext {
  readonly register: Register
  readonly today: Day
  /** The first and the last day that words say; undefined if they are no date. "31 February" is a day, of no calendar. */
  datesOf(words: string): { readonly first: Day; readonly last: Day } | 'no such date' | undefined
}

/** No name and no phrase has more words. */
const mostTogether = 12
const mostTyped = 40

/** The filters that the words are, each the longest that begins where the one before ends. */
export function filtersTyped(typed: string, context: FilterContext): FiltersTyped {
  const words = plainTyped(typed)
    .replace(/[\u2018\u2019]/g, "'")
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostTyped)
  const filters: Filter[] = []
  const unknown: string[] = []
  const noDates: string[] = []
  for (let at = 0; at < words.length; ) {
    const [word = ''] = words.slice(at)
    if (filters.length > 0 && isSaidBy('or', word)) {
      // Of ratings any is meant; of nothing else.
      const next = filterAt(words.slice(at + 1, at + 1 + mostTogether), context).filter
      if (filters.at(-1)?.by !== 'rating' || next?.by !== 'rating') unknown.push(word)
      at += 1
      continue
    }
    const together = words.slice(at, at + mostTogether)
    const { filter, length, noDate } = filterAt(together, context)
    if (noDate !== undefined) noDates.push(dayAsTyped(typed, words, { end: at + length, noDate }))
    else if (filter) filters.push(filter)
    else if (!narrowsNothing(withoutComma(together.slice(0, length).join(' ')))) unknown.push(word)
    at += length
  }
  return { filters, unknown, ...(noDates.length > 0 ? { noDates } : {}) }
}

interface FilterFound {
  readonly filter?: Filter | undefined
  readonly noDate?: string | undefined
  /** How many words it has. */
  readonly length: number
}

function filterAt(words: readonly string[], context: FilterContext): FilterFound {
  for (let length = words.length; length > 0; length--) {
    const said = withoutComma(words.slice(0, length).join(' '))
    if (isSorted(said)) return { length }
    const filter = filterSaid(said, context) ?? filterSaid(withoutElided(said), context)
    if (filter) return { filter, length }
    const noDate = noDateSaid(said, context)
    if (noDate !== undefined) return { noDate, length }
  }
  const word = withoutComma(words[0] ?? '')
  if (isNegation(word)) return { length: 1 }
  return word === '' || isIdle(word)
    ? { length: 1 }
    : { filter: wordsFilter(word, context) ?? wordsFilter(withoutElided(word), context), length: 1 }
}

function withoutComma(words: string): string {
  return words.replace(/[,;.!?]+$/, '')
}

/** "l'Intérieur" */
function withoutElided(words: string): string {
  return words.replace(elided, '')
}

function filterSaid(said: string, context: FilterContext): Filter | undefined {
  const { register, today } = context
  const state = filterStates.find((each) => filterWords.some(({ states }) => states[each].includes(said)))
  if (state) return { by: 'state', state }
  const rating = ratingsTyped.find((each) => filterWords.some(({ ratings: words }) => words[each].includes(said)))
  if (rating) return { by: 'rating', rating }
  const period = periods.find((each: Period) => filterWords.some(({ periods: words }) => words[each].includes(said)))
  if (period) return { by: 'between', ...periodDays(period, today) }
  return whoseSaid(said, register) ?? whoseSaid(restBehind('within', said) ?? '', register) ?? timeSaid(said, context)
}

/** "PAF", "France", "in France" */
function whoseSaid(said: string, register: Register): Filter | undefined {
  const [team, another] = teamsCalled(register, said)
  if (team && !another) return { by: 'team', team: team.id }
  const [party] = partiesCalled(register, said)
  return party === undefined ? undefined : { by: 'side', party }
}

function timeSaid(said: string, { register, today, datesOf }: FilterContext): Filter | undefined {
  for (const { ahead } of filterWords) {
    const [pattern, day] = ahead
    const until = new RegExp(`^(?:${pattern})$`).test(said) ? datesOf(said.replace(new RegExp(`^(?:${pattern})$`), day)) : undefined
    if (typeof until === 'object') return { by: 'between', first: today, last: until.last }
  }
  for (const by of ['before', 'until', 'within'] as const) {
    const rest = restBehind(by, said)
    if (rest === undefined) continue
    // "Closed by France" is of a side, though a summit may have its name.
    const whose = whoseSaid(rest, register)
    if (whose) return whose
    const [event, another] = eventsCalled(register, rest)
    if (event && !another) {
      if (event.date === null || by === 'within') return { by: 'event', event: event.id }
      return { by, day: event.date }
    }
    const dates = datesOf(rest)
    if (typeof dates !== 'object') continue
    if (by === 'within') return { by: 'between', ...dates }
    return by === 'until' || isSaidBy('endOf', rest) ? { by: 'until', day: dates.last } : { by, day: dates.first }
  }
  return undefined
}

/** Words with the capitals and accents that they were typed with, where each stands for one that was typed. */
function dayAsTyped(typed: string, words: readonly string[], { end, noDate }: { end: number; noDate: string }): string {
  const all = typed.trim().split(/\s+/)
  return all.length === words.length ? withoutComma(all.slice(end - noDate.split(' ').length, end).join(' ')) : noDate
}

/** "Before 31 February": the day that there is not. */
function noDateSaid(said: string, { datesOf }: FilterContext): string | undefined {
  return (['before', 'until', 'within'] as const)
    .map((by) => restBehind(by, said))
    .find((rest) => rest !== undefined && datesOf(rest) === 'no such date')
}

function restBehind(part: 'before' | 'until' | 'within', said: string): string | undefined {
  return filterWords.map((words) => new RegExp(`^(?:${words[part]}) (.+)$`).exec(said)?.[1]).find((rest) => rest !== undefined)
}

function wordsFilter(words: string, { register }: FilterContext): Filter | undefined {
  for (const commitment of register.commitments.values()) if (hasWords(commitment, words)) return { by: 'words', words }
  return undefined
}

/** Whether words are, or begin with, what a language says for it. */
function isSaidBy(part: 'or' | 'endOf', said: string): boolean {
  return filterWords.some((words) => new RegExp(`^(?:${words[part]})(?: |$)`).test(said))
}

function narrowsNothing(said: string): boolean {
  return said === '' || isIdle(said) || isSorted(said)
}

function isSorted(said: string): boolean {
  return filterWords.some(({ sorted }) => new RegExp(`^(?:${sorted})$`).test(said))
}

/** "Not on track" must not list what is. */
function isNegation(word: string): boolean {
  return filterWords.some(({ negations }) => negations.includes(word))
}

function isIdle(word: string): boolean {
  return filterWords.some(({ idle }) => idle.includes(word))
}

const ratingsTyped: readonly Rating[] = ['red', 'amber', 'green']
const filterWords: readonly FilterWords[] = commandWords.map(({ filters }) => filters)
const elided = new RegExp(`^(?:${filterWords.map((words) => words.elided).join('|')})`)
