import { deadlineOf } from './due.ts'
import { samePerson } from './register.ts'
import type { Register, Team } from './register.ts'
import type { Commitment, Day } from './schema.ts'

export function isOpen(commitment: Commitment): boolean {
  return commitment.status === 'open' || commitment.status === 'closing'
}

export function allOpen(register: Register): Commitment[] {
  return [...register.commitments.values()].filter(isOpen)
}

/** The open commitments that a team owes, leading or supporting. */
export function openOf(register: Register, team: string): Commitment[] {
  return allOpen(register).filter((commitment) => commitment.owners.some((owner) => owner.team === team))
}

/** The open commitments of every team in which the person is a lead or a member. */
export function mineOf(register: Register, person: string): Commitment[] {
  const teams = new Set(teamsOf(register, person).map((team) => team.id))
  return allOpen(register).filter((commitment) => commitment.owners.some((owner) => teams.has(owner.team)))
}

/** Open, and its deadline before `today`. What is continuing or has no date is never overdue. */
export function overdueOn(register: Register, today: Day): Commitment[] {
  return dueBefore(register, today)
}

/** Open, and its deadline before `day`; the earliest first. */
export function dueBefore(register: Register, day: Day): Commitment[] {
  const found: { commitment: Commitment; day: Day }[] = []
  for (const commitment of register.commitments.values()) {
    if (!isOpen(commitment)) continue
    const deadline = deadlineOf(commitment.due, register.events)
    if (deadline.kind === 'dated' && deadline.day < day) found.push({ commitment, day: deadline.day })
  }
  return found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ commitment }) => commitment)
}

/** Those, open or not, that have every word somewhere in id, title, text, tags or partners; case and accents don't matter. */
export function withWords(register: Register, words: string): Commitment[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return [...register.commitments.values()].filter((commitment) => {
    const all = folded([commitment.id, commitment.title, commitment.text ?? '', ...(commitment.tags ?? []), ...(commitment.partners ?? [])].join(' '))
    return wanted.every((word) => all.includes(word))
  })
}

/** Lower case, without accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
}

export function teamsOf(register: Register, person: string): Team[] {
  return [...register.teams.values()].filter((team) => [...team.leads, ...team.members].some((each) => samePerson(each, person)))
}

export type Found =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several'; readonly ids: readonly string[] }
  | { readonly found: 'none' }

/** What an id typed in chat means: exactly one, else a prefix that fits one of those spoken of, else a prefix that fits one open one. */
export function findCommitment(register: Register, typed: string, about: readonly string[] = []): Found {
  const wanted = folded(typed.trim())
  if (register.commitments.has(wanted)) return { found: 'one', id: wanted }
  if (wanted === '') return { found: 'none' }

  const spokenOf = about.filter((id) => id.startsWith(wanted))
  if (spokenOf.length > 0) return oneOrSeveral(spokenOf)
  return oneOrSeveral(allOpen(register).map((commitment) => commitment.id).filter((id) => id.startsWith(wanted)))
}

function oneOrSeveral(ids: readonly string[]): Found {
  const [first, second] = ids
  if (first === undefined) return { found: 'none' }
  return second === undefined ? { found: 'one', id: first } : { found: 'several', ids }
}
