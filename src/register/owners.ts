import { changesOwners, isUndoing } from './kinds.ts'
import type { EntryOf, LogEntry, Owner } from './schema.ts'

type HandOver = EntryOf<'assigned'>

/** Whether a confirmation takes a mark away. */
export function confirmsAny(owners: readonly Owner[], entry: EntryOf<'confirmed'>): boolean {
  const teams = teamsConfirmed(entry)
  return owners.some((owner) => owner.assumed && teams.includes(owner.team))
}

/** Whether who has a part keeps it as it is: a hand-over to them by which it is only settled that it is theirs. */
export function keepsTheirs({ added, removed, leaving }: Pick<HandOver, 'added' | 'removed' | 'leaving'>): boolean {
  // What is offered once more is settled by nobody.
  if (leaving) return false
  const isSame = (owner: Owner) => removed.some(({ team, role }) => team === owner.team && role === owner.role)
  return added.length > 0 && added.length === removed.length && added.every(isSame)
}

/** The owners after an entry. Its `of` points into `log`. */
export function ownersAfter(owners: readonly Owner[], entry: LogEntry, log: readonly LogEntry[]): readonly Owner[] {
  if (!isUndoing(entry)) return withEffect(owners, entry)
  const target = entryAt(log, entry.of)
  return target ? withoutEffect(owners, target) : owners
}

/**
 * The owners before an entry, by those after it. Exact only when taken over a whole log, from the newest entry back to the first: the first
 * entry that touches a team tells how the team was before it.
 */
export function ownersBefore(owners: readonly Owner[], entry: LogEntry, log: readonly LogEntry[]): readonly Owner[] {
  if (!isUndoing(entry)) return withoutEffect(owners, entry)
  const target = entryAt(log, entry.of)
  return target ? withEffect(owners, target) : owners
}

/** The teams whose part in it an entry may have changed. */
export function teamsTouched(entry: LogEntry, log: readonly LogEntry[]): readonly string[] {
  const acting = isUndoing(entry) ? entryAt(log, entry.of) : entry
  if (!acting || !changesOwners(acting)) return []
  switch (acting.kind) {
    case 'confirmed':
      return [...teamsConfirmed(acting), ...(acting.removed ?? []).map(({ team }) => team)]
    case 'assigned':
      return [...acting.removed, ...acting.added].map(({ team }) => team)
  }
}

function withEffect(owners: readonly Owner[], entry: LogEntry): readonly Owner[] {
  if (!changesOwners(entry)) return owners
  switch (entry.kind) {
    case 'confirmed':
      return without(marked(owners, teamsConfirmed(entry), { assumed: false }), entry.removed ?? [])
    case 'assigned':
      return passedOn(owners, entry)
  }
}

function withoutEffect(owners: readonly Owner[], entry: LogEntry): readonly Owner[] {
  if (!changesOwners(entry)) return owners
  switch (entry.kind) {
    case 'confirmed':
      return withBefore(marked(owners, teamsConfirmed(entry), { assumed: true }), entry.removed ?? [], teamsConfirmed(entry))
    case 'assigned':
      return passedOn(owners, { removed: entry.added, added: entry.removed })
  }
}

function entryAt(log: readonly LogEntry[], at: string): LogEntry | undefined {
  return log.find((each) => each.at === at)
}

function teamsConfirmed(entry: EntryOf<'confirmed'>): readonly string[] {
  if (entry.team !== undefined) return [entry.team]
  const teams = entry.teams
  return Array.isArray(teams) ? teams.filter((team) => typeof team === 'string') : []
}

function marked(owners: readonly Owner[], teams: readonly string[], { assumed }: { assumed: boolean }): Owner[] {
  return owners.map((owner) => {
    if (!teams.includes(owner.team)) return owner
    const { assumed: _mark, ...rest } = owner
    return assumed ? { ...rest, assumed } : rest
  })
}

/** The new owners take the place of the first that goes, or stand behind those that leave later, so that the order in the file stays. */
function passedOn(owners: readonly Owner[], { removed, added, leaving = [] }: Pick<HandOver, 'removed' | 'added' | 'leaving'>): Owner[] {
  const goes = (owner: Owner) => isAmong(removed, owner)
  const stays = without(owners, [...removed, ...added])
  const place = owners.findIndex(goes)
  const behind = stays.findLastIndex((owner) => isAmong(leaving, owner))
  return stays.toSpliced(place >= 0 ? place : behind >= 0 ? behind + 1 : stays.length, 0, ...added)
}

/** With owners who are there again, before the first of these teams. */
function withBefore(owners: readonly Owner[], again: readonly Owner[], teams: readonly string[]): Owner[] {
  const stays = without(owners, again)
  const place = stays.findIndex((owner) => teams.includes(owner.team))
  return stays.toSpliced(place < 0 ? stays.length : place, 0, ...again)
}

function without(owners: readonly Owner[], gone: readonly Owner[]): Owner[] {
  return owners.filter((owner) => !isAmong(gone, owner))
}

function isAmong(owners: readonly Owner[], { team }: Owner): boolean {
  return owners.some((each) => each.team === team)
}
