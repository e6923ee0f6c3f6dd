import { plusDays } from './days.ts'
import { samePerson } from './people.ts'
import type { Register } from './register.ts'
import type { Absence, Day } from './schema.ts'

/** One edit of who is away: what goes from the list, and what comes in its place. */
export interface AbsenceEdit {
  readonly goes: readonly Absence[]
  readonly comes: readonly Absence[]
}

/** The list with the edit made. What is gone or there already is left, so that an edit may be made twice; the same list if nothing is left to do. */
export function absencesEdited(absences: readonly Absence[], { goes, comes }: AbsenceEdit): readonly Absence[] {
  const isGoing = (one: Absence) => goes.some((other) => isSameAbsence(one, other))
  const stay = absences.filter((one) => !isGoing(one))
  const added = comes.filter((one) => !stay.some((other) => isSameAbsence(one, other)))
  if (stay.length === absences.length && added.length === 0) return absences
  const place = absences.findIndex(isGoing)
  return place < 0 ? [...stay, ...added] : stay.toSpliced(place, 0, ...added)
}

/** Whether both are of the same person, days and cover. */
export function isSameAbsence(one: Absence, other: Absence): boolean {
  const isSameCover = one.cover === undefined ? other.cover === undefined : other.cover !== undefined && samePerson(one.cover, other.cover)
  return samePerson(one.person, other.person) && one.from === other.from && one.to === other.to && isSameCover
}

/** An absence as it is said: with a cover, with nobody (null), or without a word of it. */
export interface AbsenceSaid {
  readonly person: string
  readonly from: Day
  readonly to: Day
  readonly cover?: string | null | undefined
  readonly by?: string | undefined
  readonly link?: string | undefined
}

/** The absence that comes of it, and the edit that makes it; `replaced`: what was said of these days before. */
export interface AbsenceMade {
  readonly absence: Absence
  readonly edit: AbsenceEdit
  readonly replaced: readonly Absence[]
}

/**
 * What is said of days counts instead of what was said of them before, and of the days behind them; the days before them that have begun stay. Where
 * nothing is said of a cover, the one from before stands in on.
 */
export function absenceMade(absences: readonly Absence[], { cover: said, ...rest }: AbsenceSaid, today: Day): AbsenceMade {
  const before = absences.filter(({ person, from, to }) => samePerson(person, rest.person) && from <= rest.to && to >= rest.from)
  const cover = said === undefined ? before.find((each) => each.cover !== undefined)?.cover : (said ?? undefined)
  const begun = before.filter(({ from }) => from < rest.from && from < today)
  const joined = begun.filter((each) => isSameAbsence({ ...each, from: rest.from, to: rest.to }, absenceOf({ ...rest, cover })))
  const cut = begun.filter((each) => !joined.includes(each)).map((each) => ({ ...each, to: plusDays(rest.from, -1) }))
  const [from = rest.from] = joined.map((each) => each.from).toSorted()
  const absence = absenceOf({ ...rest, from, cover })
  const replaced = before.filter((each) => !isSameAbsence(each, absence))
  return { absence, edit: { goes: replaced, comes: [...cut, absence] }, replaced }
}

/** With its keys in the order of the file. */
function absenceOf({ person, from, to, cover, by, link }: AbsenceSaid): Absence {
  return {
    person,
    from,
    to,
    ...(typeof cover === 'string' ? { cover } : {}),
    ...(by === undefined ? {} : { by }),
    ...(link === undefined ? {} : { link }),
  }
}

/** Ends what somebody's absences are on a day: they are back on it. With `isAll` those to come are called off, too. */
export function absenceEnded(
  absences: readonly Absence[],
  person: string,
  { today, isAll = false }: { readonly today: Day; readonly isAll?: boolean | undefined },
): AbsenceEdit {
  const goes = absences.filter((each) => samePerson(each.person, person) && (isAll || each.from <= today) && today <= each.to)
  const comes = goes.filter(({ from }) => from < today).map((each) => ({ ...each, to: plusDays(today, -1) }))
  return { goes, comes }
}

/** The list without edits that were made to it, the last one first, as far as each still stands: what was edited since is left. */
export function absencesWithout(absences: readonly Absence[], edits: readonly AbsenceEdit[]): readonly Absence[] {
  return edits.toReversed().reduce((list, { goes, comes }) => {
    const stands = comes.every((each) => list.some((one) => isSameAbsence(one, each)))
    return stands ? absencesEdited(list, { goes: comes, comes: goes }) : list
  }, absences)
}

/** The edit that makes one list of the other. */
export function absencesDifference(before: readonly Absence[], after: readonly Absence[]): AbsenceEdit {
  const lacks = (list: readonly Absence[]) => (each: Absence) => !list.some((one) => isSameAbsence(one, each))
  return { goes: before.filter(lacks(after)), comes: after.filter(lacks(before)) }
}

/** The sides of who covers, if they have a part in none of those of who is away. */
export function otherSides({ teams }: Pick<Register, 'teams'>, { person, cover }: Pick<Absence, 'person' | 'cover'>): readonly string[] {
  const sidesOf = (who: string) => {
    const own = [...teams.values()].filter(({ leads, members }) => [...leads, ...members].some((each) => samePerson(each, who)))
    return [...new Set(own.map(({ party }) => party.id))]
  }
  const [own, others] = [sidesOf(person), cover === undefined ? [] : sidesOf(cover)]
  return own.length > 0 && !others.some((side) => own.includes(side)) ? others : []
}
