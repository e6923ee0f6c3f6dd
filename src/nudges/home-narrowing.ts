import type { Filter, FilterState } from '../register/filtering.ts'
import { filtered } from '../register/filtering.ts'
import { mineOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day, Rating } from '../register/schema.ts'
import { byUrgency } from '../register/urgency.ts'

// What the list of a Home tab is narrowed to by its reader: how things stand, whose they are, and words.

/** How a thing stands, as it can be chosen. `waiting for me`: what stands first on the tab, while it is not narrowed. */
export const homeStates = [
  'waiting for me',
  'overdue',
  'red',
  'amber',
  'green',
  'unrated',
  'waiting',
  'unconfirmed',
  'moved',
  'snoozed',
  'undated',
  'closed',
] as const satisfies readonly (FilterState | Rating | 'waiting for me')[]
export type HomeState = (typeof homeStates)[number]

/** The owners that the tab is narrowed to. */
export type HomeWhose =
  | { readonly of: 'mine' | 'all' }
  | { readonly of: 'side'; readonly party: string }
  | { readonly of: 'team'; readonly team: string }

/** What a reader has chosen. Nothing at all: the tab is not narrowed. */
export interface HomeNarrowing {
  readonly state?: HomeState | undefined
  readonly whose?: HomeWhose | undefined
  /** As they were typed: what narrows a list, or stands in a commitment. */
  readonly words?: string | undefined
  /** From 1 on. */
  readonly page?: number | undefined
}

/** What one choice changes; `null` lets go of it. */
export type HomeChoice =
  | { readonly state: HomeState | null }
  | { readonly whose: HomeWhose | null }
  | { readonly words: string }
  | { readonly page: number }
  | { readonly nothing: true }

/** What is chosen, after one choice more. Another list begins with its first page. */
export function chosenAlso(before: HomeNarrowing, choice: HomeChoice): HomeNarrowing {
  const { page: _page, ...chosen } = before
  if ('nothing' in choice) return {}
  if ('page' in choice) return { ...chosen, page: choice.page }
  if ('words' in choice) return { ...chosen, words: choice.words === '' ? undefined : choice.words }
  return 'state' in choice ? { ...chosen, state: choice.state ?? undefined } : { ...chosen, whose: choice.whose ?? undefined }
}

export function isNarrowed({ state, whose, words }: HomeNarrowing): boolean {
  return state !== undefined || whose !== undefined || words !== undefined
}

/** What fits all that was chosen, what presses most first. */
export interface NarrowedHome {
  readonly of: 'mine' | 'all'
  readonly isWaitingForMe: boolean
  readonly filters: readonly Filter[]
  readonly commitments: readonly Commitment[]
  /** Words that narrow nothing, and days that no calendar has. */
  readonly unknown: readonly string[]
  readonly noDates?: readonly string[] | undefined
}

interface NarrowingAsked {
  readonly narrowing: HomeNarrowing
  readonly person: string
  readonly today: Day
  /** The ids of what waits for the person. */
  readonly waiting: ReadonlySet<string>
  /** What the words are. */
  readonly typed: { readonly filters: readonly Filter[]; readonly unknown: readonly string[]; readonly noDates?: readonly string[] }
}

/** What the tab shows as it is narrowed. Without a choice the owners are the teams of the person; of a person without a team, all. */
export function narrowedHome(register: Register, { narrowing, person, today, waiting, typed }: NarrowingAsked): NarrowedHome {
  const { state, whose } = narrowing
  const isOfOthers = typed.filters.some(({ by }) => by === 'team' || by === 'side')
  const own = whose ?? { of: isOfOthers || mineOf(register, person).length === 0 ? ('all' as const) : ('mine' as const) }
  const of = own.of === 'mine' ? 'mine' : 'all'
  const isWaitingForMe = state === 'waiting for me'
  const filters = [...(state === undefined || isWaitingForMe ? [] : [filterOfState(state)]), ...filterOfWhose(own), ...typed.filters]
  const found = filtered(register, { filters, today, ...(of === 'mine' ? { of: person } : {}) })
  const fitting = isWaitingForMe ? found.filter(({ id }) => waiting.has(id)) : found
  return { of, isWaitingForMe, filters, commitments: byUrgency(register, fitting, today), unknown: typed.unknown, noDates: typed.noDates }
}

function filterOfState(state: Exclude<HomeState, 'waiting for me'>): Filter {
  return state === 'red' || state === 'amber' || state === 'green' ? { by: 'rating', rating: state } : { by: 'state', state }
}

function filterOfWhose(whose: HomeWhose): Filter[] {
  if (whose.of === 'side') return [{ by: 'side', party: whose.party }]
  return whose.of === 'team' ? [{ by: 'team', team: whose.team }] : []
}
