import { mineOf, remembered } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import type { CalledNames } from './called.ts'
import { calledNames } from './called.ts'
import { dateContextOf } from './dates/context.ts'
import type { DateContext } from './dates/when.ts'
import type { Context } from './reading.ts'
import { waitingIn } from './waiting.ts'

// The things among which a name is looked for, and what it may turn out to stand for.

/** By what a commitment is named: the number of its row, its id, a whole name, the beginning of its id, words of a name, or "all". */
export type NamedBy = 'number' | 'id' | 'name' | 'beginning of the id' | 'words of a name' | 'all'

/** What the words in the place of a name stand for. `numbered`: named by the number of a row. `isAll`: named by "all". `count`: "the other two". */
export type Target =
  | {
      readonly names: 'some'
      readonly ids: readonly string[]
      readonly by: NamedBy
      readonly numbered: boolean
      readonly isAll?: true
      /** "All but 4": those that it leaves out. */
      readonly except?: readonly string[]
    }
  | { readonly names: 'rest'; readonly count?: number }
  | { readonly names: 'several'; readonly ids: readonly string[]; readonly word: string; readonly numbered?: boolean }
  | { readonly names: 'unknown' }

export const noTarget: Target = { names: 'unknown' }

/** The commitments among which a target is looked for: those of the message, or, if it has none, the person's own open ones. */
export interface Field {
  readonly register: Register
  readonly about: readonly string[]
  /** Those of `about` that a number names: the others were not shown. */
  readonly rows: readonly string[]
  readonly ids: readonly string[]
  /** Those of `about` that were asked "are these yours?". */
  readonly yours: readonly string[]
  readonly called: CalledNames
  /** Those of `about` of which a closing or a date waits for the person's side. */
  readonly waiting: () => readonly string[]
  /** By which clock "overdue" is. Absent where only names are looked for. */
  readonly when?: () => DateContext
  /** What words turned out to name. The same ones are asked for at each place where a piece may begin. */
  readonly targetsBySaid: Map<string, Target>
}

/** Of one context it is the same one, so that each look at its words knows what the one before made of them. */
export function fieldFor(context: FieldOf): Field {
  return remembered(fields, context, () => fieldOf(context))
}

/** Where the names of one commitment are looked for, though it may stand in no row of the message. */
export function fieldWith(id: string, context: FieldOf): Field {
  return fieldFor(context.about.includes(id) ? context : { ...context, about: [id] })
}

type FieldOf = Pick<Context, 'register' | 'about' | 'by' | 'team'> &
  Partial<Pick<Context, 'yours' | 'shown' | 'at' | 'calendars' | 'dates' | 'language'>>

const fields = new WeakMap<FieldOf, Field>()

function fieldOf({ register, about, by, team, yours = [], shown = about.length, ...clock }: FieldOf): Field {
  const known = about.flatMap((id) => register.commitments.get(id) ?? [])
  const mine = known.length > 0 ? [] : mineOf(register, by)
  const called = known.length > 0 ? calledNames(known) : remembered(namesOfMine, mine, () => calledNames(mine))
  let waiting: readonly string[] | undefined
  let when: DateContext | undefined
  const { at, calendars, dates, language } = clock
  const speaker = { register, by, ...(team === undefined ? {} : { team }) }
  return {
    register,
    about,
    rows: about.slice(0, shown),
    ids: [...known, ...mine].map(({ id }) => id),
    yours,
    called,
    waiting: () => (waiting ??= waitingIn({ ...speaker, about })),
    ...(at && calendars && dates && language
      ? { when: () => (when ??= dateContextOf({ ...speaker, calendars, dates, at, language })) }
      : {}),
    targetsBySaid: new Map(),
  }
}

// Some people own thousands. Their list is the same one until the register changes.
const namesOfMine = new WeakMap<readonly Commitment[], CalledNames>()

export function some(by: NamedBy, ...ids: readonly string[]): Target & { names: 'some' } {
  return { names: 'some', ids, by, numbered: false }
}
