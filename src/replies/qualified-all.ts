import type { Filter } from '../register/filtering.ts'
import { filtered } from '../register/filtering.ts'
import { readDate } from './dates/read-date.ts'
import type { Field, Target } from './field.ts'
import { some } from './field.ts'
import { filtersTyped } from './filters.ts'
import type { FoundForm } from './forms.ts'
import { afterSubject, formAt } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { byPartOfName } from './part-of-name.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// "All overdue", "everything that is at risk", "tous ceux en retard", "all ports": an "all" that says which. It means these, and never the whole.

interface Qualified {
  readonly target: Target & { names: 'some' }
  readonly filters: readonly Filter[]
  /** "All red", with nothing else around the state: it may say of all that they are so. */
  readonly isBare: boolean
}

const shapes = lexicons.map(({ particles: { allThose, thoseOf, onesBehind } }) => ({
  shape: new RegExp(
    allThose === ''
      ? '(?!)'
      : `^(?:(?<all>${allThose})|(?<those>${thoseOf}))(?: (?<count>\\d{1,2}))? (?<how>\\p{L}.*?)(?<ones> (?:${onesBehind || '(?!)'}))?$`,
    'u',
  ),
  needsOnes: onesBehind !== '',
}))

const mostWordsOfHow = 6
const says = new RegExp(`^(?:${anyParticle('areSo')})\\s`, 'u')
const ofDue = new RegExp(`(?:^|\\s)${anyParticle('dueWord')}(?!\\p{L})`, 'u')
const bareAll = new RegExp(`^${anyParticle('everything')}$`, 'u')

/** Those of the field that a qualified "all" means; undefined where it is none, or says nothing that is known. */
export function byQualifier(bare: string, field: Field): Target | undefined {
  return qualifiedBy(bare, field)?.target
}

function qualifiedBy(bare: string, field: Field): Qualified | undefined {
  if (field.about.length < 2) return undefined
  for (const { shape, needsOnes } of shapes) {
    const { all, count, how, ones } = shape.exec(bare)?.groups ?? {}
    if (how === undefined || (all === undefined && needsOnes && ones === undefined && count === undefined)) continue
    if (how.split(' ').length > mostWordsOfHow || says.test(how)) continue
    const found = ofState(how, field) ?? (all === undefined ? undefined : ofName(how, field))
    if (!found) continue
    const { ids } = found
    const isCounted = count === undefined || Number(count) === ids.length
    const isBare = ones === undefined && count === undefined && all !== undefined && bareAll.test(all)
    return { target: { ...some('all', ...(isCounted ? ids : [])), isAll: true }, filters: found.filters, isBare }
  }
  return undefined
}

interface Found {
  readonly ids: readonly string[]
  readonly filters: readonly Filter[]
}

/** "Overdue", "at risk", "due in March", "of PAF" */
function ofState(how: string, { register, about, when }: Field): Found | undefined {
  const dates = when?.()
  if (!dates) return undefined
  const { today } = dates
  const datesOf = (words: string) => {
    const date = readDate(words, dates)
    return date?.is === 'due' ? { first: date.first, last: date.last } : undefined
  }
  const { filters, unknown, noDates } = filtersTyped(how, { register, today, datesOf })
  if (filters.length === 0 || unknown.length > 0 || noDates !== undefined || !filters.some(({ by }) => by !== 'words')) return undefined
  // What has ended is asked for by nobody who says how it stands.
  if (filters.some((filter) => filter.by === 'state' && filter.state === 'closed')) return undefined
  if (filters.some(({ by }) => ofTime.has(by)) && !ofDue.test(how)) return undefined
  const fitting = new Set(filtered(register, { filters, today }).map(({ id }) => id))
  return { ids: about.filter((id) => fitting.has(id)), filters }
}

const ofTime: ReadonlySet<Filter['by']> = new Set<Filter['by']>(['before', 'until', 'between', 'event'])

/** "Ports", where several have it in their names. */
function ofName(how: string, field: Field): Found | undefined {
  const target = byPartOfName(how, field)
  if (target.names !== 'several' || !target.ids.every((id) => field.about.includes(id))) return undefined
  return { ids: target.ids, filters: [] }
}

const copulaAtStart = new RegExp(`^(?:${anyParticle('stands')})\\s+`, 'u')

/** The end of a qualified "all" at the start of words that go on to say how these stand. */
export function qualifiedAtStart(words: Text, field: Field): number {
  const { plain } = words
  if (!shapes.some(({ shape }) => shape.test(plain))) return 0
  const ends = [...plain.matchAll(/(?<=[\p{L}\p{N}])(?=[\s:,])/gu).take(longestQualified)].map(({ index }) => index)
  for (const end of ends.toReversed()) {
    const qualified = qualifiedBy(plain.slice(0, end), field)
    const isDivided = /^\s*[:,-]/.test(plain.slice(end))
    const found = qualified && formBehind(slice(words, end))
    if (found && mayBeSaidOf(found, qualified, isDivided)) return end
  }
  return 0
}

const longestQualified = 12

function formBehind(behind: Text): FoundForm | undefined {
  const rest = slice(behind, /^[\s:,-]*/.exec(behind.plain)?.[0].length ?? 0)
  const own = lexicons.map((each) => formAt(rest, each) ?? afterSubject(rest, each)).find((found) => found !== undefined)
  if (own) return own
  const copula = copulaAtStart.exec(rest.plain)?.[0]
  return copula === undefined ? undefined : formBehind(slice(rest, copula.length))
}

/** "All red: no budget", "all at risk late data" say how all stand; "all red on track", "all red slip to 30 April" of which ones. */
function mayBeSaidOf({ intent, tail }: FoundForm, { filters, isBare }: Qualified, isDivided: boolean): boolean {
  if (intent.means === 'no' || intent.means === 'noted') return false
  if (!isBare) return true
  const ratings = filters.flatMap((filter) => (filter.by === 'rating' ? [filter.rating] : []))
  if (ratings.length === 0) return true
  if (isDivided) return false
  if (intent.means === 'rated') return !ratings.includes(intent.rating)
  return intent.means === 'closed' || intent.means === 'snoozed' || (intent.means === 'slips' && /^\s*\S.*\d/u.test(tail.plain))
}
