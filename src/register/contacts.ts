import { secretariatId } from './addressee.ts'
import { samePerson } from './people.ts'
import type { Register, Team } from './register.ts'
import { withLeads } from './register.ts'
import { mayEditContacts } from './rights.ts'
import type { Instant } from './schema.ts'

/**
 * An edit of how an addressee is reached: of its channel, or of one of its people, who keeps the place in the list. Without `from` it is added, without
 * `to` it is taken out. Turned round it takes itself back.
 */
export interface ContactEdit {
  /** A team's id, or `secretariat`. */
  readonly addressee: string
  readonly of: 'leads' | 'members' | 'channel'
  readonly from?: string
  readonly to?: string
  readonly by: string
  readonly at: Instant
}

/** Why an edit is not made. `now`: what stands there by now. */
export type NotEditedContact =
  | { readonly reason: 'unknown team'; readonly id: string }
  | { readonly reason: 'leads only' | 'secretariat only'; readonly may: readonly string[] }
  | { readonly reason: 'contact so already'; readonly now: string }
  | { readonly reason: 'contact changed'; readonly now: string }

export type ContactEdited =
  | { readonly ok: true; readonly register: Register; readonly edit: ContactEdit }
  | { readonly ok: false; readonly refusal: NotEditedContact }

/** What an addressee's place in the file says of how it is reached. */
export interface Contacts {
  readonly channel?: string | undefined
  readonly leads?: readonly string[]
  readonly members: readonly string[]
}

/** Of a team, or of the secretariat, which has no leads; undefined if the register has no such team. */
export function contactsOf(register: Register, addressee: string): Contacts | undefined {
  if (addressee === secretariatId) {
    const { channel, members } = register.secretariat
    return { channel, members }
  }
  const team = register.teams.get(addressee)
  return team && { channel: team.channel, leads: team.leads, members: team.members }
}

/** The register with the edit made on it as it is by now, or why it is not made. Nothing given is altered. */
export function withContact(register: Register, edit: ContactEdit): ContactEdited {
  const contacts = contactsOf(register, edit.addressee)
  if (!contacts) return refused({ reason: 'unknown team', id: edit.addressee })
  const { allowed, may } = mayEditContacts(register, edit, edit.addressee)
  if (!allowed) return refused({ reason: edit.addressee === secretariatId ? 'secretariat only' : 'leads only', may })
  const after = edit.of === 'channel' ? channelEdited(contacts, edit) : peopleEdited(contacts, edit, edit.of)
  return 'reason' in after ? refused(after) : { ok: true, edit, register: contactsIn(register, edit.addressee, after) }
}

/** A channel that is another by now was set by somebody on purpose. */
function channelEdited(contacts: Contacts, { from, to }: ContactEdit): Contacts | NotEditedContact {
  const { channel } = contacts
  if (channel === to) return { reason: 'contact so already', now: channel ?? '' }
  return channel === from ? { ...contacts, channel: to } : { reason: 'contact changed', now: channel ?? '' }
}

/** Somebody who is not in the list any more has left their place free: whoever comes for them is added at its end. */
function peopleEdited(contacts: Contacts, { from, to }: ContactEdit, of: 'leads' | 'members'): Contacts | NotEditedContact {
  const people = contacts[of] ?? []
  const isThere = (person: string | undefined) => person !== undefined && people.some((each) => samePerson(each, person))
  const isGone = from === undefined || !isThere(from)
  if (isGone && (to === undefined || isThere(to))) return { reason: 'contact so already', now: people.join(', ') }
  const put = to === undefined || isThere(to) ? [] : [to]
  const after = isGone ? [...people, ...put] : people.flatMap((each) => (samePerson(each, from) ? put : [each]))
  return { ...contacts, [of]: after }
}

function contactsIn(register: Register, addressee: string, { channel, leads = [], members }: Contacts): Register {
  if (addressee === secretariatId)
    return { ...register, secretariat: { ...register.secretariat, members, ...(channel === undefined ? {} : { channel }) } }
  const team = register.teams.get(addressee)
  if (!team) return register
  const { channel: _before, ...rest } = withLeads(team, leads)
  const after: Team = { ...rest, members, ...(channel === undefined ? {} : { channel }) }
  return { ...register, teams: new Map(register.teams).set(addressee, after) }
}

function refused(refusal: NotEditedContact): ContactEdited {
  return { ok: false, refusal }
}

/** Whether a kept edit stands in the register already. */
export function isContactThere(register: Register, { addressee, of, from, to }: ContactEdit): boolean {
  const contacts = contactsOf(register, addressee)
  if (!contacts) return false
  if (of === 'channel') return contacts.channel === to
  const people = contacts[of] ?? []
  const has = (person: string) => people.some((each) => samePerson(each, person))
  return (to === undefined || has(to)) && (from === undefined || !has(from))
}
