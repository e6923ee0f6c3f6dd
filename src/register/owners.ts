import { changesOwners, isUndoing } from './kinds.ts'
import type { EntryOf, LogEntry, Owner } from './schema.ts'

type HandOver = EntryOf<'assigned'>

/**
 * A hand-over as the log keeps it. `removed` has the owners as they were, even those whose role only changes, so that undoing it gives them
 * back. Each team is added once.
 */
export function handOverOf(owners: readonly Owner[], entry: HandOver): HandOver {
  const added = [...new Map(entry.added.map((owner) => [owner.team, owner])).values()]
  const goes = new Set([...entry.removed, ...added].map((owner) => owner.team))
  return { ...entry, added, removed: owners.filter((owner) => goes.has(owner.team)) }
}

/** A confirmation as the log keeps it. The secretariat's is for no team: it names the teams whose mark it took away. */
export function confirmationOf(owners: readonly Owner[], entry: EntryOf<'confirmed'>): EntryOf<'confirmed'> {
  if (entry.team !== undefined) return entry
  return { ...entry, teams: owners.filter((owner) => owner.assumed).map((owner) => owner.team) }
}

/** Whether a confirmation takes a mark away. */
export function confirmsAny(owners: readonly Owner[], entry: EntryOf<'confirmed'>): boolean {
  const teams = teamsConfirmed(entry)
  return owners.some((owner) => owner.assumed && teams.includes(owner.team))
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
      return teamsConfirmed(acting)
    case 'assigned':
      return [...acting.removed, ...acting.added].map(({ team }) => team)
  }
}

function withEffect(owners: readonly Owner[], entry: LogEntry): readonly Owner[] {
  if (!changesOwners(entry)) return owners
  switch (entry.kind) {
    case 'confirmed':
      return marked(owners, teamsConfirmed(entry), { assumed: false })
    case 'assigned':
      return handedOver(owners, entry)
  }
}

function withoutEffect(owners: readonly Owner[], entry: LogEntry): readonly Owner[] {
  if (!changesOwners(entry)) return owners
  switch (entry.kind) {
    case 'confirmed':
      return marked(owners, teamsConfirmed(entry), { assumed: true })
    case 'assigned':
      return handedOver(owners, { removed: entry.added, added: entry.removed })
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

/** The new owners take the place of the first that goes, so that the order in the file stays. */
function handedOver(owners: readonly Owner[], { removed, added }: Pick<HandOver, 'removed' | 'added'>): Owner[] {
  const goes = (owner: Owner) => removed.some((each) => each.team === owner.team)
  const place = owners.findIndex(goes)
  const stays = owners.filter((owner) => !goes(owner) && !added.some((each) => each.team === owner.team))
  return stays.toSpliced(place < 0 ? stays.length : place, 0, ...added)
}
