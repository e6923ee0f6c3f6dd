import { secretariatId } from './addressee.ts'
import { foldedPerson, samePerson } from './people.ts'
import type { Register, Team } from './register.ts'
import { isSecretariat } from './register.ts'
import { mayEditContacts } from './rights.ts'
import type { Day, Instant } from './schema.ts'

// What keeps the register's people and channels from being reached as it names them: told once, mended by a press, and over by itself where it is.

/** Somebody has left the workspace, or is its guest now. `roles`: what the register had them for. */
export interface Leaver {
  readonly is: 'left'
  readonly person: string
  readonly as: 'deactivated' | 'guest'
  readonly roles: readonly Role[]
}

/** A channel that can't be written to any more. */
export interface LostChannel {
  readonly is: 'channel lost'
  readonly addressee: string
  /** As written. */
  readonly channel: string
  /** `unreached`: it was never written to, so the workspace can't say what became of it. */
  readonly why: 'archived' | 'gone' | 'not a member' | 'unreached'
}

/** A channel that the register still calls by a name that it had: it is followed by its id. */
export interface RenamedChannel {
  readonly is: 'renamed'
  readonly from: string
  readonly to: string
  /** The addressees whose it is. */
  readonly of: readonly string[]
}

export type ReachTrouble = (Leaver | LostChannel | RenamedChannel) & {
  readonly at: Instant
  /** It ended by itself. */
  readonly over?: Instant
  /** Of each addressee that somebody left as it is: who, and when. */
  readonly left?: Readonly<Record<string, { readonly by: string; readonly at: Instant }>>
}

export interface Role {
  readonly addressee: string
  readonly as: 'lead' | 'member' | 'cover'
}

/** By this a trouble is known again: of each there is one at a time. */
export function troubleKey(trouble: Leaver | LostChannel | RenamedChannel): string {
  switch (trouble.is) {
    case 'left':
      return `left ${foldedPerson(trouble.person)}`
    case 'channel lost':
      return `channel ${trouble.addressee}`
    case 'renamed':
      return `renamed ${trouble.from}`
  }
}

/** What the register has somebody for, on a day: each addressee once. */
export function rolesOf(register: Register, person: string, today: Day): Role[] {
  const ofTeams = [...register.teams.values()].flatMap((team) => roleIn(team, person, today))
  return isSecretariat(register, person) ? [...ofTeams, { addressee: secretariatId, as: 'member' }] : ofTeams
}

function roleIn(team: Team, person: string, today: Day): Role[] {
  const isIn = (people: readonly string[]) => people.some((each) => samePerson(each, person))
  if (isIn(team.leads)) return [{ addressee: team.id, as: 'lead' }]
  if (isIn(team.members)) return [{ addressee: team.id, as: 'member' }]
  return coveredBy(team, person, today).length > 0 ? [{ addressee: team.id, as: 'cover' }] : []
}

/** The leads of a team in whose place somebody stands on a day, or will. */
export function coveredBy({ leads, absences }: Team, person: string, today: Day): string[] {
  const covers = absences.filter(({ cover, to }) => cover !== undefined && samePerson(cover, person) && to >= today)
  return leads.filter((lead) => covers.some((absence) => samePerson(absence.person, lead)))
}

/**
 * Who is told of a team beside the secretariat: its leads, without those who are gone; where none is left, the leads of the team above, who may act in
 * their place. They are written to directly: a channel may be read by others, and only they may press.
 */
export function toldBeside(register: Register, addressee: string, isGone: (person: string) => boolean): string[] {
  let team = register.teams.get(addressee)
  const seen = new Set<string>()
  while (team && !seen.has(team.id)) {
    seen.add(team.id)
    const leads = team.leads.filter((lead) => !isGone(lead))
    if (leads.length > 0) return leads.filter((lead) => !isSecretariat(register, lead))
    team = register.teams.get(team.escalatesTo ?? '')
  }
  return []
}

/** The addressees of a trouble that somebody may mend. */
export function mendedBy(register: Register, trouble: ReachTrouble, asker: { readonly by: string; readonly at: Instant }): string[] {
  return addresseesOf(trouble).filter((addressee) => mayEditContacts(register, asker, addressee).allowed)
}

function addresseesOf(trouble: ReachTrouble): readonly string[] {
  switch (trouble.is) {
    case 'left':
      return trouble.roles.map(({ addressee }) => addressee)
    case 'channel lost':
      return [trouble.addressee]
    case 'renamed':
      return trouble.of
  }
}
